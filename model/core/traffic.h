// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/distribution.h"
#include "model/core/trace.h"

#include <memory>
#include <vector>

namespace headroom {

/// How requests arrive around their rate.
enum class Arrivals { Poisson, Constant, Bursty };

/// The rate of arrivals over time.
struct TrafficProfile {
    enum class Shape { Constant, Ramp, Steps, Spike, Daily, Weekly, Bursty, Trace, Closed };

    struct Step {
        double at = 0;   ///< s
        double rate = 0; ///< per second from then on

        friend bool operator==(const Step &, const Step &) = default;
    };

    Shape shape = Shape::Constant;
    /// constant; mean of daily, weekly and bursty, filled in by the reader
    double rate = 0;
    double from = 0, to = 0;           ///< ramp, per second
    double start = 0, over = 0;        ///< ramp: begins at `start` s, takes `over` s
    std::vector<Step> steps = {};      ///< steps
    double base = 0, peak = 0;         ///< spike, daily, weekly, bursty (low and high rate)
    double at = 0, lasts = 0;          ///< spike: `at` s `for` s; daily: peak at `at` s of the day
    std::vector<double> days = {};     ///< weekly: seven factors, Monday first
    double baseTime = 0, peakTime = 0; ///< bursty: mean sojourn in each state, s
    std::shared_ptr<const Trace> trace = {};
    double users = 0;        ///< closed
    Distribution think = {}; ///< closed

    /// Mean arrivals per second at a time, s; at a jump, the rate behind it. Days are a cosine
    /// between `base` and `peak`; a week starts on Monday at time 0 and scales each day by its
    /// factor. Bursty: the long-run mean of both states. Closed: 0 (the engine finds it). A trace
    /// that was not loaded: 0.
    double rateAt(double time) const;
    /// Mean of rateAt over [from, to], exact for every shape.
    double meanRate(double fromTime, double toTime) const;
    /// The greatest rate in [0, duration]; for bursty that of the busier state.
    double peakRate(double duration) const;
    /// The next time after `time` at which the rate starts to change or jumps; infinity when never
    /// again. Between it and `time` the rate is constant when `isConstantAt(time)`.
    double nextChange(double time) const;
    bool isConstantAt(double time) const;
    /// When the profile ends by itself (the length of a trace, the last step), else 0.
    double naturalLength() const;

    /// Same content; traces are compared by pointer first, then row by row.
    friend bool operator==(const TrafficProfile &a, const TrafficProfile &b);
};

} // namespace headroom
