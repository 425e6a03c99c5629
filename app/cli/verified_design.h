// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"
#include "app/cli/design_input.h"
#include "model/simulation/study.h"

#include <memory>
#include <string>

namespace headroom::cli {

/// The options of commands that simulate single requests.
struct StudyInput {
    StudyOptions options = {};
    std::string timeBudget = {};
    bool quiet = false;

    /// --seed, --replications, --precision, --threads, --time-budget, --quiet.
    void addOptions(CLI::App &app);
};

/// Runs the request-level engine over a design that the live engine has run. Progress goes to
/// `err`; Ctrl+C ends it with an error of kind Cancelled.
Result<std::shared_ptr<const Study>> studyOf(const Design &design, double duration,
                                             const StudyInput &input, Streams streams);

} // namespace headroom::cli
