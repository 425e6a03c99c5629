// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/simulation/plan.h"
#include "model/simulation/run_result.h"

#include <functional>
#include <memory>
#include <stop_token>

namespace headroom {

struct RunOptions {
    double duration = 3600; ///< s
    double step = 1;        ///< s
    /// 0 to 1; called now and then from the thread that runs.
    std::function<void(double)> progress = {};
};

/// Runs the live engine over the horizon: a plain function without globals, clock or files.
/// `previous`, when given, is the result of an earlier run with the same options: what the change
/// does not touch is taken from it.
Result<std::shared_ptr<const RunResult>> runLive(
    const Plan &plan, const RunOptions &options, std::stop_token stop = {},
    const std::shared_ptr<const RunResult> &previous = {});

} // namespace headroom
