// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/layout/drawn_boxes.h"

#include <QRectF>

#include <optional>
#include <unordered_map>
#include <vector>

namespace headroom {

/// Where each node stands: as its picture says, else as it was laid out. A frame reaches around
/// what it holds; what a collapsed one holds stands where that does. Places that were found once
/// are kept while the design changes, so that nothing jumps; they enter the design when a person
/// moves something.
class Placement
{
public:
    void update(const Design &design, const Catalogue &catalogue);
    /// Forgets found places: the next update lays out anew what has no box.
    void clear();

    /// The rectangle of a node; empty when there is no such node.
    QRectF rect(const NodeId &id) const;
    const std::unordered_map<NodeId, QRectF> &rects() const { return m_rects; }
    /// The collapsed frame that stands for a node; nothing for one that is seen itself.
    std::optional<NodeId> foldedInto(const NodeId &id) const;
    /// The node itself, or the collapsed frame that stands for it.
    NodeId shownAs(const NodeId &id) const { return foldedInto(id).value_or(id); }
    /// What a collapsed frame stands for.
    struct Held {
        std::vector<NodeId> nodes = {};    ///< At any depth, in the order of the design.
        std::vector<LinkId> incoming = {}; ///< From outside to one of the nodes.
    };
    /// Nothing for a node that hides none.
    const Held &heldBy(const NodeId &frame) const;
    /// Whether any node is within a collapsed frame.
    bool hides() const { return !m_folded.empty(); }
    /// The corner of a node, also of one that is not seen.
    QPointF corner(const NodeId &id) const;
    /// A place further along by that, with the size that the picture has.
    Box shifted(const NodeId &id, const QPointF &by) const;
    /// Found places that the design does not know.
    std::vector<std::pair<NodeId, Box>> found(const Design &design) const;
    /// Around everything; empty when there is nothing.
    QRectF extent() const;

private:
    Picture m_places;
    std::unordered_map<NodeId, QRectF> m_rects;
    std::unordered_map<NodeId, NodeId> m_folded;
    std::unordered_map<NodeId, Held> m_held;
};

} // namespace headroom
