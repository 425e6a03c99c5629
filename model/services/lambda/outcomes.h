// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/core/tree.h"
#include "model/simulation/plan.h"

#include <optional>
#include <vector>

/// What becomes of asynchronous invocations: where Lambda itself sends events that are given up and
/// answers, along links that say so.
namespace headroom::lambda {

/// Whether Lambda sends along this link, and not the code. All events that leave an alias are such.
bool isOutcome(const LinkView &link);

/// The ways of what enters by `node`: its own and those of its function.
struct Outcomes {
    std::vector<LinkView> deadLetters = {};
    std::vector<LinkView> failure = {};
    std::vector<LinkView> success = {};
};
Outcomes outcomesOf(const NodeView &function, const NodeView &node);
/// Those of the function and of all its code.
Outcomes outcomesOf(const NodeView &function);

/// The station to which events of a queue go that runs them by `door`: it tells of those that end
/// well.
PlanIndex lowerSuccess(const NodeView &node, const Outcomes &outcomes, PlanIndex door,
                       PlanBuilder &plan);
/// Lets a queue of events hand on what it gives up.
void lowerFailure(const NodeView &node, const Outcomes &outcomes, PlanIndex events,
                  PlanBuilder &plan);

/// What a template names at the end of such a link: for a rule, its bus.
Tree destinationArn(const LinkView &link);
/// The target of DeadLetterConfig: as set, else as drawn; null without one.
Tree deadLetterTarget(const NodeView &function);
/// DestinationConfig of what enters by `node`; null without one.
Tree destinationConfig(const NodeView &function, const NodeView &node);

} // namespace headroom::lambda
