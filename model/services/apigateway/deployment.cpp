// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/apigateway/apigateway.h"
#include "model/services/apigateway/methods.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace headroom::apigateway {

namespace {

Tree tfMap(Tree map)
{
    return Tree::map({{"tf:map", std::move(map)}});
}

/// FNV-1a in hexadecimal: the same on every machine, so that a template changes only with its API.
std::string fingerprint(const std::string &text)
{
    std::uint32_t hash = 2166136261U;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 16777619U;
    }
    std::string digits;
    for (int shift = 28; shift >= 0; shift -= 4)
        digits += "0123456789abcdef"[(hash >> shift) & 0xfU];
    return digits;
}

/// The deployment that a stage shows: what it names, else the newest of the history.
std::string deploymentOf(const NodeView &api, const NodeView &stage)
{
    if (stage.isSet(kDeploymentId.key))
        return stage.get(kDeploymentId);
    const Tree &history = api.get(kDeployments);
    return history.isList() && !history.empty() ? history.items().back().at("id").textOr("1")
                                                : std::string();
}

std::string deploymentLogicalId(const NodeView &api, const std::string &deployment)
{
    std::string suffix = "Deployment";
    for (const char c : deployment)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            suffix += c;
    return ResourceSheet::logicalId(api, suffix);
}

/// A deployment is a snapshot taken when it is made. For each change of the API there must be a new
/// one: Terraform is given a fingerprint of the methods.
void addDeployments(const NodeView &api, const std::vector<std::string> &methods,
                    ResourceSheet &sheet)
{
    std::string content;
    for (const std::string &id : methods)
        content += printJson(sheet.find(id)->properties) + printJson(sheet.find(id)->terraform);
    for (const NodeView &stage : api.children("apigateway.stage")) {
        const std::string deployment = deploymentOf(api, stage);
        const std::string id = deploymentLogicalId(api, deployment);
        if (sheet.find(id))
            continue;
        std::string description;
        const Tree &history = api.get(kDeployments);
        if (history.isList())
            for (const Tree &entry : history.items())
                if (entry.at("id").textOr("1") == deployment)
                    description = entry.at("description").textOr("");
        Resource &resource = sheet.add(api, id, "AWS::ApiGateway::Deployment",
                                       "aws_api_gateway_deployment");
        resource.properties = Tree::map(
            {{"RestApiId", ResourceSheet::ref(ResourceSheet::logicalId(api))}});
        if (!description.empty())
            resource.properties.set("Description", description);
        resource.terraform = Tree::map(
            {{"triggers", tfMap(Tree::map({{"redeployment", fingerprint(content)}}))},
             {"lifecycle", Tree::map({{"create_before_destroy", true}})}});
        resource.dependsOn = methods;
    }
}

/// A row for all methods of a path holds for its method ANY.
std::string templateMethod(const MethodSettings &method)
{
    return method.httpMethod == "*" ? std::string("ANY") : method.httpMethod;
}

/// Terraform's place of a method in a stage: `pets~1{id}/GET`, `*/*`.
std::string terraformPath(const MethodSettings &method, bool isForAll)
{
    if (isForAll)
        return "*/*";
    std::string path = method.resourcePath.substr(1);
    for (std::size_t at = path.find('/'); at != std::string::npos; at = path.find('/', at))
        path.replace(at, 1, "~1");
    return (path.empty() ? std::string("~1") : path) + "/" + templateMethod(method);
}

/// CloudFormation's: `/~1pets~1{id}`, `/*`.
std::string encodedPath(const MethodSettings &method, bool isForAll)
{
    if (isForAll)
        return "/*";
    std::string path = method.resourcePath;
    for (std::size_t at = path.find('/'); at != std::string::npos; at = path.find('/', at))
        path.replace(at, 1, "~1");
    return "/" + path;
}

Tree settingsOf(const NodeView &stage, const MethodSettings &method)
{
    Tree settings = Tree(Tree::Map());
    if (method.rateLimit)
        settings.set("ThrottlingRateLimit", *method.rateLimit);
    if (method.burstLimit)
        settings.set("ThrottlingBurstLimit", *method.burstLimit);
    if (stage.get(kCacheClusterEnabled)) {
        settings.set("CachingEnabled", method.isCached);
        settings.set("CacheTtlInSeconds", method.cacheTtl);
    }
    if (stage.get(kLoggingLevel) != "OFF")
        settings.set("LoggingLevel", stage.get(kLoggingLevel));
    return settings;
}

