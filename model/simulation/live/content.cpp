// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/content.h"

#include "model/simulation/policies/levers.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom {

bool isLatency(Quantity quantity)
{
    return quantity == Quantity::ResponseTime || quantity == Quantity::ServiceTime
           || quantity == Quantity::CallTime || quantity == Quantity::Age;
}

bool isCount(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Busy:
    case Quantity::ProvisionedBusy:
    case Quantity::Environments:
    case Quantity::Waiting:
    case Quantity::Tokens:
    case Quantity::Backlog:
    case Quantity::Lag:
    case Quantity::Servers:
    case Quantity::Units:
    case Quantity::Pending:
    case Quantity::Desired:
    case Quantity::InFlight:
    case Quantity::Delayed:
    case Quantity::Alarming: return false;
    default: return !isLatency(quantity);
    }
}

void RunResult::Content::index()
{
    stations.resize(plan.stations.size());
    pools.resize(plan.pools.size());
    buckets.resize(plan.buckets.size());
    scalers.assign(plan.controls.scalers.size(), {kNone, 0});
    alarms.assign(plan.controls.alarms.size(), {kNone, 0});
    const Pass &used = pass();
    for (std::uint32_t g = 0; g < used.groups.size(); ++g) {
        const live::Group &group = used.groups[g];
        for (std::uint32_t i = 0; i < group.stations.size(); ++i)
            stations[group.stations[i]] = {g, i};
        for (std::uint32_t i = 0; i < group.pools.size(); ++i)
            pools[group.pools[i]].push_back({g, i});
        for (std::uint32_t i = 0; i < group.buckets.size(); ++i)
            buckets[group.buckets[i]].push_back({g, i});
        for (std::uint32_t i = 0; i < group.scalers.size(); ++i)
            scalers[group.scalers[i]] = {g, i};
        for (std::uint32_t i = 0; i < group.alarms.size(); ++i)
            alarms[group.alarms[i]] = {g, i};
        const live::GroupRecord &record = *used.records[g];
        conservation = std::max(conservation, record.conservation);
        for (const live::TimedMove &moved : record.moves)
            if (control::isOfStation(moved.move.lever.kind))
                stationMoves[moved.move.lever.index].push_back(moved);
        for (const ControlEvent &event : record.events)
            if (std::ranges::find(events, event) == events.end())
                events.push_back(event);
        for (const std::uint32_t station : record.quickRetries)
            caveats.push_back(
                {plan.stations[group.stations[station]].owner,
                 HEADROOM_TEXT("Simulation",
                               "Retries come back sooner than what refused them recovers, or all "
                               "at the same time, so they meet the same full limit: more requests "
                               "fail in the end than shown here.")});
        for (std::uint32_t i = 0; record.hasClosedDoubt && i < group.stations.size(); ++i)
            if (const Source *source = std::get_if<Source>(&plan.stations[group.stations[i]].body);
                source && source->traffic.shape == TrafficProfile::Shape::Closed)
                caveats.push_back(
                    {plan.stations[group.stations[i]].owner,
                     HEADROOM_TEXT("Simulation",
                                   "Users who wait for answers wait for each other at limits that "
                                   "could not be solved together: their rate is an estimate.")});
    }
    std::ranges::stable_sort(events, {}, &ControlEvent::time);
    for (PlanIndex n = 0; n < plan.nodes.size(); ++n)
        nodeIndex.emplace(plan.nodes[n].id, n);
    for (PlanIndex s = 0; s < plan.stations.size(); ++s)
        for (std::size_t r = 0; r < plan.stations[s].routes.size(); ++r)
            if (const PlanIndex link = plan.stations[s].routes[r].link; link != kNone)
                linkRoutes[plan.links[link]].emplace_back(s, r);
    for (PlanIndex s = 0; s < plan.stations.size(); ++s)
        if (const PlanIndex link = plan.stations[s].link; link != kNone)
            linkReaders[plan.links[link]].push_back(s);
    firstBinding.assign(plan.nodes.size() + 1, 0);
    for (const MetricBinding &binding : plan.metrics)
        ++firstBinding[binding.node + 1];
    std::partial_sum(firstBinding.begin(), firstBinding.end(), firstBinding.begin());
    bindings.resize(plan.metrics.size());
    std::vector<std::size_t> next(firstBinding.begin(), firstBinding.end() - 1);
    for (PlanIndex m = 0; m < plan.metrics.size(); ++m)
        bindings[next[plan.metrics[m].node]++] = m;
}

