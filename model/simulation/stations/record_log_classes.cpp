// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/record_log.h"

#include <algorithm>
#include <cmath>
#include <map>

/// Which partitions are equal, and how limits are divided among readers and partitions.
namespace headroom::live {

namespace {

/// One of several that share a rate: so many ask for `wanted` each.
/// Of a worker's time, what its other lanes may seem to take: above it the queue is no longer at
/// rest anyway.
constexpr double kMostOthers = 0.999;

struct Claim {
    double wanted = 0;
    double count = 1;
    double available = 0; ///< To each, what the others leave or the even share.
};

/// Max-min fair.
void divideRate(std::vector<Claim> &claims, double rate)
{
    double sum = 0;
    for (const Claim &claim : claims)
        sum += claim.count * claim.wanted;
    if (sum <= rate) {
        for (Claim &claim : claims)
            claim.available = std::isinf(rate) ? rate : rate - sum + claim.wanted;
        return;
    }
    std::vector<std::size_t> order(claims.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::sort(order, {}, [&claims](std::size_t i) { return claims[i].wanted; });
    double left = rate;
    double asking = 0;
    for (const Claim &claim : claims)
        asking += claim.count;
    double level = 0;
    for (const std::size_t i : order) {
        level = asking > 0 ? left / asking : 0;
        if (claims[i].wanted >= level)
            break;
        left -= claims[i].count * claims[i].wanted;
        asking -= claims[i].count;
    }
    for (Claim &claim : claims)
        claim.available = std::max(0.0, level);
}

} // namespace

void RecordLog::setShares(const Log &log)
{
    std::map<std::pair<std::size_t, double>, std::size_t> known;
    std::vector<Stream> streams;
    m_newStream.resize(m_classOf.size());
    m_open = m_shareSum = 0;
    for (std::size_t p = 0; p < m_classOf.size(); ++p) {
        const double share = p < log.partitions.size() ? std::max(0.0, log.partitions[p]) : 0;
        m_open += share > 0 ? 1 : 0;
        m_shareSum += share;
        const std::size_t former = m_classes[m_classOf[p]].stream;
        const auto [place, isNew] = known.emplace(std::pair(former, share), streams.size());
        if (isNew) {
            streams.push_back(m_streams[former]);
            streams.back().share = share;
        }
        m_newStream[p] = place->second;
    }
    m_streams = std::move(streams);
    m_shares = log.partitions;
    m_isArranged = false;
}

/// Tells partitions apart by what they were, their stream, who works on them together with what,
/// and poison, until no more can be told apart.
void RecordLog::arrange(std::span<const LogReader> readers)
{
    const std::size_t count = m_classOf.size();
    for (std::size_t r = 0; r < m_readers.size(); ++r) {
        const double workers = std::isfinite(readers[r].workerRate)
                                   ? std::min(readers[r].workers, static_cast<double>(count))
                                   : 0;
        m_isArranged = m_isArranged && workers == m_readers[r].workers;
        m_readers[r].workers = workers;
    }
    if (m_isArranged)
        return;
    m_isArranged = true;
    if (m_newStream.empty())
        for (const std::size_t c : m_classOf)
            m_newStream.push_back(m_classes[c].stream);
    const bool isPoisoned = std::ranges::any_of(m_readers, [](const ReaderState &reader) {
        return reader.poison.state == Poison::State::Ahead
               || reader.poison.state == Poison::State::Blocks;
    });
    // What has become equal is taken together again: what waits tells, beside the stream.
    std::vector<std::size_t> classes(count);
    std::map<std::vector<double>, std::size_t> numbers;
    for (std::size_t p = 0; p < count; ++p) {
        std::vector<double> key = {static_cast<double>(m_newStream[p]),
                                   isPoisoned && p == 0 ? 1.0 : 0.0};
        for (const Place &place : m_classes[m_classOf[p]].places)
            key.insert(key.end(), {place.start, place.seenLag});
        classes[p] = numbers.emplace(std::move(key), numbers.size()).first->second;
    }
    std::size_t known = 0;
    while (known != numbers.size()) {
        known = numbers.size();
        for (const ReaderState &reader : m_readers)
            if (reader.workers >= 1 && reader.workers < static_cast<double>(count))
                tellApart(static_cast<std::size_t>(reader.workers), classes);
        numbers.clear();
        for (std::size_t &c : classes)
            c = numbers.emplace(std::vector<double>{static_cast<double>(c)}, numbers.size())
                    .first->second;
    }
    std::vector<Class> made(numbers.size());
    for (std::size_t p = 0; p < count; ++p) {
        Class &same = made[classes[p]];
        if (same.count == 0) {
            same = m_classes[m_classOf[p]];
            same.stream = m_newStream[p];
            same.count = 0;
        }
        same.count += 1;
    }
    m_classes = std::move(made);
    m_classOf = std::move(classes);
    m_newStream.clear();
    for (std::size_t r = 0; r < m_readers.size(); ++r)
        formCrews(r);
}

/// Partitions of one class whose workers have different partitions beside them become two.
void RecordLog::tellApart(std::size_t workers, std::vector<std::size_t> &classes)
{
    std::vector<std::map<std::size_t, std::size_t>> has(workers);
    for (std::size_t p = 0; p < classes.size(); ++p)
        ++has[p % workers][classes[p]];
    std::map<std::map<std::size_t, std::size_t>, std::size_t> kinds;
    std::vector<std::size_t> kindOf(workers);
    for (std::size_t w = 0; w < workers; ++w)
        kindOf[w] = kinds.emplace(has[w], kinds.size()).first->second;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> numbers;
    for (std::size_t p = 0; p < classes.size(); ++p)
        classes[p] = numbers.emplace(std::pair(classes[p], kindOf[p % workers]), numbers.size())
                         .first->second;
}

void RecordLog::formCrews(std::size_t index)
{
    ReaderState &reader = m_readers[index];
    reader.crews.clear();
    if (!(reader.workers >= 1))
        return;
    const auto workers = static_cast<std::size_t>(reader.workers);
    std::vector<std::map<std::size_t, double>> has(workers);
    for (std::size_t p = 0; p < m_classOf.size(); ++p)
        has[p % workers][m_classOf[p]] += 1;
    std::map<std::map<std::size_t, double>, bool> seen;
    for (const std::map<std::size_t, double> &partitions : has)
        if (seen.emplace(partitions, true).second)
            reader.crews.push_back({partitions.begin(), partitions.end()});
}

void RecordLog::divide(const Log &log, std::span<const LogReader> readers, double dt)
{
    for (std::size_t r = 0; r < m_readers.size(); ++r) {
        const LogReader &law = readers[r];
        const BatchLanes &lanes = m_readers[r].lanes;
        for (Class &same : m_classes) {
            Place &place = same.places[r];
            const double blocked = place.poisoned;
            double able = lanes.capacity();
            if (blocked >= 1)
                able = lanes.capacityWithout(1);
            else if (blocked > 0)
                able = able * (1 - blocked) + lanes.capacityWithout(1) * blocked;
            place.able = law.reads && law.workers >= 1 ? able : 0;
            place.allowed = place.able;
            // Who has been at it for too long does not try again, which is faster.
            if (law.reads && law.workers >= 1 && blocked < 1
                && place.seenLag + dt >= law.maximumAge)
                place.allowed = std::max(place.allowed, lanes.oldCapacity());
            place.wanted = std::min(place.allowed,
                                    place.start / dt + m_streams[same.stream].admitted);
        }
        divideWorkers(r, law);
    }
    for (Class &same : m_classes)
        divideReads(log, readers, same);
}

void RecordLog::divideWorkers(std::size_t reader, const LogReader &law)
{
    std::vector<Claim> claims;
    for (const Crew &crew : m_readers[reader].crews) {
        claims.clear();
        for (const auto &[c, count] : crew)
            claims.push_back({m_classes[c].places[reader].wanted, count});
        double wanted = 0;
        for (const Claim &claim : claims)
            wanted += claim.count * claim.wanted;
        divideRate(claims, law.workerRate);
        for (std::size_t k = 0; k < crew.size(); ++k) {
            Place &place = m_classes[crew[k].first].places[reader];
            if (std::isfinite(law.workerRate) && law.workerRate > 0)
                place.worker = {
                    1 / law.workerRate,
                    std::clamp((wanted - place.wanted) / law.workerRate, 0.0, kMostOthers)};
            place.allowed = std::min(place.allowed, claims[k].available);
            place.wanted = std::min(place.wanted, place.allowed);
        }
    }
}

void RecordLog::divideReads(const Log &log, std::span<const LogReader> readers, Class &same)
{
    std::vector<Claim> claims;
    for (std::size_t r = 0; r < readers.size(); ++r)
        if (readers[r].sharesReads)
            claims.push_back({same.places[r].wanted});
    if (std::isfinite(log.readRate))
        divideRate(claims, log.readRate);
    std::size_t next = 0;
    for (std::size_t r = 0; r < readers.size(); ++r) {
        Place &place = same.places[r];
        double available = readers[r].readRate;
        if (readers[r].sharesReads)
            available = std::isfinite(log.readRate) ? claims[next++].available : log.readRate;
        place.isThrottled = available < place.wanted;
        place.allowed = std::min(place.allowed, available);
    }
}

} // namespace headroom::live
