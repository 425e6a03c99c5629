// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/hcl.h"
#include "model/formats/resource_sheet.h"
#include "model/services/shared/actions.h"
#include "model/services/shared/scaling.h"

#include <algorithm>

namespace headroom::scaling {

namespace {

constexpr std::string_view kTargetGroupKind = "RequestCountPerTarget";

/// The load balancer whose listeners forward to a target group.
std::optional<NodeView> balancerOf(const NodeView &targetGroup)
{
    const std::vector<LinkView> links = targetGroup.linksIn(LinkKind::Route);
    return links.empty() ? std::nullopt : std::optional(links.front().from());
}

/// `app/NAME/ID/targetgroup/NAME/ID`.
Tree resourceLabel(const NodeView &targetGroup, const NodeView &balancer, bool isTerraform)
{
    const std::string front = ResourceSheet::logicalId(balancer);
    const std::string group = ResourceSheet::logicalId(targetGroup);
    if (!isTerraform)
        return Tree::map(
            {{"Fn::Join",
              Tree::list(
                  {"/", Tree::list({ResourceSheet::attribute(front, "LoadBalancerFullName"),
                                    ResourceSheet::attribute(group, "TargetGroupFullName")})})}});
    return Tree::map(
        {{"tf:raw", "\"${aws_lb." + snakeCase(front) + ".arn_suffix}/${aws_lb_target_group."
                        + snakeCase(group) + ".arn_suffix}\""}});
}

Tree dimensionsOf(const NodeView &node)
{
    return node.spec().dimensions ? node.spec().dimensions(node) : Tree(Tree::List());
}

/// The name under which CloudWatch has the number of units in service, to divide by.
struct UnitsMetric {
    std::string_view nameSpace = "ECS/ContainerInsights";
    std::string_view name = "RunningTaskCount";
};

Tree metricStat(const NodeView &watched, std::string_view nameSpace, std::string_view metric,
                std::string_view statistic)
{
    return Tree::map({{"Metric", Tree::map({{"Namespace", nameSpace},
                                            {"MetricName", metric},
                                            {"Dimensions", dimensionsOf(watched)}})},
                      {"Stat", statistic}});
}

std::string_view statisticOf(const NodeView &watched, const std::string &metric)
{
    const MetricSpec *spec = watched.spec().metric(metric);
    return spec && spec->kind == MetricKind::Count ? "Sum" : "Average";
}

Tree customized(const NodeView &node, const Policy &policy)
{
    const NodeView &watched = *policy.watched;
    const std::string_view statistic = statisticOf(watched, policy.metric);
    if (!policy.perUnit)
        return Tree::map({{"MetricName", policy.metric},
                          {"Namespace", watched.spec().metricNamespace},
                          {"Dimensions", dimensionsOf(watched)},
                          {"Statistic", statistic}});
    const UnitsMetric units;
    return Tree::map(
        {{"Metrics",
          Tree::list(
              {Tree::map({{"Id", "load"},
                          {"MetricStat", metricStat(watched, watched.spec().metricNamespace,
                                                    policy.metric, statistic)},
                          {"ReturnData", false}}),
               Tree::map({{"Id", "units"},
                          {"MetricStat", metricStat(node, units.nameSpace, units.name, "Average")},
                          {"ReturnData", false}}),
               Tree::map(
                   {{"Id", "perUnit"}, {"Expression", "load / units"}, {"ReturnData", true}})})}});
}

/// What both kinds of target tracking say of the metric; nothing when it cannot be said.
Tree trackingOf(const NodeView &node, const Policy &policy, bool isTerraform)
{
    Tree tracking = Tree::map({{"TargetValue", policy.target}});
    if (policy.type.empty()) {
        tracking.set("CustomizedMetricSpecification", customized(node, policy));
    } else {
        Tree metric = Tree::map({{"PredefinedMetricType", policy.type}});
        if (policy.metric == kTargetGroupKind)
            if (const std::optional<NodeView> balancer = balancerOf(*policy.watched))
                metric.set("ResourceLabel", resourceLabel(*policy.watched, *balancer, isTerraform));
        tracking.set("PredefinedMetricSpecification", std::move(metric));
    }
    if (!policy.scalesIn)
        tracking.set("DisableScaleIn", true);
    return tracking;
}

/// Keys of a map and all below it in Terraform's spelling.
Tree snakeCased(const Tree &tree)
{
    if (tree.isList()) {
        Tree::List list;
        for (const Tree &item : tree.items())
            list.push_back(snakeCased(item));
        return list;
    }
    if (!tree.isMap()
        || (tree.size() == 1
            && (tree.find("Ref") || tree.find("Fn::GetAtt") || tree.find("Fn::Join")
                || tree.find("Fn::Sub") || tree.find("tf:raw"))))
        return tree;
    Tree result = Tree(Tree::Map());
    for (const auto &[key, value] : tree.entries())
        result.set(snakeCase(key), snakeCased(value));
    return result;
}

Tree stepsTree(const LinkView &control)
{
    Tree::List steps;
    for (const Step &step : stepsOf(control)) {
        Tree row = Tree(Tree::Map());
        // A policy must say on which side of the threshold it acts.
        if (step.lower || !step.upper)
            row.set("MetricIntervalLowerBound", step.lower.value_or(0));
        if (step.upper)
            row.set("MetricIntervalUpperBound", *step.upper);
        row.set("ScalingAdjustment", step.adjustment);
        steps.push_back(std::move(row));
    }
    return steps;
}

void addMagnitude(const LinkView &control, Tree &tree)
{
    if (const std::optional<double> least = control.find(kMinimumMagnitude);
        least && control.get(kAdjustmentType) == "PercentChangeInCapacity")
        tree.set("MinAdjustmentMagnitude", *least);
}

void omitUnwatched(const NodeView &node, ResourceSheet &sheet)
{
    sheet.omit(node, HEADROOM_TEXT("Scaling", "A scaling policy is left out, for what it watches "
                                              "is not there"));
}

/// `0 8 * * *` of `cron(0 8 * * ? *)`.
std::string recurrenceOf(const std::string &schedule)
{
    std::string fields = schedule.substr(5, schedule.size() - 6);
    std::replace(fields.begin(), fields.end(), '?', '*');
    const std::size_t year = fields.rfind(' ');
    return year != std::string::npos && std::ranges::count(fields, ' ') >= 5
               ? fields.substr(0, year)
               : fields;
}

void addTargetTracking(const NodeView &node, const Scalable &scalable, const Tree &resourceId,
                       const std::string &targetId, ResourceSheet &sheet)
{
    int number = 0;
    for (const Policy &policy : policiesOf(node, scalable)) {
        const std::string id = ResourceSheet::logicalId(
            node, "Tracking" + (++number > 1 ? std::to_string(number) : std::string()));
        if (!policy.watched) {
            omitUnwatched(node, sheet);
            continue;
        }
        Resource &resource = sheet.add(node, id, "AWS::ApplicationAutoScaling::ScalingPolicy",
                                       "aws_appautoscaling_policy");
        const auto withCooldowns = [&policy](Tree tracking) {
            tracking.set("ScaleOutCooldown", policy.scaleOutCooldown);
            tracking.set("ScaleInCooldown", policy.scaleInCooldown);
            return tracking;
        };
        resource.properties = Tree::map({{"PolicyName", id},
                                         {"PolicyType", "TargetTrackingScaling"},
                                         {"ScalingTargetId", ResourceSheet::ref(targetId)},
                                         {"TargetTrackingScalingPolicyConfiguration",
                                          withCooldowns(trackingOf(node, policy, false))}});
        resource.terraform = Tree::map(
            {{"policy_name", Tree()},
             {"scaling_target_id", Tree()},
             {"name", id},
             {"resource_id", resourceId},
             {"scalable_dimension", scalable.dimension},
             {"service_namespace", scalable.serviceNamespace},
             {"target_tracking_scaling_policy_configuration",
              snakeCased(withCooldowns(trackingOf(node, policy, true)))}});
        resource.dependsOn = {targetId};
    }
}

void addStepPolicies(const NodeView &node, const Scalable &scalable, const Tree &resourceId,
                     const std::string &targetId, ResourceSheet &sheet)
{
    for (const LinkView &control : node.linksIn(LinkKind::Control)) {
        const std::string id = scalingPolicyId(control);
        Resource &resource = sheet.add(node, id, "AWS::ApplicationAutoScaling::ScalingPolicy",
                                       "aws_appautoscaling_policy");
        Tree steps = Tree::map({{"AdjustmentType", control.get(kAdjustmentType)},
                                {"Cooldown", control.get(kCooldown)},
                                {"MetricAggregationType", "Average"},
                                {"StepAdjustments", stepsTree(control)}});
        addMagnitude(control, steps);
        resource.properties = Tree::map({{"PolicyName", id},
                                         {"PolicyType", "StepScaling"},
                                         {"ScalingTargetId", ResourceSheet::ref(targetId)},
                                         {"StepScalingPolicyConfiguration", steps}});
        Tree blocks = snakeCased(steps);
        blocks.set("step_adjustment", blocks.at("step_adjustments"));
        blocks.erase("step_adjustments");
        resource.terraform = Tree::map({{"policy_name", Tree()},
                                        {"scaling_target_id", Tree()},
                                        {"name", id},
                                        {"resource_id", resourceId},
                                        {"scalable_dimension", scalable.dimension},
                                        {"service_namespace", scalable.serviceNamespace},
                                        {"step_scaling_policy_configuration", std::move(blocks)}});
        resource.dependsOn = {targetId};
    }
}

Tree boundsOf(const Tree &row, std::string_view least, std::string_view most)
{
    Tree bounds = Tree(Tree::Map());
    if (row.at(kMinCapacity.key).isNumber())
        bounds.set(least, row.at(kMinCapacity.key));
    if (row.at(kMaxCapacity.key).isNumber())
        bounds.set(most, row.at(kMaxCapacity.key));
    return bounds;
}

const Tree::List &scheduleOf(const NodeView &node)
{
    static const Tree::List kNone;
    const Tree &rows = node.get(kScheduledActions);
    return rows.isList() ? rows.items() : kNone;
}

std::string scheduleText(const Tree &row)
{
    return row.at("schedule").textOr("cron(0 8 * * ? *)");
}

} // namespace

void deploy(const NodeView &node, const Scalable &scalable, const Tree &resourceId,
            const std::string &owner, ResourceSheet &sheet)
{
    if (!isScaled(node, scalable))
        return;
    const std::string id = ResourceSheet::logicalId(node, "Scaling");
    Resource &target = sheet.add(node, id, "AWS::ApplicationAutoScaling::ScalableTarget",
                                 "aws_appautoscaling_target");
    target.properties = Tree::map({{"ServiceNamespace", scalable.serviceNamespace},
                                   {"ScalableDimension", scalable.dimension},
                                   {"ResourceId", resourceId},
                                   {"MinCapacity", node.property(scalable.minimumKey)},
                                   {"MaxCapacity", node.property(scalable.maximumKey)}});
    target.terraform.set("scheduled_actions", Tree());
    target.dependsOn = {owner};
    Tree::List actions;
    int number = 0;
    for (const Tree &row : scheduleOf(node))
        actions.push_back(
            Tree::map({{"ScheduledActionName", id + "Schedule" + std::to_string(++number)},
                       {"Schedule", scheduleText(row)},
                       {"ScalableTargetAction", boundsOf(row, "MinCapacity", "MaxCapacity")}}));
    if (!actions.empty())
        target.properties.set("ScheduledActions", actions);
    for (const Tree &action : actions) {
        const std::string name = action.at("ScheduledActionName").text();
        Resource &scheduled = sheet.add(node, name, "", "aws_appautoscaling_scheduled_action");
        scheduled.terraform = Tree::map(
            {{"name", name},
             {"resource_id", resourceId},
             {"scalable_dimension", scalable.dimension},
             {"service_namespace", scalable.serviceNamespace},
             {"schedule", action.at("Schedule")},
             {"scalable_target_action", snakeCased(action.at("ScalableTargetAction"))}});
        scheduled.dependsOn = {id};
    }
    addTargetTracking(node, scalable, resourceId, id, sheet);
    addStepPolicies(node, scalable, resourceId, id, sheet);
}

static void addGroupTracking(const NodeView &group, const Scalable &scalable,
                             const std::string &groupId, ResourceSheet &sheet)
{
    int number = 0;
    for (const Policy &policy : policiesOf(group, scalable)) {
        const std::string id = ResourceSheet::logicalId(
            group, "Tracking" + (++number > 1 ? std::to_string(number) : std::string()));
        if (!policy.watched) {
            omitUnwatched(group, sheet);
            continue;
        }
        Resource &resource = sheet.add(group, id, "AWS::AutoScaling::ScalingPolicy",
                                       "aws_autoscaling_policy");
        resource.properties = Tree::map(
            {{"AutoScalingGroupName", ResourceSheet::ref(groupId)},
             {"PolicyType", "TargetTrackingScaling"},
             {"TargetTrackingConfiguration", trackingOf(group, policy, false)}});
        Tree tracking = snakeCased(trackingOf(group, policy, true));
        // Terraform calls the dimensions of this one otherwise.
        if (Tree metric = tracking.at("customized_metric_specification");
            metric.find("dimensions")) {
            metric.set("metric_dimension", metric.at("dimensions"));
            metric.erase("dimensions");
            tracking.set("customized_metric_specification", std::move(metric));
        }
        resource.terraform = Tree::map(
            {{"name", id}, {"target_tracking_configuration", std::move(tracking)}});
    }
}

static void addGroupSteps(const NodeView &group, const std::string &groupId, ResourceSheet &sheet)
{
    for (const LinkView &control : group.linksIn(LinkKind::Control)) {
        const std::string id = scalingPolicyId(control);
        Resource &resource = sheet.add(group, id, "AWS::AutoScaling::ScalingPolicy",
                                       "aws_autoscaling_policy");
        const bool isSimple = control.property(kIsSimple.key).flagOr(false);
        resource.properties = Tree::map({{"AutoScalingGroupName", ResourceSheet::ref(groupId)},
                                         {"PolicyType", isSimple ? "SimpleScaling" : "StepScaling"},
                                         {"AdjustmentType", control.get(kAdjustmentType)}});
        addMagnitude(control, resource.properties);
        resource.terraform.set("name", id);
        if (isSimple) {
            resource.properties.set("Cooldown",
                                    std::to_string(static_cast<int>(control.get(kCooldown))));
            resource.properties.set("ScalingAdjustment", control.get(kScalingAdjustment));
        } else {
            resource.properties.set("StepAdjustments", stepsTree(control));
            resource.terraform.set("step_adjustments", Tree());
            resource.terraform.set("step_adjustment", snakeCased(stepsTree(control)));
        }
    }
}

void deployGroup(const NodeView &group, const Scalable &scalable, const std::string &groupId,
                 ResourceSheet &sheet)
{
    addGroupTracking(group, scalable, groupId, sheet);
    addGroupSteps(group, groupId, sheet);
    int number = 0;
    for (const Tree &row : scheduleOf(group)) {
        const std::string schedule = scheduleText(row);
        if (schedule.starts_with("rate")) {
            sheet.omit(group, HEADROOM_TEXT("Scaling", "Scheduled actions of a group of instances "
                                                       "recur by cron() only, not by rate()"));
            continue;
        }
        const std::string id = ResourceSheet::logicalId(group,
                                                        "Schedule" + std::to_string(++number));
        Resource &resource = sheet.add(group, id, "AWS::AutoScaling::ScheduledAction",
                                       "aws_autoscaling_schedule");
        resource.properties = boundsOf(row, "MinSize", "MaxSize");
        resource.properties.set("AutoScalingGroupName", ResourceSheet::ref(groupId));
        if (schedule.starts_with("cron"))
            resource.properties.set("Recurrence", recurrenceOf(schedule));
        else
            resource.properties.set("StartTime", schedule.substr(3, schedule.size() - 4) + "Z");
        resource.terraform.set("scheduled_action_name", id);
    }
}

} // namespace headroom::scaling
