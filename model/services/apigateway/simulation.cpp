// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/apigateway/apigateway.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace headroom::apigateway {

namespace {

constexpr double kMillisPerSecond = 1000;

/// What the gateway makes of an integration's outcome (Amazon API Gateway Developer Guide, Gateway
/// responses; AWS Lambda Developer Guide, Errors with API Gateway, 2026-09).
void mapOutcomes(Route &route, IntegrationKind kind)
{
    const auto see = [&route](Outcome from, Outcome to) {
        route.seenAs[index(from)] = to;
    };
    // A 429 of a server over HTTP is passed on; a refused call to an AWS service is our own error.
    if (kind != IntegrationKind::Http)
        see(Outcome::Throttled, Outcome::ServerError);
    see(Outcome::FunctionError, Outcome::BadGateway);
    see(Outcome::TimedOut, Outcome::GatewayTimeout);
}

/// The stations of one stage. Requests visit them in the order of A-2 of the service: usage plan,
/// method, account, validation, cache, canary, integration.
class StageLowering
{
public:
    StageLowering(const NodeView &stage, PlanBuilder &plan)
        : m_stage(stage)
        , m_plan(plan)
        , m_account(plan.quotaBucket(stage, kRequestsQuota, kBurstQuota, Outcome::Throttled))
    { }

    void lower()
    {
        m_backend = makeBackend();
        m_methods = makeMethods();
        m_door = m_plan.station(m_stage, "gateway", Delay{m_stage.get(kOverhead)});
        const std::vector<UsagePlan> plans = asksForKeys(m_stage) ? usagePlansOf(m_stage)
                                                                  : std::vector<UsagePlan>();
        if (plans.empty())
            m_plan.route(m_door, m_methods);
        else
            routeThroughPlans(plans);
        m_plan.setEntry(m_stage, m_door);
        bindMetrics();
    }

private:
    PlanIndex makeIntegration(const LinkView &link, const std::string &part)
    {
        const PlanIndex station = m_plan.station(m_stage, part, Delay{});
        Route &route = m_plan.routeAlong(station, link);
        route.timeout = std::min(route.timeout, m_stage.get(kTimeoutInMillis) / kMillisPerSecond);
        route.timeoutAs = Outcome::GatewayTimeout;
        // The gateway never retries.
        route.retry = {};
        mapOutcomes(route, integrationKind(link));
        m_integrations.push_back(read(station, Quantity::ResponseTime));
        return station;
    }

    /// Each request goes to one integration; with several, the links' probabilities are their
    /// shares.
    PlanIndex makeBackend()
    {
        const Integrations integrations = integrationsOf(m_stage);
        PlanIndex backend = kNone;
        if (integrations.regular.empty()) {
            backend = m_plan.station(m_stage, "mock", Delay{});
        } else if (integrations.regular.size() == 1) {
            backend = makeIntegration(integrations.regular.front(), "integration");
        } else {
            backend = m_plan.station(m_stage, "integrations", Splitter{});
            int number = 0;
            for (const LinkView &link : integrations.regular) {
                const PlanIndex one = makeIntegration(link,
                                                      "integration" + std::to_string(++number));
                Route &along = m_plan.stationAt(one).routes.back();
                along.calls = link.property("callsPerRequest").numberOr(1);
                m_plan.route(backend, one).weight = link.property("probability").numberOr(1);
            }
        }
        if (!integrations.canary)
            return backend;
        const double share = m_stage.get(kCanaryPercentTraffic) / 100;
        const PlanIndex canary = makeIntegration(*integrations.canary, "canaryIntegration");
        const PlanIndex split = m_plan.station(m_stage, "canary", Splitter{});
        m_plan.route(split, backend).weight = 1 - share;
        m_plan.route(split, canary).weight = share;
        return split;
    }

    PlanIndex makeGate(const std::string &part, TokenBucket bucket)
    {
        const PlanIndex index = m_plan.bucket(m_stage, part, std::move(bucket));
        return makeGateFor(part, index);
    }

    PlanIndex makeGateFor(const std::string &part, PlanIndex bucket)
    {
        const PlanIndex gate = m_plan.station(m_stage, part, Gate{.bucket = bucket});
        m_refused.push_back(read(gate, Quantity::Rejected));
        return gate;
    }

    /// A limit that is not set is the account's.
    TokenBucket throttle(std::optional<double> rate, std::optional<double> burst,
                         std::string_view limit) const
    {
        return {.rate = rate.value_or(m_stage.quota(kRequestsQuota)),
                .burst = burst.value_or(m_stage.quota(kBurstQuota)),
                .limit = m_plan.limit(m_stage, limit),
                .rejectAs = Outcome::Throttled};
    }

    PlanIndex makeCache(const MethodSettings &method, const std::string &suffix)
    {
        if (!m_stage.get(kCacheClusterEnabled) || !method.isCached || method.cacheTtl <= 0)
            return m_backend;
        const PlanIndex cache = m_plan.station(m_stage, "cache" + suffix,
                                               Cache{.ttl = method.cacheTtl,
                                                     .keys = m_stage.get(kCacheKeys),
                                                     .hitRatio = m_stage.find(kCacheHitRatio)});
        m_plan.route(cache, m_backend);
        m_hits.push_back(read(cache, Quantity::Hits));
        m_misses.push_back(read(cache, Quantity::Misses));
        return cache;
    }

