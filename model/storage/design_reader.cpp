// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/nearest.h"
#include "model/editing/validation.h"
#include "model/formats/carried_design.h"
#include "model/storage/atomic_file.h"
#include "model/storage/design_file.h"
#include "model/storage/migrations.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <unordered_set>

namespace headroom {

namespace {

/// Turns the tree of a file into parts. After the first error it goes on without harm; only the
/// first one is kept.
class DesignReader
{
public:
    explicit DesignReader(const std::string &file)
        : m_file(&file)
    { }

    Result<DesignParts> read(const Tree &root)
    {
        DesignParts parts;
        parts.name = text(root, "name", "");
        each(root, "nodes", [&](const Tree &tree, const std::string &pointer) {
            parts.nodes.push_back(std::make_shared<const Node>(node(tree, pointer)));
        });
        each(root, "links",
             [&](const Tree &tree, const std::string &pointer) { addLink(parts, tree, pointer); });
        each(root, "scenarios", [&](const Tree &tree, const std::string &pointer) {
            parts.scenarios.push_back(scenario(tree, pointer));
        });
        each(root, "interventions", [&](const Tree &tree, const std::string &pointer) {
            parts.interventions.push_back(intervention(tree, pointer));
        });
        each(root, "whatIf", [&](const Tree &tree, const std::string &pointer) {
            parts.whatIf.push_back(whatIf(tree, pointer));
        });
        if (const Tree *objectives = list(root, "objectives", ""))
            for (std::size_t i = 0; i < objectives->size(); ++i)
                parts.objectives.push_back(
                    objective(objectives->items()[i], "/objectives/" + std::to_string(i)));
        readPicture(parts, root);
        parts.extra = others(root, {"format", "name", "nodes", "links", "scenarios",
                                    "interventions", "whatIf", "objectives", "picture"});
        if (m_error)
            return *m_error;
        return parts;
    }

private:
    void fail(Text why, const Tree &at, const std::string &pointer)
    {
        if (!m_error)
            m_error = Error{Error::Kind::Invalid, std::move(why),
                            Place{*m_file, at.line(), pointer}};
    }

    /// What we do not know and keep.
    static Tree others(const Tree &map, std::initializer_list<std::string_view> known)
    {
        Tree extra;
        for (const auto &[key, value] : map.entries())
            if (std::ranges::find(known, key) == known.end())
                extra.set(key, value);
        return extra;
    }

    std::string text(const Tree &map, std::string_view key, const std::string &pointer,
                     bool required = false)
    {
        const Tree *value = map.find(key);
        if (value && value->isText())
            return value->text();
        if (value)
            fail(Text(HEADROOM_TEXT("File", "\"%1\" must be a text.")).arg(key), *value,
                 pointer + "/" + std::string(key));
        else if (required)
            fail(Text(HEADROOM_TEXT("File", "\"%1\" is missing.")).arg(key), map, pointer);
        return {};
    }

    double number(const Tree &map, std::string_view key, const std::string &pointer)
    {
        const Tree *value = map.find(key);
        if (value && value->isNumber())
            return value->number();
        fail(value ? Text(HEADROOM_TEXT("File", "\"%1\" must be a number.")).arg(key)
                   : Text(HEADROOM_TEXT("File", "\"%1\" is missing.")).arg(key),
             value ? *value : map, pointer + "/" + std::string(key));
        return 0;
    }

    const Tree *list(const Tree &map, std::string_view key, const std::string &pointer)
    {
        const Tree *value = map.find(key);
        if (value && !value->isList()) {
            fail(Text(HEADROOM_TEXT("File", "\"%1\" must be a list: [ ... ].")).arg(key), *value,
                 pointer + "/" + std::string(key));
            return nullptr;
        }
        return value;
    }

    Tree map(const Tree &holder, std::string_view key, const std::string &pointer)
    {
        const Tree *value = holder.find(key);
        if (!value)
            return Tree();
        if (!value->isMap()) {
            fail(Text(HEADROOM_TEXT("File", "\"%1\" must be an object: { ... }.")).arg(key), *value,
                 pointer + "/" + std::string(key));
            return Tree();
        }
        return value->empty() ? Tree() : *value;
    }

