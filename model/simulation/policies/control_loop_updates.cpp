// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/control_loop.h"
#include "model/simulation/policies/levers.h"

#include <algorithm>
#include <cmath>

/// Units that fail, are taken away, start slowly, or are replaced by new ones.
namespace headroom::control {

namespace {

constexpr double kForever = std::numeric_limits<double>::infinity();
constexpr double kSoon = 1e-9;
/// Of a slow start.
constexpr int kSteps = 10;

int stepAt(double from, double slowStart, double now)
{
    return std::min(kSteps, static_cast<int>(std::floor((now - from) / slowStart * kSteps + 1e-6)));
}

} // namespace

double ControlLoop::nextOf(const ScalerNow &scaler)
{
    double next = kForever;
    if (!scaler.failures.empty())
        next = std::min(next, scaler.failures.front().at);
    for (const UnitReplacer &update : scaler.updates)
        next = std::min(next, update.next());
    for (const Ramp &ramp : scaler.ramps)
        next = std::min(next, ramp.from + (ramp.step + 1) * scaler.plan->slowStart / kSteps);
    if (!scaler.leaving.empty())
        next = std::min(next, scaler.leaving.front());
    const double rate = scaler.plan->interruptions * scaler.shown;
    if (rate > 0)
        next = std::min(next, scaler.exposedAt + (1 - scaler.exposed) / rate);
    return next;
}

// --- taken away ----------------------------------------------------------------------------------

/// Interruptions come as evenly as they do on average: when the units have been in service for so
/// long together that one is due.
void ControlLoop::interrupt(ScalerNow &scaler, double now)
{
    const Scaler &plan = *scaler.plan;
    while (!scaler.leaving.empty() && scaler.leaving.front() <= now + kSoon) {
        scaler.units.stop(1, now);
        scaler.leaving.erase(scaler.leaving.begin());
    }
    if (!(plan.interruptions > 0))
        return;
    scaler.exposed += plan.interruptions * scaler.shown * (now - scaler.exposedAt);
    scaler.exposedAt = now;
    const double staying = scaler.units.inService() - static_cast<double>(scaler.leaving.size());
    for (double spare = staying; scaler.exposed >= 1 - kSoon; --spare) {
        scaler.exposed -= 1;
        if (spare < 1)
            continue;
        scaler.units.add(1);
        scaler.leaving.push_back(now + plan.notice);
    }
}

// --- slow start ----------------------------------------------------------------------------------

bool ControlLoop::ramp(ScalerNow &scaler, double now)
{
    const double slowStart = scaler.plan->slowStart;
    if (!(slowStart > 0))
        return false;
    bool isChanged = false;
    const double units = scaler.units.inService();
    if (units > scaler.shown && scaler.shown > 0) {
        scaler.ramps.push_back({now, units - scaler.shown});
        isChanged = true;
    }
    for (Ramp &ramp : scaler.ramps)
        if (const int step = stepAt(ramp.from, slowStart, now); step != ramp.step) {
            ramp.step = step;
            isChanged = true;
        }
    std::erase_if(scaler.ramps, [](const Ramp &ramp) { return ramp.step >= kSteps; });
    return isChanged;
}

/// The unit with the greatest share is full first, and then so are all.
double ControlLoop::workingUnits(const ScalerNow &scaler)
{
    double rest = scaler.units.inService();
    double weights = 0;
    double greatest = 0;
    // Old units go first: the newest are those that are still there.
    for (auto ramp = scaler.ramps.rbegin(); ramp != scaler.ramps.rend(); ++ramp) {
        const double units = std::min(rest, ramp->units);
        const double weight = (ramp->step + 0.5) / kSteps;
        if (!(units > 0))
            break;
        weights += units * weight;
        greatest = std::max(greatest, weight);
        rest -= units;
    }
    if (rest > kSoon) {
        weights += rest;
        greatest = 1;
    }
    return greatest > 0 ? weights / greatest : 0;
}

// --- failed --------------------------------------------------------------------------------------

void ControlLoop::fail(ScalerNow &scaler, double share, double now)
{
    UnitCount::Start start = scaler.units.howToStart();
    const double before = std::exchange(start.failing, share);
    scaler.units.setStart(start, now);
    if (share > before && before < 1)
        scaler.failures.push_back({now + scaler.plan->detectTime, 1 - (1 - share) / (1 - before)});
    else if (share < before)
        scaler.failures.clear();
}

void ControlLoop::runFailures(ScalerNow &scaler, double now)
{
    while (!scaler.failures.empty() && scaler.failures.front().at <= now) {
        scaler.units.lose(scaler.failures.front().share, now);
        scaler.failures.erase(scaler.failures.begin());
    }
}

// --- replaced ------------------------------------------------------------------------------------

void ControlLoop::runUpdates(ScalerNow &scaler, double now)
{
    using State = UnitReplacer::State;
    for (UnitReplacer &update : scaler.updates) {
        const State before = update.state();
        const double shareBefore = update.newShare(scaler.units);
        update.advance(scaler.units, isAnyInAlarm(update.plan().alarms), now);
        const State after = update.state();
        const RollingUpdate &plan = update.plan();
        if (before == State::Waiting && after != before)
            note(now, ControlEvent::Kind::Began, plan.owner, plan.name, 0, 1);
        const double share = update.newShare(scaler.units);
        if (!plan.rules.shifts.empty() && share > shareBefore)
            note(now, ControlEvent::Kind::Shifted, plan.owner, plan.name, shareBefore, share);
        if (before == State::Replacing && (after == State::RollingBack || after == State::Restored))
            note(now, ControlEvent::Kind::RolledBack, plan.owner, plan.name, shareBefore, 0);
        if (before != after && after == State::Replaced)
            note(now, ControlEvent::Kind::Deployed, plan.owner, plan.name, 0, 1);
    }
}

void ControlLoop::showUpdates(ScalerNow &scaler, double now)
{
    for (const UnitReplacer &update : scaler.updates) {
        if (update.plan().moves.empty() || update.state() == UnitReplacer::State::Waiting)
            continue;
        const double share = update.newShare(scaler.units);
        for (const Move &after : update.plan().moves) {
            const Move mix = mixed(valueOf(m_plan, after.lever), after, share);
            const auto shown = std::ranges::find(scaler.mixes, after.lever, &Move::lever);
            if (shown == scaler.mixes.end() ? !(share > 0) : sameValue(*shown, mix))
                continue;
            if (shown == scaler.mixes.end())
                scaler.mixes.push_back(mix);
            else
                *shown = mix;
            setBase(mix, now);
        }
    }
}

} // namespace headroom::control
