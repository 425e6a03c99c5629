// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/requests/record_ring.h"

#include <cstdint>
#include <deque>
#include <limits>
#include <unordered_map>
#include <vector>

namespace headroom::requests {

/// The messages of a queue that can be received, in the order in which they became so; with groups,
/// those of each in order, and none of a group that has some out. Messages that were received have
/// a slot, by which whoever has them may delete them; the others take 16 bytes.
class MessageStore
{
public:
    static constexpr std::uint32_t kNoSlot = UINT32_MAX;

    struct Waiting {
        StoredRecord record = {};
        double since = 0; ///< When it could be received, s.
        std::uint32_t slot = kNoSlot;
        std::uint32_t generation = 0;
    };
    /// A message that was received before.
    struct Received {
        StoredRecord record = {};
        std::uint32_t receives = 0;
        std::uint32_t generation = 0; ///< Tells it from a later one in its slot.
        bool isOut = false;
    };

    /// Infinity: no order is kept.
    explicit MessageStore(double groups);

    /// A message can be received for the first time.
    void add(const StoredRecord &record, double now);
    /// One that is out can be received again.
    void giveBack(std::uint32_t slot, double now);
    /// One that was received is gone for good.
    void remove(std::uint32_t slot);

    /// So many can be received now.
    std::uint64_t receivable() const { return m_receivable; }
    /// The next one. REQUIRES that one can be received.
    Waiting first();
    /// Hands out the next one; gives its slot.
    std::uint32_t receive();
    /// The next one is gone for good.
    void dropFirst();
    /// Whoever received messages has enough: the rest of their groups waits until they are back.
    void endBatch();

    const Received &operator[](std::uint32_t slot) const { return m_received[slot]; }
    /// When the oldest that is not out was written, s, in whatever group; infinity without any.
    double oldest() const;

private:
    struct Group {
        std::deque<Waiting> waiting = {};
        std::uint32_t out = 0;
        bool isReady = false;
    };

    std::uint64_t groupOf(const StoredRecord &record) const;
    void addToGroup(const Waiting &message);
    void settleGroup(std::uint64_t group);
    void leaveGroup(std::uint64_t group);
    bool isStale(const Waiting &message) const;
    Waiting popFirst();

    double m_groups = 0; ///< 0: none.
    RecordRing m_fresh;  ///< Never received; no groups.
    double m_wait = 0;   ///< From written to receivable, of the fresh ones, s.
    std::deque<Waiting> m_returned;
    std::unordered_map<std::uint64_t, Group> m_members;
    std::deque<std::uint64_t> m_ready; ///< Groups with messages of which none is out.
    std::vector<Received> m_received;
    std::vector<std::uint32_t> m_free;
    std::uint64_t m_receivable = 0;
};

} // namespace headroom::requests
