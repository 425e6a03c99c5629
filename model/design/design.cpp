// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/design/design.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>

namespace headroom {

/// Finds things by id. It depends on the shape alone, so edits that only change a setting share it.
struct Design::Index {
    explicit Index(const DesignParts &parts)
    {
        for (PlanIndex i = 0; i < parts.nodes.size(); ++i)
            nodes.emplace(parts.nodes[i]->id, i);
        for (PlanIndex i = 0; i < parts.nodes.size(); ++i)
            if (parts.nodes[i]->in)
                children[*parts.nodes[i]->in].push_back(i);
        for (PlanIndex i = 0; i < parts.links.size(); ++i) {
            links.emplace(parts.links[i]->id, i);
            linksFrom[parts.links[i]->from].push_back(i);
            linksTo[parts.links[i]->to].push_back(i);
        }
    }

    using Places = std::unordered_map<NodeId, std::vector<PlanIndex>>;

    std::unordered_map<NodeId, PlanIndex> nodes;
    std::unordered_map<LinkId, PlanIndex> links;
    Places children;
    Places linksFrom;
    Places linksTo;
};

namespace {

template <typename T>
std::vector<const T *> pick(const std::vector<std::shared_ptr<const T>> &all,
                            const std::unordered_map<NodeId, std::vector<PlanIndex>> &places,
                            const NodeId &id)
{
    std::vector<const T *> picked;
    if (const auto found = places.find(id); found != places.end()) {
        picked.reserve(found->second.size());
        for (const PlanIndex i : found->second)
            picked.push_back(all[i].get());
    }
    return picked;
}

/// Names in maps may hold dots themselves, such as those of quotas, so the rest of a path is tried
/// as one name first.
const Tree *partOf(const Tree &tree, std::span<const std::string> parts)
{
    if (parts.empty())
        return &tree;
    std::string name = parts.front();
    for (const std::string &part : parts.subspan(1))
        name += "." + part;
    if (const Tree *value = tree.find(name))
        return value;
    const Tree *inner = tree.find(parts.front());
    return inner ? partOf(*inner, parts.subspan(1)) : nullptr;
}

template <typename T>
bool sameContent(const std::vector<std::shared_ptr<const T>> &a,
                 const std::vector<std::shared_ptr<const T>> &b)
{
    return std::ranges::equal(
        a, b, [](const auto &left, const auto &right) { return left == right || *left == *right; });
}

} // namespace

Design::Design()
    : Design(DesignParts())
{ }

Design::Design(DesignParts parts)
    : m_parts(std::make_shared<const DesignParts>(std::move(parts)))
    , m_index(std::make_shared<const Index>(*m_parts))
{
    assert(m_index->nodes.size() == m_parts->nodes.size());
    assert(m_index->links.size() == m_parts->links.size());
}

Design::Design(DesignParts parts, const Design &sameShape)
    : m_parts(std::make_shared<const DesignParts>(std::move(parts)))
    , m_index(sameShape.m_index)
{
    assert(m_index->nodes.size() == m_parts->nodes.size());
    assert(m_index->links.size() == m_parts->links.size());
}

const Node *Design::node(const NodeId &id) const
{
    const PlanIndex index = indexOf(id);
    return index == kNone ? nullptr : m_parts->nodes[index].get();
}

const Link *Design::link(const LinkId &id) const
{
    const auto found = m_index->links.find(id);
    return found == m_index->links.end() ? nullptr : m_parts->links[found->second].get();
}

PlanIndex Design::indexOf(const NodeId &id) const
{
    const auto found = m_index->nodes.find(id);
    return found == m_index->nodes.end() ? kNone : found->second;
}

PlanIndex Design::indexOf(const LinkId &id) const
{
    const auto found = m_index->links.find(id);
    return found == m_index->links.end() ? kNone : found->second;
}

std::vector<const Node *> Design::children(const NodeId &frame) const
{
    return pick(m_parts->nodes, m_index->children, frame);
}

std::vector<const Link *> Design::linksFrom(const NodeId &id) const
{
    return pick(m_parts->links, m_index->linksFrom, id);
}

std::vector<const Link *> Design::linksTo(const NodeId &id) const
{
    return pick(m_parts->links, m_index->linksTo, id);
}

bool Design::isInside(const NodeId &id, const NodeId &ancestor) const
{
    for (const Node *at = node(id); at && at->in; at = node(*at->in))
        if (*at->in == ancestor)
            return true;
    return false;
}

const Tree *Design::property(const PropertyPath &path) const
{
    const SplitPath split = splitPath(path);
    const Node *owner = node(NodeId(split.owner));
    const Link *linkOwner = owner ? nullptr : link(LinkId(split.owner));
    if (!owner && !linkOwner)
        return nullptr;
    const Tree *value = (owner ? owner->properties : linkOwner->properties).find(split.key);
    return value ? partOf(*value, split.parts) : nullptr;
}

bool operator==(const Design &a, const Design &b)
{
    const DesignParts &left = *a.m_parts;
    const DesignParts &right = *b.m_parts;
    return &left == &right
           || (left.name == right.name && sameContent(left.nodes, right.nodes)
               && sameContent(left.links, right.links) && left.scenarios == right.scenarios
               && left.interventions == right.interventions
               && left.objectives == right.objectives && left.whatIf == right.whatIf
               && left.picture == right.picture && left.extra == right.extra);
}

SplitPath splitPath(const PropertyPath &path)
{
    SplitPath split;
    std::size_t end = std::min(path.find('.'), path.size());
    split.owner = path.substr(0, end);
    bool first = true;
    while (end < path.size()) {
        const std::size_t start = end + 1;
        end = std::min(path.find('.', start), path.size());
        std::string part = path.substr(start, end - start);
        if (first)
            split.key = std::move(part);
        else
            split.parts.push_back(std::move(part));
        first = false;
    }
    return split;
}

LinkId makeLinkId(const NodeId &from, const NodeId &to, LinkKind kind, const Design &taken)
{
    return makeLinkId(from, to, kind,
                      [&taken](const LinkId &id) { return taken.link(id) != nullptr; });
}

LinkId makeLinkId(const NodeId &from, const NodeId &to, LinkKind kind,
                  const std::function<bool(const LinkId &)> &isTaken)
{
    const std::string plain = from.value() + "->" + to.value();
    if (LinkId id(plain); !isTaken(id))
        return id;
    const std::string withKind = plain + ":" + std::string(toString(kind));
    if (LinkId id(withKind); !isTaken(id))
        return id;
    for (int number = 2;; ++number)
        if (LinkId id(withKind + "#" + std::to_string(number)); !isTaken(id))
            return id;
}

} // namespace headroom
