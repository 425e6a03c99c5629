// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/label_places.h"

#include "tests/support/widgets/canvas_window.h"
#include "widgets/canvas/card_painter.h"

#include <QTest>

namespace headroom {

class LabelPlacesTest : public QObject
{
    Q_OBJECT

private slots:
    void aLoneLabelStandsWhereItAlwaysStood();
    void labelsOfWiresSideBySideDoNotCoverEachOther();
    void aLabelKeepsOffCards();
    void aWireWithoutRoomTakesThePlaceThatCoversLeast();
    void whatIsTooWideForOneLineStandsOnTwo();
    void aLabelOverAFramesTitleMovesAlongItsWire();

private:
    static WirePath level(double y, double from, double to)
    {
        return WirePath(QPolygonF{QPointF(from, y), QPointF(to, y)});
    }
    static QRectF room(const QPointF &middle)
    {
        QRectF rect(QPointF(), kLabelRoom);
        rect.moveCenter(middle);
        return rect;
    }
};

void LabelPlacesTest::aLoneLabelStandsWhereItAlwaysStood()
{
    const WirePath wire = level(100, 0, 400);

    const std::vector<QPointF> places = placeLabels({&wire}, RectGrid());

    QCOMPARE(places, std::vector{QPointF(200, 86)}); // The middle, 14 above the line.
}

void LabelPlacesTest::labelsOfWiresSideBySideDoNotCoverEachOther()
{
    // Eight apart: a label is 18 high, so of their usual places each covers its neighbours'.
    const std::vector<WirePath> wires = {level(100, 0, 600), level(108, 0, 600), level(116, 0, 600),
                                         level(124, 0, 600)};
    std::vector<const WirePath *> all;
    for (const WirePath &wire : wires)
        all.push_back(&wire);

    const std::vector<QPointF> places = placeLabels(all, RectGrid());

    for (std::size_t i = 0; i < places.size(); ++i) {
        QVERIFY(std::abs(places[i].y() - wires[i].points().front().y()) <= 14);
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(!room(places[i]).intersects(room(places[j])));
    }
}

void LabelPlacesTest::aLabelKeepsOffCards()
{
    const WirePath wire = level(100, 0, 600);
    RectGrid cards;
    const QRectF card(200, 20, 200, 76); // Just above the middle of the wire.
    cards.insert(card);

    const QPointF place = placeLabels({&wire}, cards).front();

    QVERIFY(!room(place).intersects(card));
    QCOMPARE(place, QPointF(300, 114)); // Below the wire, still in its middle.
}

void LabelPlacesTest::aWireWithoutRoomTakesThePlaceThatCoversLeast()
{
    const WirePath wire = level(100, 0, 200);
    RectGrid cards;
    cards.insert(QRectF(-100, 0, 400, 97));   // Covers all above,
    cards.insert(QRectF(-100, 121, 400, 97)); // and 2 of the 18 below.

    const QPointF place = placeLabels({&wire}, cards).front();

    QCOMPARE(place.y(), 114.0);
}

void LabelPlacesTest::whatIsTooWideForOneLineStandsOnTwo()
{
    LinkPicture picture;
    picture.kind = LinkKind::Route;
    picture.weight = 1;
    picture.hasRun = true;
    picture.flow.rate = 200;
    WirePath wire = level(100, 0, 128); // The gap between two cards.
    wire.setLabelPoint(QPointF(64, 86));
    QVERIFY(!linkLabel(picture).contains(QLatin1Char('\n')));
    QCOMPARE(labelRect(picture, wire).height(), 18.0);

    picture.flow.failed = 0.123;

    QCOMPARE(linkLabel(picture).count(QLatin1Char('\n')), 1);
    const QRectF rect = labelRect(picture, wire);
    QVERIFY(rect.width() <= 116);
    QVERIFY(rect.height() > 18);
    QCOMPARE(rect.center(), QPointF(64, 86));
}

void LabelPlacesTest::aLabelOverAFramesTitleMovesAlongItsWire()
{
    // The wire enters the frame from above, in the middle of its title.
    CanvasWindow window("a:plain.sender; f:plain.frame; b:plain.table@f; a -> b",
                        {{NodeId("a"), {40, 40, 0, 0}},
                         {NodeId("f"), {16, 240, 0, 0}},
                         {NodeId("b"), {40, 300, 0, 0}}});
    const CanvasScene &scene = window.view.canvasScene();
    const QRectF title = titleRect(window.rect("f"), scene.item(NodeId("f"))->picture());

    const QPointF label = scene.item(LinkId("a->b"))->path().labelPoint();

    QVERIFY(!title.isEmpty());
    QVERIFY(!room(label).intersects(title));
}

} // namespace headroom

QTEST_MAIN(headroom::LabelPlacesTest)
#include "label_places_test.moc"
