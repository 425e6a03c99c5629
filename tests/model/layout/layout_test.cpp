// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/layout/layout.h"

#include "tests/support/design_text.h"

#include <QObject>
#include <QTest>

namespace headroom {

// Boxes that may call each other, and frames to put them in.
static const Catalogue &boxes()
{
    static const Catalogue catalogue({
        {.kind = "plain.box",
         .leaves = {{.kind = LinkKind::Request}},
         .enters = {{.kind = LinkKind::Request}}},
        {.kind = "plain.frame", .isFrame = true},
    });
    return catalogue;
}

class LayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void callersStandLeftOfWhatTheyCall();
    void everyNodeGetsAPlaceEvenInACycle();
    void cardsDoNotOverlap();
    void contentsStandInsideTheirFrame();
    void whatHasAPlaceKeepsIt();
    void aNewcomerStandsBesideItsCallerInTheClear();

private:
    static bool apart(const Box &a, const Box &b)
    {
        const LayoutRules rules;
        return a.x + rules.cardWidth <= b.x || b.x + rules.cardWidth <= a.x
               || a.y + rules.cardHeight <= b.y || b.y + rules.cardHeight <= a.y;
    }
};

void LayoutTest::callersStandLeftOfWhatTheyCall()
{
    const Design design = designText("users:box -> a:box -> b:box; a -> orders:box", boxes());
    const Picture places = layOut(design, boxes(), {});
    for (const auto &link : design.links())
        QVERIFY(places.at(link->from).x + LayoutRules().cardWidth < places.at(link->to).x);
}

void LayoutTest::everyNodeGetsAPlaceEvenInACycle()
{
    const Design design = designText("a:box -> b:box -> c:box -> a; lonely:box", boxes());
    QCOMPARE(layOut(design, boxes(), {}).size(), design.nodes().size());
}

void LayoutTest::cardsDoNotOverlap()
{
    const Design design = designText("users:box -> a:box -> b:box; a -> c:box; a -> "
                                     "d:box;"
                                     "more:box -> c; e:box; f:box; b -> d",
                                     boxes());
    const Picture places = layOut(design, boxes(), {});
    for (const auto &a : design.nodes()) {
        for (const auto &b : design.nodes())
            QVERIFY2(a == b || apart(places.at(a->id), places.at(b->id)), a->id.value().c_str());
    }
}

void LayoutTest::contentsStandInsideTheirFrame()
{
    const Design design = designText("cloud:frame; orders:box@cloud; carts:box@cloud; a:box;"
                                     "a -> orders; a -> carts",
                                     boxes());
    const Picture places = layOut(design, boxes(), {});
    const LayoutRules rules;
    for (const char *id : {"orders", "carts"}) {
        const Box &inside = places.at(NodeId(id));
        QVERIFY(inside.x >= places.at(NodeId("cloud")).x + rules.framePadding);
        QVERIFY(inside.y >= places.at(NodeId("cloud")).y + rules.frameTitle);
    }
    QVERIFY(apart(places.at(NodeId("orders")), places.at(NodeId("carts"))));
    QVERIFY(places.at(NodeId("a")).x + rules.cardWidth < places.at(NodeId("cloud")).x);
}

void LayoutTest::whatHasAPlaceKeepsIt()
{
    const Design design = designText("users:box -> a:box -> b:box", boxes());
    const Picture known = {{NodeId("a"), {-400, 77, 0, 0}}};
    const Picture places = layOut(design, boxes(), known);
    QCOMPARE(places.size(), std::size_t(3));
    QVERIFY(places.at(NodeId("a")) == known.at(NodeId("a")));
}

void LayoutTest::aNewcomerStandsBesideItsCallerInTheClear()
{
    const Design design = designText("a:box -> b:box; a -> c:box", boxes());
    const LayoutRules rules;
    const double right = rules.cardWidth + rules.layerGap;
    const Picture known = {{NodeId("a"), {0, 0, 0, 0}}, {NodeId("b"), {right, 0, 0, 0}}};

    const Picture places = layOut(design, boxes(), known);

    // Right of its caller as b is, and below b because that place is taken.
    QCOMPARE(places.at(NodeId("c")).x, right);
    QCOMPARE(places.at(NodeId("c")).y, rules.cardHeight + rules.rowGap);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::LayoutTest)
#include "layout_test.moc"
