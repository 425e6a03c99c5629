// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/core/result.h"
#include "model/design/design.h"

#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace headroom {

/// How many frames may stand around a node.
inline constexpr int kDeepestFrame = 64;

/// The ordered table of components; the order is the palette's. Immutable, readable from any
/// thread.
class Catalogue
{
public:
    explicit Catalogue(std::vector<ComponentSpec> components);

    std::span<const ComponentSpec> components() const { return m_components; }
    /// The component of that kind, or null.
    const ComponentSpec *find(std::string_view kind) const;
    /// The spec of a node of a valid design. REQUIRES a known kind.
    const ComponentSpec &of(const Node &node) const;
    /// The quota of that name, or null.
    const Quota *quota(std::string_view name) const;
    std::vector<const Quota *> quotas() const;

    /// The settings of a link: its kind's own, then those of the entered component.
    std::vector<const PropertySpec *> linkProperties(LinkKind kind,
                                                     const ComponentSpec &entered) const;
    const PropertySpec *linkProperty(LinkKind kind, const ComponentSpec &entered,
                                     std::string_view key) const;

    /// The kinds of link that may join two components, best first.
    std::vector<LinkKind> linkKindsBetween(const ComponentSpec &from,
                                           const ComponentSpec &to) const;
    /// Why no link of that kind may join these two, whatever other links there are, or nothing.
    /// REQUIRES known kinds.
    std::optional<Text> endsRefusal(const Node &from, const Node &to, LinkKind kind) const;
    /// Why a link may not be (a sentence for the user), or nothing when it may. Looks at kinds,
    /// ends, counts and doubles.
    std::optional<Text> linkRefusal(const Design &design, const NodeId &from, const NodeId &to,
                                    LinkKind kind) const;
    /// Why `child` may not stand in `frame` (nullopt frame = outside all), or nothing.
    std::optional<Text> placementRefusal(const Design &design, std::string_view childKind,
                                         const std::optional<NodeId> &frame) const;

private:
    std::vector<ComponentSpec> m_components;
    std::unordered_map<std::string_view, std::size_t> m_byKind;
};

} // namespace headroom
