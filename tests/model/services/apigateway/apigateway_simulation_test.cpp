// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "model/services/apigateway/apigateway.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <cmath>

namespace headroom {

class ApigatewaySimulationTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatIsAboveItsRateLimit();
    void letsABurstThroughFirst();
    void sharesTheAccountsLimitWithOtherStages();
    void methodsHaveBucketsOfTheirOwn();
    void usagePlansHoldBackTheirShare();
    void plansWithoutKeysHoldNobodyBack();
    void quotasOfPlansAreUsedUp();
    void invalidRequestsNeverReachWhatAnswers();
    void cacheHitsSpareWhatAnswers();
    void cachesByKeysAndTimeToLive();
    void onlyGetIsCachedUnlessSaid();
    void sendsTheCanaryItsShare();
    void givesUpAfterItsTimeout();
    void neverRetries();
    void splitsSeveralIntegrationsByProbability();
    void answersItselfWithoutIntegration();
    void billsWhatItLetsThrough();
    void billsTiersAndCacheHours();
    void findsWhatRefusesRequests();
    void findsCachesThatHardlyHit();
};

namespace {

bool isNear(double value, double expected, double share = 0.01)
{
    return std::abs(value - expected) <= share * std::abs(expected);
}

double costOf(const Simulated &simulation, std::string_view node)
{
    const NodeView view = simulation.view(node);
    PriceSheet sheet;
    view.spec().price(view, Usage(simulation.run.get(), view), sheet);
    return sheet.perMonth();
}

} // namespace

void ApigatewaySimulationTest::refusesWhatIsAboveItsRateLimit()
{
    const Simulated simulation = simulated(
        "users(1500/s, arrivals=constant) -> prod:stage(throttlingRateLimit=1000, "
        "throttlingBurstLimit=500) -> back:http.endpoint(workers=10000, duration=0.01)",
        120);

    // The bucket is empty after 500 / (1500 - 1000) = 1 s; from then on a third is refused.
    QVERIFY(isNear(simulation.at("prod", "Count", 60), 1500));
    QVERIFY(isNear(simulation.at("prod", "Throttles", 60), 500));
    QVERIFY(isNear(simulation.at("prod", "4XXError", 60), 500));
    QVERIFY(isNear(simulation.at("back", "Offered", 60), 1000));
    QVERIFY(simulation.at("prod", "5XXError", 60) < 1e-6);
    QCOMPARE(simulation.run->rejections(NodeId("prod")).front().limit,
             std::string("prod.throttlingRateLimit"));
}

void ApigatewaySimulationTest::letsABurstThroughFirst()
{
    const Simulated simulation = simulated(
        "users(150/s, arrivals=constant) -> prod:stage(throttlingRateLimit=100, "
        "throttlingBurstLimit=1000)",
        60);

    // 1000 tokens last for 1000 / (150 - 100) = 20 s.
    QVERIFY(simulation.at("prod", "Throttles", 15) < 1);
    QVERIFY(isNear(simulation.at("prod", "Throttles", 40), 50, 0.02));
}

void ApigatewaySimulationTest::sharesTheAccountsLimitWithOtherStages()
{
    const Simulated simulation = simulated("users(8000/s, arrivals=constant) -> shop:stage\n"
                                           "users2(8000/s, arrivals=constant) -> search:stage",
                                           60);

    // 16,000 come and 10,000 go, whoever they are of.
    QVERIFY(isNear(simulation.at("shop", "Throttles", 30), 3000));
    QVERIFY(isNear(simulation.at("search", "Throttles", 30), 3000));
}

void ApigatewaySimulationTest::methodsHaveBucketsOfTheirOwn()
{
    const Simulated simulation = simulated(
        R"(users(100/s, arrivals=constant) -> prod:stage(throttlingRateLimit=70,
           methodSettings=[{"resourcePath": "/orders", "httpMethod": "POST", "share": 0.4,
                            "throttlingRateLimit": 10, "throttlingBurstLimit": 10}]))",
        60);

    // Of 40/s POST 10 go; the other 60/s are below the stage's limit of 70.
    QVERIFY(isNear(simulation.at("prod", "Throttles", 40), 30, 0.02));
    QCOMPARE(simulation.run->rejections(NodeId("prod")).front().limit,
             std::string("prod.methodSettings.POST /orders"));
}

