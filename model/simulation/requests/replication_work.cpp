// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/replication.h"

#include <algorithm>
#include <cmath>

/// Stations with servers: pools, waiting rooms, environments, shared work.
namespace headroom::requests {

namespace {

/// A fraction of a server serves nobody, but sums of fractions may fall short of one by rounding.
constexpr double kWhole = 1 - 1e-9;

} // namespace

Replication::Next Replication::enterWork(std::uint32_t index, Outcome &outcome)
{
    Visit &visit = m_visits[index];
    const StationProgram &station = m_program.stations[visit.station];
    StationTally &tally = m_tally.stations[visit.station];
    if (station.fleet != kNone && m_fleets[station.fleet].hasProvisioned()) {
        Fleet &fleet = m_fleets[station.fleet];
        if (fleet.isOutside()) {
            if (fleet.takeProvisioned(m_now)) {
                visit.set(Visit::Provisioned);
                visit.set(Visit::Outside);
                return serve(index, outcome);
            }
            ++tally.spill;
        }
    }
    if (station.pool == kNone)
        return serve(index, outcome);
    PoolState &pool = m_pools[station.pool];
    const double free = pool.servers - pool.present;
    // Shared work has no waiting room: all are served at once, at a lower pace.
    if (free + (pool.isShared() ? pool.room : 0) >= kWhole) {
        pool.setPresent(m_now, pool.present + 1);
        return serve(index, outcome);
    } else if (pool.queued + 1 <= pool.room) {
        ++pool.queued;
        m_stations[visit.station].waiting.add(m_now, 1);
        if (pool.first == kNone) {
            pool.first = pool.last = index;
        } else if (pool.plan->discipline == Discipline::Lifo) {
            visit.next = pool.first;
            pool.first = index;
        } else {
            m_visits[pool.last].next = index;
            pool.last = index;
        }
        return Next::Rest;
    }
    visit.set(Visit::Refused);
    ++tally.refused;
    outcome = pool.plan->rejectAs;
    return Next::Finish;
}

/// Has its server; finds an environment and works.
Replication::Next Replication::serve(std::uint32_t index, Outcome &outcome)
{
    Visit &visit = m_visits[index];
    const StationProgram &station = m_program.stations[visit.station];
    StationTally &tally = m_tally.stations[visit.station];
    visit.set(Visit::Serving);
    m_stations[visit.station].busy.add(m_now, 1);
    visit.began = m_now;
    if (station.fleet != kNone && !visit.has(Visit::Provisioned)) {
        Fleet &fleet = m_fleets[station.fleet];
        if (fleet.hasProvisioned() && !fleet.isOutside()) {
            if (fleet.takeProvisioned(m_now))
                visit.set(Visit::Provisioned);
            else
                ++tally.spill;
        }
        if (!visit.has(Visit::Provisioned) && !fleet.takeIdle(m_now)) {
            if (!fleet.start(m_now)) {
                visit.set(Visit::Refused);
                ++tally.refused;
                ++tally.startRefused;
                outcome = station.pool == kNone ? Outcome::Throttled
                                                : m_program.plan->pools[station.pool].rejectAs;
                return Next::Finish;
            }
            ++tally.cold;
            visit.began += station.start(draw(visit.salt, Purpose::Start));
        }
    }
    if (visit.has(Visit::Provisioned))
        ++tally.provisionedUse;
    double time = station.time(draw(visit.salt, Purpose::Service));
    if (time > station.timeLimit) {
        time = station.timeLimit;
        visit.set(Visit::TooLong);
    }
    if (station.pool != kNone && m_pools[station.pool].isShared()) {
        share(station.pool, index, visit.began - m_now + time);
        return Next::Rest;
    }
    if (station.limitLine != kNone)
        pushLine(station.limitLine, m_now + station.timeLimit, index);
    const double rest = visit.began - m_now + time;
    if (!(rest > 0))
        return worked(index, outcome);
    return wait(index, station, rest);
}

/// Its own work is done; its calls follow.
Replication::Next Replication::worked(std::uint32_t index, Outcome &outcome)
{
    Visit &visit = m_visits[index];
    const StationProgram &station = m_program.stations[visit.station];
    visit.phase = Phase::Own;
    if (visit.has(Visit::TooLong)) {
        ++m_tally.stations[visit.station].through;
        visit.called = m_now;
        outcome = station.timeLimitAs;
        return Next::Finish;
    }
    return firstCall(visit, outcome);
}

/// Gives back what a visit holds; what waited for it goes on.
void Replication::leaveWork(std::uint32_t index)
{
    Visit &visit = m_visits[index];
    const StationProgram &station = m_program.stations[visit.station];
    m_stations[visit.station].busy.add(m_now, -1);
    const bool neverStarted = visit.has(Visit::Refused);
    if (station.fleet != kNone) {
        Fleet &fleet = m_fleets[station.fleet];
        if (visit.has(Visit::Provisioned))
            fleet.returnProvisioned(m_now);
        else if (!neverStarted)
            fleet.returnToIdle(m_now);
    }
    if (station.pool == kNone || visit.has(Visit::Outside))
        return;
    PoolState &pool = m_pools[station.pool];
    pool.setPresent(m_now, pool.present - 1);
    startNext(station.pool);
}

void Replication::startNext(std::uint32_t poolIndex)
{
    PoolState &pool = m_pools[poolIndex];
    while (pool.first != kNone && pool.servers - pool.present >= kWhole) {
        const std::uint32_t index = pool.first;
        Visit &visit = m_visits[index];
        pool.first = visit.next;
        visit.next = kNone;
        --pool.queued;
        m_stations[visit.station].waiting.add(m_now, -1);
        StationTally &tally = m_tally.stations[visit.station];
        const double waited = m_now - visit.arrived;
        ++tally.waited;
        tally.waitTime += waited;
        tally.waitSquares += waited * waited;
        if (visit.has(Visit::GaveUp) && pool.plan->dropExpired) {
            visit.began = m_now;
            visit.called = m_now;
            m_ready.push_back({index, Next::Finish, Outcome::TimedOut});
            continue;
        }
        pool.setPresent(m_now, pool.present + 1);
        Outcome outcome = Outcome::Success;
        if (const Next next = serve(index, outcome); next != Next::Rest)
            m_ready.push_back({index, next, outcome});
    }
}

void Replication::share(std::uint32_t poolIndex, std::uint32_t index, double work)
{
    PoolState &pool = m_pools[poolIndex];
    SharedWork &shared = pool.shared;
    shared.moveTo(m_now, pool.servers);
    shared.jobs += 1;
    shared.ends.plan(shared.done + work, index);
    armShared(poolIndex);
}

void Replication::armShared(std::uint32_t poolIndex)
{
    PoolState &pool = m_pools[poolIndex];
    SharedWork &shared = pool.shared;
    const Event *first = shared.ends.first();
    if (!first)
        return;
    const double left = std::max(0.0, first->seconds() - shared.done);
    const double time = m_now + left / shared.pace(pool.servers);
    if (time < shared.armed) {
        shared.armed = time;
        plan(time, About::Pool, poolIndex);
    }
}

void Replication::endShared(std::uint32_t poolIndex)
{
    PoolState &pool = m_pools[poolIndex];
    SharedWork &shared = pool.shared;
    // Another event has taken the place of this one.
    if (m_now != shared.armed)
        return;
    shared.armed = std::numeric_limits<double>::infinity();
    shared.moveTo(m_now, pool.servers);
    const Event *first = shared.ends.first();
    if (!first)
        return;
    // Arrivals have slowed it down since, or it is due but for rounding.
    const double left = (first->seconds() - shared.done) / shared.pace(pool.servers);
    if (left > 1e-12 * (1 + m_now))
        return armShared(poolIndex);
    const std::uint32_t index = first->payload();
    shared.ends.take();
    shared.jobs -= 1;
    armShared(poolIndex);
    Outcome outcome = Outcome::Success;
    const Next next = worked(index, outcome);
    advance(index, next, outcome);
}

} // namespace headroom::requests
