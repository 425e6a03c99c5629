// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <span>

namespace headroom {

/// How much of the beginning of a series to leave out.
struct WarmUp {
    std::size_t values = 0;
    /// No place in the first half is good enough: the series has not come to rest, or was too
    /// short.
    bool isRejected = false;
};

/// MSER-5 (White, Cobb, Spratt 2000): means of five values each; leaves out so many that the
/// marginal standard error of the rest is least.
WarmUp warmUpOf(std::span<const double> series);

/// Growth of a series per value, by least squares.
double slopeOf(std::span<const double> series);

} // namespace headroom