void ApigatewaySimulationTest::usagePlansHoldBackTheirShare()
{
    const Simulated simulation = simulated(
        R"(users(100/s, arrivals=constant) -> prod:stage(usagePlans=[
           {"name": "free", "share": 0.5, "rateLimit": 10, "burstLimit": 10}]))",
        60);

    // 50/s come with the key and 10/s go.
    QVERIFY(isNear(simulation.at("prod", "Throttles", 40), 40, 0.02));
}

void ApigatewaySimulationTest::plansWithoutKeysHoldNobodyBack()
{
    const auto throttled = [](const std::string &api) {
        return simulated("api:restApi" + api
                             + R"(; users(100/s, arrivals=constant) -> prod:stage@api(usagePlans=[
                                 {"name": "gold", "share": 1, "rateLimit": 40, "burstLimit": 1}]))",
                         60)
            .at("prod", "Throttles", 30);
    };
    QVERIFY(isNear(throttled(""), 60));
    QVERIFY(throttled("(apiKeyRequired=false)") < 1e-6);
}

void ApigatewaySimulationTest::quotasOfPlansAreUsedUp()
{
    const Simulated simulation = simulated(
        R"(users(100/s, arrivals=constant) -> prod:stage(usagePlans=[
           {"name": "free", "share": 0.5, "quotaLimit": 1000, "quotaPeriod": "DAY"}]))",
        60);

    // 1000 requests are used up after 1000 / 50 = 20 s.
    QVERIFY(simulation.at("prod", "Throttles", 15) < 1);
    QVERIFY(isNear(simulation.at("prod", "Throttles", 40), 50));
}

void ApigatewaySimulationTest::invalidRequestsNeverReachWhatAnswers()
{
    const Simulated simulation = simulated(
        "users(100/s) -> prod:stage(invalidShare=0.2) -> back:http.endpoint(workers=1000)", 60);

    QVERIFY(isNear(simulation.at("prod", "4XXError", 40), 20));
    QVERIFY(isNear(simulation.at("back", "Offered", 40), 80));
}

void ApigatewaySimulationTest::cacheHitsSpareWhatAnswers()
{
    const Simulated simulation = simulated(
        "users(100/s) -> prod:stage(cacheClusterEnabled=true, cacheHitRatio=0.9) -> "
        "back:http.endpoint(workers=1000)",
        60);

    QVERIFY(isNear(simulation.at("prod", "CacheHitCount", 40), 90));
    QVERIFY(isNear(simulation.at("prod", "CacheMissCount", 40), 10));
    QVERIFY(isNear(simulation.at("back", "Offered", 40), 10));
}

void ApigatewaySimulationTest::cachesByKeysAndTimeToLive()
{
    const Simulated simulation = simulated(
        R"(users(10/s) -> prod:stage(cacheClusterEnabled=true, cacheTtlInSeconds=300,
           cacheKeys={"law": "uniform", "count": 1000}) -> back:http.endpoint(workers=1000))",
        3600);

    // Each key is asked for 0.01/s x 300 s = 3 times after a miss: 3 / (1 + 3) hit.
    QVERIFY(isNear(simulation.at("prod", "CacheHitCount", 3500), 7.5, 0.02));
}

void ApigatewaySimulationTest::onlyGetIsCachedUnlessSaid()
{
    const Simulated simulation = simulated(
        R"(users(100/s) -> prod:stage(cacheClusterEnabled=true, cacheHitRatio=1, methodSettings=[
           {"resourcePath": "/a", "httpMethod": "POST", "share": 0.25},
           {"resourcePath": "/b", "httpMethod": "GET", "share": 0.25, "cachingEnabled": false}]))",
        60);

    QVERIFY(isNear(simulation.at("prod", "CacheHitCount", 40), 50));
}

void ApigatewaySimulationTest::sendsTheCanaryItsShare()
{
    const Simulated simulation = simulated(
        "users(200/s) -> prod:stage(canaryPercentTraffic=10) -> old:http.endpoint(workers=1000)\n"
        "prod -> new:http.endpoint(workers=1000, errorRate=0.5)",
        60);

    QVERIFY(isNear(simulation.at("old", "Offered", 40), 180));
    QVERIFY(isNear(simulation.at("new", "Offered", 40), 20));
    QVERIFY(isNear(simulation.at("prod", "5XXError", 40), 10));
}

