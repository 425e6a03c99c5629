// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/catalogue/property_schema.h"
#include "model/design/design.h"

#include <optional>
#include <string>
#include <vector>

namespace headroom {

class LinkView;

/// A node with its spec, frames and neighbours: what hooks are given. Cheap to copy; valid while
/// design and catalogue live.
class NodeView
{
public:
    NodeView(const Design &design, const Catalogue &catalogue, const Node &node);

    const NodeId &id() const { return m_node->id; }
    const std::string &label() const { return m_node->label(); }
    const Node &node() const { return *m_node; }
    const ComponentSpec &spec() const { return *m_spec; }
    const Design &design() const { return *m_design; }
    const Catalogue &catalogue() const { return *m_catalogue; }
    bool is(std::string_view kind) const { return m_node->kind == kind; }

    /// The setting as written, else its default, else an empty tree.
    const Tree &property(std::string_view key) const;
    bool isSet(std::string_view key) const;

    double get(PropertyKey<double> key) const;
    bool get(PropertyKey<bool> key) const;
    std::string get(PropertyKey<std::string> key) const;
    Distribution get(PropertyKey<Distribution> key) const;
    TrafficProfile get(PropertyKey<TrafficProfile> key) const;
    KeyPopularity get(PropertyKey<KeyPopularity> key) const;
    const Tree &get(PropertyKey<Tree> key) const { return property(key.key); }
    /// The number, or nothing when it is neither written nor has a default.
    std::optional<double> find(PropertyKey<double> key) const;

    /// The frame that holds it directly.
    std::optional<NodeView> parent() const;
    /// The nearest frame of that kind, at any height.
    std::optional<NodeView> frame(std::string_view kind) const;
    std::vector<NodeView> children() const;
    std::vector<NodeView> children(std::string_view kind) const;
    std::vector<LinkView> linksOut(LinkKind kind) const;
    std::vector<LinkView> linksIn(LinkKind kind) const;
    std::vector<LinkView> linksOut() const;
    std::vector<LinkView> linksIn() const;

    /// A limit as it holds here: asked of the frames from the inside out, else the catalogue's
    /// default; infinity for a limit that no component of the catalogue states.
    double quota(std::string_view name) const;
    /// The frame that answers for that limit, or nothing when it is the catalogue's default.
    std::optional<NodeView> quotaFrame(std::string_view name) const;
    /// A fact of this node that neighbours may ask for.
    std::optional<double> fact(std::string_view name) const;

private:
    const Design *m_design;
    const Catalogue *m_catalogue;
    const Node *m_node;
    const ComponentSpec *m_spec;
};

/// A link with both ends.
class LinkView
{
public:
    LinkView(const Design &design, const Catalogue &catalogue, const Link &link);

    const LinkId &id() const { return m_link->id; }
    const Link &link() const { return *m_link; }
    LinkKind kind() const { return m_link->kind; }
    NodeView from() const;
    NodeView to() const;

    const Tree &property(std::string_view key) const;
    bool isSet(std::string_view key) const;
    double get(PropertyKey<double> key) const;
    bool get(PropertyKey<bool> key) const;
    std::string get(PropertyKey<std::string> key) const;
    std::optional<double> find(PropertyKey<double> key) const;

private:
    const Design *m_design;
    const Catalogue *m_catalogue;
    const Link *m_link;
};

} // namespace headroom
