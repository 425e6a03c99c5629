// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <span>

namespace headroom {

/// A confidence interval. `low` = `high` = `mean` when there is nothing to be unsure about.
struct Interval {
    double mean = 0;
    double low = 0;
    double high = 0;

    double halfWidth() const { return (high - low) / 2; }
    bool contains(double value) const { return low <= value && value <= high; }
};

/// For the mean of independent values by Student's t; infinitely wide for a single one. `level` is
/// the probability with which it covers the mean, such as 0.95.
Interval meanInterval(std::span<const double> values, double level);
/// For the mean of the differences a - b of pairs that had the same luck. REQUIRES as many of each.
Interval pairedInterval(std::span<const double> a, std::span<const double> b, double level);
/// For the share of `hits` among `trials` (Wilson 1927): sound near 0 and 1.
Interval shareInterval(double hits, double trials, double level);

} // namespace headroom
