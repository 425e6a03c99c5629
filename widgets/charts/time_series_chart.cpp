// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/time_series_chart.h"

#include "widgets/charts/event_markers.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"

#include <QEvent>
#include <QLineSeries>

#include <algorithm>

namespace headroom {
namespace {

constexpr int kPercentileMoments = 72;
/// Longer times are written in minutes, s.
constexpr double kMinutesFrom = 180;

} // namespace

TimeSeriesChart::TimeSeriesChart(MetricKind kind, bool ofAges, QWidget *parent)
    : PlotView(parent)
    , m_kind(kind)
    , m_isOfAges(ofAges)
{
    MetricSpec plain;
    plain.kind = kind;
    if (ofAges)
        plain.unit = "Seconds";
    if (kind == MetricKind::Latency || ofAges)
        setYTicks([](double from, double to, int most) {
            return to > kMinutesFrom ? timeTicks(from, to, most) : roundTicks(from, to, most);
        });
    setFormats([](double x) { return formatClock(x); },
               [plain](double y) { return formatMetric(y, plain); });
    if (kind == MetricKind::Latency) {
        m_percentiles = new PercentileCurves(this);
        connect(m_percentiles, &PercentileCurves::ready, this, &TimeSeriesChart::showPercentiles);
    }
    connect(&Theme::current(), &Theme::changed, this, &TimeSeriesChart::applyTheme);
    retranslate();
}

void TimeSeriesChart::retranslate()
{
    switch (m_kind) {
    case MetricKind::Count: setTitle(tr("Flow")); break;
    case MetricKind::Level: setTitle(m_isOfAges ? tr("Age") : tr("Level")); break;
    case MetricKind::Latency: setTitle(tr("Time")); break;
    case MetricKind::Fraction: setTitle(tr("Share")); break;
    }
}

QLineSeries *TimeSeriesChart::addLine()
{
    auto *line = new QLineSeries(this);
    addSeries(line);
    return line;
}

void TimeSeriesChart::setCurves(std::vector<Curve> curves)
{
    for (const Lines &lines : m_lines) {
        for (QLineSeries *line : {lines.now, lines.ghost, lines.high}) {
            if (line)
                removeSeries(line);
        }
    }
    m_lines.clear();
    // The ghosts first, so that they lie below.
    for (Curve &curve : curves)
        m_lines.push_back(
            {.curve = std::move(curve), .now = nullptr, .ghost = addLine(), .high = nullptr});
    for (Lines &lines : m_lines) {
        lines.now = addLine();
        lines.high = m_kind == MetricKind::Latency ? addLine() : nullptr;
    }
    applyTheme();
}

void TimeSeriesChart::setObjectives(const std::vector<std::string> &objectives)
{
    m_objectives = objectiveLevels(objectives);
    fit();
}

void TimeSeriesChart::applyTheme()
{
    const Theme &theme = Theme::current();
    for (const Lines &lines : m_lines) {
        const QColor color = theme.series(lines.curve.color);
        QColor faint = color;
        faint.setAlphaF(0.55F);
        // Cosmetic and one pixel wide: wider lines cost several times as much.
        const auto pen = [](const QColor &ink, Qt::PenStyle style) {
            QPen result(ink, 1, style);
            result.setCosmetic(true);
            return result;
        };
        lines.now->setPen(pen(color, Qt::SolidLine));
        lines.ghost->setPen(pen(faint, Qt::DashLine));
        if (lines.high)
            lines.high->setPen(pen(faint, Qt::DotLine));
    }
    showMoment(m_time);
}

void TimeSeriesChart::showRuns(std::shared_ptr<const RunResult> run,
                               std::shared_ptr<const RunResult> ghost, double from, double to)
{
    m_run = std::move(run);
    m_ghost = ghost == m_run ? nullptr : std::move(ghost);
    setXRange(from, to);
    for (const Lines &lines : m_lines) {
        lines.now->replace(m_run ? pointsOf(*m_run, lines.curve.metric, from, to)
                                 : QList<QPointF>());
        lines.ghost->replace(m_ghost ? pointsOf(*m_ghost, lines.curve.metric, from, to)
                                     : QList<QPointF>());
    }
    setMarkers(m_run ? eventMarkers(*m_run, from, to, m_namesMarkers) : std::vector<Marker>());
    setEmptyText(m_run ? QString() : tr("The curves appear with the first run."));
    fit();
    requestPercentiles();
    showMoment(m_time);
}

void TimeSeriesChart::requestPercentiles()
{
    if (!m_percentiles || !m_run)
        return;
    PercentileCurves::Order order{
        .run = m_run, .from = xFrom(), .to = xTo(), .moments = kPercentileMoments};
    for (const Lines &lines : m_lines)
        order.metrics.push_back(lines.curve.metric);
    m_percentiles->request(std::move(order));
}

void TimeSeriesChart::showPercentiles(const PercentileCurves::Order &order,
                                      const QList<QList<QPointF>> &curves)
{
    // An order of other curves or of another stretch of time has been overtaken.
    if (order.metrics.size() != m_lines.size() || order.from != xFrom() || order.to != xTo())
        return;
    qsizetype i = 0;
    for (const Lines &lines : m_lines) {
        if (lines.curve.metric == order.metrics[static_cast<std::size_t>(i)])
            lines.high->replace(curves[i]);
        ++i;
    }
    fit();
    showMoment(m_time);
}

void TimeSeriesChart::fit()
{
    double top = 0;
    std::vector<Level> levels;
    for (const Lines &lines : m_lines) {
        top = std::max({top, greatest(lines.now->points()), greatest(lines.ghost->points())});
        if (lines.high)
            top = std::max(top, greatest(lines.high->points()));
        for (const ObjectiveLevel &level : m_objectives) {
            if (level.metric == lines.curve.metric)
                levels.push_back(
                    {.y = level.value, .text = toQString(level.text), .role = Role::Warning});
        }
    }
    // An objective far above the curves would press them flat; it is met without being seen.
    for (const Level &level : levels) {
        if (level.y <= 3 * top)
            top = std::max(top, level.y);
    }
    fitY(top);
    setLevels(std::move(levels));
}

void TimeSeriesChart::showMoment(double time)
{
    m_time = time;
    setCursorX(time);
    std::vector<Entry> entries;
    for (const Lines &lines : m_lines) {
        QString value;
        const ChartedMetric &metric = lines.curve.metric;
        if (m_run && m_run->hasMetric(metric.node, metric.metric)) {
            value = formatMetric(m_run->value(metric.node, metric.metric, m_run->stepAt(time)),
                                 *lines.curve.spec);
            if (lines.high && lines.high->count() > 1) {
                // The percentile is known at some moments; the nearest will do for reading along.
                const double share = (time - xFrom()) / (xTo() - xFrom());
                const auto index = std::clamp<qsizetype>(
                    static_cast<qsizetype>(std::lround(share * (lines.high->count() - 1))), 0,
                    lines.high->count() - 1);
                value += tr(", p99 %1")
                             .arg(formatSeconds(lines.high->at(static_cast<int>(index)).y()));
            }
        }
        entries.push_back({.name = lines.curve.name,
                           .value = value,
                           .color = Theme::current().series(lines.curve.color)});
    }
    setEntries(std::move(entries));
}

void TimeSeriesChart::changeEvent(QEvent *event)
{
    PlotView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace headroom
