// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/write_back.h"

#include "model/catalogue/property_schema.h"
#include "model/formats/import/importer.h"
#include "model/formats/import/source_patch.h"
#include "model/formats/import/wiring.h"
#include "model/formats/template_tree.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace headroom {

namespace {

std::string resourceOf(const Node &node)
{
    return node.extra.at("resource").textOr("");
}

/// The greatest number of a place within a tree; numbers rise through a document.
int lastNumber(const Tree &tree)
{
    int last = tree.line();
    if (tree.isMap())
        for (const auto &[key, value] : tree.entries())
            last = std::max(last, lastNumber(value));
    if (tree.isList())
        for (const Tree &item : tree.items())
            last = std::max(last, lastNumber(item));
    return last;
}

const Tree &valueOf(const Node &node, const PropertySpec &spec)
{
    const Tree *written = node.properties.find(spec.key);
    return written ? *written : defaultOf(spec);
}

/// Compares a design with what its template says, and changes the template.
class WriteBack
{
public:
    WriteBack(const Design &design, const Catalogue &catalogue, const ImportResult &imported)
        : m_design(design)
        , m_catalogue(catalogue)
        , m_imported(imported)
        , m_document(imported.source->document())
        , m_patch(m_document)
    {
        for (const auto &node : imported.design.nodes())
            m_before.emplace(resourceOf(*node), node.get());
    }

    ExportResult result()
    {
        for (const auto &node : m_design.nodes()) {
            const auto before = m_before.find(resourceOf(*node));
            if (before == m_before.end() || !m_claimed.insert(before->first).second
                || before->second->kind != node->kind)
                m_new.push_back(node.get());
            else
                compare(*node, *before->second);
        }
        for (const auto &[resource, node] : m_before)
            if (!m_claimed.contains(resource))
                omit(node->id,
                     Text(HEADROOM_TEXT("Import", "The resource %1 stays in the template; "
                                                  "remove it there"))
                         .arg(resource));
        addNew();
        compareLinks();
        return {m_patch.text(), std::move(m_omissions)};
    }

private:
    void omit(const NodeId &node, Text reason)
    {
        m_omissions.push_back({.node = node, .reason = std::move(reason)});
    }

    void compare(const Node &now, const Node &before)
    {
        for (const PropertySpec &spec : m_catalogue.of(now).properties) {
            if (spec.simulationOnly)
                continue;
            const Tree &after = valueOf(now, spec);
            const Tree &old = valueOf(before, spec);
            if (after == old)
                continue;
            if (spec.kind == PropertyKind::TextMap)
                changeEntries(now, before, spec, after, old);
            else
                change(now, before, spec, {}, after);
        }
        if (now.name != before.name)
            omit(now.id, HEADROOM_TEXT("Import", "Another name shown in the design does not rename "
                                                 "the resource"));
    }

    void changeEntries(const Node &now, const Node &before, const PropertySpec &spec,
                       const Tree &after, const Tree &old)
    {
        if (after.isMap())
            for (const auto &[name, value] : after.entries())
                if (!(old.at(name) == value))
                    change(now, before, spec, name, value);
        if (old.isMap())
            for (const auto &[name, value] : old.entries())
                if (!after.find(name))
                    change(now, before, spec, name, Tree());
    }

    void change(const Node &now, const Node &before, const PropertySpec &spec,
                const std::string &entry, const Tree &after)
    {
        const bool isDone = write(before, spec, entry, after);
        const std::string what = entry.empty() ? std::string(spec.key)
                                               : std::string(spec.key) + "." + entry;
        if (!isDone)
            omit(now.id, Text(HEADROOM_TEXT("Import", "%1 is not written as a plain value in the "
                                                      "template; change it there"))
                             .arg(what));
    }

