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

LatencyHistogram mixed(double share, const LatencyHistogram &a, const LatencyHistogram &b)
{
    const std::pair<double, const LatencyHistogram *> parts[] = {{share, &a}, {1 - share, &b}};
    return LatencyHistogram::mix(parts);
}

} // namespace

Latencies::Latencies(const RunResult::Content &content, std::size_t step)
    : m_content(content)
    , m_step(step)
{ }

LatencyHistogram Latencies::of(const Reading &reading)
{
    if (reading.target != Target::Station)
        return {};
    switch (reading.quantity) {
    case Quantity::ResponseTime: return responseOf(reading.index);
    case Quantity::ServiceTime: return serviceOf(reading.index);
    case Quantity::CallTime: return callTimeOf(reading.index);
    case Quantity::Age:
        return LatencyHistogram::constant(m_content.stationAt(reading.index, m_step).age);
    default: return {};
    }
}

const LatencyHistogram &Latencies::responseOf(PlanIndex station)
{
    if (const auto known = m_known.find(station); known != m_known.end())
        return known->second;
    if (std::ranges::find(m_path, station) != m_path.end()) {
        static const LatencyHistogram kNothing = LatencyHistogram::constant(0);
        return kNothing;
    }
    m_path.push_back(station);
    LatencyHistogram composed = compose(station);
    m_path.pop_back();
    return m_known.emplace(station, std::move(composed)).first->second;
}

PerOutcome Latencies::outcomesOf(PlanIndex station) const
{
    const StationNow now = m_content.stationAt(station, m_step);
    double total = 0;
    for (const double rate : now.ended)
        total += rate;
    PerOutcome share = {1};
    if (total > 0)
        for (std::size_t o = 0; o < kOutcomes; ++o)
            share[o] = now.ended[o] / total;
    return share;
}

LatencyHistogram Latencies::answerOf(PlanIndex station)
{
    const StationBody &body = m_content.plan.stations[station].body;
    if (const Turnstile *turnstile = std::get_if<Turnstile>(&body))
        return mixed(turnstile->share, LatencyHistogram::fromDistribution(turnstile->time),
                     responseOf(station));
    const StationNow now = m_content.stationAt(station, m_step);
    const double refused = now.offered > 0 ? now.refused / now.offered : 0;
    if (!(refused > 0))
        return responseOf(station);
    return mixed(refused, LatencyHistogram::constant(0), responseOf(station));
}

LatencyHistogram Latencies::callOf(PlanIndex station, std::size_t index)
{
    const Route &route = m_content.plan.stations[station].routes[index];
    LatencyHistogram attempt = answerOf(route.to);
    double cut = 0;
    if (std::isfinite(route.timeout))
        attempt = attempt.cutAt(route.timeout, &cut);
    if (route.networkTime > 0)
        attempt = attempt.shifted(route.networkTime);
    if (route.retry.retries <= 0)
        return attempt;
    // Attempts follow each other with the recorded share of failures.
    const StationTrack &track = m_content.station(station);
    if (track.track.rows() == 0 || index >= track.calls)
        return attempt;
    const PerOutcome outcomes = outcomesOf(route.to);
    double again = 0;
    for (std::size_t o = 1; o < kOutcomes; ++o)
        if (route.retry.retryOn & (1U << headroom::index(route.seenAs[o])))
            again += outcomes[o] * (1 - cut);
    if (route.retry.retryOn & mask(route.timeoutAs))
        again += cut;
    again = std::clamp(again, 0.0, 1.0);
    if (again < 1e-9)
        return attempt;
    std::vector<LatencyHistogram> sums = {attempt};
    std::vector<double> weights = {1};
    for (int k = 1; k <= route.retry.retries; ++k) {
        const double mean = meanBackoff(route.retry, k);
        const LatencyHistogram
            delay = route.retry.jitter == Jitter::None
                        ? LatencyHistogram::constant(mean)
                        : LatencyHistogram::fromDistribution(Distribution::uniform(
                            route.retry.jitter == Jitter::Equal ? mean * 2 / 3 : 0,
                            route.retry.jitter == Jitter::Equal ? mean * 4 / 3 : 2 * mean));
        sums.push_back(sums.back().convolvedWith(delay).convolvedWith(attempt));
        weights.push_back(weights.back() * again);
        weights[static_cast<std::size_t>(k) - 1] -= weights.back();
    }
    std::vector<std::pair<double, const LatencyHistogram *>> parts;
    for (std::size_t k = 0; k < sums.size(); ++k)
        parts.emplace_back(weights[k], &sums[k]);
    return LatencyHistogram::mix(parts);
}

