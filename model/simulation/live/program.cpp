// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/program.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace headroom::live {

namespace {

class Sets
{
public:
    explicit Sets(std::size_t size)
        : m_parent(size)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t(0));
    }
    std::size_t rootOf(std::size_t x)
    {
        while (m_parent[x] != x)
            x = m_parent[x] = m_parent[m_parent[x]];
        return x;
    }
    void join(std::size_t a, std::size_t b)
    {
        a = rootOf(a);
        b = rootOf(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_parent;
};

PlanIndex poolOf(const Station &station)
{
    const Work *work = std::get_if<Work>(&station.body);
    return work ? work->pool : kNone;
}

PlanIndex bucketOf(const Station &station)
{
    const Gate *gate = std::get_if<Gate>(&station.body);
    return gate ? gate->bucket : kNone;
}

/// Joins what control loops look at and move. Controls stand behind the resources in `sets`.
class ControlSets
{
public:
    ControlSets(const Plan &plan, Sets &sets, std::size_t scalers, std::size_t alarms)
        : m_plan(plan)
        , m_sets(sets)
        , m_scalers(scalers)
        , m_alarms(alarms)
    { }

    void join()
    {
        const Controls &controls = m_plan.controls;
        for (std::size_t a = 0; a < controls.alarms.size(); ++a)
            joinGauge(m_alarms + a, controls.alarms[a].gauge);
        for (std::size_t i = 0; i < controls.scalers.size(); ++i)
            joinScaler(m_scalers + i, controls.scalers[i]);
        for (const Deployment &deployment : controls.deployments)
            for (const PlanIndex alarm : deployment.alarms)
                m_sets.join(deployment.split, m_alarms + alarm);
        for (const GrowingLimit &limit : controls.growing)
            joinGauge(placeOf(limit.lever), limit.gauge);
        for (const RollingUpdate &update : controls.updates) {
            for (const Move &move : update.moves)
                m_sets.join(m_scalers + update.scaler, placeOf(move.lever));
            for (const PlanIndex alarm : update.alarms)
                m_sets.join(m_scalers + update.scaler, m_alarms + alarm);
        }
    }

    /// Where a lever's thing stands in the sets.
    std::size_t placeOf(const Lever &lever) const
    {
        switch (lever.kind) {
        case Lever::Kind::Servers: return m_plan.stations.size() + lever.index;
        case Lever::Kind::Rate:
        case Lever::Kind::Burst: return m_plan.stations.size() + m_plan.pools.size() + lever.index;
        case Lever::Kind::Bounds:
        case Lever::Kind::Units:
        case Lever::Kind::Available:
        case Lever::Kind::Failing: return m_scalers + lever.index;
        default: return lever.index;
        }
    }

private:
    void joinScaler(std::size_t self, const Scaler &scaler)
    {
        for (const Scaler::Drive &drive : scaler.drives)
            m_sets.join(self, placeOf(drive.lever));
        for (const TargetTracking &tracking : scaler.tracking)
            joinGauge(self, tracking.gauge);
        for (const StepScaling &steps : scaler.steps)
            m_sets.join(self, m_alarms + steps.alarm);
        if (scaler.host != kNone)
            m_sets.join(self, m_scalers + scaler.host);
    }

    void joinGauge(std::size_t self, const Gauge &gauge)
    {
        for (const std::vector<Reading> *terms : {&gauge.sum, &gauge.per})
            for (const Reading &reading : *terms)
                m_sets.join(self, placeOf(reading));
    }

    std::size_t placeOf(const Reading &reading) const
    {
        switch (reading.target) {
        case Target::Station: break;
        case Target::Pool: return m_plan.stations.size() + reading.index;
        case Target::Bucket: return m_plan.stations.size() + m_plan.pools.size() + reading.index;
        case Target::Scaler: return m_scalers + reading.index;
        case Target::Alarm: return m_alarms + reading.index;
        }
        return reading.index;
    }

    const Plan &m_plan;
    Sets &m_sets;
    std::size_t m_scalers;
    std::size_t m_alarms;
};

PlanIndex storeOf(const Station &station)
{
    const Reader *reader = std::get_if<Reader>(&station.body);
    return reader ? reader->store : kNone;
}

/// Callers before callees, stores before readers: reverse postorder of a depth-first walk; calls
/// back into the walk's own path are the cuts.
std::vector<PlanIndex> orderOf(const Plan &plan, const Group &group)
{
    std::unordered_map<PlanIndex, std::uint8_t> seen;
    std::vector<PlanIndex> order;
    order.reserve(group.stations.size());
    std::vector<std::pair<PlanIndex, std::size_t>> path;
    std::unordered_map<PlanIndex, std::vector<PlanIndex>> readers;
    for (const PlanIndex s : group.stations)
        if (const PlanIndex store = storeOf(plan.stations[s]); store != kNone)
            readers[store].push_back(s);
    static const std::vector<PlanIndex> kNobody;
    const auto readersOf = [&readers](PlanIndex at) -> const std::vector<PlanIndex> & {
        const auto found = readers.find(at);
        return found == readers.end() ? kNobody : found->second;
    };
    const auto walkFrom = [&](PlanIndex start) {
        if (!seen.emplace(start, 1).second)
            return;
        path.emplace_back(start, 0);
        while (!path.empty()) {
            auto &[at, next] = path.back();
            const std::vector<Route> &routes = plan.stations[at].routes;
            const std::vector<PlanIndex> &reading = readersOf(at);
            if (next == routes.size() + reading.size()) {
                order.push_back(at);
                path.pop_back();
                continue;
            }
            const PlanIndex to = next < routes.size() ? routes[next].to
                                                      : reading[next - routes.size()];
            ++next;
            if (seen.emplace(to, 1).second)
                path.emplace_back(to, 0);
        }
    };
    for (const PlanIndex s : group.stations)
        if (std::holds_alternative<Source>(plan.stations[s].body))
            walkFrom(s);
    for (const PlanIndex s : group.stations)
        if (storeOf(plan.stations[s]) == kNone)
            walkFrom(s);
    for (const PlanIndex s : group.stations)
        walkFrom(s);
    std::ranges::reverse(order);
    return order;
}

/// Stations of which a share may move away from 0 in a run.
std::unordered_set<PlanIndex> movedShares(const Controls &controls)
{
    std::unordered_set<PlanIndex> moved;
    const auto add = [&moved](const Lever &lever) {
        if (lever.kind == Lever::Kind::Share)
            moved.insert(lever.index);
    };
    for (const Intervention &intervention : controls.interventions)
        for (const Move &move : intervention.moves)
            add(move.lever);
    for (const RollingUpdate &update : controls.updates)
        for (const Move &move : update.moves)
            add(move.lever);
    for (const Scaler &scaler : controls.scalers)
        for (const Scaler::Drive &drive : scaler.drives)
            add(drive.lever);
    return moved;
}

/// Which outcomes can leave each station: grows until nothing is added.
void findOutcomes(GroupProgram &program)
{
    const Plan &plan = *program.plan;
    const std::unordered_set<PlanIndex> moved = movedShares(plan.controls);
    bool grows = true;
    while (grows) {
        grows = false;
        for (std::size_t i = program.stations.size(); i-- > 0;) {
            StationProgram &station = program.stations[i];
            OutcomeMask found = mask(Outcome::Success);
            OutcomeMask called = 0;
            for (const CallLaw &call : program.callsOf(station)) {
                for (std::size_t o = 0; o < kOutcomes; ++o)
                    if (program.stations[call.to].outcomes & (1U << o))
                        called |= mask(call.seenAs[o]);
                if (std::isfinite(call.timeout))
                    called |= mask(call.timeoutAs);
            }
            const StationBody &body = station.station->body;
            if (const Work *work = std::get_if<Work>(&body)) {
                if (work->pool != kNone) {
                    const ServerPool &pool = plan.pools[work->pool];
                    found |= mask(pool.rejectAs);
                    if (pool.dropExpired)
                        found |= mask(Outcome::TimedOut);
                }
                if (called & kFailures)
                    called = mask(work->callFailedAs);
                if (work->errorShare > 0 || moved.contains(station.global))
                    found |= mask(work->errorAs);
                if (std::isfinite(work->timeLimit))
                    found |= mask(work->timeLimitAs);
                if (work->environments && work->pool == kNone)
                    found |= mask(Outcome::Throttled);
            } else if (const Gate *gate = std::get_if<Gate>(&body)) {
                if (gate->bucket != kNone)
                    found |= mask(plan.buckets[gate->bucket].rejectAs);
            } else if (const Turnstile *turnstile = std::get_if<Turnstile>(&body)) {
                if (turnstile->share > 0 || moved.contains(station.global))
                    found |= mask(turnstile->outcome);
            } else if (const Log *log = std::get_if<Log>(&body)) {
                found |= mask(log->rejectAs);
            } else if (std::holds_alternative<Reader>(body)) {
                found |= mask(Outcome::FunctionError);
            } else if (std::holds_alternative<Buffer>(body) || std::holds_alternative<Queue>(body)
                       || std::holds_alternative<Batcher>(body)) {
                called = 0;
            }
            found |= called;
            if ((station.outcomes | found) != station.outcomes) {
                station.outcomes |= found;
                grows = true;
            }
        }
    }
}

void joinCallers(GroupProgram &program)
{
    std::vector<std::vector<std::uint32_t>> ins(program.stations.size());
    for (std::uint32_t c = 0; c < program.calls.size(); ++c)
        ins[program.calls[c].to].push_back(c);
    for (std::size_t i = 0; i < ins.size(); ++i) {
        StationProgram &station = program.stations[i];
        station.firstIn = static_cast<std::uint32_t>(program.ins.size());
        station.ins = static_cast<std::uint32_t>(ins[i].size());
        station.patience = std::numeric_limits<double>::infinity();
        for (const std::uint32_t c : ins[i])
            station.patience = std::min(station.patience, program.calls[c].timeout);
        program.ins.insert(program.ins.end(), ins[i].begin(), ins[i].end());
    }
}

} // namespace

