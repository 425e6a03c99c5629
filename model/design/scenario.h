// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/tree.h"

#include <string>
#include <utility>
#include <vector>

namespace headroom {

/// Names one setting: `place.memorySize`, `live->v1.weight`, or a part of one:
/// `shoppers.traffic.rate`.
using PropertyPath = std::string;

/// A variant of the design: settings that differ while it is chosen.
struct Scenario {
    std::string name;
    std::vector<std::pair<PropertyPath, Tree>> set = {};
    Tree extra = {}; ///< Keys of the file that we do not know and keep.

    friend bool operator==(const Scenario &, const Scenario &) = default;
};

/// A number pinned to a slider.
struct WhatIf {
    PropertyPath property;
    double from = 0;
    double to = 0;
    double step = 0;
    Tree extra = {};

    friend bool operator==(const WhatIf &, const WhatIf &) = default;
};

} // namespace headroom
