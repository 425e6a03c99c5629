// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/lambda.h"

#include "model/formats/resource_sheet.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "model/storage/design_file.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

class LambdaTest : public QObject
{
    Q_OBJECT

private slots:
    void provisionedConcurrencyFollowsItsTarget();
    void losesWhatErlangSaysWithAReservation();
    void takesTenRequestsPerConcurrency();
    void aReservationOfZeroRefusesAll();
    void durationOfAnAliasLeavesThrottlesOut();
    void splitsProvisionedConcurrencyByWeight();
    void billsRunsByMemoryAndTime();
    void billsInitOncePerColdStart();
    void findsReservationsThatCannotBe();
    void findsNamesThatLambdaSetsItself();
    void findsProvisionedConcurrencyThatCannotBe();
    void findsProvisionedConcurrencyThatDoesNotPay();
    void findsWhoTakesWhatAllShare();
    void findsCallsOfLatestBesideVersions();
    void findsAliasesThatCannotBe();
    void findsCanariesThatTellNothing();
    void findsVersionsThatAreCalledDirectly();
    void findsReservationsThatAreTooSmall();
    void findsVariablesThatAreTooLongOrSecret();
    void findsEventsThatAreLost();
    void aSoundFunctionHasNoFindings();
    void billsStorageBeyondTheFreePart();
    void billsLatestBesideVersions();
    void aFunctionWithoutVersionsIsBilledWhole();
    void eventsAreTriedThreeTimesAndGivenUp();
    void whatIsGivenUpGoesWhereItIsSent();
    void eventsThatAreTooOldAreGivenUp();
    void findsFifoQueuesForWhatIsGivenUp();
    void eventsAreConfiguredWhereTheyEnter();
    void anAliasDeploysItsVersionsAndTheirWeights();
};

namespace {

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * std::abs(expected);
}

