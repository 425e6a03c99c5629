// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/design/design.h"
#include "model/simulation/study.h"
#include "tests/support/simulated.h"

#include <string_view>
#include <utility>
#include <vector>

namespace headroom {

/// The design with something that happens while it runs: settings and their JSON.
PlannedIntervention change(double at, double duration,
                           const std::vector<std::pair<std::string, std::string>> &set);
Design with(const Design &design, std::vector<PlannedIntervention> interventions);

/// A design, run by the live engine and by the one of single requests.
struct BothEngines {
    Simulated live;
    std::shared_ptr<const Study> requests = {};

    /// The value during the second that begins at `time`: of the live engine, and the mean over
    /// replications.
    double liveAt(std::string_view node, std::string_view metric, double time) const;
    double requestsAt(std::string_view node, std::string_view metric, double time) const;
    /// Says where they differ by more than is promised.
    bool agree() const;
};

BothEngines bothEngines(Design design, double duration = 600, int replications = 4);

} // namespace headroom
