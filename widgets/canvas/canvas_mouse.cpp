// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/connect_gesture.h"
#include "widgets/canvas/lasso_gesture.h"
#include "widgets/canvas/move_gesture.h"
#include "widgets/common/text.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMetaMethod>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace headroom {

static constexpr double kTitleHeight = 50;
static constexpr double kWireReach = 7; // Pixels beside a wire that still hit it.
static constexpr double
    kEndReach = 10; // Pixels around a selected wire's end by which it is dragged.

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    m_lastPosition = event->pos();
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceDown)) {
        m_panning = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() == Qt::LeftButton && !m_gesture)
        press(pointerAt(event->position(), event->modifiers()));
    else if (event->button() == Qt::RightButton)
        cancelGesture();
}

void CanvasView::press(const Pointer &pointer)
{
    const ConnectGesture::Asks asks = {
        .kind = [this](const NodeId &from, const NodeId &to,
                       const std::vector<LinkKind> &kinds) { askKind(from, to, kinds); },
        .component = [this](const NodeId &from, const QPointF &at) { openInsertBox(at, from); },
        .explain = [this](const Text &reason) { explain(reason); },
    };
    hover(pointer);
    // The ends of a selected wire lie over the handles of the cards that it joins.
    if (const Link *link = grabbedLink(pointer)) {
        const LinkItem *wire = m_scene->item(link->id);
        const bool from = QLineF(wire->ends().from, pointer.scene).length()
                          < QLineF(wire->ends().to, pointer.scene).length();
        m_gesture = std::make_unique<ConnectGesture>(*m_scene, *m_document, *link, from, pointer,
                                                     asks);
        return;
    }
    NodeItem *node = m_scene->gripAt(pointer.scene, pointer.zoom);
    if (node && node->portAt(pointer.scene, pointer.zoom)) {
        m_gesture = std::make_unique<ConnectGesture>(*m_scene, *m_document, node->id(), pointer,
                                                     asks);
        return;
    }
    if (node && node->isResizeCorner(pointer.scene, pointer.zoom)
        && !canvas_edits::isLocked(m_scene->design(), node->id())) {
        m_gesture = std::make_unique<ResizeGesture>(*m_scene, *m_document, node->id(), pointer);
        return;
    }
    m_pressed = pointer;
    const bool adds = pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    if (node) {
        if (!m_selection->contains(node->id()) && !adds)
            m_selection->set({node->id()});
        return;
    }
    const LinkItem *wire = m_scene->linkAt(pointer.scene, kWireReach / pointer.zoom);
    if (wire && !adds)
        m_selection->set({}, {wire->id()});
}

const Link *CanvasView::grabbedLink(const Pointer &pointer) const
{
    if (m_selection->links().size() != 1)
        return nullptr;
    const LinkItem *wire = m_scene->item(m_selection->links().front());
    // One that is drawn for several has no end of its own to take.
    if (!wire || wire->standsForOthers())
        return nullptr;
    const double reach = kEndReach / pointer.zoom;
    const bool near = QLineF(wire->ends().from, pointer.scene).length() < reach
                      || QLineF(wire->ends().to, pointer.scene).length() < reach;
    return near ? m_scene->design().link(wire->id()) : nullptr;
}

void CanvasView::beginDrag(const Pointer &pointer)
{
    const Pointer start = *m_pressed;
    m_pressed.reset();
    const bool adds = start.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    const NodeItem *node = m_scene->gripAt(start.scene, start.zoom);
    if (node) {
        std::vector<NodeId> nodes = m_selection->nodes();
        if (std::ranges::find(nodes, node->id()) == nodes.end()) {
            nodes.push_back(node->id());
            m_selection->set(nodes, m_selection->links());
        }
        nodes = unlocked(nodes);
        if (nodes.empty())
            return;
        m_gesture = std::make_unique<MoveGesture>(*m_scene, *m_document, nodes, start);
    } else {
        m_gesture = std::make_unique<LassoGesture>(*m_scene, *m_selection, start, adds);
    }
    m_keepsFitting = false;
    m_gesture->move(pointer);
    viewport()->update();
}

void CanvasView::mouseMoveEvent(QMouseEvent *event)
{
    const Pointer pointer = pointerAt(event->position(), event->modifiers());
    if (m_panning) {
        pan(event->pos() - m_lastPosition);
        m_lastPosition = event->pos();
        return;
    }
    m_lastPosition = event->pos();
    if (m_gesture) {
        const QRectF before = m_gesture->area();
        m_gesture->move(pointer);
        // Only what the gesture draws itself; items that it moves repaint themselves.
        const double edge = 4;
        for (const QRectF &area : {before, m_gesture->area()})
            viewport()->update(viewportTransform()
                                   .mapRect(area)
                                   .adjusted(-edge, -edge, edge, edge)
                                   .toAlignedRect());
        return;
    }
    if (!m_pressed) {
        hover(pointer);
        return;
    }
    const QPoint moved = pointer.view - m_pressed->view;
    if (moved.manhattanLength() >= QApplication::startDragDistance())
        beginDrag(pointer);
}

