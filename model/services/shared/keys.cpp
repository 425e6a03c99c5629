// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/keys.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

/// Sum of k^-s for k = 1..n; beyond a thousand terms by Euler and Maclaurin, since lowering runs at
/// every turn of a slider.
double generalisedHarmonic(double n, double s)
{
    constexpr double kExact = 1000;
    double sum = 0;
    for (double k = 1; k <= std::min(n, kExact); ++k)
        sum += std::pow(k, -s);
    if (n <= kExact)
        return sum;
    const double integral = std::abs(s - 1) < 1e-9
                                ? std::log(n / kExact)
                                : (std::pow(n, 1 - s) - std::pow(kExact, 1 - s)) / (1 - s);
    return sum + integral + (std::pow(n, -s) - std::pow(kExact, -s)) / 2;
}

} // namespace

double hottestKeyShare(const KeyPopularity &keys)
{
    const double count = std::max(1.0, keys.count);
    switch (keys.law) {
    case KeyPopularity::Law::Uniform: return 1 / count;
    case KeyPopularity::Law::Hot: return std::max(keys.hotShare, 1 / count);
    case KeyPopularity::Law::Zipf: return 1 / generalisedHarmonic(count, keys.exponent);
    }
    return 1 / count;
}

} // namespace headroom
