// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/editing/validation.h"

#include "model/catalogue/property_schema.h"
#include "model/core/nearest.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace headroom {

namespace {

std::vector<std::string_view> keysOf(const std::vector<const PropertySpec *> &specs)
{
    std::vector<std::string_view> keys;
    for (const PropertySpec *spec : specs)
        keys.push_back(spec->key);
    return keys;
}

/// Collects what is wrong with parts.
class Inspection
{
public:
    Inspection(const DesignParts &parts, const Catalogue &catalogue, const std::string &file)
        : m_parts(&parts)
        , m_catalogue(&catalogue)
        , m_file(&file)
    {
        for (std::size_t i = 0; i < parts.nodes.size(); ++i)
            m_places.emplace(parts.nodes[i]->id, i);
    }

    std::vector<Error> run()
    {
        checkNodes();
        checkFrames();
        checkLinkEnds();
        if (m_faults.empty()) {
            // Only now there is something that can be a design and asked as one.
            const Design design(*m_parts);
            checkPlacement(design);
            checkLinks(design);
            checkSettings(design);
        }
        std::ranges::stable_sort(m_faults, {}, [](const Error &fault) { return fault.place.line; });
        return std::move(m_faults);
    }

private:
    void add(Text why, int line, std::string pointer)
    {
        m_faults.push_back(
            {Error::Kind::Invalid, std::move(why), Place{*m_file, line, std::move(pointer)}});
    }

    static std::string nodePointer(std::size_t i, std::string_view rest = {})
    {
        return "/nodes/" + std::to_string(i) + std::string(rest);
    }
    static std::string linkPointer(std::size_t i, std::string_view rest = {})
    {
        return "/links/" + std::to_string(i) + std::string(rest);
    }

    void checkNodes()
    {
        std::vector<std::string_view> kinds;
        for (const ComponentSpec &component : m_catalogue->components())
            kinds.push_back(component.kind);
        for (std::size_t i = 0; i < m_parts->nodes.size(); ++i) {
            const Node &node = *m_parts->nodes[i];
            if (!isNodeId(node.id.value()))
                add(Text(HEADROOM_TEXT("File", "\"%1\" is no id; use letters, digits, _ and -."))
                        .arg(node.id.value()),
                    node.line, nodePointer(i, "/id"));
            if (m_places.at(node.id) != i)
                add(Text(HEADROOM_TEXT("File",
                                       "The id \"%1\" is taken by another node; ids are unique."))
                        .arg(node.id.value()),
                    node.line, nodePointer(i, "/id"));
            if (m_catalogue->find(node.kind))
                continue;
            const std::string_view meant = nearest(node.kind, kinds);
            add(meant.empty()
                    ? Text(HEADROOM_TEXT("File", "There is no kind \"%1\"; there are: %2."))
                          .arg(node.kind)
                          .arg(joined(kinds))
                    : Text(HEADROOM_TEXT("File", "There is no kind \"%1\"; did you mean \"%2\"?"))
                          .arg(node.kind)
                          .arg(meant),
                node.line, nodePointer(i, "/kind"));
        }
    }

    const Node *find(const NodeId &id) const
    {
        const auto found = m_places.find(id);
        return found == m_places.end() ? nullptr : m_parts->nodes[found->second].get();
    }

    Text noSuchNode(const NodeId &id, Sentence without, Sentence with) const
    {
        // Comparing with every id is worth it for what will be read, not for the thousandth error.
        constexpr std::size_t kWithHint = 10;
        std::vector<std::string_view> ids;
        if (m_faults.size() < kWithHint)
            for (const auto &node : m_parts->nodes)
                ids.push_back(node->id.value());
        const std::string_view meant = nearest(id.value(), ids);
        return meant.empty() ? Text(without).arg(id.value())
                             : Text(with).arg(id.value()).arg(meant);
    }

    void checkFrames()
    {
        for (std::size_t i = 0; i < m_parts->nodes.size(); ++i) {
            const Node &node = *m_parts->nodes[i];
            if (!node.in)
                continue;
            const Node *at = find(*node.in);
            if (!at) {
                add(noSuchNode(
                        *node.in, HEADROOM_TEXT("File", "There is no frame \"%1\" to stand in."),
                        HEADROOM_TEXT(
                            "File", "There is no frame \"%1\" to stand in; did you mean \"%2\"?")),
                    node.line, nodePointer(i, "/in"));
                continue;
            }
            // Steps are bounded, or a file of a million nested frames would keep us for hours.
            for (int steps = 1; at && at != &node && steps <= kDeepestFrame; ++steps)
                at = at->in ? find(*at->in) : nullptr;
            if (at == &node)
                add(Text(HEADROOM_TEXT("File",
                                       "\"%1\" stands inside itself: its frames form a cycle."))
                        .arg(node.id.value()),
                    node.line, nodePointer(i, "/in"));
            else if (at)
                add(Text(HEADROOM_TEXT(
                             "File",
                             "The frames around \"%1\" are more than %2 deep, or form a cycle."))
                        .arg(node.id.value())
                        .arg(kDeepestFrame),
                    node.line, nodePointer(i, "/in"));
        }
    }

