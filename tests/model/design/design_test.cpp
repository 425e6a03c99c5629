// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/design/design.h"

#include "tests/support/design_text.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

namespace headroom {

class DesignTest : public QObject
{
    Q_OBJECT

private slots:
    void findsThingsById();
    void knowsWhatAFrameHolds();
    void listsLinksByTheirEnds();
    void readsSettingsByPath();
    void comparesContentWhereverItStands();
    void splitsPathsAtDots();
    void givesParallelLinksIdsOfTheirOwn();
    void picturesShareUntilOneChanges();
};

namespace {

Design shop()
{
    return designText("account; place:function@account; users(traffic.rate=7) -(retries=2)-> place "
                      "-> orders:table",
                      testCatalogue());
}

} // namespace

void DesignTest::findsThingsById()
{
    const Design design = shop();

    QCOMPARE(design.node(NodeId("orders"))->kind, std::string("test.table"));
    QCOMPARE(design.nodes()[design.indexOf(NodeId("users"))]->id, NodeId("users"));
    QCOMPARE(design.indexOf(NodeId("away")), kNone);
    QVERIFY(!design.node(NodeId("away")));
    QVERIFY(design.link(LinkId("users->place")));
    QVERIFY(!design.link(LinkId("place->users")));
}

void DesignTest::knowsWhatAFrameHolds()
{
    const Design design = shop();

    QCOMPARE(design.children(NodeId("place")).size(), std::size_t(2));
    QVERIFY(design.children(NodeId("orders")).empty());
    QVERIFY(design.isInside(NodeId("v1"), NodeId("account")));
    QVERIFY(!design.isInside(NodeId("account"), NodeId("account")));
    QVERIFY(!design.isInside(NodeId("orders"), NodeId("account")));
}

void DesignTest::listsLinksByTheirEnds()
{
    const Design design = shop();

    QCOMPARE(design.linksFrom(NodeId("v1")).size(), std::size_t(1));
    QCOMPARE(design.linksFrom(NodeId("v1"))[0]->to, NodeId("orders"));
    QCOMPARE(design.linksTo(NodeId("v1"))[0]->from, NodeId("live"));
    QVERIFY(design.linksTo(NodeId("users")).empty());
}

void DesignTest::readsSettingsByPath()
{
    const Design design = shop();

    QCOMPARE(design.property("users.traffic.rate")->number(), 7.0);
    QCOMPARE(design.property("users->place.retries")->number(), 2.0);
    QVERIFY(!design.property("users.traffic.rate.deeper"));
    QVERIFY(!design.property("users.keys"));
    QVERIFY(!design.property("away.keys"));
    QVERIFY(!design.property(""));
}

void DesignTest::comparesContentWhereverItStands()
{
    DesignParts parts = shop().parts();
    parts.folder = "/somewhere/else";
    Node node = *parts.nodes[0];
    node.line = 99;
    parts.nodes[0] = std::make_shared<const Node>(node);
    QVERIFY(Design(parts) == shop());

    node.name = "Other";
    parts.nodes[0] = std::make_shared<const Node>(node);
    QVERIFY(!(Design(parts) == shop()));
}

void DesignTest::splitsPathsAtDots()
{
    const SplitPath path = splitPath("a->b:event.traffic.think.mean");

    QCOMPARE(path.owner, std::string("a->b:event"));
    QCOMPARE(path.key, std::string("traffic"));
    QCOMPARE(path.parts, (std::vector<std::string>{"think", "mean"}));
    QVERIFY(splitPath("alone").key.empty());
    QVERIFY(splitPath("owner.").key.empty());
}

void DesignTest::givesParallelLinksIdsOfTheirOwn()
{
    std::vector<LinkId> taken;
    const auto isTaken = [&](const LinkId &id) {
        return std::ranges::find(taken, id) != taken.end();
    };
    for (int i = 0; i < 3; ++i)
        taken.push_back(makeLinkId(NodeId("a"), NodeId("b"), LinkKind::Event, isTaken));

    QCOMPARE(taken, (std::vector{LinkId("a->b"), LinkId("a->b:event"), LinkId("a->b:event#2")}));
}

void DesignTest::picturesShareUntilOneChanges()
{
    Picture first = {{NodeId("a"), Box{1, 2, 0, 0}}};
    Picture second = first;
    QVERIFY(second.sharesWith(first));

    second[NodeId("a")].x = 5;

    QVERIFY(!second.sharesWith(first));
    QCOMPARE(first.at(NodeId("a")).x, 1.0);
    QVERIFY(!(first == second));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::DesignTest)
#include "design_test.moc"
