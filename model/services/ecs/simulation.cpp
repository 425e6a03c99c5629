// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/ecs/providers.h"
#include "model/services/shared/network.h"
#include "model/services/shared/polling.h"
#include "model/services/shared/serving.h"
#include "model/services/shared/state_changes.h"

#include <algorithm>
#include <cmath>

namespace headroom::ecs {

namespace {

/// Unpacking an image takes this share of the time of its pull (facts/ecs-asg section 4).
constexpr double kUnpack = 0.5;
/// A task on an instance that has the image, s.
constexpr double kCachedStart = 2;
/// Tasks that the scheduler starts, per s (facts/ecs-asg section 3: 500 a minute).
constexpr double kLaunchRate = 500.0 / 60;
/// EventBridge tries RunTask so often and so long (facts/ecs-asg section 13).
constexpr int kEventRetries = 185;
constexpr double kEventAge = 86400;
/// s that a task which nothing checks must run until a deployment counts it as healthy
/// (facts/ecs-asg section 4).
constexpr double kUncheckedSettle = 40;
/// s until a container's own checks find it unhealthy: 3 of them, 30 s apart, from anywhere
/// between.
constexpr double kContainerChecks = 2.5 * 30;
/// s between looks of a worker at an empty queue or stream.
constexpr double kPollInterval = 1;

double vcpuOf(const NodeView &service)
{
    return service.get(kCpu) / 1024;
}

/// Tasks that there may be, and are at the beginning.
struct Tasks {
    double initial = 0;
    double most = 0;
};

Tasks tasksOf(const NodeView &service, const std::optional<LinkView> &host)
{
    double desired = service.get(kDesiredCount);
    if (isFargate(service))
        return {desired, desired};
    // On instances that are not there, nothing runs.
    if (!host)
        return {0, 0};
    if (service.get(kScheduling) == "DAEMON")
        desired = host->to().property("desiredCapacity").numberOr(desired);
    return {desired, desired};
}

/// The slowest target group decides.
double longest(const NodeView &service, std::string_view fact)
{
    double time = 0;
    for (const NodeView &group : targetGroupsOf(service))
        time = std::max(time, group.fact(fact).value_or(0));
    return time;
}

/// How the service replaces its tasks.
UpdateRules updateRulesOf(const NodeView &service)
{
    UpdateRules rules{.minimumHealthy = service.get(kMinimumHealthy) / 100,
                      .maximum = service.get(kMaximumPercent) / 100,
                      .settleTime = targetGroupsOf(service).empty() ? kUncheckedSettle : 0,
                      .hasBreaker = service.get(kCircuitBreaker)};
    const std::string strategy = service.get(kStrategy);
    const double pause = service.get(kBakeTime) * 60;
    const double step = service.get(kStepPercent) / 100;
    if (strategy == "BLUE_GREEN")
        rules.shifts = {{0, 1}};
    else if (strategy == "CANARY" && step < 1)
        rules.shifts = {{0, step}, {pause, 1}};
    else if (strategy != "ROLLING")
        for (int done = 1; rules.shifts.empty() || rules.shifts.back().share < 1; ++done)
            rules.shifts.push_back({(done - 1) * pause, std::min(1.0, done * step)});
    if (strategy != "ROLLING")
        rules.bake = pause;
    return rules;
}

PlanIndex addScaler(const NodeView &service, const serving::Serving &serving, const Tasks &tasks,
                    const std::optional<LinkView> &host, PlanBuilder &plan)
{
    Scaler units;
    units.initial = tasks.initial;
    units.minimum = tasks.initial;
    units.maximum = tasks.most;
    units.startTime = startTime(service);
    units.startRate = kLaunchRate;
    units.available = availabilityOf(service);
    const CheckTimes checks = checkTimes(service);
    units.failing = service.get(kFailing);
    units.failTime = checks.fromStart;
    units.detectTime = checks.inService;
    units.replacement = updateRulesOf(service);
    units.slowStart = longest(service, "slowStart");
    units.interruptions = service.get(kInterruptions) / 3600 * spotShare(service, tasks.initial);
    units.drives = serving::drivesOf(serving);
    const PlanIndex index = plan.controls().scaler(service, "tasks", std::move(units));
    if (isFargate(service) || host)
        scaling::lower(service, scalable(), index, plan);
    // A task that fits nowhere must not be a division by nothing.
    if (host)
        plan.controls().placeOn(index, host->to(), std::max(1e-9, tasksPerHost(service, *host)));
    return index;
}

void bindMemory(const NodeView &service, const serving::Serving &serving, PlanBuilder &plan)
{
    const double perTask = 1 / serving.perUnitPlaces;
    Reading base = readPool(serving.places, Quantity::Servers);
    base.factor = perTask * service.get(kBaseMemory);
    Reading requests = readPool(serving.places, Quantity::Busy);
    requests.factor = service.get(kRequestMemory);
    Reading all = readPool(serving.places, Quantity::Servers);
    all.factor = perTask * service.get(kMemory);
    plan.metric(service, "MemoryUtilization", {base, requests}, {all});
}

/// Workers that read what poll links lead from: lanes on a queue, partitions of a stream.
void addReaders(const NodeView &service, const serving::Serving &serving, const Tasks &tasks,
                PlanIndex scaler, PlanBuilder &plan)
{
    int number = 0;
    for (const LinkView &link : service.linksIn(LinkKind::Poll)) {
        const bool isStream = streamOf(link).has_value();
        Reader reader;
        reader.batch = link.get(kBatchSize);
        reader.window = link.get(kBatchingWindow);
        reader.lanes = isStream ? 1 : tasks.initial * serving.perUnitPlaces;
        if (isStream)
            reader.workers = tasks.initial;
        reader.recordTime = service.get(serving::kDuration);
        reader.errorShare = service.get(serving::kErrorRate);
        fillStreamSide(reader, link, kPollInterval);
        const PlanIndex index = plan.reader(service, "reader" + std::to_string(++number), link,
                                            reader);
        plan.route(index, serving.work);
        callOthers(service, index, plan);
        bindStore(link, index, plan);
        plan.metric(service, "Offered", {read(index, Quantity::Admitted)});
        plan.controls().scalerAt(scaler).drives.push_back(
            {.lever = {.kind = isStream ? Lever::Kind::Workers : Lever::Kind::Lanes,
                       .index = index},
             .perUnit = isStream ? 1 : serving.perUnitPlaces});
    }
}

/// Events start tasks that end by themselves: each starts, works and makes its calls.
void addRuns(const NodeView &service, PlanBuilder &plan)
{
    Buffer rule;
    rule.retries = kEventRetries;
    rule.maximumAge = kEventAge;
    const PlanIndex events = plan.station(service, "events", std::move(rule));
    const PlanIndex start = plan.station(service, "starts",
                                         Delay{Distribution::constant(startTime(service))});
    Work run;
    run.pool = plan.pool(service, "runs", {});
    run.service = service.get(serving::kDuration);
    run.errorShare = service.get(serving::kErrorRate);
    run.errorAs = Outcome::ServerError;
    run.callFailedAs = Outcome::ServerError;
    const PlanIndex runs = plan.station(service, "run", std::move(run));
    plan.route(events, start);
    // Once it runs, how a task ends is nothing that the rule would try again.
    plan.route(start, runs).seenAs.fill(Outcome::Success);
    callOthers(service, runs, plan);
    for (const LinkView &link : service.linksOut(LinkKind::Event))
        if (isStateChange(link))
            plan.routeAlong(start, link);
    plan.setEntry(service, "event", events);
    int number = 0;
    for (const LinkView &link : service.linksIn(LinkKind::Event)) {
        // Each task of an event starts and is tried again by itself.
        const PlanIndex door = plan.station(service, "event" + std::to_string(++number),
                                            Turnstile{});
        plan.route(door, events).calls = link.get(kTaskCount);
        plan.setEntry(service, link.id().value(), door);
    }
    plan.metric(service, "TasksStarted", {read(runs, Quantity::Offered)});
    plan.metric(service, "RunningTaskCount", {read(runs, Quantity::Busy)});
}

/// What the tasks take of the instances they run on.
void bindHost(const NodeView &service, const serving::Serving &serving, PlanIndex scaler,
              const LinkView &host, PlanBuilder &plan)
{
    const NodeView group = host.to();
    if (group.spec().metric("CPUUtilization")) {
        Reading busy = readPool(serving.processors, Quantity::Busy);
        busy.factor = 1 / serving::processorsOf(vcpuOf(service)).slowdown;
        plan.metric(group, "CPUUtilization", {busy});
    }
    const std::optional<NodeView> cluster = service.frame("ecs.cluster");
    if (!cluster)
        return;
    Reading cpu = readScaler(scaler, Quantity::Units);
    cpu.factor = service.get(kCpu);
    Reading memory = readScaler(scaler, Quantity::Units);
    memory.factor = service.get(kMemory);
    plan.metric(*cluster, "CPUReservation", {cpu});
    plan.metric(*cluster, "MemoryReservation", {memory});
}

} // namespace

bool isFargate(const NodeView &service)
{
    return launchTypeOf(service) != "EC2";
}

bool isOnNetworkInterface(const NodeView &service)
{
    return service.get(kNetworkMode) == "awsvpc";
}

double tasksPerHost(const NodeView &service, const LinkView &host)
{
    const NodeView group = host.to();
    const double memory = group.fact("instanceMemory").value_or(0)
                          - host.property("reservedMemory").numberOr(0);
    double tasks = std::min(std::floor(group.fact("instanceCpu").value_or(0) / service.get(kCpu)),
                            std::floor(memory / service.get(kMemory)));
    // One interface is the instance's own.
    if (isOnNetworkInterface(service))
        tasks = std::min(tasks, group.fact("networkInterfaces").value_or(2) - 1);
    if (service.get(kScheduling) == "DAEMON")
        tasks = std::min(tasks, 1.0);
    return std::max(0.0, tasks);
}

std::vector<NodeView> targetGroupsOf(const NodeView &service)
{
    std::vector<NodeView> groups;
    for (const LinkView &link : service.linksIn(LinkKind::Request))
        if (link.from().spec().metric("HealthyHostCount"))
            groups.push_back(link.from());
    return groups;
}

namespace {

/// s from placed to the program's first answer.
double upTime(const NodeView &service)
{
    double time = service.get(kStartDuration);
    if (isOnNetworkInterface(service))
        time += service.get(kNetworkDuration);
    if (isFargate(service))
        return time + service.get(kHostDuration)
               + service.get(kImageSize) / std::max(1e-3, service.get(kPullRate)) * (1 + kUnpack);
    return time + kCachedStart;
}

} // namespace

double startTime(const NodeView &service)
{
    return upTime(service) + longest(service, "registrationTime");
}

CheckTimes checkTimes(const NodeView &service)
{
    const double found = targetGroupsOf(service).empty() ? kContainerChecks
                                                         : longest(service, "unhealthyTime");
    return {std::max(upTime(service) + found, service.get(kGracePeriod)), found};
}

/// A cluster has no station of its own: its services tell what they reserve, its hosts of how much.
void lowerCluster(const NodeView &cluster, PlanBuilder &plan)
{
    plan.metric(cluster, "CPUReservation", {});
    plan.metric(cluster, "MemoryReservation", {});
}

void lowerService(const NodeView &service, PlanBuilder &plan)
{
    const std::optional<LinkView> host = isFargate(service) ? std::nullopt : hostLink(service);
    const Tasks tasks = tasksOf(service, host);
    const serving::Serving serving = serving::lower(service,
                                                    {.places = service.get(kPlaces),
                                                     .processors = vcpuOf(service),
                                                     .limitKey = kDesiredCount.key},
                                                    tasks.initial, plan);
    const PlanIndex units = addScaler(service, serving, tasks, host, plan);
    addReaders(service, serving, tasks, units, plan);
    addRuns(service, plan);
    serving::bindUtilisation(service, serving, plan);
    serving::bindTargets(service, units, plan);
    bindMemory(service, serving, plan);
    if (host)
        bindHost(service, serving, units, *host, plan);
    plan.metric(service, "RunningTaskCount", {readScaler(units, Quantity::Units)});
    plan.metric(service, "PendingTaskCount", {readScaler(units, Quantity::Pending)});
    plan.metric(service, "DesiredTaskCount", {readScaler(units, Quantity::Desired)});
    serving::bindRequests(service, serving, "Errors", plan);
}

} // namespace headroom::ecs
