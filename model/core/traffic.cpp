// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/traffic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <tuple>

namespace headroom {

namespace {

constexpr double kDay = 86400;
constexpr double kWeek = 7 * kDay;
constexpr double kForever = std::numeric_limits<double>::infinity();

double dayFactor(const TrafficProfile &profile, double time)
{
    if (profile.days.size() != 7)
        return 1;
    const double inWeek = time - kWeek * std::floor(time / kWeek);
    return profile.days[std::min<std::size_t>(6, static_cast<std::size_t>(inWeek / kDay))];
}

double dayCurve(const TrafficProfile &profile, double time)
{
    const double angle = 2 * std::numbers::pi * (time - profile.at) / kDay;
    return profile.base + (profile.peak - profile.base) * (1 + std::cos(angle)) / 2;
}

/// Integral of dayCurve over [from, to].
double dayArea(const TrafficProfile &profile, double from, double to)
{
    const double frequency = 2 * std::numbers::pi / kDay;
    // The difference of two sines as a product keeps its digits over short intervals.
    const double waves = 2 / frequency * std::cos(frequency * ((from + to) / 2 - profile.at))
                         * std::sin(frequency * (to - from) / 2);
    return (profile.base + profile.peak) / 2 * (to - from)
           + (profile.peak - profile.base) / 2 * waves;
}

double weekArea(const TrafficProfile &profile, double from, double to)
{
    double area = 0;
    for (double start = from; start < to;) {
        const double end = std::min(to, kDay * (std::floor(start / kDay) + 1));
        area += dayFactor(profile, start) * dayArea(profile, start, end);
        start = end;
    }
    return area;
}

double rampAt(const TrafficProfile &profile, double time)
{
    if (time < profile.start)
        return profile.from;
    if (time >= profile.start + profile.over)
        return profile.to;
    return profile.from + (profile.to - profile.from) * (time - profile.start) / profile.over;
}

/// The ramp is a straight line between its corners, so trapezia are exact.
double rampArea(const TrafficProfile &profile, double from, double to)
{
    const double begin = std::clamp(profile.start, from, to);
    const double end = std::clamp(profile.start + profile.over, from, to);
    const double slope = end > begin ? (rampAt(profile, begin) + profile.from
                                        + (profile.to - profile.from) * (end - profile.start)
                                              / profile.over)
                                           / 2
                                     : 0;
    return profile.from * (begin - from) + slope * (end - begin) + profile.to * (to - end);
}

double stepAt(const TrafficProfile &profile, double time)
{
    const auto next = std::ranges::upper_bound(profile.steps, time, {}, &TrafficProfile::Step::at);
    return next == profile.steps.begin() ? 0 : std::prev(next)->rate;
}

double traceAt(const Trace &trace, double time)
{
    if (trace.times.empty() || time < 0)
        return 0;
    const double length = trace.length();
    if (time >= length && trace.atEnd == Trace::End::Stop)
        return 0;
    if (time >= length && trace.atEnd == Trace::End::Loop && length > 0)
        time -= length * std::floor(time / length);
    return trace.rateOf(trace.rowAt(time));
}

/// The next time at which a row, or the time behind the last, begins.
double nextTraceRow(const Trace &trace, double time)
{
    const double length = trace.length();
    const bool loops = trace.atEnd == Trace::End::Loop && length > 0;
    if (trace.times.empty() || (time >= length && !loops))
        return kForever;
    const double cycle = loops ? length * std::floor(time / length) : 0;
    const auto next = std::ranges::upper_bound(trace.times, time - cycle);
    if (next != trace.times.end())
        return cycle + *next;
    return trace.atEnd == Trace::End::Hold ? kForever : cycle + length;
}

/// Integral over [from, to] of a rate that only jumps.
double steppedArea(const TrafficProfile &profile, double from, double to)
{
    double area = 0;
    for (double start = from; start < to;) {
        const double end = std::min(to, profile.nextChange(start));
        area += profile.rateAt(start) * (end - start);
        // A jump so close to the start that adding it changes nothing must not hold us up for ever.
        start = std::max(end, std::nextafter(start, kForever));
    }
    return area;
}

double traceArea(const Trace &trace, const TrafficProfile &profile, double from, double to)
{
    const double length = trace.length();
    if (trace.atEnd != Trace::End::Loop || length <= 0 || to - from < 2 * length)
        return steppedArea(profile, from, to);
    const double cycles = std::floor((to - from) / length) - 1;
    return cycles * steppedArea(profile, 0, length)
           + steppedArea(profile, from, to - cycles * length);
}

/// The greatest value of a day curve scaled by each day's factor; its corners are midnights and the
/// two turning points of a day.
double peakOfDays(const TrafficProfile &profile, double duration)
{
    const double end = std::min(duration, kWeek + kDay);
    double peak = std::max(profile.rateAt(0), profile.rateAt(end));
    for (double midnight = 0; midnight <= end; midnight += kDay) {
        peak = std::max(peak, profile.rateAt(midnight));
        const double before = std::min(midnight + kDay, end);
        peak = std::max(peak, dayFactor(profile, midnight) * dayCurve(profile, before));
        for (const double turn : {profile.at, profile.at + kDay / 2}) {
            const double time = midnight + turn - kDay * std::floor(turn / kDay);
            if (time <= end)
                peak = std::max(peak, profile.rateAt(time));
        }
    }
    return peak;
}

} // namespace

double TrafficProfile::rateAt(double time) const
{
    switch (shape) {
    case Shape::Constant: return rate;
    case Shape::Ramp: return rampAt(*this, time);
    case Shape::Steps: return stepAt(*this, time);
    case Shape::Spike: return time >= at && time < at + lasts ? peak : base;
    case Shape::Daily: return dayCurve(*this, time);
    case Shape::Weekly: return dayFactor(*this, time) * dayCurve(*this, time);
    case Shape::Bursty: {
        const double cycle = baseTime + peakTime;
        return cycle > 0 ? (base * baseTime + peak * peakTime) / cycle : base;
    }
    case Shape::Trace: return trace ? traceAt(*trace, time) : 0;
    case Shape::Closed: return 0;
    }
    return 0;
}

double TrafficProfile::meanRate(double fromTime, double toTime) const
{
    const double length = toTime - fromTime;
    if (!(length > 0))
        return rateAt(fromTime);
    switch (shape) {
    case Shape::Constant:
    case Shape::Bursty:
    case Shape::Closed: return rateAt(fromTime);
    case Shape::Ramp: return rampArea(*this, fromTime, toTime) / length;
    case Shape::Daily: return dayArea(*this, fromTime, toTime) / length;
    case Shape::Weekly: return weekArea(*this, fromTime, toTime) / length;
    case Shape::Spike:
    case Shape::Steps: return steppedArea(*this, fromTime, toTime) / length;
    case Shape::Trace: return trace ? traceArea(*trace, *this, fromTime, toTime) / length : 0;
    }
    return 0;
}

double TrafficProfile::peakRate(double duration) const
{
    switch (shape) {
    case Shape::Constant:
    case Shape::Closed: return rateAt(0);
    case Shape::Bursty: return std::max(base, peak);
    case Shape::Ramp: return std::max(rateAt(0), rateAt(duration));
    case Shape::Daily:
    case Shape::Weekly: return peakOfDays(*this, duration);
    case Shape::Steps:
    case Shape::Spike:
    case Shape::Trace: break;
    }
    if (shape == Shape::Trace && trace)
        duration = std::min(duration, trace->length());
    double greatest = 0;
    for (double time = 0; time <= duration; time = nextChange(time))
        greatest = std::max(greatest, rateAt(time));
    return greatest;
}

double TrafficProfile::nextChange(double time) const
{
    const auto next = [time](std::initializer_list<double> corners) {
        double nearest = kForever;
        for (const double corner : corners)
            if (corner > time)
                nearest = std::min(nearest, corner);
        return nearest;
    };
    switch (shape) {
    case Shape::Constant:
    case Shape::Daily:
    case Shape::Bursty:
    case Shape::Closed: return kForever;
    case Shape::Ramp: return next({start, start + over});
    case Shape::Spike: return lasts > 0 ? next({at, at + lasts}) : kForever;
    case Shape::Weekly: return kDay * (std::floor(time / kDay) + 1);
    case Shape::Steps: {
        const auto step = std::ranges::upper_bound(steps, time, {}, &Step::at);
        return step == steps.end() ? kForever : step->at;
    }
    case Shape::Trace: return trace ? nextTraceRow(*trace, time) : kForever;
    }
    return kForever;
}

bool TrafficProfile::isConstantAt(double time) const
{
    switch (shape) {
    case Shape::Ramp: return from == to || time < start || time >= start + over;
    case Shape::Daily:
    case Shape::Weekly: return base == peak;
    case Shape::Constant:
    case Shape::Steps:
    case Shape::Spike:
    case Shape::Bursty:
    case Shape::Trace:
    case Shape::Closed: return true;
    }
    return true;
}

double TrafficProfile::naturalLength() const
{
    if (shape == Shape::Trace && trace)
        return trace->length();
    if (shape == Shape::Steps && !steps.empty())
        return steps.back().at;
    return 0;
}

bool operator==(const TrafficProfile &a, const TrafficProfile &b)
{
    const auto plain = [](const TrafficProfile &p) {
        return std::tie(p.shape, p.rate, p.from, p.to, p.start, p.over, p.steps, p.base, p.peak,
                        p.at, p.lasts, p.days, p.baseTime, p.peakTime, p.users, p.think);
    };
    if (plain(a) != plain(b))
        return false;
    return a.trace == b.trace || (a.trace && b.trace && *a.trace == *b.trace);
}

} // namespace headroom
