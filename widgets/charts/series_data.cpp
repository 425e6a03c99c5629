// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/series_data.h"

#include <algorithm>
#include <cmath>
#include <regex>

namespace headroom {

QList<QPointF> reduced(const std::vector<double> &values, double from, double step)
{
    QList<QPointF> points;
    const std::size_t size = values.size();
    const auto timeOf = [&](std::size_t i) {
        return from + static_cast<double>(i) * step;
    };
    if (size <= kMostPoints) {
        points.reserve(static_cast<qsizetype>(size));
        for (std::size_t i = 0; i < size; ++i)
            points.append({timeOf(i), values[i]});
        return points;
    }
    const std::size_t columns = kMostPoints / 2;
    points.reserve(static_cast<qsizetype>(kMostPoints));
    for (std::size_t column = 0; column < columns; ++column) {
        const auto first = values.begin() + static_cast<std::ptrdiff_t>(column * size / columns);
        const auto last = values.begin()
                          + static_cast<std::ptrdiff_t>((column + 1) * size / columns);
        const auto [least, most] = std::minmax_element(first, last);
        const auto earlier = std::min(least, most);
        const auto later = std::max(least, most);
        points.append({timeOf(static_cast<std::size_t>(earlier - values.begin())), *earlier});
        if (*later != *earlier)
            points.append({timeOf(static_cast<std::size_t>(later - values.begin())), *later});
    }
    return points;
}

QList<QPointF> pointsOf(const RunResult &run, const ChartedMetric &metric, double from, double to)
{
    const std::size_t first = run.stepAt(from);
    const std::size_t last = std::min(run.steps(), run.stepAt(to) + 1);
    if (last <= first || !run.hasMetric(metric.node, metric.metric))
        return {};
    const std::size_t steps = last - first;
    const std::vector<double> values = run.values(metric.node, metric.metric, first, last,
                                                  std::min(steps, kMostPoints / 2));
    if (values.empty())
        return {};
    const double width = static_cast<double>(steps) / static_cast<double>(values.size())
                         * run.step();
    return reduced(values, static_cast<double>(first) * run.step(), width);
}

QList<QPointF> percentileOf(const RunResult &run, const ChartedMetric &metric, double p,
                            double from, double to, int moments)
{
    QList<QPointF> points;
    if (!run.hasMetric(metric.node, metric.metric))
        return points;
    for (int i = 0; i < moments; ++i) {
        const double time = from + (to - from) * i / std::max(1, moments - 1);
        const LatencyHistogram histogram = run.latencyAt(metric.node, metric.metric,
                                                         run.stepAt(time));
        points.append({time, histogram.isEmpty() ? 0 : histogram.quantile(p)});
    }
    return points;
}

double greatest(const QList<QPointF> &points)
{
    double result = 0;
    for (const QPointF &point : points)
        result = std::max(result, point.y());
    return result;
}

std::vector<ObjectiveLevel> objectiveLevels(const std::vector<std::string> &objectives)
{
    static const std::regex kObjective(
        R"(\s*([A-Za-z0-9_-]+)\.(\w+)\.(mean|p50|p90|p95|p99|p999|max|maximum|rate)\s*(<=|>=|<|>)\s*([0-9.eE+-]+)\s*(ms|s|min|h|%)?\s*)");
    std::vector<ObjectiveLevel> levels;
    for (const std::string &text : objectives) {
        std::smatch parts;
        if (!std::regex_match(text, parts, kObjective))
            continue;
        const std::string unit = parts[6];
        const double factor = unit == "ms"    ? 1e-3
                              : unit == "min" ? 60
                              : unit == "h"   ? 3600
                              : unit == "%"   ? 1e-2
                                              : 1;
        const std::string words = parts[3].str() + " " + parts[4].str() + " " + parts[5].str()
                                  + (unit.empty() ? "" : " " + unit);
        levels.push_back({.metric = {NodeId(parts[1]), parts[2]},
                          .value = std::strtod(parts[5].str().c_str(), nullptr) * factor,
                          .text = words});
    }
    return levels;
}

} // namespace headroom
