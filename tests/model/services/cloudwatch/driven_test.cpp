// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/both_engines.h"

#include <QTest>

#include <cmath>

/// What an alarm drives in a whole design, in both engines.
namespace headroom {

namespace {

Design read(const std::string &nodes, const std::string &links, const std::string &more = {})
{
    Result<Design> design = readDesign("{\"format\": \"headroom/1\", \"nodes\": [" + nodes
                                           + "], \"links\": [" + links + "]" + more + "}",
                                       allServices(), "test");
    if (!design)
        qFatal("%s", design.error().message.english().c_str());
    return std::move(design).value();
}

/// 50/s, from 300 s on 250/s, at a balancer with two tasks of which each serves 25 s after it is
/// wanted (it starts in 10 s, and checks every 30 s find it after half of that). More than 6,000
/// requests in each of two minutes raise an alarm a minute later.
Design steppedService(const std::string &policy)
{
    return read(
        R"({"id": "users", "kind": "client.users", "properties": {"traffic": {"shape": "steps",
               "steps": [{"at": 0, "rate": 50}, {"at": 300, "rate": 250}]}}},
           {"id": "lb", "kind": "elb.loadBalancer"},
           {"id": "tasks", "kind": "elb.targetGroup", "properties": {"deregistrationDelay": 0}},
           {"id": "cluster", "kind": "ecs.cluster"},
           {"id": "svc", "kind": "ecs.service", "in": "cluster", "properties": {
               "desiredCount": 2, "minCapacity": 2, "maxCapacity": 10,
               "duration": {"law": "exponential", "mean": 0.02},
               "cpuSeconds": {"law": "constant", "mean": 0}, "networkDuration": 0,
               "hostDuration": 0, "imageSize": 0, "startDuration": 10}},
           {"id": "busy", "kind": "cloudwatch.alarm", "properties": {"watches": "lb",
               "metricName": "RequestCount", "statistic": "Sum", "period": 60,
               "evaluationPeriods": 2, "datapointsToAlarm": 2, "threshold": 6000,
               "metricDelay": 60}})",
        R"({"from": "users", "to": "lb", "kind": "request"},
           {"from": "lb", "to": "tasks", "kind": "route"},
           {"from": "tasks", "to": "svc", "kind": "request"},
           {"from": "busy", "to": "svc", "kind": "control", "properties": )"
            + policy + "}");
}

/// Running tasks in both engines; `stairs` are times and numbers from then on. Single requests are
/// recorded in steps of 6.25 s.
bool runs(const BothEngines &both, const std::vector<std::pair<double, double>> &stairs)
{
    bool are = true;
    for (std::size_t i = 0; i < stairs.size(); ++i) {
        const double end = i + 1 < stairs.size() ? stairs[i + 1].first : 1500;
        for (const double time : {stairs[i].first + 7, end - 7}) {
            const double live = both.liveAt("svc", "RunningTaskCount", time);
            const double requests = both.requestsAt("svc", "RunningTaskCount", time);
            if (std::abs(live - stairs[i].second) > 1e-9
                || std::abs(requests - stairs[i].second) > 1e-9) {
                qWarning("%g s: live %g, requests %g, not %g", time, live, requests,
                         stairs[i].second);
                are = false;
            }
        }
    }
    return are;
}

} // namespace

class DrivenTest : public QObject
{
    Q_OBJECT

private slots:
    void aBigStepForABigDistance();
    void aSmallStepForASmallOne();
    void aBadVersionIsTakenBack();
};

void DrivenTest::aBigStepForABigDistance()
{
    // 250/s are 15,000 a minute, 9,000 above the threshold: three tasks more. The minutes that end
    // at 360 and 420 s breach, known at 480 s; again when the cooldown is over, until ten run.
    const BothEngines both = bothEngines(steppedService(R"({"cooldown": 300, "stepAdjustments": [
            {"metricIntervalLowerBound": 0, "metricIntervalUpperBound": 6000, "scalingAdjustment": 1},
            {"metricIntervalLowerBound": 6000, "scalingAdjustment": 3}]})"),
                                         1500);

    QVERIFY(runs(both, {{0, 2}, {505, 5}, {805, 8}, {1105, 10}}));
    QVERIFY(both.agree());
}