    PlanIndex makeMethod(const MethodSettings &method, const std::string &suffix)
    {
        const double invalid = m_stage.get(kInvalidShare);
        PlanIndex next = makeCache(method, suffix);
        if (invalid > 0) {
            const PlanIndex validation = m_plan.station(
                m_stage, "validation" + suffix,
                Turnstile{.share = invalid,
                          .outcome = Outcome::BadRequest,
                          .reason = m_plan.limit(m_stage, kInvalidShare.key)});
            m_plan.route(validation, next);
            next = validation;
        }
        const PlanIndex account = makeGateFor("account" + suffix, m_account);
        m_plan.route(account, next);
        if (!method.rateLimit && !method.burstLimit)
            return account;
        const std::string limit = method.hasOwnThrottle
                                      ? std::string(kMethodSettings.key) + "." + method.httpMethod
                                            + " " + method.resourcePath
                                      : std::string(kThrottlingRateLimit.key);
        const PlanIndex gate = makeGate("throttle" + suffix,
                                        throttle(method.rateLimit, method.burstLimit, limit));
        m_plan.route(gate, account);
        return gate;
    }

    PlanIndex makeMethods()
    {
        const std::vector<MethodSettings> methods = methodsOf(m_stage);
        if (methods.size() == 1)
            return makeMethod(methods.front(), {});
        const PlanIndex split = m_plan.station(m_stage, "methods", Splitter{});
        int number = 0;
        for (const MethodSettings &method : methods) {
            const PlanIndex entrance = makeMethod(method, std::to_string(++number));
            m_plan.route(split, entrance).weight = method.share;
        }
        return split;
    }

    PlanIndex makePlan(const UsagePlan &usage, const std::string &number)
    {
        const std::string limit = std::string(kUsagePlans.key) + "." + usage.name;
        PlanIndex next = m_methods;
        if (usage.quotaLimit) {
            // The counter of a period as a bucket: full at the start, and over many periods the
            // same mean.
            const PlanIndex gate = makeGate("planQuota" + number,
                                            {.rate = *usage.quotaLimit / usage.quotaSeconds(),
                                             .burst = *usage.quotaLimit,
                                             .limit = m_plan.limit(m_stage, limit + ".quotaLimit"),
                                             .rejectAs = Outcome::Throttled});
            m_plan.route(gate, next);
            next = gate;
        }
        if (usage.rateLimit || usage.burstLimit) {
            const PlanIndex gate = makeGate(
                "plan" + number, throttle(usage.rateLimit, usage.burstLimit, limit + ".rateLimit"));
            m_plan.route(gate, next);
            next = gate;
        }
        return next;
    }

    void routeThroughPlans(const std::vector<UsagePlan> &plans)
    {
        const PlanIndex split = m_plan.station(m_stage, "usagePlans", Splitter{});
        m_plan.route(m_door, split);
        double rest = 1;
        int number = 0;
        for (const UsagePlan &usage : plans) {
            const PlanIndex entrance = makePlan(usage, std::to_string(++number));
            m_plan.route(split, entrance).weight = usage.share;
            rest -= usage.share;
        }
        // Requests without a key of any plan.
        m_plan.route(split, m_methods).weight = std::max(0.0, rest);
    }

    void bindMetrics()
    {
        const auto failed = [this](std::initializer_list<Outcome> outcomes) {
            std::vector<Reading> readings;
            for (const Outcome outcome : outcomes)
                readings.push_back(readFailed(m_door, outcome));
            return readings;
        };
        const auto clientErrors = failed(
            {Outcome::BadRequest, Outcome::Forbidden, Outcome::Throttled});
        const auto serverErrors = failed({Outcome::ServerError, Outcome::BadGateway,
                                          Outcome::Unavailable, Outcome::GatewayTimeout});
        const auto bindTo = [&](const NodeView &node) {
            m_plan.metric(node, "Count", {read(m_door, Quantity::Offered)});
            m_plan.metric(node, "4XXError", clientErrors);
            m_plan.metric(node, "5XXError", serverErrors);
            m_plan.metric(node, "Latency", {read(m_door, Quantity::ResponseTime)});
        };
        bindTo(m_stage);
        if (const std::optional<NodeView> api = m_stage.parent())
            bindTo(*api);
        m_plan.metric(m_stage, "IntegrationLatency", m_integrations);
        m_plan.metric(m_stage, "CacheHitCount", m_hits);
        m_plan.metric(m_stage, "CacheMissCount", m_misses);
        m_plan.metric(m_stage, "Throttles", m_refused);
        m_plan.metric(m_stage, "Offered", {read(m_door, Quantity::Offered)});
    }

