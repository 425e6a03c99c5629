// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/latencies.h"

#include "model/simulation/formulas/pool_response.h"
#include "model/simulation/live/calls.h"

#include <algorithm>
#include <cmath>

namespace headroom::live {

namespace {

/// Longer chains of the same call are taken as a normal sum by their mean and variance inside the
/// histogram.
constexpr int kConvolvedCalls = 64;

/// Shares below this do not change a percentile that anyone looks at.
constexpr double kNoticeable = 1e-7;

LatencyHistogram mixed(double share, const LatencyHistogram &a, const LatencyHistogram &b)
{
    if (!(share > 0) || a.isEmpty())
        return b;
    if (!(share < 1) || b.isEmpty())
        return a;
    const std::pair<double, const LatencyHistogram *> parts[] = {{share, &a}, {1 - share, &b}};
    return LatencyHistogram::mix(parts);
}

SplitLaw atOnce(const LatencyHistogram &time)
{
    return {0, time, {}};
}

/// `share` of them this, the others that.
SplitLaw mixed(double share, const SplitLaw &a, const SplitLaw &b)
{
    if (!(share > 0))
        return b;
    if (!(share < 1))
        return a;
    SplitLaw law;
    const double badA = share * a.failed;
    const double badB = (1 - share) * b.failed;
    law.failed = badA + badB;
    if (law.failed < 1)
        law.good = mixed((share - badA) / (1 - law.failed), a.good, b.good);
    if (law.failed > 0)
        law.bad = mixed(badA / law.failed, a.bad, b.bad);
    return law;
}

LatencyHistogram delayLaw(const RetryPolicy &policy, int retry)
{
    const double mean = meanBackoff(policy, retry);
    if (policy.jitter == Jitter::None || !(mean > 0))
        return LatencyHistogram::constant(mean);
    const bool isEqual = policy.jitter == Jitter::Equal;
    return LatencyHistogram::fromDistribution(
        Distribution::uniform(isEqual ? mean * 2 / 3 : 0, isEqual ? mean * 4 / 3 : 2 * mean));
}

/// Callers give up after `limit`; what ends well later is a failure that takes that long.
SplitLaw cutAt(const SplitLaw &law, double limit)
{
    double late = 0;
    SplitLaw cut;
    cut.good = law.good.isEmpty() ? law.good : law.good.cutAt(limit, &late);
    const double missed = (1 - law.failed) * late;
    cut.failed = law.failed + missed;
    const LatencyHistogram bad = law.bad.isEmpty() ? law.bad : law.bad.cutAt(limit);
    if (cut.failed > 0)
        cut.bad = mixed(missed / cut.failed, LatencyHistogram::constant(limit), bad);
    return cut;
}

/// Attempts until one ends well, or no retry is left; `again` is the share of attempts that are
/// followed by another.
SplitLaw withRetries(const SplitLaw &attempt, const RetryPolicy &policy, double again)
{
    std::vector<LatencyHistogram> good;
    std::vector<LatencyHistogram> bad;
    std::vector<double> goodWeights;
    std::vector<double> badWeights;
    LatencyHistogram before = LatencyHistogram::constant(0);
    double reach = 1;
    for (int k = 0; k <= policy.retries && reach > kNoticeable; ++k) {
        const bool isLast = k == policy.retries;
        goodWeights.push_back(reach * (1 - attempt.failed));
        badWeights.push_back(reach * (isLast ? attempt.failed : attempt.failed - again));
        good.push_back(attempt.good.isEmpty() ? attempt.good : before.convolvedWith(attempt.good));
        bad.push_back(attempt.bad.isEmpty() ? attempt.bad : before.convolvedWith(attempt.bad));
        if (!isLast && !attempt.bad.isEmpty())
            before = bad.back().convolvedWith(delayLaw(policy, k + 1));
        reach *= again;
    }
    const auto mixture = [](const std::vector<double> &weights,
                            const std::vector<LatencyHistogram> &laws, double &sum) {
        std::vector<std::pair<double, const LatencyHistogram *>> parts;
        for (std::size_t k = 0; k < laws.size(); ++k) {
            parts.emplace_back(std::max(0.0, weights[k]), &laws[k]);
            sum += std::max(0.0, weights[k]);
        }
        return LatencyHistogram::mix(parts);
    };
    double well = 0;
    double badly = 0;
    SplitLaw law;
    law.good = mixture(goodWeights, good, well);
    law.bad = mixture(badWeights, bad, badly);
    law.failed = well + badly > 0 ? badly / (well + badly) : 0;
    return law;
}

} // namespace

LatencyHistogram SplitLaw::whole() const
{
    return mixed(failed, bad, good);
}

SplitLaw SplitLaw::then(const SplitLaw &next) const
{
    SplitLaw law;
    const double later = (1 - failed) * next.failed;
    law.failed = failed + later;
    if (!good.isEmpty() && !next.good.isEmpty())
        law.good = good.convolvedWith(next.good);
    if (law.failed > 0 && later > 0 && !next.bad.isEmpty() && !good.isEmpty())
        law.bad = mixed(later / law.failed, good.convolvedWith(next.bad), bad);
    else
        law.bad = bad;
    return law;
}

SplitLaw SplitLaw::after(const LatencyHistogram &time) const
{
    return {failed, good.isEmpty() ? good : time.convolvedWith(good),
            bad.isEmpty() ? bad : time.convolvedWith(bad)};
}

Latencies::Latencies(const RunResult::Content &content, std::size_t step)
    : m_content(content)
    , m_step(step)
{ }

LatencyHistogram Latencies::of(const Reading &reading)
{
    if (reading.target != Target::Station)
        return {};
    switch (reading.quantity) {
    case Quantity::ResponseTime: return responseOf(reading.index).whole();
    case Quantity::ServiceTime: return serviceOf(reading.index);
    case Quantity::CallTime: return callsOf(reading.index).whole();
    case Quantity::Age:
        return LatencyHistogram::constant(m_content.stationAt(reading.index, m_step).age);
    default: return {};
    }
}

const SplitLaw &Latencies::responseOf(PlanIndex station)
{
    if (const auto known = m_known.find(station); known != m_known.end())
        return known->second;
    if (std::ranges::find(m_path, station) != m_path.end()) {
        static const SplitLaw kNothing = atOnce(LatencyHistogram::constant(0));
        return kNothing;
    }
    m_path.push_back(station);
    SplitLaw composed = compose(station);
    m_path.pop_back();
    return m_known.emplace(station, std::move(composed)).first->second;
}

SplitLaw Latencies::answerOf(PlanIndex station)
{
    const SplitLaw &response = responseOf(station);
    const StationBody &body = m_content.plan.stations[station].body;
    if (const Turnstile *turnstile = std::get_if<Turnstile>(&body)) {
        const LatencyHistogram own = LatencyHistogram::fromDistribution(turnstile->time);
        const bool isFailure = turnstile->outcome != Outcome::Success;
        return mixed(turnstile->share, isFailure ? SplitLaw{1, {}, own} : atOnce(own), response);
    }
    const StationNow now = m_content.stationAt(station, m_step);
    const double refused = now.offered > 0 ? now.refused / now.offered : 0;
    return mixed(refused, {1, {}, LatencyHistogram::constant(0)}, response);
}

/// Of the failures at a callee, those that are tried again.
double Latencies::retriedShare(PlanIndex station, const Route &route) const
{
    const StationNow now = m_content.stationAt(station, m_step);
    double failures = 0;
    double retried = 0;
    for (std::size_t o = 1; o < kOutcomes; ++o) {
        failures += now.ended[o];
        if (route.retry.retryOn & mask(route.seenAs[o]))
            retried += now.ended[o];
    }
    return failures > 0 ? retried / failures : 1;
}

SplitLaw Latencies::callOf(PlanIndex station, std::size_t index)
{
    const Route &route = m_content.plan.stations[station].routes[index];
    SplitLaw attempt = answerOf(route.to);
    const double failed = attempt.failed;
    if (std::isfinite(route.timeout))
        attempt = cutAt(attempt, route.timeout);
    if (route.networkTime > 0)
        attempt = attempt.after(LatencyHistogram::constant(route.networkTime));
    if (route.retry.retries <= 0 || !(attempt.failed > kNoticeable))
        return attempt;
    const bool retriesTimeouts = route.retry.retryOn & mask(route.timeoutAs);
    const double again = failed * retriedShare(route.to, route)
                         + (retriesTimeouts ? attempt.failed - failed : 0);
    return withRetries(attempt, route.retry, std::min(again, attempt.failed));
}

const Station &Latencies::stationAt(PlanIndex station)
{
    if (!m_content.stationMoves.contains(station))
        return m_content.plan.stations[station];
    const auto known = m_moved.find(station);
    if (known != m_moved.end())
        return known->second;
    return m_moved.emplace(station, m_content.movedStation(station, m_step)).first->second;
}

SplitLaw Latencies::waysOf(PlanIndex station, std::size_t calls)
{
    SplitLaw ways = atOnce(LatencyHistogram::constant(0));
    double weights = 0;
    for (std::size_t r = 0; r < calls; ++r) {
        const double weight = std::max(0.0, stationAt(station).routes[r].weight);
        if (!(weight > 0))
            continue;
        weights += weight;
        ways = mixed(weight / weights, callOf(station, r), ways);
    }
    return ways;
}

SplitLaw Latencies::callsOf(PlanIndex station)
{
    const Station &plan = m_content.plan.stations[station];
    const StationTrack &track = m_content.station(station);
    const std::size_t calls = std::min(plan.routes.size(), track.calls);
    if (std::holds_alternative<Splitter>(plan.body))
        return waysOf(station, calls);
    SplitLaw all = atOnce(LatencyHistogram::constant(0));
    if (!(m_content.stationAt(station, m_step).through > 0))
        return all;
    for (std::size_t r = 0; r < calls; ++r) {
        const SplitLaw one = callOf(station, r);
        const double whole = std::floor(plan.routes[r].calls);
        for (int c = 0; c < static_cast<int>(std::min<double>(kConvolvedCalls, whole)); ++c)
            all = all.then(one);
        if (const double chance = plan.routes[r].calls - whole; chance > 0)
            all = mixed(chance, all.then(one), all);
    }
    return all;
}

LatencyHistogram Latencies::serviceOf(PlanIndex station)
{
    const Work *work = std::get_if<Work>(&stationAt(station).body);
    if (!work)
        return callsOf(station).whole();
    const LatencyHistogram time = LatencyHistogram::fromDistribution(work->service)
                                      .convolvedWith(callsOf(station).whole());
    return std::isfinite(work->timeLimit) ? time.cutAt(work->timeLimit) : time;
}

SplitLaw Latencies::composeWork(PlanIndex station, const Work &work)
{
    const StationNow now = m_content.stationAt(station, m_step);
    SplitLaw time = callsOf(station).after(LatencyHistogram::fromDistribution(work.service));
    if (std::isfinite(work.timeLimit))
        time = cutAt(time, work.timeLimit);
    // Errors of its own come after all the work.
    time = mixed(work.errorShare, {1, {}, time.whole()}, time);
    const Discipline discipline = work.pool == kNone ? Discipline::Fifo
                                                     : m_content.plan.pools[work.pool].discipline;
    const double wait = now.waitShare * now.waitMean;
    if (wait > 0 && discipline == Discipline::ProcessorSharing) {
        if (!time.good.isEmpty())
            time.good = formulas::sharedHistogram(wait, time.good);
        if (!time.bad.isEmpty())
            time.bad = formulas::sharedHistogram(wait, time.bad);
        return time;
    }
    if (wait > 0)
        time = time.after(formulas::waitHistogram(
            {now.waitShare, now.waitMean, now.waitVariance},
            discipline == Discipline::Lifo ? formulas::Order::Lifo : formulas::Order::Fifo));
    const double admitted = now.offered - now.refused;
    if (work.environments && now.cold > 0 && admitted > 0)
        time = mixed(std::min(1.0, now.cold / admitted),
                     time.after(LatencyHistogram::fromDistribution(work.environments->start)),
                     time);
    return time;
}

SplitLaw Latencies::compose(PlanIndex station)
{
    const StationBody &body = stationAt(station).body;
    if (const Work *work = std::get_if<Work>(&body))
        return composeWork(station, *work);
    if (const Delay *delay = std::get_if<Delay>(&body))
        return callsOf(station).after(LatencyHistogram::fromDistribution(delay->time));
    if (const Buffer *buffer = std::get_if<Buffer>(&body))
        return atOnce(LatencyHistogram::fromDistribution(buffer->acceptTime));
    if (const Batcher *batcher = std::get_if<Batcher>(&body))
        return atOnce(LatencyHistogram::fromDistribution(batcher->acceptTime));
    if (const Queue *queue = std::get_if<Queue>(&body))
        return atOnce(LatencyHistogram::fromDistribution(queue->acceptTime));
    if (const Log *log = std::get_if<Log>(&body))
        return atOnce(LatencyHistogram::fromDistribution(log->acceptTime));
    if (const Cache *cache = std::get_if<Cache>(&body)) {
        const StationNow now = m_content.stationAt(station, m_step);
        const double hits = now.offered > 0 ? now.hits / now.offered : 0;
        return mixed(hits, atOnce(LatencyHistogram::fromDistribution(cache->hitTime)),
                     callsOf(station));
    }
    return callsOf(station);
}

} // namespace headroom::live