    void checkLinkEnds()
    {
        const Sentence without = HEADROOM_TEXT(
            "File", "The link leads to \"%1\", but there is no such node.");
        const Sentence with = HEADROOM_TEXT(
            "File", "The link leads to \"%1\", but there is no such node; did you mean \"%2\"?");
        for (std::size_t i = 0; i < m_parts->links.size(); ++i) {
            const Link &link = *m_parts->links[i];
            if (!find(link.from))
                add(noSuchNode(link.from, without, with), link.line, linkPointer(i, "/from"));
            if (!find(link.to))
                add(noSuchNode(link.to, without, with), link.line, linkPointer(i, "/to"));
        }
    }

    void checkPlacement(const Design &design)
    {
        for (std::size_t i = 0; i < m_parts->nodes.size(); ++i) {
            const Node &node = *m_parts->nodes[i];
            if (std::optional<Text> refused = m_catalogue->placementRefusal(design, node.kind,
                                                                            node.in))
                add(std::move(*refused), node.line, nodePointer(i, "/in"));
        }
    }

    void checkLinks(const Design &design)
    {
        std::set<std::tuple<NodeId, NodeId, LinkKind>> seen;
        std::map<std::pair<NodeId, LinkKind>, int> leaving;
        std::map<std::pair<NodeId, LinkKind>, int> entering;
        for (std::size_t i = 0; i < m_parts->links.size(); ++i) {
            const Link &link = *m_parts->links[i];
            const Node &from = *design.node(link.from);
            const Node &to = *design.node(link.to);
            if (std::optional<Text> refused = m_catalogue->endsRefusal(from, to, link.kind)) {
                add(std::move(*refused), link.line, linkPointer(i));
                continue;
            }
            if (!seen.emplace(link.from, link.to, link.kind).second)
                add(Text(HEADROOM_TEXT("Links",
                                       "\"%1\" and \"%2\" are already joined by a %3 link."))
                        .arg(link.from.value())
                        .arg(link.to.value())
                        .arg(toString(link.kind)),
                    link.line, linkPointer(i));
            checkCount(m_catalogue->of(from).leaving(link.kind)->maximum,
                       ++leaving[{link.from, link.kind}], link, link.from,
                       HEADROOM_TEXT("File", "At most %1 %2 links can leave \"%3\"."), i);
            checkCount(m_catalogue->of(to).entering(link.kind)->maximum,
                       ++entering[{link.to, link.kind}], link, link.to,
                       HEADROOM_TEXT("File", "At most %1 %2 links can enter \"%3\"."), i);
        }
    }

    void checkCount(int maximum, int count, const Link &link, const NodeId &end, Sentence sentence,
                    std::size_t i)
    {
        if (maximum >= 0 && count > maximum)
            add(Text(sentence).arg(maximum).arg(toString(link.kind)).arg(end.value()), link.line,
                linkPointer(i));
    }

    void checkSettings(const Design &design)
    {
        for (std::size_t i = 0; i < m_parts->nodes.size(); ++i) {
            const Node &node = *m_parts->nodes[i];
            checkValues(node.properties, settingsOf(m_catalogue->of(node)), node.line,
                        nodePointer(i, "/properties"));
        }
        for (std::size_t i = 0; i < m_parts->links.size(); ++i) {
            const Link &link = *m_parts->links[i];
            const ComponentSpec &entered = m_catalogue->of(*design.node(link.to));
            checkValues(link.properties, m_catalogue->linkProperties(link.kind, entered), link.line,
                        linkPointer(i, "/properties"));
        }
    }

    void checkValues(const Tree &properties, const std::vector<const PropertySpec *> &specs,
                     int line, const std::string &pointer)
    {
        if (!properties.isMap())
            return;
        for (const auto &[key, value] : properties.entries()) {
            const auto spec = std::ranges::find(specs, key, &PropertySpec::key);
            if (spec == specs.end())
                continue;
            if (std::optional<Text> refused = refusal(**spec, value))
                add(std::move(*refused), value.line() > 0 ? value.line() : line,
                    pointer + "/" + key);
        }
    }

