// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/catalogue/property_schema.h"
#include "model/editing/drafting.h"
#include "model/editing/validation.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace headroom::edits {

namespace {

Tree builtIn(std::string_view json)
{
    if (json.empty())
        return Tree();
    Result<Tree> tree = readJson(json, "companion");
    assert(tree);
    return tree ? std::move(tree).value() : Tree();
}

/// The first thing that is wrong with parts, as the answer of an edit.
Result<Design> checked(DesignParts parts, const Catalogue &catalogue)
{
    const std::vector<Error> wrong = faults(parts, catalogue, {});
    if (!wrong.empty())
        return invalid(wrong.front().message);
    if (const Result<Done> loaded = loadTraces(parts, catalogue); !loaded)
        return loaded.error();
    return Design(std::move(parts));
}

Result<Design> applyAddNode(const Design &design, const Catalogue &catalogue, Node node,
                            const Box &box, bool withCompanions)
{
    const ComponentSpec *spec = catalogue.find(node.kind);
    if (!spec)
        return invalid(Text(HEADROOM_TEXT("Editing", "There is no kind \"%1\".")).arg(node.kind));
    if (const std::optional<Text> refused = catalogue.placementRefusal(design, node.kind, node.in))
        return invalid(*refused);

    DesignParts parts = design.parts();
    const auto add = [&](Node added) {
        const ComponentSpec *addedSpec = catalogue.find(added.kind);
        assert(addedSpec);
        dropDefaults(added.properties, settingsOf(*addedSpec));
        parts.nodes.push_back(std::make_shared<const Node>(std::move(added)));
        return parts.nodes.back()->id;
    };
    const auto isTaken = [&](const NodeId &id) {
        return std::ranges::any_of(parts.nodes, [&](const auto &other) { return other->id == id; });
    };
    node.id = freeId(node.id.isEmpty() ? spec->thing() : std::string_view(node.id.value()),
                     isTaken);
    const std::optional<NodeId> outer = node.in;
    std::unordered_map<std::string_view, NodeId> byStem = {{"", add(std::move(node))}};
    const NodeId self = byStem.at("");
    parts.picture[self] = box;
    if (!withCompanions)
        return checked(std::move(parts), catalogue);

    for (const Companion &companion : spec->companions)
        byStem.emplace(companion.idStem, add({.id = freeId(companion.idStem, isTaken),
                                              .kind = std::string(companion.kind),
                                              .in = companion.inside ? std::optional(self) : outer,
                                              .properties = builtIn(companion.propertiesJson)}));
    for (const CompanionLink &link : spec->companionLinks) {
        const NodeId &from = byStem.at(link.from);
        const NodeId &to = byStem.at(link.to);
        const auto linkTaken = [&](const LinkId &id) {
            return std::ranges::any_of(parts.links,
                                       [&](const auto &other) { return other->id == id; });
        };
        parts.links.push_back(
            std::make_shared<const Link>(Link{.id = makeLinkId(from, to, link.kind, linkTaken),
                                              .from = from,
                                              .to = to,
                                              .kind = link.kind,
                                              .properties = builtIn(link.propertiesJson)}));
    }
    return checked(std::move(parts), catalogue);
}

void followNamesInRows(Node &node, const PropertySpec &table,
                       const std::unordered_map<NodeId, NodeId> &names)
{
    const Tree *rows = node.properties.find(table.key);
    if (!rows || !rows->isList())
        return;
    Tree changed = *rows;
    for (const PropertySpec &column : table.columns) {
        if (!column.namesNode)
            continue;
        for (Tree &row : changed.items()) {
            const Tree *value = row.find(column.key);
            const auto renamed = value ? names.find(NodeId(value->textOr(""))) : names.end();
            if (renamed != names.end())
                row.set(column.key, renamed->second.value());
        }
    }
    node.properties.set(table.key, std::move(changed));
}

/// Settings that name a node follow its new id.
void followNames(Node &node, const Catalogue &catalogue,
                 const std::unordered_map<NodeId, NodeId> &names)
{
    const ComponentSpec *spec = catalogue.find(node.kind);
    if (!spec || !node.properties.isMap())
        return;
    for (const PropertySpec &property : spec->properties) {
        followNamesInRows(node, property, names);
        const Tree *value = property.namesNode ? node.properties.find(property.key) : nullptr;
        if (!value)
            continue;
        if (const auto renamed = names.find(NodeId(value->textOr(""))); renamed != names.end())
            node.properties.set(property.key, renamed->second.value());
    }
}

/// Puts one design's parts among another's, under names that are free there.
class Paste
{
public:
    Paste(const Design &design, const DesignParts &added)
        : m_parts(design.parts())
        , m_added(&added)
    {
        for (const auto &node : m_parts.nodes)
            m_taken.insert(node->id);
        for (const auto &link : m_parts.links)
            m_takenLinks.insert(link->id);
        for (const auto &node : added.nodes) {
            const NodeId id = freeId(
                node->id.value(), [this](const NodeId &other) { return m_taken.contains(other); });
            m_taken.insert(id);
            m_names.emplace(node->id, id);
        }
    }

