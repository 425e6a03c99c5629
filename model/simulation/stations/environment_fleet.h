// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/stations/environments.h"

#include <array>
#include <cstddef>

namespace headroom::live {

/// What is asked of a fleet during a step.
struct FleetDemand {
    double offered = 0; ///< Requests per s.
    double refused = 0; ///< Share of them that the pool turns away.
    double work = 0;    ///< Time of a request without start, s.
    double start = 0;   ///< Of a start, s.
};

struct FleetStep {
    double cold = 0; ///< Requests that start an environment, per s.
    /// Starts wanted, per s, as the start limit feels them: what its burst covers weighs little.
    double startLoad = 0;
    double startRefused = 0; ///< Share of the offered that may not start one.
    double alive = 0;        ///< Provisioned included.
    double outside = 0;      ///< Share that provisioned environments beside the pool serve.
    double provisionedBusy = 0;
    double provisionedUse = 0; ///< per s
    double spill = 0;          ///< per s
    bool atRest = true;
};

/// The environments of a Work station through time. At rest as EnvironmentRest says. When demand
/// rises faster than that, requests that find none idle start one, which serves nobody else until
/// it has started; the chance to find none is Erlang's for the environments that have, at the load
/// that an unlimited number would carry by then (modified offered load; Massey and Whitt 1994).
/// When it falls, spares end: newest first, those that nobody needed for an idle time; longest idle
/// first, those that the requests of an idle time do not reach.
class EnvironmentFleet
{
public:
    /// `servers` of the pool; `ownsPool` when nobody else uses it.
    EnvironmentFleet(const Environments &environments, double servers, bool ownsPool);

    FleetStep settle(const FleetDemand &demand);
    FleetStep advance(const FleetDemand &demand, double dt);
    void commit() { m_start = m_end; }
    /// From now on.
    void setServers(double servers);
    /// The environments that it was made of have changed.
    void environmentsChanged() { m_restFor = {.offered = -1}; }

private:
    static constexpr std::size_t kSlots = 64;
    static constexpr std::size_t kCells = 32;

    struct State {
        double alive = 0;  ///< On demand.
        double tokens = 0; ///< Of the start limit.
        double load = 0;   ///< What an unlimited number would carry, Erlangs.
        /// Environments that start: a line through which they pass in the certain part of the
        /// time, and those in the uncertain part behind it.
        std::array<double, kCells> line = {};
        std::size_t first = 0; ///< The newest cell of the line.
        double firstAge = 0;   ///< s
        double late = 0;
        double starting = 0; ///< All of them.
        /// The last idle time in slots: the most that was needed in each (newest first), or the
        /// requests that came (longest idle first).
        std::array<double, kSlots> past = {};
        std::size_t slot = 0;
        double slotAge = 0; ///< s
        /// The most in all slots but the present one; below 0: to be found again.
        double mostBefore = -1;
        double steadyFor = 0; ///< Time since the demand changed, s.
    };
    /// What happened to starts in a step.
    struct Starts {
        double made = 0;
        double wanted = 0;
        bool isRising = false;
    };

    bool isNewestFirst() const { return m_environments->reuse == Environments::Reuse::Newest; }
    void findRest(const FleetDemand &demand);
    double admittedOf(const FleetDemand &demand) const;
    double mostOnDemand() const;
    double lossAt(double alive, double load) const;
    bool isRising(double load) const;
    void passStarting(double h);
    void fillStarting(double rate);
    Starts rise(const FleetDemand &demand, double admitted, double dt);
    Starts follow(const FleetDemand &demand, double admitted, double dt);
    void remember(double requests, double dt);
    void expire(double load);
    FleetStep stepOf(const FleetDemand &demand, double cold) const;

    const Environments *m_environments;
    EnvironmentRest m_law;
    EnvironmentsAtRest m_rest = {};
    FleetDemand m_restFor = {.offered = -1};
    double m_restLoss = 0; ///< lossAt rest.
    double m_servers = 0;
    bool m_ownsPool = false;
    double m_certain = 0; ///< The certain part of a start's time, s.
    double m_spread = 0;  ///< Mean of the exponential part behind it, s.
    State m_start = {};
    State m_end = {};
};

} // namespace headroom::live
