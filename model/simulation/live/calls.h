// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/formulas/patience.h"
#include "model/simulation/outcome.h"
#include "model/simulation/plan.h"

#include <vector>

namespace headroom::live {

/// What a request that arrives at a station, or makes a call, can expect.
struct Answer {
    PerOutcome share = {1}; ///< Adds up to 1.
    double refused = 0;     ///< Share that is turned away at once, in no time; within `share`.
    double mean = 0;        ///< Time to the answer of those that are not, s.
    double variance = 0;

    /// Over all, the refused included.
    double meanOfAll() const { return (1 - refused) * mean; }
    double varianceOfAll() const { return (1 - refused) * (variance + refused * mean * mean); }

    friend bool operator==(const Answer &, const Answer &) = default;
};

using formulas::cutAt;
using formulas::Patience;

/// A route, with what can be said of it before a run.
struct CallLaw {
    std::uint32_t to = 0; ///< In the group.
    double certain = 1;   ///< Whole calls per request ...
    double chance = 0;    ///< ... and the chance of one more.
    double weight = 1;
    double timeout = 0;
    Outcome timeoutAs = Outcome::TimedOut;
    OutcomeMask retryOn = kRetryable;
    int retries = 0;
    double retryBudget = 0;
    std::array<Outcome, kOutcomes> seenAs = {};
    double networkTime = 0;
    std::vector<double> delays = {}; ///< Mean delay before each retry, s.
    Jitter jitter = Jitter::Full;
    PlanIndex link = kNone;
    RouteUse use = RouteUse::Request;

    explicit CallLaw(const Route &route, std::uint32_t target);
};

/// What a call, its retries included, makes of the callee's answer.
struct CallResult {
    PerOutcome final = {1}; ///< How a call ends after the last attempt.
    /// Share of the attempts that are followed by another one, while retries are left.
    double again = 0;
    double attemptFailed = 0; ///< Share of the attempts that fail.
    double attemptMean = 0;   ///< Time of one attempt, network included, s.
    double attempts = 1;      ///< Per call, when the last has come to its end.
    double mean = 0;          ///< Time of a call with its retries and delays, s.
    double variance = 0;
    double made = 1;       ///< Calls per request: the first that fails ends the request.
    double allSucceed = 1; ///< Share of the requests whose calls all succeed.
};
CallResult resultOf(const CallLaw &call, const Answer &callee);

} // namespace headroom::live
