// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/editing/edit.h"
#include "model/services/all_services.h"
#include "model/services/apigateway/apigateway.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class ApigatewayRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsItsCanary();
    void theCanaryFollowsItsNodesNewId();
    void findsNothingInAPlainStage();
    void findsLimitsAboveTheAccounts();
    void findsStagesThatCanStarveOthers();
    void findsSharesAboveAll();
    void findsTimeoutsThatAwsRefuses();
    void findsTimeoutsThatTemplatesCannotSay();
    void findsVariablesThatAwsRefuses();
    void findsCanariesThatDoNothing();
    void findsCachesThatKeepNothing();
    void findsAnswersThatAreShared();
    void findsCachesThatAnybodyCanRenew();
    void findsPlansWithoutKeys();
    void findsDeploymentsThatAreNotThere();
    void findsRetriesThatDoNotTakePlace();
};

namespace {

Design design(std::string_view text)
{
    return designText(text, allServices());
}

bool finds(std::string_view text, std::string_view node, std::string_view id)
{
    const std::vector<std::string> ids = findingsOf(design(text), node);
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

void ApigatewayRulesTest::knowsItsCanary()
{
    const Design two = design(
        "users -> prod:stage(canaryPercentTraffic=10, canaryTo=one) -> one:http.endpoint; "
        "prod -> two:http.endpoint; plain:stage(canaryPercentTraffic=10) -> one; plain -> two");
    const auto canaryOf = [&two](const char *stage) {
        const NodeView view(two, allServices(), *two.node(NodeId(stage)));
        return apigateway::integrationsOf(view).canary->to().id().value();
    };

    // By name; without one, the last link's.
    QCOMPARE(canaryOf("prod"), std::string("one"));
    QCOMPARE(canaryOf("plain"), std::string("two"));
}

void ApigatewayRulesTest::theCanaryFollowsItsNodesNewId()
{
    const Design before = design(
        "users -> prod:stage(canaryPercentTraffic=10, canaryTo=one) -> one:http.endpoint; "
        "prod -> two:http.endpoint");
    const auto canaryOf = [](const Design &design, const char *stage) {
        return *design.node(NodeId(stage))->properties.find("canaryTo");
    };

    const Result<Design> renamed = edits::changeId(NodeId("one"), NodeId("fresh"))
                                       .apply(before, allServices());
    QVERIFY(renamed);
    QCOMPARE(canaryOf(*renamed, "prod").text(), std::string("fresh"));
    const Result<Design> other = edits::changeId(NodeId("two"), NodeId("old"))
                                     .apply(before, allServices());
    QVERIFY(other);
    QCOMPARE(canaryOf(*other, "prod").text(), std::string("one"));

    // A copy goes to the copy.
    const Result<Design> twice = edits::paste(before.parts(), 0, 0, std::nullopt)
                                     .apply(before, allServices());
    QVERIFY(twice);
    QCOMPARE(canaryOf(*twice, "prod").text(), std::string("one"));
    QCOMPARE(canaryOf(*twice, "prod2").text(), std::string("one2"));
}

void ApigatewayRulesTest::findsNothingInAPlainStage()
{
    QVERIFY(findingsOf(design("users(10/s) -> prod:stage -> back:http.endpoint"), "prod").empty());
}

void ApigatewayRulesTest::findsLimitsAboveTheAccounts()
{
    constexpr std::string_view kId = "apigateway/throttle-above-account";

    QVERIFY(finds("users -> prod:stage(throttlingRateLimit=10001)", "prod", kId));
    QVERIFY(finds("users -> prod:stage(throttlingBurstLimit=5001)", "prod", kId));
    QVERIFY(finds(R"(users -> prod:stage(usagePlans=[{"name": "gold", "rateLimit": 20000}]))",
                  "prod", kId));
    QVERIFY(!finds("users -> prod:stage(throttlingRateLimit=10000, throttlingBurstLimit=5000)",
                   "prod", kId));
}

void ApigatewayRulesTest::findsStagesThatCanStarveOthers()
{
    constexpr std::string_view kId = "apigateway/throttle-none";

    QVERIFY(finds("users -> shop:stage; users -> search:stage", "shop", kId));
    QVERIFY(
        !finds("users -> shop:stage(throttlingRateLimit=10); users -> search:stage", "shop", kId));
}

void ApigatewayRulesTest::findsSharesAboveAll()
{
    QVERIFY(finds(R"(users -> prod:stage(methodSettings=[
                     {"resourcePath": "/a", "share": 0.7}, {"resourcePath": "/b", "share": 0.4}]))",
                  "prod", "apigateway/method-shares"));
    QVERIFY(finds(R"(users -> prod:stage(usagePlans=[
                     {"name": "a", "share": 0.7}, {"name": "b", "share": 0.4}]))",
                  "prod", "apigateway/plan-shares"));
}

