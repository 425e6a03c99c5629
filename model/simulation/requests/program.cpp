// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/program.h"

#include "model/simulation/policies/levers.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace headroom::requests {

namespace {

bool neverRests(const Station &station)
{
    return std::holds_alternative<Splitter>(station.body)
           || std::holds_alternative<Gate>(station.body)
           || std::holds_alternative<Reader>(station.body);
}

bool isDirect(const Station &source)
{
    if (source.routes.size() != 1
        || std::get<Source>(source.body).traffic.shape == TrafficProfile::Shape::Closed)
        return false;
    const Route &route = source.routes.front();
    return route.calls == 1 && route.retry.retries == 0 && !std::isfinite(route.timeout)
           && !(route.networkTime > 0);
}

} // namespace

Program::Program(const Plan &thePlan)
    : plan(&thePlan)
{
    QuantileTables tables;
    exponential = Sampler(Distribution::exponential(1), tables);
    stations.reserve(plan->stations.size());
    for (const Station &station : plan->stations)
        addStation(station, tables);
    numberPartitions();
    markWanted();
    prepareLaws(tables);
}

void Program::addStation(const Station &station, QuantileTables &tables)
{
    const auto self = static_cast<std::uint32_t>(stations.size());
    StationProgram program;
    program.kind = static_cast<Kind>(station.body.index());
    program.plan = &station;
    program.key = keyOf(station.name);
    program.firstRoute = static_cast<std::uint32_t>(routes.size());
    addRoutes(station);
    program.endRoute = static_cast<std::uint32_t>(routes.size());
    if (std::holds_alternative<Source>(station.body)) {
        program.source = static_cast<std::uint32_t>(sources.size());
        sources.push_back(self);
        program.time = Sampler(std::get<Source>(station.body).traffic.think, tables);
        program.isDirect = isDirect(station);
    } else if (const Delay *delay = std::get_if<Delay>(&station.body)) {
        program.time = Sampler(delay->time, tables);
    } else if (const Gate *gate = std::get_if<Gate>(&station.body)) {
        program.bucket = gate->bucket;
        program.amount = gate->amount;
    } else if (const Turnstile *turnstile = std::get_if<Turnstile>(&station.body)) {
        program.share = turnstile->share;
        program.outcome = turnstile->outcome;
        program.time = Sampler(turnstile->time, tables);
    } else if (const Work *work = std::get_if<Work>(&station.body)) {
        program.time = Sampler(work->service, tables);
        program.pool = work->pool;
        program.share = work->errorShare;
        program.outcome = work->errorAs;
        program.timeLimit = work->timeLimit;
        program.timeLimitAs = work->timeLimitAs;
        program.callFailedAs = work->callFailedAs;
        if (work->environments) {
            program.fleet = static_cast<std::uint32_t>(fleets.size());
            fleets.push_back(self);
            program.start = Sampler(work->environments->start, tables);
        }
        if (std::isfinite(work->timeLimit) && program.endRoute > program.firstRoute)
            program.limitLine = lines++;
    } else if (const Cache *cache = std::get_if<Cache>(&station.body)) {
        program.share = cache->cachedShare;
        program.cache = static_cast<std::uint32_t>(caches.size());
        caches.push_back(self);
        keys.emplace_back(cache->keys);
        program.time = Sampler(cache->hitTime, tables);
    } else if (const Buffer *buffer = std::get_if<Buffer>(&station.body)) {
        program.time = Sampler(buffer->acceptTime, tables);
    } else {
        addStream(program, tables);
    }
    if (program.time.isConstant() && plan->controls.isEmpty() && program.fleet == kNone
        && !neverRests(station) && program.kind != Kind::Source)
        program.timeLine = lines++;
    stations.push_back(std::move(program));
    countWeights(self);
}

void Program::countWeights(std::uint32_t station)
{
    StationProgram &program = stations[station];
    program.weights = 0;
    for (std::uint32_t r = program.firstRoute; r < program.endRoute; ++r)
        program.weights += std::max(0.0, routes[r].weight);
}

