// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/paint_colors.h"

#include <QPainter>
#include <QPointF>
#include <QRectF>

namespace headroom {

/// Where the pointer is during a gesture.
struct Pointer {
    QPointF scene = {};
    QPoint view = {};
    Qt::KeyboardModifiers modifiers = {};
    double zoom = 1;
};

/// Something done with the mouse held down. It shows on the scene what it would do, and does it, as
/// one edit, when it is finished.
class Gesture
{
public:
    Gesture() = default;
    virtual ~Gesture() = default;
    Q_DISABLE_COPY_MOVE(Gesture)

    virtual void move(const Pointer &pointer) = 0;
    virtual void finish(const Pointer &pointer) = 0;
    /// Puts everything back as if it had not begun.
    virtual void cancel() = 0;
    /// Guides, rubber bands and the like, over the scene in its coordinates.
    virtual void paint(QPainter &painter, const PaintColors &colors, double zoom) const = 0;
    /// What paint() covers now, in scene coordinates.
    virtual QRectF area() const = 0;
};

} // namespace headroom
