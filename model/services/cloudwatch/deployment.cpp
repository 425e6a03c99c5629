// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/cloudwatch/cloudwatch.h"
#include "model/services/shared/actions.h"

namespace headroom::cloudwatch {

namespace {

constexpr double kMillisecondsPerSecond = 1000;

/// Our times are seconds, CloudWatch's often milliseconds.
double thresholdInCloudWatch(const NodeView &alarm, const MetricSpec *metric)
{
    const bool inMilliseconds = metric
                                && (metric->unit == "Milliseconds"
                                    || metric->name.ends_with("Milliseconds"));
    return alarm.get(kThreshold) * (inMilliseconds ? kMillisecondsPerSecond : 1);
}

/// Name and dimensions of what it watches, as far as templates know it.
void addMetric(const NodeView &alarm, Resource &resource, ResourceSheet &sheet)
{
    Tree &properties = resource.properties;
    properties.set("MetricName", alarm.get(kMetricName));
    resource.terraform.set("dimensions", Tree());
    const std::optional<NodeView> watched = watchedBy(alarm);
    if (!watched) {
        sheet.omit(alarm, Text(HEADROOM_TEXT("CloudWatch",
                                             "%1 watches \"%2\", which is no component; name its "
                                             "metric's namespace and dimensions by hand."))
                              .arg(alarm.label())
                              .arg(alarm.get(kWatches)));
        return;
    }
    const MetricSpec *metric = metricOf(alarm);
    if (watched->spec().metricNamespace.empty() || !watched->spec().dimensions || !metric
        || !metric->cloudWatch) {
        sheet.omit(alarm, Text(HEADROOM_TEXT("CloudWatch",
                                             "CloudWatch has no metric %1 of %2; watch another one "
                                             "or publish it yourself."))
                              .arg(alarm.get(kMetricName))
                              .arg(watched->label()));
        return;
    }
    properties.set("Namespace", std::string(watched->spec().metricNamespace));
    const Tree dimensions = watched->spec().dimensions(*watched);
    properties.set("Dimensions", dimensions);
    Tree map = Tree(Tree::Map());
    for (const Tree &dimension : dimensions.items())
        map.set(dimension.at("Name").textOr(""), dimension.at("Value"));
    resource.terraform.set("dimensions", Tree::map({{"tf:map", std::move(map)}}));
}

/// What it sets off: a scaling policy, or whoever can be told by ARN.
Tree actionsOf(const NodeView &alarm)
{
    Tree::List actions;
    for (const LinkView &link : alarm.linksOut(LinkKind::Control)) {
        const LinkEnd *entered = link.to().spec().entering(LinkKind::Control);
        const bool isTold = entered && entered->accepts == kNotificationWord
                            && link.to().spec().arn;
        actions.push_back(isTold ? link.to().spec().arn(link.to())
                                 : ResourceSheet::ref(scalingPolicyId(link)));
    }
    return actions;
}

} // namespace

void deploy(const NodeView &alarm, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(alarm);
    Resource &resource = sheet.add(alarm, id, "AWS::CloudWatch::Alarm",
                                   "aws_cloudwatch_metric_alarm");
    Tree &properties = resource.properties;
    const std::string name = alarm.get(kAlarmName);
    if (!name.empty())
        properties.set("AlarmName", name);
    // Terraform asks for a name where CloudFormation makes one up.
    resource.terraform.set("alarm_name", name.empty() ? id : name);
    if (!alarm.get(kDescription).empty())
        properties.set("AlarmDescription", alarm.get(kDescription));
    addMetric(alarm, resource, sheet);
    properties.set("Statistic", alarm.get(kStatistic));
    properties.set("Period", alarm.get(kPeriod));
    properties.set("EvaluationPeriods", alarm.get(kEvaluationPeriods));
    if (alarm.isSet(kDatapointsToAlarm.key))
        properties.set("DatapointsToAlarm", alarm.get(kDatapointsToAlarm));
    properties.set("Threshold", thresholdInCloudWatch(alarm, metricOf(alarm)));
    properties.set("ComparisonOperator", alarm.get(kComparison));
    properties.set("TreatMissingData", alarm.get(kTreatMissingData));
    if (Tree actions = actionsOf(alarm); !actions.empty())
        properties.set("AlarmActions", std::move(actions));
    sheet.command(
        alarm, "raise",
        Text(HEADROOM_TEXT("CloudWatch", "Raise the alarm %1 once, as a test")).arg(alarm.label()),
        {"cloudwatch", "set-alarm-state", "--alarm-name", ResourceSheet::ref(id), "--state-value",
         "ALARM", "--state-reason", "test"});
}

} // namespace headroom::cloudwatch
