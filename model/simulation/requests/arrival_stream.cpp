// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/arrival_stream.h"

#include <algorithm>
#include <cmath>

namespace headroom::requests {

namespace {

using Shape = TrafficProfile::Shape;

/// Where the rate changes smoothly it is held at its mean for so long, s.
constexpr double kSmoothStretch = 1;
/// States of a bursty client whose traffic has a shape of its own; they leave the mean as it is.
constexpr double kHighFactor = 3;
constexpr double kHighTime = 10;
constexpr double kLowFactor = 0.5;
constexpr double kLowTime = 40;

double meanTime(const TrafficProfile &traffic, bool isHigh)
{
    if (traffic.shape == Shape::Bursty)
        return isHigh ? traffic.peakTime : traffic.baseTime;
    return isHigh ? kHighTime : kLowTime;
}

} // namespace

ArrivalStream::ArrivalStream(const Source &source, const Sampler &exponential, std::uint64_t key,
                             double start)
    : m_source(&source)
    , m_exponential(&exponential)
    , m_key(key)
    , m_start(start)
    , m_factor(source.factor)
    , m_isModulated(source.traffic.shape == Shape::Bursty || source.arrivals == Arrivals::Bursty)
{
    const double high = meanTime(source.traffic, true);
    const double low = meanTime(source.traffic, false);
    m_at.isHigh = unit(draw(m_key, Purpose::Modulation)) * (high + low) < high;
}

double ArrivalStream::modulated(double rate, double from)
{
    const TrafficProfile &traffic = m_source->traffic;
    while (m_at.turn <= from) {
        if (m_at.turns > 0)
            m_at.isHigh = !m_at.isHigh;
        const double sojourn = meanTime(traffic, m_at.isHigh)
                               * (*m_exponential)(draw(m_key, Purpose::Modulation, ++m_at.turns));
        m_at.turn += std::max(sojourn, 1e-9);
    }
    m_at.until = std::min(m_at.until, m_at.turn);
    if (traffic.shape == Shape::Bursty)
        return m_at.isHigh ? traffic.peak : traffic.base;
    return rate * (m_at.isHigh ? kHighFactor : kLowFactor);
}

void ArrivalStream::enterStretch(double from)
{
    const TrafficProfile &traffic = m_source->traffic;
    m_at.now = from;
    if (from < m_start) {
        m_at.until = m_start;
        m_at.rate = traffic.rateAt(0);
    } else {
        const double time = from - m_start;
        const double change = traffic.nextChange(time);
        if (traffic.isConstantAt(time)) {
            m_at.until = m_start + change;
            m_at.rate = traffic.rateAt(time);
        } else {
            const double until = std::min(change, time + kSmoothStretch);
            m_at.until = m_start + until;
            m_at.rate = traffic.meanRate(time, until);
        }
    }
    if (m_isModulated)
        m_at.rate = modulated(m_at.rate, from);
    m_at.rate *= m_factor;
    // A change that is nearer than the clock can tell would stop it.
    if (!(m_at.until > from))
        m_at.until = std::nextafter(from, std::numeric_limits<double>::infinity());
}

void ArrivalStream::drawAhead()
{
    for (std::uint64_t i = 0; i < kAhead; ++i) {
        m_drawn[i] = (*m_exponential)(draw(m_key, Purpose::Arrival, m_count + i));
        m_salts[i] = draw(m_key, Purpose::Child, m_count + i);
    }
}

double ArrivalStream::next()
{
    if (m_count % kAhead == 0)
        drawAhead();
    const double left = m_source->arrivals == Arrivals::Constant ? 1 : m_drawn[m_count % kAhead];
    if (m_keepsPlaces)
        remember(left);
    if (const double time = m_at.now + left / m_at.rate; m_at.rate > 0 && time < m_at.until) {
        ++m_count;
        return m_at.now = time;
    }
    const double time = walk(left);
    m_count += std::isfinite(time) ? 1U : 0U;
    return time;
}

void ArrivalStream::remember(double left)
{
    m_before = m_at;
    m_left = left;
    m_countBefore = m_count;
}

/// When the rate, summed up from here on, has grown by so much.
double ArrivalStream::walk(double left)
{
    for (;;) {
        if (m_at.rate > 0 && m_at.now + left / m_at.rate < m_at.until)
            return m_at.now += left / m_at.rate;
        if (!std::isfinite(m_at.until))
            return std::numeric_limits<double>::infinity();
        left -= std::max(0.0, m_at.rate) * (m_at.until - m_at.now);
        enterStretch(m_at.until);
    }
}

double ArrivalStream::changeFactor(double now, double factor)
{
    m_at = m_before;
    double left = m_left;
    while (m_at.until < now) {
        left -= std::max(0.0, m_at.rate) * (m_at.until - m_at.now);
        enterStretch(m_at.until);
    }
    left -= std::max(0.0, m_at.rate) * (now - m_at.now);
    m_factor = factor;
    enterStretch(now);
    m_count = m_countBefore;
    remember(std::max(0.0, left));
    const double time = walk(m_left);
    m_count += std::isfinite(time) ? 1U : 0U;
    return time;
}

} // namespace headroom::requests
