// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "model/services/lambda/lambda.h"
#include "tests/support/function_designs.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

class LambdaDeploymentTest : public QObject
{
    Q_OBJECT

private slots:
    void billsRunsByMemoryAndTime();
    void billsInitOncePerColdStart();
    void billsStorageBeyondTheFreePart();
    void billsLatestBesideVersions();
    void aFunctionWithoutVersionsIsBilledWhole();
    void eventsAreConfiguredWhereTheyEnter();
    void anAliasDeploysItsVersionsAndTheirWeights();
};

namespace {

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * std::abs(expected);
}

const std::string kQuarterSecond = R"("duration": {"law": "constant", "mean": 0.25},
                                      "initDuration": {"law": "constant", "mean": 0})";

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

void LambdaDeploymentTest::billsRunsByMemoryAndTime()
{
    const Simulated simulation = shop("40", R"("memorySize": 512)", kQuarterSecond);

    // 30/s x 2,628,000 s = 78.84 million calls, of 0.25 s x 0.5 GB each.
    const PriceSheet bill = billOf(simulation, "v1");
    QVERIFY(isNear(quantityOf(bill, "Requests"), 78.84, 0.01));
    QVERIFY(isNear(quantityOf(bill, "Duration"), 78.84e6 * 0.125, 0.02));
    QVERIFY(isNear(bill.perMonth(), 78.84 * 0.2 + 78.84e6 * 0.125 * 0.0000166667, 0.02));
}

void LambdaDeploymentTest::billsInitOncePerColdStart()
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

void LambdaDeploymentTest::billsStorageBeyondTheFreePart()
{
    const Simulated simulation = shop("40", R"("ephemeralStorage": 2560)", kQuarterSecond);

    // 78.84 million calls (billsRunsByMemoryAndTime) of 0.25 s with 2 GB beyond the free half.
    QVERIFY(isNear(quantityOf(billOf(simulation, "v1"), "Ephemeral storage"), 78.84e6 * 0.25 * 2,
                   0.02));
    QCOMPARE(quantityOf(billOf(shop("40", "", kQuarterSecond), "v1"), "Ephemeral storage"), -1.0);
}

void LambdaDeploymentTest::billsLatestBesideVersions()
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

void LambdaDeploymentTest::aFunctionWithoutVersionsIsBilledWhole()
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

void LambdaDeploymentTest::eventsAreConfiguredWhereTheyEnter()
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

void LambdaDeploymentTest::anAliasDeploysItsVersionsAndTheirWeights()
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

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::LambdaDeploymentTest)
#include "lambda_deployment_test.moc"
