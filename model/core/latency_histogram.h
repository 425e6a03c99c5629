// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/distribution.h"

#include <span>
#include <utility>
#include <vector>

namespace headroom {

/// A distribution of times on a logarithmic grid, with its exact mean and variance beside the bins: how latencies are composed along a
/// call path. Total mass is 1, or 0 when empty.
class LatencyHistogram
{
public:
    LatencyHistogram();
    static LatencyHistogram fromDistribution(const Distribution &law);
    static LatencyHistogram constant(double seconds);
    /// 0 with probability 1 - p, else exponential of mean `meanGivenWaiting`.
    static LatencyHistogram waitLaw(double p, double meanGivenWaiting);
    /// Relative weights; empty parts are passed over.
    static LatencyHistogram mix(std::span<const std::pair<double, const LatencyHistogram *>> parts);

    /// The sum of two independent times.
    LatencyHistogram convolvedWith(const LatencyHistogram &other) const;
    LatencyHistogram shifted(double seconds) const;
    LatencyHistogram scaled(double factor) const;
    /// Times beyond `limit` become `limit`; the share that was beyond is written to `cut` when given.
    LatencyHistogram cutAt(double limit, double *cut = nullptr) const;
    LatencyHistogram maximumWith(const LatencyHistogram &other) const;

    bool isEmpty() const;
    double mean() const;
    double variance() const;
    /// s; relative error within 2 %.
    double quantile(double p) const;
    /// Share of the mass above `time`.
    double tail(double time) const;
    /// Non-empty bins as (upper edge in s, mass), for drawing.
    std::vector<std::pair<double, double>> bins() const;

private:
    void add(double value, double mass);
    /// Recomputes mean and variance from the bins.
    void settle();
    /// Scales the bins' values a little so that the mean is exactly this.
    void fixMean(double mean);

    /// Bin 0 is the atom at zero; then 8 bins an octave. Each keeps its mass and its mass times value, so that an atom stays where it is.
    std::vector<double> m_mass;
    std::vector<double> m_sum;
    double m_mean = 0;
    double m_variance = 0;
};

} // namespace headroom
