// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/canvas_scene.h"

#include <QPixmap>
#include <QTransform>
#include <QWidget>

namespace headroom {

/// The whole design in a corner, with the part that is in view; a click or drag goes there.
class Minimap final : public QWidget
{
    Q_OBJECT

public:
    explicit Minimap(CanvasScene &scene, QWidget *parent = nullptr);

    void setVisibleArea(const QRectF &area);

signals:
    void centreRequested(const QPointF &scenePoint);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QTransform toMap() const;
    void paintCards(const QTransform &map);

    CanvasScene *m_scene;
    QPixmap m_cards;
    QTransform m_cardsAt;
    QRectF m_area;
};

} // namespace headroom
