// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/canvas_metrics.h"
#include "widgets/canvas/canvas_view.h"

#include <QVarLengthArray>

#include <algorithm>
#include <cmath>

namespace headroom {

static constexpr double kGridSpacing = 24;

void CanvasView::setAnimated(bool animated)
{
    m_animated = animated;
    m_scene->setDotsShown(animated);
    updateAnimation();
}

void CanvasView::updateAnimation()
{
    const bool wanted = m_animated && isVisible() && m_scene->run()
                        && detailAt(zoom()) >= Detail::Number;
    if (wanted == m_animation.isActive())
        return;
    if (wanted) {
        m_clock.start();
        m_animation.start();
    } else {
        m_animation.stop();
    }
}

void CanvasView::animate()
{
    const double elapsed = std::min(static_cast<double>(m_clock.restart()) / 1000, 0.1);
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    const std::vector<QRectF> areas = m_scene->advanceDots(elapsed, seen);
    if (areas.empty())
        return;
    // Many small rectangles cost more to keep apart than to paint.
    constexpr std::size_t kSeparate = 400;
    const QTransform toView = viewportTransform();
    QRegion region;
    QRect whole;
    for (const QRectF &area : areas) {
        const QRect rect = toView.mapRect(area).toAlignedRect().adjusted(-1, -1, 1, 1);
        if (areas.size() > kSeparate)
            whole |= rect;
        else
            region += rect;
    }
    viewport()->update(areas.size() > kSeparate ? QRegion(whole & viewport()->rect()) : region);
}

void CanvasView::drawBackground(QPainter *painter, const QRectF &rect)
{
    const PaintColors &colors = m_scene->colors();
    painter->fillRect(rect, colors(Role::Canvas));
    if (zoom() < 0.45)
        return;
    QVarLengthArray<QPointF, 4096> points;
    const double left = std::floor(rect.left() / kGridSpacing) * kGridSpacing;
    const double top = std::floor(rect.top() / kGridSpacing) * kGridSpacing;
    for (double x = left; x < rect.right(); x += kGridSpacing) {
        for (double y = top; y < rect.bottom(); y += kGridSpacing)
            points.append({x, y});
    }
    QPen pen(colors(Role::CanvasGrid), zoom() > 0.8 ? 2 : 1);
    pen.setCosmetic(true);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(pen);
    painter->drawPoints(points.constData(), static_cast<int>(points.size()));
    painter->setRenderHint(QPainter::Antialiasing, true);
}

void CanvasView::drawForeground(QPainter *painter, const QRectF &)
{
    const PaintColors &colors = m_scene->colors();
    if (m_gesture)
        m_gesture->paint(*painter, colors, zoom());
    if (!m_scene->nodeItems().empty())
        return;
    painter->save();
    painter->resetTransform();
    const QRectF area = viewport()->rect();
    painter->setFont(Theme::current().font(1.5, QFont::DemiBold));
    painter->setPen(colors(Role::Text));
    painter->drawText(area.adjusted(24, 0, -24, -40), Qt::AlignCenter | Qt::TextWordWrap,
                      tr("Draw an architecture"));
    painter->setFont(Theme::current().font(1.05));
    painter->setPen(colors(Role::MutedText));
    painter->drawText(
        area.adjusted(24, 36, -24, 0), Qt::AlignCenter | Qt::TextWordWrap,
        tr("Drag a component here, double-click one in the list, or press / and type its name."));
    painter->restore();
}

} // namespace headroom
