// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/sampler.h"

#include <algorithm>
#include <cmath>

namespace headroom::requests {

QuantileTable::QuantileTable(const Distribution &law)
    : m_cells(2 * kCells)
{
    for (std::size_t side = 0; side < 2; ++side) {
        const auto edge = [&](std::size_t i) {
            const double w = std::bit_cast<double>((kFirst + i) << kShift);
            return std::pair(w, law.quantile(side == 0 ? w / 2 : 1 - w / 2));
        };
        auto [from, low] = edge(0);
        for (std::size_t i = 0; i < kCells; ++i) {
            const auto [to, high] = edge(i + 1);
            Cell &cell = m_cells[side * kCells + i];
            cell.slope = (high - low) / (to - from);
            cell.base = low - cell.slope * from;
            from = to;
            low = high;
        }
    }
    scaleToMeanOne();
}

void QuantileTable::scaleToMeanOne()
{
    double mean = 0;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const double from = std::bit_cast<double>((kFirst + i % kCells) << kShift);
        const double to = std::bit_cast<double>((kFirst + i % kCells + 1) << kShift);
        mean += (m_cells[i].base + m_cells[i].slope * (from + to) / 2) * (to - from) / 2;
    }
    for (Cell &cell : m_cells) {
        cell.base /= mean;
        cell.slope /= mean;
    }
}

std::shared_ptr<const QuantileTable> QuantileTables::of(const Distribution &law)
{
    std::shared_ptr<const QuantileTable> &table = m_tables[{law.law, law.cv}];
    if (!table) {
        Distribution shape = law;
        shape.average = 1;
        table = std::make_shared<QuantileTable>(shape);
    }
    return table;
}

Sampler::Sampler(const Distribution &law, QuantileTables &tables)
{
    using Law = Distribution::Law;
    m_scale = law.mean();
    if (!(m_scale > 0) || !(law.variance() > 0)) {
        m_scale = std::max(0.0, m_scale);
        return;
    }
    switch (law.law) {
    case Law::Constant: return;
    case Law::Exponential:
    case Law::Lognormal:
    case Law::Gamma:
        m_kind = Kind::Table;
        m_table = tables.of(law);
        return;
    case Law::Uniform:
        m_kind = Kind::Uniform;
        m_values = {law.quantile(0), law.quantile(1)};
        return;
    case Law::Empirical:
        m_kind = Kind::Empirical;
        m_values = law.values;
        std::ranges::sort(m_values);
        return;
    case Law::Mixture: break;
    }
    m_kind = Kind::Mixture;
    double sum = 0;
    for (std::size_t i = 0; i < law.parts.size(); ++i) {
        sum += i < law.weights.size() ? std::max(0.0, law.weights[i]) : 1;
        m_values.push_back(sum);
        m_parts.emplace_back(law.parts[i], tables);
    }
}

double Sampler::other(std::uint64_t bits) const
{
    const double u = unit(bits);
    if (m_kind == Kind::Uniform)
        return m_values[0] + (m_values[1] - m_values[0]) * u;
    if (m_kind == Kind::Empirical)
        return m_values[static_cast<std::size_t>(u * static_cast<double>(m_values.size()))];
    const auto part = std::ranges::upper_bound(m_values, u * m_values.back());
    const auto index = static_cast<std::size_t>(part - m_values.begin());
    return m_parts[std::min(index, m_parts.size() - 1)](mix(bits + 1));
}

} // namespace headroom::requests
