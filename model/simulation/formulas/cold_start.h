// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <limits>

/// Execution environments: started for a request that finds none idle, kept for an idle life after
/// their last use.
namespace headroom::formulas {

/// Times are in mean holding times of a request.
struct EnvironmentLaw {
    double idleLife = 6400;
    /// Reuses the newest idle one (the others age out) or the one that has been idle longest.
    bool newestFirst = true;
    /// Always alive, used first, never started for a request.
    double provisioned = 0;
    /// Of all, provisioned ones included.
    double maximum = std::numeric_limits<double>::infinity();

    friend bool operator==(const EnvironmentLaw &, const EnvironmentLaw &) = default;
};

/// The long run.
struct EnvironmentUse {
    double coldShare = 0; ///< Share of the admitted requests that start an environment.
    double alive = 0;     ///< Mean number of environments that are not provisioned, busy and idle.
};

/// At rest, Poisson arrivals of `load` per holding time, exponential holding times, starts that
/// take no time. Newest first without provisioned ones is exact: an idle environment is needed
/// again when the number of busy ones first rises back to its level, and it has ended if that takes
/// longer than its idle life (first passage of a birth-death chain, by numerical inversion of its
/// Laplace transform, absolute error 1e-8). With provisioned ones as if the others were busy only
/// while all of those are. Longest idle first is an approximation. Takes some 10 to 1000 us.
EnvironmentUse environmentsAtRest(double load, const EnvironmentLaw &law);

} // namespace headroom::formulas
