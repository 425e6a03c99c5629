// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/lambda/event_sources.h"
#include "model/services/lambda/lambda.h"
#include "model/services/lambda/outcomes.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace headroom::lambda {

namespace {

/// Share of a cold start that is the platform's, beside the init of runtime and code (facts: an
/// estimate).
constexpr double kPlatformStart = 0.1;
/// Time to take an event into the queue, s.
constexpr double kAcceptTime = 0.01;

/// What all code of a function shares.
struct Shared {
    PlanIndex pool = kNone;
    PlanIndex rate = kNone;
    bool isReserved = false;
};

Shared lowerLimits(const NodeView &function, PlanBuilder &plan)
{
    Shared shared;
    const std::optional<double> reserved = function.find(kReserved);
    const PlanIndex account = plan.quotaPool(function, kConcurrencyQuota, Outcome::Throttled);
    double concurrency = function.quota(kConcurrencyQuota);
    if (reserved) {
        ServerPool pool;
        pool.servers = *reserved;
        pool.limit = plan.limit(function, kReserved.key);
        plan.reserve(account, *reserved);
        shared.pool = plan.pool(function, "concurrency", std::move(pool));
        shared.isReserved = true;
        concurrency = *reserved;
    } else {
        shared.pool = account;
    }
    TokenBucket rate;
    rate.rate = concurrency * function.quota(kRateQuota);
    // AWS names no window for this limit; a second's worth may come at once.
    rate.burst = std::max(1.0, rate.rate);
    rate.limit = plan.limit(function, kRateQuota);
    shared.rate = plan.bucket(function, "rate", std::move(rate));
    return shared;
}

Environments environmentsOf(const NodeView &function, const NodeView &code, bool isReserved,
                            PlanBuilder &plan)
{
    Environments environments;
    const Distribution init = code.get(kInitDuration);
    environments.start = Distribution::lognormal(
        kPlatformStart + init.mean(),
        init.mean() > 0 ? std::sqrt(init.variance()) / (kPlatformStart + init.mean()) : 0);
    environments.idleTimeout = function.get(kIdleTimeout);
    environments.reuse = function.get(kReuse) == "oldest" ? Environments::Reuse::Oldest
                                                          : Environments::Reuse::Newest;
    environments.startRate = function.quota(kScalingQuota);
    environments.startBurst = function.quota(kScalingBurstQuota);
    environments.startLimit = plan.limit(function, kScalingQuota);
    if (!code.is("lambda.function")) {
        environments.provisioned = provisionedOf(code);
        environments.provisionedOutside = !isReserved;
    }
    return environments;
}

void bindRun(const NodeView &node, PlanIndex door, PlanIndex work, PlanBuilder &plan)
{
    plan.metric(node, "Invocations", {read(work, Quantity::Admitted)});
    plan.metric(node, "Errors", {readFailed(work, Outcome::FunctionError)});
    plan.metric(node, "Throttles",
                {read(door, Quantity::Rejected), read(work, Quantity::Rejected)});
    plan.metric(node, "Duration", {read(work, Quantity::ServiceTime)});
    plan.metric(node, "ConcurrentExecutions", {read(work, Quantity::Busy)});
    plan.metric(node, "ColdStarts", {read(work, Quantity::ColdStarts)},
                {read(work, Quantity::Admitted)});
    plan.metric(node, "ExecutionEnvironments", {read(work, Quantity::Environments)});
    plan.metric(node, "ProvisionedConcurrencyInvocations", {read(work, Quantity::ProvisionedUse)});
    plan.metric(node, "ProvisionedConcurrencySpilloverInvocations",
                {read(work, Quantity::SpillOver)});
    plan.metric(node, "Offered", {read(door, Quantity::Offered)});
}

/// Where calls enter code and where it works.
struct Code {
    PlanIndex door = kNone;
    PlanIndex run = kNone;
};

/// The work of each version of a function.
using Runs = std::unordered_map<NodeId, PlanIndex>;

/// Code that runs: its door with the rate limit, and its work.
Code lowerCode(const NodeView &function, const NodeView &code, const Shared &shared,
               PlanBuilder &plan)
{
    const PlanIndex door = plan.station(code, "rate", Gate{shared.rate});
    Work work;
    work.pool = shared.pool;
    work.service = code.get(kDuration);
    work.errorShare = code.get(kErrorRate);
    work.timeLimit = function.get(kTimeout);
    work.environments = environmentsOf(function, code, shared.isReserved, plan);
    if (work.environments->provisionedOutside && work.environments->provisioned > 0)
        plan.reserve(shared.pool, work.environments->provisioned);
    const PlanIndex run = plan.station(code, "run", std::move(work));
    plan.route(door, run);
    for (const LinkView &link : code.linksOut())
        if (link.kind() == LinkKind::Request
            || (link.kind() == LinkKind::Event && !isOutcome(link)))
            plan.routeAlong(run, link);
    plan.setEntry(code, door);
    bindRun(code, door, run, plan);
    if (code.id() != function.id())
        bindRun(function, door, run, plan);
    if (const std::optional<NodeView> account = function.quotaFrame(kConcurrencyQuota)) {
        plan.metric(*account, "ConcurrentExecutions", {read(run, Quantity::Busy)});
        std::vector<Reading> unreserved = {read(run, Quantity::Busy)};
        if (shared.isReserved)
            unreserved.front().factor = 0;
        plan.metric(*account, "UnreservedConcurrentExecutions", std::move(unreserved));
    }
    return {door, run};
}

/// Events wait in a queue of the function's own before they run.
void lowerEvents(const NodeView &function, const NodeView &node, PlanIndex door, PlanBuilder &plan)
{
    Buffer queue;
    queue.acceptTime = Distribution::constant(kAcceptTime);
    queue.retries = static_cast<int>(function.get(kRetryAttempts));
    queue.maximumAge = function.get(kEventAge);
    const PlanIndex events = plan.station(node, "events", std::move(queue));
    const Outcomes outcomes = outcomesOf(function, node);
    plan.route(events, lowerSuccess(node, outcomes, door, plan));
    lowerFailure(node, outcomes, events, plan);
    plan.setEntry(node, "event", events);
    plan.metric(function, "AsyncEventsReceived", {read(events, Quantity::Offered)});
    plan.metric(function, "AsyncEventAge", {read(events, Quantity::Age)});
    plan.metric(function, "AsyncEventsDropped", {read(events, Quantity::Dropped)});
}

/// Time from the order of provisioned concurrency until it is ready, s (facts/lambda L-11).
constexpr double kPreparation = 90;

/// Provisioned concurrency as units that policies, alarms and schedules move; a unit is spread over
/// the versions like the traffic.
void lowerProvisioned(const NodeView &alias, const Runs &runs, PlanBuilder &plan)
{
    double weights = 0;
    std::vector<Reading> busy;
    std::vector<Scaler::Drive> drives;
    for (const LinkView &link : alias.linksOut(LinkKind::Route))
        weights += link.get(kWeight);
    for (const LinkView &link : alias.linksOut(LinkKind::Route)) {
        const auto run = runs.find(link.to().id());
        if (run == runs.end() || !(weights > 0))
            continue;
        busy.push_back(read(run->second, Quantity::ProvisionedBusy));
        drives.push_back({{Lever::Kind::Provisioned, run->second}, link.get(kWeight) / weights});
    }
    const double kept = alias.get(kProvisioned);
    if (!scaling::isScaled(alias, provisionedScalable())) {
        for (Reading &reading : busy)
            reading.factor = kept > 0 ? 1 / kept : 0;
        plan.metric(alias, "ProvisionedConcurrencyUtilization", std::move(busy));
        plan.metric(alias, "ProvisionedConcurrencyAllocated", {});
        return;
    }
    Scaler units;
    units.minimum = alias.get(scaling::kMinCapacity);
    units.maximum = std::max(units.minimum, alias.get(scaling::kMaxCapacity));
    units.initial = std::clamp(kept, units.minimum, units.maximum);
    units.startTime = kPreparation;
    units.drives = std::move(drives);
    const PlanIndex scaler = plan.controls().scaler(alias, "provisioned", std::move(units));
    scaling::lower(alias, provisionedScalable(), scaler, plan);
    plan.metric(alias, "ProvisionedConcurrencyUtilization", std::move(busy),
                {readScaler(scaler, Quantity::Units)});
    plan.metric(alias, "ProvisionedConcurrencyAllocated", {readScaler(scaler, Quantity::Units)});
}

void lowerAlias(const NodeView &function, const NodeView &alias, const Runs &runs,
                PlanBuilder &plan)
{
    const PlanIndex split = plan.station(alias, "split", Splitter{});
    for (const LinkView &link : alias.linksOut(LinkKind::Route))
        plan.routeAlong(split, link);
    plan.setEntry(alias, split);
    lowerEvents(function, alias, split, plan);
    lowerMappings(function, alias, split, plan);
    plan.metric(alias, "Offered", {read(split, Quantity::Offered)});
    Reading throttled = readFailed(split, Outcome::Throttled);
    Reading offered = read(split, Quantity::Offered);
    Reading minus = throttled;
    minus.factor = -1;
    plan.metric(alias, "Invocations", {offered, minus});
    plan.metric(alias, "Errors", {readFailed(split, Outcome::FunctionError)});
    plan.metric(alias, "Throttles", {throttled});
    // Answers of the splitter hold throttles and cold starts too, which CloudWatch keeps out of the
    // duration.
    std::vector<Reading> durations;
    for (const LinkView &link : alias.linksOut(LinkKind::Route))
        if (const auto run = runs.find(link.to().id()); run != runs.end())
            durations.push_back(read(run->second, Quantity::ServiceTime));
    plan.metric(alias, "Duration", std::move(durations));
    lowerProvisioned(alias, runs, plan);
}

} // namespace

void lowerFunction(const NodeView &function, PlanBuilder &plan)
{
    const Shared shared = lowerLimits(function, plan);
    const PlanIndex latest = lowerCode(function, function, shared, plan).door;
    lowerEvents(function, function, latest, plan);
    lowerMappings(function, function, latest, plan);
    Runs runs;
    for (const NodeView &version : function.children("lambda.version")) {
        const Code code = lowerCode(function, version, shared, plan);
        lowerEvents(function, version, code.door, plan);
        lowerMappings(function, version, code.door, plan);
        runs.emplace(version.id(), code.run);
    }
    for (const NodeView &alias : function.children("lambda.alias"))
        lowerAlias(function, alias, runs, plan);
}

/// Versions and aliases are lowered by the function that holds them, which knows what they share.
void lowerInside(const NodeView &, PlanBuilder &) { }

} // namespace headroom::lambda
