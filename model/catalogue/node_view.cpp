// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/node_view.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace headroom {

namespace {

const Tree kNothing;

const Tree &written(const Tree &properties, std::string_view key, const PropertySpec *spec)
{
    if (const Tree *value = properties.find(key))
        return *value;
    return spec ? defaultOf(*spec) : kNothing;
}

std::optional<double> numberIn(const Tree &value)
{
    return value.isNumber() ? std::optional(value.number()) : std::nullopt;
}

} // namespace

NodeView::NodeView(const Design &design, const Catalogue &catalogue, const Node &node)
    : m_design(&design)
    , m_catalogue(&catalogue)
    , m_node(&node)
    , m_spec(&catalogue.of(node))
{ }

const Tree &NodeView::property(std::string_view key) const
{
    return written(m_node->properties, key, m_spec->property(key));
}

bool NodeView::isSet(std::string_view key) const
{
    return m_node->properties.find(key) != nullptr;
}

double NodeView::get(PropertyKey<double> key) const
{
    return property(key.key).numberOr(0);
}

bool NodeView::get(PropertyKey<bool> key) const
{
    return property(key.key).flagOr(false);
}

std::string NodeView::get(PropertyKey<std::string> key) const
{
    return property(key.key).textOr("");
}

Distribution NodeView::get(PropertyKey<Distribution> key) const
{
    return distributionFrom(property(key.key));
}

TrafficProfile NodeView::get(PropertyKey<TrafficProfile> key) const
{
    return trafficFrom(property(key.key), m_design->traces());
}

KeyPopularity NodeView::get(PropertyKey<KeyPopularity> key) const
{
    return keysFrom(property(key.key));
}

std::optional<double> NodeView::find(PropertyKey<double> key) const
{
    return numberIn(property(key.key));
}

std::optional<NodeView> NodeView::parent() const
{
    const Node *frameNode = m_node->in ? m_design->node(*m_node->in) : nullptr;
    return frameNode ? std::optional(NodeView(*m_design, *m_catalogue, *frameNode)) : std::nullopt;
}

std::optional<NodeView> NodeView::frame(std::string_view kind) const
{
    std::optional<NodeView> at = parent();
    while (at && !at->is(kind))
        at = at->parent();
    return at;
}

std::vector<NodeView> NodeView::children() const
{
    std::vector<NodeView> views;
    for (const Node *child : m_design->children(id()))
        views.emplace_back(*m_design, *m_catalogue, *child);
    return views;
}

std::vector<NodeView> NodeView::children(std::string_view kind) const
{
    std::vector<NodeView> views = children();
    std::erase_if(views, [kind](const NodeView &child) { return !child.is(kind); });
    return views;
}

std::vector<LinkView> NodeView::linksOut(LinkKind kind) const
{
    std::vector<LinkView> views = linksOut();
    std::erase_if(views, [kind](const LinkView &link) { return link.kind() != kind; });
    return views;
}

std::vector<LinkView> NodeView::linksIn(LinkKind kind) const
{
    std::vector<LinkView> views = linksIn();
    std::erase_if(views, [kind](const LinkView &link) { return link.kind() != kind; });
    return views;
}

std::vector<LinkView> NodeView::linksOut() const
{
    std::vector<LinkView> views;
    for (const Link *link : m_design->linksFrom(id()))
        views.emplace_back(*m_design, *m_catalogue, *link);
    return views;
}

std::vector<LinkView> NodeView::linksIn() const
{
    std::vector<LinkView> views;
    for (const Link *link : m_design->linksTo(id()))
        views.emplace_back(*m_design, *m_catalogue, *link);
    return views;
}

double NodeView::quota(std::string_view name) const
{
    if (const std::optional<NodeView> answering = quotaFrame(name))
        return *answering->spec().quota(*answering, name);
    const Quota *quota = m_catalogue->quota(name);
    return quota ? quota->value.value : std::numeric_limits<double>::infinity();
}

std::optional<NodeView> NodeView::quotaFrame(std::string_view name) const
{
    for (std::optional<NodeView> at = parent(); at; at = at->parent())
        if (at->spec().quota && at->spec().quota(*at, name))
            return at;
    return std::nullopt;
}

std::optional<double> NodeView::fact(std::string_view name) const
{
    if (!m_spec->facts)
        return std::nullopt;
    for (const NamedFact &fact : m_spec->facts(*this))
        if (fact.name == name)
            return fact.value;
    return std::nullopt;
}

LinkView::LinkView(const Design &design, const Catalogue &catalogue, const Link &link)
    : m_design(&design)
    , m_catalogue(&catalogue)
    , m_link(&link)
{ }

NodeView LinkView::from() const
{
    const Node *node = m_design->node(m_link->from);
    assert(node);
    return {*m_design, *m_catalogue, *node};
}

NodeView LinkView::to() const
{
    const Node *node = m_design->node(m_link->to);
    assert(node);
    return {*m_design, *m_catalogue, *node};
}

const Tree &LinkView::property(std::string_view key) const
{
    return written(m_link->properties, key,
                   m_catalogue->linkProperty(m_link->kind, to().spec(), key));
}

bool LinkView::isSet(std::string_view key) const
{
    return m_link->properties.find(key) != nullptr;
}

double LinkView::get(PropertyKey<double> key) const
{
    return property(key.key).numberOr(0);
}

bool LinkView::get(PropertyKey<bool> key) const
{
    return property(key.key).flagOr(false);
}

std::string LinkView::get(PropertyKey<std::string> key) const
{
    return property(key.key).textOr("");
}

std::optional<double> LinkView::find(PropertyKey<double> key) const
{
    return numberIn(property(key.key));
}

} // namespace headroom
