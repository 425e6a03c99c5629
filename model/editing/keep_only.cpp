// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/editing/keep_only.h"

#include "model/editing/drafting.h"

#include <algorithm>
#include <utility>

namespace headroom::edits {

namespace {

Result<Design> applyKeepOnly(const Design &design, const std::vector<NodeId> &nodes)
{
    std::unordered_set<NodeId> kept;
    for (const NodeId &id : nodes) {
        const Node *node = design.node(id);
        if (!node)
            return noNode(id);
        kept.insert(id);
        for (; node->in; node = design.node(*node->in))
            kept.insert(*node->in);
    }
    std::unordered_set<NodeId> gone;
    std::vector<NodeId> around;
    for (const auto &node : design.nodes()) {
        const bool isHeld = std::ranges::any_of(
            nodes, [&](const NodeId &id) { return design.isInside(node->id, id); });
        if (!isHeld && !kept.contains(node->id))
            gone.insert(node->id);
        else if (!isHeld && std::ranges::find(nodes, node->id) == nodes.end())
            around.push_back(node->id);
    }
    if (gone.empty())
        return design;
    DesignParts parts = without(design, gone, {}).parts();
    // A frame that lost most of what it held is drawn around the rest.
    for (const NodeId &frame : around)
        parts.picture.erase(frame);
    return Design(std::move(parts));
}

} // namespace

Edit keepOnly(std::vector<NodeId> nodes)
{
    return {.label = Text(HEADROOM_TEXT("Undo", "Keep only the selection")),
            .apply = [nodes = std::move(nodes)](const Design &design, const Catalogue &) {
                return applyKeepOnly(design, nodes);
            }};
}

} // namespace headroom::edits
