// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/latency_chart.h"

#include "widgets/common/quantity_format.h"

#include <QEvent>

namespace headroom {

LatencyChart::LatencyChart(LiveSimulation &live, QWidget *parent)
    : DistributionPlot(parent)
    , m_live(&live)
{
    // A distribution is composed on demand; while time plays, some of them a second are enough.
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(50);
    connect(&m_refreshTimer, &QTimer::timeout, this, &LatencyChart::refresh);
    connect(&live, &LiveSimulation::runReady, &m_refreshTimer, [this] {
        if (!m_refreshTimer.isActive())
            m_refreshTimer.start();
    });
    connect(&live, &LiveSimulation::ghostChanged, this, &LatencyChart::refresh);
    connect(&Theme::current(), &Theme::changed, this, &LatencyChart::refresh);
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
    if (histogram.isEmpty()) {
        showDistributions({}, {});
        setEmptyText(
            m_metric
                ? tr("No request is answered at this moment.")
                : tr(
                    "Select a component that has a latency to see how its times are distributed."));
        return;
    }
    setEmptyText({});
    const auto ghost = m_live->ghost();
    LatencyHistogram before;
    if (ghost && ghost != result && ghost->run
        && ghost->run->hasMetric(m_metric->node, m_metric->metric))
        before = ghost->run->latencyAt(m_metric->node, m_metric->metric,
                                       ghost->run->stepAt(m_time));
    showDistributions(histogram, before);
    std::vector<Marker> markers;
    std::vector<Entry> entries;
    for (const auto &[p, word] : {std::pair{0.5, "p50"}, std::pair{0.9, "p90"},
                                  std::pair{0.99, "p99"}, std::pair{0.999, "p99.9"}}) {
        const double time = histogram.quantile(p);
        markers.push_back({.x = place(time),
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
    DistributionPlot::showEvent(event);
    refresh();
}

void LatencyChart::changeEvent(QEvent *event)
{
    DistributionPlot::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace headroom
