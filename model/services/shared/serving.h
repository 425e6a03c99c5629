// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/simulation/plan.h"

#include <string_view>
#include <vector>

/// Identical units that answer requests: tasks of a service, instances of a group. Each has places
/// for requests and processors, and both grow with the units.
namespace headroom {

class PlanBuilder;

namespace serving {

inline constexpr PropertyKey<Distribution> kDuration{"duration"};
inline constexpr PropertyKey<Distribution> kCpuSeconds{"cpuSeconds"};
inline constexpr PropertyKey<double> kQueueLimit{"queueLimit"};
inline constexpr PropertyKey<double> kErrorRate{"errorRate"};

/// `duration`, `cpuSeconds`, the places of a unit under the given key, `queueLimit`, `errorRate`.
std::vector<PropertySpec> properties(PropertyKey<double> places, Sentence placesName,
                                     Sentence placesHelp);

/// What a unit can do.
struct Unit {
    double places = 1;              ///< Requests it works on at a time.
    double processors = 1;          ///< vCPU; less than one is a part of one.
    std::string_view limitKey = ""; ///< The setting that a full pool is blamed on.
};

/// The processors of a unit as equal servers: whole ones, each as fast as its share.
struct Processors {
    double servers = 1;  ///< Of a unit.
    double slowdown = 1; ///< Of a second's work on a whole vCPU.
};
Processors processorsOf(double vcpu);

/// Pools and stations of the units.
struct Serving {
    PlanIndex places = kNone;     ///< Pool.
    PlanIndex processors = kNone; ///< Pool.
    /// Where requests enter; refuse all while there is no unit. One for each target group.
    std::vector<PlanIndex> doors = {};
    PlanIndex server = kNone; ///< Behind the doors.
    PlanIndex work = kNone;   ///< On the processors.
    double perUnitPlaces = 1;
    double perUnitServers = 1;
};

/// Lowers `units` of them, with all calls that leave the node; enters it by them.
Serving lower(const NodeView &node, const Unit &unit, double units, PlanBuilder &plan);
/// What a unit in service adds to the pools.
std::vector<Scaler::Drive> drivesOf(const Serving &serving);
/// `Offered`, `Rejected`, `ResponseTime` and, when `errors` is not empty, its 500s.
void bindRequests(const NodeView &node, const Serving &serving, std::string_view errors,
                  PlanBuilder &plan);
/// Share of the processors that work: `CPUUtilization`, 0 to 1.
void bindUtilisation(const NodeView &node, const Serving &serving, PlanBuilder &plan);
/// Lets the target groups from which requests come count the units in service.
void bindTargets(const NodeView &node, PlanIndex scaler, PlanBuilder &plan);

} // namespace serving

} // namespace headroom