void Program::prepareLaws(QuantileTables &tables)
{
    for (const Intervention &intervention : plan->controls.interventions) {
        for (const Move &move : intervention.moves) {
            if (move.law == Distribution())
                continue;
            m_laws.emplace_back(move.law, Sampler(move.law, tables));
            const Distribution before = control::valueOf(*plan, move.lever).law;
            m_laws.emplace_back(before, Sampler(before, tables));
        }
    }
}

Sampler Program::samplerOf(const Distribution &law) const
{
    for (const auto &[known, sampler] : m_laws)
        if (known == law)
            return sampler;
    QuantileTables tables;
    return Sampler(law, tables);
}

void Program::addStream(StationProgram &program, QuantileTables &tables)
{
    const auto self = static_cast<std::uint32_t>(stations.size());
    const auto join = [&](std::vector<std::uint32_t> &kind) {
        program.place = static_cast<std::uint32_t>(kind.size());
        program.stream = streams++;
        kind.push_back(self);
    };
    const StationBody &body = program.plan->body;
    if (const Log *log = std::get_if<Log>(&body)) {
        join(logs);
        program.time = Sampler(log->acceptTime, tables);
        program.partitions = static_cast<std::uint32_t>(log->partitions.size());
    } else if (const Queue *queue = std::get_if<Queue>(&body)) {
        join(queues);
        program.time = Sampler(queue->acceptTime, tables);
    } else if (const Reader *reader = std::get_if<Reader>(&body)) {
        join(readers);
        program.time = Sampler(reader->batchTime, tables);
        recordTimes.emplace_back(reader->recordTime, tables);
    } else if (const Batcher *batcher = std::get_if<Batcher>(&body)) {
        join(batchers);
        program.time = Sampler(batcher->acceptTime, tables);
    }
}

void Program::numberPartitions()
{
    for (const std::uint32_t station : readers) {
        const Reader &reader = std::get<Reader>(stations[station].plan->body);
        if (reader.store != kNone)
            stations[station].partitions = stations[reader.store].partitions;
    }
    for (StationProgram &station : stations) {
        station.firstPartition = partitions;
        partitions += station.partitions;
    }
}

void Program::addRoutes(const Station &station)
{
    std::unordered_map<std::uint32_t, std::uint32_t> sameTarget;
    for (const Route &route : station.routes) {
        RouteProgram program;
        const Station &target = plan->stations[route.to];
        program.to = route.to;
        program.key = keyOf(station.name + '>' + target.name)
                      + std::uint64_t{sameTarget[route.to]++};
        program.certain = static_cast<std::uint32_t>(std::min(1e9, std::floor(route.calls)));
        program.chance = route.calls - std::floor(route.calls);
        program.weight = route.weight;
        program.timeout = route.timeout;
        program.networkTime = route.networkTime;
        program.timeoutAs = route.timeoutAs;
        program.seenAs = route.seenAs;
        program.retry = route.retry;
        program.hasBudget = std::isfinite(route.retry.retryBudget);
        program.use = route.use;
        program.entersNode = station.owner != target.owner;
        if (route.networkTime > 0)
            program.networkLine = lines++;
        if (std::isfinite(route.timeout))
            program.timeoutLine = lines++;
        routes.push_back(std::move(program));
    }
}

void Program::markWanted()
{
    for (StationProgram &station : stations)
        station.wanted.response = station.kind == Kind::Source;
    for (const MetricBinding &binding : plan->metrics) {
        for (const Reading &reading : binding.sum) {
            if (reading.target != Target::Station)
                continue;
            Wanted &wanted = stations[reading.index].wanted;
            wanted.response |= reading.quantity == Quantity::ResponseTime;
            wanted.service |= reading.quantity == Quantity::ServiceTime;
            wanted.callTime |= reading.quantity == Quantity::CallTime;
            wanted.age |= reading.quantity == Quantity::Age;
        }
    }
}

} // namespace headroom::requests
