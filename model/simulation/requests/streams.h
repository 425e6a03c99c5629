// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan.h"
#include "model/simulation/requests/level.h"
#include "model/simulation/requests/message_store.h"
#include "model/simulation/requests/record_ring.h"
#include "model/simulation/requests/sampler.h"
#include "model/simulation/requests/token_store.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <deque>
#include <limits>
#include <vector>

/// What stores records, and those who read them.
namespace headroom::requests {

/// A whole number of things, of sums that may fall short of it by rounding.
inline std::uint32_t wholeOf(double number)
{
    return static_cast<std::uint32_t>(std::clamp(std::floor(number + 1e-9), 0.0, 4e9));
}

struct LogState {
    const Log *plan = nullptr;
    std::uint32_t station = kNone;
    std::vector<double> cumulated = {}; ///< Shares of the partitions.
    std::vector<TokenStore> writes = {};
    std::vector<RecordRing> records = {};
    std::vector<std::uint32_t> readers = {};
    std::uint32_t firstGate = 0; ///< Of the reads that readers share, by partition.
    double open = 0;             ///< Partitions that take records.

    void setShares(const std::vector<double> &shares)
    {
        double sum = 0;
        open = 0;
        for (std::size_t p = 0; p < cumulated.size(); ++p) {
            const double share = p < shares.size() ? std::max(0.0, shares[p]) : 0;
            open += share > 0 ? 1 : 0;
            cumulated[p] = sum += share;
        }
    }
    /// For a number u in (0, 1); kNone when all are closed.
    std::uint32_t partitionAt(double u) const
    {
        const auto place = std::ranges::upper_bound(cumulated, u * cumulated.back());
        return place == cumulated.end() ? kNone
                                        : static_cast<std::uint32_t>(place - cumulated.begin());
    }
};

struct QueueState {
    /// Up to when a message that was received is out.
    struct Hidden {
        double until = 0;
        std::uint32_t slot = 0;
        std::uint32_t generation = 0;
        std::uint32_t receives = 0;
    };

    const Queue *plan = nullptr;
    std::uint32_t station = kNone;
    std::vector<std::uint32_t> readers = {};
    RecordRing delayed = {};
    MessageStore visible;
    std::deque<Hidden> hidden = {}; ///< By time; some have been deleted since.
    Level backlog = {};
    Level inFlight = {};
    Level delayedLevel = {};
    double stored = 0;        ///< Accepted and neither deleted, nor lost, nor dead.
    std::size_t turn = 0;     ///< Of its readers.
    bool isPoisoned = false;  ///< The next message always fails.
    std::uint64_t poison = 0; ///< The salt of the one that does.
    double lag = 0;           ///< At the end of the last step, s.
};

/// Lets readers through at so many records a second: after each batch it is closed for as long as
/// its records take, but for what has been saved up.
struct ReadGate {
    double rate = std::numeric_limits<double>::infinity();
    double saved = 0; ///< s of idleness that may be made good at once, at most.
    double opens = 0; ///< Time, s.
    std::deque<std::uint32_t> waiting = {};                 ///< Cursors.
    double armed = std::numeric_limits<double>::infinity(); ///< Time of the event that counts.

    void pass(double now, double records)
    {
        if (std::isfinite(rate))
            opens = std::max(opens, now - saved) + records / rate;
    }
};

/// A Reader's place in a partition of a Log, or in a Queue.
struct Cursor {
    static constexpr double kNever = std::numeric_limits<double>::infinity();

