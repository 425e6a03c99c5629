// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/batch_lanes.h"

#include "model/simulation/formulas/batching.h"
#include "model/simulation/formulas/patience.h"

#include <algorithm>
#include <cmath>

namespace headroom::live {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr int kRounds = 60;
constexpr double kSettled = 1e-9;
/// A queue longer than this, in records, is as good as endless.
constexpr double kEndless = 1e12;
/// s
constexpr double kLongest = 1e6;
/// Standard deviations.
constexpr double kSeldomFull = 4;

double capacityOf(double lanes, double records, double time)
{
    if (!(lanes > 0) || std::isinf(time))
        return 0;
    return time > 0 ? lanes * records / time : kInfinity;
}

/// Squared coefficient of variation of the time that a batch holds its lane.
double variationOf(const LaneLaw &law, double records, const BatchFate &fate)
{
    const double once = law.timeOf(records);
    if (!(once > 0))
        return 1;
    // Tries until success vary like a geometric number.
    const double variance = law.batchVariance + records * law.recordVariance;
    const double tries = std::max(1.0, fate.tries);
    return variance / (once * once * tries) + (tries - 1) / tries;
}

} // namespace

double LaneLaw::failureOf(double records) const
{
    return 1 - batchSuccess * (recordSuccess < 1 ? std::pow(recordSuccess, records) : 1);
}

BatchFate fateOf(const LaneLaw &law, double records, double attempts)
{
    const double time = law.timeOf(records);
    const double failing = law.failureOf(records);
    if (!(failing > 0))
        return {1, records, time, 0};
    const double rejected = failing * law.rejected;
    if (rejected >= 1)
        return {kInfinity, kInfinity, kInfinity, 0};
    // Tries until one is not rejected, with a delay behind each that is.
    const double untilCounts = 1 / (1 - rejected);
    const double cycle = untilCounts * time + (untilCounts - 1) * law.retryDelay;
    const double fails = (failing - rejected) / (1 - rejected);
    BatchFate fate;
    if (law.bisects && records > 1) {
        const BatchFate half = fateOf(law, records / 2, attempts);
        fate.tries = untilCounts + fails * 2 * half.tries;
        fate.tried = untilCounts * records + fails * 2 * half.tried;
        fate.time = cycle + fails * (law.retryDelay + 2 * half.time);
        fate.givenUp = fails * half.givenUp;
        return fate;
    }
    if (std::isinf(attempts) && fails >= 1)
        return {kInfinity, kInfinity, kInfinity, 0};
    const double most = std::max(1.0, attempts);
    fate.givenUp = std::isinf(most) ? 0 : std::pow(fails, most);
    const double rounds = fails >= 1 ? most : (1 - fate.givenUp) / (1 - fails);
    fate.tries = rounds * untilCounts;
    fate.tried = fate.tries * records;
    fate.time = rounds * cycle + (rounds - 1) * law.retryDelay;
    return fate;
}

Drained drainLanes(double waiting, double arrivals, double rate, double rest, double time)
{
    if (waiting < 0 && arrivals > 0) {
        const double filled = std::min(time, -waiting / arrivals);
        waiting = filled < time ? 0 : waiting + arrivals * time;
        time -= filled;
    }
    if (!(time > 0))
        return {waiting, 0};
    if (!(rate > arrivals)) {
        const double left = waiting + (arrivals - rate) * time;
        return {left, rate * time};
    }
    if (std::isinf(rate))
        return {std::min(rest, waiting + arrivals * time), std::max(0.0, waiting - rest)};
    const double falls = rate - arrivals;
    Drained drained{waiting, 0};
    if (waiting > 2 * rest) {
        const double first = std::min(time, (waiting - 2 * rest) / falls);
        drained.full = rate * first;
        drained.waiting = first < time ? 2 * rest : waiting - falls * first;
        time -= first;
    }
    if (time > 0 && rest > 0) {
        const double near = rest + (drained.waiting - rest) * std::exp(-falls * time / rest);
        drained.waiting = std::min(near, drained.waiting + arrivals * time);
    }
    return drained;
}

void BatchLanes::set(const LaneLaw &law)
{
    if (m_isSet && law == m_law)
        return;
    m_isSet = true;
    ++m_version;
    m_law = law;
    m_full = fateOf(law, law.batch, law.attempts);
    m_capacity = capacityOf(law.lanes, law.batch, m_full.time);
    m_oldCapacity = capacityOf(law.lanes, law.batch, law.timeOf(law.batch));
    m_restRate = -1;
}

double BatchLanes::capacityWithout(double lanes) const
{
    return capacityOf(std::max(0.0, m_law.lanes - lanes), m_law.batch, m_full.time);
}

