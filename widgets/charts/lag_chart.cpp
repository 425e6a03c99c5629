// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/lag_chart.h"

#include "model/analysis/lag_forecast.h"
#include "widgets/charts/event_markers.h"
#include "widgets/charts/heat_strip.h"
#include "widgets/charts/series_data.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"

#include <QChart>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineSeries>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

/// Where an alarm on the age is usually set when none is drawn (facts/kinesis section 1), s.
constexpr double kUsualAlarm = 300;
constexpr std::size_t kStripMoments = 240;

std::vector<double> ages(const RunResult &run, const StoreReader &reader, std::size_t from,
                         std::size_t to)
{
    std::vector<double> values;
    values.reserve(to - from);
    for (std::size_t step = from; step < to; ++step)
        values.push_back(run.lag(reader, step));
    return values;
}

QList<QPointF> agePoints(const RunResult &run, const StoreReader &reader, double from, double to)
{
    const std::size_t first = run.stepAt(from);
    const std::size_t last = std::min(run.steps(), run.stepAt(to) + 1);
    return reduced(ages(run, reader, first, last), static_cast<double>(first) * run.step(),
                   run.step());
}

bool watches(const Alarm &alarm, const StoreReader &reader)
{
    return std::ranges::any_of(alarm.gauge.sum, [&reader](const Reading &reading) {
        return reading.target == Target::Station && reading.quantity == Quantity::Lag
               && (reading.index == reader.reader || reading.index == reader.store);
    });
}

} // namespace

LagChart::LagChart(Document &document, Selection &selection, LiveSimulation &live,
                   TimeCursor &cursor, QWidget *parent)
    : QWidget(parent)
    , m_document(&document)
    , m_selection(&selection)
    , m_live(&live)
    , m_cursor(&cursor)
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("scenario"), this))
    , m_which(new QComboBox(this))
    , m_plot(new PlotView(this))
    , m_strip(new HeatStrip(this))
    , m_words(new QLabel(this))
    , m_line(new QLineSeries(this))
    , m_ghostLine(new QLineSeries(this))
{
    m_plot->setFormats([](double x) { return formatClock(x); },
                       [](double y) { return formatSeconds(y); });
    m_plot->setYTicks(timeTicks);
    m_plot->addSeries(m_ghostLine);
    m_plot->addSeries(m_line);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setObjectName(QStringLiteral("lagWords"));
    m_which->setObjectName(QStringLiteral("lagReader"));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(6, 2, 6, 2);
    top->addWidget(m_which);
    top->addWidget(m_words, 1);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_plot, 3);
    column->addWidget(m_strip, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);

    connect(m_plot, &PlotView::scrubbed, &cursor, &TimeCursor::setTime);
    connect(m_plot, &PlotView::rangeChosen, this, &LagChart::rangeChosen);
    connect(m_plot, &PlotView::rangeResetRequested, this, &LagChart::rangeResetRequested);
    connect(m_plot, &PlotView::stepRequested, this, [this](int steps) {
        m_cursor->setTime(m_cursor->time() + steps * (m_to - m_from) / 100);
    });
    connect(m_which, &QComboBox::activated, this, [this](int index) {
        m_chosen = static_cast<std::size_t>(std::max(0, index));
        refresh();
    });
    connect(&cursor, &TimeCursor::timeChanged, this, &LagChart::showMoment);
    connect(&selection, &Selection::changed, this, &LagChart::refresh);
    connect(&Theme::current(), &Theme::changed, this, &LagChart::refresh);
    retranslate();
}

std::shared_ptr<const RunResult> LagChart::run() const
{
    const auto result = m_live->result();
    return result ? result->run : nullptr;
}

QString LagChart::nameOf(const NodeId &node) const
{
    const Node *found = m_document->design().node(node);
    return toQString(found ? found->label() : node.value());
}

void LagChart::setRange(double from, double to)
{
    m_from = from;
    m_to = to;
    refresh();
}

void LagChart::chooseReaders()
{
    const auto shown = run();
    m_readers = shown ? shown->readers() : std::vector<StoreReader>();
    if (m_chosen >= m_readers.size())
        m_chosen = 0;
    // What is selected is what is looked at.
    for (std::size_t i = 0; i < m_readers.size(); ++i)
        for (const NodeId &node : m_selection->nodes())
            if (node == m_readers[i].consumer)
                m_chosen = i;
    const QSignalBlocker quiet(m_which);
    m_which->clear();
    for (const StoreReader &reader : m_readers)
        m_which->addItem(tr("%1 reads %2").arg(nameOf(reader.consumer), nameOf(reader.storeNode)));
    m_which->setCurrentIndex(static_cast<int>(m_chosen));
    m_which->setVisible(m_readers.size() > 1);
}

void LagChart::refresh()
{
    if (!isVisible())
        return;
    chooseReaders();
    m_pages->setCurrentIndex(m_readers.empty() ? 0 : 1);
    if (m_readers.empty())
        return;
    m_plot->setXRange(m_from, m_to);
    drawCurves();
    drawLevels();
    drawStrip();
    showMoment(m_cursor->time());
    alignStrip();
}

