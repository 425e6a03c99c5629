// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/record_result.h"

#include "model/simulation/live/content.h"

#include <algorithm>
#include <cmath>

namespace headroom::requests {

namespace {

double ratio(double sum, double count)
{
    return count > 0 ? sum / count : 0;
}

double spread(double squares, double sum, double count)
{
    const double mean = ratio(sum, count);
    return std::max(0.0, ratio(squares, count) - mean * mean);
}

/// A step's counts as rates and means.
class StepReader
{
public:
    StepReader(const Program &program, const Tally &tally, double time, double replications)
        : m_program(program)
        , m_tally(tally)
        , m_time(time * replications)
        , m_replications(replications)
    { }

    live::StationNow station(std::size_t s) const
    {
        const StationTally &tally = m_tally.stations[s];
        const StationProgram &program = m_program.stations[s];
        live::StationNow now;
        now.offered = tally.offered / m_time;
        now.fromOutside = tally.fromOutside / m_time;
        now.refused = tally.refused / m_time;
        now.startRefused = tally.startRefused / m_time;
        now.through = tally.through / m_time;
        now.hits = tally.hits / m_time;
        now.cold = tally.cold / m_time;
        now.provisionedUse = tally.provisionedUse / m_time;
        now.spill = tally.spill / m_time;
        now.startLoad = (tally.cold + tally.startRefused) / m_time;
        now.busy = tally.busy / m_time;
        now.provisionedBusy = tally.provisionedBusy / m_time;
        now.environments = tally.environments / m_time;
        now.waiting = tally.waiting / m_time;
        now.backlog = tally.backlog / m_time;
        now.age = ratio(tally.age, tally.through);
        now.dropped = tally.dropped / m_time;
        now.response = ratio(tally.response, tally.answered);
        now.responseVariance = spread(tally.responseSquares, tally.response, tally.answered);
        now.service = ratio(tally.service, tally.served);
        now.callTime = ratio(tally.callTime, tally.answered);
        now.waitShare = ratio(tally.waited, tally.offered - tally.refused);
        now.waitMean = ratio(tally.waitTime, tally.waited);
        now.waitVariance = spread(tally.waitSquares, tally.waitTime, tally.waited);
        for (std::size_t o = 0; o < kOutcomes; ++o)
            now.ended[o] = tally.ended[o] / m_time;
        if (program.stream != kNone)
            readStream(m_tally.streams[program.stream], now);
        if (program.kind == Kind::Source && program.firstRoute < program.endRoute)
            now.attempts = m_tally.calls[program.firstRoute].attempts / m_time;
        return now;
    }

    live::PartitionNow partition(std::size_t p) const
    {
        const PartitionTally &tally = m_tally.partitions[p];
        return {tally.offered / m_time, tally.refused / m_time, tally.backlog / m_time,
                tally.lag / m_replications};
    }

    live::CallNow call(std::size_t route) const
    {
        const CallTally &tally = m_tally.calls[route];
        return {tally.attempts / m_time, ratio(tally.failed, tally.ended),
                ratio(tally.time, tally.ended)};
    }

    /// What was asked of a pool in Erlangs: what it carried, and as much more as it refused.
    live::PoolNow pool(std::size_t p) const
    {
        double offered = 0;
        double served = 0;
        for (std::size_t s = 0; s < m_program.stations.size(); ++s) {
            if (m_program.stations[s].pool != p)
                continue;
            const StationTally &tally = m_tally.stations[s];
            offered += tally.offered - tally.startRefused;
            served += tally.offered - tally.refused;
        }
        live::PoolNow now;
        now.busy = m_tally.pools[p].busy / m_time;
        now.waiting = m_tally.pools[p].waiting / m_time;
        now.servers = m_program.plan->pools[p].servers;
        now.demand = served > 0 ? now.busy * offered / served : now.busy;
        return now;
    }

    live::BucketNow bucket(std::size_t b) const
    {
        return {m_tally.buckets[b].asked / m_time, m_tally.buckets[b].tokens / m_replications,
                m_program.plan->buckets[b].rate};
    }

private:
    void readStream(const StreamTally &tally, live::StationNow &now) const
    {
        now.calls = tally.calls / m_time;
        now.emptyCalls = tally.emptyCalls / m_time;
        now.throttledCalls = tally.throttledCalls / m_time;
        now.redriven = tally.redriven / m_time;
        now.inFlight = tally.inFlight / m_time;
        now.delayed = tally.delayed / m_time;
        now.lag = tally.lag / m_replications;
        now.units = tally.units / m_replications;
    }

    const Program &m_program;
    const Tally &m_tally;
    double m_time = 1;
    double m_replications = 1;
};

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
    }
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
