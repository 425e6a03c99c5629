// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/control_loop.h"
#include "model/simulation/policies/levers.h"

#include <algorithm>

/// Units that fail, and units that are replaced by new ones.
namespace headroom::control {

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

void ControlLoop::runUpdates(ScalerNow &scaler, double now)
{
    using State = UnitReplacer::State;
    for (UnitReplacer &update : scaler.updates) {
        const State before = update.state();
        update.advance(scaler.units, now);
        const State after = update.state();
        const RollingUpdate &plan = update.plan();
        if (before == after)
            continue;
        if (before == State::Waiting)
            note(now, ControlEvent::Kind::Began, plan.owner, plan.name, 0, 1);
        if (before != State::RollingBack
            && (after == State::RollingBack || after == State::Restored))
            note(now, ControlEvent::Kind::RolledBack, plan.owner, plan.name, 1, 0);
        if (after == State::Replaced)
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
