// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/run_result.h"

#include <algorithm>
#include <cassert>

namespace headroom {

double StepSeries::at(std::size_t step) const
{
    if (m_starts.empty())
        return 0;
    const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), static_cast<std::uint32_t>(step));
    return after == m_starts.begin() ? m_values.front() : m_values[static_cast<std::size_t>(after - m_starts.begin()) - 1];
}

void StepSeries::append(std::size_t step, double value)
{
    if (!m_values.empty() && m_values.back() == value)
        return;
    assert(m_starts.empty() || step > m_starts.back());
    m_starts.push_back(static_cast<std::uint32_t>(step));
    m_values.push_back(value);
}

double StepSeries::sum(std::size_t steps) const
{
    double total = 0;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const std::size_t end = i + 1 < m_starts.size() ? m_starts[i + 1] : steps;
        total += m_values[i] * static_cast<double>(end - m_starts[i]);
    }
    return total;
}

double StepSeries::maximum() const
{
    return m_values.empty() ? 0 : *std::max_element(m_values.begin(), m_values.end());
}

} // namespace headroom
