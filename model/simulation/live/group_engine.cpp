// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/group_engine.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace headroom::live {
namespace {

/// Sweeps of a step: many where it begins or jumps, few where it goes on.
constexpr int kFirstSweeps = 400;
constexpr int kSweeps = 40;
/// What two sweeps may differ by, relative, to count as the same.
constexpr double kConverged = 1e-11;

double relativeChange(double before, double after)
{
    const double size = std::max(std::abs(before), std::abs(after));
    return size < 1e-12 ? 0 : std::abs(after - before) / size;
}

} // namespace

std::size_t stepCount(const RunOptions &options)
{
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(options.duration / options.step - 1e-9)));
}

GroupEngine::GroupEngine(const Plan &plan, const Group &group, const RunOptions &options)
    : m_plan(&plan)
    , m_options(options)
    , m_steps(stepCount(options))
    , m_run(std::make_shared<GroupRun>())
{
    prepare(group);
    sortTopologically();
    findClosedClients();
}

void GroupEngine::prepare(const Group &group)
{
    m_run->stations = group.stations;
    m_run->pools = group.pools;
    m_run->buckets = group.buckets;
    m_run->stationRecords.resize(group.stations.size());
    m_run->poolRecords.resize(group.pools.size());
    m_run->bucketRecords.resize(group.buckets.size());

    std::unordered_map<PlanIndex, PlanIndex> localStation;
    std::unordered_map<PlanIndex, PlanIndex> localPool;
    std::unordered_map<PlanIndex, PlanIndex> localBucket;
    for (const PlanIndex pool : group.pools) {
        localPool.emplace(pool, static_cast<PlanIndex>(m_pools.size()));
        m_pools.emplace_back(m_plan->pools[pool]);
    }
    for (const PlanIndex bucket : group.buckets) {
        localBucket.emplace(bucket, static_cast<PlanIndex>(m_buckets.size()));
        m_buckets.emplace_back(m_plan->buckets[bucket]);
    }
    for (const PlanIndex station : group.stations)
        localStation.emplace(station, static_cast<PlanIndex>(localStation.size()));
    m_states.resize(group.stations.size());
    m_loads.resize(m_pools.size());
    m_demands.resize(m_buckets.size());
    m_poolClients.assign(m_pools.size(), 0);
    m_poolPatience.assign(m_pools.size(), std::numeric_limits<double>::infinity());
    m_caveatNoted.assign(m_plan->nodes.size(), 0);

    for (std::size_t i = 0; i < m_states.size(); ++i) {
        State &state = m_states[i];
        state.station = &m_plan->stations[group.stations[i]];
        const std::size_t routes = state.station->routes.size();
        state.calls.resize(routes);
        state.callsPerRequest.assign(routes, 0);
        state.retryFlow.assign(routes, 0);
        state.triedRetryFlow.assign(routes, 0);
        m_run->stationRecords[i].calls.resize(routes);
        for (const Route &route : state.station->routes)
            state.callees.push_back(localStation.at(route.to));
        if (const auto *work = std::get_if<Work>(&state.station->body)) {
            state.pool = localPool.at(work->pool);
            state.ownMean = work->service.mean();
            state.ownVariance = work->service.variance();
            if (work->environments) {
                state.startMean = work->environments->start.mean();
                state.startSecond = work->environments->start.secondMoment();
                state.startTokens = work->environments->startBurst;
            }
        } else if (const auto *gate = std::get_if<Gate>(&state.station->body)) {
            state.bucket = localBucket.at(gate->bucket);
        } else if (const auto *delay = std::get_if<Delay>(&state.station->body)) {
            state.ownMean = delay->time.mean();
            state.ownVariance = delay->time.variance();
        } else if (const auto *turnstile = std::get_if<Turnstile>(&state.station->body)) {
            state.ownMean = turnstile->time.mean();
        } else if (const auto *cache = std::get_if<Cache>(&state.station->body)) {
            state.ownMean = cache->hitTime.mean();
            state.ownVariance = cache->hitTime.variance();
        } else if (const auto *buffer = std::get_if<Buffer>(&state.station->body)) {
            state.ownMean = buffer->acceptTime.mean();
            state.ownVariance = buffer->acceptTime.variance();
            state.waitingForRetry.assign(static_cast<std::size_t>(std::max(0, buffer->retries)), 0);
            state.triedWaiting = state.waitingForRetry;
        }
    }
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        for (std::size_t r = 0; r < m_states[i].callees.size(); ++r) {
            State &callee = m_states[m_states[i].callees[r]];
            callee.incoming.push_back({static_cast<PlanIndex>(i), static_cast<PlanIndex>(r)});
            if (callee.pool != kNone)
                m_poolPatience[callee.pool] = std::min(m_poolPatience[callee.pool], m_states[i].station->routes[r].timeout);
        }
    }
}

