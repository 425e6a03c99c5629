// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/autoscaling/autoscaling.h"

namespace headroom::autoscaling {

namespace {

constexpr Fact kVolume{.value = 0.08,
                       .unit = "USD/GB-month",
                       .source = "Amazon EBS price list, us-east-1",
                       .month = "2026-08"};
constexpr Fact kMetric{.value = 0.30,
                       .unit = "USD/metric-month",
                       .source = "Amazon CloudWatch pricing page",
                       .month = "2026-08",
                       .confidence = Confidence::Medium};
/// Metrics of an instance with detailed monitoring.
constexpr double kMetrics = 7;

} // namespace

void price(const NodeView &group, const Usage &usage, PriceSheet &sheet)
{
    const double instances = usage.run() ? usage.mean("GroupInServiceInstances")
                                               + usage.mean("GroupPendingInstances")
                                         : group.get(kDesiredCapacity);
    const InstanceType &type = instanceType(group.get(kInstanceType));
    sheet.add(group, HEADROOM_TEXT("AutoScaling", "Instances"), instances * kHoursPerMonth, "hours",
              instanceHour(type));
    // Stopped instances of a warm pool cost their volumes.
    const std::optional<double> prepared = group.find(kPreparedCapacity);
    const double least = group.get(kWarmMinSize);
    const bool isWarm = prepared || least > 0;
    const double warm = isWarm ? std::max(least, prepared.value_or(group.get(kMaxSize)) - instances)
                               : 0;
    sheet.add(group, HEADROOM_TEXT("AutoScaling", "Volumes"),
              (instances + warm) * group.get(kVolumeSize), "GB-month", kVolume);
    if (group.get(kMonitoring))
        sheet.add(group, HEADROOM_TEXT("AutoScaling", "Detailed monitoring"), instances * kMetrics,
                  "metrics", kMetric);
}

} // namespace headroom::autoscaling
