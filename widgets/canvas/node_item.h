// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/ids.h"
#include "widgets/canvas/card_picture.h"

#include <QGraphicsItem>

#include <optional>

namespace headroom {

class CanvasScene;

/// What a running gesture says of a node.
enum class Mark { None, Dimmed, Accepting, Refusing };

/// A card or frame on the canvas. It holds an id and a picture; what it shows it asks of the scene
/// when it is painted.
class NodeItem final : public QGraphicsItem
{
public:
    enum { Type = UserType + 1 };

    NodeItem(CanvasScene &scene, NodeId id);

    int type() const override { return Type; }
    const NodeId &id() const { return m_id; }
    bool isFrame() const { return m_picture.isFrame; }
    /// Where it stands, in scene coordinates.
    QRectF rect() const { return {pos(), m_size}; }
    void setRect(const QRectF &rect);

    /// Reads name, kind and frame anew from the design; true when it stands in another frame than
    /// before.
    bool readDesign();
    /// Fetches the numbers of the moment if they are not there yet; true when it looks different.
    bool refresh(bool withDetails);
    const CardPicture &picture() const { return m_picture; }

    void setSelectedLook(bool selected);
    void setHovered(bool hovered);
    void setMark(Mark mark);

    /// Whether the point (scene) is on the part that selects and drags: all of a card, title and
    /// edge of a frame.
    bool isGrip(const QPointF &point, double tolerance) const;
    /// Whether the point (scene) is on the mark that collapses and expands a frame.
    bool isChevron(const QPointF &point) const;
    /// Whether the point (scene) is on a sign of trouble: a badge of findings, a warning or cross,
    /// the number beside a limit that is near.
    bool isSign(const QPointF &point) const;
    /// The handle at the point from which a wire can be drawn; its middle in scene coordinates.
    std::optional<QPointF> portAt(const QPointF &point, double zoom) const;
    /// Whether the point is on the corner by which a frame is resized.
    bool isResizeCorner(const QPointF &point, double zoom) const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    CanvasScene *m_scene;
    NodeId m_id;
    std::optional<NodeId> m_frame;
    QSizeF m_size;
    CardPicture m_picture;
    quint64 m_momentSeen = 0;
    quint64 m_runSeen = 0;
    bool m_hasDetails = false;
    bool m_selected = false;
    bool m_hovered = false;
    Mark m_mark = Mark::None;
};

} // namespace headroom
