// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan.h"
#include "model/simulation/stations/arrival_curve.h"
#include "model/simulation/stations/batch_lanes.h"

#include <vector>

namespace headroom::live {

/// What a Batcher does in a step; rates are means over it, the rest holds at its end.
struct BufferedBatches {
    double sent = 0;    ///< Records/s that arrive.
    double givenUp = 0; ///< Records/s.
    double calls = 0;   ///< Tries per s ...
    double tried = 0;   ///< ... and the records in them.
    double busy = 0;    ///< Sends at the same time.
    double backlog = 0; ///< Records, those that are being sent included.
    double lag = 0;     ///< Age of the oldest when it arrives, or by now, s.
    double age = 0;     ///< Mean age of what arrives, s.
    double stored = 0;  ///< Change of what is inside, records/s.
    bool atRest = true;
};

/// A buffer that is sent when it is full or old (facts/kinesis B-FH-2, B-FH-4). Records collect for
/// the mean wait of the closed form; what cannot be sent stays for its time, and the share that
/// fails again and again is given up.
class BatchBuffer
{
public:
    /// Goes on from the last committed state. `law`: one try, with what callees answer now.
    BufferedBatches advance(const Batcher &batcher, const LaneLaw &law, double offered, double now,
                            double dt, bool isFirst);
    void commit();

private:
    /// Records that were not sent when they should have been, by when that was.
    struct Parcel {
        double from = 0; ///< s
        double to = 0;
        double records = 0;
    };
    struct State {
        double open = 0;    ///< Records that collect.
        double waiting = 0; ///< Records in batches that wait for a lane.
        std::vector<Parcel> failed = {};
        double total = 0; ///< Of the failed.
        double lag = 0;
    };
    /// How the failed get on.
    struct Retries {
        double cycle = 1;   ///< s from try to try.
        double failing = 0; ///< Share of the tries.
        double until = 0;   ///< s after the first try in which there are others.
    };

    void startAtRest(const Retries &retries, double rate, double now, double dt);
    void moveFailed(const Retries &retries, double arrivals, double now, double dt);
    void addFailed(double from, double to, double records, double until);

    State m_start;
    State m_end;
    ArrivalCurve m_closed;  ///< Records in batches that have closed.
    double m_next = 0;      ///< s that the step ends at ...
    double m_until = 0;     ///< ... and the last committed one.
    double m_delivered = 0; ///< Records of failed ones that got through in this step ...
    double m_deliveredAges = 0;
    double m_givenUp = 0; ///< ... and that were given up.
};

} // namespace headroom::live
