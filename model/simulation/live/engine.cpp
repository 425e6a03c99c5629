// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/group_engine.h"
#include "model/simulation/live/reuse.h"

#include "model/simulation/formulas/erlang.h"
#include "model/simulation/formulas/policed.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace headroom {
namespace {

using live::Group;
using live::GroupRun;

/// A shared limit that would refuse fewer than this at the sum of everybody's peaks leaves its members alone.
constexpr double kNeverBinds = 1e-10;

/// Which stations belong together, by union and find.
class Parts
{
public:
    explicit Parts(std::size_t size)
        : m_parent(size)
    {
        std::iota(m_parent.begin(), m_parent.end(), PlanIndex(0));
    }

    PlanIndex find(PlanIndex at)
    {
        while (m_parent[at] != at) {
            m_parent[at] = m_parent[m_parent[at]];
            at = m_parent[at];
        }
        return at;
    }

    void join(PlanIndex a, PlanIndex b) { m_parent[std::max(find(a), find(b))] = std::min(find(a), find(b)); }

private:
    std::vector<PlanIndex> m_parent;
};

/// The stations that use each resource.
struct Users
{
    std::vector<std::vector<PlanIndex>> ofPool;
    std::vector<std::vector<PlanIndex>> ofBucket;
};

Users usersOf(const Plan &plan)
{
    Users users {std::vector<std::vector<PlanIndex>>(plan.pools.size()), std::vector<std::vector<PlanIndex>>(plan.buckets.size())};
    for (std::size_t i = 0; i < plan.stations.size(); ++i) {
        if (const auto *work = std::get_if<Work>(&plan.stations[i].body))
            users.ofPool[work->pool].push_back(static_cast<PlanIndex>(i));
        else if (const auto *gate = std::get_if<Gate>(&plan.stations[i].body))
            users.ofBucket[gate->bucket].push_back(static_cast<PlanIndex>(i));
    }
    return users;
}

/// Groups by calls, and by those shared resources that are in `coupledPools` and `coupledBuckets`.
std::vector<Group> groupsOf(const Plan &plan, const Users &users, const std::set<PlanIndex> &coupledPools,
                            const std::set<PlanIndex> &coupledBuckets)
{
    Parts parts(plan.stations.size());
    for (std::size_t i = 0; i < plan.stations.size(); ++i) {
        for (const Route &route : plan.stations[i].routes)
            parts.join(static_cast<PlanIndex>(i), route.to);
    }
    const auto joinAll = [&parts](const std::vector<PlanIndex> &stations) {
        for (const PlanIndex station : stations)
            parts.join(stations.front(), station);
    };
    for (const PlanIndex pool : coupledPools)
        joinAll(users.ofPool[pool]);
    for (const PlanIndex bucket : coupledBuckets)
        joinAll(users.ofBucket[bucket]);

    std::vector<Group> groups;
    std::vector<PlanIndex> groupOf(plan.stations.size(), kNone);
    for (std::size_t i = 0; i < plan.stations.size(); ++i) {
        const PlanIndex root = parts.find(static_cast<PlanIndex>(i));
        if (groupOf[root] == kNone) {
            groupOf[root] = static_cast<PlanIndex>(groups.size());
            groups.emplace_back();
        }
        groups[groupOf[root]].stations.push_back(static_cast<PlanIndex>(i));
    }
    const auto share = [&](const std::vector<std::vector<PlanIndex>> &stationsOf, std::vector<PlanIndex> Group::*list) {
        for (std::size_t r = 0; r < stationsOf.size(); ++r) {
            for (const PlanIndex station : stationsOf[r]) {
                std::vector<PlanIndex> &resources = groups[groupOf[parts.find(station)]].*list;
                if (resources.empty() || resources.back() != static_cast<PlanIndex>(r))
                    resources.push_back(static_cast<PlanIndex>(r));
            }
        }
    };
    share(users.ofPool, &Group::pools);
    share(users.ofBucket, &Group::buckets);
    for (Group &group : groups) {
        const auto unique = [](std::vector<PlanIndex> &list) {
            std::sort(list.begin(), list.end());
            list.erase(std::unique(list.begin(), list.end()), list.end());
        };
        unique(group.pools);
        unique(group.buckets);
    }
    return groups;
}

/// The resources whose members, taken alone, leave each other too little at their peaks together.
struct Coupling
{
    std::set<PlanIndex> pools;
    std::set<PlanIndex> buckets;

