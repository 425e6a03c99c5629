// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/policies/unit_count.h"

#include <deque>

namespace headroom::control {

/// The scheduler of a deployment. Bit by bit: starts new units while there may be more, stops old
/// ones while enough are healthy (facts/ecs-asg B-ECS-4 and 6). Blue and green: starts all new
/// ones, shifts traffic, then stops the old ones (B-ECS-8). Its units are those of one UnitCount:
/// what is not yet in service is new.
class UnitReplacer
{
public:
    enum class State { Waiting, Replacing, RollingBack, Replaced, Restored };

    /// REQUIRES that the plan outlives it.
    explicit UnitReplacer(const RollingUpdate &plan);

    /// Lets happen what is due, with what came into service or was lost until now.
    void advance(UnitCount &units, bool isAlarmed, double now);
    /// When something will be due by itself, s; infinity when it waits for units only.
    double next() const;

    State state() const { return m_state; }
    /// Between its beginning and its end.
    bool isActive() const { return m_state == State::Replacing || m_state == State::RollingBack; }
    /// Of the work, what new units do: 0 to 1.
    double newShare(const UnitCount &units) const;
    const RollingUpdate &plan() const { return *m_plan; }

private:
    struct Settling {
        double at = 0; ///< s
        double units = 0;
    };

    void begin(UnitCount &units, double now);
    void rollBack(UnitCount &units, double now);
    /// Sees what has changed in service: new ones settle, and what was lost was the oldest.
    void look(const UnitCount &units, double now);
    bool move(UnitCount &units, double now);
    bool isShifting() const { return !m_plan->rules.shifts.empty(); }
    void shift(UnitCount &units, bool isAlarmed, double now);
    double breaksAt(const UnitCount &units) const;

    const RollingUpdate *m_plan;
    State m_state = State::Waiting;
    UnitCount::Start m_before = {};
    double m_leaving = 0;  ///< In service, to be replaced.
    double m_arrived = 0;  ///< In service, taking their place ...
    double m_healthy = 0;  ///< ... of which so many count as healthy.
    double m_failures = 0; ///< Of new units.
    std::deque<Settling> m_settling = {};
    double m_steadyAt;        ///< When all new units were healthy, s; infinity before.
    std::size_t m_shifts = 0; ///< Done.
};

} // namespace headroom::control
