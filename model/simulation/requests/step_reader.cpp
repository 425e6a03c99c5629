// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/step_reader.h"

#include <algorithm>

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

} // namespace

live::StationNow StepReader::station(std::size_t s) const
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

void StepReader::readStream(const StreamTally &tally, live::StationNow &now) const
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

live::PartitionNow StepReader::partition(std::size_t p) const
{
    const PartitionTally &tally = m_tally.partitions[p];
    return {tally.offered / m_time, tally.refused / m_time, tally.backlog / m_time,
            tally.lag / m_replications};
}

live::CallNow StepReader::call(std::size_t route) const
{
    const CallTally &tally = m_tally.calls[route];
    return {tally.attempts / m_time, ratio(tally.failed, tally.ended),
            ratio(tally.time, tally.ended)};
}

live::PoolNow StepReader::pool(std::size_t p) const
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
    now.servers = m_program.plan->controls.isEmpty() ? m_program.plan->pools[p].servers
                                                     : m_tally.pools[p].servers / m_time;
    now.demand = served > 0 ? now.busy * offered / served : now.busy;
    return now;
}

live::BucketNow StepReader::bucket(std::size_t b) const
{
    const BucketTally &tally = m_tally.buckets[b];
    return {tally.asked / m_time, tally.tokens / m_replications,
            m_program.plan->controls.isEmpty() ? m_program.plan->buckets[b].rate
                                               : tally.rate / m_replications};
}

live::ScalerNow StepReader::scaler(std::size_t i) const
{
    const ScalerTally &tally = m_tally.scalers[i];
    return {tally.units / m_time, tally.pending / m_time, tally.desired / m_time};
}

} // namespace headroom::requests
