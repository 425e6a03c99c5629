// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/apigateway/settings.h"

#include "model/services/apigateway/apigateway.h"

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
    return {
        .key = key,
        .name = HEADROOM_TEXT("ApiGateway", "Rate limit"),
        .help = HEADROOM_TEXT("ApiGateway",
                              "Requests per second that are let through for good; more get 429. "
                              "Tokens refill at this rate. Not set: only the account's limit."),
        .unit = Unit::PerSecond,
        .minimum = 0,
        .maximum = 1e6,
        .source = {.value = 10000, .unit = "requests/s", .source = kThrottlePage, .month = kMonth},
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
            .source = {.value = 5000, .unit = "requests", .source = kThrottlePage, .month = kMonth},
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

PropertySpec names(std::string_view key, Sentence name, Sentence help)
{
    return {.key = key,
            .name = name,
            .help = help,
            .kind = PropertyKind::Text,
            .pattern = "[A-Za-z0-9_.$,-]{0,500}",
            .patternHelp = HEADROOM_TEXT("ApiGateway", "names separated by commas")};
}

PropertySpec methodSettings()
{
    PropertySpec ttl = cacheTtl();
    ttl.defaultJson = "";
    return {
        .key = kMethodSettings.key,
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
            names(kQueryParameters, HEADROOM_TEXT("ApiGateway", "Query parameters"),
                  HEADROOM_TEXT("ApiGateway", "Names of those that the answer depends on, "
                                              "separated by commas.")),
            names(kCacheKeyParameters, HEADROOM_TEXT("ApiGateway", "In the cache's key"),
                  HEADROOM_TEXT("ApiGateway", "Names of the query parameters by which the cache "
                                              "tells answers apart, beside those of the path.")),
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
        {.key = kInvalidationRight.key,
         .name = HEADROOM_TEXT("ApiGateway", "Invalidation needs a right"),
         .help = HEADROOM_TEXT("ApiGateway",
                               "Whether a request with Cache-Control: max-age=0 renews its entry "
                               "only for callers with the right execute-api:InvalidateCache. "
                               "Without, it does so for all."),
         .kind = PropertyKind::Flag,
         .defaultJson = "true",
         .group = kCache},
        {.key = kInvalidationRefusal.key,
         .name = HEADROOM_TEXT("ApiGateway", "Without the right"),
         .help = HEADROOM_TEXT("ApiGateway", "What a caller gets that asks for it without the "
                                             "right: 403, or the cached answer with or without a "
                                             "warning in its header."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("SUCCEED_WITH_RESPONSE_HEADER")",
         .choices = {"FAIL_WITH_403", "SUCCEED_WITH_RESPONSE_HEADER",
                     "SUCCEED_WITHOUT_RESPONSE_HEADER"},
         .group = kCache},
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
         .simulationOnly = true,
         .namesNode = true},
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

} // namespace

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
        {.key = kApiKeyRequired.key,
         .name = HEADROOM_TEXT("ApiGateway", "API key"),
         .help = HEADROOM_TEXT("ApiGateway",
                               "Whether methods ask for a key, by which usage plans know the "
                               "caller. Not set: when a stage has usage plans."),
         .kind = PropertyKind::Flag},
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

} // namespace headroom::apigateway
