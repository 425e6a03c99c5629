// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/run_result.h"

#include "model/simulation/live/latency.h"
#include "model/simulation/live/record.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <map>

namespace headroom {
namespace {

using live::Kept;
using live::StationRecord;

bool isTime(Quantity quantity)
{
    return quantity == Quantity::ResponseTime || quantity == Quantity::ServiceTime || quantity == Quantity::CallTime || quantity == Quantity::Age;
}

/// What of a station's record a quantity reads; nothing for what is put together from several.
std::optional<Kept> keptAs(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Offered: return Kept::Offered;
    case Quantity::Attempts: return Kept::Attempts;
    case Quantity::Admitted: return Kept::Admitted;
    case Quantity::Rejected: return Kept::Rejected;
    case Quantity::Hits: return Kept::Hits;
    case Quantity::ColdStarts: return Kept::ColdStarts;
    case Quantity::StartRejected: return Kept::StartRejected;
    case Quantity::ProvisionedUse: return Kept::ProvisionedUse;
    case Quantity::SpillOver: return Kept::SpillOver;
    case Quantity::Busy: return Kept::Busy;
    case Quantity::ProvisionedBusy: return Kept::ProvisionedBusy;
    case Quantity::Environments: return Kept::Environments;
    case Quantity::Backlog: return Kept::Backlog;
    case Quantity::Age: return Kept::Age;
    case Quantity::Dropped: return Kept::Dropped;
    case Quantity::ResponseTime: return Kept::ServedResponse;
    case Quantity::ServiceTime: return Kept::Service;
    case Quantity::CallTime: return Kept::CallTime;
    case Quantity::Completed:
    case Quantity::Failed:
    case Quantity::Misses:
    case Quantity::Waiting:
    case Quantity::Tokens: break;
    }
    return std::nullopt;
}

/// Runs through two series side by side: `visit(a, b, steps)` for each stretch in which neither changes.
template <typename F>
void forEachStretch(const StepSeries &a, const StepSeries &b, std::size_t steps, F visit)
{
    std::size_t i = 0;
    std::size_t j = 0;
    std::size_t at = 0;
    while (at < steps) {
        while (i + 1 < a.starts().size() && a.starts()[i + 1] <= at)
            ++i;
        while (j + 1 < b.starts().size() && b.starts()[j + 1] <= at)
            ++j;
        std::size_t end = steps;
        if (i + 1 < a.starts().size())
            end = std::min<std::size_t>(end, a.starts()[i + 1]);
        if (j + 1 < b.starts().size())
            end = std::min<std::size_t>(end, b.starts()[j + 1]);
        visit(a.isEmpty() ? 0 : a.values()[i], b.isEmpty() ? 0 : b.values()[j], end - at);
        at = end;
    }
}

double poolAt(const RunResult::Content &content, PlanIndex pool, StepSeries live::PoolRecord::*series, std::size_t step)
{
    double sum = 0;
    for (const auto &slot : content.poolSlots[pool])
        sum += (content.groups[slot.group]->poolRecords[slot.local].*series).at(step);
    return sum;
}

double bucketAt(const RunResult::Content &content, PlanIndex bucket, StepSeries live::BucketRecord::*series, std::size_t step)
{
    double sum = 0;
    for (const auto &slot : content.bucketSlots[bucket])
        sum += (content.groups[slot.group]->bucketRecords[slot.local].*series).at(step);
    return sum;
}

double stationAt(const StationRecord &record, const Reading &reading, std::size_t step)
{
    switch (reading.quantity) {
    case Quantity::Completed: return record.answered[0].at(step);
    case Quantity::Misses: return record[Kept::Offered].at(step) - record[Kept::Hits].at(step);
    case Quantity::Failed: {
        if (reading.outcome)
            return record.answered[index(*reading.outcome)].at(step);
        double sum = 0;
        for (std::size_t o = 1; o < kOutcomes; ++o)
            sum += record.answered[o].at(step);
        return sum;
    }
    default: break;
    }
    const auto kept = keptAs(reading.quantity);
    return kept ? record[*kept].at(step) : 0;
}

double readAt(const RunResult::Content &content, const Reading &reading, std::size_t step)
{
    switch (reading.target) {
    case Target::Station: return reading.factor * stationAt(content.station(reading.index), reading, step);
    case Target::Pool:
        return reading.factor
            * poolAt(content, reading.index,
                     reading.quantity == Quantity::Waiting       ? &live::PoolRecord::waiting
                         : reading.quantity == Quantity::Offered ? &live::PoolRecord::offered
                                                                 : &live::PoolRecord::busy,
                     step);
    case Target::Bucket:
        return reading.factor
            * bucketAt(content, reading.index,
                       reading.quantity == Quantity::Tokens ? &live::BucketRecord::tokens : &live::BucketRecord::offered, step);
    }
    return 0;
}

/// Sum over all steps of a reading's values.
double readSum(const RunResult::Content &content, const Reading &reading)
{
    const auto total = [&content](const StepSeries &series) { return series.sum(content.steps); };
    double sum = 0;
    if (reading.target == Target::Pool) {
        for (const auto &slot : content.poolSlots[reading.index]) {
            const live::PoolRecord &record = content.groups[slot.group]->poolRecords[slot.local];
            sum += total(reading.quantity == Quantity::Waiting       ? record.waiting
                             : reading.quantity == Quantity::Offered ? record.offered
                                                                     : record.busy);
        }
        return sum * reading.factor;
    }
    if (reading.target == Target::Bucket) {
        for (const auto &slot : content.bucketSlots[reading.index]) {
            const live::BucketRecord &record = content.groups[slot.group]->bucketRecords[slot.local];
            sum += total(reading.quantity == Quantity::Tokens ? record.tokens : record.offered);
        }
        return sum * reading.factor;
    }
    const StationRecord &record = content.station(reading.index);
    switch (reading.quantity) {
    case Quantity::Completed: sum = total(record.answered[0]); break;
    case Quantity::Misses: sum = total(record[Kept::Offered]) - total(record[Kept::Hits]); break;
    case Quantity::Failed:
        for (std::size_t o = 1; o < kOutcomes; ++o) {
            if (!reading.outcome || index(*reading.outcome) == o)
                sum += total(record.answered[o]);
        }
        break;
    default:
        if (const auto kept = keptAs(reading.quantity))
            sum = total(record[*kept]);
    }
    return sum * reading.factor;
}

/// How many requests a time speaks for.
const StepSeries &flowOf(const RunResult::Content &content, const Reading &reading)
{
    return content.station(reading.index)[Kept::Admitted];
}

bool isLatency(const MetricBinding &binding)
{
    return binding.per.empty() && !binding.sum.empty() && isTime(binding.sum.front().quantity)
        && binding.sum.front().target == Target::Station;
}

LatencyHistogram readingLatency(live::LatencyComposer &composer, const RunResult::Content &content, const Reading &reading, std::size_t step)
{
    switch (reading.quantity) {
    case Quantity::ServiceTime: return composer.service(reading.index);
    case Quantity::CallTime: return composer.calls(reading.index);
    case Quantity::Age: return LatencyHistogram::constant(content.station(reading.index)[Kept::Age].at(step));
    default: return composer.response(reading.index);
    }
}

LatencyHistogram bindingLatency(const RunResult::Content &content, const MetricBinding &binding, std::size_t step)
{
    live::LatencyComposer composer(content, step);
    std::vector<LatencyHistogram> histograms;
    histograms.reserve(binding.sum.size());
    std::vector<double> flows;
    for (const Reading &reading : binding.sum) {
        histograms.push_back(readingLatency(composer, content, reading, step));
        flows.push_back(flowOf(content, reading).at(step));
    }
    std::vector<std::pair<double, const LatencyHistogram *>> parts;
    for (std::size_t i = 0; i < histograms.size(); ++i)
        parts.emplace_back(flows[i], &histograms[i]);
    LatencyHistogram mixed = LatencyHistogram::mix(parts);
    if (mixed.isEmpty() && !histograms.empty())
        return histograms.front();
    return mixed;
}

double bindingAt(const RunResult::Content &content, const MetricBinding &binding, std::size_t step)
{
    if (isLatency(binding)) {
        double sum = 0;
        double flow = 0;
        for (const Reading &reading : binding.sum) {
            const double weight = flowOf(content, reading).at(step);
            sum += weight * readAt(content, reading, step);
            flow += weight;
        }
        return flow > 0 ? sum / flow : readAt(content, binding.sum.front(), step);
    }
    double sum = 0;
    for (const Reading &reading : binding.sum)
        sum += readAt(content, reading, step);
    if (binding.per.empty())
        return sum;
    double per = 0;
    for (const Reading &reading : binding.per)
        per += readAt(content, reading, step);
    return per > 0 ? sum / per : 0;
}

} // namespace