void ApigatewayRulesTest::findsTimeoutsThatAwsRefuses()
{
    QVERIFY(
        finds("users -> prod:stage(timeoutInMillis=29001)", "prod", "apigateway/timeout-quota"));
    QVERIFY(finds("edge:restApi(endpointConfiguration=EDGE); "
                  "users -> prod:stage@edge(timeoutInMillis=29001)",
                  "prod", "apigateway/timeout-at-edge"));
    QVERIFY(
        !finds("users -> prod:stage(timeoutInMillis=29000)", "prod", "apigateway/timeout-quota"));
}

void ApigatewayRulesTest::findsTimeoutsThatTemplatesCannotSay()
{
    const char *differing = "api:restApi; users -> prod:stage@api(timeoutInMillis=5000); "
                            "users -> beta:stage@api(timeoutInMillis=9000)";
    // The first stage's is what the integration gets.
    QVERIFY(finds(differing, "beta", "apigateway/timeout-of-one-stage"));
    QVERIFY(!finds(differing, "prod", "apigateway/timeout-of-one-stage"));
    QVERIFY(!finds("api:restApi; users -> prod:stage@api; users -> beta:stage@api", "beta",
                   "apigateway/timeout-of-one-stage"));
}

void ApigatewayRulesTest::findsVariablesThatAwsRefuses()
{
    QVERIFY(finds(R"(users -> prod:stage(variables={"back_end": "a"}))", "prod",
                  "apigateway/variable-name"));
    QVERIFY(finds(R"(users -> prod:stage(variables={"backend": "two words"}))", "prod",
                  "apigateway/variable-value"));
    QVERIFY(finds(R"(users -> prod:stage(variables={"dbPassword": "x"}))", "prod",
                  "apigateway/variable-secret"));
    QVERIFY(
        findingsOf(design(R"(users -> prod:stage(variables={"alias": "live"}) -> e:http.endpoint)"),
                   "prod")
            .empty());
}

void ApigatewayRulesTest::findsCanariesThatDoNothing()
{
    QVERIFY(finds("users -> prod:stage(canaryPercentTraffic=5) -> one:http.endpoint", "prod",
                  "apigateway/canary-same"));
    QVERIFY(finds("users -> prod:stage(canaryPercentTraffic=5, canaryTo=none) -> one:http.endpoint",
                  "prod", "apigateway/canary-target"));
    QVERIFY(finds("users -> prod:stage(canaryPercentTraffic=0) -> one:http.endpoint; prod -> "
                  "two:http.endpoint",
                  "prod", "apigateway/canary-left"));
}

void ApigatewayRulesTest::findsCachesThatKeepNothing()
{
    QVERIFY(finds("users -> prod:stage(cacheClusterEnabled=true, cacheTtlInSeconds=0)", "prod",
                  "apigateway/cache-inactive"));
    QVERIFY(finds(R"(users -> prod:stage(methodSettings=[{"resourcePath": "/a", "share": 0.5,
                     "cachingEnabled": true}]))",
                  "prod", "apigateway/cache-without-cluster"));
    QVERIFY(finds(R"(users -> prod:stage(cacheClusterEnabled=true, methodSettings=[
                     {"resourcePath": "/a", "httpMethod": "PUT", "share": 0.5,
                      "cachingEnabled": true}]))",
                  "prod", "apigateway/cache-of-writes"));
}

