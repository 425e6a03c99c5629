// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/replication.h"

#include <algorithm>
#include <cmath>

/// Queues: messages are received, hidden for a while, deleted, or come back.
namespace headroom::requests {

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();
/// What comes back at once and is received again would stop the clock, s.
constexpr double kLeastVisibility = 1e-3;

constexpr std::uint64_t handleOf(std::uint32_t slot, std::uint32_t generation)
{
    return (std::uint64_t{slot} << 32) | generation;
}

} // namespace

void Replication::startQueue(std::uint32_t station)
{
    const Queue &plan = std::get<Queue>(m_program.stations[station].plan->body);
    QueueState queue{.plan = &plan, .station = station, .visible = MessageStore(plan.groups)};
    m_queues.push_back(std::move(queue));
}

Replication::Next Replication::enterQueue(std::uint32_t index, Outcome &outcome)
{
    Visit &visit = m_visits[index];
    const StationProgram &station = m_program.stations[visit.station];
    const std::uint32_t q = station.place;
    QueueState &queue = m_queues[q];
    visit.called = m_now;
    ++queue.stored;
    StoredRecord message{m_now, draw(visit.salt, Purpose::Child)};
    if (queue.isPoisoned)
        queue.poison = message.salt;
    queue.isPoisoned = false;
    if (queue.plan->delay > 0) {
        queue.delayedLevel.add(m_now, 1);
        queue.delayed.push(message);
        if (queue.delayed.end() - queue.delayed.first() == 1)
            plan(m_now + queue.plan->delay, About::Delayed, q);
    } else {
        show(q, message);
    }
    outcome = Outcome::Success;
    const double time = station.time(draw(m_visits[index].salt, Purpose::Service));
    return time > 0 ? wait(index, station, time) : Next::Finish;
}

/// A new message can be received.
void Replication::show(std::uint32_t q, const StoredRecord &message)
{
    m_queues[q].visible.add(message, m_now);
    m_queues[q].backlog.add(m_now, 1);
    callReaders(q);
}

void Replication::delayOver(std::uint32_t q)
{
    QueueState &queue = m_queues[q];
    const StoredRecord message = queue.delayed[queue.delayed.first()];
    queue.delayed.dropTo(queue.delayed.first() + 1);
    queue.delayedLevel.add(m_now, -1);
    if (!queue.delayed.isEmpty())
        plan(queue.delayed[queue.delayed.first()].time + queue.plan->delay, About::Delayed, q);
    show(q, message);
    advance(kNone, Next::Rest, Outcome::Success);
}

/// Readers are asked in turn, so that none lives on what the others leave.
void Replication::callReaders(std::uint32_t q)
{
    const std::size_t readers = m_queues[q].readers.size();
    for (std::size_t i = 0; i < readers; ++i) {
        QueueState &queue = m_queues[q];
        noticed(m_readers[queue.readers[(queue.turn + i) % readers]].firstCursor);
    }
    ++m_queues[q].turn;
}

/// Those that waited for too long before anybody received them are lost.
void Replication::expireMessages(std::uint32_t q)
{
    QueueState &queue = m_queues[q];
    while (queue.visible.receivable() > 0) {
        const double end = queue.visible.first().record.time + queue.plan->retention;
        if (end > m_now)
            return;
        queue.visible.dropFirst();
        queue.backlog.addLate(m_now, std::max(end, m_summedAt), -1);
        --queue.stored;
        ++m_tally.stations[queue.station].dropped;
    }
}

