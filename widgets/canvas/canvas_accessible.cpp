// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/canvas_accessible.h"

#include "widgets/canvas/canvas_view.h"

#include <algorithm>

namespace headroom {

namespace {

class NodeAccessible final : public QAccessibleInterface
{
public:
    NodeAccessible(CanvasView &view, NodeId id)
        : m_view(&view)
        , m_id(std::move(id))
    { }

    const NodeId &id() const { return m_id; }

    bool isValid() const override { return item(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Graphic; }
    void setText(QAccessible::Text, const QString &) override { }

    QString text(QAccessible::Text which) const override
    {
        if (!isValid() || which != QAccessible::Name)
            return {};
        item()->refresh(true);
        return spokenCard(item()->picture());
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect area = m_view->mapFromScene(item()->rect()).boundingRect();
        return {m_view->viewport()->mapToGlobal(area.topLeft()), area.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.selected = isValid() && m_view->selection().contains(m_id);
        state.focused = state.selected && m_view->hasFocus();
        state.invalid = !isValid();
        return state;
    }

private:
    NodeItem *item() const { return m_view->canvasScene().item(m_id); }

    CanvasView *m_view; // Outlives this: the canvas's own interface deletes it.
    NodeId m_id;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<CanvasView *>(object);
    return view ? new CanvasAccessible(view) : nullptr;
}

} // namespace

CanvasAccessible::CanvasAccessible(CanvasView *view)
    : QAccessibleWidget(view, QAccessible::Pane)
    , m_view(view)
{ }

CanvasAccessible::~CanvasAccessible()
{
    for (const auto &[id, number] : m_made)
        QAccessible::deleteAccessibleInterface(number);
}

void CanvasAccessible::install()
{
    static const bool installed = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(installed)
}

QAccessibleInterface *CanvasAccessible::interfaceOf(const NodeId &id) const
{
    const auto made = m_made.find(id);
    if (made != m_made.end())
        return QAccessible::accessibleInterface(made->second);
    auto *fresh = new NodeAccessible(*m_view, id);
    m_made[id] = QAccessible::registerAccessibleInterface(fresh);
    return fresh;
}

int CanvasAccessible::childCount() const
{
    return static_cast<int>(m_view->canvasScene().nodeItems().size());
}

QAccessibleInterface *CanvasAccessible::child(int index) const
{
    const std::vector<NodeId> order = m_view->canvasScene().order();
    const auto at = static_cast<std::size_t>(index);
    return index >= 0 && at < order.size() ? interfaceOf(order[at]) : nullptr;
}

int CanvasAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *node = dynamic_cast<const NodeAccessible *>(child);
    if (!node)
        return -1;
    const std::vector<NodeId> order = m_view->canvasScene().order();
    const auto found = std::ranges::find(order, node->id());
    return found == order.end() ? -1 : static_cast<int>(found - order.begin());
}

QAccessibleInterface *CanvasAccessible::childAt(int x, int y) const
{
    const QPoint point = m_view->viewport()->mapFromGlobal(QPoint(x, y));
    const NodeItem *node = m_view->canvasScene().nodeAt(m_view->mapToScene(point));
    return node ? interfaceOf(node->id()) : nullptr;
}

QAccessibleInterface *CanvasAccessible::focusChild() const
{
    const std::vector<NodeId> &nodes = m_view->selection().nodes();
    return nodes.size() == 1 && m_view->hasFocus() ? interfaceOf(nodes.front()) : nullptr;
}

} // namespace headroom
