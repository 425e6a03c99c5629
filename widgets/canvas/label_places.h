// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/link_painter.h"
#include "widgets/canvas/link_router.h"

#include <vector>

namespace headroom {

/// The room that a label is given, whatever number stands in it: places must not jump as numbers
/// grow.
inline constexpr QSizeF kLabelRoom{kLabelWidth, 18};

/// The middle of a label for each wire, one after the other: along its own wire where it covers
/// nothing of `taken` (cards, titles of frames) and no label before it, near where a lone wire
/// would have it; where there is no such place, where it covers least. A path that is too short for
/// any gets its middle.
std::vector<QPointF> placeLabels(const std::vector<const WirePath *> &wires, const RectGrid &taken);

} // namespace headroom
