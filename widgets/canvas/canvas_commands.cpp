// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/common/text.h"
#include "widgets/document/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace headroom {

void CanvasView::copy()
{
    if (m_selection->nodes().empty())
        return;
    DesignParts parts = partsOf(m_document->design(), m_selection->nodes());
    for (const auto &node : parts.nodes) {
        const QPointF corner = m_scene->placement().corner(node->id);
        parts.picture.try_emplace(node->id, {corner.x(), corner.y(), 0, 0});
    }
    QGuiApplication::clipboard()->setText(QString::fromStdString(clipboardText(parts)));
}

void CanvasView::cut()
{
    copy();
    deleteSelection();
}

void CanvasView::paste()
{
    pasteAt(insertionPoint());
}

void CanvasView::pasteAt(const QPointF &at)
{
    const std::string text = toStd(QGuiApplication::clipboard()->text());
    const std::optional<DesignParts> parts = readClipboardText(text);
    if (!parts) {
        notify(tr("The clipboard holds no components."));
        return;
    }
    QRectF extent;
    for (const auto &[id, box] : parts->picture)
        extent = extent.united(QRectF(box.x, box.y, std::max(box.width, kCanvasRules.cardWidth),
                                      std::max(box.height, kCanvasRules.cardHeight)));
    // Pasting again at the same place puts the next copy beside the last one.
    m_pasteCount = at == m_lastPaste ? m_pasteCount + 1 : 0;
    m_lastPaste = at;
    const QPointF target = at + QPointF(3, 3) * kGrid * m_pasteCount - extent.center();
    const double dx = std::round(target.x() / kGrid) * kGrid;
    const double dy = std::round(target.y() / kGrid) * kGrid;

    const Design before = m_document->design();
    std::vector<std::optional<NodeId>> frames;
    if (const NodeItem *below = m_scene->frameAt(at)) {
        for (const Node *frame = before.node(below->id()); frame;
             frame = frame->in ? before.node(*frame->in) : nullptr)
            frames.emplace_back(frame->id);
    }
    frames.emplace_back(std::nullopt);
    for (const auto &[id, item] : m_scene->nodeItems()) {
        if (item->isFrame())
            frames.emplace_back(id);
    }
    Edit edit = canvas_edits::pasteInto(before, m_document->catalogue(), *parts, dx, dy, frames);
    edit = canvas_edits::withFoundPlaces(std::move(edit), before, m_scene->placement());
    if (m_document->perform(edit))
        selectAdded(before);
}

void CanvasView::duplicate()
{
    if (m_selection->nodes().empty())
        return;
    const Design before = m_document->design();
    Edit edit = canvas_edits::duplicate(before, m_selection->nodes(), m_scene->placement(),
                                        QPointF(4, 4) * kGrid);
    edit = canvas_edits::withFoundPlaces(std::move(edit), before, m_scene->placement());
    if (m_document->perform(edit))
        selectAdded(before);
}

void CanvasView::deleteSelection()
{
    const Design &design = m_document->design();
    const auto holdsLocked = [&](const NodeId &id) {
        return std::ranges::any_of(withContents(design, {id}), [&](const NodeId &inner) {
            return canvas_edits::isLocked(design, inner);
        });
    };
    std::vector<NodeId> nodes = unlocked(m_selection->nodes());
    const std::size_t free = nodes.size();
    std::erase_if(nodes, holdsLocked);
    if (nodes.empty() && free > 0)
        notify(tr("This holds something locked. Unlock it before you delete it."));
    std::vector<LinkId> links = m_selection->links();
    for (const LinkId &id : m_selection->links())
        if (const LinkItem *wire = m_scene->item(id))
            links.insert(links.end(), wire->others().begin(), wire->others().end());
    if (!nodes.empty() || !links.empty())
        static_cast<void>(m_document->perform(edits::removeSelection(nodes, links)));
}

void CanvasView::selectAll()
{
    std::vector<NodeId> nodes;
    std::vector<LinkId> links;
    for (const auto &node : m_document->design().nodes())
        if (m_scene->item(node->id))
            nodes.push_back(node->id);
    for (const auto &link : m_document->design().links())
        if (m_scene->item(link->id))
            links.push_back(link->id);
    m_selection->set(std::move(nodes), std::move(links));
}

void CanvasView::selectAdded(const Design &before)
{
    const Design &after = m_document->design();
    std::vector<NodeId> added;
    for (const auto &node : after.nodes()) {
        const bool isNew = !before.node(node->id);
        const bool holderIsNew = node->in && !before.node(*node->in);
        if (isNew && !holderIsNew)
            added.push_back(node->id);
    }
    m_selection->set(std::move(added));
}

void CanvasView::arrange()
{
    const Design &design = m_document->design();
    Picture pinned;
    for (const auto &[id, box] : design.picture())
        if (canvas_edits::isLocked(design, id))
            pinned.insert({id, box});
    const Picture fresh = layOut(design, m_document->catalogue(), pinned, kCanvasRules);
    std::vector<std::pair<NodeId, headroom::Box>> boxes(fresh.begin(), fresh.end());
    Edit edit = edits::moveNodes(std::move(boxes));
    edit.label = HEADROOM_TEXT("Undo", "Arrange automatically");
    if (m_document->perform(edit))
        fit();
}

void CanvasView::alignSelection(Alignment alignment)
{
    const Design &design = m_document->design();
    std::vector<NodeId> ids;
    std::vector<QRectF> rects;
    std::vector<QRectF> anchors;
    if (unlocked(m_selection->nodes()).empty())
        return;
    for (const NodeId &id : m_selection->nodes()) {
        const bool held = std::ranges::any_of(
            m_selection->nodes(), [&](const NodeId &other) { return design.isInside(id, other); });
        if (held)
            continue;
        ids.push_back(id);
        rects.push_back(m_scene->placement().rect(id));
        if (canvas_edits::isLocked(design, id))
            anchors.push_back(rects.back());
    }
    const std::vector<QPointF> places = aligned(rects, alignment, anchors);
    std::vector<std::pair<NodeId, QPointF>> shifts;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (!canvas_edits::isLocked(design, ids[i]))
            shifts.emplace_back(ids[i], places[i] - rects[i].topLeft());
    Edit edit = canvas_edits::shift(design, m_scene->placement(), shifts);
    edit.label = HEADROOM_TEXT("Undo", "Align");
    static_cast<void>(m_document->perform(
        canvas_edits::withFoundPlaces(std::move(edit), design, m_scene->placement())));
}

} // namespace headroom
