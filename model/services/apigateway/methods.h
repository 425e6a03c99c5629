// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/resource_sheet.h"
#include "model/services/apigateway/apigateway.h"

#include <string>
#include <vector>

/// Resources, methods and integrations of an API in templates.
namespace headroom::apigateway {

/// The ARN of what is invoked, or the address of what is called; empty when a template knows
/// neither.
Tree targetOf(const LinkView &link);

/// One integration of the API. Its links are those of all stages, canaries included; when they lead
/// to different nodes, a stage variable says where.
struct Slot {
    std::vector<LinkView> links = {};
    std::string variable = {};

    IntegrationKind kind() const
    {
        return links.empty() ? IntegrationKind::Service : integrationKind(links.front());
    }
};

/// Whether the gateway calls a service by the service's own API, the same in all stages.
bool isDirect(const Slot &slot);

/// The integrations of an API; the first is that of every path that no other takes.
std::vector<Slot> slotsOf(const NodeView &api);

/// Writes the methods of an API with a stage, and gives the logical ids of all that a deployment
/// must come after.
std::vector<std::string> addMethods(const NodeView &api, ResourceSheet &sheet);

} // namespace headroom::apigateway
