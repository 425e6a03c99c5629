// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/folding.h"
#include "widgets/canvas/name_edit.h"
#include "widgets/canvas/why_popup.h"
#include "widgets/common/text.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QScreen>

#include <algorithm>

namespace headroom {

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

void CanvasView::explainSelection()
{
    const RunResult *run = m_scene->run();
    const NodeItem *item = m_selection->nodes().size() == 1
                               ? m_scene->item(m_selection->nodes().front())
                               : nullptr;
    if (!item || !run)
        return;
    // A collapsed frame is red because of something in it.
    const NodeId id = worstWithin(m_scene->placement().heldBy(item->id()), *run, m_scene->step())
                          .value_or(item->id());
    const Design &design = m_document->design();
    auto *popup = new WhyPopup(design, m_document->catalogue(), id,
                               causesOf(design, *run, id, m_scene->step()),
                               m_scene->findingTitles(item->id()), this);
    connect(popup, &WhyPopup::componentChosen, this, [this](const QString &chosen) {
        m_selection->set({NodeId(toStd(chosen))});
        reveal();
    });
    popup->adjustSize();
    const QRect card = viewportTransform().mapRect(item->rect()).toRect();
    QPoint at = viewport()->mapToGlobal(card.topRight() + QPoint(8, 0));
    const QRect screen = popup->screen()->availableGeometry();
    at.setX(std::clamp(at.x(), screen.left(),
                       std::max(screen.left(), screen.right() - popup->width())));
    at.setY(std::clamp(at.y(), screen.top(),
                       std::max(screen.top(), screen.bottom() - popup->height())));
    popup->move(at);
    popup->show();
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

QKeySequence CanvasView::keysOf(const char *action, const QKeySequence &usual) const
{
    for (const QAction *known : actions())
        if (known->objectName() == QLatin1String(action))
            return known->shortcut();
    return usual;
}

void CanvasView::fillMenu(QMenu &menu)
{
    const auto add = [&menu, this](const QString &words, const char *id, const QKeySequence &keys,
                                   auto function) {
        QAction *action = menu.addAction(words);
        action->setShortcut(keysOf(id, keys));
        connect(action, &QAction::triggered, this, function);
        return action;
    };
    const QPointF at = mapToScene(m_lastPosition);
    if (!m_selection->nodes().empty()) {
        add(tr("Rename"), "rename", Qt::Key_F2, &CanvasView::renameSelection)
            ->setEnabled(m_selection->nodes().size() == 1);
        add(tr("Duplicate"), "duplicate", Qt::CTRL | Qt::Key_D, &CanvasView::duplicate);
        add(tr("Why is this so?"), "", {}, &CanvasView::explainSelection)
            ->setEnabled(m_selection->nodes().size() == 1 && m_scene->run());
        menu.addSeparator();
        add(tr("Cut"), "cut", QKeySequence::Cut, &CanvasView::cut);
        add(tr("Copy"), "copy", QKeySequence::Copy, &CanvasView::copy);
    }
    if (!m_selection->nodes().empty()) {
        menu.addSeparator();
        add(tr("Group"), "group", Qt::CTRL | Qt::Key_G, &CanvasView::group);
        const std::vector<NodeId> frames = selectedFrames();
        const bool onFrame = std::ranges::any_of(
            frames, [this](const NodeId &id) { return m_selection->contains(id); });
        if (onFrame)
            add(tr("Ungroup"), "ungroup", Qt::CTRL | Qt::SHIFT | Qt::Key_U, &CanvasView::ungroup);
        if (!frames.empty())
            add(onFrame && allSelected([](const Look &look) { return look.collapsed; })
                    ? tr("Expand")
                    : tr("Collapse"),
                "collapse", Qt::CTRL | Qt::Key_Period, &CanvasView::toggleCollapsed);
        add(allSelected([](const Look &look) { return look.locked; }) ? tr("Unlock") : tr("Lock"),
            "lock", Qt::CTRL | Qt::Key_L, &CanvasView::toggleLock);
        fillAccents(*menu.addMenu(tr("Colour")));
        menu.addSeparator();
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
    add(tr("Copy as picture"), "copyImage", Qt::CTRL | Qt::SHIFT | Qt::Key_C,
        [this] { emit copyAsRequested(QStringLiteral("png")); });
    add(tr("Copy as text (Mermaid)"), "copyText", Qt::CTRL | Qt::ALT | Qt::Key_C,
        [this] { emit copyAsRequested(QStringLiteral("mermaid")); });
    add(tr("Paste"), "paste", QKeySequence::Paste, [this, at] {
        pasteAt(at);
    })->setEnabled(QGuiApplication::clipboard()->text().contains(QLatin1String("\"headroom/")));
    if (!m_selection->isEmpty()) {
        add(tr("Delete"), "delete", QKeySequence::Delete, &CanvasView::deleteSelection);
        menu.addSeparator();
        add(tr("Zoom to selection"), "fitSelection", {}, &CanvasView::fitSelection);
        return;
    }
    menu.addSeparator();
    add(tr("Insert a component…"), "quickInsert", Qt::Key_Slash,
        [this, at] { openInsertBox(at, std::nullopt); });
    add(tr("Select all"), "selectAll", QKeySequence::SelectAll, &CanvasView::selectAll);
    add(tr("Zoom to fit"), "fit", Qt::CTRL | Qt::Key_0, &CanvasView::fit);
    add(tr("Arrange automatically"), "arrange", {}, &CanvasView::arrange);
}

} // namespace headroom
