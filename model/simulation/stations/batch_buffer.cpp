// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/batch_buffer.h"

#include "model/simulation/formulas/batching.h"

#include <algorithm>
#include <cmath>

namespace headroom::live {

namespace {

/// Failed records are kept in so many parcels at most, by age.
constexpr double kParcels = 256;
/// Tries that nearly always succeed take the time between tries all the same.
constexpr double kLeastFailing = 0.05;
/// From here on failures are as good as sure.
constexpr double kSurely = 1 - 1e-9;
constexpr double kStill = 1e-12;
/// A callee that fails like this from the beginning has not done so for ever.
constexpr double kMostlyFailing = 0.5;
/// So much of a batch is still one.
constexpr double kOne = 0.5;

/// What collects leaves at 1 / wait: solved exactly. Returns what is inside after `dt`.
double collected(double open, double rate, double wait, double dt)
{
    if (!(wait > 0))
        return 0;
    const double stay = std::exp(-dt / wait);
    return open * stay + rate * wait * (1 - stay);
}

/// Mean time that a batch holds its lane, until it is sent or given up.
double laneTime(double time, double delay, double failing, double tries)
{
    const double rounds = failing >= 1 ? tries : (1 - std::pow(failing, tries)) / (1 - failing);
    return rounds * time + (rounds - 1) * delay;
}

} // namespace

void BatchBuffer::addFailed(double from, double to, double records, double until)
{
    if (!(records > 0))
        return;
    if (!m_end.failed.empty()) {
        Parcel &last = m_end.failed.back();
        if (to - last.from <= until / kParcels) {
            last.to = to;
            last.records += records;
            return;
        }
    }
    m_end.failed.push_back({from, to, records});
}

void BatchBuffer::startAtRest(const Retries &retries, double rate, double now, double dt)
{
    if (retries.failing > kMostlyFailing || !(retries.failing > 0) || !(retries.until > 0))
        return;
    const double length = std::max(dt, retries.until / kParcels);
    for (double age = retries.until; age > 0; age -= length) {
        const double part = std::min(age, length);
        const double stays = std::pow(retries.failing, (age - part / 2) / retries.cycle);
        m_start.failed.push_back(
            {now - age, now - age + part, rate * retries.failing * part * stays});
    }
    for (const Parcel &parcel : m_start.failed)
        m_start.total += parcel.records;
}

/// The failed are tried again once a cycle; those of age are given up, and new ones come.
void BatchBuffer::moveFailed(const Retries &retries, double arrivals, double now, double dt)
{
    const double end = now + dt;
    const double stays = std::pow(std::max(kLeastFailing, retries.failing), dt / retries.cycle);
    m_end.failed = m_start.failed;
    m_delivered = m_deliveredAges = m_givenUp = 0;
    for (Parcel &parcel : m_end.failed) {
        const double gone = parcel.records * (1 - stays);
        parcel.records -= gone;
        m_delivered += gone;
        m_deliveredAges += gone * std::max(0.0, end - dt / 2 - (parcel.from + parcel.to) / 2);
        const double latest = end - retries.until;
        if (parcel.from >= latest)
            continue;
        const double share = parcel.to <= latest
                                 ? 1
                                 : (latest - parcel.from) / (parcel.to - parcel.from);
        // They came of age within the step, not at its end.
        const double tried = end + dt / 2 - std::min(parcel.to, parcel.from + dt);
        const double gave = parcel.records * share
                            * std::pow(stays, std::clamp((retries.until - tried) / dt, -1.0, 1.0));
        m_givenUp += gave;
        m_delivered += parcel.records * share - gave;
        parcel.records *= 1 - share;
        parcel.from = std::min(parcel.to, latest);
    }
    std::erase_if(m_end.failed, [](const Parcel &parcel) { return !(parcel.records > 0); });
    const double failed = arrivals * retries.failing * dt;
    if (retries.until > 0) {
        // Those of this step are half a step old on average.
        const double kept = failed * std::sqrt(stays);
        addFailed(now, end, kept, retries.until);
        m_delivered += failed - kept;
        m_deliveredAges += (failed - kept) * dt / 2;
    } else {
        m_givenUp += failed;
    }
    m_end.total = 0;
    for (const Parcel &parcel : m_end.failed)
        m_end.total += parcel.records;
}

BufferedBatches BatchBuffer::advance(const Batcher &batcher, const LaneLaw &law, double offered,
                                     double now, double dt, bool isFirst)
{
    const double size = std::max(1.0, std::ceil(batcher.size - 1e-9));
    const formulas::BatchWindow window = formulas::batchWindow(offered, size, batcher.interval);
    const double batch = window.batch;
    const double time = law.timeOf(batch);
    Retries retries;
    retries.cycle = time + law.retryDelay;
    retries.failing = std::clamp(law.failureOf(batch), 0.0, 1.0);
    const double tries = std::floor(std::max(0.0, batcher.retryFor) / retries.cycle);
    retries.until = tries * retries.cycle;
    if (isFirst) {
        m_start = {};
        m_start.open = offered * window.wait;
        startAtRest(retries, offered, now, dt);
    } else if (now > m_until) {
        // Steps were jumped over because nothing moved: all is as old as it was.
        for (Parcel &parcel : m_start.failed) {
            parcel.from += now - m_until;
            parcel.to += now - m_until;
        }
        m_until = now;
    }
    m_next = now + dt;
    BufferedBatches step;
    m_end.open = collected(m_start.open, offered, window.wait, dt);
    const double closed = std::max(0.0, offered - (m_end.open - m_start.open) / dt);
    double begun = closed;
    m_end.waiting = 0;
    m_closed.setRate(now, closed);
    double queued = 0;
    if (std::isfinite(law.lanes)) {
        const double held = laneTime(time, law.retryDelay, retries.failing, tries + 1);
        const double able = held > 0 ? std::max(1.0, law.lanes) * batch / held
                                     : std::numeric_limits<double>::infinity();
        m_end.waiting = std::max(0.0, m_start.waiting + (closed - able) * dt);
        begun = std::max(0.0, closed - (m_end.waiting - m_start.waiting) / dt);
        const double total = m_closed.totalAt(now + dt);
        if (m_end.waiting > kStill * (1 + total))
            queued = std::max(0.0, now + dt - m_closed.timeOf(total - m_end.waiting));
        m_closed.forget(total - m_end.waiting);
    }
    moveFailed(retries, begun, now, dt);
    const double straight = begun * (1 - retries.failing);
    step.sent = straight + m_delivered / dt;
    step.givenUp = m_givenUp / dt;
    // Those that got through are the part of the tries that did not fail.
    const double again = retries.failing < kSurely
                             ? m_delivered / dt / (1 - retries.failing)
                             : (m_start.total + m_end.total) / 2 / retries.cycle;
    step.calls = (begun + again) / batch;
    step.tried = begun + again;
    step.busy = step.calls * time;
    // What failed waits for whole cycles, though it gets through as if there were none.
    const double longer = retries.failing > 0 && retries.failing < kSurely
                              ? std::log(1 / std::max(kLeastFailing, retries.failing))
                                    / (1 - retries.failing)
                              : 1;
    step.backlog = m_end.open + m_end.waiting + longer * m_end.total + begun * time;
    const double before = window.wait + queued + time;
    step.age = step.sent > 0 ? before + longer * m_deliveredAges / dt / step.sent : 0;
    double oldest = 0;
    double counted = 0;
    for (const Parcel &parcel : m_end.failed) {
        counted += parcel.records;
        if (counted >= kOne * batch) {
            oldest = now + dt - parcel.from;
            break;
        }
    }
    if (offered > 0 || step.backlog > kOne * batch)
        step.lag = window.open + queued + std::max(time, oldest);
    m_end.lag = step.lag;
    step.stored = (m_end.open - m_start.open + m_end.waiting - m_start.waiting + m_end.total
                   - m_start.total)
                  / dt;
    const auto isStill = [](double a, double b) {
        return std::abs(a - b) <= kStill * (a + b);
    };
    step.atRest = isStill(m_start.open, m_end.open) && isStill(m_start.waiting, m_end.waiting)
                  && std::abs(m_start.total - m_end.total) <= 1e3 * kStill * (1 + m_end.total)
                  && std::abs(m_start.lag - m_end.lag) <= 1e-9;
    return step;
}

void BatchBuffer::commit()
{
    m_start = m_end;
    m_until = m_next;
}

} // namespace headroom::live