void DrivenTest::aSmallStepForASmallOne()
{
    // The same distance, but the big step begins further off: one task, a hundred per cent, two.
    const BothEngines both = bothEngines(
        steppedService(R"({"cooldown": 600, "adjustmentType": "PercentChangeInCapacity",
            "stepAdjustments": [
            {"metricIntervalLowerBound": 0, "metricIntervalUpperBound": 10000, "scalingAdjustment": 100},
            {"metricIntervalLowerBound": 10000, "scalingAdjustment": 400}]})"),
        1500);

    QVERIFY(runs(both, {{0, 2}, {505, 4}, {1105, 8}}));
    QVERIFY(both.agree());
}

void DrivenTest::aBadVersionIsTakenBack()
{
    // At 300 s a tenth of 100/s goes to a version of which a fifth of the answers are errors: 2/s,
    // 120 a minute, where 30 are allowed in two minutes of two. The minutes that end at 360 and
    // 420 s breach, known at once: from then on all goes to the old version again.
    const BothEngines both = bothEngines(
        read(R"({"id": "users", "kind": "client.users", "properties": {
                    "traffic": {"shape": "constant", "rate": 100}}},
                {"id": "api", "kind": "apigateway.restApi"},
                {"id": "prod", "kind": "apigateway.stage", "in": "api"},
                {"id": "fn", "kind": "lambda.function"},
                {"id": "v1", "kind": "lambda.version", "in": "fn", "properties": {
                    "duration": {"law": "exponential", "mean": 0.05}}},
                {"id": "v2", "kind": "lambda.version", "in": "fn", "properties": {
                    "duration": {"law": "exponential", "mean": 0.05}, "errorRate": 0.2}},
                {"id": "live", "kind": "lambda.alias", "in": "fn"},
                {"id": "errors", "kind": "cloudwatch.alarm", "properties": {"watches": "v2",
                    "metricName": "Errors", "statistic": "Sum", "period": 60,
                    "evaluationPeriods": 2, "datapointsToAlarm": 2, "threshold": 30,
                    "treatMissingData": "notBreaching", "metricDelay": 0}})",
             R"({"from": "users", "to": "prod", "kind": "request"},
                {"from": "prod", "to": "live", "kind": "request"},
                {"from": "live", "to": "v1", "kind": "route", "properties": {"weight": 1}},
                {"from": "live", "to": "v2", "kind": "route", "properties": {"weight": 0}})",
             R"(, "interventions": [{"at": 300, "deploy": {"node": "live", "to": "v2",
                    "preset": "Canary10Percent10Minutes", "alarms": ["errors"]}}])"),
        900);

    const std::pair<double, double> sent[] = {{290, 0}, {310, 10}, {415, 10}, {425, 0}, {890, 0}};
    for (const auto &[time, rate] : sent) {
        QCOMPARE(both.liveAt("v2", "Invocations", time), rate);
        const double single = both.requestsAt("v2", "Invocations", time);
        QVERIFY2(rate > 0 ? single > 0 : single == 0, qPrintable(QString::number(time)));
    }
    // 120 s at 10/s, and a fifth of that; the rest of the 900 s, 100/s, goes to the old one.
    const auto total = [&both](const char *node, const char *metric) {
        return both.live.run->summary(NodeId(node), metric).sum;
    };
    QVERIFY(std::abs(total("v2", "Invocations") - 1200) < 1);
    QVERIFY(std::abs(total("v2", "Errors") - 240) < 1);
    QVERIFY(std::abs(total("v1", "Invocations") - 88800) < 1);
    const RunResult &requests = both.requests->run();
    // Of four runs of 1,200 the mean is known to 17, two of which are 3 %.
    QVERIFY(std::abs(requests.summary(NodeId("v2"), "Invocations").sum - 1200) < 60);
    QVERIFY(both.agree());
}

} // namespace headroom

QTEST_MAIN(headroom::DrivenTest)
#include "driven_test.moc"
