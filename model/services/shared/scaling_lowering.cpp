// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/shared/scaling.h"

#include <algorithm>
#include <limits>

namespace headroom::scaling {

namespace {

void addTracking(const NodeView &node, const Scalable &scalable, PlanIndex scaler,
                 PlanBuilder &plan)
{
    for (const Policy &policy : policiesOf(node, scalable)) {
        if (!policy.watched || !(policy.target > 0))
            continue;
        TargetTracking tracking;
        tracking.target = policy.target;
        tracking.scaleOutCooldown = policy.scaleOutCooldown;
        tracking.scaleInCooldown = policy.scaleInCooldown;
        tracking.scalesIn = policy.scalesIn;
        tracking.lowFactor = node.get(kScaleInFactor);
        tracking.delay = node.get(kMetricDelay);
        if (policy.perUnit)
            tracking.gauge.per = {readScaler(scaler, Quantity::Units)};
        plan.controls().track(scaler, std::move(tracking), *policy.watched, policy.metric,
                              policy.factor);
    }
}

StepScaling::Adjustment adjustmentOf(const LinkView &control)
{
    const std::string word = control.get(kAdjustmentType);
    if (word == "ExactCapacity")
        return StepScaling::Adjustment::Exact;
    return word == "PercentChangeInCapacity" ? StepScaling::Adjustment::Percent
                                             : StepScaling::Adjustment::Change;
}

void addSteps(const NodeView &node, PlanIndex scaler, PlanBuilder &plan)
{
    constexpr double kEndless = std::numeric_limits<double>::infinity();
    for (const LinkView &control : node.linksIn(LinkKind::Control)) {
        StepScaling policy;
        policy.adjustment = adjustmentOf(control);
        policy.minimumMagnitude = control.find(kMinimumMagnitude).value_or(0);
        policy.cooldown = control.get(kCooldown);
        policy.isSimple = control.property(kIsSimple.key).flagOr(false);
        for (const Step &step : stepsOf(control))
            policy.steps.push_back(
                {step.lower.value_or(-kEndless), step.upper.value_or(kEndless), step.adjustment});
        plan.controls().step(scaler, std::move(policy), control.from());
    }
}

void addSchedule(const NodeView &node, Scaler &scaler)
{
    const Tree &rows = node.get(kScheduledActions);
    if (!rows.isList())
        return;
    const auto number = [](const Tree &tree) {
        return tree.isNumber() ? std::optional(tree.number()) : std::nullopt;
    };
    for (const Tree &row : rows.items())
        scaler.schedule.push_back({row.at("at").numberOr(600), number(row.at(kMinCapacity.key)),
                                   number(row.at(kMaxCapacity.key))});
    std::ranges::stable_sort(scaler.schedule, {}, &ScheduledScaling::at);
}

} // namespace

void lower(const NodeView &node, const Scalable &scalable, PlanIndex scaler, PlanBuilder &plan)
{
    if (!isScaled(node, scalable))
        return;
    Scaler &units = plan.controls().scalerAt(scaler);
    units.minimum = node.property(scalable.minimumKey).numberOr(0);
    units.maximum = std::max(units.minimum,
                             node.property(scalable.maximumKey).numberOr(units.maximum));
    addSchedule(node, units);
    addTracking(node, scalable, scaler, plan);
    addSteps(node, scaler, plan);
}

} // namespace headroom::scaling
