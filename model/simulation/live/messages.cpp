// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/group_run.h"
#include "model/simulation/live/near.h"

#include <algorithm>
#include <cmath>

/// Queues and those who receive from them.
namespace headroom::live {

namespace {

bool isSame(const QueueReading &a, const QueueReading &b)
{
    return isNear(a.read, b.read) && isNear(a.calls, b.calls) && isNear(a.failed, b.failed)
           && isNear(a.age, b.age);
}

} // namespace

void GroupRun::passQueue(std::size_t i, const Queue &queue)
{
    Store &store = *m_stores[i];
    StationNow &now = m_now[i];
    Cell &cell = m_cells[i];
    for (std::size_t r = 0; r < store.queueReaders.size(); ++r) {
        const std::uint32_t member = m_program.readers[i][r];
        const Reader &reader = std::get<Reader>(m_program.stations[member].station->body);
        QueueReader &law = store.queueReaders[r];
        law.lanes = lanesOf(member, reader);
        // Whatever the reason, what is not deleted comes back after its visibility.
        law.lanes.attempts = 1;
        law.lanes.rejected = 0;
        law.lanes.bisects = false;
        law.reads = reader.isEnabled && reader.workers >= 1;
        law.latency = std::max(0.0, reader.latency);
        law.rate = std::isfinite(reader.workerRate)
                       ? reader.workerRate * std::floor(reader.workers + 1e-9)
                       : reader.workerRate;
    }
    const MessageQueue::Step step = store.queue->advance(queue, store.queueReaders, now.offered,
                                                         m_dt * static_cast<double>(m_step), m_dt,
                                                         m_isFirst);
    cell.isActive = !step.atRest;
    cell.stored = step.stored;
    cell.left = step.deleted;
    now.through = step.received;
    now.redriven = step.redriven;
    now.dropped = step.dropped;
    const bool isSameLevel = isNear(now.backlog, step.visible) && isNear(now.lag, step.lag);
    now.backlog = step.visible;
    now.lag = step.lag;
    now.inFlight = step.inFlight;
    now.delayed = step.delayed;
    for (std::size_t r = 0; r < store.queueReaders.size(); ++r) {
        const QueueReading &reading = store.queue->reading(r);
        if (isSameLevel && isSame(reading, store.received[r]))
            continue;
        store.received[r] = reading;
        m_cells[m_program.readers[i][r]].isForwardDirty = true;
    }
}

void GroupRun::passReceiver(std::size_t i)
{
    const StationProgram &station = m_program.stations[i];
    StationNow &now = m_now[i];
    Cell &cell = m_cells[i];
    const QueueReading &reading = m_stores[station.store]->received[station.member];
    now.offered = now.through = reading.read;
    now.calls = reading.calls;
    now.busy = reading.busy;
    now.backlog = m_now[station.store].backlog;
    now.lag = m_now[station.store].lag;
    now.age = reading.age;
    cell.left = reading.read;
    cell.failed = std::min(reading.failed, reading.read);
    callInBatches(i, reading.calls, reading.read);
}

} // namespace headroom::live