    /// Calls `function` with every object of a list and its JSON pointer.
    template <typename F>
    void each(const Tree &root, std::string_view key, F &&function, const std::string &place = {})
    {
        const Tree *items = list(root, key, place);
        for (std::size_t i = 0; items && i < items->size(); ++i) {
            const Tree &item = items->items()[i];
            const std::string pointer = place + "/" + std::string(key) + "/" + std::to_string(i);
            if (item.isMap())
                function(item, pointer);
            else
                fail(Text(HEADROOM_TEXT("File", "\"%1\" must be a list of objects: [ { ... } ]."))
                         .arg(key),
                     item, pointer);
        }
    }

    Node node(const Tree &tree, const std::string &pointer)
    {
        Node node;
        node.id = NodeId(text(tree, "id", pointer, true));
        node.kind = text(tree, "kind", pointer, true);
        if (tree.find("in"))
            node.in = NodeId(text(tree, "in", pointer));
        node.name = text(tree, "name", pointer);
        node.properties = map(tree, "properties", pointer);
        node.extra = others(tree, {"id", "kind", "in", "name", "properties"});
        node.line = tree.line();
        return node;
    }

    void addLink(DesignParts &parts, const Tree &tree, const std::string &pointer)
    {
        Link link;
        link.from = NodeId(text(tree, "from", pointer, true));
        link.to = NodeId(text(tree, "to", pointer, true));
        const std::string word = text(tree, "kind", pointer, true);
        if (const std::optional<LinkKind> kind = linkKindFrom(word))
            link.kind = *kind;
        else
            failKind(tree.at("kind"), word, pointer + "/kind");
        link.properties = map(tree, "properties", pointer);
        link.extra = others(tree, {"from", "to", "kind", "properties", "id"});
        link.line = tree.line();
        link.id = linkId(tree, link, pointer);
        parts.links.push_back(std::make_shared<const Link>(std::move(link)));
    }

    void failKind(const Tree &at, const std::string &word, const std::string &pointer)
    {
        std::vector<std::string_view> words;
        for (const LinkKind kind : kLinkKinds)
            words.push_back(toString(kind));
        fail(Text(HEADROOM_TEXT("File", "There is no link kind \"%1\"; there are: %2."))
                 .arg(word)
                 .arg(joined(words)),
             at, pointer);
    }

    /// A link has its own id in the file only where its ends and the order of links would give it
    /// another.
    LinkId linkId(const Tree &tree, const Link &link, const std::string &pointer)
    {
        const auto isTaken = [this](const LinkId &id) {
            return m_linkIds.contains(id);
        };
        const std::string written = text(tree, "id", pointer);
        LinkId id(written);
        const std::string ends = link.from.value() + "->" + link.to.value();
        if (written.empty()) {
            id = makeLinkId(link.from, link.to, link.kind, isTaken);
        } else if (!written.starts_with(ends) || written.find('.') != std::string::npos
                   || isTaken(id)) {
            fail(Text(HEADROOM_TEXT("File", "The id of this link must begin with \"%1\", hold no "
                                            "dot, and be unique; it can be left "
                                            "out."))
                     .arg(ends),
                 tree.at("id"), pointer + "/id");
            id = makeLinkId(link.from, link.to, link.kind, isTaken);
        }
        m_linkIds.insert(id);
        return id;
    }

    Scenario scenario(const Tree &tree, const std::string &pointer)
    {
        Scenario scenario{.name = text(tree, "name", pointer, true)};
        if (!m_scenarioNames.insert(scenario.name).second)
            fail(Text(HEADROOM_TEXT("File", "There are two scenarios called \"%1\"."))
                     .arg(scenario.name),
                 tree, pointer);
        const Tree set = map(tree, "set", pointer);
        if (set.isMap())
            for (const auto &[path, value] : set.entries())
                scenario.set.emplace_back(path, value);
        each(
            tree, "interventions",
            [&](const Tree &item, const std::string &place) {
                scenario.interventions.push_back(intervention(item, place));
            },
            pointer);
        scenario.extra = others(tree, {"name", "set", "interventions"});
        return scenario;
    }

