// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/export/picture_preview.h"

#include "widgets/common/theme.h"

#include <QPainter>

namespace headroom {

PicturePreview::PicturePreview(QWidget *parent)
    : QWidget(parent)
{
    setMinimumSize(200, 120);
}

void PicturePreview::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

void PicturePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Role::Window));
    if (m_picture.isNull())
        return;
    const QSize room = size() - QSize(16, 16);
    QSize shown = m_picture.size();
    if (shown.width() > room.width() || shown.height() > room.height())
        shown.scale(room, Qt::KeepAspectRatio);
    QRect place(QPoint(), shown);
    place.moveCenter(rect().center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_picture);
    painter.setPen(Theme::current().color(Role::Border));
    painter.drawRect(place.adjusted(0, 0, -1, -1));
}

} // namespace headroom
