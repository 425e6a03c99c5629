// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/time_histogram.h"

#include <algorithm>
#include <cmath>

namespace headroom {

void TimeHistogram::reach(std::uint64_t from, std::uint64_t to)
{
    from = from / kCellsPerDoubling * kCellsPerDoubling;
    to = (to / kCellsPerDoubling + 1) * kCellsPerDoubling;
    if (m_cells.empty())
        m_first = from;
    if (from < m_first) {
        m_cells.insert(m_cells.begin(), m_first - from, 0);
        m_first = from;
    }
    if (to > m_first + m_cells.size())
        m_cells.resize(to - m_first);
}

void TimeHistogram::addOutside(std::uint64_t cell)
{
    if (cell < kLeast) {
        ++m_short;
        return;
    }
    reach(cell, cell);
    ++m_cells[cell - m_first];
}

void TimeHistogram::add(const TimeHistogram &other)
{
    if (!other.m_cells.empty()) {
        reach(other.m_first, other.m_first + other.m_cells.size() - 1);
        for (std::size_t i = 0; i < other.m_cells.size(); ++i)
            m_cells[other.m_first - m_first + i] += other.m_cells[i];
    }
    m_short += other.m_short;
    m_count += other.m_count;
    m_sum += other.m_sum;
    m_squares += other.m_squares;
    m_longest = std::max(m_longest, other.m_longest);
}

double TimeHistogram::variance() const
{
    return m_count > 0 ? std::max(0.0, m_squares / static_cast<double>(m_count) - mean() * mean())
                       : 0;
}

double TimeHistogram::quantile(double p) const
{
    if (m_count == 0)
        return 0;
    const double rank = std::clamp(p, 0.0, 1.0) * static_cast<double>(m_count);
    double below = static_cast<double>(m_short);
    if (rank <= below)
        return 0;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const auto count = static_cast<double>(m_cells[i]);
        if (count > 0 && below + count >= rank) {
            const double low = edge(m_first + i);
            const double high = edge(m_first + i + 1);
            // A single time lies in the middle of its cell.
            const double share = std::max(0.0, (rank - below - 0.5) / count);
            return std::min(m_longest, low + (high - low) * share);
        }
        below += count;
    }
    return m_longest;
}

std::vector<std::pair<double, std::uint64_t>> TimeHistogram::cells() const
{
    std::vector<std::pair<double, std::uint64_t>> filled;
    if (m_short > 0)
        filled.emplace_back(edge(kLeast), m_short);
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        if (m_cells[i] > 0)
            filled.emplace_back(edge(m_first + i + 1), m_cells[i]);
    return filled;
}

} // namespace headroom
