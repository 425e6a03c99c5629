// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/state_changes.h"

#include "model/lowering/plan_builder.h"

namespace headroom {

bool isStateChange(const LinkView &link)
{
    return link.kind() == LinkKind::Event && link.from().spec().stateEvents
           && link.property(kStateChanges.key).flagOr(false);
}

void callOthers(const NodeView &node, PlanIndex from, PlanBuilder &plan)
{
    for (const LinkView &link : node.linksOut())
        if (link.kind() == LinkKind::Request
            || (link.kind() == LinkKind::Event && !isStateChange(link)))
            plan.routeAlong(from, link);
}

} // namespace headroom
