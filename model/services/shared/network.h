// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/core/tree.h"

#include <vector>

/// Where in a network something stands: what frames say of themselves by facts. A zone says
/// `availability`, a subnet `isPublic`, a network `natGateways`, an endpoint `endpoint.s3` and the
/// like.
namespace headroom {

class ResourceSheet;

/// Share of the zones it is spread over that work: its own zone's, else the mean of the zones of
/// the nearest frame that has any; 1 where no zone is drawn.
double availabilityOf(const NodeView &node);
/// The zones it is spread over; empty when none is drawn.
std::vector<NodeView> zonesOf(const NodeView &node);
/// The subnets it may use: its own, else those of the nearest frame that has any, public or private
/// as wanted when there are such.
std::vector<NodeView> subnetsOf(const NodeView &node, bool wantsPublic);
/// The network it stands in, if one is drawn.
std::optional<NodeView> networkOf(const NodeView &node);
/// Whether anything in its network has that fact above 0.
bool networkHas(const NodeView &node, std::string_view fact);
/// The fact of an endpoint by which a network reaches what a link calls (`endpoint.sqs`), as its
/// permissions name the service; empty when it is no service of AWS that has one.
std::string endpointFact(const LinkView &link);

/// Subnets, or a network, as a template names them: those that are drawn, else parameters.
Tree subnetIds(const NodeView &node, bool wantsPublic, ResourceSheet &sheet);
Tree networkId(const NodeView &node, ResourceSheet &sheet);

} // namespace headroom
