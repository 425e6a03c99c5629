// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/latency_histogram.h"
#include "model/simulation/formulas/birth_death.h"

/// Waits and response times at a pool of equal servers, Poisson arrivals. Beyond the closed forms
/// they are approximations; what they reach stands beside them and in the tests.
namespace headroom::formulas {

enum class Order { Fifo, Lifo, ProcessorSharing };

/// The waits of accepted requests at rest.
struct PoolWaits {
    double blocked = 0; ///< Share that finds no room.
    WaitLaw wait =
        {}; ///< First come, first served. Infinite means from saturation on without limit of room.
    /// Of all accepted requests, s; the same for every order of service that does not look at the
    /// work.
    double meanWait = 0;
};

/// 4 E[S] E[S^3] / (3 E[S^2]^2): how the square of a rest of service compares with the square of
/// its mean; 2 for exponential service.
double restSpread(const Distribution &service);
double restSpread(const LatencyHistogram &service);

/// At rest, for a mean service time, its squared variation and its restSpread. Exact for
/// exponential service and for one server (M/G/1: mean and variance); Kimura's mean otherwise:
/// within 10 % for lognormal service to cv2 = 4.
PoolWaits waitsAtRest(double servers, double waitingRoom, double arrivalRate, double meanService,
                      double cv2, double spread = 2);

/// The law of a wait from its chance, mean and variance, by order of service: given waiting gamma,
/// exponential or with a lognormal tail, as the variance says. Last come, first served: lognormal,
/// with the variance of Takacs. For ProcessorSharing nobody waits: 0.
LatencyHistogram waitHistogram(const WaitLaw &wait, Order order, double utilisation);

/// The response time: wait + service, or service stretched by sharing (mean exact, variance that of
/// M/M/1; p99 within some 10 %).
LatencyHistogram responseHistogram(const PoolWaits &waits, Order order, double utilisation,
                                   const LatencyHistogram &service);

/// All at once for a pool at rest. From saturation on without limit of room the longest time of the
/// histogram's grid.
LatencyHistogram responseAtRest(Order order, double servers, double waitingRoom, double arrivalRate,
                                const LatencyHistogram &service);

} // namespace headroom::formulas
