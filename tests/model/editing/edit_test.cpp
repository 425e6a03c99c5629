// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/editing/edit.h"

#include "model/design/change_set.h"
#include "model/editing/keep_only.h"
#include "model/editing/validation.h"
#include "tests/support/design_text.h"
#include "tests/support/random_design.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class EditTest : public QObject
{
    Q_OBJECT

private slots:
    void addsAComponentWithItsCompanions();
    void givesFreeIds();
    void refusesToAddWhereAFrameForbidsIt();
    void setsASettingAndSharesTheRest();
    void removesASettingThatEqualsItsDefault();
    void setsPartsOfASetting();
    void setsNamesWithDotsInMaps();
    void refusesValues_data();
    void refusesValues();
    void refusesSettingsThatDoNotExist();
    void removesUnknownSettings();
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
    void pinsOnlyNumbers();
    void refusesScenariosThatCannotBe();
    void refusesMalformedObjectives();
    void changesNothingWhenAnEditIsRefused();
    void doesAllOfASequenceOrNothing();
    void keepsTheInvariantsUnderRandomEdits();
    void goesBackByTheOldValue();
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

void EditTest::addsAComponentWithItsCompanions()
{
    const Design design = after(
        Design(), edits::addNode({.id = NodeId("place"), .kind = "test.function"}, {10, 20, 0, 0}));

    QCOMPARE(ids(design), (std::vector<std::string>{"place", "v1", "live"}));
    QCOMPARE(design.node(NodeId("v1"))->in, std::optional(NodeId("place")));
    QCOMPARE(design.property("v1.errorRate")->number(), 0.5);
    QVERIFY(design.link(LinkId("live->v1")));
    QCOMPARE(design.picture().at(NodeId("place")).y, 20.0);
}

void EditTest::givesFreeIds()
{
    Design design;
    for (int i = 0; i < 3; ++i)
        design = after(design, edits::addNode({.id = {}, .kind = "test.table"}, {}));
    design = after(design, edits::addNode({.id = NodeId("tab le!"), .kind = "test.table"}, {}));

    QCOMPARE(ids(design), (std::vector<std::string>{"table", "table2", "table3", "table4"}));
}

void EditTest::refusesToAddWhereAFrameForbidsIt()
{
    const Design design = designText("account", catalogue());

    QVERIFY(refuses(design, edits::addNode({.id = {}, .kind = "test.version"}, {})));
    QVERIFY(refuses(
        design, edits::addNode({.id = {}, .kind = "test.account", .in = NodeId("account")}, {})));
    QVERIFY(refuses(design,
                    edits::addNode({.id = {}, .kind = "test.table", .in = NodeId("away")}, {})));
    QVERIFY(refuses(design, edits::addNode({.id = {}, .kind = "test.unknown"}, {})));
}

void EditTest::setsASettingAndSharesTheRest()
{
    const Design before = shop();

    const Design changed = after(before, edits::setProperty("orders.capacity", 50));

    QCOMPARE(changed.property("orders.capacity")->number(), 50.0);
    QVERIFY(!before.property("orders.capacity"));
    QVERIFY(changed.sharesShapeWith(before));
    for (std::size_t i = 0; i < before.nodes().size(); ++i)
        QCOMPARE(changed.nodes()[i] == before.nodes()[i],
                 before.nodes()[i]->id.value() != "orders");
    const ChangeSet change = diff(before, changed);
    QCOMPARE(change.changedNodes, std::vector{NodeId("orders")});
    QVERIFY(change.concernsBehaviour);
}

void EditTest::removesASettingThatEqualsItsDefault()
{
    const Design design = after(shop(), edits::setProperty("orders.capacity", 50));

    QVERIFY(!after(design, edits::setProperty("orders.capacity", 5)).property("orders.capacity"));
    QVERIFY(
        !after(design, edits::setProperty("orders.capacity", Tree())).property("orders.capacity"));
    // Nothing to change: the very same design.
    QVERIFY(after(design, edits::setProperty("orders.capacity", 50)).isSameObjectAs(design));
}

void EditTest::setsPartsOfASetting()
{
    Design design = after(shop(), edits::setProperty("shoppers.traffic.rate", 1200));
    QCOMPARE(design.property("shoppers.traffic.rate")->number(), 1200.0);
    QCOMPARE(design.property("shoppers.traffic.shape")->text(), std::string("constant"));

    // The law of v1 is a default; setting a part writes the whole.
    design = after(design, edits::setProperty("v1.duration.mean", 0.3));
    QVERIFY(*design.property("v1.duration")
            == json(R"({"law": "lognormal", "mean": 0.3, "cv": 0.5})"));

    QVERIFY(refuses(design, edits::setProperty("shoppers.traffic.rat", 5)));
    QVERIFY(refuses(design, edits::setProperty("shoppers.traffic.rate.more", 5)));
    QVERIFY(refuses(design, edits::setProperty("shoppers.traffic.rate", Tree())));
    QVERIFY(refuses(design, edits::setProperty("orders.capacity.more", 5)));
}

void EditTest::setsNamesWithDotsInMaps()
{
    const Design design = after(shop(), edits::setProperty("account.quotas.test.slots", 500));

    QVERIFY(*design.property("account.quotas") == json(R"({"test.slots": 500})"));
    QCOMPARE(design.property("account.quotas.test.slots")->number(), 500.0);
}

void EditTest::refusesValues_data()
{
    QTest::addColumn<std::string>("path");
    QTest::addColumn<std::string>("value");

    const auto row = [](const char *path, const char *value) {
        QTest::newRow((std::string(path) + " " + value).c_str())
            << std::string(path) << std::string(value);
    };
    row("orders.capacity", "0");
    row("orders.capacity", "40001");
    row("orders.capacity", "\"5\"");
    row("orders.capacity", "true");
    row("place.memorySize", "128.5");
    row("place.runtime", "\"cobol\"");
    row("place.role", "\"R\"");
    row("place.role", "5");
    row("place.environment", "{\"A\": 1}");
    row("place.tags", "[1]");
    row("place.tags", "[{\"size\": -1}]");
    row("account.quotas", "{\"test.slots\": -1}");
    row("shoppers.patient", "1");
    row("shoppers.traffic", "900");
    row("shoppers.traffic", "{\"shape\": \"square\"}");
    row("shoppers.traffic", "{\"shape\": \"constant\"}");
    row("shoppers.traffic", "{\"shape\": \"constant\", \"rate\": -1}");
    row("shoppers.traffic",
        "{\"shape\": \"steps\", \"steps\": [{\"at\": 5, \"rate\": 1}, {\"at\": 5, \"rate\": 2}]}");
    row("shoppers.traffic", "{\"shape\": \"weekly\", \"base\": 1, \"peak\": 2, \"days\": [1, 2]}");
    row("shoppers.traffic",
        "{\"shape\": \"bursty\", \"base\": 1, \"peak\": 2, \"baseTime\": 0, \"peakTime\": 5}");
    row("shoppers.traffic", "{\"shape\": \"trace\"}");
    row("shoppers.traffic", "{\"shape\": \"trace\", \"file\": \"a.csv\", \"values\": [1]}");
    row("shoppers.traffic", "{\"shape\": \"trace\", \"values\": [1, 2]}");
    row("shoppers.traffic", "{\"shape\": \"trace\", \"file\": \"no such file.csv\"}");
    row("shoppers.traffic", "{\"shape\": \"closed\", \"users\": 5, \"think\": 3}");
    row("shoppers.keys", "{\"law\": \"zipf\", \"count\": 0}");
    row("v1.duration", "{\"law\": \"lognormal\"}");
    row("v1.duration", "{\"law\": \"lognormal\", \"mean\": -1}");
    row("v1.duration", "{\"law\": \"empirical\", \"values\": []}");
    row("v1.duration", "{\"law\": \"uniform\", \"from\": 2, \"to\": 1}");
    row("v1.duration", "{\"law\": \"mixture\", \"weights\": [1], \"parts\": []}");
    row("v1.duration", "{\"law\": \"mixture\", \"weights\": [0], \"parts\": [{\"law\": "
                       "\"constant\", \"mean\": 1}]}");
    row("live->v1.weight", "-1");
    row("v1->orders.retries", "1.5");
    row("v1->orders.jitter", "\"some\"");
    row("v1->orders.reads", "101");
}

void EditTest::refusesValues()
{
    QFETCH(std::string, path);
    QFETCH(std::string, value);

    QVERIFY(refuses(shop(), edits::setProperty(path, json(value.c_str()))));
}

void EditTest::refusesSettingsThatDoNotExist()
{
    const Result<Design> misspelt = edits::setProperty("orders.capasity", 5)
                                        .apply(shop(), catalogue());
    QVERIFY(!misspelt);
    QVERIFY(misspelt.error().message.english().find("\"capacity\"") != std::string::npos);

    const Result<Design> nobody = edits::setProperty("order.capacity", 5)
                                      .apply(shop(), catalogue());
    QVERIFY(!nobody);
    QVERIFY(nobody.error().message.english().find("\"orders\"") != std::string::npos);

    QVERIFY(refuses(shop(), edits::setProperty("orders", 5)));
    QVERIFY(refuses(shop(), edits::setProperty("", 5)));
    QVERIFY(refuses(shop(), edits::setProperty("orders..capacity", 5)));
}

void EditTest::removesUnknownSettings()
{
    DesignParts parts = shop().parts();
    for (auto &shared : parts.nodes) {
        Node node = *shared;
        node.properties.set("fromTheFuture", 1);
        shared = std::make_shared<const Node>(node);
    }

    const Design design = after(Design(parts), edits::setProperty("orders.fromTheFuture", Tree()));

    QVERIFY(!design.property("orders.fromTheFuture"));
    QVERIFY(design.property("place.fromTheFuture"));
}

void EditTest::removesWhatHangsOnARemovedNode()
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

void EditTest::keepsAPartOfADesign()
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

void EditTest::movesBoxesWithoutTouchingBehaviour()
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

void EditTest::keepsHowNodesLookWhenTheyMove()
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

void EditTest::unlocksWhatIsPasted()
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

void EditTest::movesIntoFramesWithAllTheyHold()
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

void EditTest::refusesToPutAFrameIntoItself()
{
    const Design design = designText("outer:account; place:function@outer; inner:function",
                                     catalogue());

    QVERIFY(refuses(design, edits::moveIntoFrame({NodeId("outer")}, NodeId("outer"))));
    QVERIFY(refuses(design, edits::moveIntoFrame({NodeId("outer")}, NodeId("place"))));
    QVERIFY(refuses(design, edits::moveIntoFrame({NodeId("inner")}, NodeId("place"))));
}

void EditTest::changesAnIdEverywhere()
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

void EditTest::connectsOnlyWhatFits()
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

void EditTest::reconnectsAndLeavesForeignSettingsBehind()
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

void EditTest::pastesUnderNewNames()
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

void EditTest::pinsOnlyNumbers()
{
    const Design design = after(
        shop(), edits::addWhatIf({.property = "orders.capacity", .from = 1, .to = 10, .step = 1}));

    QCOMPARE(design.whatIf().size(), std::size_t(1));
    QCOMPARE(after(design, edits::addWhatIf({.property = "orders.capacity", .from = 1, .to = 20}))
                 .whatIf()[0]
                 .to,
             20.0);
    QVERIFY(after(design, edits::removeWhatIf("orders.capacity")).whatIf().empty());
    QVERIFY(refuses(design, edits::addWhatIf({.property = "place.runtime", .from = 0, .to = 1})));
    QVERIFY(refuses(design, edits::addWhatIf({.property = "orders.capacity", .from = 5, .to = 5})));
    QVERIFY(refuses(design, edits::addWhatIf({.property = "orders.away", .from = 0, .to = 1})));
    QVERIFY(refuses(design, edits::removeWhatIf("orders.away")));
}

void EditTest::refusesScenariosThatCannotBe()
{
    QVERIFY(refuses(shop(), edits::setScenarios({{.name = ""}})));
    QVERIFY(refuses(shop(), edits::setScenarios({{.name = "a"}, {.name = "a"}})));
    QVERIFY(refuses(shop(), edits::setScenarios({{.name = "a", .set = {{"orders.capacity", 0}}}})));
}

void EditTest::refusesMalformedObjectives()
{
    QVERIFY(refuses(shop(), edits::setObjectives({"orders.Latency.p99 is small"})));
    QCOMPARE(
        after(shop(), edits::setObjectives({"no findings of level error"})).objectives().size(),
        std::size_t(1));
}

void EditTest::changesNothingWhenAnEditIsRefused()
{
    const Design before = shop();
    const Design copy = before;

    QVERIFY(refuses(before, edits::setProperty("orders.capacity", 0)));

    QVERIFY(before.isSameObjectAs(copy));
}

void EditTest::doesAllOfASequenceOrNothing()
{
    const Edit good = edits::setProperty("orders.capacity", 50);
    const Edit bad = edits::setProperty("orders.capacity", 0);

    QVERIFY(refuses(shop(), edits::sequence({}, {good, bad})));
    QCOMPARE(after(shop(), edits::sequence({}, {good, edits::setName("Shop")})).name(),
             std::string("Shop"));
}

void EditTest::keepsTheInvariantsUnderRandomEdits()
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

void EditTest::goesBackByTheOldValue()
{
    RandomDesign random(catalogue(), 7);
    const Design design = random.design(10);
    for (int i = 0; i < 300; ++i) {
        const Node &node = *design.nodes()[random.number(design.nodes().size())];
        const std::vector<PropertySpec> &specs = catalogue().of(node).properties;
        if (specs.empty())
            continue;
        const PropertySpec &spec = specs[random.number(specs.size())];
        const PropertyPath path = node.id.value() + "." + std::string(spec.key);
        const Tree *old = design.property(path);
        const Tree oldValue = old ? *old : Tree();

        const Result<Design> there = edits::setProperty(path, random.value(spec))
                                         .apply(design, catalogue());
        QVERIFY(there);
        const Result<Design> back = edits::setProperty(path, oldValue).apply(*there, catalogue());
        QVERIFY(back);

        // The order of settings may differ, their content may not.
        QVERIFY(back->property(path) == nullptr ? oldValue.isNull()
                                                : *back->property(path) == oldValue);
        QCOMPARE(back->node(node.id)->properties.size(), node.properties.size());
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::EditTest)
#include "edit_test.moc"
