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

/// Gives a station's lever a value. REQUIRES that the lever is one of a station.
void setValue(Station &station, const Move &move);

/// The moves that make `before` into `after`: all that differs must be something that levers can
/// move. Else an error, which names the first station or resource that would have to be built
/// anew.
Result<std::vector<Move>> movesBetween(const Plan &before, const Plan &after);

/// A lever's value when a share of those it stands for does what `after` says: numbers in between,
/// laws mixed.
Move mixed(const Move &before, const Move &after, double share);

/// Whether a lever of this kind is one of a station (and not of a pool, bucket or scaler).
bool isOfStation(Lever::Kind kind);

/// Whether two levers' values are the same.
bool sameValue(const Move &a, const Move &b);

} // namespace headroom::control