/// Users that call the alias `live` of `place`, with settings of each as JSON.
Simulated shop(const std::string &rate, const std::string &function, const std::string &version,
               const std::string &alias = "", double duration = 600)
{
    const std::string text = R"({"format": "headroom/1", "nodes": [
        {"id": "account", "kind": "aws.account"},
        {"id": "users", "kind": "client.users",
         "properties": {"traffic": {"shape": "constant", "rate": )"
                             + rate + R"(}}},
        {"id": "place", "kind": "lambda.function", "in": "account", "properties": {)"
                             + function + R"(}},
        {"id": "v1", "kind": "lambda.version", "in": "place", "properties": {)"
                             + version + R"(}},
        {"id": "v2", "kind": "lambda.version", "in": "place", "properties": {)"
                             + version + R"(}},
        {"id": "live", "kind": "lambda.alias", "in": "place", "properties": {)"
                             + alias + R"(}}],
      "links": [
        {"from": "users", "to": "live", "kind": "request", "properties": {"timeout": 60}},
        {"from": "live", "to": "v1", "kind": "route", "properties": {"weight": 0.75}},
        {"from": "live", "to": "v2", "kind": "route", "properties": {"weight": 0.25}}]})";
    const Result<Design> design = readDesign(text, allServices(), "shop.headroom.json");
    if (!design)
        qFatal("%s", design.error().message.english().c_str());
    return simulated(*design, duration);
}

/// Nodes and links as JSON lists without their brackets.
Simulated drawn(const std::string &nodes, const std::string &links, double duration = 10)
{
    const Result<Design> design = readDesign(R"({"format": "headroom/1", "nodes": [)" + nodes
                                                 + R"(], "links": [)" + links + "]}",
                                             allServices(), "drawn.headroom.json");
    if (!design)
        qFatal("%s", design.error().message.english().c_str());
    return simulated(*design, duration);
}

/// Users, and a function `f` with settings that gets their requests as events.
Simulated notified(const std::string &rate, const std::string &settings, double duration = 10)
{
    return drawn(R"({"id": "u", "kind": "client.users",
                     "properties": {"traffic": {"shape": "constant", "rate": )"
                     + rate + R"(}}},
                    {"id": "f", "kind": "lambda.function", "properties": {)"
                     + settings + "}}",
                 R"({"from": "u", "to": "f", "kind": "event"})", duration);
}

const std::string kQuarterSecond = R"("duration": {"law": "constant", "mean": 0.25},
                                      "initDuration": {"law": "constant", "mean": 0})";

bool has(const std::vector<std::string> &ids, const std::string &id)
{
    return std::ranges::find(ids, id) != ids.end();
}

PriceSheet billOf(const Simulated &simulation, std::string_view node)
{
    const NodeView view = simulation.view(node);
    PriceSheet sheet;
    view.spec().price(view, Usage(simulation.run.get(), view), sheet);
    return sheet;
}

double quantityOf(const PriceSheet &sheet, const std::string &what)
{
    for (const PriceLine &line : sheet.lines())
        if (line.what.english() == what)
            return line.quantity;
    return -1;
}

} // namespace

void LambdaTest::losesWhatErlangSaysWithAReservation()
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

void LambdaTest::takesTenRequestsPerConcurrency()
{
    const Simulated simulation = shop("300", R"("reservedConcurrentExecutions": 20)",
                                      R"("duration": {"law": "constant", "mean": 0.02},
                                         "initDuration": {"law": "constant", "mean": 0})");

    // 300/s x 0.02 s = 6 of 20 at a time, but 10 x 20 = 200/s is the most.
    QVERIFY(isNear(simulation.at("place", "Invocations", 500), 200, 0.02));
    QVERIFY(isNear(simulation.at("place", "Throttles", 500), 100, 0.04));
}

void LambdaTest::aReservationOfZeroRefusesAll()
{
    const Simulated simulation = shop("50", R"("reservedConcurrentExecutions": 0)", kQuarterSecond,
                                      "", 60);

    QVERIFY(simulation.metric("place", "Invocations").sum < 1e-6);
    QVERIFY(isNear(simulation.at("place", "Throttles", 30), 50, 0.001));
    QVERIFY(has(findingsOf(simulation, "place"), "lambda/rc-zero"));
}

void LambdaTest::durationOfAnAliasLeavesThrottlesOut()
{
    const Simulated simulation = shop("100", R"("reservedConcurrentExecutions": 5)",
                                      kQuarterSecond);

    // Four of five calls are refused at once; those that run take 0.25 s all the same.
    QVERIFY(simulation.metric("live", "Throttles").fraction > 0.7);
    QVERIFY(isNear(simulation.metric("live", "Duration").mean, 0.25, 0.02));
    QVERIFY(isNear(simulation.metric("v1", "Duration").mean, 0.25, 0.02));
}

void LambdaTest::splitsProvisionedConcurrencyByWeight()
{
    const Simulated simulation = shop("1", "", kQuarterSecond,
                                      R"("provisionedConcurrentExecutions": 40)", 60);

    QVERIFY(isNear(lambda::provisionedOf(simulation.view("v1")), 30, 1e-9));
    QVERIFY(isNear(lambda::provisionedOf(simulation.view("v2")), 10, 1e-9));
    // 0.25 erlang on 40: all calls find one of them free.
    QVERIFY(simulation.metric("place", "ColdStarts").mean < 0.001);
    QVERIFY(isNear(simulation.at("place", "ProvisionedConcurrencyInvocations", 30), 1, 0.01));
}

void LambdaTest::billsRunsByMemoryAndTime()
{
    const Simulated simulation = shop("40", R"("memorySize": 512)", kQuarterSecond);

    // 30/s x 2,628,000 s = 78.84 million calls, of 0.25 s x 0.5 GB each.
    const PriceSheet bill = billOf(simulation, "v1");
    QVERIFY(isNear(quantityOf(bill, "Requests"), 78.84, 0.01));
    QVERIFY(isNear(quantityOf(bill, "Duration"), 78.84e6 * 0.125, 0.02));
    QVERIFY(isNear(bill.perMonth(), 78.84 * 0.2 + 78.84e6 * 0.125 * 0.0000166667, 0.02));
}

void LambdaTest::billsInitOncePerColdStart()
{
    const Simulated simulation = shop("4", R"("memorySize": 1024)",
                                      R"("duration": {"law": "constant", "mean": 1},
                                         "initDuration": {"law": "constant", "mean": 2},
                                         "provisionedConcurrentExecutions": 2)");

    const double calls = simulation.metric("v1", "Invocations").rate;
    const double provisioned = simulation.metric("v1", "ProvisionedConcurrencyInvocations").rate;
    const double cold = calls * simulation.metric("v1", "ColdStarts").mean;
    const double duration = simulation.metric("v1", "Duration").mean;
    QVERIFY(provisioned > 0 && cold > 0);
    // What provisioned environments serve is billed apart; every init beside them counts in full.
    // Inits are rare, so the sums must agree closely to tell.
    QVERIFY(isNear(quantityOf(billOf(simulation, "v1"), "Duration"),
                   ((calls - provisioned) * duration + cold * 2) * kSecondsPerMonth, 1e-6));
}

void LambdaTest::findsReservationsThatCannotBe()
{
    // Of 1,000 at least 100 stay unreserved.
    QVERIFY(
        has(findingsOf(
                shop("1", R"("reservedConcurrentExecutions": 901)", kQuarterSecond, "", 10).design,
                "place"),
            "lambda/rc-min-unreserved"));
    QVERIFY(
        !has(findingsOf(
                 shop("1", R"("reservedConcurrentExecutions": 900)", kQuarterSecond, "", 10).design,
                 "place"),
             "lambda/rc-min-unreserved"));
    QVERIFY(has(findingsOf(shop("1", R"("reservedConcurrentExecutions": 20)", kQuarterSecond,
                                R"("provisionedConcurrentExecutions": 21)", 10)
                               .design,
                           "place"),
                "lambda/pc-rc"));
}

void LambdaTest::findsNamesThatLambdaSetsItself()
{
    QVERIFY(
        has(findingsOf(
                shop("1", R"("environment": {"AWS_REGION": "eu"})", kQuarterSecond, "", 10).design,
                "place"),
            "lambda/env-name"));
    QVERIFY(!has(
        findingsOf(
            shop("1", R"("environment": {"TABLE_NAME": "orders"})", kQuarterSecond, "", 10).design,
            "place"),
        "lambda/env-name"));
}

void LambdaTest::findsProvisionedConcurrencyThatCannotBe()
{
    const auto findings = [](const std::string &function, const std::string &version) {
        return findingsOf(shop("1", function, kQuarterSecond,
                               R"("provisionedConcurrentExecutions": )" + version, 10)
                              .design,
                          "place");
    };
    // Of 1,000 at least 100 stay unreserved: 900 may be provisioned.
    QVERIFY(has(findings("", "901"), "lambda/pc-unreserved"));
    QVERIFY(!has(findings("", "900"), "lambda/pc-unreserved"));
    const std::string reserved = R"("reservedConcurrentExecutions": 20)";
    QVERIFY(has(findings(reserved, "20"), "lambda/pc-all-reserved"));
    QVERIFY(!has(findings(reserved, "19"), "lambda/pc-all-reserved"));
    QVERIFY(!has(findings(reserved, "21"), "lambda/pc-all-reserved"));
}

void LambdaTest::findsProvisionedConcurrencyThatDoesNotPay()
{
    // 30 x 0.25 s are 7.5 erlang: 5.625 on v1, which has three quarters of what is provisioned, and
    // 1.875 on v2.
    const auto findings = [](const std::string &provisioned) {
        return findingsOf(
            shop("30", "", kQuarterSecond, R"("provisionedConcurrentExecutions": )" + provisioned),
            "place");
    };
    // 5.6 of 30 and 1.9 of 10 are busy; of 3 and 1 nearly all: 1.875 / 2.875 = 65 % of the one.
    QVERIFY(has(findings("40"), "lambda/pc-unused"));
    QVERIFY(!has(findings("4"), "lambda/pc-unused"));
}

void LambdaTest::findsWhoTakesWhatAllShare()
{
    const auto findings = [](const std::string &rate, const std::string &neighbour) {
        const Simulated simulation = drawn(
            R"({"id": "a", "kind": "aws.account",
                "properties": {"quotas": {"lambda.concurrentExecutions": 200}}},
               {"id": "u", "kind": "client.users",
                "properties": {"traffic": {"shape": "constant", "rate": )"
                + rate + R"(}}},
               {"id": "big", "kind": "lambda.function", "in": "a",
                "properties": {"timeout": 60, "duration": {"law": "constant", "mean": 1}}},
               {"id": "small", "kind": "lambda.function", "in": "a",
                "properties": {)"
                + neighbour + "}}",
            R"({"from": "u", "to": "big", "kind": "request", "properties": {"timeout": 60}})", 60);
        return findingsOf(simulation, "big");
    };
    // 120 erlang of 200; the other function has nothing of its own.
    QVERIFY(has(findings("120", ""), "lambda/pool-shared"));
    QVERIFY(!has(findings("40", ""), "lambda/pool-shared"));
    QVERIFY(!has(findings("120", R"("reservedConcurrentExecutions": 5)"), "lambda/pool-shared"));
}

void LambdaTest::findsCallsOfLatestBesideVersions()
{
    const auto findings = [](const std::string &version, const std::string &called) {
        return findingsOf(
            drawn(R"({"id": "u", "kind": "client.users"}, {"id": "f", "kind": "lambda.function"})"
                      + version,
                  R"({"from": "u", "to": ")" + called + R"(", "kind": "request"})")
                .design,
            "f");
    };
    const std::string version = R"(, {"id": "v", "kind": "lambda.version", "in": "f"})";
    QVERIFY(has(findings(version, "f"), "lambda/invoke-latest"));
    QVERIFY(!has(findings("", "f"), "lambda/invoke-latest"));
    QVERIFY(!has(findings(version, "v"), "lambda/invoke-latest"));
}

void LambdaTest::findsAliasesThatCannotBe()
{
    const auto findings = [](const std::string &links) {
        return findingsOf(
            drawn(R"({"id": "u", "kind": "client.users"}, {"id": "f", "kind": "lambda.function"},
                     {"id": "g", "kind": "lambda.function"},
                     {"id": "a", "kind": "lambda.version", "in": "f"},
                     {"id": "b", "kind": "lambda.version", "in": "f"},
                     {"id": "c", "kind": "lambda.version", "in": "f"},
                     {"id": "far", "kind": "lambda.version", "in": "g"},
                     {"id": "live", "kind": "lambda.alias", "in": "f"})",
                  R"({"from": "u", "to": "live", "kind": "request"})" + links)
                .design,
            "live");
    };
    const auto route = [](const std::string &to, const std::string &weight) {
        return R"(, {"from": "live", "to": ")" + to
               + R"(", "kind": "route", "properties": {"weight": )" + weight + "}}";
    };
    QVERIFY(findings(route("a", "0.9") + route("b", "0.1")).empty());
    QVERIFY(has(findings(route("a", "0.8") + route("b", "0.1") + route("c", "0.1")),
                "lambda/alias-two"));
    QVERIFY(has(findings(route("a", "0.9") + route("b", "0.2")), "lambda/alias-weight"));
    QVERIFY(has(findings(route("a", "0.9") + route("far", "0.1")), "lambda/alias-other-function"));
}

void LambdaTest::findsCanariesThatTellNothing()
{
    // A quarter of 60 s x 1/s are 15 requests, too few of the 30 it takes; of 10/s they are 150.
    QVERIFY(
        has(findingsOf(shop("1", "", kQuarterSecond, "", 60), "live"), "lambda/alias-low-traffic"));
    QVERIFY(!has(findingsOf(shop("10", "", kQuarterSecond, "", 60), "live"),
                 "lambda/alias-low-traffic"));
}

void LambdaTest::findsVersionsThatAreCalledDirectly()
{
    const Simulated simulation = drawn(
        R"({"id": "u", "kind": "client.users"}, {"id": "f", "kind": "lambda.function"},
           {"id": "v", "kind": "lambda.version", "in": "f"})",
        R"({"from": "u", "to": "v", "kind": "request"})");
    QVERIFY(has(findingsOf(simulation, "v"), "lambda/invoke-version"));
    QVERIFY(!has(findingsOf(shop("1", "", kQuarterSecond, "", 10), "v1"), "lambda/invoke-version"));
}

void LambdaTest::findsReservationsThatAreTooSmall()
{
    // 25 erlang lose 28 % on 20 (losesWhatErlangSaysWithAReservation) and nothing on 100.
    const auto findings = [](const std::string &rate, const std::string &reserved,
                             const std::string &version) {
        return findingsOf(
            shop(rate, R"("reservedConcurrentExecutions": )" + reserved, version, "", 120),
            "place");
    };
    QVERIFY(has(findings("100", "20", kQuarterSecond), "lambda/rc-low"));
    QVERIFY(!has(findings("100", "100", kQuarterSecond), "lambda/rc-low"));
    // 300/s of 20 ms fit in 20 at a time, which take 200/s; 40 take 400/s.
    const std::string brief = R"("duration": {"law": "constant", "mean": 0.02},
                                 "initDuration": {"law": "constant", "mean": 0})";
    QVERIFY(has(findings("300", "20", brief), "lambda/rps-10x"));
    QVERIFY(!has(findings("300", "40", brief), "lambda/rps-10x"));
}