RunResult::RunResult(std::shared_ptr<const Content> content)
    : m_content(std::move(content))
{
}

RunResult::~RunResult() = default;

double RunResult::duration() const { return m_content->duration; }
double RunResult::step() const { return m_content->step; }
std::size_t RunResult::steps() const { return m_content->steps; }
const Plan &RunResult::plan() const { return m_content->plan; }
const std::vector<Caveat> &RunResult::caveats() const { return m_content->caveats; }

std::size_t RunResult::stepAt(double time) const
{
    const double step = std::floor(std::max(0.0, time) / m_content->step + 1e-9);
    return std::min(m_content->steps - 1, static_cast<std::size_t>(step));
}

namespace {

const MetricBinding *findBinding(const RunResult::Content &content, const NodeId &node, std::string_view metric)
{
    const auto at = content.nodeIndex.find(node);
    if (at == content.nodeIndex.end())
        return nullptr;
    for (const PlanIndex binding : content.metricsOfNode[at->second]) {
        if (content.plan.metrics[binding].metric == metric)
            return &content.plan.metrics[binding];
    }
    return nullptr;
}

} // namespace

bool RunResult::hasNode(const NodeId &id) const
{
    return m_content->nodeIndex.count(id) > 0;
}

std::vector<std::string> RunResult::metrics(const NodeId &node) const
{
    std::vector<std::string> names;
    if (const auto at = m_content->nodeIndex.find(node); at != m_content->nodeIndex.end()) {
        for (const PlanIndex binding : m_content->metricsOfNode[at->second])
            names.push_back(m_content->plan.metrics[binding].metric);
    }
    return names;
}