void addMethodSettings(const NodeView &stage, const std::string &stageId, ResourceSheet &sheet)
{
    const NodeView api = *stage.parent();
    std::vector<MethodSettings> methods = methodsOf(stage);
    // What holds for all stands first.
    std::rotate(methods.begin(), methods.end() - 1, methods.end());
    Tree list = Tree(Tree::List());
    for (std::size_t i = 0; i < methods.size(); ++i) {
        const MethodSettings &method = methods[i];
        Tree settings = settingsOf(stage, method);
        if (settings.empty())
            continue;
        Resource &terraform = sheet.add(
            stage, ResourceSheet::logicalId(stage, "Settings" + (i == 0 ? "" : std::to_string(i))),
            {}, "aws_api_gateway_method_settings");
        static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNames = {
            {{"ThrottlingRateLimit", "throttling_rate_limit"},
             {"ThrottlingBurstLimit", "throttling_burst_limit"},
             {"CachingEnabled", "caching_enabled"},
             {"CacheTtlInSeconds", "cache_ttl_in_seconds"},
             {"LoggingLevel", "logging_level"}}};
        Tree block = Tree(Tree::Map());
        for (const auto &[ours, theirs] : kNames)
            if (const Tree *value = settings.find(ours))
                block.set(theirs, *value);
        if (hasOwnInvalidation(stage)) {
            block.set("require_authorization_for_cache_control", stage.get(kInvalidationRight));
            block.set("unauthorized_cache_control_header_strategy",
                      stage.get(kInvalidationRefusal));
        }
        terraform.terraform = Tree::map(
            {{"rest_api_id", ResourceSheet::ref(ResourceSheet::logicalId(api))},
             {"stage_name", ResourceSheet::ref(stageId)},
             {"method_path", terraformPath(method, i == 0)},
             {"settings", std::move(block)}});
        settings.set("ResourcePath", encodedPath(method, i == 0));
        settings.set("HttpMethod", i == 0 ? std::string("*") : templateMethod(method));
        list.items().push_back(std::move(settings));
    }
    Resource &resource = *sheet.find(stageId);
    if (!list.empty())
        resource.properties.set("MethodSettings", std::move(list));
    resource.terraform.set("method_settings", Tree());
}

void addPermission(const NodeView &stage, const LinkView &link, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(stage,
                                                    "Calls" + ResourceSheet::logicalId(link.to()));
    if (integrationKind(link) != IntegrationKind::Function || sheet.find(id))
        return;
    Resource &permission = sheet.add(stage, id, "AWS::Lambda::Permission", "aws_lambda_permission");
    permission.properties = Tree::map(
        {{"Action", "lambda:InvokeFunction"},
         {"FunctionName", targetOf(link)},
         {"Principal", "apigateway.amazonaws.com"},
         {"SourceArn",
          ResourceSheet::substitute(
              "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${"
              + ResourceSheet::logicalId(*stage.parent()) + "}/" + stageName(stage) + "/*")}});
}

void addUsagePlans(const NodeView &stage, const std::string &stageId, ResourceSheet &sheet)
{
    const Tree restApi = ResourceSheet::ref(ResourceSheet::logicalId(*stage.parent()));
    int number = 0;
    for (const UsagePlan &plan : usagePlansOf(stage)) {
        const std::string suffix = std::to_string(++number);
        const std::string planId = ResourceSheet::logicalId(stage, "UsagePlan" + suffix);
        const std::string keyId = ResourceSheet::logicalId(stage, "ApiKey" + suffix);
        Resource &resource = sheet.add(stage, planId, "AWS::ApiGateway::UsagePlan",
                                       "aws_api_gateway_usage_plan");
        resource.properties = Tree::map(
            {{"UsagePlanName", plan.name},
             {"ApiStages", Tree::list({Tree::map(
                               {{"ApiId", restApi}, {"Stage", ResourceSheet::ref(stageId)}})})}});
        resource.terraform = Tree::map({{"usage_plan_name", Tree()}, {"name", plan.name}});
        Tree throttle = Tree(Tree::Map());
        Tree terraformThrottle = Tree(Tree::Map());
        if (plan.rateLimit) {
            throttle.set("RateLimit", *plan.rateLimit);
            terraformThrottle.set("rate_limit", *plan.rateLimit);
        }
        if (plan.burstLimit) {
            throttle.set("BurstLimit", *plan.burstLimit);
            terraformThrottle.set("burst_limit", *plan.burstLimit);
        }
        if (!throttle.empty()) {
            resource.properties.set("Throttle", std::move(throttle));
            resource.terraform.set("throttle", Tree());
            resource.terraform.set("throttle_settings", std::move(terraformThrottle));
        }
        if (plan.quotaLimit) {
            resource.properties.set(
                "Quota", Tree::map({{"Limit", *plan.quotaLimit}, {"Period", plan.quotaPeriod}}));
            resource.terraform.set("quota", Tree());
            resource.terraform.set("quota_settings", Tree::map({{"limit", *plan.quotaLimit},
                                                                {"period", plan.quotaPeriod}}));
        }
        Resource &key = sheet.add(stage, keyId, "AWS::ApiGateway::ApiKey",
                                  "aws_api_gateway_api_key");
        key.properties = Tree::map({{"Enabled", true}});
        key.terraform = Tree::map({{"name", keyId}});
        Resource &bond = sheet.add(stage, ResourceSheet::logicalId(stage, "PlanKey" + suffix),
                                   "AWS::ApiGateway::UsagePlanKey",
                                   "aws_api_gateway_usage_plan_key");
        bond.properties = Tree::map({{"KeyId", ResourceSheet::ref(keyId)},
                                     {"KeyType", "API_KEY"},
                                     {"UsagePlanId", ResourceSheet::ref(planId)}});
    }
}

