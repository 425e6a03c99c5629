// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/distribution.h"
#include "model/core/time_histogram.h"

#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace headroom {

/// A distribution of times on a logarithmic grid, with its exact mean and variance beside the bins:
/// how latencies are composed along a call path. Total mass is 1, or 0 when empty.
class LatencyHistogram
{
public:
    LatencyHistogram();
    static LatencyHistogram fromDistribution(const Distribution &law);
    static LatencyHistogram constant(double seconds);
    /// 0 with probability 1 - p, else exponential of mean `meanGivenWaiting`.
    static LatencyHistogram waitLaw(double p, double meanGivenWaiting);
    static LatencyHistogram fromTimes(const TimeHistogram &times);
    /// Relative weights; empty parts are passed over.
    static LatencyHistogram mix(std::span<const std::pair<double, const LatencyHistogram *>> parts);

    /// The sum of two independent times.
    LatencyHistogram convolvedWith(const LatencyHistogram &other) const;
    LatencyHistogram shifted(double seconds) const;
    LatencyHistogram scaled(double factor) const;
    /// Times beyond `limit` become `limit`; the share that was beyond is written to `cut` when
    /// given.
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
    /// Mass and where it lies on average, so that constants stay sharp on a coarse grid.
    struct Bin {
        double mass = 0;
        double time = 0; ///< Sum of mass x time.
    };

    void add(double time, double mass);
    void trim();
    double binsMean() const;
    double binsVariance() const;

    /// From bin m_first on; bin 0 of the grid holds all below a microsecond.
    std::vector<Bin> m_bins;
    std::size_t m_first = 0;
    double m_mean = 0;
    double m_variance = 0;
    double m_most = std::numeric_limits<double>::infinity(); ///< No time is longer.
};

} // namespace headroom