bool RunResult::hasMetric(const NodeId &node, std::string_view metric) const
{
    return findBinding(*m_content, node, metric) != nullptr;
}

double RunResult::value(const NodeId &node, std::string_view metric, std::size_t step) const
{
    const MetricBinding *binding = findBinding(*m_content, node, metric);
    return binding ? bindingAt(*m_content, *binding, std::min(step, m_content->steps - 1)) : 0;
}

std::vector<double> RunResult::values(const NodeId &node, std::string_view metric, std::size_t from, std::size_t to, std::size_t points) const
{
    std::vector<double> result;
    const MetricBinding *binding = findBinding(*m_content, node, metric);
    to = std::min(to, m_content->steps);
    if (!binding || from >= to || points == 0)
        return result;
    const std::size_t count = std::min(points, to - from);
    result.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t begin = from + (to - from) * i / count;
        const std::size_t end = std::max(begin + 1, from + (to - from) * (i + 1) / count);
        // Of several steps in a point the extremes are kept in turn, so that a spike is never lost.
        double low = bindingAt(*m_content, *binding, begin);
        double high = low;
        const std::size_t stride = std::max<std::size_t>(1, (end - begin) / 8);
        for (std::size_t step = begin + stride; step < end; step += stride) {
            const double value = bindingAt(*m_content, *binding, step);
            low = std::min(low, value);
            high = std::max(high, value);
        }
        result.push_back(i % 2 == 0 ? high : low);
    }
    return result;
}

LatencyHistogram RunResult::latencyAt(const NodeId &node, std::string_view metric, std::size_t step) const
{
    const MetricBinding *binding = findBinding(*m_content, node, metric);
    return binding && isLatency(*binding) ? bindingLatency(*m_content, *binding, std::min(step, m_content->steps - 1)) : LatencyHistogram();
}

