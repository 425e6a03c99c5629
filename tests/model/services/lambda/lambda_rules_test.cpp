// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/lambda.h"
#include "tests/support/function_designs.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class LambdaRulesTest : public QObject
{
    Q_OBJECT

private slots:
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
    void findsFifoQueuesForWhatIsGivenUp();
};

namespace {

const std::string kQuarterSecond = R"("duration": {"law": "constant", "mean": 0.25},
                                      "initDuration": {"law": "constant", "mean": 0})";

bool has(const std::vector<std::string> &ids, const std::string &id)
{
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

void LambdaRulesTest::findsReservationsThatCannotBe()
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

void LambdaRulesTest::findsNamesThatLambdaSetsItself()
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

void LambdaRulesTest::findsProvisionedConcurrencyThatCannotBe()
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

void LambdaRulesTest::findsProvisionedConcurrencyThatDoesNotPay()
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

void LambdaRulesTest::findsWhoTakesWhatAllShare()
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

void LambdaRulesTest::findsCallsOfLatestBesideVersions()
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

void LambdaRulesTest::findsAliasesThatCannotBe()
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

void LambdaRulesTest::findsCanariesThatTellNothing()
{
    // A quarter of 60 s x 1/s are 15 requests, too few of the 30 it takes; of 10/s they are 150.
    QVERIFY(
        has(findingsOf(shop("1", "", kQuarterSecond, "", 60), "live"), "lambda/alias-low-traffic"));
    QVERIFY(!has(findingsOf(shop("10", "", kQuarterSecond, "", 60), "live"),
                 "lambda/alias-low-traffic"));
}

void LambdaRulesTest::findsVersionsThatAreCalledDirectly()
{
    const Simulated simulation = drawn(
        R"({"id": "u", "kind": "client.users"}, {"id": "f", "kind": "lambda.function"},
           {"id": "v", "kind": "lambda.version", "in": "f"})",
        R"({"from": "u", "to": "v", "kind": "request"})");
    QVERIFY(has(findingsOf(simulation, "v"), "lambda/invoke-version"));
    QVERIFY(!has(findingsOf(shop("1", "", kQuarterSecond, "", 10), "v1"), "lambda/invoke-version"));
}

void LambdaRulesTest::findsReservationsThatAreTooSmall()
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

void LambdaRulesTest::findsVariablesThatAreTooLongOrSecret()
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

void LambdaRulesTest::findsEventsThatAreLost()
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

void LambdaRulesTest::findsFifoQueuesForWhatIsGivenUp()
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

void LambdaRulesTest::aSoundFunctionHasNoFindings()
{
    const Simulated simulation = shop("20", R"("reservedConcurrentExecutions": 100)",
                                      kQuarterSecond);

    for (const char *node : {"place", "v1", "v2", "live"})
        QVERIFY(findingsOf(simulation, node).empty());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::LambdaRulesTest)
#include "lambda_rules_test.moc"
