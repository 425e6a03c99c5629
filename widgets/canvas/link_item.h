// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/ids.h"
#include "widgets/canvas/link_painter.h"
#include "widgets/canvas/link_router.h"

#include <QGraphicsItem>
#include <QRegion>

namespace headroom {

class CanvasScene;

/// A wire on the canvas. It holds an id, a picture and its path.
class LinkItem final : public QGraphicsItem
{
public:
    enum { Type = UserType + 2 };

    LinkItem(CanvasScene &scene, LinkId id);

    int type() const override { return Type; }
    const LinkId &id() const { return m_id; }
    const WirePath &path() const { return m_path; }
    const WireEnds &ends() const { return m_ends; }
    const LinkPicture &picture() const { return m_picture; }

    /// Reads kind and weight anew from the design.
    void readDesign();
    /// Other links that this wire is drawn for as well.
    void setOthers(std::vector<LinkId> others);
    const std::vector<LinkId> &others() const { return m_others; }
    bool standsForOthers() const { return !m_others.empty(); }
    bool refresh();
    /// Finds a path when the ends are others than before, or always with `anew`.
    /// Returns whether it did.
    bool route(const WireEnds &ends, const RectGrid &obstacles, bool anew);
    void setLabelPoint(const QPointF &point);

    void setSelectedLook(bool selected);
    void setHovered(bool hovered);
    void setDimmed(bool dimmed);
    void setAccepting(bool accepting);

    bool hasFlow() const { return m_picture.hasRun && m_picture.flow.rate > 0; }
    /// Small rectangles (scene) around the dots now and a moment ago: what an animation step
    /// repaints.
    void addDotAreas(std::vector<QRectF> &areas, double before, double now) const;

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    CanvasScene *m_scene;
    LinkId m_id;
    std::vector<LinkId> m_others;
    LinkPicture m_picture;
    WireEnds m_ends;
    WirePath m_path;
    QRectF m_labelArea;
    quint64 m_momentSeen = 0;
    bool m_selected = false;
    bool m_hovered = false;
    bool m_dimmed = false;
    bool m_accepting = false;
};

} // namespace headroom
