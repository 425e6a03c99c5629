// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/elb/elb.h"
#include "model/services/shared/targets.h"

#include <algorithm>

namespace headroom::elb {

namespace {

/// What the client sees of a target's end, and when the target is given up.
void answer(Route &route, double idleTimeout)
{
    route.timeout = std::min(route.timeout, idleTimeout);
    route.timeoutAs = Outcome::GatewayTimeout;
    const auto becomes = [&route](Outcome from, Outcome to) {
        route.seenAs[index(from)] = to;
    };
    // A function that fails, or is throttled, has no HTTP answer (facts, B-ALB-4).
    becomes(Outcome::FunctionError, Outcome::BadGateway);
    becomes(Outcome::TimedOut, Outcome::GatewayTimeout);
}

/// Answers 503 to everything: there is no target.
PlanIndex nobody(const NodeView &node, PlanBuilder &plan)
{
    const PlanIndex refuser = plan.station(node, "nobody",
                                           Turnstile{.share = 1,
                                                     .outcome = Outcome::Unavailable,
                                                     .reason = plan.limit(node, "targets")});
    targets::bindRefusals(node, refuser, plan);
    return refuser;
}

void bindAnswers(const NodeView &node, PlanIndex door, PlanIndex spread, PlanBuilder &plan)
{
    plan.metric(node, "RequestCount", {read(door, Quantity::Offered)});
    plan.metric(node, "Offered", {read(door, Quantity::Offered)});
    plan.metric(node, "TargetResponseTime", {read(spread, Quantity::ResponseTime)});
    plan.metric(node, "HTTPCode_Target_2XX_Count", {read(spread, Quantity::Completed)});
    plan.metric(node, "HTTPCode_Target_4XX_Count",
                {readFailed(spread, Outcome::BadRequest), readFailed(spread, Outcome::Forbidden),
                 readFailed(spread, Outcome::Throttled)});
    // A target may answer 503 too; what comes of having none is taken off.
    plan.metric(
        node, "HTTPCode_Target_5XX_Count",
        {readFailed(spread, Outcome::ServerError), readFailed(spread, Outcome::Unavailable)});
}

/// So many targets that never change: the servers of a pool that nobody uses.
Reading registered(const NodeView &node, double targets, PlanBuilder &plan)
{
    ServerPool pool;
    pool.servers = targets;
    const PlanIndex index = plan.pool(node, "registered", std::move(pool));
    plan.station(node, "registered", Work{.pool = index});
    return readPool(index, Quantity::Servers);
}

/// Targets of a node, each by a way of its own with an equal share. Counts those that are not
/// scaled, which never change.
void spreadOverTargets(const NodeView &node, PlanIndex spread, double idleTimeout,
                       PlanBuilder &plan)
{
    double fixed = 0;
    bool isScaled = false;
    const std::vector<LinkView> targets = node.linksOut(LinkKind::Request);
    for (const LinkView &target : targets) {
        answer(plan.routeAlong(spread, target), idleTimeout);
        if (target.to().fact("targets"))
            isScaled = true;
        else
            ++fixed;
    }
    plan.metric(node, "HealthyHostCount", {registered(node, fixed, plan)});
    if (!node.spec().metric("RequestCountPerTarget"))
        return;
    Reading requests = read(spread, Quantity::Offered);
    if (!isScaled)
        requests.factor = 1 / std::max(1.0, fixed);
    plan.metric(node, "RequestCountPerTarget", {requests});
}

} // namespace

void lowerBalancer(const NodeView &balancer, PlanBuilder &plan)
{
    const PlanIndex door = plan.station(balancer, "listener", Delay{balancer.get(kOverhead)});
    const std::vector<LinkView> groups = balancer.linksOut(LinkKind::Route);
    const std::vector<LinkView> targets = balancer.linksOut(LinkKind::Request);
    const PlanIndex spread = plan.station(balancer, "forward", Splitter{});
    plan.route(door, spread);
    for (const LinkView &group : groups)
        plan.routeAlong(spread, group);
    spreadOverTargets(balancer, spread, balancer.get(kIdleTimeout), plan);
    plan.metric(balancer, "HTTPCode_ELB_503_Count", {});
    if (groups.empty() && targets.empty())
        plan.route(spread, nobody(balancer, plan));
    plan.setEntry(balancer, door);
    bindAnswers(balancer, door, spread, plan);
    const Reading badGateway = readFailed(spread, Outcome::BadGateway);
    const Reading late = readFailed(spread, Outcome::GatewayTimeout);
    plan.metric(balancer, "HTTPCode_ELB_502_Count", {badGateway});
    plan.metric(balancer, "HTTPCode_ELB_504_Count", {late});
    plan.metric(balancer, "HTTPCode_ELB_5XX_Count", {badGateway, late});
}

void lowerTargetGroup(const NodeView &group, PlanBuilder &plan)
{
    const std::optional<NodeView> balancer = balancerOf(group);
    const PlanIndex spread = plan.station(group, "targets", Splitter{});
    spreadOverTargets(group, spread, balancer ? balancer->get(kIdleTimeout) : 60, plan);
    if (group.linksOut(LinkKind::Request).empty())
        plan.route(spread, nobody(group, plan));
    plan.setEntry(group, spread);
    bindAnswers(group, spread, spread, plan);
}

} // namespace headroom::elb
