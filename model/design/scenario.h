// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/ids.h"
#include "model/core/tree.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace headroom {

/// Names one setting: `place.memorySize`, `live->v1.weight`, or a part of one:
/// `shoppers.traffic.rate`.
using PropertyPath = std::string;

/// Shifts an alias's, listener's or stage's traffic to one of its targets; or replaces a service's
/// tasks by new ones, as its own settings say.
struct Rollout {
    NodeId node; ///< Whose route links are weighted; or the service.
    NodeId to;   ///< The target that gets all in the end; empty for a service.
    /// CodeDeploy's name of the way: `Canary10Percent5Minutes`, `Linear10PercentEvery1Minute`,
    /// `AllAtOnce`, with anything before it.
    std::string preset = "AllAtOnce";
    std::vector<NodeId> alarms = {}; ///< Any of them in alarm rolls back.
    double bake = 0;                 ///< s after the last shift in which alarms still count.

    friend bool operator==(const Rollout &, const Rollout &) = default;
};

/// A fault, a change of a limit, a rush of traffic, a deployment: something that happens at a time
/// while the design runs.
struct PlannedIntervention {
    std::string name = {};               ///< Shown at its marker; may be empty.
    double at = 0;                       ///< s
    std::optional<double> duration = {}; ///< s, for settings; nothing: to the end.
    /// With the deployment of a service: what is different in its new tasks only.
    std::vector<std::pair<PropertyPath, Tree>> set = {};
    std::optional<Rollout> deploy = {};
    Tree extra = {};

    friend bool operator==(const PlannedIntervention &, const PlannedIntervention &) = default;
};

/// A variant of the design: settings that differ while it is chosen, and what happens then.
struct Scenario {
    std::string name;
    std::vector<std::pair<PropertyPath, Tree>> set = {};
    std::vector<PlannedIntervention> interventions = {};
    Tree extra = {}; ///< Keys of the file that we do not know and keep.

    friend bool operator==(const Scenario &, const Scenario &) = default;
};

/// A number pinned to a slider.
struct WhatIf {
    PropertyPath property;
    double from = 0;
    double to = 0;
    double step = 0;
    Tree extra = {};

    friend bool operator==(const WhatIf &, const WhatIf &) = default;
};

} // namespace headroom
