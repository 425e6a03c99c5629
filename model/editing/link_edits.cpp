// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/property_schema.h"
#include "model/editing/drafting.h"
#include "model/editing/validation.h"

#include <algorithm>

namespace headroom::edits {

namespace {

Result<Design> applyConnect(const Design &design, const Catalogue &catalogue, const NodeId &from,
                            const NodeId &to, LinkKind kind, const Tree &properties)
{
    if (const std::optional<Text> refused = catalogue.linkRefusal(design, from, to, kind))
        return invalid(*refused);
    Link link{.id = makeLinkId(from, to, kind, design),
              .from = from,
              .to = to,
              .kind = kind,
              .properties = properties};
    const std::vector<const PropertySpec *> specs = catalogue.linkProperties(
        kind, catalogue.of(*design.node(to)));
    if (link.properties.isMap())
        for (const auto &[key, value] : link.properties.entries())
            if (const auto spec = std::ranges::find(specs, key, &PropertySpec::key);
                spec != specs.end())
                if (const std::optional<Text> refused = refusal(**spec, value))
                    return invalid(*refused);
    dropDefaults(link.properties, specs);
    DesignParts parts = design.parts();
    parts.links.push_back(std::make_shared<const Link>(std::move(link)));
    return Design(std::move(parts));
}

/// Another end may have other settings: what it does not know or refuses is left behind.
void keepAccepted(Tree &properties, const std::vector<const PropertySpec *> &specs)
{
    if (!properties.isMap())
        return;
    std::erase_if(properties.entries(), [&specs](const Tree::Entry &entry) {
        const auto spec = std::ranges::find(specs, entry.first, &PropertySpec::key);
        return spec == specs.end() || refusal(**spec, entry.second);
    });
    dropDefaults(properties, specs);
}

Result<Design> applyReconnect(const Design &design, const Catalogue &catalogue, const LinkId &id,
                              const NodeId &from, const NodeId &to)
{
    const Link *link = design.link(id);
    if (!link)
        return invalid(Text(HEADROOM_TEXT("Editing", "There is no link \"%1\".")).arg(id.value()));
    if (link->from == from && link->to == to)
        return design;
    // Judged without the link itself, or it would stand in its own way.
    DesignParts rest = design.parts();
    rest.links.erase(rest.links.begin() + static_cast<std::ptrdiff_t>(design.indexOf(id)));
    const Design withoutLink(std::move(rest));
    if (const std::optional<Text> refused = catalogue.linkRefusal(withoutLink, from, to,
                                                                  link->kind))
        return invalid(*refused);

    Link moved = *link;
    moved.from = from;
    moved.to = to;
    moved.id = makeLinkId(from, to, link->kind, withoutLink);
    keepAccepted(moved.properties,
                 catalogue.linkProperties(link->kind, catalogue.of(*design.node(to))));
    DesignParts parts = design.parts();
    renameOwners(parts, {{id.value(), moved.id.value()}});
    parts.links[design.indexOf(id)] = std::make_shared<const Link>(std::move(moved));
    return Design(std::move(parts));
}

} // namespace

Edit connect(NodeId from, NodeId to, LinkKind kind, Tree properties)
{
    Text label = Text(HEADROOM_TEXT("Undo", "Connect %1 to %2")).arg(from.value()).arg(to.value());
    const auto apply = [=](const Design &design, const Catalogue &catalogue) {
        return applyConnect(design, catalogue, from, to, kind, properties);
    };
    return {.label = std::move(label), .apply = apply};
}

Edit reconnect(LinkId link, NodeId from, NodeId to)
{
    Text label = Text(HEADROOM_TEXT("Undo", "Reconnect %1")).arg(link.value());
    const auto apply = [=](const Design &design, const Catalogue &catalogue) {
        return applyReconnect(design, catalogue, link, from, to);
    };
    return {.label = std::move(label), .apply = apply};
}

Edit removeLinks(std::vector<LinkId> links)
{
    Edit edit = removeSelection({}, std::move(links));
    edit.label = HEADROOM_TEXT("Undo", "Remove links");
    return edit;
}

} // namespace headroom::edits
