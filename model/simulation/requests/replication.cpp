// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/replication.h"

#include <algorithm>
#include <cmath>

namespace headroom::requests {

namespace {

constexpr int kIndexBits = 28;
constexpr std::uint32_t kIndexMask = (1U << kIndexBits) - 1;
/// Events between two looks at the stop token; a few milliseconds.
constexpr std::uint32_t kLookEvery = 1U << 15;

bool isClosed(const Station &station)
{
    return std::get<Source>(station.body).traffic.shape == TrafficProfile::Shape::Closed;
}

} // namespace

Replication::Replication(const Program &program, const ReplicationOptions &options)
    : m_own(program.plan->controls.isEmpty() ? nullptr : std::make_unique<Program>(program))
    , m_program(m_own ? *m_own : program)
    , m_options(options)
    , m_luck(mix(mix(options.seed) + options.number))
    , m_stations(program.stations.size())
    , m_users(program.sources.size())
    , m_budgets(program.routes.size(), kBudgetStore)
    , m_lines(program.lines)
    , m_tally(program)
    , m_sinceTick(program)
{
    for (const ServerPool &pool : program.plan->pools) {
        PoolState state;
        state.plan = &pool;
        state.servers = pool.servers;
        state.room = pool.waitingRoom;
        m_pools.push_back(std::move(state));
    }
    for (const TokenBucket &bucket : program.plan->buckets)
        m_buckets.emplace_back(bucket.rate, bucket.burst);
    for (const std::uint32_t station : program.fleets)
        m_fleets.emplace_back(*std::get<Work>(program.stations[station].plan->body).environments);
    for (std::size_t c = 0; c < program.caches.size(); ++c) {
        const Cache &cache = std::get<Cache>(program.stations[program.caches[c]].plan->body);
        m_caches.push_back({&cache, &program.keys[c], cache.hitRatio, {}});
    }
    for (const std::uint32_t station : program.sources)
        m_arrivals.emplace_back(std::get<Source>(program.stations[station].plan->body),
                                program.exponential, mix(m_luck ^ program.stations[station].key),
                                options.isFrozen ? std::numeric_limits<double>::infinity()
                                                 : options.warmUp);
    startStreams();
    startControls();
    m_record.times.resize(program.stations.size());
    m_record.stepLength = options.duration / static_cast<double>(options.steps);
}

void Replication::plan(double time, About about, std::uint32_t index)
{
    m_events.plan(time, (static_cast<std::uint32_t>(about) << kIndexBits) | index);
}

std::optional<Record> Replication::run(const std::stop_token &stop)
{
    startSources();
    if (m_loop)
        beginControls();
    if (!(m_options.warmUp > 0))
        dropWarmUp();
    double boundary = m_options.warmUp > 0 ? m_options.warmUp : m_record.stepLength;
    const double end = m_options.warmUp + m_options.duration;
    std::uint32_t untilLook = kLookEvery;
    for (;;) {
        const Event *coming = m_comings.first();
        const Event *first = m_events.first();
        const bool isComing = coming && (!first || coming->time <= first->time);
        if (isComing)
            first = coming;
        while (!first || first->seconds() >= boundary) {
            m_now = boundary;
            if (m_record.steps.empty() && m_now <= m_options.warmUp && m_options.warmUp > 0)
                dropWarmUp();
            else
                closeStep();
            if (m_record.steps.size() == m_options.steps) {
                m_record.lost = lostRequests();
                return std::move(m_record);
            }
            boundary = std::min(end, m_options.warmUp
                                         + m_record.stepLength
                                               * static_cast<double>(m_record.steps.size() + 1));
            if (stop.stop_requested())
                return {};
        }
        const Event event = *first;
        m_now = event.seconds();
        if (isComing) {
            m_comings.take();
            arrive(event.payload());
        } else {
            m_events.take();
            happen(event);
        }
        ++m_record.events;
        if (--untilLook == 0) {
            untilLook = kLookEvery;
            if (stop.stop_requested())
                return {};
        }
    }
}

void Replication::startSources()
{
    for (std::uint32_t s = 0; s < m_program.sources.size(); ++s) {
        const Station &station = *m_program.stations[m_program.sources[s]].plan;
        const Source &source = std::get<Source>(station.body);
        if (!isClosed(station)) {
            const double time = m_arrivals[s].next();
            if (m_loop)
                m_controlled[s].coming = time;
            if (std::isfinite(time))
                m_comings.plan(time, s);
            continue;
        }
        const std::uint32_t users = m_loop ? m_controlled[s].wanted
                                           : wholeOf(source.traffic.users * source.factor);
        if (m_loop)
            m_controlled[s].users = users;
        for (std::uint32_t u = 0; u < users; ++u) {
            const std::uint64_t salt = mix(m_luck ^ m_program.stations[m_program.sources[s]].key);
            plan(m_program.stations[m_program.sources[s]].time(draw(salt, Purpose::Start, u)),
                 About::Think, s);
        }
    }
}

void Replication::happen(const Event &event)
{
    const std::uint32_t index = event.payload() & kIndexMask;
    switch (static_cast<About>(event.payload() >> kIndexBits)) {
    case About::Timer: return isOver(index) ? void() : due(index);
    case About::Line: return line(index);
    case About::Pool: return endShared(index);
    case About::Limit: return isOver(index) ? void() : limitReached(index);
    case About::Think: return beginUser(index);
    case About::Look: return lookDue(index);
    case About::Gate: return openGate(index);
    case About::Batch: workOn(index); return advance(kNone, Next::Rest, Outcome::Success);
    case About::Delayed: return delayOver(index);
    case About::Hidden: return visibilityOver(index);
    case About::Flush: return flush(index);
    case About::Control: return control();
    }
}

void Replication::arrive(std::uint32_t source)
{
    // Controls have moved it to another time.
    if (m_isControlled && m_now != m_controlled[source].coming)
        return;
    ArrivalStream &arrivals = m_arrivals[source];
    const std::uint64_t salt = arrivals.salt();
    const double time = arrivals.next();
    if (std::isfinite(time))
        m_comings.plan(time, source);
    if (m_isControlled)
        m_controlled[source].coming = time;
    const std::uint32_t station = m_program.sources[source];
    const StationProgram &program = m_program.stations[station];
    const std::uint32_t index = m_visits.add();
    Visit &visit = m_visits[index];
    visit.station = station;
    visit.salt = salt;
    if (program.isDirect) {
        const RouteProgram &route = m_program.routes[program.firstRoute];
        visit.origin = station;
        visit.station = route.to;
        visit.salt = draw(visit.salt ^ route.key, Purpose::Child, 1);
        StationTally &tally = m_tally.stations[station];
        ++tally.offered;
        ++tally.through;
        ++m_tally.calls[program.firstRoute].attempts;
        ++m_stations[station].inside;
    }
    advance(index, Next::Enter, Outcome::Success);
}

void Replication::beginUser(std::uint32_t source)
{
    if (m_loop && userLeaves(source))
        return;
    const std::uint32_t station = m_program.sources[source];
    const std::uint32_t index = m_visits.add();
    Visit &visit = m_visits[index];
    visit.station = station;
    visit.salt = draw(m_luck ^ m_program.stations[station].key, Purpose::Child, ++m_users[source]);
    advance(index, Next::Enter, Outcome::Success);
}

/// Whether a timer that went off named a visit that has ended; its place is free with the last one.
bool Replication::isOver(std::uint32_t index)
{
    Visit &visit = m_visits[index];
    --visit.timers;
    if (!visit.has(Visit::Over))
        return false;
    if (visit.timers == 0)
        m_visits.remove(index);
    return true;
}

void Replication::due(std::uint32_t index)
{
    Visit &visit = m_visits[index];
    Outcome outcome = visit.outcome;
    const StationProgram &station = m_program.stations[visit.station];
    Next next = Next::Finish;
    if (visit.has(Visit::Delivery))
        next = handOn(index, outcome);
    else if (visit.phase == Phase::Backoff)
        next = Next::Attempt;
    else if (station.kind == Kind::Work)
        next = worked(index, outcome);
    else if (station.kind == Kind::Delay)
        next = firstCall(visit, outcome);
    advance(index, next, outcome);
}

void Replication::limitReached(std::uint32_t index)
{
    Visit &visit = m_visits[index];
    if (visit.child != kNone) {
        m_visits[visit.child].set(Visit::GaveUp);
        m_visits[visit.child].parent = kNone;
        visit.child = kNone;
    }
    advance(index, Next::Finish, m_program.stations[visit.station].timeLimitAs);
}

void Replication::pushLine(std::uint32_t index, double time, std::uint32_t visit)
{
    DelayLine &line = m_lines[index];
    if (line.isEmpty())
        plan(time, About::Line, index);
    line.push({time, visit, m_visits[visit].generation});
}

void Replication::line(std::uint32_t index)
{
    DelayLine &line = m_lines[index];
    const DelayLine::Entry entry = line.first();
    line.pop();
    // Most time-outs are of visits that ended long ago: they leave without an event of their own.
    while (!line.isEmpty() && m_visits[line.first().visit].generation != line.first().generation)
        line.pop();
    if (!line.isEmpty())
        plan(line.first().time, About::Line, index);
    Visit &visit = m_visits[entry.visit];
    if (visit.generation != entry.generation || visit.has(Visit::Over))
        return;
    const StationProgram &station = m_program.stations[visit.station];
    if (visit.phase == Phase::Network) {
        visit.phase = Phase::Own;
        return advance(entry.visit, Next::Enter, Outcome::Success);
    }
    if (index == station.timeLine)
        return due(entry.visit);
    if (index == station.limitLine) {
        ++visit.timers;
        plan(std::max(m_now, visit.began + station.timeLimit), About::Limit, entry.visit);
        return;
    }
    if (visit.parent == kNone)
        return;
    const RouteProgram &route = m_program.routes[m_visits[visit.parent].route];
    const std::uint32_t caller = visit.parent;
    visit.set(Visit::GaveUp);
    visit.parent = kNone;
    m_visits[caller].child = kNone;
    advance(caller, Next::GiveUp, route.timeoutAs);
}

} // namespace headroom::requests
