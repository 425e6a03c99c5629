// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/replication.h"

#include <algorithm>
#include <cmath>

/// Logs: records are written into partitions, kept, and read in order by each reader.
namespace headroom::requests {

namespace {

/// s over which AWS counts what is read of a partition: who reads little is not refused for reading
/// two records at the same moment.
constexpr double kCounted = 1;

} // namespace

void Replication::startStreams()
{
    for (const std::uint32_t station : m_program.logs) {
        LogState log;
        log.plan = &std::get<Log>(m_program.stations[station].plan->body);
        log.station = station;
        log.firstGate = static_cast<std::uint32_t>(m_gates.size());
        const std::size_t partitions = log.plan->partitions.size();
        log.cumulated.resize(partitions);
        log.setShares(log.plan->partitions);
        log.writes.assign(partitions, TokenStore(log.plan->writeRate, log.plan->writeBurst));
        log.records.resize(partitions);
        m_gates.resize(m_gates.size() + partitions,
                       ReadGate{.rate = log.plan->readRate, .saved = kCounted});
        m_logs.push_back(std::move(log));
    }
    for (const std::uint32_t station : m_program.queues)
        startQueue(station);
    for (const std::uint32_t station : m_program.batchers)
        startBatcher(station);
    for (std::uint32_t r = 0; r < m_program.readers.size(); ++r)
        startReader(r);
}

void Replication::startReader(std::uint32_t index)
{
    const std::uint32_t station = m_program.readers[index];
    const Reader &plan = std::get<Reader>(m_program.stations[station].plan->body);
    ReaderState reader;
    reader.plan = &plan;
    reader.station = station;
    reader.firstCursor = static_cast<std::uint32_t>(m_cursors.size());
    reader.isEnabled = plan.isEnabled;
    reader.lanes = wholeOf(plan.lanes);
    reader.workers = wholeOf(plan.workers);
    reader.batch = std::max(1U, wholeOf(plan.batch));
    reader.errorShare = plan.errorShare;
    reader.batchTime = m_program.stations[station].time;
    reader.recordTime = m_program.recordTimes[index];
    if (plan.store != kNone && m_program.stations[plan.store].kind == Kind::Log) {
        reader.log = m_program.stations[plan.store].place;
        reader.cursors = m_program.stations[plan.store].partitions;
        m_logs[reader.log].readers.push_back(index);
    } else if (plan.store != kNone && m_program.stations[plan.store].kind == Kind::Queue) {
        reader.queue = m_program.stations[plan.store].place;
        reader.cursors = 1;
        m_queues[reader.queue].readers.push_back(index);
    }
    for (std::uint32_t p = 0; p < reader.cursors; ++p)
        m_cursors.push_back({.reader = index, .partition = p});
    reader.workerRate = plan.workerRate;
    reader.hasPoison = plan.hasPoison;
    if (plan.hasPoison)
        putPoison(reader);
    reader.firstGate = static_cast<std::uint32_t>(m_gates.size());
    m_gates.resize(m_gates.size() + reader.cursors,
                   ReadGate{.rate = plan.readRate, .saved = kCounted});
    reader.firstWorker = static_cast<std::uint32_t>(m_gates.size());
    m_gates.resize(m_gates.size() + reader.cursors);
    setWorkerRates(reader);
    m_readers.push_back(std::move(reader));
}

/// In a queue the workers are as good as one who is as fast as all of them.
void Replication::setWorkerRates(const ReaderState &reader)
{
    const double workers = reader.queue == kNone ? 1 : std::max(1U, reader.workers);
    for (std::uint32_t w = 0; w < reader.cursors; ++w)
        m_gates[reader.firstWorker + w].rate = reader.workerRate * workers;
}

/// The next record that is written always fails.
void Replication::putPoison(const ReaderState &reader)
{
    if (reader.queue != kNone)
        m_queues[reader.queue].isPoisoned = true;
    else if (reader.log != kNone && reader.cursors > 0)
        m_cursors[reader.firstCursor].poison = m_logs[reader.log].records.front().end();
}

Replication::Next Replication::enterLog(std::uint32_t index, Outcome &outcome)
{
    Visit &visit = m_visits[index];
    const StationProgram &station = m_program.stations[visit.station];
    LogState &log = m_logs[station.place];
    const std::uint32_t partition = log.partitionAt(unit(draw(visit.salt, Purpose::Way)));
    PartitionTally *part = partition == kNone
                               ? nullptr
                               : &m_tally.partitions[station.firstPartition + partition];
    if (part)
        ++part->offered;
    if (!part || !log.writes[partition].take(m_now, 1)) {
        if (part)
            ++part->refused;
        visit.set(Visit::Refused);
        ++m_tally.stations[visit.station].refused;
        outcome = log.plan->rejectAs;
        return Next::Finish;
    }
    ++m_tally.stations[visit.station].through;
    visit.called = m_now;
    outcome = Outcome::Success;
    const double time = station.time(draw(visit.salt, Purpose::Service));
    // A reader may take it at once, and its visit may move all others.
    write(log, partition, {m_now, draw(visit.salt, Purpose::Child)});
    return time > 0 ? wait(index, station, time) : Next::Finish;
}

void Replication::write(LogState &log, std::uint32_t partition, const StoredRecord &record)
{
    if (log.readers.empty())
        return;
    log.records[partition].push(record);
    for (const std::uint32_t r : log.readers) {
        const std::uint32_t cursor = m_readers[r].firstCursor + partition;
        m_cursors[cursor].backlog.add(m_now, 1);
        noticed(cursor);
    }
}

/// What is too old is lost to a reader, at the time when it became so.
void Replication::expire(LogState &log, Cursor &cursor)
{
    const RecordRing &records = log.records[cursor.partition];
    const std::uint64_t before = cursor.next;
    for (; cursor.next < records.end(); ++cursor.next) {
        const double end = records[cursor.next].time + log.plan->retention;
        if (end > m_now)
            break;
        cursor.backlog.addLate(m_now, end, -1);
    }
    if (cursor.next == before)
        return;
    const auto lost = static_cast<double>(cursor.next - before);
    m_tally.stations[m_readers[cursor.reader].station].dropped += lost;
    m_tally.stations[log.station].dropped += lost;
    trim(log, cursor.partition);
}

/// Drops what all readers have passed.
void Replication::trim(LogState &log, std::uint32_t partition)
{
    std::uint64_t least = UINT64_MAX;
    for (const std::uint32_t r : log.readers)
        least = std::min(least, m_cursors[m_readers[r].firstCursor + partition].next);
    log.records[partition].dropTo(least);
}

double Replication::readableAt(const Cursor &cursor, std::uint64_t number) const
{
    const ReaderState &reader = m_readers[cursor.reader];
    return m_logs[reader.log].records[cursor.partition][number].time + reader.plan->latency;
}

/// Age of the record that a reader comes to next, once it could have read it.
double Replication::lagOf(const Cursor &cursor) const
{
    const ReaderState &reader = m_readers[cursor.reader];
    if (reader.log == kNone)
        return 0;
    const RecordRing &records = m_logs[reader.log].records[cursor.partition];
    if (cursor.next == records.end() || readableAt(cursor, cursor.next) > m_now)
        return 0;
    return m_now - records[cursor.next].time;
}

/// Hands a lane what it may read.
void Replication::takeFromLog(std::uint32_t index)
{
    Cursor &cursor = m_cursors[index];
    const ReaderState &reader = m_readers[cursor.reader];
    LogState &log = m_logs[reader.log];
    const RecordRing &records = log.records[cursor.partition];
    const StationProgram &station = m_program.stations[reader.station];
    const std::uint32_t b = m_batches.add(reader.station, index);
    Batch &batch = m_batches[b];
    while (batch.end < reader.batch && cursor.next < records.end()
           && readableAt(cursor, cursor.next) <= m_now) {
        const StoredRecord record = records[cursor.next];
        if (cursor.next == cursor.poison)
            batch.poison = batch.end;
        batch.records.push_back(record);
        ++batch.end;
        ++cursor.next;
        countRead(reader.station, record.time);
    }
    cursor.backlog.add(m_now, -static_cast<double>(batch.end));
    m_tally.partitions[station.firstPartition + cursor.partition].offered += batch.end;
    trim(log, cursor.partition);
    begin(index, b);
}

} // namespace headroom::requests
