// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/ids.h"
#include "model/simulation/outcome.h"

#include <limits>
#include <optional>
#include <string>
#include <vector>

/// What stations of a plan share: limits with a name.
namespace headroom {

/// The limit behind a rejection, named for the user.
struct LimitName {
    /// `place.reservedConcurrentExecutions`, `account.lambda.concurrentExecutions`.
    std::string name = {};
    PlanIndex owner = kNone; ///< The node that has it, in Plan::nodes.

    friend bool operator==(const LimitName &, const LimitName &) = default;
};

enum class Discipline { Fifo, Lifo, ProcessorSharing };

/// Limited simultaneous work, shared by all Work stations that name it. Full and no room left:
/// rejected.
struct ServerPool {
    std::string name = {};
    /// May be 0 (rejects all) or infinite (counts only).
    double servers = std::numeric_limits<double>::infinity();
    /// 0 = loss system; infinity = unbounded.
    double waitingRoom = 0;
    Discipline discipline = Discipline::Fifo;
    /// Waiting requests whose caller has given up are dropped instead of served.
    bool dropExpired = false;
    LimitName limit = {};
    Outcome rejectAs = Outcome::Throttled;

    friend bool operator==(const ServerPool &, const ServerPool &) = default;
};

/// A rate with a burst, shared by all Gate stations that name it, refilled continuously, starts
/// full.
struct TokenBucket {
    std::string name = {};
    double rate = 0;  ///< tokens/s; infinity = no limit
    double burst = 1; ///< tokens
    LimitName limit = {};
    Outcome rejectAs = Outcome::Throttled;

    friend bool operator==(const TokenBucket &, const TokenBucket &) = default;
};

} // namespace headroom
