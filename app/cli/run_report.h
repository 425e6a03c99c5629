// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/design_input.h"
#include "model/checking/check.h"
#include "model/core/tree.h"
#include "model/pricing/price_sheet.h"
#include "model/simulation/study.h"

#include <string>
#include <vector>

namespace headroom::cli {

/// Everything that is said of a run, gathered once for people and for machines.
struct RunReport {
    const SimulatedDesign *simulated = nullptr;
    std::vector<Finding> findings;
    std::vector<ObjectiveResult> objectives;
    PriceSheet prices;
    const Study *study = nullptr;    ///< When `simulated` is what single requests showed ...
    const RunResult *live = nullptr; ///< ... and the live run beside it.
};

/// `extraObjectives` come from the command line, behind those of the file. A malformed one is an
/// error.
Result<RunReport> reportOn(const SimulatedDesign &simulated,
                           const std::vector<std::string> &extraObjectives = {});

/// The JSON of `simulate`; names as the design of the command line fixes them.
Tree toJson(const RunReport &report);
Tree toJson(const Finding &finding);
Tree toJson(const std::vector<Finding> &findings);
Tree toJson(const std::vector<ObjectiveResult> &objectives);

/// A summary for people.
std::string toWords(const RunReport &report);
std::string toWords(const Finding &finding);
std::string toWords(const ObjectiveResult &objective);

/// One row per step or per `resolution` steps: time, then every metric of every node.
std::string toCsv(const RunResult &run);

/// The moment a step begins, in words: `12:05:00 into the run`, with the trace's own time where the
/// traffic is measured.
std::string momentInWords(const Design &design, double seconds);

} // namespace headroom::cli
