// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <cmath>

namespace headroom::live {

/// Numbers this close, relative, are taken as the same, so that a loop of numbers that depend on
/// each other comes to rest.
inline constexpr double kNear = 1e-12;

inline bool isNear(double a, double b)
{
    return a == b || std::abs(a - b) <= kNear * std::max(std::abs(a), std::abs(b));
}

} // namespace headroom::live
