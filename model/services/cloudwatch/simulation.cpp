// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/cloudwatch/cloudwatch.h"

namespace headroom::cloudwatch {

namespace {

Alarm::Statistic statisticOf(const NodeView &alarm)
{
    const std::string word = alarm.get(kStatistic);
    if (word == "Sum")
        return Alarm::Statistic::Sum;
    if (word == "Maximum")
        return Alarm::Statistic::Maximum;
    return word == "Minimum" ? Alarm::Statistic::Minimum : Alarm::Statistic::Average;
}

Alarm::Comparison comparisonOf(const NodeView &alarm)
{
    const std::string word = alarm.get(kComparison);
    if (word == "GreaterThanOrEqualToThreshold")
        return Alarm::Comparison::AtLeast;
    if (word == "LessThanThreshold")
        return Alarm::Comparison::Below;
    return word == "LessThanOrEqualToThreshold" ? Alarm::Comparison::AtMost
                                                : Alarm::Comparison::Above;
}

Alarm::Missing missingOf(const NodeView &alarm)
{
    const std::string word = alarm.get(kTreatMissingData);
    if (word == "notBreaching")
        return Alarm::Missing::NotBreaching;
    if (word == "breaching")
        return Alarm::Missing::Breaching;
    return word == "ignore" ? Alarm::Missing::Ignore : Alarm::Missing::Missing;
}

} // namespace

void lower(const NodeView &node, PlanBuilder &plan)
{
    Alarm alarm;
    alarm.statistic = statisticOf(node);
    alarm.period = node.get(kPeriod);
    alarm.periods = static_cast<int>(node.get(kEvaluationPeriods));
    alarm.datapoints = datapointsOf(node);
    alarm.threshold = node.get(kThreshold);
    alarm.comparison = comparisonOf(node);
    alarm.missing = missingOf(node);
    alarm.delay = node.get(kMetricDelay);
    const std::optional<NodeView> watched = watchedBy(node);
    const MetricSpec *metric = metricOf(node);
    // A percentage is a share in a run, and 80 in a threshold.
    const bool isShare = metric && metric->kind == MetricKind::Fraction
                         && metric->unit == "Percent";
    const PlanIndex index = plan.controls().alarm(node, alarm, watched ? *watched : node,
                                                  metric ? metric->name : std::string_view(),
                                                  isShare ? 100 : 1);
    plan.metric(node, "StateValue", {readAlarm(index)});
}

} // namespace headroom::cloudwatch
