// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/group_run.h"
#include "model/simulation/live/near.h"

#include <algorithm>
#include <cmath>

/// Stores of records and those who read them. A store works out what all its readers do; a reader
/// is a source of calls.
namespace headroom::live {

namespace {

/// Numbers of partitions that a run may keep for one station; with more, only every so many steps
/// are written down.
constexpr double kKeptPartitionNumbers = 1e6;

/// Retries at once would stop the clock, s.
constexpr double kLeastRetryDelay = 1e-3;

double whole(double number)
{
    return std::floor(std::max(0.0, number) + 1e-9);
}

bool isSame(const LogReading &a, const LogReading &b)
{
    return isNear(a.read, b.read) && isNear(a.calls, b.calls) && isNear(a.tried, b.tried)
           && isNear(a.givenUp, b.givenUp) && isNear(a.dropped, b.dropped)
           && isNear(a.backlog, b.backlog) && isNear(a.lag, b.lag) && isNear(a.age, b.age)
           && isNear(a.stored, b.stored);
}

} // namespace

void GroupRun::setUpStores(bool isEven)
{
    for (std::size_t i = 0; i < m_program.stations.size(); ++i) {
        const StationBody &body = m_program.stations[i].station->body;
        const Log *log = std::get_if<Log>(&body);
        const Queue *queue = std::get_if<Queue>(&body);
        const bool isBatcher = std::holds_alternative<Batcher>(body);
        if (!log && !queue && !isBatcher)
            continue;
        m_stores.resize(m_program.stations.size());
        m_stores[i] = std::make_unique<Store>();
        if (isBatcher) {
            m_stores[i]->buffer.emplace();
            continue;
        }
        const std::size_t readers = m_program.readers.empty() ? 0 : m_program.readers[i].size();
        if (queue) {
            m_stores[i]->queue.emplace(*queue, readers);
            m_stores[i]->queueReaders.resize(readers);
            m_stores[i]->received.resize(readers);
            continue;
        }
        m_stores[i]->log.emplace(*log, readers, isEven);
        m_stores[i]->logReaders.resize(readers);
        m_stores[i]->seen.resize(readers);
    }
}

/// How one try of a batch fares with the calls behind it, as these were seen last, and with errors
/// of its own.
void GroupRun::addCalls(std::size_t i, double errorShare, OutcomeMask rejections, LaneLaw &law)
{
    const StationProgram &station = m_program.stations[i];
    PerOutcome failed = {};
    double rejected = 0;
    double failing = 0;
    const auto fail = [&](Outcome outcome, double share) {
        failed[index(outcome)] += share;
        failing += share;
        if (rejections & mask(outcome))
            rejected += share;
    };
    for (std::uint32_t c = station.firstCall; c < station.firstCall + station.calls; ++c) {
        const CallResult &call = m_results[c];
        const RouteUse use = m_program.calls[c].use;
        if (use == RouteUse::GivenUp)
            continue;
        const bool isOnce = use == RouteUse::Batch;
        (isOnce ? law.batchTime : law.recordTime) += call.made * call.mean;
        // Of a call that is made now and then, whether it is made varies most.
        const double chance = call.made - std::floor(call.made);
        (isOnce ? law.batchVariance : law.recordVariance) += call.made * call.variance
                                                             + chance * (1 - chance) * call.mean
                                                                   * call.mean;
        (isOnce ? law.batchSuccess : law.recordSuccess) *= call.allSucceed;
        const double notFinal = 1 - call.final[0];
        const double share = isOnce ? 1 - call.allSucceed
                                    : 1 - std::pow(call.allSucceed, law.batch);
        for (std::size_t o = 1; o < kOutcomes && notFinal > 0; ++o)
            fail(static_cast<Outcome>(o), share * call.final[o] / notFinal);
    }
    if (errorShare > 0) {
        law.batchSuccess *= 1 - std::min(1.0, errorShare);
        fail(Outcome::FunctionError, errorShare);
    }
    law.rejected = failing > 0 ? std::min(1.0, rejected / failing) : 0;
    Cell &cell = m_cells[i];
    cell.ends = {};
    if (failing > 0)
        for (std::size_t o = 1; o < kOutcomes; ++o)
            cell.ends[o] = failed[o] / failing;
    else
        cell.ends[index(Outcome::FunctionError)] = 1;
}

LaneLaw GroupRun::lanesOf(std::size_t i, const Reader &reader)
{
    LaneLaw law;
    law.lanes = whole(reader.lanes);
    law.batch = std::max(1.0, whole(reader.batch));
    law.window = std::max(0.0, reader.window);
    law.batchTime = reader.batchTime.mean();
    law.batchVariance = reader.batchTime.variance();
    law.recordTime = reader.recordTime.mean();
    law.recordVariance = reader.recordTime.variance();
    law.attempts = reader.attempts;
    law.bisects = reader.bisects;
    law.retryDelay = std::max(kLeastRetryDelay, reader.retryDelay);
    addCalls(i, reader.errorShare, reader.rejections, law);
    return law;
}

void GroupRun::passLog(std::size_t i, const Log &log)
{
    Store &store = *m_stores[i];
    StationNow &now = m_now[i];
    Cell &cell = m_cells[i];
    store.isShown = false;
    for (std::size_t r = 0; r < store.logReaders.size(); ++r) {
        const std::uint32_t member = m_program.readers[i][r];
        const Reader &reader = std::get<Reader>(m_program.stations[member].station->body);
        LogReader &law = store.logReaders[r];
        law.lanes = lanesOf(member, reader);
        law.reads = reader.isEnabled;
        law.latency = std::max(0.0, reader.latency);
        law.workers = whole(reader.workers);
        law.workerRate = reader.workerRate;
        law.sharesReads = reader.sharesReads;
        law.readRate = reader.readRate;
        law.maximumAge = reader.maximumAge;
        law.hasPoison = reader.hasPoison;
    }
    const RecordLog::Step step = store.log->advance(
        log, store.logReaders, now.offered, m_dt * static_cast<double>(m_step), m_dt, m_isFirst);
    cell.isActive = !step.atRest;
    cell.isBackwardDirty = true;
    cell.refusedShare = step.refused;
    now.refused = now.offered * step.refused;
    now.through = now.offered - now.refused;
    now.units = store.log->open();
    now.dropped = 0;
    for (std::size_t r = 0; r < store.logReaders.size(); ++r) {
        const LogReading &reading = store.log->reading(r);
        now.dropped += reading.dropped;
        if (isSame(reading, store.seen[r]))
            continue;
        store.seen[r] = reading;
        m_cells[m_program.readers[i][r]].isForwardDirty = true;
    }
}

double GroupRun::readBy(std::size_t i) const
{
    const StationProgram &station = m_program.stations[i];
    if (station.store == kNone || m_stores.empty() || !m_stores[station.store])
        return 0;
    if (m_stores[station.store]->queue)
        return m_stores[station.store]->received[station.member].read;
    return m_stores[station.store]->seen[station.member].read;
}

void GroupRun::passReader(std::size_t i)
{
    const StationProgram &station = m_program.stations[i];
    StationNow &now = m_now[i];
    if (station.store == kNone || m_stores.empty() || !m_stores[station.store])
        return;
    if (m_stores[station.store]->queue) {
        passReceiver(i);
        return;
    }
    const LogReading &reading = m_stores[station.store]->seen[station.member];
    now.offered = now.through = reading.read;
    now.calls = reading.calls;
    now.busy = reading.busy;
    now.backlog = reading.backlog;
    now.lag = reading.lag;
    now.age = reading.age;
    now.throttledCalls = reading.throttledCalls;
    now.redriven = std::min(reading.givenUp, reading.read);
    now.dropped = reading.dropped;
    m_cells[i].stored = reading.stored;
    m_cells[i].left = reading.arrived;
    m_cells[i].failed = now.redriven;
    callInBatches(i, reading.calls, reading.tried);
}

/// The calls of a batch follow each other; one that fails ends it.
void GroupRun::callInBatches(std::size_t i, double batches, double records)
{
    const StationProgram &station = m_program.stations[i];
    for (std::uint32_t c = station.firstCall; c < station.firstCall + station.calls; ++c) {
        const CallResult &call = m_results[c];
        switch (m_program.calls[c].use) {
        case RouteUse::GivenUp: sendCall(i, c, m_now[i].redriven * call.made); continue;
        case RouteUse::Batch: sendCall(i, c, batches * call.made); break;
        case RouteUse::Request: sendCall(i, c, records * call.made); break;
        }
        batches *= call.allSucceed;
        records *= call.allSucceed;
    }
}

void GroupRun::passBatcher(std::size_t i, const Batcher &batcher)
{
    StationNow &now = m_now[i];
    Cell &cell = m_cells[i];
    LaneLaw law;
    law.lanes = std::isfinite(batcher.lanes) ? std::max(1.0, whole(batcher.lanes)) : batcher.lanes;
    law.batch = std::max(1.0, batcher.size);
    law.retryDelay = std::max(kLeastRetryDelay, batcher.retryDelay);
    addCalls(i, 0, 0, law);
    const BufferedBatches step = m_stores[i]->buffer->advance(
        batcher, law, now.offered, m_dt * static_cast<double>(m_step), m_dt, m_isFirst);
    cell.isActive = !step.atRest;
    cell.stored = step.stored;
    now.through = step.sent;
    now.calls = step.calls;
    now.busy = step.busy;
    now.backlog = step.backlog;
    now.lag = step.lag;
    now.age = step.age;
    now.redriven = step.givenUp;
    callInBatches(i, step.calls, step.tried);
}

void GroupRun::answerReader(std::size_t i, const Reader &reader)
{
    const StationProgram &station = m_program.stations[i];
    StationNow &now = m_now[i];
    const LaneLaw law = lanesOf(i, reader);
    const double batch = now.calls > 0 && now.through > 0
                             ? std::clamp(now.through / now.calls, 1.0, law.batch)
                             : 1;
    now.service = law.timeOf(batch);
    now.callTime = now.service - reader.batchTime.mean() - batch * reader.recordTime.mean();
    now.response = now.service;
    if (station.store == kNone)
        return;
    m_cells[station.store].isForwardDirty = true;
    m_anyDirty = true;
}

/// What a reader took ended well but for what was given up or comes back.
void GroupRun::countRead(std::size_t i)
{
    StationNow &now = m_now[i];
    const double failed = m_cells[i].failed;
    now.ended = {};
    for (std::size_t o = 1; o < kOutcomes; ++o)
        now.ended[o] = failed * m_cells[i].ends[o];
    now.ended[0] = now.through - failed;
}

void GroupRun::commitStores()
{
    for (const std::unique_ptr<Store> &store : m_stores) {
        if (store && store->log)
            store->log->commit();
        if (store && store->queue)
            store->queue->commit();
        if (store && store->buffer)
            store->buffer->commit();
    }
}

void GroupRun::recordPartitions(std::size_t step)
{
    std::vector<double> row;
    const auto append = [&](std::size_t station) {
        const std::vector<PlanIndex> &list = m_program.group->stations;
        const auto place = std::ranges::lower_bound(list, m_program.stations[station].global)
                           - list.begin();
        m_record.partitions.resize(list.size());
        Track &track = m_record.partitions[static_cast<std::size_t>(place)];
        track.setWidth(row.size());
        track.append(step, row.data());
    };
    for (std::size_t i = 0; i < m_stores.size(); ++i) {
        if (!m_stores[i] || !m_stores[i]->log || m_stores[i]->isShown)
            continue;
        Store &store = *m_stores[i];
        const Log &log = std::get<Log>(m_program.stations[i].station->body);
        const double every = 4 * static_cast<double>(log.partitions.size() * m_steps)
                             / kKeptPartitionNumbers;
        const bool isDue = m_isFirst || static_cast<double>(step - store.shownAt) >= every;
        // What it comes to rest with holds for long.
        if (!isDue && m_cells[i].isActive)
            continue;
        store.isShown = true;
        store.shownAt = step;
        store.log->showWrites(row);
        append(i);
        for (std::size_t r = 0; r < store.logReaders.size(); ++r) {
            store.log->showReads(r, row);
            append(m_program.readers[i][r]);
        }
    }
}

} // namespace headroom::live
