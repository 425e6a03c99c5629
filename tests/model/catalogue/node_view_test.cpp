// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/node_view.h"

#include "tests/support/design_text.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

#include <cmath>

namespace headroom {

class NodeViewTest : public QObject
{
    Q_OBJECT

private slots:
    void readsSettingsAndDefaults();
    void seesFramesAndNeighbours();
    void asksFramesForQuotasFromTheInsideOut();
    void readsLinkSettingsOfTheEnteredComponent();
};

namespace {

NodeView view(const Design &design, const char *id)
{
    return {design, testCatalogue(), *design.node(NodeId(id))};
}

constexpr PropertyKey<double> kCapacity{"capacity"};

} // namespace

void NodeViewTest::readsSettingsAndDefaults()
{
    const Design design = designText("a:table; b:table(capacity=50); users; place:function",
                                     testCatalogue());

    QCOMPARE(view(design, "a").get(kCapacity), 5.0);
    QVERIFY(!view(design, "a").isSet("capacity"));
    QCOMPARE(view(design, "b").get(kCapacity), 50.0);
    QVERIFY(view(design, "b").isSet("capacity"));
    QCOMPARE(view(design, "users").get(PropertyKey<TrafficProfile>{"traffic"}).rateAt(0), 10.0);
    QCOMPARE(view(design, "users").get(PropertyKey<bool>{"patient"}), false);
    QCOMPARE(view(design, "users").get(PropertyKey<KeyPopularity>{"keys"}).count, 1000.0);
    QCOMPARE(view(design, "place").get(PropertyKey<std::string>{"runtime"}), std::string("python"));
    QCOMPARE(view(design, "v1").get(PropertyKey<Distribution>{"duration"}).average, 0.1);
    QVERIFY(!view(design, "place").find(PropertyKey<double>{"reserved"}));
    QVERIFY(view(design, "place").property("reserved").isNull());
}

void NodeViewTest::seesFramesAndNeighbours()
{
    const Design design = designText(
        "account; place:function@account; users -> place -> orders:table", testCatalogue());
    const NodeView version = view(design, "v1");

    QCOMPARE(version.parent()->id(), NodeId("place"));
    QCOMPARE(version.frame("test.account")->id(), NodeId("account"));
    QVERIFY(!view(design, "orders").frame("test.account"));
    QCOMPARE(view(design, "place").children("test.alias").size(), std::size_t(1));
    QCOMPARE(version.linksOut(LinkKind::Request).size(), std::size_t(1));
    QCOMPARE(version.linksOut(LinkKind::Request)[0].to().id(), NodeId("orders"));
    QCOMPARE(version.linksIn(LinkKind::Route)[0].from().id(), NodeId("live"));
    QVERIFY(version.linksIn(LinkKind::Request).empty());
}

void NodeViewTest::asksFramesForQuotasFromTheInsideOut()
{
    const Design design = designText(
        "account(quotas.test.slots=500); inside:function@account; outside:function",
        testCatalogue());

    QCOMPARE(view(design, "inside").quota("test.slots"), 500.0);
    QCOMPARE(view(design, "inside").quotaFrame("test.slots")->id(), NodeId("account"));
    QCOMPARE(view(design, "outside").quota("test.slots"), 1000.0);
    QVERIFY(!view(design, "outside").quotaFrame("test.slots"));
    QVERIFY(std::isinf(view(design, "outside").quota("nobody.states.it")));
}

void NodeViewTest::readsLinkSettingsOfTheEnteredComponent()
{
    const Design design = designText("users -(reads=3)-> orders:table", testCatalogue());
    const LinkView link(design, testCatalogue(), *design.link(LinkId("users->orders")));

    QCOMPARE(link.get(PropertyKey<double>{"reads"}), 3.0);
    QCOMPARE(link.get(PropertyKey<double>{"callsPerRequest"}), 1.0);
    QCOMPARE(link.get(PropertyKey<std::string>{"jitter"}), std::string("full"));
    QVERIFY(!link.find(PropertyKey<double>{"timeout"}));
    QVERIFY(link.isSet("reads") && !link.isSet("jitter"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::NodeViewTest)
#include "node_view_test.moc"