    const DesignParts *m_parts;
    const Catalogue *m_catalogue;
    const std::string *m_file;
    std::unordered_map<NodeId, std::size_t> m_places;
    std::vector<Error> m_faults;
};

Error invalid(Text why)
{
    return {Error::Kind::Invalid, std::move(why), {}};
}

Error noOwner(const Design &design, const std::string &owner)
{
    std::vector<std::string_view> names;
    for (const auto &node : design.nodes())
        names.push_back(node->id.value());
    for (const auto &link : design.links())
        names.push_back(link->id.value());
    const std::string_view meant = nearest(owner, names);
    if (meant.empty())
        return invalid(
            Text(HEADROOM_TEXT("Settings", "There is nothing called \"%1\"; there are: %2."))
                .arg(owner)
                .arg(joined(names, 20)));
    return invalid(
        Text(HEADROOM_TEXT("Settings", "There is nothing called \"%1\"; did you mean \"%2\"?"))
            .arg(owner)
            .arg(meant));
}

} // namespace

std::vector<Error> faults(const DesignParts &parts, const Catalogue &catalogue,
                          const std::string &file)
{
    return Inspection(parts, catalogue, file).run();
}

bool isNodeId(std::string_view text)
{
    constexpr std::size_t kLongest = 128;
    return !text.empty() && text.size() <= kLongest && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || c == '_' || c == '-';
    });
}

void dropDefaults(Tree &properties, const std::vector<const PropertySpec *> &specs)
{
    if (!properties.isMap())
        return;
    std::erase_if(properties.entries(), [&specs](const Tree::Entry &entry) {
        const auto spec = std::ranges::find(specs, entry.first, &PropertySpec::key);
        return spec != specs.end() && !(*spec)->defaultJson.empty()
               && entry.second == defaultOf(**spec);
    });
    if (properties.empty())
        properties = Tree();
}

std::vector<const PropertySpec *> settingsOf(const ComponentSpec &spec)
{
    std::vector<const PropertySpec *> specs;
    for (const PropertySpec &property : spec.properties)
        specs.push_back(&property);
    return specs;
}

Result<Setting> findSetting(const Design &design, const Catalogue &catalogue,
                            const PropertyPath &path)
{
    Setting setting{.path = splitPath(path)};
    setting.node = design.node(NodeId(setting.path.owner));
    setting.link = setting.node ? nullptr : design.link(LinkId(setting.path.owner));
    if (!setting.node && !setting.link)
        return noOwner(design, setting.path.owner);

    const std::vector<const PropertySpec *> specs = setting.node
                                                        ? settingsOf(catalogue.of(*setting.node))
                                                        : catalogue.linkProperties(
                                                            setting.link->kind,
                                                            catalogue.of(
                                                                *design.node(setting.link->to)));
    const auto spec = std::ranges::find(specs, setting.path.key, &PropertySpec::key);
    if (spec != specs.end()) {
        setting.spec = *spec;
        return setting;
    }
    const std::vector<std::string_view> keys = keysOf(specs);
    const std::string_view meant = nearest(setting.path.key, keys);
    if (meant.empty())
        return invalid(Text(HEADROOM_TEXT("Settings", "\"%1\" has no setting \"%2\"; it has: %3."))
                           .arg(setting.path.owner)
                           .arg(setting.path.key)
                           .arg(joined(keys, 40)));
    return invalid(
        Text(HEADROOM_TEXT("Settings", "\"%1\" has no setting \"%2\"; did you mean \"%3\"?"))
            .arg(setting.path.owner)
            .arg(setting.path.key)
            .arg(meant));
}

Result<Done> loadTraces(DesignParts &parts, const Catalogue &catalogue)
{
    Traces needed;
    for (const auto &node : parts.nodes) {
        for (const PropertySpec &spec : catalogue.of(*node).properties) {
            if (spec.kind != PropertyKind::Traffic)
                continue;
            const Tree *value = node->properties.find(spec.key);
            const std::string key = value ? traceKey(*value) : std::string();
            if (key.empty() || needed.contains(key))
                continue;
            if (const auto found = parts.traces.find(key); found != parts.traces.end()) {
                needed.insert(*found);
                continue;
            }
            Result<std::shared_ptr<const Trace>> trace = loadTrace(*value, parts.folder);
            if (!trace)
                return trace.error();
            needed.emplace(key, std::move(trace).value());
        }
    }
    parts.traces = std::move(needed);
    return Done();
}

} // namespace headroom
