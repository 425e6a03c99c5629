// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/scaling_policies.h"

#include "model/simulation/policies/scaling_rules.h"

#include <algorithm>
#include <cmath>

namespace headroom::control {

namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
/// After a scale-out a capacity provider does not scale in for so long, s (facts/ecs-asg section
/// 10).
constexpr double kHostsRest = 900;

AlarmState alarmOf(const TargetTracking &policy, bool isHigh)
{
    Alarm alarm;
    alarm.periods = alarm.datapoints = isHigh ? policy.highPeriods : policy.lowPeriods;
    alarm.threshold = isHigh ? policy.target : policy.lowFactor * policy.target;
    alarm.comparison = isHigh ? Alarm::Comparison::Above : Alarm::Comparison::Below;
    alarm.delay = policy.delay;
    return {alarm, kMinute};
}

} // namespace

Tracker::Tracker(const TargetTracking &policy)
    : m_policy(policy)
    , m_high(alarmOf(policy, true))
    , m_low(alarmOf(policy, false))
    , m_hidden(static_cast<std::size_t>(std::ceil(std::max(0.0, policy.delay) / kMinute)))
    , m_outUntil(kNever)
    , m_inUntil(kNever)
{ }

Wish Tracker::minute(std::optional<double> metric, double running, const UnitCount &units,
                     double now)
{
    m_running.push_back(running);
    if (m_running.size() > m_hidden + 1)
        m_running.pop_front();
    m_high.add(metric);
    m_low.add(metric);
    const bool isHigh = m_high.evaluate() == AlarmState::State::InAlarm;
    const bool isLow = m_low.evaluate() == AlarmState::State::InAlarm;
    const std::optional<double> latest = m_high.latest();
    if (!latest || (!isHigh && !isLow))
        return {};
    // A metric that is seen late belongs to the units of its own minute: with those of now the same
    // load would count twice.
    const double wanted = std::clamp(trackedCapacity(m_running.front(), *latest, m_policy.target),
                                     units.minimum(), std::max(units.minimum(), units.maximum()));
    if (isHigh) {
        // Capacity that was asked for and is not there yet counts as added: only more acts.
        return wanted > units.desired() ? Wish{Wish::Direction::Out, wanted} : Wish{};
    }
    if (!m_policy.scalesIn || now < m_inUntil || now < m_outUntil || units.isWarmingUp(now))
        return {};
    return wanted < units.desired() ? Wish{Wish::Direction::In, wanted} : Wish{};
}

void Tracker::acted(Wish::Direction direction, double now)
{
    if (direction == Wish::Direction::Out) {
        m_outUntil = now + m_policy.scaleOutCooldown;
        m_inUntil = kNever;
    } else {
        m_inUntil = now + m_policy.scaleInCooldown;
    }
}

Stepper::Stepper(const StepScaling &policy, const Alarm &alarm)
    : m_policy(policy)
    , m_threshold(alarm.threshold)
    , m_until(kNever)
{ }

Wish Stepper::minute(const AlarmState &alarm, bool isNew, const UnitCount &units, double now)
{
    const std::optional<double> metric = alarm.latest();
    if (!alarm.isInAlarm())
        return {};
    if (m_policy.isSimple) {
        const bool isBusy = now < units.lastChange() + m_policy.cooldown || units.starting() > 0
                            || units.waiting() > 0;
        if (isBusy || (!isNew && now < m_until))
            return {};
    }
    // Without data there is no distance; what made the alarm go off then is the lack of data.
    const double current = m_policy.isSimple ? units.desired() : units.inService();
    const double base = now < m_until && m_hasActed ? units.desired() - m_added
                                                    : std::max(current, units.desired());
    const double distance = metric ? *metric - m_threshold : 0;
    const double wanted = std::clamp(steppedCapacity(m_policy, base, distance), units.minimum(),
                                     std::max(units.minimum(), units.maximum()));
    if (wanted > units.desired())
        return {Wish::Direction::Out, wanted};
    if (wanted < units.desired() && !(now < m_until) && !units.isWarmingUp(now))
        return {Wish::Direction::In, wanted};
    return {};
}

void Stepper::acted(const Wish &wish, double before, double now)
{
    const bool isWithin = now < m_until && m_hasActed;
    m_added = wish.units - before + (isWithin ? m_added : 0);
    if (!isWithin)
        m_until = now + m_policy.cooldown;
    m_hasActed = true;
}

HostKeeper::HostKeeper(const HostTracking &policy)
    : m_policy(policy)
    , m_outUntil(kNever)
    , m_lastOut(kNever)
{ }

Wish HostKeeper::minute(const UnitCount &hosts, double needed, double used, double now)
{
    const double running = hosts.inService();
    const double wanted = needed > 0
                              ? std::clamp(needed, m_policy.minimumStep,
                                           std::max(m_policy.minimumStep, m_policy.maximumStep))
                              : 0;
    m_reservation = hostReservation(running, needed > 0 ? running + wanted : used);
    if (m_reservation > m_policy.targetCapacity) {
        m_lowMinutes = 0;
        // The first instances of an empty group are two (facts/ecs-asg section 10).
        double units = running > 0
                           ? std::ceil(running * m_reservation / m_policy.targetCapacity - 1e-9)
                           : 2;
        units = std::min(units, hosts.maximum());
        return now >= m_outUntil && units > hosts.desired() ? Wish{Wish::Direction::Out, units}
                                                            : Wish{};
    }
    m_lowMinutes = m_reservation < m_policy.targetCapacity ? m_lowMinutes + 1 : 0;
    if (m_lowMinutes < m_policy.lowPeriods || now < m_lastOut + kHostsRest
        || hosts.isWarmingUp(now))
        return {};
    const double spared = std::ceil(running * m_reservation / m_policy.targetCapacity - 1e-9);
    const double most = std::max(1.0, std::floor(running / 2));
    const double units = std::max({std::max(spared, used), running - most, hosts.minimum()});
    return units < hosts.desired() ? Wish{Wish::Direction::In, units} : Wish{};
}

void HostKeeper::acted(Wish::Direction direction, double now)
{
    if (direction != Wish::Direction::Out)
        return;
    m_outUntil = now + m_policy.warmUp;
    m_lastOut = now;
}

} // namespace headroom::control
