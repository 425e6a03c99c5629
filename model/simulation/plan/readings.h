// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/ids.h"
#include "model/simulation/outcome.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What can be read of a run.
namespace headroom {

/// A number that an engine keeps of a station or resource.
enum class Quantity : std::uint8_t {
    Offered,   ///< Requests that arrive, per s (a source: new requests, without retries).
    Attempts,  ///< A source's attempts, retries included, per s.
    Admitted,  ///< Requests that are not rejected here, per s.
    Rejected,  ///< By this station's own limit or share, per s.
    Completed, ///< Answered with success, per s.
    /// Answered with anything else, rejections included, per s; `outcome` narrows it to one.
    Failed,
    Hits, ///< Cache, per s.
    Misses,
    ColdStarts,     ///< Requests that wait for a new environment, per s.
    StartRejected,  ///< Rejected by the start limit, per s (part of Rejected).
    ProvisionedUse, ///< Requests served by provisioned environments, per s.
    SpillOver,      ///< Requests that found all provisioned environments busy, per s.
    Busy,           ///< Requests in service (Work) or servers in use (pool); mean level.
    ProvisionedBusy,
    Environments, ///< Live environments, idle and busy, provisioned included.
    Waiting,      ///< Requests in the waiting room.
    Tokens,       ///< Tokens left in a bucket.
    /// Events in a buffer, waiting for delivery or redelivery; messages in a queue that can be
    /// received; records that a Reader has not read; records in a Batcher.
    Backlog,
    /// Mean age of what is delivered (Buffer, Reader, Batcher), s.
    Age,
    /// Age of the oldest message in a queue that can be received; of the record that a Reader comes
    /// to next, in the partition where it is greatest; of the oldest in a Batcher, s. Together: the
    /// greatest.
    Lag,
    Dropped, ///< Events given up; messages and records lost by retention, per s.
    /// From arrival to answer, s, all answered requests that were not rejected here.
    ResponseTime,
    ServiceTime, ///< From the start of work to its end, without waiting and without start-up, s.
    CallTime,    ///< Time spent in this station's routes, s.
    Servers,     ///< Pool: how many there are now.
    Units,       ///< Scaler: in service. Log: partitions that are open.
    Pending,     ///< Scaler: wanted and not yet in service.
    Desired,     ///< Scaler: wanted.
    InFlight,    ///< Queue: received and not yet deleted.
    Delayed,     ///< Queue: not yet to be received.
    Calls,       ///< Reader, Batcher: batches, per s.
    EmptyCalls,  ///< Reader: looks at a store that found nothing, per s.
    Throttled,   ///< Reader: looks that the read limit refused, per s.
    Redriven,    ///< Queue: to the dead letters. Reader, Batcher: given up, per s.
    Alarming,    ///< Alarm: 1 while it is in alarm.
};

/// Which object a reading looks at.
enum class Target : std::uint8_t { Station, Pool, Bucket, Scaler, Alarm };

/// One term of a metric.
struct Reading {
    Target target = Target::Station;
    PlanIndex index = kNone;
    Quantity quantity = Quantity::Offered;
    std::optional<Outcome> outcome = {}; ///< For Failed.
    double factor = 1;
    PlanIndex partition = kNone; ///< Of a Log or Reader: one instead of all.

    friend bool operator==(const Reading &, const Reading &) = default;
};

/// A node's metric as a sum of readings (counts, levels) or a mixture weighted by flow (latencies),
/// divided by the sum of `per` when that is not empty (fractions).
struct MetricBinding {
    PlanIndex node = kNone;
    std::string metric = {};
    std::vector<Reading> sum = {};
    std::vector<Reading> per = {};
};

} // namespace headroom