LatencyHistogram RunResult::latencyOver(const NodeId &node, std::string_view metric, std::size_t from, std::size_t to, std::size_t samples) const
{
    const MetricBinding *binding = findBinding(*m_content, node, metric);
    to = std::min(to, m_content->steps);
    if (!binding || !isLatency(*binding) || from >= to)
        return {};
    const std::size_t count = std::max<std::size_t>(1, std::min(samples, to - from));
    // Steps with the same mean and flow have the same distribution, which is composed once.
    std::map<std::pair<double, double>, std::pair<double, LatencyHistogram>> distinct;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t step = from + static_cast<std::size_t>((static_cast<double>(i) + 0.5) * static_cast<double>(to - from) / static_cast<double>(count));
        double flow = 0;
        for (const Reading &reading : binding->sum)
            flow += flowOf(*m_content, reading).at(step);
        auto &[weight, histogram] = distinct[{bindingAt(*m_content, *binding, step), flow}];
        if (histogram.isEmpty())
            histogram = bindingLatency(*m_content, *binding, step);
        weight += std::max(flow, 1e-12);
    }
    std::vector<std::pair<double, const LatencyHistogram *>> parts;
    for (const auto &[key, entry] : distinct)
        parts.emplace_back(entry.first, &entry.second);
    return LatencyHistogram::mix(parts);
}

MetricSummary RunResult::summary(const NodeId &node, std::string_view metric, bool withPercentiles) const
{
    MetricSummary summary;
    const MetricBinding *binding = findBinding(*m_content, node, metric);
    if (!binding || binding->sum.empty())
        return summary;
    const Content &content = *m_content;
    const auto steps = static_cast<double>(content.steps);
    if (isLatency(*binding)) {
        double sum = 0;
        double flow = 0;
        for (const Reading &reading : binding->sum) {
            const StepSeries &times = content.station(reading.index)[*keptAs(reading.quantity)];
            forEachStretch(times, flowOf(content, reading), content.steps, [&](double time, double rate, std::size_t length) {
                sum += time * rate * static_cast<double>(length);
                flow += rate * static_cast<double>(length);
                if (rate > 0)
                    summary.maximum = std::max(summary.maximum, time);
            });
        }
        summary.mean = flow > 0 ? sum / flow : 0;
        if (withPercentiles && flow > 0) {
            const LatencyHistogram all = latencyOver(node, metric, 0, content.steps);
            summary.hasPercentiles = !all.isEmpty();
            summary.p50 = all.quantile(0.5);
            summary.p90 = all.quantile(0.9);
            summary.p95 = all.quantile(0.95);
            summary.p99 = all.quantile(0.99);
            summary.p999 = all.quantile(0.999);
            summary.maximum = std::max(summary.maximum, summary.p999);
        }
        return summary;
    }
    double sum = 0;
    for (const Reading &reading : binding->sum)
        sum += readSum(content, reading);
    double greatest = 0;
    std::vector<std::size_t> changes;
    for (const Reading &reading : binding->sum) {
        if (reading.target != Target::Station)
            continue;
        if (const auto kept = keptAs(reading.quantity)) {
            for (const std::uint32_t start : content.station(reading.index)[*kept].starts())
                changes.push_back(start);
        }
    }
    const bool followsChanges = !changes.empty() && std::all_of(binding->sum.begin(), binding->sum.end(), [](const Reading &reading) {
        return reading.target == Target::Station && keptAs(reading.quantity).has_value();
    });
    if (followsChanges) {
        for (const std::size_t step : changes)
            greatest = std::max(greatest, bindingAt(content, *binding, step));
    } else {
        for (std::size_t step = 0; step < content.steps; ++step)
            greatest = std::max(greatest, bindingAt(content, *binding, step));
    }
    summary.maximum = greatest;
    if (!binding->per.empty()) {
        double per = 0;
        for (const Reading &reading : binding->per)
            per += readSum(content, reading);
        summary.fraction = per > 0 ? sum / per : 0;
        summary.mean = summary.fraction;
        return summary;
    }
    summary.mean = sum / steps;
    summary.rate = sum / steps;
    summary.sum = sum * content.step;
    double offered = 0;
    if (const MetricBinding *door = findBinding(content, node, "Offered")) {
        for (const Reading &reading : door->sum)
            offered += readSum(content, reading);
    }
    summary.fraction = offered > 0 ? sum / offered : 0;
    return summary;
}

