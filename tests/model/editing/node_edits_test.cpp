// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/design/change_set.h"
#include "model/editing/edit.h"
#include "model/editing/keep_only.h"
#include "model/editing/validation.h"
#include "tests/support/design_text.h"
#include "tests/support/random_design.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

namespace headroom {

class NodeEditsTest : public QObject
{
    Q_OBJECT

private slots:
    void addsAComponentWithItsCompanions();
    void givesFreeIds();
    void refusesToAddWhereAFrameForbidsIt();
    void removesWhatHangsOnARemovedNode();
    void keepsAPartOfADesign();
    void movesBoxesWithoutTouchingBehaviour();
    void keepsHowNodesLookWhenTheyMove();
    void unlocksWhatIsPasted();
    void movesIntoFramesWithAllTheyHold();
    void refusesToPutAFrameIntoItself();
    void changesAnIdEverywhere();
    void connectsOnlyWhatFits();
    void reconnectsAndLeavesForeignSettingsBehind();
    void pastesUnderNewNames();
    void changesNothingWhenAnEditIsRefused();
    void doesAllOfASequenceOrNothing();
    void keepsTheInvariantsUnderRandomEdits();
};

namespace {

const Catalogue &catalogue()
{
    return testCatalogue();
}

Design after(const Design &design, const Edit &edit)
{
    Result<Design> result = edit.apply(design, catalogue());
    if (!result)
        qWarning("%s", result.error().message.english().c_str());
    return result.value_or(Design());
}

bool refuses(const Design &design, const Edit &edit)
{
    const Result<Design> result = edit.apply(design, catalogue());
    return !result && !result.error().message.english().empty();
}

Tree json(const char *text)
{
    return *readJson(text, "test");
}

Design shop()
{
    return designText("shoppers:users(10/s) -> place:function -> orders:table; account",
                      catalogue());
}

std::vector<std::string> ids(const Design &design)
{
    std::vector<std::string> list;
    for (const auto &node : design.nodes())
        list.push_back(node->id.value());
    return list;
}

} // namespace

void NodeEditsTest::addsAComponentWithItsCompanions()
{
    const Design design = after(
        Design(), edits::addNode({.id = NodeId("place"), .kind = "test.function"}, {10, 20, 0, 0}));

    QCOMPARE(ids(design), (std::vector<std::string>{"place", "v1", "live"}));
    QCOMPARE(design.node(NodeId("v1"))->in, std::optional(NodeId("place")));
    QCOMPARE(design.property("v1.errorRate")->number(), 0.5);
    QVERIFY(design.link(LinkId("live->v1")));
    QCOMPARE(design.picture().at(NodeId("place")).y, 20.0);
}

void NodeEditsTest::givesFreeIds()
{
    Design design;
    for (int i = 0; i < 3; ++i)
        design = after(design, edits::addNode({.id = {}, .kind = "test.table"}, {}));
    design = after(design, edits::addNode({.id = NodeId("tab le!"), .kind = "test.table"}, {}));

    QCOMPARE(ids(design), (std::vector<std::string>{"table", "table2", "table3", "table4"}));
}

void NodeEditsTest::refusesToAddWhereAFrameForbidsIt()
{
    const Design design = designText("account", catalogue());

    QVERIFY(refuses(design, edits::addNode({.id = {}, .kind = "test.version"}, {})));
    QVERIFY(refuses(
        design, edits::addNode({.id = {}, .kind = "test.account", .in = NodeId("account")}, {})));
    QVERIFY(refuses(design,
                    edits::addNode({.id = {}, .kind = "test.table", .in = NodeId("away")}, {})));
    QVERIFY(refuses(design, edits::addNode({.id = {}, .kind = "test.unknown"}, {})));
}

void NodeEditsTest::removesWhatHangsOnARemovedNode()
{
    Design design = shop();
    design = after(
        design, edits::moveNodes({{NodeId("v1"), {1, 2, 0, 0}}, {NodeId("orders"), {3, 4, 0, 0}}}));
    design = after(design, edits::addWhatIf({.property = "v1.errorRate", .from = 0, .to = 1}));
    design = after(design, edits::addWhatIf({.property = "live->v1.weight", .from = 0, .to = 1}));
    design = after(design, edits::addWhatIf({.property = "orders.capacity", .from = 1, .to = 9}));
    design = after(design, edits::setObjectives({"v1.Errors.sum == 0", "orders.Latency.p99 < 1"}));
    design = after(design,
                   edits::setScenarios(
                       {{.name = "Slow", .set = {{"v1.errorRate", 0.1}, {"orders.capacity", 9}}}}));

    design = after(design, edits::removeNodes({NodeId("place")}));

    QCOMPARE(ids(design), (std::vector<std::string>{"shoppers", "orders", "account"}));
    QVERIFY(design.links().empty());
    QCOMPARE(design.picture().size(), std::size_t(3)); // Those of the three that stay.
    QVERIFY(!design.picture().contains(NodeId("v1")));
    QCOMPARE(design.whatIf().size(), std::size_t(1));
    QCOMPARE(design.objectives(), std::vector<std::string>{"orders.Latency.p99 < 1"});
    QCOMPARE(design.scenarios()[0].set.size(), std::size_t(1));
}

void NodeEditsTest::keepsAPartOfADesign()
{
    Design design = shop();
    design = after(design, edits::addWhatIf({.property = "orders.capacity", .from = 1, .to = 9}));

    // v1 stands in the frame of the function, which is drawn around what is left in it.
    design = after(design, edits::moveNodes({{NodeId("place"), {0, 0, 900, 600}},
                                             {NodeId("v1"), {9, 9, 0, 0}}}));
    const Design one = after(design, edits::keepOnly({NodeId("v1")}));
    QCOMPARE(ids(one), (std::vector<std::string>{"place", "v1"}));
    QVERIFY(one.links().empty());
    QVERIFY(one.whatIf().empty());
    QVERIFY(one.picture().contains(NodeId("v1")));
    QVERIFY(!one.picture().contains(NodeId("place")));

    // A frame comes with what it holds, and with the links among what is kept.
    const Design frame = after(design, edits::keepOnly({NodeId("place"), NodeId("orders")}));
    QCOMPARE(ids(frame), (std::vector<std::string>{"place", "v1", "live", "orders"}));
    QVERIFY(frame.link(LinkId("live->v1")));
    QCOMPARE(frame.picture().at(NodeId("place")).width, 900.0);
    QCOMPARE(frame.links().size(), design.links().size() - 1); // Without that of the shoppers.

    QVERIFY(refuses(design, edits::keepOnly({NodeId("nobody")})));
}

void NodeEditsTest::movesBoxesWithoutTouchingBehaviour()
{
    const Design before = shop();

    const Design moved = after(before, edits::moveNodes({{NodeId("orders"), {5, 6, 0, 0}}}));

    const ChangeSet change = diff(before, moved);
    QCOMPARE(change.movedNodes, std::vector{NodeId("orders")});
    QVERIFY(change.changedNodes.empty());
    QVERIFY(!change.concernsBehaviour);
    QVERIFY(refuses(before, edits::moveNodes({{NodeId("away"), {}}})));
    QVERIFY(refuses(before, edits::moveNodes({{NodeId("orders"), {NAN, 0, 0, 0}}})));
}

void NodeEditsTest::keepsHowNodesLookWhenTheyMove()
{
    const NodeId orders("orders");
    const Look locked{.collapsed = false, .locked = true, .accent = Accent::Pink, .extra = {}};
    // One that has no place in the picture has nothing to keep it with.
    QVERIFY(!shop().picture().contains(NodeId("v1")));
    QVERIFY(refuses(shop(), edits::setLooks({}, {{NodeId("v1"), locked}})));

    Design design = after(shop(), edits::moveNodes({{orders, {10, 20, 0, 0}}}));
    design = after(design, edits::setLooks({}, {{orders, locked}}));
    QVERIFY(after(design, edits::setLooks({}, {{orders, locked}})).isSameObjectAs(design));
    design = after(design, edits::moveNodes({{orders, {30, 40, 0, 0}}}));

    QCOMPARE(design.picture().at(orders).x, 30.0);
    QVERIFY(design.picture().at(orders).look == locked);
    QVERIFY(diff(shop(), design).changedNodes.empty());
}

void NodeEditsTest::unlocksWhatIsPasted()
{
    const NodeId orders("orders");
    const Design design = shop();
    DesignParts parts;
    for (const auto &node : design.nodes())
        if (node->id == orders)
            parts.nodes.push_back(node);
    parts.picture[orders] = {10, 20, 0, 0, {false, true, Accent::Grey, {}}};

    const Design pasted = after(design, edits::paste(parts, 8, 8, std::nullopt));

    const Look &look = pasted.picture().at(NodeId("orders2")).look;
    QVERIFY(!look.locked);
    QVERIFY(look.accent == Accent::Grey);
}

void NodeEditsTest::movesIntoFramesWithAllTheyHold()
{
    // The version goes along with its function, also when both are selected.
    const Design design = after(
        shop(),
        edits::moveIntoFrame({NodeId("place"), NodeId("v1"), NodeId("orders")}, NodeId("account")));

    QCOMPARE(design.node(NodeId("place"))->in, std::optional(NodeId("account")));
    QCOMPARE(design.node(NodeId("v1"))->in, std::optional(NodeId("place")));
    QCOMPARE(design.node(NodeId("orders"))->in, std::optional(NodeId("account")));
    QVERIFY(!after(design, edits::moveIntoFrame({NodeId("orders")}, std::nullopt))
                 .node(NodeId("orders"))
                 ->in);
    QVERIFY(refuses(design, edits::moveIntoFrame({NodeId("v1")}, std::nullopt)));
}

void NodeEditsTest::refusesToPutAFrameIntoItself()
{
    const Design design = designText("outer:account; place:function@outer; inner:function",
                                     catalogue());

    QVERIFY(refuses(design, edits::moveIntoFrame({NodeId("outer")}, NodeId("outer"))));
    QVERIFY(refuses(design, edits::moveIntoFrame({NodeId("outer")}, NodeId("place"))));
    QVERIFY(refuses(design, edits::moveIntoFrame({NodeId("inner")}, NodeId("place"))));
}

void NodeEditsTest::changesAnIdEverywhere()
{
    Design design = shop();
    design = after(design, edits::moveNodes({{NodeId("place"), {7, 8, 0, 0}}}));
    design = after(design,
                   edits::addWhatIf({.property = "place.memorySize", .from = 128, .to = 1024}));
    design = after(design, edits::setObjectives({"place.Throttles.sum == 0", "placeholder.X < 1"}));
    design = after(design,
                   edits::setScenarios({{.name = "Big", .set = {{"shoppers->place.retries", 2}}}}));

    design = after(design, edits::changeId(NodeId("place"), NodeId("order")));

    QCOMPARE(design.node(NodeId("v1"))->in, std::optional(NodeId("order")));
    QVERIFY(design.link(LinkId("shoppers->order")));
    QCOMPARE(design.whatIf()[0].property, std::string("order.memorySize"));
    QCOMPARE(design.objectives(),
             (std::vector<std::string>{"order.Throttles.sum == 0", "placeholder.X < 1"}));
    QCOMPARE(design.scenarios()[0].set[0].first, std::string("shoppers->order.retries"));
    QCOMPARE(design.picture().at(NodeId("order")).x, 7.0);
    QVERIFY(faults(design.parts(), catalogue(), "").empty());
    QVERIFY(refuses(design, edits::changeId(NodeId("order"), NodeId("orders"))));
    QVERIFY(refuses(design, edits::changeId(NodeId("order"), NodeId("a.b"))));
    QVERIFY(refuses(design, edits::changeId(NodeId("order"), NodeId(""))));
}

void NodeEditsTest::connectsOnlyWhatFits()
{
    Design design = designText(
        "users -> a:table; users -> b:table; users -> c:table; d:table; place:function",
        catalogue());

    QVERIFY(refuses(
        design, edits::connect(NodeId("users"), NodeId("a"), LinkKind::Request))); // There is one.
    QVERIFY(refuses(
        design, edits::connect(NodeId("users"), NodeId("d"), LinkKind::Request))); // Three at most.
    QVERIFY(refuses(design, edits::connect(NodeId("a"), NodeId("d"),
                                           LinkKind::Request))); // Tables call nobody.
    QVERIFY(refuses(design, edits::connect(NodeId("users"), NodeId("d"), LinkKind::Poll)));
    QVERIFY(refuses(design, edits::connect(NodeId("d"), NodeId("d"), LinkKind::Request)));
    QVERIFY(refuses(design, edits::connect(NodeId("v1"), NodeId("d"), LinkKind::Request,
                                           json("{\"reads\": -1}"))));
    design = after(design, edits::connect(NodeId("users"), NodeId("a"), LinkKind::Event));
    QVERIFY(design.link(LinkId("users->a:event")));
}

void NodeEditsTest::reconnectsAndLeavesForeignSettingsBehind()
{
    Design design = designText("users -(reads=2, retries=3)-> a:table; place:function",
                               catalogue());

    design = after(design, edits::reconnect(LinkId("users->a"), NodeId("users"), NodeId("place")));

    QVERIFY(!design.link(LinkId("users->a")));
    QVERIFY(design.link(LinkId("users->place")));
    QVERIFY(!design.property("users->place.reads"));
    QCOMPARE(design.property("users->place.retries")->number(), 3.0);
    QVERIFY(
        refuses(design, edits::reconnect(LinkId("users->place"), NodeId("a"), NodeId("place"))));
}

void NodeEditsTest::pastesUnderNewNames()
{
    const Design design = shop();
    DesignParts parts;
    for (const auto &node : design.nodes())
        if (node->id.value() == "place" || node->in == NodeId("place"))
            parts.nodes.push_back(node);
    parts.links.assign(design.links().begin(), design.links().end());
    parts.picture[NodeId("place")] = {100, 100, 0, 0};

    const Design pasted = after(design, edits::paste(parts, 20, 30, NodeId("account")));

    QCOMPARE(pasted.node(NodeId("place2"))->in, std::optional(NodeId("account")));
    QCOMPARE(pasted.node(NodeId("v2"))->in, std::optional(NodeId("place2")));
    QVERIFY(pasted.link(LinkId("live2->v2")));
    QCOMPARE(pasted.links().size(),
             design.links().size() + 1); // Links to what was not copied stay away.
    QCOMPARE(pasted.picture().at(NodeId("place2")).y, 130.0);
    QVERIFY(refuses(design, edits::paste(parts, 0, 0, NodeId("orders"))));
}

void NodeEditsTest::changesNothingWhenAnEditIsRefused()
{
    const Design before = shop();
    const Design copy = before;

    QVERIFY(refuses(before, edits::setProperty("orders.capacity", 0)));

    QVERIFY(before.isSameObjectAs(copy));
}

void NodeEditsTest::doesAllOfASequenceOrNothing()
{
    const Edit good = edits::setProperty("orders.capacity", 50);
    const Edit bad = edits::setProperty("orders.capacity", 0);

    QVERIFY(refuses(shop(), edits::sequence({}, {good, bad})));
    QCOMPARE(after(shop(), edits::sequence({}, {good, edits::setName("Shop")})).name(),
             std::string("Shop"));
}

void NodeEditsTest::keepsTheInvariantsUnderRandomEdits()
{
    int accepted = 0;
    int refused = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        RandomDesign random(catalogue(), seed);
        Design design = random.design(6);
        for (int i = 0; i < 60; ++i) {
            const Result<Design> next = random.edit(design).apply(design, catalogue());
            if (!next) {
                QVERIFY(!next.error().message.english().empty());
                ++refused;
                continue;
            }
            ++accepted;
            const std::vector<Error> wrong = faults(next->parts(), catalogue(), "");
            QVERIFY2(wrong.empty(), wrong.empty() ? "" : wrong.front().message.english().c_str());
            // A design built anew from the same parts finds the same things: shared indices are
            // right.
            const Design anew(next->parts());
            for (const auto &node : next->nodes()) {
                QCOMPARE(next->indexOf(node->id), anew.indexOf(node->id));
                QVERIFY(next->children(node->id) == anew.children(node->id));
                QVERIFY(next->linksFrom(node->id) == anew.linksFrom(node->id));
                QVERIFY(next->linksTo(node->id) == anew.linksTo(node->id));
            }
            QVERIFY(diff(design, *next).isEmpty() == (*next == design));
            design = *next;
        }
    }
    QVERIFY(accepted > 300);
    QVERIFY(refused > 50);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::NodeEditsTest)
#include "node_edits_test.moc"
