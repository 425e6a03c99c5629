// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/simulation/plan.h"

#include <vector>

/// Reading and moving the numbers of a plan that levers name.
namespace headroom::control {

/// The plan's own value of a lever. REQUIRES that it names something of its kind.
Move valueOf(const Plan &plan, const Lever &lever);

/// The moves that make `before` into `after`: all that differs must be something that levers can
/// move. Else an error, which names the first station or resource that would have to be built
/// anew.
Result<std::vector<Move>> movesBetween(const Plan &before, const Plan &after);

/// Whether two levers' values are the same.
bool sameValue(const Move &a, const Move &b);

} // namespace headroom::control
