// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/chart_panel.h"

#include "model/storage/atomic_file.h"
#include "widgets/charts/lag_chart.h"
#include "widgets/charts/latency_chart.h"
#include "widgets/charts/metric_picker.h"
#include "widgets/charts/playback_bar.h"
#include "widgets/charts/split_chart.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/icons.h"
#include "widgets/common/text.h"
#include "widgets/export/painted_file.h"

#include <QBoxLayout>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <set>

namespace headroom {
namespace {

enum Page { TimePage, SplitPage, LatencyPage, LagPage, kPages };

constexpr std::size_t kMostCurves = 8;
/// A lane this wide shows its labels without crowding.
constexpr int kLaneWidth = 270;
constexpr int kLaneHeight = 120;
/// Around the two parts of the row above the charts.
constexpr int kTopMargins = 24;

QToolButton *makeButton(const QString &icon, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(actionIcon(icon));
    button->setIconSize(QSize(15, 15));
    return button;
}

} // namespace

ChartPanel::ChartPanel(Document &document, Selection &selection, LiveSimulation &live,
                       TimeCursor &cursor, QWidget *parent)
    : QWidget(parent)
    , m_document(&document)
    , m_selection(&selection)
    , m_live(&live)
    , m_cursor(&cursor)
    , m_tabs(new QTabBar(this))
    , m_picker(new MetricPicker(document, this))
    , m_zoom(makeButton(QStringLiteral("zoom-in"), this))
    , m_fit(makeButton(QStringLiteral("fit"), this))
    , m_export(makeButton(QStringLiteral("export"), this))
    , m_note(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_split(new SplitChart(document, selection, live, cursor, this))
    , m_latency(new LatencyChart(live, this))
    , m_lag(new LagChart(document, selection, live, cursor, this))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (int i = 0; i < kPages; ++i)
        m_tabs->addTab(QString());
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_zoom->setCheckable(true);
    m_fit->setObjectName(QStringLiteral("resetZoom"));
    m_note->setProperty("role", QStringLiteral("warning"));
    // Arrows in place of tabs would hide that there are others.
    m_tabs->setUsesScrollButtons(false);
    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(3);
    kinds->addWidget(m_tabs);
    kinds->addStretch(1);
    kinds->addWidget(m_note);
    auto *tools = new QHBoxLayout;
    m_tools = tools;
    tools->setSpacing(3);
    tools->addWidget(m_picker);
    for (QToolButton *button : {m_zoom, m_fit, m_export})
        tools->addWidget(button);
    tools->addSpacing(6);
    m_playback = new PlaybackBar(cursor, this);
    tools->addWidget(m_playback);
    tools->addStretch(1);
    m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top->setContentsMargins(6, 2, 6, 2);
    m_top->setSpacing(3);
    m_top->addLayout(kinds, 1);
    m_top->addLayout(tools);
    auto *lanes = new QWidget(this);
    m_lanes = new QBoxLayout(QBoxLayout::LeftToRight, lanes);
    m_lanes->setContentsMargins(0, 0, 0, 0);
    m_lanes->setSpacing(1);
    m_nothing = new EmptyState(QStringLiteral("play"), this);
    m_lanes->addWidget(m_nothing);
    m_pages->addWidget(lanes);
    m_pages->addWidget(m_split);
    m_pages->addWidget(m_latency);
    m_pages->addWidget(m_lag);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_top);
    layout->addWidget(m_pages, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        m_picker->setVisible(index == TimePage);
        m_zoom->setVisible(index != LatencyPage);
        m_fit->setVisible(index != LatencyPage);
        refresh();
    });
    connect(m_picker, &MetricPicker::changed, this, [this] { chooseMetrics(false); });
    connect(m_zoom, &QToolButton::toggled, this, [this](bool on) {
        const auto mode = on ? PlotView::DragMode::Zoom : PlotView::DragMode::Scrub;
        for (PlotView *plot : m_split->plots())
            plot->setMode(mode);
        m_lag->plot().setMode(mode);
        for (TimeSeriesChart *chart : m_charts)
            chart->setMode(mode);
    });
    connect(m_fit, &QToolButton::clicked, this, &ChartPanel::resetRange);
    connect(m_export, &QToolButton::clicked, this, &ChartPanel::chooseExportFile);
    connect(m_split, &SplitChart::rangeChosen, this, &ChartPanel::setRange);
    connect(m_split, &SplitChart::rangeResetRequested, this, &ChartPanel::resetRange);
    connect(m_lag, &LagChart::rangeChosen, this, &ChartPanel::setRange);
    connect(m_lag, &LagChart::rangeResetRequested, this, &ChartPanel::resetRange);
    connect(&selection, &Selection::changed, this, [this] {
        chooseMetrics(false);
        chooseLatency();
    });
    connect(&document, &Document::changed, this, [this](const ChangeSet &change) {
        const bool isAnother = !change.addedNodes.empty() || !change.removedNodes.empty();
        const bool isRenamed = !change.changedNodes.empty() && !change.concernsBehaviour;
        if (isAnother || isRenamed)
            chooseMetrics(true);
        if (change.objectivesChanged) {
            for (TimeSeriesChart *chart : m_charts)
                chart->setObjectives(m_document->design().objectives());
        }
    });
    connect(&document, &Document::wasReset, this, [this] {
        m_isZoomed = false;
        m_picker->follow();
        chooseLatency();
    });
    connect(&live, &LiveSimulation::runReady, this, [this] {
        // The first run tells which node fails first, and with that what to show.
        if (m_picker->follows() && m_selection->isEmpty())
            chooseMetrics(false);
        refresh();
    });
    connect(&live, &LiveSimulation::resultReady, this, &ChartPanel::showState);
    connect(&live, &LiveSimulation::ghostChanged, this, &ChartPanel::refresh);
    connect(&cursor, &TimeCursor::timeChanged, this, [this](double time) {
        for (TimeSeriesChart *chart : m_charts)
            chart->showMoment(time);
        m_latency->showMoment(time);
    });
    chooseMetrics(true);
    chooseLatency();
    retranslate();
}

