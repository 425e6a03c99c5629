// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/cut_time.h"

#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>

namespace headroom::formulas {

CutTime cutTime(double mean, double variance, double limit)
{
    if (!(mean > 0) || !std::isfinite(limit))
        return {0, mean};
    if (limit <= 0)
        return {1, 0};
    const double spread = std::sqrt(std::max(0.0, variance));
    if (mean + 12 * spread < limit)
        return {0, mean};
    if (spread < 1e-6 * mean)
        return mean > limit ? CutTime {1, limit} : CutTime {0, mean};
    const double shape = std::min(1e6, mean * mean / variance);
    const double scaled = limit * shape / mean;
    const double beyond = boost::math::gamma_q(shape, scaled);
    // E[min(T, L)] = E[T; T <= L] + L P(T > L), and E[T; T <= L] = m P(shape + 1, .).
    return {beyond, mean * boost::math::gamma_p(shape + 1, scaled) + limit * beyond};
}

} // namespace headroom::formulas