    friend bool operator==(const Coupling &, const Coupling &) = default;
};

Coupling bindingResources(const Plan &plan, const std::vector<std::shared_ptr<const GroupRun>> &runs, const Users &users)
{
    std::vector<double> poolPeak(plan.pools.size(), 0);
    std::vector<double> bucketPeak(plan.buckets.size(), 0);
    for (const auto &run : runs) {
        for (std::size_t i = 0; i < run->pools.size(); ++i)
            poolPeak[run->pools[i]] += run->poolRecords[i].peakOffered;
        for (std::size_t i = 0; i < run->buckets.size(); ++i)
            bucketPeak[run->buckets[i]] += run->bucketRecords[i].peakOffered;
    }
    Coupling coupling;
    for (std::size_t p = 0; p < plan.pools.size(); ++p) {
        const ServerPool &pool = plan.pools[p];
        if (users.ofPool[p].size() < 2 || !std::isfinite(pool.servers))
            continue;
        if (pool.waitingRoom > 0 || formulas::erlangB(pool.servers, poolPeak[p]) > kNeverBinds)
            coupling.pools.insert(static_cast<PlanIndex>(p));
    }
    for (std::size_t b = 0; b < plan.buckets.size(); ++b) {
        const TokenBucket &bucket = plan.buckets[b];
        if (users.ofBucket[b].size() < 2 || !std::isfinite(bucket.rate))
            continue;
        const double load = bucket.rate > 0 ? bucketPeak[b] / bucket.rate : 2;
        if (load > 0.95 || (load > 0 && formulas::policedLoss(bucket.burst, load) > kNeverBinds))
            coupling.buckets.insert(static_cast<PlanIndex>(b));
    }
    return coupling;
}

} // namespace

Result<std::shared_ptr<const RunResult>> runLive(const Plan &plan, const RunOptions &options, std::stop_token stop,
                                                 const std::shared_ptr<const RunResult> &previous)
{
    const Users users = usersOf(plan);
    const live::Reuse reuse(plan, options, previous);
    Coupling coupling = reuse.isPossible() ? Coupling {previous->content().coupledPools, previous->content().coupledBuckets} : Coupling {};
    std::vector<std::shared_ptr<const GroupRun>> runs;
    // Most limits never bind, and then their members need not be run together: the first try says which do.
    for (int attempt = 0; attempt < 3; ++attempt) {
        const std::vector<Group> groups = groupsOf(plan, users, coupling.pools, coupling.buckets);
        runs.clear();
        runs.reserve(groups.size());
        for (std::size_t i = 0; i < groups.size(); ++i) {
            std::shared_ptr<const GroupRun> run = reuse.find(groups[i]);
            if (!run) {
                auto done = live::GroupEngine(plan, groups[i], options).run(stop);
                if (!done)
                    return done.error();
                run = *std::move(done);
            }
            runs.push_back(std::move(run));
            if (options.progress)
                options.progress(static_cast<double>(i + 1) / static_cast<double>(groups.size()));
        }
        Coupling needed = bindingResources(plan, runs, users);
        // Once coupled, members may need less than they did alone; that is no reason to part them again.
        if (attempt > 0) {
            needed.pools.insert(coupling.pools.begin(), coupling.pools.end());
            needed.buckets.insert(coupling.buckets.begin(), coupling.buckets.end());
        }
        if (needed == coupling)
            break;
        coupling = std::move(needed);
    }
    return live::makeResult(plan, options, std::move(runs), std::move(coupling.pools), std::move(coupling.buckets));
}

} // namespace headroom
