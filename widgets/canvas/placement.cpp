// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/placement.h"

#include "model/layout/layout.h"
#include "widgets/canvas/canvas_metrics.h"

#include <algorithm>

namespace headroom {

namespace {

QRectF unite(const QRectF &a, const QRectF &b)
{
    // Not QRectF::united: an empty one still has a corner that counts.
    const double left = std::min(a.left(), b.left());
    const double top = std::min(a.top(), b.top());
    return {left, top, std::max(a.right(), b.right()) - left,
            std::max(a.bottom(), b.bottom()) - top};
}

} // namespace

void Placement::clear()
{
    m_places = {};
    m_rects.clear();
    m_folded.clear();
    m_held.clear();
}

void Placement::update(const Design &design, const Catalogue &catalogue)
{
    Picture known;
    for (const Picture &source : {design.picture(), m_places}) {
        for (const auto &[id, box] : source) {
            if (design.node(id))
                known.try_emplace(id, box);
        }
    }
    const bool complete = known.size() == design.nodes().size();
    m_places = complete ? std::move(known) : layOut(design, catalogue, known, kCanvasRules);

    m_rects.clear();
    m_folded.clear();
    m_held.clear();
    bool isFolded = false;
    for (const auto &[id, box] :
         drawnBoxes(design, catalogue, m_places, kCanvasRules, Folds::Shown)) {
        m_rects.emplace(id, QRectF(box.x, box.y, box.width, box.height));
        isFolded = isFolded || box.look.collapsed;
    }
    if (!isFolded)
        return;
    for (const auto &node : design.nodes()) {
        const auto frame = headroom::foldedInto(design, m_places, node->id);
        if (!frame)
            continue;
        m_folded.emplace(node->id, *frame);
        m_held[*frame].nodes.push_back(node->id);
    }
    for (const auto &link : design.links()) {
        const auto into = m_folded.find(link->to);
        if (into != m_folded.end() && shownAs(link->from) != into->second)
            m_held[into->second].incoming.push_back(link->id);
    }
}

const Placement::Held &Placement::heldBy(const NodeId &frame) const
{
    static const Held kNothing;
    const auto found = m_held.find(frame);
    return found == m_held.end() ? kNothing : found->second;
}

QRectF Placement::rect(const NodeId &id) const
{
    const auto found = m_rects.find(id);
    return found == m_rects.end() ? QRectF() : found->second;
}

std::optional<NodeId> Placement::foldedInto(const NodeId &id) const
{
    const auto found = m_folded.find(id);
    return found == m_folded.end() ? std::nullopt : std::optional(found->second);
}

QPointF Placement::corner(const NodeId &id) const
{
    const auto place = m_places.find(id);
    return m_folded.contains(id) && place != m_places.end()
               ? QPointF(place->second.x, place->second.y)
               : rect(id).topLeft();
}

Box Placement::shifted(const NodeId &id, const QPointF &by) const
{
    const auto place = m_places.find(id);
    Box box = place == m_places.end() ? Box{} : place->second;
    const QPointF to = corner(id) + by;
    box.x = to.x();
    box.y = to.y();
    return box;
}

std::vector<std::pair<NodeId, Box>> Placement::found(const Design &design) const
{
    std::vector<std::pair<NodeId, Box>> boxes;
    for (const auto &[id, box] : m_places) {
        if (!design.picture().contains(id) && design.node(id))
            boxes.emplace_back(id, box);
    }
    return boxes;
}

QRectF Placement::extent() const
{
    QRectF all;
    for (const auto &[id, rect] : m_rects)
        all = all.isNull() ? rect : unite(all, rect);
    return all;
}

} // namespace headroom