void LambdaTest::findsVariablesThatAreTooLongOrSecret()
{
    const auto findings = [](const std::string &settings) {
        return findingsOf(notified("1", settings).design, "f");
    };
    // Names and values together: 4 + 4,092 bytes are the most.
    const auto text = [](std::size_t length) {
        return R"("environment": {"NAME": ")" + std::string(length, 'x') + R"("})";
    };
    QVERIFY(!has(findings(text(4092)), "lambda/env-size"));
    QVERIFY(has(findings(text(4093)), "lambda/env-size"));
    const std::string secret = R"("environment": {"DB_PASSWORD": "x"})";
    QVERIFY(has(findings(secret), "lambda/env-secret"));
    QVERIFY(!has(findings(secret + R"(, "kmsKeyArn": "arn:aws:kms:eu-west-1:1:key/k")"),
                 "lambda/env-secret"));
}

void LambdaTest::findsEventsThatAreLost()
{
    const auto findings = [](const std::string &settings) {
        return findingsOf(notified("1", settings).design, "f");
    };
    QVERIFY(has(findings(""), "lambda/async-loss"));
    QVERIFY(!has(findings(R"("deadLetterConfig": "arn:aws:sqs:eu-west-1:1:lost")"),
                 "lambda/async-loss"));
    QVERIFY(!has(findings(R"("destinationConfig": "arn:aws:sns:eu-west-1:1:lost")"),
                 "lambda/async-loss"));
}

