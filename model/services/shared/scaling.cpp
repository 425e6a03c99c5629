// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/scaling.h"

#include <algorithm>
#include <limits>

namespace headroom::scaling {

namespace {

constexpr std::string_view kGuide = "Application Auto Scaling User Guide, Target tracking";
constexpr std::string_view kMonth = "2026-09";
constexpr Sentence kGroup = HEADROOM_TEXT("Scaling", "Scaling");

PropertySpec metricType(std::vector<std::string_view> types)
{
    return {.key = kMetricType.key,
            .name = HEADROOM_TEXT("Scaling", "Metric to keep"),
            .help = HEADROOM_TEXT(
                "Scaling", "The metric that target tracking keeps near its target: it counts the "
                           "units that would do and starts or stops the difference. Not set: a "
                           "metric named below, or no such policy."),
            .kind = PropertyKind::Choice,
            .choices = std::move(types),
            .group = kGroup};
}

PropertySpec target(std::string_view defaultJson)
{
    return {.key = kTargetValue.key,
            .name = HEADROOM_TEXT("Scaling", "Target value"),
            .help = HEADROOM_TEXT(
                "Scaling",
                "In CloudWatch's unit: percent, requests for each target and minute, or what the "
                "named metric counts. A utilisation stops at 100 %: near it, the policy "
                "can ask for little more than there is."),
            .minimum = 0,
            .maximum = 1e9,
            .defaultJson = defaultJson,
            .group = kGroup,
            .logarithmic = true};
}

std::vector<PropertySpec> cooldowns(std::string_view defaultJson)
{
    const Fact source{.value = 300, .unit = "s", .source = kGuide, .month = kMonth};
    return {{.key = kScaleOutCooldown.key,
             .name = HEADROOM_TEXT("Scaling", "Cooldown after scaling out"),
             .help = HEADROOM_TEXT("Scaling", "Until it is over, only a still larger number is "
                                              "acted upon."),
             .kind = PropertyKind::Integer,
             .unit = Unit::Seconds,
             .minimum = 0,
             .maximum = 86400,
             .defaultJson = defaultJson,
             .group = kGroup,
             .source = source},
            {.key = kScaleInCooldown.key,
             .name = HEADROOM_TEXT("Scaling", "Cooldown after scaling in"),
             .help = HEADROOM_TEXT("Scaling", "Until it is over, nothing more is taken away; "
                                              "scaling out ends it."),
             .kind = PropertyKind::Integer,
             .unit = Unit::Seconds,
             .minimum = 0,
             .maximum = 86400,
             .defaultJson = defaultJson,
             .group = kGroup,
             .source = source}};
}

PropertySpec disableScaleIn()
{
    return {.key = kDisableScaleIn.key,
            .name = HEADROOM_TEXT("Scaling", "Never scale in"),
            .help = HEADROOM_TEXT("Scaling",
                                  "The policy starts units and leaves stopping them to others."),
            .kind = PropertyKind::Flag,
            .defaultJson = "false",
            .group = kGroup};
}

std::vector<PropertySpec> namedMetric()
{
    return {
        {.key = kWatches.key,
         .name = HEADROOM_TEXT("Scaling", "Watched component"),
         .help = HEADROOM_TEXT("Scaling", "Id of the component whose metric is kept near the "
                                          "target, such as a queue. Not set: this one."),
         .kind = PropertyKind::Text,
         .pattern = "[A-Za-z0-9_-]*",
         .patternHelp = HEADROOM_TEXT("Scaling", "the id of a component"),
         .group = kGroup,
         .namesNode = true},
        {.key = kMetricName.key,
         .name = HEADROOM_TEXT("Scaling", "Watched metric"),
         .help = HEADROOM_TEXT(
             "Scaling", "CloudWatch's name of that metric; it has to fall when units are added."),
         .kind = PropertyKind::Text,
         .pattern = "[A-Za-z0-9_.]*",
         .patternHelp = HEADROOM_TEXT("Scaling", "the name of a metric"),
         .group = kGroup},
        {.key = kPerUnit.key,
         .name = HEADROOM_TEXT("Scaling", "Divide by units"),
         .help = HEADROOM_TEXT(
             "Scaling", "The metric is divided by the units in service: the backlog of a queue "
                        "for each task, which falls in proportion when tasks are added."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kGroup}};
}

std::vector<PropertySpec> assumptions(std::string_view lowFactorJson)
{
    return {{.key = kMetricDelay.key,
             .name = HEADROOM_TEXT("Scaling", "Delay of the metric"),
             .help = HEADROOM_TEXT("Scaling",
                                   "Time until a minute's value can be seen. AWS gives no figure."),
             .unit = Unit::Seconds,
             .minimum = 0,
             .maximum = 900,
             .defaultJson = "60",
             .group = kGroup,
             .source = {.value = 60,
                        .unit = "s",
                        .source = "Estimate: metrics arrive one to two minutes late",
                        .month = kMonth,
                        .confidence = Confidence::Low},
             .simulationOnly = true},
            {.key = kScaleInFactor.key,
             .name = HEADROOM_TEXT("Scaling", "Low alarm, of the target"),
             .help = HEADROOM_TEXT(
                 "Scaling",
                 "Units are stopped when the metric was below this share of the target for 15 "
                 "minutes. AWS sets the alarm and does not document where."),
             .unit = Unit::Fraction,
             .minimum = 0.1,
             .maximum = 1,
             .defaultJson = lowFactorJson,
             .group = kGroup,
             .source = {.value = 0.9,
                        .unit = "",
                        .source = "Observed in alarms that AWS made",
                        .month = "2026-08",
                        .confidence = Confidence::Low},
             .simulationOnly = true}};
}

PropertySpec furtherPolicies(const std::vector<std::string_view> &types, bool withCooldowns)
{
    PropertySpec type = metricType(types);
    type.defaultJson = types.size() > 1 && types.back().starts_with("ALB")
                           ? std::string_view(R"("ALBRequestCountPerTarget")")
                           : std::string_view();
    PropertySpec spec{
        .key = kFurtherPolicies.key,
        .name = HEADROOM_TEXT("Scaling", "Further policies"),
        .help = HEADROOM_TEXT("Scaling", "More target tracking policies beside the one above: the "
                                         "largest number wins, and units are stopped only "
                                         "when all agree."),
        .kind = PropertyKind::Table,
        .group = kGroup,
        .columns = {type, target("50")},
    };
    if (withCooldowns)
        for (PropertySpec &column : cooldowns("300"))
            spec.columns.push_back(std::move(column));
    spec.columns.push_back(disableScaleIn());
    return spec;
}

PropertySpec scheduledActions()
{
    const auto bound = [](std::string_view key, Sentence name) {
        return PropertySpec{.key = key,
                            .name = name,
                            .help = HEADROOM_TEXT("Scaling", "Not set: stays as it is."),
                            .kind = PropertyKind::Integer,
                            .unit = Unit::Count,
                            .minimum = 0,
                            .maximum = 100000};
    };
    return {
        .key = kScheduledActions.key,
        .name = HEADROOM_TEXT("Scaling", "Scheduled actions"),
        .help = HEADROOM_TEXT("Scaling", "New bounds at a time. They act at once and ask no "
                                         "cooldown: what is below the new minimum is raised."),
        .kind = PropertyKind::Table,
        .group = kGroup,
        .columns = {
            {.key = "schedule",
             .name = HEADROOM_TEXT("Scaling", "Schedule"),
             .help = HEADROOM_TEXT("Scaling", "When it happens in AWS: at(), rate() or cron()."),
             .kind = PropertyKind::Text,
             .defaultJson = R"x("cron(0 8 * * ? *)")x",
             .pattern = "(at|rate|cron)\\([^)]+\\)",
             .patternHelp = HEADROOM_TEXT("Scaling", "at(...), rate(...) or cron(...)")},
            {.key = "at",
             .name = HEADROOM_TEXT("Scaling", "Time in the run"),
             .help = HEADROOM_TEXT("Scaling", "When it happens in a simulated run."),
             .unit = Unit::Seconds,
             .minimum = 0,
             .maximum = 1e8,
             .defaultJson = "600",
             .simulationOnly = true},
            bound(kMinCapacity.key, HEADROOM_TEXT("Scaling", "Least units")),
            bound(kMaxCapacity.key, HEADROOM_TEXT("Scaling", "Most units")),
        }};
}

PropertySpec stepAdjustments()
{
    const auto bound = [](std::string_view key, Sentence name) {
        return PropertySpec{
            .key = key,
            .name = name,
            .help = HEADROOM_TEXT("Scaling", "Distance of the metric from the alarm's threshold. "
                                             "Not set: without end."),
            .minimum = -1e12,
            .maximum = 1e12};
    };
    return {.key = kStepAdjustments.key,
            .name = HEADROOM_TEXT("Scaling", "Steps"),
            .help = HEADROOM_TEXT(
                "Scaling", "How far the metric is from the threshold says how much is changed. "
                           "They must tile the range. None: the adjustment above, "
                           "however far."),
            .kind = PropertyKind::Table,
            .columns = {bound("metricIntervalLowerBound", HEADROOM_TEXT("Scaling", "From")),
                        bound("metricIntervalUpperBound", HEADROOM_TEXT("Scaling", "Up to")),
                        {.key = kScalingAdjustment.key,
                         .name = HEADROOM_TEXT("Scaling", "Adjustment"),
                         .help = HEADROOM_TEXT("Scaling",
                                               "Units, or percent of the units; negative to stop."),
                         .minimum = -100000,
                         .maximum = 100000,
                         .defaultJson = "1"}}};
}

/// The target group from which the requests come, if any.
std::optional<NodeView> targetGroupOf(const NodeView &node, std::string_view metric)
{
    for (const LinkView &link : node.linksIn())
        if (link.from().spec().metric(metric))
            return link.from();
    return std::nullopt;
}

/// From a metric's unit in a run to CloudWatch's in a minute.
double factorOf(const MetricSpec &metric)
{
    if (metric.kind == MetricKind::Count)
        return 60;
    return metric.kind == MetricKind::Fraction && metric.unit == "Percent" ? 100 : 1;
}

void watchPredefined(const NodeView &node, const Scalable &scalable, Policy &policy)
{
    const auto known = std::ranges::find(scalable.predefined, std::string_view(policy.type),
                                         &Scalable::Predefined::type);
    if (known == scalable.predefined.end())
        return;
    policy.metric = known->metric;
    policy.factor = known->factor;
    policy.watched = known->isOfTargetGroup ? targetGroupOf(node, known->metric)
                                            : std::optional(node);
}

/// Whether any part of a policy for a named metric is set.
bool namesMetric(const NodeView &node)
{
    return !node.get(kWatches).empty() || !node.get(kMetricName).empty() || node.get(kPerUnit);
}

void watchNamed(const NodeView &node, Policy &policy)
{
    const std::string id = node.get(kWatches);
    const Node *watched = id.empty() ? &node.node() : node.design().node(NodeId(id));
    policy.metric = node.get(kMetricName);
    policy.perUnit = node.get(kPerUnit);
    if (!watched)
        return;
    const NodeView view(node.design(), node.catalogue(), *watched);
    if (const MetricSpec *metric = view.spec().metric(policy.metric)) {
        policy.watched = view;
        policy.factor = factorOf(*metric);
    }
}

} // namespace

std::vector<PropertySpec> boundProperties()
{
    const PropertySpec bound{.kind = PropertyKind::Integer,
                             .unit = Unit::Count,
                             .minimum = 0,
                             .maximum = 100000,
                             .group = kGroup,
                             .logarithmic = true};
    PropertySpec least = bound;
    least.key = kMinCapacity.key;
    least.name = HEADROOM_TEXT("Scaling", "Least units");
    least.help = HEADROOM_TEXT("Scaling", "Scaling never goes below. It counts once something "
                                          "scales: a policy, a schedule or an alarm.");
    least.defaultJson = "1";
    PropertySpec most = bound;
    most.key = kMaxCapacity.key;
    most.name = HEADROOM_TEXT("Scaling", "Most units");
    most.help = HEADROOM_TEXT("Scaling", "Scaling never goes beyond. It counts once something "
                                         "scales: a policy, a schedule or an alarm.");
    most.defaultJson = "10";
    return {least, most};
}

std::vector<PropertySpec> policyProperties(std::vector<std::string_view> metricTypes,
                                           std::string_view cooldownJson,
                                           std::string_view lowFactorJson,
                                           std::string_view targetJson)
{
    std::vector<PropertySpec> list = {metricType(metricTypes), target(targetJson)};
    const auto append = [&list](std::vector<PropertySpec> more) {
        list.insert(list.end(), more.begin(), more.end());
    };
    if (!cooldownJson.empty())
        append(cooldowns(cooldownJson));
    list.push_back(disableScaleIn());
    append(namedMetric());
    list.push_back(furtherPolicies(metricTypes, !cooldownJson.empty()));
    list.push_back(scheduledActions());
    append(assumptions(lowFactorJson));
    return list;
}

LinkEnd controlEnd(bool withSimple)
{
    LinkEnd end{
        .kind = LinkKind::Control,
        .accepts = "scaling",
        .properties = {
            {.key = kAdjustmentType.key,
             .name = HEADROOM_TEXT("Scaling", "Kind of adjustment"),
             .help = HEADROOM_TEXT("Scaling", "Units more or less, exactly so many units, or a "
                                              "percentage of the units."),
             .kind = PropertyKind::Choice,
             .defaultJson = R"("ChangeInCapacity")",
             .choices = {"ChangeInCapacity", "ExactCapacity", "PercentChangeInCapacity"}},
            {.key = kScalingAdjustment.key,
             .name = HEADROOM_TEXT("Scaling", "Adjustment"),
             .help = HEADROOM_TEXT("Scaling", "Units, or percent of the units; negative to stop."),
             .minimum = -100000,
             .maximum = 100000,
             .defaultJson = "1"},
            stepAdjustments(),
            {.key = kCooldown.key,
             .name = HEADROOM_TEXT("Scaling", "Cooldown"),
             .help = HEADROOM_TEXT("Scaling", "Until it is over, only the difference to a bigger "
                                              "step is added."),
             .kind = PropertyKind::Integer,
             .unit = Unit::Seconds,
             .minimum = 0,
             .maximum = 86400,
             .defaultJson = "300",
             .source = {.value = 300, .unit = "s", .source = kGuide, .month = kMonth}},
            {.key = kMinimumMagnitude.key,
             .name = HEADROOM_TEXT("Scaling", "Least change"),
             .help = HEADROOM_TEXT("Scaling", "Units that a percentage changes at least."),
             .kind = PropertyKind::Integer,
             .unit = Unit::Count,
             .minimum = 0,
             .maximum = 100000}}};
    if (withSimple)
        end.properties.push_back(
            {.key = kIsSimple.key,
             .name = HEADROOM_TEXT("Scaling", "Simple scaling"),
             .help = HEADROOM_TEXT("Scaling", "One change, then nothing until the cooldown behind "
                                              "the last start is over. AWS advises steps "
                                              "or target tracking instead."),
             .kind = PropertyKind::Flag,
             .defaultJson = "false"});
    return end;
}

std::vector<Policy> policiesOf(const NodeView &node, const Scalable &scalable)
{
    std::vector<Policy> policies;
    if (hasMainPolicy(node)) {
        Policy policy;
        policy.type = node.isSet(kMetricType.key) ? node.get(kMetricType) : std::string();
        policy.target = node.get(kTargetValue);
        policy.scaleOutCooldown = node.get(kScaleOutCooldown);
        policy.scaleInCooldown = node.get(kScaleInCooldown);
        policy.scalesIn = !node.get(kDisableScaleIn);
        if (policy.type.empty())
            watchNamed(node, policy);
        else
            watchPredefined(node, scalable, policy);
        policies.push_back(std::move(policy));
    }
    const double usualCooldown = node.spec().property(kScaleOutCooldown.key) ? 300 : 0;
    if (const Tree &rows = node.get(kFurtherPolicies); rows.isList()) {
        for (const Tree &row : rows.items()) {
            Policy policy;
            policy.type = row.at(kMetricType.key).textOr("");
            policy.target = row.at(kTargetValue.key).numberOr(50);
            policy.scaleOutCooldown = row.at(kScaleOutCooldown.key).numberOr(usualCooldown);
            policy.scaleInCooldown = row.at(kScaleInCooldown.key).numberOr(usualCooldown);
            policy.scalesIn = !row.at(kDisableScaleIn.key).flagOr(false);
            watchPredefined(node, scalable, policy);
            policies.push_back(std::move(policy));
        }
    }
    return policies;
}

bool hasMainPolicy(const NodeView &node)
{
    return node.isSet(kMetricType.key) || namesMetric(node);
}

bool isScaled(const NodeView &node, const Scalable &scalable)
{
    const Tree &schedule = node.get(kScheduledActions);
    return !policiesOf(node, scalable).empty() || (schedule.isList() && !schedule.empty())
           || !node.linksIn(LinkKind::Control).empty();
}

std::vector<Step> stepsOf(const LinkView &control)
{
    const auto number = [](const Tree &tree) {
        return tree.isNumber() ? std::optional(tree.number()) : std::nullopt;
    };
    std::vector<Step> steps;
    const Tree &rows = control.property(kStepAdjustments.key);
    if (rows.isList())
        for (const Tree &row : rows.items())
            steps.push_back({number(row.at("metricIntervalLowerBound")),
                             number(row.at("metricIntervalUpperBound")),
                             row.at(kScalingAdjustment.key).numberOr(1)});
    if (steps.empty())
        steps.push_back({{}, {}, control.get(kScalingAdjustment)});
    std::ranges::stable_sort(steps, {}, [](const Step &step) {
        return step.lower.value_or(-std::numeric_limits<double>::infinity());
    });
    return steps;
}

} // namespace headroom::scaling