std::vector<Group> groupsOf(const Plan &plan, const std::vector<bool> &apart)
{
    const std::size_t stations = plan.stations.size();
    const std::size_t buckets = stations + plan.pools.size();
    const std::size_t scalers = buckets + plan.buckets.size();
    const std::size_t alarms = scalers + plan.controls.scalers.size();
    Sets sets(alarms + plan.controls.alarms.size());
    ControlSets controls(plan, sets, scalers, alarms);
    for (std::size_t s = 0; s < stations; ++s) {
        for (const Route &route : plan.stations[s].routes)
            sets.join(s, route.to);
        if (const PlanIndex pool = poolOf(plan.stations[s]); pool != kNone && !apart[pool])
            sets.join(s, stations + pool);
        if (const PlanIndex bucket = bucketOf(plan.stations[s]);
            bucket != kNone && !apart[plan.pools.size() + bucket])
            sets.join(s, buckets + bucket);
        if (const PlanIndex store = storeOf(plan.stations[s]); store != kNone)
            sets.join(s, store);
    }
    controls.join();
    std::vector<Group> groups;
    std::unordered_map<std::size_t, std::size_t> known;
    for (PlanIndex s = 0; s < stations; ++s) {
        const auto [place, isNew] = known.emplace(sets.rootOf(s), groups.size());
        if (isNew)
            groups.emplace_back();
        Group &group = groups[place->second];
        group.stations.push_back(s);
        if (const PlanIndex pool = poolOf(plan.stations[s]); pool != kNone)
            group.pools.push_back(pool);
        if (const PlanIndex bucket = bucketOf(plan.stations[s]); bucket != kNone)
            group.buckets.push_back(bucket);
    }
    // What controls join stands with a station, or it controls nothing.
    const auto groupAt = [&](std::size_t place) -> Group * {
        const auto found = known.find(sets.rootOf(place));
        return found == known.end() ? nullptr : &groups[found->second];
    };
    for (PlanIndex i = 0; i < plan.controls.scalers.size(); ++i)
        if (Group *group = groupAt(scalers + i))
            group->scalers.push_back(i);
    for (PlanIndex i = 0; i < plan.controls.alarms.size(); ++i)
        if (Group *group = groupAt(alarms + i))
            group->alarms.push_back(i);
    for (PlanIndex i = 0; i < plan.controls.deployments.size(); ++i)
        if (Group *group = groupAt(plan.controls.deployments[i].split))
            group->deployments.push_back(i);
    for (PlanIndex i = 0; i < plan.controls.growing.size(); ++i)
        if (Group *group = groupAt(controls.placeOf(plan.controls.growing[i].lever)))
            group->growing.push_back(i);
    for (PlanIndex i = 0; i < plan.controls.updates.size(); ++i)
        if (Group *group = groupAt(scalers + plan.controls.updates[i].scaler))
            group->updates.push_back(i);
    for (Group &group : groups) {
        for (std::vector<PlanIndex> *shared : {&group.pools, &group.buckets}) {
            std::ranges::sort(*shared);
            shared->erase(std::unique(shared->begin(), shared->end()), shared->end());
        }
    }
    return groups;
}

