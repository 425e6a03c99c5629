// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/autoscaling/autoscaling.h"
#include "model/services/shared/network.h"
#include "model/services/shared/serving.h"

#include <algorithm>

namespace headroom::autoscaling {

namespace {

/// Minutes between values of basic monitoring.
constexpr int kBasicMinutes = 5;
/// s until EC2's status checks have an instance replaced: they come each minute, and some minutes
/// of failures are tolerated (facts/ecs-asg section 11; our estimate).
constexpr double kStatusChecks = 180;

HostTracking hostTrackingOf(const LinkView &provider)
{
    HostTracking hosts;
    hosts.targetCapacity = provider.get(kTargetCapacity);
    hosts.minimumStep = provider.get(kMinimumStep);
    hosts.maximumStep = provider.get(kMaximumStep);
    hosts.warmUp = provider.get(kProviderWarmup);
    return hosts;
}

std::optional<WarmPool> warmPoolOf(const NodeView &group)
{
    const std::optional<double> prepared = group.find(kPreparedCapacity);
    if (!prepared && !(group.get(kWarmMinSize) > 0))
        return std::nullopt;
    return WarmPool{.prepared = prepared.value_or(group.get(kMaxSize)),
                    .minimum = group.get(kWarmMinSize),
                    .startTime = group.get(kWarmDuration)};
}

Scaler unitsOf(const NodeView &group, const serving::Serving &serving)
{
    Scaler units;
    units.minimum = group.get(kMinSize);
    units.maximum = std::max(units.minimum, group.get(kMaxSize));
    units.initial = std::clamp(group.get(kDesiredCapacity), units.minimum, units.maximum);
    units.startTime = startTime(group);
    units.warmUp = group.get(kWarmup);
    units.available = availabilityOf(group);
    const CheckTimes checks = checkTimes(group);
    units.failing = group.get(kFailing);
    units.failTime = checks.fromStart;
    units.detectTime = checks.inService;
    units.interruptions = group.get(kInterruptions) / 3600;
    // A group does not look for another instance before the one that was announced has gone.
    units.notice = 0;
    units.drives = serving::drivesOf(serving);
    units.warm = warmPoolOf(group);
    for (const LinkView &link : group.linksIn(LinkKind::Request))
        units.slowStart = std::max(units.slowStart, link.from().fact("slowStart").value_or(0));
    if (const std::optional<LinkView> provider = providerLink(group);
        provider && provider->get(kManagedScaling))
        units.hosts = hostTrackingOf(*provider);
    return units;
}

/// Of what its cluster's tasks reserve, the whole.
void bindCluster(const NodeView &group, PlanIndex units, PlanBuilder &plan)
{
    const std::optional<LinkView> provider = providerLink(group);
    if (!provider || !provider->from().spec().metric("CPUReservation"))
        return;
    const InstanceType &type = instanceType(group.get(kInstanceType));
    Reading cpu = readScaler(units, Quantity::Units);
    cpu.factor = type.processors * 1024;
    Reading memory = readScaler(units, Quantity::Units);
    memory.factor = type.memory * 1024;
    plan.metric(provider->from(), "CPUReservation", {}, {cpu});
    plan.metric(provider->from(), "MemoryReservation", {}, {memory});
}

} // namespace

std::optional<LinkView> providerLink(const NodeView &group)
{
    const std::vector<LinkView> links = group.linksIn(LinkKind::Attach);
    return links.empty() ? std::nullopt : std::optional(links.front());
}

double startTime(const NodeView &group)
{
    const std::optional<double> heartbeat = group.find(kHeartbeat);
    const double hook = heartbeat ? std::min(*heartbeat, group.get(kHookDuration)) : 0;
    return group.get(kLaunchDuration) + hook + group.get(kBootDuration);
}

CheckTimes checkTimes(const NodeView &group)
{
    double found = kStatusChecks;
    if (group.get(kHealthCheckType) == "ELB") {
        double slowest = 0;
        for (const LinkView &link : group.linksIn(LinkKind::Request))
            slowest = std::max(slowest, link.from().fact("unhealthyTime").value_or(0));
        found = slowest > 0 ? slowest : found;
    }
    // The grace period begins when the instance runs, before it has booted.
    const double boot = group.get(kBootDuration);
    const double running = startTime(group) - boot;
    return {running + std::max(boot + found, group.get(kGracePeriod)), found};
}

void lower(const NodeView &group, PlanBuilder &plan)
{
    const InstanceType &type = instanceType(group.get(kInstanceType));
    const double size = std::clamp(group.get(kDesiredCapacity), group.get(kMinSize),
                                   std::max(group.get(kMinSize), group.get(kMaxSize)));
    const serving::Serving serving = serving::lower(group,
                                                    {.places = group.get(kPlaces),
                                                     .processors = type.processors,
                                                     .limitKey = kDesiredCapacity.key},
                                                    size, plan);
    const PlanIndex units = plan.controls().scaler(group, "instances", unitsOf(group, serving));
    scaling::lower(group, scalable(), units, plan);
    if (!group.get(kMonitoring)) {
        for (TargetTracking &policy : plan.controls().scalerAt(units).tracking) {
            policy.highPeriods *= kBasicMinutes;
            policy.lowPeriods *= kBasicMinutes;
        }
    }
    serving::bindUtilisation(group, serving, plan);
    serving::bindTargets(group, units, plan);
    bindCluster(group, units, plan);
    plan.metric(group, "GroupInServiceInstances", {readScaler(units, Quantity::Units)});
    plan.metric(group, "GroupPendingInstances", {readScaler(units, Quantity::Pending)});
    plan.metric(group, "GroupDesiredCapacity", {readScaler(units, Quantity::Desired)});
    serving::bindRequests(group, serving, {}, plan);
}

} // namespace headroom::autoscaling
