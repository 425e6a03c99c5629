// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/curve_preview.h"

#include "model/catalogue/property_schema.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

constexpr int kPoints = 160;

/// The share of the mass in each of many equal slices of time.
QVector<QPointF> densityOf(const Distribution &law, double end)
{
    QVector<QPointF> points;
    double below = law.cdf(0);
    for (int i = 0; i < kPoints; ++i) {
        const double to = end * (i + 1) / kPoints;
        const double share = law.cdf(to);
        points.append({end * (i + 0.5) / kPoints, std::max(0.0, share - below)});
        below = share;
    }
    return points;
}

QVector<QPointF> ratesOf(const TrafficProfile &profile, double end)
{
    QVector<QPointF> points;
    for (int i = 0; i <= kPoints; ++i) {
        const double time = end * i / kPoints;
        points.append({time, profile.rateAt(time)});
    }
    return points;
}

/// As long as it takes to see the whole shape.
double lengthOf(const TrafficProfile &profile)
{
    using Shape = TrafficProfile::Shape;
    switch (profile.shape) {
    case Shape::Daily: return 86'400;
    case Shape::Weekly: return 7 * 86'400.0;
    case Shape::Spike: return std::max(3600.0, (profile.at + profile.lasts) * 1.2);
    case Shape::Ramp: return std::max(3600.0, (profile.start + profile.over) * 1.2);
    default: break;
    }
    const double natural = profile.naturalLength();
    return natural > 0 ? natural * 1.05 : 3600;
}

} // namespace

CurvePreview::CurvePreview(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CurvePreview::setValue(PropertyKind kind, const Tree &value)
{
    m_points.clear();
    m_from = m_to = m_top = QString();
    if (kind == PropertyKind::Distribution) {
        const Distribution law = distributionFrom(value);
        const double end = law.isZero() ? 0 : std::max(law.quantile(0.985), law.mean() * 1.5);
        if (end > 0) {
            m_points = densityOf(law, end);
            m_from = formatSeconds(0);
            m_to = formatSeconds(end);
            m_top = tr("p50 %1 · p99 %2")
                        .arg(formatSeconds(law.quantile(0.5)), formatSeconds(law.quantile(0.99)));
        }
    } else if (kind == PropertyKind::Traffic) {
        const TrafficProfile profile = trafficFrom(value);
        const double end = lengthOf(profile);
        if (profile.shape != TrafficProfile::Shape::Closed && profile.peakRate(end) > 0) {
            m_points = ratesOf(profile, end);
            m_from = formatClock(0);
            m_to = end >= 2 * 86'400.0 ? formatSeconds(end) : formatClock(end);
            m_top = tr("at most %1").arg(formatRate(profile.peakRate(end)));
        }
    }
    setVisible(!m_points.isEmpty());
    setAccessibleName(m_top);
    update();
}

void CurvePreview::paintEvent(QPaintEvent *)
{
    if (m_points.isEmpty())
        return;
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.82);
    painter.setFont(small);
    const int line = QFontMetrics(small).height();
    const QRectF plot = QRectF(rect()).adjusted(1, line + 1, -1, -line - 1);

    double top = 0;
    for (const QPointF &point : std::as_const(m_points))
        top = std::max(top, point.y());
    const double left = m_points.first().x();
    const double width = std::max(1e-12, m_points.last().x() - left);
    QPainterPath curve;
    for (qsizetype i = 0; i < m_points.size(); ++i) {
        const QPointF at(plot.left() + (m_points[i].x() - left) / width * plot.width(),
                         plot.bottom()
                             - (top > 0 ? m_points[i].y() / top : 0) * (plot.height() - 2));
        if (i == 0)
            curve.moveTo(at);
        else
            curve.lineTo(at);
    }
    QPainterPath area = curve;
    area.lineTo(plot.bottomRight());
    area.lineTo(plot.bottomLeft());
    area.closeSubpath();
    QColor fill = theme.color(Role::Accent);
    fill.setAlphaF(0.14F);
    painter.fillPath(area, fill);
    painter.setPen(QPen(theme.color(Role::Accent), 1.4));
    painter.drawPath(curve);
    painter.setPen(theme.color(Role::Border));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.setPen(theme.color(Role::MutedText));
    painter.drawText(rect(), Qt::AlignTop | Qt::AlignRight, m_top);
    painter.drawText(rect(), Qt::AlignBottom | Qt::AlignLeft, m_from);
    painter.drawText(rect(), Qt::AlignBottom | Qt::AlignRight, m_to);
}

} // namespace headroom
