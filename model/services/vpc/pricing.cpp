// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/vpc/vpc.h"

#include <algorithm>

namespace headroom::vpc {

namespace {

constexpr std::string_view kSource = "Amazon VPC price list, us-east-1";
constexpr std::string_view kMonth = "2026-08";
constexpr Fact kNatHour{.value = 0.045, .unit = "USD/hour", .source = kSource, .month = kMonth};
constexpr Fact kInterfaceHour{
    .value = 0.010, .unit = "USD/hour", .source = kSource, .month = kMonth};

} // namespace

void priceNetwork(const NodeView &network, const Usage &, PriceSheet &sheet)
{
    const double gateways = network.get(kNatGateways);
    if (gateways > 0)
        sheet.add(network, HEADROOM_TEXT("VPC", "NAT gateways"), gateways * kHoursPerMonth, "hours",
                  kNatHour);
    else
        sheet.free(network, HEADROOM_TEXT("VPC", "A VPC costs nothing by itself."));
}

void priceFrame(const NodeView &frame, const Usage &, PriceSheet &sheet)
{
    sheet.free(frame, HEADROOM_TEXT("VPC", "Zones and subnets cost nothing."));
}

void priceEndpoint(const NodeView &endpoint, const Usage &, PriceSheet &sheet)
{
    if (isGateway(endpoint)) {
        sheet.free(endpoint, HEADROOM_TEXT("VPC", "Gateway endpoints cost nothing."));
        return;
    }
    const std::optional<NodeView> network = endpoint.frame("vpc.vpc");
    const double zones = network ? static_cast<double>(network->children("vpc.zone").size()) : 1;
    sheet.add(endpoint, HEADROOM_TEXT("VPC", "Interfaces"), std::max(1.0, zones) * kHoursPerMonth,
              "hours", kInterfaceHour);
}

} // namespace headroom::vpc
