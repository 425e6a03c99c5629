// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/replication.h"

#include <algorithm>
#include <cmath>
#include <utility>

/// The ends of steps: levels are put down, and nothing may have been lost.
namespace headroom::requests {

void Replication::closeStep()
{
    sumLevels();
    for (std::size_t s = 0; s < m_stations.size(); ++s)
        m_tally.stations[s].inside = m_stations[s].inside;
    for (std::size_t b = 0; b < m_buckets.size(); ++b) {
        m_tally.buckets[b].tokens = m_buckets[b].tokens(m_now);
        m_tally.buckets[b].rate = m_buckets[b].rate();
    }
    if (m_program.streams > 0)
        closeStreams();
    if (m_loop)
        m_sinceTick += m_tally;
    m_record.steps.push_back(m_tally);
    m_tally = Tally(m_program);
}

/// Adds up what levels were since the last time.
void Replication::sumLevels()
{
    const double now = m_now;
    for (std::size_t s = 0; s < m_stations.size(); ++s) {
        StationTally &tally = m_tally.stations[s];
        StationState &state = m_stations[s];
        const double busy = state.busy.takeIntegral(now);
        const double waiting = state.waiting.takeIntegral(now);
        double provisionedBusy = 0;
        tally.busy += busy;
        tally.waiting += waiting;
        tally.backlog += state.backlog.takeIntegral(now);
        if (const std::uint32_t fleet = m_program.stations[s].fleet; fleet != kNone) {
            m_fleets[fleet].endIdle(now);
            tally.environments += m_fleets[fleet].alive.takeIntegral(now);
            provisionedBusy = m_fleets[fleet].provisionedBusy.takeIntegral(now);
            tally.provisionedBusy += provisionedBusy;
        }
        const std::uint32_t pool = m_program.stations[s].pool;
        if (pool != kNone && !m_pools[pool].isShared()) {
            const bool isOutside = m_program.stations[s].fleet != kNone
                                   && m_fleets[m_program.stations[s].fleet].isOutside();
            m_tally.pools[pool].busy += busy - (isOutside ? provisionedBusy : 0);
            m_tally.pools[pool].waiting += waiting;
        }
    }
    for (std::size_t p = 0; p < m_pools.size(); ++p) {
        PoolState &pool = m_pools[p];
        if (pool.isShared()) {
            m_tally.pools[p].busy += pool.busy.takeIntegral(now);
            m_tally.pools[p].waiting += pool.waiting.takeIntegral(now);
        }
        pool.countServers(now);
        m_tally.pools[p].servers += std::exchange(pool.serverSeconds, 0);
    }
    if (m_program.streams > 0)
        sumStreams();
    if (m_loop)
        countUnits();
    m_summedAt = now;
}

void Replication::sumStreams()
{
    for (std::uint32_t q = 0; q < m_queues.size(); ++q) {
        expireMessages(q);
        QueueState &queue = m_queues[q];
        StreamTally &tally = m_tally.streams[m_program.stations[queue.station].stream];
        const double backlog = queue.backlog.takeIntegral(m_now);
        m_tally.stations[queue.station].backlog += backlog;
        for (const std::uint32_t reader : queue.readers)
            m_tally.stations[m_readers[reader].station].backlog += backlog;
        tally.inFlight += queue.inFlight.takeIntegral(m_now);
        tally.delayed += queue.delayedLevel.takeIntegral(m_now);
    }
    for (BatcherState &batcher : m_batchers)
        m_tally.stations[batcher.station].backlog += batcher.backlog.takeIntegral(m_now);
    for (Cursor &cursor : m_cursors) {
        const ReaderState &reader = m_readers[cursor.reader];
        if (reader.log == kNone)
            continue;
        expire(m_logs[reader.log], cursor);
        const double backlog = cursor.backlog.takeIntegral(m_now);
        m_tally.stations[reader.station].backlog += backlog;
        m_tally.partitions[m_program.stations[reader.station].firstPartition + cursor.partition]
            .backlog += backlog;
    }
}

/// The lag is taken as the mean of those at both ends of a step.
void Replication::closeStreams()
{
    const auto meanOf = [](double &last, double now) {
        const double mean = (last + now) / 2;
        last = now;
        return mean;
    };
    const auto streamOf = [this](std::uint32_t station) -> StreamTally & {
        return m_tally.streams[m_program.stations[station].stream];
    };
    for (const LogState &log : m_logs)
        streamOf(log.station).units = log.open;
    for (QueueState &queue : m_queues) {
        const double lag = meanOf(queue.lag, lagOf(queue));
        streamOf(queue.station).lag = lag;
        for (const std::uint32_t reader : queue.readers)
            streamOf(m_readers[reader].station).lag = lag;
    }
    for (BatcherState &batcher : m_batchers)
        streamOf(batcher.station).lag = meanOf(batcher.lag, lagOf(batcher));
    for (ReaderState &reader : m_readers) {
        if (reader.log == kNone)
            continue;
        const std::uint32_t first = m_program.stations[reader.station].firstPartition;
        double greatest = 0;
        for (std::uint32_t p = 0; p < reader.cursors; ++p) {
            Cursor &cursor = m_cursors[reader.firstCursor + p];
            const double lag = lagOf(cursor);
            greatest = std::max(greatest, lag);
            m_tally.partitions[first + p].lag = meanOf(cursor.lag, lag);
        }
        streamOf(reader.station).lag = meanOf(reader.lag, greatest);
    }
}

void Replication::dropWarmUp()
{
    closeStep();
    m_record.steps.clear();
    m_record.times.assign(m_program.stations.size(), {});
    m_sinceTick = Tally(m_program);
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
