// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/batching.h"

#include "model/simulation/formulas/erlang.h"

#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace headroom::formulas {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
/// So far from the mean, in standard deviations, a Poisson number never is.
constexpr double kFar = 40;

/// P(N <= k) for Poisson N of mean `mean`.
double atMost(double k, double mean)
{
    return k < 0 ? 0 : boost::math::gamma_q(k + 1, mean);
}

/// First and second moment of min(N, most) for Poisson N.
struct Capped {
    double first = 0;
    double second = 0;
};
Capped capped(double mean, double most)
{
    if (!(most > 0) || !(mean > 0))
        return {};
    const double spread = kFar * std::sqrt(mean) + kFar;
    if (most > mean + spread)
        return {mean, mean * mean + mean};
    if (most < mean - spread)
        return {most, most * most};
    const double beyond = boost::math::gamma_p(most, mean);
    const double below = mean * atMost(most - 2, mean);
    return {below + most * beyond,
            mean * mean * atMost(most - 3, mean) + below + most * most * beyond};
}

/// The ratio r in (0, 1) of the chances of k + 1 and k waiting records: with `load` = arrivals /
/// batches per s of all servers, r + r^2 + ... + r^size = load. Returned as 1 - r, which stays
/// exact near saturation.
double missingRatio(double load, double size)
{
    // An endless sum is greater, so is one of 1 - k (1 - r) smaller.
    const double most = 1 / (1 + load);
    if (std::isinf(size))
        return most;
    const double least = 2 * (size - load) / (size * (size + 1));
    const auto excess = [&](double missing) {
        return (1 - missing) / missing * -std::expm1(size * std::log1p(-missing)) - load;
    };
    // Further records are too seldom to count.
    if (!(excess(most) < 0))
        return most;
    if (!(least < most) || !(excess(least) > 0))
        return std::min(least, most);
    std::uintmax_t rounds = 100;
    const auto [low, high] = boost::math::tools::toms748_solve(
        excess, least, most, boost::math::tools::eps_tolerance<double>(48), rounds);
    return (low + high) / 2;
}

/// From exponential times to others.
void adapt(BatchService &service, double rate, double servers, double size, double time, double cv2)
{
    const double load = rate * time / servers; ///< Arrivals from one end of a batch to the next.
    const double use = load / size;
    if (size <= 1) {
        service.waiting *= waitFactor(servers, use, cv2);
        return;
    }
    const double spread = std::clamp(cv2, 0.0, 1e6);
    // While all are busy, the chance that nobody has come when a batch ends, for gamma times.
    const double idle = spread > 1e-9 ? std::exp(-std::log1p(load * spread) / spread)
                                      : std::exp(-load);
    const double ratio = idle * (1 + load);
    const double first = rate * service.allBusy * time / servers;
    const double further = std::max(0.0, service.waiting - first);
    service.allBusy = std::clamp(1 - (1 - service.allBusy) * ratio, 0.0, 1.0);
    service.batch = std::clamp(load + (service.batch - load) * ratio, 1.0, size);
    const double residual = time / servers * (1 + spread) / 2;
    const double varies = (1 + load * spread) / (1 + load)
                          * std::pow(use, 3 * std::max(0.0, 1 - spread));
    service.waiting = rate * service.allBusy * residual + further * varies;
}

/// From here on what is left of the unrolled equation is taken as continuous.
constexpr double kLinear = 0.002;

/// E exp(-s T) of a gamma law with this mean and variance.
double transform(double mean, double variance, double s)
{
    if (!(mean > 0))
        return 1;
    const double scale = variance / mean;
    return s * scale < 1e-12 ? std::exp(-s * mean)
                             : std::exp(-mean / scale * std::log1p(s * scale));
}

} // namespace

BatchWindow batchWindow(double rate, double size, double interval)
{
    const double most = std::max(0.0, std::floor(size) - 1);
    if (!(interval > 0) || most == 0)
        return {1, 0, 0};
    if (!(rate > 0))
        return {1, interval, interval};
    if (std::isinf(interval) && std::isinf(most))
        return {kInfinity, kInfinity, kInfinity};
    const Capped joined = std::isinf(interval) ? Capped{most, most * most}
                                               : capped(rate * interval, most);
    BatchWindow window;
    window.batch = 1 + joined.first;
    window.open = joined.first / rate;
    window.wait = (joined.first + joined.second) / 2 / (rate * window.batch);
    // So few come that rounding would eat the time up.
    if (rate * interval < 1e-9)
        window.open = window.wait = interval;
    return window;
}

