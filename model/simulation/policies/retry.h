// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/outcome.h"

#include <limits>
#include <string_view>

namespace headroom {

/// How a delay between attempts is drawn.
enum class Jitter { None, Full, Equal, Decorrelated };
/// `none`, `full`, `equal`, `decorrelated`; other words are full jitter.
constexpr Jitter jitterFrom(std::string_view word)
{
    if (word == "none")
        return Jitter::None;
    if (word == "equal")
        return Jitter::Equal;
    return word == "decorrelated" ? Jitter::Decorrelated : Jitter::Full;
}

/// What a caller does when an attempt fails.
struct RetryPolicy {
    int retries = 0;          ///< After the first attempt.
    double backoffBase = 0.1; ///< s
    double backoffCap = 20;   ///< s
    Jitter jitter = Jitter::Full;
    /// Retries allowed per success (a retry token bucket's deposit); infinity = no budget.
    double retryBudget = std::numeric_limits<double>::infinity();
    OutcomeMask retryOn = kRetryable;

    friend bool operator==(const RetryPolicy &, const RetryPolicy &) = default;
};

/// Mean delay before retry `k` (from 1), s: full jitter U(0, d), equal U(d/2, d), none d, with d =
/// min(cap, base 2^(k-1)); decorrelated: U(base, 3 x the last delay), capped.
double meanBackoff(const RetryPolicy &policy, int k);
/// The delay before retry `k` for a uniform draw `u` in [0, 1); `previous` is the last delay (base
/// before the first).
double drawBackoff(const RetryPolicy &policy, int k, double u, double previous);
/// Attempts per request when each fails retryably with probability p, independently: (1 - p^(n+1))
/// / (1 - p).
double attemptsPerRequest(const RetryPolicy &policy, double p);

} // namespace headroom
