// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/component_spec.h"

#include <algorithm>

namespace headroom {

namespace {

template <typename List, typename Key, typename Projection>
auto *findIn(const List &list, const Key &key, Projection projection)
{
    const auto found = std::ranges::find(list, key, projection);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

Sentence title(PaletteGroup group)
{
    switch (group) {
    case PaletteGroup::Traffic: return HEADROOM_TEXT("Palette", "Traffic");
    case PaletteGroup::Frames: return HEADROOM_TEXT("Palette", "Frames");
    case PaletteGroup::Edge: return HEADROOM_TEXT("Palette", "Edge and APIs");
    case PaletteGroup::Compute: return HEADROOM_TEXT("Palette", "Compute");
    case PaletteGroup::Data: return HEADROOM_TEXT("Palette", "Data");
    case PaletteGroup::Integration: return HEADROOM_TEXT("Palette", "Integration");
    case PaletteGroup::Observability: return HEADROOM_TEXT("Palette", "Observability");
    }
    return {};
}

const PropertySpec *ComponentSpec::property(std::string_view key) const
{
    return findIn(properties, key, &PropertySpec::key);
}

const MetricSpec *ComponentSpec::metric(std::string_view metricName) const
{
    return findIn(metrics, metricName, &MetricSpec::name);
}

const LinkEnd *ComponentSpec::leaving(LinkKind linkKind) const
{
    return findIn(leaves, linkKind, &LinkEnd::kind);
}

const LinkEnd *ComponentSpec::entering(LinkKind linkKind) const
{
    return findIn(enters, linkKind, &LinkEnd::kind);
}

} // namespace headroom
