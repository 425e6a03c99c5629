// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/metric_spec.h"
#include "model/design/design.h"
#include "model/simulation/run_result.h"

#include <QList>
#include <QPointF>

#include <string>
#include <vector>

namespace headroom {

/// More points than a chart has pixels only cost time.
inline constexpr std::size_t kMostPoints = 900;

/// A metric of a node, to be drawn.
struct ChartedMetric {
    NodeId node;
    std::string metric;

    friend bool operator==(const ChartedMetric &, const ChartedMetric &) = default;
};

/// At most kMostPoints points that look like the whole: where more values than that fall into a
/// column, its least and its greatest.
QList<QPointF> reduced(const std::vector<double> &values, double from, double step);

/// The metric between two times, reduced.
QList<QPointF> pointsOf(const RunResult &run, const ChartedMetric &metric, double from, double to);
/// A percentile of a latency metric between two times, at so many moments that it costs little.
QList<QPointF> percentileOf(const RunResult &run, const ChartedMetric &metric, double p,
                            double from, double to, int moments);

double greatest(const QList<QPointF> &points);

/// A level to draw for an objective such as `prod.Latency.p99 < 500 ms`.
struct ObjectiveLevel {
    ChartedMetric metric;
    double value = 0;
    std::string text; ///< `p99 < 500 ms`
};
/// Objectives that are lines in a chart; sums over the run are none.
std::vector<ObjectiveLevel> objectiveLevels(const std::vector<std::string> &objectives);

} // namespace headroom
