// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPolygonF>
#include <QRectF>

#include <unordered_map>
#include <vector>

namespace headroom {

/// Rectangles found by place: what may be in the way of a wire.
class RectGrid
{
public:
    void insert(const QRectF &rect);
    void clear();
    /// Those that reach into the area, each once.
    std::vector<QRectF> within(const QRectF &area) const;

private:
    std::unordered_map<std::int64_t, std::vector<std::size_t>> m_cells;
    std::vector<QRectF> m_rects;
};

enum class Side { Left, Right, Top, Bottom };

/// The sides at which a wire between two rectangles leaves and arrives.
struct Sides {
    Side from = Side::Right;
    Side to = Side::Left;

    friend bool operator==(const Sides &, const Sides &) = default;
};
Sides sidesBetween(const QRectF &from, const QRectF &to);

/// A wire to be drawn: where it leaves and arrives, and what it joins.
struct WireEnds {
    QPointF from;
    QPointF to;
    Sides sides;
    QRectF fromRect;
    QRectF toRect;

    friend bool operator==(const WireEnds &, const WireEnds &) = default;
};

/// Ends for many wires at once, spread along the sides where several meet and ordered so that they
/// do not cross there.
std::vector<WireEnds> spreadEnds(const std::vector<std::pair<QRectF, QRectF>> &wires);

/// Corners of a path at right angles that keeps off `obstacles` where a few bends suffice.
QPolygonF routeWire(const WireEnds &ends, const RectGrid &obstacles);
/// The same with round corners, as many short pieces.
QPolygonF roundedWire(const QPolygonF &corners, double radius);

} // namespace headroom
