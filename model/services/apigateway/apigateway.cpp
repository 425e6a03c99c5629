// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/apigateway/apigateway.h"

#include "model/services/shared/metrics.h"

namespace headroom::apigateway {

namespace {

constexpr std::string_view kLimitsPage = "Amazon API Gateway Developer Guide, Quotas";
constexpr std::string_view kThrottlePage = "Amazon API Gateway Developer Guide, Throttle requests";
constexpr std::string_view kCachePage = "Amazon API Gateway Developer Guide, Cache settings";
constexpr std::string_view kMonth = "2026-09";

constexpr Sentence kThrottling = HEADROOM_TEXT("ApiGateway", "Throttling");
constexpr Sentence kCache = HEADROOM_TEXT("ApiGateway", "Cache");
constexpr Sentence kCanary = HEADROOM_TEXT("ApiGateway", "Canary");
constexpr Sentence kRequests = HEADROOM_TEXT("ApiGateway", "Requests");
constexpr Sentence kObservation = HEADROOM_TEXT("ApiGateway", "Logs and traces");

PropertySpec rateLimit(std::string_view key)
{
    return {.key = key,
            .name = HEADROOM_TEXT("ApiGateway", "Rate limit"),
            .help = HEADROOM_TEXT(
                "ApiGateway", "Requests per second that are let through for good; more get 429. "
                              "Tokens refill at this rate. Not set: only the account's limit."),
            .unit = Unit::PerSecond,
            .minimum = 0,
            .maximum = 1e6,
            .source = {.value = 10000,
                       .unit = "requests/s",
                       .source = kThrottlePage,
                       .month = kMonth},
            .logarithmic = true};
}

PropertySpec burstLimit(std::string_view key)
{
    return {.key = key,
            .name = HEADROOM_TEXT("ApiGateway", "Burst limit"),
            .help = HEADROOM_TEXT("ApiGateway", "Requests that may come at once: the size of the "
                                                "token bucket. Not set: the account's."),
            .kind = PropertyKind::Integer,
            .unit = Unit::Count,
            .minimum = 0,
            .maximum = 1e6,
            .source = {.value = 5000,
                       .unit = "requests",
                       .source = kThrottlePage,
                       .month = kMonth},
            .logarithmic = true};
}

PropertySpec share()
{
    return {.key = "share",
            .name = HEADROOM_TEXT("ApiGateway", "Share"),
            .help = HEADROOM_TEXT("ApiGateway", "Share of the stage's requests that this holds "
                                                "for. What is left has the stage's settings."),
            .unit = Unit::Fraction,
            .minimum = 0,
            .maximum = 1,
            .defaultJson = "0",
            .simulationOnly = true};
}

PropertySpec cacheTtl()
{
    return {.key = kCacheTtl.key,
            .name = HEADROOM_TEXT("ApiGateway", "Time to live"),
            .help = HEADROOM_TEXT("ApiGateway", "How long an answer stays in the cache. A hit does "
                                                "not prolong it; 0 keeps nothing."),
            .kind = PropertyKind::Integer,
            .unit = Unit::Seconds,
            .minimum = 0,
            .maximum = 3600,
            .defaultJson = "300",
            .group = kCache,
            .source = {.value = 300, .unit = "s", .source = kCachePage, .month = kMonth}};
}

PropertySpec methodSettings()
{
    PropertySpec ttl = cacheTtl();
    ttl.defaultJson = "";
    return {.key = kMethodSettings.key,
            .name = HEADROOM_TEXT("ApiGateway", "Method settings"),
            .help = HEADROOM_TEXT("ApiGateway",
                                  "Limits and caching of single methods. Each method has a bucket "
                                  "of its own; what a row leaves open is the stage's."),
            .kind = PropertyKind::Table,
            .group = kThrottling,
            .columns = {
                {.key = "resourcePath",
                 .name = HEADROOM_TEXT("ApiGateway", "Resource path"),
                 .help = HEADROOM_TEXT("ApiGateway", "Path of the resource, such as /orders/{id}."),
                 .kind = PropertyKind::Text,
                 .defaultJson = R"("/")"},
                {.key = "httpMethod",
                 .name = HEADROOM_TEXT("ApiGateway", "HTTP method"),
                 .help = HEADROOM_TEXT("ApiGateway", "The method, or * for all of the path."),
                 .kind = PropertyKind::Choice,
                 .defaultJson = R"("GET")",
                 .choices = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "*"}},
                share(),
                rateLimit(kThrottlingRateLimit.key),
                burstLimit(kThrottlingBurstLimit.key),
                {.key = "cachingEnabled",
                 .name = HEADROOM_TEXT("ApiGateway", "Caching"),
                 .help = HEADROOM_TEXT(
                     "ApiGateway",
                     "Whether answers are kept. Not set: those to GET, when the stage has a cache."),
                 .kind = PropertyKind::Flag},
                ttl,
            }};
}

PropertySpec usagePlans()
{
    return {.key = kUsagePlans.key,
            .name = HEADROOM_TEXT("ApiGateway", "Usage plans"),
            .help = HEADROOM_TEXT("ApiGateway",
                                  "Limits of callers with an API key, checked before all others. "
                                  "Each plan is one caller; what is left comes without a key."),
            .kind = PropertyKind::Table,
            .group = kThrottling,
            .columns = {
                {.key = "name",
                 .name = HEADROOM_TEXT("ApiGateway", "Name"),
                 .help = HEADROOM_TEXT("ApiGateway", "Name of the plan, such as gold."),
                 .kind = PropertyKind::Text,
                 .defaultJson = R"("plan")",
                 .pattern = "[^.\\n]{1,128}",
                 .patternHelp = HEADROOM_TEXT("ApiGateway", "1 to 128 characters without dots")},
                share(),
                rateLimit("rateLimit"),
                burstLimit("burstLimit"),
                {.key = "quotaLimit",
                 .name = HEADROOM_TEXT("ApiGateway", "Quota"),
                 .help = HEADROOM_TEXT("ApiGateway",
                                       "Requests per period; more get 429 until the period ends."),
                 .kind = PropertyKind::Integer,
                 .unit = Unit::Count,
                 .minimum = 1,
                 .maximum = 1e9,
                 .logarithmic = true},
                {.key = "quotaPeriod",
                 .name = HEADROOM_TEXT("ApiGateway", "Period"),
                 .help = HEADROOM_TEXT("ApiGateway", "The period of the quota."),
                 .kind = PropertyKind::Choice,
                 .defaultJson = R"("MONTH")",
                 .choices = {"DAY", "WEEK", "MONTH"}},
            }};
}

std::vector<PropertySpec> throttlingProperties()
{
    PropertySpec rate = rateLimit(kThrottlingRateLimit.key);
    PropertySpec burst = burstLimit(kThrottlingBurstLimit.key);
    rate.group = kThrottling;
    burst.group = kThrottling;
    return {rate, burst, methodSettings(), usagePlans()};
}

std::vector<PropertySpec> cacheProperties()
{
    return {
        {.key = kCacheClusterEnabled.key,
         .name = HEADROOM_TEXT("ApiGateway", "Cache"),
         .help = HEADROOM_TEXT("ApiGateway",
                               "Keeps answers to GET, so that what answers is asked less. Billed "
                               "by the hour; hits are billed as requests."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kCache},
        {.key = kCacheClusterSize.key,
         .name = HEADROOM_TEXT("ApiGateway", "Cache size"),
         .help = HEADROOM_TEXT("ApiGateway", "Gigabytes. It decides the price; every answer is "
                                             "taken to fit."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("0.5")",
         .choices = {"0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237"},
         .group = kCache},
        cacheTtl(),
        {.key = kCacheKeys.key,
         .name = HEADROOM_TEXT("ApiGateway", "Cache keys"),
         .help = HEADROOM_TEXT("ApiGateway",
                               "How many different answers there are, and how popular each is. "
                               "With the time to live it decides how often the cache hits."),
         .kind = PropertyKind::Keys,
         .defaultJson = R"({"law": "uniform", "count": 1000})",
         .group = kCache,
         .source = {.value = 1000,
                    .unit = "keys",
                    .source = "Our estimate; no page can know it",
                    .month = kMonth,
                    .confidence = Confidence::Low},
         .simulationOnly = true},
        {.key = kCacheHitRatio.key,
         .name = HEADROOM_TEXT("ApiGateway", "Hit ratio"),
         .help = HEADROOM_TEXT("ApiGateway", "A measured share of hits, instead of one computed "
                                             "from keys and time to live."),
         .unit = Unit::Fraction,
         .minimum = 0,
         .maximum = 1,
         .group = kCache,
         .simulationOnly = true},
    };
}

std::vector<PropertySpec> canaryProperties()
{
    return {
        {.key = kCanaryPercentTraffic.key,
         .name = HEADROOM_TEXT("ApiGateway", "Canary traffic"),
         .help = HEADROOM_TEXT("ApiGateway",
                               "Percent of the requests that go to the canary, drawn for each "
                               "request. Not set: there is no canary."),
         .unit = Unit::Percent,
         .minimum = 0,
         .maximum = 100,
         .group = kCanary},
        {.key = kCanaryTo.key,
         .name = HEADROOM_TEXT("ApiGateway", "Canary goes to"),
         .help = HEADROOM_TEXT("ApiGateway",
                               "Id of the linked node that the canary's requests go to. Not set: "
                               "where the last of several request links leads."),
         .kind = PropertyKind::Text,
         .group = kCanary,
         .simulationOnly = true},
    };
}

std::vector<PropertySpec> requestProperties()
{
    return {
        {.key = kTimeoutInMillis.key,
         .name = HEADROOM_TEXT("ApiGateway", "Integration time-out"),
         .help = HEADROOM_TEXT(
             "ApiGateway",
             "How long the gateway waits for an answer before it says 504. What it waited for goes "
             "on. More than 29,000 ms needs a higher quota, and is never possible at the edge."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Milliseconds,
         .minimum = 50,
         .maximum = 300000,
         .defaultJson = "29000",
         .group = kRequests,
         .source = {.value = 29000, .unit = "ms", .source = kLimitsPage, .month = kMonth},
         .logarithmic = true},
        {.key = kInvalidShare.key,
         .name = HEADROOM_TEXT("ApiGateway", "Invalid requests"),
         .help = HEADROOM_TEXT("ApiGateway", "Share of the requests that validation refuses with "
                                             "400 before anything behind it is called."),
         .unit = Unit::Fraction,
         .minimum = 0,
         .maximum = 1,
         .defaultJson = "0",
         .group = kRequests,
         .simulationOnly = true},
        {.key = kOverhead.key,
         .name = HEADROOM_TEXT("ApiGateway", "Overhead"),
         .help = HEADROOM_TEXT("ApiGateway",
                               "The gateway's own time for a request. AWS states none; this one is "
                               "an assumption."),
         .kind = PropertyKind::Distribution,
         .unit = Unit::Seconds,
         .defaultJson = R"({"law": "lognormal", "mean": 0.012, "cv": 0.8})",
         .group = kRequests,
         .source = {.value = 0.012,
                    .unit = "s",
                    .source = "Our estimate; AWS publishes no number",
                    .month = kMonth,
                    .confidence = Confidence::Low},
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kLoggingLevel.key,
         .name = HEADROOM_TEXT("ApiGateway", "Execution log"),
         .help = HEADROOM_TEXT("ApiGateway", "What the gateway writes to its execution log. It "
                                             "needs a role that is set once for the account."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("OFF")",
         .choices = {"OFF", "ERROR", "INFO"},
         .group = kObservation},
        {.key = kTracingEnabled.key,
         .name = HEADROOM_TEXT("ApiGateway", "Tracing"),
         .help = HEADROOM_TEXT("ApiGateway", "Sends traces to X-Ray: one request per second and 5 "
                                             "percent of the rest."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kObservation},
    };
}

std::vector<PropertySpec> stageProperties()
{
    std::vector<PropertySpec> all = {
        {.key = kStageName.key,
         .name = HEADROOM_TEXT("ApiGateway", "Stage name"),
         .help = HEADROOM_TEXT("ApiGateway", "Its name in the URL. Not set: the node's id."),
         .kind = PropertyKind::Text,
         .pattern = "[A-Za-z0-9_-]{1,128}",
         .patternHelp = HEADROOM_TEXT("ApiGateway",
                                      "1 to 128 letters, digits, underscores or hyphens")},
        {.key = kDeploymentId.key,
         .name = HEADROOM_TEXT("ApiGateway", "Deployment"),
         .help = HEADROOM_TEXT("ApiGateway",
                               "The deployment of the API that it shows, by its id in the API's "
                               "history. Not set: the newest. An older one is a rollback."),
         .kind = PropertyKind::Text},
        {.key = kVariables.key,
         .name = HEADROOM_TEXT("ApiGateway", "Stage variables"),
         .help = HEADROOM_TEXT("ApiGateway", "Names and values that integrations and templates of "
                                             "this stage use; not for secrets."),
         .kind = PropertyKind::TextMap},
    };
    for (auto part : {throttlingProperties, cacheProperties, canaryProperties, requestProperties})
        for (PropertySpec &spec : part())
            all.push_back(std::move(spec));
    return all;
}

std::vector<PropertySpec> apiProperties()
{
    return {
        {.key = kEndpointConfiguration.key,
         .name = HEADROOM_TEXT("ApiGateway", "Endpoint"),
         .help = HEADROOM_TEXT("ApiGateway",
                               "EDGE: through the nearest point of presence, for clients far away. "
                               "REGIONAL: direct. PRIVATE: only from within a VPC."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("REGIONAL")",
         .choices = {"EDGE", "REGIONAL", "PRIVATE"}},
        {.key = kDescription.key,
         .name = HEADROOM_TEXT("ApiGateway", "Description"),
         .help = HEADROOM_TEXT("ApiGateway", "What the API is for."),
         .kind = PropertyKind::Text},
        {.key = kDeployments.key,
         .name = HEADROOM_TEXT("ApiGateway", "Deployments"),
         .help = HEADROOM_TEXT("ApiGateway", "History of the API's snapshots, the newest last. "
                                             "Changes act on a stage only when it is pointed to a "
                                             "deployment that has them."),
         .kind = PropertyKind::Table,
         .columns = {{.key = "id",
                      .name = HEADROOM_TEXT("ApiGateway", "Id"),
                      .help = HEADROOM_TEXT("ApiGateway", "What stages call it by."),
                      .kind = PropertyKind::Text,
                      .defaultJson = R"("1")"},
                     {.key = "description",
                      .name = HEADROOM_TEXT("ApiGateway", "Description"),
                      .help = HEADROOM_TEXT("ApiGateway", "What changed."),
                      .kind = PropertyKind::Text}}},
    };
}

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
         .unit = "Seconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("ApiGateway",
                               "From the request's arrival to its answer, overhead included."),
         .onCard = true},
    };
}

std::vector<MetricSpec> stageMetrics()
{
    std::vector<MetricSpec> all = commonMetrics();
    all.push_back({.name = "IntegrationLatency",
                   .unit = "Seconds",
                   .kind = MetricKind::Latency,
                   .help = HEADROOM_TEXT("ApiGateway",
                                         "Time that the gateway waits for what answers, of the "
                                         "requests that get so far.")});
    all.push_back({.name = "CacheHitCount",
                   .help = HEADROOM_TEXT("ApiGateway", "Requests answered from the cache."),
                   .judgement = Judgement::Good});
    all.push_back({.name = "CacheMissCount",
                   .help = HEADROOM_TEXT("ApiGateway",
                                         "Requests that the cache had no answer for.")});
    all.push_back({.name = "Throttles",
                   .help = HEADROOM_TEXT(
                       "ApiGateway",
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
        return Quota{.name = name,
                     .title = title,
                     .value = {.value = value,
                               .unit = unit,
                               .source = kLimitsPage,
                               .month = kMonth}};
    };
    Quota rate = quota(kRequestsQuota, HEADROOM_TEXT("ApiGateway", "Requests of all APIs"), 10000,
                       "requests/s");
    rate.inNewerRegions = 2500;
    Quota burst = quota(kBurstQuota, HEADROOM_TEXT("ApiGateway", "Burst of all APIs"), 5000,
                        "requests");
    burst.inNewerRegions = 1250;
    return {rate, burst,
            quota(kTimeoutQuota, HEADROOM_TEXT("ApiGateway", "Longest integration time-out"), 29,
                  "s")};
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
         HEADROOM_TEXT("ApiGateway",
                       "A stage without a limit can use up what all APIs share.")},
        {"apigateway/method-shares", Severity::Error,
         HEADROOM_TEXT("ApiGateway", "The shares of the methods are more than all.")},
        {"apigateway/plan-shares", Severity::Error,
         HEADROOM_TEXT("ApiGateway", "The shares of the usage plans are more than all.")},
        {"apigateway/timeout-at-edge", Severity::Error,
         HEADROOM_TEXT("ApiGateway", "At edge endpoints the time-out of 29 s is fixed.")},
        {"apigateway/timeout-quota", Severity::Warning,
         HEADROOM_TEXT("ApiGateway", "The integration time-out is above its quota.")},
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
    stage.lower = lower;
    stage.price = price;
    stage.deploy = deploy;
    stage.check = check;
    stage.facts = facts;
    stage.address = address;
    return stage;
}

} // namespace

const Fact kMaximumPayload{.value = 10.0 * 1024 * 1024,
                           .unit = "bytes",
                           .source = kLimitsPage,
                           .month = kMonth};

std::vector<ComponentSpec> components()
{
    return {restApi(), stage()};
}

} // namespace headroom::apigateway