/// Exact for one lane that takes what waits, as long as hardly a batch is full. A worker's other
/// lanes slow it down by the time that they take, and whoever comes when nothing of its own waits
/// finds them at work: as much as in M/D/1, and more the less of the work is its own, since what
/// comes while it waits joins those before it (fitted to simulations of 2 to 30 lanes, within 4 %
/// of the batch). What waits in all is that of M/D/1, but for what is in work.
bool BatchLanes::restLone(double rate, const LaneWorker &worker)
{
    if (m_law.lanes != 1 || m_law.failureOf(m_law.batch) > 0)
        return false;
    formulas::LaneTimes times{
        m_law.batchTime, m_law.batchVariance, m_law.recordTime, m_law.recordVariance, 0,
        m_law.window};
    const double own = rate * worker.recordTime;
    const double all = own + worker.others;
    if (worker.recordTime > 0 && all < 1) {
        // The lane is free again when the worker is done and the calls are, whichever is later.
        const double busy = worker.recordTime / (1 - worker.others);
        const formulas::Patience less = formulas::cutAt(times.record, times.recordVariance, busy);
        const double square = times.recordVariance + times.record * times.record - less.variance
                              - less.mean * less.mean + busy * busy;
        times.record += busy - less.mean;
        times.recordVariance = std::max(0.0, square - times.record * times.record);
        const auto work = [&worker](double load) {
            return load * worker.recordTime / (2 * (1 - load));
        };
        const double share = worker.others / all;
        times.idleWait = work(worker.others)
                         + share * share * share / 2 * (work(all) - work(worker.others));
    }
    const formulas::LoneLane lane = formulas::loneLane(rate, times);
    const double batch = lane.service.batch;
    if (!(batch + kSeldomFull * lane.spread < m_law.batch))
        return false;
    m_rest.batch = batch;
    m_rest.waiting = lane.service.waiting;
    if (worker.others > 0 && all < 1) {
        const double inWork = (lane.spread * lane.spread + batch * batch) / batch / 2;
        m_rest.waiting = std::max(m_rest.waiting, own * (1 / (2 * (1 - all)) - inWork));
    }
    m_rest.open = m_law.window;
    m_rest.windowWait = rate > 0 ? lane.collecting / rate : 0;
    m_restFate = fateOf(m_law, m_rest.batch, m_law.attempts);
    return true;
}

const LanesAtRest &BatchLanes::atRest(double rate, const LaneWorker &worker)
{
    if (rate == m_restRate && worker == m_restWorker)
        return m_rest;
    m_restRate = rate;
    m_restWorker = worker;
    m_rest = {};
    if (!(rate < m_capacity)) {
        m_rest.batch = m_law.batch;
        m_rest.waiting = kEndless;
        m_restFate = m_full;
        return m_rest;
    }
    if (restLone(rate, worker))
        return m_rest;
    formulas::BatchWindow window = formulas::batchWindow(rate, m_law.batch, m_law.window);
    m_rest.open = window.open;
    m_rest.windowWait = window.wait;
    if (m_law.window > 0 && m_law.lanes == 1) {
        // The window opens when the only lane is free again; until then some have come.
        const double busy = rate * std::min(m_law.timeOf(window.batch), kLongest);
        window.batch = std::min(m_law.batch, window.batch + busy - 1 + std::exp(-busy));
    }
    // What collects in a window comes as one; while it waits for a lane it grows.
    const double most = std::max(1.0, m_law.batch / window.batch);
    double together = 1;
    double before = 1;
    double movedBefore = 0;
    formulas::BatchService service;
    for (int round = 0; round < kRounds; ++round) {
        const double records = std::min(m_law.batch, window.batch * together);
        m_restFate = fateOf(m_law, records, m_law.attempts);
        service = formulas::batchService(rate / window.batch, m_law.lanes, most, m_restFate.time,
                                         variationOf(m_law, records, m_restFate));
        if (std::isinf(service.waiting)) {
            // Batches that are not full cannot do it.
            service.waiting = 0;
            together = std::min(most, together * 2);
            if (together == most)
                break;
            continue;
        }
        const double moved = service.batch - together;
        // What is in a batch may not matter for its time.
        if (std::abs(moved) <= kSettled * together
            || fateOf(m_law, std::min(m_law.batch, window.batch * service.batch), m_law.attempts)
                       .time
                   == m_restFate.time) {
            together = service.batch;
            break;
        }
        const double slope = round > 0 && together != before
                                 ? (moved - movedBefore) / (together - before)
                                 : -1;
        before = together;
        movedBefore = moved;
        together = std::clamp(together - moved / std::min(slope, -0.1), 1.0, most);
    }
    m_rest.batch = std::min(m_law.batch, window.batch * together);
    // What is called with these batches must be what is read in them.
    m_restFate = fateOf(m_law, m_rest.batch, m_law.attempts);
    m_rest.waiting = std::min(kEndless, service.waiting * window.batch);
    return m_rest;
}

} // namespace headroom::live
