// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/storage/design_file.h"

#include "model/editing/validation.h"
#include "model/storage/migrations.h"

#include <unordered_set>

namespace headroom {

namespace {

constexpr std::size_t kWidth = 110;

std::string indented(int columns)
{
    return std::string(static_cast<std::size_t>(columns), ' ');
}

/// A value that begins at `column` of a line that is indented by `indent`.
std::string value(const Tree &tree, int indent, std::size_t column)
{
    const std::string text = printJson(
        tree, {.compactFrom = 0, .width = kWidth > column ? kWidth - column : 1});
    std::string moved;
    for (const char c : text) {
        moved += c;
        if (c == '\n')
            moved += indented(indent);
    }
    return moved;
}

/// `"key": value`, at an indentation.
std::string entry(std::string_view key, const Tree &tree, int indent)
{
    const std::string start = printJson(Tree(key)) + ": ";
    return start + value(tree, indent, static_cast<std::size_t>(indent) + start.size() + 1);
}

std::string commaJoined(const std::vector<std::string> &items, std::string_view separator)
{
    std::string text;
    for (const std::string &item : items) {
        if (!text.empty())
            text += separator;
        text += item;
    }
    return text;
}

/// The keys of a map as `"key": value`, each at an indentation.
std::vector<std::string> entries(const Tree &map, int indent)
{
    std::vector<std::string> lines;
    if (map.isMap())
        for (const auto &[key, item] : map.entries())
            lines.push_back(entry(key, item, indent));
    return lines;
}

/// An object of a list: its head on one line, and what it sets below, one setting a line.
///
///     { "id": "place", "kind": "lambda.function",
///       "properties": {
///         "memorySize": 512
///       } }
std::string object(const Tree &head, std::string_view key, const Tree &settings)
{
    std::string text = indented(4) + "{ " + commaJoined(entries(head, 6), ", ");
    if (settings.isMap() && !settings.empty())
        text += ",\n" + indented(6) + printJson(Tree(key)) + ": {\n" + indented(8)
                + commaJoined(entries(settings, 8), ",\n" + indented(8)) + "\n" + indented(6) + "}";
    return text + " }";
}

void append(Tree &map, const Tree &extra)
{
    if (extra.isMap())
        for (const auto &[key, item] : extra.entries())
            map.set(key, item);
}

std::string node(const Node &node, const Catalogue &catalogue)
{
    Tree head = Tree::map({{"id", node.id.value()}, {"kind", node.kind}});
    if (node.in)
        head.set("in", node.in->value());
    if (!node.name.empty())
        head.set("name", node.name);
    append(head, node.extra);
    Tree properties = node.properties;
    dropDefaults(properties, settingsOf(catalogue.of(node)));
    return object(head, "properties", properties);
}

std::string link(const Link &link, const Design &design, const Catalogue &catalogue,
                 std::unordered_set<LinkId> &given)
{
    Tree head = Tree::map(
        {{"from", link.from.value()}, {"to", link.to.value()}, {"kind", toString(link.kind)}});
    const LinkId plain = makeLinkId(link.from, link.to, link.kind,
                                    [&given](const LinkId &id) { return given.contains(id); });
    if (link.id != plain)
        head.set("id", link.id.value());
    given.insert(link.id);
    append(head, link.extra);
    Tree properties = link.properties;
    dropDefaults(properties,
                 catalogue.linkProperties(link.kind, catalogue.of(*design.node(link.to))));
    return object(head, "properties", properties);
}

Tree interventionTree(const PlannedIntervention &intervention)
{
    Tree tree;
    if (!intervention.name.empty())
        tree.set("name", intervention.name);
    tree.set("at", intervention.at);
    if (intervention.duration)
        tree.set("for", *intervention.duration);
    if (!intervention.set.empty()) {
        Tree set;
        for (const auto &[path, value] : intervention.set)
            set.set(path, value);
        tree.set("set", std::move(set));
    }
    if (intervention.deploy) {
        const Rollout &rollout = *intervention.deploy;
        Tree deploy = Tree::map({{"node", rollout.node.value()}});
        if (!rollout.to.isEmpty())
            deploy.set("to", rollout.to.value());
        if (!rollout.to.isEmpty() || rollout.preset != Rollout().preset)
            deploy.set("preset", rollout.preset);
        if (!rollout.alarms.empty()) {
            std::vector<Tree> alarms;
            for (const NodeId &alarm : rollout.alarms)
                alarms.emplace_back(alarm.value());
            deploy.set("alarms", Tree(std::move(alarms)));
        }
        if (rollout.bake > 0)
            deploy.set("bake", rollout.bake);
        tree.set("deploy", std::move(deploy));
    }
    append(tree, intervention.extra);
    return tree;
}

std::string scenario(const Scenario &scenario)
{
    Tree head = Tree::map({{"name", scenario.name}});
    if (!scenario.interventions.empty()) {
        std::vector<Tree> interventions;
        for (const PlannedIntervention &intervention : scenario.interventions)
            interventions.push_back(interventionTree(intervention));
        head.set("interventions", Tree(std::move(interventions)));
    }
    append(head, scenario.extra);
    Tree set;
    for (const auto &[path, item] : scenario.set)
        set.set(path, item);
    return object(head, "set", set);
}

std::string whatIf(const WhatIf &slider)
{
    Tree head = Tree::map(
        {{"property", slider.property}, {"from", slider.from}, {"to", slider.to}});
    if (slider.step > 0)
        head.set("step", slider.step);
    append(head, slider.extra);
    return object(head, "", Tree());
}

Tree place(const Box &box)
{
    Tree at = box.width > 0 || box.height > 0 ? Tree::list({box.x, box.y, box.width, box.height})
                                              : Tree::list({box.x, box.y});
    const Look &look = box.look;
    if (look == Look{})
        return at;
    Tree whole = Tree::map({{"at", std::move(at)}});
    if (look.collapsed)
        whole.set("collapsed", true);
    if (look.locked)
        whole.set("locked", true);
    if (look.accent != Accent::None)
        whole.set("color", nameOf(look.accent));
    if (look.extra)
        append(whole, *look.extra);
    return whole;
}

/// In the order of the nodes, so that a design reads the same way throughout; what belongs to no
/// node comes last.
std::vector<std::string> picture(const Design &design)
{
    std::vector<std::string> lines;
    for (const auto &shown : design.nodes())
        if (const auto box = design.picture().find(shown->id); box != design.picture().end())
            lines.push_back(indented(4) + entry(shown->id.value(), place(box->second), 4));
    for (const auto &[id, box] : design.picture())
        if (!design.node(id))
            lines.push_back(indented(4) + entry(id.value(), place(box), 4));
    return lines;
}

/// `"key": [ ... ]` with its items one after the other.
std::string section(std::string_view key, const std::vector<std::string> &items, char open,
                    char close)
{
    std::string text = indented(2) + "\"" + std::string(key) + "\": " + open;
    if (!items.empty())
        text += "\n" + commaJoined(items, ",\n") + "\n" + indented(2);
    return text + close;
}

} // namespace

std::string printDesign(const Design &design, const Catalogue &catalogue)
{
    std::vector<std::string> sections;
    const Tree &extra = design.parts().extra;
    if (const Tree *schema = extra.find("$schema"))
        sections.push_back(indented(2) + entry("$schema", *schema, 2));
    sections.push_back(indented(2)
                       + entry("format", Tree("headroom/" + std::to_string(kFormatVersion)), 2));
    if (!design.name().empty())
        sections.push_back(indented(2) + entry("name", Tree(design.name()), 2));

    std::vector<std::string> items;
    for (const auto &shown : design.nodes())
        items.push_back(node(*shown, catalogue));
    sections.push_back(section("nodes", items, '[', ']'));

    items.clear();
    std::unordered_set<LinkId> given;
    for (const auto &shown : design.links())
        items.push_back(link(*shown, design, catalogue, given));
    sections.push_back(section("links", items, '[', ']'));

    const auto addUnlessEmpty = [&](std::string_view key, const std::vector<std::string> &lines,
                                    char open, char close) {
        if (!lines.empty())
            sections.push_back(section(key, lines, open, close));
    };
    items.clear();
    for (const Scenario &shown : design.scenarios())
        items.push_back(scenario(shown));
    addUnlessEmpty("scenarios", items, '[', ']');

    items.clear();
    for (const PlannedIntervention &shown : design.interventions())
        items.push_back(indented(4) + printJson(interventionTree(shown)));
    addUnlessEmpty("interventions", items, '[', ']');

    items.clear();
    for (const std::string &objective : design.objectives())
        items.push_back(indented(4) + printJson(Tree(objective)));
    addUnlessEmpty("objectives", items, '[', ']');

    items.clear();
    for (const WhatIf &slider : design.whatIf())
        items.push_back(whatIf(slider));
    addUnlessEmpty("whatIf", items, '[', ']');
    addUnlessEmpty("picture", picture(design), '{', '}');

    if (extra.isMap())
        for (const auto &[key, item] : extra.entries())
            if (key != "$schema")
                sections.push_back(indented(2) + entry(key, item, 2));
    return "{\n" + commaJoined(sections, ",\n") + "\n}\n";
}

} // namespace headroom
