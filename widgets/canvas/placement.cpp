// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/placement.h"

#include "model/layout/layout.h"
#include "widgets/canvas/canvas_metrics.h"

#include <algorithm>

namespace headroom {

namespace {

QRectF ownRect(const Box &box, bool isFrame, bool holdsSomething)
{
    double width = box.width;
    double height = box.height;
    if (width <= 0 && !(isFrame && holdsSomething))
        width = isFrame ? kCanvasRules.emptyFrameWidth : kCanvasRules.cardWidth;
    if (height <= 0 && !(isFrame && holdsSomething))
        height = isFrame ? kCanvasRules.emptyFrameHeight : kCanvasRules.cardHeight;
    return {box.x, box.y, std::max(width, 0.0), std::max(height, 0.0)};
}

QRectF around(const QRectF &inside)
{
    const double padding = kCanvasRules.framePadding;
    return inside.adjusted(-padding, -kCanvasRules.frameTitle, padding, padding);
}

QRectF unite(const QRectF &a, const QRectF &b)
{
    // Not QRectF::united: a frame without a size of its own still has a corner that counts.
    const double left = std::min(a.left(), b.left());
    const double top = std::min(a.top(), b.top());
    return {left, top, std::max(a.right(), b.right()) - left,
            std::max(a.bottom(), b.bottom()) - top};
}

} // namespace

int depthOf(const Design &design, const Node &node)
{
    int depth = 0;
    for (const Node *above = &node; above && above->in; above = design.node(*above->in))
        ++depth;
    return depth;
}

void Placement::clear()
{
    m_places = {};
    m_rects.clear();
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
    std::vector<std::pair<int, const Node *>> deepestFirst;
    std::unordered_map<NodeId, QRectF> contents;
    deepestFirst.reserve(design.nodes().size());
    for (const auto &node : design.nodes())
        deepestFirst.emplace_back(depthOf(design, *node), node.get());
    std::ranges::stable_sort(deepestFirst, std::greater<>(), &std::pair<int, const Node *>::first);
    for (const auto &[depth, node] : deepestFirst) {
        const ComponentSpec *spec = catalogue.find(node->kind);
        const auto inside = contents.find(node->id);
        QRectF rect = ownRect(m_places.at(node->id), spec && spec->isFrame,
                              inside != contents.end());
        if (inside != contents.end())
            rect = unite(rect, around(inside->second));
        m_rects[node->id] = rect;
        if (node->in) {
            const auto [above, isFirst] = contents.try_emplace(*node->in, rect);
            if (!isFirst)
                above->second = unite(above->second, rect);
        }
    }
}

QRectF Placement::rect(const NodeId &id) const
{
    const auto found = m_rects.find(id);
    return found == m_rects.end() ? QRectF() : found->second;
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
