// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/card_painter.h"
#include "widgets/common/text.h"

#include <QMenu>
#include <QPainter>

#include <algorithm>
#include <set>

/// How components are held together and shown: frames around them, folds, locks and colours.
namespace headroom {

void CanvasView::changeLooks(const Text &label, const std::vector<NodeId> &nodes,
                             const std::function<void(Look &)> &change)
{
    const Design &design = m_document->design();
    std::vector<std::pair<NodeId, Look>> looks;
    for (const NodeId &id : nodes) {
        const auto place = design.picture().find(id);
        Look look = place == design.picture().end() ? Look{} : place->second.look;
        change(look);
        looks.emplace_back(id, look);
    }
    if (!looks.empty())
        static_cast<void>(m_document->perform(canvas_edits::withFoundPlaces(
            edits::setLooks(label, std::move(looks)), design, m_scene->placement())));
}

bool CanvasView::allSelected(bool (*is)(const Look &)) const
{
    const Picture &picture = m_document->design().picture();
    return std::ranges::all_of(m_selection->nodes(), [&](const NodeId &id) {
        const auto place = picture.find(id);
        return place != picture.end() && is(place->second.look);
    });
}

void CanvasView::toggleLock()
{
    if (m_selection->nodes().empty()) {
        notify(tr("Select what you want to lock."));
        return;
    }
    const bool locks = !allSelected([](const Look &look) { return look.locked; });
    changeLooks(locks ? HEADROOM_TEXT("Undo", "Lock") : HEADROOM_TEXT("Undo", "Unlock"),
                m_selection->nodes(), [locks](Look &look) { look.locked = locks; });
}

std::vector<NodeId> CanvasView::unlocked(const std::vector<NodeId> &nodes)
{
    std::vector<NodeId> free;
    for (const NodeId &id : nodes)
        if (!canvas_edits::isLocked(m_document->design(), id))
            free.push_back(id);
    if (free.empty() && !nodes.empty())
        notify(tr("This is locked. Unlock it before you move or delete it."));
    return free;
}

std::vector<NodeId> CanvasView::selectedFrames() const
{
    const Design &design = m_document->design();
    std::set<NodeId> frames;
    for (const NodeId &id : m_selection->nodes())
        for (const Node *node = design.node(id); node;
             node = node->in ? design.node(*node->in) : nullptr)
            if (m_document->catalogue().of(*node).isFrame) {
                frames.insert(node->id);
                break;
            }
    return {frames.begin(), frames.end()};
}

void CanvasView::toggleCollapsed()
{
    const std::vector<NodeId> frames = selectedFrames();
    if (frames.empty()) {
        notify(tr("Select a frame, or something in it, to collapse it."));
        return;
    }
    collapse(frames);
}

void CanvasView::collapse(const std::vector<NodeId> &frames)
{
    const Picture &picture = m_document->design().picture();
    const bool folds = std::ranges::any_of(frames, [&picture](const NodeId &id) {
        const auto place = picture.find(id);
        return place == picture.end() || !place->second.look.collapsed;
    });
    changeLooks(folds ? HEADROOM_TEXT("Undo", "Collapse") : HEADROOM_TEXT("Undo", "Expand"), frames,
                [folds](Look &look) { look.collapsed = folds; });
    if (folds)
        m_selection->set(frames);
}

void CanvasView::unfoldSelection()
{
    const Design &design = m_document->design();
    std::set<NodeId> frames;
    const auto addAround = [&](const NodeId &id) {
        const Node *node = design.node(id);
        for (const Node *above = node && node->in ? design.node(*node->in) : nullptr; above;
             above = above->in ? design.node(*above->in) : nullptr)
            if (const auto place = design.picture().find(above->id);
                place != design.picture().end() && place->second.look.collapsed)
                frames.insert(above->id);
    };
    for (const NodeId &id : m_selection->nodes())
        addAround(id);
    for (const LinkId &id : m_selection->links()) {
        const Link *link = m_scene->item(id) ? nullptr : design.link(id);
        if (!link)
            continue;
        addAround(link->from);
        addAround(link->to);
    }
    if (!frames.empty())
        changeLooks(HEADROOM_TEXT("Undo", "Expand"), {frames.begin(), frames.end()},
                    [](Look &look) { look.collapsed = false; });
}

void CanvasView::fillAccents(QMenu &menu)
{
    const auto swatch = [this](Accent accent) {
        QPixmap pixmap(16, 16);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor color = colorOf(accent, m_scene->colors());
        painter.setPen(QPen(color, 1.5));
        painter.setBrush(accent == Accent::None ? QBrush() : QBrush(color));
        painter.drawEllipse(QRectF(2, 2, 12, 12));
        return QIcon(pixmap);
    };
    const std::pair<Accent, QString> ways[] = {
        {Accent::None, tr("No colour")}, {Accent::Blue, tr("Blue")}, {Accent::Teal, tr("Teal")},
        {Accent::Violet, tr("Violet")},  {Accent::Pink, tr("Pink")}, {Accent::Brown, tr("Brown")},
        {Accent::Grey, tr("Grey")}};
    for (const auto &[accent, words] : ways)
        connect(menu.addAction(swatch(accent), words), &QAction::triggered, this,
                [this, chosen = accent] {
                    changeLooks(HEADROOM_TEXT("Undo", "Colour"), m_selection->nodes(),
                                [chosen](Look &look) { look.accent = chosen; });
                });
}

void CanvasView::popUpAtSelection(QMenu *menu)
{
    QRectF area;
    for (const NodeId &id : m_selection->nodes())
        area = area.united(m_scene->placement().rect(id));
    const QPoint at = viewportTransform().map(area.center()).toPoint();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(viewport()->mapToGlobal(
        viewport()->rect().contains(at) ? at : viewport()->rect().center()));
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().constFirst());
}

