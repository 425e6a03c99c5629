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
/// A rest that begins later than after this share of the pilot is looked at again in a pilot twice
/// as long, as far as that is cheap: a short stretch of something slow looks steady by chance.
constexpr double kEarlyShare = 1.0 / 8;
constexpr int kDoublings = 6;
constexpr std::uint64_t kCheapEvents = 2'000'000;
/// The pilot's luck is not that of any replication.
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

/// What fills up from empty: requests inside, events in store, environments; each over all
/// stations, since single ones wander so much that some always look unsettled.
struct Contents {
    std::vector<double> requests = {};
    std::vector<double> events = {};
    std::vector<double> environments = {};

    Contents(const Program &program, const Record &record)
    {
        for (const Tally &step : record.steps) {
            double inside = 0;
            double stored = 0;
            double alive = 0;
            for (std::size_t s = 0; s < program.stations.size(); ++s) {
                inside += program.stations[s].kind == Kind::Source ? step.stations[s].inside : 0;
                stored += step.stations[s].backlog;
                alive += step.stations[s].environments;
            }
            requests.push_back(inside);
            events.push_back(stored);
            environments.push_back(alive);
        }
    }
};

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
    const double idle = longestIdle(program);
    ReplicationOptions options;
    options.seed = seed;
    options.number = kPilotNumber;
    options.isFrozen = true;
    options.duration = std::max(duration / 4, 2 * idle);
    options.steps = kSteps;
    for (int i = 0;; ++i) {
        const std::optional<Record> record = Replication(program, options).run(stop);
        if (!record)
            return {};
        const Contents contents(program, *record);
        std::size_t longest = 0;
        bool isRejected = false;
        for (const std::vector<double> *series :
             {&contents.requests, &contents.events, &contents.environments}) {
            const WarmUp needed = headroom::warmUpOf(*series);
            longest = std::max(longest, needed.values);
            isRejected = isRejected || needed.isRejected;
        }
        const bool isEarly = static_cast<double>(longest) <= kEarlyShare * kSteps;
        const bool isLast = i == kDoublings || record->events > kCheapEvents;
        if ((isEarly && !isRejected) || isLast) {
            pilot.neverRests = isRejected
                               && (isGrowing(contents.requests) || isGrowing(contents.events));
            pilot.warmUp = pilot.neverRests
                               ? 0
                               : std::max(static_cast<double>(longest) * record->stepLength, idle);
            return pilot;
        }
        options.duration *= 2;
    }
}

} // namespace headroom::requests
