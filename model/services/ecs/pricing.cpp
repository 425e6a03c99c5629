// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/ecs/providers.h"

#include <algorithm>

namespace headroom::ecs {

namespace {

constexpr std::string_view kSource = "AWS Fargate price list, us-east-1";
constexpr std::string_view kMonth = "2026-08";

constexpr Fact hourly(double value, std::string_view unit, Confidence confidence = Confidence::High)
{
    return {
        .value = value, .unit = unit, .source = kSource, .month = kMonth, .confidence = confidence};
}

constexpr Fact kCpuHour = hourly(0.04048, "USD/vCPU-hour");
constexpr Fact kMemoryHour = hourly(0.004445, "USD/GB-hour");
constexpr Fact kArmCpuHour = hourly(0.03238, "USD/vCPU-hour", Confidence::Medium);
constexpr Fact kArmMemoryHour = hourly(0.00356, "USD/GB-hour", Confidence::Medium);
constexpr Fact kStorageHour = hourly(0.000111, "USD/GB-hour", Confidence::Medium);
constexpr Fact kAddressHour = hourly(0.005, "USD/hour");
/// Of the price on demand; it varies with supply.
constexpr double kSpotShare = 0.3;
constexpr double kIncludedStorage = 20; ///< GiB
/// Metrics of a service under Container Insights, at the price of custom metrics.
constexpr double kInsights = 10;
constexpr Fact kMetric{.value = 0.30,
                       .unit = "USD/metric-month",
                       .source = "Amazon CloudWatch pricing page",
                       .month = kMonth,
                       .confidence = Confidence::Medium};

Fact atSpot(Fact rate, bool isSpot)
{
    if (isSpot) {
        rate.value *= kSpotShare;
        rate.confidence = Confidence::Medium;
    }
    return rate;
}

} // namespace

void priceCluster(const NodeView &cluster, const Usage &, PriceSheet &sheet)
{
    if (cluster.get(kContainerInsights) == "enabled")
        sheet.add(cluster, HEADROOM_TEXT("ECS", "Container Insights"),
                  kInsights * static_cast<double>(cluster.children("ecs.service").size()),
                  "metrics", kMetric);
    else
        sheet.free(cluster, HEADROOM_TEXT("ECS", "A cluster costs nothing; what runs in it does."));
}

void priceService(const NodeView &service, const Usage &usage, PriceSheet &sheet)
{
    if (!isFargate(service)) {
        sheet.free(service, HEADROOM_TEXT("ECS", "Tasks on instances cost nothing; the instances "
                                                 "are paid with their group."));
        return;
    }
    // Fargate bills from the pull of the image on, so starting tasks are paid too.
    const double tasks = usage.run()
                             ? usage.mean("RunningTaskCount") + usage.mean("PendingTaskCount")
                             : service.get(kDesiredCount);
    const double hours = tasks * kHoursPerMonth;
    const bool isArm = service.get(kArchitecture) == "ARM64";
    const double spot = spotShare(service, tasks);
    const auto addHours = [&](Sentence cpu, Sentence memory, double share, bool isSpot) {
        if (share <= 0)
            return;
        sheet.add(service, cpu, share * hours * service.get(kCpu) / 1024, "vCPU-hours",
                  atSpot(isArm ? kArmCpuHour : kCpuHour, isSpot));
        sheet.add(service, memory, share * hours * service.get(kMemory) / 1024, "GB-hours",
                  atSpot(isArm ? kArmMemoryHour : kMemoryHour, isSpot));
    };
    const Sentence cpu = HEADROOM_TEXT("ECS", "vCPU");
    const Sentence memory = HEADROOM_TEXT("ECS", "Memory");
    if (spot > 0 && spot < 1) {
        addHours(cpu, memory, 1 - spot, false);
        addHours(HEADROOM_TEXT("ECS", "vCPU on Spot"), HEADROOM_TEXT("ECS", "Memory on Spot"), spot,
                 true);
    } else {
        addHours(cpu, memory, 1, spot > 0);
    }
    if (const std::optional<double> storage = service.find(kEphemeralStorage))
        sheet.add(service, HEADROOM_TEXT("ECS", "Ephemeral storage"),
                  hours * std::max(0.0, *storage - kIncludedStorage), "GB-hours", kStorageHour);
    if (service.get(kPublicIp) == "ENABLED")
        sheet.add(service, HEADROOM_TEXT("ECS", "Public addresses"), hours, "hours", kAddressHour);
}

} // namespace headroom::ecs
