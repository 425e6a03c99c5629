// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace headroom {

/// Counts of measured times, on a grid of 128 cells to each doubling from 1 ns on, so that a
/// percentile is met within 0.4 %. Count, mean, variance and the longest time are exact. Two
/// histograms add up to that of all their times.
class TimeHistogram
{
public:
    /// REQUIRES time >= 0, s.
    void add(double time)
    {
        const std::uint64_t cell = std::bit_cast<std::uint64_t>(time) >> kShift;
        ++m_count;
        m_sum += time;
        m_squares += time * time;
        m_longest = time > m_longest ? time : m_longest;
        const std::uint64_t place = cell - m_first;
        if (place < m_cells.size())
            ++m_cells[place];
        else
            addOutside(cell);
    }
    void add(const TimeHistogram &other);

    std::uint64_t count() const { return m_count; }
    double mean() const { return m_count > 0 ? m_sum / static_cast<double>(m_count) : 0; }
    double variance() const;
    double longest() const { return m_longest; }
    /// The time that a share p of the times stays below, s; 0 when there is none.
    double quantile(double p) const;
    /// Non-empty cells as (upper edge in s, count).
    std::vector<std::pair<double, std::uint64_t>> cells() const;

private:
    static constexpr int kShift = 45;
    static constexpr std::uint64_t kCellsPerDoubling = std::uint64_t{1} << (52 - kShift);
    /// Of 2^-30 s, about 1 ns; what is shorter is counted there.
    static constexpr std::uint64_t kLeast = std::uint64_t{1023 - 30} * kCellsPerDoubling;

    static double edge(std::uint64_t cell) { return std::bit_cast<double>(cell << kShift); }
    void addOutside(std::uint64_t cell);
    void reach(std::uint64_t from, std::uint64_t to);

    /// From cell m_first on, in whole doublings.
    std::vector<std::uint64_t> m_cells;
    std::uint64_t m_first = kLeast;
    std::uint64_t m_short = 0; ///< Below the grid.
    std::uint64_t m_count = 0;
    double m_sum = 0;
    double m_squares = 0;
    double m_longest = 0;
};

} // namespace headroom
