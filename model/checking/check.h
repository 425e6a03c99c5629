// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/checking/finding.h"
#include "model/core/result.h"
#include "model/design/design.h"

#include <string>
#include <vector>

namespace headroom {

/// All findings of a design: rules about shape, then each room's, then (with a run) capacity
/// warnings. Worst first, then in the order of the design.
std::vector<Finding> check(const Design &design, const Catalogue &catalogue,
                           const RunResult *run = nullptr);

/// The rules that hold whatever the components are, about shape and capacity; each component's own
/// are in its ComponentSpec::rules.
std::vector<RuleSpec> generalRules();

/// An objective over a run's metrics: `prod.Latency.p99 < 0.5`, `place.Throttles.sum == 0`,
/// `prod.4XXError.fraction <= 1 %`, units `ms`, `s`, `min`, `h`, `%` allowed behind the number.
struct ObjectiveResult {
    std::string text;
    double value = 0;
    bool holds = false;
};
/// A malformed objective or an unknown node, metric or statistic is an error that says what there
/// is instead. `no findings of level LEVEL` (error, warning, info) looks at the findings: none of
/// that level or worse.
Result<ObjectiveResult> evaluateObjective(const std::string &text, const RunResult &run,
                                          const std::vector<Finding> &findings);

} // namespace headroom
