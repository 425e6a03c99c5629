// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/quick_insert.h"
#include "widgets/common/text.h"
#include "widgets/document/clipboard.h"

#include <QDropEvent>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace headroom {

QPointF CanvasView::insertionPoint() const
{
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const bool inside = viewport()->underMouse() && viewport()->rect().contains(pointer);
    return mapToScene(inside ? pointer : viewport()->rect().center());
}

void CanvasView::insertAtCentre(const QString &kind)
{
    QPointF at = mapToScene(viewport()->rect().center());
    if (m_selection->nodes().size() == 1) {
        const NodeItem *selected = m_scene->item(m_selection->nodes().front());
        const auto refusal = m_document->catalogue().placementRefusal(
            m_document->design(), toStd(kind), m_selection->nodes().front());
        if (selected && selected->isFrame() && !refusal)
            at = selected->rect().center();
    }
    // A second one does not hide the first.
    while (const NodeItem *taken = m_scene->nodeAt(at)) {
        if (taken->isFrame())
            break;
        at += QPointF(4, 4) * kGrid;
    }
    insertKind(kind, at);
}

void CanvasView::insertKind(const QString &kind, const QPointF &at)
{
    const Design before = m_document->design();
    const Catalogue &catalogue = m_document->catalogue();
    const ComponentSpec *spec = catalogue.find(toStd(kind));
    if (!spec)
        return;
    const NodeItem *below = m_scene->frameAt(at);
    const auto frame = canvas_edits::frameFor(before, catalogue, spec->kind,
                                              below ? before.node(below->id()) : nullptr);
    if (!frame) {
        notify(translated(frame.error().message));
        return;
    }
    const NodeId id = canvas_edits::freeId(before, spec->thing());
    Edit edit = canvas_edits::insert(before, catalogue, id, spec->kind, *frame, at);
    const LinkItem *wire = m_scene->linkAt(at, 24);
    const Link *link = wire && !wire->standsForOthers() ? before.link(wire->id()) : nullptr;
    const auto onwards = link ? canvas_edits::splitKind(before, catalogue, *link, spec->kind)
                              : std::nullopt;
    if (onwards)
        edit = edits::sequence(edit.label, {edit, canvas_edits::splitLink(*link, id, *onwards)});
    edit = canvas_edits::withFoundPlaces(std::move(edit), before, m_scene->placement());
    if (m_document->perform(edit))
        m_selection->set({id});
}

std::vector<LinkKind> CanvasView::kindsTo(const NodeId &from, const ComponentSpec &to) const
{
    const Node *source = m_document->design().node(from);
    if (!source)
        return {};
    return m_document->catalogue().linkKindsBetween(m_document->catalogue().of(*source), to);
}

void CanvasView::insertConnected(const NodeId &from, const QString &kind, const QPointF &at)
{
    const Design before = m_document->design();
    const Catalogue &catalogue = m_document->catalogue();
    const ComponentSpec *spec = catalogue.find(toStd(kind));
    const std::vector<LinkKind> kinds = spec ? kindsTo(from, *spec) : std::vector<LinkKind>();
    if (kinds.empty())
        return;
    const NodeItem *below = m_scene->frameAt(at);
    const auto frame = canvas_edits::frameFor(before, catalogue, spec->kind,
                                              below ? before.node(below->id()) : nullptr);
    if (!frame) {
        notify(translated(frame.error().message));
        return;
    }
    const NodeId id = canvas_edits::freeId(before, spec->thing());
    // The wire ends where it was let go: the card stands beyond that point.
    const double side = at.x() >= m_scene->placement().rect(from).center().x() ? 0.5 : -0.5;
    const QPointF centre = at + QPointF(side * kCanvasRules.cardWidth, 0);
    Edit edit = canvas_edits::insert(before, catalogue, id, spec->kind, *frame, centre);
    edit = edits::sequence(edit.label, {edit, edits::connect(from, id, kinds.front())});
    edit = canvas_edits::withFoundPlaces(std::move(edit), before, m_scene->placement());
    if (m_document->perform(edit))
        m_selection->set({id});
}

void CanvasView::quickInsert()
{
    openInsertBox(insertionPoint(), std::nullopt);
}

void CanvasView::openInsertBox(const QPointF &at, const std::optional<NodeId> &from)
{
    std::vector<const ComponentSpec *> offered;
    for (const ComponentSpec &spec : m_document->catalogue().components()) {
        if (!from || !kindsTo(*from, spec).empty())
            offered.push_back(&spec);
    }
    if (offered.empty())
        return;
    auto *box = new QuickInsert(std::move(offered),
                                from ? tr("Connect to a new…") : tr("Insert a component"), this);
    connect(box, &QuickInsert::chosen, this, [this, at, from](const QString &kind) {
        if (from)
            insertConnected(*from, kind, at);
        else
            insertKind(kind, at);
        setFocus();
    });
    box->openAt(viewport()->mapToGlobal(mapFromScene(at)));
}

void CanvasView::askKind(const NodeId &from, const NodeId &to, const std::vector<LinkKind> &kinds)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("linkKinds"));
    menu->setToolTipsVisible(true);
    for (const LinkKind kind : kinds) {
        QAction *action = menu->addAction(translated(linkKindSpec(kind).name));
        action->setToolTip(translated(linkKindSpec(kind).help));
        connect(action, &QAction::triggered, this, [this, from, to, kind] {
            static_cast<void>(m_document->perform(edits::connect(from, to, kind)));
        });
    }
    menu->popup(viewport()->mapToGlobal(m_lastPosition));
}

void CanvasView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QLatin1String(kKindMimeType)))
        event->acceptProposedAction();
    else
        event->ignore(); // Files are the window's.
}

void CanvasView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!event->mimeData()->hasFormat(QLatin1String(kKindMimeType))) {
        event->ignore();
        return;
    }
    const QString kind = QString::fromUtf8(event->mimeData()->data(QLatin1String(kKindMimeType)));
    markDropFrame(kind, pointerAt(event->position(), {}).scene);
    event->acceptProposedAction();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent *)
{
    markDropFrame({}, {});
}

void CanvasView::dropEvent(QDropEvent *event)
{
    if (!event->mimeData()->hasFormat(QLatin1String(kKindMimeType))) {
        event->ignore();
        return;
    }
    markDropFrame({}, {});
    const QString kind = QString::fromUtf8(event->mimeData()->data(QLatin1String(kKindMimeType)));
    m_keepsFitting = false;
    insertKind(kind, pointerAt(event->position(), {}).scene);
    event->acceptProposedAction();
    setFocus();
}

void CanvasView::markDropFrame(const QString &kind, const QPointF &at)
{
    if (NodeItem *before = m_dropFrame ? m_scene->item(*m_dropFrame) : nullptr)
        before->setMark(Mark::None);
    m_dropFrame.reset();
    const NodeItem *below = kind.isEmpty() ? nullptr : m_scene->frameAt(at);
    if (!below)
        return;
    const Design &design = m_document->design();
    const auto frame = canvas_edits::frameFor(design, m_document->catalogue(), toStd(kind),
                                              design.node(below->id()));
    const NodeId marked = frame && *frame ? **frame : below->id();
    m_scene->item(marked)->setMark(frame && *frame ? Mark::Accepting
                                   : frame         ? Mark::None
                                                   : Mark::Refusing);
    m_dropFrame = marked;
}

} // namespace headroom