void CanvasView::chooseAccent()
{
    if (m_selection->nodes().empty()) {
        notify(tr("Select what you want to give a colour."));
        return;
    }
    auto *menu = new QMenu(this);
    fillAccents(*menu);
    popUpAtSelection(menu);
}

void CanvasView::group()
{
    const Design &design = m_document->design();
    std::vector<canvas_edits::Grouping> ways = canvas_edits::groupings(
        design, m_document->catalogue(), m_selection->nodes(), m_scene->placement());
    if (ways.empty()) {
        notify(m_selection->nodes().empty()
                   ? tr("Select what you want to put into a frame.")
                   : tr("No frame may hold all of these together where they are."));
        return;
    }
    const auto perform = [this](const canvas_edits::Grouping &way) {
        const Design before = m_document->design();
        if (m_document->perform(
                canvas_edits::withFoundPlaces(way.edit, before, m_scene->placement())))
            m_selection->set({way.frame});
    };
    if (ways.size() == 1) {
        perform(ways.front());
        return;
    }
    auto *menu = new QMenu(this);
    for (const canvas_edits::Grouping &way : ways) {
        const ComponentSpec *spec = m_document->catalogue().find(way.kind);
        connect(menu->addAction(translated(spec->name)), &QAction::triggered, this,
                [perform, way] { perform(way); });
    }
    popUpAtSelection(menu);
}

void CanvasView::ungroup()
{
    const Design &design = m_document->design();
    std::vector<NodeId> frames;
    std::vector<NodeId> freed;
    for (const NodeId &id : m_selection->nodes())
        if (const Node *node = design.node(id); node && m_document->catalogue().of(*node).isFrame
                                                && !canvas_edits::isLocked(design, id))
            frames.push_back(id);
    if (frames.empty()) {
        notify(tr("Select the frame that you want to dissolve."));
        return;
    }
    for (const auto &node : design.nodes())
        if (node->in && std::ranges::find(frames, *node->in) != frames.end())
            freed.push_back(node->id);
    if (m_document->perform(canvas_edits::withFoundPlaces(canvas_edits::ungroup(design, frames),
                                                          design, m_scene->placement())))
        m_selection->set(freed);
}

} // namespace headroom
