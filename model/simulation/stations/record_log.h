// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan.h"
#include "model/simulation/stations/arrival_curve.h"
#include "model/simulation/stations/batch_lanes.h"
#include "model/simulation/stations/bucket_law.h"

#include <span>
#include <vector>

namespace headroom::live {

/// What one Reader of a Log is like during a step.
struct LogReader {
    LaneLaw lanes = {}; ///< Of one partition.
    bool reads = true;
    double latency = 0;
    double workers = std::numeric_limits<double>::infinity(); ///< Whole.
    double workerRate = std::numeric_limits<double>::infinity();
    bool sharesReads = true;
    double readRate = std::numeric_limits<double>::infinity();
    double maximumAge = std::numeric_limits<double>::infinity();
    bool hasPoison = false;
};

/// What it does, over all partitions; rates are means over the step, the rest holds at its end.
struct LogReading {
    double read = 0; ///< Records/s.
    double calls = 0;
    double tried = 0;   ///< Records/s in all tries.
    double givenUp = 0; ///< Records/s.
    double dropped = 0; ///< Records/s lost by retention.
    double busy = 0;    ///< Batches that are worked on.
    double backlog = 0;
    double lag = 0;            ///< s
    double age = 0;            ///< s, mean of what is read.
    double throttledCalls = 0; ///< per s
    double arrived = 0;        ///< Records/s.
    double stored = 0;         ///< Change of what waits, records/s.
};

/// Records in partitions and the readers' places in them. Partitions of which all is equal are
/// worked out once. What waits moves as a fluid that comes to rest at what waits for lanes below
/// saturation; ages are read off the arrivals' curve, t - A^-1(D(t)).
class RecordLog
{
public:
    RecordLog(const Log &log, std::size_t readers, bool isEven);

    struct Step {
        double refused = 0; ///< Share of the offered.
        bool atRest = true;
    };
    /// From the last committed state on. REQUIRES as many readers as at the beginning.
    Step advance(const Log &log, std::span<const LogReader> readers, double offered, double now,
                 double dt, bool isFirst);
    void commit();
    const LogReading &reading(std::size_t reader) const { return m_readings[reader]; }
    double open() const { return m_open; } ///< Partitions that take records.
    /// Four numbers of each partition (PartitionNow) as writers see it, or as one reader does.
    void showWrites(std::vector<double> &row) const;
    void showReads(std::size_t reader, std::vector<double> &row) const;

private:
    /// Partitions to which the same share of the records goes, and always has gone.
    struct Stream {
        double share = 0;
        BucketLaw bucket;
        ArrivalCurve curve = {};
        double offered = 0;
        double refused = 0; ///< per s
        double admitted = 0;
    };
    /// A reader's place in each partition of a class.
    struct Place {
        double start = 0;   ///< Records that wait at the beginning of the step ...
        double end = 0;     ///< ... and at its end.
        double passed = 0;  ///< Records before the one that is read next.
        double lag = 0;     ///< s
        double seenLag = 0; ///< As it was committed.
        double able = 0;    ///< Records/s that the lanes can do.
        double wanted = 0;
        double allowed = 0; ///< Records/s by all limits.
        bool isThrottled = false;
        double poisoned = 0; ///< Part of the step in which a lane is blocked.
        double held = 0;     ///< Records that the blocked lane took away in this step.
        LaneWorker worker = {};
        double restRate = -1;
        LaneWorker restWorker = {};
        int restVersion = -1; ///< Of the lanes.
        LanesAtRest rest = {};
        BatchFate restFate = {};
        double read = 0; ///< Records/s
        double readAge = 0;
        double backlog = 0;
        double shownLag = 0;
    };
    /// Partitions of which all is equal.
    struct Class {
        std::size_t stream = 0;
        double count = 0;
        std::vector<Place> places = {}; ///< By reader.
    };
    /// What a worker has: classes, and how many partitions of each.
    using Crew = std::vector<std::pair<std::size_t, double>>;
    struct Poison {
        enum class State { None, Ahead, Blocks, Over };
        State state = State::None;
        double place = 0;   ///< Among the records of the first partition.
        double written = 0; ///< s
        double began = 0;   ///< s
        double until = 0;   ///< s
        double held = 0;    ///< Records in the blocked batch.
        bool isDropped = false;
    };
    struct ReaderState {
        BatchLanes lanes = {};
        std::vector<Crew> crews = {};
        double workers = -1; ///< As the crews are.
        Poison poison = {};
        Poison nextPoison = {};
        double pulse = 0; ///< Records that leave with the poison in this step.
    };
    /// Records of one partition in a step.
    struct Counts {
        double old = 0;
        double full = 0;
        double resting = 0;
        double lost = 0;
    };

    // Arrivals.
    void setShares(const Log &log);
    bool admit(double offered, double now, double dt);
    // Who is equal, and who gets what.
    void arrange(std::span<const LogReader> readers);
    static void tellApart(std::size_t workers, std::vector<std::size_t> &classes);
    void formCrews(std::size_t reader);
    void divide(const Log &log, std::span<const LogReader> readers, double dt);
    void divideWorkers(std::size_t reader, const LogReader &law);
    static void divideReads(const Log &log, std::span<const LogReader> readers, Class &same);
    // Reading.
    void settle(const Log &log, std::span<const LogReader> readers, double dt);
    const LanesAtRest &restOf(std::size_t reader, Place &place, double rate);
    void move(const Log &log, const LogReader &law, std::size_t reader, Class &same, double now,
              double dt);
    void show(const LogReader &law, const LanesAtRest &rest, double rate, const Class &same,
              Place &place) const;
    void count(const LogReader &law, std::size_t reader, const Class &same, Place &place,
               const Counts &counts, double dt);
    void endReading(std::size_t reader, double dt);
    // Poison.
    void beginPoison(const LogReader &law, std::size_t reader, double now);
    void blockLane(const Log &log, const LogReader &law, std::size_t reader, double now, double dt);
    static void endOfPoison(const Log &log, const LogReader &law, Poison &poison);

    bool m_isEven = false;
    double m_open = 0;
    std::vector<double> m_shares;
    double m_shareSum = 0;
    double m_writeRate = 0;
    std::vector<Stream> m_streams;
    std::vector<Class> m_classes;
    std::vector<std::size_t> m_classOf; ///< By partition.
    std::vector<ReaderState> m_readers;
    std::vector<LogReading> m_readings;
    std::vector<std::size_t> m_newStream; ///< By partition, until they are arranged.
    bool m_isArranged = false;
};

} // namespace headroom::live
