// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/scaling_import.h"

#include "model/formats/import/import_sheet.h"
#include "model/services/shared/scaling.h"

#include <algorithm>

namespace headroom::scaling {

namespace {

constexpr LinkKind kControl[] = {LinkKind::Control};

/// `service/CLUSTER/SERVICE`: the last one that is named is what is scaled.
std::optional<NodeId> scaledBy(const TemplateResource &target, const ImportSheet &sheet)
{
    const std::vector<NodeId> named = sheet.leadsTo(target.properties.at("ResourceId"));
    return named.empty() ? std::nullopt : std::optional(named.back());
}

bool takesUnits(const NodeId &id, ImportSheet &sheet)
{
    const ComponentSpec *spec = sheet.catalogue().find(sheet.node(id)->kind);
    return spec && spec->property(kTargetValue.key);
}

void takeTarget(const TemplateResource &target, ImportSheet &sheet)
{
    const auto id = scaledBy(target, sheet);
    if (!id || !takesUnits(*id, sheet))
        return;
    sheet.belongs(target.logicalId, *id);
    sheet.set(*id, kMinCapacity.key, target.properties.at("MinCapacity"));
    sheet.set(*id, kMaxCapacity.key, target.properties.at("MaxCapacity"));
    const Tree &actions = target.properties.at("ScheduledActions");
    if (!actions.isList())
        return;
    Tree::List rows;
    for (const Tree &action : actions.items()) {
        Tree row = Tree::map({{"schedule", sheet.source().evaluate(action.at("Schedule")).tree}});
        const Tree &bounds = action.at("ScalableTargetAction");
        for (const auto &[key, name] : {std::pair{kMinCapacity.key, "MinCapacity"},
                                        std::pair{kMaxCapacity.key, "MaxCapacity"}})
            if (const Tree bound = sheet.source().evaluate(bounds.at(name)).tree; bound.isNumber())
                row.set(key, bound);
        rows.push_back(std::move(row));
    }
    sheet.set(*id, kScheduledActions.key, rows);
}

/// What a metric of one's own looks at: the metric, and the last component among its dimensions.
void takeOwnMetric(const NodeId &id, const Tree &metric, ImportSheet &sheet)
{
    const Tree *stat = valueAt(metric, "Metrics.0.MetricStat.Metric");
    const Tree &watched = stat ? *stat : metric;
    const std::vector<NodeId> nodes = sheet.leadsTo(watched.at("Dimensions"));
    if (nodes.empty())
        return;
    sheet.node(id)->properties.set(kWatches.key, nodes.back().value());
    sheet.set(id, kMetricName.key, watched.at("MetricName"));
    // Two metrics and a formula: the first one divided by the units.
    if (stat)
        sheet.node(id)->properties.set(kPerUnit.key, true);
}

void takeTracking(const NodeId &id, const Tree &tracking, ImportSheet &sheet)
{
    const Tree &predefined = tracking.at("PredefinedMetricSpecification")
                                 .at("PredefinedMetricType");
    Node &node = *sheet.node(id);
    const std::pair<std::string_view, std::string_view> settings[] = {
        {kTargetValue.key, "TargetValue"},
        {kScaleOutCooldown.key, "ScaleOutCooldown"},
        {kScaleInCooldown.key, "ScaleInCooldown"},
        {kDisableScaleIn.key, "DisableScaleIn"}};
    const bool isFirst = !node.properties.find(kMetricType.key)
                         && !node.properties.find(kMetricName.key);
    if (isFirst) {
        sheet.set(id, kMetricType.key, predefined);
        if (const Tree *own = tracking.find("CustomizedMetricSpecification"))
            takeOwnMetric(id, *own, sheet);
        for (const auto &[key, name] : settings)
            sheet.set(id, key, tracking.at(name));
        return;
    }
    Tree row = Tree::map(
        {{std::string(kMetricType.key), sheet.source().evaluate(predefined).tree}});
    for (const auto &[key, name] : settings)
        if (const Tree value = sheet.source().evaluate(tracking.at(name)).tree; !value.isNull())
            row.set(key, value);
    Tree::List rows;
    if (const Tree *known = node.properties.find(kFurtherPolicies.key))
        rows = known->items();
    rows.push_back(std::move(row));
    sheet.set(id, kFurtherPolicies.key, rows);
}

/// Steps are settings of the links from the alarms that set them off.
void takeSteps(const TemplateResource &policy, const NodeId &id, const Tree &configuration,
               ImportSheet &sheet)
{
    Tree settings = Tree(Tree::Map());
    const auto copy = [&](std::string_view key, std::string_view name) {
        const Tree value = sheet.source().evaluate(configuration.at(name)).tree;
        if (!value.isNull())
            settings.set(key, value);
    };
    copy(kAdjustmentType.key, "AdjustmentType");
    copy(kMinimumMagnitude.key, "MinAdjustmentMagnitude");
    copy(kScalingAdjustment.key, "ScalingAdjustment");
    if (const Tree cooldown = sheet.source().evaluate(configuration.at("Cooldown")).tree;
        cooldown.isText())
        settings.set(kCooldown.key, std::stod("0" + cooldown.text()));
    else if (cooldown.isNumber())
        settings.set(kCooldown.key, cooldown);
    if (sheet.source().evaluate(policy.properties.at("PolicyType")).tree.textOr("")
        == "SimpleScaling")
        settings.set(kIsSimple.key, true);
    if (const Tree &steps = configuration.at("StepAdjustments"); steps.isList()) {
        Tree::List rows;
        for (const Tree &step : steps.items()) {
            Tree row = Tree(Tree::Map());
            for (const auto &[key, name] :
                 {std::pair{"metricIntervalLowerBound", "MetricIntervalLowerBound"},
                  std::pair{"metricIntervalUpperBound", "MetricIntervalUpperBound"},
                  std::pair{"scalingAdjustment", "ScalingAdjustment"}})
                if (const Tree value = sheet.source().evaluate(step.at(name)).tree;
                    value.isNumber())
                    row.set(key, value);
            rows.push_back(std::move(row));
        }
        // One step that holds from the threshold on is the adjustment itself.
        if (rows.size() == 1 && rows.front().at("metricIntervalLowerBound").numberOr(0) == 0
            && !rows.front().find("metricIntervalUpperBound"))
            settings.set(kScalingAdjustment.key, rows.front().at("scalingAdjustment"));
        else
            settings.set(kStepAdjustments.key, rows);
    }
    for (const TemplateResource *alarm : sheet.usersOf(policy.logicalId))
        if (const auto from = sheet.nodeOf(alarm->logicalId);
            from && alarm->type == "AWS::CloudWatch::Alarm")
            sheet.link(*from, id, kControl, alarm->number, settings);
}

void takePolicy(const TemplateResource &policy, ImportSheet &sheet)
{
    const Tree &properties = policy.properties;
    std::optional<NodeId> id;
    if (const TemplateResource *target = sheet.source().referred(properties.at("ScalingTargetId")))
        id = scaledBy(*target, sheet);
    else if (properties.find("ResourceId"))
        id = scaledBy(policy, sheet);
    else if (const auto groups = sheet.leadsTo(properties.at("AutoScalingGroupName"));
             !groups.empty())
        id = groups.front();
    if (!id || !takesUnits(*id, sheet))
        return;
    sheet.belongs(policy.logicalId, *id);
    for (const char *key :
         {"TargetTrackingScalingPolicyConfiguration", "TargetTrackingConfiguration"})
        if (const Tree *tracking = properties.find(key))
            takeTracking(*id, *tracking, sheet);
    if (const Tree *steps = properties.find("StepScalingPolicyConfiguration"))
        takeSteps(policy, *id, *steps, sheet);
    else if (properties.find("StepAdjustments") || properties.find("ScalingAdjustment"))
        takeSteps(policy, *id, properties, sheet);
}

} // namespace

std::vector<TemplateSource> unitSources()
{
    std::vector<TemplateSource> list;
    const auto part = [&list](std::string_view type, std::string_view within,
                              void (*take)(const TemplateResource &, ImportSheet &)) {
        list.push_back({.type = type,
                        .role = TemplateSource::Role::Part,
                        .within = within,
                        .links = {{.path = "*"}},
                        .take = take});
    };
    part("AWS::ApplicationAutoScaling::ScalableTarget", "", takeTarget);
    part("AWS::ApplicationAutoScaling::ScalingPolicy", "", takePolicy);
    part("AWS::AutoScaling::ScalingPolicy", "AutoScalingGroupName", takePolicy);
    return list;
}

} // namespace headroom::scaling
