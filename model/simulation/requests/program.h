// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan.h"
#include "model/simulation/requests/key_picker.h"
#include "model/simulation/requests/sampler.h"

#include <array>
#include <cstdint>
#include <vector>

namespace headroom::requests {

/// The kinds of stations, in the order of StationBody.
enum class Kind : std::uint8_t {
    Source,
    Delay,
    Gate,
    Turnstile,
    Work,
    Cache,
    Splitter,
    Buffer,
    Log,
    Queue,
    Reader,
    Batcher
};

/// A route made ready: what a visit needs to make its calls.
struct RouteProgram {
    std::uint32_t to = 0;
    std::uint64_t key = 0; ///< Of its ends' names: the luck of its calls.
    std::uint32_t certain = 1;
    double chance = 0; ///< Of one more call.
    double weight = 1;
    double timeout = 0;
    double networkTime = 0;
    Outcome timeoutAs = Outcome::TimedOut;
    std::array<Outcome, kOutcomes> seenAs = {};
    RetryPolicy retry = {};
    bool hasBudget = false;
    bool entersNode = false; ///< Joins stations of two nodes.
    RouteUse use = RouteUse::Request;
    /// Lines of those on their way and of those whose caller has not given up.
    std::uint32_t networkLine = kNone;
    std::uint32_t timeoutLine = kNone;
};

/// Which times of a station are asked for.
struct Wanted {
    bool response = false;
    bool service = false;
    bool callTime = false;
    bool age = false;
};

/// A station made ready.
struct StationProgram {
    Kind kind = Kind::Delay;
    std::uint32_t firstRoute = 0;
    std::uint32_t endRoute = 0;
    std::uint64_t key = 0;
    Sampler time = {};  ///< Service, delay, or the time of its own answer.
    Sampler start = {}; ///< Of an environment.
    std::uint32_t pool = kNone;
    std::uint32_t bucket = kNone;
    double amount = 1;
    double share = 0; ///< Turnstile: answered itself; Work: ends with an error; Cache: cacheable.
    Outcome outcome = Outcome::Success; ///< That answer or error.
    double timeLimit = 0;
    Outcome timeLimitAs = Outcome::FunctionError;
    Outcome callFailedAs = Outcome::FunctionError;
    std::uint32_t fleet = kNone; ///< Its environments.
    std::uint32_t cache = kNone;
    std::uint32_t source = kNone;
    std::uint32_t timeLine = kNone;  ///< Of a constant time that nothing else can change.
    std::uint32_t limitLine = kNone; ///< Of its time limit, when calls can exceed it.
    double weights = 0;              ///< Splitter: of all ways.
    /// A source whose one call is its request: it needs no visit beside that of the call.
    bool isDirect = false;
    std::uint32_t place = kNone;  ///< Logs, queues, readers, batchers: among those of its kind.
    std::uint32_t stream = kNone; ///< Among all four.
    std::uint32_t firstPartition = 0;
    std::uint32_t partitions = 0; ///< Of a Log, or of the one that it reads.
    const Station *plan = nullptr;
    Wanted wanted = {};
};

/// A plan made ready for replications, which share it. REQUIRES that the plan outlives it.
struct Program {
    explicit Program(const Plan &plan);

    const Plan *plan;
    std::vector<StationProgram> stations = {};
    std::vector<RouteProgram> routes = {};
    std::vector<std::uint32_t> sources = {};
    std::vector<std::uint32_t> fleets = {}; ///< Their stations.
    std::vector<std::uint32_t> caches = {};
    std::vector<KeyPicker> keys = {}; ///< Of each cache.
    std::vector<std::uint32_t> logs = {};
    std::vector<std::uint32_t> queues = {};
    std::vector<std::uint32_t> readers = {};
    std::vector<std::uint32_t> batchers = {};
    std::vector<Sampler> recordTimes = {}; ///< Of each reader.
    std::uint32_t streams = 0;             ///< Logs, queues, readers and batchers.
    std::uint32_t partitions = 0;          ///< Over all of them.
    std::uint32_t lines = 0;
    Sampler exponential; ///< Of mean 1.

    Sampler samplerOf(const Distribution &law) const;
    void countWeights(std::uint32_t station);

private:
    void prepareLaws(QuantileTables &tables);
    void addStation(const Station &station, QuantileTables &tables);
    void addRoutes(const Station &station);
    void addStream(StationProgram &program, QuantileTables &tables);
    void numberPartitions();

    /// Those that interventions bring or take back.
    std::vector<std::pair<Distribution, Sampler>> m_laws = {};
    void markWanted();
};

} // namespace headroom::requests
