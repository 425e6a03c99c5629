// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/group_run.h"

#include <algorithm>
#include <cmath>

namespace headroom::live {

namespace {

/// Sweeps through the group until all agrees: for the first step, after a jump of the traffic, and
/// while it changes smoothly, where what is left over is caught up with in the next step.
constexpr int kFirstSweeps = 400;
constexpr int kJumpSweeps = 80;
constexpr int kSmoothSweeps = 3;
/// From here on each answer moves only half the way, which ends oscillations of retries and
/// time-outs.
constexpr int kDampedFrom = 16;
/// From here on stations look for where two that wait for each other agree.
constexpr int kSecantFrom = 3;
constexpr double kJump = 0.01;
/// A source's rate is held as long as it moves by less than this share; the mean over that time is
/// exact.
constexpr double kHeldWithin = 0.0025;
constexpr std::size_t kHeldAtMost = 128;
constexpr double kUnlimited = std::numeric_limits<double>::infinity();

std::variant<LossPool, WaitingPool> lawOf(ServerPool pool, std::size_t members, bool countOnly)
{
    if (countOnly) {
        pool.servers = std::numeric_limits<double>::infinity();
        pool.waitingRoom = 0;
    }
    if (pool.waitingRoom > 0 && pool.servers > 0)
        return WaitingPool(pool);
    return LossPool(pool.servers, members);
}

} // namespace

GroupRun::GroupRun(GroupProgram theProgram, const CountOnly &countOnly, double step,
                   std::size_t steps)
    : m_program(std::move(theProgram))
    , m_dt(step)
    , m_steps(steps)
    , m_now(m_program.stations.size())
    , m_cells(m_program.stations.size())
    , m_answers(m_program.stations.size())
    , m_results(m_program.calls.size())
    , m_resultDirty(m_program.calls.size(), true)
    , m_callRate(m_program.calls.size())
    , m_sources(m_program.stations.size())
    , m_deliveries(m_program.stations.size())
    , m_fleets(m_program.stations.size())
{
    setUpControl();
    const GroupProgram &program = m_program;
    const Plan &plan = *program.plan;
    const Group &group = *program.group;
    bool allEven = !program.sources.empty();
    for (const std::uint32_t s : program.sources)
        allEven = allEven
                  && std::get<Source>(program.stations[s].station->body).arrivals
                         == Arrivals::Constant;
    m_pools.reserve(group.pools.size());
    for (std::size_t p = 0; p < group.pools.size(); ++p) {
        const std::size_t members = program.poolMembers[p].size();
        const ServerPool &pool = plan.pools[group.pools[p]];
        m_pools.push_back({lawOf(pool, members, countOnly.pools[p]), pool.discipline, pool.servers,
                           pool.waitingRoom, pool.dropExpired, countOnly.pools[p], pool.rejectAs});
        m_pools.back().loads.resize(members);
        m_pools.back().seen.resize(members);
        m_pools.back().inside.resize(members);
        m_pools.back().insideStart.resize(members);
        m_pools.back().left.resize(members);
    }
    for (std::size_t b = 0; b < group.buckets.size(); ++b) {
        TokenBucket bucket = plan.buckets[group.buckets[b]];
        if (countOnly.buckets[b])
            bucket.rate = std::numeric_limits<double>::infinity();
        m_buckets.push_back({BucketLaw(bucket)});
        m_buckets.back().isEven = allEven;
        m_buckets.back().onlyCounts = countOnly.buckets[b];
    }
    for (const CallLaw &call : program.calls) {
        m_firstPending.push_back(m_pending.size());
        m_pending.resize(m_pending.size() + static_cast<std::size_t>(call.retries));
    }
    m_pendingStart = m_pending;
    std::size_t widest = 4;
    m_record.stations.resize(program.stations.size());
    for (std::size_t i = 0; i < program.stations.size(); ++i) {
        const StationProgram &station = program.stations[i];
        if (const Buffer *buffer = std::get_if<Buffer>(&station.station->body))
            m_deliveries[i].emplace(*buffer);
        if (const Work *work = std::get_if<Work>(&station.station->body);
            work && work->environments)
            m_fleets[i].emplace(*work->environments,
                                station.pool == kNone ? kUnlimited : m_pools[station.pool].servers,
                                station.pool != kNone
                                    && program.poolMembers[station.pool].size() == 1);
        StationTrack &track = m_record.stations[i];
        track.setUp(station.station->body, station.outcomes, station.calls);
        widest = std::max(widest, track.track.width());
        prepare(i);
    }
    m_row.resize(widest);
    m_record.pools.resize(group.pools.size());
    for (Track &track : m_record.pools)
        track.setWidth(4);
    m_record.buckets.resize(group.buckets.size());
    for (Track &track : m_record.buckets)
        track.setWidth(3);
    setUpStores(allEven);
    findClosedClients();
}

bool GroupRun::run(const std::stop_token &stop, const std::function<void(double)> &progress)
{
    std::size_t step = 0;
    while (step < m_steps) {
        if (stop.stop_requested())
            return false;
        m_step = step;
        const bool isMoved = control(step);
        const bool isJump = offer(step) || isMoved;
        for (Cell &cell : m_cells) {
            if (cell.isActive) {
                cell.isForwardDirty = true;
                m_anyDirty = true;
            }
        }
        if (!m_anyDirty && !m_isFirst) {
            step = nextEvent(step);
            continue;
        }
        settleStep(isJump);
        commit();
        record(step);
        gauge(step);
        m_isFirst = false;
        ++step;
        if (progress && step % 64 == 0)
            progress(static_cast<double>(step) / static_cast<double>(m_steps));
    }
    sortRecord();
    return true;
}

bool GroupRun::offer(std::size_t step)
{
    bool isJump = m_isFirst;
    for (const std::uint32_t s : m_program.sources) {
        SourceState &state = m_sources[s];
        const Source &source = std::get<Source>(m_program.stations[s].station->body);
        const TrafficProfile &traffic = source.traffic;
        if (traffic.shape == TrafficProfile::Shape::Closed) {
            state.until = m_steps;
            continue;
        }
        if (step < state.until)
            continue;
        const double from = static_cast<double>(step) * m_dt;
        const double change = traffic.nextChange(from);
        double rate = 0;
        if (traffic.isConstantAt(from) && change >= from + m_dt) {
            rate = traffic.rateAt(from);
            const double steps = std::floor((change - from) / m_dt);
            state.until = steps < static_cast<double>(m_steps - step)
                              ? step + static_cast<std::size_t>(steps)
                              : m_steps;
        } else {
            std::size_t held = 1;
            const double now = traffic.rateAt(from);
            while (2 * held <= kHeldAtMost) {
                const double until = from + static_cast<double>(2 * held) * m_dt;
                const double later = traffic.rateAt(until);
                const double halfway = traffic.rateAt((from + until) / 2);
                if (change < until && traffic.isConstantAt(change))
                    break;
                if (std::abs(later - now) > kHeldWithin * now
                    || std::abs(halfway - now) > kHeldWithin * now)
                    break;
                held *= 2;
            }
            held = std::min(held, m_steps - step);
            rate = traffic.meanRate(from, from + static_cast<double>(held) * m_dt);
            state.until = step + held;
        }
        rate *= source.factor;
        if (rate != state.rate) {
            isJump = isJump || std::abs(rate - state.rate) > kJump * std::max(rate, state.rate);
            state.rate = rate;
            m_cells[s].isForwardDirty = true;
            m_anyDirty = true;
        }
    }
    return isJump;
}

std::size_t GroupRun::nextEvent(std::size_t step) const
{
    std::size_t next = m_steps;
    for (const std::uint32_t s : m_program.sources)
        next = std::min(next, m_sources[s].until);
    if (m_loop && m_loop->next() < m_dt * static_cast<double>(next))
        next = static_cast<std::size_t>(std::ceil(m_loop->next() / m_dt - 1e-6));
    return std::max(step + 1, next);
}

void GroupRun::settleStep(bool isJump)
{
    const int sweeps = m_isFirst ? kFirstSweeps : isJump ? kJumpSweeps : kSmoothSweeps;
    m_swings = false;
    for (int sweep = 0; sweep < (m_swings ? std::max(sweeps, kJumpSweeps) : sweeps) && m_anyDirty;
         ++sweep) {
        m_anyDirty = false;
        m_isDamped = sweep >= kDampedFrom;
        m_seeksSecant = sweep >= kSecantFrom;
        for (std::size_t i = 0; i < m_program.stations.size(); ++i)
            forward(i);
        for (std::size_t i = m_program.stations.size(); i-- > 0;)
            backward(i);
    }
}

void GroupRun::commit()
{
    for (std::size_t i = 0; i < m_program.stations.size(); ++i)
        if (m_cells[i].isTouched && m_program.stations[i].pool != kNone && !m_isFirst)
            balanceWork(i);
    for (PoolState &pool : m_pools) {
        if (!pool.isActive && !pool.isTouched)
            continue;
        std::visit([](auto &law) { law.commit(); }, pool.law);
        pool.insideStart = pool.inside;
        m_record.conservation = std::max(m_record.conservation, pool.now.conservation);
    }
    for (BucketState &bucket : m_buckets)
        bucket.law.commit();
    for (std::optional<DeliveryQueue> &delivery : m_deliveries)
        if (delivery)
            delivery->commit();
    for (std::optional<EnvironmentFleet> &fleet : m_fleets)
        if (fleet)
            fleet->commit();
    commitStores();
}

void GroupRun::record(std::size_t step)
{
    const bool isLimited = anyLimitRefuses();
    for (std::size_t i = 0; i < m_program.stations.size(); ++i) {
        Cell &cell = m_cells[i];
        if (!cell.isTouched)
            continue;
        cell.isTouched = false;
        countEnded(i);
        m_record.conservation = std::max(m_record.conservation, conservationOf(i));
        const StationProgram &station = m_program.stations[i];
        StationTrack &track = m_record.stations[i];
        std::size_t at = 0;
        for (const Column column : track.columns)
            m_row[at++] = m_now[i].*column;
        for (std::size_t o = 0; o < kOutcomes; ++o)
            if (track.outcomes & (1U << o))
                m_row[at++] = m_now[i].ended[o];
        for (std::uint32_t c = station.firstCall; c < station.firstCall + station.calls; ++c) {
            m_row[at++] = m_callRate[c];
            m_row[at++] = m_results[c].attemptFailed;
            m_row[at++] = m_results[c].attemptMean;
            std::copy_n(m_pending.begin() + static_cast<std::ptrdiff_t>(m_firstPending[c]),
                        m_program.calls[c].retries,
                        m_pendingStart.begin() + static_cast<std::ptrdiff_t>(m_firstPending[c]));
        }
        if (isLimited)
            noteQuickRetries(i);
        track.track.append(step, m_row.data());
    }
    noteClosedDoubts();
    recordPartitions(step);
    for (std::size_t p = 0; p < m_pools.size(); ++p) {
        PoolState &pool = m_pools[p];
        if (!pool.isTouched)
            continue;
        pool.isTouched = false;
        const double row[] = {pool.now.demand, pool.now.busy, pool.now.waiting, pool.servers};
        m_record.pools[p].append(step, row);
    }
    for (std::size_t b = 0; b < m_buckets.size(); ++b) {
        // What only counts has the plan's limit all the same.
        const double rate = m_buckets[b].onlyCounts
                                ? m_program.plan->buckets[m_program.group->buckets[b]].rate
                                : m_buckets[b].law.rate();
        const double row[] = {m_buckets[b].demand, m_buckets[b].now.tokens, rate};
        m_record.buckets[b].append(step, row);
    }
}

void GroupRun::sortRecord()
{
    // Outside, stations are known by their places in the group's list.
    const std::vector<PlanIndex> &list = m_program.group->stations;
    std::vector<StationTrack> sorted(list.size());
    std::vector<std::uint32_t> places(list.size());
    for (std::size_t i = 0; i < m_program.stations.size(); ++i) {
        const auto place = std::ranges::lower_bound(list, m_program.stations[i].global)
                           - list.begin();
        places[i] = static_cast<std::uint32_t>(place);
        sorted[static_cast<std::size_t>(place)] = std::move(m_record.stations[i]);
    }
    m_record.stations = std::move(sorted);
    for (std::uint32_t &station : m_record.quickRetries)
        station = places[station];
    std::ranges::sort(m_record.quickRetries);
}

} // namespace headroom::live
