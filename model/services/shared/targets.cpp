// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/targets.h"

#include "model/lowering/plan_builder.h"

namespace headroom::targets {

namespace {

void bind(const NodeView &node, PlanIndex refuser, PlanBuilder &plan)
{
    const Reading refused = read(refuser, Quantity::Rejected);
    for (const char *own : {"HTTPCode_ELB_503_Count", "HTTPCode_ELB_5XX_Count"})
        if (node.spec().metric(own))
            plan.metric(node, own, {refused});
    if (node.spec().metric("HTTPCode_Target_5XX_Count")) {
        Reading less = refused;
        less.factor = -1;
        plan.metric(node, "HTTPCode_Target_5XX_Count", {less});
    }
}

} // namespace

void bindRefusals(const NodeView &group, PlanIndex refuser, PlanBuilder &plan)
{
    bind(group, refuser, plan);
    for (const LinkView &link : group.linksIn(LinkKind::Route))
        bind(link.from(), refuser, plan);
}

} // namespace headroom::targets
