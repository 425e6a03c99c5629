// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/check.h"
#include "model/editing/edit.h"
#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/simulation/run.h"
#include "model/storage/design_file.h"

#include <QTest>

#include <cmath>

namespace headroom {

namespace {

constexpr std::string_view kDesign = R"({
  "format": "headroom/1",
  "name": "Shop",
  "nodes": [
    { "id": "account", "kind": "aws.account" },
    { "id": "users", "kind": "client.users", "properties": { "traffic": { "shape": "constant", "rate": 50 } } },
    { "id": "place", "kind": "lambda.function", "in": "account" },
    { "id": "v1", "kind": "lambda.version", "in": "place" },
    { "id": "v2", "kind": "lambda.version", "in": "place", "properties": { "errorRate": 0.5 } },
    { "id": "live", "kind": "lambda.alias", "in": "place" }
  ],
  "links": [
    { "from": "users", "to": "live", "kind": "request" },
    { "from": "live", "to": "v1", "kind": "route", "properties": { "weight": 1 } },
    { "from": "live", "to": "v2", "kind": "route", "properties": { "weight": 0 } }
  ],
  "scenarios": [
    { "name": "Rush", "interventions": [ { "name": "Rush hour", "at": 100, "for": 50, "set": { "users.trafficFactor": 3 } } ] }
  ],
  "interventions": [
    { "at": 200, "for": 100, "set": { "v1.errorRate": 0.25 } },
    { "at": 400, "deploy": { "node": "live", "to": "v2", "preset": "CodeDeployDefault.LambdaCanary10Percent5Minutes" } }
  ]
}
)";

Design read(std::string_view text)
{
    Result<Design> loaded = readDesign(text, allServices(), "shop.headroom.json");
    if (!loaded)
        qFatal("%s", loaded.error().message.english().c_str());
    return *loaded;
}

std::shared_ptr<const RunResult> run(const Design &design)
{
    Result<std::shared_ptr<const RunResult>> result = runLive(lower(design, allServices()),
                                                              {.duration = 900});
    if (!result)
        qFatal("%s", result.error().message.english().c_str());
    return *result;
}

/// The design with these interventions instead of its own.
Design with(std::vector<PlannedIntervention> interventions)
{
    Result<Design> changed = edits::setInterventions({}, std::move(interventions))
                                 .apply(read(kDesign), allServices());
    if (!changed)
        qFatal("%s", changed.error().message.english().c_str());
    return *changed;
}

bool complains(const Design &design)
{
    return std::ranges::any_of(check(design, allServices(), nullptr), [](const Finding &finding) {
        return finding.id == "design/intervention";
    });
}

} // namespace

class InterventionsTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileSaysWhatHappensAndIsWrittenBackTheSame()
    {
        const Design design = read(kDesign);
        QCOMPARE(design.interventions().size(), std::size_t(2));
        QCOMPARE(design.scenarios().front().interventions.front().name, std::string("Rush hour"));
        const std::string once = printDesign(design, allServices());
        QVERIFY(read(once) == design);
        QCOMPARE(printDesign(read(once), allServices()), once);
    }

    void settingsChangeAndGoBack()
    {
        const auto result = run(read(kDesign));
        const auto errors = [&](std::size_t step) {
            return result->value(NodeId("v1"), "Errors", step);
        };
        QVERIFY(errors(199) < 0.1);
        QVERIFY(std::abs(errors(299) - 12.5) < 0.1);
        QVERIFY(errors(305) < 0.1);
    }

    void deploymentsShiftTheWeights()
    {
        const auto result = run(read(kDesign));
        const auto invoked = [&](const char *version, std::size_t step) {
            return result->value(NodeId(version), "Invocations", step);
        };
        QCOMPARE(invoked("v2", 399), 0.0);
        QVERIFY(std::abs(invoked("v2", 699) - 5) < 1e-6);
        QVERIFY(std::abs(invoked("v1", 699) - 45) < 1e-6);
        QVERIFY(std::abs(invoked("v2", 899) - 50) < 1e-6);
    }

    void aScenarioAddsItsOwn()
    {
        const Result<Design> rush = withScenario(read(kDesign), allServices(), "Rush");
        QVERIFY(bool(rush));
        QCOMPARE(rush->interventions().size(), std::size_t(3));
        const auto result = run(*rush);
        QCOMPARE(result->value(NodeId("users"), "Requests", 99), 50.0);
        QCOMPARE(result->value(NodeId("users"), "Requests", 120), 150.0);
        QCOMPARE(result->value(NodeId("users"), "Requests", 160), 50.0);
        QVERIFY(std::ranges::any_of(result->events(), [](const ControlEvent &event) {
            return event.name == "Rush hour" && event.time == 100;
        }));
    }

    void whatCannotMoveIsAFinding()
    {
        QVERIFY(!complains(read(kDesign)));
        PlannedIntervention memory;
        memory.at = 10;
        memory.set = {{"place.timeout", Tree(9)}};
        QVERIFY(complains(with({memory})));
        PlannedIntervention rollout;
        rollout.at = 10;
        rollout.deploy = Rollout{NodeId("live"), NodeId("users")};
        QVERIFY(complains(with({rollout})));
        rollout.deploy = Rollout{NodeId("live"), NodeId("v2"), "Tomorrow"};
        QVERIFY(complains(with({rollout})));
        rollout.deploy = Rollout{NodeId("live"), NodeId("v2"), "AllAtOnce", {NodeId("place")}};
        QVERIFY(complains(with({rollout})));
    }

    void badInterventionsAreRefusedWithTheirPlace_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::newRow("nothing happens") << QByteArray(R"({ "at": 5 })");
        QTest::newRow("before the beginning")
            << QByteArray(R"({ "at": -5, "set": { "v1.errorRate": 0 } })");
        QTest::newRow("no time") << QByteArray(R"({ "set": { "v1.errorRate": 0 } })");
        QTest::newRow("lasts no time")
            << QByteArray(R"({ "at": 5, "for": 0, "set": { "v1.errorRate": 0 } })");
        QTest::newRow("a text as time")
            << QByteArray(R"({ "at": "noon", "set": { "v1.errorRate": 0 } })");
        QTest::newRow("an alarm that is no id") << QByteArray(
            R"({ "at": 5, "deploy": { "node": "live", "to": "v2", "alarms": [3] } })");
    }
    void badInterventionsAreRefusedWithTheirPlace()
    {
        QFETCH(QByteArray, item);
        std::string text(kDesign);
        const std::size_t at = text.find("{ \"at\": 400");
        text.replace(at, text.find('\n', at) - at, item.toStdString());
        const auto loaded = readDesign(text, allServices(), "shop.headroom.json");
        QVERIFY(!loaded);
        QVERIFY2(loaded.error().place.pointer.starts_with("/interventions/1")
                     || loaded.error().place.line > 0,
                 loaded.error().place.pointer.c_str());
    }

    void presetsAreCodeDeploys()
    {
        const auto canary = shiftsOf("CodeDeployDefault.LambdaCanary10Percent30Minutes");
        QVERIFY(canary);
        QCOMPARE(*canary, (std::vector<Deployment::Shift>{{0, 0.1}, {1800, 1}}));
        const auto linear = shiftsOf("CodeDeployDefault.ECSLinear10PercentEvery3Minutes");
        QVERIFY(linear);
        QCOMPARE(linear->size(), std::size_t(10));
        QCOMPARE(linear->at(1), (Deployment::Shift{180, 0.2}));
        QCOMPARE(linear->back(), (Deployment::Shift{1620, 1}));
        QCOMPARE(*shiftsOf("LambdaAllAtOnce"), (std::vector<Deployment::Shift>{{0, 1}}));
        QVERIFY(!shiftsOf("Canary"));
        QVERIFY(!shiftsOf("Linear0PercentEvery1Minute"));
    }

    void interventionsFollowTheirNodes()
    {
        Result<Design> renamed = edits::changeId(NodeId("v2"), NodeId("next"))
                                     .apply(read(kDesign), allServices());
        QVERIFY(bool(renamed));
        QCOMPARE(renamed->interventions()[1].deploy->to, NodeId("next"));
        Result<Design> gone = edits::removeNodes({NodeId("v2")})
                                  .apply(read(kDesign), allServices());
        QVERIFY(bool(gone));
        QCOMPARE(gone->interventions().size(), std::size_t(1));
    }
};

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::InterventionsTest)
#include "interventions_test.moc"
