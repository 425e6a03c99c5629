// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/property_forms.h"
#include "model/catalogue/property_schema.h"
#include "model/core/nearest.h"
#include "model/editing/drafting.h"
#include "model/editing/validation.h"

#include <algorithm>
#include <span>

namespace headroom::edits {

namespace {

/// The value of a setting after a part of it was changed: `traffic.rate` changes the rate of the
/// traffic that holds now.
class PartialChange
{
public:
    PartialChange(const PropertySpec &spec, const PropertyPath &path)
        : m_spec(&spec)
        , m_path(&path)
    { }

    Result<Tree> apply(Tree whole, std::span<const std::string> parts, const Tree &value) const
    {
        const std::string name = joinedByDots(parts);
        if (m_spec->kind == PropertyKind::NumberMap || m_spec->kind == PropertyKind::TextMap)
            parts = {&name, 1}; // Its names may hold dots, as those of quotas do.
        if (const std::optional<Text> refused = partRefusal(whole, parts))
            return invalid(*refused);
        if (!put(whole, parts, value))
            return invalid(Text(HEADROOM_TEXT("Settings", "\"%1\" has no part \"%2\" to set."))
                               .arg(*m_path)
                               .arg(parts.back()));
        return whole;
    }

private:
    static std::string joinedByDots(std::span<const std::string> parts)
    {
        std::string name;
        for (const std::string &part : parts)
            name += name.empty() ? part : "." + part;
        return name;
    }

    /// Parts that a form does not have are most likely misspelt; maps take any name.
    std::optional<Text> partRefusal(const Tree &whole, std::span<const std::string> parts) const
    {
        const Form *form = formOf(m_spec->kind, whole);
        if (!form || parts.front() == formKey(m_spec->kind) || form->field(parts.front()))
            return std::nullopt;
        std::vector<std::string_view> keys;
        for (const FormField &field : form->fields)
            keys.push_back(field.key);
        return Text(HEADROOM_TEXT("Settings", "\"%1\": the form \"%2\" has no \"%3\"; it has: %4."))
            .arg(*m_path)
            .arg(form->word)
            .arg(parts.front())
            .arg(joined(keys));
    }

    static bool put(Tree &tree, std::span<const std::string> parts, const Tree &value)
    {
        if (!tree.isMap() && !tree.isNull())
            return false;
        const std::string &key = parts.front();
        if (parts.size() > 1) {
            Tree inner = tree.at(key);
            if (!put(inner, parts.subspan(1), value))
                return false;
            tree.set(key, std::move(inner));
        } else if (value.isNull()) {
            tree.erase(key);
        } else {
            tree.set(key, value);
        }
        return true;
    }

    const PropertySpec *m_spec;
    const PropertyPath *m_path;
};

/// The map of settings with one of them changed; a null value takes it out.
Tree changed(const Tree &properties, const std::string &key, Tree value)
{
    Tree result = properties;
    if (value.isNull())
        result.erase(key);
    else
        result.set(key, std::move(value));
    return result.empty() ? Tree() : result;
}

Result<Design> store(const Design &design, const Catalogue &catalogue, const Setting &setting,
                     Tree value)
{
    const Tree &properties = setting.node ? setting.node->properties : setting.link->properties;
    const Tree *present = properties.find(setting.path.key);
    if (present ? *present == value : value.isNull())
        return design;
    const bool isTraffic = setting.spec && setting.spec->kind == PropertyKind::Traffic;
    Tree after = changed(properties, setting.path.key, std::move(value));
    if (setting.link) {
        Link link = *setting.link;
        link.properties = std::move(after);
        return Design(withLink(design, std::move(link)), design);
    }
    Node node = *setting.node;
    node.properties = std::move(after);
    DesignParts parts = withNode(design, std::move(node));
    if (isTraffic)
        if (const Result<Done> loaded = loadTraces(parts, catalogue); !loaded)
            return loaded.error();
    return Design(std::move(parts), design);
}

Result<Design> applyProperty(const Design &design, const Catalogue &catalogue,
                             const PropertyPath &path, const Tree &value)
{
    Result<Setting> setting = findSetting(design, catalogue, path);
    if (!setting) {
        // What nobody knows can at least be taken out.
        if (value.isNull() && design.property(path)) {
            const SplitPath split = splitPath(path);
            const Setting unknown{.node = design.node(NodeId(split.owner)),
                                  .link = design.link(LinkId(split.owner)),
                                  .spec = nullptr,
                                  .path = split};
            if (split.parts.empty())
                return store(design, catalogue, unknown, Tree());
        }
        return setting.error();
    }
    const PropertySpec &spec = *setting->spec;
    Tree whole = value;
    if (!setting->path.parts.empty()) {
        const Tree *present = (setting->node ? setting->node->properties
                                             : setting->link->properties)
                                  .find(setting->path.key);
        Result<Tree> combined = PartialChange(spec, path)
                                    .apply(present ? *present : defaultOf(spec),
                                           setting->path.parts, value);
        if (!combined)
            return combined.error();
        whole = std::move(combined).value();
    }
    if (!whole.isNull()) {
        if (const std::optional<Text> refused = refusal(spec, whole))
            return invalid(*refused);
        if (!spec.defaultJson.empty() && whole == defaultOf(spec))
            whole = Tree();
    }
    return store(design, catalogue, *setting, std::move(whole));
}

} // namespace

Edit setProperty(PropertyPath path, Tree value)
{
    Text label = Text(HEADROOM_TEXT("Undo", "Set %1")).arg(path);
    std::string mergeKey = "set:" + path;
    return {.label = std::move(label),
            .mergeKey = std::move(mergeKey),
            .apply = [path = std::move(path),
                      value = std::move(value)](const Design &design, const Catalogue &catalogue) {
                return applyProperty(design, catalogue, path, value);
            }};
}

} // namespace headroom::edits
