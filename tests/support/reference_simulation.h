// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan.h"

#include <cstdint>
#include <vector>

/// Single requests through a plan, event by event, in the plainest way: what the engines' numbers
/// are held against. It shares the plan's words with them and none of their laws.
namespace headroom::reference {

struct Options {
    double warmUp = 0; ///< s that are not measured.
    double duration = 1000;
    std::uint64_t seed = 1;
    double interval = 0; ///< s; above 0: also measured in pieces of this length.
};

/// Counts and integrals over the measured time, or a piece of it.
struct Counts {
    double time = 0; ///< s
    double offered = 0;
    double rejected = 0; ///< By the station's own limit.
    double cold = 0;
    double provisioned = 0; ///< Served by provisioned environments.
    double succeeded = 0;   ///< Answered with success.
    double failed = 0;      ///< Answered with anything else, the rejected included.
    double busyTime = 0;    ///< s x requests in service.
    double waitingTime = 0;
    double aliveTime = 0; ///< s x live environments, provisioned included.

    double perSecond(double Counts::*count) const { return this->*count / time; }
    double share(double Counts::*count) const { return this->*count / offered; }
    double number() const { return (busyTime + waitingTime) / time; }
};

struct Measured : Counts {
    std::vector<double> responses = {}; ///< s, of those that were not rejected here.
    std::vector<Counts> pieces = {};

    double meanResponse() const;
    double percentile(double p) const;
};

/// Knows sources (Poisson or closed), delays, splitters, turnstiles, gates and work with pools of
/// any discipline, environments, calls, time-outs and retries without budget; ends the program at
/// anything else. Processor sharing only for work without calls. The result has one entry per
/// station.
std::vector<Measured> simulate(const Plan &plan, const Options &options);

/// The same over several runs with seeds following each other, added up.
std::vector<Measured> simulateRuns(const Plan &plan, Options options, int runs);

} // namespace headroom::reference
