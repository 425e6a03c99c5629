// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/key_popularity.h"

#include <cstdint>
#include <vector>

namespace headroom::requests {

/// Picks keys as often as they are popular; the first is the most popular.
class KeyPicker
{
public:
    explicit KeyPicker(const KeyPopularity &keys);

    /// From 0, for a number u in (0, 1).
    std::uint64_t at(double u) const;

private:
    std::uint64_t uniform(double share, std::uint64_t count) const;
    std::uint64_t zipf(double u) const;

    KeyPopularity m_keys;
    std::uint64_t m_count = 1;
    /// Zipf: cumulated k^-s of the first keys; what lies behind them is taken as an integral by the
    /// midpoint rule, whose error there is below 1 in 10^7.
    std::vector<double> m_cumulated;
    double m_total = 0;
};

} // namespace headroom::requests
