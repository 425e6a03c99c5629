// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan.h"

#include <limits>

namespace headroom {

/// Execution environments at rest.
struct EnvironmentsAtRest {
    double coldRate = 0; ///< Requests that start an environment, per s.
    double alive = 0;    ///< Mean number of live on-demand environments, idle and busy.
    double spill = 1;    ///< Share of the requests that finds all provisioned environments busy.
    double provisionedBusy = 0;
};

/// What environments come to for Poisson requests: the law of formulas/cold_start, from tables that
/// all threads share and that are filled as they are needed. Between their knots it is within 1 %.
class EnvironmentRest
{
public:
    explicit EnvironmentRest(const Environments &environments);

    /// `rate` requests per s that hold an environment for `work` s, and for `start` s more when
    /// cold. `maximum` environments, provisioned ones included; infinity when the limit does not
    /// bind.
    ///
    /// Cold requests come in clusters, since a start keeps busy what the next request would find:
    /// that is fitted to simulations with starts of up to ten holding times, and within 10 % of
    /// them.
    EnvironmentsAtRest at(double rate, double work, double start,
                          double maximum = std::numeric_limits<double>::infinity()) const;

private:
    struct Use;
    Use useFor(double load, double idleLife, double maximum) const;

    const Environments *m_environments;
};

} // namespace headroom
