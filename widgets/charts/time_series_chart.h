// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/charts/percentile_curves.h"
#include "widgets/charts/plot_view.h"
#include "widgets/charts/series_data.h"
#include "widgets/live/live_simulation.h"

#include <memory>

class QLineSeries;

namespace headroom {

/// Metrics of one sort over time: the newest run, the run before the change behind it, and
/// objectives across.
class TimeSeriesChart : public PlotView
{
    Q_OBJECT

public:
    /// A metric with its looks.
    struct Curve {
        ChartedMetric metric;
        const MetricSpec *spec = nullptr;
        QString name = {};
        int color = 0; ///< Of the theme's series.
    };

    /// Levels that are ages have a scale of time.
    TimeSeriesChart(MetricKind kind, bool ofAges, QWidget *parent);

    MetricKind kind() const { return m_kind; }
    void setCurves(std::vector<Curve> curves);
    /// Whether events are named; in a row of charts one is enough.
    void setMarkersNamed(bool named) { m_namesMarkers = named; }
    void setObjectives(const std::vector<std::string> &objectives);
    /// Draws two runs (either may be null) between two times.
    void showRuns(std::shared_ptr<const RunResult> run, std::shared_ptr<const RunResult> ghost,
                  double from, double to);
    void showMoment(double time);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Lines {
        Curve curve;
        QLineSeries *now = nullptr;
        QLineSeries *ghost = nullptr;
        QLineSeries *high = nullptr; ///< p99 of a latency.
    };

    QLineSeries *addLine();
    void applyTheme();
    void requestPercentiles();
    void showPercentiles(const PercentileCurves::Order &order, const QList<QList<QPointF>> &curves);
    void fit();
    void retranslate();

    MetricKind m_kind;
    bool m_isOfAges;
    std::vector<Lines> m_lines;
    std::vector<ObjectiveLevel> m_objectives;
    std::shared_ptr<const RunResult> m_run;
    std::shared_ptr<const RunResult> m_ghost;
    PercentileCurves *m_percentiles = nullptr;
    double m_time = 0;
    bool m_namesMarkers = true;
};

} // namespace headroom
