// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/group_run.h"
#include "model/simulation/live/near.h"

#include <algorithm>
#include <cmath>

/// The way of the requests: what arrives at each station, what its law lets pass, and what its
/// calls send on.
namespace headroom::live {

double GroupRun::arriving(std::size_t i) const
{
    const StationProgram &station = m_program.stations[i];
    double sum = 0;
    for (std::uint32_t k = station.firstIn; k < station.firstIn + station.ins; ++k)
        sum += m_callRate[m_program.ins[k]];
    return sum;
}

void GroupRun::forward(std::size_t i)
{
    const StationProgram &station = m_program.stations[i];
    Cell &cell = m_cells[i];
    StationNow &now = m_now[i];
    double offered = now.offered;
    if (std::holds_alternative<Source>(station.station->body))
        offered = m_sources[i].rate;
    else if (station.store != kNone)
        offered = readBy(i);
    else
        offered = arriving(i);
    if (!cell.isForwardDirty && isNear(offered, now.offered))
        return;
    cell.isForwardDirty = false;
    cell.isActive = false;
    cell.isTouched = true;
    pass(i, offered);
    sendCalls(i);
}

void GroupRun::pass(std::size_t i, double offered)
{
    const StationProgram &station = m_program.stations[i];
    StationNow &now = m_now[i];
    now.offered = offered;
    now.refused = 0;
    now.through = offered;
    if (station.isEntrance) {
        now.fromOutside = 0;
        for (std::uint32_t k = station.firstIn; k < station.firstIn + station.ins; ++k) {
            const std::uint32_t call = m_program.ins[k];
            if (m_program.stations[m_program.callerOf[call]].station->owner
                != station.station->owner)
                now.fromOutside += m_callRate[call];
        }
    }
    if (const Source *source = std::get_if<Source>(&station.station->body)) {
        if (source->traffic.shape == TrafficProfile::Shape::Closed)
            now.offered = now.through = closedRate(i);
    } else if (const Gate *gate = std::get_if<Gate>(&station.station->body)) {
        passGate(i, *gate);
    } else if (const Turnstile *turnstile = std::get_if<Turnstile>(&station.station->body)) {
        now.refused = offered * turnstile->share;
        now.through = offered - now.refused;
    } else if (const Cache *cache = std::get_if<Cache>(&station.station->body)) {
        passCache(i, *cache);
    } else if (const Buffer *buffer = std::get_if<Buffer>(&station.station->body)) {
        passBuffer(i, *buffer);
    } else if (std::holds_alternative<Work>(station.station->body)) {
        passWork(i);
    } else if (const Log *log = std::get_if<Log>(&station.station->body)) {
        passLog(i, *log);
    } else if (const Queue *queue = std::get_if<Queue>(&station.station->body)) {
        passQueue(i, *queue);
    } else if (const Batcher *batcher = std::get_if<Batcher>(&station.station->body)) {
        passBatcher(i, *batcher);
    } else if (std::holds_alternative<Reader>(station.station->body)) {
        passReader(i);
    }
}

void GroupRun::passGate(std::size_t i, const Gate &gate)
{
    const StationProgram &station = m_program.stations[i];
    StationNow &now = m_now[i];
    if (station.bucket == kNone)
        return;
    BucketState &bucket = m_buckets[station.bucket];
    const double before = bucket.now.refused;
    useBucket(station.bucket);
    m_cells[i].isActive = !bucket.now.atRest;
    now.refused = now.offered * std::clamp(bucket.now.refused, 0.0, 1.0);
    now.through = now.offered - now.refused;
    m_cells[i].isBackwardDirty = true;
    if (bucket.now.refused != before && m_program.bucketMembers[station.bucket].size() > 1)
        wake(m_program.bucketMembers[station.bucket], i);
    static_cast<void>(gate);
}

void GroupRun::useBucket(std::uint32_t index)
{
    BucketState &bucket = m_buckets[index];
    double demand = 0;
    double requests = 0;
    for (const std::uint32_t member : m_program.bucketMembers[index]) {
        demand += m_now[member].offered
                  * std::get<Gate>(m_program.stations[member].station->body).amount;
        requests += m_now[member].offered;
    }
    bucket.demand = demand;
    if (requests > 0)
        bucket.amount = demand / requests;
    bucket.now = bucket.law.advance(demand, bucket.amount, bucket.isEven, m_dt);
}

void GroupRun::passCache(std::size_t i, const Cache &cache)
{
    StationNow &now = m_now[i];
    Cell &cell = m_cells[i];
    const double asked = now.offered * cache.cachedShare;
    const double ratio = cache.hitRatio ? *cache.hitRatio : cache.keys.hitRatio(asked, cache.ttl);
    now.hits = asked * std::clamp(ratio, 0.0, 1.0);
    now.through = now.offered - now.hits;
    const double share = now.offered > 0 ? now.hits / now.offered : 0;
    if (!isNear(share, cell.hitShare)) {
        cell.hitShare = share;
        cell.isBackwardDirty = true;
    }
}

void GroupRun::passBuffer(std::size_t i, const Buffer &buffer)
{
    const StationProgram &station = m_program.stations[i];
    StationNow &now = m_now[i];
    DeliveryQueue &delivery = *m_deliveries[i];
    Delivery met;
    if (station.calls > 0) {
        const CallResult &result = m_results[station.firstCall];
        for (std::size_t o = 1; o < kOutcomes; ++o)
            (buffer.rejections & (1U << o) ? met.rejected : met.failed) += result.final[o];
    }
    m_cells[i].delivery = met;
    const BufferStep step = m_isFirst ? delivery.settle(now.offered, met, m_dt)
                                      : delivery.advance(now.offered, met, m_dt);
    m_cells[i].isActive = !step.atRest;
    m_cells[i].stored = step.backlogChange;
    now.through = step.attempts;
    now.backlog = step.backlog;
    now.age = step.age;
    now.dropped = step.dropped;
}

void GroupRun::wake(const std::vector<std::uint32_t> &members, std::size_t but)
{
    for (const std::uint32_t member : members) {
        if (member == but)
            continue;
        m_cells[member].isForwardDirty = true;
        if (member < but)
            m_anyDirty = true;
    }
}

void GroupRun::sendCalls(std::size_t i)
{
    const StationProgram &station = m_program.stations[i];
    StationNow &now = m_now[i];
    const StationBody &body = station.station->body;
    const std::uint32_t end = station.firstCall + station.calls;
    // Those that call in batches have done so.
    if (std::holds_alternative<Reader>(body) || std::holds_alternative<Batcher>(body))
        return;
    if (std::holds_alternative<Splitter>(body)) {
        double weights = 0;
        for (std::uint32_t c = station.firstCall; c < end; ++c)
            weights += std::max(0.0, m_program.calls[c].weight);
        for (std::uint32_t c = station.firstCall; c < end; ++c) {
            const double share = weights > 0 ? std::max(0.0, m_program.calls[c].weight) / weights
                                             : 0;
            sendCall(i, c, now.through * share * m_results[c].made);
        }
        return;
    }
    if (std::holds_alternative<Buffer>(body)) {
        if (station.calls > 0)
            sendCall(i, station.firstCall, now.through);
        if (station.calls > 1)
            sendCall(i, station.firstCall + 1, now.dropped);
        return;
    }
    if (std::holds_alternative<Queue>(body)) {
        if (station.calls > 0)
            sendCall(i, station.firstCall, now.redriven);
        return;
    }
    double going = now.through;
    for (std::uint32_t c = station.firstCall; c < end; ++c) {
        sendCall(i, c, going * m_results[c].made);
        going *= m_results[c].allSucceed;
    }
    if (std::holds_alternative<Source>(body))
        now.attempts = station.calls > 0 ? m_callRate[station.firstCall] : 0;
}

void GroupRun::sendCall(std::size_t i, std::uint32_t call, double fresh)
{
    const CallLaw &law = m_program.calls[call];
    double rate = fresh;
    double stage = fresh;
    double *pending = m_pending.data() + m_firstPending[call];
    const double *start = m_pendingStart.data() + m_firstPending[call];
    for (int k = 0; k < law.retries; ++k) {
        const double in = stage * m_results[call].again;
        const double delay = law.delays[static_cast<std::size_t>(k)];
        if (m_isFirst || !(delay > 0)) {
            pending[k] = in * delay;
            stage = in;
        } else {
            // Attempts that wait leave at a rate of 1 / delay: solved exactly, and none is lost.
            const double stay = std::exp(-m_dt / delay);
            pending[k] = start[k] * stay + in * delay * (1 - stay);
            if (std::abs(pending[k] - start[k]) <= kNear * (pending[k] + start[k]))
                pending[k] = start[k];
            else
                m_cells[i].isActive = true;
            stage = std::max(0.0, in - (pending[k] - start[k]) / m_dt);
        }
        rate += stage;
    }
    if (!isNear(rate, m_callRate[call])) {
        m_callRate[call] = rate;
        // A call that closes a loop arrives at a station that has had its turn.
        if (law.to <= i)
            m_anyDirty = true;
    }
}

} // namespace headroom::live
