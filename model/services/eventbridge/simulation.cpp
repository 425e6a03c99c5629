// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/eventbridge/eventbridge.h"
#include "model/services/shared/deliveries.h"

#include <limits>

namespace headroom::eventbridge {

namespace {

/// From an event to the call of its target, s (facts: an estimate).
constexpr double kLatency = 0.13;
/// Until a call of PutEvents is answered, s (facts: an estimate).
constexpr double kAcceptTime = 0.02;
/// EventBridge spreads its attempts over the age; 185 of them fill 24 hours when the time between
/// doubles from a second up to this, s.
constexpr double kLongestBackoff = 512;
constexpr double kMostAttempts = 185;

Buffer retriesOf(const NodeView &rule)
{
    Buffer buffer;
    buffer.maximumAge = rule.get(kEventAge);
    const double attempts = rule.get(kRetryAttempts);
    if (attempts >= kMostAttempts) {
        // So many that only the age ends them.
        buffer.retries = 0;
        buffer.retryDelays = {};
        buffer.rejections = kFailures;
        buffer.rejectedBackoffBase = 1;
        buffer.rejectedBackoffCap = kLongestBackoff;
        return buffer;
    }
    buffer.retries = static_cast<int>(attempts);
    buffer.rejections = 0;
    buffer.retryDelays.clear();
    for (double delay = 1; delay < kLongestBackoff; delay *= 2)
        buffer.retryDelays.push_back(delay);
    buffer.retryDelays.push_back(kLongestBackoff);
    return buffer;
}

/// What all rules of an account deliver with: beyond the quota, deliveries wait. So many calls at a
/// time of the usual length are the quota's rate.
PlanIndex invocationsOf(const NodeView &rule, PlanBuilder &plan)
{
    const PlanIndex pool = plan.quotaPool(rule, kInvocationsQuota, Outcome::Throttled);
    plan.poolAt(pool).servers = rule.quota(kInvocationsQuota) * kLatency;
    plan.poolAt(pool).waitingRoom = std::numeric_limits<double>::infinity();
    return pool;
}

struct Delivered {
    std::vector<Reading> invocations;
    std::vector<Reading> failed;
    std::vector<Reading> latency;
};

Delivered lowerTargets(const NodeView &rule, PlanIndex match, PlanBuilder &plan)
{
    Delivered readings;
    const std::optional<LinkView> deadLetters = deadLettersOf(rule);
    int number = 0;
    for (const LinkView &link : deliveriesOf(rule)) {
        const std::string suffix = std::to_string(++number);
        const PlanIndex queue = plan.station(rule, "target" + suffix, retriesOf(rule));
        plan.route(match, queue);
        const PlanIndex invoke = plan.station(
            rule, "invoke" + suffix,
            Work{.pool = invocationsOf(rule, plan), .service = Distribution::constant(kLatency)});
        plan.route(queue, invoke);
        plan.routeAlong(invoke, link);
        if (deadLetters)
            plan.routeAlong(queue, *deadLetters);
        readings.invocations.push_back(read(invoke, Quantity::Offered));
        readings.failed.push_back(read(queue, Quantity::Dropped));
        readings.latency.push_back(read(invoke, Quantity::ResponseTime));
    }
    return readings;
}

} // namespace

void lower(const NodeView &rule, PlanBuilder &plan)
{
    const PlanIndex match = plan.station(
        rule, "match",
        Turnstile{.share = rule.get(kState) == "DISABLED" ? 1.0 : 0.0,
                  .outcome = Outcome::Success,
                  .reason = plan.limit(rule, kState.key)});
    const PlanIndex bucket = plan.quotaBucket(rule, kPutEventsQuota, kPutEventsQuota,
                                              Outcome::Throttled);
    const PlanIndex door = plan.station(rule, "putEvents", Gate{bucket});
    const PlanIndex accept = plan.station(rule, "accept",
                                          Delay{Distribution::constant(kAcceptTime)});
    plan.route(door, accept);
    plan.route(accept, match);
    plan.setEntry(rule, door);
    for (const LinkView &link : rule.linksIn())
        if (isFromService(link))
            plan.setEntry(rule, link.id().value(), match);
    if (const std::optional<double> runs = runsPerSecond(rule.get(kSchedule))) {
        const PlanIndex clock = plan.station(
            rule, "schedule", Source{.traffic = {.rate = *runs}, .arrivals = Arrivals::Constant});
        plan.route(clock, match);
    }

    Delivered delivered = lowerTargets(rule, match, plan);
    plan.metric(rule, "MatchedEvents", {read(match, Quantity::Admitted)});
    plan.metric(rule, "Invocations", std::move(delivered.invocations));
    plan.metric(rule, "InvocationsSentToDlq",
                deadLettersOf(rule) ? delivered.failed : std::vector<Reading>());
    plan.metric(rule, "FailedInvocations", std::move(delivered.failed));
    plan.metric(rule, "IngestionToInvocationSuccessLatency", std::move(delivered.latency));
    plan.metric(rule, "CustomEvents", {read(door, Quantity::Admitted)});
    plan.metric(rule, "Throttles", {read(door, Quantity::Rejected)});
    Reading offered = read(door, Quantity::Offered);
    Reading passed = read(door, Quantity::Admitted);
    passed.factor = -1;
    // What comes from services and the clock does not go through the door.
    plan.metric(rule, "Offered", {offered, read(match, Quantity::Offered), passed});
}

} // namespace headroom::eventbridge
