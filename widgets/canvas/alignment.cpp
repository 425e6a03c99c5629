// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/alignment.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

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

static std::vector<QPointF> spread(const std::vector<QRectF> &rects, bool across)
{
    const auto start = [across](const QRectF &r) {
        return across ? r.left() : r.top();
    };
    const auto length = [across](const QRectF &r) {
        return across ? r.width() : r.height();
    };
    std::vector<std::size_t> order(rects.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, {}, [&](std::size_t i) { return start(rects[i]); });
    std::vector<QPointF> places;
    double filled = 0;
    for (const QRectF &rect : rects) {
        places.push_back(rect.topLeft());
        filled += length(rect);
    }
    if (rects.size() < 3)
        return places;
    const double from = start(rects[order.front()]);
    const double to = start(rects[order.back()]) + length(rects[order.back()]);
    const double gap = (to - from - filled) / static_cast<double>(rects.size() - 1);
    double at = from;
    for (const std::size_t i : order) {
        if (across)
            places[i].setX(at);
        else
            places[i].setY(at);
        at += length(rects[i]) + gap;
    }
    return places;
}

std::vector<QPointF> aligned(const std::vector<QRectF> &rects, Alignment alignment,
                             const std::vector<QRectF> &anchors)
{
    if (alignment == Alignment::SpreadAcross || alignment == Alignment::SpreadDown)
        return spread(rects, alignment == Alignment::SpreadAcross);
    QRectF all;
    for (const QRectF &rect : anchors.empty() ? rects : anchors)
        all = all.united(rect);
    std::vector<QPointF> places;
    for (QRectF rect : rects) {
        switch (alignment) {
        case Alignment::Left: rect.moveLeft(all.left()); break;
        case Alignment::Centre: rect.moveLeft(all.center().x() - rect.width() / 2); break;
        case Alignment::Right: rect.moveRight(all.right()); break;
        case Alignment::Top: rect.moveTop(all.top()); break;
        case Alignment::Middle: rect.moveTop(all.center().y() - rect.height() / 2); break;
        case Alignment::Bottom: rect.moveBottom(all.bottom()); break;
        case Alignment::SpreadAcross:
        case Alignment::SpreadDown: break;
        }
        places.push_back(rect.topLeft());
    }
    return places;
}

} // namespace headroom
