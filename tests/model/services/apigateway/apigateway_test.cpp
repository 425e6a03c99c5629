// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/apigateway/apigateway.h"

#include "model/core/tree.h"
#include "model/editing/edit.h"
#include "model/formats/format.h"
#include "model/formats/import/importer.h"
#include "model/formats/resource_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class ApigatewayTest : public QObject
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
    void writesTheRequestPathAsResources();
    void pointsStagesByVariablesWhereTheyDiffer();
    void writesSettingsOfMethodsThatExist();
    void writesUsagePlansWithKeys();
    void keepsAnswersApartByWhatTheyDependOn();
    void saysInTerraformWhoRenewsEntries();
    void templatesCarryPlansAndParametersThereAndBack();
    void closesPrivateApisToOneEndpoint();
    void invokesFunctionsWithPermission();
    void callsServicesByTheirOwnApi_data();
    void callsServicesByTheirOwnApi();
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

Tree resourcesOf(std::string_view text)
{
    const auto written = findFormat("cloudformation-json")->write(design(text), allServices());
    return readJson(written->text, "template")->at("Resources");
}

std::string terraformOf(std::string_view text)
{
    return findFormat("terraform")->write(design(text), allServices())->text;
}

} // namespace

void ApigatewayTest::callsServicesByTheirOwnApi_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("action");
    QTest::newRow("stream") << "t:kinesis.stream"
                            << "kinesis:action/PutRecord"
                            << "kinesis:PutRecord";
    QTest::newRow("queue") << "t:queue"
                           << "sqs:path/"
                           << "sqs:SendMessage";
    QTest::newRow("topic") << "t:topic"
                           << "sns:path//"
                           << "sns:Publish";
    QTest::newRow("delivery stream") << "t:deliveryStream"
                                     << "firehose:action/PutRecord"
                                     << "firehose:PutRecord";
}

void ApigatewayTest::callsServicesByTheirOwnApi()
{
    QFETCH(QString, target);
    QFETCH(QString, call);
    QFETCH(QString, action);
    const std::string text = "users -> prod:stage -> " + target.toStdString();

    const Tree resources = resourcesOf(text);

    int methods = 0;
    for (const auto &[id, resource] : resources.entries()) {
        if (resource.at("Type").textOr("") != "AWS::ApiGateway::Method")
            continue;
        ++methods;
        const Tree &integration = resource.at("Properties").at("Integration");
        QCOMPARE(integration.at("Type").text(), std::string("AWS"));
        QVERIFY(printJson(integration.at("Uri")).find(call.toStdString()) != std::string::npos);
        QVERIFY(integration.at("RequestTemplates").find("application/json"));
        // It calls in a role of its own, which may do that and nothing else.
        const Tree &role = integration.at("Credentials").at("Fn::GetAtt");
        const std::string policies = printJson(
            resources.at(role.items().front().text()).at("Properties").at("Policies"));
        QVERIFY(policies.find(action.toStdString()) != std::string::npos);
        QVERIFY(policies.find("\"*\"") == std::string::npos);
    }
    QVERIFY(methods > 0);
    QVERIFY(terraformOf(text).find("credentials") != std::string::npos);
}

void ApigatewayTest::knowsItsCanary()
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

void ApigatewayTest::theCanaryFollowsItsNodesNewId()
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

void ApigatewayTest::findsNothingInAPlainStage()
{
    QVERIFY(findingsOf(design("users(10/s) -> prod:stage -> back:http.endpoint"), "prod").empty());
}

void ApigatewayTest::findsLimitsAboveTheAccounts()
{
    constexpr std::string_view kId = "apigateway/throttle-above-account";

    QVERIFY(finds("users -> prod:stage(throttlingRateLimit=10001)", "prod", kId));
    QVERIFY(finds("users -> prod:stage(throttlingBurstLimit=5001)", "prod", kId));
    QVERIFY(finds(R"(users -> prod:stage(usagePlans=[{"name": "gold", "rateLimit": 20000}]))",
                  "prod", kId));
    QVERIFY(!finds("users -> prod:stage(throttlingRateLimit=10000, throttlingBurstLimit=5000)",
                   "prod", kId));
}

void ApigatewayTest::findsStagesThatCanStarveOthers()
{
    constexpr std::string_view kId = "apigateway/throttle-none";

    QVERIFY(finds("users -> shop:stage; users -> search:stage", "shop", kId));
    QVERIFY(
        !finds("users -> shop:stage(throttlingRateLimit=10); users -> search:stage", "shop", kId));
}

