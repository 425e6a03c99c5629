// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/trace.h"
#include "model/design/link.h"
#include "model/design/node.h"
#include "model/design/picture.h"
#include "model/design/scenario.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace headroom {

/// The parts of a design, to build one from. Order is the order of the file.
struct DesignParts {
    std::string name = {};
    std::vector<std::shared_ptr<const Node>> nodes = {};
    std::vector<std::shared_ptr<const Link>> links = {};
    std::vector<Scenario> scenarios = {};
    /// What happens in every scenario.
    std::vector<PlannedIntervention> interventions = {};
    std::vector<std::string> objectives = {};
    std::vector<WhatIf> whatIf = {};
    Picture picture = {};
    Tree extra = {};
    /// Folder of the design's file, from which traces beside it are read; empty when it has no
    /// file.
    std::string folder = {};
    /// The traces that settings refer to, by traceKey() (see property_schema.h); read once and
    /// shared by all later designs.
    Traces traces = {};
};

/// A whole design as an immutable value that shares its unchanged parts: copying costs a pointer,
/// and any thread may read it. Ids are unique, frames form a forest, links join existing nodes:
/// builders check that before they make one.
class Design
{
public:
    Design();
    explicit Design(DesignParts parts);
    /// A design with the ids, frames and link ends of `sameShape`, whose index it shares. REQUIRES
    /// just that.
    Design(DesignParts parts, const Design &sameShape);

    const std::string &name() const { return m_parts->name; }
    std::span<const std::shared_ptr<const Node>> nodes() const { return m_parts->nodes; }
    std::span<const std::shared_ptr<const Link>> links() const { return m_parts->links; }
    const std::vector<Scenario> &scenarios() const { return m_parts->scenarios; }
    const std::vector<PlannedIntervention> &interventions() const { return m_parts->interventions; }
    const std::vector<std::string> &objectives() const { return m_parts->objectives; }
    const std::vector<WhatIf> &whatIf() const { return m_parts->whatIf; }
    const Picture &picture() const { return m_parts->picture; }
    const std::string &folder() const { return m_parts->folder; }
    const DesignParts &parts() const { return *m_parts; }
    const Traces &traces() const { return m_parts->traces; }

    /// The node or link of that id, or null.
    const Node *node(const NodeId &id) const;
    const Link *link(const LinkId &id) const;
    /// Place in nodes(); kNone when there is none.
    PlanIndex indexOf(const NodeId &id) const;
    /// Place in links(); kNone when there is none.
    PlanIndex indexOf(const LinkId &id) const;

    /// What a frame holds directly, in order.
    std::vector<const Node *> children(const NodeId &frame) const;
    std::vector<const Link *> linksFrom(const NodeId &id) const;
    std::vector<const Link *> linksTo(const NodeId &id) const;
    /// True when `ancestor` holds `id`, at any depth.
    bool isInside(const NodeId &id, const NodeId &ancestor) const;

    /// A setting by its path (`place.memorySize`, `live->v1.weight`, `shoppers.traffic.rate`); null
    /// when it is not written.
    const Tree *property(const PropertyPath &path) const;

    /// Same content (not only the same object), whatever file it came from.
    friend bool operator==(const Design &a, const Design &b);
    bool isSameObjectAs(const Design &other) const { return m_parts == other.m_parts; }
    /// True when both surely have the same ids, frames and link ends in the same order; asks no
    /// more than one pointer.
    bool sharesShapeWith(const Design &other) const { return m_index == other.m_index; }

private:
    struct Index;
    std::shared_ptr<const DesignParts> m_parts;
    std::shared_ptr<const Index> m_index;
};

/// The two halves of a property path: what it belongs to, and the key (with parts behind further
/// dots).
struct SplitPath {
    std::string owner;
    std::string key;                ///< First key, `traffic`.
    std::vector<std::string> parts; ///< Further keys, `rate`.
};
/// Splits at the first dot; the owner of a link contains no dot either.
SplitPath splitPath(const PropertyPath &path);

/// The id that a link between these gets; `taken` says which ids exist.
LinkId makeLinkId(const NodeId &from, const NodeId &to, LinkKind kind, const Design &taken);
/// Likewise while a design is still being built.
LinkId makeLinkId(const NodeId &from, const NodeId &to, LinkKind kind,
                  const std::function<bool(const LinkId &)> &isTaken);

} // namespace headroom
