// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/verify/latency_comparison.h"

#include "widgets/charts/distribution_plot.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"
#include "widgets/verify/verify_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace headroom {
namespace {

struct Percentile {
    const char *name;
    Interval MetricIntervals::*simulated;
    double MetricSummary::*live;
};

constexpr std::array kPercentiles = {
    Percentile{"p50", &MetricIntervals::p50, &MetricSummary::p50},
    Percentile{"p90", &MetricIntervals::p90, &MetricSummary::p90},
    Percentile{"p95", &MetricIntervals::p95, &MetricSummary::p95},
    Percentile{"p99", &MetricIntervals::p99, &MetricSummary::p99},
    Percentile{"p99.9", &MetricIntervals::p999, &MetricSummary::p999},
};

QString withInterval(const Interval &interval)
{
    return formatSeconds(interval.mean) + QStringLiteral(" ±")
           + formatSeconds(interval.halfWidth());
}

} // namespace

LatencyComparison::LatencyComparison(const Catalogue &catalogue, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(&catalogue)
    , m_picker(new QComboBox(this))
    , m_logarithmic(new QCheckBox(this))
    , m_breakdown(new QLabel(this))
    , m_plot(new DistributionPlot(this))
{
    m_picker->setObjectName(QStringLiteral("times"));
    m_picker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_picker->setMinimumContentsLength(8);
    m_logarithmic->setObjectName(QStringLiteral("logarithmic"));
    m_logarithmic->setChecked(true);
    m_breakdown->setProperty("role", QStringLiteral("muted"));
    m_breakdown->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_breakdown->hide();
    m_plot->setLook(Role::Series2, Role::Series1, Qt::SolidLine);
    auto *top = new QHBoxLayout;
    top->addWidget(m_picker, 1);
    top->addWidget(m_logarithmic);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_plot, 1);
    layout->addWidget(m_breakdown);

    connect(m_picker, &QComboBox::activated, this, [this](int index) {
        m_wanted = m_choice[static_cast<std::size_t>(index)];
        refresh();
        emit nodeChosen(m_wanted.node);
    });
    connect(m_logarithmic, &QCheckBox::toggled, this, [this](bool on) {
        m_plot->setLogarithmic(on);
        refresh();
    });
    connect(&Theme::current(), &Theme::changed, this, &LatencyComparison::refresh);
    retranslate();
}

void LatencyComparison::setResult(std::shared_ptr<const VerifiedResult> result)
{
    if (result == m_result)
        return;
    m_result = std::move(result);
    fillChoice();
    refresh();
}

void LatencyComparison::setOutOfDate(bool isOutOfDate)
{
    if (isOutOfDate == m_isOutOfDate)
        return;
    m_isOutOfDate = isOutOfDate;
    refresh();
}

void LatencyComparison::setBrief(bool isBrief)
{
    if (isBrief == m_isBrief)
        return;
    m_isBrief = isBrief;
    showBreakdown();
}

void LatencyComparison::showTimesOf(const NodeId &node, const std::string &metric)
{
    ChartedMetric wanted{node, metric};
    if (std::ranges::find(m_choice, wanted) == m_choice.end()) {
        const auto first = std::ranges::find(m_choice, node, &ChartedMetric::node);
        // Another number of the node whose times are shown asks for no other times.
        if (first != m_choice.end())
            wanted = node == m_wanted.node
                             && std::ranges::find(m_choice, m_wanted) != m_choice.end()
                         ? m_wanted
                         : *first;
    }
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    refresh();
}

bool LatencyComparison::isLatency(const NodeId &id, const std::string &metric) const
{
    const Node *node = m_result->live->design.node(id);
    const ComponentSpec *component = node ? m_catalogue->find(node->kind) : nullptr;
    const MetricSpec *spec = component ? component->metric(metric) : nullptr;
    return spec && spec->kind == MetricKind::Latency;
}

void LatencyComparison::fillChoice()
{
    m_choice.clear();
    m_picker->clear();
    if (!m_result)
        return;
    for (const Agreement &row : m_result->rows) {
        const ChartedMetric metric{row.node, row.metric};
        if (!isLatency(row.node, row.metric)
            || std::ranges::find(m_choice, metric) != m_choice.end())
            continue;
        m_choice.push_back(metric);
        QString name = labelOf(m_result->live->design, row.node);
        const auto path = std::ranges::find(m_result->paths, row.node, &PathSummary::from);
        if (path != m_result->paths.end() && path->to != path->from)
            name += QStringLiteral(" → ") + labelOf(m_result->live->design, path->to);
        m_picker->addItem(name + QStringLiteral(" · ") + toQString(row.metric));
    }
    if (std::ranges::find(m_choice, m_wanted) == m_choice.end() && !m_choice.empty())
        m_wanted = m_choice.front();
}