    PlannedIntervention intervention(const Tree &tree, const std::string &pointer)
    {
        PlannedIntervention intervention{.name = text(tree, "name", pointer)};
        intervention.at = number(tree, "at", pointer);
        if (tree.find("for"))
            intervention.duration = number(tree, "for", pointer);
        if (intervention.at < 0 || (intervention.duration && !(*intervention.duration > 0)))
            fail(HEADROOM_TEXT("File",
                               "An intervention begins at 0 s or later and lasts longer than 0 s."),
                 tree, pointer);
        const Tree set = map(tree, "set", pointer);
        if (set.isMap())
            for (const auto &[path, value] : set.entries())
                intervention.set.emplace_back(path, value);
        if (tree.find("deploy"))
            intervention.deploy = rollout(map(tree, "deploy", pointer), pointer + "/deploy");
        if (intervention.set.empty() && !intervention.deploy)
            fail(HEADROOM_TEXT("File",
                               "An intervention needs \"set\" with settings, or \"deploy\" with a "
                               "node."),
                 tree, pointer);
        intervention.extra = others(tree, {"name", "at", "for", "set", "deploy"});
        return intervention;
    }

    Rollout rollout(const Tree &tree, const std::string &pointer)
    {
        Rollout rollout;
        rollout.node = NodeId(text(tree, "node", pointer, true));
        if (tree.find("to"))
            rollout.to = NodeId(text(tree, "to", pointer));
        if (tree.find("preset"))
            rollout.preset = text(tree, "preset", pointer);
        if (tree.find("bake"))
            rollout.bake = number(tree, "bake", pointer);
        if (const Tree *alarms = list(tree, "alarms", pointer))
            for (const Tree &alarm : alarms->items()) {
                if (alarm.isText())
                    rollout.alarms.emplace_back(alarm.text());
                else
                    fail(HEADROOM_TEXT("File", "An alarm is named by the id of its node."), alarm,
                         pointer + "/alarms");
            }
        return rollout;
    }

    WhatIf whatIf(const Tree &tree, const std::string &pointer)
    {
        WhatIf slider{.property = text(tree, "property", pointer, true)};
        slider.from = number(tree, "from", pointer);
        slider.to = number(tree, "to", pointer);
        slider.step = tree.find("step") ? number(tree, "step", pointer) : 0;
        slider.extra = others(tree, {"property", "from", "to", "step"});
        return slider;
    }

    std::string objective(const Tree &tree, const std::string &pointer)
    {
        if (tree.isText())
            return tree.text();
        fail(HEADROOM_TEXT("File",
                           "An objective must be a text, such as \"prod.Latency.p99 < 0.5\"."),
             tree, pointer);
        return {};
    }

    void readPicture(DesignParts &parts, const Tree &root)
    {
        const Tree picture = map(root, "picture", "");
        if (!picture.isMap())
            return;
        for (const auto &[id, entry] : picture.entries()) {
            const Tree &box = entry.isMap() ? entry.at("at") : entry;
            const bool fits = box.isList() && (box.size() == 2 || box.size() == 4)
                              && std::ranges::all_of(box.items(), &Tree::isNumber);
            if (!fits) {
                fail(Text(HEADROOM_TEXT(
                              "File",
                              "The place of \"%1\" must be [x, y] or [x, y, width, height], or "
                              "an object with such an \"at\"."))
                         .arg(id),
                     entry, "/picture/" + id);
                continue;
            }
            const auto at = [&box](std::size_t i) {
                return i < box.size() ? box.items()[i].number() : 0;
            };
            parts.picture.insert({NodeId(id), Box{at(0), at(1), std::max(0.0, at(2)),
                                                  std::max(0.0, at(3)), readLook(entry, id)}});
        }
    }