void ApigatewayTest::findsSharesAboveAll()
{
    QVERIFY(finds(R"(users -> prod:stage(methodSettings=[
                     {"resourcePath": "/a", "share": 0.7}, {"resourcePath": "/b", "share": 0.4}]))",
                  "prod", "apigateway/method-shares"));
    QVERIFY(finds(R"(users -> prod:stage(usagePlans=[
                     {"name": "a", "share": 0.7}, {"name": "b", "share": 0.4}]))",
                  "prod", "apigateway/plan-shares"));
}

void ApigatewayTest::findsTimeoutsThatAwsRefuses()
{
    QVERIFY(
        finds("users -> prod:stage(timeoutInMillis=29001)", "prod", "apigateway/timeout-quota"));
    QVERIFY(finds("edge:restApi(endpointConfiguration=EDGE); "
                  "users -> prod:stage@edge(timeoutInMillis=29001)",
                  "prod", "apigateway/timeout-at-edge"));
    QVERIFY(
        !finds("users -> prod:stage(timeoutInMillis=29000)", "prod", "apigateway/timeout-quota"));
}

void ApigatewayTest::findsTimeoutsThatTemplatesCannotSay()
{
    const char *differing = "api:restApi; users -> prod:stage@api(timeoutInMillis=5000); "
                            "users -> beta:stage@api(timeoutInMillis=9000)";
    // The first stage's is what the integration gets.
    QVERIFY(finds(differing, "beta", "apigateway/timeout-of-one-stage"));
    QVERIFY(!finds(differing, "prod", "apigateway/timeout-of-one-stage"));
    QVERIFY(!finds("api:restApi; users -> prod:stage@api; users -> beta:stage@api", "beta",
                   "apigateway/timeout-of-one-stage"));
}

void ApigatewayTest::findsVariablesThatAwsRefuses()
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

void ApigatewayTest::findsCanariesThatDoNothing()
{
    QVERIFY(finds("users -> prod:stage(canaryPercentTraffic=5) -> one:http.endpoint", "prod",
                  "apigateway/canary-same"));
    QVERIFY(finds("users -> prod:stage(canaryPercentTraffic=5, canaryTo=none) -> one:http.endpoint",
                  "prod", "apigateway/canary-target"));
    QVERIFY(finds("users -> prod:stage(canaryPercentTraffic=0) -> one:http.endpoint; prod -> "
                  "two:http.endpoint",
                  "prod", "apigateway/canary-left"));
}

void ApigatewayTest::findsCachesThatKeepNothing()
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

void ApigatewayTest::findsAnswersThatAreShared()
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

void ApigatewayTest::findsCachesThatAnybodyCanRenew()
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

void ApigatewayTest::findsPlansWithoutKeys()
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

void ApigatewayTest::findsDeploymentsThatAreNotThere()
{
    const std::string api = R"(api:restApi(deployments=[{"id": "a1"}, {"id": "b2"}]); )";

    QVERIFY(finds(api + "users -> prod:stage@api(deploymentId=c3)", "prod",
                  "apigateway/unknown-deployment"));
    QVERIFY(finds(api + "users -> prod:stage@api(deploymentId=a1)", "prod",
                  "apigateway/older-deployment"));
    QVERIFY(!finds(api + "users -> prod:stage@api(deploymentId=b2)", "prod",
                   "apigateway/older-deployment"));
}

void ApigatewayTest::findsRetriesThatDoNotTakePlace()
{
    QVERIFY(finds("users -> prod:stage -(retries=2)-> one:http.endpoint", "prod",
                  "apigateway/integration-retries"));
}

void ApigatewayTest::writesTheRequestPathAsResources()
{
    const Tree resources = resourcesOf(
        "users -> prod:stage(cacheClusterEnabled=true) -> back:http.endpoint");

    QCOMPARE(resources.at("Prod").at("Type").textOr(""), std::string("AWS::ApiGateway::Stage"));
    const Tree &method = resources.at("ProdFrameProxyMethod").at("Properties");
    QCOMPARE(method.at("HttpMethod").textOr(""), std::string("ANY"));
    QCOMPARE(method.at("Integration").at("Type").textOr(""), std::string("HTTP_PROXY"));
    // Otherwise all paths would share one cached answer.
    QVERIFY(method.at("Integration").at("CacheKeyParameters")
            == Tree::list({"method.request.path.proxy"}));
    QVERIFY(resources.at("ProdFrameDeployment").at("DependsOn")
            == Tree::list({"ProdFrameRootMethod", "ProdFrameProxyMethod"}));
    // Terraform's resources of its own stay out of it.
    QVERIFY(!resources.find("ProdFrameProxyIntegration"));
}

