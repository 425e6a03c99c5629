// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/ecs/providers.h"

#include "model/editing/edit.h"
#include "model/formats/format.h"
#include "model/formats/import/importer.h"
#include "model/formats/resource_sheet.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

class ProvidersTest : public QObject
{
    Q_OBJECT

private slots:
    void basesComeFirstAndTheRestByWeight();
    void tasksOnSpotCostLess();
    void strategiesRunOnTheGroupThatTheyName();
    void strategiesAreWrittenAsTheyAre();
    void templatesCarryStrategiesThereAndBack();
    void strategiesFollowTheirGroupsNewId();
    void findsStrategiesThatAwsRefuses_data();
    void findsStrategiesThatAwsRefuses();
    void aSoundStrategyHasNoFindings();
};

namespace {

constexpr const char *kMixed = R"([{"capacityProvider": "FARGATE", "base": 2, "weight": 1},
                                   {"capacityProvider": "FARGATE_SPOT", "weight": 3}])";

Design design(const std::string &text)
{
    return designText(text, allServices());
}

std::string service(const std::string &strategy, const std::string &more = {})
{
    return "svc:service(capacityProviderStrategy=" + strategy + more + ")";
}

NodeView viewOf(const Design &design, const char *id)
{
    return {design, allServices(), *design.node(NodeId(id))};
}

/// A cluster wired to two groups, with a service on the second.
constexpr const char *kGroups = "c:cluster -attach-> one:group; c -attach-> two:group; "
                                "svc:service@c(networkMode=bridge, capacityProviderStrategy=["
                                R"({"capacityProvider": "two", "weight": 1}, )"
                                R"({"capacityProvider": "one", "weight": 0}]))";

} // namespace

void ProvidersTest::basesComeFirstAndTheRestByWeight()
{
    const Design mixed = design(service(kMixed));
    // Two of ten are the base; a quarter of the other eight is on demand too, the rest on Spot.
    QVERIFY(std::abs(ecs::spotShare(viewOf(mixed, "svc"), 10) - 0.6) < 1e-12);
    QCOMPARE(ecs::spotShare(viewOf(mixed, "svc"), 2), 0.0);
    QCOMPARE(ecs::spotShare(viewOf(design("svc:service(launchType=FARGATE_SPOT)"), "svc"), 2), 1.0);
    QCOMPARE(ecs::spotShare(viewOf(design("svc:service"), "svc"), 2), 0.0);
}

void ProvidersTest::tasksOnSpotCostLess()
{
    const auto cost = [](const std::string &text) {
        return price(design(text), allServices(), nullptr).perMonth(NodeId("svc"));
    };
    const double onDemand = cost("svc:service(desiredCount=10)");
    // Four tasks at the full price and six at 30 %.
    QVERIFY(std::abs(cost(service(kMixed, ", desiredCount=10")) / onDemand - (0.4 + 0.6 * 0.3))
            < 1e-9);
}

void ProvidersTest::strategiesRunOnTheGroupThatTheyName()
{
    const Design groups = design(kGroups);
    QCOMPARE(ecs::launchTypeOf(viewOf(groups, "svc")), std::string("EC2"));
    QCOMPARE(ecs::hostLink(viewOf(groups, "svc"))->to().id().value(), std::string("two"));
}

void ProvidersTest::strategiesAreWrittenAsTheyAre()
{
    ResourceSheet sheet = deploy(design(service(kMixed)), allServices());
    const Tree &properties = sheet.find("Svc")->properties;
    QVERIFY(!properties.find("LaunchType"));
    QVERIFY(properties.at("CapacityProviderStrategy")
            == Tree::list({Tree::map({{"CapacityProvider", "FARGATE"}, {"Base", 2}, {"Weight", 1}}),
                           Tree::map({{"CapacityProvider", "FARGATE_SPOT"}, {"Weight", 3}})}));
    const std::string
        terraform = findFormat("terraform")->write(design(service(kMixed)), allServices())->text;
    QVERIFY(terraform.find("capacity_provider_strategy {") != std::string::npos);
    QVERIFY(terraform.find("\"FARGATE_SPOT\"") != std::string::npos);
}

void ProvidersTest::templatesCarryStrategiesThereAndBack()
{
    for (const std::string &text : {service(kMixed), std::string(kGroups)}) {
        const Design drawn = design(text);
        const auto back = importTemplate(
            findFormat("cloudformation")->write(drawn, allServices())->text, "a.yaml",
            allServices());

        QVERIFY2(back, back ? "" : back.error().message.english().c_str());
        const auto before = ecs::strategyOf(viewOf(drawn, "svc"));
        const auto after = ecs::strategyOf(viewOf(back->design, "svc"));
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < after.size(); ++i) {
            QCOMPARE(after[i].name, before[i].name);
            QCOMPARE(after[i].base, before[i].base);
            QCOMPARE(after[i].weight, before[i].weight);
        }
        QVERIFY(!viewOf(back->design, "svc").isSet("launchType"));
    }
}

void ProvidersTest::strategiesFollowTheirGroupsNewId()
{
    const Design groups = design(kGroups);
    const Result<Design> renamed = edits::changeId(NodeId("two"), NodeId("large"))
                                       .apply(groups, allServices());
    QVERIFY(renamed);
    QCOMPARE(ecs::strategyOf(viewOf(*renamed, "svc")).front().name, std::string("large"));
}

void ProvidersTest::findsStrategiesThatAwsRefuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    const auto row = [](const std::string &text, const char *id) {
        QTest::newRow(id) << QString::fromStdString(text) << QString::fromLatin1(id);
    };
    row(service(kMixed, ", launchType=EC2"), "ecs/cp-mixed-launchtype");
    row(service(R"([{"capacityProvider": "FARGATE", "base": 1}, )"
                R"({"capacityProvider": "FARGATE_SPOT", "base": 1}])"),
        "ecs/cp-base-two");
    row(service(R"([{"capacityProvider": "FARGATE", "base": 1, "weight": 0}])"),
        "ecs/cp-weight-zero");
    row("c:cluster -attach-> hosts:group; svc:service@c(capacityProviderStrategy=["
        R"({"capacityProvider": "FARGATE"}, {"capacityProvider": "hosts"}]))",
        "ecs/cp-mix-fargate-ec2");
    row(service(R"([{"capacityProvider": "hosts"}])"), "ecs/cp-not-associated");
}

void ProvidersTest::findsStrategiesThatAwsRefuses()
{
    QFETCH(QString, text);
    QFETCH(QString, id);

    const Design drawn = design(text.toStdString());
    const auto finds = [&id](const Design &each) {
        const std::vector<std::string> ids = findingsOf(each, "svc");
        return std::ranges::find(ids, id.toStdString()) != ids.end();
    };
    QVERIFY(finds(drawn));
    FindingSheet sheet;
    ecs::checkProviders(viewOf(drawn, "svc"), sheet);
    const auto finding = std::ranges::find(sheet.findings(), id.toStdString(), &Finding::id);
    QVERIFY(finding != sheet.findings().end());
    if (!finding->fix)
        return;
    const Result<Design> mended = finding->fix->apply(drawn, allServices());
    QVERIFY(mended);
    QVERIFY(!finds(*mended));
}

void ProvidersTest::aSoundStrategyHasNoFindings()
{
    QVERIFY(findingsOf(design(service(kMixed)), "svc").empty());
    const std::vector<std::string> ids = findingsOf(design(kGroups), "svc");
    QVERIFY(
        std::ranges::none_of(ids, [](const std::string &id) { return id.starts_with("ecs/cp-"); }));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ProvidersTest)
#include "providers_test.moc"
