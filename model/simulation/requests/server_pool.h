// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan.h"
#include "model/simulation/requests/event_heap.h"
#include "model/simulation/requests/level.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace headroom::requests {

/// Work that is shared out evenly: every job on one of the servers while there are enough, else all
/// at the same, lower pace. `V` is the work that a job present since time 0 would have had done.
struct SharedWork {
    EventHeap ends = {}; ///< Jobs by the V at which they are done.
    double done = 0;     ///< V
    double since = 0;    ///< Time at which it was.
    double jobs = 0;
    double armed = std::numeric_limits<double>::infinity(); ///< Time of the event that counts.

    double pace(double servers) const { return jobs > servers ? servers / jobs : 1; }
    void moveTo(double now, double servers)
    {
        done += (now - since) * pace(servers);
        since = now;
    }
};

/// A pool of servers and its waiting room, one request at a time.
struct PoolState {
    const ServerPool *plan = nullptr;
    double servers = 0;
    double room = 0;
    double present = 0; ///< Requests that have a server, or a share of them.
    double queued = 0;  ///< In the waiting room.
    /// Of shared work; other pools' levels are the sums of their stations'.
    Level busy = {};
    Level waiting = {};               ///< Those beyond one to each server.
    std::uint32_t first = UINT32_MAX; ///< Of the waiting room.
    std::uint32_t last = UINT32_MAX;
    SharedWork shared = {};
    double counted = 0;       ///< Time up to which the number of servers was summed up, s.
    double serverSeconds = 0; ///< Since the last time that they were taken.

    void countServers(double now)
    {
        // Endless ones for no time at all are none.
        serverSeconds += now > counted ? servers * (now - counted) : 0;
        counted = now;
    }
    bool isShared() const { return plan->discipline == Discipline::ProcessorSharing; }
    void setPresent(double now, double number)
    {
        present = number;
        if (!isShared())
            return;
        const double working = std::min(number, servers);
        busy.add(now, working - busy.value());
        waiting.add(now, number - working - waiting.value());
    }
};

} // namespace headroom::requests
