// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/environment_fleet.h"

#include "model/simulation/formulas/erlang.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom::live {

namespace {

/// The law at rest is worked out anew when what it depends on has moved by more than this share.
constexpr double kDrift = 1e-3;
constexpr double kSettled = 1e-6;
/// A fleet that lacks less than this share, and a part of one, keeps up with its law at rest.
constexpr double kKeepsUp = 0.03;
constexpr double kPart = 0.25;
/// From here on a limit changes the law of what it admits.
constexpr double kBinds = 1e-6;
constexpr double kMostSubsteps = 256;

bool isSame(double a, double b)
{
    return std::abs(a - b) <= kDrift * std::abs(b);
}

} // namespace

EnvironmentFleet::EnvironmentFleet(const Environments &environments, double servers, bool ownsPool)
    : m_environments(&environments)
    , m_law(environments)
    , m_servers(servers)
    , m_ownsPool(ownsPool)
{
    m_spread = std::min(std::sqrt(environments.start.variance()), environments.start.mean());
    m_certain = environments.start.mean() - m_spread;
    m_start.tokens = environments.startBurst;
    m_end = m_start;
}

void EnvironmentFleet::setServers(double servers)
{
    m_servers = servers;
    environmentsChanged();
}

double EnvironmentFleet::admittedOf(const FleetDemand &demand) const
{
    const double outside = m_environments->provisionedOutside && m_environments->provisioned > 0
                               ? 1 - m_rest.spill
                               : 0;
    return demand.offered * (1 - demand.refused * (1 - outside));
}

double EnvironmentFleet::mostOnDemand() const
{
    return std::max(
        0.0, m_servers - (m_environments->provisionedOutside ? 0 : m_environments->provisioned));
}

double EnvironmentFleet::lossAt(double alive, double load) const
{
    return formulas::erlangB(m_environments->provisioned + alive, load);
}

void EnvironmentFleet::passStarting(double h)
{
    double out = 0;
    double left = h;
    const double width = m_certain / static_cast<double>(kCells);
    if (width > 0) {
        for (std::size_t i = 0; m_end.firstAge + left >= width && i < kCells; ++i) {
            left -= width - m_end.firstAge;
            m_end.firstAge = 0;
            m_end.first = (m_end.first + 1) % kCells;
            out += m_end.line[m_end.first];
            m_end.line[m_end.first] = 0;
        }
        m_end.firstAge += std::min(left, width);
    }
    const double before = m_end.late + out;
    m_end.late = m_spread > 0 ? before / (1 + h / m_spread) : 0;
    m_end.starting = std::max(0.0, m_end.starting - (before - m_end.late));
}

void EnvironmentFleet::fillStarting(double rate)
{
    m_end.line.fill(rate * m_certain / static_cast<double>(kCells));
    m_end.firstAge = 0;
    m_end.late = rate * m_spread;
    m_end.starting = rate * (m_certain + m_spread);
}

void EnvironmentFleet::findRest(const FleetDemand &demand)
{
    if (isSame(demand.offered, m_restFor.offered) && isSame(demand.work, m_restFor.work)
        && std::abs(demand.refused - m_restFor.refused) <= kDrift)
        return;
    m_restFor = demand;
    const double most = mostOnDemand();
    if (m_ownsPool && demand.refused > kBinds && std::isfinite(most)) {
        m_rest = m_law.at(demand.offered, demand.work, demand.start,
                          std::floor(most + m_environments->provisioned));
        m_rest.coldRate *= 1 - demand.refused;
    } else {
        m_rest = m_law.at(admittedOf(demand), demand.work, demand.start);
    }
    m_rest.alive = std::min(m_rest.alive, most);
    m_restLoss = lossAt(m_rest.alive, admittedOf(demand) * demand.work);
    m_end.steadyFor = m_start.steadyFor = 0;
}

FleetStep EnvironmentFleet::stepOf(const FleetDemand &demand, double cold) const
{
    FleetStep step;
    const double provisioned = m_environments->provisioned;
    step.alive = (m_start.alive + m_end.alive) / 2 + provisioned;
    step.provisionedBusy = m_rest.provisionedBusy;
    if (provisioned > 0) {
        step.spill = demand.offered * m_rest.spill;
        step.provisionedUse = demand.offered - step.spill;
        step.outside = m_environments->provisionedOutside ? 1 - m_rest.spill : 0;
    }
    step.cold = std::min(cold, demand.offered * (1 - demand.refused * (1 - step.outside)));
    step.startLoad = m_rest.coldRate;
    return step;
}

