// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/measured_times.h"
#include "model/simulation/outcome.h"
#include "model/simulation/requests/program.h"

#include <cstddef>
#include <vector>

namespace headroom::requests {

/// What was counted at a call during a stretch of time.
struct CallTally {
    double attempts = 0;
    double failed = 0;
    double ended = 0;
    double time = 0; ///< Sum over those that ended, s.

    CallTally &operator+=(const CallTally &other);
};

/// What was counted at a station during a stretch of time: requests, sums of times in s, and
/// integrals of levels over time.
struct StationTally {
    double offered = 0;
    double fromOutside = 0;
    double refused = 0;
    double startRefused = 0;
    double through = 0;
    double hits = 0;
    double cold = 0;
    double provisionedUse = 0;
    double spill = 0;
    double waited = 0;
    double waitTime = 0;
    double waitSquares = 0;
    double answered = 0; ///< Of those not refused.
    double response = 0;
    double responseSquares = 0;
    double served = 0;
    double service = 0;
    double callTime = 0;
    double age = 0; ///< Sum over deliveries.
    double dropped = 0;
    double busy = 0;
    double provisionedBusy = 0;
    double environments = 0;
    double waiting = 0;
    double backlog = 0;
    double inside = 0; ///< Visits at its end; not a sum.
    PerOutcome ended = {};

    StationTally &operator+=(const StationTally &other);
};

struct PoolTally {
    double busy = 0;
    double waiting = 0;

    PoolTally &operator+=(const PoolTally &other);
};

struct BucketTally {
    double asked = 0;  ///< Tokens.
    double tokens = 0; ///< In store at the end, summed over replications.

    BucketTally &operator+=(const BucketTally &other);
};

/// What was counted besides at a Log, Queue, Reader or Batcher.
struct StreamTally {
    double calls = 0;
    double emptyCalls = 0;
    double throttledCalls = 0;
    double redriven = 0;
    double inFlight = 0; ///< Integral.
    double delayed = 0;  ///< Integral.
    double lag = 0;      ///< Mean over the stretch, s, summed over replications.
    double units = 0;    ///< At its end, summed over replications.

    StreamTally &operator+=(const StreamTally &other);
};

/// What was counted of one partition at a Log or Reader.
struct PartitionTally {
    double offered = 0; ///< Log: came for it. Reader: was read from it.
    double refused = 0;
    double backlog = 0; ///< Integral.
    double lag = 0;     ///< As a StreamTally's.

    PartitionTally &operator+=(const PartitionTally &other);
};

/// Everything that was counted during a stretch of time.
struct Tally {
    std::vector<StationTally> stations = {};
    std::vector<CallTally> calls = {}; ///< By route of the program.
    std::vector<PoolTally> pools = {};
    std::vector<BucketTally> buckets = {};
    std::vector<StreamTally> streams = {};
    std::vector<PartitionTally> partitions = {};

    explicit Tally(const Program &program);
    Tally &operator+=(const Tally &other);
};

/// What replications found out.
struct Record {
    std::vector<Tally> steps = {};
    std::vector<StationTimes> times = {}; ///< By station, over all steps.
    double stepLength = 0;                ///< s
    std::size_t replications = 1;
    std::uint64_t events = 0;
    /// Greatest number of requests that came to a station and are neither ended nor there; 0.
    double lost = 0;

    Record &operator+=(const Record &other);
};

} // namespace headroom::requests
