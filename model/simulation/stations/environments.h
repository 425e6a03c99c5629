// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan.h"

namespace headroom {

/// Execution environments at rest.
struct EnvironmentsAtRest {
    double coldRate = 0; ///< Requests that start an environment, per s.
    double alive = 0;    ///< Mean number of live on-demand environments, idle and busy.
    double spill = 0;    ///< Share of the requests that finds all provisioned environments busy.
    double provisionedBusy = 0;
};

/// The law of environments at rest for Poisson requests of `rate` per s that hold one for `hold` s
/// each.
///
/// Newest first, environment k takes what the first k - 1 leave over (an ordered hunt): it carries
/// Y_k = a (B_{k-1} - B_k) and is idle for (1 - Y_k) m / Y_k on average, exponentially as an
/// approximation, so that a request finds it ended with probability exp(-theta / idle). Oldest
/// first keeps every spare in turn, so only the level above which demand rises once in theta is
/// cold.
EnvironmentsAtRest environmentsAtRest(const Environments &environments, double rate, double hold);

} // namespace headroom
