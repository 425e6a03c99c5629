// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/tree.h"
#include "model/formats/format.h"
#include "model/formats/import/importer.h"
#include "model/formats/resource_sheet.h"
#include "model/services/all_services.h"
#include "model/services/apigateway/apigateway.h"
#include "tests/support/design_text.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class ApigatewayDeploymentTest : public QObject
{
    Q_OBJECT

private slots:
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

void ApigatewayDeploymentTest::callsServicesByTheirOwnApi_data()
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

void ApigatewayDeploymentTest::callsServicesByTheirOwnApi()
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

void ApigatewayDeploymentTest::writesTheRequestPathAsResources()
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

void ApigatewayDeploymentTest::pointsStagesByVariablesWhereTheyDiffer()
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

void ApigatewayDeploymentTest::writesSettingsOfMethodsThatExist()
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

void ApigatewayDeploymentTest::writesUsagePlansWithKeys()
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

void ApigatewayDeploymentTest::keepsAnswersApartByWhatTheyDependOn()
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

void ApigatewayDeploymentTest::saysInTerraformWhoRenewsEntries()
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

void ApigatewayDeploymentTest::templatesCarryPlansAndParametersThereAndBack()
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

void ApigatewayDeploymentTest::closesPrivateApisToOneEndpoint()
{
    const Tree api = resourcesOf("api:restApi(endpointConfiguration=PRIVATE)").at("Api");

    QVERIFY(api.at("Properties").at("EndpointConfiguration").at("Types")
            == Tree::list({"PRIVATE"}));
    QVERIFY(!api.at("Properties").at("Policy").at("Statement").empty());
}

void ApigatewayDeploymentTest::invokesFunctionsWithPermission()
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

QTEST_APPLESS_MAIN(headroom::ApigatewayDeploymentTest)
#include "apigateway_deployment_test.moc"