void LatencyComparison::refresh()
{
    const auto chosen = std::ranges::find(m_choice, m_wanted);
    m_picker->setCurrentIndex(
        chosen == m_choice.end() ? -1 : static_cast<int>(chosen - m_choice.begin()));
    m_picker->setEnabled(!m_choice.empty());
    if (!isVisible())
        return;
    m_plot->setMarkers({});
    m_plot->setEntries({});
    m_plot->setToolTip({});
    m_breakdown->setToolTip({});
    showBreakdown();
    if (!m_result || chosen == m_choice.end()) {
        m_plot->showDistributions({}, {});
        m_plot->setEmptyText(m_result && !m_choice.empty()
                                 ? tr("%1 has no times of its own. Choose others above.")
                                       .arg(labelOf(m_result->live->design, m_wanted.node))
                                 : tr("No request was answered in this run."));
        return;
    }
    m_plot->setEmptyText({});
    const auto times = [&](const RunResult &run) {
        return run.latencyOver(chosen->node, chosen->metric, 0, run.steps());
    };
    m_plot->setLook(m_isOutOfDate ? Role::Disabled : Role::Series2,
                    m_isOutOfDate ? Role::Disabled : Role::Series1, Qt::SolidLine);
    m_plot->showDistributions(times(m_result->study->run()), times(*m_result->live->run));
    showFigures(*chosen);
    m_breakdown->setToolTip(breakdownOf(chosen->node));
    showBreakdown();
}

void LatencyComparison::showBreakdown()
{
    const QString all = m_breakdown->toolTip();
    m_breakdown->setVisible(!m_isBrief && !all.isEmpty());
    m_breakdown->setText(
        m_breakdown->fontMetrics().elidedText(all, Qt::ElideRight, m_plot->width()));
}

void LatencyComparison::showFigures(const ChartedMetric &metric)
{
    const MetricIntervals simulated = m_result->study->intervals(metric.node, metric.metric);
    const MetricSummary live = m_result->live->run->summary(metric.node, metric.metric);
    std::vector<PlotView::Marker> markers;
    QStringList lines;
    for (const Percentile &percentile : kPercentiles) {
        const QString name = QString::fromLatin1(percentile.name);
        const Interval &interval = simulated.*percentile.simulated;
        markers.push_back({.x = m_plot->place(interval.mean),
                           .text = name + QLatin1Char(' ') + formatSeconds(interval.mean),
                           .role = m_isOutOfDate ? Role::Disabled : Role::MutedText});
        lines.append(tr("%1: %2, live %3")
                         .arg(name, withInterval(interval), formatSeconds(live.*percentile.live)));
    }
    m_plot->setMarkers(std::move(markers));
    lines.append(
        tr("mean: %1, live %2").arg(withInterval(simulated.mean), formatSeconds(live.mean)));
    if (const QString breakdown = breakdownOf(metric.node); !breakdown.isEmpty())
        lines.append(breakdown);
    const auto colour = [this](Role role) {
        return Theme::current().color(m_isOutOfDate ? Role::Disabled : role);
    };
    m_plot->setEntries(
        {{.name = tr("requests"),
          .value = formatSeconds(simulated.mean.mean),
          .color = colour(Role::Series2)},
         {.name = tr("live"), .value = formatSeconds(live.mean), .color = colour(Role::Series1)}});
    m_plot->setToolTip(lines.join(QLatin1Char('\n')));
}

QString LatencyComparison::breakdownOf(const NodeId &source) const
{
    const auto path = std::ranges::find(m_result->paths, source, &PathSummary::from);
    if (path == m_result->paths.end())
        return {};
    QStringList parts;
    for (const auto &[node, time] : path->breakdown) {
        if (time > 0)
            parts.append(labelOf(m_result->live->design, node) + QLatin1Char(' ')
                         + formatSeconds(time));
    }
    return parts.isEmpty() ? QString() : tr("Spent at: %1").arg(parts.join(QStringLiteral(" · ")));
}

void LatencyComparison::retranslate()
{
    m_logarithmic->setText(tr("Logarithmic"));
    m_logarithmic->setToolTip(tr("Give each power of ten of time the same room"));
    m_picker->setAccessibleName(tr("Times of"));
    m_picker->setToolTip(tr("The node or path whose times are shown"));
    m_plot->setTitle(tr("Mean"));
    m_plot->setAccessibleName(tr("Distribution of times"));
    refresh();
}

void LatencyComparison::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void LatencyComparison::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showBreakdown();
}

void LatencyComparison::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace headroom
