// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/canvas/link_painter.h"
#include "widgets/canvas/link_router.h"

#include <vector>

namespace headroom {

/// The room that a label is given, whatever number stands in it: places must not jump as numbers
/// grow.
inline constexpr QSizeF kLabelRoom{116, 18};

/// The middle of a label for each wire, one after the other: along its own wire where it covers no
/// card and no label before it, near where a lone wire would have it; where there is no such place,
/// where it covers least. A path that is too short for any gets its middle.
std::vector<QPointF> placeLabels(const std::vector<const WirePath *> &wires, const RectGrid &cards);

} // namespace headroom
