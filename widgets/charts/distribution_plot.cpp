// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/distribution_plot.h"

#include "widgets/charts/series_data.h"
#include "widgets/common/quantity_format.h"

#include <QAreaSeries>
#include <QLineSeries>

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

constexpr int kColumns = 64;
constexpr double kShortest = 1e-9; ///< s; what a logarithm is taken of is at least that.

/// The share of the mass in each of kColumns equal slices of the axis, as a staircase.
QList<QPointF> staircase(const LatencyHistogram &histogram, double from, double to,
                         bool isLogarithmic)
{
    const auto tail = [&](double x) {
        return histogram.tail(isLogarithmic ? std::pow(10.0, x) : x);
    };
    QList<QPointF> points;
    // A linear axis begins at no time at all, and what takes none belongs to its first slice.
    double above = isLogarithmic ? tail(from) : 1;
    for (int i = 0; i < kColumns; ++i) {
        const double left = from + (to - from) * i / kColumns;
        const double right = from + (to - from) * (i + 1) / kColumns;
        const double rest = tail(right);
        points.append({left, std::max(0.0, above - rest)});
        points.append({right, std::max(0.0, above - rest)});
        above = rest;
    }
    return points;
}

/// 1, 2 and 5 of each power of ten.
std::vector<double> logarithmicTicks(double from, double to, int most)
{
    std::vector<double> ticks;
    const bool fine = (to - from) * 3 <= most;
    for (int power = static_cast<int>(std::floor(from)); power <= static_cast<int>(std::ceil(to));
         ++power) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double tick = power + std::log10(factor);
            if (tick >= from && tick <= to && (fine || factor == 1))
                ticks.push_back(tick);
        }
    }
    return ticks;
}

} // namespace

DistributionPlot::DistributionPlot(QWidget *parent)
    : PlotView(parent)
    , m_upper(new QLineSeries(this))
    , m_lower(new QLineSeries(this))
    , m_area(new QAreaSeries(m_upper, m_lower))
    , m_line(new QLineSeries(this))
{
    setFormats([this](double x) { return formatSeconds(m_isLogarithmic ? std::pow(10.0, x) : x); },
               [](double y) { return formatQuantity(y, Unit::Fraction); });
    setXTicks([this](double from, double to, int most) {
        return m_isLogarithmic ? logarithmicTicks(from, to, most) : roundTicks(from, to, most);
    });
    setCursor(Qt::ArrowCursor);
    addSeries(m_area);
    addSeries(m_line);
    connect(&Theme::current(), &Theme::changed, this, &DistributionPlot::applyTheme);
    applyTheme();
}

void DistributionPlot::setLogarithmic(bool on)
{
    if (on == m_isLogarithmic)
        return;
    m_isLogarithmic = on;
    draw();
}

void DistributionPlot::setLook(Role area, Role line, Qt::PenStyle style)
{
    m_areaRole = area;
    m_lineRole = line;
    m_lineStyle = style;
    applyTheme();
}

void DistributionPlot::showDistributions(const LatencyHistogram &area, const LatencyHistogram &line)
{
    m_ofArea = area;
    m_ofLine = line;
    draw();
}

double DistributionPlot::place(double seconds) const
{
    return m_isLogarithmic ? std::log10(std::max(seconds, kShortest)) : seconds;
}

QList<QPointF> DistributionPlot::areaPoints() const
{
    return m_upper->points();
}

QList<QPointF> DistributionPlot::linePoints() const
{
    return m_line->points();
}

std::pair<double, double> DistributionPlot::range() const
{
    const LatencyHistogram &histogram = m_ofArea.isEmpty() ? m_ofLine : m_ofArea;
    const double middle = std::max(histogram.quantile(0.5), 1e-6);
    const double least = std::max({histogram.quantile(0.002), middle / 1000, 1e-6});
    const double most = std::max(histogram.quantile(0.9995), least * 2);
    if (!m_isLogarithmic)
        return {0, most * 1.05};
    // Whole quarters of a power of ten, so that the axis rests while a slider moves.
    return {std::floor(std::log10(least) * 4) / 4 - 0.02,
            std::ceil(std::log10(most) * 4) / 4 + 0.02};
}

void DistributionPlot::draw()
{
    m_upper->clear();
    m_lower->clear();
    m_line->clear();
    if (m_ofArea.isEmpty() && m_ofLine.isEmpty())
        return;
    const auto [from, to] = range();
    if (!m_ofArea.isEmpty()) {
        const QList<QPointF> upper = staircase(m_ofArea, from, to, m_isLogarithmic);
        QList<QPointF> lower;
        for (const QPointF &point : upper)
            lower.append({point.x(), 0});
        m_upper->replace(upper);
        m_lower->replace(lower);
    }
    if (!m_ofLine.isEmpty())
        m_line->replace(staircase(m_ofLine, from, to, m_isLogarithmic));
    setXRange(from, to);
    fitY(std::max(greatest(m_upper->points()), greatest(m_line->points())));
}

void DistributionPlot::applyTheme()
{
    QPen pen(Theme::current().color(m_areaRole), 1);
    pen.setCosmetic(true);
    QColor fill = Theme::current().color(m_areaRole);
    fill.setAlphaF(0.3F);
    m_area->setPen(pen);
    m_area->setBrush(fill);
    QPen line(Theme::current().color(m_lineRole), m_lineStyle == Qt::SolidLine ? 1.5 : 1,
              m_lineStyle);
    line.setCosmetic(true);
    m_line->setPen(line);
}

} // namespace headroom
