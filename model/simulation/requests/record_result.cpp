// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/record_result.h"

#include "model/simulation/live/content.h"
#include "model/simulation/requests/step_reader.h"

namespace headroom::requests {

namespace {

void readStations(const Program &program, const StepReader &reader, std::size_t step,
                  live::GroupRecord &record)
{
    std::vector<live::CallNow> calls;
    std::vector<double> row;
    for (std::size_t s = 0; s < program.stations.size(); ++s) {
        const StationProgram &station = program.stations[s];
        calls.clear();
        for (std::uint32_t r = station.firstRoute; r < station.endRoute; ++r)
            calls.push_back(reader.call(r));
        record.stations[s].fill(reader.station(s), calls, row);
        record.stations[s].track.append(step, row.data());
        row.clear();
        for (std::uint32_t p = 0; p < station.partitions; ++p) {
            const live::PartitionNow now = reader.partition(station.firstPartition + p);
            row.insert(row.end(), {now.offered, now.refused, now.backlog, now.lag});
        }
        if (!row.empty())
            record.partitions[s].append(step, row.data());
    }
}

live::GroupRecord emptyRecord(const Program &program)
{
    constexpr auto kAll = static_cast<OutcomeMask>((1U << kOutcomes) - 1);
    live::GroupRecord record;
    record.stations.resize(program.stations.size());
    for (std::size_t s = 0; s < program.stations.size(); ++s)
        record.stations[s].setUp(program.stations[s].plan->body, kAll,
                                 program.stations[s].endRoute - program.stations[s].firstRoute);
    record.partitions.resize(program.stations.size());
    for (std::size_t s = 0; s < program.stations.size(); ++s)
        record.partitions[s].setWidth(4 * std::size_t{program.stations[s].partitions});
    record.pools.resize(program.plan->pools.size());
    for (live::Track &track : record.pools)
        track.setWidth(4);
    record.buckets.resize(program.plan->buckets.size());
    for (live::Track &track : record.buckets)
        track.setWidth(3);
    record.scalers.resize(program.plan->controls.scalers.size());
    for (live::Track &track : record.scalers)
        track.setWidth(3);
    record.alarms.resize(program.plan->controls.alarms.size());
    for (live::Track &track : record.alarms)
        track.setWidth(1);
    return record;
}

/// All of a plan in one group.
live::Group wholePlan(const Plan &plan)
{
    live::Group group;
    for (PlanIndex s = 0; s < plan.stations.size(); ++s)
        group.stations.push_back(s);
    for (PlanIndex p = 0; p < plan.pools.size(); ++p)
        group.pools.push_back(p);
    for (PlanIndex b = 0; b < plan.buckets.size(); ++b)
        group.buckets.push_back(b);
    for (PlanIndex i = 0; i < plan.controls.scalers.size(); ++i)
        group.scalers.push_back(i);
    for (PlanIndex a = 0; a < plan.controls.alarms.size(); ++a)
        group.alarms.push_back(a);
    return group;
}

} // namespace

std::shared_ptr<const RunResult> resultOf(const Program &program, const Record &record)
{
    live::GroupRecord rows = emptyRecord(program);
    const auto replications = static_cast<double>(record.replications);
    for (std::size_t step = 0; step < record.steps.size(); ++step) {
        const StepReader reader(program, record.steps[step], record.stepLength, replications);
        readStations(program, reader, step, rows);
        for (std::size_t p = 0; p < rows.pools.size(); ++p) {
            const live::PoolNow now = reader.pool(p);
            const double row[] = {now.demand, now.busy, now.waiting, now.servers};
            rows.pools[p].append(step, row);
        }
        for (std::size_t b = 0; b < rows.buckets.size(); ++b) {
            const live::BucketNow now = reader.bucket(b);
            const double row[] = {now.demand, now.tokens, now.rate};
            rows.buckets[b].append(step, row);
        }
        for (std::size_t i = 0; i < rows.scalers.size(); ++i) {
            const live::ScalerNow now = reader.scaler(i);
            const double row[] = {now.units, now.pending, now.desired};
            rows.scalers[i].append(step, row);
        }
        for (std::size_t a = 0; a < rows.alarms.size(); ++a) {
            const double row[] = {reader.alarm(a)};
            rows.alarms[a].append(step, row);
        }
    }
    rows.events = record.happened;
    rows.conservation = record.lost;
    auto content = std::make_shared<RunResult::Content>();
    content->plan = *program.plan;
    content->stepLength = record.stepLength;
    content->stepCount = record.steps.size();
    content->duration = record.stepLength * static_cast<double>(record.steps.size());
    content->alone.groups = {wholePlan(*program.plan)};
    content->alone.records = {std::make_shared<live::GroupRecord>(std::move(rows))};
    content->measured = record.times;
    content->index();
    return std::make_shared<RunResult>(std::move(content));
}

} // namespace headroom::requests
