// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/canvas_edits.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/gesture.h"

#include <functional>

namespace headroom {

/// Draws a wire from a card to another, or drags an end of a wire elsewhere. Where it may end is
/// lit, where it may not is dimmed, and why not stands in a tool tip.
class ConnectGesture final : public Gesture
{
public:
    /// What the gesture leaves to its owner.
    struct Asks {
        /// Several kinds of wire are possible: ask which.
        std::function<void(const NodeId &from, const NodeId &to,
                           const std::vector<LinkKind> &kinds)>
            kind;
        /// The wire ended in the empty: offer what may stand there.
        std::function<void(const NodeId &from, const QPointF &at)> component;
        /// Shows why not, or hides it when empty.
        std::function<void(const Text &reason)> explain;
    };

    ConnectGesture(CanvasScene &scene, Document &document, const NodeId &from, const Pointer &start,
                   Asks asks);
    /// Drags the end (or with `dragsFrom` the beginning) of a wire.
    ConnectGesture(CanvasScene &scene, Document &document, const Link &link, bool dragsFrom,
                   const Pointer &start, Asks asks);
    ~ConnectGesture() override;
    Q_DISABLE_COPY_MOVE(ConnectGesture)

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;
    void cancel() override;
    void paint(QPainter &painter, const PaintColors &colors, double zoom) const override;
    QRectF area() const override;

private:
    canvas_edits::Connection connectionTo(const NodeId &id) const;
    void markAll();
    void clearMarks();
    NodeItem *targetAt(const QPointF &point) const;
    WirePath path() const;
    bool lands() const { return m_over && !m_targets.at(m_over->id()).kinds.empty(); }

    CanvasScene *m_scene;
    Document *m_document;
    NodeId m_fixed; ///< The end that stays.
    std::optional<Link> m_link;
    bool m_dragsFrom = false;
    Asks m_asks;
    std::unordered_map<NodeId, canvas_edits::Connection> m_targets;
    QPointF m_start;
    QPointF m_at;
    NodeItem *m_over = nullptr;
};

} // namespace headroom
