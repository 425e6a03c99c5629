// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/distribution.h"
#include "model/core/ids.h"
#include "model/core/key_popularity.h"
#include "model/core/traffic.h"
#include "model/simulation/outcome.h"
#include "model/simulation/policies/retry.h"

#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A plan is what engines run: stations that requests visit, resources that stations share, and
/// routes between them. It knows no AWS word; names in it are only shown.
namespace headroom {

/// The limit behind a rejection, named for the user.
struct LimitName {
    /// `place.reservedConcurrentExecutions`, `account.lambda.concurrentExecutions`.
    std::string name = {};
    PlanIndex owner = kNone; ///< The node that has it, in Plan::nodes.

    friend bool operator==(const LimitName &, const LimitName &) = default;
};

// --- resources -----------------------------------------------------------------------------------

enum class Discipline { Fifo, Lifo, ProcessorSharing };

/// Limited simultaneous work, shared by all Work stations that name it. Full and no room left:
/// rejected.
struct ServerPool {
    std::string name = {};
    /// May be 0 (rejects all) or infinite (counts only).
    double servers = std::numeric_limits<double>::infinity();
    /// 0 = loss system; infinity = unbounded.
    double waitingRoom = 0;
    Discipline discipline = Discipline::Fifo;
    /// Waiting requests whose caller has given up are dropped instead of served.
    bool dropExpired = false;
    LimitName limit = {};
    Outcome rejectAs = Outcome::Throttled;

    friend bool operator==(const ServerPool &, const ServerPool &) = default;
};

/// A rate with a burst, shared by all Gate stations that name it, refilled continuously, starts
/// full.
struct TokenBucket {
    std::string name = {};
    double rate = 0;  ///< tokens/s; infinity = no limit
    double burst = 1; ///< tokens
    LimitName limit = {};
    Outcome rejectAs = Outcome::Throttled;

    friend bool operator==(const TokenBucket &, const TokenBucket &) = default;
};

// --- stations ------------------------------------------------------------------------------------

/// Where requests come from. Its first route is where they go.
struct Source {
    TrafficProfile traffic = {};
    Arrivals arrivals = Arrivals::Poisson;

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

using StationBody = std::variant<Source, Delay, Gate, Turnstile, Work, Cache, Splitter, Buffer>;

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

    friend bool operator==(const Route &, const Route &) = default;
};

struct Station {
    std::string name = {};   ///< `prod.throttle`; unique; seeds its random stream.
    PlanIndex owner = kNone; ///< In Plan::nodes.
    StationBody body = {};
    std::vector<Route> routes = {};

    friend bool operator==(const Station &, const Station &) = default;
};

// --- what to read --------------------------------------------------------------------------------

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
    Backlog,      ///< Events in a buffer, waiting for delivery or redelivery.
    Age,          ///< Mean age of delivered events, s.
    Dropped,      ///< Events given up, per s.
    /// From arrival to answer, s, all answered requests that were not rejected here.
    ResponseTime,
    ServiceTime, ///< From the start of work to its end, without waiting and without start-up, s.
    CallTime,    ///< Time spent in this station's routes, s.
};

/// Which object a reading looks at.
enum class Target : std::uint8_t { Station, Pool, Bucket };

/// One term of a metric.
struct Reading {
    Target target = Target::Station;
    PlanIndex index = kNone;
    Quantity quantity = Quantity::Offered;
    std::optional<Outcome> outcome = {}; ///< For Failed.
    double factor = 1;
};

/// A node's metric as a sum of readings (counts, levels) or a mixture weighted by flow (latencies),
/// divided by the sum of `per` when that is not empty (fractions).
struct MetricBinding {
    PlanIndex node = kNone;
    std::string metric = {};
    std::vector<Reading> sum = {};
    std::vector<Reading> per = {};
};

/// The stations that count as a node's own door: what is offered to the node and what it rejects;
/// feeds `Offered`, rejections, headroom and the card.
struct NodePlan {
    NodeId id;
    /// Where plain links arrive; kNone when nothing can arrive.
    PlanIndex entry = kNone;
    /// All entrances, named ones included (`event`, a link's own). What comes to them from other
    /// nodes' stations is offered to the node.
    std::vector<PlanIndex> entrances = {};
    std::vector<PlanIndex> stations = {}; ///< All it owns.
};

struct Plan {
    std::vector<NodePlan> nodes = {};
    std::vector<LinkId> links = {};
    std::vector<Station> stations = {};
    std::vector<ServerPool> pools = {};
    std::vector<TokenBucket> buckets = {};
    std::vector<MetricBinding> metrics = {};

    PlanIndex nodeIndex(const NodeId &id) const;
};

} // namespace headroom
