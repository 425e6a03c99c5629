// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/alarm_state.h"

#include <algorithm>
#include <cmath>

namespace headroom::control {

namespace {

/// Periods beyond those that are evaluated in which values are looked for when some are missing.
constexpr int kLookBack = 2;

} // namespace

AlarmState::AlarmState(const Alarm &alarm, double tick)
    : m_alarm(alarm)
    , m_perPeriod(static_cast<std::size_t>(std::max(1.0, std::round(alarm.period / tick))))
    , m_hidden(static_cast<std::size_t>(std::ceil(std::max(0.0, alarm.delay) / tick)))
    , m_tick(tick)
{ }

void AlarmState::add(std::optional<double> value)
{
    m_values.push_back(value);
    const std::size_t kept = m_hidden
                             + m_perPeriod * static_cast<std::size_t>(m_alarm.periods + kLookBack);
    while (m_values.size() > kept)
        m_values.pop_front();
}

std::optional<double> AlarmState::datapoint(int back) const
{
    const std::size_t behind = m_hidden + m_perPeriod * static_cast<std::size_t>(back);
    if (m_values.size() < behind + m_perPeriod)
        return {};
    const auto end = m_values.end() - static_cast<std::ptrdiff_t>(behind);
    const auto begin = end - static_cast<std::ptrdiff_t>(m_perPeriod);
    double sum = 0;
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    int count = 0;
    for (auto value = begin; value != end; ++value) {
        if (!*value)
            continue;
        sum += **value;
        least = std::min(least, **value);
        greatest = std::max(greatest, **value);
        ++count;
    }
    if (count == 0)
        return {};
    switch (m_alarm.statistic) {
    case Alarm::Statistic::Average: return sum / count;
    case Alarm::Statistic::Sum: return sum * m_tick;
    case Alarm::Statistic::Maximum: return greatest;
    case Alarm::Statistic::Minimum: return least;
    }
    return {};
}

std::optional<double> AlarmState::latest() const
{
    return datapoint(0);
}

bool AlarmState::breaches(double value) const
{
    switch (m_alarm.comparison) {
    case Alarm::Comparison::Above: return value > m_alarm.threshold;
    case Alarm::Comparison::AtLeast: return value >= m_alarm.threshold;
    case Alarm::Comparison::Below: return value < m_alarm.threshold;
    case Alarm::Comparison::AtMost: return value <= m_alarm.threshold;
    }
    return false;
}

AlarmState::State AlarmState::evaluate()
{
    int real = 0;
    int breaching = 0;
    for (int back = 0; back < m_alarm.periods + kLookBack && real < m_alarm.periods; ++back) {
        const std::optional<double> value = datapoint(back);
        if (!value)
            continue;
        ++real;
        breaching += breaches(*value) ? 1 : 0;
    }
    // Before the run there was nothing to miss.
    const std::size_t seen = m_values.size() > m_hidden ? (m_values.size() - m_hidden) / m_perPeriod
                                                        : 0;
    const int missing = std::min(m_alarm.periods, static_cast<int>(seen)) - real;
    if (seen == 0)
        return m_state;
    if (missing > 0) {
        switch (m_alarm.missing) {
        case Alarm::Missing::Ignore: return m_state;
        case Alarm::Missing::Breaching: breaching += missing; break;
        case Alarm::Missing::NotBreaching: break;
        case Alarm::Missing::Missing:
            if (real == 0)
                return m_state = State::NoData;
            break;
        }
    }
    return m_state = breaching >= m_alarm.datapoints ? State::InAlarm : State::Ok;
}

} // namespace headroom::control