LoneLane loneLane(double rate, const LaneTimes &times)
{
    LoneLane lane;
    if (!(rate > 0))
        return lane;
    const double load = rate * times.record;
    if (load >= 1) {
        lane.service = {kInfinity, kInfinity, 1};
        return lane;
    }
    // With z(0) = 0 and z(k+1) = B*(rate (1 - z(k))) for the transform B* of a record's time, the
    // chance that nothing comes during a batch is the product of all A*(rate (1 - z(k))) over the
    // sum of the partial products times 1 - z(k); A* is that of the batch's own part.
    double product = 1;
    double sum = 0;
    double left = 1;                      // 1 - z
    const auto begins = [&](double gap) { // 1 - E z^n of a batch that begins when nothing waits.
        return 1 - (1 - gap) * std::exp(-rate * times.idleWait * gap);
    };
    for (int k = 0; k == 0 || left > kLinear; ++k) {
        const double open = k > 0 ? std::exp(-rate * times.window * left) : 1;
        sum += product * open * begins(left);
        product *= open * transform(times.batch, times.batchVariance, rate * left);
        left = 1 - transform(times.record, times.recordVariance, rate * left);
    }
    // Near 1 each z falls short by load x less, and by half the square of a record's arrivals x^2:
    // as if in time, the sum of what is left is a logarithm.
    const double joined = rate * times.idleWait;
    const double bend = rate * rate * (times.record * times.record + times.recordVariance) / 2;
    const double rest = bend > 0 ? std::log1p(bend * left / (1 - load)) / bend : left;
    const double fades = rate * (times.batch + times.window);
    const double gone = -std::expm1(-fades * rest);
    sum += product * (1 + joined) * (fades > 0 ? gone / fades : rest);
    product *= 1 - gone;
    const double nothing = product / sum;

    const double own = times.batch;
    const double opened = rate * times.window;
    const double mean = (opened + rate * own + nothing * (1 + joined)) / (1 - load);
    const double first = mean - opened; // In it when it opens.
    const double ownSquare = own * own + times.batchVariance + 2 * own * times.record * mean
                             + times.recordVariance * mean;
    const double time = own + times.record * mean;
    const double square = (rate * rate * ownSquare + rate * time
                           + nothing * (1 + 3 * joined + joined * joined) + 2 * first * opened
                           + opened + opened * opened)
                          / (1 - load * load);
    const double timeSquare = ownSquare + times.record * times.record * square;
    lane.spread = std::sqrt(std::max(0.0, square - mean * mean));
    lane.service.batch = mean;
    const double cycle = time + times.window + nothing * (1 / rate + times.idleWait);
    lane.service.allBusy = time / cycle;
    // Who comes while it works, or while the first waits, waits for the rest of that time.
    lane.service.waiting = (rate * timeSquare / 2 + nothing * times.idleWait * (1 + joined / 2))
                           / cycle;
    lane.collecting = times.window * (first + opened / 2) / cycle;
    return lane;
}

BatchService batchService(double rate, double servers, double size, double time, double cv2)
{
    BatchService service;
    if (!(rate > 0) || !(time > 0))
        return service;
    if (!(servers > 0) || rate * time >= servers * size) {
        service.batch = size;
        service.waiting = kInfinity;
        service.allBusy = 1;
        return service;
    }
    if (std::isinf(servers))
        return service;
    const double load = rate * time / servers;
    const double missing = size > 1 ? missingRatio(load, size) : 1 - load;
    const double r = 1 - missing;
    const double lost = erlangB(servers, rate * time);
    const double full = lost / (1 - lost + lost / missing); // All busy, nobody waits.
    service.allBusy = full / missing;
    service.waiting = full * r / (missing * missing);
    const double batches = rate * (1 - service.allBusy) + servers / time * full * r / missing;
    service.batch = batches > 0 ? std::clamp(rate / batches, 1.0, size) : 1;
    if (cv2 != 1)
        adapt(service, rate, servers, size, time, cv2);
    return service;
}

} // namespace headroom::formulas
