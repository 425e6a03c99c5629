// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineF>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace headroom {

/// How far a dragged rectangle is shifted to stand in line with others, and the lines that show it.
struct Snap {
    QPointF shift = {};
    std::vector<QLineF> guides = {};
};

/// Edges and middles that come within `reach` of those of `others` snap to them; what finds no
/// partner snaps to the grid.
Snap snapTo(const QRectF &moved, const std::vector<QRectF> &others, double reach, double grid);

/// A line to stand in, or equal gaps.
enum class Alignment { Left, Centre, Right, Top, Middle, Bottom, SpreadAcross, SpreadDown };

/// Where the rectangles go: into line with the edge or middle of all together (of `anchors`, if
/// there are any: those that cannot move), or between the outermost two with equal gaps.
std::vector<QPointF> aligned(const std::vector<QRectF> &rects, Alignment alignment,
                             const std::vector<QRectF> &anchors = {});

} // namespace headroom
