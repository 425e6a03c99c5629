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

    void add(const CallTally &other, double factor);
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

    void add(const StationTally &other, double factor);
};

struct PoolTally {
    double busy = 0;
    double waiting = 0;
    double servers = 0; ///< Integral.

    void add(const PoolTally &other, double factor);
};

struct BucketTally {
    double asked = 0;  ///< Tokens.
    double tokens = 0; ///< In store at the end, summed over replications.
    double rate = 0;   ///< At the end, summed over replications.

    void add(const BucketTally &other, double factor);
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

    void add(const StreamTally &other, double factor);
};

/// What was counted of one partition at a Log or Reader.
struct PartitionTally {
    double offered = 0; ///< Log: came for it. Reader: was read from it.
    double refused = 0;
    double backlog = 0; ///< Integral.
    double lag = 0;     ///< As a StreamTally's.

    void add(const PartitionTally &other, double factor);
};

/// Integrals of a scaler's units.
struct ScalerTally {
    double units = 0;
    double pending = 0;
    double desired = 0;

    void add(const ScalerTally &other, double factor);
};

/// Everything that was counted during a stretch of time.
struct Tally {
    std::vector<StationTally> stations = {};
    std::vector<CallTally> calls = {}; ///< By route of the program.
    std::vector<PoolTally> pools = {};
    std::vector<BucketTally> buckets = {};
    std::vector<StreamTally> streams = {};
    std::vector<PartitionTally> partitions = {};
    std::vector<ScalerTally> scalers = {};
    std::vector<double> alarms = {}; ///< s in alarm.

    explicit Tally(const Program &program);
    /// So many times what another stretch counted.
    void add(const Tally &other, double factor);
    Tally &operator+=(const Tally &other)
    {
        add(other, 1);
        return *this;
    }
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
    /// What controls did; of several replications, of the first.
    std::vector<ControlEvent> happened = {};

    Record &operator+=(const Record &other);
};

} // namespace headroom::requests
