// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/distribution.h"
#include "model/core/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace headroom {

/// Measured traffic: a value per interval, sorted by time; times are seconds from the first row.
struct Trace
{
    enum class Unit { Count, Rate };
    enum class End { Hold, Loop, Stop };

    std::vector<double> times = {};
    std::vector<double> values = {};
    Unit unit = Unit::Count; ///< Count = per interval up to the next row; Rate = per second.
    double scale = 1;
    End atEnd = End::Hold;
    std::string file = {}; ///< As written in the design; for messages.
    std::string firstTimestamp = {}; ///< As in the CSV, so that answers can name the minute.

    /// Requests per second of row `i`.
    double rateOf(std::size_t i) const;
    /// Length of row i's interval, s; the last row has its predecessor's.
    double intervalOf(std::size_t i) const;
    /// From the first row to the end of the last interval, s.
    double length() const;
};

/// How requests arrive around their rate.
enum class Arrivals { Poisson, Constant, Bursty };

/// The rate of arrivals over time.
struct TrafficProfile
{
    enum class Shape { Constant, Ramp, Steps, Spike, Daily, Weekly, Bursty, Trace, Closed };

    struct Step
    {
        double at = 0;   ///< s
        double rate = 0; ///< per second from then on
    };

    Shape shape = Shape::Constant;
    double rate = 0;                ///< constant; mean of daily and weekly
    double from = 0, to = 0;        ///< ramp, per second
    double start = 0, over = 0;     ///< ramp: begins at `start` s, takes `over` s
    std::vector<Step> steps = {};   ///< steps
    double base = 0, peak = 0;      ///< spike, daily, weekly, bursty (low and high rate)
    double at = 0, lasts = 0;       ///< spike: `at` s `for` s; daily: peak at `at` s of the day
    std::vector<double> days = {};  ///< weekly: seven factors, Monday first
    double baseTime = 0, peakTime = 0; ///< bursty: mean sojourn in each state, s
    std::shared_ptr<const Trace> trace = {};
    double users = 0;               ///< closed
    Distribution think = {};        ///< closed

    /// Mean arrivals per second at a time, s; for closed clients 0 (the engine finds it).
    double rateAt(double time) const;
    /// Mean of rateAt over [from, to], exact for every shape.
    double meanRate(double fromTime, double toTime) const;
    /// The greatest rate in [0, duration].
    double peakRate(double duration) const;
    /// The next time after `time` at which the rate starts to change or jumps; infinity when never again. Between it and `time`
    /// the rate is constant when `isConstantAt(time)`.
    double nextChange(double time) const;
    bool isConstantAt(double time) const;
    /// When the profile ends by itself (the length of a trace, the last step), else 0.
    double naturalLength() const;

    friend bool operator==(const TrafficProfile &, const TrafficProfile &) = default;
};

/// Reads a CSV with the columns `timestamp,value` (or names given by a header; dates, ISO times, or seconds). Holes (missing
/// rows are intervals), letters, negative values, unsorted or doubled times are errors with the line.
Result<Trace> readTrace(const std::string &csv, const std::string &file);
Result<Trace> readTraceFile(const std::string &path);

} // namespace headroom
