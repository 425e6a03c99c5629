// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/core/ids.h"

/// Event links along which AWS tells what happens to the sender (ComponentSpec::stateEvents).
namespace headroom {

class PlanBuilder;

/// Of an event link into a rule: AWS's own events of the sender go this way.
inline constexpr PropertyKey<bool> kStateChanges{"stateChanges"};

/// Whether AWS's own events of what happens to the sender go this way, instead of what it sends.
bool isStateChange(const LinkView &link);
/// Routes for all request and event links that leave the node, in order, but for state changes.
void callOthers(const NodeView &node, PlanIndex from, PlanBuilder &plan);

} // namespace headroom
