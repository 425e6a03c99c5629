// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/unit_replacer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom::control {

namespace {

/// Shares of whole numbers are a rounding error beside them.
constexpr double kSoon = 1e-9;
constexpr double kForever = std::numeric_limits<double>::infinity();
/// s that new units get to be healthy before traffic shifts (facts/ecs-asg section 8).
constexpr double kPatience = 3600;

} // namespace

UnitReplacer::UnitReplacer(const RollingUpdate &plan)
    : m_plan(&plan)
    , m_steadyAt(kForever)
{ }

void UnitReplacer::advance(UnitCount &units, bool isAlarmed, double now)
{
    if (m_state == State::Waiting && now >= m_plan->at)
        begin(units, now);
    if (!isActive())
        return;
    look(units, now);
    m_failures += units.takeFailed();
    if (m_state == State::Replacing && isShifting())
        shift(units, isAlarmed, now);
    else if (m_state == State::Replacing && m_plan->rules.hasBreaker
             && m_failures >= breaksAt(units))
        rollBack(units, now);
    while (move(units, now)) {
    }
    if (!(m_leaving > kSoon) && m_healthy >= units.desired() - kSoon)
        m_state = m_state == State::Replacing ? State::Replaced : State::Restored;
}

double UnitReplacer::next() const
{
    if (m_state == State::Waiting)
        return m_plan->at;
    if (!isActive())
        return kForever;
    double next = m_settling.empty() ? kForever : m_settling.front().at;
    if (m_state == State::Replacing && isShifting()) {
        const std::vector<TrafficShift> &shifts = m_plan->rules.shifts;
        next = std::min(next, std::isinf(m_steadyAt) ? m_plan->at + kPatience
                              : m_shifts < shifts.size()
                                  ? m_steadyAt + shifts[m_shifts].after
                                  : m_steadyAt + shifts.back().after + m_plan->rules.bake);
    }
    return next;
}

double UnitReplacer::newShare(const UnitCount &units) const
{
    const double inService = units.inService();
    switch (m_state) {
    case State::Replacing:
        if (isShifting())
            return m_shifts > 0 ? m_plan->rules.shifts[m_shifts - 1].share : 0;
        return inService > 0 ? m_arrived / inService : 0;
    case State::RollingBack: return inService > 0 ? m_leaving / inService : 0;
    case State::Replaced: return 1;
    case State::Waiting:
    case State::Restored: break;
    }
    return 0;
}

void UnitReplacer::begin(UnitCount &units, double now)
{
    m_state = State::Replacing;
    m_before = units.howToStart();
    units.takeFailed();
    // Old units that do not serve yet are the first to go.
    units.stopStarting();
    units.setStart({m_plan->startTime, m_plan->failing, m_plan->failTime}, now);
    m_leaving = units.inService();
}

double UnitReplacer::breaksAt(const UnitCount &units) const
{
    return std::clamp(std::ceil(0.5 * units.desired() - kSoon), 3.0, 200.0);
}

void UnitReplacer::rollBack(UnitCount &units, double now)
{
    m_state = State::RollingBack;
    units.stopStarting();
    units.setStart(m_before, now);
    std::swap(m_leaving, m_arrived);
    m_healthy = m_arrived;
    m_settling.clear();
}

void UnitReplacer::look(const UnitCount &units, double now)
{
    const double change = units.inService() - m_leaving - m_arrived;
    if (change > kSoon) {
        m_arrived += change;
        m_settling.push_back({now + m_plan->rules.settleTime, change});
    } else if (change < -kSoon) {
        const double left = std::min(m_leaving, -change);
        m_leaving -= left;
        m_arrived = std::max(0.0, m_arrived + change + left);
        m_healthy = std::min(m_healthy, m_arrived);
    }
    while (!m_settling.empty() && m_settling.front().at <= now + kSoon) {
        m_healthy = std::min(m_arrived, m_healthy + m_settling.front().units);
        m_settling.pop_front();
    }
}

/// Shifts when all new units are healthy; at the end stops the old ones.
void UnitReplacer::shift(UnitCount &units, bool isAlarmed, double now)
{
    const std::vector<TrafficShift> &shifts = m_plan->rules.shifts;
    if (std::isinf(m_steadyAt)) {
        if (m_healthy >= units.desired() - kSoon)
            m_steadyAt = now;
        else if (now >= m_plan->at + kPatience)
            return rollBack(units, now);
        else
            return;
    }
    if (isAlarmed)
        return rollBack(units, now);
    while (m_shifts < shifts.size() && now >= m_steadyAt + shifts[m_shifts].after - kSoon)
        ++m_shifts;
    if (m_shifts == shifts.size()
        && now >= m_steadyAt + shifts.back().after + m_plan->rules.bake - kSoon)
        units.stop(std::exchange(m_leaving, 0), now);
}

bool UnitReplacer::move(UnitCount &units, double now)
{
    const double wanted = units.desired();
    if (m_state == State::Replacing && isShifting()) {
        const double missing = wanted - m_arrived - units.waiting() - units.starting();
        if (missing > kSoon)
            units.add(missing);
        return missing > kSoon;
    }
    const double most = std::floor(wanted * m_plan->rules.maximum + kSoon);
    const double least = std::ceil(wanted * m_plan->rules.minimumHealthy - kSoon);
    const double coming = units.waiting() + units.starting();
    const double missing = std::min(wanted - m_arrived - coming,
                                    most - m_leaving - m_arrived - coming);
    const double spare = std::min(m_leaving, m_leaving + m_healthy - least);
    if (missing > kSoon)
        units.add(missing);
    if (spare > kSoon) {
        units.stop(spare, now);
        m_leaving -= spare;
    }
    return missing > kSoon || spare > kSoon;
}

} // namespace headroom::control
