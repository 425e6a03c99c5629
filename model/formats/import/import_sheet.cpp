// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/import_sheet.h"

#include "model/catalogue/property_schema.h"
#include "model/editing/validation.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

namespace headroom {

namespace {

/// `OrdersApi` is `ordersApi`, `ALBListener` is `albListener`; what is no letter, digit, `_` or `-`
/// is left out.
std::string nodeIdText(std::string_view name)
{
    std::string id;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-')
            id += c;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const auto at = [&id](std::size_t place) {
            return place < id.size() ? static_cast<unsigned char>(id[place]) : 0;
        };
        const bool startsNextWord = i > 0 && std::islower(at(i + 1)) != 0;
        if (std::isupper(at(i)) == 0 || startsNextWord)
            break;
        id[i] = static_cast<char>(std::tolower(at(i)));
    }
    if (id.size() > 100)
        id = id.substr(0, 100);
    return id.empty() ? "node" : id;
}

/// A value in the form that a setting of this kind has: `"512"` is 512, a list of one its item.
Tree fitted(const PropertySpec &spec, Tree value, double factor)
{
    if (value.isList() && value.size() == 1 && spec.kind != PropertyKind::Table)
        return fitted(spec, Tree(value.items().front()), factor);
    // A pattern is a map in templates and a text of JSON here.
    if (value.isMap() && spec.kind == PropertyKind::Text)
        return printJson(value, {.compactFrom = 0, .width = 100'000});
    const bool wantsNumber = spec.kind == PropertyKind::Number
                             || spec.kind == PropertyKind::Integer;
    if (wantsNumber && value.isText()) {
        const std::string &text = value.text();
        double number = 0;
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (failure == std::errc() && end == text.data() + text.size())
            value = number;
    }
    if (wantsNumber && value.isNumber())
        return value.number() * factor;
    if (spec.kind == PropertyKind::Flag && value.isText())
        return value.text() == "true" ? Tree(true) : value.text() == "false" ? Tree(false) : value;
    if ((spec.kind == PropertyKind::Text || spec.kind == PropertyKind::Choice) && value.isNumber())
        return shortestNumber(value.number());
    if ((spec.kind == PropertyKind::Text || spec.kind == PropertyKind::Choice) && value.isFlag())
        return value.flag() ? "true" : "false";
    return value;
}

std::string shown(const Tree &value)
{
    std::string text = value.isText() ? value.text() : printJson(value, {.compactFrom = 0});
    constexpr std::size_t kShown = 60;
    if (text.size() > kShown) {
        std::size_t end = kShown;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
            --end;
        text = text.substr(0, end) + "...";
    }
    return text;
}

} // namespace

ImportSheet::ImportSheet(const Template &source, const Catalogue &catalogue)
    : m_source(&source)
    , m_catalogue(&catalogue)
{
    for (const TemplateResource &resource : source.resources())
        for (const TemplateReference &reference : source.references(resource.properties))
            if (auto &users = m_users[reference.logicalId];
                users.empty() || users.back() != &resource)
                users.push_back(&resource);
}

const std::vector<const TemplateResource *> &ImportSheet::usersOf(std::string_view logicalId) const
{
    static const std::vector<const TemplateResource *> kNobody;
    const auto found = m_users.find(logicalId);
    return found == m_users.end() ? kNobody : found->second;
}

std::vector<const TemplateResource *> ImportSheet::resources(std::string_view type) const
{
    std::vector<const TemplateResource *> found;
    for (const TemplateResource &resource : m_source->resources())
        if (resource.type == type)
            found.push_back(&resource);
    return found;
}

std::optional<NodeId> ImportSheet::nodeOf(std::string_view logicalId) const
{
    const auto found = m_owners.find(logicalId);
    return found == m_owners.end() ? std::nullopt : std::optional(found->second);
}

std::vector<NodeId> ImportSheet::leadsTo(const Tree &value) const
{
    std::vector<NodeId> nodes;
    for (const TemplateReference &reference : m_source->references(value))
        if (const auto node = nodeOf(reference.logicalId);
            node && std::ranges::find(nodes, *node) == nodes.end())
            nodes.push_back(*node);
    return nodes;
}

std::optional<NodeId> ImportSheet::addressed(const Tree &value)
{
    const TemplateValue address = m_source->evaluate(value);
    const std::string text = address.tree.textOr("");
    const bool isParameter = text.starts_with("${") && text.find("}") != std::string::npos
                             && m_source->document()
                                    .root.at("Parameters")
                                    .find(text.substr(2, text.find('}') - 2));
    if (!text.starts_with("http://") && !text.starts_with("https://") && !isParameter)
        return std::nullopt;
    // One node per host: what follows the host is a way within it.
    std::string host = isParameter ? text.substr(2, text.find('}') - 2)
                                   : text.substr(text.find("://") + 3);
    host = host.substr(0, host.find('/'));
    if (const auto known = nodeOf("http " + host))
        return known;
    const auto components = m_catalogue->components();
    const auto spec = std::ranges::find_if(components, [](const ComponentSpec &component) {
        return std::ranges::any_of(component.sources, [](const TemplateSource &source) {
            return source.type == kAddressSource;
        });
    });
    if (spec == components.end())
        return std::nullopt;
    TemplateResource outside;
    outside.logicalId = "http " + host;
    outside.number = value.line();
    outside.isDerived = true;
    std::string name = host;
    // A parameter `EndpointUrl` stands for the endpoint.
    if (isParameter && name.size() > 3 && name.ends_with("Url"))
        name = name.substr(0, name.size() - 3);
    std::ranges::replace(name, '.', '-');
    std::ranges::replace(name, ':', '-');
    return addNode(*spec, name, outside);
}

Node *ImportSheet::node(const NodeId &id)
{
    const auto found = std::ranges::find(m_nodes, id, &Node::id);
    return found == m_nodes.end() ? nullptr : &*found;
}

std::vector<NodeId> ImportSheet::children(const NodeId &frame) const
{
    std::vector<NodeId> ids;
    for (const Node &node : m_nodes)
        if (node.in == frame)
            ids.push_back(node.id);
    return ids;
}

void ImportSheet::set(const NodeId &id, std::string_view key, const Tree &value, double factor)
{
    Node *target = node(id);
    const ComponentSpec *component = target ? m_catalogue->find(target->kind) : nullptr;
    const PropertySpec *spec = component ? component->property(key) : nullptr;
    if (!spec || value.isNull())
        return;
    if (spec->kind == PropertyKind::TextMap && value.isMap() && functionName(value).empty()) {
        setEntries(id, *spec, value);
        return;
    }
    const TemplateValue evaluated = m_source->evaluate(value);
    Tree setting = fitted(*spec, evaluated.tree, factor);
    if (setting.isNull())
        return;
    if (!evaluated.isKnown && setting.isText()) {
        note(ImportNote::Kind::NotUnderstood, id.value() + "." + std::string(key),
             Text(HEADROOM_TEXT("Import", "%1 is known only when the template is deployed; the "
                                          "default holds here"))
                 .arg(shown(setting)),
             value.line(), id);
        return;
    }
    if (const std::optional<Text> why = refusal(*spec, setting)) {
        note(ImportNote::Kind::NotUnderstood, id.value() + "." + std::string(key),
             Text(HEADROOM_TEXT("Import", "%1 cannot be taken over: %2"))
                 .arg(shown(setting))
                 .arg(*why),
             value.line(), id);
        return;
    }
    noteAssumption(id, key, evaluated, value.line());
    setting.setLine(0);
    const bool isOneOfList = value.isList();
    m_settings.push_back({.node = id,
                          .key = std::string(key),
                          .value = setting,
                          .number = isOneOfList ? value.items().front().line() : value.line(),
                          .isLiteral = evaluated.isLiteral,
                          .factor = factor});
    target->properties.set(key, std::move(setting));
}

void ImportSheet::setEntries(const NodeId &id, const PropertySpec &spec, const Tree &value)
{
    Tree map = Tree(Tree::Map());
    for (const auto &[name, item] : value.entries()) {
        const TemplateValue evaluated = m_source->evaluate(item);
        PropertySpec entry;
        entry.kind = PropertyKind::Text;
        Tree text = fitted(entry, evaluated.tree, 1);
        if (!text.isText())
            continue;
        noteAssumption(id, std::string(spec.key) + "." + name, evaluated, item.line());
        m_settings.push_back({.node = id,
                              .key = std::string(spec.key),
                              .entry = name,
                              .value = text,
                              .number = item.line(),
                              .isLiteral = evaluated.isLiteral});
        map.set(name, std::move(text));
    }
    if (refusal(spec, map) || map.empty())
        return;
    node(id)->properties.set(spec.key, std::move(map));
}

void ImportSheet::noteAssumption(const NodeId &id, std::string_view key, const TemplateValue &value,
                                 int number)
{
    if (value.assumption.empty())
        return;
    const std::size_t dot = value.assumption.find('.');
    const bool isParameter = value.assumption.starts_with("Parameters.");
    note(ImportNote::Kind::Assumed, id.value() + "." + std::string(key),
         Text(isParameter ? HEADROOM_TEXT("Import", "%2, the default of the parameter %1")
                          : HEADROOM_TEXT("Import", "%2, as far as the condition %1 is known"))
             .arg(value.assumption.substr(dot + 1))
             .arg(shown(value.tree)),
         number, id);
}

bool ImportSheet::areLinked(const NodeId &a, const NodeId &b) const
{
    return std::ranges::any_of(m_links, [&](const Link &link) {
        return (link.from == a && link.to == b) || (link.from == b && link.to == a);
    });
}

/// Two nodes with all their links: what decides whether they may be joined. A design of everything
/// for each link would make large templates slow.
Design ImportSheet::around(const NodeId &from, const NodeId &to)
{
    DesignParts parts;
    std::set<NodeId> ends = {from, to};
    const auto touches = [&](const NodeId &id) {
        return id == from || id == to;
    };
    for (const Link &link : m_links)
        if (touches(link.from) || touches(link.to))
            parts.links.push_back(std::make_shared<const Link>(link));
    for (const auto &link : parts.links)
        ends.insert({link->from, link->to});
    for (const NodeId &id : ends)
        if (const Node *each = node(id))
            parts.nodes.push_back(std::make_shared<const Node>(*each));
    return Design(std::move(parts));
}

bool ImportSheet::link(const NodeId &from, const NodeId &to, std::span<const LinkKind> kinds, int,
                       Tree properties)
{
    if (from == to)
        return false;
    const Design design = around(from, to);
    for (const LinkKind kind : kinds) {
        const auto same = std::ranges::find_if(m_links, [&](const Link &link) {
            return link.from == from && link.to == to && link.kind == kind;
        });
        if (same != m_links.end())
            return true;
        if (m_catalogue->linkRefusal(design, from, to, kind))
            continue;
        Link link;
        link.from = from;
        link.to = to;
        link.kind = kind;
        link.id = makeLinkId(from, to, kind, design);
        if (properties.isMap()) {
            const ComponentSpec &entered = m_catalogue->of(*design.node(to));
            for (const auto &[key, value] : properties.entries()) {
                const PropertySpec *spec = m_catalogue->linkProperty(kind, entered, key);
                if (spec && !refusal(*spec, value))
                    link.properties.set(key, value);
            }
        }
        m_links.push_back(std::move(link));
        return true;
    }
    return false;
}

void ImportSheet::note(ImportNote::Kind kind, std::string subject, Text what, int number,
                       const NodeId &about)
{
    const SourcePlace &place = m_source->document().places[static_cast<std::size_t>(number)];
    m_notes.push_back({kind, std::move(subject), std::move(what), about, place.line, place.column});
}

void ImportSheet::settle(std::string_view from, std::string_view to)
{
    m_settled.emplace(from, to);
}

bool ImportSheet::isSettled(std::string_view from, std::string_view to) const
{
    return m_settled.contains({std::string(from), std::string(to)});
}

NodeId ImportSheet::addNode(const ComponentSpec &spec, std::string_view wantedId,
                            const TemplateResource &resource)
{
    const std::string wanted = nodeIdText(wantedId);
    const auto isTaken = [this](const std::string &id) {
        return std::ranges::any_of(m_nodes,
                                   [&id](const Node &node) { return node.id.value() == id; });
    };
    std::string id = wanted;
    for (int number = 2; isTaken(id); ++number)
        id = wanted + std::to_string(number);
    Node node;
    node.id = NodeId(id);
    node.kind = std::string(spec.kind);
    if (!resource.logicalId.empty())
        node.extra = Tree::map({{"resource", resource.logicalId}});
    m_nodes.push_back(std::move(node));
    belongs(resource.logicalId, NodeId(id));
    return NodeId(id);
}

void ImportSheet::rename(const NodeId &id, const NodeId &other)
{
    node(id)->id = other;
    for (auto &[logicalId, owner] : m_owners)
        if (owner == id)
            owner = other;
}

void ImportSheet::absorb(const NodeId &part, const NodeId &whole)
{
    std::erase_if(m_nodes, [&part](const Node &node) { return node.id == part; });
    std::erase_if(m_settings, [&part](const ImportedSetting &each) { return each.node == part; });
    for (auto &[logicalId, owner] : m_owners)
        if (owner == part)
            owner = whole;
}

void ImportSheet::belongs(std::string_view logicalId, const NodeId &owner)
{
    m_owners.emplace(logicalId, owner);
}

} // namespace headroom
