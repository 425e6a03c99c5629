// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/formulas/birth_death.h"
#include "model/simulation/formulas/erlang.h"
#include "model/simulation/plan.h"

#include <memory>
#include <optional>

namespace headroom::live {

/// What reaches a pool in a step, summed over all Work stations that share it.
struct PoolLoad
{
    double rate = 0;         ///< requests/s
    double holdSum = 0;      ///< rate x mean hold: Erlangs wanted.
    double secondSum = 0;    ///< rate x E[hold^2].
    double clients = 0;      ///< Closed clients behind it; 0 = open.
    double patience = 0;     ///< s callers wait at most; infinity = for ever.

    double hold() const { return rate > 0 ? holdSum / rate : 0; }
    friend bool operator==(const PoolLoad &, const PoolLoad &) = default;
};

/// What the pool makes of it.
struct PoolEffect
{
    double blocked = 0;      ///< Share of the requests that is refused.
    double waitShare = 0;    ///< Share of the accepted that waits.
    double waitMean = 0;     ///< Given that it waits, s.
    double waitVariance = 0; ///< Of the wait of all accepted, s^2.
    double busy = 0;
    double waiting = 0;
    double served = -1;      ///< Requests per s whose work ends; below 0 at rest, when it is what is accepted.

    double wait() const { return waitShare * waitMean; }
    friend bool operator==(const PoolEffect &, const PoolEffect &) = default;
};

/// A server pool through time: closed form while at rest, the probability vector of its chain while not.
class PoolState
{
public:
    explicit PoolState(const ServerPool &pool);

    /// Begins in equilibrium with this load, or empty where there is none.
    PoolEffect start(const PoolLoad &load, double dt);
    /// What a step with this load does; the state stays at the step's beginning until commit().
    PoolEffect tryStep(const PoolLoad &load, double dt);
    /// Takes the last tryStep as done. Returns the relative error of conservation in it.
    double commit();

    /// Nothing will change while the load stays as it is.
    bool isAtRest() const { return !m_isMoving; }
    const PoolEffect &effect() const { return m_effect; }

private:
    bool needsChain(const PoolLoad &load, double dt) const;
    PoolEffect restEffect(const PoolLoad &load) const;
    PoolEffect closedEffect(const PoolLoad &load) const;
    PoolEffect chainEffect(const formulas::BirthDeathQueue &chain, const formulas::StationStep &totals, const PoolLoad &load) const;
    double quantum(const PoolLoad &load) const;
    formulas::StationShape shape(double quantum) const;
    bool hasRest(const PoolLoad &load) const;
    void scaleForDiscipline(PoolEffect &effect, const PoolLoad &load) const;

    const ServerPool *m_pool;
    std::shared_ptr<const formulas::ErlangLoss> m_loss;
    std::optional<formulas::BirthDeathQueue> m_chain; ///< While moving.
    std::optional<formulas::BirthDeathQueue> m_tried;
    PoolLoad m_load;
    PoolLoad m_triedLoad;
    PoolEffect m_effect;
    PoolEffect m_triedEffect;
    double m_error = 0;
    double m_quantum = 1;
    bool m_isMoving = false;
    bool m_willMove = false;
};

} // namespace headroom::live
