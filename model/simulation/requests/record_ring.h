// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace headroom::requests {

/// A record, message or event in a store.
struct StoredRecord {
    double time = 0;        ///< When it was written, s.
    std::uint64_t salt = 0; ///< Its luck.
};

/// Records in the order in which they were written, numbered from 0 on. Several readers may each
/// keep a number of their own; what all have passed is dropped.
class RecordRing
{
public:
    std::uint64_t first() const { return m_first; }
    std::uint64_t end() const { return m_end; }
    bool isEmpty() const { return m_first == m_end; }
    /// REQUIRES first() <= number < end().
    const StoredRecord &operator[](std::uint64_t number) const
    {
        return m_ring[number & (m_ring.size() - 1)];
    }
    void push(const StoredRecord &record)
    {
        if (m_end - m_first == m_ring.size())
            grow();
        m_ring[m_end++ & (m_ring.size() - 1)] = record;
    }
    /// Drops what comes before a number. REQUIRES number <= end().
    void dropTo(std::uint64_t number) { m_first = number > m_first ? number : m_first; }

private:
    void grow()
    {
        std::vector<StoredRecord> larger(m_ring.empty() ? 64 : 2 * m_ring.size());
        for (std::uint64_t n = m_first; n < m_end; ++n)
            larger[n & (larger.size() - 1)] = (*this)[n];
        m_ring.swap(larger);
    }

    std::vector<StoredRecord> m_ring;
    std::uint64_t m_first = 0;
    std::uint64_t m_end = 0;
};

} // namespace headroom::requests
