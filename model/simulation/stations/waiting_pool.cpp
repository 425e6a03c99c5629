// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/waiting_pool.h"

#include "model/simulation/formulas/pool_response.h"

#include <algorithm>
#include <cmath>

namespace headroom::live {

namespace {

/// From so near its equilibrium a station moves on like an exponential; the vector is not needed.
constexpr double kNearRest = 0.04;
constexpr double kArrived = 1e-6;
/// Of fewer requests than this only rounding is left.
constexpr double kFewest = 1e-3;
/// Rates below this, per s, are what is left of numbers that fade away for ever.
constexpr double kNobody = 1e-100;
constexpr double kFullLoad = 1 - 1e-9;
/// Stands for none in formulas that divide by them: one request in millions of holding times.
constexpr double kNoServers = 1e-7;

/// Sums over the waiting places 0..room for a ratio r of each place's chance to the one before, and
/// how the waits behind them vary. All chances are relative to that of the likeliest end, so that
/// none overflows.
struct Places {
    double none = 1; ///< Of place 0.
    double ones = 0;
    double numbers = 0;
    double last = 0;
    double variation = 1; ///< Variance of a wait, relative to the square of its mean.
};

/// A request that finds k others waiting waits for k + 1 services: mean sum (k + 1) r^k, square sum
/// (k + 1)(k + 2) r^k over the places that it may find.
double variationOf(const Places &places, double ratio, double room)
{
    const double left = 1 - ratio;
    if (std::abs(left) * room < 0.05)
        return 4 * (room + 2) / (3 * (room + 1)) - 1;
    const double found = places.ones - places.last;
    const double first = places.numbers - room * places.last + found;
    const double second = (2 * (places.none - places.last * ratio * ratio)
                           - left * places.last * (room + 2) * (2 * ratio + (room + 1) * left))
                          / (left * left * left);
    return found > 0 && first > 0 ? std::max(0.0, second * found / (first * first) - 1) : 1;
}

Places placesOf(double ratio, double room)
{
    const double left = 1 - ratio;
    if (!std::isfinite(room))
        return {1, 1 / left, ratio / (left * left), 0, 1};
    Places places;
    if (ratio > 1)
        places.none = std::pow(ratio, -room);
    places.last = ratio > 1 ? 1 : std::pow(ratio, room);
    if (std::abs(left) < 1e-6) {
        places.ones = room + 1;
        places.numbers = room * (room + 1) / 2;
    } else {
        places.ones = (places.none - places.last * ratio) / left;
        places.numbers = ratio
                         * (places.none - (room + 1) * places.last + room * places.last * ratio)
                         / (left * left);
    }
    places.variation = variationOf(places, ratio, room);
    return places;
}

} // namespace

WaitingPool::WaitingPool(const ServerPool &pool)
    : m_servers(pool.servers)
    , m_room(pool.waitingRoom)
    , m_discipline(pool.discipline)
    , m_loss(formulas::erlangLoss(pool.servers))
    , m_start(shape(1))
    , m_end(m_start)
{ }

formulas::StationShape WaitingPool::shape(double quantum) const
{
    return {.servers = m_servers, .waitingRoom = m_room, .waitingQuantum = quantum};
}

WaitingPool::Law WaitingPool::lawOf(std::span<const PoolLoad> loads, double expired) const
{
    Law law;
    double time = 0;
    double second = 0;
    double third = 0;
    for (const PoolLoad &load : loads) {
        const double square = load.hold * load.hold;
        law.arrivals += load.arrivals;
        time += load.arrivals * load.hold;
        second += load.arrivals * (load.variance + square);
        third += load.arrivals * (load.third + load.hold * (3 * load.variance + square));
    }
    if (!(law.arrivals > kNobody)) {
        // Who is still there goes on as before.
        law = m_start.law;
        law.arrivals = 0;
        return law;
    }
    law.hold = time / law.arrivals * (1 - expired);
    // Equal shares of the servers make the number in the station the same for all laws of the
    // service.
    if (m_discipline != Discipline::ProcessorSharing && law.hold > 0) {
        const double mean = time / law.arrivals;
        const double cv2 = std::max(0.0, second / law.arrivals / (mean * mean) - 1);
        const double utilisation = std::min(kFullLoad, time / m_servers);
        const double spread = formulas::restSpread(mean, second / law.arrivals,
                                                   third / law.arrivals);
        law.quantum = formulas::waitFactor(m_servers, utilisation, cv2, spread);
        law.variation = formulas::waitVariation(m_servers, utilisation, spread);
    }
    return law;
}

bool WaitingPool::hasRest(const Law &law) const
{
    return std::isfinite(m_room) || law.arrivals * law.hold < m_servers * kFullLoad;
}

double WaitingPool::relaxation(const Law &law) const
{
    if (!std::isfinite(m_servers))
        return law.hold;
    // An overload fills a room as quickly as its inverse empties it.
    const double ratio = law.arrivals * law.hold / m_servers;
    const double utilisation = std::min(kFullLoad, ratio > 1 ? 1 / ratio : ratio);
    const double idle = 1 - utilisation;
    // How long a small disturbance of M/M/1 lasts, integrated; with a bounded room no longer than
    // it takes to fill or empty it.
    const double queue = std::min((1 + utilisation) / (idle * idle), (m_room + 1) * (m_room + 1))
                         * std::max(1.0, law.quantum);
    return law.hold * std::max(1.0, queue / m_servers);
}

PoolStep WaitingPool::atRest(const Law &law) const
{
    PoolStep step;
    const double offered = law.arrivals * law.hold;
    step.demand = offered;
    if (!(offered > 0)) {
        step.left = step.started = law.arrivals;
        return step;
    }
    if (!std::isfinite(m_servers)) {
        step.busy = offered;
        step.left = step.started = law.arrivals;
        return step;
    }
    const double ratio = offered / m_servers;
    const double full = (*m_loss)(offered);
    // The chain waits in jumps, of which a bounded room takes a whole number.
    const bool isBounded = std::isfinite(m_room);
    const double jumps = isBounded ? std::max(1.0, std::round(m_room / law.quantum)) : m_room;
    const double quantum = isBounded ? m_room / jumps : law.quantum;
    const Places places = placesOf(ratio, jumps);
    const double norm = places.none + full * (places.ones - places.none);
    const double allBusy = full * places.ones / norm;
    step.blocked = full * places.last / norm;
    const double admitted = 1 - step.blocked;
    step.left = step.started = law.arrivals * admitted;
    step.busy = offered * admitted;
    step.waiting = quantum * full * places.numbers / norm;
    step.waitShare = admitted > 0 ? std::max(0.0, allBusy - step.blocked) / admitted : 0;
    const double wait = step.left > 0 ? step.waiting / step.left : 0;
    step.waitMean = step.waitShare > 1e-15 ? wait / step.waitShare : 0;
    step.waitVariance = places.variation * law.variation * step.waitMean * step.waitMean;
    return step;
}

double WaitingPool::restWait(const Law &law) const
{
    const double idle = m_servers - law.arrivals * law.hold;
    return idle > 0 ? law.quantum * law.hold / idle : std::numeric_limits<double>::infinity();
}

PoolStep WaitingPool::settle(std::span<const PoolLoad> loads, double expired, double dt)
{
    const Law law = lawOf(loads, expired);
    if (!hasRest(law))
        return advance(loads, expired, dt);
    m_end.law = law;
    m_end.isResting = true;
    return atRest(law);
}

PoolStep WaitingPool::advance(std::span<const PoolLoad> loads, double expired, double dt)
{
    const Law law = lawOf(loads, expired);
    if (m_start.isResting && hasRest(law) && isNearRest(law))
        return approach(law, dt);
    m_end.queue = m_start.queue;
    formulas::BirthDeathQueue &queue = m_end.queue;
    if (m_start.isResting) {
        queue.setShape(shape(m_start.law.quantum));
        queue.setToStationary(m_start.law.arrivals,
                              m_start.law.hold > 0 ? 1 / m_start.law.hold : 1e9);
    }
    if (const formulas::StationShape wanted = shape(law.quantum); !(queue.shape() == wanted))
        queue.setShape(wanted);
    const double serviceRate = law.hold > 0           ? 1 / law.hold
                               : m_start.law.hold > 0 ? 1 / m_start.law.hold
                                                      : 1e9;
    const formulas::WaitLaw before = queue.waitLaw();
    const double numberBefore = queue.mean();
    const double waitingBefore = queue.waiting();
    const formulas::StationStep moved = queue.advance(dt, law.arrivals, serviceRate);
    const formulas::WaitLaw last = queue.waitLaw();
    // A station that has not served yet cannot say how long one waits.
    const formulas::WaitLaw first = std::isfinite(before.mean) && std::isfinite(before.variance)
                                        ? before
                                        : last;

    PoolStep step;
    step.atRest = false;
    step.demand = law.arrivals * law.hold;
    // Of next to no arrivals the quotient says nothing.
    step.blocked = !std::isfinite(m_room)          ? 0
                   : moved.offered > kArrived * dt ? moved.blocked / moved.offered
                                                   : queue.probabilityFull();
    step.busy = moved.busyTime / dt;
    step.waiting = std::max(0.0, (moved.numberTime - moved.busyTime) / dt);
    step.left = moved.departures / dt;
    step.change = (queue.mean() - numberBefore) / dt;
    step.started = (moved.accepted - (queue.waiting() - waitingBefore)) / dt;
    step.conservation = std::abs(moved.accepted - moved.departures - (queue.mean() - numberBefore))
                        / std::max(kFewest,
                                   moved.accepted + moved.departures + numberBefore + queue.mean());
    step.waitShare = (first.probability + last.probability) / 2;
    const double wait = (first.probability * first.mean + last.probability * last.mean) / 2;
    step.waitMean = step.waitShare > 1e-15 ? wait / step.waitShare : 0;
    const double second = (first.probability * (first.variance + first.mean * first.mean)
                           + last.probability * (last.variance + last.mean * last.mean))
                          / 2;
    step.waitVariance = step.waitShare > 1e-15
                            ? std::max(0.0, second / step.waitShare - step.waitMean * step.waitMean)
                            : 0;
    // The chain knows the mean of the law of the service only; what its spread adds is that at
    // rest.
    const double spreading = std::min(step.waitMean, restWait(law));
    step.waitVariance = std::max(0.0,
                                 step.waitVariance + (law.variation - 1) * spreading * spreading);
    m_end.law = law;
    m_end.isResting = hasRest(law) && queue.isSettled(kNearRest / 2);
    if (m_end.isResting)
        m_end.law = restOf(law, queue.mean());
    return step;
}

bool WaitingPool::isNearRest(const Law &law) const
{
    if (m_start.law == law)
        return true;
    if (!(law.hold > 0))
        return false;
    const PoolStep end = atRest(law);
    const PoolStep start = atRest(m_start.law);
    const double number = end.busy + end.waiting;
    return std::abs(number - start.busy - start.waiting) <= kNearRest * number;
}

PoolStep WaitingPool::approach(const Law &law, double dt)
{
    m_end.isResting = true;
    m_end.law = law;
    if (m_start.law == law)
        return atRest(law);
    // The state is that at rest for other arrivals, which draw near the present ones.
    Law now = law;
    const double from = law.hold > 0 ? m_start.law.arrivals * m_start.law.hold / law.hold
                                     : law.arrivals;
    const double ratio = dt / relaxation(law);
    const double stay = std::exp(-ratio);
    now.arrivals = law.arrivals
                   + (from - law.arrivals) * (ratio < 1e-5 ? 1 - ratio / 2 : (1 - stay) / ratio);
    PoolStep step = atRest(now);
    m_end.law.arrivals = law.arrivals + (from - law.arrivals) * stay;
    const bool hasArrived = std::abs(m_end.law.arrivals - law.arrivals) <= kArrived * law.arrivals;
    if (hasArrived)
        m_end.law = law;
    const PoolStep first = atRest(m_start.law);
    const PoolStep last = atRest(m_end.law);
    step.demand = law.arrivals * law.hold;
    const double admitted = law.arrivals * (1 - step.blocked);
    step.change = (last.busy + last.waiting - first.busy - first.waiting) / dt;
    step.left = std::max(0.0, admitted - step.change);
    step.started = std::max(0.0, admitted - (last.waiting - first.waiting) / dt);
    // What has changed in this step is not so in the next.
    step.atRest = false;
    return step;
}

WaitingPool::Law WaitingPool::restOf(const Law &law, double number) const
{
    Law rest = law;
    double low = 0;
    double high = law.arrivals;
    if (!(high > 0) && law.hold > 0)
        high = std::min(number, m_servers / 2) / law.hold;
    const auto numberAt = [&](double arrivals) {
        rest.arrivals = arrivals;
        const PoolStep step = atRest(rest);
        return step.busy + step.waiting;
    };
    while (numberAt(high) < number && rest.arrivals * rest.hold < 1e3 * m_servers) {
        const double full = m_servers / law.hold;
        high = std::isfinite(m_room) || high >= full ? 2 * high : (high + full) / 2;
    }
    for (int i = 0; i < 50; ++i) {
        const double middle = (low + high) / 2;
        (numberAt(middle) < number ? low : high) = middle;
    }
    rest.arrivals = (low + high) / 2;
    return rest;
}

void WaitingPool::setServers(double servers)
{
    // The state at rest was that of the servers before.
    if (m_start.isResting) {
        m_start.queue.setShape(shape(m_start.law.quantum));
        m_start.queue.setToStationary(m_start.law.arrivals,
                                      m_start.law.hold > 0 ? 1 / m_start.law.hold : 1e9);
        m_start.isResting = false;
    }
    m_servers = std::max(kNoServers, servers);
    m_loss = formulas::erlangLoss(m_servers);
    m_start.queue.setShape(shape(m_start.queue.shape().waitingQuantum));
}

void WaitingPool::commit()
{
    m_start.law = m_end.law;
    m_start.isResting = m_end.isResting;
    if (!m_end.isResting)
        m_start.queue = m_end.queue;
}

} // namespace headroom::live
