// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/editing/edit.h"

#include <functional>
#include <unordered_map>
#include <unordered_set>

/// What the edits share. Nobody else includes this.
namespace headroom::edits {

Error invalid(Text why);
Error noNode(const NodeId &id);

/// `stem`, or with a number behind it when that is taken; letters that no id may have are dropped.
NodeId freeId(std::string_view stem, const std::function<bool(const NodeId &)> &isTaken);

/// The parts with another node or link in the place of the one with its id.
DesignParts withNode(const Design &design, Node node);
DesignParts withLink(const Design &design, Link link);

/// Takes out nodes and links, and what then hangs in the air: links, boxes, pinned sliders,
/// settings in scenarios and objectives.
Design without(const Design &design, const std::unordered_set<NodeId> &nodes,
               const std::unordered_set<LinkId> &links);

/// Gives owners of settings other names in scenarios, pinned sliders and objectives.
void renameOwners(DesignParts &parts, const std::unordered_map<std::string, std::string> &names);

} // namespace headroom::edits
