// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/key_popularity.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

/// Share of a key's requests that find its entry alive: one miss opens the entry, then rT requests are expected while it lives.
double aliveShare(double keyRate, double ttl)
{
    const double visits = keyRate * ttl;
    return visits / (1 + visits);
}

/// Calls `visit(rank, width)` for ranks 1 to count: one by one where ranks differ much, then in blocks that are 0.1 % of their rank wide, so that a
/// billion keys cost as little as ten thousand.
template <typename F>
void visitRanks(double count, F &&visit)
{
    constexpr double kExact = 4096;
    const double exact = std::min(count, kExact);
    for (double rank = 1; rank <= exact; ++rank)
        visit(rank, 1.0);
    for (double first = exact + 1; first <= count;) {
        const double width = std::min(std::floor(1 + first / 1024), count - first + 1);
        visit(first + (width - 1) / 2, width);
        first += width;
    }
}

double zipfHitRatio(double count, double exponent, double rate, double ttl)
{
    double total = 0;
    visitRanks(count, [&](double rank, double width) { total += width * std::pow(rank, -exponent); });
    double hits = 0;
    visitRanks(count, [&](double rank, double width) {
        const double share = std::pow(rank, -exponent) / total;
        hits += width * share * aliveShare(rate * share, ttl);
    });
    return hits;
}

} // namespace

double KeyPopularity::hitRatio(double rate, double ttl) const
{
    if (!(rate > 0) || !(ttl > 0) || count < 1)
        return 0;
    const double keys = std::floor(count);
    switch (law) {
    case Law::Uniform: return aliveShare(rate / keys, ttl);
    case Law::Zipf: return zipfHitRatio(keys, exponent, rate, ttl);
    case Law::Hot: {
        if (keys < 2)
            return aliveShare(rate, ttl);
        const double others = (1 - hotShare) * rate / (keys - 1);
        return hotShare * aliveShare(rate * hotShare, ttl) + (1 - hotShare) * aliveShare(others, ttl);
    }
    }
    return 0;
}

} // namespace headroom
