// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/reuse.h"

#include <algorithm>

namespace headroom::live {

Reuse::Reuse(const Plan &plan, const RunOptions &options, const std::shared_ptr<const RunResult> &previous)
    : m_plan(&plan)
{
    if (previous && previous->content().duration == options.duration && previous->content().step == options.step)
        m_previous = previous;
}

std::shared_ptr<const GroupRun> Reuse::find(const Group &group) const
{
    if (!m_previous || group.stations.empty())
        return nullptr;
    const RunResult::Content &content = m_previous->content();
    const PlanIndex first = group.stations.front();
    if (first >= content.stationSlots.size())
        return nullptr;
    const std::shared_ptr<const GroupRun> &run = content.groups[content.stationSlots[first].group];
    if (run->stations != group.stations || run->pools != group.pools || run->buckets != group.buckets)
        return nullptr;
    const Plan &before = content.plan;
    const auto same = [](const auto &list, const auto &a, const auto &b) {
        return std::all_of(list.begin(), list.end(), [&a, &b](PlanIndex i) { return a[i] == b[i]; });
    };
    if (!same(group.stations, before.stations, m_plan->stations) || !same(group.pools, before.pools, m_plan->pools)
        || !same(group.buckets, before.buckets, m_plan->buckets))
        return nullptr;
    return run;
}

std::shared_ptr<const RunResult> makeResult(const Plan &plan, const RunOptions &options,
                                            std::vector<std::shared_ptr<const GroupRun>> runs, std::set<PlanIndex> coupledPools,
                                            std::set<PlanIndex> coupledBuckets)
{
    auto content = std::make_shared<RunResult::Content>();
    content->plan = plan;
    content->duration = options.duration;
    content->step = options.step;
    content->steps = stepCount(options);
    content->groups = std::move(runs);
    content->coupledPools = std::move(coupledPools);
    content->coupledBuckets = std::move(coupledBuckets);
    content->stationSlots.resize(plan.stations.size());
    content->poolSlots.resize(plan.pools.size());
    content->bucketSlots.resize(plan.buckets.size());
    for (std::size_t g = 0; g < content->groups.size(); ++g) {
        const GroupRun &run = *content->groups[g];
        const auto group = static_cast<PlanIndex>(g);
        for (std::size_t i = 0; i < run.stations.size(); ++i)
            content->stationSlots[run.stations[i]] = {group, static_cast<PlanIndex>(i)};
        for (std::size_t i = 0; i < run.pools.size(); ++i)
            content->poolSlots[run.pools[i]].push_back({group, static_cast<PlanIndex>(i)});
        for (std::size_t i = 0; i < run.buckets.size(); ++i)
            content->bucketSlots[run.buckets[i]].push_back({group, static_cast<PlanIndex>(i)});
        content->caveats.insert(content->caveats.end(), run.caveats.begin(), run.caveats.end());
    }
    content->metricsOfNode.resize(plan.nodes.size());
    for (std::size_t m = 0; m < plan.metrics.size(); ++m)
        content->metricsOfNode[plan.metrics[m].node].push_back(static_cast<PlanIndex>(m));
    content->routeOfLink.assign(plan.links.size(), {kNone, kNone});
    content->doors.resize(plan.nodes.size());
    content->limits.resize(plan.nodes.size());
    for (std::size_t n = 0; n < plan.nodes.size(); ++n)
        content->nodeIndex.emplace(plan.nodes[n].id, static_cast<PlanIndex>(n));
    for (std::size_t l = 0; l < plan.links.size(); ++l)
        content->linkIndex.emplace(plan.links[l], static_cast<PlanIndex>(l));
    for (std::size_t s = 0; s < plan.stations.size(); ++s) {
        const Station &station = plan.stations[s];
        const auto at = static_cast<PlanIndex>(s);
        for (std::size_t r = 0; r < station.routes.size(); ++r) {
            const Route &route = station.routes[r];
            if (route.link != kNone && content->routeOfLink[route.link].first == kNone)
                content->routeOfLink[route.link] = {at, static_cast<PlanIndex>(r)};
            const PlanIndex entered = plan.stations[route.to].owner;
            if (entered != station.owner)
                content->doors[entered].push_back({at, static_cast<PlanIndex>(r)});
        }
        const auto addLimit = [&content](PlanIndex node, Target target, PlanIndex index) {
            if (node == kNone)
                return;
            auto &limits = content->limits[node];
            if (std::find(limits.begin(), limits.end(), std::pair(target, index)) == limits.end())
                limits.emplace_back(target, index);
        };
        if (const auto *work = std::get_if<Work>(&station.body)) {
            addLimit(station.owner, Target::Pool, work->pool);
            addLimit(plan.pools[work->pool].limit.owner, Target::Pool, work->pool);
        } else if (const auto *gate = std::get_if<Gate>(&station.body)) {
            addLimit(station.owner, Target::Bucket, gate->bucket);
            addLimit(plan.buckets[gate->bucket].limit.owner, Target::Bucket, gate->bucket);
        }
    }
    return std::make_shared<const RunResult>(std::move(content));
}

} // namespace headroom::live
