// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/move_gesture.h"

#include "widgets/canvas/canvas_edits.h"
#include "widgets/canvas/canvas_metrics.h"
#include "widgets/document/clipboard.h"

#include <algorithm>
#include <cmath>

namespace headroom {

static constexpr double kGuideReach = 6; ///< Pixels of the screen.

MoveGesture::MoveGesture(CanvasScene &scene, Document &document, const std::vector<NodeId> &nodes,
                         const Pointer &start)
    : m_scene(&scene)
    , m_document(&document)
    , m_from(start.scene)
{
    const Design &design = scene.design();
    m_all = withContents(design, nodes);
    for (const NodeId &id : nodes) {
        const Node *node = design.node(id);
        if (node && !(node->in && m_all.contains(*node->in)))
            m_roots.push_back(id);
    }
    for (const NodeId &id : m_all) {
        const QRectF rect = scene.placement().rect(id);
        m_start[id] = rect;
        m_extent = m_extent.isNull() ? rect : m_extent.united(rect);
    }
    for (const auto &[id, item] : scene.nodeItems()) {
        if (!m_all.contains(id) && !item->isFrame())
            m_others.push_back(item->rect());
    }
    // Of several nodes in different frames the one under the pointer says whether a frame is left.
    for (const NodeId &id : m_roots) {
        const Node *node = design.node(id);
        const bool grabbed = m_start[id].contains(start.scene);
        if (node && (grabbed || id == m_roots.front()))
            m_home = node->in;
        if (grabbed)
            break;
    }
    m_frame = m_home;
}

MoveGesture::~MoveGesture()
{
    clearTarget();
}

void MoveGesture::move(const Pointer &pointer)
{
    m_guides.clear();
    m_shift = pointer.scene - m_from;
    if (!(pointer.modifiers & Qt::AltModifier)) {
        // Guides look only nearby: in line with something far away helps nobody.
        const QRectF near = m_extent.translated(m_shift).adjusted(-800, -800, 800, 800);
        std::vector<QRectF> others;
        for (const QRectF &rect : m_others) {
            if (rect.intersects(near))
                others.push_back(rect);
        }
        const Snap snap = snapTo(m_extent.translated(m_shift), others, kGuideReach / pointer.zoom,
                                 kGrid);
        m_shift += snap.shift;
        m_guides = snap.guides;
    }
    std::unordered_map<NodeId, QRectF> rects;
    for (const auto &[id, rect] : m_start)
        rects[id] = rect.translated(m_shift);
    m_scene->preview(rects);
    findTarget(pointer);
}

void MoveGesture::findTarget(const Pointer &pointer)
{
    clearTarget();
    const Design &design = m_scene->design();
    const NodeItem *below = m_scene->frameAt(pointer.scene, m_all);
    m_frame = below ? std::optional(below->id()) : std::nullopt;
    m_changesFrame = m_frame != m_home;
    if (m_changesFrame && m_frame) {
        bool taken = true;
        for (const NodeId &root : m_roots) {
            const Node *node = design.node(root);
            taken = taken && node
                    && !m_scene->catalogue().placementRefusal(design, node->kind, m_frame);
        }
        m_scene->item(*m_frame)->setMark(taken ? Mark::Accepting : Mark::Refusing);
    }
    // A lone card that nothing leads to may be put into the wire that it lies on.
    m_split.reset();
    if (m_all.size() != 1 || !design.linksTo(m_roots.front()).empty()
        || !design.linksFrom(m_roots.front()).empty())
        return;
    LinkItem *wire = m_scene->linkAt(m_scene->item(m_roots.front())->rect().center(), 30);
    // Which one of several was meant, nobody can know.
    const Link *link = wire && !wire->standsForOthers() ? design.link(wire->id()) : nullptr;
    const Node *node = design.node(m_roots.front());
    if (link && node && canvas_edits::splitKind(design, m_scene->catalogue(), *link, node->kind)) {
        m_split = link->id;
        wire->setAccepting(true);
    }
}

void MoveGesture::clearTarget()
{
    if (m_frame) {
        if (NodeItem *frame = m_scene->item(*m_frame))
            frame->setMark(Mark::None);
    }
    if (m_split) {
        if (LinkItem *wire = m_scene->item(*m_split))
            wire->setAccepting(false);
    }
}

Edit MoveGesture::edit() const
{
    const Design &design = m_scene->design();
    std::vector<std::pair<NodeId, Box>> boxes;
    for (const auto &[id, rect] : m_start)
        boxes.emplace_back(id, m_scene->placement().shifted(id, m_shift));
    std::ranges::sort(boxes, {}, [](const auto &entry) { return entry.first; });
    Edit moved = edits::moveNodes(std::move(boxes));
    const Text label = moved.label;
    std::vector<Edit> steps{std::move(moved)};
    if (m_changesFrame)
        steps.push_back(edits::moveIntoFrame(m_roots, m_frame));
    if (const Link *link = m_split ? design.link(*m_split) : nullptr) {
        const Node *node = design.node(m_roots.front());
        const auto kind = canvas_edits::splitKind(design, m_scene->catalogue(), *link, node->kind);
        steps.push_back(canvas_edits::splitLink(*link, node->id, kind.value_or(link->kind)));
    }
    Edit whole = steps.size() == 1 ? std::move(steps.front())
                                   : edits::sequence(label, std::move(steps));
    return canvas_edits::withFoundPlaces(std::move(whole), design, m_scene->placement());
}

void MoveGesture::finish(const Pointer &pointer)
{
    move(pointer);
    clearTarget();
    const bool stays = m_shift.isNull() && !m_changesFrame && !m_split;
    if (stays || !m_document->perform(edit()))
        m_scene->endPreview();
}

void MoveGesture::cancel()
{
    clearTarget();
    m_scene->endPreview();
}

void MoveGesture::paint(QPainter &painter, const PaintColors &colors, double zoom) const
{
    painter.setPen(QPen(colors(Role::Accent), 1 / zoom));
    for (const QLineF &guide : m_guides)
        painter.drawLine(guide);
}

QRectF MoveGesture::area() const
{
    QRectF all;
    for (const QLineF &guide : m_guides)
        all = all.united(QRectF(guide.p1(), guide.p2()).normalized().adjusted(-2, -2, 2, 2));
    return all;
}

ResizeGesture::ResizeGesture(CanvasScene &scene, Document &document, const NodeId &frame,
                             const Pointer &start)
    : m_scene(&scene)
    , m_document(&document)
    , m_frame(frame)
    , m_start(scene.placement().rect(frame))
    , m_rect(m_start)
    , m_from(start.scene)
{ }

void ResizeGesture::move(const Pointer &pointer)
{
    QPointF corner = m_start.bottomRight() + pointer.scene - m_from;
    if (!(pointer.modifiers & Qt::AltModifier))
        corner = QPointF(std::round(corner.x() / kGrid), std::round(corner.y() / kGrid)) * kGrid;
    m_rect = QRectF(m_start.topLeft(), corner);
    m_rect.setWidth(std::max(m_rect.width(), 2 * kCanvasRules.framePadding + 96));
    m_rect.setHeight(std::max(m_rect.height(), kCanvasRules.frameTitle + 48));
    m_scene->preview({{m_frame, m_rect}});
}

void ResizeGesture::finish(const Pointer &pointer)
{
    move(pointer);
    Edit edit = edits::moveNodes(
        {{m_frame, {m_rect.x(), m_rect.y(), m_rect.width(), m_rect.height()}}});
    edit = canvas_edits::withFoundPlaces(std::move(edit), m_scene->design(), m_scene->placement());
    if (m_rect == m_start || !m_document->perform(edit))
        m_scene->endPreview();
}

void ResizeGesture::cancel()
{
    m_scene->endPreview();
}

void ResizeGesture::paint(QPainter &, const PaintColors &, double) const { }

QRectF ResizeGesture::area() const
{
    return {};
}

} // namespace headroom
