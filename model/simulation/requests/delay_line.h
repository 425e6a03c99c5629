// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace headroom::requests {

/// Visits that all wait for the same time, so that they leave in the order in which they came: a
/// ring, of which only the first has an event among those to come.
class DelayLine
{
public:
    struct Entry {
        double time = 0;
        std::uint32_t visit = 0;
        std::uint32_t generation = 0;
    };

    bool isEmpty() const { return m_count == 0; }
    const Entry &first() const { return m_ring[m_first]; }
    /// REQUIRES times that do not fall.
    void push(const Entry &entry)
    {
        if (m_count == m_ring.size())
            grow();
        m_ring[(m_first + m_count) & (m_ring.size() - 1)] = entry;
        ++m_count;
    }
    void pop()
    {
        m_first = (m_first + 1) & (m_ring.size() - 1);
        --m_count;
    }

private:
    void grow()
    {
        std::vector<Entry> larger(m_ring.empty() ? 16 : 2 * m_ring.size());
        for (std::size_t i = 0; i < m_count; ++i)
            larger[i] = m_ring[(m_first + i) & (m_ring.size() - 1)];
        m_ring.swap(larger);
        m_first = 0;
    }

    std::vector<Entry> m_ring;
    std::size_t m_first = 0;
    std::size_t m_count = 0;
};

} // namespace headroom::requests
