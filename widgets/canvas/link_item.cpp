// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/link_item.h"

#include "widgets/canvas/canvas_scene.h"
#include "widgets/canvas/folding.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace headroom {

static constexpr double kCornerRadius = 10;
static constexpr double kReach = 12;       ///< Arrow, dots and selection beside the line.
static constexpr double kLabelReach = 110; ///< Half the width of the longest label.
static constexpr double kLabelRise = 20;   ///< Half the height of the highest one.
static constexpr double kLabelZoom = 0.75;

LinkItem::LinkItem(CanvasScene &scene, LinkId id)
    : m_scene(&scene)
    , m_id(std::move(id))
{
    readDesign();
}

void LinkItem::readDesign()
{
    const Link *link = m_scene->design().link(m_id);
    if (!link)
        return;
    m_picture = linkPicture(*link, m_scene->catalogue(), m_scene->design());
    m_picture.count = 1 + static_cast<int>(m_others.size());
    m_momentSeen = 0;
    update();
}

void LinkItem::setOthers(std::vector<LinkId> others)
{
    if (others == m_others)
        return;
    m_others = std::move(others);
    readDesign();
}

bool LinkItem::refresh()
{
    if (m_momentSeen == m_scene->momentRevision())
        return false;
    m_momentSeen = m_scene->momentRevision();
    const LinkPicture before = m_picture;
    if (const RunResult *run = m_scene->run()) {
        showMoment(m_picture, m_id, m_others, *run, m_scene->step());
    } else {
        m_picture.hasRun = false;
        m_picture.flow = {};
        m_picture.health = Health::Idle;
    }
    return before.hasRun != m_picture.hasRun || before.flow.rate != m_picture.flow.rate
           || before.flow.failed != m_picture.flow.failed;
}

bool LinkItem::route(const WireEnds &ends, const RectGrid &obstacles, bool anew)
{
    if (ends == m_ends && !anew)
        return false;
    prepareGeometryChange();
    m_ends = ends;
    m_path = WirePath(roundedWire(routeWire(ends, obstacles), kCornerRadius));
    setLabelPoint(m_path.usualLabelPoint());
    return true;
}

void LinkItem::setLabelPoint(const QPointF &point)
{
    prepareGeometryChange();
    m_path.setLabelPoint(point);
    m_labelArea = QRectF(point.x() - kLabelReach, point.y() - kLabelRise, 2 * kLabelReach,
                         2 * kLabelRise);
    update();
}

void LinkItem::setSelectedLook(bool selected)
{
    if (selected == m_selected)
        return;
    m_selected = selected;
    update();
}

void LinkItem::setHovered(bool hovered)
{
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    update();
}

void LinkItem::setDimmed(bool dimmed)
{
    if (dimmed == m_dimmed)
        return;
    m_dimmed = dimmed;
    update();
}

void LinkItem::setAccepting(bool accepting)
{
    if (accepting == m_accepting)
        return;
    m_accepting = accepting;
    update();
}

void LinkItem::addDotAreas(std::vector<QRectF> &areas, double before, double now) const
{
    for (const double phase : {before, now}) {
        for (const double distance : dotsAlong(m_path, m_picture, phase)) {
            const QPointF p = m_path.at(distance);
            areas.emplace_back(p.x() - 4, p.y() - 4, 8, 8);
        }
    }
}

QRectF LinkItem::boundingRect() const
{
    return m_path.bounds().adjusted(-kReach, -kReach, kReach, kReach).united(m_labelArea);
}

void LinkItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    refresh();
    const double zoom = QStyleOptionGraphicsItem::levelOfDetailFromTransform(
        painter->worldTransform());
    LinkStyle style;
    style.colors = &m_scene->colors();
    style.detail = detailAt(zoom);
    style.selected = m_selected;
    style.hovered = m_hovered || m_accepting;
    style.dimmed = m_dimmed;
    style.withDots = m_scene->dotsShown() && style.detail >= Detail::Number && hasFlow();
    style.phase = m_scene->phase();
    if (style.detail <= Detail::Block)
        painter->setRenderHint(QPainter::Antialiasing, false);
    paintLink(*painter, m_path, m_picture, style);
    if (zoom >= kLabelZoom || m_hovered || m_selected)
        paintLinkLabel(*painter, m_path, m_picture, style);
}

} // namespace headroom
