// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/keys.h"

#include "model/core/md5.h"
#include "model/services/shared/calls.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace headroom {

namespace {

/// Sum of k^-s for k = 1..n; beyond a thousand terms by Euler and Maclaurin, since lowering runs at
/// every turn of a slider.
double generalisedHarmonic(double n, double s)
{
    constexpr double kExact = 1000;
    double sum = 0;
    for (double k = 1; k <= std::min(n, kExact); ++k)
        sum += std::pow(k, -s);
    if (n <= kExact)
        return sum;
    const double integral = std::abs(s - 1) < 1e-9
                                ? std::log(n / kExact)
                                : (std::pow(n, 1 - s) - std::pow(kExact, 1 - s)) / (1 - s);
    return sum + integral + (std::pow(n, -s) - std::pow(kExact, -s)) / 2;
}

/// Keys that are placed by their hash one by one.
constexpr std::size_t kNamedKeys = 10000;

/// Where key-1, key-2 ... fall in [0, 1).
const std::vector<double> &placesOfKeys()
{
    static const std::vector<double> kPlaces = [] {
        std::vector<double> places(kNamedKeys);
        for (std::size_t k = 0; k < kNamedKeys; ++k)
            places[k] = md5Fraction("key-" + std::to_string(k + 1));
        return places;
    }();
    return kPlaces;
}

/// Share of the requests for the k-th of the keys, from 0.
double shareOfKey(const KeyPopularity &keys, std::size_t k, double hottest)
{
    const double count = std::max(1.0, keys.count);
    switch (keys.law) {
    case KeyPopularity::Law::Uniform: break;
    case KeyPopularity::Law::Zipf:
        return hottest * std::pow(static_cast<double>(k + 1), -keys.exponent);
    case KeyPopularity::Law::Hot:
        return k == 0 ? hottest : (1 - hottest) / std::max(1.0, count - 1);
    }
    return 1 / count;
}

} // namespace

double hottestKeyShare(const KeyPopularity &keys)
{
    const double count = std::max(1.0, keys.count);
    switch (keys.law) {
    case KeyPopularity::Law::Uniform: return 1 / count;
    case KeyPopularity::Law::Hot: return std::max(keys.hotShare, 1 / count);
    case KeyPopularity::Law::Zipf: return 1 / generalisedHarmonic(count, keys.exponent);
    }
    return 1 / count;
}

std::optional<KeyPopularity> keysOfCallers(const NodeView &node)
{
    constexpr PropertyKey<KeyPopularity> kKeys{"keys"};
    std::optional<KeyPopularity> worst;
    visitUpstream(node, [&](const NodeView &caller) {
        const PropertySpec *setting = caller.spec().property(kKeys.key);
        if (!setting || setting->kind != PropertyKind::Keys || caller.property(kKeys.key).isNull())
            return;
        const KeyPopularity keys = caller.get(kKeys);
        if (!worst || hottestKeyShare(keys) > hottestKeyShare(*worst))
            worst = keys;
    });
    return worst;
}

std::vector<double> sharesOfRanges(const KeyPopularity &keys, std::vector<double> ranges)
{
    const double size = std::accumulate(ranges.begin(), ranges.end(), 0.0);
    for (double &range : ranges)
        range = size > 0 ? range / size : 1 / static_cast<double>(ranges.size());
    std::vector<double> ends(ranges.size());
    std::partial_sum(ranges.begin(), ranges.end(), ends.begin());

    std::vector<double> shares(ranges.size(), 0.0);
    const double hottest = hottestKeyShare(keys);
    const auto named = static_cast<std::size_t>(
        std::clamp(keys.count, 1.0, static_cast<double>(kNamedKeys)));
    double left = 1;
    for (std::size_t k = 0; k < named; ++k) {
        const double share = std::min(left, shareOfKey(keys, k, hottest));
        const auto end = std::ranges::upper_bound(ends, placesOfKeys()[k]);
        // Rounding may leave the last end below the last place.
        const auto last = static_cast<std::ptrdiff_t>(ends.size()) - 1;
        shares[static_cast<std::size_t>(std::min(end - ends.begin(), last))] += share;
        left -= share;
    }
    for (std::size_t i = 0; i < shares.size(); ++i)
        shares[i] += left * ranges[i];
    return shares;
}

} // namespace headroom
