// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/all_services.h"
#include "model/services/lambda/lambda.h"
#include "tests/support/function_designs.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

class LambdaSimulationTest : public QObject
{
    Q_OBJECT

private slots:
    void provisionedConcurrencyFollowsItsTarget();
    void losesWhatErlangSaysWithAReservation();
    void takesTenRequestsPerConcurrency();
    void aReservationOfZeroRefusesAll();
    void durationOfAnAliasLeavesThrottlesOut();
    void splitsProvisionedConcurrencyByWeight();
    void eventsAreTriedThreeTimesAndGivenUp();
    void whatIsGivenUpGoesWhereItIsSent();
    void eventsThatAreTooOldAreGivenUp();
};

namespace {

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * std::abs(expected);
}

const std::string kQuarterSecond = R"("duration": {"law": "constant", "mean": 0.25},
                                      "initDuration": {"law": "constant", "mean": 0})";

bool has(const std::vector<std::string> &ids, const std::string &id)
{
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

void LambdaSimulationTest::losesWhatErlangSaysWithAReservation()
{
    const Simulated simulation = shop("100", R"("reservedConcurrentExecutions": 20)",
                                      kQuarterSecond);

    // 100/s x 0.25 s = 25 erlang on 20 servers: B = 0.27989; 72 of 100 run, 18 at a time. The
    // versions share the reservation.
    QVERIFY(isNear(simulation.at("place", "Throttles", 500), 27.99, 0.03));
    QVERIFY(isNear(simulation.at("place", "Invocations", 500), 72.0, 0.02));
    QVERIFY(isNear(simulation.at("place", "ConcurrentExecutions", 500), 18.0, 0.02));
    QVERIFY(isNear(simulation.at("v1", "Invocations", 500), 54.0, 0.02));
    QVERIFY(isNear(simulation.at("v2", "Invocations", 500), 18.0, 0.02));
    QVERIFY(isNear(simulation.at("live", "Throttles", 500), 27.99, 0.03));
    QCOMPARE(simulation.run->rejections(NodeId("v1")).front().limit,
             std::string("place.reservedConcurrentExecutions"));
}

void LambdaSimulationTest::takesTenRequestsPerConcurrency()
{
    const Simulated simulation = shop("300", R"("reservedConcurrentExecutions": 20)",
                                      R"("duration": {"law": "constant", "mean": 0.02},
                                         "initDuration": {"law": "constant", "mean": 0})");

    // 300/s x 0.02 s = 6 of 20 at a time, but 10 x 20 = 200/s is the most.
    QVERIFY(isNear(simulation.at("place", "Invocations", 500), 200, 0.02));
    QVERIFY(isNear(simulation.at("place", "Throttles", 500), 100, 0.04));
}

void LambdaSimulationTest::aReservationOfZeroRefusesAll()
{
    const Simulated simulation = shop("50", R"("reservedConcurrentExecutions": 0)", kQuarterSecond,
                                      "", 60);

    QVERIFY(simulation.metric("place", "Invocations").sum < 1e-6);
    QVERIFY(isNear(simulation.at("place", "Throttles", 30), 50, 0.001));
    QVERIFY(has(findingsOf(simulation, "place"), "lambda/rc-zero"));
}

void LambdaSimulationTest::durationOfAnAliasLeavesThrottlesOut()
{
    const Simulated simulation = shop("100", R"("reservedConcurrentExecutions": 5)",
                                      kQuarterSecond);

    // Four of five calls are refused at once; those that run take 0.25 s all the same.
    QVERIFY(simulation.metric("live", "Throttles").fraction > 0.7);
    QVERIFY(isNear(simulation.metric("live", "Duration").mean, 0.25, 0.02));
    QVERIFY(isNear(simulation.metric("v1", "Duration").mean, 0.25, 0.02));
}

void LambdaSimulationTest::splitsProvisionedConcurrencyByWeight()
{
    const Simulated simulation = shop("1", "", kQuarterSecond,
                                      R"("provisionedConcurrentExecutions": 40)", 60);

    QVERIFY(isNear(lambda::provisionedOf(simulation.view("v1")), 30, 1e-9));
    QVERIFY(isNear(lambda::provisionedOf(simulation.view("v2")), 10, 1e-9));
    // 0.25 erlang on 40: all calls find one of them free.
    QVERIFY(simulation.metric("place", "ColdStarts").mean < 0.001);
    QVERIFY(isNear(simulation.at("place", "ProvisionedConcurrencyInvocations", 30), 1, 0.01));
}

void LambdaSimulationTest::eventsAreTriedThreeTimesAndGivenUp()
{
    const Simulated simulation = notified(
        "10", R"("duration": {"law": "constant", "mean": 0.1}, "errorRate": 1)", 3600);

    // Each event fails at once, after 60 s and after 120 s more: then it is dropped.
    QVERIFY(isNear(simulation.at("f", "AsyncEventsReceived", 3000), 10, 0.01));
    QVERIFY(isNear(simulation.at("f", "Invocations", 3000), 30, 0.01));
    QVERIFY(isNear(simulation.at("f", "AsyncEventsDropped", 3000), 10, 0.01));
    // Ages at the three attempts: 0, 60 and 180 s.
    QVERIFY(isNear(simulation.at("f", "AsyncEventAge", 3000), (0 + 60 + 180) / 3.0, 0.03));
}

void LambdaSimulationTest::whatIsGivenUpGoesWhereItIsSent()
{
    const Simulated simulation = notified("1",
                                          R"("deadLetterConfig": "arn:aws:sqs:eu-west-1:1:lost",
                "destinationConfig": "arn:aws:s3:::kept", "maximumRetryAttempts": 1)");
    const ResourceSheet sheet = deploy(simulation.design, allServices());
    const auto found = [&sheet](std::string_view type) {
        for (const Resource &resource : sheet.resources())
            if (resource.type == type)
                return resource.properties;
        return Tree();
    };
    QCOMPARE(found("AWS::Lambda::Function").at("DeadLetterConfig").at("TargetArn").text(),
             std::string("arn:aws:sqs:eu-west-1:1:lost"));
    const Tree events = found("AWS::Lambda::EventInvokeConfig");
    QCOMPARE(events.at("DestinationConfig").at("OnFailure").at("Destination").text(),
             std::string("arn:aws:s3:::kept"));
    QCOMPARE(events.at("MaximumRetryAttempts").number(), 1.0);
    // The function may do what that needs, and no more.
    const std::string role = printJson(found("AWS::IAM::Role"));
    QVERIFY(role.find("sqs:SendMessage") != std::string::npos);
    QVERIFY(role.find("s3:PutObject") != std::string::npos);
    QVERIFY(role.find("arn:aws:s3:::kept/*") != std::string::npos);
    QVERIFY(role.find("sns:Publish") == std::string::npos);
}

void LambdaSimulationTest::eventsThatAreTooOldAreGivenUp()
{
    // Nothing may run: throttled events use up no retries, and only their age ends them.
    const std::string off = R"("reservedConcurrentExecutions": 0, "maximumEventAgeInSeconds": )";
    const Simulated brief = notified("10", off + "60", 900);
    QVERIFY(brief.metric("f", "Invocations").sum < 1e-6);
    QVERIFY(isNear(brief.at("f", "AsyncEventsReceived", 800), 10, 0.01));
    QVERIFY(isNear(brief.at("f", "AsyncEventsDropped", 800), 10, 0.02));
    // Six hours are not over yet.
    QVERIFY(notified("10", off + "21600", 900).metric("f", "AsyncEventsDropped").sum < 1e-6);
}

void LambdaSimulationTest::provisionedConcurrencyFollowsItsTarget()
{
    const Simulated simulation = simulated(
        "place:function; users(100/s) -> live(provisionedConcurrentExecutions=20, minCapacity=10, "
        "maxCapacity=200, predefinedMetricType=LambdaProvisionedConcurrencyUtilization); "
        "v1(duration=0.5)",
        3600);

    // 100 a second for 0.5 s keep 50 busy. Full, 20 become 20 / 0.7 = 29, then 42, 60; 50 of 60
    // ask for 50 / 0.7 = 72, at which it stays: 50 / 72 is between 90 and 100 % of the target.
    QCOMPARE(simulation.at("live", "ProvisionedConcurrencyAllocated", 60), 20.0);
    QCOMPARE(simulation.at("live", "ProvisionedConcurrencyAllocated", 3500), 72.0);
    QVERIFY(std::abs(simulation.at("live", "ProvisionedConcurrencyUtilization", 3500) - 50.0 / 72)
            < 0.02);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::LambdaSimulationTest)
#include "lambda_simulation_test.moc"