live::StationNow RunResult::Content::stationAt(PlanIndex index, std::size_t step) const
{
    const live::StationTrack &track = station(index);
    return track.track.rows() == 0 ? live::StationNow{} : track.read(track.track.at(step));
}

Station RunResult::Content::movedStation(PlanIndex index, std::size_t step) const
{
    Station station = plan.stations[index];
    if (const auto moves = stationMoves.find(index); moves != stationMoves.end())
        for (const live::TimedMove &moved : moves->second)
            if (moved.step <= step)
                control::setValue(station, moved.move);
    return station;
}

live::PoolNow RunResult::Content::poolAt(PlanIndex index, std::size_t step) const
{
    live::PoolNow sum;
    sum.servers = plan.pools[index].servers;
    for (const Place place : pools[index]) {
        const live::Track &track = pass().records[place.group]->pools[place.local];
        if (track.rows() == 0)
            continue;
        const std::span<const double> row = track.row(track.at(step));
        sum.demand += row[0];
        sum.busy += row[1];
        sum.waiting += row[2];
        sum.servers = row[3];
    }
    return sum;
}

live::BucketNow RunResult::Content::bucketAt(PlanIndex index, std::size_t step) const
{
    live::BucketNow sum;
    sum.tokens = plan.buckets[index].burst;
    sum.rate = plan.buckets[index].rate;
    for (const Place place : buckets[index]) {
        const live::Track &track = pass().records[place.group]->buckets[place.local];
        if (track.rows() == 0)
            continue;
        const std::span<const double> row = track.row(track.at(step));
        sum.demand += row[0];
        sum.tokens = std::min(sum.tokens, row[1]);
        sum.rate = row[2];
    }
    return sum;
}

const live::Track *RunResult::Content::trackAt(
    Place place, std::vector<live::Track> live::GroupRecord::*list) const
{
    if (place.group == kNone)
        return nullptr;
    const std::vector<live::Track> &tracks = (*pass().records[place.group]).*list;
    return place.local < tracks.size() && tracks[place.local].rows() > 0 ? &tracks[place.local]
                                                                         : nullptr;
}

live::PartitionNow RunResult::Content::partitionAt(PlanIndex station, PlanIndex partition,
                                                   std::size_t step) const
{
    const live::Track *track = trackAt(stations[station], &live::GroupRecord::partitions);
    if (!track || 4 * std::size_t{partition} >= track->width())
        return {};
    const std::span<const double> now = track->row(track->at(step))
                                            .subspan(4 * std::size_t{partition}, 4);
    return {now[0], now[1], now[2], now[3]};
}

live::ScalerNow RunResult::Content::scalerAt(PlanIndex index, std::size_t step) const
{
    const live::Track *track = trackAt(scalers[index], &live::GroupRecord::scalers);
    if (!track)
        return {};
    const std::span<const double> row = track->row(track->at(step));
    return {row[0], row[1], row[2]};
}

double RunResult::Content::alarmAt(PlanIndex index, std::size_t step) const
{
    const live::Track *track = trackAt(alarms[index], &live::GroupRecord::alarms);
    return track ? track->row(track->at(step))[0] : 0;
}

double RunResult::Content::reading(const Reading &reading, std::size_t step) const
{
    if (reading.target == Target::Pool) {
        const live::PoolNow pool = poolAt(reading.index, step);
        return reading.quantity == Quantity::Waiting   ? pool.waiting
               : reading.quantity == Quantity::Offered ? pool.demand
               : reading.quantity == Quantity::Servers ? pool.servers
                                                       : pool.busy;
    }
    if (reading.target == Target::Scaler) {
        const live::ScalerNow now = scalerAt(reading.index, step);
        return reading.quantity == Quantity::Pending   ? now.pending
               : reading.quantity == Quantity::Desired ? now.desired
                                                       : now.units;
    }
    if (reading.target == Target::Alarm)
        return alarmAt(reading.index, step);
    if (reading.target == Target::Bucket) {
        const live::BucketNow bucket = bucketAt(reading.index, step);
        return reading.quantity == Quantity::Offered ? bucket.demand : bucket.tokens;
    }
    if (reading.partition != kNone) {
        const live::Track *track = trackAt(stations[reading.index], &live::GroupRecord::partitions);
        return track ? live::partitionOf(track->row(track->at(step)), reading) : 0;
    }
    const live::StationTrack &track = station(reading.index);
    return track.track.rows() == 0 ? 0 : track.quantity(track.track.at(step), reading);
}

