// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/analysis/lag_forecast.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

constexpr double kMinute = 60;
/// Who is no more than this behind has caught up: polls and batches take as long, s.
constexpr double kAtTheTip = 2;
/// A lag that moves by less is at rest, s per s.
constexpr double kStill = 1e-4;

double growthAt(const RunResult &run, const StoreReader &reader, std::size_t step)
{
    const auto back = static_cast<std::size_t>(std::max(1.0, std::round(kMinute / run.step())));
    const std::size_t before = step > back ? step - back : 0;
    if (before == step)
        return 0;
    return (run.lag(reader, step) - run.lag(reader, before))
           / (static_cast<double>(step - before) * run.step());
}

} // namespace

LagForecast lagForecast(const RunResult &run, const StoreReader &reader, std::size_t step)
{
    LagForecast forecast;
    forecast.lag = run.lag(reader, step);
    forecast.growth = growthAt(run, reader, step);
    if (forecast.growth > kStill && reader.retention > 0)
        forecast.untilLoss = std::max(0.0, reader.retention - forecast.lag) / forecast.growth;
    const double tip = std::max(kAtTheTip, run.step());
    if (forecast.lag <= tip) {
        forecast.untilCaughtUp = 0;
        return forecast;
    }
    for (std::size_t later = step + 1; later < run.steps(); ++later) {
        if (run.lag(reader, later) <= tip) {
            forecast.untilCaughtUp = static_cast<double>(later - step) * run.step();
            return forecast;
        }
    }
    const std::size_t last = run.steps() - 1;
    if (const double growth = growthAt(run, reader, last); growth < -kStill)
        forecast.untilCaughtUp = static_cast<double>(last - step) * run.step()
                                 + run.lag(reader, last) / -growth;
    return forecast;
}

} // namespace headroom
