// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/link_router.h"

#include <QTest>

namespace headroom {

class LinkRouterTest : public QObject
{
    Q_OBJECT

private slots:
    void leavesAtTheSideThatFacesTheOther();
    void runsStraightWhereNothingIsInTheWay();
    void onlyTurnsAtRightAngles();
    void goesRoundACardInTheWay();
    void goesBackRoundItsOwnCards();
    void spreadsEndsWithoutCrossing();
    void findsRectanglesByPlace();

private:
    static bool crosses(const QPolygonF &path, const QRectF &rect)
    {
        for (qsizetype i = 1; i < path.size(); ++i) {
            const QRectF
                piece = QRectF(path[i - 1], path[i]).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
            if (piece.intersects(rect.adjusted(1, 1, -1, -1)))
                return true;
        }
        return false;
    }
    static QPolygonF route(const QRectF &from, const QRectF &to,
                           const std::vector<QRectF> &others = {})
    {
        RectGrid grid;
        grid.insert(from);
        grid.insert(to);
        for (const QRectF &rect : others)
            grid.insert(rect);
        return routeWire(spreadEnds({{from, to}}).front(), grid);
    }
};

static const QRectF kLeft(0, 0, 200, 100);
static const QRectF kRight(600, 0, 200, 100);

void LinkRouterTest::leavesAtTheSideThatFacesTheOther()
{
    QVERIFY(sidesBetween(kLeft, kRight) == (Sides{Side::Right, Side::Left}));
    QVERIFY(sidesBetween(kRight, kLeft) == (Sides{Side::Left, Side::Right}));
    QVERIFY(sidesBetween(kLeft, kLeft.translated(0, 300)) == (Sides{Side::Bottom, Side::Top}));
    QVERIFY(sidesBetween(kLeft.translated(0, 300), kLeft) == (Sides{Side::Top, Side::Bottom}));
}

void LinkRouterTest::runsStraightWhereNothingIsInTheWay()
{
    QCOMPARE(route(kLeft, kRight), QPolygonF({QPointF(200, 50), QPointF(600, 50)}));
}

void LinkRouterTest::onlyTurnsAtRightAngles()
{
    const QPolygonF path = route(kLeft, kRight.translated(0, 240));
    QVERIFY(path.size() >= 4);
    for (qsizetype i = 1; i < path.size(); ++i)
        QVERIFY(path[i].x() == path[i - 1].x() || path[i].y() == path[i - 1].y());
}

void LinkRouterTest::goesRoundACardInTheWay()
{
    const QRectF between(300, -20, 200, 140);
    const QPolygonF path = route(kLeft, kRight, {between});
    QVERIFY(!crosses(path, between));
    QCOMPARE(path.front(), QPointF(200, 50));
    QCOMPARE(path.back(), QPointF(600, 50));
}

void LinkRouterTest::goesBackRoundItsOwnCards()
{
    // One above the other and too near for a wire between them, with the target a little to the
    // left.
    const QRectF below = kLeft.translated(-40, 110);
    const QPolygonF path = route(kLeft, below);
    QVERIFY(!crosses(path, kLeft));
    QVERIFY(!crosses(path, below));
}

void LinkRouterTest::spreadsEndsWithoutCrossing()
{
    // Three wires leave one card; the one to the highest target leaves highest.
    const QRectF low(600, 400, 200, 100);
    const QRectF high(600, -400, 200, 100);
    const auto ends = spreadEnds({{kLeft, low}, {kLeft, kRight}, {kLeft, high}});
    QVERIFY(ends[2].from.y() < ends[1].from.y());
    QVERIFY(ends[1].from.y() < ends[0].from.y());
    QCOMPARE(ends[1].from.y(), 50.0);
}

void LinkRouterTest::findsRectanglesByPlace()
{
    RectGrid grid;
    grid.insert(kLeft);
    grid.insert(QRectF(-5000, -5000, 4000, 4000)); // over many cells, found once
    QCOMPARE(grid.within(QRectF(10, 10, 10, 10)).size(), std::size_t(1));
    QCOMPARE(grid.within(QRectF(-4000, -4000, 2000, 2000)).size(), std::size_t(1));
    QVERIFY(grid.within(QRectF(9000, 9000, 10, 10)).empty());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::LinkRouterTest)
#include "link_router_test.moc"