/// Hands a lane what it may receive; what was received too often goes to the dead letters. Nothing
/// may be left of it all.
void Replication::takeFromQueue(std::uint32_t index)
{
    const ReaderState &reader = m_readers[m_cursors[index].reader];
    const std::uint32_t q = reader.queue;
    QueueState &queue = m_queues[q];
    const std::uint32_t b = m_batches.add(reader.station, index);
    Batch &batch = m_batches[b];
    const double most = std::min<double>(reader.batch,
                                         queue.plan->inFlight - queue.inFlight.value());
    while (batch.end + 1 <= most && queue.visible.receivable() > 0) {
        const MessageStore::Waiting next = queue.visible.first();
        if (next.since + reader.plan->latency > m_now)
            break;
        queue.backlog.add(m_now, -1);
        const bool isOld = next.record.time + queue.plan->retention <= m_now;
        const bool isDead = next.slot != MessageStore::kNoSlot
                            && queue.visible[next.slot].receives >= static_cast<std::uint32_t>(
                                   std::max(1, queue.plan->maximumReceives));
        if (isOld || isDead) {
            queue.visible.dropFirst();
            isOld ? lose(q) : bury(q, next.record);
            continue;
        }
        const std::uint32_t slot = queue.visible.receive();
        const std::uint32_t generation = queue.visible[slot].generation;
        if (next.record.salt == queue.poison)
            batch.poison = batch.end;
        // Each time that it is received its luck is another.
        if (batch.end == 0)
            batch.tries = queue.visible[slot].receives - 1;
        batch.records.push_back(next.record);
        batch.messages.push_back(handleOf(slot, generation));
        ++batch.end;
        queue.inFlight.add(m_now, 1);
        ++m_tally.stations[queue.station].through;
        countRead(reader.station, next.record.time);
        hide(q, slot);
    }
    queue.visible.endBatch();
    if (batch.end > 0)
        begin(index, b);
    else
        m_batches.remove(b);
}

void Replication::lose(std::uint32_t q)
{
    --m_queues[q].stored;
    ++m_tally.stations[m_queues[q].station].dropped;
}

void Replication::bury(std::uint32_t q, const StoredRecord &message)
{
    QueueState &queue = m_queues[q];
    const StationProgram &station = m_program.stations[queue.station];
    --queue.stored;
    ++m_tally.streams[station.stream].redriven;
    if (station.firstRoute < station.endRoute)
        handOver(queue.station, station.firstRoute, message.salt);
}

/// Until its visibility is over, nobody else receives it.
void Replication::hide(std::uint32_t q, std::uint32_t slot)
{
    QueueState &queue = m_queues[q];
    const double until = m_now + std::max(queue.plan->visibility, kLeastVisibility);
    if (!std::isfinite(until))
        return;
    const MessageStore::Received &message = queue.visible[slot];
    queue.hidden.push_back({until, slot, message.generation, message.receives});
    if (queue.hidden.size() == 1)
        plan(until, About::Hidden, q);
}

void Replication::visibilityOver(std::uint32_t q)
{
    const auto isOver = [this, q](const QueueState::Hidden &hidden) {
        const MessageStore::Received &message = m_queues[q].visible[hidden.slot];
        return message.generation != hidden.generation || message.receives != hidden.receives;
    };
    const QueueState::Hidden first = m_queues[q].hidden.front();
    const bool isBack = !isOver(first);
    if (isBack) {
        QueueState &queue = m_queues[q];
        queue.inFlight.add(m_now, -1);
        queue.backlog.add(m_now, 1);
        queue.visible.giveBack(first.slot, m_now);
    }
    std::deque<QueueState::Hidden> &hidden = m_queues[q].hidden;
    hidden.pop_front();
    while (!hidden.empty() && isOver(hidden.front()))
        hidden.pop_front();
    if (!hidden.empty())
        plan(hidden.front().until, About::Hidden, q);
    if (isBack)
        callReaders(q);
    advance(kNone, Next::Rest, Outcome::Success);
}

/// Deletes what a batch received, wherever it is by now.
void Replication::deleteMessages(std::uint32_t q, const Batch &batch)
{
    QueueState &queue = m_queues[q];
    for (const std::uint64_t handle : batch.messages) {
        const auto slot = static_cast<std::uint32_t>(handle >> 32);
        const MessageStore::Received &message = queue.visible[slot];
        if (message.generation != static_cast<std::uint32_t>(handle))
            continue;
        (message.isOut ? queue.inFlight : queue.backlog).add(m_now, -1);
        queue.visible.remove(slot);
        --queue.stored;
    }
    callReaders(q);
}

double Replication::lagOf(const QueueState &queue) const
{
    const double oldest = queue.visible.oldest();
    return oldest < kNever ? m_now - oldest : 0;
}

} // namespace headroom::requests
