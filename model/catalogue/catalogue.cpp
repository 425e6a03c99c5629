// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/catalogue.h"

#include "model/core/nearest.h"

#include <algorithm>
#include <cassert>

namespace headroom {

namespace {

bool agree(const LinkEnd &leaving, const LinkEnd &entering)
{
    return leaving.accepts.empty() || entering.accepts.empty()
           || leaving.accepts == entering.accepts;
}

std::string kindsOf(const std::vector<LinkEnd> &ends)
{
    std::vector<std::string_view> words;
    for (const LinkEnd &end : ends)
        words.push_back(toString(end.kind));
    return joined(words);
}

long count(const std::vector<const Link *> &links, LinkKind kind)
{
    return std::ranges::count(links, kind, &Link::kind);
}

} // namespace

Catalogue::Catalogue(std::vector<ComponentSpec> components)
    : m_components(std::move(components))
{
    for (std::size_t i = 0; i < m_components.size(); ++i) {
        [[maybe_unused]] const bool isNew = m_byKind.emplace(m_components[i].kind, i).second;
        assert(isNew);
    }
}

const ComponentSpec *Catalogue::find(std::string_view kind) const
{
    const auto found = m_byKind.find(kind);
    return found == m_byKind.end() ? nullptr : &m_components[found->second];
}

const ComponentSpec &Catalogue::of(const Node &node) const
{
    const ComponentSpec *spec = find(node.kind);
    assert(spec);
    return *spec;
}

const Quota *Catalogue::quota(std::string_view name) const
{
    for (const ComponentSpec &component : m_components) {
        const auto found = std::ranges::find(component.quotas, name, &Quota::name);
        if (found != component.quotas.end())
            return &*found;
    }
    return nullptr;
}

std::vector<const Quota *> Catalogue::quotas() const
{
    std::vector<const Quota *> all;
    for (const ComponentSpec &component : m_components)
        for (const Quota &quota : component.quotas)
            all.push_back(&quota);
    return all;
}

std::vector<const PropertySpec *> Catalogue::linkProperties(LinkKind kind,
                                                            const ComponentSpec &entered) const
{
    std::vector<const PropertySpec *> properties;
    const LinkEnd *end = entered.entering(kind);
    for (const PropertySpec &own : linkKindSpec(kind).properties)
        if (!end
            || std::ranges::find(end->properties, own.key, &PropertySpec::key)
                   == end->properties.end())
            properties.push_back(&own);
    if (end)
        for (const PropertySpec &added : end->properties)
            properties.push_back(&added);
    return properties;
}

const PropertySpec *Catalogue::linkProperty(LinkKind kind, const ComponentSpec &entered,
                                            std::string_view key) const
{
    if (const LinkEnd *end = entered.entering(kind)) {
        const auto found = std::ranges::find(end->properties, key, &PropertySpec::key);
        if (found != end->properties.end())
            return &*found;
    }
    const std::vector<PropertySpec> &own = linkKindSpec(kind).properties;
    const auto found = std::ranges::find(own, key, &PropertySpec::key);
    return found == own.end() ? nullptr : &*found;
}

std::vector<LinkKind> Catalogue::linkKindsBetween(const ComponentSpec &from,
                                                  const ComponentSpec &to) const
{
    std::vector<LinkKind> kinds;
    for (const LinkEnd &leaving : from.leaves)
        if (const LinkEnd *entering = to.entering(leaving.kind);
            entering && agree(leaving, *entering))
            kinds.push_back(leaving.kind);
    return kinds;
}

std::optional<Text> Catalogue::endsRefusal(const Node &from, const Node &to, LinkKind kind) const
{
    if (from.id == to.id)
        return Text(HEADROOM_TEXT("Links", "\"%1\" cannot be linked to itself."))
            .arg(from.id.value());
    const ComponentSpec &fromSpec = of(from);
    const ComponentSpec &toSpec = of(to);
    const LinkEnd *leaving = fromSpec.leaving(kind);
    const LinkEnd *entering = toSpec.entering(kind);
    if (leaving && entering && agree(*leaving, *entering))
        return std::nullopt;

    std::vector<std::string_view> possible;
    for (const LinkKind other : linkKindsBetween(fromSpec, toSpec))
        possible.push_back(toString(other));
    if (!possible.empty())
        return Text(HEADROOM_TEXT(
                        "Links",
                        "A %1 link cannot join \"%2\" (%3) and \"%4\" (%5); possible here: %6."))
            .arg(toString(kind))
            .arg(from.id.value())
            .arg(from.kind)
            .arg(to.id.value())
            .arg(to.kind)
            .arg(joined(possible));
    if (toSpec.enters.empty())
        return Text(HEADROOM_TEXT("Links", "No link can enter \"%1\" (%2)."))
            .arg(to.id.value())
            .arg(to.kind);
    if (fromSpec.leaves.empty())
        return Text(HEADROOM_TEXT("Links", "No link can leave \"%1\" (%2)."))
            .arg(from.id.value())
            .arg(from.kind);
    return Text(HEADROOM_TEXT("Links", "No link can join \"%1\" (%2) and \"%3\" (%4): from the one "
                                       "can leave %5, the other can be "
                                       "entered by %6."))
        .arg(from.id.value())
        .arg(from.kind)
        .arg(to.id.value())
        .arg(to.kind)
        .arg(kindsOf(fromSpec.leaves))
        .arg(kindsOf(toSpec.enters));
}

std::optional<Text> Catalogue::linkRefusal(const Design &design, const NodeId &from,
                                           const NodeId &to, LinkKind kind) const
{
    const Node *fromNode = design.node(from);
    const Node *toNode = design.node(to);
    if (!fromNode || !toNode)
        return Text(HEADROOM_TEXT("Links", "There is no node \"%1\"."))
            .arg((fromNode ? to : from).value());
    if (std::optional<Text> refused = endsRefusal(*fromNode, *toNode, kind))
        return refused;

    const std::vector<const Link *> leaving = design.linksFrom(from);
    const std::vector<const Link *> entering = design.linksTo(to);
    if (std::ranges::any_of(leaving,
                            [&](const Link *link) { return link->to == to && link->kind == kind; }))
        return Text(HEADROOM_TEXT("Links", "\"%1\" and \"%2\" are already joined by a %3 link."))
            .arg(from.value())
            .arg(to.value())
            .arg(toString(kind));
    const int mostLeaving = of(*fromNode).leaving(kind)->maximum;
    const int mostEntering = of(*toNode).entering(kind)->maximum;
    if (mostLeaving >= 0 && count(leaving, kind) >= mostLeaving)
        return Text(HEADROOM_TEXT("Links",
                                  "At most %1 %2 links can leave \"%3\"; remove one first."))
            .arg(mostLeaving)
            .arg(toString(kind))
            .arg(from.value());
    if (mostEntering >= 0 && count(entering, kind) >= mostEntering)
        return Text(HEADROOM_TEXT("Links",
                                  "At most %1 %2 links can enter \"%3\"; remove one first."))
            .arg(mostEntering)
            .arg(toString(kind))
            .arg(to.value());
    return std::nullopt;
}

std::optional<Text> Catalogue::placementRefusal(const Design &design, std::string_view childKind,
                                                const std::optional<NodeId> &frame) const
{
    const ComponentSpec *child = find(childKind);
    assert(child);
    const Node *holder = frame ? design.node(*frame) : nullptr;
    if (frame && !holder)
        return Text(HEADROOM_TEXT("Frames", "There is no frame \"%1\".")).arg(frame->value());
    if (holder && !of(*holder).isFrame)
        return Text(HEADROOM_TEXT("Frames", "\"%1\" (%2) is no frame and cannot hold anything."))
            .arg(holder->id.value())
            .arg(holder->kind);
    if (!child->mustBeIn.empty()
        && (!holder || std::ranges::find(child->mustBeIn, holder->kind) == child->mustBeIn.end()))
        return Text(HEADROOM_TEXT("Frames", "A %1 must stand directly in a frame of kind %2."))
            .arg(childKind)
            .arg(joined(child->mustBeIn));
    int depth = 0;
    for (const Node *at = holder; at; at = at->in ? design.node(*at->in) : nullptr) {
        if (++depth > kDeepestFrame)
            return Text(HEADROOM_TEXT("Frames", "Frames can be at most %1 deep."))
                .arg(kDeepestFrame);
        if (std::ranges::find(child->mayNotBeIn, at->kind) != child->mayNotBeIn.end())
            return Text(HEADROOM_TEXT("Frames", "A %1 cannot stand inside \"%2\" (%3)."))
                .arg(childKind)
                .arg(at->id.value())
                .arg(at->kind);
    }
    return std::nullopt;
}

} // namespace headroom
