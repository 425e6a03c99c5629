// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/minimap.h"

#include "widgets/canvas/card_painter.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace headroom {

Minimap::Minimap(CanvasScene &scene, QWidget *parent)
    : QWidget(parent)
    , m_scene(&scene)
{
    resize(184, 120);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Overview of the design"));
    const auto forget = [this] {
        m_cards = QPixmap();
        update();
    };
    connect(&scene, &CanvasScene::arranged, this, forget);
    connect(&scene, &CanvasScene::momentShown, this, forget);
}

void Minimap::setVisibleArea(const QRectF &area)
{
    if (area == m_area)
        return;
    m_area = area;
    update();
}

QTransform Minimap::toMap() const
{
    const QRectF whole = m_scene->placement().extent().united(m_area);
    if (whole.isEmpty())
        return {};
    const double margin = 6;
    const double scale = std::min((width() - 2 * margin) / whole.width(),
                                  (height() - 2 * margin) / whole.height());
    QTransform transform;
    transform.translate(width() / 2.0, height() / 2.0);
    transform.scale(scale, scale);
    transform.translate(-whole.center().x(), -whole.center().y());
    return transform;
}

// Kept, since the map is painted anew whenever the canvas below it is.
void Minimap::paintCards(const QTransform &map)
{
    m_cardsAt = map;
    m_cards = QPixmap(size() * devicePixelRatioF());
    m_cards.setDevicePixelRatio(devicePixelRatioF());
    m_cards.fill(Qt::transparent);
    QPainter painter(&m_cards);
    const PaintColors &colors = m_scene->colors();
    for (const bool frames : {true, false}) {
        for (const auto &[id, item] : m_scene->nodeItems()) {
            if (item->isFrame() != frames)
                continue;
            const CardPicture &picture = item->picture();
            QColor color = picture.hasRun && picture.health != Health::Idle
                               ? colorOf(picture.health, colors)
                               : colors(Role::Link);
            QRectF area = map.mapRect(item->rect());
            if (frames) {
                painter.setPen(colors(Role::FrameBorder));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(area);
            } else {
                area.setWidth(std::max(area.width(), 2.0));
                area.setHeight(std::max(area.height(), 1.5));
                painter.fillRect(area, color);
            }
        }
    }
}

void Minimap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const PaintColors &colors = m_scene->colors();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = colors(Role::Panel);
    ground.setAlpha(235);
    painter.setBrush(ground);
    painter.setPen(colors(Role::Border));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);

    const QTransform map = toMap();
    if (m_cards.isNull() || map != m_cardsAt)
        paintCards(map);
    painter.drawPixmap(0, 0, m_cards);
    painter.setPen(QPen(colors(Role::Accent), 1.5));
    QColor wash = colors(Role::Accent);
    wash.setAlpha(24);
    painter.setBrush(wash);
    painter.drawRect(map.mapRect(m_area).intersected(QRectF(rect()).adjusted(2, 2, -2, -2)));
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    emit centreRequested(toMap().inverted().map(event->position()));
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        emit centreRequested(toMap().inverted().map(event->position()));
}

} // namespace headroom
