// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/split_chart.h"

#include "model/analysis/canary_detection.h"
#include "widgets/charts/donut.h"
#include "widgets/charts/event_markers.h"
#include "widgets/charts/series_data.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"

#include <QAreaSeries>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineSeries>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {
namespace {

/// Narrower than this, the parts stand below each other.
constexpr int kSideBySide = 620;
/// A curve in less is a line.
constexpr int kLeastHeight = 110;
constexpr std::size_t kMoments = 300;

std::vector<const Link *> routesOf(const Design &design, const NodeId &id)
{
    std::vector<const Link *> routes = design.linksFrom(id);
    std::erase_if(routes, [](const Link *link) { return link->kind != LinkKind::Route; });
    return routes;
}

bool splits(const Design &design, const NodeId &id)
{
    return routesOf(design, id).size() > 1;
}

QPen thinPen(const QColor &color)
{
    QPen pen(color, 1);
    pen.setCosmetic(true);
    return pen;
}

} // namespace

SplitChart::SplitChart(Document &document, Selection &selection, LiveSimulation &live,
                       TimeCursor &cursor, QWidget *parent)
    : QWidget(parent)
    , m_document(&document)
    , m_selection(&selection)
    , m_live(&live)
    , m_cursor(&cursor)
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("scenario"), this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_which(new QComboBox(this))
    , m_split(new PlotView(this))
    , m_failures(new PlotView(this))
    , m_times(new PlotView(this))
    , m_donut(new Donut(this))
    , m_verdict(new QLabel(this))
{
    const auto share = [](double y) {
        return formatQuantity(y, Unit::Fraction);
    };
    m_split->setFormats([](double x) { return formatClock(x); }, share);
    m_split->setYRange(0, 1);
    m_failures->setFormats([](double x) { return formatClock(x); }, share);
    m_times->setFormats([](double x) { return formatClock(x); },
                        [](double y) { return formatSeconds(y); });
    m_verdict->setWordWrap(true);
    m_verdict->setProperty("role", QStringLiteral("muted"));
    m_verdict->setObjectName(QStringLiteral("verdict"));

    auto *side = new QVBoxLayout;
    side->setContentsMargins(8, 2, 8, 4);
    side->addWidget(m_which);
    side->addWidget(m_donut, 1);
    side->addWidget(m_verdict);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    m_layout->addWidget(m_split, 5);
    m_layout->addLayout(side, 3);
    m_layout->addWidget(m_failures, 4);
    m_layout->addWidget(m_times, 4);
    auto *page = new QWidget(this);
    page->setLayout(m_layout);
    m_pages->addWidget(m_empty);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    m_pages->addWidget(scroll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    for (PlotView *plot : plots()) {
        connect(plot, &PlotView::scrubbed, &cursor, &TimeCursor::setTime);
        connect(plot, &PlotView::rangeChosen, this, &SplitChart::rangeChosen);
        connect(plot, &PlotView::rangeResetRequested, this, &SplitChart::rangeResetRequested);
        connect(plot, &PlotView::stepRequested, this, [this](int steps) {
            m_cursor->setTime(m_cursor->time() + steps * (m_to - m_from) / 100);
        });
    }
    connect(m_which, &QComboBox::activated, this,
            [this](int index) { useNode(NodeId(toStd(m_which->itemData(index).toString()))); });
    connect(&selection, &Selection::changed, this, &SplitChart::chooseNode);
    connect(&document, &Document::changed, this, [this](const ChangeSet &change) {
        const bool sameShape = change.addedNodes.empty() && change.removedNodes.empty()
                               && change.addedLinks.empty() && change.removedLinks.empty()
                               && (change.concernsBehaviour || change.changedNodes.empty());
        if (!sameShape) {
            m_node.reset();
            chooseNode();
        }
    });
    connect(&live, &LiveSimulation::runReady, this, &SplitChart::refresh);
    connect(&cursor, &TimeCursor::timeChanged, this, &SplitChart::showMoment);
    connect(&Theme::current(), &Theme::changed, this, &SplitChart::applyTheme);
    retranslate();
}

void SplitChart::setRange(double from, double to)
{
    m_from = from;
    m_to = to;
    refresh();
}

void SplitChart::chooseNode()
{
    const Design &design = m_document->design();
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        for (const auto &node : design.nodes()) {
            if (splits(design, node->id))
                m_which->addItem(toQString(node->label()), toQString(node->id.value()));
        }
        m_which->setVisible(m_which->count() > 1);
    }
    // The selected one; else the one whose version is selected; else what was shown; else the
    // first.
    std::optional<NodeId> wanted;
    for (const NodeId &id : m_selection->nodes()) {
        if (!design.node(id))
            continue;
        if (splits(design, id))
            wanted = id;
        for (const Link *link : design.linksTo(id)) {
            if (!wanted && link->kind == LinkKind::Route && splits(design, link->from))
                wanted = link->from;
        }
    }
    if (!wanted && m_node && design.node(*m_node) && splits(design, *m_node))
        wanted = m_node;
    if (!wanted && m_which->count() > 0)
        wanted = NodeId(toStd(m_which->itemData(0).toString()));
    useNode(wanted);
}

