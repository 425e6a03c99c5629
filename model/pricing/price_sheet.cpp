// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"

#include "model/simulation/run_result.h"

#include <algorithm>
#include <numeric>

namespace headroom {

Usage::Usage(const RunResult *run, const NodeView &node)
    : m_run(run)
    , m_node(node.id())
{ }

double Usage::perMonth(std::string_view metric) const
{
    if (!m_run || !m_run->hasMetric(m_node, metric))
        return 0;
    return m_run->summary(m_node, metric, false).rate * kSecondsPerMonth;
}

double Usage::mean(std::string_view metric) const
{
    return m_run && m_run->hasMetric(m_node, metric) ? m_run->summary(m_node, metric, false).mean
                                                     : 0;
}

double Usage::maximum(std::string_view metric) const
{
    return m_run && m_run->hasMetric(m_node, metric) ? m_run->summary(m_node, metric, false).maximum
                                                     : 0;
}

void PriceSheet::add(const NodeView &node, Text what, double quantity, std::string_view unit,
                     const Fact &rate)
{
    m_lines.push_back(
        {node.id(), std::move(what), quantity, std::string(unit), rate, quantity * rate.value});
}

void PriceSheet::addTiered(const NodeView &node, Text what, double quantity, std::string_view unit,
                           const Fact &firstRate, const std::vector<PriceTier> &tiers)
{
    double cost = 0;
    double below = 0;
    for (const PriceTier &tier : tiers) {
        const double inTier = std::max(0.0, std::min(quantity, tier.upTo) - below);
        cost += inTier * tier.rate;
        below = tier.upTo;
    }
    m_lines.push_back({node.id(), std::move(what), quantity, std::string(unit), firstRate, cost});
}

void PriceSheet::free(const NodeView &node, Text what)
{
    m_lines.push_back({node.id(), std::move(what), 0, {}, {}, 0});
}

double PriceSheet::perMonth() const
{
    return std::accumulate(m_lines.begin(), m_lines.end(), 0.0,
                           [](double sum, const PriceLine &line) { return sum + line.perMonth; });
}

double PriceSheet::perMonth(const NodeId &node) const
{
    return std::accumulate(m_lines.begin(), m_lines.end(), 0.0,
                           [&node](double sum, const PriceLine &line) {
                               return line.node == node ? sum + line.perMonth : sum;
                           });
}

} // namespace headroom
