// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/replication.h"

#include <algorithm>
#include <cmath>

/// The ends of steps: levels are put down, and nothing may have been lost.
namespace headroom::requests {

void Replication::closeStep()
{
    const double now = m_now;
    for (std::size_t s = 0; s < m_stations.size(); ++s) {
        StationTally &tally = m_tally.stations[s];
        StationState &state = m_stations[s];
        tally.busy = state.busy.takeIntegral(now);
        tally.waiting = state.waiting.takeIntegral(now);
        tally.backlog = state.backlog.takeIntegral(now);
        tally.inside = state.inside;
        if (const std::uint32_t fleet = m_program.stations[s].fleet; fleet != kNone) {
            m_fleets[fleet].endIdle(now);
            tally.environments = m_fleets[fleet].alive.takeIntegral(now);
            tally.provisionedBusy = m_fleets[fleet].provisionedBusy.takeIntegral(now);
        }
        const std::uint32_t pool = m_program.stations[s].pool;
        if (pool != kNone && !m_pools[pool].isShared()) {
            const bool isOutside = m_program.stations[s].fleet != kNone
                                   && m_fleets[m_program.stations[s].fleet].isOutside();
            m_tally.pools[pool].busy += tally.busy - (isOutside ? tally.provisionedBusy : 0);
            m_tally.pools[pool].waiting += tally.waiting;
        }
    }
    for (std::size_t p = 0; p < m_pools.size(); ++p)
        if (m_pools[p].isShared())
            m_tally.pools[p] = {m_pools[p].busy.takeIntegral(now),
                                m_pools[p].waiting.takeIntegral(now)};
    for (std::size_t b = 0; b < m_buckets.size(); ++b)
        m_tally.buckets[b].tokens = m_buckets[b].tokens(now);
    if (m_program.streams > 0)
        closeStreams();
    m_closedAt = now;
    m_record.steps.push_back(m_tally);
    m_tally = Tally(m_program);
}

/// The lag is taken as the mean of those at both ends of a step.
void Replication::closeStreams()
{
    const auto meanOf = [](double &last, double now) {
        const double mean = (last + now) / 2;
        last = now;
        return mean;
    };
    for (const LogState &log : m_logs)
        m_tally.streams[m_program.stations[log.station].stream].units = log.open;
    for (std::uint32_t q = 0; q < m_queues.size(); ++q) {
        expireMessages(q);
        QueueState &queue = m_queues[q];
        StreamTally &tally = m_tally.streams[m_program.stations[queue.station].stream];
        m_tally.stations[queue.station].backlog = queue.backlog.takeIntegral(m_now);
        tally.inFlight = queue.inFlight.takeIntegral(m_now);
        tally.delayed = queue.delayedLevel.takeIntegral(m_now);
        tally.lag = meanOf(queue.lag, lagOf(queue));
    }
    for (BatcherState &batcher : m_batchers) {
        m_tally.stations[batcher.station].backlog = batcher.backlog.takeIntegral(m_now);
        m_tally.streams[m_program.stations[batcher.station].stream].lag = meanOf(batcher.lag,
                                                                                 lagOf(batcher));
    }
    for (ReaderState &reader : m_readers) {
        const StationProgram &program = m_program.stations[reader.station];
        StationTally &tally = m_tally.stations[reader.station];
        if (reader.queue != kNone) {
            const std::uint32_t queue = m_queues[reader.queue].station;
            tally.backlog = m_tally.stations[queue].backlog;
            m_tally.streams[program.stream].lag = m_tally.streams[m_program.stations[queue].stream]
                                                      .lag;
            continue;
        }
        double lag = 0;
        for (std::uint32_t c = reader.firstCursor; c < reader.firstCursor + reader.cursors; ++c) {
            Cursor &cursor = m_cursors[c];
            expire(m_logs[reader.log], cursor);
            const double backlog = cursor.backlog.takeIntegral(m_now);
            tally.backlog += backlog;
            const double now = lagOf(cursor);
            lag = std::max(lag, now);
            if (cursor.partition < program.partitions) {
                PartitionTally &part = m_tally
                                           .partitions[program.firstPartition + cursor.partition];
                part.backlog = backlog;
                part.lag = meanOf(cursor.lag, now);
            }
        }
        m_tally.streams[program.stream].lag = meanOf(reader.lag, lag);
    }
}

void Replication::dropWarmUp()
{
    closeStep();
    m_record.steps.clear();
    m_record.times.assign(m_program.stations.size(), {});
    for (const StationState &state : m_stations)
        m_insideAtStart.push_back(state.inside);
}

double Replication::lostRequests() const
{
    double greatest = 0;
    for (std::size_t s = 0; s < m_stations.size(); ++s) {
        double came = 0;
        double ended = 0;
        for (const Tally &step : m_record.steps) {
            came += step.stations[s].offered;
            for (const double count : step.stations[s].ended)
                ended += count;
        }
        greatest = std::max(greatest,
                            std::abs(m_insideAtStart[s] + came - ended - m_stations[s].inside));
    }
    return std::max(greatest, lostRecords());
}

/// Records of logs that are neither read nor lost nor still to be read.
double Replication::lostRecords() const
{
    double greatest = 0;
    for (const Cursor &cursor : m_cursors) {
        const ReaderState &reader = m_readers[cursor.reader];
        if (reader.log == kNone)
            continue;
        const RecordRing &records = m_logs[reader.log].records[cursor.partition];
        const double unread = static_cast<double>(records.end() - cursor.next);
        greatest = std::max(greatest, std::abs(cursor.backlog.value() - unread));
    }
    for (const BatcherState &batcher : m_batchers)
        greatest = std::max(greatest, std::abs(batcher.stored - batcher.backlog.value()));
    for (const QueueState &queue : m_queues)
        greatest = std::max(greatest,
                            std::abs(queue.stored - queue.backlog.value() - queue.inFlight.value()
                                     - queue.delayedLevel.value()));
    return greatest;
}

} // namespace headroom::requests
