// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/alignment.h"

#include <QTest>

namespace headroom {

class AlignmentTest : public QObject
{
    Q_OBJECT

private slots:
    void snapsToANearEdgeAndShowsIt();
    void snapsMiddlesToMiddles();
    void keepsToTheGridWhereNothingIsNear();
    void edgesStandInLine();
    void gapsBecomeEqual();
};

static const QRectF kFixed(100, 100, 200, 100);

void AlignmentTest::snapsToANearEdgeAndShowsIt()
{
    const Snap snap = snapTo(QRectF(103, 400, 200, 100), {kFixed}, 6, 8);
    QCOMPARE(snap.shift.x(), -3.0);
    QCOMPARE(snap.guides.size(), std::size_t(1));
    QCOMPARE(snap.guides.front().x1(), 100.0);
    QVERIFY(snap.guides.front().y1() < 100 && snap.guides.front().y2() > 500);
}

void AlignmentTest::snapsMiddlesToMiddles()
{
    // Middle of the fixed one: 200. Middle of the moved one: 150 + 48 = 198.
    const Snap snap = snapTo(QRectF(150, 400, 96, 100), {kFixed}, 6, 8);
    QCOMPARE(snap.shift.x(), 2.0);
}

void AlignmentTest::keepsToTheGridWhereNothingIsNear()
{
    const Snap snap = snapTo(QRectF(1003, 2006, 208, 152), {kFixed}, 6, 8);
    QCOMPARE(snap.shift, QPointF(-3, 2)); // 1000 and 2008 are the nearest steps of 8
    QVERIFY(snap.guides.empty());
}

void AlignmentTest::edgesStandInLine()
{
    const std::vector<QRectF> rects = {{0, 0, 100, 50}, {40, 200, 60, 50}};
    QCOMPARE(aligned(rects, Alignment::Left)[1], QPointF(0, 200));
    QCOMPARE(aligned(rects, Alignment::Right)[1], QPointF(40, 200));  // 100 - 60
    QCOMPARE(aligned(rects, Alignment::Centre)[1], QPointF(20, 200)); // 50 - 30
    QCOMPARE(aligned(rects, Alignment::Top)[1], QPointF(40, 0));
    QCOMPARE(aligned(rects, Alignment::Bottom)[0], QPointF(0, 200)); // 250 - 50
}

void AlignmentTest::gapsBecomeEqual()
{
    // From 0 to 500 with 300 filled: two gaps of 100.
    const std::vector<QRectF> rects = {{0, 0, 100, 50}, {400, 0, 100, 50}, {130, 0, 100, 50}};
    const std::vector<QPointF> places = aligned(rects, Alignment::SpreadAcross);
    QCOMPARE(places[0].x(), 0.0);
    QCOMPARE(places[2].x(), 200.0);
    QCOMPARE(places[1].x(), 400.0);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::AlignmentTest)
#include "alignment_test.moc"
