// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/key_popularity.h"

namespace headroom {

/// Share of the requests that ask for the most popular key: 1/n, the hot share, or 1 / (1 + 2^-s +
/// ... + n^-s).
double hottestKeyShare(const KeyPopularity &keys);

} // namespace headroom