void SplitChart::useNode(const std::optional<NodeId> &id)
{
    if (id)
        m_which->setCurrentIndex(m_which->findData(toQString(id->value())));
    const bool isSame = id == m_node && !m_versions.empty();
    m_node = id;
    m_pages->setCurrentIndex(id ? 1 : 0);
    if (!isSame)
        buildVersions();
    refresh();
}

void SplitChart::buildVersions()
{
    for (const Version &version : m_versions) {
        m_split->removeSeries(version.area);
        delete version.upper;
        delete version.lower;
        m_failures->removeSeries(version.failures);
        m_times->removeSeries(version.times);
    }
    m_versions.clear();
    if (!m_node)
        return;
    const Design &design = m_document->design();
    for (const Link *link : routesOf(design, *m_node)) {
        const Node *to = design.node(link->to);
        Version version{.link = link->id, .name = toQString(to ? to->label() : link->to.value())};
        version.upper = new QLineSeries(this);
        version.lower = new QLineSeries(this);
        version.area = new QAreaSeries(version.upper, version.lower);
        version.failures = new QLineSeries(this);
        version.times = new QLineSeries(this);
        m_split->addSeries(version.area);
        m_failures->addSeries(version.failures);
        m_times->addSeries(version.times);
        m_versions.push_back(std::move(version));
    }
    applyTheme();
}

void SplitChart::applyTheme()
{
    int color = 0;
    for (const Version &version : m_versions) {
        const QColor ink = Theme::current().series(color++);
        QColor fill = ink;
        fill.setAlphaF(0.55F);
        version.area->setBrush(fill);
        version.area->setPen(thinPen(ink));
        version.failures->setPen(thinPen(ink));
        version.times->setPen(thinPen(ink));
    }
    showMoment();
}

void SplitChart::refresh()
{
    const auto result = m_live->result();
    if (!isVisible() || !m_node || !result || !result->run)
        return;
    const RunResult &run = *result->run;
    const std::size_t first = run.stepAt(m_from);
    const std::size_t last = std::min(run.steps(), run.stepAt(m_to) + 1);
    if (last <= first)
        return;
    const std::size_t moments = std::min(kMoments, last - first);
    std::vector<QList<QPointF>> rates(m_versions.size());
    double mostFailures = 0;
    double mostTime = 0;
    for (std::size_t i = 0; i < m_versions.size(); ++i) {
        QList<QPointF> failures;
        QList<QPointF> times;
        for (std::size_t moment = 0; moment < moments; ++moment) {
            const std::size_t step = first + moment * (last - first) / moments;
            const LinkFlow flow = run.flow(m_versions[i].link, step);
            const double time = static_cast<double>(step) * run.step();
            rates[i].append({time, flow.rate});
            failures.append({time, flow.failed});
            times.append({time, flow.latency});
        }
        mostFailures = std::max(mostFailures, greatest(failures));
        mostTime = std::max(mostTime, greatest(times));
        m_versions[i].failures->replace(failures);
        m_versions[i].times->replace(times);
    }
    std::vector<double> below(moments, 0);
    for (std::size_t i = 0; i < m_versions.size(); ++i) {
        QList<QPointF> lower;
        QList<QPointF> upper;
        for (std::size_t moment = 0; moment < moments; ++moment) {
            const auto at = static_cast<qsizetype>(moment);
            double total = 0;
            for (const QList<QPointF> &rate : rates)
                total += rate[at].y();
            lower.append({rates[i][at].x(), below[moment]});
            below[moment] += total > 0 ? rates[i][at].y() / total : 0;
            upper.append({rates[i][at].x(), std::min(1.0, below[moment])});
        }
        m_versions[i].lower->replace(lower);
        m_versions[i].upper->replace(upper);
    }
    for (PlotView *plot : plots()) {
        plot->setXRange(m_from, m_to);
        plot->setMarkers(eventMarkers(run, m_from, m_to, plot == m_split));
    }
    m_failures->fitY(std::min(1.0, std::max(mostFailures, 0.001)));
    m_times->fitY(mostTime);
    showMoment();
}

