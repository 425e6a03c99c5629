// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/name_edit.h"
#include "widgets/canvas/quick_insert.h"
#include "widgets/common/text.h"
#include "widgets/document/clipboard.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

namespace headroom {

// --- clipboard ---

void CanvasView::copy()
{
    if (m_selection->nodes().empty())
        return;
    DesignParts parts = partsOf(m_document->design(), m_selection->nodes());
    for (const auto &node : parts.nodes) {
        const QRectF rect = m_scene->placement().rect(node->id);
        parts.picture.try_emplace(node->id, {rect.x(), rect.y(), 0, 0});
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
    if (!m_selection->isEmpty())
        static_cast<void>(m_document->perform(
            edits::removeSelection(m_selection->nodes(), m_selection->links())));
}

void CanvasView::selectAll()
{
    std::vector<NodeId> nodes;
    std::vector<LinkId> links;
    for (const auto &node : m_document->design().nodes())
        nodes.push_back(node->id);
    for (const auto &link : m_document->design().links())
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
    const Picture fresh = layOut(design, m_document->catalogue(), {}, kCanvasRules);
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
    for (const NodeId &id : m_selection->nodes()) {
        const bool held = std::ranges::any_of(
            m_selection->nodes(), [&](const NodeId &other) { return design.isInside(id, other); });
        if (held)
            continue;
        ids.push_back(id);
        rects.push_back(m_scene->placement().rect(id));
    }
    const std::vector<QPointF> places = aligned(rects, alignment);
    std::vector<std::pair<NodeId, QPointF>> shifts;
    for (std::size_t i = 0; i < ids.size(); ++i)
        shifts.emplace_back(ids[i], places[i] - rects[i].topLeft());
    Edit edit = canvas_edits::shift(design, m_scene->placement(), shifts);
    edit.label = HEADROOM_TEXT("Undo", "Align");
    static_cast<void>(m_document->perform(
        canvas_edits::withFoundPlaces(std::move(edit), design, m_scene->placement())));
}

// --- inserting ---

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
    const Link *link = wire ? before.link(wire->id()) : nullptr;
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

// --- names and menus ---

void CanvasView::renameSelection()
{
    if (m_selection->nodes().size() == 1)
        beginRename(m_selection->nodes().front());
}

void CanvasView::beginRename(const NodeId &id)
{
    const NodeItem *item = m_scene->item(id);
    const Node *node = m_document->design().node(id);
    if (!item || !node)
        return;
    m_selection->set({id});
    reveal();
    const QRectF area = item->rect();
    const QRectF title(area.left() + (item->isFrame() ? 34 : 54),
                       area.top() + (item->isFrame() ? 3 : 6), std::min(area.width() - 60, 260.0),
                       26);
    const QRect place = viewportTransform().mapRect(title).toAlignedRect();
    auto *edit = new NameEdit(toQString(node->label()), viewport());
    edit->setGeometry(place.x(), place.y(), std::max(place.width(), 140),
                      std::max(place.height(), 26));
    connect(edit, &NameEdit::named, this,
            [this, id, was = toQString(node->label())](const QString &name) {
                // The id is shown where there is no name; writing it as the name would only be
                // noise in the file.
                const std::string wanted = name == toQString(id.value()) ? std::string()
                                                                         : toStd(name);
                if (name != was)
                    static_cast<void>(m_document->perform(edits::rename(id, wanted)));
            });
    connect(edit, &NameEdit::finished, this, qOverload<>(&QWidget::setFocus));
    edit->show();
    edit->setFocus();
}

void CanvasView::contextMenuEvent(QContextMenuEvent *event)
{
    const Pointer pointer = pointerAt(event->pos(), {});
    m_lastPosition = event->pos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const NodeItem *node = m_scene->gripAt(pointer.scene, pointer.zoom);
        const LinkItem *wire = node ? nullptr : m_scene->linkAt(pointer.scene, 7 / pointer.zoom);
        if (node && !m_selection->contains(node->id()))
            m_selection->set({node->id()});
        else if (wire && !m_selection->contains(wire->id()))
            m_selection->set({}, {wire->id()});
        else if (!node && !wire)
            m_selection->clear();
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(event->globalPos());
}

void CanvasView::fillMenu(QMenu &menu)
{
    const auto add = [&menu, this](const QString &words, const QKeySequence &keys, auto function) {
        QAction *action = menu.addAction(words);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, function);
        return action;
    };
    const QPointF at = mapToScene(m_lastPosition);
    if (!m_selection->nodes().empty()) {
        add(tr("Rename"), Qt::Key_F2, &CanvasView::renameSelection)
            ->setEnabled(m_selection->nodes().size() == 1);
        add(tr("Duplicate"), Qt::CTRL | Qt::Key_D, &CanvasView::duplicate);
        menu.addSeparator();
        add(tr("Cut"), QKeySequence::Cut, &CanvasView::cut);
        add(tr("Copy"), QKeySequence::Copy, &CanvasView::copy);
    }
    if (m_selection->nodes().size() > 1) {
        QMenu *align = menu.addMenu(tr("Align"));
        const std::pair<QString, Alignment> ways[] = {
            {tr("Left edges"), Alignment::Left},
            {tr("Centres"), Alignment::Centre},
            {tr("Right edges"), Alignment::Right},
            {tr("Top edges"), Alignment::Top},
            {tr("Middles"), Alignment::Middle},
            {tr("Bottom edges"), Alignment::Bottom},
            {tr("Equal gaps across"), Alignment::SpreadAcross},
            {tr("Equal gaps down"), Alignment::SpreadDown},
        };
        for (const auto &[words, way] : ways)
            connect(align->addAction(words), &QAction::triggered, this,
                    [this, chosen = way] { alignSelection(chosen); });
    }
    add(tr("Paste"), QKeySequence::Paste, [this, at] {
        pasteAt(at);
    })->setEnabled(QGuiApplication::clipboard()->text().contains(QLatin1String("\"headroom/")));
    if (!m_selection->isEmpty()) {
        add(tr("Delete"), QKeySequence::Delete, &CanvasView::deleteSelection);
        menu.addSeparator();
        add(tr("Zoom to selection"), {}, &CanvasView::fitSelection);
        return;
    }
    menu.addSeparator();
    add(tr("Insert a component…"), Qt::Key_Slash, [this, at] { openInsertBox(at, std::nullopt); });
    add(tr("Select all"), QKeySequence::SelectAll, &CanvasView::selectAll);
    add(tr("Zoom to fit"), Qt::CTRL | Qt::Key_0, &CanvasView::fit);
    add(tr("Arrange automatically"), {}, &CanvasView::arrange);
}

// --- drops from the palette ---

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
