// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan.h"
#include "model/simulation/stations/arrival_curve.h"
#include "model/simulation/stations/batch_lanes.h"

#include <span>
#include <vector>

namespace headroom::live {

/// What one Reader of a Queue is like during a step.
struct QueueReader {
    LaneLaw lanes = {}; ///< All together; one try, without rejections.
    bool reads = true;
    double latency = 0;
    double rate = std::numeric_limits<double>::infinity(); ///< Messages/s of all its workers.
};

/// What it does; means over the step.
struct QueueReading {
    double read = 0; ///< Receives/s.
    double calls = 0;
    double failed = 0; ///< Receives/s that are not followed by a deletion.
    double busy = 0;
    double age = 0; ///< Mean age of what is received, s.
};

/// Messages that wait, are out, or hide until they can be received again. What waits moves as a
/// fluid that comes to rest at what waits for lanes below saturation; those who have been received
/// as often are one class, and mix with the others while they wait.
class MessageQueue
{
public:
    MessageQueue(const Queue &queue, std::size_t readers);

    struct Step {
        double received = 0; ///< per s
        double deleted = 0;
        double redriven = 0;
        double dropped = 0;
        double visible = 0; ///< At the end.
        double inFlight = 0;
        double delayed = 0;
        double lag = 0;    ///< Age of the oldest that waits, s.
        double stored = 0; ///< Change of what is inside, per s.
        bool atRest = true;
    };
    /// From the last committed state on. REQUIRES as many readers as at the beginning.
    Step advance(const Queue &queue, std::span<const QueueReader> readers, double offered,
                 double now, double dt, bool isFirst);
    void commit();
    const QueueReading &reading(std::size_t reader) const { return m_readings[reader]; }

private:
    /// Those received so often before.
    struct Class {
        double visible = 0;
        double hidden = 0; ///< Waiting for their visibility to end after they failed once more.
    };
    struct Flow {
        double in = 0;   ///< Become visible, per s.
        double read = 0; ///< Received, per s.
        double out = 0;  ///< Come out of hiding, per s.
    };
    /// All readers as one.
    struct Together {
        double failing = 0;      ///< Share of the receives.
        double again = 0;        ///< Further receives while the first is worked on, per receive.
        double againAges = 0;    ///< s, sum of their ages.
        double buried = 0;       ///< Share that is received too often in that time.
        double untilDeleted = 0; ///< s from its first receive on, when it does not fail.
        double parts = 1;        ///< Groups that are served one by one; 1 when lanes are fewer.
        double time = 0;         ///< s that a batch takes.
        double capacity = 0;     ///< Messages/s.
        double latency = 0;      ///< s
        std::vector<double> weights = {}; ///< By reader.
    };

    void join(const Queue &queue, std::span<const QueueReader> readers);
    void limit(const Queue &queue, double dt);
    void findDuplicates(const Queue &queue, const LaneLaw &law, double records);
    /// How often a message can be received, and what becomes of it then.
    void findEnd(const Queue &queue);
    void pass(double dt, bool isRest);
    double hide(std::size_t k, double failed, double dt, bool isRest);
    void expire(const Queue &queue, double now, double dt);
    void show(const Queue &queue, std::span<const QueueReader> readers, double now, double dt,
              Step &step);
    void showReaders(const Queue &queue, std::span<const QueueReader> readers);
    double oldest(const Queue &queue);
    double anyNew(double waits);
    const LanesAtRest &rest() { return m_lanes.atRest(m_in / m_together.parts); }

    ArrivalCurve m_sent;    ///< All messages.
    ArrivalCurve m_entered; ///< What became visible.
    BatchLanes m_lanes;
    Together m_together;
    std::vector<Class> m_start;
    std::vector<Class> m_end;
    std::vector<Flow> m_flows;
    std::vector<double> m_outs; ///< What comes out of hiding, by class, in a pass.
    std::vector<QueueReading> m_readings;
    std::size_t m_ends = 1;   ///< Receives after which it is the end ...
    bool m_isBuried = true;   ///< ... as dead letters, or lost by retention ...
    bool m_goesRound = false; ///< ... or never.
    double m_hideTime = 0;    ///< s
    double m_new = 0;         ///< New messages that can be received, per s.
    double m_in = 0;          ///< All that become visible, per s.
    double m_waitingStart = 0;
    double m_waiting = 0;
    double m_full = 0; ///< Messages read in full batches in this step.
    double m_lost = 0; ///< Messages.
    double m_dt = 1;
    double m_lag = 0;
    double m_seenLag = 0;
    double m_wait = 0; ///< s that the next one to be received has waited.
    double m_seenWait = 0;
};

} // namespace headroom::live
