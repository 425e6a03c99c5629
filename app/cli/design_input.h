// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/design/design.h"
#include "model/simulation/run.h"

#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace headroom::cli {

/// The options that say which design a command works on, and for how long it runs.
struct DesignInput {
    std::string file = {};
    std::string scenario = {};
    std::vector<std::string> settings = {}; ///< `ID.PROPERTY=VALUE`
    std::vector<std::string> traces = {};   ///< `ID=CSV`
    std::string traceUnit = "count";
    double traceScale = 1;
    std::string duration = {};
    std::string step = {};

    /// FILE, --scenario, --set, --trace ...
    void addDesignOptions(CLI::App &app);
    /// --duration, --step.
    void addRunOptions(CLI::App &app);
};

/// Reads the file and applies scenario, settings and traces, in this order.
Result<Design> readInput(const DesignInput &input);

/// Duration and step as given, else what suits the design: the length of its longest trace or an
/// hour; a second, coarser for long runs.
Result<RunOptions> runOptions(const DesignInput &input, const Design &design);

/// A design and its run.
struct SimulatedDesign {
    Design design;
    RunOptions options;
    std::shared_ptr<const RunResult> run;
};
Result<SimulatedDesign> simulateInput(const DesignInput &input);

/// `90`, `90s`, `5min`, `5m`, `1.5h`, `2d`, `1w` in seconds.
Result<double> parseDuration(const std::string &text, const std::string &option);

} // namespace headroom::cli