void ApigatewaySimulationTest::givesUpAfterItsTimeout()
{
    const Simulated simulation = simulated(
        "users(100/s) -> prod:stage(timeoutInMillis=500, overhead=0.01) -> "
        "back:http.endpoint(workers=10000, duration=constant(1))",
        60);

    // 504 at exactly the time-out; the work goes on behind it.
    QVERIFY(isNear(simulation.at("prod", "5XXError", 40), 100));
    QVERIFY(isNear(simulation.at("prod", "IntegrationLatency", 40), 0.5));
    QVERIFY(isNear(simulation.at("prod", "Latency", 40), 0.51));
    QVERIFY(isNear(simulation.at("back", "Busy", 40), 100));
}

void ApigatewaySimulationTest::neverRetries()
{
    const Simulated simulation = simulated(
        "users(100/s) -> prod:stage -(retries=3)-> back:http.endpoint(workers=1000, errorRate=1)",
        60);

    QVERIFY(isNear(simulation.at("back", "Offered", 40), 100));
}

void ApigatewaySimulationTest::splitsSeveralIntegrationsByProbability()
{
    const Simulated simulation = simulated(
        "users(100/s) -> prod:stage -(probability=0.6)-> orders:http.endpoint(workers=1000)\n"
        "prod -(probability=0.2)-> search:http.endpoint(workers=1000)",
        60);

    // 0.6 : 0.2 is 3 : 1.
    QVERIFY(isNear(simulation.at("orders", "Offered", 40), 75));
    QVERIFY(isNear(simulation.at("search", "Offered", 40), 25));
}

void ApigatewaySimulationTest::answersItselfWithoutIntegration()
{
    const Simulated simulation = simulated("users(100/s) -> prod:stage(overhead=0.02)", 60);

    QVERIFY(isNear(simulation.at("prod", "Latency", 40), 0.02));
    QVERIFY(simulation.at("users", "Failures", 40) < 1e-6);
}

void ApigatewaySimulationTest::billsWhatItLetsThrough()
{
    const Simulated simulation = simulated(
        "users(150/s, arrivals=constant) -> prod:stage(throttlingRateLimit=100, "
        "throttlingBurstLimit=100)",
        600);

    // 100/s x 2,628,000 s = 262.8 million at 3.50; the burst adds 100 / 60,000.
    QVERIFY(isNear(costOf(simulation, "prod"), 919.80, 0.01));
}

void ApigatewaySimulationTest::billsTiersAndCacheHours()
{
    const Simulated simulation = simulated(
        "users(traffic.rate=190.25875, arrivals=constant) -> prod:stage(cacheClusterEnabled=true, "
        "cacheClusterSize=0.5)",
        60);

    // 500 million: 333 x 3.50 + 167 x 2.80 = 1,633.10; and 730 h x 0.02 = 14.60.
    QVERIFY(isNear(costOf(simulation, "prod"), 1647.70, 0.001));
}

void ApigatewaySimulationTest::findsWhatRefusesRequests()
{
    const Simulated simulation = simulated(
        "users(150/s) -> prod:stage(throttlingRateLimit=100, throttlingBurstLimit=100) -> "
        "back:http.endpoint(workers=1000)",
        60);

    FindingSheet sheet(simulation.run.get());
    apigateway::check(simulation.view("prod"), sheet);

    QCOMPARE(sheet.findings().size(), std::size_t(1));
    const Finding &finding = sheet.findings().front();
    QCOMPARE(finding.id, std::string("apigateway/throttled"));
    // The remedy mends it.
    const Simulated mended = simulated(finding.fix->apply(simulation.design, allServices()).value(),
                                       60);
    QVERIFY(findingsOf(mended, "prod").empty());
}

void ApigatewaySimulationTest::findsCachesThatHardlyHit()
{
    const Simulated rare = simulated(
        R"(users(1/s) -> prod:stage(cacheClusterEnabled=true, cacheTtlInSeconds=1,
           cacheKeys={"law": "uniform", "count": 100000}) -> back:http.endpoint)",
        60);
    const Simulated frequent = simulated(
        R"(users(100/s) -> prod:stage(cacheClusterEnabled=true,
           cacheKeys={"law": "uniform", "count": 10}) -> back:http.endpoint(workers=1000))",
        60);

    QCOMPARE(findingsOf(rare, "prod"), std::vector<std::string>{"apigateway/cache-few-hits"});
    QVERIFY(findingsOf(frequent, "prod").empty());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ApigatewaySimulationTest)
#include "apigateway_simulation_test.moc"
