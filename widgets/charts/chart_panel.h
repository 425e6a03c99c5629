// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/charts/time_series_chart.h"
#include "widgets/document/document.h"
#include "widgets/document/selection.h"
#include "widgets/live/live_simulation.h"
#include "widgets/live/time_cursor.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QFileDialog;
class QLabel;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace headroom {

class EmptyState;
class LagChart;
class LatencyChart;
class MetricPicker;
class PlaybackBar;
class SplitChart;

/// The run over time: metrics of any node, a canary's split, the distribution of a latency; with
/// the clock that canvas and cards share.
class ChartPanel : public QWidget
{
    Q_OBJECT

public:
    ChartPanel(Document &document, Selection &selection, LiveSimulation &live, TimeCursor &cursor,
               QWidget *parent = nullptr);

    /// Writes what is shown as `.png`, `.svg` or `.csv`.
    Result<Done> exportTo(const QString &path);
    /// The metrics that are drawn, in order.
    const std::vector<ChartedMetric> &shown() const { return m_shown; }

    QSize sizeHint() const override { return {760, 270}; }
    /// The row of buttons gives way before it pushes other panels out of a small window.
    QSize minimumSizeHint() const override { return {360, 140}; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::vector<ChartedMetric> wantedMetrics() const;
    std::vector<ChartedMetric> metricsOnCard(const NodeId &id) const;
    std::vector<ChartedMetric> opening() const;
    const MetricSpec *specOf(const ChartedMetric &metric) const;
    QString nameOf(const ChartedMetric &metric, bool withNode) const;
    void chooseMetrics(bool evenIfSame);
    void chooseLatency();
    void arrange();
    void arrangeTop();
    void refresh();
    void showState();
    void setRange(double from, double to);
    void resetRange();
    void step(int steps);
    void chooseExportFile();
    std::string csv() const;
    void retranslate();

    Document *m_document;
    Selection *m_selection;
    LiveSimulation *m_live;
    TimeCursor *m_cursor;
    QTabBar *m_tabs;
    MetricPicker *m_picker;
    QToolButton *m_zoom;
    QToolButton *m_fit;
    QToolButton *m_export;
    QLabel *m_note;
    QStackedWidget *m_pages;
    EmptyState *m_nothing = nullptr;
    QBoxLayout *m_tools = nullptr;
    QBoxLayout *m_top = nullptr; ///< Kinds of chart, and tools: one row, or two where it is narrow.
    QBoxLayout *m_lanes;
    PlaybackBar *m_playback = nullptr;
    SplitChart *m_split;
    LatencyChart *m_latency;
    LagChart *m_lag;
    std::vector<TimeSeriesChart *> m_charts;
    std::vector<ChartedMetric> m_shown;
    bool m_isZoomed = false;
    double m_from = 0;
    double m_to = 3600;
};

} // namespace headroom
