// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/group_run.h"
#include "model/simulation/live/near.h"

#include <algorithm>
#include <cmath>

/// Clients who think, ask and wait: what they ask of each station depends on how many of them are
/// elsewhere, so the stations of their group are solved together.
namespace headroom::live {

namespace {

/// More clients would take longer than a slider waits.
constexpr double kMostClients = 2000;
/// Shares of failures, time-outs and waits below this change nothing that can be seen.
constexpr double kNoticeable = 1e-3;
/// The solution is for exponential work; this far from it a wait that many have is an estimate.
constexpr double kOften = 0.05;
constexpr double kLikeExponential = 0.5;

} // namespace

void GroupRun::findClosedClients()
{
    double users = 0;
    for (const std::uint32_t source : m_program.sources) {
        const Source &body = std::get<Source>(m_program.stations[source].station->body);
        if (body.traffic.shape == TrafficProfile::Shape::Closed)
            users += body.traffic.users * body.factor;
    }
    if (!(users > 0))
        return;
    m_closed.emplace();
    m_closed->steps.resize(m_pools.size());
    m_closed->isPossible = m_program.sources.size() == 1 && users >= 1 && users <= kMostClients;
    for (const std::vector<std::uint32_t> &members : m_program.poolMembers)
        m_closed->isPossible = m_closed->isPossible && members.size() == 1;
}

bool GroupRun::gatherCalls(std::size_t i, double visits, double clients, ClosedWays &ways) const
{
    const StationProgram &station = m_program.stations[i];
    const bool isSplitter = std::holds_alternative<Splitter>(station.station->body);
    double weights = 0;
    for (std::uint32_t c = station.firstCall; c < station.firstCall + station.calls; ++c)
        weights += std::max(0.0, m_program.calls[c].weight);
    double going = visits;
    for (std::uint32_t c = station.firstCall; c < station.firstCall + station.calls; ++c) {
        const CallLaw &call = m_program.calls[c];
        const CallResult &result = m_results[c];
        const Answer &answer = m_answers[call.to];
        const double share = isSplitter && weights > 0 ? std::max(0.0, call.weight) / weights : 1;
        if ((call.retries > 0 && result.again > kNoticeable)
            || (std::isfinite(call.timeout)
                && cutAt(answer.mean, answer.variance, call.timeout).beyond > kNoticeable))
            return false;
        const double made = going * share * result.made;
        ways.delay += made * call.networkTime;
        if (!gatherStation(call.to, made, clients, ways))
            return false;
        going *= isSplitter ? 1 : result.allSucceed;
    }
    return true;
}

bool GroupRun::gatherStation(std::size_t i, double visits, double clients, ClosedWays &ways) const
{
    const StationProgram &station = m_program.stations[i];
    const Cell &cell = m_cells[i];
    const StationBody &body = station.station->body;
    if (std::holds_alternative<Work>(body))
        return gatherWork(i, visits, clients, ways);
    double rest = visits;
    if (const Turnstile *turnstile = std::get_if<Turnstile>(&body))
        rest *= 1 - turnstile->share;
    else if (std::holds_alternative<Cache>(body))
        rest *= 1 - cell.hitShare;
    // What reads a store meets the clients at pools, but not at their pace.
    if ((std::holds_alternative<Batcher>(body) || std::holds_alternative<Queue>(body))
        && (station.calls > 0 || !m_program.readers.empty()))
        return false;
    if (std::holds_alternative<Log>(body) && (!m_program.readers.empty() || cell.refusedShare > 0))
        return false;
    if (std::holds_alternative<Delay>(body) || std::holds_alternative<Buffer>(body)
        || std::holds_alternative<Log>(body) || std::holds_alternative<Queue>(body)
        || std::holds_alternative<Batcher>(body))
        ways.delay += visits * cell.ownMean;
    else
        ways.delay += (visits - rest) * cell.ownMean;
    if (std::holds_alternative<Buffer>(body))
        return station.calls == 0;
    if (station.bucket != kNone && m_buckets[station.bucket].now.refused > kNoticeable)
        return false;
    return gatherCalls(i, rest, clients, ways);
}

bool GroupRun::gatherWork(std::size_t i, double visits, double clients, ClosedWays &ways) const
{
    const StationProgram &station = m_program.stations[i];
    const Cell &cell = m_cells[i];
    const Work &work = std::get<Work>(station.station->body);
    const double own = cell.ownMean + cell.startShare * cell.startMean;
    if (cell.startRefused > 0 || cell.outside > 0
        || (std::isfinite(work.timeLimit)
            && cutAt(cell.hold, cell.holdVariance, work.timeLimit).beyond > kNoticeable))
        return false;
    // Where there is a server for each of them they only spend time.
    if (station.pool == kNone || m_pools[station.pool].onlyCounts
        || m_pools[station.pool].servers >= clients) {
        ways.delay += visits * own;
        return gatherCalls(i, visits, clients, ways);
    }
    const PoolState &pool = m_pools[station.pool];
    const auto isThis = [&](const formulas::ClosedNode &node) {
        return node.tag == station.pool;
    };
    if (const auto known = std::ranges::find_if(ways.callees, isThis);
        known != ways.callees.end()) {
        known->visits += visits;
        return true;
    }
    if (pool.servers < 1 || pool.dropExpired
        || std::ranges::find(ways.all, station.pool) != ways.all.end())
        return false;
    ways.all.push_back(station.pool);
    ClosedWays inner;
    inner.delay = own;
    inner.all.swap(ways.all);
    const bool isDone = gatherCalls(i, 1, std::floor(pool.servers), inner);
    ways.all.swap(inner.all);
    formulas::ClosedNode node;
    node.visits = visits;
    node.delay = inner.delay;
    node.servers = std::floor(pool.servers);
    node.room = pool.room;
    node.callees = std::move(inner.callees);
    node.tag = station.pool;
    ways.callees.push_back(std::move(node));
    return isDone;
}

void GroupRun::takeClosed(const std::vector<formulas::ClosedNode> &nodes)
{
    for (const formulas::ClosedNode &node : nodes) {
        PoolStep &step = m_closed->steps[node.tag];
        step.blocked = node.blocked;
        step.busy = node.busy;
        step.waiting = node.waiting;
        step.left = step.started = node.served;
        step.waitShare = node.waitShare;
        const double waits = node.served * node.waitShare;
        step.waitMean = waits > 0 ? node.waiting / waits : 0;
        step.waitVariance = step.waitMean * step.waitMean;
        m_closed->isShared[node.tag] = true;
        takeClosed(node.callees);
    }
}

namespace {

void writeDown(const std::vector<formulas::ClosedNode> &nodes, std::vector<double> &key)
{
    for (const formulas::ClosedNode &node : nodes) {
        key.insert(key.end(), {static_cast<double>(node.tag), node.visits, node.delay});
        writeDown(node.callees, key);
        key.push_back(-1);
    }
}

} // namespace

bool GroupRun::solveClosed()
{
    if (!m_closed || !m_closed->isPossible)
        return false;
    const std::uint32_t source = m_program.sources.front();
    const Source &body = std::get<Source>(m_program.stations[source].station->body);
    const double users = body.traffic.users * body.factor;
    ClosedWays ways;
    ways.delay = body.traffic.think.mean();
    m_closed->isSolved = gatherCalls(source, 1, users, ways);
    if (!m_closed->isSolved)
        return false;
    std::vector<double> key = {ways.delay, users};
    writeDown(ways.callees, key);
    if (std::ranges::equal(key, m_closed->key, isNear))
        return true;
    m_closed->key = std::move(key);
    m_closed->rate = formulas::solveClosedNetwork(users, ways.delay, ways.callees);
    m_closed->isShared.assign(m_pools.size(), false);
    takeClosed(ways.callees);
    return true;
}

double GroupRun::closedRate(std::size_t source)
{
    if (solveClosed())
        return m_closed->rate;
    const Source &body = std::get<Source>(m_program.stations[source].station->body);
    const double round = body.traffic.think.mean() + m_answers[source].meanOfAll();
    return round > 0 ? body.traffic.users * body.factor / round : 0;
}

/// The step of a pool of a solved group.
PoolStep GroupRun::closedStep(std::uint32_t index) const
{
    const PoolLoad &load = m_pools[index].loads.front();
    PoolStep step;
    if (m_closed->isShared[index]) {
        step = m_closed->steps[index];
    } else {
        step.left = step.started = load.arrivals;
        step.busy = load.arrivals * load.hold;
    }
    step.demand = load.arrivals * load.hold;
    return step;
}

void GroupRun::noteClosedDoubts()
{
    if (!m_closed || m_record.hasClosedDoubt)
        return;
    bool isDoubtful = false;
    for (std::size_t p = 0; p < m_pools.size(); ++p) {
        const PoolState &pool = m_pools[p];
        const bool isContended = pool.now.waitShare > kOften || pool.now.blocked > kNoticeable;
        const Cell &cell = m_cells[m_program.poolMembers[p].front()];
        const double cv2 = cell.ownMean > 0 ? cell.ownVariance / (cell.ownMean * cell.ownMean) : 1;
        const bool isLike = pool.discipline == Discipline::ProcessorSharing
                            || std::abs(cv2 - 1) < kLikeExponential || pool.room <= 0;
        isDoubtful = isDoubtful || (isContended && !(m_closed->isSolved && isLike));
    }
    for (const BucketState &bucket : m_buckets)
        isDoubtful = isDoubtful || bucket.now.refused > kNoticeable;
    m_record.hasClosedDoubt = isDoubtful;
}

} // namespace headroom::live
