// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/message_queue.h"

#include "model/core/distribution.h"

#include <algorithm>
#include <cmath>

namespace headroom::live {

namespace {

/// A batch that is open for almost the whole window is closed by it.
constexpr double kWholeWindow = 0.999;

/// Those who have been received more often are one class.
constexpr std::size_t kClasses = 64;
constexpr int kPasses = 400;
constexpr double kSettled = 1e-14;
constexpr double kStill = 1e-12;
constexpr double kNothing = 1e-9;
constexpr double kSeldom = 1e-12;
constexpr int kMostDuplicates = 1000;
/// Stands for a share that fades away altogether.
constexpr double kManyTimes = 40;
/// What fails like this from the beginning has not done so for ever.
constexpr double kMostlyFailing = 0.5;

double longerThan(double mean, double variance, double time)
{
    if (!(variance > 0))
        return mean > time ? 1 : 0;
    return 1 - Distribution::gamma(mean, std::sqrt(variance) / mean).cdf(time);
}

/// Share of the time in which one of them waits that gather evenly until all are taken.
double anyOf(double mean)
{
    return mean > kNothing ? 1 - (1 - std::exp(-2 * mean)) / (2 * mean) : 0;
}

} // namespace

MessageQueue::MessageQueue(const Queue &queue, std::size_t readers)
    : m_readings(readers)
{
    const auto most = static_cast<std::size_t>(std::max(1, queue.maximumReceives));
    m_start.resize(std::min(kClasses, most));
    m_end = m_start;
    m_flows.resize(m_start.size());
}

void MessageQueue::findEnd(const Queue &queue)
{
    // The n-th receive comes after n waits and n - 1 times of hiding.
    const double round = std::max(queue.visibility, 1e-3) + m_seenWait;
    const double inTime = std::max(1.0, std::floor((queue.retention + queue.visibility) / round));
    const double most = std::max(1, queue.maximumReceives);
    m_isBuried = most <= inTime;
    const double last = std::min(most, inTime);
    m_goesRound = last > static_cast<double>(m_start.size());
    m_ends = m_goesRound ? m_start.size() : static_cast<std::size_t>(last);
}

void MessageQueue::findDuplicates(const Queue &queue, const LaneLaw &law, double records)
{
    const double mean = law.timeOf(records);
    const double variance = law.batchVariance + records * law.recordVariance;
    const double round = std::max(queue.visibility, 1e-3) + m_seenWait;
    m_together.again = m_together.buried = m_together.againAges = 0;
    m_together.untilDeleted = mean;
    if (!(mean > 0) || !std::isfinite(mean))
        return;
    const int most = std::max(1, queue.maximumReceives);
    // Whoever of its receivers is done first deletes it.
    double there = 1;
    double time = 0;
    for (int k = 1; k <= std::min(most, kMostDuplicates); ++k) {
        const double next = there * longerThan(mean, variance, k * round);
        const double fading = next > 0 ? std::log(there / next) : kManyTimes;
        time += round * (fading > kSeldom ? (there - next) / fading : there);
        there = next;
        if (there < kSeldom)
            break;
        (k == most ? m_together.buried : m_together.again) += there;
        m_together.againAges += k == most ? 0 : there * k * round;
    }
    if (m_together.again > 0)
        m_together.untilDeleted = std::min(mean, time);
}

void MessageQueue::join(const Queue &queue, std::span<const QueueReader> readers)
{
    LaneLaw all;
    all.lanes = all.batch = all.window = 0;
    all.batchSuccess = all.recordSuccess = 0;
    all.attempts = 1;
    double rate = 0;
    double latency = 0;
    m_together.weights.assign(readers.size(), 0);
    for (const QueueReader &reader : readers) {
        const double lanes = reader.reads ? reader.lanes.lanes : 0;
        all.lanes += lanes;
        all.batch += lanes * reader.lanes.batch;
        all.window += lanes * reader.lanes.window;
        all.batchTime += lanes * reader.lanes.batchTime;
        all.recordTime += lanes * reader.lanes.recordTime;
        all.batchVariance += lanes * reader.lanes.batchVariance;
        all.recordVariance += lanes * reader.lanes.recordVariance;
        all.batchSuccess += lanes * reader.lanes.batchSuccess;
        all.recordSuccess += lanes * reader.lanes.recordSuccess;
        latency += lanes * reader.latency;
        rate += reader.reads ? reader.rate : 0;
    }
    const double lanes = all.lanes;
    if (!(lanes > 0)) {
        all = {};
        all.lanes = 0;
        m_lanes.set(all);
        m_together.capacity = m_together.failing = m_together.again = m_together.buried = 0;
        return;
    }
    for (double *number :
         {&all.batch, &all.window, &all.batchTime, &all.recordTime, &all.batchVariance,
          &all.recordVariance, &all.batchSuccess, &all.recordSuccess})
        *number /= lanes;
    m_together.latency = latency / lanes;
    findDuplicates(queue, all, all.batch);
    // Messages that hide keep their group closed.
    double hidden = 0;
    for (const Class &same : m_start)
        hidden += same.hidden;
    m_together.parts = 1;
    if (std::isfinite(queue.groups)) {
        const double groups = std::max(0.0, queue.groups - hidden / all.batch);
        // A message of a group that is out waits for it, however many lanes are free.
        if (groups <= all.lanes && groups >= 1) {
            m_together.parts = groups;
            all.lanes = 1;
        }
        all.lanes = std::min(all.lanes, groups);
    }
    m_together.time = all.timeOf(all.batch);
    m_together.failing = std::clamp(all.failureOf(all.batch), 0.0, 1.0);
    // Lanes are busy with what is received again too.
    all.batchTime *= 1 + m_together.again;
    all.recordTime *= 1 + m_together.again;
    m_lanes.set(all);
    m_together.capacity = std::min(m_together.parts * m_lanes.capacity(),
                                   rate / (1 + m_together.again));
    double weights = 0;
    for (std::size_t r = 0; r < readers.size(); ++r) {
        if (!readers[r].reads)
            continue;
        const double time = std::max(1e-9, readers[r].lanes.timeOf(readers[r].lanes.batch));
        m_together.weights[r] = std::min(readers[r].rate,
                                         readers[r].lanes.lanes * readers[r].lanes.batch / time);
        weights += m_together.weights[r];
    }
    for (double &weight : m_together.weights)
        weight = weights > 0 ? weight / weights : 0;
}

void MessageQueue::limit(const Queue &queue, double dt)
{
    if (!std::isfinite(queue.inFlight))
        return;
    double room = queue.inFlight;
    for (const Class &same : m_start)
        room -= same.hidden;
    room = std::max(0.0, room);
    // What is worked on, and what fails in this step, must fit.
    const double stay = m_together.time + m_together.failing * dt;
    if (stay > 0)
        m_together.capacity = std::min(m_together.capacity, room / stay);
}

/// Those who failed leave hiding at 1 / time: solved exactly. Returns what comes out, per s.
double MessageQueue::hide(std::size_t k, double failed, double dt, bool isRest)
{
    Class &end = m_end[k];
    if (!(m_hideTime > 0)) {
        end.hidden = 0;
        return failed + m_start[k].hidden / dt;
    }
    if (isRest) {
        end.hidden = failed * m_hideTime;
        m_start[k].hidden = end.hidden;
        return failed;
    }
    const double stay = std::exp(-dt / m_hideTime);
    end.hidden = m_start[k].hidden * stay + failed * m_hideTime * (1 - stay);
    return std::max(0.0, failed - (end.hidden - m_start[k].hidden) / dt);
}

/// What comes back depends on what is received, and that on what comes back: repeated until it
/// agrees.
void MessageQueue::pass(double dt, bool isRest)
{
    for (Flow &flow : m_flows)
        flow.out = 0;
    for (int round = 0; round < kPasses; ++round) {
        m_in = 0;
        for (std::size_t k = 0; k < m_flows.size(); ++k) {
            m_flows[k].in = k == 0 ? m_new : k < m_ends ? m_flows[k - 1].out : 0;
            if (m_goesRound && k + 1 == m_flows.size())
                m_flows[k].in += m_flows[k].out;
            m_in += m_flows[k].in;
        }
        const double waits = m_in < m_together.capacity ? m_together.parts * rest().waiting : 0;
        if (isRest) {
            m_waitingStart = waits;
            for (std::size_t k = 0; k < m_flows.size(); ++k)
                m_start[k].visible = m_in > 0 ? waits * m_flows[k].in / m_in : 0;
        }
        const Drained drained = drainLanes(m_waitingStart, m_in, m_together.capacity, waits, dt);
        m_waiting = std::max(0.0, drained.waiting);
        m_full = drained.full;
        const double there = m_waitingStart + m_in * dt;
        const double share = there > 0 ? std::clamp((there - m_waiting) / there, 0.0, 1.0) : 0;
        double moved = 0;
        m_outs.resize(m_flows.size());
        for (std::size_t k = 0; k < m_flows.size(); ++k) {
            Flow &flow = m_flows[k];
            const double all = m_start[k].visible + flow.in * dt;
            flow.read = all * share / dt;
            m_end[k].visible = all * (1 - share);
            m_outs[k] = hide(k, flow.read * m_together.failing, dt, isRest);
            moved = std::max(moved, std::abs(m_outs[k] - flow.out));
        }
        const bool isDone = moved <= kSettled * m_in || round + 1 == kPasses;
        for (std::size_t k = 0; k < m_flows.size(); ++k) {
            // What has not agreed stays where it is until the next step.
            if (isDone && !isRest)
                m_end[k].hidden += (m_outs[k] - m_flows[k].out) * dt;
            else
                m_flows[k].out = m_outs[k];
        }
        if (isDone)
            break;
    }
    m_waiting = 0;
    for (const Class &same : m_end)
        m_waiting += same.visible;
}

/// What has waited for too long is lost.
void MessageQueue::expire(const Queue &queue, double now, double dt)
{
    const double total = m_entered.totalAt(now + dt);
    const double latest = now + dt - std::max(0.0, queue.retention - queue.delay);
    m_lost = std::clamp(m_entered.totalAt(latest) - (total - m_waiting), 0.0, m_waiting);
    if (!(m_lost > 0))
        return;
    const double stays = 1 - m_lost / m_waiting;
    for (Class &same : m_end)
        same.visible *= stays;
    m_waiting -= m_lost;
}

MessageQueue::Step MessageQueue::advance(const Queue &queue, std::span<const QueueReader> readers,
                                         double offered, double now, double dt, bool isFirst)
{
    Step step;
    m_dt = dt;
    const double end = now + dt;
    m_sent.setRate(now, offered);
    const double delay = std::max(0.0, queue.delay);
    m_new = delay > 0 ? (m_sent.totalAt(end - delay) - m_sent.totalAt(now - delay)) / dt : offered;
    join(queue, readers);
    findEnd(queue);
    limit(queue, dt);
    m_hideTime = std::max(0.0, queue.visibility - m_together.time);
    const bool startsAtRest = isFirst && m_together.failing <= kMostlyFailing
                              && m_new / (1 - m_together.failing) < m_together.capacity;
    pass(dt, startsAtRest);
    m_entered.setRate(now, m_in);
    expire(queue, now, dt);
    show(queue, readers, now, dt, step);
    return step;
}

void MessageQueue::show(const Queue &queue, std::span<const QueueReader> readers, double now,
                        double dt, Step &step)
{
    const double end = now + dt;
    const double total = m_entered.totalAt(end);
    m_wait = m_waiting > kNothing * (1 + m_in * dt)
                 ? std::max(0.0, end - m_entered.timeOf(total - m_waiting))
                 : 0;
    m_lag = oldest(queue);
    step.lag = m_lag;
    double hidden = 0;
    double hiddenStart = 0;
    for (std::size_t k = 0; k < m_flows.size(); ++k) {
        step.received += m_flows[k].read;
        hidden += m_end[k].hidden;
        hiddenStart += m_start[k].hidden;
        const bool isLast = k + 1 >= m_ends && !(m_goesRound && k + 1 == m_flows.size());
        if (isLast)
            (m_isBuried ? step.redriven : step.dropped) += m_flows[k].out;
    }
    const double well = step.received * (1 - m_together.failing);
    step.deleted = well * (1 - m_together.buried);
    step.redriven += well * m_together.buried;
    step.dropped += m_lost / dt;
    showReaders(queue, readers);
    const bool isBehind = m_waiting > 2 * m_together.parts * rest().waiting
                          || !(m_together.capacity > 0);
    step.visible = m_waiting + (isBehind ? 0 : m_in * (m_together.latency + rest().windowWait));
    const double failing = step.received * m_together.failing;
    // Batches are full only while it is behind; a message is more likely in a large one, where
    // their sizes are about geometric.
    const double beside = std::min(m_lanes.law().batch, 2 * rest().batch - 1);
    const double shorter = !isBehind && m_together.time > 0
                               ? m_lanes.law().timeOf(beside)
                                     / m_lanes.law().timeOf(m_lanes.law().batch)
                               : 1;
    step.inFlight = hidden + (step.received - failing) * m_together.untilDeleted * shorter
                    + failing * std::min(m_together.time * shorter, queue.visibility);
    const double arrived = m_sent.totalAt(end);
    step.delayed = queue.delay > 0 ? arrived - m_sent.totalAt(end - queue.delay) : 0;
    // In the books, what is worked on has left.
    const double stays = m_sent.rate() - m_new;
    step.stored = stays + (m_waiting - m_waitingStart + hidden - hiddenStart) / dt;
    const auto isStill = [](double a, double b, double least) {
        return std::abs(a - b) <= 10 * kStill * (std::abs(a) + std::abs(b)) + least;
    };
    step.atRest = isStill(m_waiting, m_waitingStart, 0) && isStill(hidden, hiddenStart, 0)
                  && isStill(m_lag, m_seenLag, 1e-9) && isStill(m_new, m_sent.rate(), 0)
                  && isStill(step.delayed, m_sent.rate() * queue.delay, 1e-9);
    for (std::size_t k = 0; k < m_flows.size(); ++k)
        step.atRest = step.atRest && isStill(m_start[k].hidden, m_end[k].hidden, kStill);
    m_entered.forget(m_entered.totalAt(now) - m_waitingStart);
    m_sent.forget(m_sent.totalAt(now - queue.delay));
}

/// Age of the oldest that can be received: one that has come back is older than all new ones.
double MessageQueue::oldest(const Queue &queue)
{
    const double batch = m_in < m_together.capacity ? rest().batch : m_lanes.law().batch;
    double none = 1;
    double lag = m_wait;
    for (std::size_t k = m_flows.size(); k-- > 0;) {
        // New ones wait for the end of a batch, one after the other; those of a batch that failed
        // come back together.
        const double waits = m_end[k].visible;
        const double any = k == 0 ? anyNew(waits) : 1 - std::exp(-waits / batch);
        const double round = std::max(queue.visibility, m_together.time) + m_seenWait;
        lag += none * any * (queue.delay + static_cast<double>(k) * round);
        none *= 1 - any;
    }
    if (m_in < m_together.capacity && rest().open > 0 && m_waiting <= 2 * rest().waiting) {
        // The oldest of a batch that collects: half of the time that it is open, weighted by that.
        // The time until so many have come varies; an interval does not.
        const double open = rest().open;
        const double square = open < m_lanes.law().window * kWholeWindow && rest().batch > 1
                                  ? open * open * (1 + 1 / (rest().batch - 1))
                                  : open * open;
        lag += none * square / 2 * m_in / (1 + open * m_in);
    }
    return lag;
}

/// The chance that a new one waits, of which so many wait on average.
double MessageQueue::anyNew(double waits)
{
    // One by one, given that any wait, their number is geometric as in M/M/c.
    if (m_lanes.law().batch <= 1 && m_in < m_together.capacity)
        return std::min(anyOf(waits), waits * (1 - m_in / m_together.capacity));
    return anyOf(waits);
}

void MessageQueue::showReaders(const Queue &queue, std::span<const QueueReader> readers)
{
    double received = 0;
    double rounds = 0;
    for (std::size_t k = 0; k < m_flows.size(); ++k) {
        received += m_flows[k].read;
        rounds += m_flows[k].read * static_cast<double>(k);
    }
    double age = received > 0 ? rounds / received * (m_hideTime + m_wait) : 0;
    const LanesAtRest still = m_in < m_together.capacity ? rest() : LanesAtRest{};
    age += m_together.againAges / (1 + m_together.again);
    // With what is received while the first receiver still works on it.
    const double all = received * (1 + m_together.again);
    const double full = received > 0 ? std::clamp(m_full / received / m_dt, 0.0, 1.0) : 0;
    const bool isFull = !(m_in < m_together.capacity);
    for (std::size_t r = 0; r < readers.size(); ++r) {
        QueueReading &reading = m_readings[r];
        const LaneLaw &law = readers[r].lanes;
        reading.read = all * m_together.weights[r];
        const double records = std::min(law.batch, std::max(1.0, still.batch));
        const double inFull = isFull ? 1 : full;
        reading.calls = reading.read * (inFull / law.batch + (1 - inFull) / records);
        reading.failed = reading.read * std::clamp(law.failureOf(law.batch), 0.0, 1.0);
        reading.busy = reading.calls * law.batchTime + reading.read * law.recordTime;
        reading.age = age + (m_wait + m_seenWait) / 2 + readers[r].latency
                      + (isFull ? 0 : still.windowWait) + queue.delay;
    }
}

void MessageQueue::commit()
{
    m_start = m_end;
    m_waitingStart = m_waiting;
    m_seenLag = m_lag;
    m_seenWait = m_wait;
}

} // namespace headroom::live