void LambdaTest::billsStorageBeyondTheFreePart()
{
    const Simulated simulation = shop("40", R"("ephemeralStorage": 2560)", kQuarterSecond);

    // 78.84 million calls (billsRunsByMemoryAndTime) of 0.25 s with 2 GB beyond the free half.
    QVERIFY(isNear(quantityOf(billOf(simulation, "v1"), "Ephemeral storage"), 78.84e6 * 0.25 * 2,
                   0.02));
    QCOMPARE(quantityOf(billOf(shop("40", "", kQuarterSecond), "v1"), "Ephemeral storage"), -1.0);
}

void LambdaTest::billsLatestBesideVersions()
{
    const Simulated simulation = drawn(
        R"({"id": "a", "kind": "client.users",
            "properties": {"traffic": {"shape": "constant", "rate": 10}}},
           {"id": "b", "kind": "client.users",
            "properties": {"traffic": {"shape": "constant", "rate": 30}}},
           {"id": "f", "kind": "lambda.function", "properties": {"memorySize": 1024,
            "duration": {"law": "constant", "mean": 0.5},
            "initDuration": {"law": "constant", "mean": 0}}},
           {"id": "v", "kind": "lambda.version", "in": "f", "properties": {)"
            + kQuarterSecond + "}}",
        R"({"from": "a", "to": "f", "kind": "request"},
           {"from": "b", "to": "v", "kind": "request"})",
        600);

    // $LATEST: 10/s x 2,628,000 s = 26.28 million calls of 0.5 s with 1 GB. The version: 30/s are
    // 78.84 million calls of 0.25 s. What one bill holds is not in the other.
    const PriceSheet latest = billOf(simulation, "f");
    QVERIFY(isNear(quantityOf(latest, "Requests"), 26.28, 0.01));
    QVERIFY(isNear(quantityOf(latest, "Duration"), 26.28e6 * 0.5, 0.02));
    const PriceSheet version = billOf(simulation, "v");
    QVERIFY(isNear(quantityOf(version, "Requests"), 78.84, 0.01));
    QVERIFY(isNear(quantityOf(version, "Duration"), 78.84e6 * 0.25, 0.02));
    QVERIFY(isNear(latest.perMonth(), 26.28 * 0.2 + 26.28e6 * 0.5 * 0.0000166667, 0.02));
}

