// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/donut.h"

#include "widgets/common/quantity_format.h"
#include "widgets/common/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

constexpr int kFullCircle = 16 * 360;

} // namespace

Donut::Donut(QWidget *parent)
    : QWidget(parent)
{
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Donut::setSlices(std::vector<Slice> slices, const QString &middle)
{
    m_slices = std::move(slices);
    m_middle = middle;
    QStringList words;
    for (const Slice &slice : m_slices)
        words.append(tr("%1: %2").arg(slice.name, formatQuantity(slice.share, Unit::Fraction)));
    setAccessibleName(words.join(QStringLiteral(", ")));
    update();
}

void Donut::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics(font());
    const int legend = static_cast<int>(m_slices.size()) * (metrics.height() + 2) + 4;
    const double side = std::min<double>(width() - 8, height() - legend - 8);
    if (side > 24) {
        const double thickness = std::max(8.0, side * 0.14);
        const QRectF ring((width() - side) / 2 + thickness / 2, 4 + thickness / 2, side - thickness,
                          side - thickness);
        int start = 90 * 16;
        for (const Slice &slice : m_slices) {
            const int span = static_cast<int>(std::lround(slice.share * kFullCircle));
            painter.setPen(QPen(slice.color, thickness, Qt::SolidLine, Qt::FlatCap));
            painter.drawArc(ring, start, -span);
            start -= span;
        }
        painter.setPen(Theme::current().color(Role::Text));
        painter.drawText(ring, Qt::AlignCenter, m_middle);
    }
    int y = height() - legend + 2;
    for (const Slice &slice : m_slices) {
        const QString share = formatQuantity(slice.share, Unit::Fraction);
        const int shareWidth = metrics.horizontalAdvance(share);
        painter.fillRect(QRect(6, y + metrics.height() / 2 - 4, 8, 8), slice.color);
        painter.setPen(Theme::current().color(Role::MutedText));
        painter.drawText(20, y + metrics.ascent(),
                         metrics.elidedText(slice.name, Qt::ElideRight, width() - 34 - shareWidth));
        painter.setPen(Theme::current().color(Role::Text));
        painter.drawText(width() - 6 - shareWidth, y + metrics.ascent(), share);
        y += metrics.height() + 2;
    }
}

} // namespace headroom
