// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

namespace headroom {

/// How sure one wants to be that two versions differ.
struct DetectionGoal {
    double falseAlarm = 0.05; ///< Chance to see a difference that is none (one-sided).
    double power = 0.9;       ///< Chance to see one that is there.
};

/// Requests to a canary that gets `share` of the traffic until failure rates `before` and `after`
/// can be told apart: the sample size of the one-sided test of two proportions with unequal groups
/// (Fleiss, Statistical Methods for Rates and Proportions, 3rd ed., 4.2, without continuity
/// correction). Infinity when they are equal or nothing goes to the canary.
double canaryRequestsToDetect(double before, double after, double share,
                              const DetectionGoal &goal = {});

} // namespace headroom