void CanvasView::hover(const Pointer &pointer)
{
    NodeItem *node = m_scene->gripAt(pointer.scene, pointer.zoom);
    LinkItem *wire = node ? nullptr : m_scene->linkAt(pointer.scene, kWireReach / pointer.zoom);
    const std::optional<NodeId> nodeId = node ? std::optional(node->id()) : std::nullopt;
    const std::optional<LinkId> wireId = wire ? std::optional(wire->id()) : std::nullopt;
    if (nodeId != m_hoveredNode) {
        if (NodeItem *left = m_hoveredNode ? m_scene->item(*m_hoveredNode) : nullptr)
            left->setHovered(false);
        if (node)
            node->setHovered(true);
        m_hoveredNode = nodeId;
    }
    if (wireId != m_hoveredLink) {
        if (LinkItem *left = m_hoveredLink ? m_scene->item(*m_hoveredLink) : nullptr)
            left->setHovered(false);
        if (wire)
            wire->setHovered(true);
        m_hoveredLink = wireId;
    }
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (m_spaceDown)
        shape = Qt::OpenHandCursor;
    else if (grabbedLink(pointer))
        shape = Qt::SizeAllCursor;
    else if (node && node->portAt(pointer.scene, pointer.zoom))
        shape = Qt::CrossCursor;
    else if (node && node->isResizeCorner(pointer.scene, pointer.zoom))
        shape = Qt::SizeFDiagCursor;
    else if (wire || (node && node->isChevron(pointer.scene)))
        shape = Qt::PointingHandCursor;
    viewport()->setCursor(shape);
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    const Pointer pointer = pointerAt(event->position(), event->modifiers());
    if (m_panning) {
        m_panning = false;
        viewport()->setCursor(m_spaceDown ? Qt::OpenHandCursor : Qt::ArrowCursor);
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    if (m_gesture) {
        // Taken out first: what it does comes back as a change of the document, which ends a
        // running gesture.
        const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
        gesture->finish(pointer);
        viewport()->update();
        return;
    }
    if (m_pressed)
        click(pointer);
    m_pressed.reset();
}

void CanvasView::toggle(const NodeId &id)
{
    std::vector<NodeId> nodes = m_selection->nodes();
    const auto found = std::ranges::find(nodes, id);
    if (found == nodes.end())
        nodes.push_back(id);
    else
        nodes.erase(found);
    m_selection->set(std::move(nodes), m_selection->links());
}

void CanvasView::click(const Pointer &pointer)
{
    const bool adds = pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    const NodeItem *node = m_scene->gripAt(pointer.scene, pointer.zoom);
    if (!node) {
        if (const LinkItem *wire = m_scene->linkAt(pointer.scene, kWireReach / pointer.zoom)) {
            std::vector<LinkId> links = adds ? m_selection->links() : std::vector<LinkId>();
            if (std::ranges::find(links, wire->id()) == links.end())
                links.push_back(wire->id());
            m_selection->set(adds ? m_selection->nodes() : std::vector<NodeId>(), std::move(links));
            return;
        }
        node = m_scene->frameAt(pointer.scene);
    }
    if (!node) {
        if (!adds)
            m_selection->clear();
    } else if (adds) {
        toggle(node->id());
    } else {
        m_selection->set({node->id()});
        if (node->isChevron(pointer.scene))
            collapse({node->id()});
        else if (node->isSign(pointer.scene))
            explainSelection();
    }
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Pointer pointer = pointerAt(event->position(), event->modifiers());
    if (event->button() != Qt::LeftButton)
        return;
    if (const NodeItem *item = m_scene->gripAt(pointer.scene, pointer.zoom)) {
        if (item->isChevron(pointer.scene))
            return;
        const Node *node = m_scene->design().node(item->id());
        const bool onTitle = pointer.scene.y() < item->rect().top() + kTitleHeight;
        if (item->picture().isCollapsed && !onTitle) {
            collapse({item->id()});
            return;
        }
        static const QMetaMethod setting = QMetaMethod::fromSignal(&CanvasView::settingRequested);
        if (onTitle || item->isFrame() || !node || !isSignalConnected(setting))
            beginRename(item->id());
        else
            emit settingRequested(toQString(item->id().value()),
                                  toQString(m_scene->catalogue().of(*node).mainProperty));
        return;
    }
    if (!m_scene->linkAt(pointer.scene, kWireReach / pointer.zoom))
        openInsertBox(pointer.scene, std::nullopt);
}

void CanvasView::cancelGesture()
{
    m_pressed.reset();
    if (!m_gesture)
        return;
    const std::unique_ptr<Gesture> gesture = std::move(m_gesture);
    gesture->cancel();
    viewport()->update();
}

void CanvasView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        const double steps = event->angleDelta().y() / 120.0;
        zoomAt(event->position().toPoint(), zoom() * std::pow(1.2, steps));
        event->accept();
        return;
    }
    QPoint delta = event->pixelDelta().isNull() ? event->angleDelta() / 2 : event->pixelDelta();
    if ((event->modifiers() & Qt::ShiftModifier) && delta.x() == 0)
        delta = delta.transposed();
    pan(delta);
    event->accept();
}

bool CanvasView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && !m_gesture)
        hover(pointerAt(QPointF(-1e4, -1e4), {}));
    if (event->type() == QEvent::ToolTip && !m_gesture) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Pointer pointer = pointerAt(help->pos(), {});
        if (NodeItem *node = m_scene->gripAt(pointer.scene, pointer.zoom)) {
            QToolTip::showText(help->globalPos(), toolTipOf(*node), viewport());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

} // namespace headroom
