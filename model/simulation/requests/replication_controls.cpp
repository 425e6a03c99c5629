// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/content.h"
#include "model/simulation/requests/replication.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

/// Controls: the loop is fed with what requests showed since its last tick, and what it moves is
/// made to hold at once.
namespace headroom::requests {

namespace {

/// Times of controls are sums of ticks.
constexpr double kRounding = 1e-9;

std::vector<PlanIndex> allOf(std::size_t count)
{
    std::vector<PlanIndex> all(count);
    std::iota(all.begin(), all.end(), PlanIndex{0});
    return all;
}

} // namespace

void Replication::startControls()
{
    const Controls &controls = m_program.plan->controls;
    if (controls.isEmpty())
        return;
    m_isControlled = true;
    m_loop.emplace(*m_program.plan,
                   control::Part{allOf(controls.scalers.size()), allOf(controls.alarms.size()),
                                 allOf(controls.deployments.size()), allOf(controls.growing.size()),
                                 allOf(controls.interventions.size()),
                                 allOf(controls.updates.size())});
    m_controlled.resize(m_program.sources.size());
    for (std::size_t s = 0; s < m_controlled.size(); ++s) {
        const Source &source = std::get<Source>(
            m_program.stations[m_program.sources[s]].plan->body);
        m_controlled[s].wanted = wholeOf(source.traffic.users * source.factor);
        m_arrivals[s].keepPlaces();
    }
    m_units.resize(controls.scalers.size());
    m_alarms.resize(controls.alarms.size());
    for (const Gauge &gauge : m_loop->gauges())
        m_gaugeLags.push_back(lagOf(gauge));
}

/// What differs from the plan from the beginning on. REQUIRES that sources have started.
void Replication::beginControls()
{
    for (const Move &move : m_loop->takeMoves())
        make(move);
    countUnits();
    planControls();
}

void Replication::planControls()
{
    // A pilot looks for the rest that a run begins at: nothing has been decided by then.
    if (m_options.isFrozen)
        return;
    if (const double next = m_loop->next(); std::isfinite(next))
        plan(std::max(m_now, m_options.warmUp + next), About::Control, 0);
}

/// All that happens until now, on the clock of what is recorded.
void Replication::control()
{
    const double now = m_now - m_options.warmUp;
    while (m_loop->next() <= now + kRounding) {
        const double at = m_loop->next();
        std::vector<std::optional<double>> measured;
        if (m_loop->endsTick(at))
            measured = measureTick();
        m_loop->advance(at, measured);
        for (const Move &move : m_loop->takeMoves())
            make(move);
    }
    for (ControlEvent &event : m_loop->takeEvents())
        m_record.happened.push_back(std::move(event));
    countUnits();
    planControls();
    advance(kNone, Next::Rest, Outcome::Success);
}

/// Adds up units and alarms as they were, and sees how they are.
void Replication::countUnits()
{
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        ScalerTally &tally = m_tally.scalers[i];
        const control::UnitCount &units = m_loop->units(i);
        auto &[inService, pending, wanted] = m_units[i];
        tally.units += inService.takeIntegral(m_now);
        tally.pending += pending.takeIntegral(m_now);
        tally.desired += wanted.takeIntegral(m_now);
        inService.add(m_now, units.inService() - inService.value());
        pending.add(m_now, units.waiting() + units.starting() - pending.value());
        wanted.add(m_now, units.desired() - wanted.value());
    }
    for (std::size_t a = 0; a < m_alarms.size(); ++a) {
        m_tally.alarms[a] += m_alarms[a].takeIntegral(m_now);
        m_alarms[a].add(m_now, (m_loop->isInAlarm(a) ? 1 : 0) - m_alarms[a].value());
    }
}

/// By gauge, over the tick that ends now.
std::vector<std::optional<double>> Replication::measureTick()
{
    sumLevels();
    m_sinceTick += m_tally;
    const StepReader tick(m_program, m_sinceTick, m_loop->tick(), 1);
    std::vector<std::optional<double>> measured;
    for (std::size_t g = 0; g < m_gaugeLags.size(); ++g) {
        const Gauge &gauge = m_loop->gauges()[g];
        if (gauge.sum.empty() || gauge.sum.front().quantity != Quantity::Lag) {
            measured.push_back(measure(gauge, tick));
            continue;
        }
        // The greatest of a tick is at one of its ends, or as good as there.
        const std::optional<double> now = lagOf(gauge);
        const std::optional<double> before = std::exchange(m_gaugeLags[g], now);
        measured.push_back(now && before ? std::max(*now, *before) : now ? now : before);
    }
    m_sinceTick = Tally(m_program);
    m_sinceTick.add(m_tally, -1);
    return measured;
}