    std::uint32_t reader = 0;
    std::uint32_t partition = 0;
    std::uint64_t next = 0;            ///< The record to be read next.
    std::uint64_t poison = UINT64_MAX; ///< The record that always fails.
    std::uint32_t lanesUsed = 0;
    std::uint32_t released = kNone; ///< The gate that has just let it through.
    bool isAtGate = false;
    double opened = kNever; ///< Since then a batch collects records.
    double armed = kNever;  ///< Time of the look that counts.
    double lag = 0;         ///< At the end of the last step, s.
    Level backlog = {};
};

/// The numbers of a Reader, as levers move them.
struct ReaderState {
    const Reader *plan = nullptr;
    std::uint32_t station = kNone;
    std::uint32_t log = kNone;   ///< What it reads: this ...
    std::uint32_t queue = kNone; ///< ... or this.
    std::uint32_t firstCursor = 0;
    std::uint32_t cursors = 0;
    std::uint32_t firstGate = 0;   ///< Of its own reads, by partition.
    std::uint32_t firstWorker = 0; ///< Gates of its workers; as many as cursors.
    std::uint32_t lanes = 1;
    std::uint32_t workers = 1;
    std::uint32_t batch = 1;
    bool isEnabled = true;
    bool hasPoison = false;
    double workerRate = 0;
    double errorShare = 0;
    Sampler batchTime = {};
    Sampler recordTime = {};
    double lag = 0; ///< At the end of the last step, s.

    bool reads() const { return isEnabled && workers > 0; }
};

struct BatcherState {
    const Batcher *plan = nullptr;
    std::uint32_t station = kNone;
    std::uint32_t lanes = 1;
    std::uint32_t size = 1;
    double retryFor = 0;
    std::uint32_t open = kNone; ///< The batch that collects ...
    double closes = 0;          ///< ... until this time, s.
    std::deque<std::uint32_t> waiting = {};
    std::vector<std::uint32_t> sent = {}; ///< Those that have a lane.
    Level backlog = {};
    double stored = 0;       ///< Accepted, and neither delivered nor given up.
    double delivered = 0;    ///< When a batch was delivered last, s ...
    double deliveredAge = 0; ///< ... and how old its oldest record was then.
    double lag = 0;          ///< At the end of the last step, s.
};

/// What a reader sees of its store.
struct Sight {
    std::uint64_t records = 0;
    double first = 0; ///< When the next can be read, s ...
    double full = 0;  ///< ... and when so many that they fill a batch.
};

/// Records that a lane works on, or tries to hand on, together.
struct Batch {
    /// A part that waits until the part before it is done with.
    struct Part {
        std::uint32_t from = 0;
        std::uint32_t end = 0;
        std::uint32_t attempts = 0;
    };

    std::uint32_t station = kNone;
    std::uint32_t cursor = kNone;
    std::vector<StoredRecord> records = {};
    std::vector<std::uint64_t> messages = {}; ///< Of a Queue, as its slots name them.
    std::vector<Part> rest = {};              ///< Last first.
    std::uint32_t from = 0;                   ///< Records of the present part.
    std::uint32_t end = 0;
    std::uint32_t attempts = 0; ///< That failed, rejections apart.
    std::uint32_t tries = 0;    ///< Numbers their luck.
    std::uint32_t poison = kNone;
    std::uint32_t nextFree = kNone;
    double begun = 0; ///< First try.

    std::uint32_t size() const { return end - from; }
};

/// Places for batches, reused with the memory of their records.
class Batches
{
public:
    Batch &operator[](std::uint32_t index) { return m_batches[index]; }
    const Batch &operator[](std::uint32_t index) const { return m_batches[index]; }
    std::uint32_t add(std::uint32_t station, std::uint32_t cursor)
    {
        std::uint32_t index = m_free;
        if (index == kNone) {
            index = static_cast<std::uint32_t>(m_batches.size());
            m_batches.emplace_back();
        } else {
            m_free = m_batches[index].nextFree;
        }
        Batch &batch = m_batches[index];
        batch.station = station;
        batch.cursor = cursor;
        return index;
    }
    void remove(std::uint32_t index)
    {
        Batch cleared;
        Batch &batch = m_batches[index];
        cleared.records.swap(batch.records);
        cleared.messages.swap(batch.messages);
        cleared.records.clear();
        cleared.messages.clear();
        cleared.nextFree = m_free;
        batch = std::move(cleared);
        m_free = index;
    }

private:
    std::deque<Batch> m_batches;
    std::uint32_t m_free = kNone;
};

} // namespace headroom::requests
