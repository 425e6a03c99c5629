// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/layout/layout.h"

#include "model/layout/layers.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace headroom {

namespace {

bool overlap(const Box &a, const Box &b, double gap)
{
    return a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap
           && b.y < a.y + a.height + gap;
}

// Works from the outside in: a frame whose contents are all new is a block that is laid out once
// and placed whole; a frame with something of known place keeps it, and newcomers find room beside
// what they are linked with.
class Layouter
{
public:
    Layouter(const Design &design, const Catalogue &catalogue, const Picture &known,
             const LayoutRules &rules)
        : m_design(design)
        , m_catalogue(catalogue)
        , m_rules(rules)
        , m_picture(known)
    {
        for (const auto &node : design.nodes())
            m_children[node->in.value_or(NodeId())].push_back(node.get());
        for (const auto &[id, box] : known)
            markKnown(id);
        for (const auto &link : design.links())
            liftLink(*link);
    }

    Picture run()
    {
        placeChildren(NodeId(), m_rules.framePadding, m_rules.framePadding);
        return std::move(m_picture);
    }

private:
    struct Block {
        double width = 0;
        double height = 0;
        std::vector<std::pair<NodeId, Box>> boxes = {}; ///< Relative to the block.
    };

    void markKnown(const NodeId &id)
    {
        for (const Node *node = m_design.node(id); node;
             node = node->in ? m_design.node(*node->in) : nullptr)
            m_known.insert(node->id);
    }

    std::vector<NodeId> ancestry(const NodeId &id) const
    {
        std::vector<NodeId> chain;
        for (const Node *node = m_design.node(id); node;
             node = node->in ? m_design.node(*node->in) : nullptr)
            chain.push_back(node->id);
        chain.emplace_back();
        return chain;
    }

    // A link counts in the innermost frame that holds both ends, between the two things there that
    // hold them.
    void liftLink(const Link &link)
    {
        const std::vector<NodeId> from = ancestry(link.from);
        const std::vector<NodeId> to = ancestry(link.to);
        for (std::size_t i = 1; i < from.size(); ++i) {
            const auto common = std::ranges::find(to, from[i]);
            if (common == to.end() || common == to.begin())
                continue;
            const NodeId &end = *(common - 1);
            if (from[i - 1] != end)
                m_links[from[i]].emplace_back(from[i - 1], end);
            return;
        }
    }

    const std::vector<const Node *> &children(const NodeId &frame) const
    {
        static const std::vector<const Node *> none;
        const auto found = m_children.find(frame);
        return found == m_children.end() ? none : found->second;
    }

    bool isFrame(const Node &node) const
    {
        const ComponentSpec *spec = m_catalogue.find(node.kind);
        return (spec && spec->isFrame) || !children(node.id).empty();
    }

    // A node with all that it holds, as if nothing had a place.
    Block blockOf(const Node &node) const
    {
        Block block;
        // The size of a card or frame is its own business: only its place is said.
        block.boxes.emplace_back(node.id, Box{});
        if (!isFrame(node)) {
            block.width = m_rules.cardWidth;
            block.height = m_rules.cardHeight;
        } else if (children(node.id).empty()) {
            block.width = m_rules.emptyFrameWidth;
            block.height = m_rules.emptyFrameHeight;
        } else {
            const Block inside = arrange(node.id, children(node.id));
            for (auto [id, box] : inside.boxes) {
                box.x += m_rules.framePadding;
                box.y += m_rules.frameTitle;
                block.boxes.emplace_back(id, box);
            }
            block.width = inside.width + 2 * m_rules.framePadding;
            block.height = inside.height + m_rules.frameTitle + m_rules.framePadding;
        }
        return block;
    }

    Block arrange(const NodeId &frame, const std::vector<const Node *> &nodes) const
    {
        std::vector<Block> blocks;
        std::vector<LayerSize> sizes;
        std::unordered_map<NodeId, std::size_t> place;
        for (const Node *node : nodes) {
            place[node->id] = blocks.size();
            blocks.push_back(blockOf(*node));
            sizes.push_back({blocks.back().width, blocks.back().height});
        }
        std::vector<std::pair<std::size_t, std::size_t>> edges;
        if (const auto links = m_links.find(frame); links != m_links.end()) {
            for (const auto &[from, to] : links->second) {
                if (place.contains(from) && place.contains(to))
                    edges.emplace_back(place.at(from), place.at(to));
            }
        }
        const std::vector<LayerPlace> places = arrangeInLayers(sizes, edges, m_rules.layerGap,
                                                               m_rules.rowGap);
        Block whole;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            for (auto [id, box] : blocks[i].boxes) {
                box.x += places[i].x;
                box.y += places[i].y;
                whole.boxes.emplace_back(id, box);
            }
            whole.width = std::max(whole.width, places[i].x + sizes[i].width);
            whole.height = std::max(whole.height, places[i].y + sizes[i].height);
        }
        return whole;
    }

