// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/record_log.h"

#include <algorithm>
#include <cmath>

namespace headroom::live {

namespace {

/// Changes smaller than these, relative and in s, are none.
constexpr double kStill = 1e-12;
constexpr double kStillTime = 1e-9;

bool isStill(double a, double b, double least)
{
    return std::abs(a - b) <= kStill * (std::abs(a) + std::abs(b)) + least;
}

} // namespace

RecordLog::RecordLog(const Log &log, std::size_t readers, bool isEven)
    : m_isEven(isEven && log.partitions.size() == 1)
    , m_writeRate(log.writeRate)
    , m_readers(readers)
    , m_readings(readers)
{
    // All partitions are one class until shares tell them apart.
    TokenBucket bucket;
    bucket.rate = log.writeRate;
    bucket.burst = log.writeBurst;
    m_streams.push_back({0, BucketLaw(bucket)});
    m_classes.push_back(
        {0, static_cast<double>(log.partitions.size()), std::vector<Place>(readers)});
    m_classOf.assign(log.partitions.size(), 0);
}

RecordLog::Step RecordLog::advance(const Log &log, std::span<const LogReader> readers,
                                   double offered, double now, double dt, bool isFirst)
{
    Step step;
    if (m_classOf.empty())
        return step;
    if (log.partitions != m_shares)
        setShares(log);
    if (log.writeRate != m_writeRate) {
        m_writeRate = log.writeRate;
        for (Stream &stream : m_streams)
            stream.bucket.setLimits(log.writeRate, log.writeBurst);
    }
    for (std::size_t r = 0; r < m_readers.size(); ++r) {
        m_readers[r].lanes.set(readers[r].lanes);
        beginPoison(readers[r], r, now);
    }
    arrange(readers);
    step.atRest = admit(offered, now, dt);
    if (isFirst)
        settle(log, readers, dt);
    for (std::size_t r = 0; r < m_readers.size(); ++r)
        blockLane(log, readers[r], r, now, dt);
    divide(log, readers, dt);
    for (std::size_t r = 0; r < m_readers.size(); ++r) {
        m_readings[r] = {};
        for (Class &same : m_classes)
            move(log, readers[r], r, same, now, dt);
        endReading(r, dt);
        const Poison::State state = m_readers[r].nextPoison.state;
        step.atRest = step.atRest && state != Poison::State::Ahead && state != Poison::State::Blocks
                      && m_readers[r].pulse == 0;
    }
    for (const Class &same : m_classes)
        for (const Place &place : same.places)
            step.atRest = step.atRest && isStill(place.start, place.end, 0)
                          && isStill(place.lag, place.seenLag, kStillTime);
    double refused = 0;
    for (const Class &same : m_classes)
        refused += same.count * m_streams[same.stream].refused;
    step.refused = offered > 0 ? std::clamp(refused / offered, 0.0, 1.0) : 0;
    return step;
}

bool RecordLog::admit(double offered, double now, double dt)
{
    bool atRest = true;
    for (Stream &stream : m_streams) {
        stream.offered = m_shareSum > 0 ? offered * stream.share / m_shareSum : 0;
        const BucketStep taken = stream.bucket.advance(stream.offered, 1, m_isEven, dt);
        stream.refused = stream.offered * std::clamp(taken.refused, 0.0, 1.0);
        stream.admitted = stream.offered - stream.refused;
        stream.curve.setRate(now, stream.admitted);
        atRest = atRest && taken.atRest;
    }
    return atRest;
}

void RecordLog::settle(const Log &log, std::span<const LogReader> readers, double dt)
{
    divide(log, readers, dt);
    for (Class &same : m_classes)
        for (std::size_t r = 0; r < m_readers.size(); ++r) {
            Place &place = same.places[r];
            const double rate = m_streams[same.stream].admitted;
            place.start = rate < place.allowed ? restOf(r, place, rate).waiting : 0;
        }
}

void RecordLog::commit()
{
    for (Stream &stream : m_streams)
        stream.bucket.commit();
    std::vector<double> passed(m_streams.size(), std::numeric_limits<double>::infinity());
    for (Class &same : m_classes) {
        for (Place &place : same.places) {
            place.start = place.end;
            place.seenLag = place.lag;
            passed[same.stream] = std::min(passed[same.stream], place.passed);
        }
    }
    for (std::size_t s = 0; s < m_streams.size(); ++s)
        m_streams[s].curve.forget(passed[s]);
    for (ReaderState &reader : m_readers)
        reader.poison = reader.nextPoison;
}

void RecordLog::showWrites(std::vector<double> &row) const
{
    row.clear();
    for (const std::size_t c : m_classOf) {
        const Stream &stream = m_streams[m_classes[c].stream];
        row.insert(row.end(), {stream.offered, stream.refused, 0, 0});
    }
}

void RecordLog::showReads(std::size_t reader, std::vector<double> &row) const
{
    row.clear();
    for (const std::size_t c : m_classOf) {
        const Place &place = m_classes[c].places[reader];
        row.insert(row.end(), {place.read, 0, place.backlog, place.shownLag});
    }
}

} // namespace headroom::live
