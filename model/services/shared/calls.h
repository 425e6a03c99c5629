// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"

#include <functional>

namespace headroom {

/// How patient the caller on a request link is: what the link says, else what the calling node says
/// of itself by the facts `callTimeout` and `callRetries`.
struct Patience {
    double timeout = 0; ///< s; infinity when it waits as long as it takes.
    double retries = 0;
};
Patience patienceOf(const LinkView &request);

/// Calls `visit` for every node from which requests can reach `node`, once each, nearest first.
void visitUpstream(const NodeView &node, const std::function<void(const NodeView &)> &visit);

} // namespace headroom
