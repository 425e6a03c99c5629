// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/key_popularity.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace headroom {

namespace {

/// Share of a key's requests that find its entry alive: one miss opens the entry, then rT requests
/// are expected while it lives.
double aliveShare(double keyRate, double ttl)
{
    const double visits = keyRate * ttl;
    return visits / (1 + visits);
}

/// The shares of ranks 1 to count: one by one where ranks differ much, then in blocks that are 0.5
/// % of their rank wide, so that a billion keys cost little more than a thousand. A block counts
/// with its middle, which errs by some millionths.
class ZipfShares
{
public:
    struct Block {
        double keys = 1;
        double share = 0; ///< Of one of them.
    };

    ZipfShares(double count, double exponent)
        : m_count(count)
        , m_exponent(exponent)
    {
        constexpr double kExact = 512;
        double total = 0;
        const auto add = [&](double rank, double keys) {
            m_blocks.push_back({keys, std::pow(rank, -exponent)});
            total += keys * m_blocks.back().share;
        };
        const double exact = std::min(count, kExact);
        for (double rank = 1; rank <= exact; ++rank)
            add(rank, 1);
        for (double first = exact + 1; first <= count;) {
            const double keys = std::min(std::floor(1 + first / 200), count - first + 1);
            add(first + (keys - 1) / 2, keys);
            first += keys;
        }
        for (Block &block : m_blocks)
            block.share /= total;
    }

    bool isOf(double count, double exponent) const
    {
        return count == m_count && exponent == m_exponent;
    }
    const std::vector<Block> &blocks() const { return m_blocks; }

private:
    double m_count;
    double m_exponent;
    std::vector<Block> m_blocks;
};

double zipfHitRatio(double count, double exponent, double rate, double ttl)
{
    // A run asks for the same keys at thousands of rates: the powers are worked out once.
    thread_local ZipfShares shares(1, 1);
    if (!shares.isOf(count, exponent))
        shares = ZipfShares(count, exponent);
    double hits = 0;
    for (const ZipfShares::Block &block : shares.blocks())
        hits += block.keys * block.share * aliveShare(rate * block.share, ttl);
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
        return hotShare * aliveShare(rate * hotShare, ttl)
               + (1 - hotShare) * aliveShare(others, ttl);
    }
    }
    return 0;
}

} // namespace headroom
