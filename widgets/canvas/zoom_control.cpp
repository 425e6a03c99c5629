// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/canvas/zoom_control.h"

#include "widgets/common/quantity_format.h"
#include "widgets/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace headroom {

ZoomControl::ZoomControl(QWidget *parent)
    : QWidget(parent)
    , m_out(new QToolButton(this))
    , m_percent(new QToolButton(this))
    , m_in(new QToolButton(this))
    , m_fit(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(1);
    for (QToolButton *button : {m_out, m_percent, m_in, m_fit}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus);
        row->addWidget(button);
    }
    m_out->setText(QStringLiteral("−"));
    m_in->setText(QStringLiteral("+"));
    m_percent->setMinimumWidth(m_percent->fontMetrics().horizontalAdvance(QStringLiteral("400 %"))
                               + 14);
    connect(m_out, &QToolButton::clicked, this, &ZoomControl::outRequested);
    connect(m_percent, &QToolButton::clicked, this, &ZoomControl::actualSizeRequested);
    connect(m_in, &QToolButton::clicked, this, &ZoomControl::inRequested);
    connect(m_fit, &QToolButton::clicked, this, &ZoomControl::fitRequested);
    retranslate();
    setZoom(1);
}

void ZoomControl::setZoom(double zoom)
{
    m_percent->setText(tr("%1 %").arg(qRound(zoom * 100)));
}

void ZoomControl::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ZoomControl::retranslate()
{
    m_fit->setText(tr("Fit"));
    m_out->setToolTip(tr("Zoom out"));
    m_percent->setToolTip(tr("Actual size"));
    m_in->setToolTip(tr("Zoom in"));
    m_fit->setToolTip(tr("Show the whole design"));
    for (QToolButton *button : {m_out, m_percent, m_in, m_fit})
        button->setAccessibleName(button->toolTip());
    adjustSize();
}

void ZoomControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = Theme::current().color(Role::Panel);
    ground.setAlpha(235);
    painter.setBrush(ground);
    painter.setPen(Theme::current().color(Role::Border));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace headroom
