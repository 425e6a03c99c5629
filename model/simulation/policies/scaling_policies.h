// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/policies/alarm_state.h"
#include "model/simulation/policies/unit_count.h"

#include <deque>
#include <optional>

/// Scaling policies in time: each says every minute how many units it wants.
namespace headroom::control {

/// Length of the ticks of policies that have alarms of their own, s.
inline constexpr double kMinute = 60;

/// What a policy wants in a minute.
struct Wish {
    enum class Direction { None, Out, In };

    Direction direction = Direction::None;
    double units = 0;
};

/// Two alarms around a target, with cooldowns (facts/ecs-asg B-AAS-1 to 3).
class Tracker
{
public:
    explicit Tracker(const TargetTracking &policy);

    /// `running`: units in service in the minute that ends now, on average.
    Wish minute(std::optional<double> metric, double running, const UnitCount &units, double now);
    /// Its wish was granted.
    void acted(Wish::Direction direction, double now);
    bool scalesIn() const { return m_policy.scalesIn; }

private:
    TargetTracking m_policy;
    AlarmState m_high;
    AlarmState m_low;
    /// Units in service in the minutes that can be seen last and those behind, the newest last.
    std::deque<double> m_running;
    std::size_t m_hidden = 0; ///< Minutes too new to be seen.
    double m_outUntil = 0;    ///< s; of the cooldowns.
    double m_inUntil = 0;
};

/// Steps while an alarm is in alarm (facts/ecs-asg B-AAS-5, B-ASG-2).
class Stepper
{
public:
    explicit Stepper(const StepScaling &policy, const Alarm &alarm);

    /// `isNew`: the alarm has just gone off.
    Wish minute(const AlarmState &alarm, bool isNew, const UnitCount &units, double now);
    void acted(const Wish &wish, double before, double now);
    PlanIndex alarm() const { return m_policy.alarm; }

private:
    StepScaling m_policy;
    double m_threshold = 0;
    double m_until = 0;      ///< s; of the cooldown.
    double m_added = 0;      ///< What the last step changed, within its cooldown.
    bool m_hasActed = false; ///< Within its cooldown.
};

/// Keeps enough hosts (facts/ecs-asg B-CP-1).
class HostKeeper
{
public:
    explicit HostKeeper(const HostTracking &policy);

    /// `needed`: hosts for the units that wait; `used`: hosts with units on them, packed tightly.
    Wish minute(const UnitCount &hosts, double needed, double used, double now);
    void acted(Wish::Direction direction, double now);
    /// Percent, of the last minute.
    double reservation() const { return m_reservation; }

private:
    HostTracking m_policy;
    double m_reservation = 100;
    int m_lowMinutes = 0;
    double m_outUntil = 0; ///< s
    double m_lastOut = 0;
};

} // namespace headroom::control
