// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

namespace headroom::formulas {

/// The part of a time that a caller waits for, when it gives up after `limit`.
struct Patience {
    double beyond = 0; ///< Share of the times that are longer.
    double mean = 0;   ///< Of min(time, limit), s.
    double variance = 0;
};
/// A time of this mean and variance, taken as a gamma law (exact for exponential and constant
/// times), cut at `limit`.
Patience cutAt(double mean, double variance, double limit);

} // namespace headroom::formulas
