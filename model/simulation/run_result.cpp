// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/run_result.h"

#include "model/simulation/live/content.h"

#include <algorithm>
#include <cmath>

namespace headroom {

double StepSeries::at(std::size_t step) const
{
    const auto after = std::ranges::upper_bound(m_starts, step);
    return m_values[static_cast<std::size_t>(
        std::max<std::ptrdiff_t>(0, after - m_starts.begin() - 1))];
}

void StepSeries::append(std::size_t step, double value)
{
    if (!m_values.empty() && m_values.back() == value)
        return;
    m_starts.push_back(static_cast<std::uint32_t>(step));
    m_values.push_back(value);
}

double StepSeries::sum(std::size_t steps) const
{
    double sum = 0;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const std::size_t end = i + 1 < m_starts.size() ? m_starts[i + 1] : steps;
        sum += m_values[i]
               * static_cast<double>(std::min(end, steps)
                                     - std::min<std::size_t>(m_starts[i], steps));
    }
    return sum;
}

double StepSeries::maximum() const
{
    return m_values.empty() ? 0 : *std::ranges::max_element(m_values);
}

RunResult::RunResult(std::shared_ptr<const Content> content)
    : m_content(std::move(content))
{ }

RunResult::~RunResult() = default;

double RunResult::duration() const
{
    return m_content->duration;
}

double RunResult::step() const
{
    return m_content->stepLength;
}

std::size_t RunResult::steps() const
{
    return m_content->stepCount;
}

std::size_t RunResult::stepAt(double time) const
{
    if (!(time > 0))
        return 0;
    return std::min(m_content->stepCount - 1,
                    static_cast<std::size_t>(time / m_content->stepLength + 1e-9));
}

const Plan &RunResult::plan() const
{
    return m_content->plan;
}

bool RunResult::hasNode(const NodeId &id) const
{
    return m_content->nodeIndex.contains(id);
}

std::vector<std::string> RunResult::metrics(const NodeId &node) const
{
    std::vector<std::string> names;
    const auto known = m_content->nodeIndex.find(node);
    if (known == m_content->nodeIndex.end())
        return names;
    for (std::size_t b = m_content->firstBinding[known->second];
         b < m_content->firstBinding[known->second + 1]; ++b)
        names.push_back(m_content->plan.metrics[m_content->bindings[b]].metric);
    return names;
}

bool RunResult::hasMetric(const NodeId &node, std::string_view metric) const
{
    return m_content->binding(node, metric) != nullptr;
}

double RunResult::value(const NodeId &node, std::string_view metric, std::size_t step) const
{
    const MetricBinding *binding = m_content->binding(node, metric);
    return binding ? m_content->value(*binding, step) : 0;
}

std::vector<double> RunResult::values(const NodeId &node, std::string_view metric, std::size_t from,
                                      std::size_t to, std::size_t points) const
{
    std::vector<double> result;
    const MetricBinding *binding = m_content->binding(node, metric);
    to = std::min(to, m_content->stepCount);
    if (!binding || from >= to || points == 0)
        return result;
    const std::vector<std::size_t> changes = m_content->changesOf(*binding);
    std::vector<double> levels;
    levels.reserve(changes.size());
    for (const std::size_t step : changes)
        levels.push_back(m_content->value(*binding, step));
    const auto levelAt = [&](std::size_t step) {
        return static_cast<std::size_t>(std::ranges::upper_bound(changes, step) - changes.begin())
               - 1;
    };
    double last = levels[levelAt(from)];
    const double width = static_cast<double>(to - from) / static_cast<double>(points);
    for (std::size_t p = 0; p < points; ++p) {
        const std::size_t first = from + static_cast<std::size_t>(static_cast<double>(p) * width);
        const std::size_t end = std::max(
            first + 1, from + static_cast<std::size_t>(static_cast<double>(p + 1) * width));
        // Of several values the one furthest from the last point, so that spikes stay.
        const std::size_t lastLevel = levelAt(std::min(end, to) - 1);
        double chosen = levels[levelAt(first)];
        for (std::size_t l = levelAt(first); l <= lastLevel; ++l)
            if (std::abs(levels[l] - last) > std::abs(chosen - last))
                chosen = levels[l];
        result.push_back(chosen);
        last = chosen;
    }
    return result;
}

