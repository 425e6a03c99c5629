// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <optional>
#include <string>
#include <vector>

/// Amazon API Gateway: REST APIs with their stages, where requests are counted, held back, cached
/// and handed to what answers them.
namespace headroom::apigateway {

/// Settings of an API.
inline constexpr PropertyKey<std::string> kEndpointConfiguration{"endpointConfiguration"};
inline constexpr PropertyKey<std::string> kDescription{"description"};
inline constexpr PropertyKey<Tree> kDeployments{"deployments"};
inline constexpr PropertyKey<bool> kApiKeyRequired{"apiKeyRequired"};

/// Settings of a stage.
inline constexpr PropertyKey<std::string> kStageName{"stageName"};
inline constexpr PropertyKey<std::string> kDeploymentId{"deploymentId"};
inline constexpr PropertyKey<Tree> kVariables{"variables"};
inline constexpr PropertyKey<double> kThrottlingRateLimit{"throttlingRateLimit"};
inline constexpr PropertyKey<double> kThrottlingBurstLimit{"throttlingBurstLimit"};
inline constexpr PropertyKey<Tree> kMethodSettings{"methodSettings"};
inline constexpr PropertyKey<Tree> kUsagePlans{"usagePlans"};
inline constexpr PropertyKey<bool> kCacheClusterEnabled{"cacheClusterEnabled"};
inline constexpr PropertyKey<std::string> kCacheClusterSize{"cacheClusterSize"};
inline constexpr PropertyKey<double> kCacheTtl{"cacheTtlInSeconds"};
inline constexpr PropertyKey<KeyPopularity> kCacheKeys{"cacheKeys"};
inline constexpr PropertyKey<double> kCacheHitRatio{"cacheHitRatio"};
inline constexpr PropertyKey<bool> kInvalidationRight{"requireAuthorizationForCacheControl"};
inline constexpr PropertyKey<std::string> kInvalidationRefusal{
    "unauthorizedCacheControlHeaderStrategy"};
inline constexpr PropertyKey<double> kCanaryPercentTraffic{"canaryPercentTraffic"};
inline constexpr PropertyKey<std::string> kCanaryTo{"canaryTo"};
inline constexpr PropertyKey<double> kTimeoutInMillis{"timeoutInMillis"};
inline constexpr PropertyKey<double> kInvalidShare{"invalidShare"};
inline constexpr PropertyKey<Distribution> kOverhead{"overhead"};
inline constexpr PropertyKey<std::string> kLoggingLevel{"loggingLevel"};
inline constexpr PropertyKey<bool> kTracingEnabled{"tracingEnabled"};

inline constexpr std::string_view kRequestsQuota = "apigateway.requestsPerSecond";
inline constexpr std::string_view kBurstQuota = "apigateway.burst";
inline constexpr std::string_view kTimeoutQuota = "apigateway.integrationTimeout";

/// `apigateway.restApi`, `apigateway.stage`.
std::vector<ComponentSpec> components();

/// The largest body that the gateway takes, bytes.
extern const Fact kMaximumPayload;
/// Dollars per hour of a cache of so many gigabytes, `0.5` to `237`.
Fact cacheHourRate(std::string_view size);

/// Columns of the method settings: names separated by commas.
inline constexpr std::string_view kQueryParameters = "queryParameters";
inline constexpr std::string_view kCacheKeyParameters = "cacheKeyParameters";

/// A row of the stage's method settings, with what it leaves open taken from the stage.
struct MethodSettings {
    std::string resourcePath = "/*";
    std::string httpMethod = "*";
    double share = 1;                      ///< Of the stage's requests.
    std::optional<double> rateLimit = {};  ///< requests/s; nothing = only the account's.
    std::optional<double> burstLimit = {}; ///< requests
    bool hasOwnThrottle = false;           ///< The row sets a limit itself.
    bool isCached = false;
    double cacheTtl = 0;                           ///< s
    std::vector<std::string> queryParameters = {}; ///< What the answer depends on.
    std::vector<std::string> keyParameters = {};   ///< What tells answers apart in the cache.
};
/// The rows, and last what holds for all other methods.
std::vector<MethodSettings> methodsOf(const NodeView &stage);

/// A row of the stage's usage plans.
struct UsagePlan {
    std::string name;
    double share = 0; ///< Of the stage's requests.
    std::optional<double> rateLimit = {};
    std::optional<double> burstLimit = {};
    std::optional<double> quotaLimit = {};
    std::string quotaPeriod = "MONTH";

    /// Seconds of the quota's period; a month has 30 days.
    double quotaSeconds() const;
};
std::vector<UsagePlan> usagePlansOf(const NodeView &stage);
/// Whether callers may renew entries of the cache otherwise than AWS lets them by default.
bool hasOwnInvalidation(const NodeView &stage);
/// Whether the methods of the stage's API ask for a key. Without one no plan counts.
bool asksForKeys(const NodeView &stage);

/// The links to what answers: all but the canary's, and the canary's when a canary is on. The
/// canary is the node that `canaryTo` names, else the last of several links.
struct Integrations {
    std::vector<LinkView> regular = {};
    std::optional<LinkView> canary = {};
};
Integrations integrationsOf(const NodeView &stage);

/// How a template reaches what answers.
enum class IntegrationKind { Function, Http, Service };
IntegrationKind integrationKind(const LinkView &link);

/// The name in URLs and templates.
std::string stageName(const NodeView &stage);

/// What becomes them in templates.
std::vector<TemplateSource> apiSources();
std::vector<TemplateSource> stageSources();

void lowerApi(const NodeView &api, PlanBuilder &plan);
void lower(const NodeView &stage, PlanBuilder &plan);
std::vector<NamedFact> facts(const NodeView &stage);
void priceApi(const NodeView &api, const Usage &usage, PriceSheet &sheet);
void price(const NodeView &stage, const Usage &usage, PriceSheet &sheet);
void deployApi(const NodeView &api, ResourceSheet &sheet);
void deploy(const NodeView &stage, ResourceSheet &sheet);
Tree address(const NodeView &stage);
Tree dimensions(const NodeView &stage);
void checkApi(const NodeView &api, FindingSheet &sheet);
void check(const NodeView &stage, FindingSheet &sheet);

} // namespace headroom::apigateway
