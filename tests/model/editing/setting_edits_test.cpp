// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/design/change_set.h"
#include "model/editing/edit.h"
#include "tests/support/design_text.h"
#include "tests/support/random_design.h"
#include "tests/support/test_catalogue.h"

#include <QTest>

namespace headroom {

class SettingEditsTest : public QObject
{
    Q_OBJECT

private slots:
    void setsASettingAndSharesTheRest();
    void removesASettingThatEqualsItsDefault();
    void setsPartsOfASetting();
    void setsNamesWithDotsInMaps();
    void refusesValues_data();
    void refusesValues();
    void refusesSettingsThatDoNotExist();
    void removesUnknownSettings();
    void pinsOnlyNumbers();
    void refusesScenariosThatCannotBe();
    void refusesMalformedObjectives();
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

} // namespace

void SettingEditsTest::setsASettingAndSharesTheRest()
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

void SettingEditsTest::removesASettingThatEqualsItsDefault()
{
    const Design design = after(shop(), edits::setProperty("orders.capacity", 50));

    QVERIFY(!after(design, edits::setProperty("orders.capacity", 5)).property("orders.capacity"));
    QVERIFY(
        !after(design, edits::setProperty("orders.capacity", Tree())).property("orders.capacity"));
    // Nothing to change: the very same design.
    QVERIFY(after(design, edits::setProperty("orders.capacity", 50)).isSameObjectAs(design));
}

void SettingEditsTest::setsPartsOfASetting()
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

void SettingEditsTest::setsNamesWithDotsInMaps()
{
    const Design design = after(shop(), edits::setProperty("account.quotas.test.slots", 500));

    QVERIFY(*design.property("account.quotas") == json(R"({"test.slots": 500})"));
    QCOMPARE(design.property("account.quotas.test.slots")->number(), 500.0);
}

void SettingEditsTest::refusesValues_data()
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

void SettingEditsTest::refusesValues()
{
    QFETCH(std::string, path);
    QFETCH(std::string, value);

    QVERIFY(refuses(shop(), edits::setProperty(path, json(value.c_str()))));
}

void SettingEditsTest::refusesSettingsThatDoNotExist()
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

void SettingEditsTest::removesUnknownSettings()
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

void SettingEditsTest::pinsOnlyNumbers()
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

void SettingEditsTest::refusesScenariosThatCannotBe()
{
    QVERIFY(refuses(shop(), edits::setScenarios({{.name = ""}})));
    QVERIFY(refuses(shop(), edits::setScenarios({{.name = "a"}, {.name = "a"}})));
    QVERIFY(refuses(shop(), edits::setScenarios({{.name = "a", .set = {{"orders.capacity", 0}}}})));
}

void SettingEditsTest::refusesMalformedObjectives()
{
    QVERIFY(refuses(shop(), edits::setObjectives({"orders.Latency.p99 is small"})));
    QCOMPARE(
        after(shop(), edits::setObjectives({"no findings of level error"})).objectives().size(),
        std::size_t(1));
}

void SettingEditsTest::goesBackByTheOldValue()
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

QTEST_APPLESS_MAIN(headroom::SettingEditsTest)
#include "setting_edits_test.moc"
