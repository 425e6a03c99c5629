// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/shared_setting.h"

#include "model/catalogue/property_schema.h"

#include <algorithm>

namespace headroom {
namespace {

using Specs = std::vector<const PropertySpec *>;

bool isSame(const PropertySpec &a, const PropertySpec &b)
{
    return a.key == b.key && a.kind == b.kind && a.unit == b.unit && a.choices == b.choices;
}

Specs specsOf(const Design &design, const Catalogue &catalogue, const NodeId &id)
{
    Specs specs;
    const Node *node = design.node(id);
    const ComponentSpec *component = node ? catalogue.find(node->kind) : nullptr;
    if (component) {
        for (const PropertySpec &spec : component->properties)
            specs.push_back(&spec);
    }
    return specs;
}

Specs specsOf(const Design &design, const Catalogue &catalogue, const LinkId &id)
{
    const Link *link = design.link(id);
    const Node *entered = link ? design.node(link->to) : nullptr;
    const ComponentSpec *component = entered ? catalogue.find(entered->kind) : nullptr;
    return component ? catalogue.linkProperties(link->kind, *component) : Specs();
}

template <typename Id>
std::vector<SharedSetting> shared(const Design &design, const Catalogue &catalogue,
                                  const std::vector<Id> &ids)
{
    std::vector<SharedSetting> result;
    std::vector<std::string> owners;
    owners.reserve(ids.size());
    for (const Id &id : ids)
        owners.push_back(id.value());
    for (const PropertySpec *spec : specsOf(design, catalogue, ids.front())) {
        const bool everywhere = std::all_of(ids.begin() + 1, ids.end(), [&](const Id &id) {
            const Specs others = specsOf(design, catalogue, id);
            return std::ranges::any_of(
                others, [spec](const PropertySpec *other) { return isSame(*spec, *other); });
        });
        if (everywhere)
            result.push_back({.spec = spec, .owners = owners});
    }
    return result;
}

const Tree *writtenValue(const Design &design, const std::string &owner, std::string_view key)
{
    if (const Node *node = design.node(NodeId(owner)))
        return node->properties.find(key);
    if (const Link *link = design.link(LinkId(owner)))
        return link->properties.find(key);
    return nullptr;
}

} // namespace

std::vector<SharedSetting> sharedSettings(const Design &design, const Catalogue &catalogue,
                                          const Selection &selection)
{
    if (!selection.nodes().empty())
        return shared(design, catalogue, selection.nodes());
    if (!selection.links().empty())
        return shared(design, catalogue, selection.links());
    return {};
}

SharedValue valueOf(const Design &design, const SharedSetting &setting)
{
    SharedValue result;
    bool isFirst = true;
    for (const std::string &owner : setting.owners) {
        const Tree *written = writtenValue(design, owner, setting.spec->key);
        const Tree &value = written ? *written : defaultOf(*setting.spec);
        result.isSet = result.isSet || written;
        if (isFirst)
            result.value = value;
        else if (!(value == result.value))
            result.isMixed = true;
        isFirst = false;
    }
    return result;
}

PropertyPath pathOf(const SharedSetting &setting, const std::string &part)
{
    PropertyPath path = setting.owners.front() + "." + std::string(setting.spec->key);
    return part.empty() ? path : path + "." + part;
}

Edit editOf(const SharedSetting &setting, const Tree &value, const std::string &mergeKey)
{
    std::vector<Edit> edits;
    for (const std::string &owner : setting.owners)
        edits.push_back(edits::setProperty(owner + "." + std::string(setting.spec->key), value));
    Edit edit = edits.size() == 1
                    ? std::move(edits.front())
                    : edits::sequence(HEADROOM_TEXT("Undo", "Set a value for several"),
                                      std::move(edits));
    edit.mergeKey = mergeKey;
    return edit;
}

} // namespace headroom
