// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/pilot.h"

#include "model/simulation/requests/replication.h"
#include "model/simulation/statistics/warm_up.h"

#include <algorithm>
#include <cmath>

namespace headroom::requests {

namespace {

constexpr std::size_t kSteps = 1000;
/// So many pilots are averaged, when they are short: in one alone the way up from empty is hard to
/// tell from the system's ordinary ups and downs.
constexpr std::uint64_t kMostPilots = 100;
/// All pilots of one length together have no more events than this, or there is only one of them.
constexpr std::uint64_t kCheapEvents = 30'000;
constexpr double kLongest = 1e9; ///< s
/// Pilots' luck is not that of any replication; they are numbered downwards.
constexpr std::uint64_t kPilotNumber = UINT64_MAX;

/// Time in which spares of environments come and go.
double longestIdle(const Program &program)
{
    double longest = 0;
    for (const std::uint32_t station : program.fleets) {
        const Work &work = std::get<Work>(program.stations[station].plan->body);
        if (std::isfinite(work.environments->idleTimeout))
            longest = std::max(longest, work.environments->idleTimeout);
    }
    return longest;
}

/// A station without a queue that works on everything at once is within a percent of its rest after
/// so many times the time it takes (exponential: e^-5).
constexpr double kStays = 5;

/// Time in which the slowest station fills. Few and long runs fill it too unevenly to be seen by
/// MSER-5: a task that works for minutes and is started every five.
double longestFilling(const Program &program)
{
    double longest = 0;
    for (const auto &station : program.stations) {
        if (const auto *work = std::get_if<Work>(&station.plan->body))
            longest = std::max(longest, work->service.mean());
        else if (const auto *delay = std::get_if<Delay>(&station.plan->body))
            longest = std::max(longest, delay->time.mean());
    }
    return kStays * longest;
}

/// What fills up from empty: requests inside, events in store, environments; each over all
/// stations, since single ones wander so much that some always look unsettled.
struct Contents {
    std::vector<double> requests = {};
    std::vector<double> events = {};
    std::vector<double> environments = {};

    Contents()
        : requests(kSteps)
        , events(kSteps)
        , environments(kSteps)
    { }

    void add(const Program &program, const Record &record)
    {
        for (std::size_t i = 0; i < kSteps; ++i) {
            const Tally &step = record.steps[i];
            for (std::size_t s = 0; s < program.stations.size(); ++s) {
                const StationTally &station = step.stations[s];
                requests[i] += program.stations[s].kind == Kind::Source ? station.inside : 0;
                events[i] += station.backlog;
                environments[i] += station.environments;
            }
        }
    }
};

/// Sums over pilots of this length; nothing when stopped. `events` is how many each had.
std::optional<Contents> contentsOf(const Program &program, ReplicationOptions options,
                                   const std::stop_token &stop, std::uint64_t &events)
{
    Contents contents;
    std::uint64_t pilots = 1;
    for (std::uint64_t p = 0; p < pilots; ++p) {
        options.number = kPilotNumber - p;
        const std::optional<Record> record = Replication(program, options).run(stop);
        if (!record)
            return {};
        contents.add(program, *record);
        events = record->events;
        pilots = std::clamp<std::uint64_t>(kCheapEvents / std::max<std::uint64_t>(1, events), 1,
                                           kMostPilots);
    }
    return contents;
}

/// What rises over the whole series by more than its mean does not come to rest.
bool isGrowing(const std::vector<double> &series)
{
    double mean = 0;
    for (const double value : series)
        mean += value / static_cast<double>(series.size());
    return slopeOf(series) * static_cast<double>(series.size()) > mean && mean > 0;
}

bool hasTraffic(const Program &program)
{
    return std::ranges::any_of(program.sources, [&](std::uint32_t station) {
        const TrafficProfile &traffic = std::get<Source>(program.stations[station].plan->body)
                                            .traffic;
        return traffic.shape == TrafficProfile::Shape::Closed ? traffic.users > 0
                                                              : traffic.rateAt(0) > 0;
    });
}

} // namespace

std::optional<Pilot> warmUpOf(const Program &program, std::uint64_t seed, double duration,
                              const std::stop_token &stop)
{
    Pilot pilot;
    if (!hasTraffic(program))
        return pilot;
    // What is in a store when the record begins would be as much the warm-up's as the traffic's.
    if (program.streams > 0) {
        pilot.neverRests = true;
        return pilot;
    }
    const double least = std::max(longestIdle(program), longestFilling(program));
    ReplicationOptions options;
    options.seed = seed;
    options.isFrozen = true;
    options.steps = kSteps;
    // What a replication records must be steady, so pilots are as long; dear ones are shorter.
    for (const double share : {0.25, 1.0}) {
        options.duration = std::max(share * duration, 2 * least);
        const std::optional<Record> record = Replication(program, options).run(stop);
        if (!record)
            return {};
        if (record->events > kCheapEvents)
            break;
    }
    for (;;) {
        std::uint64_t events = 0;
        const std::optional<Contents> contents = contentsOf(program, options, stop, events);
        if (!contents)
            return {};
        std::size_t longest = 0;
        bool isRejected = false;
        for (const std::vector<double> *series :
             {&contents->requests, &contents->events, &contents->environments}) {
            const WarmUp needed = headroom::warmUpOf(*series);
            longest = std::max(longest, needed.values);
            isRejected = isRejected || needed.isRejected;
        }
        if (!isRejected || events > kCheapEvents || options.duration > kLongest) {
            pilot.neverRests = isRejected
                               && (isGrowing(contents->requests) || isGrowing(contents->events));
            pilot.warmUp = pilot.neverRests
                               ? 0
                               : std::max(static_cast<double>(longest) * options.duration / kSteps,
                                          least);
            return pilot;
        }
        options.duration *= 2;
    }
}

} // namespace headroom::requests
