// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/alignment.h"
#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/gesture.h"

#include <set>

namespace headroom {

/// Drags the selected nodes with all they hold: along guides and grid, into and out of frames, onto
/// a wire to split it.
class MoveGesture final : public Gesture
{
public:
    MoveGesture(CanvasScene &scene, Document &document, const std::vector<NodeId> &nodes,
                const Pointer &start);
    ~MoveGesture() override;
    Q_DISABLE_COPY_MOVE(MoveGesture)

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;
    void cancel() override;
    void paint(QPainter &painter, const PaintColors &colors, double zoom) const override;
    QRectF area() const override;

private:
    void findTarget(const Pointer &pointer);
    void clearTarget();
    Edit edit() const;

    CanvasScene *m_scene;
    Document *m_document;
    std::vector<NodeId> m_roots; ///< Dragged nodes that no other dragged node holds.
    std::set<NodeId> m_all;
    std::unordered_map<NodeId, QRectF> m_start;
    std::vector<QRectF> m_others;
    QRectF m_extent;
    QPointF m_from;
    QPointF m_shift;
    std::vector<QLineF> m_guides;
    std::optional<NodeId> m_home; ///< The frame of the node under the pointer.
    std::optional<NodeId> m_frame;
    bool m_changesFrame = false;
    std::optional<LinkId> m_split;
};

/// Drags the lower right corner of a frame.
class ResizeGesture final : public Gesture
{
public:
    ResizeGesture(CanvasScene &scene, Document &document, const NodeId &frame,
                  const Pointer &start);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;
    void cancel() override;
    void paint(QPainter &painter, const PaintColors &colors, double zoom) const override;
    QRectF area() const override;

private:
    CanvasScene *m_scene;
    Document *m_document;
    NodeId m_frame;
    QRectF m_start;
    QRectF m_rect;
    QPointF m_from;
};

} // namespace headroom
