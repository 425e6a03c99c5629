// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/layout/layout.h"

#include <unordered_map>

namespace headroom {

/// The whole rectangle of every node, on the canvas: `places` has the corners, sizes that it lacks
/// come from the rules, and a frame reaches around what it holds. REQUIRES a place for every node.
std::unordered_map<NodeId, Box> drawnBoxes(const Design &design, const Catalogue &catalogue,
                                           const Picture &places, const LayoutRules &rules = {});

/// How many frames stand around a node.
int depthOf(const Design &design, const Node &node);

} // namespace headroom
