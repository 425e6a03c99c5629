// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/lasso_gesture.h"

#include <algorithm>

namespace headroom {

LassoGesture::LassoGesture(CanvasScene &scene, Selection &selection, const Pointer &start,
                           bool adds)
    : m_scene(&scene)
    , m_selection(&selection)
    , m_nodesBefore(selection.nodes())
    , m_linksBefore(selection.links())
    , m_adds(adds)
    , m_from(start.scene)
{ }

void LassoGesture::move(const Pointer &pointer)
{
    m_rect = QRectF(m_from, pointer.scene).normalized();
    std::vector<NodeId> nodes = m_adds ? m_nodesBefore : std::vector<NodeId>();
    std::vector<LinkId> links = m_adds ? m_linksBefore : std::vector<LinkId>();
    // In the order of the design, whatever order the items are found in.
    for (const auto &node : m_scene->design().nodes()) {
        const NodeItem *item = m_scene->item(node->id);
        const bool caught = item
                            && (item->isFrame() ? m_rect.contains(item->rect())
                                                : m_rect.intersects(item->rect()));
        if (caught && std::ranges::find(nodes, node->id) == nodes.end())
            nodes.push_back(node->id);
    }
    for (const auto &link : m_scene->design().links()) {
        const LinkItem *item = m_scene->item(link->id);
        if (item && m_rect.contains(item->path().bounds())
            && std::ranges::find(links, link->id) == links.end())
            links.push_back(link->id);
    }
    m_selection->set(std::move(nodes), std::move(links));
}

void LassoGesture::finish(const Pointer &pointer)
{
    move(pointer);
}

void LassoGesture::cancel()
{
    m_selection->set(m_nodesBefore, m_linksBefore);
}

void LassoGesture::paint(QPainter &painter, const PaintColors &colors, double zoom) const
{
    QColor fill = colors(Role::Accent);
    painter.setPen(QPen(fill, 1 / zoom));
    fill.setAlpha(28);
    painter.setBrush(fill);
    painter.drawRect(m_rect);
}

QRectF LassoGesture::area() const
{
    return m_rect.adjusted(-2, -2, 2, 2);
}

} // namespace headroom
