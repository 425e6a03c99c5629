// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/replication.h"

#include <algorithm>
#include <cmath>

/// Readers: when a lane may take a batch. One batch at a time collects records in each partition;
/// once it is full or has waited long enough, and limits let it through, a lane takes it.
namespace headroom::requests {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

} // namespace

/// Something new can be read, now or soon.
void Replication::noticed(std::uint32_t index)
{
    const Cursor &cursor = m_cursors[index];
    const ReaderState &reader = m_readers[cursor.reader];
    if (cursor.lanesUsed >= reader.lanes || cursor.isAtGate || !reader.reads())
        return;
    // A look is planned; only a batch that has become full is looked at sooner.
    if (std::isfinite(cursor.armed)
        && (!std::isfinite(cursor.opened) || sightOf(index).records < reader.batch))
        return;
    look(index);
}

Sight Replication::sightOf(std::uint32_t index)
{
    const Cursor &cursor = m_cursors[index];
    const ReaderState &reader = m_readers[cursor.reader];
    Sight sight{0, kNever, kNever};
    if (reader.queue != kNone) {
        QueueState &queue = m_queues[reader.queue];
        if (queue.inFlight.value() + 1 > queue.plan->inFlight)
            return sight;
        sight.records = queue.visible.receivable();
        if (sight.records > 0)
            sight.first = queue.visible.first().since + reader.plan->latency;
        if (sight.records >= reader.batch)
            sight.full = std::max(m_now, sight.first);
        return sight;
    }
    const RecordRing &records = m_logs[reader.log].records[cursor.partition];
    sight.records = records.end() - cursor.next;
    if (sight.records > 0)
        sight.first = readableAt(cursor, cursor.next);
    if (sight.records >= reader.batch)
        sight.full = readableAt(cursor, cursor.next + reader.batch - 1);
    return sight;
}

void Replication::look(std::uint32_t index)
{
    for (;;) {
        Cursor &cursor = m_cursors[index];
        const ReaderState &reader = m_readers[cursor.reader];
        if (!reader.reads()) {
            cursor.opened = kNever;
            return;
        }
        if (cursor.lanesUsed >= reader.lanes || cursor.isAtGate)
            return;
        if (reader.log != kNone)
            expire(m_logs[reader.log], cursor);
        else
            expireMessages(reader.queue);
        const Sight sight = sightOf(index);
        if (sight.records == 0) {
            cursor.opened = kNever;
            return;
        }
        if (sight.first > m_now)
            return lookAt(index, sight.first);
        cursor.opened = std::min(cursor.opened, m_now);
        const double closes = std::min(cursor.opened + reader.plan->window, sight.full);
        if (closes > m_now)
            return lookAt(index, closes);
        if (!passGates(index))
            return;
        reader.log != kNone ? takeFromLog(index) : takeFromQueue(index);
    }
}

void Replication::lookAt(std::uint32_t index, double time)
{
    Cursor &cursor = m_cursors[index];
    if (time == cursor.armed || !std::isfinite(time))
        return;
    cursor.armed = time;
    plan(time, About::Look, index);
}

void Replication::lookDue(std::uint32_t index)
{
    Cursor &cursor = m_cursors[index];
    // Another event has taken the place of this one.
    if (m_now != cursor.armed)
        return;
    cursor.armed = kNever;
    look(index);
    advance(kNone, Next::Rest, Outcome::Success);
}

std::uint32_t Replication::workerGateOf(const Cursor &cursor) const
{
    const ReaderState &reader = m_readers[cursor.reader];
    return reader.firstWorker + cursor.partition % reader.workers;
}

std::uint32_t Replication::readGateOf(const Cursor &cursor) const
{
    const ReaderState &reader = m_readers[cursor.reader];
    if (!reader.plan->sharesReads)
        return reader.firstGate + cursor.partition;
    return reader.log == kNone ? kNone : m_logs[reader.log].firstGate + cursor.partition;
}

/// Whether a gate is open, and nobody waits at it who came before; else the cursor waits there.
bool Replication::mayPass(std::uint32_t index, std::uint32_t gateIndex)
{
    ReadGate &gate = m_gates[gateIndex];
    Cursor &cursor = m_cursors[index];
    if (m_now >= gate.opens && (gate.waiting.empty() || cursor.released == gateIndex))
        return true;
    cursor.isAtGate = true;
    gate.waiting.push_back(index);
    armGate(gateIndex);
    return false;
}

bool Replication::passGates(std::uint32_t index)
{
    const Cursor &cursor = m_cursors[index];
    if (!mayPass(index, workerGateOf(cursor)))
        return false;
    const std::uint32_t readGate = readGateOf(cursor);
    const bool hasWaited = cursor.released == readGate;
    if (readGate == kNone || mayPass(index, readGate))
        return true;
    if (!hasWaited)
        ++m_tally.streams[m_program.stations[m_readers[cursor.reader].station].stream]
              .throttledCalls;
    return false;
}

void Replication::armGate(std::uint32_t index)
{
    ReadGate &gate = m_gates[index];
    const double time = std::max(m_now, gate.opens);
    if (gate.waiting.empty() || !std::isfinite(time) || gate.armed <= time)
        return;
    gate.armed = time;
    plan(time, About::Gate, index);
}

void Replication::openGate(std::uint32_t index)
{
    if (m_now != m_gates[index].armed)
        return;
    m_gates[index].armed = kNever;
    // Whoever is let through may close it again, or may have to wait elsewhere.
    for (std::size_t left = m_gates[index].waiting.size();
         left > 0 && m_now >= m_gates[index].opens; --left) {
        const std::uint32_t c = m_gates[index].waiting.front();
        m_gates[index].waiting.pop_front();
        m_cursors[c].isAtGate = false;
        m_cursors[c].released = index;
        look(c);
        m_cursors[c].released = kNone;
    }
    armGate(index);
    advance(kNone, Next::Rest, Outcome::Success);
}

} // namespace headroom::requests
