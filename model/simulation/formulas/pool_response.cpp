// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/pool_response.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom::formulas {

namespace {

/// Longer waits are all "for ever".
constexpr double kForEver = 1e5;

double finite(double time)
{
    return std::isnan(time) ? 0 : std::clamp(time, 0.0, kForEver);
}

LatencyHistogram mixed(double share, const Distribution &a, const Distribution &b)
{
    const LatencyHistogram first = LatencyHistogram::fromDistribution(a);
    const LatencyHistogram second = LatencyHistogram::fromDistribution(b);
    const std::array<std::pair<double, const LatencyHistogram *>, 2> parts{
        {{share, &first}, {1 - share, &second}}};
    return LatencyHistogram::mix(parts);
}

/// Beside an exponential: what varies less is gamma, what varies more is long-tailed like the
/// service that causes it, hence lognormal; the busy periods of last come, first served lie between
/// the two.
LatencyHistogram waitGivenWaiting(double mean, double variation, Order order)
{
    if (variation < 1 - 1e-3)
        return LatencyHistogram::fromDistribution(Distribution::gamma(mean, std::sqrt(variation)));
    if (variation < 1 + 1e-3)
        return LatencyHistogram::fromDistribution(Distribution::exponential(mean));
    if (order == Order::Lifo)
        return mixed(0.5, Distribution::lognormal(mean, std::sqrt(variation)),
                     Distribution::gamma(mean, std::sqrt(variation)));
    if (variation >= 2)
        return LatencyHistogram::fromDistribution(
            Distribution::lognormal(mean, std::sqrt(variation)));
    // A mixture of both, with the same variance.
    return mixed(variation - 1, Distribution::lognormal(mean, std::sqrt(2.0)),
                 Distribution::exponential(mean));
}

} // namespace

double restSpread(double first, double second, double third)
{
    return second > 0 ? 4 * first * third / (3 * second * second) : 2;
}

double waitVariation(double servers, double utilisation, double spread)
{
    const double rho = std::clamp(utilisation, 0.0, 1.0);
    // One server: a wait is a geometric number of rests of service. With more, the rests of several
    // services pass at once, and the longest ones matter less.
    const double rests = 2
                         + (std::clamp(spread, 4.0 / 3, 1e3) - 2)
                               / std::sqrt(std::max(1.0, servers));
    return std::max(0.05, (1 - rho) * rests + 2 * rho - 1);
}

LatencyHistogram waitHistogram(const WaitLaw &wait, Order order)
{
    if (!(wait.probability > 0) || !(wait.mean > 0))
        return LatencyHistogram::constant(0);
    const double mean = finite(wait.mean);
    const double variation = std::isfinite(wait.variance)
                                 ? std::min(1e4, wait.variance / (wait.mean * wait.mean))
                                 : 0;
    const LatencyHistogram some = waitGivenWaiting(mean, variation, order);
    const LatencyHistogram none = LatencyHistogram::constant(0);
    const std::array<std::pair<double, const LatencyHistogram *>, 2> parts{
        {{std::max(0.0, 1 - wait.probability), &none}, {std::min(1.0, wait.probability), &some}}};
    return LatencyHistogram::mix(parts);
}

LatencyHistogram sharedHistogram(double excess, const LatencyHistogram &service)
{
    // Service takes as many times longer as there are others to share with: a random factor of at
    // least 1. Its mean is that of the number in the station; its variance makes M/M/1 right
    // (Coffman, Muntz, Trotter 1970): cv2 of the time (2 + r) / (2 - r).
    const double slower = service.mean() > 0 ? finite(excess) / service.mean() : 0;
    if (!(slower > 1e-6))
        return service;
    const double stretch = 1 + slower;
    const double shared = slower / stretch;
    const double deviation = stretch * std::sqrt(shared / (2 - shared));
    const Distribution law = Distribution::gamma(slower, deviation / slower);
    constexpr std::size_t kParts = 24;
    std::array<LatencyHistogram, kParts> scaled;
    std::array<std::pair<double, const LatencyHistogram *>, kParts> parts;
    double sum = 0;
    std::array<double, kParts> factors{};
    std::array<double, kParts> weights{};
    // Finer towards the tail, which decides the high percentiles.
    double from = 0;
    for (std::size_t i = 0; i < kParts; ++i) {
        const double to = i + 1 == kParts
                              ? 1
                              : 1 - std::pow(1 - static_cast<double>(i + 1) / kParts, 2);
        weights[i] = to - from;
        factors[i] = law.quantile((from + to) / 2);
        sum += weights[i] * factors[i];
        from = to;
    }
    for (std::size_t i = 0; i < kParts; ++i) {
        scaled[i] = service.scaled(1 + (sum > 0 ? factors[i] * slower / sum : 0));
        parts[i] = {weights[i], &scaled[i]};
    }
    return LatencyHistogram::mix(parts);
}

} // namespace headroom::formulas