std::optional<double> Replication::measure(const Gauge &gauge, const StepReader &tick) const
{
    if (gauge.sum.empty())
        return {};
    const bool mixes = isLatency(gauge.sum.front().quantity);
    double sum = 0;
    double per = gauge.per.empty() && !mixes ? 1 : 0;
    for (const Reading &reading : gauge.sum) {
        double flow = 1;
        if (mixes) {
            const live::StationNow now = tick.station(reading.index);
            flow = std::max(0.0, now.offered - now.refused);
            per += flow;
        }
        sum += flow * reading.factor * rateOrLevel(reading, tick);
    }
    for (const Reading &reading : gauge.per)
        per += mixes ? 0 : reading.factor * rateOrLevel(reading, tick);
    return per > 0 ? std::optional(sum / per) : std::nullopt;
}

double Replication::rateOrLevel(const Reading &reading, const StepReader &tick) const
{
    switch (reading.target) {
    case Target::Pool: {
        const live::PoolNow pool = tick.pool(reading.index);
        return reading.quantity == Quantity::Waiting   ? pool.waiting
               : reading.quantity == Quantity::Offered ? pool.demand
               : reading.quantity == Quantity::Servers ? pool.servers
                                                       : pool.busy;
    }
    case Target::Bucket:
        return reading.quantity == Quantity::Tokens ? m_buckets[reading.index].tokens(m_now)
                                                    : tick.bucket(reading.index).demand;
    case Target::Scaler: {
        const live::ScalerNow scaler = tick.scaler(reading.index);
        return reading.quantity == Quantity::Pending   ? scaler.pending
               : reading.quantity == Quantity::Desired ? scaler.desired
                                                       : scaler.units;
    }
    case Target::Alarm: return tick.alarm(reading.index);
    case Target::Station: break;
    }
    const StationProgram &station = m_program.stations[reading.index];
    if (reading.quantity == Quantity::Units && station.kind == Kind::Log)
        return m_logs[station.place].open;
    if (reading.partition == kNone || reading.partition >= station.partitions)
        return live::quantityOf(tick.station(reading.index), reading);
    const live::PartitionNow now = tick.partition(station.firstPartition + reading.partition);
    const double row[] = {now.offered, now.refused, now.backlog, now.lag};
    Reading first = reading;
    first.partition = 0;
    return live::partitionOf(row, first);
}

/// The greatest over what is watched.
std::optional<double> Replication::lagOf(const Gauge &gauge) const
{
    std::optional<double> greatest;
    for (const Reading &reading : gauge.sum) {
        const std::optional<double> lag = lagOf(reading);
        if (lag && (!greatest || reading.factor * *lag > *greatest))
            greatest = reading.factor * *lag;
    }
    return greatest;
}

/// A reader that does not look says nothing of what it has not read (facts/kinesis B-KDS-8).
std::optional<double> Replication::lagOf(const Reading &reading) const
{
    if (reading.target != Target::Station)
        return {};
    const StationProgram &station = m_program.stations[reading.index];
    if (station.kind == Kind::Queue)
        return lagOf(m_queues[station.place]);
    if (station.kind == Kind::Batcher)
        return lagOf(m_batchers[station.place]);
    if (station.kind != Kind::Reader || !m_readers[station.place].reads())
        return {};
    const ReaderState &reader = m_readers[station.place];
    if (reader.queue != kNone)
        return lagOf(m_queues[reader.queue]);
    double greatest = 0;
    for (std::uint32_t p = 0; p < reader.cursors; ++p)
        if (reading.partition == kNone || reading.partition == p)
            greatest = std::max(greatest, lagOf(m_cursors[reader.firstCursor + p]));
    return greatest;
}

} // namespace headroom::requests
