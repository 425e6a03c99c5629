// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/parts.h"

#include "model/simulation/live/program.h"

#include <algorithm>

namespace headroom::requests {

namespace {

/// A place in the whole as a place in a sorted list of a part's.
PlanIndex within(const std::vector<PlanIndex> &list, PlanIndex whole)
{
    return static_cast<PlanIndex>(std::ranges::lower_bound(list, whole) - list.begin());
}

Station stationWithin(const Station &whole, const live::Group &group)
{
    Station station = whole;
    for (Route &route : station.routes)
        route.to = within(group.stations, route.to);
    if (Work *work = std::get_if<Work>(&station.body); work && work->pool != kNone)
        work->pool = within(group.pools, work->pool);
    if (Reader *reader = std::get_if<Reader>(&station.body); reader && reader->store != kNone)
        reader->store = within(group.stations, reader->store);
    if (Gate *gate = std::get_if<Gate>(&station.body); gate && gate->bucket != kNone)
        gate->bucket = within(group.buckets, gate->bucket);
    return station;
}

/// A plan's controls in a part: those of its group, with its places.
class ControlsWithin
{
public:
    ControlsWithin(const Controls &controls, const live::Group &group)
        : m_controls(controls)
        , m_group(group)
    { }

    Controls all() const
    {
        Controls part;
        for (const Intervention &intervention : m_controls.interventions)
            add(intervention, part);
        for (const PlanIndex index : m_group.alarms) {
            part.alarms.push_back(m_controls.alarms[index]);
            move(part.alarms.back().gauge);
        }
        for (const PlanIndex index : m_group.scalers)
            part.scalers.push_back(scaler(m_controls.scalers[index]));
        for (const PlanIndex index : m_group.deployments) {
            Deployment deployment = m_controls.deployments[index];
            deployment.split = within(m_group.stations, deployment.split);
            for (PlanIndex &alarm : deployment.alarms)
                alarm = within(m_group.alarms, alarm);
            part.deployments.push_back(std::move(deployment));
        }
        for (const PlanIndex index : m_group.growing) {
            GrowingLimit limit = m_controls.growing[index];
            move(limit.gauge);
            move(limit.lever);
            part.growing.push_back(std::move(limit));
        }
        for (const PlanIndex index : m_group.updates) {
            RollingUpdate update = m_controls.updates[index];
            update.scaler = within(m_group.scalers, update.scaler);
            for (PlanIndex &alarm : update.alarms)
                alarm = within(m_group.alarms, alarm);
            for (Move &each : update.moves)
                move(each.lever);
            part.updates.push_back(std::move(update));
        }
        return part;
    }

private:
    const std::vector<PlanIndex> &placesOf(Lever::Kind kind) const
    {
        switch (kind) {
        case Lever::Kind::Servers: return m_group.pools;
        case Lever::Kind::Rate:
        case Lever::Kind::Burst: return m_group.buckets;
        case Lever::Kind::Bounds:
        case Lever::Kind::Units:
        case Lever::Kind::Available:
        case Lever::Kind::Failing: return m_group.scalers;
        default: return m_group.stations;
        }
    }
    void move(Lever &lever) const { lever.index = within(placesOf(lever.kind), lever.index); }
    void move(Gauge &gauge) const
    {
        for (std::vector<Reading> *terms : {&gauge.sum, &gauge.per})
            for (Reading &reading : *terms)
                reading.index = within(placesOf(reading.target), reading.index);
    }
    const std::vector<PlanIndex> &placesOf(Target target) const
    {
        switch (target) {
        case Target::Pool: return m_group.pools;
        case Target::Bucket: return m_group.buckets;
        case Target::Scaler: return m_group.scalers;
        case Target::Alarm: return m_group.alarms;
        case Target::Station: break;
        }
        return m_group.stations;
    }
    /// An intervention may reach into several parts.
    void add(Intervention intervention, Controls &part) const
    {
        std::erase_if(intervention.moves, [this](const Move &each) {
            return !std::ranges::binary_search(placesOf(each.lever.kind), each.lever.index);
        });
        if (intervention.moves.empty())
            return;
        for (Move &each : intervention.moves)
            move(each.lever);
        part.interventions.push_back(std::move(intervention));
    }
    Scaler scaler(Scaler scaler) const
    {
        for (Scaler::Drive &drive : scaler.drives)
            move(drive.lever);
        for (TargetTracking &tracking : scaler.tracking)
            move(tracking.gauge);
        for (StepScaling &steps : scaler.steps)
            steps.alarm = within(m_group.alarms, steps.alarm);
        if (scaler.host != kNone)
            scaler.host = within(m_group.scalers, scaler.host);
        return scaler;
    }

