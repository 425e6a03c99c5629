// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/environments.h"

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

/// Levels that carry less than this many environments add nothing to see.
constexpr double kNegligible = 1e-12;

} // namespace

EnvironmentsAtRest environmentsAtRest(const Environments &environments, double rate, double hold)
{
    EnvironmentsAtRest rest;
    const double load = rate * hold;
    if (!(load > 0) || !std::isfinite(load))
        return rest;
    const double theta = environments.idleTimeout;
    const double mean = std::max(hold, 1e-12);
    double blocked = 1; // Erlang B with k - 1 servers, going up.
    const auto provisioned = static_cast<long>(std::llround(environments.provisioned));
    const long last = provisioned + static_cast<long>(load + 12 * std::sqrt(load) + 40);
    for (long k = 1; k <= last; ++k) {
        const double next = load * blocked / (static_cast<double>(k) + load * blocked);
        const double carried = load * (blocked - next);
        if (k <= provisioned) {
            rest.provisionedBusy += carried;
            rest.spill = next;
        } else if (carried > kNegligible) {
            const double idle = std::max(0.0, 1 - carried) * mean / carried;
            // Oldest first, a spare is used again after all other spares have been: the gaps are
            // shared out evenly.
            const double gap = environments.reuse == Environments::Reuse::Newest
                                   ? idle
                                   : std::min(idle, static_cast<double>(k) / rate);
            const double ended = gap > 0 ? std::exp(-theta / gap) : 0;
            rest.coldRate += carried / mean * ended;
            rest.alive += carried + carried / mean * gap * (1 - ended);
        }
        blocked = next;
        if (blocked < kNegligible && k > provisioned)
            break;
    }
    if (provisioned == 0)
        rest.spill = 1;
    rest.coldRate = std::min(rest.coldRate, rate);
    return rest;
}

} // namespace headroom
