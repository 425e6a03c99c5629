// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/statistics/interval.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <vector>

namespace headroom {

Interval meanInterval(std::span<const double> values, double level)
{
    Interval interval;
    if (values.empty())
        return interval;
    const auto n = static_cast<double>(values.size());
    for (const double value : values)
        interval.mean += value / n;
    double squares = 0;
    for (const double value : values)
        squares += (value - interval.mean) * (value - interval.mean);
    double half = std::numeric_limits<double>::infinity();
    if (values.size() > 1) {
        const boost::math::students_t law(n - 1);
        half = boost::math::quantile(law, (1 + level) / 2) * std::sqrt(squares / (n - 1) / n);
    }
    interval.low = interval.mean - half;
    interval.high = interval.mean + half;
    return interval;
}

Interval pairedInterval(std::span<const double> a, std::span<const double> b, double level)
{
    assert(a.size() == b.size());
    std::vector<double> differences(std::min(a.size(), b.size()));
    for (std::size_t i = 0; i < differences.size(); ++i)
        differences[i] = a[i] - b[i];
    return meanInterval(differences, level);
}

Interval shareInterval(double hits, double trials, double level)
{
    if (!(trials > 0))
        return {0, 0, 1};
    const double z = boost::math::quantile(boost::math::normal(), (1 + level) / 2);
    const double share = hits / trials;
    const double scale = 1 / (1 + z * z / trials);
    const double middle = scale * (share + z * z / (2 * trials));
    const double half = scale * z
                        * std::sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials));
    return {share, std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

} // namespace headroom