    DesignParts run(const Catalogue &catalogue, double dx, double dy,
                    const std::optional<NodeId> &into)
    {
        for (const auto &node : m_added->nodes) {
            Node copy = *node;
            copy.id = m_names.at(node->id);
            const auto frame = node->in ? m_names.find(*node->in) : m_names.end();
            copy.in = frame == m_names.end() ? into : std::optional(frame->second);
            if (const auto box = m_added->picture.find(node->id); box != m_added->picture.end()) {
                Box moved = box->second;
                moved.look.locked = false; // Who pastes wants to put it somewhere.
                moved.x += dx;
                moved.y += dy;
                m_parts.picture[copy.id] = moved;
            }
            followNames(copy, catalogue, m_names);
            if (const ComponentSpec *spec = catalogue.find(copy.kind))
                dropDefaults(copy.properties, settingsOf(*spec));
            m_parts.nodes.push_back(std::make_shared<const Node>(std::move(copy)));
        }
        for (const auto &link : m_added->links)
            addLink(*link);
        m_parts.traces.insert(m_added->traces.begin(), m_added->traces.end());
        return std::move(m_parts);
    }

private:
    void addLink(const Link &link)
    {
        const auto from = m_names.find(link.from);
        const auto to = m_names.find(link.to);
        if (from == m_names.end() || to == m_names.end())
            return; // Its other end was not copied.
        Link copy = link;
        copy.from = from->second;
        copy.to = to->second;
        copy.id = makeLinkId(copy.from, copy.to, copy.kind,
                             [this](const LinkId &id) { return m_takenLinks.contains(id); });
        m_takenLinks.insert(copy.id);
        m_parts.links.push_back(std::make_shared<const Link>(std::move(copy)));
    }

