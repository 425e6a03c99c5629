// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/gesture.h"

namespace headroom {

/// Selects what a rectangle touches; frames only when they lie wholly inside, or every lasso in a
/// frame would take the frame too.
class LassoGesture final : public Gesture
{
public:
    LassoGesture(CanvasScene &scene, Selection &selection, const Pointer &start, bool adds);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;
    void cancel() override;
    void paint(QPainter &painter, const PaintColors &colors, double zoom) const override;
    QRectF area() const override;

private:
    CanvasScene *m_scene;
    Selection *m_selection;
    std::vector<NodeId> m_nodesBefore;
    std::vector<LinkId> m_linksBefore;
    bool m_adds;
    QPointF m_from;
    QRectF m_rect;
};

} // namespace headroom
