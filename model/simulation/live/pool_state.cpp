// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/pool_state.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom::live {
namespace {

/// From here on the share of time at rest is so long to come that the chain is followed instead.
constexpr double kNearlyFull = 0.9999;
/// Holds shorter than this share of a step have settled within it, so a loss system is taken at rest.
constexpr double kQuick = 0.3;
constexpr double kSettled = 1e-7;

double cv2Of(const PoolLoad &load)
{
    const double hold = load.hold();
    if (hold <= 0 || load.rate <= 0)
        return 1;
    return std::max(0.0, load.secondSum / load.rate / (hold * hold) - 1);
}

} // namespace

PoolState::PoolState(const ServerPool &pool)
    : m_pool(&pool)
{
    if (std::isfinite(pool.servers) && pool.servers > 0 && pool.waitingRoom <= 0)
        m_loss = formulas::erlangLoss(pool.servers);
}

bool PoolState::needsChain(const PoolLoad &load, double dt) const
{
    if (m_pool->servers <= 0 || !std::isfinite(m_pool->servers))
        return false;
    if (load.clients > 0)
        return false;
    return m_pool->waitingRoom > 0 || load.hold() > kQuick * dt;
}

bool PoolState::hasRest(const PoolLoad &load) const
{
    return std::isfinite(m_pool->waitingRoom) || load.holdSum < kNearlyFull * m_pool->servers;
}

double PoolState::quantum(const PoolLoad &load) const
{
    if (m_pool->discipline == Discipline::ProcessorSharing || m_pool->waitingRoom <= 0)
        return 1;
    const double utilisation = std::min(0.999, load.holdSum / m_pool->servers);
    return std::max(0.05, formulas::waitFactor(m_pool->servers, utilisation, cv2Of(load)));
}

formulas::StationShape PoolState::shape(double quantum) const
{
    return {m_pool->servers, m_pool->waitingRoom, quantum};
}

/// Last come first served spreads the waits without changing their mean: its second moment is 1 / (1 - rho) times as large.
void PoolState::scaleForDiscipline(PoolEffect &effect, const PoolLoad &load) const
{
    if (m_pool->discipline != Discipline::Lifo)
        return;
    const double utilisation = std::min(0.99, load.holdSum / m_pool->servers);
    const double mean = effect.wait();
    const double second = formulas::lifoSecondMoment(effect.waitVariance + mean * mean, utilisation);
    effect.waitVariance = std::max(0.0, second - mean * mean);
}

PoolEffect PoolState::closedEffect(const PoolLoad &load) const
{
    PoolEffect effect;
    const double hold = load.hold();
    // What one client's round takes outside of here; the wait so far is part of the round.
    const double round = load.clients / std::max(load.rate, 1e-12);
    const double think = std::max(0.0, round - hold - m_effect.wait());
    if (m_pool->waitingRoom <= 0) {
        effect.blocked = formulas::engsetLoss(load.clients, m_pool->servers, think, hold);
        effect.busy = load.holdSum * (1 - effect.blocked);
        return effect;
    }
    const formulas::ClosedStation station = formulas::closedStation(load.clients, m_pool->servers, think, hold);
    const double wait = std::max(0.0, station.response - hold) * quantum(load);
    effect.waitShare = station.waitProbability;
    effect.waitMean = effect.waitShare > 0 ? wait / effect.waitShare : 0;
    effect.waitVariance = effect.waitShare * 2 * effect.waitMean * effect.waitMean - wait * wait;
    effect.busy = std::min(m_pool->servers, load.holdSum);
    effect.waiting = load.rate * wait;
    return effect;
}

PoolEffect PoolState::restEffect(const PoolLoad &load) const
{
    PoolEffect effect;
    if (!std::isfinite(m_pool->servers)) {
        effect.busy = load.holdSum;
        return effect;
    }
    if (m_pool->servers <= 0) {
        effect.blocked = 1;
        return effect;
    }
    if (load.rate <= 0)
        return effect;
    if (load.clients > 0)
        return closedEffect(load);
    if (m_loss) {
        effect.blocked = (*m_loss)(load.holdSum);
        effect.busy = load.holdSum * (1 - effect.blocked);
        return effect;
    }
    const double servers = m_pool->servers;
    const double factor = quantum(load);
    double wait = 0;
    if (std::isfinite(m_pool->waitingRoom)) {
        const formulas::BoundedStation station = formulas::boundedStation(servers, m_pool->waitingRoom, load.holdSum);
        effect.blocked = station.blocked;
        effect.busy = station.meanBusy;
        // A law other than exponential fills the room in larger or smaller steps, but never beyond it.
        effect.waiting = std::min(m_pool->waitingRoom, station.meanWaiting * factor);
        const double accepted = load.rate * (1 - station.blocked);
        wait = accepted > 0 ? effect.waiting / accepted : 0;
        effect.waitShare = std::clamp(station.blocked < 1 ? (station.allBusy - station.blocked) / (1 - station.blocked) : 1.0, 0.0, 1.0);
    } else {
        wait = formulas::meanWait(servers, load.holdSum, load.hold()) * factor;
        effect.waitShare = formulas::erlangC(servers, load.holdSum);
        effect.busy = load.holdSum;
        effect.waiting = load.rate * wait;
    }
    effect.waitMean = effect.waitShare > 1e-15 ? wait / effect.waitShare : 0;
    effect.waitVariance = std::max(0.0, effect.waitShare * 2 * effect.waitMean * effect.waitMean - wait * wait);
    scaleForDiscipline(effect, load);
    return effect;
}