    const NodeView &m_stage;
    PlanBuilder &m_plan;
    PlanIndex m_account = kNone;
    PlanIndex m_backend = kNone;
    PlanIndex m_methods = kNone;
    PlanIndex m_door = kNone;
    std::vector<Reading> m_integrations;
    std::vector<Reading> m_refused;
    std::vector<Reading> m_hits;
    std::vector<Reading> m_misses;
};

std::optional<double> numberIn(const Tree &row, std::string_view key)
{
    const Tree *cell = row.find(key);
    return cell && cell->isNumber() ? std::optional(cell->number()) : std::nullopt;
}

std::vector<std::string> namesIn(const Tree &row, std::string_view key)
{
    std::vector<std::string> names;
    std::string name;
    for (const char c : row.at(key).textOr("") + ",") {
        if (c != ',')
            name += c;
        else if (!name.empty())
            names.push_back(std::exchange(name, {}));
    }
    return names;
}

const Tree::List &rowsOf(const Tree &table)
{
    static const Tree::List kNone;
    return table.isList() ? table.items() : kNone;
}

} // namespace

double UsagePlan::quotaSeconds() const
{
    constexpr double kDay = 86400;
    if (quotaPeriod == "DAY")
        return kDay;
    return quotaPeriod == "WEEK" ? 7 * kDay : 30 * kDay;
}

std::vector<MethodSettings> methodsOf(const NodeView &stage)
{
    const MethodSettings others{.rateLimit = stage.find(kThrottlingRateLimit),
                                .burstLimit = stage.find(kThrottlingBurstLimit),
                                .isCached = stage.get(kCacheClusterEnabled),
                                .cacheTtl = stage.get(kCacheTtl)};
    std::vector<MethodSettings> methods;
    double rest = 1;
    for (const Tree &row : rowsOf(stage.get(kMethodSettings))) {
        MethodSettings method = others;
        method.resourcePath = row.at("resourcePath").textOr("/");
        if (method.resourcePath.empty() || method.resourcePath.front() != '/')
            method.resourcePath.insert(0, "/");
        if (method.resourcePath.size() > 1 && method.resourcePath.back() == '/')
            method.resourcePath.pop_back();
        method.httpMethod = row.at("httpMethod").textOr("GET");
        method.share = row.at("share").numberOr(0);
        const std::optional<double> rate = numberIn(row, kThrottlingRateLimit.key);
        const std::optional<double> burst = numberIn(row, kThrottlingBurstLimit.key);
        method.hasOwnThrottle = rate || burst;
        method.rateLimit = rate ? rate : others.rateLimit;
        method.burstLimit = burst ? burst : others.burstLimit;
        // By default only answers to GET are kept.
        const bool isKept = method.httpMethod == "GET" || method.httpMethod == "*";
        method.isCached = row.at("cachingEnabled").flagOr(others.isCached && isKept);
        method.cacheTtl = row.at(kCacheTtl.key).numberOr(others.cacheTtl);
        method.queryParameters = namesIn(row, kQueryParameters);
        method.keyParameters = namesIn(row, kCacheKeyParameters);
        rest -= method.share;
        methods.push_back(std::move(method));
    }
    methods.push_back(others);
    methods.back().share = std::max(0.0, rest);
    return methods;
}

bool asksForKeys(const NodeView &stage)
{
    const std::optional<NodeView> api = stage.parent();
    return !api || !api->isSet(kApiKeyRequired.key) || api->get(kApiKeyRequired);
}

std::vector<UsagePlan> usagePlansOf(const NodeView &stage)
{
    std::vector<UsagePlan> plans;
    for (const Tree &row : rowsOf(stage.get(kUsagePlans))) {
        const std::string number = std::to_string(plans.size() + 1);
        plans.push_back({.name = row.at("name").textOr("plan" + number),
                         .share = row.at("share").numberOr(0),
                         .rateLimit = numberIn(row, "rateLimit"),
                         .burstLimit = numberIn(row, "burstLimit"),
                         .quotaLimit = numberIn(row, "quotaLimit"),
                         .quotaPeriod = row.at("quotaPeriod").textOr("MONTH")});
    }
    return plans;
}

Integrations integrationsOf(const NodeView &stage)
{
    Integrations result{.regular = stage.linksOut(LinkKind::Request)};
    if (!stage.find(kCanaryPercentTraffic) || result.regular.size() < 2)
        return result;
    auto canary = result.regular.end() - 1;
    if (stage.isSet(kCanaryTo.key))
        canary = std::ranges::find_if(result.regular,
                                      [name = stage.get(kCanaryTo)](const LinkView &link) {
                                          return link.to().id().value() == name;
                                      });
    if (canary == result.regular.end())
        return result;
    result.canary = *canary;
    result.regular.erase(canary);
    return result;
}

void lowerApi(const NodeView &, PlanBuilder &) { }

void lower(const NodeView &stage, PlanBuilder &plan)
{
    StageLowering(stage, plan).lower();
}

std::vector<NamedFact> facts(const NodeView &stage)
{
    const double timeout = stage.get(kTimeoutInMillis) / kMillisPerSecond;
    return {{"callTimeout", timeout},
            {"callRetries", 0},
            {"longestAnswer", timeout},
            {"maximumPayload", kMaximumPayload.value}};
}

} // namespace headroom::apigateway
