// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/distribution.h"
#include "model/core/key_popularity.h"
#include "model/core/traffic.h"
#include "model/simulation/plan/resources.h"
#include "model/simulation/policies/retry.h"

#include <array>
#include <cstdint>
#include <variant>

/// What requests and records visit, and the ways between.
namespace headroom {

/// Where requests come from. Its first route is where they go.
struct Source {
    TrafficProfile traffic = {};
    Arrivals arrivals = Arrivals::Poisson;
    /// Of the rate, or of the users who think and ask.
    double factor = 1;

    friend bool operator==(const Source &, const Source &) = default;
};

/// Time without contention, then its routes in order.
struct Delay {
    Distribution time = {};

    friend bool operator==(const Delay &, const Delay &) = default;
};

/// Takes tokens or rejects; then its routes.
struct Gate {
    PlanIndex bucket = kNone;
    /// Tokens per request, above 0; not the same for all gates of a bucket (capacity units of reads
    /// and writes).
    double amount = 1;

    friend bool operator==(const Gate &, const Gate &) = default;
};

/// Answers a share of the requests itself with an outcome, after a time (request validation, an
/// injected error); the rest takes its routes.
struct Turnstile {
    double share = 0;
    Outcome outcome = Outcome::BadRequest;
    Distribution time = {};
    LimitName reason = {};

    friend bool operator==(const Turnstile &, const Turnstile &) = default;
};

/// Execution environments of a Work station: started on demand, kept while idle.
struct Environments {
    enum class Reuse { Newest, Oldest };

    /// Added to a request that finds no idle environment, s; holds the server.
    Distribution start = {};
    double idleTimeout = 640; ///< s until an idle one ends.
    Reuse reuse = Reuse::Newest;
    /// Always alive, used first, never cold; within the pool's servers unless `provisionedOwn`.
    double provisioned = 0;
    /// True: they are not counted in the pool (a reservation of its own beside it).
    bool provisionedOutside = false;
    double startRate = std::numeric_limits<double>::infinity(); ///< New environments per s ...
    /// ... with this burst; beyond: rejected.
    double startBurst = std::numeric_limits<double>::infinity();
    LimitName startLimit = {};

    friend bool operator==(const Environments &, const Environments &) = default;
};

/// Takes a server of a pool, works, makes its calls one after the other while holding the server,
/// and leaves.
struct Work {
    PlanIndex pool = kNone;
    Distribution service = {}; ///< Own time without calls, s.
    double errorShare = 0;     ///< Ends with `errorAs` after its time.
    Outcome errorAs = Outcome::FunctionError;
    /// Work and calls beyond it end with `timeLimitAs`.
    double timeLimit = std::numeric_limits<double>::infinity();
    Outcome timeLimitAs = Outcome::FunctionError;
    /// What a failed call makes of the request; the identity would hand the callee's outcome
    /// through.
    Outcome callFailedAs = Outcome::FunctionError;
    std::optional<Environments> environments = {};

    friend bool operator==(const Work &, const Work &) = default;
};

/// Answers hits itself; misses take its routes.
struct Cache {
    double ttl = 300; ///< s
    KeyPopularity keys = {};
    /// Fixed by the user instead of computed from the keys.
    std::optional<double> hitRatio = {};
    /// Share of the requests that may be answered from the cache.
    double cachedShare = 1;
    Distribution hitTime = {};

    friend bool operator==(const Cache &, const Cache &) = default;
};

/// Sends each request to one of its routes, by weight.
struct Splitter {
    friend bool operator==(const Splitter &, const Splitter &) = default;
};

/// A hand-over: acknowledges at once, then delivers to its first route with redelivery; what is
/// given up goes to its second route (dead letters) if there is one.
struct Buffer {
    std::string name = {};
    Distribution acceptTime = {}; ///< Time of the acknowledgement.
    int retries = 2;              ///< After a failure that is not a rejection.
    /// s before retry 1, 2, ...; the last one repeats.
    std::vector<double> retryDelays = {60, 120};
    double rejectedBackoffBase = 1;  ///< s; doubles with each rejection ...
    double rejectedBackoffCap = 300; ///< ... up to this, without using up retries.
    double maximumAge = 21600;       ///< s; older events are given up.
    OutcomeMask rejections = static_cast<OutcomeMask>(mask(Outcome::Throttled)
                                                      | mask(Outcome::ServerError));

    friend bool operator==(const Buffer &, const Buffer &) = default;
};

/// Records in order, in partitions, kept for a time; Readers read them at their own pace. A record
/// is acknowledged when it is written.
struct Log {
    std::string name = {};
    /// Share of the records that goes to each partition; together 1. One with 0 is closed to
    /// writers.
    std::vector<double> partitions = {1};
    /// Records/s that one partition takes; beyond: rejected.
    double writeRate = std::numeric_limits<double>::infinity();
    double writeBurst = 1; ///< Records that may come at once.
    LimitName writeLimit = {};
    Outcome rejectAs = Outcome::Throttled;
    Distribution acceptTime = {}; ///< Time of the acknowledgement, s.
    double retention = 86400;     ///< s; what is older is lost to those who have not read it.
    /// Records/s that all Readers which share reads may read from one partition together.
    double readRate = std::numeric_limits<double>::infinity();
    LimitName readLimit = {};