FleetStep EnvironmentFleet::settle(const FleetDemand &demand)
{
    findRest(demand);
    const double admitted = admittedOf(demand);
    m_end = {};
    m_end.alive = m_rest.alive;
    m_end.tokens = m_environments->startBurst;
    m_end.load = admitted * demand.work;
    fillStarting(m_rest.coldRate);
    m_end.past.fill(isNewestFirst()
                        ? m_rest.alive
                        : admitted * m_environments->idleTimeout / static_cast<double>(kSlots));
    m_end.mostBefore = -1;
    m_end.steadyFor = std::numeric_limits<double>::infinity();
    m_start = m_end;
    return stepOf(demand, m_rest.coldRate);
}

bool EnvironmentFleet::isRising(double load) const
{
    const double lacking = std::max(0.0, m_rest.alive - m_start.alive);
    const bool isBehind = load > m_start.load && load - m_start.load > kKeepsUp * load + kPart;
    return lacking > kKeepsUp * m_rest.alive + kPart
           || (isBehind && m_start.alive < 1.2 * m_rest.alive)
           || m_start.starting > kKeepsUp * m_start.alive + kPart;
}

/// Requests that find no environment start one, in short steps.
EnvironmentFleet::Starts EnvironmentFleet::rise(const FleetDemand &demand, double admitted,
                                                double dt)
{
    Starts starts;
    starts.isRising = true;
    const double target = admitted * demand.work;
    const double usual = m_rest.coldRate;
    // What Erlang's loss at the mean number leaves out of the cold requests at rest.
    const double beside = usual - admitted * m_restLoss;
    const double least = dt / kMostSubsteps;
    const double most = mostOnDemand();
    double done = 0;
    while (done < dt) {
        const bool isCalm = std::abs(m_end.load - target) <= 0.01 * target
                            && m_end.starting <= 0.02 * m_end.alive;
        const double wish = isCalm ? dt : std::max(std::max(demand.work, demand.start) / 24, least);
        const double h = dt - done < 1.5 * wish ? dt - done : wish;
        done += h;
        m_end.load = target
                     + (m_end.load - target) * (demand.work > 0 ? std::exp(-h / demand.work) : 0);
        passStarting(h);
        // All busy, the load that counts is no longer what would be carried by now.
        const double serving = m_environments->provisioned + m_end.alive - m_end.starting;
        const double root = std::sqrt(std::max(1.0, serving));
        const double full = std::clamp((m_end.load - serving + root) / root, 0.0, 1.0);
        const double load = m_end.load + std::max(0.0, target - m_end.load) * full;
        const double stays = demand.start > 0 ? 1 : 0;
        const auto excess = [&](double cold) {
            const double alive = m_end.alive + h * std::max(0.0, cold - usual);
            const double able = std::max(0.0, alive - m_end.starting - stays * h * cold);
            const double loss = lossAt(able, load);
            const double more = m_restLoss > 0 ? std::min(1.0, loss / m_restLoss) : 1;
            return cold - std::max(0.0, admitted * loss + beside * more);
        };
        double low = 0;
        double high = admitted;
        for (int i = 0; i < 14; ++i) {
            const double middle = (low + high) / 2;
            (excess(middle) < 0 ? low : high) = middle;
        }
        // All that the limit of the pool admits find one when as many are alive as it has servers.
        const double cold = std::min((low + high) / 2, usual + (most - m_end.alive) / h);
        const double tokens = m_end.tokens + m_environments->startRate * h;
        const double made = std::min(cold * h, tokens);
        m_end.tokens = std::isfinite(tokens) ? std::min(m_environments->startBurst, tokens - made)
                                             : tokens;
        (m_certain > 0 ? m_end.line[m_end.first] : m_end.late) += stays * made;
        m_end.starting += stays * made;
        m_end.alive = std::min(most, m_end.alive + std::max(0.0, made - usual * h));
        starts.made += made;
        starts.wanted += cold * h;
    }
    return starts;
}