const MetricSpec *ChartPanel::specOf(const ChartedMetric &metric) const
{
    const Node *node = m_document->design().node(metric.node);
    const ComponentSpec *component = node ? m_document->catalogue().find(node->kind) : nullptr;
    return component ? component->metric(metric.metric) : nullptr;
}

QString ChartPanel::nameOf(const ChartedMetric &metric, bool withNode) const
{
    const Node *node = m_document->design().node(metric.node);
    const QString name = toQString(metric.metric);
    return withNode && node ? QString(toQString(node->label()) + QStringLiteral(" · ") + name)
                            : name;
}

std::vector<ChartedMetric> ChartPanel::metricsOnCard(const NodeId &id) const
{
    std::vector<ChartedMetric> metrics;
    const Node *node = m_document->design().node(id);
    const ComponentSpec *component = node ? m_document->catalogue().find(node->kind) : nullptr;
    if (!component)
        return metrics;
    for (const MetricSpec &spec : component->metrics) {
        if (spec.onCard)
            metrics.push_back({id, std::string(spec.name)});
    }
    return metrics;
}

std::vector<ChartedMetric> ChartPanel::opening() const
{
    // Where traffic comes from, and what gives way first.
    const Design &design = m_document->design();
    std::vector<ChartedMetric> metrics;
    for (const auto &node : design.nodes()) {
        const ComponentSpec *component = m_document->catalogue().find(node->kind);
        if (metrics.empty() && component && component->group == PaletteGroup::Traffic)
            metrics = metricsOnCard(node->id);
    }
    const auto result = m_live->result();
    const auto failure = result && result->run ? result->run->firstFailure() : std::nullopt;
    if (failure && design.node(failure->node)) {
        for (const ChartedMetric &metric : metricsOnCard(failure->node)) {
            if (std::ranges::find(metrics, metric) == metrics.end())
                metrics.push_back(metric);
        }
    }
    return metrics;
}

std::vector<ChartedMetric> ChartPanel::wantedMetrics() const
{
    std::vector<ChartedMetric> metrics = m_picker->chosen();
    if (m_picker->follows()) {
        for (const NodeId &id : m_selection->nodes()) {
            for (const ChartedMetric &metric : metricsOnCard(id))
                metrics.push_back(metric);
        }
        if (metrics.empty())
            metrics = opening();
    }
    std::erase_if(metrics, [this](const ChartedMetric &metric) { return !specOf(metric); });
    if (metrics.size() > kMostCurves)
        metrics.resize(kMostCurves);
    return metrics;
}

