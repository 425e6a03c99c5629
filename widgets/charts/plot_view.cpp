// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/plot_view.h"

#include "widgets/common/quantity_format.h"

#include <QChart>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QValueAxis>
#include <QWheelEvent>
#include <QXYSeries>

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom {
namespace {

constexpr double kGap = 6;
constexpr double kTick = 7;
constexpr int kMostLegendRows = 3;
/// The dash of a legend entry and the gap behind it.
constexpr double kSwatch = 14;
/// Half the width of what must be painted anew where the cursor was and is.
constexpr int kCursorReach = 4;

std::vector<double> multiples(double from, double to, double step)
{
    std::vector<double> ticks;
    for (double tick = std::ceil(from / step - 1e-9) * step; tick <= to + step * 1e-9; tick += step)
        ticks.push_back(std::abs(tick) < step * 1e-9 ? 0 : tick);
    return ticks;
}

double roundStep(double raw)
{
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (raw <= factor * power * (1 + 1e-9))
            return factor * power;
    }
    return 10 * power;
}

} // namespace

std::vector<double> roundTicks(double from, double to, int most)
{
    if (!(to > from) || most < 1)
        return {};
    return multiples(from, to, roundStep((to - from) / most));
}

std::vector<double> timeTicks(double from, double to, int most)
{
    constexpr std::array<double, 20> kSteps = {1,     2,     5,     10,    15,     30,    60,
                                               120,   300,   600,   900,   1800,   3600,  7200,
                                               10800, 21600, 43200, 86400, 172800, 604800};
    if (!(to > from) || most < 1)
        return {};
    const auto step = std::ranges::find_if(kSteps,
                                           [&](double size) { return (to - from) / size <= most; });
    return step == kSteps.end() ? roundTicks(from, to, most) : multiples(from, to, *step);
}

PlotView::PlotView(QWidget *parent)
    : QChartView(parent)
    , m_xAxis(new QValueAxis(this))
    , m_yAxis(new QValueAxis(this))
    , m_xText([](double x) { return formatClock(x); })
    , m_yText([](double y) { return formatNumber(y); })
    , m_xTicks(timeTicks)
    , m_yTicks(roundTicks)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::CrossCursor);
    setViewportUpdateMode(QGraphicsView::MinimalViewportUpdate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setBackgroundVisible(false);
    chart()->setBackgroundRoundness(0);
    chart()->setMargins(QMargins());
    chart()->legend()->hide();
    for (QValueAxis *axis : {m_xAxis, m_yAxis})
        axis->setVisible(false);
    chart()->addAxis(m_xAxis, Qt::AlignBottom);
    chart()->addAxis(m_yAxis, Qt::AlignLeft);
    connect(&Theme::current(), &Theme::changed, this, [this] { viewport()->update(); });
}

void PlotView::addSeries(QAbstractSeries *series)
{
    chart()->addSeries(series);
    series->attachAxis(m_xAxis);
    series->attachAxis(m_yAxis);
}

void PlotView::removeSeries(QAbstractSeries *series)
{
    chart()->removeSeries(series);
    delete series;
}

void PlotView::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
    layOut();
}

void PlotView::setFormats(std::function<QString(double)> xText,
                          std::function<QString(double)> yText)
{
    m_xText = std::move(xText);
    m_yText = std::move(yText);
    layOut();
}

void PlotView::setXTicks(std::function<std::vector<double>(double, double, int)> ticks)
{
    m_xTicks = std::move(ticks);
    viewport()->update();
}

void PlotView::setYTicks(std::function<std::vector<double>(double, double, int)> ticks)
{
    m_yTicks = std::move(ticks);
    layOut();
}

void PlotView::setXRange(double from, double to)
{
    if ((from == m_from && to == m_to) || !(to > from))
        return;
    m_from = from;
    m_to = to;
    m_xAxis->setRange(from, to);
    viewport()->update();
}

void PlotView::fitY(double top)
{
    if (!std::isfinite(top) || top <= 0)
        top = 1;
    if (m_bottom == 0 && top <= m_top && top > 0.4 * m_top)
        return;
    const double step = roundStep(top * 1.05 / 4);
    setYRange(0, std::ceil(top * 1.05 / step) * step);
}

