// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/serving.h"

#include "model/lowering/plan_builder.h"
#include "model/services/shared/state_changes.h"
#include "model/services/shared/targets.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom::serving {

std::vector<PropertySpec> properties(PropertyKey<double> places, Sentence placesName,
                                     Sentence placesHelp)
{
    const Sentence group = HEADROOM_TEXT("Serving", "Requests");
    return {
        {.key = kDuration.key,
         .name = HEADROOM_TEXT("Serving", "Duration"),
         .help = HEADROOM_TEXT("Serving", "Time that a request takes beside the work of the "
                                          "processor and the calls it makes: disks, locks, other "
                                          "services that are not drawn."),
         .kind = PropertyKind::Distribution,
         .unit = headroom::Unit::Seconds,
         .defaultJson = R"({"law": "lognormal", "mean": 0.03, "cv": 0.5})",
         .group = group,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kCpuSeconds.key,
         .name = HEADROOM_TEXT("Serving", "Processor time"),
         .help = HEADROOM_TEXT("Serving", "Work of a request on one whole vCPU. Requests share the "
                                          "processors; when all work, utilisation stays at "
                                          "100 % and requests get slower."),
         .kind = PropertyKind::Distribution,
         .unit = headroom::Unit::Seconds,
         .defaultJson = R"({"law": "exponential", "mean": 0.02})",
         .group = group,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = places.key,
         .name = placesName,
         .help = placesHelp,
         .kind = PropertyKind::Integer,
         .unit = headroom::Unit::Count,
         .minimum = 1,
         .maximum = 100000,
         .defaultJson = "50",
         .group = group,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kQueueLimit.key,
         .name = HEADROOM_TEXT("Serving", "Queue limit"),
         .help = HEADROOM_TEXT("Serving", "Requests that may wait while all places are taken; more "
                                          "are refused with 503."),
         .kind = PropertyKind::Integer,
         .unit = headroom::Unit::Count,
         .minimum = 0,
         .maximum = 1e6,
         .defaultJson = "1000",
         .group = group,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kErrorRate.key,
         .name = HEADROOM_TEXT("Serving", "Error rate"),
         .help = HEADROOM_TEXT("Serving",
                               "Share of the requests that end in a 500, after the usual time."),
         .unit = headroom::Unit::Fraction,
         .minimum = 0,
         .maximum = 1,
         .defaultJson = "0",
         .group = group,
         .simulationOnly = true},
    };
}

Processors processorsOf(double vcpu)
{
    const double servers = std::max(1.0, std::floor(vcpu));
    return {servers, servers / std::max(vcpu, 1e-3)};
}

namespace {

Distribution scaled(Distribution law, double factor)
{
    law.average *= factor;
    for (double &value : law.values)
        value *= factor;
    for (Distribution &part : law.parts)
        part = scaled(std::move(part), factor);
    return law;
}

PlanIndex doorOf(const NodeView &node, const std::string &part, const Unit &unit, double units,
                 Serving &serving, PlanBuilder &plan)
{
    const PlanIndex door = plan.station(node, part,
                                        Turnstile{.share = units > 0 ? 0.0 : 1.0,
                                                  .outcome = Outcome::Unavailable,
                                                  .reason = plan.limit(node, unit.limitKey)});
    plan.route(door, serving.server);
    serving.doors.push_back(door);
    return door;
}

/// A target group has a door of its own: what is refused there for want of targets is answered by
/// its load balancer, not by a target.
void addDoors(const NodeView &node, const Unit &unit, double units, Serving &serving,
              PlanBuilder &plan)
{
    bool isCalled = false;
    for (const LinkView &link : node.linksIn(LinkKind::Request)) {
        const NodeView group = link.from();
        if (!group.spec().metric("HealthyHostCount")) {
            isCalled = true;
            continue;
        }
        const PlanIndex door = doorOf(node, "door-" + group.id().value(), unit, units, serving,
                                      plan);
        plan.setEntry(node, link.id().value(), door);
        targets::bindRefusals(group, door, plan);
    }
    plan.setEntry(node,
                  isCalled ? doorOf(node, "door", unit, units, serving, plan) : serving.server);
}

} // namespace

