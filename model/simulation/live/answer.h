// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/formulas/cut_time.h"
#include "model/simulation/plan.h"

namespace headroom::live {

/// How a station answers requests at a moment: the share that ends in each outcome, the mean time to it, and the spread of the times.
struct Answer
{
    PerOutcome share = {};  ///< Of all that is offered; adds up to 1.
    PerOutcome time = {};   ///< Mean time to that outcome, s.
    double variance = 0;    ///< Of the time of requests that are answered with success, s^2.

    double mean() const;
    double success() const { return share[0]; }

    friend bool operator==(const Answer &, const Answer &) = default;
};

/// An answer that succeeds at once.
Answer instantSuccess();

/// What one call along a route comes to for its caller, its attempts and waits between them included.
struct CallOutcome
{
    Answer answer;          ///< As the caller sees it in the end.
    double attempts = 1;    ///< Attempts per call.
    double retryDelay = 0;  ///< Mean delay before a retry, s.
    double retried = 0;     ///< Share of the attempts that would be tried again if retries were left.
};
CallOutcome callThrough(const Route &route, const Answer &callee);

Answer callInTurn(const std::vector<CallOutcome> &calls, const std::vector<Route> &routes, std::vector<double> &callsPerRequest);

/// Adds mass of an outcome with its mean time to an answer under construction (times are kept as sums until finish()).
class AnswerSum
{
public:
    void add(Outcome outcome, double share, double time);
    /// All of `answer`, weighted, later by `delay`.
    void add(const Answer &answer, double weight, double delay);
    Answer finish(double variance) const;

private:
    PerOutcome m_share = {};
    PerOutcome m_time = {};
};

} // namespace headroom::live