void ApigatewayTest::pointsStagesByVariablesWhereTheyDiffer()
{
    constexpr std::string_view kText = "users -> prod:stage(canaryPercentTraffic=10) -> "
                                       "old:http.endpoint; prod -> new:http.endpoint";
    const Tree stage = resourcesOf(kText).at("Prod").at("Properties");

    QVERIFY(stage.at("Variables").at("target") == Tree::map({{"Ref", "OldUrl"}}));
    QCOMPARE(stage.at("CanarySetting").at("PercentTraffic").numberOr(0), 10.0);
    QVERIFY(stage.at("CanarySetting").at("StageVariableOverrides").at("target")
            == Tree::map({{"Ref", "NewUrl"}}));
    const std::string terraform = terraformOf(kText);
    QVERIFY(terraform.find("uri                     = \"$${stageVariables.target}\"")
            != std::string::npos);
    QVERIFY(terraform.find("canary_settings {") != std::string::npos);
}

void ApigatewayTest::writesSettingsOfMethodsThatExist()
{
    constexpr std::string_view kText = R"(users -> prod:stage(throttlingRateLimit=50,
        methodSettings=[{"resourcePath": "pets/{id}", "httpMethod": "GET", "share": 0.5,
                         "throttlingBurstLimit": 5}]) -> back:http.endpoint)";
    const Tree resources = resourcesOf(kText);

    const Tree &settings = resources.at("Prod").at("Properties").at("MethodSettings");
    QCOMPARE(settings.size(), std::size_t(2));
    QCOMPARE(settings.items()[0].at("ResourcePath").textOr(""), std::string("/*"));
    QCOMPARE(settings.items()[1].at("ResourcePath").textOr(""), std::string("/~1pets~1{id}"));
    QCOMPARE(settings.items()[1].at("ThrottlingRateLimit").numberOr(0), 50.0);
    QCOMPARE(resources.at("ProdFramePetsIdResource").at("Properties").at("PathPart").textOr(""),
             std::string("{id}"));
    QCOMPARE(resources.at("ProdFramePetsIdGETMethod").at("Properties").at("HttpMethod").textOr(""),
             std::string("GET"));
    QVERIFY(terraformOf(kText).find("method_path = \"pets~1{id}/GET\"") != std::string::npos);
}

void ApigatewayTest::writesUsagePlansWithKeys()
{
    const Tree resources = resourcesOf(R"(users -> prod:stage(usagePlans=[
        {"name": "gold", "share": 1, "rateLimit": 5, "quotaLimit": 1000, "quotaPeriod": "DAY"}]))");

    const Tree &plan = resources.at("ProdUsagePlan1").at("Properties");
    QCOMPARE(plan.at("Throttle").at("RateLimit").numberOr(0), 5.0);
    QCOMPARE(plan.at("Quota").at("Period").textOr(""), std::string("DAY"));
    QVERIFY(resources.find("ProdApiKey1"));
    QVERIFY(resources.find("ProdPlanKey1"));
    // A plan counts only requests to methods that ask for a key.
    QVERIFY(
        resources.at("ProdFrameRootMethod").at("Properties").at("ApiKeyRequired").flagOr(false));
}

void ApigatewayTest::keepsAnswersApartByWhatTheyDependOn()
{
    const char *text = R"(users -> prod:stage(cacheClusterEnabled=true, methodSettings=[
        {"resourcePath": "/a/{id}", "share": 0.5, "queryParameters": "page,size",
         "cacheKeyParameters": "page"}]) -> f:function)";
    const Tree method = resourcesOf(text).at("ProdFrameAIdGETMethod").at("Properties");

    QVERIFY(method.at("Integration").at("CacheKeyParameters")
            == Tree::list({"method.request.path.id", "method.request.querystring.page"}));
    // The gateway only reads parameters that the method declares.
    QVERIFY(method.at("RequestParameters").find("method.request.querystring.page"));
    QVERIFY(method.at("RequestParameters").find("method.request.querystring.size"));
}

