// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/lower.h"

#include "model/lowering/plan_builder.h"

namespace headroom {

Plan lower(const Design &design, const Catalogue &catalogue)
{
    PlanBuilder plan(design, catalogue);
    for (const auto &node : design.nodes()) {
        const NodeView view(design, catalogue, *node);
        if (view.spec().lower)
            view.spec().lower(view, plan);
    }
    return plan.finish();
}

} // namespace headroom