    friend bool operator==(const Log &, const Log &) = default;
};

/// Messages that wait for Readers: one that is received is hidden for a while, and comes back
/// unless it is deleted. First route: dead letters.
struct Queue {
    std::string name = {};
    Distribution acceptTime = {}; ///< Time of the acknowledgement, s.
    double delay = 0;             ///< s before a new message can be received.
    double visibility = 30;       ///< s that a received one is hidden.
    double retention = 345600;    ///< s; older ones are lost.
    /// Receives after which a message goes to the dead letters instead of being received again.
    int maximumReceives = std::numeric_limits<int>::max();
    /// Received and not deleted at most.
    double inFlight = std::numeric_limits<double>::infinity();
    LimitName inFlightLimit = {};
    /// Groups of messages of which only one batch each is out at a time; infinity: no order is
    /// kept.
    double groups = std::numeric_limits<double>::infinity();

    friend bool operator==(const Queue &, const Queue &) = default;
};

/// Takes batches from a Log or a Queue at its own pace and works on them: its own time, then its
/// routes in order (RouteUse says whether once a batch or for each record). While a batch fails,
/// its lane makes no progress (Log), or its messages come back later (Queue).
struct Reader {
    PlanIndex store = kNone; ///< The station of the Log or Queue.
    bool isEnabled = true;
    double batch = 100; ///< Records at most.
    double window = 0;  ///< s that a batch that is not full waits for more.
    /// Batches at a time: for each partition of a Log, altogether for a Queue.
    double lanes = 1;
    /// Partitions of a Log are dealt out evenly to so many; a partition has one worker.
    double workers = std::numeric_limits<double>::infinity();
    /// Records/s of one worker over all its partitions.
    double workerRate = std::numeric_limits<double>::infinity();
    /// True: takes part in the Log's readRate. False: `readRate` is its own.
    bool sharesReads = true;
    double readRate = std::numeric_limits<double>::infinity(); ///< Records/s of one partition.
    double latency = 0;           ///< s on average from written to read when nothing waits.
    Distribution batchTime = {};  ///< Own time of a batch, s ...
    Distribution recordTime = {}; ///< ... and of each of its records.
    double errorShare = 0;        ///< Of its batches, those that fail by themselves.
    /// Log: attempts of a batch that fails before it is given up (route GivenUp) ...
    double attempts = std::numeric_limits<double>::infinity();
    /// ... or once its records are so old, s.
    double maximumAge = std::numeric_limits<double>::infinity();
    bool bisects = false;  ///< A batch that fails is halved before it is tried again.
    double retryDelay = 1; ///< s before a batch is tried again.
    /// Fails that do not count as attempts.
    OutcomeMask rejections = mask(Outcome::Throttled);
    /// A record that always fails blocks one lane of the first partition until it is given up.
    bool hasPoison = false;

    friend bool operator==(const Reader &, const Reader &) = default;
};

/// Collects records and sends them on together, when so many have come or the first of them is so
/// old; takes them at once. Routes as a Reader's.
struct Batcher {
    std::string name = {};
    double size = 500;    ///< Records; above 0.
    double interval = 60; ///< s; 0: every record by itself.
    Distribution acceptTime = {};
    /// s for which what cannot be sent is tried again; then it is given up (route GivenUp).
    double retryFor = 0;
    double retryDelay = 1; ///< s between tries.
    /// Sends at a time.
    double lanes = std::numeric_limits<double>::infinity();

    friend bool operator==(const Batcher &, const Batcher &) = default;
};

using StationBody = std::variant<Source, Delay, Gate, Turnstile, Work, Cache, Splitter, Buffer, Log,
                                 Queue, Reader, Batcher>;

/// What a route of a Reader or Batcher is for.
enum class RouteUse : std::uint8_t {
    Request, ///< A call for each request or record.
    Batch,   ///< One call for a batch.
    GivenUp, ///< One call for each record that is given up.
};

/// The way from a station to the next, and back with the answer.
struct Route {
    PlanIndex to = kNone;
    /// Mean number of calls per request; the whole part is certain, the rest by chance.
    double calls = 1;
    double weight = 1; ///< Splitter: relative weight.
    /// s the caller waits for one attempt.
    double timeout = std::numeric_limits<double>::infinity();
    Outcome timeoutAs = Outcome::TimedOut;
    RetryPolicy retry = {};
    /// What the caller makes of each outcome of the callee.
    std::array<Outcome, kOutcomes> seenAs = {
        Outcome::Success,       Outcome::BadRequest, Outcome::Forbidden,   Outcome::Throttled,
        Outcome::ServerError,   Outcome::BadGateway, Outcome::Unavailable, Outcome::GatewayTimeout,
        Outcome::FunctionError, Outcome::TimedOut};
    double networkTime = 0; ///< s, both ways together, outside the callee.
    PlanIndex link = kNone; ///< The drawn link it belongs to, in Plan::links.
    RouteUse use = RouteUse::Request;

    friend bool operator==(const Route &, const Route &) = default;
};

struct Station {
    std::string name = {};   ///< `prod.throttle`; unique; seeds its random stream.
    PlanIndex owner = kNone; ///< In Plan::nodes.
    StationBody body = {};
    std::vector<Route> routes = {};
    /// Reader: the drawn link along which it reads, in Plan::links.
    PlanIndex link = kNone;

    friend bool operator==(const Station &, const Station &) = default;
};

} // namespace headroom
