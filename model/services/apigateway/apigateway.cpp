// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/apigateway/apigateway.h"

#include "model/services/apigateway/settings.h"
#include "model/services/shared/metrics.h"

namespace headroom::apigateway {

namespace {

constexpr std::string_view kLimitsPage = "Amazon API Gateway Developer Guide, Quotas";
constexpr std::string_view kMonth = "2026-09";

std::vector<MetricSpec> commonMetrics()
{
    return {
        {.name = "Count",
         .help = HEADROOM_TEXT("ApiGateway", "All requests, refused ones included."),
         .onCard = true},
        {.name = "4XXError",
         .help = HEADROOM_TEXT("ApiGateway",
                               "Requests answered with 4xx: over a limit (429), invalid (400)."),
         .judgement = Judgement::Bad,
         .onCard = true},
        {.name = "5XXError",
         .help = HEADROOM_TEXT("ApiGateway",
                               "Requests answered with 5xx: a function was throttled (500) or "
                               "failed (502), something refused (503) or was too slow (504)."),
         .judgement = Judgement::Bad,
         .onCard = true},
        {.name = "Latency",
         .unit = "Milliseconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("ApiGateway",
                               "From the request's arrival to its answer, overhead included."),
         .onCard = true},
    };
}

std::vector<MetricSpec> stageMetrics()
{
    std::vector<MetricSpec> all = commonMetrics();
    all.push_back(
        {.name = "IntegrationLatency",
         .unit = "Milliseconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("ApiGateway", "Time that the gateway waits for what answers, of the "
                                             "requests that get so far.")});
    all.push_back({.name = "CacheHitCount",
                   .help = HEADROOM_TEXT("ApiGateway", "Requests answered from the cache."),
                   .judgement = Judgement::Good});
    all.push_back(
        {.name = "CacheMissCount",
         .help = HEADROOM_TEXT("ApiGateway", "Requests that the cache had no answer for.")});
    all.push_back(
        {.name = "Throttles",
         .help = HEADROOM_TEXT("ApiGateway",
                               "Requests refused with 429 by a limit of plan, method or account."),
         .judgement = Judgement::Bad,
         .cloudWatch = false});
    all.push_back(offeredMetric());
    return all;
}

std::vector<Quota> quotas()
{
    const auto quota = [](std::string_view name, Sentence title, double value,
                          std::string_view unit) {
        return Quota{
            .name = name,
            .title = title,
            .value = {.value = value, .unit = unit, .source = kLimitsPage, .month = kMonth}};
    };
    Quota rate = quota(kRequestsQuota, HEADROOM_TEXT("ApiGateway", "Requests of all APIs"), 10000,
                       "requests/s");
    rate.inNewerRegions = 2500;
    Quota burst = quota(kBurstQuota, HEADROOM_TEXT("ApiGateway", "Burst of all APIs"), 5000,
                        "requests");
    burst.inNewerRegions = 1250;
    return {
        rate, burst,
        quota(kTimeoutQuota, HEADROOM_TEXT("ApiGateway", "Longest integration time-out"), 29, "s")};
}

std::vector<RuleSpec> apiRules()
{
    return {
        {"apigateway/no-stage", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "An API without a stage cannot be called.")},
        {"apigateway/stage-count", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "An API has more stages than AWS allows by default.")},
        {"apigateway/stage-name", Severity::Error,
         HEADROOM_TEXT("ApiGateway", "Two stages of an API have the same name.")},
    };
}