    bool write(const Node &before, const PropertySpec &spec, const std::string &entry,
               const Tree &after)
    {
        const TemplateResource *resource = m_imported.source->find(resourceOf(before));
        if (!resource)
            return false;
        const Tree &whole = m_document.root.at("Resources").at(resource->origin);
        const auto stated = std::ranges::find_if(
            m_imported.settings, [&](const ImportedSetting &setting) {
                return setting.node == before.id && setting.key == spec.key
                       && setting.entry == entry && setting.number > 0;
            });
        // What stands elsewhere, such as among the globals, holds for others too.
        const Tree &all = m_document.root.at("Resources");
        const bool isOwn = stated != m_imported.settings.end()
                           && (m_imported.source->isApiDocument()
                               || (stated->number >= all.line()
                                   && stated->number <= lastNumber(all)));
        if (isOwn && !after.isNull()) {
            Tree place;
            place.setLine(stated->number);
            return stated->isLiteral && m_patch.replace(place, scaled(after, stated->factor));
        }
        if (resource->isDerived)
            return false;
        const ResourceOrigin origin = sourceOf(*resource, m_catalogue);
        const auto exception = std::ranges::find(origin.source->properties, spec.key,
                                                 &TemplateProperty::key);
        const bool isException = exception != origin.source->properties.end();
        std::string path = isException ? std::string(exception->path) : std::string(spec.key);
        if (path.empty() || path.find_first_of("[>0123456789") != std::string::npos)
            return false;
        path[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(path[0])));
        if (!entry.empty())
            path += "." + entry;
        const double factor = isException ? exception->factor : 1;
        return isOwn ? remove(whole, path) : insert(whole, path, scaled(after, factor));
    }

    static Tree scaled(const Tree &value, double factor)
    {
        return value.isNumber() ? Tree(value.number() / factor) : value;
    }

    bool remove(const Tree &resource, const std::string &path)
    {
        const std::size_t dot = path.rfind('.');
        const Tree *map = &resource.at("Properties");
        if (dot != std::string::npos)
            map = valueAt(*map, path.substr(0, dot));
        return map && m_patch.remove(*map, path.substr(dot == std::string::npos ? 0 : dot + 1));
    }

    /// Adds a value below the deepest map that is there; what is missing is written in brackets.
    bool insert(const Tree &resource, const std::string &path, const Tree &value)
    {
        if (value.isNull())
            return false;
        std::vector<std::string> missing = {"Properties"};
        for (std::size_t at = 0; at <= path.size();) {
            const std::size_t dot = std::min(path.find('.', at), path.size());
            missing.push_back(path.substr(at, dot - at));
            at = dot + 1;
        }
        const Tree *map = &resource;
        while (missing.size() > 1 && map->find(missing.front())) {
            map = map->find(missing.front());
            missing.erase(missing.begin());
        }
        Tree nested = value;
        while (missing.size() > 1) {
            nested = Tree::map({{missing.back(), nested}});
            missing.pop_back();
        }
        return m_patch.insert(*map, missing.front(), nested);
    }

    /// The resources of nodes that the template does not know, with the ids that it gives to those
    /// that it knows.
    void addNew()
    {
        if (m_new.empty())
            return;
        ResourceSheet sheet = deploy(m_design, m_catalogue);
        std::map<std::string, std::string> known;
        std::set<NodeId> added;
        for (const Node *node : m_new)
            added.insert(node->id);
        for (const auto &node : m_design.nodes()) {
            if (added.contains(node->id))
                continue;
            const NodeView view(m_design, m_catalogue, *node);
            known[ResourceSheet::logicalId(view)] = resourceOf(*node);
        }
        std::erase_if(sheet.resources(),
                      [&](const Resource &resource) { return !added.contains(resource.node); });
        const Tree made = templateTree(sheet, {});
        Tree resources = Tree(Tree::Map());
        for (const auto &[id, resource] : made.at("Resources").entries())
            if (resource.at("Type").textOr("") != "AWS::CloudFormation::WaitConditionHandle")
                resources.set(id, renamed(resource, known));
        if (resources.empty())
            return;
        if (!m_patch.append("Resources", resources))
            for (const Node *node : m_new)
                omit(node->id, HEADROOM_TEXT("Import", "It is new and cannot be added to this "
                                                       "file; export it by itself"));
        else
            addParameters(made.at("Parameters"), resources);
    }

    void addParameters(const Tree &parameters, const Tree &resources)
    {
        if (!parameters.isMap())
            return;
        const std::string used = printJson(resources);
        Tree needed = Tree(Tree::Map());
        for (const auto &[name, parameter] : parameters.entries())
            if (used.find("\"" + name + "\"") != std::string::npos
                && !m_document.root.at("Parameters").find(name))
                needed.set(name, parameter);
        if (!needed.empty() && !m_patch.append("Parameters", needed))
            m_patch.addSection("Resources", "Parameters", needed);
    }

