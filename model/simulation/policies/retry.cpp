// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/retry.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

double longestDelay(const RetryPolicy &policy, int k)
{
    return std::min(policy.backoffCap, policy.backoffBase * std::exp2(k - 1));
}

/// Mean of min(cap, U(base, upper)).
double meanOfCappedUniform(double base, double upper, double cap)
{
    if (cap <= base)
        return cap;
    if (upper <= base)
        return std::min(base, cap);
    if (upper <= cap)
        return (base + upper) / 2;
    return ((cap * cap - base * base) / 2 + cap * (upper - cap)) / (upper - base);
}

} // namespace

double meanBackoff(const RetryPolicy &policy, int k)
{
    if (k < 1 || !(policy.backoffBase > 0))
        return 0;
    switch (policy.jitter) {
    case Jitter::None: return longestDelay(policy, k);
    case Jitter::Full: return longestDelay(policy, k) / 2;
    case Jitter::Equal: return longestDelay(policy, k) * 3 / 4;
    case Jitter::Decorrelated: break;
    }
    // The mean of each delay follows from the mean of the last one, as if that had no spread.
    double last = policy.backoffBase;
    for (int i = 0; i < k; ++i)
        last = meanOfCappedUniform(policy.backoffBase, 3 * last, policy.backoffCap);
    return last;
}

double drawBackoff(const RetryPolicy &policy, int k, double u, double previous)
{
    const double longest = longestDelay(policy, std::max(1, k));
    switch (policy.jitter) {
    case Jitter::None: return longest;
    case Jitter::Full: return u * longest;
    case Jitter::Equal: return (1 + u) / 2 * longest;
    case Jitter::Decorrelated: break;
    }
    const double upper = std::max(policy.backoffBase, 3 * previous);
    return std::min(policy.backoffCap, policy.backoffBase + u * (upper - policy.backoffBase));
}

double attemptsPerRequest(const RetryPolicy &policy, double p)
{
    double attempts = 1;
    double again = 1;
    for (int k = 0; k < policy.retries; ++k) {
        again *= p;
        attempts += again;
    }
    return attempts;
}

} // namespace headroom
