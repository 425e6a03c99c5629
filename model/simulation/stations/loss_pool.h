// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/formulas/erlang.h"

#include <memory>
#include <span>
#include <vector>

namespace headroom::live {

/// What one Work station asks of a pool during a step.
struct PoolLoad {
    double arrivals = 0; ///< per s
    double hold = 0;     ///< Mean time that a request keeps its server, s.
    double variance = 0; ///< Of that time, s^2.
    double third = 0;    ///< Its third central moment, s^3.
};

/// What a pool makes of it: means over the step.
struct PoolStep {
    double blocked = 0; ///< Share of the arrivals that is refused.
    double demand = 0;  ///< Offered load, Erlangs.
    double busy = 0;
    double waiting = 0;
    double waitShare = 0; ///< Of the admitted.
    double waitMean = 0;  ///< Of those that wait, s.
    double waitVariance = 0;
    double left = 0;         ///< Requests that leave, per s.
    double started = 0;      ///< Requests that get a server, per s.
    double change = 0;       ///< Of the number in the pool, per s.
    double conservation = 0; ///< |in - out - change| relative to what passes.
    bool atRest = true;
};

/// A pool without waiting room. Each member's busy servers follow x' = arrivals (1 - B) - x / hold;
/// the refused share B is that of the stationary station that carries as many as are busy now (the
/// closure of facts/queueing 7.1), so it is Erlang's B at rest, right in an overload, and
/// insensitive to the law of the service.
class LossPool
{
public:
    LossPool(double servers, std::size_t members);

    /// Goes to the state at rest.
    PoolStep settle(std::span<const PoolLoad> loads);
    /// Goes on from the last committed state for `dt` s.
    PoolStep advance(std::span<const PoolLoad> loads, double dt);
    /// Takes over what was found otherwise, for its only member.
    void hold(const PoolStep &step);
    void commit() { m_start = m_busy; }
    /// From now on; those in service finish, and new ones are refused until there is room.
    void setServers(double servers) { m_loss = formulas::erlangLoss(servers); }

    /// Mean busy servers of each member over the step.
    double busyOf(std::size_t member) const { return m_mean[member]; }
    /// What leaves of each member, per s.
    double leftOf(std::size_t member) const { return m_left[member]; }
    /// How many more of each member there are at the end than at the start.
    double changeOf(std::size_t member) const { return m_busy[member] - m_start[member]; }

private:
    double refusedAt(double offered) const { return (*m_loss)(offered); }
    double substep(std::span<const PoolLoad> loads, double dt);

    std::shared_ptr<const formulas::ErlangLoss> m_loss;
    std::vector<double> m_start;
    std::vector<double> m_busy;
    std::vector<double> m_mean;
    std::vector<double> m_left;
    double m_offered = 0; ///< The load of the stationary station that stands for the present state.
};

} // namespace headroom::live
