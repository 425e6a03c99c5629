// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/common/theme.h"

#include <QChartView>

#include <functional>
#include <optional>
#include <vector>

class QValueAxis;
class QXYSeries;
class QAbstractSeries;

namespace headroom {

/// A plot that every chart here is made of: series of Qt Charts between axes of our own, which
/// write quantities as the rest of the program does, with a cursor, levels, markers and a legend
/// that shows the values at the cursor. It can be scrubbed and zoomed with mouse and keyboard;
/// others decide what that means.
class PlotView : public QChartView
{
    Q_OBJECT

public:
    /// One line of the legend.
    struct Entry {
        QString name = {};
        QString value = {};
        QColor color = {};
    };
    /// A line across: an objective.
    struct Level {
        double y = 0;
        QString text = {};
        Role role = Role::Warning;
    };
    /// A line from top to bottom: an event, a percentile.
    struct Marker {
        double x = 0;
        QString text = {};
        Role role = Role::Bad;
        bool isTick = false; ///< Short, at the bottom: one of many.
    };
    /// What dragging with the left button does.
    enum class DragMode { Scrub, Zoom };

    explicit PlotView(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setFormats(std::function<QString(double)> xText, std::function<QString(double)> yText);
    /// Where the x axis has its lines; by default round numbers.
    void setXTicks(std::function<std::vector<double>(double from, double to, int most)> ticks);
    void setYTicks(std::function<std::vector<double>(double from, double to, int most)> ticks);
    void setXRange(double from, double to);
    /// From 0 to a round number above `top`; shrinks only when much room is left, so that a moving
    /// slider does not shake it.
    void fitY(double top);
    void setYRange(double from, double to);
    double xFrom() const { return m_from; }
    double xTo() const { return m_to; }

    void setCursorX(std::optional<double> x);
    void setEntries(std::vector<Entry> entries);
    void setLevels(std::vector<Level> levels);
    void setMarkers(std::vector<Marker> markers);
    void setMode(DragMode mode) { m_mode = mode; }
    /// Said instead of the plot when there is nothing to draw.
    void setEmptyText(const QString &text);

    /// Puts a series between the axes. The chart owns it.
    void addSeries(QAbstractSeries *series);
    void removeSeries(QAbstractSeries *series);

    QSize sizeHint() const override { return {320, 170}; }
    QSize minimumSizeHint() const override { return {120, 80}; }

signals:
    void scrubbed(double x);
    void rangeChosen(double from, double to);
    void rangeResetRequested();
    /// An arrow key: -1 or 1, ten times that with Shift.
    void stepRequested(int steps);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    double xAt(double pixel) const;
    double pixelX(double x) const;
    double pixelY(double y) const;
    QRectF plot() const;
    void layOut();
    void drawLegend(QPainter &painter) const;
    /// Where the entries of the legend stand: behind the title, then in rows.
    std::vector<QPointF> legendPlaces() const;
    int legendRows() const;
    QFont titleFont() const;
    void zoom(double factor, double at);
    void updateCursorStrip(std::optional<double> x);

    QValueAxis *m_xAxis;
    QValueAxis *m_yAxis;
    double m_from = 0;
    double m_to = 1;
    double m_bottom = 0;
    double m_top = 1;
    QString m_title;
    QString m_emptyText;
    std::function<QString(double)> m_xText;
    std::function<QString(double)> m_yText;
    std::function<std::vector<double>(double, double, int)> m_xTicks;
    std::function<std::vector<double>(double, double, int)> m_yTicks;
    std::optional<double> m_cursor;
    std::optional<double> m_brushFrom;
    double m_brushTo = 0;
    bool m_isScrubbing = false;
    DragMode m_mode = DragMode::Scrub;
    std::vector<Entry> m_entries;
    std::vector<Level> m_levels;
    std::vector<Marker> m_markers;
};

/// Round numbers between two ends, about `most` of them.
std::vector<double> roundTicks(double from, double to, int most);
/// Likewise for seconds: full minutes, quarters, hours, days.
std::vector<double> timeTicks(double from, double to, int most);

} // namespace headroom
