// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/design/scenario.h"

#include <string_view>

namespace headroom {

/// The path of a node's or link's setting, for the edits that findings offer.
PropertyPath pathTo(const NodeView &node, std::string_view key);
PropertyPath pathTo(const LinkView &link, std::string_view key);

} // namespace headroom
