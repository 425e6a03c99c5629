// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/ids.h"

#include <QAccessibleWidget>

#include <unordered_map>

namespace headroom {

class CanvasView;

/// The canvas for people who cannot see it: its children are the nodes in the order of the Tab key,
/// and each says in words what its card shows.
class CanvasAccessible final : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(CanvasView *view);
    ~CanvasAccessible() override;
    Q_DISABLE_COPY_MOVE(CanvasAccessible)

    /// Makes Qt ask for this interface for every canvas. Costs nothing after the first call.
    static void install();

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

private:
    QAccessibleInterface *interfaceOf(const NodeId &id) const;

    CanvasView *m_view; ///< Qt drops this interface before its object goes.
    // Qt keeps interfaces by number; they are made when they are asked for first.
    mutable std::unordered_map<NodeId, QAccessible::Id> m_made;
};

} // namespace headroom
