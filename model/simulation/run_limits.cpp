// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/content.h"

#include <algorithm>
#include <cmath>

/// What a node is asked, what it turns away, and how far it is from its limits.
namespace headroom {

namespace {

using Content = RunResult::Content;

/// A resource or start limit that a node leans on.
struct Limit {
    enum class Kind { Pool, Bucket, Start, Write };
    Kind kind = Kind::Pool;
    PlanIndex index = kNone; ///< Of the pool, bucket or station.
    const LimitName *name = nullptr;
    double capacity = 0;
};

struct Use {
    double used = 0;
    double capacity = 0;

    double share() const
    {
        if (!(used > 0))
            return 0;
        return capacity > 0 ? used / capacity : std::numeric_limits<double>::infinity();
    }
};

std::vector<Limit> limitsOf(const Content &content, PlanIndex node)
{
    std::vector<Limit> limits;
    const auto add = [&limits](const Limit &limit) {
        const bool known = std::ranges::any_of(limits, [&](const Limit &other) {
            return other.kind == limit.kind && other.index == limit.index;
        });
        if (!known && std::isfinite(limit.capacity))
            limits.push_back(limit);
    };
    for (const PlanIndex s : content.plan.nodes[node].stations) {
        const StationBody &body = content.plan.stations[s].body;
        if (const Work *work = std::get_if<Work>(&body)) {
            if (work->pool != kNone) {
                const ServerPool &pool = content.plan.pools[work->pool];
                add({Limit::Kind::Pool, work->pool, &pool.limit, pool.servers});
            }
            if (work->environments && std::isfinite(work->environments->startRate))
                add({Limit::Kind::Start, s, &work->environments->startLimit,
                     work->environments->startRate});
        } else if (const Gate *gate = std::get_if<Gate>(&body); gate && gate->bucket != kNone) {
            const TokenBucket &bucket = content.plan.buckets[gate->bucket];
            add({Limit::Kind::Bucket, gate->bucket, &bucket.limit, bucket.rate});
        } else if (const Log *log = std::get_if<Log>(&body)) {
            add({Limit::Kind::Write, s, &log->writeLimit, log->writeRate});
        }
    }
    return limits;
}

Use useOf(const Content &content, const Limit &limit, std::size_t step)
{
    switch (limit.kind) {
    case Limit::Kind::Pool: {
        const live::PoolNow now = content.poolAt(limit.index, step);
        return {now.demand, now.servers};
    }
    case Limit::Kind::Bucket: {
        const live::BucketNow now = content.bucketAt(limit.index, step);
        return {now.demand, now.rate};
    }
    case Limit::Kind::Start: {
        const live::StationNow now = content.stationAt(limit.index, step);
        return {now.startLoad, limit.capacity};
    }
    case Limit::Kind::Write: {
        // The partition that is asked most.
        const Station station = content.movedStation(limit.index, step);
        const Log &log = std::get<Log>(station.body);
        double most = 0;
        for (PlanIndex p = 0; p < log.partitions.size(); ++p)
            most = std::max(most, content.partitionAt(limit.index, p, step).offered);
        return {most, log.writeRate};
    }
    }
    return {};
}

Use greatestUse(const Content &content, const Limit &limit)
{
    Reading reading;
    reading.index = limit.index;
    if (limit.kind == Limit::Kind::Write)
        reading.partition = 0;
    reading.target = limit.kind == Limit::Kind::Pool     ? Target::Pool
                     : limit.kind == Limit::Kind::Bucket ? Target::Bucket
                                                         : Target::Station;
    std::vector<std::size_t> steps;
    content.addChanges(reading, steps);
    Use greatest{0, limit.capacity};
    for (const std::size_t step : steps) {
        const Use use = useOf(content, limit, step);
        if (use.share() > greatest.share())
            greatest = use;
    }
    return greatest;
}

const LimitName &limitBehind(const Content &content, const Station &station)
{
    static const LimitName kNameless;
    if (const Work *work = std::get_if<Work>(&station.body))
        return work->pool == kNone ? kNameless : content.plan.pools[work->pool].limit;
    if (const Gate *gate = std::get_if<Gate>(&station.body))
        return gate->bucket == kNone ? kNameless : content.plan.buckets[gate->bucket].limit;
    if (const Turnstile *turnstile = std::get_if<Turnstile>(&station.body))
        return turnstile->reason;
    if (const Log *log = std::get_if<Log>(&station.body))
        return log->writeLimit;
    return kNameless;
}

constexpr double kNoticeable = 1e-4;

/// Adds what a column of a station's track rejects to the sum under a limit.
void addRejected(const Content &content, PlanIndex s, live::Column column, live::Column except,
                 const std::string &limit, std::vector<Rejections> &sums)
{
    const live::StationTrack &track = content.station(s);
    double sum = 0;
    std::size_t first = content.stepCount;
    for (std::size_t row = 0; row < track.track.rows(); ++row) {
        const double rejected = track.column(row, column)
                                - (except ? track.column(row, except) : 0);
        if (!(rejected > 0))
            continue;
        const std::size_t from = track.track.startOf(row);
        const std::size_t until = track.track.endOf(row, content.stepCount);
        sum += rejected * static_cast<double>(until - from) * content.stepLength;
        if (rejected > kNoticeable * track.column(row, &live::StationNow::offered))
            first = std::min(first, from);
    }
    if (!(sum > 0))
        return;
    auto known = std::ranges::find(sums, limit, &Rejections::limit);
    if (known == sums.end()) {
        sums.push_back({limit, 0, content.stepCount});
        known = sums.end() - 1;
    }
    known->sum += sum;
    known->firstStep = std::min(known->firstStep, first);
}

} // namespace

double RunResult::offered(const NodeId &node, std::size_t step) const
{
    const auto known = m_content->nodeIndex.find(node);
    if (known == m_content->nodeIndex.end())
        return 0;
    const NodePlan &plan = m_content->plan.nodes[known->second];
    double sum = 0;
    for (const PlanIndex s : plan.entrances)
        sum += m_content->stationAt(s, step).fromOutside;
    for (const PlanIndex s : plan.stations) {
        const StationBody &body = m_content->plan.stations[s].body;
        if (std::holds_alternative<Source>(body))
            sum += m_content->stationAt(s, step).offered;
        else if (std::holds_alternative<Reader>(body))
            sum += m_content->stationAt(s, step).through;
    }
    return sum;
}

double RunResult::offeredOver(const NodeId &node) const
{
    const auto known = m_content->nodeIndex.find(node);
    if (known == m_content->nodeIndex.end())
        return 0;
    const NodePlan &plan = m_content->plan.nodes[known->second];
    double sum = 0;
    const auto add = [&](PlanIndex s, live::Column column) {
        const live::StationTrack &track = m_content->station(s);
        for (std::size_t row = 0; row < track.track.rows(); ++row)
            sum += track.column(row, column) * m_content->stepLength
                   * static_cast<double>(track.track.endOf(row, m_content->stepCount)
                                         - track.track.startOf(row));
    };
    for (const PlanIndex s : plan.entrances)
        add(s, &live::StationNow::fromOutside);
    for (const PlanIndex s : plan.stations)
        if (const StationBody &body = m_content->plan.stations[s].body;
            std::holds_alternative<Source>(body))
            add(s, &live::StationNow::offered);
        else if (std::holds_alternative<Reader>(body))
            add(s, &live::StationNow::through);
    return sum;
}

double RunResult::failedShare(const NodeId &node, std::size_t step) const
{
    const auto known = m_content->nodeIndex.find(node);
    if (known == m_content->nodeIndex.end())
        return 0;
    const NodePlan &plan = m_content->plan.nodes[known->second];
    double offered = 0;
    double failed = 0;
    const auto add = [&](PlanIndex s, bool isSource) {
        const live::StationNow now = m_content->stationAt(s, step);
        const double share = isSource ? 1 : now.offered > 0 ? now.fromOutside / now.offered : 0;
        offered += now.offered * share;
        for (std::size_t o = 1; o < kOutcomes; ++o)
            failed += now.ended[o] * share;
    };
    for (const PlanIndex s : plan.entrances)
        add(s, false);
    for (const PlanIndex s : plan.stations)
        if (std::holds_alternative<Source>(m_content->plan.stations[s].body))
            add(s, true);
    return offered > 0 ? std::min(1.0, failed / offered) : 0;
}

double RunResult::utilisation(const NodeId &node, std::size_t step) const
{
    const auto known = m_content->nodeIndex.find(node);
    if (known == m_content->nodeIndex.end())
        return 0;
    double greatest = 0;
    for (const Limit &limit : limitsOf(*m_content, known->second))
        greatest = std::max(greatest, useOf(*m_content, limit, step).share());
    return greatest;
}

std::string RunResult::limitAt(const NodeId &node, std::size_t step) const
{
    const auto known = m_content->nodeIndex.find(node);
    if (known == m_content->nodeIndex.end())
        return {};
    double greatest = 0;
    std::string name;
    for (const Limit &limit : limitsOf(*m_content, known->second)) {
        const double share = useOf(*m_content, limit, step).share();
        if (share > greatest) {
            greatest = share;
            name = limit.name->name;
        }
    }
    return name;
}

Headroom RunResult::headroom(const NodeId &node) const
{
    Headroom result;
    result.factor = std::numeric_limits<double>::infinity();
    const auto known = m_content->nodeIndex.find(node);
    if (known == m_content->nodeIndex.end())
        return result;
    for (const Limit &limit : limitsOf(*m_content, known->second)) {
        const Use use = greatestUse(*m_content, limit);
        const double factor = use.used > 0 ? use.capacity / use.used
                                           : std::numeric_limits<double>::infinity();
        if (factor < result.factor)
            result = {factor, limit.name->name, use.used, use.capacity};
    }
    return result;
}

std::vector<Rejections> RunResult::rejections(const NodeId &node) const
{
    std::vector<Rejections> sums;
    const auto known = m_content->nodeIndex.find(node);
    if (known == m_content->nodeIndex.end())
        return sums;
    for (const PlanIndex s : m_content->plan.nodes[known->second].stations) {
        const Station &station = m_content->plan.stations[s];
        if (const Work *work = std::get_if<Work>(&station.body); work && work->environments)
            addRejected(*m_content, s, &live::StationNow::startRefused, nullptr,
                        work->environments->startLimit.name, sums);
        addRejected(*m_content, s, &live::StationNow::refused, &live::StationNow::startRefused,
                    limitBehind(*m_content, station).name, sums);
    }
    return sums;
}

std::optional<RunResult::FirstFailure> RunResult::firstFailure() const
{
    std::optional<FirstFailure> first;
    for (const NodePlan &node : m_content->plan.nodes) {
        for (const Rejections &rejected : rejections(node.id)) {
            const bool isLimit = !rejected.limit.empty()
                                 && rejected.firstStep < m_content->stepCount;
            if (isLimit && (!first || rejected.firstStep < first->step))
                first = {rejected.firstStep, node.id, rejected.limit};
        }
    }
    return first;
}

LinkFlow RunResult::flow(const LinkId &link, std::size_t step) const
{
    LinkFlow flow;
    double failed = 0;
    double latency = 0;
    if (const auto readers = m_content->linkReaders.find(link);
        readers != m_content->linkReaders.end())
        for (const PlanIndex s : readers->second) {
            const live::StationNow now = m_content->stationAt(s, step);
            flow.rate += now.through;
            failed += now.redriven;
            latency += now.through * now.age;
        }
    const auto found = m_content->linkRoutes.find(link);
    if (found == m_content->linkRoutes.end()) {
        flow.failed = flow.rate > 0 ? failed / flow.rate : 0;
        flow.latency = flow.rate > 0 ? latency / flow.rate : 0;
        return flow;
    }
    for (const auto &[s, route] : found->second) {
        const live::StationTrack &track = m_content->station(s);
        if (track.track.rows() == 0 || route >= track.calls)
            continue;
        const live::CallNow call = track.call(track.track.at(step), route);
        flow.rate += call.rate;
        failed += call.rate * call.failed;
        latency += call.rate * call.latency;
    }
    if (flow.rate > 0) {
        flow.failed = failed / flow.rate;
        flow.latency = latency / flow.rate;
    }
    return flow;
}

} // namespace headroom
