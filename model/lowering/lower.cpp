// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/lower.h"

#include "model/lowering/plan_builder.h"

namespace headroom {

namespace {

Plan lowerNodes(const Design &design, const Catalogue &catalogue)
{
    PlanBuilder plan(design, catalogue);
    for (const auto &node : design.nodes()) {
        const NodeView view(design, catalogue, *node);
        if (view.spec().lower)
            view.spec().lower(view, plan);
    }
    return plan.finish();
}

} // namespace

Plan lower(const Design &design, const Catalogue &catalogue)
{
    Plan plan = lowerNodes(design, catalogue);
    std::vector<Intervention> interventions;
    std::vector<Deployment> deployments;
    std::vector<RollingUpdate> updates;
    for (const PlannedIntervention &planned : design.interventions()) {
        if (isUpdate(planned)) {
            if (Result<RollingUpdate> made = lowerUpdate(planned, design, catalogue, plan))
                updates.push_back(std::move(made).value());
            continue;
        }
        if (!planned.set.empty())
            if (Result<Intervention> made = lowerIntervention(planned, design, catalogue, plan))
                interventions.push_back(std::move(made).value());
        if (planned.deploy)
            if (Result<Deployment> made = lowerRollout(planned, design, plan))
                deployments.push_back(std::move(made).value());
    }
    plan.controls.interventions = std::move(interventions);
    plan.controls.deployments = std::move(deployments);
    plan.controls.updates = std::move(updates);
    return plan;
}

} // namespace headroom