std::vector<RuleSpec> stageRules()
{
    return {
        {"apigateway/no-integration", Severity::Info,
         HEADROOM_TEXT("ApiGateway", "A stage that leads nowhere answers itself.")},
        {"apigateway/throttled", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "Requests are refused with 429.")},
        {"apigateway/throttle-above-account", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "A limit is above the account's, which applies first.")},
        {"apigateway/throttle-none", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "A stage without a limit can use up what all APIs share.")},
        {"apigateway/method-shares", Severity::Error,
         HEADROOM_TEXT("ApiGateway", "The shares of the methods are more than all.")},
        {"apigateway/plan-shares", Severity::Error,
         HEADROOM_TEXT("ApiGateway", "The shares of the usage plans are more than all.")},
        {"apigateway/timeout-at-edge", Severity::Error,
         HEADROOM_TEXT("ApiGateway", "At edge endpoints the time-out of 29 s is fixed.")},
        {"apigateway/timeout-quota", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "The integration time-out is above its quota.")},
        {"apigateway/timeout-of-one-stage", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "Stages of one API have different time-outs, which a template "
                                     "cannot say.")},
        {"apigateway/integration-outlasts-timeout", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "What answers may take longer than the gateway waits.")},
        {"apigateway/integration-retries", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "The gateway never retries.")},
        {"apigateway/payload", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "A payload fits the gateway, but not what answers.")},
        {"apigateway/variable-name", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "CloudFormation takes only letters and digits.")},
        {"apigateway/variable-value", Severity::Error,
         HEADROOM_TEXT("ApiGateway", "A stage variable has a value that AWS does not take.")},
        {"apigateway/variable-secret", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "A stage variable looks like a secret.")},
        {"apigateway/canary-target", Severity::Error,
         HEADROOM_TEXT("ApiGateway", "The canary goes to a node that is not linked.")},
        {"apigateway/canary-same", Severity::Info,
         HEADROOM_TEXT("ApiGateway", "Canary and production are the same.")},
        {"apigateway/canary-left", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "A canary without traffic blocks deployments.")},
        {"apigateway/cache-inactive", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "A cache is paid for and keeps nothing.")},
        {"apigateway/cache-without-cluster", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "Caching of a method without a cache has no effect.")},
        {"apigateway/cache-of-writes", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "Answers to a writing method are cached.")},
        {"apigateway/cache-few-hits", Severity::Info,
         HEADROOM_TEXT("ApiGateway", "The cache hardly hits.")},
        {"apigateway/cache-key", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "Different requests share one cached answer.")},
        {"apigateway/cache-invalidate", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "Any client can renew entries of the cache.")},
        {"apigateway/cache-cfn", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "CloudFormation cannot say who may renew entries of the "
                                     "cache.")},
        {"apigateway/plan-nokey", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "Usage plans have no effect, as no method asks for a key.")},
        {"apigateway/unknown-deployment", Severity::Error,
         HEADROOM_TEXT("ApiGateway", "The stage points to a deployment that does not exist.")},
        {"apigateway/older-deployment", Severity::Info,
         HEADROOM_TEXT("ApiGateway", "The stage points to an older deployment.")},
    };
}

ComponentSpec restApi()
{
    ComponentSpec api;
    api.kind = "apigateway.restApi";
    api.name = HEADROOM_TEXT("ApiGateway", "REST API");
    api.summary = HEADROOM_TEXT("ApiGateway", "The front door of a back end; holds its stages.");
    api.group = PaletteGroup::Edge;
    api.isFrame = true;
    api.mayNotBeIn = {"apigateway.restApi"};
    api.properties = apiProperties();
    api.metrics = commonMetrics();
    api.rules = apiRules();
    api.omissions = {
        HEADROOM_TEXT("ApiGateway",
                      "The way from the client to the endpoint takes no time unless a link says "
                      "so, whatever the endpoint's type."),
        HEADROOM_TEXT("ApiGateway", "Authorizers, resource policies, custom domains, web "
                                    "application firewalls and OpenAPI are not modelled."),
    };
    api.companions = {{.kind = "apigateway.stage", .idStem = "prod"}};
    api.mainProperty = kEndpointConfiguration.key;
    api.symbol = {.icon = "api_gateway", .tag = "API Gateway"};
    api.sources = apiSources();
    api.lower = lowerApi;
    api.price = priceApi;
    api.deploy = deployApi;
    api.check = checkApi;
    return api;
}

ComponentSpec stage()
{
    ComponentSpec stage;
    stage.kind = "apigateway.stage";
    stage.name = HEADROOM_TEXT("ApiGateway", "Stage");
    stage.summary = HEADROOM_TEXT("ApiGateway",
                                  "A deployment of an API with a URL, limits and a cache.");
    stage.group = PaletteGroup::Edge;
    stage.mustBeIn = {"apigateway.restApi"};
    stage.leaves = {{.kind = LinkKind::Request}};
    stage.enters = {{.kind = LinkKind::Request}};
    stage.properties = stageProperties();
    stage.quotas = quotas();
    stage.metrics = stageMetrics();
    stage.rules = stageRules();
    stage.omissions = {
        HEADROOM_TEXT("ApiGateway", "A usage plan counts as one caller with one key; its quota "
                                    "refills evenly over the period instead of at its end."),
        HEADROOM_TEXT("ApiGateway",
                      "Limits are exact; those of AWS are targets that are met on average."),
        HEADROOM_TEXT("ApiGateway",
                      "The cache never fills up, and starting or resizing it takes no time; "
                      "canary and production share its entries."),
        HEADROOM_TEXT("ApiGateway", "Sizes are not limited, and data sent out is not billed."),
        HEADROOM_TEXT("ApiGateway", "Logs and traces take no time and are not billed here."),
    };
    stage.mainProperty = kThrottlingRateLimit.key;
    stage.symbol = {.icon = "api_gateway", .tag = "API Gateway"};
    stage.sources = stageSources();
    stage.lower = lower;
    stage.price = price;
    stage.deploy = deploy;
    stage.check = check;
    stage.facts = facts;
    stage.address = address;
    stage.metricNamespace = "AWS/ApiGateway";
    stage.dimensions = dimensions;
    return stage;
}

} // namespace

const Fact kMaximumPayload{
    .value = 10.0 * 1024 * 1024, .unit = "bytes", .source = kLimitsPage, .month = kMonth};

std::vector<ComponentSpec> components()
{
    return {restApi(), stage()};
}

} // namespace headroom::apigateway