    const Controls &m_controls;
    const live::Group &m_group;
};

/// Bindings reduced to what they read in a group: they say which times to keep.
std::vector<MetricBinding> bindingsWithin(const Plan &plan, const live::Group &group)
{
    std::vector<MetricBinding> bindings;
    for (const MetricBinding &binding : plan.metrics) {
        MetricBinding reduced;
        for (Reading reading : binding.sum) {
            if (reading.target != Target::Station
                || !std::ranges::binary_search(group.stations, reading.index))
                continue;
            reading.index = within(group.stations, reading.index);
            reduced.sum.push_back(reading);
        }
        if (!reduced.sum.empty())
            bindings.push_back(std::move(reduced));
    }
    return bindings;
}

} // namespace

Parts::Parts(const Plan &plan)
    : m_whole(plan)
{
    const std::vector<bool> joined(plan.pools.size() + plan.buckets.size(), false);
    for (const live::Group &group : live::groupsOf(plan, joined)) {
        auto part = std::make_unique<Part>();
        part->stations = group.stations;
        part->pools = group.pools;
        part->buckets = group.buckets;
        for (const PlanIndex station : group.stations)
            part->plan.stations.push_back(stationWithin(plan.stations[station], group));
        for (const PlanIndex pool : group.pools)
            part->plan.pools.push_back(plan.pools[pool]);
        for (const PlanIndex bucket : group.buckets)
            part->plan.buckets.push_back(plan.buckets[bucket]);
        part->plan.metrics = bindingsWithin(plan, group);
        part->plan.controls = ControlsWithin(plan.controls, group).all();
        part->scalers = group.scalers;
        part->alarms = group.alarms;
        part->program = std::make_unique<Program>(part->plan);
        m_parts.push_back(std::move(part));
    }
}

bool Parts::warmUp(std::uint64_t seed, double duration, const std::stop_token &stop)
{
    for (const std::unique_ptr<Part> &part : m_parts) {
        const std::optional<Pilot> pilot = warmUpOf(*part->program, seed, duration, stop);
        if (!pilot)
            return false;
        part->pilot = *pilot;
    }
    return true;
}

double Parts::longestWarmUp() const
{
    double longest = 0;
    for (const std::unique_ptr<Part> &part : m_parts)
        longest = std::max(longest, part->pilot.warmUp);
    return longest;
}

std::optional<Record> Parts::run(const ReplicationOptions &options,
                                 const std::stop_token &stop) const
{
    Record whole;
    whole.steps.assign(options.steps, Tally(m_whole));
    whole.times.resize(m_whole.stations.size());
    whole.stepLength = options.duration / static_cast<double>(options.steps);
    for (const std::unique_ptr<Part> &part : m_parts) {
        ReplicationOptions own = options;
        own.warmUp = part->pilot.warmUp;
        std::optional<Record> record = Replication(*part->program, own).run(stop);
        if (!record)
            return {};
        addTo(whole, *part, std::move(*record));
    }
    return whole;
}

void Parts::addTo(Record &whole, const Part &part, Record record) const
{
    for (std::size_t i = 0; i < record.steps.size(); ++i) {
        Tally &to = whole.steps[i];
        const Tally &from = record.steps[i];
        for (std::size_t s = 0; s < part.stations.size(); ++s) {
            const StationProgram &own = part.program->stations[s];
            const StationProgram &station = m_whole.stations[part.stations[s]];
            to.stations[part.stations[s]] = from.stations[s];
            if (own.stream != kNone)
                to.streams[station.stream] = from.streams[own.stream];
            std::copy_n(from.partitions.begin() + own.firstPartition, own.partitions,
                        to.partitions.begin() + station.firstPartition);
            for (std::uint32_t r = own.firstRoute; r < own.endRoute; ++r)
                to.calls[station.firstRoute + r - own.firstRoute] = from.calls[r];
        }
        for (std::size_t p = 0; p < part.pools.size(); ++p)
            to.pools[part.pools[p]] = from.pools[p];
        for (std::size_t b = 0; b < part.buckets.size(); ++b)
            to.buckets[part.buckets[b]] = from.buckets[b];
        for (std::size_t c = 0; c < part.scalers.size(); ++c)
            to.scalers[part.scalers[c]] = from.scalers[c];
        for (std::size_t a = 0; a < part.alarms.size(); ++a)
            to.alarms[part.alarms[a]] = from.alarms[a];
    }
    whole.happened.insert(whole.happened.end(), record.happened.begin(), record.happened.end());
    for (std::size_t s = 0; s < part.stations.size(); ++s)
        whole.times[part.stations[s]] = std::move(record.times[s]);
    whole.events += record.events;
    whole.lost = std::max(whole.lost, record.lost);
}

} // namespace headroom::requests
