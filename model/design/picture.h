// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/ids.h"

#include <map>

namespace headroom {

/// Where a node stands on the canvas, in canvas units (one unit is one pixel at zoom 1), relative to the canvas, not to its
/// frame. Width and height are 0 for the size that the picture itself needs.
struct Box
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    friend bool operator==(const Box &, const Box &) = default;
};

/// Positions, apart from the meaning of a design. A node without a box is laid out automatically.
using Picture = std::map<NodeId, Box>;

} // namespace headroom
