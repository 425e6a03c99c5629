// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/live/record.h"
#include "model/simulation/measured_times.h"
#include "model/simulation/run_result.h"

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace headroom {

/// What a run keeps. Groups that a change does not touch are shared by the results before and after
/// it.
struct RunResult::Content {
    struct Place {
        std::uint32_t group = 0;
        std::uint32_t local = 0;
    };
    /// A pass over all groups: with shared limits that cannot bind, each group stands alone.
    struct Pass {
        std::vector<bool> apart = {};
        std::vector<live::Group> groups = {};
        std::vector<std::shared_ptr<const live::GroupRecord>> records = {};
    };

    Plan plan = {};
    double duration = 0;
    double stepLength = 1; ///< s
    std::size_t stepCount = 0;
    Pass alone = {};  ///< Every group by itself.
    Pass joined = {}; ///< Groups joined by the limits that bind; empty when none does.
    const Pass &pass() const { return joined.groups.empty() ? alone : joined; }

    std::vector<Place> stations = {};           ///< Per station of the plan.
    std::vector<std::vector<Place>> pools = {}; ///< Per pool, in each group that uses it.
    std::vector<std::vector<Place>> buckets = {};
    std::vector<Place> scalers = {}; ///< Group kNone: it controls nothing.
    std::vector<Place> alarms = {};
    std::vector<ControlEvent> events = {}; ///< By time.
    /// By station, what moved it.
    std::unordered_map<PlanIndex, std::vector<live::TimedMove>> stationMoves = {};
    /// Per node, where its metrics begin in `bindings`.
    std::vector<std::size_t> firstBinding = {};
    std::vector<PlanIndex> bindings = {};
    std::unordered_map<NodeId, PlanIndex> nodeIndex = {};
    /// Stations and their routes that belong to a drawn link.
    std::unordered_map<LinkId, std::vector<std::pair<PlanIndex, std::size_t>>> linkRoutes = {};
    std::unordered_map<LinkId, std::vector<PlanIndex>> linkReaders = {};
    std::vector<Caveat> caveats = {};
    double conservation = 0;
    /// By station, when single requests were measured; else times are composed from laws.
    std::vector<StationTimes> measured = {};

    /// Fills in what follows from the plan and the records.
    void index();

    const live::StationTrack &station(PlanIndex index) const
    {
        const Place place = stations[index];
        return pass().records[place.group]->stations[place.local];
    }
    live::StationNow stationAt(PlanIndex index, std::size_t step) const;
    /// The plan's station with all that moved it up to a step.
    Station movedStation(PlanIndex index, std::size_t step) const;
    /// Sum over the groups that use it.
    live::PoolNow poolAt(PlanIndex index, std::size_t step) const;
    live::BucketNow bucketAt(PlanIndex index, std::size_t step) const;
    /// Of a Log or Reader.
    live::PartitionNow partitionAt(PlanIndex station, PlanIndex partition, std::size_t step) const;
    live::ScalerNow scalerAt(PlanIndex index, std::size_t step) const;
    /// Share of the step in alarm.
    double alarmAt(PlanIndex index, std::size_t step) const;
    /// Null when nothing is recorded.
    const live::Track *trackAt(Place place,
                               std::vector<live::Track> live::GroupRecord::*list) const;
    /// A reading's rate, level or mean time in a step.
    double reading(const Reading &reading, std::size_t step) const;
    /// What a latency is weighted by.
    double flowOf(const Reading &reading, std::size_t step) const;
    /// The steps at which something a reading depends on changes, rising, 0 first.
    void addChanges(const Reading &reading, std::vector<std::size_t> &steps) const;
    const MetricBinding *binding(const NodeId &node, std::string_view metric) const;
    double value(const MetricBinding &binding, std::size_t step) const;
    /// The steps from which on a binding's value differs from that before, rising, 0 first.
    std::vector<std::size_t> changesOf(const MetricBinding &binding) const;
    /// All measured times of a binding together; empty when none were measured.
    TimeHistogram measuredTimes(const MetricBinding &binding) const;
};

bool isLatency(Quantity quantity);
bool isCount(Quantity quantity);

} // namespace headroom