/// Requests to a private API come in by an endpoint of a VPC, and only with a policy that lets
/// them.
void closeToOneVpc(const NodeView &api, Resource &resource, ResourceSheet &sheet)
{
    const std::string parameter = ResourceSheet::logicalId(api, "VpcEndpointId");
    sheet.parameter(
        {.name = parameter,
         .description = HEADROOM_TEXT("ApiGateway", "VPC endpoint that may call the private API")});
    const Tree endpoint = ResourceSheet::ref(parameter);
    resource.properties.set("EndpointConfiguration",
                            Tree::map({{"Types", Tree::list({"PRIVATE"})},
                                       {"VpcEndpointIds", Tree::list({endpoint})}}));
    const Tree allow = Tree::map(
        {{"Effect", "Allow"},
         {"Principal", "*"},
         {"Action", "execute-api:Invoke"},
         {"Resource", "execute-api:/*"},
         {"Condition", Tree::map({{"StringEquals", Tree::map({{"aws:SourceVpce", endpoint}})}})}});
    resource.properties.set(
        "Policy", Tree::map({{"Version", "2012-10-17"}, {"Statement", Tree::list({allow})}}));
}

void addCommands(const NodeView &stage, ResourceSheet &sheet)
{
    const Tree restApi = ResourceSheet::ref(ResourceSheet::logicalId(*stage.parent()));
    sheet.command(stage, "deploy",
                  Text(HEADROOM_TEXT("ApiGateway", "Deploy the API's present methods to %1"))
                      .arg(stage.label()),
                  {"apigateway", "create-deployment", "--rest-api-id", restApi, "--stage-name",
                   stageName(stage)});
    if (stage.get(kCacheClusterEnabled))
        sheet.command(stage, "flush-cache",
                      Text(HEADROOM_TEXT("ApiGateway", "Empty the cache of %1")).arg(stage.label()),
                      {"apigateway", "flush-stage-cache", "--rest-api-id", restApi, "--stage-name",
                       stageName(stage)});
    if (hasOwnInvalidation(stage)) {
        const std::string place = "op=replace,path=/*/*/caching/";
        sheet.command(
            stage, "set-invalidation",
            Text(HEADROOM_TEXT("ApiGateway", "Set who may renew entries in the cache of %1"))
                .arg(stage.label()),
            {"apigateway", "update-stage", "--rest-api-id", restApi, "--stage-name",
             stageName(stage), "--patch-operations",
             place + "requireAuthorizationForCacheControl,value="
                 + (stage.get(kInvalidationRight) ? "true" : "false"),
             place + "unauthorizedCacheControlHeaderStrategy,value="
                 + stage.get(kInvalidationRefusal)});
    }
    if (stage.find(kCanaryPercentTraffic))
        sheet.command(
            stage, "stop-canary",
            Text(HEADROOM_TEXT("ApiGateway", "Take the canary of %1 away")).arg(stage.label()),
            {"apigateway", "update-stage", "--rest-api-id", restApi, "--stage-name",
             stageName(stage), "--patch-operations", "op=remove,path=/canarySettings"});
}

void omitWhatCannotBeSaid(const NodeView &stage, const std::vector<Slot> &slots,
                          ResourceSheet &sheet)
{
    for (const Slot &slot : slots)
        for (const LinkView &link : slot.links) {
            if (link.from().id() != stage.id())
                continue;
            if (isDirect(slot))
                continue;
            if (integrationKind(link) == IntegrationKind::Service)
                sheet.omit(stage, Text(HEADROOM_TEXT("ApiGateway",
                                                     "The direct integration with %1 needs request "
                                                     "templates; a mock stands in its place"))
                                      .arg(link.to().label()));
            else if (integrationKind(link) != slot.kind())
                sheet.omit(stage,
                           Text(HEADROOM_TEXT("ApiGateway", "%1 is called in another way than the "
                                                            "same integration of another stage"))
                               .arg(link.to().label()));
        }
    if (hasOwnInvalidation(stage))
        sheet.omit(stage,
                   HEADROOM_TEXT("ApiGateway", "Who may renew entries of the cache cannot be said "
                                               "there; a command of the AWS CLI does it"),
                   TemplateLanguage::CloudFormation);
    if (stage.get(kLoggingLevel) != "OFF")
        sheet.omit(stage, HEADROOM_TEXT("ApiGateway", "The role by which the gateway writes logs "
                                                      "is set once for an account and Region"));
}

} // namespace