void ChartPanel::chooseMetrics(bool evenIfSame)
{
    std::vector<ChartedMetric> wanted = wantedMetrics();
    if (!evenIfSame && wanted == m_shown)
        return;
    m_shown = std::move(wanted);
    m_picker->setShown(m_shown);
    for (TimeSeriesChart *chart : m_charts)
        delete chart;
    m_charts.clear();
    const bool isOneNode = std::ranges::all_of(m_shown, [this](const ChartedMetric &metric) {
        return metric.node == m_shown.front().node;
    });
    int color = 0;
    // Numbers and ages are both levels, but not on one scale.
    const auto isAge = [](const MetricSpec &spec) {
        return spec.kind == MetricKind::Level
               && (spec.unit == "Seconds" || spec.unit == "Milliseconds");
    };
    constexpr std::array<std::pair<MetricKind, bool>, 5> kLanes = {{{MetricKind::Count, false},
                                                                    {MetricKind::Level, false},
                                                                    {MetricKind::Level, true},
                                                                    {MetricKind::Fraction, false},
                                                                    {MetricKind::Latency, false}}};
    for (const auto &[kind, ofAges] : kLanes) {
        std::vector<TimeSeriesChart::Curve> curves;
        for (const ChartedMetric &metric : m_shown) {
            const MetricSpec *spec = specOf(metric);
            if (spec->kind == kind && isAge(*spec) == ofAges)
                curves.push_back({.metric = metric,
                                  .spec = spec,
                                  .name = nameOf(metric, !isOneNode),
                                  .color = color++});
        }
        if (curves.empty())
            continue;
        auto *chart = new TimeSeriesChart(kind, ofAges, this);
        chart->setCurves(std::move(curves));
        chart->setMarkersNamed(m_charts.empty());
        chart->setObjectives(m_document->design().objectives());
        chart->setMode(m_zoom->isChecked() ? PlotView::DragMode::Zoom : PlotView::DragMode::Scrub);
        connect(chart, &PlotView::scrubbed, m_cursor, &TimeCursor::setTime);
        connect(chart, &PlotView::stepRequested, this, &ChartPanel::step);
        connect(chart, &PlotView::rangeChosen, this, &ChartPanel::setRange);
        connect(chart, &PlotView::rangeResetRequested, this, &ChartPanel::resetRange);
        m_lanes->addWidget(chart, 1);
        m_charts.push_back(chart);
    }
    m_nothing->setVisible(m_charts.empty());
    arrange();
    refresh();
}

void ChartPanel::chooseLatency()
{
    const auto latencyOf = [this](const NodeId &id) -> std::optional<ChartedMetric> {
        const Node *node = m_document->design().node(id);
        const ComponentSpec *component = node ? m_document->catalogue().find(node->kind) : nullptr;
        if (component) {
            for (const MetricSpec &spec : component->metrics) {
                if (spec.kind == MetricKind::Latency)
                    return ChartedMetric{id, std::string(spec.name)};
            }
        }
        return std::nullopt;
    };
    std::optional<ChartedMetric> metric;
    for (const NodeId &id : m_selection->nodes()) {
        if (!metric)
            metric = latencyOf(id);
    }
    for (const auto &node : m_document->design().nodes()) {
        if (!metric)
            metric = latencyOf(node->id);
    }
    m_latency->setMetric(metric, metric ? nameOf(*metric, true) : QString());
}