GroupProgram compile(const Plan &plan, const Group &group)
{
    GroupProgram program;
    program.plan = &plan;
    program.group = &group;
    const std::vector<PlanIndex> order = orderOf(plan, group);
    std::unordered_map<PlanIndex, std::uint32_t> local;
    for (const PlanIndex s : order)
        local.emplace(s, static_cast<std::uint32_t>(local.size()));
    program.poolMembers.resize(group.pools.size());
    program.bucketMembers.resize(group.buckets.size());
    program.stations.reserve(order.size());
    for (const PlanIndex s : order) {
        const Station &station = plan.stations[s];
        StationProgram made;
        made.station = &station;
        made.global = s;
        made.firstCall = static_cast<std::uint32_t>(program.calls.size());
        const auto at = static_cast<std::uint32_t>(program.stations.size());
        const bool isSource = std::holds_alternative<Source>(station.body);
        for (const Route &route : station.routes) {
            program.calls.emplace_back(route, local.at(route.to));
            program.callerOf.push_back(at);
            // A source's first route is where its requests go.
            if (isSource)
                break;
        }
        made.calls = static_cast<std::uint32_t>(program.calls.size()) - made.firstCall;
        if (const PlanIndex pool = poolOf(station); pool != kNone) {
            made.pool = static_cast<std::uint32_t>(std::ranges::lower_bound(group.pools, pool)
                                                   - group.pools.begin());
            made.member = static_cast<std::uint32_t>(program.poolMembers[made.pool].size());
            program.poolMembers[made.pool].push_back(at);
        }
        if (const PlanIndex bucket = bucketOf(station); bucket != kNone) {
            made.bucket = static_cast<std::uint32_t>(std::ranges::lower_bound(group.buckets, bucket)
                                                     - group.buckets.begin());
            program.bucketMembers[made.bucket].push_back(at);
        }
        if (isSource)
            program.sources.push_back(at);
        if (const PlanIndex store = storeOf(station); store != kNone) {
            program.readers.resize(order.size());
            made.store = local.at(store);
            made.member = static_cast<std::uint32_t>(program.readers[made.store].size());
            program.readers[made.store].push_back(at);
        }
        if (station.owner != kNone)
            made.isEntrance = std::ranges::find(plan.nodes[station.owner].entrances, s)
                              != plan.nodes[station.owner].entrances.end();
        program.stations.push_back(made);
    }
    joinCallers(program);
    findOutcomes(program);
    return program;
}

} // namespace headroom::live
