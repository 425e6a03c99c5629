// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/node_item.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/card_painter.h"
#include "widgets/canvas/folding.h"

#include <QLineF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <array>
#include <utility>

namespace headroom {

static constexpr double kPortRadius = 6;

static std::array<QPointF, 4> portsOf(const QRectF &rect)
{
    return {QPointF(rect.right(), rect.center().y()), QPointF(rect.left(), rect.center().y()),
            QPointF(rect.center().x(), rect.bottom()), QPointF(rect.center().x(), rect.top())};
}

NodeItem::NodeItem(CanvasScene &scene, NodeId id)
    : m_scene(&scene)
    , m_id(std::move(id))
{
    readDesign();
}

void NodeItem::setRect(const QRectF &rect)
{
    if (rect.size() != m_size) {
        prepareGeometryChange();
        m_size = rect.size();
    }
    setPos(rect.topLeft());
}

bool NodeItem::readDesign()
{
    const Node *node = m_scene->design().node(m_id);
    if (!node)
        return false;
    m_picture = cardPicture(m_scene->design(), m_scene->catalogue(), *node);
    m_momentSeen = 0;
    m_runSeen = 0;
    m_hasDetails = false;
    update();
    return std::exchange(m_frame, node->in) != node->in;
}

bool NodeItem::refresh(bool withDetails)
{
    const bool known = m_momentSeen == m_scene->momentRevision();
    if (known && (m_hasDetails || !withDetails))
        return false;
    m_momentSeen = m_scene->momentRevision();
    m_hasDetails = withDetails;
    const CardPicture before = m_picture;
    const RunResult *run = m_scene->run();
    const Node *node = m_scene->design().node(m_id);
    const Placement::Held &held = m_scene->placement().heldBy(m_id);
    m_picture.findings = m_scene->findings(m_id);
    m_picture.isDoubtful = m_scene->isDoubtful(m_id);
    if (!run || !node) {
        const FindingCount findings = m_picture.findings;
        clearMoment(m_picture);
        m_picture.findings = findings;
    } else {
        showMoment(m_picture, *node, m_scene->design(), m_scene->catalogue(), *run, m_scene->step(),
                   withDetails);
        if (m_picture.isCollapsed)
            foldMoment(m_picture, held, m_scene->design(), m_scene->catalogue(), *run,
                       m_scene->step(), withDetails);
        if (withDetails && m_runSeen != m_scene->runRevision()) {
            m_runSeen = m_scene->runRevision();
            showSparkline(m_picture, m_id, *run);
            if (m_picture.isCollapsed)
                foldSparkline(m_picture, held, *run);
        }
    }
    return !(before == m_picture);
}

void NodeItem::setSelectedLook(bool selected)
{
    if (selected == m_selected)
        return;
    m_selected = selected;
    update();
}

void NodeItem::setHovered(bool hovered)
{
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    update();
}

void NodeItem::setMark(Mark mark)
{
    if (mark == m_mark)
        return;
    m_mark = mark;
    update();
}

bool NodeItem::isGrip(const QPointF &point, double tolerance) const
{
    const QRectF area = rect();
    if (!area.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(point))
        return false;
    if (!isFrame())
        return area.contains(point);
    return point.y() < area.top() + kFrameTitleHeight
           || !area.adjusted(tolerance, 0, -tolerance, -tolerance).contains(point);
}

bool NodeItem::isChevron(const QPointF &point) const
{
    return (isFrame() || m_picture.isCollapsed)
           && chevronRect(rect(), m_picture).adjusted(-4, -4, 4, 4).contains(point);
}

bool NodeItem::isSign(const QPointF &point) const
{
    const QRectF area = rect();
    const bool isIll = m_picture.hasRun && m_picture.health >= Health::Warning;
    if (!(m_picture.findings == FindingCount{})
        && QRectF(area.right() - 24, area.top() - 10, 34, 20).contains(point))
        return true;
    if (!isIll)
        return false;
    if (isFrame())
        return QRectF(area.right() - 110, area.top(), 110, kFrameTitleHeight).contains(point);
    return QRectF(area.right() - 34, area.top() + 8, 26, 26).contains(point)
           || QRectF(area.right() - 80, area.bottom() - 34, 80, 34).contains(point);
}

std::optional<QPointF> NodeItem::portAt(const QPointF &point, double zoom) const
{
    if (!m_picture.canLeave || detailAt(zoom) < Detail::Number)
        return std::nullopt;
    for (const QPointF &port : portsOf(rect())) {
        if (QLineF(port, point).length() <= kPortRadius + 3 / zoom)
            return port;
    }
    return std::nullopt;
}

bool NodeItem::isResizeCorner(const QPointF &point, double zoom) const
{
    return isFrame() && !m_picture.isLocked
           && QLineF(rect().bottomRight(), point).length() < 10 / zoom;
}

QRectF NodeItem::boundingRect() const
{
    return QRectF(QPointF(), m_size)
        .adjusted(-kCardOverhang, -kCardOverhang, kCardOverhang, kCardOverhang);
}

void NodeItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const double zoom = QStyleOptionGraphicsItem::levelOfDetailFromTransform(
        painter->worldTransform());
    const Detail detail = detailAt(zoom);
    refresh(detail == Detail::Full);
    const PaintColors &colors = m_scene->colors();
    PaintStyle style;
    style.colors = &colors;
    style.detail = detail;
    if (detail >= Detail::Number)
        style.icons = pixmapIcons(zoom, painter->device()->devicePixelRatioF());
    style.selected = m_selected;
    style.hovered = m_hovered;
    style.dimmed = m_mark == Mark::Dimmed;
    style.accepting = m_mark == Mark::Accepting;
    style.refusing = m_mark == Mark::Refusing;
    const QRectF area(QPointF(), m_size);
    if (isFrame())
        paintFrame(*painter, area, m_picture, style);
    else
        paintCard(*painter, area, m_picture, style);

    if (!m_hovered || !m_picture.canLeave || detail < Detail::Number || m_mark != Mark::None)
        return;
    painter->setPen(QPen(colors(Role::Card), 2));
    painter->setBrush(colors(Role::Accent));
    for (const QPointF &port : portsOf(area))
        painter->drawEllipse(port, kPortRadius, kPortRadius);
}

} // namespace headroom