    Tree renamed(const Tree &value, const std::map<std::string, std::string> &known) const
    {
        const auto name = [&known](const std::string &id) {
            const auto found = known.find(id);
            return found == known.end() ? id : found->second;
        };
        const Reference reference = referenceOf(value);
        if (reference.kind == Reference::Kind::Ref)
            return ResourceSheet::ref(name(reference.target));
        if (reference.kind == Reference::Kind::Attribute)
            return ResourceSheet::attribute(name(reference.target), reference.attribute);
        if (value.isList()) {
            Tree::List items;
            for (const Tree &item : value.items())
                items.push_back(renamed(item, known));
            return items;
        }
        if (!value.isMap())
            return value;
        Tree result = Tree(Tree::Map());
        for (const auto &[key, content] : value.entries())
            result.set(key, renamed(content, known));
        return result;
    }

    using Ends = std::pair<std::string, std::string>;
    /// Links between resources of the template; by what both designs call them.
    static std::map<Ends, const Link *> linksOf(const Design &design)
    {
        std::map<Ends, const Link *> links;
        for (const auto &link : design.links()) {
            const std::string from = resourceOf(*design.node(link->from));
            const std::string to = resourceOf(*design.node(link->to));
            if (!from.empty() && !to.empty())
                links.emplace(Ends(from, to + " " + std::string(toString(link->kind))), link.get());
        }
        return links;
    }

    void compareLinks()
    {
        const auto now = linksOf(m_design);
        const auto before = linksOf(m_imported.design);
        for (const auto &[ends, link] : now) {
            const auto old = before.find(ends);
            if (old == before.end())
                omit(link->from,
                     Text(HEADROOM_TEXT("Import", "The link to %1 is new; write it into "
                                                  "the template"))
                         .arg(link->to.value()));
            else if (differs(*link, *old->second))
                omit(link->from,
                     Text(HEADROOM_TEXT("Import", "The settings of the link to %1 have "
                                                  "changed; change them in the template"))
                         .arg(link->to.value()));
        }
        for (const auto &[ends, link] : before)
            // What leads to a resource that is gone from the design goes with it.
            if (!now.contains(ends) && m_claimed.contains(ends.first)
                && m_claimed.contains(resourceOf(*m_imported.design.node(link->to))))
                omit(link->from, Text(HEADROOM_TEXT("Import", "The link to %1 stays in the "
                                                              "template; remove it there"))
                                     .arg(link->to.value()));
    }

    bool differs(const Link &now, const Link &before) const
    {
        const ComponentSpec &entered = m_catalogue.of(*m_design.node(now.to));
        return std::ranges::any_of(
            m_catalogue.linkProperties(now.kind, entered), [&](const PropertySpec *spec) {
                return !spec->simulationOnly
                       && !(now.properties.at(spec->key) == before.properties.at(spec->key));
            });
    }

    const Design &m_design;
    const Catalogue &m_catalogue;
    const ImportResult &m_imported;
    const SourceDocument &m_document;
    SourcePatch m_patch;
    std::map<std::string, const Node *> m_before; ///< By resource.
    std::set<std::string> m_claimed;
    std::vector<const Node *> m_new;
    std::vector<Omission> m_omissions;
};

} // namespace

Result<ExportResult> writeTemplateBack(const Design &design, const Catalogue &catalogue)
{
    std::optional<std::string> text = templateTextOf(design);
    if (!text)
        return Error{Error::Kind::Invalid,
                     HEADROOM_TEXT("Import", "This design was not imported from a template; export "
                                             "it as cloudformation or sam."),
                     {}};
    const auto imported = importTemplate(std::move(*text), templateFileOf(design), catalogue);
    if (!imported)
        return imported.error();
    return WriteBack(design, catalogue, *imported).result();
}

const Format &templateFormat()
{
    static const Format kFormat = {
        .id = "template",
        .name = HEADROOM_TEXT("Formats", "Imported template, with what was changed"),
        .suffix = ".yaml",
        .config = &writeTemplateBack};
    return kFormat;
}

} // namespace headroom
