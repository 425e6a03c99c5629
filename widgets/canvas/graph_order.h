// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/design/design.h"

#include <vector>

namespace headroom {

/// All nodes in the order in which requests meet them, callers first; what has no wires comes last.
/// The way of the Tab key.
std::vector<NodeId> graphOrder(const Design &design);

} // namespace headroom