/// Demand that changes slowly, or falls: the law at rest, and fewer starts while there are spares.
EnvironmentFleet::Starts EnvironmentFleet::follow(const FleetDemand &demand, double admitted,
                                                  double dt)
{
    Starts starts;
    m_end.load = admitted * demand.work;
    const double tokens = m_end.tokens + m_environments->startRate * dt;
    const double missing = std::max(0.0, m_rest.alive - m_start.alive);
    double usual = m_rest.coldRate;
    if (m_start.alive > m_rest.alive * (1 + kDrift) && m_restLoss > 0)
        usual *= std::min(1.0, lossAt(m_start.alive, m_end.load) / m_restLoss);
    starts.wanted = usual * dt + missing;
    starts.made = std::min(starts.wanted, tokens);
    m_end.tokens = std::isfinite(tokens)
                       ? std::min(m_environments->startBurst, tokens - starts.made)
                       : tokens;
    m_end.alive += std::max(0.0, std::min(missing, starts.made - usual * dt));
    fillStarting(starts.made / dt);
    return starts;
}

void EnvironmentFleet::remember(double requests, double dt)
{
    const double width = std::max(1e-9, m_environments->idleTimeout)
                         / static_cast<double>(kSlots - 1);
    const double now = isNewestFirst() ? m_end.alive : 0;
    double left = dt;
    for (std::size_t i = 0; m_end.slotAge + left >= width && i < kSlots; ++i) {
        m_end.past[m_end.slot] += isNewestFirst() ? 0 : requests * (width - m_end.slotAge);
        left -= width - m_end.slotAge;
        m_end.slotAge = 0;
        m_end.slot = (m_end.slot + 1) % kSlots;
        m_end.past[m_end.slot] = now;
        m_end.mostBefore = -1;
    }
    left = std::min(left, width);
    m_end.slotAge += left;
    double &past = m_end.past[m_end.slot];
    past = isNewestFirst() ? std::max(past, now) : past + requests * left;
}

void EnvironmentFleet::expire(double load)
{
    if (isNewestFirst()) {
        if (m_end.mostBefore < 0) {
            m_end.mostBefore = 0;
            for (std::size_t i = 1; i < kSlots; ++i)
                m_end.mostBefore = std::max(m_end.mostBefore,
                                            m_end.past[(m_end.slot + i) % kSlots]);
        }
        const double needed = std::max(m_end.mostBefore, m_end.past[m_end.slot]);
        m_end.alive = std::min(m_end.alive, std::max(m_rest.alive, needed));
        return;
    }
    const double reached = std::accumulate(m_end.past.begin(), m_end.past.end(), 0.0);
    const double busy = std::max(0.0, load - m_rest.provisionedBusy);
    m_end.alive = std::min(m_end.alive, std::max(m_rest.alive, busy + reached * m_rest.spill));
}

FleetStep EnvironmentFleet::advance(const FleetDemand &demand, double dt)
{
    findRest(demand);
    m_end = m_start;
    const double admitted = admittedOf(demand);
    const double load = admitted * demand.work;
    const double tokens = std::min(m_environments->startBurst,
                                   m_start.tokens + m_environments->startRate * dt);
    const Starts starts = isRising(load) ? rise(demand, admitted, dt)
                                         : follow(demand, admitted, dt);
    const double grown = m_end.alive;
    if (isNewestFirst() && !starts.isRising && grown >= m_rest.alive)
        m_end.alive = m_rest.alive;
    remember(admitted, dt);
    m_end.alive = grown;
    expire(load);
    m_end.steadyFor += dt;

    FleetStep step = stepOf(demand, starts.made / dt);
    if (starts.wanted > starts.made && demand.offered > 0)
        step.startRefused = std::min(1.0, (starts.wanted - starts.made) / (demand.offered * dt));
    // A rise takes from what the limit has saved up, so it is that share of the limit and not a
    // rate.
    const double more = starts.wanted - m_rest.coldRate * dt;
    if (more > kSettled * starts.wanted && std::isfinite(m_environments->startRate))
        step.startLoad = std::max(step.startLoad,
                                  m_environments->startRate * more / std::max(1e-9, tokens));
    const bool hasForgotten = m_end.steadyFor > m_environments->idleTimeout * 1.05 + dt;
    const bool hasSpares = m_end.alive > m_rest.alive * (1 + kSettled);
    step.atRest = !starts.isRising && (hasForgotten || (isNewestFirst() && !hasSpares))
                  && std::abs(m_end.alive - m_start.alive) <= kSettled * m_end.alive
                  && m_end.tokens == m_start.tokens;
    return step;
}

} // namespace headroom::live