PoolEffect PoolState::chainEffect(const formulas::BirthDeathQueue &chain, const formulas::StationStep &totals, const PoolLoad &load) const
{
    PoolEffect effect;
    effect.blocked = totals.offered > 0 ? std::clamp(totals.blocked / totals.offered, 0.0, 1.0) : chain.probabilityFull();
    effect.busy = chain.busy();
    effect.waiting = chain.waiting();
    const formulas::WaitLaw law = chain.waitLaw();
    effect.waitShare = law.probability;
    effect.waitMean = law.mean;
    const double wait = effect.wait();
    effect.waitVariance = std::max(0.0, law.probability * (law.variance + law.mean * law.mean) - wait * wait);
    scaleForDiscipline(effect, load);
    return effect;
}

PoolEffect PoolState::start(const PoolLoad &load, double dt)
{
    m_load = load;
    m_chain.reset();
    if (needsChain(load, dt) && !hasRest(load)) {
        m_quantum = quantum(load);
        m_chain.emplace(shape(m_quantum));
        m_chain->setEmpty();
        m_isMoving = true;
        m_effect = {};
        return m_effect;
    }
    m_isMoving = false;
    m_effect = restEffect(load);
    return m_effect;
}

PoolEffect PoolState::tryStep(const PoolLoad &load, double dt)
{
    m_triedLoad = load;
    m_tried.reset();
    m_error = 0;
    if (!m_isMoving && load == m_load) {
        m_triedEffect = m_effect;
        m_willMove = false;
        return m_triedEffect;
    }
    if (!needsChain(load, dt)) {
        const PoolEffect before = m_effect;
        m_triedEffect = restEffect(load);
        // Closed clients see their own wait: the fixed point is found over the tries of a step.
        m_effect = load.clients > 0 ? m_triedEffect : before;
        m_willMove = false;
        return m_triedEffect;
    }
    const double mu = load.hold() > 0 ? 1 / load.hold() : (m_load.hold() > 0 ? 1 / m_load.hold() : 1);
    if (m_chain) {
        m_tried = m_chain;
    } else {
        m_tried.emplace(shape(quantum(m_load)));
        if (m_load.rate > 0 && m_load.hold() > 0)
            m_tried->setToStationary(m_load.rate, 1 / m_load.hold());
        else
            m_tried->setEmpty();
    }
    const double factor = load.rate > 0 ? quantum(load) : m_quantum;
    if (std::abs(factor - m_tried->shape().waitingQuantum) > 0.02 * factor)
        m_tried->setShape(shape(factor));
    const double meanBefore = m_tried->mean();
    const formulas::StationStep totals = m_tried->advance(dt, load.rate, mu);
    const double scale = std::max({totals.offered, meanBefore, 1e-9});
    m_error = std::max(std::abs(totals.offered - totals.accepted - totals.blocked),
                       std::abs(totals.accepted - totals.departures - (m_tried->mean() - meanBefore)))
        / scale;
    m_triedEffect = chainEffect(*m_tried, totals, load);
    m_triedEffect.served = totals.departures / dt;
    m_willMove = !(load == m_load && hasRest(load) && m_tried->isSettled(kSettled));
    if (!m_willMove)
        m_triedEffect = restEffect(load);
    return m_triedEffect;
}

double PoolState::commit()
{
    if (m_tried)
        m_quantum = m_tried->shape().waitingQuantum;
    m_chain = m_willMove ? m_tried : std::nullopt;
    m_isMoving = m_willMove;
    m_load = m_triedLoad;
    m_effect = m_triedEffect;
    return m_error;
}

} // namespace headroom::live
