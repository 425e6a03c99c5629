// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/core/ids.h"

namespace headroom {

class PlanBuilder;

/// What target groups and those behind them say to each other.
namespace targets {

/// Counts what `refuser` refuses for want of targets as the answer of the group's load balancer
/// (503), and not as one of a target. A balancer that leads to targets without a group is its own.
void bindRefusals(const NodeView &group, PlanIndex refuser, PlanBuilder &plan);

} // namespace targets

} // namespace headroom
