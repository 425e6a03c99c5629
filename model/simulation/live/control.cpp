// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/content.h"
#include "model/simulation/live/group_run.h"
#include "model/simulation/policies/levers.h"

#include <algorithm>
#include <cmath>

/// What moves a group while it runs: its control loop is fed with what the group shows, and what it
/// moves is made to hold from the next step on.
namespace headroom::live {

namespace {

using Kind = Lever::Kind;

/// A step begins a rounding error before or behind a tick.
constexpr double kRounding = 1e-6;

template <typename List>
std::size_t placeIn(const List &list, PlanIndex index)
{
    const auto place = std::ranges::lower_bound(list, index);
    return place != list.end() && *place == index ? static_cast<std::size_t>(place - list.begin())
                                                  : list.size();
}

bool isOfPool(Kind kind)
{
    return kind == Kind::Servers;
}

bool isOfBucket(Kind kind)
{
    return kind == Kind::Rate || kind == Kind::Burst;
}

bool isOfScaler(Kind kind)
{
    return kind == Kind::Bounds || kind == Kind::Units || kind == Kind::Available
           || kind == Kind::Failing;
}

} // namespace

void GroupRun::setUpControl()
{
    const Controls &controls = m_program.plan->controls;
    if (controls.isEmpty())
        return;
    const Group &group = *m_program.group;
    for (std::uint32_t i = 0; i < m_program.stations.size(); ++i)
        m_localOf.emplace(m_program.stations[i].global, i);
    control::Part part{group.scalers, group.alarms, group.deployments,
                       group.growing, {},           group.updates};
    for (PlanIndex i = 0; i < controls.interventions.size(); ++i)
        if (std::ranges::any_of(controls.interventions[i].moves,
                                [this](const Move &move) { return isWithin(move.lever); }))
            part.interventions.push_back(i);
    if (part.isEmpty())
        return;
    // What moves is a copy of the plan's.
    for (StationProgram &station : m_program.stations) {
        m_stations.push_back(std::make_unique<Station>(*station.station));
        station.station = m_stations.back().get();
    }
    m_loop.emplace(*m_program.plan, std::move(part));
    m_gauges.resize(m_loop->gauges().size());
    m_record.scalers.resize(group.scalers.size());
    for (Track &track : m_record.scalers)
        track.setWidth(3);
    m_record.alarms.resize(group.alarms.size());
    for (Track &track : m_record.alarms)
        track.setWidth(1);
}

bool GroupRun::isWithin(const Lever &lever) const
{
    const Group &group = *m_program.group;
    if (isOfPool(lever.kind))
        return placeIn(group.pools, lever.index) < group.pools.size();
    if (isOfBucket(lever.kind))
        return placeIn(group.buckets, lever.index) < group.buckets.size();
    if (isOfScaler(lever.kind))
        return placeIn(group.scalers, lever.index) < group.scalers.size();
    return m_localOf.contains(lever.index);
}

/// All that happens until the step begins. True when something moved.
bool GroupRun::control(std::size_t step)
{
    if (!m_loop)
        return false;
    const double now = static_cast<double>(step) * m_dt;
    if (step > 0)
        for (Gauged &gauge : m_gauges)
            gauge.add(step, m_dt);
    std::vector<std::optional<double>> measured(m_gauges.size());
    while (m_loop->next() <= now + kRounding) {
        const double at = m_loop->next();
        if (m_loop->endsTick(at))
            for (std::size_t g = 0; g < m_gauges.size(); ++g)
                measured[g] = m_gauges[g].take();
        m_loop->advance(at, measured);
    }
    bool isMoved = false;
    for (const Move &move : m_loop->takeMoves())
        isMoved = apply(move, step) || isMoved;
    for (ControlEvent &event : m_loop->takeEvents())
        m_record.events.push_back(std::move(event));
    recordControl(step);
    return isMoved;
}

void GroupRun::recordControl(std::size_t step)
{
    for (std::size_t i = 0; i < m_record.scalers.size(); ++i) {
        const control::UnitCount &units = m_loop->units(i);
        const double row[] = {units.inService(), units.waiting() + units.starting(),
                              units.desired()};
        m_record.scalers[i].append(step, row);
    }
    for (std::size_t i = 0; i < m_record.alarms.size(); ++i) {
        const double row[] = {m_loop->isInAlarm(i) ? 1.0 : 0.0};
        m_record.alarms[i].append(step, row);
    }
}

bool GroupRun::apply(const Move &move, std::size_t step)
{
    if (!isWithin(move.lever))
        return false;
    m_record.moves.push_back({step, move});
    const Group &group = *m_program.group;
    if (isOfPool(move.lever.kind)) {
        setServers(placeIn(group.pools, move.lever.index), move.value);
    } else if (isOfBucket(move.lever.kind)) {
        BucketState &bucket = m_buckets[placeIn(group.buckets, move.lever.index)];
        if (!bucket.onlyCounts)
            bucket.law.setLimits(move.lever.kind == Kind::Rate ? move.value : bucket.law.rate(),
                                 move.lever.kind == Kind::Burst ? move.value : bucket.law.burst());
        for (const std::uint32_t member :
             m_program.bucketMembers[placeIn(group.buckets, move.lever.index)])
            touch(member);
    } else {
        moveStation(m_localOf.at(move.lever.index), move);
    }
    m_anyDirty = true;
    return true;
}

void GroupRun::touch(std::uint32_t station)
{
    m_cells[station].isForwardDirty = true;
    m_cells[station].isBackwardDirty = true;
    m_cells[station].isTouched = true;
}

void GroupRun::setServers(std::size_t index, double servers)
{
    PoolState &pool = m_pools[index];
    pool.servers = servers;
    pool.isTouched = true;
    if (!pool.onlyCounts) {
        if (WaitingPool *waiting = std::get_if<WaitingPool>(&pool.law)) {
            waiting->setServers(servers);
        } else if (pool.room > 0 && servers > 0) {
            // Without servers it was a pool that turns all away.
            ServerPool plan = m_program.plan->pools[m_program.group->pools[index]];
            plan.servers = servers;
            pool.law = WaitingPool(plan);
        } else {
            std::get<LossPool>(pool.law).setServers(servers);
        }
    }
    // What was seen is no longer what holds.
    pool.isActive = true;
    pool.steppedAt = std::numeric_limits<std::size_t>::max();
    for (const std::uint32_t member : m_program.poolMembers[index]) {
        touch(member);
        if (m_fleets[member])
            m_fleets[member]->setServers(servers);
    }
}

void GroupRun::moveStation(std::uint32_t i, const Move &move)
{
    const StationProgram &station = m_program.stations[i];
    control::setValue(*m_stations[i], move);
    if (move.lever.kind == Kind::Weight)
        m_program.calls[station.firstCall + move.lever.route].weight = move.value;
    if (move.lever.kind == Kind::Traffic)
        m_sources[i].until = 0;
    if (move.lever.kind == Kind::Provisioned && m_fleets[i])
        m_fleets[i]->environmentsChanged();
    if (move.lever.kind == Kind::ServiceTime)
        prepareTime(i);
    touch(i);
}

// --- what the loop looks at ----------------------------------------------------------------------

void GroupRun::Gauged::add(std::size_t step, double dt)
{
    const double time = static_cast<double>(step - since) * dt;
    sum += nowSum * time;
    per += nowPer * time;
    seen += time;
    if (hasData)
        greatest = std::max(greatest.value_or(nowSum), nowSum);
    since = step;
}

std::optional<double> GroupRun::Gauged::take()
{
    // Several ticks end in one long step: they all saw the same.
    if (!(seen > 0))
        return last;
    if (isLevel)
        last = greatest;
    else
        last = per > 0 ? std::optional(sum / per) : std::nullopt;
    sum = per = seen = 0;
    greatest.reset();
    return last;
}

void GroupRun::gauge(std::size_t step)
{
    if (!m_loop)
        return;
    for (std::size_t g = 0; g < m_gauges.size(); ++g) {
        Gauged &gauged = m_gauges[g];
        gauged.since = step;
        showGauge(m_loop->gauges()[g], gauged);
    }
}

void GroupRun::showGauge(const Gauge &gauge, Gauged &gauged) const
{
    gauged.nowSum = 0;
    gauged.nowPer = 1;
    gauged.hasData = !gauge.sum.empty();
    gauged.isLevel = gauged.hasData && gauge.sum.front().quantity == Quantity::Lag;
    const bool mixes = gauged.hasData && isLatency(gauge.sum.front().quantity);
    if (gauged.isLevel) {
        gauged.hasData = false;
        for (const Reading &reading : gauge.sum) {
            if (!isWatched(reading))
                continue;
            gauged.hasData = true;
            gauged.nowSum = std::max(gauged.nowSum, reading.factor * valueOf(reading));
        }
        return;
    }
    if (mixes) {
        gauged.nowPer = 0;
        for (const Reading &reading : gauge.sum) {
            const double flow = flowOf(reading);
            gauged.nowSum += reading.factor * flow * valueOf(reading);
            gauged.nowPer += flow;
        }
        return;
    }
    for (const Reading &reading : gauge.sum)
        gauged.nowSum += reading.factor * valueOf(reading);
    if (gauge.per.empty()) {
        gauged.nowPer = gauged.hasData ? 1 : 0;
        return;
    }
    gauged.nowPer = 0;
    for (const Reading &reading : gauge.per)
        gauged.nowPer += reading.factor * valueOf(reading);
}

double GroupRun::valueOf(const Reading &reading) const
{
    const Group &group = *m_program.group;
    switch (reading.target) {
    case Target::Pool: {
        const PoolState &pool = m_pools[placeIn(group.pools, reading.index)];
        return reading.quantity == Quantity::Waiting   ? pool.now.waiting
               : reading.quantity == Quantity::Offered ? pool.now.demand
               : reading.quantity == Quantity::Servers ? pool.servers
                                                       : pool.now.busy;
    }
    case Target::Bucket: {
        const BucketState &bucket = m_buckets[placeIn(group.buckets, reading.index)];
        return reading.quantity == Quantity::Tokens ? bucket.now.tokens : bucket.demand;
    }
    case Target::Scaler: {
        const control::UnitCount &units = m_loop->units(placeIn(group.scalers, reading.index));
        return reading.quantity == Quantity::Pending   ? units.waiting() + units.starting()
               : reading.quantity == Quantity::Desired ? units.desired()
                                                       : units.inService();
    }
    case Target::Alarm: return m_loop->isInAlarm(placeIn(group.alarms, reading.index)) ? 1 : 0;
    case Target::Station: break;
    }
    const std::uint32_t local = m_localOf.at(reading.index);
    if (reading.partition == kNone)
        return quantityOf(m_now[local], reading);
    const StationProgram &station = m_program.stations[local];
    const auto place = static_cast<std::size_t>(
        std::ranges::lower_bound(group.stations, station.global) - group.stations.begin());
    const Track *track = place < m_record.partitions.size() ? &m_record.partitions[place] : nullptr;
    if (!track || track->rows() == 0)
        return 0;
    return partitionOf(track->row(track->rows() - 1), reading);
}

double GroupRun::flowOf(const Reading &reading) const
{
    if (reading.target != Target::Station)
        return 0;
    const StationNow &now = m_now[m_localOf.at(reading.index)];
    return std::max(0.0, now.offered - now.refused);
}

/// A reader that does not look says nothing of what it has not read (facts/kinesis B-KDS-8).
bool GroupRun::isWatched(const Reading &reading) const
{
    if (reading.target != Target::Station)
        return true;
    const StationBody &body = m_program.stations[m_localOf.at(reading.index)].station->body;
    const Reader *reader = std::get_if<Reader>(&body);
    return !reader || (reader->isEnabled && reader->workers > 0);
}

} // namespace headroom::live
