// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/editing/edit.h"
#include "widgets/canvas/placement.h"

#include <QPointF>

#include <optional>
#include <string_view>
#include <vector>

/// What gestures on the canvas make of a design, as edits of the model put together. Each is one
/// undo entry.
namespace headroom::canvas_edits {

/// The edit, and with it all places that were found for nodes without a box: what a person has
/// arranged by hand stays so.
Edit withFoundPlaces(Edit edit, const Design &design, const Placement &placement);

/// An id that no node has yet, from `stem`.
NodeId freeId(const Design &design, std::string_view stem);
/// The innermost of a chain of frames that takes a node of this kind; nothing when it may stand
/// outside all; a refusal when neither.
Result<std::optional<NodeId>> frameFor(const Design &design, const Catalogue &catalogue,
                                       std::string_view kind, const Node *innermost);

/// A node of that kind with its middle at `centre`.
Edit insert(const Design &design, const Catalogue &catalogue, NodeId id, std::string_view kind,
            const std::optional<NodeId> &frame, const QPointF &centre);
/// A wire through a node: what arrived at `link`'s end now arrives at `node` and goes on from
/// there.
Edit splitLink(const Link &link, const NodeId &node, LinkKind onwards);
/// The kind in which `node` could pass on what arrives over `link`, when the wire may be split by
/// it.
std::optional<LinkKind> splitKind(const Design &design, const Catalogue &catalogue,
                                  const Link &link, std::string_view nodeKind);

/// Parts pasted into the first of `frames` that takes them (nothing = outside all).
Edit pasteInto(const Design &design, const Catalogue &catalogue, const DesignParts &parts,
               double dx, double dy, const std::vector<std::optional<NodeId>> &frames);
/// Copies beside the originals, in the same frames.
Edit duplicate(const Design &design, const std::vector<NodeId> &nodes, const Placement &placement,
               const QPointF &offset);
/// A copy of one node at `offset`, with a wire from the original if one may be, else with the wires
/// that lead to the original.
Edit cloneAndConnect(const Design &design, const Catalogue &catalogue, const NodeId &node,
                     const Placement &placement, const QPointF &offset);

/// Nodes with all that they hold, each shifted by its own amount.
Edit shift(const Design &design, const Placement &placement,
           const std::vector<std::pair<NodeId, QPointF>> &shifts);

/// Whether a node, or a frame around it, is locked.
bool isLocked(const Design &design, const NodeId &id);

/// A frame put around nodes that stand in one frame (or outside all), without its companions.
struct Grouping {
    std::string kind = {};
    NodeId frame;
    Edit edit = {};
};
/// One for each kind of frame that may hold all of `nodes` where they are; none when they stand in
/// different frames.
std::vector<Grouping> groupings(const Design &design, const Catalogue &catalogue,
                                const std::vector<NodeId> &nodes, const Placement &placement);
/// Frames dissolved: what they hold goes into the frame around.
Edit ungroup(const Design &design, const std::vector<NodeId> &frames);

/// The kinds of link that may be drawn from one node to another now, best first; when none, the
/// reason.
struct Connection {
    std::vector<LinkKind> kinds = {};
    Text refusal = {};
};
Connection connection(const Design &design, const Catalogue &catalogue, const NodeId &from,
                      const NodeId &to);

} // namespace headroom::canvas_edits
