// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/core/tree.h"

#include <string>
#include <string_view>
#include <vector>

/// Roles of what runs code by itself: tasks, instances.
namespace headroom {

class ResourceSheet;

/// One statement of a policy that allows actions.
Tree allowStatement(const std::vector<std::string_view> &actions, Tree resource);
/// What all callees along the node's request and event links, and the stores along its poll links,
/// say that a role must allow; each statement once.
Tree::List callStatements(const NodeView &node);
/// Adds a role that the service may take on, with AWS's managed policies of those names and own
/// statements. Returns its logical id.
std::string addServiceRole(const NodeView &node, std::string_view suffix, std::string_view service,
                           const std::vector<std::string_view> &managedPolicies,
                           Tree::List statements, ResourceSheet &sheet);
/// The name of a cluster with that logical id inside a Terraform string.
std::string clusterAddress(const std::string &logicalId);

} // namespace headroom
