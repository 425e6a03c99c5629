// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/live/group_engine.h"
#include "model/simulation/live/record.h"

#include <memory>
#include <set>
#include <vector>

namespace headroom::live {

/// Finds in an earlier run the groups that a change did not touch.
class Reuse
{
public:
    Reuse(const Plan &plan, const RunOptions &options, const std::shared_ptr<const RunResult> &previous);

    bool isPossible() const { return m_previous != nullptr; }
    /// The earlier run of a group with the same stations, resources and horizon, or null.
    std::shared_ptr<const GroupRun> find(const Group &group) const;

private:
    const Plan *m_plan;
    std::shared_ptr<const RunResult> m_previous;
};

/// Puts the runs of all groups together.
std::shared_ptr<const RunResult> makeResult(const Plan &plan, const RunOptions &options,
                                            std::vector<std::shared_ptr<const GroupRun>> runs, std::set<PlanIndex> coupledPools,
                                            std::set<PlanIndex> coupledBuckets);

} // namespace headroom::live
