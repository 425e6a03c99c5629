// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/label_places.h"

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

} // namespace headroom

QTEST_MAIN(headroom::LabelPlacesTest)
#include "label_places_test.moc"
