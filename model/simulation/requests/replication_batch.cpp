// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/replication.h"

#include <algorithm>
#include <cmath>

/// Batches: worked on by a visit of the Reader that nobody waits for, tried again, given up.
namespace headroom::requests {

namespace {

/// What fails in no time and is tried again at once would stop the clock, s.
constexpr double kLeastRetryDelay = 1e-3;

} // namespace

void Replication::countRead(std::uint32_t station, double written)
{
    const double age = m_now - written;
    StationTally &tally = m_tally.stations[station];
    ++tally.offered;
    ++tally.through;
    ++m_stations[station].inside;
    tally.age += age;
    if (m_program.stations[station].wanted.age)
        m_record.times[station].age.add(age);
}

/// A lane takes a batch.
void Replication::begin(std::uint32_t index, std::uint32_t batch)
{
    Cursor &cursor = m_cursors[index];
    const auto records = static_cast<double>(m_batches[batch].size());
    cursor.opened = cursor.armed = Cursor::kNever;
    ++cursor.lanesUsed;
    m_gates[workerGateOf(cursor)].pass(m_now, records);
    if (const std::uint32_t gate = readGateOf(cursor); gate != kNone)
        m_gates[gate].pass(m_now, records);
    workOn(batch);
}

/// The next try of what is left of a batch.
void Replication::workOn(std::uint32_t b)
{
    const std::uint32_t index = m_visits.add();
    Batch &batch = m_batches[b];
    const StationProgram &station = m_program.stations[batch.station];
    Visit &visit = m_visits[index];
    visit.station = batch.station;
    visit.set(Visit::Delivery);
    visit.next = b;
    visit.arrived = visit.began = m_now;
    visit.salt = draw(batch.records[batch.from].salt ^ station.key, Purpose::Child, ++batch.tries);
    ++m_tally.streams[station.stream].calls;
    m_stations[batch.station].busy.add(m_now, 1);
    const double time = station.kind == Kind::Reader ? ownTime(batch, visit) : 0;
    if (time > 0) {
        ++visit.timers;
        plan(m_now + time, About::Timer, index);
        return;
    }
    Outcome outcome = Outcome::Success;
    const Next next = batchWorked(index, outcome);
    m_ready.push_back({index, next, outcome});
}

double Replication::ownTime(const Batch &batch, const Visit &visit) const
{
    const StationProgram &station = m_program.stations[batch.station];
    const ReaderState &reader = m_readers[station.place];
    const double time = reader.batchTime(draw(visit.salt, Purpose::Service));
    if (reader.recordTime.isConstant())
        return time + reader.recordTime.constant() * batch.size();
    double records = 0;
    for (std::uint32_t i = batch.from; i < batch.end; ++i)
        records += reader.recordTime(
            draw(batch.records[i].salt ^ station.key, Purpose::Service, batch.tries));
    return time + records;
}

/// The timer of an event, of a batch or of one of its calls has gone off.
Replication::Next Replication::handOn(std::uint32_t index, Outcome &outcome)
{
    const Visit &visit = m_visits[index];
    if (m_program.stations[visit.station].kind == Kind::Buffer)
        return deliver(index, outcome);
    return visit.phase == Phase::Backoff ? Next::Attempt : batchWorked(index, outcome);
}

/// Its own work is done; its calls follow.
Replication::Next Replication::batchWorked(std::uint32_t index, Outcome &outcome)
{
    Visit &visit = m_visits[index];
    const StationProgram &station = m_program.stations[visit.station];
    visit.phase = Phase::Own;
    visit.called = m_now;
    visit.route = station.firstRoute;
    if (station.firstRoute == station.endRoute) {
        outcome = batchOutcome(visit);
        return Next::Finish;
    }
    visit.callsLeft = callsOfBatch(visit);
    return Next::Call;
}

/// Goes on to the next of its routes, if there is one. What is handed on takes only one.
bool Replication::hasNextOfBatch(Visit &visit, Outcome &outcome)
{
    const StationProgram &station = m_program.stations[visit.station];
    if (visit.next == kNone || visit.route + 1 >= station.endRoute) {
        outcome = visit.next == kNone ? Outcome::Success : batchOutcome(visit);
        return false;
    }
    ++visit.route;
    visit.callsLeft = callsOfBatch(visit);
    return true;
}

/// Over the route that its visit has come to.
std::uint32_t Replication::callsOfBatch(const Visit &visit)
{
    const RouteProgram &route = m_program.routes[visit.route];
    if (route.use == RouteUse::GivenUp)
        return 0;
    if (route.use == RouteUse::Batch)
        return callsOver(route, visit.salt);
    const Batch &batch = m_batches[visit.next];
    std::uint32_t calls = 0;
    for (std::uint32_t i = batch.from; i < batch.end; ++i)
        calls += callsOver(route, batch.records[i].salt);
    return calls;
}

Outcome Replication::batchOutcome(const Visit &visit) const
{
    if (m_program.stations[visit.station].kind == Kind::Batcher)
        return Outcome::Success;
    const Batch &batch = m_batches[visit.next];
    const bool isPoisoned = batch.poison >= batch.from && batch.poison < batch.end;
    const double errors = m_readers[m_program.stations[visit.station].place].errorShare;
    const bool fails = isPoisoned
                       || (errors > 0 && unit(draw(visit.salt, Purpose::Error)) < errors);
    return fails ? Outcome::FunctionError : Outcome::Success;
}

void Replication::handedOn(std::uint32_t index, Outcome outcome)
{
    const Visit visit = m_visits[index];
    m_visits.remove(index);
    if (visit.next != kNone)
        batchEnded(visit.next, visit, outcome);
}

void Replication::batchEnded(std::uint32_t b, const Visit &visit, Outcome outcome)
{
    const Batch &batch = m_batches[b];
    StationTally &tally = m_tally.stations[batch.station];
    m_stations[batch.station].busy.add(m_now, -1);
    ++tally.served;
    ++tally.answered;
    const StationProgram &station = m_program.stations[batch.station];
    tally.service += m_now - visit.began;
    tally.callTime += m_now - visit.called;
    if (station.wanted.service)
        m_record.times[batch.station].service.add(m_now - visit.began);
    if (station.wanted.callTime && station.firstRoute < station.endRoute)
        m_record.times[batch.station].callTime.add(m_now - visit.called);
    if (station.kind == Kind::Batcher)
        return sendEnded(b, outcome);
    // Messages whose batch fails come back by themselves.
    const std::uint32_t queue = m_readers[m_cursors[batch.cursor].reader].queue;
    if (outcome != Outcome::Success && queue == kNone)
        return readerFailed(b, outcome);
    if (queue != kNone && outcome == Outcome::Success)
        deleteMessages(queue, batch);
    settle(b, batch.size(), outcome);
    partDone(b);
}

/// So many records at the front of a batch are done with.
void Replication::settle(std::uint32_t b, std::uint32_t count, Outcome outcome)
{
    Batch &batch = m_batches[b];
    batch.from += count;
    const StationProgram &station = m_program.stations[batch.station];
    if (station.kind == Kind::Batcher) {
        // Whoever brought them was answered long ago.
        m_batchers[station.place].stored -= count;
        m_batchers[station.place].backlog.add(m_now, -static_cast<double>(count));
        return;
    }
    m_tally.stations[batch.station].ended[headroom::index(outcome)] += count;
    m_stations[batch.station].inside -= count;
}

void Replication::readerFailed(std::uint32_t b, Outcome outcome)
{
    Batch &batch = m_batches[b];
    const Reader &reader = *m_readers[m_program.stations[batch.station].place].plan;
    const bool isRejected = (reader.rejections & mask(outcome)) != 0;
    std::uint32_t old = batch.from;
    const double retention = m_logs[m_readers[m_cursors[batch.cursor].reader].log].plan->retention;
    while (old < batch.end && m_now - batch.records[old].time >= retention)
        ++old;
    m_tally.stations[batch.station].dropped += old - batch.from;
    settle(b, old - batch.from, outcome);
    while (old < batch.end && m_now - batch.records[old].time > reader.maximumAge)
        ++old;
    giveUp(b, old - batch.from, outcome);
    if (batch.size() == 0)
        return partDone(b);
    if (!isRejected && reader.bisects && batch.size() > 1) {
        const std::uint32_t half = batch.from + batch.size() / 2;
        batch.rest.push_back({half, batch.end, batch.attempts});
        batch.end = half;
    } else if (!isRejected && ++batch.attempts >= reader.attempts) {
        giveUp(b, batch.size(), outcome);
        return partDone(b);
    }
    plan(m_now + std::max(reader.retryDelay, kLeastRetryDelay), About::Batch, b);
}

/// The lane goes on with the rest of its batch, or is free.
void Replication::partDone(std::uint32_t b)
{
    Batch &batch = m_batches[b];
    if (!batch.rest.empty()) {
        const Batch::Part part = batch.rest.back();
        batch.rest.pop_back();
        batch.from = part.from;
        batch.end = part.end;
        batch.attempts = part.attempts;
        return workOn(b);
    }
    const std::uint32_t cursor = batch.cursor;
    m_batches.remove(b);
    --m_cursors[cursor].lanesUsed;
    look(cursor);
}

void Replication::giveUp(std::uint32_t b, std::uint32_t count, Outcome outcome)
{
    const Batch &batch = m_batches[b];
    const StationProgram &station = m_program.stations[batch.station];
    m_tally.streams[station.stream].redriven += count;
    for (std::uint32_t i = batch.from; i < batch.from + count; ++i)
        for (std::uint32_t r = station.firstRoute; r < station.endRoute; ++r)
            if (m_program.routes[r].use == RouteUse::GivenUp)
                handOver(batch.station, r, batch.records[i].salt);
    settle(b, count, outcome);
}

/// Sends a record over a route without waiting for the answer.
void Replication::handOver(std::uint32_t station, std::uint32_t route, std::uint64_t salt)
{
    const std::uint32_t index = m_visits.add();
    Visit &visit = m_visits[index];
    visit.station = station;
    visit.salt = draw(salt, Purpose::Child, 2);
    visit.arrived = m_now;
    visit.set(Visit::Delivery);
    visit.route = route;
    visit.callsLeft = 1;
    m_ready.push_back({index, Next::Attempt, Outcome::Success});
}

} // namespace headroom::requests
