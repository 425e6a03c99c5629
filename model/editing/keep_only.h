// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/editing/edit.h"

namespace headroom::edits {

/// Keeps these, what they hold, the frames around them and the links among them: a part of a design
/// that stands by itself. Frames that are kept for what they hold are drawn around it.
Edit keepOnly(std::vector<NodeId> nodes);

} // namespace headroom::edits
