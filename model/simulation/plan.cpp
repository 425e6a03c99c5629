// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/plan.h"

#include <algorithm>

namespace headroom {

PlanIndex Plan::nodeIndex(const NodeId &id) const
{
    const auto found = std::find_if(nodes.begin(), nodes.end(),
                                    [&id](const NodePlan &node) { return node.id == id; });
    return found == nodes.end() ? kNone : static_cast<PlanIndex>(found - nodes.begin());
}

} // namespace headroom
