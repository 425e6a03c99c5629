// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/run.h"
#include "model/simulation/run_result.h"

#include <array>
#include <memory>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace headroom::live {

/// What is kept of every station, resource and route at each step.
enum class Kept : std::uint8_t {
    Offered, Attempts, Admitted, Rejected, StartRejected, Hits, ColdStarts, ProvisionedUse, SpillOver, Busy, ProvisionedBusy,
    Environments, Backlog, Age, Dropped, Response, ServedResponse, Service, CallTime, WaitShare, WaitMean,
};
inline constexpr std::size_t kKept = 21;

struct StationRecord
{
    std::array<StepSeries, kKept> kept;
    std::array<StepSeries, kOutcomes> answered; ///< Rate of requests that end in each outcome, per s.
    std::vector<StepSeries> calls;              ///< Calls along each route, per s.

    const StepSeries &operator[](Kept what) const { return kept[static_cast<std::size_t>(what)]; }
    StepSeries &operator[](Kept what) { return kept[static_cast<std::size_t>(what)]; }
};

struct PoolRecord
{
    StepSeries offered; ///< Erlangs wanted.
    StepSeries busy;
    StepSeries waiting;
    double peakOffered = 0;
    std::size_t peakStep = 0;
};

struct BucketRecord
{
    StepSeries offered; ///< tokens/s
    StepSeries tokens;
    double peakOffered = 0;
    std::size_t peakStep = 0;
};

/// A part of the plan that no call and no binding limit joins to the rest, and its run.
struct GroupRun
{
    std::vector<PlanIndex> stations;
    std::vector<PlanIndex> pools;
    std::vector<PlanIndex> buckets;
    std::vector<StationRecord> stationRecords; ///< Like `stations`.
    std::vector<PoolRecord> poolRecords;       ///< Like `pools`.
    std::vector<BucketRecord> bucketRecords;   ///< Like `buckets`.
    std::vector<Caveat> caveats;
    double conservationError = 0;
};

} // namespace headroom::live

namespace headroom {

struct RunResult::Content
{
    Plan plan;
    double duration = 0;
    double step = 0;
    std::size_t steps = 0;
    std::vector<std::shared_ptr<const live::GroupRun>> groups;

    /// Where a station's record is.
    struct Slot
    {
        PlanIndex group = kNone;
        PlanIndex local = kNone;
    };
    std::vector<Slot> stationSlots;
    std::vector<std::vector<Slot>> poolSlots;   ///< A pool that never binds is run once per group that uses it.
    std::vector<std::vector<Slot>> bucketSlots;
    std::vector<std::vector<PlanIndex>> metricsOfNode; ///< Into plan.metrics.
    std::vector<std::pair<PlanIndex, PlanIndex>> routeOfLink; ///< Station and route of each drawn link; kNone when it carries nothing.
    std::vector<std::vector<std::pair<PlanIndex, PlanIndex>>> doors; ///< Per node: routes by which other nodes enter.
    std::vector<std::vector<std::pair<Target, PlanIndex>>> limits;   ///< Per node: pools and buckets that may refuse its requests.
    std::unordered_map<NodeId, PlanIndex> nodeIndex;
    std::unordered_map<LinkId, PlanIndex> linkIndex;
    std::set<PlanIndex> coupledPools;
    std::set<PlanIndex> coupledBuckets;
    std::vector<Caveat> caveats;

    const live::StationRecord &station(PlanIndex index) const
    {
        const Slot slot = stationSlots[index];
        return groups[slot.group]->stationRecords[slot.local];
    }
};

} // namespace headroom
