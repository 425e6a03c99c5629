// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

namespace headroom::formulas {

/// Share of times above `limit` and the mean of the smaller of time and limit, for a gamma law of that mean and variance.
struct CutTime
{
    double beyond = 0;
    double mean = 0;
};
CutTime cutTime(double mean, double variance, double limit);

} // namespace headroom::formulas
