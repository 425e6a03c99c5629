// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/content.h"
#include "model/simulation/live/latencies.h"

#include <algorithm>
#include <cmath>
#include <map>

/// Distributions of times over steps, and the ways of the requests through the nodes.
namespace headroom {

namespace {

using Content = RunResult::Content;

constexpr std::size_t kSummarySamples = 48;

double flowOf(const Content &content, const MetricBinding &binding, std::size_t step)
{
    double flow = 0;
    for (const Reading &term : binding.sum)
        flow += content.flowOf(term, step);
    return flow;
}

LatencyHistogram histogramAt(const Content &content, const MetricBinding &binding, std::size_t step)
{
    live::Latencies latencies(content, step);
    std::vector<LatencyHistogram> terms;
    std::vector<std::pair<double, const LatencyHistogram *>> parts;
    terms.reserve(binding.sum.size());
    for (const Reading &term : binding.sum) {
        const double flow = content.flowOf(term, step);
        if (!(flow > 0))
            continue;
        terms.push_back(latencies.of(term));
        parts.emplace_back(flow, &terms.back());
    }
    if (parts.empty())
        return {};
    return parts.size() == 1 ? terms.front() : LatencyHistogram::mix(parts);
}

struct Stretch {
    std::size_t step = 0;
    double flow = 0; ///< requests
};

/// At most `samples` moments of [from, to) with the flow that each stands for.
std::vector<Stretch> sampled(const Content &content, const MetricBinding &binding, std::size_t from,
                             std::size_t to, std::size_t samples)
{
    const std::vector<std::size_t> changes = content.changesOf(binding);
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const std::size_t begin = std::max(from, changes[i]);
        const std::size_t end = std::min(to, i + 1 < changes.size() ? changes[i + 1]
                                                                    : content.stepCount);
        if (begin < end)
            stretches.push_back(
                {begin, flowOf(content, binding, begin) * static_cast<double>(end - begin)});
    }
    if (stretches.size() <= samples)
        return stretches;
    // Equal counts of changes, each represented by its stretch of the greatest flow.
    std::vector<Stretch> chosen;
    for (std::size_t i = 0; i < samples; ++i) {
        const auto begin = stretches.begin()
                           + static_cast<std::ptrdiff_t>(i * stretches.size() / samples);
        const auto end = stretches.begin()
                         + static_cast<std::ptrdiff_t>((i + 1) * stretches.size() / samples);
        Stretch stretch = *std::max_element(
            begin, end, [](const Stretch &a, const Stretch &b) { return a.flow < b.flow; });
        stretch.flow = 0;
        for (auto at = begin; at != end; ++at)
            stretch.flow += at->flow;
        chosen.push_back(stretch);
    }
    return chosen;
}

LatencyHistogram histogramOver(const Content &content, const MetricBinding &binding,
                               std::size_t from, std::size_t to, std::size_t samples,
                               double *longest)
{
    if (const TimeHistogram times = content.measuredTimes(binding); times.count() > 0) {
        if (longest)
            *longest = times.longest();
        return LatencyHistogram::fromTimes(times);
    }
    std::vector<LatencyHistogram> histograms;
    std::vector<std::pair<double, const LatencyHistogram *>> parts;
    const std::vector<Stretch> stretches = sampled(content, binding, from, to,
                                                   std::max<std::size_t>(1, samples));
    histograms.reserve(stretches.size());
    for (const Stretch &stretch : stretches) {
        if (!(stretch.flow > 0))
            continue;
        histograms.push_back(histogramAt(content, binding, stretch.step));
        if (histograms.back().isEmpty()) {
            histograms.pop_back();
            continue;
        }
        if (longest)
            *longest = std::max(*longest, histograms.back().quantile(0.999));
        parts.emplace_back(stretch.flow, &histograms.back());
    }
    if (parts.empty())
        return {};
    return parts.size() == 1 ? histograms.front() : LatencyHistogram::mix(parts);
}

/// How many requests of each station one request at the source makes, and how long it stays there.
class Walk
{
public:
    Walk(const Content &content, std::size_t step)
        : m_content(content)
        , m_step(step)
    { }

    void visit(PlanIndex s, double visits, int depth)
    {
        const Station &station = m_content.plan.stations[s];
        const live::StationNow now = m_content.stationAt(s, m_step);
        if (visits < 1e-6 || depth > 64 || !(now.offered > 0))
            return;
        const double answered = 1 - now.refused / now.offered;
        if (station.owner != kNone)
            m_own[station.owner] += visits * answered * std::max(0.0, ownTime(s, now));
        if (std::holds_alternative<Buffer>(station.body))
            return;
        if (depth >= m_deepest && station.owner != kNone) {
            m_deepest = depth;
            m_last = station.owner;
        }
        const live::StationTrack &track = m_content.station(s);
        const std::size_t row = track.track.at(m_step);
        for (std::size_t r = 0; r < std::min(station.routes.size(), track.calls); ++r)
            visit(station.routes[r].to, visits * seen(station.routes[r], track.call(row, r), now),
                  depth + 1);
    }

