// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/control_loop.h"

#include "model/simulation/policies/levers.h"

#include <algorithm>
#include <cmath>

namespace headroom::control {

namespace {

constexpr double kForever = std::numeric_limits<double>::infinity();
/// Ticks are whole numbers of milliseconds: sums of them must still meet the minute.
constexpr double kSoon = 1e-6;

std::size_t placeIn(const std::vector<PlanIndex> &list, PlanIndex index)
{
    const auto place = std::ranges::lower_bound(list, index);
    return place != list.end() && *place == index ? static_cast<std::size_t>(place - list.begin())
                                                  : list.size();
}

} // namespace

ControlLoop::ControlLoop(const Plan &plan, Part part)
    : m_plan(plan)
    , m_part(std::move(part))
{
    const Controls &controls = plan.controls;
    for (const PlanIndex alarm : m_part.alarms)
        m_tick = std::min(m_tick, std::max(1.0, controls.alarms[alarm].period));
    m_nextTick = m_tick;
    bool hasTicks = !m_part.alarms.empty() || !m_part.growing.empty();
    for (const PlanIndex index : m_part.alarms) {
        const Alarm &alarm = controls.alarms[index];
        m_alarms.push_back({&alarm, AlarmState(alarm, m_tick), gaugeAt(alarm.gauge)});
    }
    for (const PlanIndex index : m_part.scalers) {
        const Scaler &scaler = controls.scalers[index];
        addScaler(scaler);
        hasTicks = hasTicks || !scaler.tracking.empty() || scaler.hosts;
    }
    for (const PlanIndex index : m_part.deployments)
        m_deployments.push_back({&controls.deployments[index]});
    for (const PlanIndex index : m_part.growing) {
        const GrowingLimit &limit = controls.growing[index];
        m_growing.push_back({&limit, gaugeAt(limit.gauge), limit.initial});
    }
    for (const PlanIndex index : m_part.updates) {
        const RollingUpdate &update = controls.updates[index];
        if (ScalerNow *now = scalerAt(update.scaler))
            now->updates.emplace_back(update);
    }
    for (const PlanIndex index : m_part.interventions)
        m_interventions.push_back({&controls.interventions[index]});
    if (!hasTicks)
        m_nextTick = kForever;
    m_minutes.resize(m_gauges.size());
    runUnits(0);
}

std::size_t ControlLoop::gaugeAt(const Gauge &gauge)
{
    const auto known = std::ranges::find(m_gauges, gauge);
    if (known != m_gauges.end())
        return static_cast<std::size_t>(known - m_gauges.begin());
    m_gauges.push_back(gauge);
    return m_gauges.size() - 1;
}

void ControlLoop::addScaler(const Scaler &scaler)
{
    ScalerNow now{&scaler, UnitCount(scaler), scaler.available};
    if (scaler.failing > 0)
        now.failures.push_back({scaler.detectTime, scaler.failing});
    for (const TargetTracking &policy : scaler.tracking) {
        now.trackers.emplace_back(policy);
        now.gauges.push_back(gaugeAt(policy.gauge));
    }
    for (const StepScaling &policy : scaler.steps)
        now.steppers.emplace_back(policy, m_plan.controls.alarms[policy.alarm]);
    if (scaler.hosts)
        now.hosts.emplace(*scaler.hosts);
    now.shown = scaler.initial;
    m_scalers.push_back(std::move(now));
    for (const Scaler::Drive &drive : scaler.drives)
        if (Move move{drive.lever, drive.valueAt(scaler.initial)};
            !sameValue(move, valueOf(m_plan, drive.lever)))
            m_moves.push_back(std::move(move));
}

double ControlLoop::next() const
{
    double next = m_nextTick;
    for (const ScalerNow &scaler : m_scalers) {
        next = std::min(next, scaler.units.nextReady());
        next = std::min(next, nextOf(scaler));
        if (scaler.scheduled < scaler.plan->schedule.size())
            next = std::min(next, scaler.plan->schedule[scaler.scheduled].at);
    }
    for (const InterventionNow &intervention : m_interventions)
        if (!intervention.isOver)
            next = std::min(next, intervention.isActive ? intervention.plan->until
                                                        : intervention.plan->at);
    for (const DeploymentNow &deployment : m_deployments) {
        if (deployment.state == DeploymentNow::State::Done)
            continue;
        const std::vector<Deployment::Shift> &shifts = deployment.plan->shifts;
        const double after = deployment.shifts < shifts.size() ? shifts[deployment.shifts].after
                             : shifts.empty()                  ? 0
                                              : shifts.back().after + deployment.plan->bake;
        next = std::min(next, deployment.plan->at + after);
    }
    for (const GrowingNow &limit : m_growing)
        if (!limit.ahead.empty())
            next = std::min(next, limit.ahead.front().first);
    return next;
}

void ControlLoop::advance(double now, std::span<const std::optional<double>> measured)
{
    intervene(now);
    runUnits(now);
    runSchedules(now);
    applyGrowth(now);
    if (endsTick(now)) {
        endTick(now, measured);
        m_nextTick += m_tick;
        runUnits(now);
    }
    runDeployments(now);
}

// --- interventions and levers --------------------------------------------------------------------

void ControlLoop::intervene(double now)
{
    for (InterventionNow &intervention : m_interventions) {
        const Intervention &plan = *intervention.plan;
        if (!intervention.isOver && !intervention.isActive && now >= plan.at) {
            intervention.isActive = true;
            begin(plan, now);
        }
        if (intervention.isActive && now >= plan.until) {
            intervention.isActive = false;
            intervention.isOver = true;
            note(now, ControlEvent::Kind::Ended, plan.owner, plan.name, 1, 0);
            for (const Move &move : plan.moves)
                show(move.lever, now);
        }
    }
}

void ControlLoop::begin(const Intervention &intervention, double now)
{
    note(now, ControlEvent::Kind::Began, intervention.owner, intervention.name, 0, 1);
    for (const Move &move : intervention.moves) {
        if (std::ranges::find(m_bases, move.lever, &Move::lever) == m_bases.end())
            m_bases.push_back(valueOf(m_plan, move.lever));
        show(move.lever, now);
    }
}

void ControlLoop::show(const Lever &lever, double now)
{
    for (auto active = m_interventions.rbegin(); active != m_interventions.rend(); ++active) {
        if (!active->isActive)
            continue;
        const auto move = std::ranges::find(active->plan->moves, lever, &Move::lever);
        if (move != active->plan->moves.end())
            return make(*move, now);
    }
    // How many units were wanted before says nothing about how many are wanted now.
    if (lever.kind == Lever::Kind::Units)
        return;
    if (const auto base = std::ranges::find(m_bases, lever, &Move::lever); base != m_bases.end())
        make(*base, now);
}

void ControlLoop::setBase(const Move &move, double now)
{
    const auto base = std::ranges::find(m_bases, move.lever, &Move::lever);
    if (base == m_bases.end())
        return make(move, now);
    *base = move;
    show(move.lever, now);
}

void ControlLoop::make(const Move &move, double now)
{
    const Lever::Kind kind = move.lever.kind;
    if (kind != Lever::Kind::Units && kind != Lever::Kind::Bounds && kind != Lever::Kind::Available
        && kind != Lever::Kind::Failing) {
        m_moves.push_back(move);
        return;
    }
    ScalerNow *scaler = scalerAt(move.lever.index);
    if (!scaler)
        return;
    if (kind == Lever::Kind::Units) {
        wantUnits(*scaler, move.value, now);
    } else if (kind == Lever::Kind::Bounds) {
        scaler->units.setBounds(move.shares.at(0), move.shares.at(1));
        wantUnits(*scaler, scaler->units.desired(), now);
    } else if (kind == Lever::Kind::Failing) {
        fail(*scaler, move.value, now);
    } else {
        if (move.value < scaler->available && scaler->available > 0)
            scaler->units.lose(1 - move.value / scaler->available, now);
        scaler->available = move.value;
    }
}

void ControlLoop::note(double now, ControlEvent::Kind kind, PlanIndex owner,
                       const std::string &name, double before, double after)
{
    m_events.push_back({now, kind, owner, name, before, after});
}

// --- units ---------------------------------------------------------------------------------------

ControlLoop::ScalerNow *ControlLoop::scalerAt(PlanIndex global)
{
    const std::size_t place = placeIn(m_part.scalers, global);
    return place < m_scalers.size() ? &m_scalers[place] : nullptr;
}

double ControlLoop::roomFor(const ScalerNow &scaler)
{
    const ScalerNow *host = scaler.plan->host == kNone ? nullptr : scalerAt(scaler.plan->host);
    if (!host)
        return kForever;
    double used = 0;
    for (const ScalerNow &other : m_scalers)
        if (other.plan->host == scaler.plan->host)
            used += other.units.placed() / other.plan->perHost;
    return std::max(0.0, (host->units.inService() - used) * scaler.plan->perHost);
}

/// Hosts first: what they lose, their units lose.
void ControlLoop::runUnits(double now)
{
    for (const bool isHosted : {false, true}) {
        for (ScalerNow &scaler : m_scalers) {
            if ((scaler.plan->host != kNone) != isHosted)
                continue;
            scaler.units.settle(now);
            runFailures(scaler, now);
            interrupt(scaler, now);
            if (const ScalerNow *host = isHosted ? scalerAt(scaler.plan->host) : nullptr)
                scaler.units.evict(
                    std::floor(host->units.inService() * scaler.plan->perHost + kSoon));
            runUpdates(scaler, now);
            scaler.units.start(roomFor(scaler), now);
            scaler.units.settle(now);
            showUnits(scaler, now);
            showUpdates(scaler, now);
        }
    }
}

void ControlLoop::showUnits(ScalerNow &scaler, double now)
{
    const double units = scaler.units.inService();
    const bool isRamping = ramp(scaler, now);
    if (units == scaler.shown && !isRamping)
        return;
    if (units != scaler.shown)
        note(now, ControlEvent::Kind::Started, scaler.plan->owner, scaler.plan->name, scaler.shown,
             units);
    scaler.unitTime += scaler.shown * (now - scaler.since);
    scaler.since = now;
    scaler.shown = units;
    const double working = workingUnits(scaler);
    for (const Scaler::Drive &drive : scaler.plan->drives)
        setBase(Move{drive.lever,
                     drive.valueAt(drive.lever.kind == Lever::Kind::Servers ? working : units)},
                now);
}

void ControlLoop::wantUnits(ScalerNow &scaler, double units, double now)
{
    const double before = scaler.units.desired();
    scaler.units.want(units, now);
    if (scaler.units.desired() != before)
        note(now, ControlEvent::Kind::Scaled, scaler.plan->owner, scaler.plan->name, before,
             scaler.units.desired());
}

void ControlLoop::runSchedules(double now)
{
    for (ScalerNow &scaler : m_scalers) {
        const std::vector<ScheduledScaling> &schedule = scaler.plan->schedule;
        bool isChanged = false;
        while (scaler.scheduled < schedule.size() && schedule[scaler.scheduled].at <= now) {
            const ScheduledScaling &change = schedule[scaler.scheduled++];
            scaler.units.setBounds(change.minimum.value_or(scaler.units.minimum()),
                                   change.maximum.value_or(scaler.units.maximum()));
            wantUnits(scaler, scaler.units.desired(), now);
            isChanged = true;
        }
        if (isChanged)
            runUnits(now);
    }
}

// --- ticks ---------------------------------------------------------------------------------------

void ControlLoop::endTick(double now, std::span<const std::optional<double>> measured)
{
    const auto valueOfGauge = [&](std::size_t gauge) {
        return gauge < measured.size() ? measured[gauge] : std::optional<double>();
    };
    for (std::size_t g = 0; g < m_gauges.size(); ++g) {
        if (const std::optional<double> value = valueOfGauge(g)) {
            m_minutes[g].sum += *value;
            ++m_minutes[g].ticks;
        }
    }
    for (AlarmNow &alarm : m_alarms) {
        const bool before = alarm.state.isInAlarm();
        alarm.state.add(valueOfGauge(alarm.gauge));
        alarm.state.evaluate();
        const bool after = alarm.state.isInAlarm();
        alarm.isNew = alarm.isNew || (after && !before);
        if (after != before)
            note(now, ControlEvent::Kind::Alarm, alarm.plan->owner, alarm.plan->name,
                 before ? 1 : 0, after ? 1 : 0);
    }
    const double minutes = now / kMinute;
    if (std::abs(minutes - std::round(minutes)) * kMinute < kSoon)
        endMinute(now);
}

std::optional<double> ControlLoop::minuteOf(std::size_t gauge) const
{
    const Minute &minute = m_minutes[gauge];
    return minute.ticks > 0 ? std::optional(minute.sum / minute.ticks) : std::nullopt;
}

void ControlLoop::endMinute(double now)
{
    for (ScalerNow &scaler : m_scalers)
        runPolicies(scaler, now);
    for (GrowingNow &limit : m_growing) {
        const double wanted = std::min(limit.plan->maximum,
                                       limit.plan->factor * minuteOf(limit.gauge).value_or(0));
        const double reached = limit.ahead.empty() ? limit.limit : limit.ahead.back().second;
        if (wanted > reached)
            limit.ahead.emplace_back(now + limit.plan->delay, wanted);
    }
    for (AlarmNow &alarm : m_alarms)
        alarm.isNew = false;
    m_minutes.assign(m_minutes.size(), {});
}

/// Out when any policy wants it, the most that one wants; in when all that scale in want it
/// (facts/ecs-asg B-AAS-4).
void ControlLoop::runPolicies(ScalerNow &scaler, double now)
{
    const double before = scaler.units.desired();
    double out = before;
    double in = -kForever;
    std::size_t inTrackers = 0;
    std::size_t wantIn = 0;
    std::vector<Wish> wishes;
    const auto take = [&](const Wish &wish) {
        if (wish.direction == Wish::Direction::Out)
            out = std::max(out, wish.units);
        if (wish.direction == Wish::Direction::In)
            in = std::max(in, wish.units);
        wishes.push_back(wish);
    };
    const double running = (scaler.unitTime + scaler.shown * (now - scaler.since)) / kMinute;
    scaler.unitTime = 0;
    scaler.since = now;
    for (std::size_t t = 0; t < scaler.trackers.size(); ++t) {
        take(scaler.trackers[t].minute(minuteOf(scaler.gauges[t]), running, scaler.units, now));
        inTrackers += scaler.trackers[t].scalesIn() ? 1U : 0U;
        wantIn += wishes.back().direction == Wish::Direction::In ? 1U : 0U;
    }
    for (Stepper &stepper : scaler.steppers) {
        const std::size_t alarm = placeIn(m_part.alarms, stepper.alarm());
        take(alarm < m_alarms.size()
                 ? stepper.minute(m_alarms[alarm].state, m_alarms[alarm].isNew, scaler.units, now)
                 : Wish{});
    }
    if (scaler.hosts) {
        const std::size_t self = static_cast<std::size_t>(&scaler - m_scalers.data());
        double waiting = 0;
        double placed = 0;
        for (const ScalerNow &other : m_scalers) {
            if (other.plan->host != m_part.scalers[self])
                continue;
            waiting += other.units.waiting() / other.plan->perHost;
            placed += other.units.placed() / other.plan->perHost;
        }
        take(scaler.hosts->minute(scaler.units, std::ceil(waiting - kSoon),
                                  std::ceil(placed - kSoon), now));
    }
    const bool isOut = out > before;
    // A deployment blocks scaling in (facts/ecs-asg section 9).
    const bool isIn = !isOut && in > -kForever && wantIn == inTrackers
                      && std::ranges::none_of(scaler.updates, &UnitReplacer::isActive);
    if (!isOut && !isIn)
        return;
    wantUnits(scaler, isOut ? out : in, now);
    const Wish::Direction done = isOut ? Wish::Direction::Out : Wish::Direction::In;
    std::size_t w = 0;
    for (Tracker &tracker : scaler.trackers)
        if (wishes[w++].direction == done)
            tracker.acted(done, now);
    for (Stepper &stepper : scaler.steppers) {
        if (wishes[w].direction == done)
            stepper.acted(wishes[w], before, now);
        ++w;
    }
    if (scaler.hosts && wishes[w].direction == done)
        scaler.hosts->acted(done, now);
}

// --- deployments and growing limits --------------------------------------------------------------

void ControlLoop::shift(DeploymentNow &deployment, double share, double now)
{
    const Deployment &plan = *deployment.plan;
    const double both = deployment.oldWeight + deployment.newWeight;
    const double whole = both > 0 ? both : 1;
    setBase(Move{{Lever::Kind::Weight, plan.split, plan.from}, whole * (1 - share)}, now);
    setBase(Move{{Lever::Kind::Weight, plan.split, plan.to}, whole * share}, now);
}

bool ControlLoop::isAnyInAlarm(const std::vector<PlanIndex> &alarms) const
{
    return std::ranges::any_of(alarms, [this](PlanIndex alarm) {
        const std::size_t place = placeIn(m_part.alarms, alarm);
        return place < m_alarms.size() && m_alarms[place].state.isInAlarm();
    });
}

void ControlLoop::runDeployments(double now)
{
    for (DeploymentNow &deployment : m_deployments) {
        const Deployment &plan = *deployment.plan;
        if (deployment.state == DeploymentNow::State::Done || now < plan.at)
            continue;
        if (deployment.state == DeploymentNow::State::Waiting) {
            deployment.state = DeploymentNow::State::Shifting;
            deployment.oldWeight = m_plan.stations[plan.split].routes[plan.from].weight;
            deployment.newWeight = m_plan.stations[plan.split].routes[plan.to].weight;
        }
        const bool isAlarmed = isAnyInAlarm(plan.alarms);
        const double reached = deployment.shifts > 0 ? plan.shifts[deployment.shifts - 1].share : 0;
        if (isAlarmed) {
            shift(deployment, 0, now);
            note(now, ControlEvent::Kind::RolledBack, plan.owner, plan.name, reached, 0);
            deployment.state = DeploymentNow::State::Done;
            continue;
        }
        while (deployment.shifts < plan.shifts.size()
               && now >= plan.at + plan.shifts[deployment.shifts].after) {
            const double share = plan.shifts[deployment.shifts].share;
            const double before = deployment.shifts > 0 ? plan.shifts[deployment.shifts - 1].share
                                                        : 0;
            shift(deployment, share, now);
            note(now, ControlEvent::Kind::Shifted, plan.owner, plan.name, before, share);
            ++deployment.shifts;
        }
        if (deployment.shifts == plan.shifts.size()
            && now >= plan.at + (plan.shifts.empty() ? 0 : plan.shifts.back().after) + plan.bake) {
            note(now, ControlEvent::Kind::Deployed, plan.owner, plan.name, 0, 1);
            deployment.state = DeploymentNow::State::Done;
        }
    }
}

void ControlLoop::applyGrowth(double now)
{
    for (GrowingNow &limit : m_growing) {
        while (!limit.ahead.empty() && limit.ahead.front().first <= now) {
            const double before = limit.limit;
            limit.limit = limit.ahead.front().second;
            limit.ahead.erase(limit.ahead.begin());
            note(now, ControlEvent::Kind::Grown, limit.plan->owner, limit.plan->name, before,
                 limit.limit);
            setBase(Move{limit.plan->lever, limit.limit}, now);
        }
    }
}

} // namespace headroom::control
