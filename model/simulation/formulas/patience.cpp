// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/patience.h"

#include "model/core/distribution.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom::formulas {

namespace {

/// Beyond so many standard deviations nobody waits.
constexpr double kFarTail = 14;

} // namespace

Patience cutAt(double mean, double variance, double limit)
{
    const double deviation = std::sqrt(variance);
    if (mean + kFarTail * deviation + 1e-12 < limit)
        return {0, mean, variance};
    if (!(mean > 0))
        return {0, 0, 0};
    if (!std::isfinite(mean))
        return {1, limit, 0};
    const double shape = variance > 0 ? mean * mean / variance
                                      : std::numeric_limits<double>::infinity();
    if (shape > 1e6)
        return mean > limit ? Patience{1, limit, 0} : Patience{0, mean, variance};
    // The integrals of t and t^2 over a gamma density are distributions of the same scale with one
    // and two more shapes.
    const double scale = mean / shape;
    const auto below = [&](double k) {
        return Distribution::gamma(k * scale, 1 / std::sqrt(k)).cdf(limit);
    };
    const double beyond = 1 - below(shape);
    if (beyond < 1e-12)
        return {0, mean, variance};
    const double first = mean * below(shape + 1) + limit * beyond;
    const double second = mean * mean * (1 + 1 / shape) * below(shape + 2) + limit * limit * beyond;
    return {beyond, first, std::max(0.0, second - first * first)};
}

} // namespace headroom::formulas
