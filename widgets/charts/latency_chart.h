// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/charts/distribution_plot.h"
#include "widgets/charts/series_data.h"
#include "widgets/live/live_simulation.h"

#include <QTimer>

namespace headroom {

/// How the times of one latency metric are distributed in the step of the cursor, on a logarithmic
/// axis, with its percentiles.
class LatencyChart : public DistributionPlot
{
    Q_OBJECT

public:
    LatencyChart(LiveSimulation &live, QWidget *parent);

    /// Nothing = no node has a latency.
    void setMetric(std::optional<ChartedMetric> metric, const QString &name);
    void showMoment(double time);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();

    LiveSimulation *m_live;
    std::optional<ChartedMetric> m_metric;
    QString m_name;
    QTimer m_refreshTimer;
    double m_time = 0;
};

} // namespace headroom