    Look readLook(const Tree &entry, const std::string &id)
    {
        Look look;
        if (!entry.isMap())
            return look;
        const std::string pointer = "/picture/" + id;
        const auto flag = [&](std::string_view key) {
            const Tree &value = entry.at(key);
            if (!value.isNull() && !value.isFlag())
                fail(Text(HEADROOM_TEXT("File", "\"%1\" must be true or false.")).arg(key), value,
                     pointer + "/" + std::string(key));
            return value.flagOr(false);
        };
        look.collapsed = flag("collapsed");
        look.locked = flag("locked");
        if (const Tree &color = entry.at("color"); !color.isNull()) {
            const auto accent = accentFrom(color.textOr(""));
            if (!accent) {
                std::string names;
                for (const Accent known : kAccents)
                    names += (names.empty() ? "" : ", ") + std::string(nameOf(known));
                fail(Text(HEADROOM_TEXT("File", "A colour must be one of: %1.")).arg(names), color,
                     pointer + "/color");
            }
            look.accent = accent.value_or(Accent::None);
        }
        if (Tree extra = others(entry, {"at", "collapsed", "locked", "color"});
            extra.isMap() && !extra.entries().empty())
            look.extra = std::make_shared<const Tree>(std::move(extra));
        return look;
    }

    const std::string *m_file;
    std::optional<Error> m_error;
    std::unordered_set<LinkId> m_linkIds;
    std::unordered_set<std::string> m_scenarioNames;
};

/// What is written although it is the default says nothing.
void dropAllDefaults(DesignParts &parts, const Catalogue &catalogue)
{
    std::unordered_map<NodeId, const ComponentSpec *> specs;
    for (auto &shared : parts.nodes) {
        const ComponentSpec &spec = catalogue.of(*shared);
        specs.emplace(shared->id, &spec);
        Node node = *shared;
        dropDefaults(node.properties, settingsOf(spec));
        shared = std::make_shared<const Node>(std::move(node));
    }
    for (auto &shared : parts.links) {
        Link link = *shared;
        dropDefaults(link.properties, catalogue.linkProperties(link.kind, *specs.at(link.to)));
        shared = std::make_shared<const Link>(std::move(link));
    }
}

Result<DesignParts> readParts(std::string_view text, const Catalogue &catalogue,
                              const std::string &file)
{
    Result<Tree> json = readJson(text, file);
    if (!json)
        return json.error();
    const Result<Tree> root = migrated(std::move(json).value(), file);
    if (!root)
        return root.error();
    Result<DesignParts> parts = DesignReader(file).read(*root);
    if (!parts)
        return parts.error();
    std::vector<Error> wrong = faults(*parts, catalogue, file);
    if (!wrong.empty())
        return std::move(wrong.front());
    dropAllDefaults(*parts, catalogue);
    return parts;
}

} // namespace

Result<Design> readDesign(std::string_view text, const Catalogue &catalogue,
                          const std::string &file)
{
    Result<DesignParts> parts = readParts(text, catalogue, file);
    if (!parts)
        return parts.error();
    return Design(std::move(parts).value());
}

Result<Design> readDesignFile(const std::string &path, const Catalogue &catalogue)
{
    const Result<std::string> text = readFile(path, ReadLimits().bytes);
    if (!text)
        return text.error();
    const Result<std::string> source = isPictureFile(*text) ? carriedDesign(*text, path) : text;
    if (!source)
        return source.error();
    Result<DesignParts> parts = readParts(*source, catalogue, path);
    if (!parts)
        return parts.error();
    parts.value().folder = std::filesystem::path(path).parent_path().string();
    if (const Result<Done> loaded = loadTraces(parts.value(), catalogue); !loaded)
        return loaded.error();
    return Design(std::move(parts).value());
}

Result<Design> readTraces(const Design &design, const Catalogue &catalogue)
{
    DesignParts parts = design.parts();
    parts.traces.clear();
    if (const Result<Done> loaded = loadTraces(parts, catalogue); !loaded)
        return loaded.error();
    return Design(std::move(parts), design);
}

} // namespace headroom
