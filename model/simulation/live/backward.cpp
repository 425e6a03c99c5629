// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/group_run.h"
#include "model/simulation/live/near.h"

#include <algorithm>
#include <cmath>
#include <limits>

/// The way of the answers: times and outcomes, from the last callee to the source.
namespace headroom::live {

namespace {

/// Turns of a success share smaller than this are left to themselves.
constexpr double kSwing = 1e-9;
/// per s; what a store's content is known to, relative, stays far below 1e-9 of this.
constexpr double kStoreDigits = 1e-3;

bool isNear(const PerOutcome &a, const PerOutcome &b)
{
    for (std::size_t o = 0; o < kOutcomes; ++o)
        if (std::abs(a[o] - b[o]) > kNear)
            return false;
    return true;
}

Answer halfway(const Answer &a, const Answer &b)
{
    Answer middle;
    for (std::size_t o = 0; o < kOutcomes; ++o)
        middle.share[o] = (a.share[o] + b.share[o]) / 2;
    middle.refused = (a.refused + b.refused) / 2;
    middle.mean = (a.mean + b.mean) / 2;
    middle.variance = (a.variance + b.variance) / 2;
    return middle;
}

} // namespace

void GroupRun::prepareTime(std::size_t i)
{
    const StationBody &body = m_program.stations[i].station->body;
    Cell &cell = m_cells[i];
    const Distribution *own = nullptr;
    if (const Delay *delay = std::get_if<Delay>(&body))
        own = &delay->time;
    else if (const Work *work = std::get_if<Work>(&body))
        own = &work->service;
    else if (const Turnstile *turnstile = std::get_if<Turnstile>(&body))
        own = &turnstile->time;
    else if (const Cache *cache = std::get_if<Cache>(&body))
        own = &cache->hitTime;
    else if (const Buffer *buffer = std::get_if<Buffer>(&body))
        own = &buffer->acceptTime;
    else if (const Log *log = std::get_if<Log>(&body))
        own = &log->acceptTime;
    else if (const Queue *queue = std::get_if<Queue>(&body))
        own = &queue->acceptTime;
    else if (const Batcher *batcher = std::get_if<Batcher>(&body))
        own = &batcher->acceptTime;
    if (own) {
        cell.ownMean = own->mean();
        cell.ownVariance = own->variance();
        cell.ownThird = own->thirdMoment() - 3 * cell.ownMean * cell.ownVariance
                        - cell.ownMean * cell.ownMean * cell.ownMean;
    }
}

void GroupRun::prepare(std::size_t i)
{
    prepareTime(i);
    const StationBody &body = m_program.stations[i].station->body;
    Cell &cell = m_cells[i];
    if (const Work *work = std::get_if<Work>(&body); work && work->environments) {
        cell.startMean = work->environments->start.mean();
        cell.startVariance = work->environments->start.variance();
    }
    cell.worked = cell.ownMean;
    cell.hold = cell.ownMean;
    cell.holdVariance = cell.ownVariance;
    cell.holdThird = cell.ownThird;
}

GroupRun::Sequence GroupRun::callsInTurn(const StationProgram &station) const
{
    Sequence all;
    double reach = 1;
    for (std::uint32_t c = station.firstCall; c < station.firstCall + station.calls; ++c) {
        const CallResult &call = m_results[c];
        const double made = reach * call.made;
        all.mean += made * call.mean;
        all.variance += made * call.variance
                        + std::max(0.0, reach * (1 - reach)) * call.mean * call.mean;
        const double failing = 1 - call.final[0];
        if (failing > 0)
            for (std::size_t o = 1; o < kOutcomes; ++o)
                all.share[o] += reach * (1 - call.allSucceed) * call.final[o] / failing;
        reach *= call.allSucceed;
    }
    all.share[0] += reach;
    return all;
}

GroupRun::Sequence GroupRun::oneOfTheWays(const StationProgram &station) const
{
    Sequence mixed;
    double weights = 0;
    double second = 0;
    for (std::uint32_t c = station.firstCall; c < station.firstCall + station.calls; ++c) {
        const double weight = std::max(0.0, m_program.calls[c].weight);
        const CallResult &call = m_results[c];
        weights += weight;
        for (std::size_t o = 0; o < kOutcomes; ++o)
            mixed.share[o] += weight * call.final[o];
        mixed.mean += weight * call.mean;
        second += weight * (call.variance + call.mean * call.mean);
    }
    if (!(weights > 0)) {
        mixed.share = {1};
        return mixed;
    }
    for (double &share : mixed.share)
        share /= weights;
    mixed.mean /= weights;
    mixed.variance = std::max(0.0, second / weights - mixed.mean * mixed.mean);
    return mixed;
}

void GroupRun::backward(std::size_t i)
{
    const StationProgram &station = m_program.stations[i];
    Cell &cell = m_cells[i];
    StationNow &now = m_now[i];
    if (!cell.isBackwardDirty)
        return;
    cell.isBackwardDirty = false;
    cell.isTouched = true;
    for (std::uint32_t c = station.firstCall; c < station.firstCall + station.calls; ++c) {
        if (!m_resultDirty[c])
            continue;
        m_resultDirty[c] = false;
        const CallResult before = m_results[c];
        m_results[c] = resultOf(m_program.calls[c], m_answers[m_program.calls[c].to]);
        const CallResult &after = m_results[c];
        if (before.again != after.again || before.made != after.made
            || before.allSucceed != after.allSucceed
            || std::holds_alternative<Buffer>(station.station->body)
            || std::holds_alternative<Batcher>(station.station->body)) {
            cell.isForwardDirty = true;
            m_anyDirty = true;
        }
    }
    const StationBody &body = station.station->body;
    Answer answer;
    if (const Work *work = std::get_if<Work>(&body)) {
        setAnswer(i, answerOfWork(i, *work));
        return;
    }
    if (std::holds_alternative<Buffer>(body) || std::holds_alternative<Queue>(body)
        || std::holds_alternative<Batcher>(body)) {
        answer.mean = now.response = cell.ownMean;
        answer.variance = now.responseVariance = cell.ownVariance;
        setAnswer(i, answer);
        return;
    }
    if (std::holds_alternative<Log>(body)) {
        answer.mean = now.response = cell.ownMean;
        answer.variance = now.responseVariance = cell.ownVariance;
        answer.refused = cell.refusedShare;
        answer.share = {1 - cell.refusedShare};
        answer.share[index(std::get<Log>(body).rejectAs)] += cell.refusedShare;
        setAnswer(i, answer);
        return;
    }
    if (const Reader *reader = std::get_if<Reader>(&body)) {
        answerReader(i, *reader);
        return;
    }
    const Sequence calls = std::holds_alternative<Splitter>(body) ? oneOfTheWays(station)
                                                                  : callsInTurn(station);
    now.callTime = calls.mean;
    now.callVariance = calls.variance;
    answer.share = calls.share;
    answer.mean = calls.mean;
    answer.variance = calls.variance;
    if (std::holds_alternative<Delay>(body)) {
        answer.mean += cell.ownMean;
        answer.variance += cell.ownVariance;
    } else if (std::holds_alternative<Gate>(body)) {
        const double refused = station.bucket == kNone ? 0 : m_buckets[station.bucket].now.refused;
        for (double &share : answer.share)
            share *= 1 - refused;
        answer.refused = refused;
        if (station.bucket != kNone)
            answer.share[index(rejectionOf(station))] += refused;
    } else if (const Turnstile *turnstile = std::get_if<Turnstile>(&body)) {
        answer = besides(answer, turnstile->share, turnstile->outcome, cell);
    } else if (std::holds_alternative<Cache>(body)) {
        answer = besides(answer, cell.hitShare, Outcome::Success, cell);
    }
    const bool ownShareApart = std::holds_alternative<Turnstile>(body);
    now.response = ownShareApart ? calls.mean : answer.mean;
    now.responseVariance = ownShareApart ? calls.variance : answer.variance;
    if (std::holds_alternative<Source>(body)
        && std::get<Source>(body).traffic.shape == TrafficProfile::Shape::Closed) {
        cell.isForwardDirty = true;
        m_anyDirty = m_anyDirty || !headroom::live::isNear(answer.mean, m_answers[i].mean);
    }
    setAnswer(i, answer);
}

Outcome GroupRun::rejectionOf(const StationProgram &station) const
{
    return m_program.plan->buckets[m_program.group->buckets[station.bucket]].rejectAs;
}

Answer GroupRun::besides(const Answer &rest, double share, Outcome outcome, const Cell &own)
{
    Answer mixed;
    for (std::size_t o = 0; o < kOutcomes; ++o)
        mixed.share[o] = rest.share[o] * (1 - share);
    mixed.share[index(outcome)] += share;
    mixed.mean = share * own.ownMean + (1 - share) * rest.mean;
    const double apart = own.ownMean - rest.mean;
    mixed.variance = share * own.ownVariance + (1 - share) * rest.variance
                     + share * (1 - share) * apart * apart;
    return mixed;
}

void GroupRun::setAnswer(std::size_t i, const Answer &answer)
{
    Answer &known = m_answers[i];
    if (headroom::live::isNear(answer.mean, known.mean)
        && headroom::live::isNear(answer.variance, known.variance)
        && std::abs(answer.refused - known.refused) <= kNear && isNear(answer.share, known.share))
        return;
    // A caller that reacts more strongly than its callee calms down swings from one side to the
    // other.
    const double turn = answer.share[0] - known.share[0];
    double &lastTurn = m_cells[i].lastTurn;
    const bool swings = turn * lastTurn < 0
                        && std::min(std::abs(turn), std::abs(lastTurn)) > kSwing;
    lastTurn = turn;
    m_swings = m_swings || swings;
    const bool isDamped = m_isDamped || swings;
    known = isDamped ? halfway(known, answer) : answer;
    if (isDamped) {
        m_cells[i].isBackwardDirty = true;
        m_anyDirty = true;
    }
    const StationProgram &station = m_program.stations[i];
    for (std::uint32_t k = station.firstIn; k < station.firstIn + station.ins; ++k) {
        const std::uint32_t call = m_program.ins[k];
        m_resultDirty[call] = true;
        const std::uint32_t caller = m_program.callerOf[call];
        m_cells[caller].isBackwardDirty = true;
        if (caller >= i)
            m_anyDirty = true;
    }
}

void GroupRun::countEnded(std::size_t i)
{
    const StationProgram &station = m_program.stations[i];
    const StationBody &body = station.station->body;
    StationNow &now = m_now[i];
    if (std::holds_alternative<Reader>(body)) {
        countRead(i);
        return;
    }
    const Cell &cell = m_cells[i];
    const Answer &answer = m_answers[i];
    const double inFlight = std::holds_alternative<Work>(body)
                                ? now.offered - now.refused - cell.left
                                : 0;
    if (inFlight == 0) {
        for (std::size_t o = 0; o < kOutcomes; ++o)
            now.ended[o] = now.offered * answer.share[o];
        return;
    }
    // What stays is not answered yet; what leaves ends like what comes.
    const Outcome refusedAs = m_pools[station.pool].rejectAs;
    for (std::size_t o = 0; o < kOutcomes; ++o)
        now.ended[o] = cell.left * cell.ends[o];
    now.ended[index(refusedAs)] += now.refused;
}

double GroupRun::conservationOf(std::size_t i) const
{
    const StationBody &body = m_program.stations[i].station->body;
    const StationNow &now = m_now[i];
    // What fades away for ever ends in numbers that have fewer digits.
    if (!(now.offered + m_cells[i].left > 1e3 * std::numeric_limits<double>::min()))
        return 0;
    double out = 0;
    for (const double rate : now.ended)
        out += rate;
    // Against a large store a small flow has fewer digits.
    const double store = kStoreDigits * (now.backlog + now.inFlight + now.delayed);
    const Cell &cell = m_cells[i];
    if (std::holds_alternative<Queue>(body))
        return std::abs(now.offered - cell.left - now.redriven - now.dropped - cell.stored)
               / (now.offered + now.through + now.dropped + now.redriven + store);
    if (std::holds_alternative<Batcher>(body))
        return std::abs(now.offered - now.through - now.redriven - cell.stored)
               / (now.offered + now.through + now.redriven + store);
    if (std::holds_alternative<Reader>(body))
        return (std::abs(out - now.through)
                + std::abs(cell.left - now.through - now.dropped - cell.stored))
               / (cell.left + now.through + now.dropped + store);
    if (std::holds_alternative<Work>(body))
        return std::abs(out - now.refused - m_cells[i].left) / (now.offered + m_cells[i].left);
    if (std::holds_alternative<Buffer>(body)) {
        const Delivery &met = m_cells[i].delivery;
        const double delivered = now.through * (1 - met.rejected - met.failed);
        return std::abs(now.offered - delivered - now.dropped - m_cells[i].stored)
               / (now.offered + now.through);
    }
    return std::abs(out - now.offered) / now.offered;
}

} // namespace headroom::live
