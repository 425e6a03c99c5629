// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/environment_fleet.h"

#include "model/simulation/formulas/erlang.h"

#include <algorithm>
#include <cmath>

namespace headroom::live {

namespace {

/// The law at rest is worked out anew when what it depends on has moved by more than this share.
constexpr double kDrift = 1e-3;
constexpr double kSettled = 1e-6;
constexpr int kColdPasses = 12;

} // namespace

EnvironmentFleet::EnvironmentFleet(const Environments &environments)
    : m_environments(&environments)
    , m_tokens(environments.startBurst)
    , m_triedTokens(environments.startBurst)
{ }

void EnvironmentFleet::findRest(double admitted, double work, double start)
{
    if (std::abs(admitted - m_restRate) <= kDrift * m_restRate
        && std::abs(work - m_restWork) <= kDrift * m_restWork)
        return;
    m_restRate = admitted;
    m_restWork = work;
    // Cold requests hold an environment longer, which asks for more environments.
    double hold = work;
    for (int pass = 0; pass < kColdPasses; ++pass) {
        m_rest = environmentsAtRest(*m_environments, admitted, std::max(hold, 1e-9));
        const double next = work
                            + (admitted > 0 ? std::min(1.0, m_rest.coldRate / admitted) : 0)
                                  * start;
        if (std::abs(next - hold) <= kSettled * hold)
            break;
        hold = next;
    }
}

FleetStep EnvironmentFleet::stepOf(double offered, double refused, double cold) const
{
    FleetStep step;
    const double provisioned = m_environments->provisioned;
    step.alive = m_triedAlive + provisioned;
    step.provisionedBusy = m_rest.provisionedBusy;
    if (provisioned > 0) {
        step.spill = offered * m_rest.spill;
        step.provisionedUse = offered - step.spill;
        step.outside = m_environments->provisionedOutside ? 1 - m_rest.spill : 0;
    }
    const double served = offered * (1 - refused * (1 - step.outside));
    step.cold = std::min(cold, served);
    step.startLoad = m_rest.coldRate;
    return step;
}

FleetStep EnvironmentFleet::settle(double offered, double refused, double work, double start)
{
    const double outside = m_environments->provisionedOutside ? 1 - m_rest.spill : 0;
    findRest(offered * (1 - refused * (1 - outside)), work, start);
    m_triedAlive = m_rest.alive;
    m_triedTokens = m_environments->startBurst;
    return stepOf(offered, refused, m_rest.coldRate);
}

FleetStep EnvironmentFleet::advance(double offered, double refused, double work, double start,
                                    double dt)
{
    const double outside = m_environments->provisionedOutside ? 1 - m_rest.spill : 0;
    const double admitted = offered * (1 - refused * (1 - outside));
    findRest(admitted, work, start);
    const double tokens = std::min(m_environments->startBurst,
                                   m_tokens + m_environments->startRate * dt);
    m_triedTokens = tokens;
    double started = 0;
    double missing = 0;
    if (m_rest.alive > m_alive) {
        started = std::min(m_rest.alive - m_alive, tokens);
        m_triedAlive = m_alive + started;
        m_triedTokens = std::isfinite(tokens) ? tokens - started : tokens;
        missing = m_rest.alive - m_triedAlive;
    } else {
        m_triedAlive = m_alive
                       + (m_rest.alive - m_alive)
                             * -std::expm1(-dt / std::max(1e-9, m_environments->idleTimeout));
        if (std::abs(m_triedAlive - m_rest.alive) <= kSettled * (m_rest.alive + 1e-3))
            m_triedAlive = m_rest.alive;
    }
    FleetStep step = stepOf(offered, refused, m_rest.coldRate + started / dt);
    if (missing > kSettled * m_rest.alive) {
        // The environments there are now are a loss system of their own.
        const double reach = std::max(1e-9, m_triedAlive + m_environments->provisioned);
        step.startRefused = formulas::erlangB(reach, admitted * work);
    }
    // A rise takes from what the limit has saved up, so it is that share of the limit and not a
    // rate.
    const double rise = started + missing;
    if (rise > 0 && std::isfinite(m_environments->startRate))
        step.startLoad = std::max(step.startLoad,
                                  m_environments->startRate * rise / std::max(1e-9, tokens));
    step.atRest = m_triedAlive == m_alive && started == 0 && m_triedTokens == m_tokens;
    return step;
}

void EnvironmentFleet::commit()
{
    m_alive = m_triedAlive;
    m_tokens = m_triedTokens;
}

} // namespace headroom::live
