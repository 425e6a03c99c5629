// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/latency_chart.h"

#include "widgets/common/quantity_format.h"

#include <QAreaSeries>
#include <QEvent>
#include <QLineSeries>

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

constexpr int kColumns = 64;

/// The share of the mass in each of kColumns equal slices of the logarithm of time, as a staircase.
QList<QPointF> staircase(const LatencyHistogram &histogram, double from, double to)
{
    QList<QPointF> points;
    double above = histogram.tail(std::pow(10.0, from));
    for (int i = 0; i < kColumns; ++i) {
        const double left = from + (to - from) * i / kColumns;
        const double right = from + (to - from) * (i + 1) / kColumns;
        const double rest = histogram.tail(std::pow(10.0, right));
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

LatencyChart::LatencyChart(LiveSimulation &live, QWidget *parent)
    : PlotView(parent)
    , m_live(&live)
    , m_upper(new QLineSeries(this))
    , m_lower(new QLineSeries(this))
    , m_area(new QAreaSeries(m_upper, m_lower))
    , m_ghost(new QLineSeries(this))
{
    setFormats([](double x) { return formatSeconds(std::pow(10.0, x)); },
               [](double y) { return formatQuantity(y, Unit::Fraction); });
    setXTicks(logarithmicTicks);
    setCursor(Qt::ArrowCursor);
    addSeries(m_area);
    addSeries(m_ghost);
    // A distribution is composed on demand; while time plays, some of them a second are enough.
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(50);
    connect(&m_refreshTimer, &QTimer::timeout, this, &LatencyChart::refresh);
    connect(&live, &LiveSimulation::resultReady, &m_refreshTimer, [this] {
        if (!m_refreshTimer.isActive())
            m_refreshTimer.start();
    });
    connect(&live, &LiveSimulation::ghostChanged, this, &LatencyChart::refresh);
    connect(&Theme::current(), &Theme::changed, this, &LatencyChart::applyTheme);
    applyTheme();
    retranslate();
}

void LatencyChart::setMetric(std::optional<ChartedMetric> metric, const QString &name)
{
    m_metric = std::move(metric);
    m_name = name;
    retranslate();
}

void LatencyChart::showMoment(double time)
{
    m_time = time;
    if (isVisible() && !m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void LatencyChart::applyTheme()
{
    QPen pen(Theme::current().color(Role::Series1), 1);
    pen.setCosmetic(true);
    QColor fill = Theme::current().color(Role::Series1);
    fill.setAlphaF(0.3F);
    m_area->setPen(pen);
    m_area->setBrush(fill);
    QPen ghost(Theme::current().color(Role::Ghost), 1, Qt::DashLine);
    ghost.setCosmetic(true);
    m_ghost->setPen(ghost);
}

void LatencyChart::refresh()
{
    if (!isVisible())
        return;
    const auto result = m_live->result();
    LatencyHistogram histogram;
    if (m_metric && result && result->run
        && result->run->hasMetric(m_metric->node, m_metric->metric))
        histogram = result->run->latencyAt(m_metric->node, m_metric->metric,
                                           result->run->stepAt(m_time));
    setEntries({});
    setMarkers({});
    m_upper->clear();
    m_lower->clear();
    m_ghost->clear();
    if (histogram.isEmpty()) {
        setEmptyText(
            m_metric
                ? tr("No request is answered at this moment.")
                : tr(
                    "Select a component that has a latency to see how its times are distributed."));
        return;
    }
    setEmptyText({});
    const double middle = std::max(histogram.quantile(0.5), 1e-6);
    const double least = std::max({histogram.quantile(0.002), middle / 1000, 1e-6});
    const double most = std::max(histogram.quantile(0.9995), least * 2);
    // Whole quarters of a power of ten, so that the axis rests while a slider moves.
    const double from = std::floor(std::log10(least) * 4) / 4 - 0.02;
    const double to = std::ceil(std::log10(most) * 4) / 4 + 0.02;
    const QList<QPointF> upper = staircase(histogram, from, to);
    QList<QPointF> lower;
    for (const QPointF &point : upper)
        lower.append({point.x(), 0});
    m_upper->replace(upper);
    m_lower->replace(lower);
    double top = greatest(upper);
    const auto ghost = m_live->ghost();
    if (ghost && ghost != result && ghost->run
        && ghost->run->hasMetric(m_metric->node, m_metric->metric)) {
        const LatencyHistogram before = ghost->run->latencyAt(m_metric->node, m_metric->metric,
                                                              ghost->run->stepAt(m_time));
        if (!before.isEmpty()) {
            m_ghost->replace(staircase(before, from, to));
            top = std::max(top, greatest(m_ghost->points()));
        }
    }
    setXRange(from, to);
    fitY(top);
    std::vector<Marker> markers;
    std::vector<Entry> entries;
    for (const auto &[p, word] : {std::pair{0.5, "p50"}, std::pair{0.9, "p90"},
                                  std::pair{0.99, "p99"}, std::pair{0.999, "p99.9"}}) {
        const double time = std::max(histogram.quantile(p), 1e-9);
        markers.push_back({.x = std::log10(time),
                           .text = QString::fromLatin1(word),
                           .role = p < 0.95 ? Role::MutedText : Role::Warning});
        entries.push_back({.name = QString::fromLatin1(word),
                           .value = formatSeconds(time),
                           .color = Theme::current().color(Role::Series1)});
    }
    entries.push_back({.name = tr("mean"),
                       .value = formatSeconds(histogram.mean()),
                       .color = Theme::current().color(Role::Series1)});
    setMarkers(std::move(markers));
    setEntries(std::move(entries));
}

void LatencyChart::retranslate()
{
    setTitle(m_name.isEmpty() ? tr("Distribution") : m_name);
    refresh();
}

void LatencyChart::showEvent(QShowEvent *event)
{
    PlotView::showEvent(event);
    refresh();
}

void LatencyChart::changeEvent(QEvent *event)
{
    PlotView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace headroom
