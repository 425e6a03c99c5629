// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace headroom::requests {

/// What happens, and when. Events at the same time happen in the order in which they were planned.
struct Event {
    std::uint64_t time = 0;  ///< The bits of a non-negative double, which order as it does.
    std::uint64_t order = 0; ///< A running number above, the payload below.

    double seconds() const { return std::bit_cast<double>(time); }
    std::uint32_t payload() const { return static_cast<std::uint32_t>(order); }

    friend bool operator<(const Event &a, const Event &b)
    {
        return a.time != b.time ? a.time < b.time : a.order < b.order;
    }
};

/// The events to come: a heap with four children to a node, so that a node's children lie in one
/// cache line. Taking the first leaves a hole that the next event planned falls into, since most
/// events plan exactly one.
class EventHeap
{
public:
    EventHeap() { clear(); }

    void clear()
    {
        m_events.assign(kFirst, Event{});
        m_hasHole = false;
        m_planned = 0;
    }

    /// The first event, or nullptr; stays in place until take().
    const Event *first()
    {
        if (m_hasHole)
            fillFromEnd();
        return m_events.size() > kFirst ? &m_events[kFirst] : nullptr;
    }
    /// REQUIRES that first() gave one.
    void take() { m_hasHole = true; }

    /// REQUIRES time >= 0.
    void plan(double time, std::uint32_t payload)
    {
        const Event event{std::bit_cast<std::uint64_t>(time),
                          (static_cast<std::uint64_t>(++m_planned) << 32) | payload};
        if (m_hasHole) {
            m_hasHole = false;
            sink(event);
            return;
        }
        m_events.emplace_back();
        rise(m_events.size() - 1, event);
    }

    std::size_t size() const { return m_events.size() - kFirst - (m_hasHole ? 1 : 0); }

private:
    /// The root's place is such that groups of four children begin at a multiple of four.
    static constexpr std::size_t kFirst = 3;
    static std::size_t childOf(std::size_t i) { return (i - 2) * 4; }
    static std::size_t parentOf(std::size_t i) { return i / 4 + 2; }

    void rise(std::size_t at, const Event &event)
    {
        while (at > kFirst && event < m_events[parentOf(at)]) {
            m_events[at] = m_events[parentOf(at)];
            at = parentOf(at);
        }
        m_events[at] = event;
    }

    void sink(const Event &event)
    {
        const std::size_t end = m_events.size();
        std::size_t at = kFirst;
        for (;;) {
            const std::size_t child = childOf(at);
            if (child >= end)
                break;
            std::size_t least = child;
            for (std::size_t c = child + 1; c < std::min(child + 4, end); ++c)
                least = m_events[c] < m_events[least] ? c : least;
            if (!(m_events[least] < event))
                break;
            m_events[at] = m_events[least];
            at = least;
        }
        m_events[at] = event;
    }

    void fillFromEnd()
    {
        m_hasHole = false;
        const Event last = m_events.back();
        m_events.pop_back();
        if (m_events.size() > kFirst)
            sink(last);
    }

    std::vector<Event> m_events;
    bool m_hasHole = false;
    std::uint32_t m_planned = 0;
};

} // namespace headroom::requests
