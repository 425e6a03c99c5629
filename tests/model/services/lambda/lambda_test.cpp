// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/lambda.h"

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
    void losesWhatErlangSaysWithAReservation();
    void takesTenRequestsPerConcurrency();
    void aReservationOfZeroRefusesAll();
    void durationOfAnAliasLeavesThrottlesOut();
    void splitsProvisionedConcurrencyByWeight();
    void billsRunsByMemoryAndTime();
    void billsInitOncePerColdStart();
    void findsReservationsThatCannotBe();
    void findsNamesThatLambdaSetsItself();
    void aSoundFunctionHasNoFindings();
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

void LambdaTest::aSoundFunctionHasNoFindings()
{
    const Simulated simulation = shop("20", R"("reservedConcurrentExecutions": 100)",
                                      kQuarterSecond);

    for (const char *node : {"place", "v1", "v2", "live"})
        QVERIFY(findingsOf(simulation, node).empty());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::LambdaTest)
#include "lambda_test.moc"
