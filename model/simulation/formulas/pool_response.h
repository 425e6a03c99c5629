// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/latency_histogram.h"
#include "model/simulation/formulas/birth_death.h"

/// Laws of waits and of shared service at a pool of equal servers, Poisson arrivals. Beyond the
/// closed forms they are approximations; what they reach stands beside them and in the tests.
namespace headroom::formulas {

/// 4 E[S] E[S^3] / (3 E[S^2]^2): how the square of a rest of service compares with the square of
/// its mean; 2 for exponential service, 4/3 for constant, and 2 where there is none.
double restSpread(double first, double second, double third);

/// The variance of a wait at rest, given that one waits, relative to the square of its mean. 1 for
/// exponential service; exact for one server (M/G/1). `utilisation` from 1 on counts as 1.
double waitVariation(double servers, double utilisation, double spread);

enum class Order { Fifo, Lifo };

/// The law of a wait from its chance, mean and variance: given waiting gamma, exponential or with a
/// lognormal tail, as the variance says. Lognormal when the last come is served first. With
/// lognormal service the p99 of wait + service is within 10 % up to cv2 = 4.
LatencyHistogram waitHistogram(const WaitLaw &wait, Order order);

/// Service stretched by sharing so that it takes `excess` s longer on average: mean exact, variance
/// that of M/M/1 (Coffman, Muntz, Trotter 1970).
LatencyHistogram sharedHistogram(double excess, const LatencyHistogram &service);

} // namespace headroom::formulas
