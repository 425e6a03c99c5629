// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/latency_histogram.h"
#include "widgets/charts/plot_view.h"

#include <utility>

class QAreaSeries;
class QLineSeries;

namespace headroom {

/// A distribution of times as an area, another one as a line over it: shares of equal slices of
/// time, or of its logarithm.
class DistributionPlot : public PlotView
{
    Q_OBJECT

public:
    explicit DistributionPlot(QWidget *parent);

    void setLogarithmic(bool on);
    bool isLogarithmic() const { return m_isLogarithmic; }
    /// Colours and how the line is drawn.
    void setLook(Role area, Role line, Qt::PenStyle style);
    /// Either may be empty. The axis spans 0.2 % to 99.95 % of the area, or of the line alone.
    void showDistributions(const LatencyHistogram &area, const LatencyHistogram &line);
    /// Where a time stands on the axis.
    double place(double seconds) const;

    /// What is drawn now; empty when nothing is.
    QList<QPointF> areaPoints() const;
    QList<QPointF> linePoints() const;

private:
    void applyTheme();
    void draw();
    std::pair<double, double> range() const;

    QLineSeries *m_upper;
    QLineSeries *m_lower;
    QAreaSeries *m_area;
    QLineSeries *m_line;
    LatencyHistogram m_ofArea;
    LatencyHistogram m_ofLine;
    bool m_isLogarithmic = true;
    Role m_areaRole = Role::Series1;
    Role m_lineRole = Role::Ghost;
    Qt::PenStyle m_lineStyle = Qt::DashLine;
};

} // namespace headroom
