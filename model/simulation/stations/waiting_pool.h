// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/formulas/birth_death.h"
#include "model/simulation/formulas/erlang.h"
#include "model/simulation/plan.h"
#include "model/simulation/stations/loss_pool.h"

#include <memory>
#include <span>

namespace headroom::live {

/// A pool with a waiting room. At rest the closed form of M/M/c/K with Kimura's factor for the
/// service law; in transition the probability vector of its birth-death chain; both are the same
/// chain, so one passes into the other.
class WaitingPool
{
public:
    explicit WaitingPool(const ServerPool &pool);

    /// Goes to the state at rest; where there is none, `dt` s into an overload that finds the pool
    /// empty.
    PoolStep settle(std::span<const PoolLoad> loads, double expired, double dt);
    /// Goes on from the last committed state for `dt` s. `expired` is the share of the requests
    /// that are dropped unserved.
    PoolStep advance(std::span<const PoolLoad> loads, double expired, double dt);
    void commit();
    /// From now on; requests stay where they are. Without servers they wait for ever.
    void setServers(double servers);

private:
    struct Law {
        double arrivals = 0;
        double hold = 0;
        double quantum = 1;
        double variation = 1; ///< Of a wait at rest, against that of M/M/c.

        friend bool operator==(const Law &, const Law &) = default;
    };
    struct State {
        explicit State(const formulas::StationShape &shape)
            : queue(shape)
        { }
        formulas::BirthDeathQueue queue;
        /// In the equilibrium of `law`, whose arrivals are not the present ones while it still
        /// draws near; the vector is then set when it is needed.
        bool isResting = false;
        Law law = {};
    };

    Law lawOf(std::span<const PoolLoad> loads, double expired) const;
    bool hasRest(const Law &law) const;
    PoolStep atRest(const Law &law) const;
    double restWait(const Law &law) const;
    bool isNearRest(const Law &law) const;
    /// One step on the last way to the equilibrium.
    PoolStep approach(const Law &law, double dt);
    /// The law whose equilibrium has so many requests in the station.
    Law restOf(const Law &law, double number) const;
    /// How long a small disturbance lasts, s.
    double relaxation(const Law &law) const;
    formulas::StationShape shape(double quantum) const;

    double m_servers = 1;
    double m_room = 0;
    Discipline m_discipline = Discipline::Fifo;
    std::shared_ptr<const formulas::ErlangLoss> m_loss;
    State m_start;
    State m_end;
};

} // namespace headroom::live