double RunResult::Content::flowOf(const Reading &reading, std::size_t step) const
{
    if (reading.target != Target::Station)
        return 0;
    const live::StationTrack &track = station(reading.index);
    if (track.track.rows() == 0)
        return 0;
    const std::size_t row = track.track.at(step);
    // Ages are those of what is delivered; what comes may have to wait, or is never delivered.
    if (reading.quantity == Quantity::Age)
        return reading.factor * track.column(row, &live::StationNow::through);
    return reading.factor
           * std::max(0.0, track.column(row, &live::StationNow::offered)
                               - track.column(row, &live::StationNow::refused));
}

void RunResult::Content::addChanges(const Reading &reading, std::vector<std::size_t> &steps) const
{
    const auto add = [&steps](const live::Track &track) {
        const auto before = static_cast<std::ptrdiff_t>(steps.size());
        for (std::size_t row = 0; row < track.rows(); ++row)
            steps.push_back(track.startOf(row));
        std::inplace_merge(steps.begin(), steps.begin() + before, steps.end());
    };
    const auto addAll = [&](const std::vector<Place> &places, auto member) {
        for (const Place place : places)
            add(((*pass().records[place.group]).*member)[place.local]);
    };
    const auto addOne = [&](const std::vector<Place> &places, auto member) {
        if (const Place place = places[reading.index]; place.group != kNone)
            add(((*pass().records[place.group]).*member)[place.local]);
    };
    switch (reading.target) {
    case Target::Station:
        if (reading.partition == kNone)
            add(station(reading.index).track);
        else
            addOne(stations, &live::GroupRecord::partitions);
        break;
    case Target::Scaler: addOne(scalers, &live::GroupRecord::scalers); break;
    case Target::Alarm: addOne(alarms, &live::GroupRecord::alarms); break;
    case Target::Pool: addAll(pools[reading.index], &live::GroupRecord::pools); break;
    case Target::Bucket: addAll(buckets[reading.index], &live::GroupRecord::buckets); break;
    }
}

const MetricBinding *RunResult::Content::binding(const NodeId &node, std::string_view metric) const
{
    const auto known = nodeIndex.find(node);
    if (known == nodeIndex.end())
        return nullptr;
    for (std::size_t b = firstBinding[known->second]; b < firstBinding[known->second + 1]; ++b)
        if (plan.metrics[bindings[b]].metric == metric)
            return &plan.metrics[bindings[b]];
    return nullptr;
}

double RunResult::Content::value(const MetricBinding &binding, std::size_t step) const
{
    const bool mixes = !binding.sum.empty() && isLatency(binding.sum.front().quantity);
    double sum = 0;
    double flow = 0;
    for (const Reading &term : binding.sum) {
        if (term.quantity == Quantity::Lag) {
            sum = std::max(sum, term.factor * reading(term, step));
        } else if (mixes && binding.sum.size() > 1) {
            const double weight = flowOf(term, step);
            sum += weight * reading(term, step);
            flow += weight;
        } else {
            sum += (mixes ? 1 : term.factor) * reading(term, step);
        }
    }
    if (mixes && binding.sum.size() > 1)
        return flow > 0 ? sum / flow : 0;
    if (mixes)
        return flowOf(binding.sum.front(), step) > 0 ? sum : 0;
    // What is taken off may be more by a rounding error.
    if (binding.per.empty())
        return std::max(0.0, sum);
    double per = 0;
    for (const Reading &term : binding.per)
        per += term.factor * reading(term, step);
    return per > 0 ? sum / per : 0;
}

std::vector<std::size_t> RunResult::Content::changesOf(const MetricBinding &binding) const
{
    std::vector<std::size_t> changes = {0};
    for (const Reading &term : binding.sum)
        addChanges(term, changes);
    for (const Reading &term : binding.per)
        addChanges(term, changes);
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    while (!changes.empty() && changes.back() >= stepCount)
        changes.pop_back();
    return changes;
}

TimeHistogram RunResult::Content::measuredTimes(const MetricBinding &binding) const
{
    TimeHistogram all;
    if (measured.empty())
        return all;
    for (const Reading &term : binding.sum)
        if (const TimeHistogram *times = measured[term.index].of(term.quantity);
            times && term.target == Target::Station)
            all.add(*times);
    return all;
}

} // namespace headroom