void ApigatewayRulesTest::findsAnswersThatAreShared()
{
    const auto stage = [](const std::string &method) {
        return "users -> prod:stage(cacheClusterEnabled=true, methodSettings=[{\"resourcePath\": "
               "\"/a\", \"share\": 0.5, \"queryParameters\": \"page,size\""
               + method + "}]) -> f:function";
    };
    constexpr const char *kId = "apigateway/cache-key";
    QVERIFY(finds(stage(""), "prod", kId));
    QVERIFY(finds(stage(R"(, "cacheKeyParameters": "page")"), "prod", kId));
    QVERIFY(!finds(stage(R"(, "cacheKeyParameters": "size,page")"), "prod", kId));
    QVERIFY(!finds(stage(R"(, "cachingEnabled": false)"), "prod", kId));
    QVERIFY(!finds("users -> prod:stage(cacheClusterEnabled=true)", "prod", kId));
}

void ApigatewayRulesTest::findsCachesThatAnybodyCanRenew()
{
    const auto stage = [](const std::string &settings) {
        return "users -> prod:stage(" + settings + ")";
    };
    const std::string open = "requireAuthorizationForCacheControl=false";
    QVERIFY(
        finds(stage("cacheClusterEnabled=true, " + open), "prod", "apigateway/cache-invalidate"));
    QVERIFY(finds(stage("cacheClusterEnabled=true, " + open), "prod", "apigateway/cache-cfn"));
    QVERIFY(finds(stage("cacheClusterEnabled=true, "
                        "unauthorizedCacheControlHeaderStrategy=FAIL_WITH_403"),
                  "prod", "apigateway/cache-cfn"));
    // Without a cache there is nothing to renew, and AWS's default can be left out.
    for (const std::string &settings :
         {open,
          std::string("cacheClusterEnabled=true, requireAuthorizationForCacheControl=true")}) {
        QVERIFY(!finds(stage(settings), "prod", "apigateway/cache-invalidate"));
        QVERIFY(!finds(stage(settings), "prod", "apigateway/cache-cfn"));
    }
}

void ApigatewayRulesTest::findsPlansWithoutKeys()
{
    const auto api = [](const std::string &settings) {
        return "api:restApi(" + settings
               + R"(); users -> prod:stage@api(usagePlans=[{"name": "gold", "share": 1}]))";
    };
    QVERIFY(!finds(api(""), "prod", "apigateway/plan-nokey"));
    QVERIFY(!finds(api("apiKeyRequired=true"), "prod", "apigateway/plan-nokey"));
    QVERIFY(finds(api("apiKeyRequired=false"), "prod", "apigateway/plan-nokey"));
    QVERIFY(!finds("api:restApi(apiKeyRequired=false); users -> prod:stage@api", "prod",
                   "apigateway/plan-nokey"));
}

void ApigatewayRulesTest::findsDeploymentsThatAreNotThere()
{
    const std::string api = R"(api:restApi(deployments=[{"id": "a1"}, {"id": "b2"}]); )";

    QVERIFY(finds(api + "users -> prod:stage@api(deploymentId=c3)", "prod",
                  "apigateway/unknown-deployment"));
    QVERIFY(finds(api + "users -> prod:stage@api(deploymentId=a1)", "prod",
                  "apigateway/older-deployment"));
    QVERIFY(!finds(api + "users -> prod:stage@api(deploymentId=b2)", "prod",
                   "apigateway/older-deployment"));
}

void ApigatewayRulesTest::findsRetriesThatDoNotTakePlace()
{
    QVERIFY(finds("users -> prod:stage -(retries=2)-> one:http.endpoint", "prod",
                  "apigateway/integration-retries"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ApigatewayRulesTest)
#include "apigateway_rules_test.moc"