void SplitChart::showMoment()
{
    const auto result = m_live->result();
    if (!isVisible() || !m_node || !result || !result->run)
        return;
    const RunResult &run = *result->run;
    const std::size_t step = run.stepAt(m_cursor->time());
    double total = 0;
    for (const Version &version : m_versions)
        total += run.flow(version.link, step).rate;
    std::vector<Donut::Slice> slices;
    std::array<std::vector<PlotView::Entry>, 3> entries;
    int color = 0;
    for (const Version &version : m_versions) {
        const LinkFlow flow = run.flow(version.link, step);
        const QColor ink = Theme::current().series(color++);
        slices.push_back(
            {.name = version.name, .share = total > 0 ? flow.rate / total : 0, .color = ink});
        entries[0].push_back({.name = version.name, .value = formatRate(flow.rate), .color = ink});
        entries[1].push_back({.name = version.name,
                              .value = formatQuantity(flow.failed, Unit::Fraction),
                              .color = ink});
        entries[2].push_back(
            {.name = version.name, .value = formatSeconds(flow.latency), .color = ink});
    }
    m_donut->setSlices(std::move(slices), formatRate(total));
    std::size_t i = 0;
    for (PlotView *plot : plots()) {
        plot->setCursorX(m_cursor->time());
        plot->setEntries(std::move(entries[i++]));
    }
    const QString words = verdict(step);
    if (m_verdict->text() != words)
        m_verdict->setText(words);
}

QString SplitChart::verdict(std::size_t step) const
{
    if (m_versions.size() != 2)
        return {};
    const RunResult &run = *m_live->result()->run;
    LinkFlow stable = run.flow(m_versions[0].link, step);
    LinkFlow canary = run.flow(m_versions[1].link, step);
    if (canary.rate > stable.rate)
        std::swap(stable, canary);
    const double total = stable.rate + canary.rate;
    if (canary.rate <= 0)
        return total > 0
                   ? tr("No request goes to the smaller version: nothing can be learned about it.")
                   : QString();
    const double requests = canaryRequestsToDetect(stable.failed, canary.failed,
                                                   canary.rate / total);
    if (!std::isfinite(requests))
        return tr("Both versions fail equally often now: there is nothing to tell them apart.");
    return tr("It takes %1 requests to the smaller version, %2 at this weight and traffic, to see "
              "the difference in failures (90 % sure).")
        .arg(formatNumber(requests), formatSeconds(requests / canary.rate));
}

void SplitChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void SplitChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= kSideBySide;
    m_layout->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // One below the other they rather scroll than lose their curves.
    for (PlotView *plot : plots())
        plot->setMinimumHeight(isWide ? 0 : kLeastHeight);
    m_donut->setMinimumHeight(isWide ? 0 : kLeastHeight);
}

void SplitChart::retranslate()
{
    m_empty->setTexts(tr("Nothing splits traffic"),
                      tr("Give an alias a second version, or a stage a canary: its split, failures "
                         "and times appear here."));
    m_split->setTitle(tr("Split"));
    m_failures->setTitle(tr("Failures"));
    m_times->setTitle(tr("Mean time"));
    m_which->setAccessibleName(tr("Which split to show"));
    m_versions.empty() ? chooseNode() : showMoment();
}

void SplitChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace headroom
