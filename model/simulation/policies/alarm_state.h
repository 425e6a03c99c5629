// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan/controls.h"

#include <deque>
#include <optional>

namespace headroom::control {

/// An alarm's memory: what its metric was, tick by tick, and the state that follows
/// (facts/supporting-services B-CW-1). Periods slide: a period of five minutes ends every minute.
class AlarmState
{
public:
    enum class State { Ok, InAlarm, NoData };

    /// `tick`: s between values; REQUIRES that the period is a whole number of them.
    AlarmState(const Alarm &alarm, double tick);

    /// The metric's mean over the tick that ends now, or nothing.
    void add(std::optional<double> value);
    /// Looks at what can be seen by now. REQUIRES a call after each add().
    State evaluate();

    State state() const { return m_state; }
    bool isInAlarm() const { return m_state == State::InAlarm; }
    /// The newest period's value that can be seen; nothing when it has none.
    std::optional<double> latest() const;

private:
    /// The value of the period that ends `back` periods before the newest that can be seen.
    std::optional<double> datapoint(int back) const;
    bool breaches(double value) const;

    Alarm m_alarm;
    std::size_t m_perPeriod = 1; ///< Ticks.
    std::size_t m_hidden = 0;    ///< Ticks too new to be seen.
    double m_tick = 60;
    std::deque<std::optional<double>> m_values; ///< The newest last.
    State m_state = State::NoData;
};

} // namespace headroom::control