void LambdaTest::aFunctionWithoutVersionsIsBilledWhole()
{
    const Simulated simulation = notified("10",
                                          R"("memorySize": 2048, "architectures": "arm64",
           "duration": {"law": "constant", "mean": 0.5},
           "initDuration": {"law": "constant", "mean": 0})",
                                          600);

    // 26.28 million events of 0.5 s with 2 GB on Arm.
    const PriceSheet bill = billOf(simulation, "f");
    QVERIFY(isNear(quantityOf(bill, "Requests"), 26.28, 0.01));
    QVERIFY(isNear(bill.perMonth(), 26.28 * 0.2 + 26.28e6 * 0.0000133334, 0.02));
}

void LambdaTest::eventsAreTriedThreeTimesAndGivenUp()
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

void LambdaTest::whatIsGivenUpGoesWhereItIsSent()
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

void LambdaTest::eventsThatAreTooOldAreGivenUp()
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

void LambdaTest::findsFifoQueuesForWhatIsGivenUp()
{
    const auto findings = [](const std::string &settings) {
        return findingsOf(notified("1", settings).design, "f");
    };
    QVERIFY(has(findings(R"("deadLetterConfig": "arn:aws:sqs:eu-west-1:1:lost.fifo")"),
                "lambda/dest-fifo"));
    QVERIFY(has(findings(R"("destinationConfig": "arn:aws:sns:eu-west-1:1:lost.fifo")"),
                "lambda/dest-fifo"));
    QVERIFY(!has(findings(R"("deadLetterConfig": "arn:aws:sqs:eu-west-1:1:fifo")"),
                 "lambda/dest-fifo"));
}

