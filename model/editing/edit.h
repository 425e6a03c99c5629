// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/core/result.h"
#include "model/design/design.h"

#include <functional>
#include <string>
#include <vector>

namespace headroom {

/// A way to change a design: a pure function to a new design or an error. Gestures, undo, remedies,
/// `--set`, scenarios and sweeps all use it.
struct Edit {
    Text label = {}; ///< For the undo list: "Move Orders".
    /// Edits in a row with the same key are one undo entry; empty = never.
    std::string mergeKey = {};
    std::function<Result<Design>(const Design &, const Catalogue &)> apply = {};
};

/// The complete list of edits. All check kinds, ranges, frames and link ends, and refuse with a
/// reason.
namespace edits {

/// Adds a node with its companions (see ComponentSpec). Ids are made unique from `node.id`; `box`
/// places it.
Edit addNode(Node node, Box box, bool withCompanions = true);
/// Adds nodes and links as they are (paste, duplicate), with new ids where taken and moved by (dx,
/// dy).
Edit paste(DesignParts parts, double dx, double dy, std::optional<NodeId> into);
Edit removeNodes(std::vector<NodeId> nodes); ///< With what they hold and their links.
Edit removeLinks(std::vector<LinkId> links);
Edit removeSelection(std::vector<NodeId> nodes, std::vector<LinkId> links);
/// Places only: how they look stays.
Edit moveNodes(std::vector<std::pair<NodeId, Box>> boxes);
/// How nodes are shown; each needs a place in the picture.
Edit setLooks(Text label, std::vector<std::pair<NodeId, Look>> looks);
Edit moveIntoFrame(std::vector<NodeId> nodes, std::optional<NodeId> frame);
Edit rename(NodeId node, std::string name);
Edit changeId(NodeId node, NodeId to); ///< Also in links, scenarios, objectives, sliders.
Edit connect(NodeId from, NodeId to, LinkKind kind, Tree properties = {});
Edit reconnect(LinkId link, NodeId from, NodeId to);
/// Sets a node's or link's setting by its path; a null value removes it (back to the default). A
/// value equal to the default is removed too.
Edit setProperty(PropertyPath path, Tree value);
Edit setName(std::string name);
Edit addWhatIf(WhatIf whatIf);
Edit removeWhatIf(PropertyPath property);
Edit setObjectives(std::vector<std::string> objectives);
Edit setScenarios(std::vector<Scenario> scenarios);
/// Of one scenario, or (without a name) of all.
Edit setInterventions(std::string scenario, std::vector<PlannedIntervention> interventions);
Edit sequence(Text label, std::vector<Edit> edits);

} // namespace edits

} // namespace headroom