    const std::map<PlanIndex, double> &own() const { return m_own; }
    PlanIndex last() const { return m_last; }

private:
    /// Attempts per request, and of each the part that its caller waits for.
    double seen(const Route &route, const live::CallNow &call, const live::StationNow &now) const
    {
        const live::StationNow callee = m_content.stationAt(route.to, m_step);
        const double whole = callee.offered > 0
                                 ? callee.response * (1 - callee.refused / callee.offered)
                                 : 0;
        const double waited = std::max(0.0, call.latency - route.networkTime);
        const bool gaveUp = std::isfinite(route.timeout) && waited < whole;
        return call.rate / now.offered * (gaveUp ? waited / whole : 1);
    }

    /// What is left of the response time without the attempts that it waited for: work, waits, and
    /// delays between attempts.
    double ownTime(PlanIndex s, const live::StationNow &now) const
    {
        const Station &station = m_content.plan.stations[s];
        if (const Cache *cache = std::get_if<Cache>(&station.body))
            return now.hits / now.offered * cache->hitTime.mean();
        const double answered = now.offered - now.refused;
        if (std::holds_alternative<Buffer>(station.body) || !(answered > 0))
            return now.response;
        const live::StationTrack &track = m_content.station(s);
        const std::size_t row = track.track.at(m_step);
        double called = 0;
        for (std::size_t r = 0; r < track.calls; ++r)
            called += track.call(row, r).rate * track.call(row, r).latency / answered;
        return now.response - called;
    }

    const Content &m_content;
    std::size_t m_step;
    std::map<PlanIndex, double> m_own;
    PlanIndex m_last = kNone;
    int m_deepest = -1;
};

} // namespace

LatencyHistogram RunResult::latencyAt(const NodeId &node, std::string_view metric,
                                      std::size_t step) const
{
    const MetricBinding *binding = m_content->binding(node, metric);
    if (!binding)
        return {};
    if (const TimeHistogram times = m_content->measuredTimes(*binding); times.count() > 0)
        return LatencyHistogram::fromTimes(times);
    return histogramAt(*m_content, *binding, step);
}

LatencyHistogram RunResult::latencyOver(const NodeId &node, std::string_view metric,
                                        std::size_t from, std::size_t to, std::size_t samples) const
{
    const MetricBinding *binding = m_content->binding(node, metric);
    if (!binding)
        return {};
    return histogramOver(*m_content, *binding, from, std::min(to, m_content->stepCount), samples,
                         nullptr);
}

void RunResult::summarisePercentiles(const NodeId &node, std::string_view metric,
                                     MetricSummary &summary) const
{
    const MetricBinding *binding = m_content->binding(node, metric);
    const auto take = [&summary](const auto &all) {
        summary.hasPercentiles = true;
        summary.p50 = all.quantile(0.5);
        summary.p90 = all.quantile(0.9);
        summary.p95 = all.quantile(0.95);
        summary.p99 = all.quantile(0.99);
        summary.p999 = all.quantile(0.999);
    };
    if (const TimeHistogram times = m_content->measuredTimes(*binding); times.count() > 0) {
        // Grid cells are too coarse for the mean; it is kept exactly.
        summary.mean = times.mean();
        summary.maximum = times.longest();
        take(times);
        return;
    }
    double longest = 0;
    const LatencyHistogram all = histogramOver(*m_content, *binding, 0, m_content->stepCount,
                                               kSummarySamples, &longest);
    if (all.isEmpty())
        return;
    summary.maximum = longest;
    take(all);
}

std::vector<PathSummary> RunResult::paths() const
{
    std::vector<PathSummary> paths;
    for (PlanIndex s = 0; s < m_content->plan.stations.size(); ++s) {
        const Station &station = m_content->plan.stations[s];
        if (!std::holds_alternative<Source>(station.body) || station.owner == kNone)
            continue;
        MetricBinding response;
        response.node = station.owner;
        response.sum = {Reading{Target::Station, s, Quantity::ResponseTime, {}, 1}};
        // The moment of the greatest flow stands for the breakdown, weighted over the run.
        std::map<PlanIndex, double> own;
        double flow = 0;
        double mean = 0;
        PlanIndex last = station.owner;
        for (const Stretch &stretch :
             sampled(*m_content, response, 0, m_content->stepCount, kSummarySamples)) {
            if (!(stretch.flow > 0))
                continue;
            Walk walk(*m_content, stretch.step);
            walk.visit(s, 1, 0);
            for (const auto &[node, time] : walk.own())
                own[node] += time * stretch.flow;
            mean += stretch.flow * m_content->stationAt(s, stretch.step).response;
            flow += stretch.flow;
            last = walk.last();
        }
        if (!(flow > 0) || last == kNone)
            continue;
        PathSummary path;
        path.from = m_content->plan.nodes[station.owner].id;
        path.to = m_content->plan.nodes[last].id;
        const TimeHistogram times = m_content->measuredTimes(response);
        path.mean = times.count() > 0 ? times.mean() : mean / flow;
        const LatencyHistogram all = histogramOver(*m_content, response, 0, m_content->stepCount,
                                                   kSummarySamples, nullptr);
        path.p50 = all.quantile(0.5);
        path.p99 = all.quantile(0.99);
        for (const auto &[node, time] : own)
            path.breakdown.emplace_back(m_content->plan.nodes[node].id, time / flow);
        paths.push_back(std::move(path));
    }
    return paths;
}

} // namespace headroom