std::string stageName(const NodeView &stage)
{
    return stage.isSet(kStageName.key) ? stage.get(kStageName) : stage.id().value();
}

Tree dimensions(const NodeView &stage)
{
    return Tree::list({Tree::map({{"Name", "ApiName"}, {"Value", stage.parent()->label()}}),
                       Tree::map({{"Name", "Stage"}, {"Value", stageName(stage)}})});
}

Tree address(const NodeView &stage)
{
    const std::string api = ResourceSheet::logicalId(*stage.parent());
    return ResourceSheet::substitute(
        "https://${" + api + "}.execute-api.${AWS::Region}.${AWS::URLSuffix}/" + stageName(stage));
}

void deployApi(const NodeView &api, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(api);
    Resource &resource = sheet.add(api, id, "AWS::ApiGateway::RestApi", "aws_api_gateway_rest_api");
    resource.properties.set("Name", api.label());
    if (api.isSet(kDescription.key))
        resource.properties.set("Description", api.get(kDescription));
    const std::string endpoint = api.get(kEndpointConfiguration);
    if (endpoint == "PRIVATE")
        closeToOneVpc(api, resource, sheet);
    else
        resource.properties.set("EndpointConfiguration",
                                Tree::map({{"Types", Tree::list({endpoint})}}));
    if (api.children("apigateway.stage").empty())
        return;
    addDeployments(api, addMethods(api, sheet), sheet);
    sheet.omit(api,
               HEADROOM_TEXT("ApiGateway", "CloudFormation deploys an API once: give its "
                                           "deployment another name when methods change"),
               TemplateLanguage::CloudFormation);
}

void deploy(const NodeView &stage, ResourceSheet &sheet)
{
    const NodeView api = *stage.parent();
    const std::string id = ResourceSheet::logicalId(stage);
    const std::vector<Slot> slots = slotsOf(api);
    const Integrations integrations = integrationsOf(stage);
    const Tree deployment = ResourceSheet::ref(deploymentLogicalId(api, deploymentOf(api, stage)));

    Tree variables = stage.get(kVariables).isMap() ? stage.get(kVariables) : Tree(Tree::Map());
    for (std::size_t i = 0; i < integrations.regular.size(); ++i)
        if (const Tree target = targetOf(integrations.regular[i]);
            !slots[i].variable.empty() && !target.isNull())
            variables.set(slots[i].variable, target);

    Resource &resource = sheet.add(stage, id, "AWS::ApiGateway::Stage", "aws_api_gateway_stage");
    resource.properties = Tree::map(
        {{"RestApiId", ResourceSheet::ref(ResourceSheet::logicalId(api))},
         {"StageName", stageName(stage)},
         {"DeploymentId", deployment}});
    if (!variables.empty())
        resource.properties.set("Variables", std::move(variables));
    if (stage.get(kCacheClusterEnabled)) {
        resource.properties.set("CacheClusterEnabled", true);
        resource.properties.set("CacheClusterSize", stage.get(kCacheClusterSize));
    }
    if (const std::optional<double> percent = stage.find(kCanaryPercentTraffic)) {
        Tree canary = Tree::map({{"DeploymentId", deployment}, {"PercentTraffic", *percent}});
        if (integrations.canary && !slots.front().variable.empty())
            canary.set("StageVariableOverrides",
                       Tree::map({{slots.front().variable, targetOf(*integrations.canary)}}));
        Tree terraform = Tree::map({{"deployment_id", deployment}, {"percent_traffic", *percent}});
        if (const Tree *overrides = canary.find("StageVariableOverrides"))
            terraform.set("stage_variable_overrides", tfMap(*overrides));
        resource.properties.set("CanarySetting", std::move(canary));
        resource.terraform.set("canary_setting", Tree());
        resource.terraform.set("canary_settings", std::move(terraform));
    }
    if (stage.get(kTracingEnabled)) {
        resource.properties.set("TracingEnabled", true);
        resource.terraform.set("tracing_enabled", Tree());
        resource.terraform.set("xray_tracing_enabled", true);
    }
    addMethodSettings(stage, id, sheet);
    for (const LinkView &link : stage.linksOut(LinkKind::Request))
        addPermission(stage, link, sheet);
    addUsagePlans(stage, id, sheet);
    omitWhatCannotBeSaid(stage, slots, sheet);
    addCommands(stage, sheet);
    sheet.output(id + "Url", address(stage),
                 Text(HEADROOM_TEXT("ApiGateway", "Address of the stage %1")).arg(stage.label()));
}

} // namespace headroom::apigateway