    DesignParts m_parts;
    const DesignParts *m_added;
    std::unordered_set<NodeId> m_taken;
    std::unordered_set<LinkId> m_takenLinks;
    std::unordered_map<NodeId, NodeId> m_names;
};

Result<Design> applyRemove(const Design &design, const std::vector<NodeId> &nodes,
                           const std::vector<LinkId> &links)
{
    std::unordered_set<NodeId> goneNodes;
    for (const NodeId &id : nodes) {
        if (!design.node(id))
            return noNode(id);
        goneNodes.insert(id);
    }
    for (const auto &node : design.nodes())
        for (const Node *at = node.get(); at && !goneNodes.contains(node->id);
             at = at->in ? design.node(*at->in) : nullptr)
            if (goneNodes.contains(at->id))
                goneNodes.insert(node->id);
    std::unordered_set<LinkId> goneLinks;
    for (const LinkId &id : links) {
        if (!design.link(id))
            return invalid(
                Text(HEADROOM_TEXT("Editing", "There is no link \"%1\".")).arg(id.value()));
        goneLinks.insert(id);
    }
    return goneNodes.empty() && goneLinks.empty() ? design : without(design, goneNodes, goneLinks);
}

Result<Design> applyMove(const Design &design, const std::vector<std::pair<NodeId, Box>> &boxes)
{
    DesignParts parts = design.parts();
    bool changes = false;
    for (const auto &[id, box] : boxes) {
        if (!design.node(id))
            return noNode(id);
        if (!std::isfinite(box.x) || !std::isfinite(box.y) || !(box.width >= 0)
            || !(box.height >= 0))
            return invalid(
                Text(HEADROOM_TEXT("Editing", "\"%1\" cannot stand there.")).arg(id.value()));
        const auto present = design.picture().find(id);
        Box moved = box;
        moved.look = present != design.picture().end() ? present->second.look : Look{};
        if (present != design.picture().end() && present->second == moved)
            continue;
        parts.picture[id] = moved;
        changes = true;
    }
    return changes ? Design(std::move(parts), design) : design;
}

Result<Design> applyLooks(const Design &design, const std::vector<std::pair<NodeId, Look>> &looks)
{
    DesignParts parts = design.parts();
    bool changes = false;
    for (const auto &[id, look] : looks) {
        if (!design.node(id))
            return noNode(id);
        const auto present = design.picture().find(id);
        if (present == design.picture().end())
            return invalid(Text(HEADROOM_TEXT("Editing", "\"%1\" has no place in the picture yet."))
                               .arg(id.value()));
        if (present->second.look == look)
            continue;
        parts.picture[id].look = look;
        changes = true;
    }
    return changes ? Design(std::move(parts), design) : design;
}

Result<Design> applyMoveIntoFrame(const Design &design, const Catalogue &catalogue,
                                  const std::vector<NodeId> &nodes,
                                  const std::optional<NodeId> &frame)
{
    DesignParts parts = design.parts();
    bool changes = false;
    for (const NodeId &id : nodes) {
        const Node *node = design.node(id);
        if (!node)
            return noNode(id);
        const bool movesWithItsFrame = std::ranges::any_of(
            nodes, [&](const NodeId &other) { return design.isInside(id, other); });
        if (movesWithItsFrame || node->in == frame)
            continue;
        if (frame && (*frame == id || design.isInside(*frame, id)))
            return invalid(Text(HEADROOM_TEXT("Editing", "\"%1\" cannot stand inside itself."))
                               .arg(id.value()));
        Node moved = *node;
        moved.in = frame;
        parts.nodes[design.indexOf(id)] = std::make_shared<const Node>(std::move(moved));
        changes = true;
    }
    if (!changes)
        return design;
    // What the moved nodes hold may refuse the new surroundings too.
    Design after(std::move(parts));
    for (const auto &node : after.nodes()) {
        const bool concerned = std::ranges::any_of(nodes, [&](const NodeId &id) {
            return node->id == id || after.isInside(node->id, id);
        });
        if (concerned)
            if (const std::optional<Text> refused = catalogue.placementRefusal(after, node->kind,
                                                                               node->in))
                return invalid(*refused);
    }
    return after;
}

Result<Design> applyRename(const Design &design, const NodeId &id, const std::string &name)
{
    const Node *node = design.node(id);
    if (!node)
        return noNode(id);
    Node renamed = *node;
    renamed.name = name == id.value() ? std::string() : name;
    if (renamed.name == node->name)
        return design;
    return Design(withNode(design, std::move(renamed)), design);
}

Result<Design> applyChangeId(const Design &design, const Catalogue &catalogue, const NodeId &id,
                             const NodeId &to)
{
    if (!design.node(id))
        return noNode(id);
    if (id == to)
        return design;
    if (!isNodeId(to.value()))
        return invalid(Text(HEADROOM_TEXT("File", "\"%1\" is no id; use letters, digits, _ and -."))
                           .arg(to.value()));
    if (design.node(to))
        return invalid(
            Text(HEADROOM_TEXT("File", "The id \"%1\" is taken by another node; ids are unique."))
                .arg(to.value()));

    DesignParts parts = design.parts();
    std::unordered_map<std::string, std::string> names = {{id.value(), to.value()}};
    for (auto &shared : parts.nodes) {
        Node node = *shared;
        followNames(node, catalogue, {{id, to}});
        if (node.id == id)
            node.id = to;
        else if (node.in == id)
            node.in = to;
        // What is as before stays the same object: others share it.
        if (!(node == *shared))
            shared = std::make_shared<const Node>(std::move(node));
    }
    std::unordered_set<LinkId> taken;
    for (const auto &link : parts.links)
        if (link->from != id && link->to != id)
            taken.insert(link->id);
    for (auto &shared : parts.links) {
        if (shared->from != id && shared->to != id)
            continue;
        Link link = *shared;
        link.from = link.from == id ? to : link.from;
        link.to = link.to == id ? to : link.to;
        link.id = makeLinkId(link.from, link.to, link.kind,
                             [&taken](const LinkId &other) { return taken.contains(other); });
        taken.insert(link.id);
        names.emplace(shared->id.value(), link.id.value());
        shared = std::make_shared<const Link>(std::move(link));
    }
    if (const auto box = design.picture().find(id); box != design.picture().end()) {
        parts.picture[to] = box->second;
        parts.picture.erase(id);
    }
    renameOwners(parts, names);
    return Design(std::move(parts));
}

} // namespace

