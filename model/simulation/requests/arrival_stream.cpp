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
    , m_isModulated(source.traffic.shape == Shape::Bursty || source.arrivals == Arrivals::Bursty)
{
    const double high = meanTime(source.traffic, true);
    const double low = meanTime(source.traffic, false);
    m_isHigh = unit(draw(m_key, Purpose::Modulation)) * (high + low) < high;
}

double ArrivalStream::modulated(double rate, double from)
{
    const TrafficProfile &traffic = m_source->traffic;
    while (m_turn <= from) {
        if (m_turns > 0)
            m_isHigh = !m_isHigh;
        const double sojourn = meanTime(traffic, m_isHigh)
                               * (*m_exponential)(draw(m_key, Purpose::Modulation, ++m_turns));
        m_turn += std::max(sojourn, 1e-9);
    }
    m_until = std::min(m_until, m_turn);
    if (traffic.shape == Shape::Bursty)
        return m_isHigh ? traffic.peak : traffic.base;
    return rate * (m_isHigh ? kHighFactor : kLowFactor);
}

void ArrivalStream::enterStretch(double from)
{
    const TrafficProfile &traffic = m_source->traffic;
    m_now = from;
    if (from < m_start) {
        m_until = m_start;
        m_rate = traffic.rateAt(0);
    } else {
        const double time = from - m_start;
        const double change = traffic.nextChange(time);
        if (traffic.isConstantAt(time)) {
            m_until = m_start + change;
            m_rate = traffic.rateAt(time);
        } else {
            const double until = std::min(change, time + kSmoothStretch);
            m_until = m_start + until;
            m_rate = traffic.meanRate(time, until);
        }
    }
    if (m_isModulated)
        m_rate = modulated(m_rate, from);
    // A change that is nearer than the clock can tell would stop it.
    if (!(m_until > from))
        m_until = std::nextafter(from, std::numeric_limits<double>::infinity());
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
    double left = m_source->arrivals == Arrivals::Constant ? 1 : m_drawn[m_count % kAhead];
    for (;;) {
        if (m_rate > 0 && m_now + left / m_rate < m_until) {
            m_now += left / m_rate;
            ++m_count;
            return m_now;
        }
        if (!std::isfinite(m_until))
            return std::numeric_limits<double>::infinity();
        left -= std::max(0.0, m_rate) * (m_until - m_now);
        enterStretch(m_until);
    }
}

} // namespace headroom::requests
