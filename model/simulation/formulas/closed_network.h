// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace headroom::formulas {

/// A station that clients of a closed network visit. They keep a server while they visit its
/// callees.
struct ClosedNode {
    double visits = 1; ///< Per visit of the caller.
    double delay = 0;  ///< Time per visit that nobody waits for another: own work and ways, s.
    double servers = 1;
    double room = std::numeric_limits<double>::infinity(); ///< Places to wait.
    std::vector<ClosedNode> callees = {};
    std::uint32_t tag = 0; ///< The caller's own.

    // What is found.
    double served = 0;  ///< Visits per s that get in.
    double blocked = 0; ///< Share that finds no room and goes on at once.
    double busy = 0;    ///< Mean number of servers held.
    double waiting = 0;
    double waitShare = 0; ///< Of those that get in.
};

/// `clients` go round: `delay` s on their own, then the callees. Rounds per s; fills in what is
/// found of each callee.
///
/// Each station is replaced by one that serves as fast as what lies behind it with so many inside
/// (Norton's theorem; Chandy, Herzog, Woo 1975), and the stations of one caller are convolved
/// (Buzen 1973). Exact for exponential work, also for refusals at one station (Engset), when
/// callers have servers for all or callees have none of their own; a good approximation where both
/// wait. Takes some stations x clients^2 ns.
double solveClosedNetwork(double clients, double delay, std::vector<ClosedNode> &callees);

} // namespace headroom::formulas
