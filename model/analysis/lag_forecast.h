// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/run_result.h"

#include <optional>

namespace headroom {

/// What becomes of a consumer that is behind.
struct LagForecast {
    double lag = 0;    ///< s
    double growth = 0; ///< Of the lag, s per s; below 0 it catches up.
    /// s until what is unread is lost, if it goes on so; nothing when it does not grow.
    std::optional<double> untilLoss = {};
    /// s until nothing is left: as the run shows, or beyond its end as far as the lag shrinks then;
    /// nothing when it does not.
    std::optional<double> untilCaughtUp = {};
};

/// For the moment of a step; growth is that of the minute before.
LagForecast lagForecast(const RunResult &run, const StoreReader &reader, std::size_t step);

} // namespace headroom
