// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/retry.h"

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

double fullDelay(const RetryPolicy &policy, int k)
{
    return std::min(policy.backoffCap, policy.backoffBase * std::pow(2.0, std::max(0, k - 1)));
}

} // namespace

double meanBackoff(const RetryPolicy &policy, int k)
{
    switch (policy.jitter) {
    case Jitter::None: return fullDelay(policy, k);
    case Jitter::Full: return fullDelay(policy, k) / 2;
    case Jitter::Equal: return fullDelay(policy, k) * 0.75;
    case Jitter::Decorrelated: break;
    }
    // U(base, 3 x last): the mean follows the same recursion as the delay does, as long as the cap is far.
    double mean = policy.backoffBase;
    for (int i = 0; i < k; ++i)
        mean = std::min(policy.backoffCap, (policy.backoffBase + 3 * mean) / 2);
    return mean;
}

double drawBackoff(const RetryPolicy &policy, int k, double u, double previous)
{
    const double delay = fullDelay(policy, k);
    switch (policy.jitter) {
    case Jitter::None: return delay;
    case Jitter::Full: return u * delay;
    case Jitter::Equal: return delay / 2 + u * delay / 2;
    case Jitter::Decorrelated:
        return std::min(policy.backoffCap, policy.backoffBase + u * std::max(0.0, 3 * previous - policy.backoffBase));
    }
    return delay;
}

double attemptsPerRequest(const RetryPolicy &policy, double p)
{
    if (p >= 1)
        return policy.retries + 1.0;
    return (1 - std::pow(p, policy.retries + 1)) / (1 - p);
}

} // namespace headroom