void ApigatewayTest::saysInTerraformWhoRenewsEntries()
{
    const char *text = "users -> prod:stage(cacheClusterEnabled=true, "
                       "unauthorizedCacheControlHeaderStrategy=FAIL_WITH_403) -> f:function";
    QVERIFY(terraformOf(text).find(R"(= "FAIL_WITH_403")") != std::string::npos);
    const auto written = findFormat("cloudformation")->write(design(text), allServices());
    QVERIFY(written->text.find("FAIL_WITH_403") == std::string::npos);
    QVERIFY(std::ranges::any_of(written->omissions, [](const Omission &omission) {
        return omission.reason.english().find("renew entries") != std::string::npos;
    }));
}

void ApigatewayTest::templatesCarryPlansAndParametersThereAndBack()
{
    const Design drawn = design(R"(api:restApi(apiKeyRequired=false);
        users -> prod:stage@api(cacheClusterEnabled=true, usagePlans=[
        {"name": "gold", "rateLimit": 5, "quotaLimit": 1000, "quotaPeriod": "DAY"},
        {"name": "silver", "burstLimit": 2}], methodSettings=[
        {"resourcePath": "/a/{id}", "queryParameters": "page,size", "cacheKeyParameters": "page"}])
        -> f:function)");
    const std::string text = findFormat("cloudformation")->write(drawn, allServices())->text;

    const auto back = importTemplate(text, "a.yaml", allServices());

    QVERIFY2(back, back ? "" : back.error().message.english().c_str());
    const NodeView stage(back->design, allServices(), *back->design.node(NodeId("prod")));
    const std::vector<apigateway::UsagePlan> plans = apigateway::usagePlansOf(stage);
    QCOMPARE(plans.size(), std::size_t(2));
    QCOMPARE(plans[0].name, std::string("gold"));
    QCOMPARE(plans[0].rateLimit.value_or(0), 5.0);
    QCOMPARE(plans[0].quotaPeriod, std::string("DAY"));
    QCOMPARE(plans[1].burstLimit.value_or(0), 2.0);
    QVERIFY(!apigateway::asksForKeys(stage));
    const std::vector<apigateway::MethodSettings> methods = apigateway::methodsOf(stage);
    const auto found = std::ranges::find(methods, "/a/{id}",
                                         &apigateway::MethodSettings::resourcePath);
    QVERIFY(found != methods.end());
    QCOMPARE(found->queryParameters, (std::vector<std::string>{"page", "size"}));
    QCOMPARE(found->keyParameters, (std::vector<std::string>{"page"}));
}

void ApigatewayTest::closesPrivateApisToOneEndpoint()
{
    const Tree api = resourcesOf("api:restApi(endpointConfiguration=PRIVATE)").at("Api");

    QVERIFY(api.at("Properties").at("EndpointConfiguration").at("Types")
            == Tree::list({"PRIVATE"}));
    QVERIFY(!api.at("Properties").at("Policy").at("Statement").empty());
}

void ApigatewayTest::invokesFunctionsWithPermission()
{
    // Any callee whose callers need lambda:InvokeFunction is a function.
    ComponentSpec function;
    function.kind = "probe.function";
    function.enters = {{.kind = LinkKind::Request}};
    function.permissions = [](const LinkView &) {
        return std::vector<Permission>{
            {.actions = {"lambda:InvokeFunction"}, .resource = ResourceSheet::ref("Alias")}};
    };
    std::vector<ComponentSpec> components = apigateway::components();
    components.push_back(std::move(function));
    const Catalogue catalogue(std::move(components));

    ResourceSheet sheet = deploy(designText("prod:stage -> place:function", catalogue), catalogue);

    const Tree &integration = sheet.find("ProdFrameProxyMethod")->properties.at("Integration");
    QCOMPARE(integration.at("Type").textOr(""), std::string("AWS_PROXY"));
    QCOMPARE(integration.at("IntegrationHttpMethod").textOr(""), std::string("POST"));
    const Tree &permission = sheet.find("ProdCallsPlace")->properties;
    QVERIFY(permission.at("FunctionName") == ResourceSheet::ref("Alias"));
    QCOMPARE(permission.at("Principal").textOr(""), std::string("apigateway.amazonaws.com"));
    QVERIFY(permission.at("SourceArn").at("Fn::Sub").textOr("").ends_with(":${ProdFrame}/prod/*"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ApigatewayTest)
#include "apigateway_test.moc"
