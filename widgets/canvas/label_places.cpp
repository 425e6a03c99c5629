// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/label_places.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace headroom {

namespace {

constexpr double kAbove = 14;
constexpr double kShortest = 24; ///< Pieces below this are bends.

/// Of a label with one line or with two, when what fails is told as well.
constexpr std::array kHeights = {kLabelRoom.height() + 14, kLabelRoom.height()};

QRectF roomAt(const QPointF &middle, double height)
{
    return {middle.x() - kLabelRoom.width() / 2, middle.y() - height / 2, kLabelRoom.width(),
            height};
}

double covered(const QRectF &room, const RectGrid &things)
{
    double area = 0;
    for (const QRectF &thing : things.within(room)) {
        const QRectF both = room.intersected(thing);
        area += both.width() * both.height();
    }
    return area;
}

/// The places along one wire, the longest pieces first, their middles before their ends.
std::vector<QPointF> candidates(const WirePath &wire)
{
    const QPolygonF &points = wire.points();
    std::vector<QLineF> pieces;
    for (qsizetype i = 1; i < points.size(); ++i)
        if (const QLineF piece(points[i - 1], points[i]); piece.length() > kShortest)
            pieces.push_back(piece);
    std::ranges::stable_sort(pieces, std::ranges::greater(), &QLineF::length);
    std::vector<QPointF> places;
    for (const double share : {0.5, 0.35, 0.65, 0.2, 0.8}) {
        for (const QLineF &piece : pieces) {
            const QPointF on = piece.pointAt(share);
            if (std::abs(piece.dx()) > std::abs(piece.dy())) {
                places.push_back(on - QPointF(0, kAbove));
                places.push_back(on + QPointF(0, kAbove));
            } else {
                places.push_back(on);
            }
        }
    }
    return places;
}

} // namespace

std::vector<QPointF> placeLabels(const std::vector<const WirePath *> &wires, const RectGrid &taken)
{
    std::vector<QPointF> places;
    RectGrid labels;
    const auto price = [&](const QRectF &room) {
        return covered(room, taken) + covered(room, labels);
    };
    for (const WirePath *wire : wires) {
        std::vector<QPointF> tried{wire->usualLabelPoint()};
        QPointF best = tried.front();
        QRectF kept = roomAt(best, kHeights.front());
        if (price(kept) > 0) {
            const std::vector<QPointF> along = candidates(*wire);
            tried.insert(tried.end(), along.begin(), along.end());
            double least = std::numeric_limits<double>::infinity();
            // Room for two lines only where there is plenty; else one line where it covers least.
            for (const double height : kHeights) {
                const bool isLast = height == kHeights.back();
                for (const QPointF &place : tried) {
                    const QRectF room = roomAt(place, height);
                    const double area = price(room);
                    if (area == 0 || (isLast && area < least)) {
                        least = area;
                        best = place;
                        kept = room;
                    }
                    if (area == 0)
                        break;
                }
                if (least == 0)
                    break;
            }
        }
        labels.insert(kept);
        places.push_back(best);
    }
    return places;
}

} // namespace headroom