void LambdaTest::eventsAreConfiguredWhereTheyEnter()
{
    const auto configs = [](const std::string &entered) {
        const Simulated simulation = drawn(
            R"({"id": "u", "kind": "client.users"},
               {"id": "f", "kind": "lambda.function", "properties": {
                "destinationConfig": "arn:aws:sns:eu-west-1:1:lost"}},
               {"id": "v", "kind": "lambda.version", "in": "f"},
               {"id": "live", "kind": "lambda.alias", "in": "f"})",
            R"({"from": "live", "to": "v", "kind": "route"},
               {"from": "u", "to": ")"
                + entered + R"(", "kind": "event"})");
        const ResourceSheet sheet = deploy(simulation.design, allServices());
        std::vector<Resource> list;
        for (const Resource &resource : sheet.resources())
            if (resource.type == "AWS::Lambda::EventInvokeConfig")
                list.push_back(resource);
        return list;
    };
    // What is set for $LATEST holds for no version and no alias, so each has its own.
    const std::vector<Resource> latest = configs("f");
    QCOMPARE(latest.size(), std::size_t{1});
    QCOMPARE(latest[0].properties.at("Qualifier").text(), std::string("$LATEST"));

    const std::vector<Resource> alias = configs("live");
    QCOMPARE(alias.size(), std::size_t{2});
    QCOMPARE(alias[1].properties.at("Qualifier").text(), std::string("live"));
    QCOMPARE(alias[1].properties.at("MaximumRetryAttempts").number(), 2.0);
    QCOMPARE(alias[1].properties.at("DestinationConfig").at("OnFailure").at("Destination").text(),
             std::string("arn:aws:sns:eu-west-1:1:lost"));
    // The alias must be there before its configuration.
    QCOMPARE(alias[1].dependsOn.size(), std::size_t{1});

    const std::vector<Resource> version = configs("v");
    QCOMPARE(version.size(), std::size_t{2});
    QCOMPARE(printJson(version[1].properties.at("Qualifier")),
             printJson(ResourceSheet::attribute("VVersion", "Version")));
}

void LambdaTest::anAliasDeploysItsVersionsAndTheirWeights()
{
    const ResourceSheet sheet = deploy(
        shop("1", "", kQuarterSecond, R"("provisionedConcurrentExecutions": 3)", 10).design,
        allServices());
    Tree alias;
    int versions = 0;
    for (const Resource &resource : sheet.resources()) {
        if (resource.type == "AWS::Lambda::Alias")
            alias = resource.properties;
        versions += resource.type == "AWS::Lambda::Version" ? 1 : 0;
    }
    QCOMPARE(versions, 2);
    const Tree &additional = alias.at("RoutingConfig").at("AdditionalVersionWeights").items()[0];
    // v1 has three quarters and is the main one.
    QCOMPARE(additional.at("FunctionWeight").number(), 0.25);
    QVERIFY(printJson(alias.at("FunctionVersion")).find("V1") != std::string::npos);
    QVERIFY(printJson(additional.at("FunctionVersion")).find("V2") != std::string::npos);
    QCOMPARE(
        alias.at("ProvisionedConcurrencyConfig").at("ProvisionedConcurrentExecutions").number(),
        3.0);
}

void LambdaTest::aSoundFunctionHasNoFindings()
{
    const Simulated simulation = shop("20", R"("reservedConcurrentExecutions": 100)",
                                      kQuarterSecond);

    for (const char *node : {"place", "v1", "v2", "live"})
        QVERIFY(findingsOf(simulation, node).empty());
}

void LambdaTest::provisionedConcurrencyFollowsItsTarget()
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

QTEST_APPLESS_MAIN(headroom::LambdaTest)
#include "lambda_test.moc"
