// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/live/calls.h"
#include "model/simulation/plan.h"

#include <cstdint>
#include <span>
#include <vector>

namespace headroom::live {

/// Stations that can touch each other's numbers, and the resources they share; all as places in the
/// plan, rising.
struct Group {
    std::vector<PlanIndex> stations = {};
    std::vector<PlanIndex> pools = {};
    std::vector<PlanIndex> buckets = {};
    std::vector<PlanIndex> scalers = {};     ///< In Controls.
    std::vector<PlanIndex> alarms = {};      ///< In Controls.
    std::vector<PlanIndex> deployments = {}; ///< In Controls.
    std::vector<PlanIndex> growing = {};     ///< In Controls.
    std::vector<PlanIndex> updates = {};     ///< In Controls.
};

/// The plan falls into groups: stations joined by routes, by what readers read, by what control
/// loops look at and move, and by resources, except those in `apart` (one flag per pool, then one
/// per bucket), which cannot bind and only count. Groups come in the order of their first
/// stations.
std::vector<Group> groupsOf(const Plan &plan, const std::vector<bool> &apart);

/// A station of a group, with its calls as a range of the group's.
struct StationProgram {
    const Station *station = nullptr;
    PlanIndex global = kNone;
    std::uint32_t firstCall = 0;
    std::uint32_t calls = 0;
    std::uint32_t firstIn = 0;
    std::uint32_t ins = 0;
    std::uint32_t pool = kNone; ///< In the group.
    std::uint32_t member = 0;   ///< Among the pool's.
    std::uint32_t bucket = kNone;
    std::uint32_t store = kNone; ///< Reader: what it reads; `member` among its readers.
    OutcomeMask outcomes = 0;    ///< How requests can end here.
    bool isEntrance = false;     ///< Of its node.
    double patience = 0;         ///< The shortest time that a direct caller waits, s.
};

/// A group made ready to run: callers before callees and stores before their readers,
/// but for calls that close a loop.
struct GroupProgram {
    const Plan *plan = nullptr;
    std::vector<StationProgram> stations = {};
    std::vector<CallLaw> calls = {};
    std::vector<std::uint32_t> callerOf = {}; ///< Per call.
    std::vector<std::uint32_t> ins = {};      ///< Calls that arrive, by station.
    std::vector<std::uint32_t> sources = {};
    std::vector<std::vector<std::uint32_t>> poolMembers = {};
    std::vector<std::vector<std::uint32_t>> bucketMembers = {};
    /// Those who read each station; empty when nobody reads anything.
    std::vector<std::vector<std::uint32_t>> readers = {};
    const Group *group = nullptr;

    std::span<const CallLaw> callsOf(const StationProgram &station) const
    {
        return std::span(calls).subspan(station.firstCall, station.calls);
    }
};
GroupProgram compile(const Plan &plan, const Group &group);

} // namespace headroom::live
