// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/replication.h"

#include <algorithm>
#include <cmath>

/// Batchers: records collect until there are enough of them or the first is too old, and are sent
/// together.
namespace headroom::requests {

namespace {

/// What is sent again at once without having taken any time would stop the clock, s.
constexpr double kLeastRetryDelay = 1e-3;

} // namespace

void Replication::startBatcher(std::uint32_t station)
{
    const Batcher &plan = std::get<Batcher>(m_program.stations[station].plan->body);
    BatcherState batcher;
    batcher.plan = &plan;
    batcher.station = station;
    batcher.lanes = std::max(1U, wholeOf(plan.lanes));
    // What is larger than the buffer goes by itself; what does not fill it to the brim is waited
    // for.
    batcher.size = std::max(1U, wholeOf(std::ceil(plan.size - 1e-9)));
    batcher.retryFor = plan.retryFor;
    m_batchers.push_back(std::move(batcher));
}

Replication::Next Replication::enterBatcher(std::uint32_t index, Outcome &outcome)
{
    Visit &visit = m_visits[index];
    const StationProgram &station = m_program.stations[visit.station];
    BatcherState &batcher = m_batchers[station.place];
    visit.called = m_now;
    ++batcher.stored;
    batcher.backlog.add(m_now, 1);
    if (batcher.open == kNone) {
        batcher.open = m_batches.add(visit.station, kNone);
        batcher.closes = m_now + std::max(0.0, batcher.plan->interval);
        if (batcher.closes > m_now && std::isfinite(batcher.closes))
            plan(batcher.closes, About::Flush, station.place);
    }
    Batch &batch = m_batches[batcher.open];
    batch.records.push_back({m_now, draw(visit.salt, Purpose::Child)});
    if (++batch.end >= batcher.size || batcher.closes <= m_now)
        close(station.place);
    outcome = Outcome::Success;
    const double time = station.time(draw(m_visits[index].salt, Purpose::Service));
    return time > 0 ? wait(index, station, time) : Next::Finish;
}

void Replication::flush(std::uint32_t index)
{
    // A batch that became full in the meantime has another after it.
    if (m_batchers[index].open == kNone || m_batchers[index].closes != m_now)
        return;
    close(index);
    advance(kNone, Next::Rest, Outcome::Success);
}

void Replication::close(std::uint32_t index)
{
    BatcherState &batcher = m_batchers[index];
    batcher.waiting.push_back(std::exchange(batcher.open, kNone));
    sendNext(index);
}

void Replication::sendNext(std::uint32_t index)
{
    BatcherState &batcher = m_batchers[index];
    while (!batcher.waiting.empty() && batcher.sent.size() < batcher.lanes) {
        const std::uint32_t b = batcher.waiting.front();
        batcher.waiting.pop_front();
        batcher.sent.push_back(b);
        m_batches[b].begun = m_now;
        workOn(b);
    }
}

void Replication::sendEnded(std::uint32_t b, Outcome outcome)
{
    const Batch &batch = m_batches[b];
    const std::uint32_t index = m_program.stations[batch.station].place;
    BatcherState &batcher = m_batchers[index];
    if (outcome == Outcome::Success) {
        StationTally &tally = m_tally.stations[batch.station];
        for (const StoredRecord &record : batch.records) {
            ++tally.through;
            tally.age += m_now - record.time;
            if (m_program.stations[batch.station].wanted.age)
                m_record.times[batch.station].age.add(m_now - record.time);
        }
        batcher.delivered = m_now;
        batcher.deliveredAge = m_now - batch.records.front().time;
        settle(b, batch.size(), outcome);
    } else {
        const double delay = std::max(batcher.plan->retryDelay, kLeastRetryDelay);
        if (m_now + delay <= batch.begun + batcher.retryFor)
            return plan(m_now + delay, About::Batch, b);
        giveUp(b, batch.size(), outcome);
    }
    std::erase(batcher.sent, b);
    m_batches.remove(b);
    sendNext(index);
}

/// Age of the oldest, as the last that was delivered had it or what is still inside has it by now.
double Replication::lagOf(const BatcherState &batcher) const
{
    double oldest = m_now;
    const auto look = [&](std::uint32_t batch) {
        oldest = std::min(oldest, m_batches[batch].records.front().time);
    };
    std::ranges::for_each(batcher.sent, look);
    if (!batcher.waiting.empty())
        look(batcher.waiting.front());
    if (batcher.open != kNone)
        look(batcher.open);
    // Without anything to send for longer than that, it says nothing any more.
    const bool isPast = oldest == m_now && m_now > batcher.delivered + batcher.deliveredAge;
    return std::max(m_now - oldest, isPast ? 0 : batcher.deliveredAge);
}

} // namespace headroom::requests
