// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/latency.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom::live {
namespace {

/// Further calls in a row are as good as their mean.
constexpr int kConvolvedCalls = 6;
constexpr int kMixedAttempts = 8;

LatencyHistogram mixTwo(double first, const LatencyHistogram &a, const LatencyHistogram &b)
{
    const std::array<std::pair<double, const LatencyHistogram *>, 2> parts = {std::pair {first, &a}, std::pair {1 - first, &b}};
    return LatencyHistogram::mix(parts);
}

double share(const StepSeries &part, const StepSeries &whole, std::size_t step)
{
    const double all = whole.at(step);
    return all > 0 ? std::clamp(part.at(step) / all, 0.0, 1.0) : 0;
}

} // namespace

LatencyComposer::LatencyComposer(const RunResult::Content &content, std::size_t step)
    : m_content(&content)
    , m_step(step)
{
}

const LatencyHistogram &LatencyComposer::law(const Distribution &distribution)
{
    const auto known = m_laws.find(&distribution);
    return known != m_laws.end() ? known->second
                                 : m_laws.emplace(&distribution, LatencyHistogram::fromDistribution(distribution)).first->second;
}

const LatencyHistogram &LatencyComposer::response(PlanIndex station)
{
    if (const auto known = m_known.find(station); known != m_known.end())
        return known->second;
    // A circle of calls must end: whoever is asked again while being composed answers at once.
    m_known.emplace(station, LatencyHistogram::constant(0));
    return m_known[station] = compose(station);
}

LatencyHistogram LatencyComposer::call(PlanIndex station, std::size_t index)
{
    const StationRecord &record = m_content->station(station);
    const Route &route = m_content->plan.stations[station].routes[index];
    const StationRecord &callee = m_content->station(route.to);
    const double refused = share(callee[Kept::Rejected], callee[Kept::Offered], m_step);
    LatencyHistogram attempt = mixTwo(refused, LatencyHistogram::constant(0), response(route.to));
    if (route.networkTime > 0)
        attempt = attempt.shifted(route.networkTime);
    attempt = attempt.cutAt(route.timeout);
    const double calls = record[Kept::Admitted].at(m_step) * route.calls;
    const double attempts = calls > 0 ? record.calls[index].at(m_step) / calls : 1;
    if (route.retry.retries <= 0 || attempts < 1.0001)
        return attempt;
    // Attempts are taken as geometric with the recorded mean.
    const double again = std::min(0.999, 1 - 1 / attempts);
    LatencyHistogram total = attempt;
    LatencyHistogram upTo = attempt;
    double left = 1 - again;
    std::vector<LatencyHistogram> parts = {attempt};
    std::vector<double> weights = {left};
    double reach = again;
    for (int k = 1; k <= std::min(route.retry.retries, kMixedAttempts); ++k) {
        upTo = upTo.convolvedWith(LatencyHistogram::fromDistribution(Distribution::uniform(0, 2 * meanBackoff(route.retry, k))))
                   .convolvedWith(attempt);
        parts.push_back(upTo);
        weights.push_back(k == route.retry.retries ? reach : reach * (1 - again));
        reach *= again;
    }
    std::vector<std::pair<double, const LatencyHistogram *>> weighted;
    for (std::size_t i = 0; i < parts.size(); ++i)
        weighted.emplace_back(weights[i], &parts[i]);
    return LatencyHistogram::mix(weighted);
}

LatencyHistogram LatencyComposer::calls(PlanIndex station)
{
    const Station &plan = m_content->plan.stations[station];
    LatencyHistogram total = LatencyHistogram::constant(0);
    for (std::size_t r = 0; r < plan.routes.size(); ++r) {
        const LatencyHistogram once = call(station, r);
        const double whole = std::floor(plan.routes[r].calls);
        const double part = plan.routes[r].calls - whole;
        for (int i = 0; i < std::min(static_cast<double>(kConvolvedCalls), whole); ++i)
            total = total.convolvedWith(once);
        if (whole > kConvolvedCalls)
            total = total.shifted((whole - kConvolvedCalls) * once.mean());
        if (part > 0)
            total = total.convolvedWith(mixTwo(part, once, LatencyHistogram::constant(0)));
    }
    return total;
}

LatencyHistogram LatencyComposer::service(PlanIndex station)
{
    const Station &plan = m_content->plan.stations[station];
    if (const auto *work = std::get_if<Work>(&plan.body))
        return law(work->service).convolvedWith(calls(station)).cutAt(work->timeLimit);
    return calls(station);
}

LatencyHistogram LatencyComposer::compose(PlanIndex station)
{
    const Station &plan = m_content->plan.stations[station];
    const StationRecord &record = m_content->station(station);
    if (const auto *work = std::get_if<Work>(&plan.body)) {
        LatencyHistogram total = service(station);
        const double waitShare = record[Kept::WaitShare].at(m_step);
        const double waitMean = record[Kept::WaitMean].at(m_step);
        if (m_content->plan.pools[work->pool].discipline == Discipline::ProcessorSharing) {
            // Sharing stretches each request in proportion to its size.
            if (total.mean() > 0)
                total = total.scaled(1 + waitShare * waitMean / total.mean());
        } else if (waitShare > 1e-9 && waitMean > 0) {
            total = total.convolvedWith(LatencyHistogram::waitLaw(waitShare, waitMean));
        }
        if (work->environments) {
            const double cold = share(record[Kept::ColdStarts], record[Kept::Admitted], m_step);
            if (cold > 1e-9)
                total = total.convolvedWith(mixTwo(cold, law(work->environments->start), LatencyHistogram::constant(0)));
        }
        return total;
    }
    if (const auto *delay = std::get_if<Delay>(&plan.body))
        return delay->time.isZero() ? calls(station) : law(delay->time).convolvedWith(calls(station));
    if (const auto *cache = std::get_if<Cache>(&plan.body)) {
        const double hits = share(record[Kept::Hits], record[Kept::Offered], m_step);
        return mixTwo(hits, law(cache->hitTime), calls(station));
    }
    if (const auto *buffer = std::get_if<Buffer>(&plan.body))
        return law(buffer->acceptTime);
    if (std::holds_alternative<Splitter>(plan.body)) {
        std::vector<LatencyHistogram> histograms;
        histograms.reserve(plan.routes.size());
        for (std::size_t r = 0; r < plan.routes.size(); ++r)
            histograms.push_back(call(station, r));
        std::vector<std::pair<double, const LatencyHistogram *>> parts;
        for (std::size_t r = 0; r < histograms.size(); ++r)
            parts.emplace_back(record.calls[r].at(m_step), &histograms[r]);
        LatencyHistogram mixed = LatencyHistogram::mix(parts);
        return mixed.isEmpty() ? LatencyHistogram::constant(0) : mixed;
    }
    return calls(station);
}

} // namespace headroom::live