void ChartPanel::arrange()
{
    const int count = std::max(1, static_cast<int>(m_charts.size()));
    const bool sideBySide = width() >= count * kLaneWidth || height() < count * kLaneHeight;
    m_lanes->setDirection(sideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ChartPanel::refresh()
{
    const auto result = m_live->result();
    const auto ghost = m_live->ghost();
    const std::shared_ptr<const RunResult> run = result ? result->run : nullptr;
    if (!m_isZoomed) {
        m_from = 0;
        m_to = run ? run->duration() : m_cursor->duration();
    }
    showState();
    if (!isVisible())
        return;
    if (m_pages->currentIndex() == TimePage) {
        for (TimeSeriesChart *chart : m_charts) {
            chart->showMoment(m_cursor->time());
            chart->showRuns(run, ghost ? ghost->run : nullptr, m_from, m_to);
        }
    } else if (m_pages->currentIndex() == SplitPage) {
        m_split->setRange(m_from, m_to);
    } else if (m_pages->currentIndex() == LagPage) {
        m_lag->setRange(m_from, m_to);
    } else {
        m_latency->showMoment(m_cursor->time());
    }
    m_fit->setEnabled(m_isZoomed);
}

void ChartPanel::showState()
{
    const auto result = m_live->result();
    const bool isStale = result && !m_live->isCurrent();
    m_note->setText(isStale && result->computeSeconds > 0.3 ? tr("computing…") : QString());
}

void ChartPanel::setRange(double from, double to)
{
    const auto result = m_live->result();
    const double duration = result && result->run ? result->run->duration() : m_cursor->duration();
    const double step = result && result->run ? result->run->step() : 1;
    m_from = std::clamp(from, 0.0, duration);
    m_to = std::clamp(to, 0.0, duration);
    if (m_to - m_from < 4 * step) {
        const double middle = std::clamp((m_from + m_to) / 2, 2 * step,
                                         std::max(2 * step, duration - 2 * step));
        m_from = middle - 2 * step;
        m_to = middle + 2 * step;
    }
    m_isZoomed = m_from > 0 || m_to < duration;
    refresh();
}

void ChartPanel::resetRange()
{
    m_isZoomed = false;
    refresh();
}

void ChartPanel::step(int steps)
{
    m_cursor->setTime(m_cursor->time() + steps * (m_to - m_from) / 100);
}

void ChartPanel::chooseExportFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the charts"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("Picture (*.png)"), tr("Vector picture (*.svg)"), tr("Numbers (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<Done> done = exportTo(path);
        m_note->setText(done ? QString() : translated(done.error().message));
    });
    dialog->open();
}

Result<Done> ChartPanel::exportTo(const QString &path)
{
    const std::string file = toStd(path);
    if (file.ends_with(".csv"))
        return writeFileAtomically(file, csv());
    std::vector<PlotView *> plots(m_charts.begin(), m_charts.end());
    if (m_pages->currentIndex() == SplitPage)
        plots = m_split->plots();
    else if (m_pages->currentIndex() == LatencyPage)
        plots = {m_latency};
    else if (m_pages->currentIndex() == LagPage)
        plots = {&m_lag->plot()};
    const QWidget *page = m_pages->currentWidget();
    return writePainted(file, page->size(), [&plots, page](QPainter &painter) {
        for (PlotView *plot : plots) {
            const QRect place(plot->mapTo(page, QPoint()), plot->size());
            plot->render(&painter, place, plot->viewport()->rect());
        }
    });
}

std::string ChartPanel::csv() const
{
    const auto result = m_live->result();
    std::string text = "time";
    for (const ChartedMetric &metric : m_shown)
        text += "," + metric.node.value() + "." + metric.metric;
    text += "\n";
    if (!result || !result->run)
        return text;
    const RunResult &run = *result->run;
    const std::size_t last = std::min(run.steps(), run.stepAt(m_to) + 1);
    for (std::size_t step = run.stepAt(m_from); step < last; ++step) {
        text += shortestNumber(static_cast<double>(step) * run.step());
        for (const ChartedMetric &metric : m_shown)
            text += "," + shortestNumber(run.value(metric.node, metric.metric, step));
        text += "\n";
    }
    return text;
}

void ChartPanel::retranslate()
{
    m_tabs->setTabText(TimePage, tr("Over time"));
    m_tabs->setTabText(SplitPage, tr("Canary"));
    m_tabs->setTabText(LatencyPage, tr("Latency now"));
    m_tabs->setTabText(LagPage, tr("Lag"));
    m_tabs->setAccessibleName(tr("Kind of chart"));
    m_nothing->setTexts(tr("No curves yet"),
                        tr("Draw who calls and what is called. The metrics of what is selected "
                           "appear here."));
    m_zoom->setToolTip(tr("Drag to zoom in (or with the right button)"));
    m_fit->setToolTip(tr("Show the whole run"));
    m_export->setToolTip(tr("Export as PNG, SVG or CSV"));
    for (QToolButton *button : {m_zoom, m_fit, m_export})
        button->setAccessibleName(button->toolTip());
    refresh();
}

/// One row if the words of this language leave room for all of it, else two.
void ChartPanel::arrangeTop()
{
    m_playback->setCompact(false);
    const int needed = m_tabs->sizeHint().width() + m_tools->sizeHint().width() + kTopMargins;
    const bool fits = width() >= needed;
    m_playback->setCompact(!fits);
    m_top->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ChartPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeTop();
    arrange();
}

void ChartPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ChartPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        arrangeTop();
    }
    QWidget::changeEvent(event);
}

} // namespace headroom
