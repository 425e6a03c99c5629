// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/layout/drawn_boxes.h"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace headroom {

namespace {

Box ownBox(const Box &box, bool isFrame, bool holdsSomething, const LayoutRules &rules)
{
    Box own = box;
    if (own.width <= 0 && !(isFrame && holdsSomething))
        own.width = isFrame ? rules.emptyFrameWidth : rules.cardWidth;
    if (own.height <= 0 && !(isFrame && holdsSomething))
        own.height = isFrame ? rules.emptyFrameHeight : rules.cardHeight;
    own.width = std::max(own.width, 0.0);
    own.height = std::max(own.height, 0.0);
    return own;
}

Box around(const Box &inside, const LayoutRules &rules)
{
    return {inside.x - rules.framePadding, inside.y - rules.frameTitle,
            inside.width + 2 * rules.framePadding,
            inside.height + rules.frameTitle + rules.framePadding};
}

// A frame without a size of its own still has a corner that counts.
Box unite(const Box &a, const Box &b)
{
    const double left = std::min(a.x, b.x);
    const double top = std::min(a.y, b.y);
    return {left, top, std::max(a.x + a.width, b.x + b.width) - left,
            std::max(a.y + a.height, b.y + b.height) - top};
}

} // namespace

int depthOf(const Design &design, const Node &node)
{
    int depth = 0;
    for (const Node *above = &node; above && above->in; above = design.node(*above->in))
        ++depth;
    return depth;
}

std::optional<NodeId> foldedInto(const Design &design, const Picture &places, const NodeId &id)
{
    std::optional<NodeId> outermost;
    const Node *node = design.node(id);
    for (const Node *above = node && node->in ? design.node(*node->in) : nullptr; above;
         above = above->in ? design.node(*above->in) : nullptr)
        if (const auto place = places.find(above->id);
            place != places.end() && place->second.look.collapsed)
            outermost = above->id;
    return outermost;
}

std::unordered_map<NodeId, Box> drawnBoxes(const Design &design, const Catalogue &catalogue,
                                           const Picture &places, const LayoutRules &rules,
                                           Folds folds)
{
    std::unordered_map<NodeId, Box> boxes;
    std::unordered_map<NodeId, Box> contents;
    std::vector<std::pair<int, const Node *>> deepestFirst;
    deepestFirst.reserve(design.nodes().size());
    for (const auto &node : design.nodes())
        deepestFirst.emplace_back(depthOf(design, *node), node.get());
    std::ranges::stable_sort(deepestFirst, std::greater<>(), &std::pair<int, const Node *>::first);
    for (const auto &[depth, node] : deepestFirst) {
        const ComponentSpec *spec = catalogue.find(node->kind);
        const auto inside = contents.find(node->id);
        const Box &place = places.at(node->id);
        Box box = ownBox(place, spec && spec->isFrame, inside != contents.end(), rules);
        if (inside != contents.end())
            box = unite(box, around(inside->second, rules));
        box.look = place.look;
        if (folds == Folds::Shown && place.look.collapsed) {
            box.width = rules.cardWidth;
            box.height = rules.cardHeight;
        }
        boxes[node->id] = box;
        if (node->in) {
            const auto [above, isFirst] = contents.try_emplace(*node->in, box);
            if (!isFirst)
                above->second = unite(above->second, box);
        }
    }
    if (folds == Folds::Shown && std::ranges::any_of(boxes, [](const auto &drawn) {
            return drawn.second.look.collapsed;
        }))
        for (const auto &node : design.nodes())
            if (const auto frame = foldedInto(design, places, node->id))
                boxes[node->id] = boxes.at(*frame);
    return boxes;
}

} // namespace headroom
