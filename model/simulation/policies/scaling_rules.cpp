// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/scaling_rules.h"

#include <algorithm>
#include <cmath>

namespace headroom::control {

namespace {

/// Sums of shares carry errors of some 1e-16; a unit more must not come of them.
constexpr double kRounding = 1e-9;

/// Percentages are rounded towards zero, but never to nothing (facts/ecs-asg B-AAS-5).
double roundedChange(double change)
{
    if (change > 1)
        return std::floor(change + kRounding);
    if (change > 0)
        return 1;
    if (change < -1)
        return std::ceil(change - kRounding);
    return change < 0 ? -1 : 0;
}

bool holds(const StepScaling::Step &step, double distance)
{
    return distance >= 0 ? step.from <= distance && distance < step.to
                         : step.from < distance && distance <= step.to;
}

} // namespace

double trackedCapacity(double running, double metric, double target)
{
    return std::ceil(running * metric / target - kRounding);
}

double steppedCapacity(const StepScaling &policy, double current, double distance)
{
    const auto step = std::ranges::find_if(
        policy.steps, [distance](const StepScaling::Step &s) { return holds(s, distance); });
    if (step == policy.steps.end())
        return current;
    switch (policy.adjustment) {
    case StepScaling::Adjustment::Change: return current + step->adjustment;
    case StepScaling::Adjustment::Exact: return step->adjustment;
    case StepScaling::Adjustment::Percent: {
        const double change = roundedChange(current * step->adjustment / 100);
        const double least = step->adjustment < 0 ? -policy.minimumMagnitude
                                                  : policy.minimumMagnitude;
        return current + (step->adjustment < 0 ? std::min(change, least) : std::max(change, least));
    }
    }
    return current;
}

double hostReservation(double running, double needed)
{
    if (!(running > 0))
        return needed > 0 ? 200 : 100;
    return 100 * needed / running;
}

} // namespace headroom::control
