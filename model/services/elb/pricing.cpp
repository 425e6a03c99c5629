// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/elb/elb.h"

#include <algorithm>

namespace headroom::elb {

namespace {

constexpr std::string_view kSource = "Elastic Load Balancing price list, us-east-1";
constexpr std::string_view kMonth = "2026-08";
constexpr Fact kHour{.value = 0.0225, .unit = "USD/hour", .source = kSource, .month = kMonth};
constexpr Fact kUnitHour{
    .value = 0.008, .unit = "USD/LCU-hour", .source = kSource, .month = kMonth};
constexpr Fact kNetworkUnitHour{
    .value = 0.006, .unit = "USD/NLCU-hour", .source = kSource, .month = kMonth};
constexpr Fact kClassicHour{.value = 0.025, .unit = "USD/hour", .source = kSource, .month = kMonth};
constexpr Fact kClassicByte{.value = 0.008, .unit = "USD/GB", .source = kSource, .month = kMonth};

constexpr double kGigabyte = 1024.0 * 1024 * 1024;
/// s that a connection stays open behind its last request, as far as it counts as active.
constexpr double kConnectionLife = 60;

/// What one capacity unit holds (facts/supporting-services, LCU and NLCU).
struct UnitSize {
    double newConnections = 25;      ///< per s
    double activeConnections = 3000; ///< in a minute
    double gigabytesPerHour = 1;
    double rulesPerSecond = 1000; ///< Beyond the free ones.
};
constexpr double kFreeRules = 10;

} // namespace

double capacityUnits(const NodeView &balancer, double requestsPerSecond)
{
    UnitSize size;
    if (isNetwork(balancer)) {
        const bool isEncrypted = balancer.get(kProtocol) == "HTTPS";
        size.newConnections = isEncrypted ? 50 : 800;
        size.activeConnections = isEncrypted ? 3000 : 100000;
    }
    const double connections = requestsPerSecond / std::max(1.0, balancer.get(kPerConnection));
    const double gigabytes = requestsPerSecond * balancer.get(kRequestBytes) * 3600 / kGigabyte;
    double units = std::max({connections / size.newConnections,
                             connections * kConnectionLife / size.activeConnections,
                             gigabytes / size.gigabytesPerHour});
    if (isApplication(balancer))
        units = std::max(units, std::max(0.0, balancer.get(kRules) - kFreeRules) * requestsPerSecond
                                    / size.rulesPerSecond);
    return units;
}

void priceBalancer(const NodeView &balancer, const Usage &usage, PriceSheet &sheet)
{
    const double perMonth = usage.perMonth("RequestCount");
    if (isClassic(balancer)) {
        sheet.add(balancer, HEADROOM_TEXT("ELB", "Classic Load Balancer"), kHoursPerMonth, "hours",
                  kClassicHour);
        sheet.add(balancer, HEADROOM_TEXT("ELB", "Data"),
                  perMonth * balancer.get(kRequestBytes) / kGigabyte, "GB", kClassicByte);
        return;
    }
    sheet.add(balancer, HEADROOM_TEXT("ELB", "Load balancer"), kHoursPerMonth, "hours", kHour);
    sheet.add(balancer, HEADROOM_TEXT("ELB", "Capacity units"),
              capacityUnits(balancer, perMonth / kSecondsPerMonth) * kHoursPerMonth, "LCU-hours",
              isNetwork(balancer) ? kNetworkUnitHour : kUnitHour);
}

void priceTargetGroup(const NodeView &group, const Usage &, PriceSheet &sheet)
{
    sheet.free(group, HEADROOM_TEXT("ELB", "A target group costs nothing."));
}

} // namespace headroom::elb