Edit addNode(Node node, Box box, bool withCompanions)
{
    Text label = Text(HEADROOM_TEXT("Undo", "Add %1"))
                     .arg(node.id.isEmpty() ? node.kind : node.label());
    const auto apply = [node = std::move(node), box, withCompanions](const Design &design,
                                                                     const Catalogue &catalogue) {
        return applyAddNode(design, catalogue, node, box, withCompanions);
    };
    return {.label = std::move(label), .apply = apply};
}

Edit paste(DesignParts parts, double dx, double dy, std::optional<NodeId> into)
{
    const auto apply = [parts = std::move(parts), dx, dy, into = std::move(into)](
                           const Design &design, const Catalogue &catalogue) -> Result<Design> {
        return checked(Paste(design, parts).run(catalogue, dx, dy, into), catalogue);
    };
    return {.label = HEADROOM_TEXT("Undo", "Paste"), .apply = apply};
}

Edit removeNodes(std::vector<NodeId> nodes)
{
    return removeSelection(std::move(nodes), {});
}

Edit removeSelection(std::vector<NodeId> nodes, std::vector<LinkId> links)
{
    Text label = nodes.size() == 1
                     ? Text(HEADROOM_TEXT("Undo", "Remove %1")).arg(nodes.front().value())
                     : Text(HEADROOM_TEXT("Undo", "Remove the selection"));
    const auto apply = [nodes = std::move(nodes), links = std::move(links)](const Design &design,
                                                                            const Catalogue &) {
        return applyRemove(design, nodes, links);
    };
    return {.label = std::move(label), .apply = apply};
}

Edit setLooks(Text label, std::vector<std::pair<NodeId, Look>> looks)
{
    const auto apply = [looks = std::move(looks)](const Design &design, const Catalogue &) {
        return applyLooks(design, looks);
    };
    return {.label = std::move(label), .apply = apply};
}

Edit moveNodes(std::vector<std::pair<NodeId, Box>> boxes)
{
    Text label = boxes.size() == 1
                     ? Text(HEADROOM_TEXT("Undo", "Move %1")).arg(boxes.front().first.value())
                     : Text(HEADROOM_TEXT("Undo", "Move the selection"));
    const auto apply = [boxes = std::move(boxes)](const Design &design, const Catalogue &) {
        return applyMove(design, boxes);
    };
    return {.label = std::move(label), .apply = apply};
}

Edit moveIntoFrame(std::vector<NodeId> nodes, std::optional<NodeId> frame)
{
    Text label = frame ? Text(HEADROOM_TEXT("Undo", "Move into %1")).arg(frame->value())
                       : Text(HEADROOM_TEXT("Undo", "Move out of the frame"));
    const auto apply = [nodes = std::move(nodes), frame = std::move(frame)](
                           const Design &design, const Catalogue &catalogue) {
        return applyMoveIntoFrame(design, catalogue, nodes, frame);
    };
    return {.label = std::move(label), .apply = apply};
}

Edit rename(NodeId node, std::string name)
{
    Text label = Text(HEADROOM_TEXT("Undo", "Rename %1")).arg(node.value());
    std::string mergeKey = "rename:" + node.value();
    const auto apply = [node = std::move(node), name = std::move(name)](const Design &design,
                                                                        const Catalogue &) {
        return applyRename(design, node, name);
    };
    return {.label = std::move(label), .mergeKey = std::move(mergeKey), .apply = apply};
}

Edit changeId(NodeId node, NodeId to)
{
    Text label = Text(HEADROOM_TEXT("Undo", "Rename %1 to %2")).arg(node.value()).arg(to.value());
    const auto apply = [node = std::move(node), to = std::move(to)](const Design &design,
                                                                    const Catalogue &catalogue) {
        return applyChangeId(design, catalogue, node, to);
    };
    return {.label = std::move(label), .apply = apply};
}

} // namespace headroom::edits