/// Callers before callees; where calls go in a circle, the circle is cut and the last sweep's value is used.
void GroupEngine::sortTopologically()
{
    enum class Mark : char { New, Open, Done };
    std::vector<Mark> marks(m_states.size(), Mark::New);
    std::vector<std::pair<PlanIndex, std::size_t>> path;
    for (std::size_t root = 0; root < m_states.size(); ++root) {
        if (marks[root] != Mark::New)
            continue;
        marks[root] = Mark::Open;
        path.emplace_back(static_cast<PlanIndex>(root), 0);
        while (!path.empty()) {
            auto &[at, next] = path.back();
            if (next < m_states[at].callees.size()) {
                const PlanIndex callee = m_states[at].callees[next++];
                if (marks[callee] == Mark::New) {
                    marks[callee] = Mark::Open;
                    path.emplace_back(callee, 0);
                }
                continue;
            }
            marks[at] = Mark::Done;
            m_order.push_back(at);
            path.pop_back();
        }
    }
    std::reverse(m_order.begin(), m_order.end());
}

/// A pool that only closed clients reach has no more requests than there are clients.
void GroupEngine::findClosedClients()
{
    std::vector<double> clients(m_states.size(), 0);
    std::vector<char> isOpen(m_states.size(), 0);
    for (const PlanIndex at : m_order) {
        if (const auto *source = std::get_if<Source>(&m_states[at].station->body)) {
            if (source->traffic.shape == TrafficProfile::Shape::Closed)
                clients[at] = source->traffic.users;
            else
                isOpen[at] = 1;
        }
        for (const PlanIndex callee : m_states[at].callees) {
            clients[callee] += clients[at];
            isOpen[callee] = static_cast<char>(isOpen[callee] | isOpen[at]);
        }
    }
    std::vector<char> poolOpen(m_pools.size(), 0);
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        if (m_states[i].pool == kNone)
            continue;
        m_poolClients[m_states[i].pool] += clients[i];
        poolOpen[m_states[i].pool] = static_cast<char>(poolOpen[m_states[i].pool] | isOpen[i]);
    }
    for (std::size_t p = 0; p < m_pools.size(); ++p) {
        if (poolOpen[p])
            m_poolClients[p] = 0;
    }
}

void GroupEngine::offer(double time, double dt)
{
    for (State &state : m_states) {
        const auto *source = std::get_if<Source>(&state.station->body);
        if (!source)
            continue;
        if (source->traffic.shape == TrafficProfile::Shape::Closed) {
            const double round = source->traffic.think.mean() + state.answer.mean();
            const double rate = source->traffic.users / std::max(round, 1e-9);
            state.own = state.own > 0 ? (state.own + rate) / 2 : rate;
        } else {
            state.own = std::max(0.0, source->traffic.meanRate(time, std::min(time + dt, m_options.duration)));
        }
    }
}

double GroupEngine::routeRate(const State &caller, std::size_t route) const
{
    if (std::holds_alternative<Buffer>(caller.station->body))
        return route == 0 ? caller.deliver : caller.dropped;
    return passingRate(caller) * caller.callsPerRequest[route] + caller.triedRetryFlow[route];
}

/// A queue that builds up or drains passes on what it works off, not what arrives.
double GroupEngine::passingRate(const State &state) const
{
    return state.pool == kNone ? admittedRate(state) : state.served;
}

double GroupEngine::goForward(double dt, bool isFirst)
{
    double change = 0;
    for (PoolLoad &load : m_loads)
        load = {};
    std::fill(m_demands.begin(), m_demands.end(), 0.0);
    for (const PlanIndex at : m_order) {
        State &state = m_states[at];
        double offered = state.own;
        for (const Incoming &incoming : state.incoming)
            offered += routeRate(m_states[incoming.caller], incoming.route);
        change = std::max(change, relativeChange(state.offered, offered));
        state.changed = state.changed || offered != state.offered;
        state.offered = offered;
        if (state.pool != kNone) {
            PoolLoad &load = m_loads[state.pool];
            // Environments kept apart serve first; only what spills over comes to the pool.
            const auto &work = std::get<Work>(state.station->body);
            const bool apart = work.environments && work.environments->provisionedOutside && work.environments->provisioned > 0;
            const double rate = offered * (1 - state.startRefused) * (apart ? state.rest.spill : 1);
            load.rate += rate;
            load.holdSum += rate * state.hold;
            load.secondSum += rate * state.holdSecond;
        } else if (state.bucket != kNone) {
            m_demands[state.bucket] += offered * std::get<Gate>(state.station->body).amount;
        }
        // Retries come late by the mean delay before them.
        for (std::size_t r = 0; r < state.calls.size(); ++r) {
            const double wanted = passingRate(state) * state.callsPerRequest[r] * (state.calls[r].attempts - 1);
            const double delay = state.calls[r].retryDelay;
            const double follow = isFirst || delay < 1e-9 ? 1 : -std::expm1(-dt / delay);
            state.triedRetryFlow[r] = state.retryFlow[r] + (wanted - state.retryFlow[r]) * follow;
            if (follow < 1 && std::abs(state.triedRetryFlow[r] - wanted) < 1e-9 * (wanted + 1e-3))
                state.triedRetryFlow[r] = wanted;
        }
    }
    for (std::size_t p = 0; p < m_loads.size(); ++p) {
        m_loads[p].clients = m_poolClients[p];
        m_loads[p].patience = m_poolPatience[p];
    }
    return change;
}

