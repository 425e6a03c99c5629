// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <limits>

namespace headroom::live {

/// How lanes work on batches of records.
struct LaneLaw {
    double lanes = 1;
    double batch = 1;      ///< Records at most; whole.
    double window = 0;     ///< s that a batch waits for more.
    double batchTime = 0;  ///< One try: s for a batch, calls included ...
    double recordTime = 0; ///< ... and for each of its records.
    double batchVariance = 0;
    double recordVariance = 0;
    double batchSuccess = 1;  ///< Chance of a try, but for what its records do ...
    double recordSuccess = 1; ///< ... and for each record.
    double rejected = 0;      ///< Share of the failures that do not count as attempts.
    double attempts = std::numeric_limits<double>::infinity();
    bool bisects = false;
    double retryDelay = 1; ///< s

    double timeOf(double records) const { return batchTime + records * recordTime; }
    double failureOf(double records) const;

    friend bool operator==(const LaneLaw &, const LaneLaw &) = default;
};

/// What becomes of a batch, means.
struct BatchFate {
    double tries = 1;
    double tried = 0;   ///< Records in all tries.
    double time = 0;    ///< s that its lane is busy, delays between tries included.
    double givenUp = 0; ///< Share of its records.
};
/// `attempts` that fail, those apart that do not count, and it is given up.
BatchFate fateOf(const LaneLaw &law, double records, double attempts);

/// Lanes below saturation.
struct LanesAtRest {
    double batch = 1;      ///< Mean number of records.
    double waiting = 0;    ///< Records that wait for a lane.
    double open = 0;       ///< s that a batch is open.
    double windowWait = 0; ///< Mean wait of a record for its batch to close, s.
};

/// What waits after a time, and the records that were read in full batches.
struct Drained {
    double waiting = 0;
    double full = 0;
};
/// Above what waits at rest the lanes are all busy, and it falls as a fluid; near it, it comes to
/// rest at the pace at which the same fluid would fall by as much. Below 0: so many are wanted
/// before any waits.
Drained drainLanes(double waiting, double arrivals, double rate, double rest, double time);

/// What a lane's worker is like, who works on one batch after the other.
struct LaneWorker {
    double recordTime = 0; ///< s of the worker for a record.
    double others = 0;     ///< Share of its time that its other lanes take, below 1.

    friend bool operator==(const LaneWorker &, const LaneWorker &) = default;
};

/// The closed forms of lanes, kept for as long as what they are for does not change.
class BatchLanes
{
public:
    void set(const LaneLaw &law);
    const LaneLaw &law() const { return m_law; }
    /// Another one with each law.
    int version() const { return m_version; }
    /// Records/s of full batches.
    double capacity() const { return m_capacity; }
    /// The same with one lane less.
    double capacityWithout(double lanes) const;
    /// Records/s when each batch is tried once, because it is too old.
    double oldCapacity() const { return m_oldCapacity; }
    const BatchFate &full() const { return m_full; }
    const LanesAtRest &atRest(double rate, const LaneWorker &worker = {});
    const BatchFate &fateAtRest() const { return m_restFate; }

private:
    LaneLaw m_law;
    bool m_isSet = false;
    int m_version = 0;
    double m_capacity = 0;
    double m_oldCapacity = 0;
    BatchFate m_full;
    bool restLone(double rate, const LaneWorker &worker);

    double m_restRate = -1;
    LaneWorker m_restWorker;
    LanesAtRest m_rest;
    BatchFate m_restFate;
};

} // namespace headroom::live
