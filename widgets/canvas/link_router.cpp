// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/link_router.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>

namespace headroom {

namespace {

constexpr double kCell = 512;
constexpr double kStub = 20;      ///< Straight piece at either end.
constexpr double kClearance = 14; ///< Kept from what is in the way.
constexpr double kEndSpacing = 18;

std::int64_t cellKey(std::int64_t column, std::int64_t row)
{
    return column * 1'000'003 + row;
}

std::int64_t cellOf(double coordinate)
{
    return static_cast<std::int64_t>(std::floor(coordinate / kCell));
}

template <typename F>
void forEachCell(const QRectF &area, F &&function)
{
    for (std::int64_t column = cellOf(area.left()); column <= cellOf(area.right()); ++column) {
        for (std::int64_t row = cellOf(area.top()); row <= cellOf(area.bottom()); ++row)
            function(cellKey(column, row));
    }
}

bool isVertical(Side side)
{
    return side == Side::Top || side == Side::Bottom;
}

// Wires are thought of as running from left to right; other directions are turned to that and back.
struct Turn {
    bool swap = false;
    bool flip = false;

    explicit Turn(Side leaving)
        : swap(isVertical(leaving))
        , flip(leaving == Side::Left || leaving == Side::Top)
    { }

    QPointF operator()(QPointF p) const
    {
        if (swap)
            p = p.transposed();
        return flip ? QPointF(-p.x(), p.y()) : p;
    }

    QPointF back(QPointF p) const
    {
        if (flip)
            p.setX(-p.x());
        return swap ? p.transposed() : p;
    }

