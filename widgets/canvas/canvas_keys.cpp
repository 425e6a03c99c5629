// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_view.h"

#include <QKeyEvent>

#include <algorithm>

namespace headroom {

static QPointF directionOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return {-1, 0};
    case Qt::Key_Right: return {1, 0};
    case Qt::Key_Up: return {0, -1};
    case Qt::Key_Down: return {0, 1};
    default: return {};
    }
}

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    // Commands have the keys that the program gives its actions, which a person may have changed.
    if (!actions().isEmpty() || !commandKey(*event))
        navigationKey(*event);
}

bool CanvasView::commandKey(const QKeyEvent &event)
{
    using Command = void (CanvasView::*)();
    static const std::vector<std::pair<QKeySequence, Command>> kCommands = {
        {Qt::CTRL | Qt::Key_D, &CanvasView::duplicate},
        {Qt::CTRL | Qt::Key_G, &CanvasView::group},
        {Qt::CTRL | Qt::SHIFT | Qt::Key_U, &CanvasView::ungroup},
        {Qt::CTRL | Qt::Key_L, &CanvasView::toggleLock},
        {Qt::CTRL | Qt::Key_Period, &CanvasView::toggleCollapsed},
        {Qt::CTRL | Qt::Key_E, &CanvasView::chooseAccent},
        {Qt::CTRL | Qt::Key_0, &CanvasView::fit},
        {Qt::CTRL | Qt::SHIFT | Qt::Key_H, &CanvasView::fit},
        {Qt::CTRL | Qt::SHIFT | Qt::Key_0, &CanvasView::fitSelection},
        {Qt::CTRL | Qt::Key_1, &CanvasView::actualSize},
        {Qt::CTRL | Qt::Key_Plus, &CanvasView::zoomIn},
        {Qt::CTRL | Qt::Key_Equal, &CanvasView::zoomIn},
        {Qt::CTRL | Qt::Key_Minus, &CanvasView::zoomOut},
        {Qt::Key_Delete, &CanvasView::deleteSelection},
        {Qt::Key_F2, &CanvasView::renameSelection},
        {Qt::Key_Slash, &CanvasView::quickInsert},
    };
    const QKeySequence pressed(event.keyCombination());
    for (const auto &[keys, command] : kCommands) {
        if (keys == pressed) {
            (this->*command)();
            return true;
        }
    }
    if (event.matches(QKeySequence::Copy))
        copy();
    else if (event.matches(QKeySequence::Cut))
        cut();
    else if (event.matches(QKeySequence::Paste))
        paste();
    else if (event.matches(QKeySequence::SelectAll))
        selectAll();
    else if (event.matches(QKeySequence::Undo))
        m_document->undoStack().undo();
    else if (event.matches(QKeySequence::Redo))
        m_document->undoStack().redo();
    else
        return false;
    return true;
}

void CanvasView::navigationKey(QKeyEvent &event)
{
    if (!directionOf(event.key()).isNull() && handleArrow(event)) {
        event.accept();
        return;
    }
    if (event.modifiers() & Qt::ControlModifier) {
        QAbstractScrollArea::keyPressEvent(&event);
        return;
    }
    if (secondKey(event.key()))
        return;
    switch (event.key()) {
    case Qt::Key_Escape:
        if (m_gesture)
            cancelGesture();
        else
            m_selection->clear();
        return;
    case Qt::Key_Space:
        if (!event.isAutoRepeat() && !m_gesture) {
            m_spaceDown = true;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        return;
    default: QAbstractScrollArea::keyPressEvent(&event);
    }
}

void CanvasView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceDown = false;
        viewport()->setCursor(Qt::ArrowCursor);
        return;
    }
    QGraphicsView::keyReleaseEvent(event);
}

bool CanvasView::secondKey(int key)
{
    struct SecondKey {
        int key;
        const char *action;
        QKeySequence usual;
        void (CanvasView::*run)();
    };
    static const std::vector<SecondKey> kKeys = {
        {Qt::Key_Backspace, "delete", Qt::Key_Delete, &CanvasView::deleteSelection},
        {Qt::Key_Return, "rename", Qt::Key_F2, &CanvasView::renameSelection},
        {Qt::Key_Enter, "rename", Qt::Key_F2, &CanvasView::renameSelection},
        {Qt::Key_Home, "actualSize", Qt::CTRL | Qt::Key_1, &CanvasView::actualSize},
        {Qt::Key_Plus, "zoomIn", Qt::CTRL | Qt::Key_Plus, &CanvasView::zoomIn},
        {Qt::Key_Minus, "zoomOut", Qt::CTRL | Qt::Key_Minus, &CanvasView::zoomOut},
    };
    for (const SecondKey &second : kKeys) {
        if (second.key == key && keysOf(second.action, second.usual) == second.usual) {
            (this->*second.run)();
            return true;
        }
    }
    return false;
}

bool CanvasView::handleArrow(const QKeyEvent &event)
{
    const QPointF direction = directionOf(event.key());
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == (Qt::AltModifier | Qt::ShiftModifier)) {
        cloneTowards(direction);
        return true;
    }
    if (modifiers & (Qt::AltModifier | Qt::ControlModifier))
        return false;
    if (m_selection->nodes().empty())
        pan((direction * -60).toPoint());
    else
        nudge(direction * (modifiers & Qt::ShiftModifier ? 1.0 : kGrid));
    return true;
}

void CanvasView::nudge(const QPointF &by)
{
    const Design &design = m_document->design();
    std::string key = "canvas/nudge";
    std::vector<std::pair<NodeId, QPointF>> shifts;
    for (const NodeId &id : unlocked(m_selection->nodes())) {
        shifts.emplace_back(id, by);
        key += '/';
        key += id.value();
    }
    if (shifts.empty())
        return;
    Edit edit = canvas_edits::shift(design, m_scene->placement(), shifts);
    edit.mergeKey = std::move(key);
    static_cast<void>(m_document->perform(
        canvas_edits::withFoundPlaces(std::move(edit), design, m_scene->placement())));
}

void CanvasView::cloneTowards(const QPointF &direction)
{
    if (m_selection->nodes().size() != 1)
        return;
    const NodeId id = m_selection->nodes().front();
    const QRectF rect = m_scene->placement().rect(id);
    const QPointF step(direction.x() * (rect.width() + kCanvasRules.layerGap),
                       direction.y() * (rect.height() + kCanvasRules.rowGap));
    const Design before = m_document->design();
    Edit edit = canvas_edits::cloneAndConnect(before, m_document->catalogue(), id,
                                              m_scene->placement(), step);
    edit = canvas_edits::withFoundPlaces(std::move(edit), before, m_scene->placement());
    if (m_document->perform(edit))
        selectAdded(before);
}

bool CanvasView::focusNextPrevChild(bool next)
{
    return travel(next) || QWidget::focusNextPrevChild(next);
}

bool CanvasView::travel(bool forward)
{
    const std::vector<NodeId> order = m_scene->order();
    if (order.empty())
        return false;
    const auto here = m_selection->nodes().empty()
                          ? order.end()
                          : std::ranges::find(order, m_selection->nodes().back());
    auto there = order.end();
    if (here == order.end())
        there = forward ? order.begin() : order.end() - 1;
    else if (forward && here + 1 != order.end())
        there = here + 1;
    else if (!forward && here != order.begin())
        there = here - 1;
    // At either end the key leads out of the canvas, as everywhere.
    if (there == order.end()) {
        m_selection->clear();
        return false;
    }
    m_selection->set({*there});
    reveal();
    return true;
}

} // namespace headroom
