// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/ids.h"
#include "model/simulation/outcome.h"

#include <cstdint>
#include <vector>

namespace headroom::requests {

/// What a visit waits for when its timer goes off.
enum class Phase : std::uint8_t { Own, Network, Backoff, Expiry };

/// A request at a station: it arrives, waits, works, makes its calls, each of which is a visit of
/// its own, and answers its caller.
struct Visit {
    enum Flag : std::uint8_t {
        Refused = 1,     ///< By the station's own limit or share.
        GaveUp = 2,      ///< Its caller no longer waits.
        Provisioned = 4, ///< Has a provisioned environment ...
        Outside = 8,     ///< ... beside the pool.
        Serving = 16,    ///< Holds its server and environment.
        Delivery = 32,   ///< What a store or a reader hands on: nobody waits for an answer.
        Over = 64,       ///< Ended, but a timer still names it.
        TooLong = 128,   ///< Its own work reaches the time limit.
    };

    double arrived = 0;
    double began = 0;     ///< Service, without the start of an environment.
    double called = 0;    ///< First call.
    double attempted = 0; ///< Current attempt of a call.
    double lastDelay = 0; ///< Before it.
    std::uint64_t salt = 0;
    std::uint32_t station = 0;
    std::uint32_t parent = kNone;
    std::uint32_t origin = kNone; ///< The source that made it without a visit of its own.
    std::uint32_t child = kNone;  ///< The visit that its call is at.
    /// In a waiting room, or among free places; of a Reader's or Batcher's: its batch.
    std::uint32_t next = kNone;
    std::uint32_t generation = 0;
    std::uint32_t route = 0; ///< Of its calls.
    std::uint32_t callsLeft = 0;
    std::uint32_t attempts = 0; ///< Made over all calls: numbers their luck.
    std::uint16_t retry = 0;    ///< Of the current call; of an event, those used up.
    std::uint16_t rejections = 0;
    std::uint8_t flags = 0;
    std::uint8_t timers = 0; ///< Events to come that name it.
    Phase phase = Phase::Own;
    Outcome outcome = Outcome::Success;

    bool has(Flag flag) const { return (flags & flag) != 0; }
    void set(Flag flag) { flags = static_cast<std::uint8_t>(flags | flag); }
};

/// Places for visits, reused. A generation tells a visit from a later one in its place.
class Visits
{
public:
    Visit &operator[](std::uint32_t index) { return m_visits[index]; }

    std::uint32_t add()
    {
        if (m_free == kNone) {
            m_visits.emplace_back();
            return static_cast<std::uint32_t>(m_visits.size() - 1);
        }
        const std::uint32_t index = m_free;
        Visit &visit = m_visits[index];
        m_free = visit.next;
        const std::uint32_t generation = visit.generation;
        visit = Visit();
        visit.generation = generation;
        return index;
    }

    void remove(std::uint32_t index)
    {
        Visit &visit = m_visits[index];
        ++visit.generation;
        visit.next = m_free;
        m_free = index;
    }

private:
    std::vector<Visit> m_visits;
    std::uint32_t m_free = kNone;
};

} // namespace headroom::requests