    QRectF operator()(const QRectF &rect) const
    {
        return QRectF((*this)(rect.topLeft()), (*this)(rect.bottomRight())).normalized();
    }
};

bool crosses(const QPointF &a, const QPointF &b, const QRectF &rect)
{
    return std::max(a.x(), b.x()) > rect.left() && std::min(a.x(), b.x()) < rect.right()
           && std::max(a.y(), b.y()) > rect.top() && std::min(a.y(), b.y()) < rect.bottom();
}

double cost(const QPolygonF &path, const std::vector<QRectF> &obstacles)
{
    double sum = 0;
    for (qsizetype i = 1; i < path.size(); ++i) {
        sum += (path[i] - path[i - 1]).manhattanLength() + 40;
        for (const QRectF &rect : obstacles) {
            if (crosses(path[i - 1], path[i], rect))
                sum += 2000;
        }
    }
    return sum;
}

QPolygonF withoutNeedless(const QPolygonF &path)
{
    QPolygonF clean;
    for (const QPointF &point : path) {
        if (!clean.isEmpty() && QLineF(clean.back(), point).length() < 0.5)
            continue;
        const qsizetype n = clean.size();
        if (n >= 2) {
            const QPointF a = clean[n - 2];
            const QPointF b = clean[n - 1];
            const bool straight = (std::abs(a.x() - b.x()) < 0.5
                                   && std::abs(b.x() - point.x()) < 0.5)
                                  || (std::abs(a.y() - b.y()) < 0.5
                                      && std::abs(b.y() - point.y()) < 0.5);
            if (straight)
                clean.removeLast();
        }
        clean << point;
    }
    return clean;
}

// One vertical piece between the ends.
QPolygonF steps(const QPointF &a, const QPointF &b, double x)
{
    return QPolygonF{a, QPointF(x, a.y()), QPointF(x, b.y()), b};
}

// Out, along a free height, and in.
QPolygonF detour(const QPointF &a, const QPointF &b, double y)
{
    return QPolygonF{a,
                     QPointF(a.x() + kStub, a.y()),
                     QPointF(a.x() + kStub, y),
                     QPointF(b.x() - kStub, y),
                     QPointF(b.x() - kStub, b.y()),
                     b};
}

std::vector<QPolygonF> candidates(const QPointF &a, const QPointF &b, const QRectF &fromRect,
                                  const QRectF &toRect, const std::vector<QRectF> &obstacles)
{
    std::vector<QPolygonF> paths;
    if (b.x() - a.x() >= 2 * kStub) {
        paths.push_back(steps(a, b, std::round((a.x() + b.x()) / 2)));
        paths.push_back(steps(a, b, a.x() + kStub));
        paths.push_back(steps(a, b, b.x() - kStub));
    }
    double top = std::min(fromRect.top(), toRect.top());
    double bottom = std::max(fromRect.bottom(), toRect.bottom());
    const bool between = fromRect.bottom() < toRect.top() || toRect.bottom() < fromRect.top();
    if (between)
        paths.push_back(detour(a, b,
                               std::round((std::min(fromRect.bottom(), toRect.bottom())
                                           + std::max(fromRect.top(), toRect.top()))
                                          / 2)));
    for (const QRectF &rect : obstacles) {
        if (paths.size() < 12) {
            paths.push_back(detour(a, b, rect.top() - kClearance));
            paths.push_back(detour(a, b, rect.bottom() + kClearance));
        }
        top = std::min(top, rect.top());
        bottom = std::max(bottom, rect.bottom());
    }
    paths.push_back(detour(a, b, top - 2 * kClearance));
    paths.push_back(detour(a, b, bottom + 2 * kClearance));
    return paths;
}

QPointF middleOf(const QRectF &rect, Side side)
{
    switch (side) {
    case Side::Left: return {rect.left(), rect.center().y()};
    case Side::Right: return {rect.right(), rect.center().y()};
    case Side::Top: return {rect.center().x(), rect.top()};
    case Side::Bottom: break;
    }
    return {rect.center().x(), rect.bottom()};
}

// A small step in a wire looks like a slip: an end that no other wire needs moves along its side
// until the wire is straight.
void straighten(WireEnds &ends, bool fromIsFree, bool toIsFree)
{
    constexpr double kLargestStep = 36;
    constexpr double kFromCorner = 24;
    const bool vertical = isVertical(ends.sides.from);
    const auto along = [vertical](const QPointF &p) {
        return vertical ? p.x() : p.y();
    };
    if (vertical != isVertical(ends.sides.to)
        || std::abs(along(ends.from) - along(ends.to)) > kLargestStep || !(fromIsFree || toIsFree))
        return;
    QPointF &moving = toIsFree ? ends.to : ends.from;
    const QRectF &rect = toIsFree ? ends.toRect : ends.fromRect;
    const double wanted = along(toIsFree ? ends.from : ends.to);
    const double low = (vertical ? rect.left() : rect.top()) + kFromCorner;
    const double high = (vertical ? rect.right() : rect.bottom()) - kFromCorner;
    if (wanted < low || wanted > high)
        return;
    if (vertical)
        moving.setX(wanted);
    else
        moving.setY(wanted);
}

} // namespace

void RectGrid::insert(const QRectF &rect)
{
    forEachCell(rect, [&](std::int64_t key) { m_cells[key].push_back(m_rects.size()); });
    m_rects.push_back(rect);
}

void RectGrid::clear()
{
    m_cells.clear();
    m_rects.clear();
}

std::vector<QRectF> RectGrid::within(const QRectF &area) const
{
    std::vector<std::size_t> found;
    forEachCell(area, [&](std::int64_t key) {
        const auto cell = m_cells.find(key);
        if (cell != m_cells.end())
            found.insert(found.end(), cell->second.begin(), cell->second.end());
    });
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<QRectF> rects;
    for (const std::size_t i : found) {
        if (m_rects[i].intersects(area))
            rects.push_back(m_rects[i]);
    }
    return rects;
}

Sides sidesBetween(const QRectF &from, const QRectF &to)
{
    const double room = 2 * kStub - 8;
    if (to.left() - from.right() >= room)
        return {Side::Right, Side::Left};
    if (to.top() - from.bottom() >= room)
        return {Side::Bottom, Side::Top};
    if (from.top() - to.bottom() >= room)
        return {Side::Top, Side::Bottom};
    if (from.left() - to.right() >= room)
        return {Side::Left, Side::Right};
    return {Side::Right, Side::Left};
}

std::vector<WireEnds> spreadEnds(const std::vector<std::pair<QRectF, QRectF>> &wires)
{
    struct End {
        std::size_t wire = 0;
        bool isFrom = false;
        double order = 0;
    };
    using SideKey = std::tuple<double, double, Side>; // A rectangle's corner tells it from others.
    std::map<SideKey, std::vector<End>> sides;
    std::vector<WireEnds> ends;
    for (const auto &[from, to] : wires) {
        const std::size_t i = ends.size();
        const Sides both = sidesBetween(from, to);
        ends.push_back({middleOf(from, both.from), middleOf(to, both.to), both, from, to});
        const auto along = [](Side side, const QRectF &other) {
            return isVertical(side) ? other.center().x() : other.center().y();
        };
        sides[{from.left(), from.top(), both.from}].push_back({i, true, along(both.from, to)});
        sides[{to.left(), to.top(), both.to}].push_back({i, false, along(both.to, from)});
    }
    std::vector<std::pair<bool, bool>> isFree(
        ends.size()); // The only wire at its side: beginning, end.
    for (auto &[key, meeting] : sides) {
        if (meeting.size() < 2) {
            const End &alone = meeting.front();
            (alone.isFrom ? isFree[alone.wire].first : isFree[alone.wire].second) = true;
            continue;
        }
        std::ranges::stable_sort(meeting, {}, &End::order);
        const Side side = std::get<Side>(key);
        const End &first = meeting.front();
        const QRectF &rect = first.isFrom ? ends[first.wire].fromRect : ends[first.wire].toRect;
        const double length = (isVertical(side) ? rect.width() : rect.height()) - 40;
        const double spacing = std::min(kEndSpacing,
                                        length / static_cast<double>(meeting.size() - 1));
        for (std::size_t n = 0; n < meeting.size(); ++n) {
            const double offset = spacing
                                  * (static_cast<double>(n)
                                     - static_cast<double>(meeting.size() - 1) / 2);
            const End &end = meeting[n];
            QPointF &point = end.isFrom ? ends[end.wire].from : ends[end.wire].to;
            point += isVertical(side) ? QPointF(offset, 0) : QPointF(0, offset);
        }
    }
    for (std::size_t i = 0; i < ends.size(); ++i)
        straighten(ends[i], isFree[i].first, isFree[i].second);
    return ends;
}

QPolygonF routeWire(const WireEnds &ends, const RectGrid &obstacles)
{
    const Turn turn(ends.sides.from);
    const QPointF a = turn(ends.from);
    const QPointF b = turn(ends.to);
    const QRectF fromRect = turn(ends.fromRect);
    const QRectF toRect = turn(ends.toRect);

    const QRectF area = ends.fromRect.united(ends.toRect).adjusted(-60, -60, 60, 60);
    std::vector<QRectF> inTheWay;
    for (const QRectF &rect : obstacles.within(area)) {
        // A frame's own wires may cross it; the two cards themselves count, so that no wire runs
        // through its own card.
        if (rect.contains(ends.fromRect.center()) && rect != ends.fromRect)
            continue;
        if (rect.contains(ends.toRect.center()) && rect != ends.toRect)
            continue;
        inTheWay.push_back(turn(rect));
    }

    QPolygonF best;
    double least = std::numeric_limits<double>::infinity();
    for (const QPolygonF &path : candidates(a, b, fromRect, toRect, inTheWay)) {
        const QPolygonF clean = withoutNeedless(path);
        const double price = cost(clean, inTheWay);
        if (price < least) {
            least = price;
            best = clean;
        }
    }
    for (QPointF &point : best)
        point = turn.back(point);
    return best;
}

QPolygonF roundedWire(const QPolygonF &corners, double radius)
{
    if (corners.size() < 3)
        return corners;
    QPolygonF path{corners.front()};
    for (qsizetype i = 1; i + 1 < corners.size(); ++i) {
        const QLineF in(corners[i], corners[i - 1]);
        const QLineF out(corners[i], corners[i + 1]);
        const double r = std::min({radius, in.length() / 2, out.length() / 2});
        const QPointF start = in.pointAt(r / in.length());
        const QPointF end = out.pointAt(r / out.length());
        constexpr int kPieces = 6;
        for (int piece = 0; piece <= kPieces; ++piece) {
            const double t = static_cast<double>(piece) / kPieces;
            path << start * (1 - t) * (1 - t) + corners[i] * 2 * t * (1 - t) + end * t * t;
        }
    }
    path << corners.back();
    return path;
}

} // namespace headroom
