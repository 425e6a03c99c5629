// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/connect_gesture.h"

#include "widgets/canvas/link_painter.h"
#include "widgets/canvas/link_router.h"

#include <QLineF>

namespace headroom {

ConnectGesture::ConnectGesture(CanvasScene &scene, Document &document, const NodeId &from,
                               const Pointer &start, Asks asks)
    : m_scene(&scene)
    , m_document(&document)
    , m_fixed(from)
    , m_asks(std::move(asks))
    , m_start(start.scene)
    , m_at(start.scene)
{
    markAll();
}

ConnectGesture::ConnectGesture(CanvasScene &scene, Document &document, const Link &link,
                               bool dragsFrom, const Pointer &start, Asks asks)
    : m_scene(&scene)
    , m_document(&document)
    , m_fixed(dragsFrom ? link.to : link.from)
    , m_link(link)
    , m_dragsFrom(dragsFrom)
    , m_asks(std::move(asks))
    , m_start(start.scene)
    , m_at(start.scene)
{
    if (LinkItem *wire = scene.item(link.id))
        wire->setDimmed(true);
    markAll();
}

ConnectGesture::~ConnectGesture()
{
    clearMarks();
}

canvas_edits::Connection ConnectGesture::connectionTo(const NodeId &id) const
{
    if (!m_link)
        return canvas_edits::connection(m_scene->design(), m_scene->catalogue(), m_fixed, id);
    canvas_edits::Connection result;
    const Edit edit = m_dragsFrom ? edits::reconnect(m_link->id, id, m_link->to)
                                  : edits::reconnect(m_link->id, m_link->from, id);
    if (const auto after = edit.apply(m_scene->design(), m_scene->catalogue()))
        result.kinds = {m_link->kind};
    else
        result.refusal = after.error().message;
    return result;
}

void ConnectGesture::markAll()
{
    for (const auto &[id, item] : m_scene->nodeItems()) {
        if (id == m_fixed)
            continue;
        canvas_edits::Connection connection = connectionTo(id);
        if (!connection.kinds.empty())
            item->setMark(Mark::Accepting);
        else if (!item->isFrame())
            item->setMark(Mark::Dimmed);
        m_targets[id] = std::move(connection);
    }
}

void ConnectGesture::clearMarks()
{
    for (const auto &[id, item] : m_scene->nodeItems())
        item->setMark(Mark::None);
    if (m_link) {
        if (LinkItem *wire = m_scene->item(m_link->id))
            wire->setDimmed(false);
    }
    m_over = nullptr;
    m_asks.explain({});
}

NodeItem *ConnectGesture::targetAt(const QPointF &point) const
{
    NodeItem *item = m_scene->nodeAt(point);
    if (!item || item->id() == m_fixed)
        return nullptr;
    const auto target = m_targets.find(item->id());
    // A frame that cannot be meant is ground to build on, not a wrong answer.
    const bool ground = item->isFrame()
                        && (target == m_targets.end() || target->second.kinds.empty());
    return ground ? nullptr : item;
}

void ConnectGesture::move(const Pointer &pointer)
{
    m_at = pointer.scene;
    NodeItem *over = targetAt(pointer.scene);
    if (over == m_over)
        return;
    if (m_over && m_targets[m_over->id()].kinds.empty())
        m_over->setMark(Mark::Dimmed);
    m_over = over;
    if (!over) {
        m_asks.explain({});
        return;
    }
    const canvas_edits::Connection &connection = m_targets[over->id()];
    if (connection.kinds.empty())
        over->setMark(Mark::Refusing);
    m_asks.explain(connection.kinds.empty() ? connection.refusal : Text());
}

void ConnectGesture::finish(const Pointer &pointer)
{
    move(pointer);
    const NodeItem *over = m_over;
    const std::optional<NodeId> target = over ? std::optional(over->id()) : std::nullopt;
    const auto kinds = target ? m_targets[*target].kinds : std::vector<LinkKind>();
    clearMarks();
    if (QLineF(m_start, pointer.scene).length() * pointer.zoom < 8)
        return;
    if (m_link) {
        if (!kinds.empty()) {
            static_cast<void>(m_document->perform(
                m_dragsFrom ? edits::reconnect(m_link->id, *target, m_link->to)
                            : edits::reconnect(m_link->id, m_link->from, *target)));
        }
        return;
    }
    if (kinds.size() == 1)
        static_cast<void>(m_document->perform(edits::connect(m_fixed, *target, kinds.front())));
    else if (!kinds.empty())
        m_asks.kind(m_fixed, *target, kinds);
    else if (!target)
        m_asks.component(m_fixed, pointer.scene);
}

void ConnectGesture::cancel()
{
    clearMarks();
}

WirePath ConnectGesture::path() const
{
    const NodeItem *fixed = m_scene->item(m_fixed);
    if (!fixed)
        return {};
    const QRectF end = lands() ? m_over->rect() : QRectF(m_at, QSizeF(0.1, 0.1));
    const QRectF from = m_dragsFrom ? end : fixed->rect();
    const QRectF to = m_dragsFrom ? fixed->rect() : end;
    const std::vector<WireEnds> ends = spreadEnds({{from, to}});
    return WirePath(roundedWire(routeWire(ends.front(), RectGrid()), 10));
}

void ConnectGesture::paint(QPainter &painter, const PaintColors &colors, double) const
{
    LinkPicture picture;
    picture.kind = m_link ? m_link->kind : LinkKind::Request;
    if (lands() && !m_link)
        picture.kind = m_targets.at(m_over->id()).kinds.front();
    paintLink(painter, path(), picture, {.colors = &colors, .selected = true});
}

QRectF ConnectGesture::area() const
{
    return path().bounds().adjusted(-16, -16, 16, 16);
}

} // namespace headroom
