// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/canvas_view.h"

namespace headroom {

/// Components for gestures: they have ends and frames, but nothing flows in them.
///
///     plain.sender    leaves: request, event
///     plain.relay     enters and leaves: request
///     plain.table     enters: request, event
///     plain.frame     holds anything
///     plain.inner     stands in a plain.frame only
const Catalogue &plainCatalogue();

/// An open canvas of 1000 x 700 at zoom 1 whose upper left corner is the origin, and hands to use
/// it.
class CanvasWindow
{
public:
    explicit CanvasWindow(const char *text = "", Picture picture = {});

    Document document{plainCatalogue()};
    Selection selection;
    LiveSimulation live{document};
    TimeCursor cursor;
    CanvasView view{document, selection, live, cursor};

    const Design &design() const { return document.design(); }
    const Node &node(const char *id) const { return *design().node(NodeId(id)); }
    QRectF rect(const char *id) { return view.canvasScene().placement().rect(NodeId(id)); }

    /// Points of the viewport.
    QPoint at(double x, double y) const { return view.mapFromScene(x, y); }
    QPoint middleOf(const char *id) { return view.mapFromScene(rect(id).center()); }
    QPoint handleOf(const char *id);
    QPoint titleOf(const char *id)
    {
        return view.mapFromScene(rect(id).topLeft() + QPointF(60, 14));
    }

    void press(const QPoint &point, Qt::KeyboardModifiers modifiers = {});
    void move(const QPoint &point, Qt::KeyboardModifiers modifiers = {});
    void release(const QPoint &point, Qt::KeyboardModifiers modifiers = {});
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {});
    void click(const QPoint &point, Qt::KeyboardModifiers modifiers = {});
    void dropFromPalette(const char *kind, const QPoint &point);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// What the canvas says in its notice; empty when none is shown.
    QString notice() const;
};

} // namespace headroom
