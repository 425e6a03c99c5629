// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/core/tree.h"

#include <string_view>

/// Tasks that events start, and events about tasks that stop: what a rule and what runs tasks have
/// in common (facts/ecs-asg section 13). Who runs tasks says the fact `runsTasks`.
namespace headroom {

class PlanBuilder;
class ResourceSheet;

inline constexpr std::string_view kRunsTasks = "runsTasks";
/// Of an event link into a rule: AWS's own events of the sender go this way.
inline constexpr PropertyKey<bool> kStateChanges{"stateChanges"};
/// Of an event link into what runs tasks: each event starts so many, which end by themselves.
inline constexpr PropertyKey<double> kTaskCount{"taskCount"};

/// Whether AWS's own events of what happens to the sender go this way, instead of what it sends.
bool isStateChange(const LinkView &link);
/// Routes for all request and event links that leave the node, in order, but for state changes.
void callOthers(const NodeView &node, PlanIndex from, PlanBuilder &plan);

/// What runs tasks: the definition and the roles that go with it, by their logical ids.
Tree taskDefinition(const NodeView &service);
Tree taskRoleArn(const NodeView &service);
Tree executionRoleArn(const NodeView &service);
/// `EcsParameters` of a rule's target.
Tree taskParameters(const LinkView &entering, ResourceSheet &sheet);
/// The same in the words of Terraform's `ecs_target`.
Tree taskBlock(const Tree &parameters);
/// The pattern of events about its tasks that have stopped.
Tree stoppedTasks(const NodeView &service);

} // namespace headroom
