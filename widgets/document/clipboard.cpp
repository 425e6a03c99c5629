// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/document/clipboard.h"

namespace headroom {

std::set<NodeId> withContents(const Design &design, const std::vector<NodeId> &nodes)
{
    std::set<NodeId> all(nodes.begin(), nodes.end());
    for (const auto &node : design.nodes()) {
        const Node *above = node.get();
        while (above && above->in) {
            if (all.contains(*above->in)) {
                all.insert(node->id);
                break;
            }
            above = design.node(*above->in);
        }
    }
    return all;
}

DesignParts partsOf(const Design &design, const std::vector<NodeId> &nodes)
{
    const std::set<NodeId> all = withContents(design, nodes);
    DesignParts parts;
    for (const auto &node : design.nodes()) {
        if (!all.contains(node->id))
            continue;
        Node copy = *node;
        if (copy.in && !all.contains(*copy.in))
            copy.in.reset();
        parts.nodes.push_back(std::make_shared<const Node>(std::move(copy)));
        if (const auto box = design.picture().find(node->id); box != design.picture().end())
            parts.picture.insert(*box);
    }
    for (const auto &link : design.links()) {
        if (all.contains(link->from) && all.contains(link->to))
            parts.links.push_back(link);
    }
    return parts;
}

static Tree toTree(const Node &node)
{
    Tree tree = Tree::map({{"id", node.id.value()}, {"kind", node.kind}});
    if (node.in)
        tree.set("in", node.in->value());
    if (!node.name.empty())
        tree.set("name", node.name);
    if (!node.properties.empty())
        tree.set("properties", node.properties);
    return tree;
}

static Tree toTree(const Link &link)
{
    Tree tree = Tree::map(
        {{"from", link.from.value()}, {"to", link.to.value()}, {"kind", toString(link.kind)}});
    if (!link.properties.empty())
        tree.set("properties", link.properties);
    return tree;
}

// As in a file, but for locks: who pastes wants to put it somewhere.
static Tree placeTree(const Box &box)
{
    Tree at = Tree::list({box.x, box.y, box.width, box.height});
    if (!box.look.collapsed && box.look.accent == Accent::None)
        return at;
    Tree whole = Tree::map({{"at", std::move(at)}});
    if (box.look.collapsed)
        whole.set("collapsed", true);
    if (box.look.accent != Accent::None)
        whole.set("color", nameOf(box.look.accent));
    return whole;
}

static std::optional<Box> boxFrom(const Tree &place)
{
    const Tree &at = place.isMap() ? place.at("at") : place;
    if (!at.isList() || at.size() < 2)
        return std::nullopt;
    const auto number = [&at](std::size_t i) {
        return i < at.size() ? at.items()[i].numberOr(0) : 0.0;
    };
    Box box{number(0), number(1), number(2), number(3)};
    box.look.collapsed = place.at("collapsed").flagOr(false);
    box.look.accent = accentFrom(place.at("color").textOr("")).value_or(Accent::None);
    return box;
}

std::string clipboardText(const DesignParts &parts)
{
    Tree::List nodes;
    for (const auto &node : parts.nodes)
        nodes.push_back(toTree(*node));
    Tree::List links;
    for (const auto &link : parts.links)
        links.push_back(toTree(*link));
    Tree::Map picture;
    for (const auto &[id, box] : parts.picture)
        picture.emplace_back(id.value(), placeTree(box));
    const Tree tree = Tree::map({{"format", "headroom/1"},
                                 {"nodes", Tree(std::move(nodes))},
                                 {"links", Tree(std::move(links))},
                                 {"picture", Tree(std::move(picture))}});
    return printJson(tree, {.indent = 2, .compactFrom = 2, .width = 110});
}

static std::optional<DesignParts> partsFrom(const Tree &tree)
{
    DesignParts parts;
    for (const Tree &item : tree.at("nodes").items()) {
        Node node;
        node.id = NodeId(item.at("id").textOr(""));
        node.kind = item.at("kind").textOr("");
        node.name = item.at("name").textOr("");
        node.properties = item.at("properties");
        if (item.at("in").isText())
            node.in = NodeId(item.at("in").text());
        if (node.id.isEmpty() || node.kind.empty())
            return std::nullopt;
        parts.nodes.push_back(std::make_shared<const Node>(std::move(node)));
    }
    if (tree.at("links").isList()) {
        for (const Tree &item : tree.at("links").items()) {
            Link link;
            link.from = NodeId(item.at("from").textOr(""));
            link.to = NodeId(item.at("to").textOr(""));
            const auto kind = linkKindFrom(item.at("kind").textOr("request"));
            if (!kind)
                return std::nullopt;
            link.kind = *kind;
            link.properties = item.at("properties");
            link.id = LinkId(link.from.value() + "->" + link.to.value());
            parts.links.push_back(std::make_shared<const Link>(std::move(link)));
        }
    }
    if (tree.at("picture").isMap()) {
        for (const auto &[id, place] : tree.at("picture").entries()) {
            if (const auto box = boxFrom(place))
                parts.picture[NodeId(id)] = *box;
        }
    }
    return parts;
}

std::optional<DesignParts> readClipboardText(std::string_view text)
{
    if (text.find("\"headroom/") == std::string_view::npos)
        return std::nullopt;
    const Result<Tree> tree = readJson(text, "clipboard");
    if (!tree || !tree->at("nodes").isList() || tree->at("nodes").empty())
        return std::nullopt;
    return partsFrom(*tree);
}

} // namespace headroom
