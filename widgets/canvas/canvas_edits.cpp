// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/canvas_edits.h"

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/document/clipboard.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>

namespace headroom::canvas_edits {

static double onGrid(double coordinate)
{
    return std::round(coordinate / kGrid) * kGrid;
}

Edit withFoundPlaces(Edit edit, const Design &design, const Placement &placement)
{
    std::vector<std::pair<NodeId, Box>> found = placement.found(design);
    if (found.empty())
        return edit;
    Text label = edit.label;
    std::string mergeKey = edit.mergeKey;
    Edit whole = edits::sequence(std::move(label),
                                 {edits::moveNodes(std::move(found)), std::move(edit)});
    whole.mergeKey = std::move(mergeKey);
    return whole;
}

NodeId freeId(const Design &design, std::string_view stem)
{
    std::string base(stem);
    while (base.size() > 1 && std::isdigit(static_cast<unsigned char>(base.back())))
        base.pop_back();
    NodeId id{std::string(stem)};
    for (int n = 2; design.node(id); ++n)
        id = NodeId(base + std::to_string(n));
    return id;
}

Result<std::optional<NodeId>> frameFor(const Design &design, const Catalogue &catalogue,
                                       std::string_view kind, const Node *innermost)
{
    std::optional<Text> first;
    const Node *frame = innermost;
    while (true) {
        const std::optional<NodeId> id = frame ? std::optional(frame->id) : std::nullopt;
        const std::optional<Text> refusal = catalogue.placementRefusal(design, kind, id);
        if (!refusal)
            return id;
        if (!first)
            first = refusal;
        if (!frame)
            return Error{Error::Kind::Invalid, *first, {}};
        frame = frame->in ? design.node(*frame->in) : nullptr;
    }
}

Edit insert(const Design &, const Catalogue &catalogue, NodeId id, std::string_view kind,
            const std::optional<NodeId> &frame, const QPointF &centre)
{
    const ComponentSpec *spec = catalogue.find(kind);
    const bool isFrame = spec && spec->isFrame;
    const double width = isFrame ? kCanvasRules.emptyFrameWidth : kCanvasRules.cardWidth;
    const double height = isFrame ? kCanvasRules.emptyFrameHeight : kCanvasRules.cardHeight;
    Node node;
    node.id = std::move(id);
    node.kind = std::string(kind);
    node.in = frame;
    return edits::addNode(std::move(node),
                          {onGrid(centre.x() - width / 2), onGrid(centre.y() - height / 2), 0, 0});
}

Edit splitLink(const Link &link, const NodeId &node, LinkKind onwards)
{
    return edits::sequence(
        HEADROOM_TEXT("Undo", "Put into the wire"),
        {edits::reconnect(link.id, link.from, node), edits::connect(node, link.to, onwards)});
}

std::optional<LinkKind> splitKind(const Design &design, const Catalogue &catalogue,
                                  const Link &link, std::string_view nodeKind)
{
    const Node *from = design.node(link.from);
    const Node *to = design.node(link.to);
    const ComponentSpec *between = catalogue.find(nodeKind);
    if (!from || !to || !between)
        return std::nullopt;
    const auto arriving = catalogue.linkKindsBetween(catalogue.of(*from), *between);
    if (std::ranges::find(arriving, link.kind) == arriving.end())
        return std::nullopt;
    const auto leaving = catalogue.linkKindsBetween(*between, catalogue.of(*to));
    if (leaving.empty())
        return std::nullopt;
    const bool same = std::ranges::find(leaving, link.kind) != leaving.end();
    return same ? link.kind : leaving.front();
}

Edit pasteInto(const Design &design, const Catalogue &catalogue, const DesignParts &parts,
               double dx, double dy, const std::vector<std::optional<NodeId>> &frames)
{
    for (const auto &frame : frames) {
        Edit edit = edits::paste(parts, dx, dy, frame);
        if (edit.apply(design, catalogue))
            return edit;
    }
    return edits::paste(parts, dx, dy, std::nullopt);
}

// The parts with a box for every node, so that a copy of something that was laid out lands beside
// it.
static DesignParts placedParts(const Design &design, const std::vector<NodeId> &nodes,
                               const Placement &placement)
{
    DesignParts parts = partsOf(design, nodes);
    for (const auto &node : parts.nodes) {
        const QPointF corner = placement.corner(node->id);
        parts.picture.try_emplace(node->id, {corner.x(), corner.y(), 0, 0});
    }
    return parts;
}

Edit duplicate(const Design &design, const std::vector<NodeId> &nodes, const Placement &placement,
               const QPointF &offset)
{
    std::map<std::optional<NodeId>, std::vector<NodeId>> byFrame;
    for (const NodeId &id : nodes) {
        const Node *node = design.node(id);
        const bool held = std::ranges::any_of(
            nodes, [&](const NodeId &other) { return design.isInside(id, other); });
        if (node && !held)
            byFrame[node->in].push_back(id);
    }
    std::vector<Edit> pastes;
    for (const auto &[frame, group] : byFrame)
        pastes.push_back(
            edits::paste(placedParts(design, group, placement), offset.x(), offset.y(), frame));
    if (pastes.size() == 1)
        return std::move(pastes.front());
    return edits::sequence(HEADROOM_TEXT("Undo", "Duplicate"), std::move(pastes));
}

Edit cloneAndConnect(const Design &design, const Catalogue &catalogue, const NodeId &node,
                     const Placement &placement, const QPointF &offset)
{
    const Node *original = design.node(node);
    if (!original)
        return edits::sequence(HEADROOM_TEXT("Undo", "Clone"), {});
    // The paste keeps an id that is free, so the clone's name is known before it is made.
    const NodeId clone = freeId(design, node.value());
    DesignParts parts = placedParts(design, {node}, placement);
    const Box box = parts.picture.at(node);
    parts.picture.erase(node);
    parts.picture[clone] = box;
    for (auto &part : parts.nodes) {
        Node copy = *part;
        if (copy.id == node)
            copy.id = clone;
        if (copy.in == node)
            copy.in = clone;
        part = std::make_shared<const Node>(std::move(copy));
    }
    std::vector<Edit> steps{edits::paste(std::move(parts), offset.x(), offset.y(), original->in)};
    const auto kinds = catalogue.linkKindsBetween(catalogue.of(*original), catalogue.of(*original));
    if (!kinds.empty()) {
        steps.push_back(edits::connect(node, clone, kinds.front()));
    } else {
        for (const Link *link : design.linksTo(node))
            steps.push_back(edits::connect(link->from, clone, link->kind, link->properties));
    }
    Edit all = edits::sequence(HEADROOM_TEXT("Undo", "Clone and connect"), steps);
    if (all.apply(design, catalogue))
        return all;
    // Some wire was refused (one of its kind is all there may be): the clone alone is what is left.
    return edits::sequence(HEADROOM_TEXT("Undo", "Clone"), {steps.front()});
}

Edit shift(const Design &design, const Placement &placement,
           const std::vector<std::pair<NodeId, QPointF>> &shifts)
{
    std::map<NodeId, Box> boxes;
    for (const auto &[id, by] : shifts) {
        for (const NodeId &moved : withContents(design, {id})) {
            boxes.try_emplace(moved, placement.shifted(moved, by));
        }
    }
    return edits::moveNodes({boxes.begin(), boxes.end()});
}

bool isLocked(const Design &design, const NodeId &id)
{
    for (const Node *node = design.node(id); node;
         node = node->in ? design.node(*node->in) : nullptr)
        if (const auto place = design.picture().find(node->id);
            place != design.picture().end() && place->second.look.locked)
            return true;
    return false;
}

std::vector<Grouping> groupings(const Design &design, const Catalogue &catalogue,
                                const std::vector<NodeId> &nodes, const Placement &placement)
{
    std::vector<NodeId> roots;
    for (const NodeId &id : nodes)
        if (std::ranges::none_of(nodes,
                                 [&](const NodeId &other) { return design.isInside(id, other); }))
            roots.push_back(id);
    const Node *first = roots.empty() ? nullptr : design.node(roots.front());
    if (!first || std::ranges::any_of(roots, [&](const NodeId &id) {
            return !design.node(id) || design.node(id)->in != first->in;
        }))
        return {};
    QRectF extent;
    for (const NodeId &id : roots)
        extent = extent.united(placement.rect(id));
    std::vector<Grouping> ways;
    for (const ComponentSpec &spec : catalogue.components()) {
        if (!spec.isFrame)
            continue;
        Node frame;
        const std::size_t dot = spec.kind.rfind('.');
        frame.id = freeId(design, std::string_view(spec.kind).substr(dot + 1));
        frame.kind = spec.kind;
        frame.in = first->in;
        Grouping way{std::string(spec.kind), frame.id, {}};
        way.edit = edits::sequence(HEADROOM_TEXT("Undo", "Group"),
                                   {edits::addNode(std::move(frame),
                                                   {extent.left() - kCanvasRules.framePadding,
                                                    extent.top() - kCanvasRules.frameTitle, 0, 0},
                                                   false),
                                    edits::moveIntoFrame(roots, way.frame)});
        if (way.edit.apply(design, catalogue))
            ways.push_back(std::move(way));
    }
    return ways;
}

Edit ungroup(const Design &design, const std::vector<NodeId> &frames)
{
    std::vector<Edit> steps;
    for (const NodeId &frame : frames) {
        std::vector<NodeId> held;
        for (const auto &node : design.nodes())
            if (node->in == frame)
                held.push_back(node->id);
        if (!held.empty())
            steps.push_back(edits::moveIntoFrame(std::move(held), design.node(frame)->in));
    }
    steps.push_back(edits::removeNodes(frames));
    return edits::sequence(HEADROOM_TEXT("Undo", "Ungroup"), std::move(steps));
}

Connection connection(const Design &design, const Catalogue &catalogue, const NodeId &from,
                      const NodeId &to)
{
    Connection result;
    const Node *source = design.node(from);
    const Node *target = design.node(to);
    if (!source || !target)
        return result;
    const auto kinds = catalogue.linkKindsBetween(catalogue.of(*source), catalogue.of(*target));
    for (const LinkKind kind : kinds) {
        if (const auto refusal = catalogue.linkRefusal(design, from, to, kind))
            result.refusal = *refusal;
        else
            result.kinds.push_back(kind);
    }
    if (kinds.empty()) {
        const auto &leaves = catalogue.of(*source).leaves;
        const LinkKind kind = leaves.empty() ? LinkKind::Request : leaves.front().kind;
        result.refusal = catalogue.linkRefusal(design, from, to, kind).value_or(Text());
    }
    return result;
}

} // namespace headroom::canvas_edits