void PlotView::setYRange(double from, double to)
{
    if (from == m_bottom && to == m_top)
        return;
    m_bottom = from;
    m_top = to;
    m_yAxis->setRange(from, to);
    layOut();
}

void PlotView::setCursorX(std::optional<double> x)
{
    if (x == m_cursor)
        return;
    updateCursorStrip(m_cursor);
    m_cursor = x;
    updateCursorStrip(m_cursor);
}

void PlotView::updateCursorStrip(std::optional<double> x)
{
    // Only where the line was and is: the curves behind it need not be drawn again.
    if (!x)
        return;
    const int pixel = static_cast<int>(std::lround(pixelX(*x)));
    viewport()->update(pixel - kCursorReach, 0, 2 * kCursorReach, height());
}

void PlotView::setEntries(std::vector<Entry> entries)
{
    const int rows = legendRows();
    m_entries = std::move(entries);
    QStringList words;
    for (const Entry &entry : m_entries)
        words.append(entry.name + QLatin1Char(' ') + entry.value);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    if (legendRows() != rows)
        layOut();
    else
        viewport()->update(0, 0, width(), static_cast<int>(plot().top()));
}

void PlotView::setLevels(std::vector<Level> levels)
{
    m_levels = std::move(levels);
    viewport()->update();
}

void PlotView::setMarkers(std::vector<Marker> markers)
{
    m_markers = std::move(markers);
    viewport()->update();
}

void PlotView::setEmptyText(const QString &text)
{
    if (text == m_emptyText)
        return;
    m_emptyText = text;
    viewport()->update();
}

QRectF PlotView::plot() const
{
    return chart()->plotArea();
}

double PlotView::pixelX(double x) const
{
    return plot().left() + (x - m_from) / (m_to - m_from) * plot().width();
}

double PlotView::pixelY(double y) const
{
    return plot().bottom() - (y - m_bottom) / (m_top - m_bottom) * plot().height();
}

double PlotView::xAt(double pixel) const
{
    const double share = plot().width() > 0 ? (pixel - plot().left()) / plot().width() : 0;
    return m_from + std::clamp(share, 0.0, 1.0) * (m_to - m_from);
}

std::vector<QPointF> PlotView::legendPlaces() const
{
    const QFontMetrics metrics(font());
    const int line = metrics.height() + 3;
    const int valueWidth = metrics.horizontalAdvance(QStringLiteral("00.0 k/s"));
    std::vector<QPointF> places;
    double x = kGap
               + (m_title.isEmpty()
                      ? 0
                      : QFontMetrics(titleFont()).horizontalAdvance(m_title) + 3 * kGap);
    double y = 3;
    for (const Entry &entry : m_entries) {
        const double size = kSwatch + metrics.horizontalAdvance(entry.name) + kGap
                            + std::max(metrics.horizontalAdvance(entry.value), valueWidth)
                            + 2 * kGap;
        if (x > kGap && x + size > width() - kGap) {
            x = kGap;
            y += line;
        }
        places.emplace_back(x, y);
        x += size;
    }
    return places;
}

int PlotView::legendRows() const
{
    const auto places = legendPlaces();
    if (places.empty())
        return 1;
    const int line = QFontMetrics(font()).height() + 3;
    return std::min(kMostLegendRows,
                    1 + static_cast<int>(std::lround((places.back().y() - 3) / line)));
}

QFont PlotView::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

void PlotView::layOut()
{
    const QFontMetrics metrics(font());
    double labels = 0;
    const int lines = std::max(2, height() / 44);
    for (const double tick : m_yTicks(m_bottom, m_top, lines))
        labels = std::max(labels, double(metrics.horizontalAdvance(m_yText(tick))));
    const double top = legendRows() * (metrics.height() + 3) + kGap + metrics.height() / 2.0;
    const double left = labels + 2 * kGap;
    const double bottom = metrics.height() + kGap;
    chart()->setPlotArea(QRectF(left, top, std::max(20.0, width() - left - 2 * kGap),
                                std::max(20.0, height() - top - bottom)));
    viewport()->update();
}

