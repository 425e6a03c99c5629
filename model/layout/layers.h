// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace headroom {

struct LayerSize {
    double width = 0;
    double height = 0;
};

struct LayerPlace {
    double x = 0;
    double y = 0;
};

/// Arranges blocks in columns from left to right so that edges lead to the right where the graph
/// allows it, with few crossings (barycentres) and each block near the height of its neighbours.
/// Blocks without an edge stand in rows below. The top left corner is (0, 0).
std::vector<LayerPlace> arrangeInLayers(
    const std::vector<LayerSize> &blocks,
    const std::vector<std::pair<std::size_t, std::size_t>> &edges, double layerGap, double rowGap);

} // namespace headroom
