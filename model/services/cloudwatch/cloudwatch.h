// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <optional>
#include <string>
#include <vector>

/// Amazon CloudWatch: alarms that compare a metric with a threshold and act.
namespace headroom::cloudwatch {

inline constexpr PropertyKey<std::string> kWatches{"watches"};
inline constexpr PropertyKey<std::string> kMetricName{"metricName"};
inline constexpr PropertyKey<std::string> kStatistic{"statistic"};
inline constexpr PropertyKey<double> kPeriod{"period"};
inline constexpr PropertyKey<double> kEvaluationPeriods{"evaluationPeriods"};
inline constexpr PropertyKey<double> kDatapointsToAlarm{"datapointsToAlarm"};
inline constexpr PropertyKey<double> kThreshold{"threshold"};
inline constexpr PropertyKey<std::string> kComparison{"comparisonOperator"};
inline constexpr PropertyKey<std::string> kTreatMissingData{"treatMissingData"};
inline constexpr PropertyKey<double> kMetricDelay{"metricDelay"};
inline constexpr PropertyKey<std::string> kAlarmName{"alarmName"};
inline constexpr PropertyKey<std::string> kDescription{"alarmDescription"};

/// `cloudwatch.alarm`.
std::vector<ComponentSpec> components();
/// What becomes them in templates.
std::vector<TemplateSource> alarmSources();

/// The node that an alarm watches, or nothing when it names none that exists.
std::optional<NodeView> watchedBy(const NodeView &alarm);
/// The metric it looks at, or null when what it watches has no such metric.
const MetricSpec *metricOf(const NodeView &alarm);
/// M of N, at most N.
int datapointsOf(const NodeView &alarm);
/// Whether CloudWatch accepts a period, s: 10, 20, 30 or whole minutes.
bool isLegalPeriod(double seconds);

void lower(const NodeView &alarm, PlanBuilder &plan);
void price(const NodeView &alarm, const Usage &usage, PriceSheet &sheet);
void deploy(const NodeView &alarm, ResourceSheet &sheet);
void check(const NodeView &alarm, FindingSheet &sheet);

} // namespace headroom::cloudwatch
