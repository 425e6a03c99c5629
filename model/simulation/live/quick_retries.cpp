// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/group_run.h"

#include <algorithm>
#include <cmath>

/// Where retries meet what refused them before, still full: there the engine, which takes attempts
/// as independent, shows too few failures.
namespace headroom::live {

namespace {

/// Shares of refused attempts below this are left alone.
constexpr double kSeldom = 1e-4;
/// From so many times as many final failures as shown on a number is not to be trusted.
constexpr double kDoubtful = 1.25;
/// How likely those that were refused together meet each other when they come back at the same
/// time; from simulations with 1 to 20 servers.
constexpr double kTogether = 0.09;
/// From the same simulations, what a limit takes longer to recover than its drift and its
/// fluctuations say.
constexpr double kLonger = 1.7;
constexpr int kDeepest = 64;

/// How long it stays likelier than usual that a limit of `servers` with `room` beside them has none
/// left, integrated, s: until `demand` drifts or fluctuates away from it.
double recoveryTime(double servers, double room, double demand, double hold)
{
    const double drift = servers - demand;
    const double wanders = servers / (std::sqrt(servers) + std::min(room, 1e9));
    return kLonger * hold / std::sqrt(drift * drift + wanders * wanders);
}

/// How much of that a retry with this mean delay meets, on average over its jitter.
double meets(double delay, Jitter jitter, double recovery)
{
    if (!(recovery > 0))
        return 0;
    if (jitter == Jitter::None || !(delay > 0))
        return std::exp(-delay / recovery) + kTogether;
    const double longest = jitter == Jitter::Equal ? delay * 4 / 3 : delay * 2;
    const double shortest = jitter == Jitter::Equal ? delay * 2 / 3 : 0;
    const double spread = longest - shortest;
    return recovery / spread * (std::exp(-shortest / recovery) - std::exp(-longest / recovery))
           + kTogether * std::min(1.0, recovery / spread);
}

} // namespace

double GroupRun::recoveryOf(std::size_t i) const
{
    const StationProgram &station = m_program.stations[i];
    if (station.pool != kNone) {
        const PoolState &pool = m_pools[station.pool];
        return recoveryTime(pool.servers, pool.room, pool.now.demand, m_cells[i].hold);
    }
    if (station.bucket == kNone)
        return 0;
    const BucketState &bucket = m_buckets[station.bucket];
    const TokenBucket &law = m_program.plan->buckets[m_program.group->buckets[station.bucket]];
    return law.rate > 0 ? recoveryTime(1, law.burst / bucket.amount, bucket.demand / law.rate,
                                       bucket.amount / law.rate)
                        : 0;
}

/// What a call's retries meet at a station and what it calls. `seenAs` is what the retrying caller
/// makes of each outcome here, `reach` how many requests of one attempt come here.
bool GroupRun::meetsSameFullLimit(const CallLaw &call, std::size_t i, double reach,
                                  const std::array<Outcome, kOutcomes> &seenAs, int depth) const
{
    const StationProgram &station = m_program.stations[i];
    const StationNow &now = m_now[i];
    if (!(now.offered > 0) || reach < kSeldom || depth > kDeepest)
        return false;
    const StationBody &body = station.station->body;
    const bool isLimit = station.pool != kNone || station.bucket != kNone;
    if (const double refused = std::min(1.0, reach * now.refused / now.offered);
        isLimit && refused > kSeldom && refused < 1) {
        const Outcome as = station.pool != kNone ? m_pools[station.pool].rejectAs
                                                 : rejectionOf(station);
        if (call.retryOn & mask(seenAs[index(as)])) {
            const double recovery = recoveryOf(i);
            double more = 1;
            for (const double delay : call.delays)
                more *= 1 + meets(delay, call.jitter, recovery) * (1 - refused) / refused;
            if (more > kDoubtful)
                return true;
        }
    }
    if (std::holds_alternative<Buffer>(body))
        return false;
    for (std::uint32_t c = station.firstCall; c < station.firstCall + station.calls; ++c) {
        const CallLaw &next = m_program.calls[c];
        std::array<Outcome, kOutcomes> through = {};
        for (std::size_t o = 0; o < kOutcomes; ++o) {
            Outcome seen = next.seenAs[o];
            if (const Work *work = std::get_if<Work>(&body); work && seen != Outcome::Success)
                seen = work->callFailedAs;
            through[o] = seenAs[index(seen)];
        }
        if (meetsSameFullLimit(call, next.to, reach * m_callRate[c] / now.offered, through,
                               depth + 1))
            return true;
    }
    return false;
}

bool GroupRun::anyLimitRefuses() const
{
    for (std::size_t i = 0; i < m_program.stations.size(); ++i) {
        const StationProgram &station = m_program.stations[i];
        if ((station.pool != kNone || station.bucket != kNone)
            && m_now[i].refused > kSeldom * m_now[i].offered)
            return true;
    }
    return false;
}

void GroupRun::noteQuickRetries(std::size_t i)
{
    const auto place = static_cast<std::uint32_t>(i);
    if (std::ranges::find(m_record.quickRetries, place) != m_record.quickRetries.end())
        return;
    const StationProgram &station = m_program.stations[i];
    for (std::uint32_t c = station.firstCall; c < station.firstCall + station.calls; ++c) {
        const CallLaw &call = m_program.calls[c];
        if (call.retries > 0 && m_callRate[c] > 0 && m_results[c].again > kSeldom
            && meetsSameFullLimit(call, call.to, 1, call.seenAs, 0)) {
            m_record.quickRetries.push_back(place);
            return;
        }
    }
}

} // namespace headroom::live
