// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/alignment.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {

namespace {

struct Match {
    bool found = false;
    double shift = 0;
    double at = 0;
    const QRectF *other = nullptr;
};

std::array<double, 3> lines(const QRectF &rect, bool vertical)
{
    return vertical ? std::array{rect.left(), rect.center().x(), rect.right()}
                    : std::array{rect.top(), rect.center().y(), rect.bottom()};
}

Match nearest(const QRectF &moved, const std::vector<QRectF> &others, double reach, bool vertical)
{
    Match best;
    for (const QRectF &other : others) {
        for (const double target : lines(other, vertical)) {
            for (const double own : lines(moved, vertical)) {
                const double shift = target - own;
                if (std::abs(shift) > reach
                    || (best.found && std::abs(shift) >= std::abs(best.shift)))
                    continue;
                best = {true, shift, target, &other};
            }
        }
    }
    return best;
}

} // namespace

Snap snapTo(const QRectF &moved, const std::vector<QRectF> &others, double reach, double grid)
{
    const Match x = nearest(moved, others, reach, true);
    const Match y = nearest(moved, others, reach, false);
    const auto toGrid = [grid](double value) {
        return std::round(value / grid) * grid - value;
    };
    Snap snap;
    snap.shift = {x.found ? x.shift : toGrid(moved.left()),
                  y.found ? y.shift : toGrid(moved.top())};
    const QRectF placed = moved.translated(snap.shift);
    if (x.found) {
        snap.guides.emplace_back(x.at, std::min(placed.top(), x.other->top()) - 8, x.at,
                                 std::max(placed.bottom(), x.other->bottom()) + 8);
    }
    if (y.found) {
        snap.guides.emplace_back(std::min(placed.left(), y.other->left()) - 8, y.at,
                                 std::max(placed.right(), y.other->right()) + 8, y.at);
    }
    return snap;
}

} // namespace headroom
