// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/core/tree.h"

#include <optional>
#include <string>
#include <vector>

/// What a function has around it: its network, the file system it mounts, its log group.
namespace headroom {

class ResourceSheet;
struct Resource;

namespace lambda {

/// All that its code calls and hands on to.
std::vector<LinkView> callsOf(const NodeView &function);
/// The link by which its code mounts a file system; a function has one at most.
std::optional<LinkView> mountOf(const NodeView &function);
/// Whether it has network interfaces: it stands in a network, or mounts a file system.
bool isInNetwork(const NodeView &function);

/// VpcConfig, FileSystemConfigs and LoggingConfig; makes the security group, too.
void addSurroundings(const NodeView &function, Resource &resource, ResourceSheet &sheet);
/// A group that lets everything out; made before the function. Nothing without a network.
void addSecurityGroup(const NodeView &function, ResourceSheet &sheet);

} // namespace lambda

} // namespace headroom
