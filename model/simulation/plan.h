// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/simulation/plan/controls.h"
#include "model/simulation/plan/readings.h"
#include "model/simulation/plan/stations.h"

/// A plan is what engines run: stations that requests visit, resources that stations share, routes
/// between them, and controls that change them while it runs. It knows no AWS word; names in it are
/// only shown.
namespace headroom {

/// The stations that count as a node's own door: what is offered to the node and what it rejects;
/// feeds `Offered`, rejections, headroom and the card.
struct NodePlan {
    NodeId id;
    /// Where plain links arrive; kNone when nothing can arrive.
    PlanIndex entry = kNone;
    /// All entrances, named ones included (`event`, a link's own). What comes to them from other
    /// nodes' stations is offered to the node.
    std::vector<PlanIndex> entrances = {};
    std::vector<PlanIndex> stations = {}; ///< All it owns.
};

struct Plan {
    std::vector<NodePlan> nodes = {};
    std::vector<LinkId> links = {};
    std::vector<Station> stations = {};
    std::vector<ServerPool> pools = {};
    std::vector<TokenBucket> buckets = {};
    std::vector<MetricBinding> metrics = {};
    Controls controls = {};

    PlanIndex nodeIndex(const NodeId &id) const;
};

} // namespace headroom
