// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/calls.h"

#include "model/core/distribution.h"

#include <algorithm>
#include <cmath>

namespace headroom::live {

namespace {

double powerOf(double base, double exponent)
{
    return exponent == 0 ? 1 : exponent == 1 ? base : std::pow(base, exponent);
}

/// One attempt as the caller sees it.
PerOutcome attemptOf(const CallLaw &call, const Answer &callee, double beyond)
{
    PerOutcome seen = {};
    const double answered = 1 - beyond;
    for (std::size_t o = 0; o < kOutcomes; ++o)
        seen[index(call.seenAs[o])] += callee.share[o] * answered;
    seen[index(call.timeoutAs)] += beyond;
    return seen;
}

/// The share of failing attempts that may be retried so that retries stay within the budget:
/// retries per call = budget x successes per call.
double allowedShare(const CallLaw &call, double failing, double success)
{
    if (!(call.retryBudget < std::numeric_limits<double>::infinity()) || failing <= 0)
        return 1;
    const auto excess = [&](double allowed) {
        double retries = 0;
        double stage = 1;
        for (int k = 0; k < call.retries; ++k) {
            stage *= failing * allowed;
            retries += stage;
        }
        return retries - call.retryBudget * success * (1 + retries);
    };
    if (excess(1) <= 0)
        return 1;
    double low = 0;
    double high = 1;
    for (int i = 0; i < 40; ++i) {
        const double middle = (low + high) / 2;
        (excess(middle) > 0 ? high : low) = middle;
    }
    return low;
}

} // namespace

CallLaw::CallLaw(const Route &route, std::uint32_t target)
    : to(target)
    , certain(std::floor(route.calls))
    , chance(route.calls - std::floor(route.calls))
    , weight(route.weight)
    , timeout(route.timeout)
    , timeoutAs(route.timeoutAs)
    , retryOn(route.retry.retryOn)
    , retries(std::max(0, route.retry.retries))
    , retryBudget(route.retry.retryBudget)
    , seenAs(route.seenAs)
    , networkTime(route.networkTime)
    , jitter(route.retry.jitter)
    , link(route.link)
    , use(route.use)
{
    for (int k = 1; k <= retries; ++k)
        delays.push_back(meanBackoff(route.retry, k));
}

CallResult resultOf(const CallLaw &call, const Answer &callee)
{
    CallResult result;
    const Patience patience = cutAt(callee.mean, callee.variance, call.timeout);
    const double waited = 1 - callee.refused;
    const double beyond = waited * patience.beyond;
    const PerOutcome attempt = attemptOf(call, callee, beyond);
    const double attemptMean = waited * patience.mean + call.networkTime;
    const double attemptVariance = waited
                                   * (patience.variance
                                      + callee.refused * patience.mean * patience.mean);
    double failing = 0;
    for (std::size_t o = 1; o < kOutcomes; ++o)
        if (call.retryOn & (1U << o))
            failing += attempt[o];

    result.attemptFailed = std::max(0.0, 1 - attempt[0]);
    result.attemptMean = attemptMean;
    result.final = attempt;
    result.mean = attemptMean;
    result.variance = attemptVariance;
    if (call.retries > 0 && failing > 0) {
        const double allowed = allowedShare(call, failing, attempt[0]);
        const double again = failing * allowed;
        double stage = 1;
        double attempts = 1;
        double delayed = 0;
        for (int k = 0; k < call.retries; ++k) {
            stage *= again;
            attempts += stage;
            delayed += stage * call.delays[static_cast<std::size_t>(k)];
        }
        const double beforeLast = attempts - stage;
        for (std::size_t o = 0; o < kOutcomes; ++o) {
            const bool retried = o > 0 && (call.retryOn & (1U << o));
            result.final[o] = retried ? attempt[o] * ((1 - allowed) * beforeLast + stage)
                                      : attempt[o] * attempts;
        }
        result.again = again;
        result.attempts = attempts;
        result.mean = attempts * attemptMean + delayed;
        result.variance = attempts * attemptVariance + delayed * delayed;
    }
    const double success = result.final[0];
    const double whole = powerOf(success, call.certain);
    result.made = success < 1 ? (1 - whole) / (1 - success) : call.certain;
    result.made += call.chance * whole;
    result.allSucceed = whole * (1 - call.chance + call.chance * success);
    return result;
}

} // namespace headroom::live
