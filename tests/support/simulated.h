// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/checking/finding.h"
#include "model/design/design.h"
#include "model/lowering/plan_builder.h"
#include "model/simulation/run_result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// A design of our services, lowered and run by the live engine in steps of 1 s. What cannot be run
/// ends the program.
struct Simulated {
    Design design = {};
    std::shared_ptr<const RunResult> run = {};

    MetricSummary metric(std::string_view node, std::string_view name) const;
    /// The value during the second that begins at `time`.
    double at(std::string_view node, std::string_view name, double time) const;
    NodeView view(std::string_view node) const;
};

/// `text` as designText() reads it.
Simulated simulated(std::string_view text, double duration = 600);
Simulated simulated(Design design, double duration = 600);

/// The ids of what a node's room finds, with a run or without.
std::vector<std::string> findingsOf(const Simulated &simulated, std::string_view node);
std::vector<std::string> findingsOf(const Design &design, std::string_view node);

} // namespace headroom