void LagChart::drawCurves()
{
    const auto shown = run();
    const StoreReader &reader = m_readers[m_chosen];
    QPen pen(Theme::current().series(0), 1);
    pen.setCosmetic(true);
    m_line->setPen(pen);
    QColor faint = pen.color();
    faint.setAlphaF(0.55F);
    QPen ghostPen(faint, 1, Qt::DashLine);
    ghostPen.setCosmetic(true);
    m_ghostLine->setPen(ghostPen);
    m_line->replace(agePoints(*shown, reader, m_from, m_to));
    const auto ghost = m_live->ghost();
    QList<QPointF> before;
    if (ghost && ghost->run && ghost->run != shown)
        for (const StoreReader &former : ghost->run->readers())
            if (former.consumer == reader.consumer && former.storeNode == reader.storeNode)
                before = agePoints(*ghost->run, former, m_from, m_to);
    m_ghostLine->replace(before);
    m_plot->setMarkers(eventMarkers(*shown, m_from, m_to, true));
}

void LagChart::drawLevels()
{
    const auto shown = run();
    const StoreReader &reader = m_readers[m_chosen];
    std::vector<PlotView::Level> levels;
    for (const Alarm &alarm : shown->plan().controls.alarms) {
        if (!watches(alarm, reader))
            continue;
        const double factor = alarm.gauge.sum.front().factor;
        levels.push_back({.y = alarm.threshold / (factor != 0 ? factor : 1),
                          .text = tr("alarm %1").arg(toQString(alarm.name)),
                          .role = Role::Warning});
    }
    if (levels.empty())
        levels.push_back(
            {.y = kUsualAlarm, .text = tr("usual alarm, 5 min"), .role = Role::Warning});
    levels.push_back({.y = reader.retention, .text = tr("retention"), .role = Role::Bad});
    double top = std::max(greatest(m_line->points()), greatest(m_ghostLine->points()));
    // A level far above the curve would press it flat.
    for (const PlotView::Level &level : levels)
        if (level.y <= 3 * std::max(top, 60.0))
            top = std::max(top, level.y);
    m_plot->fitY(std::max(top, 10.0));
    m_plot->setLevels(std::move(levels));
}

void LagChart::drawStrip()
{
    const auto shown = run();
    const StoreReader &reader = m_readers[m_chosen];
    m_strip->setVisible(reader.partitions > 1);
    if (reader.partitions < 2)
        return;
    std::vector<std::vector<double>> columns;
    double greatestLag = 0;
    for (std::size_t i = 0; i < kStripMoments; ++i) {
        const double time = m_from
                            + (m_to - m_from) * (static_cast<double>(i) + 0.5)
                                  / static_cast<double>(kStripMoments);
        columns.push_back(shown->lags(reader, std::min(shown->steps() - 1, shown->stepAt(time))));
        for (const double lag : columns.back())
            greatestLag = std::max(greatestLag, lag);
    }
    m_strip->setColumns(std::move(columns), std::max(kUsualAlarm, greatestLag));
}

void LagChart::alignStrip()
{
    const QRectF area = m_plot->chart()->plotArea();
    m_strip->setInsets(static_cast<int>(area.left()),
                       std::max(0, m_plot->width() - static_cast<int>(area.right())));
}

void LagChart::showMoment(double time)
{
    const auto shown = run();
    if (!isVisible() || !shown || m_chosen >= m_readers.size())
        return;
    m_plot->setCursorX(time);
    const StoreReader &reader = m_readers[m_chosen];
    const std::size_t step = std::min(shown->steps() - 1, shown->stepAt(time));
    const LagForecast forecast = lagForecast(*shown, reader, step);
    m_plot->setEntries({{.name = tr("Age of the oldest unread record"),
                         .value = formatSeconds(forecast.lag),
                         .color = Theme::current().series(0)}});
    QStringList words;
    if (m_which->isHidden())
        words.append(tr("%1 reads %2.").arg(nameOf(reader.consumer), nameOf(reader.storeNode)));
    words.append(tr("%1 unread.").arg(formatNumber(shown->unread(reader, step))));
    // What is caught up with in time is not lost.
    const bool isLosing = forecast.untilLoss
                          && (!forecast.untilCaughtUp
                              || *forecast.untilLoss < *forecast.untilCaughtUp);
    if (isLosing)
        words.append(tr("The lag grows by %1 a second: data are lost in %2.")
                         .arg(formatSeconds(forecast.growth), formatSeconds(*forecast.untilLoss)));
    if (forecast.untilCaughtUp && *forecast.untilCaughtUp > 0)
        words.append(tr("Caught up in %1.").arg(formatSeconds(*forecast.untilCaughtUp)));
    else if (!forecast.untilCaughtUp)
        words.append(tr("At this pace it never catches up."));
    else
        words.append(tr("It keeps up."));
    m_words->setText(words.join(QLatin1Char(' ')));
}

void LagChart::retranslate()
{
    m_plot->setTitle(tr("Lag"));
    m_strip->setRowName(tr("Shards"));
    m_which->setAccessibleName(tr("Consumer"));
    m_empty->setTexts(tr("Nothing reads a stream or a queue"),
                      tr("Draw a poll wire from a stream or queue to a consumer: here you see how "
                         "far it falls behind, when data would be lost, and how scaling drains "
                         "what has gathered."));
    refresh();
}

void LagChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void LagChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    alignStrip();
}

void LagChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace headroom
