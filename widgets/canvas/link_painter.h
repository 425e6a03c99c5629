// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/design/link.h"
#include "model/simulation/run_result.h"
#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/card_picture.h"
#include "widgets/canvas/paint_colors.h"

#include <QPainter>
#include <QPolygonF>

#include <optional>
#include <vector>

namespace headroom {

/// All that is needed to draw a wire: plain data.
struct LinkPicture {
    LinkKind kind = LinkKind::Request;
    double weight = 1; ///< Of a route.
    int count = 1;     ///< Links that this one wire is drawn for.
    bool hasRun = false;
    LinkFlow flow = {};
    Health health = Health::Idle;
};

/// A wire's line, ready to be walked along.
class WirePath
{
public:
    WirePath() = default;
    explicit WirePath(QPolygonF points);

    const QPolygonF &points() const { return m_points; }
    double length() const { return m_lengths.empty() ? 0 : m_lengths.back(); }
    QPointF at(double distance) const;
    /// The middle of the longest level piece, where the label of a lone wire finds room.
    QPointF usualLabelPoint() const;
    /// Where the label stands.
    QPointF labelPoint() const { return m_labelPoint ? *m_labelPoint : usualLabelPoint(); }
    void setLabelPoint(const QPointF &point) { m_labelPoint = point; }
    double distanceTo(const QPointF &point) const;
    QRectF bounds() const { return m_bounds; }

private:
    QPolygonF m_points;
    std::vector<double> m_lengths; ///< From the start to each point.
    QRectF m_bounds;
    std::optional<QPointF> m_labelPoint;
};

struct LinkStyle {
    const PaintColors *colors = nullptr;
    Detail detail = Detail::Full;
    bool selected = false;
    bool hovered = false;
    bool dimmed = false;
    bool withLabel = true;
    bool withDots = false;
    double phase = 0; ///< s since the dots began to move.
};

LinkPicture linkPicture(const Link &link, const Catalogue &catalogue, const Design &design);
void showMoment(LinkPicture &picture, const LinkId &link, const RunResult &run, std::size_t step);

/// The widest that a line of a label may be: it has to fit between two cards.
inline constexpr double kLabelWidth = 116;

/// `880 /s · 12 % failed`; a route's weight without a run; empty when there is nothing to say. What
/// fails stands on a line of its own when one line would be too wide.
QString linkLabel(const LinkPicture &picture);
/// The rectangle that paintLink() fills with the label.
QRectF labelRect(const LinkPicture &picture, const WirePath &path);

void paintLink(QPainter &painter, const WirePath &path, const LinkPicture &picture,
               const LinkStyle &style);
/// The label, apart because it lies over other wires.
void paintLinkLabel(QPainter &painter, const WirePath &path, const LinkPicture &picture,
                    const LinkStyle &style);
/// Where the moving dots are; density says the rate on a logarithmic scale.
std::vector<double> dotsAlong(const WirePath &path, const LinkPicture &picture, double phase);

} // namespace headroom
