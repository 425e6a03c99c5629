// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/pilot.h"

#include "model/simulation/requests/replication.h"
#include "model/simulation/statistics/warm_up.h"

#include <algorithm>
#include <cmath>

namespace headroom::requests {

namespace {

constexpr std::size_t kMostSteps = 1000;
constexpr std::size_t kMostNumbers = 500'000; ///< Steps x stations that are kept.
constexpr int kDoublings = 4;
/// A rest that begins later than after this share of the pilot is looked at again in a longer one:
/// a short stretch of something slow looks steady by chance.
constexpr double kEarlyShare = 1.0 / 8;
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

/// Calls visit(series) for everything that fills up from empty.
template <typename Visitor>
void forEachContent(const Program &program, const Record &record, Visitor &&visit)
{
    std::vector<double> series(record.steps.size());
    const auto take = [&](auto &&valueOf) {
        for (std::size_t i = 0; i < series.size(); ++i)
            series[i] = valueOf(record.steps[i]);
        visit(series);
    };
    for (std::size_t s = 0; s < program.stations.size(); ++s) {
        const Kind kind = program.stations[s].kind;
        if (kind == Kind::Work || kind == Kind::Source || kind == Kind::Delay)
            take([s](const Tally &tally) { return tally.stations[s].inside; });
        if (kind == Kind::Buffer)
            take([s](const Tally &tally) { return tally.stations[s].backlog; });
        if (program.stations[s].fleet != kNone)
            take([s](const Tally &tally) { return tally.stations[s].environments; });
    }
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
    options.steps = std::clamp<std::size_t>(kMostNumbers / (program.stations.size() + 1), 100,
                                            kMostSteps);
    for (int i = 0; i <= kDoublings; ++i) {
        const std::optional<Record> record = Replication(program, options).run(stop);
        if (!record)
            return {};
        std::size_t longest = 0;
        bool isRejected = false;
        forEachContent(program, *record, [&](const std::vector<double> &series) {
            const WarmUp needed = headroom::warmUpOf(series);
            longest = std::max(longest, needed.values);
            isRejected = isRejected || needed.isRejected;
        });
        const bool isEarly = static_cast<double>(longest)
                             <= kEarlyShare * static_cast<double>(options.steps);
        if (!isRejected && (isEarly || i == kDoublings)) {
            pilot.warmUp = std::max(static_cast<double>(longest) * record->stepLength, idle);
            return pilot;
        }
        options.duration *= 2;
    }
    pilot.neverRests = true;
    return pilot;
}

} // namespace headroom::requests