void PlotView::drawBackground(QPainter *painter, const QRectF &)
{
    const Theme &theme = Theme::current();
    const QRectF area = plot();
    painter->fillRect(QRectF(0, 0, width(), height()), theme.color(Role::Panel));
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(font());
    const QFontMetrics metrics(font());
    const QColor grid = theme.color(Role::CanvasGrid);
    const QColor words = theme.color(Role::MutedText);
    for (const double tick : m_yTicks(m_bottom, m_top, std::max(2, height() / 44))) {
        const double y = std::round(pixelY(tick));
        painter->setPen(tick == m_bottom ? theme.color(Role::Border) : grid);
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter->setPen(words);
        painter->drawText(
            QRectF(0, y - metrics.height() / 2.0, area.left() - kGap, metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, m_yText(tick));
    }
    const int label = metrics.horizontalAdvance(m_xText(m_to)) + 18;
    for (const double tick :
         m_xTicks(m_from, m_to, std::max(1, static_cast<int>(area.width() / label)))) {
        const double x = std::round(pixelX(tick));
        painter->setPen(grid);
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter->setPen(words);
        const QString text = m_xText(tick);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::clamp(x - width / 2, 0.0,
                                       std::max(0.0, this->width() - width - 2));
        painter->drawText(QPointF(left, area.bottom() + kGap / 2 + metrics.ascent()), text);
    }
}

void PlotView::drawLegend(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QFontMetrics metrics(font());
    painter.setFont(titleFont());
    painter.setPen(theme.color(Role::Text));
    painter.drawText(QPointF(kGap, 3 + metrics.ascent()), m_title);
    painter.setFont(font());
    const auto places = legendPlaces();
    const double bottom = plot().top() - metrics.height();
    for (std::size_t i = 0; i < places.size() && places[i].y() <= bottom; ++i) {
        const Entry &entry = m_entries[i];
        const QPointF &place = places[i];
        // A name that is longer than the chart is wide gives way to its value.
        const double room = width() - place.x() - kSwatch - 2 * kGap
                            - metrics.horizontalAdvance(entry.value);
        const QString name = metrics.elidedText(entry.name, Qt::ElideMiddle,
                                                static_cast<int>(room));
        painter.fillRect(QRectF(place.x(), place.y() + metrics.height() / 2.0 - 1.5, 10, 3),
                         entry.color);
        painter.setPen(theme.color(Role::MutedText));
        painter.drawText(place + QPointF(kSwatch, metrics.ascent()), name);
        painter.setPen(theme.color(Role::Text));
        painter.drawText(
            place + QPointF(kSwatch + metrics.horizontalAdvance(name) + kGap, metrics.ascent()),
            entry.value);
    }
}

void PlotView::drawForeground(QPainter *painter, const QRectF &)
{
    const Theme &theme = Theme::current();
    const QRectF area = plot();
    const QFontMetrics metrics(font());
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(font());
    if (!m_emptyText.isEmpty()) {
        painter->setPen(theme.color(Role::MutedText));
        painter->drawText(area.adjusted(kGap, kGap, -kGap, -kGap),
                          Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
    for (const Level &level : m_levels) {
        if (level.y < m_bottom || level.y > m_top)
            continue;
        const double y = std::round(pixelY(level.y));
        painter->setPen(QPen(theme.color(level.role), 1, Qt::DashLine));
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        const bool isHigh = y - metrics.height() < area.top();
        painter->drawText(QPointF(area.right() - metrics.horizontalAdvance(level.text) - 2,
                                  isHigh ? y + metrics.ascent() + 1 : y - metrics.descent()),
                          level.text);
    }
    std::vector<double> free; // Where each row of words ends.
    for (const Marker &marker : m_markers) {
        if (marker.x < m_from || marker.x > m_to)
            continue;
        const double x = std::round(pixelX(marker.x));
        painter->setPen(QPen(theme.color(marker.role), 1, Qt::DotLine));
        if (marker.isTick) {
            painter->setPen(QPen(theme.color(marker.role), 1));
            painter->drawLine(QPointF(x, area.bottom() - kTick), QPointF(x, area.bottom()));
            continue;
        }
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const double right = area.right() - x - 4;
        const double left = x - 4 - area.left();
        const QString text = metrics.elidedText(marker.text, Qt::ElideMiddle,
                                                static_cast<int>(std::max(right, left)));
        const double size = metrics.horizontalAdvance(text);
        const double begin = size <= right ? x + 4 : x - 4 - size;
        const auto place = std::ranges::find_if(free, [&](double end) { return end <= begin; });
        const auto row = place - free.begin();
        if (place == free.end())
            free.push_back(0);
        free[static_cast<std::size_t>(row)] = begin + size + kGap;
        const double top = area.top() + static_cast<double>(row) * metrics.height();
        // A line without words is better than words over those of the axis.
        if (row > 0 && top + metrics.height() > area.bottom())
            continue;
        // Curves behind the words would make them hard to read.
        QColor veil = theme.color(Role::Panel);
        veil.setAlphaF(0.7F);
        painter->fillRect(QRectF(begin - 1, top, size + 2, metrics.height()), veil);
        painter->drawText(QPointF(begin, top + metrics.ascent()), text);
    }
    if (m_brushFrom) {
        const double a = pixelX(*m_brushFrom);
        const double b = pixelX(m_brushTo);
        QColor fill = theme.color(Role::Accent);
        fill.setAlphaF(0.18F);
        painter->fillRect(QRectF(std::min(a, b), area.top(), std::abs(b - a), area.height()), fill);
    }
    if (m_cursor && *m_cursor >= m_from && *m_cursor <= m_to) {
        const double x = std::round(pixelX(*m_cursor));
        painter->setPen(QPen(theme.color(Role::Text), 1));
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter->setBrush(theme.color(Role::Text));
        painter->drawPolygon(QPolygonF(
            {QPointF(x - 3, area.top()), QPointF(x + 3, area.top()), QPointF(x, area.top() + 4)}));
    }
    drawLegend(*painter);
    if (hasFocus()) {
        painter->setPen(QPen(theme.color(Role::Accent), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(0.5, 0.5, width() - 1.0, height() - 1.0));
    }
}

void PlotView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void PlotView::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    const double x = xAt(event->position().x());
    const bool zooms = event->button() == Qt::RightButton
                       || (event->button() == Qt::LeftButton
                           && (m_mode == DragMode::Zoom
                               || event->modifiers().testFlag(Qt::ShiftModifier)));
    if (zooms) {
        m_brushFrom = m_brushTo = x;
    } else if (event->button() == Qt::LeftButton) {
        m_isScrubbing = true;
        emit scrubbed(x);
    }
    event->accept();
}

void PlotView::mouseMoveEvent(QMouseEvent *event)
{
    const double x = xAt(event->position().x());
    if (m_brushFrom) {
        m_brushTo = x;
        viewport()->update();
    } else if (m_isScrubbing) {
        emit scrubbed(x);
    }
    event->accept();
}

void PlotView::mouseReleaseEvent(QMouseEvent *event)
{
    m_isScrubbing = false;
    if (m_brushFrom) {
        const double from = std::min(*m_brushFrom, m_brushTo);
        const double to = std::max(*m_brushFrom, m_brushTo);
        m_brushFrom.reset();
        viewport()->update();
        // A click that trembled is no range.
        if (pixelX(to) - pixelX(from) > 5)
            emit rangeChosen(from, to);
    }
    event->accept();
}

void PlotView::mouseDoubleClickEvent(QMouseEvent *event)
{
    emit rangeResetRequested();
    event->accept();
}

void PlotView::zoom(double factor, double at)
{
    emit rangeChosen(at - (at - m_from) * factor, at + (m_to - at) * factor);
}

void PlotView::wheelEvent(QWheelEvent *event)
{
    zoom(std::pow(0.8, event->angleDelta().y() / 120.0), xAt(event->position().x()));
    event->accept();
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    const int size = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    const double middle = m_cursor && *m_cursor >= m_from && *m_cursor <= m_to
                              ? *m_cursor
                              : (m_from + m_to) / 2;
    switch (event->key()) {
    case Qt::Key_Left: emit stepRequested(-size); return;
    case Qt::Key_Right: emit stepRequested(size); return;
    case Qt::Key_Home: emit scrubbed(m_from); return;
    case Qt::Key_End: emit scrubbed(m_to); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(0.5, middle); return;
    case Qt::Key_Minus: zoom(2, middle); return;
    case Qt::Key_0: emit rangeResetRequested(); return;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void PlotView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        layOut();
}

} // namespace headroom