LatencyHistogram Latencies::callsOf(PlanIndex station)
{
    const Station &plan = m_content.plan.stations[station];
    const StationTrack &track = m_content.station(station);
    const StationNow now = m_content.stationAt(station, m_step);
    const std::size_t calls = std::min(plan.routes.size(), track.calls);
    if (std::holds_alternative<Splitter>(plan.body)) {
        std::vector<LatencyHistogram> ways;
        std::vector<std::pair<double, const LatencyHistogram *>> parts;
        for (std::size_t r = 0; r < calls; ++r)
            ways.push_back(callOf(station, r));
        for (std::size_t r = 0; r < calls; ++r)
            parts.emplace_back(std::max(0.0, plan.routes[r].weight), &ways[r]);
        return parts.empty() ? LatencyHistogram::constant(0) : LatencyHistogram::mix(parts);
    }
    LatencyHistogram sum = LatencyHistogram::constant(0);
    double reach = 1;
    for (std::size_t r = 0; r < calls && now.through > 0; ++r) {
        const Route &route = plan.routes[r];
        const LatencyHistogram one = callOf(station, r);
        const int whole = static_cast<int>(
            std::min<double>(kConvolvedCalls, std::floor(route.calls)));
        LatencyHistogram all = LatencyHistogram::constant(0);
        for (int c = 0; c < whole; ++c)
            all = all.convolvedWith(one);
        if (const double chance = route.calls - std::floor(route.calls); chance > 0)
            all = mixed(chance, all.convolvedWith(one), all);
        // Requests whose earlier call failed do not come this far.
        if (reach < 1)
            all = mixed(reach, all, LatencyHistogram::constant(0));
        sum = sum.convolvedWith(all);
        const PerOutcome outcomes = outcomesOf(route.to);
        reach *= route.retry.retries > 0 ? 1 : outcomes[0];
    }
    return sum;
}

LatencyHistogram Latencies::callTimeOf(PlanIndex station)
{
    return callsOf(station);
}

LatencyHistogram Latencies::serviceOf(PlanIndex station)
{
    const StationBody &body = m_content.plan.stations[station].body;
    const Work *work = std::get_if<Work>(&body);
    if (!work)
        return callsOf(station);
    LatencyHistogram time = LatencyHistogram::fromDistribution(work->service)
                                .convolvedWith(callsOf(station));
    return std::isfinite(work->timeLimit) ? time.cutAt(work->timeLimit) : time;
}

LatencyHistogram Latencies::compose(PlanIndex station)
{
    const StationBody &body = m_content.plan.stations[station].body;
    const StationNow now = m_content.stationAt(station, m_step);
    if (const Work *work = std::get_if<Work>(&body)) {
        LatencyHistogram time = serviceOf(station);
        const Discipline discipline = work->pool == kNone
                                          ? Discipline::Fifo
                                          : m_content.plan.pools[work->pool].discipline;
        const double wait = now.waitShare * now.waitMean;
        if (wait > 0 && discipline == Discipline::ProcessorSharing)
            return formulas::sharedHistogram(wait, time);
        if (wait > 0)
            time = time.convolvedWith(formulas::waitHistogram(
                {now.waitShare, now.waitMean, now.waitVariance},
                discipline == Discipline::Lifo ? formulas::Order::Lifo : formulas::Order::Fifo));
        const double admitted = now.offered - now.refused;
        if (work->environments && now.cold > 0 && admitted > 0) {
            const LatencyHistogram started = time.convolvedWith(
                LatencyHistogram::fromDistribution(work->environments->start));
            time = mixed(std::min(1.0, now.cold / admitted), started, time);
        }
        return time;
    }
    if (const Delay *delay = std::get_if<Delay>(&body))
        return LatencyHistogram::fromDistribution(delay->time).convolvedWith(callsOf(station));
    if (const Buffer *buffer = std::get_if<Buffer>(&body))
        return LatencyHistogram::fromDistribution(buffer->acceptTime);
    if (const Cache *cache = std::get_if<Cache>(&body)) {
        const double hits = now.offered > 0 ? now.hits / now.offered : 0;
        return mixed(hits, LatencyHistogram::fromDistribution(cache->hitTime), callsOf(station));
    }
    return callsOf(station);
}

} // namespace headroom::live
