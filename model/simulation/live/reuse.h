// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/live/program.h"
#include "model/simulation/live/record.h"

#include <memory>
#include <string_view>
#include <unordered_map>

namespace headroom::live {

/// A former pass over groups, to take records from.
struct FormerPass {
    const Plan &plan;
    const std::vector<bool> &apart;
    const std::vector<Group> &groups;
    const std::vector<std::shared_ptr<const GroupRecord>> &records;
};

/// Finds records of groups that say the same now as in a former run: same stations, routes and
/// resources, in the same order.
class Reuse
{
public:
    explicit Reuse(const FormerPass &former);

    /// Null when the group is new or has changed.
    std::shared_ptr<const GroupRecord> recordOf(const Plan &plan, const std::vector<bool> &apart,
                                                const Group &group) const;

private:
    FormerPass m_former;
    std::unordered_map<std::string_view, std::size_t> m_byFirstStation;
};

} // namespace headroom::live
