// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/core/key_popularity.h"

#include <optional>
#include <vector>

namespace headroom {

/// Share of the requests that ask for the most popular key: 1/n, the hot share, or 1 / (1 + 2^-s +
/// ... + n^-s).
double hottestKeyShare(const KeyPopularity &keys);

/// The popularity of keys that whoever sends to `node` states; of several the one with the hottest
/// key, since how their traffic mixes is not known before the run.
std::optional<KeyPopularity> keysOfCallers(const NodeView &node);

/// Share of the requests that each of several ranges of hash values gets: the MD5 of the names
/// `key-1`, `key-2` ... decides where a key falls, the most popular first (facts/kinesis B-KDS-1).
/// Those beyond the ten thousand most popular are taken to be spread evenly. `ranges` are relative
/// sizes; all 0 = equal.
std::vector<double> sharesOfRanges(const KeyPopularity &keys, std::vector<double> ranges);

} // namespace headroom
