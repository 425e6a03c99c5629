// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/replication.h"

#include <algorithm>
#include <cmath>

/// Levers: what a move makes of the numbers that requests meet from now on. What has begun goes on
/// as it began.
namespace headroom::requests {

void Replication::make(const Move &move)
{
    const std::uint32_t index = move.lever.index;
    switch (move.lever.kind) {
    case Lever::Kind::Servers: return setServers(index, move.value);
    case Lever::Kind::Rate:
        return m_buckets[index].setLimits(m_now, move.value, m_buckets[index].burst());
    case Lever::Kind::Burst:
        return m_buckets[index].setLimits(m_now, m_buckets[index].rate(), move.value);
    case Lever::Kind::Bounds:
    case Lever::Kind::Units:
    case Lever::Kind::Available:
    case Lever::Kind::Failing: return;
    default: return moveStation(move);
    }
}

void Replication::moveStation(const Move &move)
{
    StationProgram &station = m_own->stations[move.lever.index];
    switch (move.lever.kind) {
    case Lever::Kind::Traffic: return setTraffic(station.source, move.value);
    case Lever::Kind::ServiceTime:
        if (station.kind == Kind::Reader)
            return moveReader(move);
        station.time = m_program.samplerOf(move.law);
        return;
    case Lever::Kind::Share:
        if (station.kind == Kind::Reader)
            return moveReader(move);
        station.share = move.value;
        return;
    case Lever::Kind::HitRatio: m_caches[station.cache].hitRatio = move.value; return;
    case Lever::Kind::Weight:
        m_own->routes[station.firstRoute + move.lever.route].weight = move.value;
        return m_own->countWeights(move.lever.index);
    case Lever::Kind::Provisioned: return m_fleets[station.fleet].setProvisioned(m_now, move.value);
    case Lever::Kind::Partitions: return m_logs[station.place].setShares(move.shares);
    case Lever::Kind::WriteRate:
        for (TokenStore &store : m_logs[station.place].writes)
            store.setLimits(m_now, move.value, store.burst());
        return;
    case Lever::Kind::RetryFor: m_batchers[station.place].retryFor = move.value; return;
    default: return moveReader(move);
    }
}

void Replication::moveReader(const Move &move)
{
    ReaderState &reader = m_readers[m_program.stations[move.lever.index].place];
    switch (move.lever.kind) {
    case Lever::Kind::ServiceTime: reader.recordTime = m_program.samplerOf(move.law); break;
    case Lever::Kind::BatchTime: reader.batchTime = m_program.samplerOf(move.law); break;
    case Lever::Kind::Share: reader.errorShare = move.value; break;
    case Lever::Kind::Enabled: reader.isEnabled = move.value > 0; break;
    case Lever::Kind::Lanes: reader.lanes = wholeOf(move.value); break;
    case Lever::Kind::Workers: reader.workers = wholeOf(move.value); break;
    case Lever::Kind::WorkerRate: reader.workerRate = move.value; break;
    case Lever::Kind::Poison:
        if (move.value > 0 && !reader.hasPoison)
            putPoison(reader);
        reader.hasPoison = move.value > 0;
        break;
    default: break;
    }
    setWorkerRates(reader);
    for (std::uint32_t c = reader.firstCursor; c < reader.firstCursor + reader.cursors; ++c)
        look(c);
}

/// Work in service beyond the new number goes on to its end.
void Replication::setServers(std::uint32_t index, double servers)
{
    PoolState &pool = m_pools[index];
    pool.countServers(m_now);
    pool.shared.moveTo(m_now, pool.servers);
    pool.servers = servers;
    pool.setPresent(m_now, pool.present);
    if (pool.isShared())
        armShared(index);
    startNext(index);
}

void Replication::setTraffic(std::uint32_t source, double factor)
{
    ControlledSource &controlled = m_controlled[source];
    const StationProgram &station = m_program.stations[m_program.sources[source]];
    const Source &plan = std::get<Source>(station.plan->body);
    if (plan.traffic.shape == TrafficProfile::Shape::Closed) {
        controlled.wanted = wholeOf(plan.traffic.users * factor);
        // Those who are too many leave before they would ask again; new ones think first.
        for (; controlled.users < controlled.wanted; ++controlled.users)
            this->plan(m_now
                           + station.time(draw(m_luck ^ station.key, Purpose::Start,
                                               (m_users[source] << 32) + controlled.users)),
                       About::Think, source);
        return;
    }
    const double time = m_arrivals[source].changeFactor(m_now, factor);
    controlled.coming = time;
    if (std::isfinite(time))
        m_comings.plan(time, source);
}

/// Whether a user who would ask now is one too many.
bool Replication::userLeaves(std::uint32_t source)
{
    ControlledSource &controlled = m_controlled[source];
    if (controlled.users <= controlled.wanted)
        return false;
    --controlled.users;
    return true;
}

} // namespace headroom::requests
