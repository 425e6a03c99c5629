// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/layout/layout.h"

#include <optional>
#include <unordered_map>

namespace headroom {

/// Whether frames that are collapsed are drawn so.
enum class Folds { Ignored, Shown };

/// The outermost collapsed frame around a node, which stands for it on the canvas; nothing when the
/// node is seen itself.
std::optional<NodeId> foldedInto(const Design &design, const Picture &places, const NodeId &id);

/// The whole rectangle of every node, on the canvas: `places` has the corners, sizes that it lacks
/// come from the rules, and a frame reaches around what it holds. A collapsed one is a card, and so
/// is all that it holds. REQUIRES a place for every node.
std::unordered_map<NodeId, Box> drawnBoxes(const Design &design, const Catalogue &catalogue,
                                           const Picture &places, const LayoutRules &rules = {},
                                           Folds folds = Folds::Ignored);

/// How many frames stand around a node.
int depthOf(const Design &design, const Node &node);

} // namespace headroom