Serving lower(const NodeView &node, const Unit &unit, double units, PlanBuilder &plan)
{
    Serving serving;
    const Processors processors = processorsOf(unit.processors);
    serving.perUnitPlaces = unit.places;
    serving.perUnitServers = processors.servers;

    ServerPool places;
    places.servers = units * unit.places;
    places.waitingRoom = node.get(kQueueLimit);
    places.limit = plan.limit(node, unit.limitKey);
    places.rejectAs = Outcome::Unavailable;
    serving.places = plan.pool(node, "places", std::move(places));

    ServerPool cpu;
    cpu.servers = units * processors.servers;
    cpu.waitingRoom = std::numeric_limits<double>::infinity();
    cpu.discipline = Discipline::ProcessorSharing;
    cpu.limit = plan.limit(node, kCpuSeconds.key);
    cpu.rejectAs = Outcome::Unavailable;
    serving.processors = plan.pool(node, "processors", std::move(cpu));

    Work server;
    server.pool = serving.places;
    server.service = node.get(kDuration);
    server.errorShare = node.get(kErrorRate);
    server.errorAs = Outcome::ServerError;
    server.callFailedAs = Outcome::ServerError;
    serving.server = plan.station(node, "server", std::move(server));

    Work work;
    work.pool = serving.processors;
    work.service = scaled(node.get(kCpuSeconds), processors.slowdown);
    serving.work = plan.station(node, "cpu", std::move(work));
    plan.route(serving.server, serving.work);
    callOthers(node, serving.server, plan);
    addDoors(node, unit, units, serving, plan);
    return serving;
}

std::vector<Scaler::Drive> drivesOf(const Serving &serving)
{
    std::vector<Scaler::Drive> drives = {
        {.lever = {.kind = Lever::Kind::Servers, .index = serving.places},
         .perUnit = serving.perUnitPlaces},
        {.lever = {.kind = Lever::Kind::Servers, .index = serving.processors},
         .perUnit = serving.perUnitServers}};
    for (const PlanIndex door : serving.doors)
        drives.push_back({.lever = {.kind = Lever::Kind::Share, .index = door}, .whenNone = true});
    return drives;
}

void bindRequests(const NodeView &node, const Serving &serving, std::string_view errors,
                  PlanBuilder &plan)
{
    std::vector<Reading> offered;
    std::vector<Reading> rejected = {read(serving.server, Quantity::Rejected)};
    for (const PlanIndex door : serving.doors) {
        offered.push_back(read(door, Quantity::Offered));
        rejected.push_back(read(door, Quantity::Rejected));
    }
    if (offered.empty())
        offered.push_back(read(serving.server, Quantity::Offered));
    plan.metric(node, "ResponseTime", {read(serving.server, Quantity::ResponseTime)});
    plan.metric(node, "Rejected", std::move(rejected));
    plan.metric(node, "Offered", std::move(offered));
    if (!errors.empty())
        plan.metric(node, errors, {readFailed(serving.server, Outcome::ServerError)});
}

void bindUtilisation(const NodeView &node, const Serving &serving, PlanBuilder &plan)
{
    plan.metric(node, "CPUUtilization", {readPool(serving.processors, Quantity::Busy)},
                {readPool(serving.processors, Quantity::Servers)});
}

void bindTargets(const NodeView &node, PlanIndex scaler, PlanBuilder &plan)
{
    for (const LinkView &link : node.linksIn()) {
        const NodeView group = link.from();
        if (!group.spec().metric("HealthyHostCount"))
            continue;
        plan.metric(group, "HealthyHostCount", {readScaler(scaler, Quantity::Units)});
        if (group.spec().metric("RequestCountPerTarget"))
            plan.metric(group, "RequestCountPerTarget", {}, {readScaler(scaler, Quantity::Units)});
    }
}

} // namespace headroom::serving
