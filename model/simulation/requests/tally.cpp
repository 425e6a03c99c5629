// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/tally.h"

#include <algorithm>

namespace headroom::requests {

namespace {

template <typename T>
void addEach(std::vector<T> &sums, const std::vector<T> &others)
{
    for (std::size_t i = 0; i < std::min(sums.size(), others.size()); ++i)
        sums[i] += others[i];
}

} // namespace

CallTally &CallTally::operator+=(const CallTally &other)
{
    attempts += other.attempts;
    failed += other.failed;
    ended += other.ended;
    time += other.time;
    return *this;
}

StationTally &StationTally::operator+=(const StationTally &other)
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
        this->*sum += other.*sum;
    for (std::size_t o = 0; o < kOutcomes; ++o)
        ended[o] += other.ended[o];
    return *this;
}

PoolTally &PoolTally::operator+=(const PoolTally &other)
{
    busy += other.busy;
    waiting += other.waiting;
    return *this;
}

BucketTally &BucketTally::operator+=(const BucketTally &other)
{
    asked += other.asked;
    tokens += other.tokens;
    return *this;
}

StreamTally &StreamTally::operator+=(const StreamTally &other)
{
    calls += other.calls;
    emptyCalls += other.emptyCalls;
    throttledCalls += other.throttledCalls;
    redriven += other.redriven;
    inFlight += other.inFlight;
    delayed += other.delayed;
    lag += other.lag;
    units += other.units;
    return *this;
}

PartitionTally &PartitionTally::operator+=(const PartitionTally &other)
{
    offered += other.offered;
    refused += other.refused;
    backlog += other.backlog;
    lag += other.lag;
    return *this;
}

Tally::Tally(const Program &program)
    : stations(program.stations.size())
    , calls(program.routes.size())
    , pools(program.plan->pools.size())
    , buckets(program.plan->buckets.size())
    , streams(program.streams)
    , partitions(program.partitions)
{ }

Tally &Tally::operator+=(const Tally &other)
{
    addEach(stations, other.stations);
    addEach(calls, other.calls);
    addEach(pools, other.pools);
    addEach(buckets, other.buckets);
    addEach(streams, other.streams);
    addEach(partitions, other.partitions);
    return *this;
}

Record &Record::operator+=(const Record &other)
{
    addEach(steps, other.steps);
    addEach(times, other.times);
    replications += other.replications;
    events += other.events;
    lost = std::max(lost, other.lost);
    return *this;
}

} // namespace headroom::requests
