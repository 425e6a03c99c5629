// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/erlang.h"
#include "model/simulation/formulas/policed.h"
#include "model/simulation/live/content.h"
#include "model/simulation/live/group_run.h"
#include "model/simulation/live/reuse.h"
#include "model/simulation/run.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace headroom {

namespace {

using Pass = RunResult::Content::Pass;

/// A limit that rejects less than this in every step does not join the groups that share it.
constexpr double kCannotBind = 1e-10;

class LiveRun
{
public:
    LiveRun(RunResult::Content &content, const RunOptions &options, const std::stop_token &stop,
            const RunResult::Content *previous)
        : m_content(content)
        , m_options(options)
        , m_stop(stop)
        , m_previous(previous)
    { }

    bool run()
    {
        const Plan &plan = m_content.plan;
        const std::size_t resources = plan.pools.size() + plan.buckets.size();
        // First every group for itself: what joins several of them is taken as if it only counted.
        const std::vector<bool> shared = sharedResources(std::vector<bool>(resources, true));
        if (!runPass(m_content.alone, shared, m_previous ? &m_previous->alone : nullptr))
            return false;
        if (std::ranges::find(shared, true) == shared.end())
            return true;
        const std::vector<bool> apart = withoutBinding(shared);
        if (apart == shared)
            return true;
        return runPass(m_content.joined, apart, m_previous ? &m_previous->joined : nullptr);
    }

private:
    /// The resources that would join groups which are apart without them.
    std::vector<bool> sharedResources(const std::vector<bool> &all) const
    {
        const Plan &plan = m_content.plan;
        const std::vector<live::Group> groups = live::groupsOf(plan, all);
        std::vector<int> users(all.size());
        for (const live::Group &group : groups) {
            for (const PlanIndex pool : group.pools)
                ++users[pool];
            for (const PlanIndex bucket : group.buckets)
                ++users[plan.pools.size() + bucket];
        }
        std::vector<bool> shared(all.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            shared[i] = users[i] > 1;
        joinMoved(shared);
        return shared;
    }

    /// What moves, or decides about moves, always binds.
    void joinMoved(std::vector<bool> &shared) const
    {
        const Controls &controls = m_content.plan.controls;
        const std::size_t pools = m_content.plan.pools.size();
        const auto joinLever = [&](const Lever &lever) {
            if (lever.kind == Lever::Kind::Servers)
                shared[lever.index] = false;
            if (lever.kind == Lever::Kind::Rate || lever.kind == Lever::Kind::Burst)
                shared[pools + lever.index] = false;
        };
        const auto joinGauge = [&](const Gauge &gauge) {
            for (const std::vector<Reading> *terms : {&gauge.sum, &gauge.per})
                for (const Reading &reading : *terms)
                    if (reading.target == Target::Pool || reading.target == Target::Bucket)
                        shared[reading.target == Target::Pool ? reading.index
                                                              : pools + reading.index] = false;
        };
        for (const Intervention &intervention : controls.interventions)
            for (const Move &move : intervention.moves)
                joinLever(move.lever);
        for (const Alarm &alarm : controls.alarms)
            joinGauge(alarm.gauge);
        for (const Scaler &scaler : controls.scalers) {
            for (const Scaler::Drive &drive : scaler.drives)
                joinLever(drive.lever);
            for (const TargetTracking &policy : scaler.tracking)
                joinGauge(policy.gauge);
        }
        for (const GrowingLimit &limit : controls.growing) {
            joinLever(limit.lever);
            joinGauge(limit.gauge);
        }
    }

    bool runPass(Pass &pass, const std::vector<bool> &apart, const Pass *former) const
    {
        const Plan &plan = m_content.plan;
        pass.apart = apart;
        pass.groups = live::groupsOf(plan, apart);
        std::optional<live::Reuse> reuse;
        if (former && !former->groups.empty())
            reuse.emplace(
                live::FormerPass{m_previous->plan, former->apart, former->groups, former->records});
        for (const live::Group &group : pass.groups) {
            std::shared_ptr<const live::GroupRecord> record = reuse ? reuse->recordOf(plan, apart,
                                                                                      group)
                                                                    : nullptr;
            if (!record)
                record = runGroup(group, apart);
            if (!record)
                return false;
            pass.records.push_back(std::move(record));
        }
        return true;
    }

    std::shared_ptr<const live::GroupRecord> runGroup(const live::Group &group,
                                                      const std::vector<bool> &apart) const
    {
        const Plan &plan = m_content.plan;
        live::GroupProgram program = live::compile(plan, group);
        live::CountOnly countOnly;
        for (const PlanIndex pool : group.pools)
            countOnly.pools.push_back(apart[pool]);
        for (const PlanIndex bucket : group.buckets)
            countOnly.buckets.push_back(apart[plan.pools.size() + bucket]);
        live::GroupRun run(std::move(program), countOnly, m_content.stepLength,
                           m_content.stepCount);
        if (!run.run(m_stop, m_options.progress))
            return nullptr;
        return std::make_shared<live::GroupRecord>(run.takeRecord());
    }

    /// Of the shared limits, those that stay far enough from what all groups ask of them together.
    std::vector<bool> withoutBinding(const std::vector<bool> &shared) const
    {
        const Plan &plan = m_content.plan;
        std::vector<bool> apart = shared;
        for (PlanIndex p = 0; p < plan.pools.size(); ++p)
            if (shared[p]
                && formulas::erlangB(plan.pools[p].servers, greatestDemand(true, p)) > kCannotBind)
                apart[p] = false;
        for (PlanIndex b = 0; b < plan.buckets.size(); ++b) {
            const TokenBucket &bucket = plan.buckets[b];
            const double demand = shared[plan.pools.size() + b] ? greatestDemand(false, b) : 0;
            if (demand > 0 && std::isfinite(bucket.rate)
                && (!(bucket.rate > 0)
                    || formulas::policedLoss(bucket.burst, demand / bucket.rate) > kCannotBind))
                apart[plan.pools.size() + b] = false;
        }
        return apart;
    }

    /// The greatest sum over the groups in any step.
    double greatestDemand(bool isPool, PlanIndex index) const
    {
        std::vector<std::pair<std::size_t, double>> changes;
        const Pass &pass = m_content.alone;
        for (std::size_t g = 0; g < pass.groups.size(); ++g) {
            const std::vector<PlanIndex> &list = isPool ? pass.groups[g].pools
                                                        : pass.groups[g].buckets;
            const auto place = std::ranges::lower_bound(list, index);
            if (place == list.end() || *place != index)
                continue;
            const auto local = static_cast<std::size_t>(place - list.begin());
            const live::Track &track = isPool ? pass.records[g]->pools[local]
                                              : pass.records[g]->buckets[local];
            double last = 0;
            const auto before = static_cast<std::ptrdiff_t>(changes.size());
            for (std::size_t row = 0; row < track.rows(); ++row) {
                changes.emplace_back(track.startOf(row), track.row(row)[0] - last);
                last = track.row(row)[0];
            }
            std::inplace_merge(changes.begin(), changes.begin() + before, changes.end());
        }
        double sum = 0;
        double greatest = 0;
        for (std::size_t i = 0; i < changes.size(); ++i) {
            sum += changes[i].second;
            if (i + 1 == changes.size() || changes[i + 1].first != changes[i].first)
                greatest = std::max(greatest, sum);
        }
        return greatest;
    }

    RunResult::Content &m_content;
    const RunOptions &m_options;
    const std::stop_token &m_stop;
    const RunResult::Content *m_previous;
};

} // namespace

Result<std::shared_ptr<const RunResult>> runLive(const Plan &plan, const RunOptions &options,
                                                 std::stop_token stop,
                                                 const std::shared_ptr<const RunResult> &previous)
{
    if (!(options.step > 0) || !(options.duration > 0)
        || !std::isfinite(options.duration / options.step) || options.duration / options.step > 4e9)
        return Error{
            Error::Kind::Usage,
            Text(HEADROOM_TEXT("Simulation", "A run of %1 s in steps of %2 s is not possible."))
                .arg(options.duration)
                .arg(options.step)};
    auto content = std::make_shared<RunResult::Content>();
    content->plan = plan;
    content->duration = options.duration;
    content->stepLength = options.step;
    content->stepCount = std::max<std::size_t>(
        1, static_cast<std::size_t>(std::ceil(options.duration / options.step - 1e-9)));
    const RunResult::Content *former = previous ? &previous->content() : nullptr;
    if (former
        && (former->stepLength != content->stepLength || former->stepCount != content->stepCount))
        former = nullptr;
    if (!LiveRun(*content, options, stop, former).run())
        return Error{Error::Kind::Cancelled,
                     HEADROOM_TEXT("Simulation", "The simulation was stopped.")};
    content->index();
    return std::shared_ptr<const RunResult>(std::make_shared<RunResult>(std::move(content)));
}

} // namespace headroom
