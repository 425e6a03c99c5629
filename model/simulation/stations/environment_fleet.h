// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/stations/environments.h"

namespace headroom::live {

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

/// The environments of a Work station through time. At rest as environmentsAtRest says; when demand
/// rises, those that are missing are started, as fast as the start limit lets them; when it falls,
/// spares end within their idle time.
class EnvironmentFleet
{
public:
    explicit EnvironmentFleet(const Environments &environments);

    /// `refused` is the share that the pool turns away; `work` the time of a request without start,
    /// `start` that of a start, s.
    FleetStep settle(double offered, double refused, double work, double start);
    FleetStep advance(double offered, double refused, double work, double start, double dt);
    void commit();

private:
    FleetStep stepOf(double offered, double refused, double cold) const;
    void findRest(double admitted, double work, double start);

    const Environments *m_environments;
    EnvironmentsAtRest m_rest = {};
    double m_restRate = -1;
    double m_restWork = -1;
    double m_alive = 0;  ///< On demand.
    double m_tokens = 0; ///< Of the start limit.
    double m_triedAlive = 0;
    double m_triedTokens = 0;
};

} // namespace headroom::live
