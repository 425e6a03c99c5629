// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/group_run.h"
#include "model/simulation/live/near.h"

#include <algorithm>
#include <cmath>

/// Work stations and the pools they share.
namespace headroom::live {

namespace {

/// A pool in transition is stepped again within a step only when what is asked of it has moved by
/// more than this share: less at first, then no more than its law is worth in one step. Levels are
/// laid out anew from time to time, which two pools that wait for each other would else answer with
/// turns for ever.
constexpr double kSameStep = 1e-4;
constexpr double kSameAfterAll = 1e-3;
constexpr int kPatientSteps = 6;

bool isSameLoad(const PoolLoad &a, const PoolLoad &b)
{
    return isNear(a.arrivals, b.arrivals) && isNear(a.hold, b.hold)
           && isNear(a.variance, b.variance) && isNear(a.third, b.third);
}

bool isAboutSameLoad(const PoolLoad &a, const PoolLoad &b, double within)
{
    return std::abs(a.arrivals - b.arrivals) <= within * a.arrivals
           && std::abs(a.hold - b.hold) <= within * a.hold;
}

/// Smaller turns are no swing, relative.
constexpr double kSwing = 1e-6;
constexpr double kLeastPart = 0.02;

/// s
constexpr double kForEver = 1e9;

double gammaThird(double mean, double variance)
{
    return mean > 0 ? 2 * variance * variance / mean : 0;
}

} // namespace

double GroupRun::Cell::partOfHold(double turn)
{
    const double last = lastHoldTurn;
    if (turn * last < 0 && std::abs(turn) > kSwing * hold)
        holdPart = std::max(kLeastPart, holdPart * last / (last - turn));
    else
        holdPart = std::min(1.0, 2 * holdPart);
    lastHoldTurn = turn;
    return holdPart;
}

void GroupRun::passWork(std::size_t i)
{
    const StationProgram &station = m_program.stations[i];
    StationNow &now = m_now[i];
    Cell &cell = m_cells[i];
    if (station.pool == kNone) {
        now.busy = now.offered * cell.hold;
        cell.left = now.offered;
        return;
    }
    PoolState &pool = m_pools[station.pool];
    PoolLoad &load = pool.loads[station.member];
    if (m_fleets[i])
        useFleet(i);
    load = {now.offered * (1 - cell.outside) * (1 - cell.startRefused), cell.hold,
            cell.holdVariance, cell.holdThird};
    pool.expired = cell.expired;
    const std::vector<std::uint32_t> &members = m_program.poolMembers[station.pool];
    const double refused = pool.isNew ? 0 : pool.now.blocked;
    if (station.member + 1 == members.size())
        usePool(station.pool, i);
    takePoolShare(i);
    // The environments have looked at what the pool refused before.
    if (m_fleets[i] && !pool.isNew && !isNear(refused, pool.now.blocked)) {
        cell.isForwardDirty = true;
        m_anyDirty = true;
    }
}

void GroupRun::useFleet(std::size_t i)
{
    const StationProgram &station = m_program.stations[i];
    StationNow &now = m_now[i];
    Cell &cell = m_cells[i];
    EnvironmentFleet &fleet = *m_fleets[i];
    const PoolState &pool = m_pools[station.pool];
    const double refused = pool.isNew ? 0 : pool.now.blocked;
    const FleetDemand demand{now.offered, refused, cell.worked, cell.startMean};
    const FleetStep step = m_isFirst ? fleet.settle(demand) : fleet.advance(demand, m_dt);
    cell.isActive = cell.isActive || !step.atRest;
    cell.startRefused = step.startRefused;
    cell.outside = step.outside;
    now.startRefused = now.offered * step.startRefused;
    now.cold = step.cold;
    now.environments = step.alive;
    now.startLoad = step.startLoad;
    now.provisionedBusy = step.provisionedBusy;
    now.provisionedUse = step.provisionedUse;
    now.spill = step.spill;
    const double served = now.offered * (1 - refused * (1 - cell.outside)) - now.startRefused;
    const double startShare = served > 0 ? std::clamp(step.cold / served, 0.0, 1.0) : 0;
    if (!isNear(startShare, cell.startShare)) {
        cell.startShare = startShare;
        cell.isBackwardDirty = true;
    }
}

void GroupRun::usePool(std::uint32_t index, std::size_t at)
{
    PoolState &pool = m_pools[index];
    bool isSame = !pool.isNew && !pool.isActive && isNear(pool.expired, pool.seenExpired);
    for (std::size_t m = 0; isSame && m < pool.loads.size(); ++m)
        isSame = isSameLoad(pool.loads[m], pool.seen[m]);
    bool isAboutSame = !m_isFirst && pool.isActive && pool.steppedAt == m_step;
    const double within = pool.stepped < kPatientSteps ? kSameStep : kSameAfterAll;
    for (std::size_t m = 0; isAboutSame && m < pool.loads.size(); ++m)
        isAboutSame = isAboutSameLoad(pool.loads[m], pool.seen[m], within);
    if (isSame || isAboutSame)
        return;
    pool.stepped = pool.steppedAt == m_step ? pool.stepped + 1 : 1;
    pool.steppedAt = m_step;
    const PoolStep before = pool.now;
    LossPool *loss = std::get_if<LossPool>(&pool.law);
    if (solveClosed()) {
        pool.now = closedStep(index);
        if (loss)
            loss->hold(pool.now);
    } else if (loss) {
        pool.now = m_isFirst ? loss->settle(pool.loads) : loss->advance(pool.loads, m_dt);
    } else {
        WaitingPool &waiting = std::get<WaitingPool>(pool.law);
        pool.now = m_isFirst ? waiting.settle(pool.loads, pool.expired, m_dt)
                             : waiting.advance(pool.loads, pool.expired, m_dt);
    }
    pool.seen = pool.loads;
    pool.seenExpired = pool.expired;
    pool.isNew = false;
    pool.isActive = !pool.now.atRest;
    pool.isTouched = true;
    if (pool.loads.size() > 1 && std::holds_alternative<WaitingPool>(pool.law))
        shareDepartures(pool);
    const std::vector<std::uint32_t> &members = m_program.poolMembers[index];
    if (members.size() > 1
        && !(isNear(before.blocked, pool.now.blocked) && isNear(before.waiting, pool.now.waiting)))
        wake(members, at);
    if (m_closed && !isNear(before.left, pool.now.left)) {
        m_cells[m_program.sources.front()].isForwardDirty = true;
        m_anyDirty = true;
    }
}

void GroupRun::shareDepartures(PoolState &pool) const
{
    // Each member's requests leave after their own time, so that all together leave as fast as the
    // pool's do; at rest that is what comes.
    const double wait = pool.now.waitShare * pool.now.waitMean;
    const double admitted = 1 - std::clamp(pool.now.blocked, 0.0, 1.0);
    double sum = 0;
    for (std::size_t m = 0; m < pool.loads.size(); ++m) {
        const PoolLoad &load = pool.loads[m];
        const double stay = wait + load.hold;
        if (m_isFirst && pool.now.atRest) {
            pool.inside[m] = load.arrivals * admitted * stay;
            pool.left[m] = load.arrivals * admitted;
            continue;
        }
        const double come = pool.insideStart[m] + load.arrivals * admitted * m_dt;
        pool.left[m] = pool.now.atRest ? load.arrivals * admitted : come / (stay + m_dt);
        sum += pool.left[m];
    }
    if (m_isFirst && pool.now.atRest)
        return;
    // Nobody leaves that is not there: what one member cannot give, the others do.
    double wanted = pool.now.left;
    std::vector<bool> isEmptied(pool.loads.size());
    for (std::size_t round = 0; !pool.now.atRest && sum > 0 && round < pool.loads.size(); ++round) {
        const double factor = wanted / sum;
        bool isDone = true;
        for (std::size_t m = 0; m < pool.loads.size(); ++m) {
            const double most = pool.insideStart[m] / m_dt + pool.loads[m].arrivals * admitted;
            if (isEmptied[m] || pool.left[m] * factor <= most)
                continue;
            isEmptied[m] = true;
            isDone = false;
            sum -= pool.left[m];
            wanted -= most;
            pool.left[m] = most;
        }
        if (!isDone)
            continue;
        for (std::size_t m = 0; m < pool.loads.size(); ++m)
            if (!isEmptied[m])
                pool.left[m] *= factor;
        break;
    }
    for (std::size_t m = 0; m < pool.loads.size(); ++m)
        pool.inside[m] = std::max(
            0.0, pool.insideStart[m] + (pool.loads[m].arrivals * admitted - pool.left[m]) * m_dt);
}

void GroupRun::takePoolShare(std::size_t i)
{
    const StationProgram &station = m_program.stations[i];
    StationNow &now = m_now[i];
    Cell &cell = m_cells[i];
    const PoolState &pool = m_pools[station.pool];
    const PoolStep &step = pool.now;
    cell.isActive = cell.isActive || pool.isActive;
    cell.isBackwardDirty = true;
    const double asked = pool.loads[station.member].arrivals;
    const double blocked = asked * std::clamp(step.blocked, 0.0, 1.0);
    now.refused = std::min(now.offered, blocked + now.startRefused);
    const double admitted = now.offered - now.refused;
    const double beside = now.offered * cell.outside;
    if (const LossPool *loss = std::get_if<LossPool>(&pool.law)) {
        if (!pool.isNew) {
            const bool isApart = cell.outside > 0;
            now.busy = loss->busyOf(station.member) + (isApart ? now.provisionedBusy : 0);
            cell.left = loss->leftOf(station.member) + beside;
        }
        now.through = admitted;
        now.waiting = now.waitShare = now.waitMean = now.waitVariance = 0;
        return;
    }
    const PoolLoad &load = pool.loads[station.member];
    double arrivals = 0;
    double demand = 0;
    for (const PoolLoad &other : pool.loads) {
        arrivals += other.arrivals;
        demand += other.arrivals * other.hold;
    }
    const double share = arrivals > 0 ? load.arrivals / arrivals
                                      : 1.0 / static_cast<double>(pool.loads.size());
    const double part = demand > 0 ? load.arrivals * load.hold / demand : share;
    now.busy = step.busy * part;
    now.waiting = step.waiting * share;
    // The expired leave too, unserved.
    if (pool.loads.size() > 1 && !pool.isNew)
        cell.left = pool.left[station.member];
    else
        cell.left = step.atRest ? admitted : step.left * share;
    now.through = step.atRest ? admitted * (1 - cell.expired) : std::max(0.0, step.started * share);
    now.waitShare = step.waitShare;
    now.waitMean = step.waitMean;
    now.waitVariance = step.waitVariance;
    if (pool.discipline == Discipline::Lifo) {
        // The mean is that of first come, first served; newcomers overtake, so the times spread
        // wider (Takacs 1963).
        const double load1 = std::min(0.999, step.busy / pool.servers);
        const double square = step.waitMean * step.waitMean;
        now.waitVariance = formulas::lifoSecondMoment(step.waitVariance + square, load1) - square;
    }
}

Answer GroupRun::answerOfWork(std::size_t i, const Work &work)
{
    const StationProgram &station = m_program.stations[i];
    StationNow &now = m_now[i];
    Cell &cell = m_cells[i];
    const Sequence calls = callsInTurn(station);
    now.callTime = calls.mean;
    now.callVariance = calls.variance;
    // Who calls a pool that waits for the caller itself would never end.
    const Patience worked = cutAt(std::min(kForEver, cell.ownMean + calls.mean),
                                  std::min(kForEver * kForEver, cell.ownVariance + calls.variance),
                                  work.timeLimit);
    now.service = worked.mean;
    const double start = cell.startShare;
    const double starting = start * cell.startMean;
    const double startingVariance = start * (cell.startVariance + cell.startMean * cell.startMean)
                                    - starting * starting;
    // Provisioned environments beside the pool start nothing and hold none of its servers.
    const double inPool = 1 - cell.outside;
    const double hold = worked.mean
                        + (inPool > 0 ? std::min(cell.startMean, starting / inPool) : 0);
    const double holdVariance = worked.variance + startingVariance;
    // What is known by mean and variance only is taken as a gamma law.
    const double holdThird = worked.beyond > 0 || start > 0
                                 ? gammaThird(hold, holdVariance)
                                 : cell.ownThird + gammaThird(calls.mean, calls.variance);
    if (!isNear(hold, cell.hold) || !isNear(holdVariance, cell.holdVariance)
        || !isNear(worked.mean, cell.worked)) {
        cell.worked = worked.mean;
        cell.hold += (m_seeksSecant ? cell.partOfHold(hold - cell.hold) : 1) * (hold - cell.hold);
        cell.holdVariance = holdVariance;
        cell.holdThird = holdThird;
        cell.isForwardDirty = true;
        m_anyDirty = true;
    }
    PerOutcome served = {};
    const double inTime = 1 - worked.beyond;
    served[index(work.callFailedAs)] = (1 - calls.share[0]) * inTime;
    served[0] += calls.share[0] * (1 - work.errorShare) * inTime;
    served[index(work.errorAs)] += calls.share[0] * work.errorShare * inTime;
    served[index(work.timeLimitAs)] += worked.beyond;

    const double wait = now.waitShare * now.waitMean;
    const double waitVariance = now.waitShare * (now.waitVariance + now.waitMean * now.waitMean)
                                - wait * wait;
    Answer answer;
    answer.mean = wait + starting + worked.mean;
    answer.variance = std::max(0.0, waitVariance) + startingVariance + worked.variance;
    answer.refused = now.offered > 0 ? now.refused / now.offered : refusedOfNext(station);
    now.response = answer.mean;
    now.responseVariance = answer.variance;

    double expired = 0;
    Outcome refusedAs = Outcome::Throttled;
    if (station.pool != kNone) {
        const PoolState &pool = m_pools[station.pool];
        refusedAs = pool.rejectAs;
        if (pool.dropExpired && std::isfinite(station.patience) && now.waitShare > 0)
            expired = now.waitShare
                      * cutAt(now.waitMean, now.waitVariance, station.patience).beyond;
    }
    if (!isNear(expired, cell.expired)) {
        cell.expired = m_isDamped || !m_isFirst ? (cell.expired + expired) / 2 : expired;
        cell.isForwardDirty = true;
        m_anyDirty = true;
    }
    for (std::size_t o = 0; o < kOutcomes; ++o)
        cell.ends[o] = served[o] * (1 - cell.expired);
    cell.ends[index(Outcome::TimedOut)] += cell.expired;
    for (std::size_t o = 0; o < kOutcomes; ++o)
        answer.share[o] = cell.ends[o] * (1 - answer.refused);
    answer.share[index(refusedAs)] += answer.refused;
    return answer;
}

/// The last look at a station may be older than the last step of its pool, by less than matters; in
/// the books, what has come and is neither there nor refused has left.
void GroupRun::balanceWork(std::size_t i)
{
    const StationProgram &station = m_program.stations[i];
    const PoolState &pool = m_pools[station.pool];
    double change = 0;
    if (!pool.isActive && !pool.isTouched)
        change = 0;
    else if (const LossPool *loss = std::get_if<LossPool>(&pool.law))
        change = loss->changeOf(station.member) / m_dt;
    else if (pool.loads.size() > 1)
        change = (pool.inside[station.member] - pool.insideStart[station.member]) / m_dt;
    else
        change = pool.now.change;
    m_cells[i].left = std::max(0.0, m_now[i].offered - m_now[i].refused - change);
}

double GroupRun::refusedOfNext(const StationProgram &station) const
{
    return station.pool == kNone || m_pools[station.pool].isNew ? 0
                                                                : m_pools[station.pool].now.blocked;
}

} // namespace headroom::live