MetricSummary RunResult::summary(const NodeId &node, std::string_view metric,
                                 bool withPercentiles) const
{
    MetricSummary summary;
    const MetricBinding *binding = m_content->binding(node, metric);
    if (!binding || binding->sum.empty())
        return summary;
    const Quantity quantity = binding->sum.front().quantity;
    const bool latency = isLatency(quantity);
    const std::vector<std::size_t> changes = m_content->changesOf(*binding);
    double weighted = 0;
    double weights = 0;
    double numerator = 0;
    double denominator = 0;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const std::size_t end = i + 1 < changes.size() ? changes[i + 1] : m_content->stepCount;
        const double length = static_cast<double>(end - changes[i]) * m_content->stepLength;
        const double value = m_content->value(*binding, changes[i]);
        double weight = length;
        if (latency) {
            weight = 0;
            for (const Reading &term : binding->sum)
                weight += length * m_content->flowOf(term, changes[i]);
        }
        if (!binding->per.empty()) {
            for (const Reading &term : binding->sum)
                numerator += length * term.factor * m_content->reading(term, changes[i]);
            for (const Reading &term : binding->per)
                denominator += length * term.factor * m_content->reading(term, changes[i]);
        }
        weighted += weight * value;
        weights += weight;
        if (!latency || weight > 0)
            summary.maximum = std::max(summary.maximum, value);
    }
    summary.mean = weights > 0 ? weighted / weights : 0;
    if (!binding->per.empty()) {
        summary.fraction = denominator > 0 ? numerator / denominator : 0;
        summary.mean = summary.fraction;
        return summary;
    }
    if (latency) {
        if (withPercentiles)
            summarisePercentiles(node, metric, summary);
        return summary;
    }
    if (!isCount(quantity))
        return summary;
    summary.sum = weighted;
    summary.rate = weighted / (static_cast<double>(m_content->stepCount) * m_content->stepLength);
    const double offered = offeredOver(node);
    summary.fraction = offered > 0 ? summary.sum / offered : 0;
    return summary;
}

double RunResult::conservationError() const
{
    return m_content->conservation;
}

const std::vector<Caveat> &RunResult::caveats() const
{
    return m_content->caveats;
}

const std::vector<ControlEvent> &RunResult::events() const
{
    return m_content->events;
}

std::string RunResult::fingerprint() const
{
    std::uint64_t hash = 1469598103934665603ULL;
    const auto add = [&hash](std::uint64_t value) {
        for (int i = 0; i < 8; ++i) {
            hash ^= (value >> (8 * i)) & 0xffU;
            hash *= 1099511628211ULL;
        }
    };
    const auto addNumber = [&add](double value) {
        // Nine digits: the tenth may differ between machines.
        int exponent = 0;
        const double mantissa = std::frexp(value, &exponent);
        if (std::abs(value) < 1e-12)
            return add(0);
        add(static_cast<std::uint64_t>(std::llround(mantissa * 1e8)));
        add(static_cast<std::uint64_t>(exponent));
    };
    for (const Station &station : m_content->plan.stations) {
        const auto place = static_cast<PlanIndex>(&station - m_content->plan.stations.data());
        for (const char letter : station.name)
            add(static_cast<std::uint64_t>(letter));
        const live::Track &track = m_content->station(place).track;
        for (std::size_t row = 0; row < track.rows(); ++row) {
            add(track.startOf(row));
            for (const double value : track.row(row))
                addNumber(value);
        }
    }
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 0; i < text.size(); ++i)
        text[i] = kDigits[(hash >> (60 - 4 * i)) & 0xfU];
    return text;
}

} // namespace headroom