void GroupEngine::tryResources(double dt, bool isFirst)
{
    for (std::size_t p = 0; p < m_pools.size(); ++p) {
        if (isFirst)
            m_pools[p].start(m_loads[p], dt);
    }
    m_poolEffects.resize(m_pools.size());
    m_bucketShares.resize(m_buckets.size());
    for (std::size_t p = 0; p < m_pools.size(); ++p)
        m_poolEffects[p] = m_pools[p].tryStep(m_loads[p], dt);
    for (std::size_t b = 0; b < m_buckets.size(); ++b)
        m_bucketShares[b] = m_buckets[b].tryStep(m_demands[b], dt);
}

double GroupEngine::goBackward(double dt, bool isFirst)
{
    double change = 0;
    for (auto it = m_order.rbegin(); it != m_order.rend(); ++it) {
        State &state = m_states[*it];
        for (std::size_t r = 0; r < state.calls.size(); ++r)
            state.calls[r] = callThrough(state.station->routes[r], m_states[state.callees[r]].answer);
        const Answer answer = answerOf(state, dt, isFirst);
        if (answer == state.answer)
            continue;
        state.changed = true;
        change = std::max(change, relativeChange(state.answer.mean(), answer.mean()));
        for (std::size_t o = 0; o < kOutcomes; ++o)
            change = std::max(change, std::abs(state.answer.share[o] - answer.share[o]));
        state.answer = answer;
    }
    return change;
}

void GroupEngine::solve(double time, double dt, bool isFirst)
{
    const int most = isFirst ? kFirstSweeps : kSweeps;
    for (int sweep = 0; sweep < most; ++sweep) {
        offer(time, dt);
        const double forward = goForward(dt, isFirst);
        tryResources(dt, isFirst);
        const double backward = goBackward(dt, isFirst);
        if (sweep > 0 && forward < kConverged && backward < kConverged)
            break;
    }
}

bool GroupEngine::isAtRest() const
{
    const bool resourcesRest = std::all_of(m_pools.begin(), m_pools.end(), [](const PoolState &pool) { return pool.isAtRest(); })
        && std::all_of(m_buckets.begin(), m_buckets.end(), [](const BucketState &bucket) { return bucket.isAtRest(); });
    return resourcesRest && m_isSteady;
}

std::size_t GroupEngine::nextStepWithNews(std::size_t step) const
{
    const double time = static_cast<double>(step + 1) * m_options.step;
    double news = m_options.duration;
    for (const State &state : m_states) {
        const auto *source = std::get_if<Source>(&state.station->body);
        if (!source || source->traffic.shape == TrafficProfile::Shape::Closed)
            continue;
        if (!source->traffic.isConstantAt(time))
            return step + 1;
        news = std::min(news, source->traffic.nextChange(time));
    }
    // The step in which it changes must be computed; the one before it need not.
    const auto next = static_cast<std::size_t>(std::floor(news / m_options.step));
    return std::max(step + 1, std::min(next, m_steps));
}

Result<std::shared_ptr<const GroupRun>> GroupEngine::run(const std::stop_token &stop)
{
    const double dt = m_options.step;
    std::size_t step = 0;
    while (step < m_steps) {
        if (stop.stop_requested())
            return Error {Error::Kind::Cancelled, HEADROOM_TEXT("Simulation", "the run was cancelled")};
        m_time = static_cast<double>(step) * dt;
        solve(m_time, dt, step == 0);
        commit(m_time, dt);
        record(step);
        noteCaveats();
        // One step without any change shows that the next would be the same.
        step = isAtRest() ? nextStepWithNews(step) : step + 1;
    }
    return std::shared_ptr<const GroupRun>(m_run);
}

} // namespace headroom::live