    void put(const Block &block, double x, double y)
    {
        for (auto [id, box] : block.boxes) {
            box.x += x;
            box.y += y;
            m_picture[id] = box;
        }
    }

    // What a placed node covers, with its contents.
    Box extent(const Node &node) const
    {
        Box box;
        if (const auto known = m_picture.find(node.id); known != m_picture.end())
            box = known->second;
        const bool frame = isFrame(node);
        if (box.width <= 0)
            box.width = frame ? m_rules.emptyFrameWidth : m_rules.cardWidth;
        if (box.height <= 0)
            box.height = frame ? m_rules.emptyFrameHeight : m_rules.cardHeight;
        bool first = !m_picture.contains(node.id);
        for (const Node *child : children(node.id)) {
            if (!m_picture.contains(child->id) && !m_known.contains(child->id))
                continue;
            const Box inner = extent(*child);
            const double left = inner.x - m_rules.framePadding;
            const double top = inner.y - m_rules.frameTitle;
            const double right = inner.x + inner.width + m_rules.framePadding;
            const double bottom = inner.y + inner.height + m_rules.framePadding;
            const double x = first ? left : std::min(box.x, left);
            const double y = first ? top : std::min(box.y, top);
            box = {x, y, (first ? right : std::max(box.x + box.width, right)) - x,
                   (first ? bottom : std::max(box.y + box.height, bottom)) - y};
            first = false;
        }
        return box;
    }

    Box extentOf(const NodeId &id) const
    {
        const Node *node = m_design.node(id);
        return node ? extent(*node) : Box{};
    }

    void placeChildren(const NodeId &frame, double x, double y)
    {
        std::vector<const Node *> newcomers;
        std::vector<Box> taken;
        for (const Node *child : children(frame)) {
            if (!m_known.contains(child->id)) {
                newcomers.push_back(child);
                continue;
            }
            if (isFrame(*child)) {
                const Box box = extent(*child);
                placeChildren(child->id, box.x + m_rules.framePadding, box.y + m_rules.frameTitle);
                m_picture.try_emplace(child->id, Box{box.x, box.y, 0, 0});
            }
            taken.push_back(extent(*child));
        }
        if (taken.empty()) {
            put(arrange(frame, newcomers), x, y);
            return;
        }
        for (const Node *newcomer : newcomers) {
            const Block block = blockOf(*newcomer);
            const Box box = freePlace(frame, *newcomer, block, taken);
            put(block, box.x, box.y);
            taken.push_back(box);
        }
    }

    Box freePlace(const NodeId &frame, const Node &newcomer, const Block &block,
                  const std::vector<Box> &taken) const
    {
        Box box{taken.front().x, taken.front().y, block.width, block.height};
        if (const auto links = m_links.find(frame); links != m_links.end()) {
            for (const auto &[from, to] : links->second) {
                if (to == newcomer.id && m_picture.contains(from)) {
                    const Box caller = extentOf(from);
                    box.x = caller.x + caller.width + m_rules.layerGap;
                    box.y = caller.y;
                    break;
                }
                if (from == newcomer.id && m_picture.contains(to)) {
                    const Box callee = extentOf(to);
                    box.x = callee.x - m_rules.layerGap - block.width;
                    box.y = callee.y;
                    break;
                }
            }
        }
        // Downwards until nothing is in the way; each step passes at least one of the others.
        for (std::size_t step = 0; step <= taken.size(); ++step) {
            const auto hit = std::ranges::find_if(
                taken, [&](const Box &other) { return overlap(box, other, m_rules.rowGap / 2); });
            if (hit == taken.end())
                break;
            box.y = hit->y + hit->height + m_rules.rowGap;
        }
        return box;
    }

    const Design &m_design;
    const Catalogue &m_catalogue;
    const LayoutRules &m_rules;
    Picture m_picture;
    std::unordered_map<NodeId, std::vector<const Node *>> m_children;
    std::unordered_map<NodeId, std::vector<std::pair<NodeId, NodeId>>> m_links;
    std::unordered_set<NodeId> m_known; ///< Has a place, or holds something that has one.
};

} // namespace

Picture layOut(const Design &design, const Catalogue &catalogue, const Picture &known,
               const LayoutRules &rules)
{
    return Layouter(design, catalogue, known, rules).run();
}

} // namespace headroom
