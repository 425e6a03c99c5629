// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/pool_response.h"

#include "model/simulation/formulas/erlang.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace headroom::formulas {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
/// Longer waits are all "for ever".
constexpr double kForEver = 1e5;

double spreadOf(double first, double second, double third)
{
    return second > 0 ? 4 * first * third / (3 * second * second) : 2;
}

double finite(double time)
{
    return std::isnan(time) ? 0 : std::clamp(time, 0.0, kForEver);
}

/// Beside an exponential: what varies less is gamma, what varies more is long-tailed like the
/// service that causes it, hence lognormal.
LatencyHistogram waitGivenWaiting(double mean, double variation, Order order)
{
    if (order == Order::Lifo)
        return LatencyHistogram::fromDistribution(
            Distribution::lognormal(mean, std::sqrt(variation)));
    if (variation < 1 - 1e-3)
        return LatencyHistogram::fromDistribution(Distribution::gamma(mean, std::sqrt(variation)));
    if (variation < 1 + 1e-3)
        return LatencyHistogram::fromDistribution(Distribution::exponential(mean));
    // Below 2 a mixture of both, with the same variance.
    const LatencyHistogram longTailed = LatencyHistogram::fromDistribution(
        Distribution::lognormal(mean, std::sqrt(std::max(2.0, variation))));
    if (variation >= 2)
        return longTailed;
    const LatencyHistogram plain = LatencyHistogram::fromDistribution(
        Distribution::exponential(mean));
    const std::array<std::pair<double, const LatencyHistogram *>, 2> parts{
        {{variation - 1, &longTailed}, {2 - variation, &plain}}};
    return LatencyHistogram::mix(parts);
}

} // namespace

double restSpread(const Distribution &service)
{
    return spreadOf(service.mean(), service.secondMoment(), service.thirdMoment());
}

double restSpread(const LatencyHistogram &service)
{
    double first = 0, second = 0, third = 0;
    for (const auto &[edge, mass] : service.bins()) {
        first += mass * edge;
        second += mass * edge * edge;
        third += mass * edge * edge * edge;
    }
    return spreadOf(first, second, third);
}

PoolWaits waitsAtRest(double servers, double waitingRoom, double arrivalRate, double meanService,
                      double cv2, double spread)
{
    PoolWaits waits;
    const double rate = std::max(0.0, arrivalRate);
    const double service = std::max(0.0, meanService);
    const double offered = rate * service;
    if (!(servers > 0)) {
        waits.blocked = 1;
        return waits;
    }
    if (!(offered > 0) || std::isinf(servers))
        return waits;
    const double rho = offered / servers;
    const double factor = waitFactor(servers, std::min(rho, 1.0), cv2, spread);
    if (std::isfinite(waitingRoom)) {
        if (!(waitingRoom > 0)) {
            waits.blocked = erlangB(servers, offered);
            return waits;
        }
        StationShape shape;
        shape.servers = servers;
        shape.waitingRoom = waitingRoom;
        shape.waitingQuantum = factor;
        BirthDeathQueue queue(shape);
        queue.setToStationary(rate, 1 / service);
        waits.blocked = queue.probabilityFull();
        waits.wait = queue.waitLaw();
        waits.meanWait = waits.wait.probability * waits.wait.mean;
        return waits;
    }
    if (rho >= 1) {
        waits.wait = {1, kInfinity, kInfinity};
        waits.meanWait = kInfinity;
        return waits;
    }
    waits.wait.probability = erlangC(servers, offered);
    waits.wait.mean = factor * service / (servers - offered);
    // One server: a wait is a geometric number of rests of service. With more, the rests of several
    // services pass at once, and the longest ones matter less.
    const double rests = 2 + (std::clamp(spread, 4.0 / 3, 1e3) - 2) / std::sqrt(servers);
    const double variation = std::max(0.05, (1 - rho) * rests + 2 * rho - 1);
    waits.wait.variance = variation * waits.wait.mean * waits.wait.mean;
    waits.meanWait = waits.wait.probability * waits.wait.mean;
    return waits;
}

LatencyHistogram waitHistogram(const WaitLaw &wait, Order order, double utilisation)
{
    if (order == Order::ProcessorSharing || !(wait.probability > 0) || !(wait.mean > 0))
        return LatencyHistogram::constant(0);
    const double mean = finite(wait.mean);
    double variation = std::isfinite(wait.variance) ? wait.variance / (wait.mean * wait.mean) : 0;
    const double rho = std::clamp(utilisation, 0.0, 1.0);
    if (order == Order::Lifo && rho < 0.999 && std::isfinite(wait.variance))
        variation = std::min(1e4, lifoSecondMoment(1 + variation, rho) - 1);
    const LatencyHistogram some = waitGivenWaiting(mean, variation, order);
    const LatencyHistogram none = LatencyHistogram::constant(0);
    const std::array<std::pair<double, const LatencyHistogram *>, 2> parts{
        {{std::max(0.0, 1 - wait.probability), &none}, {std::min(1.0, wait.probability), &some}}};
    return LatencyHistogram::mix(parts);
}

LatencyHistogram responseHistogram(const PoolWaits &waits, Order order, double utilisation,
                                   const LatencyHistogram &service)
{
    if (order != Order::ProcessorSharing)
        return service.convolvedWith(waitHistogram(waits.wait, order, utilisation));
    // Service takes as many times longer as there are others to share with: a random factor of at
    // least 1. Its mean is that of the number in the station; its variance makes M/M/1 right
    // (Coffman, Muntz, Trotter 1970): cv2 of the time (2 + r) / (2 - r).
    const double excess = service.mean() > 0 ? finite(waits.meanWait) / service.mean() : 0;
    if (!(excess > 1e-6))
        return service;
    const double stretch = 1 + excess;
    const double shared = excess / stretch;
    const double deviation = stretch * std::sqrt(shared / (2 - shared));
    const Distribution law = Distribution::gamma(excess, deviation / excess);
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
        scaled[i] = service.scaled(1 + (sum > 0 ? factors[i] * excess / sum : 0));
        parts[i] = {weights[i], &scaled[i]};
    }
    return LatencyHistogram::mix(parts);
}

LatencyHistogram responseAtRest(Order order, double servers, double waitingRoom, double arrivalRate,
                                const LatencyHistogram &service)
{
    const double mean = service.mean();
    // Sharing looks at the mean only: the number in the station is that of exponential service,
    // whatever the law.
    const bool shares = order == Order::ProcessorSharing;
    const double cv2 = shares ? 1 : mean > 0 ? service.variance() / (mean * mean) : 0;
    const PoolWaits waits = waitsAtRest(servers, waitingRoom, arrivalRate, mean, cv2,
                                        shares ? 2 : restSpread(service));
    return responseHistogram(waits, order, servers > 0 ? arrivalRate * mean / servers : 1, service);
}

} // namespace headroom::formulas
