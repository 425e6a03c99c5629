// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/tally.h"

#include <algorithm>

namespace headroom::requests {

namespace {

template <typename T>
void addEach(std::vector<T> &sums, const std::vector<T> &others, double factor)
{
    for (std::size_t i = 0; i < std::min(sums.size(), others.size()); ++i)
        sums[i].add(others[i], factor);
}

} // namespace

void CallTally::add(const CallTally &other, double factor)
{
    attempts += factor * other.attempts;
    failed += factor * other.failed;
    ended += factor * other.ended;
    time += factor * other.time;
}

void StationTally::add(const StationTally &other, double factor)
{
    constexpr double StationTally::*kSums[] = {&StationTally::offered,
                                               &StationTally::fromOutside,
                                               &StationTally::refused,
                                               &StationTally::startRefused,
                                               &StationTally::through,
                                               &StationTally::hits,
                                               &StationTally::cold,
                                               &StationTally::provisionedUse,
                                               &StationTally::spill,
                                               &StationTally::waited,
                                               &StationTally::waitTime,
                                               &StationTally::waitSquares,
                                               &StationTally::answered,
                                               &StationTally::response,
                                               &StationTally::responseSquares,
                                               &StationTally::served,
                                               &StationTally::service,
                                               &StationTally::callTime,
                                               &StationTally::age,
                                               &StationTally::dropped,
                                               &StationTally::busy,
                                               &StationTally::provisionedBusy,
                                               &StationTally::environments,
                                               &StationTally::waiting,
                                               &StationTally::backlog,
                                               &StationTally::inside};
    for (const auto sum : kSums)
        this->*sum += factor * (other.*sum);
    for (std::size_t o = 0; o < kOutcomes; ++o)
        ended[o] += factor * other.ended[o];
}

void PoolTally::add(const PoolTally &other, double factor)
{
    busy += factor * other.busy;
    waiting += factor * other.waiting;
    servers += factor * other.servers;
}

void BucketTally::add(const BucketTally &other, double factor)
{
    asked += factor * other.asked;
    tokens += factor * other.tokens;
    rate += factor * other.rate;
}

void StreamTally::add(const StreamTally &other, double factor)
{
    calls += factor * other.calls;
    emptyCalls += factor * other.emptyCalls;
    throttledCalls += factor * other.throttledCalls;
    redriven += factor * other.redriven;
    inFlight += factor * other.inFlight;
    delayed += factor * other.delayed;
    lag += factor * other.lag;
    units += factor * other.units;
}

void PartitionTally::add(const PartitionTally &other, double factor)
{
    offered += factor * other.offered;
    refused += factor * other.refused;
    backlog += factor * other.backlog;
    lag += factor * other.lag;
}

void ScalerTally::add(const ScalerTally &other, double factor)
{
    units += factor * other.units;
    pending += factor * other.pending;
    desired += factor * other.desired;
}

Tally::Tally(const Program &program)
    : stations(program.stations.size())
    , calls(program.routes.size())
    , pools(program.plan->pools.size())
    , buckets(program.plan->buckets.size())
    , streams(program.streams)
    , partitions(program.partitions)
    , scalers(program.plan->controls.scalers.size())
    , alarms(program.plan->controls.alarms.size())
{ }

void Tally::add(const Tally &other, double factor)
{
    addEach(stations, other.stations, factor);
    addEach(calls, other.calls, factor);
    addEach(pools, other.pools, factor);
    addEach(buckets, other.buckets, factor);
    addEach(streams, other.streams, factor);
    addEach(partitions, other.partitions, factor);
    addEach(scalers, other.scalers, factor);
    for (std::size_t a = 0; a < alarms.size(); ++a)
        alarms[a] += factor * other.alarms[a];
}

Record &Record::operator+=(const Record &other)
{
    addEach(steps, other.steps, 1);
    for (std::size_t i = 0; i < std::min(times.size(), other.times.size()); ++i)
        times[i] += other.times[i];
    replications += other.replications;
    events += other.events;
    lost = std::max(lost, other.lost);
    return *this;
}

} // namespace headroom::requests
