// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/reuse.h"

#include <algorithm>

namespace headroom::live {

namespace {

/// Where a place of the plan stands in a group's list.
std::size_t placeIn(const std::vector<PlanIndex> &list, PlanIndex index)
{
    return static_cast<std::size_t>(std::ranges::lower_bound(list, index) - list.begin());
}

/// One of the two groups that are compared, with its plan.
struct Side {
    const Plan &plan;
    const std::vector<bool> &apart;
    const Group &group;

    const NodeId *owner(PlanIndex node) const
    {
        return node == kNone ? nullptr : &plan.nodes[node].id;
    }
    const LinkId *link(PlanIndex index) const
    {
        return index == kNone ? nullptr : &plan.links[index];
    }
};

template <typename T>
bool same(const T *a, const T *b)
{
    return a == b || (a && b && *a == *b);
}

bool sameLimit(const Side &a, const LimitName &limitA, const Side &b, const LimitName &limitB)
{
    return limitA.name == limitB.name && same(a.owner(limitA.owner), b.owner(limitB.owner));
}

bool sameRoute(const Side &a, const Route &routeA, const Side &b, const Route &routeB)
{
    Route other = routeB;
    other.to = routeA.to;
    other.link = routeA.link;
    return placeIn(a.group.stations, routeA.to) == placeIn(b.group.stations, routeB.to)
           && same(a.link(routeA.link), b.link(routeB.link)) && routeA == other;
}

bool sameBody(const Side &a, const StationBody &bodyA, const Side &b, const StationBody &bodyB)
{
    if (const Work *work = std::get_if<Work>(&bodyA); work && std::holds_alternative<Work>(bodyB)) {
        Work other = std::get<Work>(bodyB);
        const bool bothPools = (work->pool == kNone) == (other.pool == kNone);
        if (!bothPools
            || (work->pool != kNone
                && placeIn(a.group.pools, work->pool) != placeIn(b.group.pools, other.pool)))
            return false;
        if (work->environments && other.environments) {
            if (!sameLimit(a, work->environments->startLimit, b, other.environments->startLimit))
                return false;
            other.environments->startLimit = work->environments->startLimit;
        }
        other.pool = work->pool;
        return *work == other;
    }
    if (const Gate *gate = std::get_if<Gate>(&bodyA); gate && std::holds_alternative<Gate>(bodyB)) {
        const Gate &other = std::get<Gate>(bodyB);
        if (gate->amount != other.amount || (gate->bucket == kNone) != (other.bucket == kNone))
            return false;
        return gate->bucket == kNone
               || placeIn(a.group.buckets, gate->bucket) == placeIn(b.group.buckets, other.bucket);
    }
    if (const Log *log = std::get_if<Log>(&bodyA); log && std::holds_alternative<Log>(bodyB)) {
        Log other = std::get<Log>(bodyB);
        if (!sameLimit(a, log->writeLimit, b, other.writeLimit)
            || !sameLimit(a, log->readLimit, b, other.readLimit))
            return false;
        other.writeLimit = log->writeLimit;
        other.readLimit = log->readLimit;
        return *log == other;
    }
    if (const Queue *queue = std::get_if<Queue>(&bodyA);
        queue && std::holds_alternative<Queue>(bodyB)) {
        Queue other = std::get<Queue>(bodyB);
        if (!sameLimit(a, queue->inFlightLimit, b, other.inFlightLimit))
            return false;
        other.inFlightLimit = queue->inFlightLimit;
        return *queue == other;
    }
    if (const Reader *reader = std::get_if<Reader>(&bodyA);
        reader && std::holds_alternative<Reader>(bodyB)) {
        Reader other = std::get<Reader>(bodyB);
        if (placeIn(a.group.stations, reader->store) != placeIn(b.group.stations, other.store))
            return false;
        other.store = reader->store;
        return *reader == other;
    }
    if (const Turnstile *turnstile = std::get_if<Turnstile>(&bodyA);
        turnstile && std::holds_alternative<Turnstile>(bodyB)) {
        Turnstile other = std::get<Turnstile>(bodyB);
        if (!sameLimit(a, turnstile->reason, b, other.reason))
            return false;
        other.reason = turnstile->reason;
        return *turnstile == other;
    }
    return bodyA == bodyB;
}

bool isEntrance(const Side &side, PlanIndex station)
{
    const PlanIndex owner = side.plan.stations[station].owner;
    return owner != kNone
           && std::ranges::find(side.plan.nodes[owner].entrances, station)
                  != side.plan.nodes[owner].entrances.end();
}

bool sameStation(const Side &a, PlanIndex indexA, const Side &b, PlanIndex indexB)
{
    const Station &stationA = a.plan.stations[indexA];
    const Station &stationB = b.plan.stations[indexB];
    if (stationA.name != stationB.name || stationA.routes.size() != stationB.routes.size()
        || !same(a.owner(stationA.owner), b.owner(stationB.owner))
        || isEntrance(a, indexA) != isEntrance(b, indexB)
        || !sameBody(a, stationA.body, b, stationB.body))
        return false;
    for (std::size_t r = 0; r < stationA.routes.size(); ++r)
        if (!sameRoute(a, stationA.routes[r], b, stationB.routes[r]))
            return false;
    return true;
}

template <typename Resource>
bool sameResource(const Side &a, const Resource &resourceA, const Side &b,
                  const Resource &resourceB)
{
    if (!sameLimit(a, resourceA.limit, b, resourceB.limit))
        return false;
    Resource other = resourceB;
    other.limit = resourceA.limit;
    return resourceA == other;
}

bool sameGroup(const Side &a, const Side &b)
{
    if (a.group.stations.size() != b.group.stations.size()
        || a.group.pools.size() != b.group.pools.size()
        || a.group.buckets.size() != b.group.buckets.size())
        return false;
    for (std::size_t i = 0; i < a.group.pools.size(); ++i) {
        const PlanIndex poolA = a.group.pools[i];
        const PlanIndex poolB = b.group.pools[i];
        // Where a limit only counts, how high it is says nothing about the group.
        if (a.apart[poolA] != b.apart[poolB]
            || !(a.apart[poolA]
                     ? a.plan.pools[poolA].name == b.plan.pools[poolB].name
                           && a.plan.pools[poolA].rejectAs == b.plan.pools[poolB].rejectAs
                           && a.plan.pools[poolA].dropExpired == b.plan.pools[poolB].dropExpired
                     : sameResource(a, a.plan.pools[poolA], b, b.plan.pools[poolB])))
            return false;
    }
    for (std::size_t i = 0; i < a.group.buckets.size(); ++i) {
        const PlanIndex bucketA = a.group.buckets[i];
        const PlanIndex bucketB = b.group.buckets[i];
        const bool apartA = a.apart[a.plan.pools.size() + bucketA];
        if (apartA != b.apart[b.plan.pools.size() + bucketB]
            || !(apartA
                     ? a.plan.buckets[bucketA].name == b.plan.buckets[bucketB].name
                           && a.plan.buckets[bucketA].rejectAs == b.plan.buckets[bucketB].rejectAs
                     : sameResource(a, a.plan.buckets[bucketA], b, b.plan.buckets[bucketB])))
            return false;
    }
    for (std::size_t i = 0; i < a.group.stations.size(); ++i)
        if (!sameStation(a, a.group.stations[i], b, b.group.stations[i]))
            return false;
    return true;
}

} // namespace

Reuse::Reuse(const FormerPass &former)
    : m_former(former)
{
    for (std::size_t g = 0; g < former.groups.size(); ++g)
        m_byFirstStation.emplace(former.plan.stations[former.groups[g].stations.front()].name, g);
}

std::shared_ptr<const GroupRecord> Reuse::recordOf(const Plan &plan, const std::vector<bool> &apart,
                                                   const Group &group) const
{
    const auto known = m_byFirstStation.find(plan.stations[group.stations.front()].name);
    if (known == m_byFirstStation.end())
        return nullptr;
    // Controls name what they look at and move by its place in the plan.
    if (!m_former.plan.controls.isEmpty() || !plan.controls.isEmpty()) {
        if (!(m_former.plan.controls == plan.controls)
            || group.stations != m_former.groups[known->second].stations
            || group.pools != m_former.groups[known->second].pools
            || group.buckets != m_former.groups[known->second].buckets)
            return nullptr;
    }
    const Side now{plan, apart, group};
    const Side then{m_former.plan, m_former.apart, m_former.groups[known->second]};
    return sameGroup(now, then) ? m_former.records[known->second] : nullptr;
}

} // namespace headroom::live