double RunResult::offered(const NodeId &node, std::size_t step) const
{
    const auto at = m_content->nodeIndex.find(node);
    if (at == m_content->nodeIndex.end())
        return 0;
    double sum = 0;
    for (const auto &[station, route] : m_content->doors[at->second])
        sum += m_content->station(station).calls[route].at(step);
    for (const PlanIndex station : m_content->plan.nodes[at->second].stations) {
        if (std::holds_alternative<Source>(m_content->plan.stations[station].body))
            sum += m_content->station(station)[Kept::Offered].at(step);
    }
    return sum;
}

double RunResult::failedShare(const NodeId &node, std::size_t step) const
{
    const auto at = m_content->nodeIndex.find(node);
    if (at == m_content->nodeIndex.end())
        return 0;
    double flow = 0;
    double failed = 0;
    const auto add = [&](PlanIndex station, double rate) {
        const StationRecord &record = m_content->station(station);
        const double offeredHere = record[Kept::Offered].at(step);
        if (offeredHere <= 0 || rate <= 0)
            return;
        flow += rate;
        failed += rate * std::clamp(1 - record.answered[0].at(step) / offeredHere, 0.0, 1.0);
    };
    for (const auto &[station, route] : m_content->doors[at->second])
        add(m_content->plan.stations[station].routes[route].to, m_content->station(station).calls[route].at(step));
    for (const PlanIndex station : m_content->plan.nodes[at->second].stations) {
        if (std::holds_alternative<Source>(m_content->plan.stations[station].body))
            add(station, m_content->station(station)[Kept::Offered].at(step));
    }
    const double share = flow > 0 ? failed / flow : 0;
    return share < 1e-12 ? 0 : share;
}

LinkFlow RunResult::flow(const LinkId &link, std::size_t step) const
{
    const auto at = m_content->linkIndex.find(link);
    if (at == m_content->linkIndex.end())
        return {};
    const auto [station, route] = m_content->routeOfLink[at->second];
    if (station == kNone)
        return {};
    const StationRecord &callee = m_content->station(m_content->plan.stations[station].routes[route].to);
    const double offeredHere = callee[Kept::Offered].at(step);
    LinkFlow flow;
    flow.rate = m_content->station(station).calls[route].at(step);
    flow.failed = offeredHere > 0 ? std::clamp(1 - callee.answered[0].at(step) / offeredHere, 0.0, 1.0) : 0;
    // Whoever gives up waiting fails although the callee, too late, succeeds; a source records how its requests end for itself.
    if (std::holds_alternative<Source>(m_content->plan.stations[station].body)) {
        const StationRecord &caller = m_content->station(station);
        const double sent = caller[Kept::Offered].at(step);
        if (sent > 0)
            flow.failed = std::max(flow.failed, std::clamp(1 - caller.answered[0].at(step) / sent, 0.0, 1.0));
    }
    if (flow.failed < 1e-12)
        flow.failed = 0;
    flow.latency = callee[Kept::Response].at(step);
    return flow;
}

double RunResult::conservationError() const
{
    double error = 0;
    for (const auto &group : m_content->groups)
        error = std::max(error, group->conservationError);
    return error;
}

std::string RunResult::fingerprint() const
{
    // FNV-1a over the numbers to nine digits, in the order of the plan.
    std::uint64_t hash = 1469598103934665603ULL;
    const auto add = [&hash](double value) {
        char text[32];
        std::snprintf(text, sizeof text, "%.9g;", std::abs(value) < 1e-12 ? 0.0 : value);
        for (const char *c = text; *c != '\0'; ++c)
            hash = (hash ^ static_cast<unsigned char>(*c)) * 1099511628211ULL;
    };
    for (const MetricBinding &binding : m_content->plan.metrics) {
        const NodeId &node = m_content->plan.nodes[binding.node].id;
        const MetricSummary whole = summary(node, binding.metric, false);
        add(whole.mean);
        add(whole.sum);
        add(whole.maximum);
    }
    char text[32];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
    return text;
}

} // namespace headroom
