// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/client/client.h"
#include "model/services/shared/keys.h"

namespace headroom::client {

namespace {

Arrivals arrivalsOf(const NodeView &users)
{
    const std::string word = users.get(kArrivals);
    if (word == "constant")
        return Arrivals::Constant;
    return word == "bursty" ? Arrivals::Bursty : Arrivals::Poisson;
}

/// The link's own settings win; what it leaves open is the client's.
void fillFromClient(Route &route, const LinkView &link, const NodeView &users)
{
    if (!link.isSet(kTimeout.key))
        route.timeout = users.find(kTimeout).value_or(route.timeout);
    if (!link.isSet(kRetries.key))
        route.retry.retries = static_cast<int>(users.get(kRetries));
    if (!link.isSet(kBackoffBase.key))
        route.retry.backoffBase = users.get(kBackoffBase);
    if (!link.isSet(kBackoffCap.key))
        route.retry.backoffCap = users.get(kBackoffCap);
    if (!link.isSet(kJitter.key))
        route.retry.jitter = jitterFrom(users.get(kJitter));
    if (!link.isSet(kRetryBudget.key))
        route.retry.retryBudget = users.find(kRetryBudget).value_or(route.retry.retryBudget);
}

void callOver(const NodeView &users, const LinkView &link, PlanIndex from, PlanBuilder &plan)
{
    Route &route = plan.routeAlong(from, link);
    if (link.kind() == LinkKind::Request)
        fillFromClient(route, link, users);
}

/// Users with several wires make one call over each, one after the other. The retries of a call are
/// between the request and a station of its own, where the attempts can be counted.
std::vector<Reading> callSeveral(const NodeView &users, const std::vector<LinkView> &links,
                                 PlanIndex source, PlanBuilder &plan)
{
    std::vector<Reading> attempts;
    const PlanIndex calls = plan.station(users, "calls", Delay{});
    plan.route(source, calls);
    for (std::size_t i = 0; i < links.size(); ++i) {
        const PlanIndex call = plan.station(users, "call" + std::to_string(i + 1), Delay{});
        callOver(users, links[i], call, plan);
        Route &along = plan.stationAt(call).routes.back();
        Route &outer = plan.route(calls, call);
        outer.calls = along.calls;
        outer.retry = along.retry;
        outer.timeout = along.timeout;
        outer.timeoutAs = along.timeoutAs;
        along.calls = 1;
        along.retry = {};
        along.timeout = Route().timeout;
        attempts.push_back(read(call, Quantity::Offered));
    }
    return attempts;
}

} // namespace

void lower(const NodeView &users, PlanBuilder &plan)
{
    const PlanIndex source = plan.station(users, "source",
                                          Source{users.get(kTraffic), arrivalsOf(users),
                                                 users.get(kTrafficFactor)});
    std::vector<LinkView> links = users.linksOut(LinkKind::Request);
    for (const LinkView &link : users.linksOut(LinkKind::Event))
        links.push_back(link);

    std::vector<Reading> attempts = {read(source, Quantity::Attempts)};
    if (links.size() == 1)
        callOver(users, links.front(), source, plan);
    else if (links.size() > 1)
        attempts = callSeveral(users, links, source, plan);

    plan.metric(users, "Requests", {read(source, Quantity::Offered)});
    plan.metric(users, "Attempts", std::move(attempts));
    plan.metric(users, "Failures", {read(source, Quantity::Failed)});
    plan.metric(users, "ResponseTime", {read(source, Quantity::ResponseTime)});
    plan.metric(users, "Offered", {read(source, Quantity::Offered)});
}

std::vector<NamedFact> facts(const NodeView &users)
{
    std::vector<NamedFact> known = {{"callRetries", users.get(kRetries)},
                                    {"hottestKeyShare", hottestKeyShare(users.get(kKeys))}};
    if (const std::optional<double> timeout = users.find(kTimeout))
        known.push_back({"callTimeout", *timeout});
    return known;
}

} // namespace headroom::client
