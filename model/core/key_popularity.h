// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

namespace headroom {

/// How often each of many keys (cache entries, partition keys) is asked for.
struct KeyPopularity {
    enum class Law { Uniform, Zipf, Hot };

    Law law = Law::Uniform;
    double count = 1000;   ///< Number of keys.
    double exponent = 1;   ///< Zipf.
    double hotShare = 0.5; ///< Hot: share of the requests that ask for the one hot key.

    /// Share of hits when each key stays in the cache for `ttl` s after a miss (no prolonging),
    /// Poisson requests of `rate` per second in total: sum of p r p T / (1 + r p T)
    /// (facts/api-gateway A-7).
    double hitRatio(double rate, double ttl) const;

    friend bool operator==(const KeyPopularity &, const KeyPopularity &) = default;
};

} // namespace headroom
