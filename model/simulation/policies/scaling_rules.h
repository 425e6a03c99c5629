// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan/controls.h"

/// The arithmetic of scaling, without time (facts/ecs-asg section 14).
namespace headroom::control {

/// Units that bring a metric from `metric` to `target`, when it is in proportion to 1 / units:
/// ceil(running metric / target) (B-AAS-2). REQUIRES target > 0.
double trackedCapacity(double running, double metric, double target);

/// Units after the step that holds for a metric so far from the alarm's threshold, from `current`
/// on; `current` when none holds (B-AAS-5). Above the threshold a step takes its lower bound in and
/// its upper bound out; below, the other way round.
double steppedCapacity(const StepScaling &policy, double current, double distance);

/// CapacityProviderReservation, percent: hosts that are needed over hosts that run; 200 when none
/// run but some are needed, 100 when neither (B-CP-1).
double hostReservation(double running, double needed);

} // namespace headroom::control
