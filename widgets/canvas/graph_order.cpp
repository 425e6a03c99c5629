// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/graph_order.h"

#include <unordered_map>
#include <unordered_set>

namespace headroom {

std::vector<NodeId> graphOrder(const Design &design)
{
    std::unordered_map<NodeId, std::vector<NodeId>> next;
    std::unordered_set<NodeId> entered;
    for (const auto &link : design.links()) {
        next[link->from].push_back(link->to);
        entered.insert(link->to);
    }
    std::vector<NodeId> order;
    std::unordered_set<NodeId> seen;
    const auto follow = [&](const NodeId &start) {
        std::vector<NodeId> open{start};
        while (!open.empty()) {
            const NodeId id = open.back();
            open.pop_back();
            if (!seen.insert(id).second)
                continue;
            order.push_back(id);
            const std::vector<NodeId> &onwards = next[id];
            open.insert(open.end(), onwards.rbegin(), onwards.rend());
        }
    };
    for (const auto &node : design.nodes()) {
        if (next.contains(node->id) && !entered.contains(node->id))
            follow(node->id);
    }
    for (const auto &node : design.nodes()) { // What is left of cycles without a beginning.
        if (next.contains(node->id))
            follow(node->id);
    }
    for (const auto &node : design.nodes())
        follow(node->id);
    return order;
}

} // namespace headroom
