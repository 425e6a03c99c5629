// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Amazon VPC: networks, their zones and subnets as frames, and endpoints of services.
namespace headroom::vpc {

inline constexpr PropertyKey<std::string> kCidrBlock{"cidrBlock"};
inline constexpr PropertyKey<double> kNatGateways{"natGateways"};
inline constexpr PropertyKey<bool> kDnsHostnames{"enableDnsHostnames"};
inline constexpr PropertyKey<std::string> kZone{"availabilityZone"};
inline constexpr PropertyKey<double> kAvailability{"availability"};
inline constexpr PropertyKey<bool> kPublicIp{"mapPublicIpOnLaunch"};
inline constexpr PropertyKey<std::string> kServiceName{"serviceName"};

/// The word of attach links between networks.
inline constexpr std::string_view kPeeringWord = "peering";

/// `vpc.vpc`, `vpc.zone`, `vpc.subnet`, `vpc.endpoint`.
std::vector<ComponentSpec> components();
std::vector<TemplateSource> networkSources();
std::vector<TemplateSource> subnetSources();
std::vector<TemplateSource> endpointSources();

/// A range of addresses: the first one and how many.
struct AddressRange {
    std::uint64_t first = 0;
    std::uint64_t size = 0;
};
/// Reads `10.0.0.0/16`; nothing when it is none.
std::optional<AddressRange> readRange(const std::string &cidr);
bool overlaps(const AddressRange &a, const AddressRange &b);

/// All subnets of a network, in the order of the design.
std::vector<NodeView> subnetsIn(const NodeView &network);
bool isPublic(const NodeView &subnet);
/// Gateway endpoints (S3, DynamoDB) cost nothing and stand in route tables.
bool isGateway(const NodeView &endpoint);

void lower(const NodeView &node, PlanBuilder &plan);
void priceNetwork(const NodeView &network, const Usage &usage, PriceSheet &sheet);
void priceFrame(const NodeView &frame, const Usage &usage, PriceSheet &sheet);
void priceEndpoint(const NodeView &endpoint, const Usage &usage, PriceSheet &sheet);
void deployNetwork(const NodeView &network, ResourceSheet &sheet);
void deployZone(const NodeView &zone, ResourceSheet &sheet);
void deploySubnet(const NodeView &subnet, ResourceSheet &sheet);
void deployEndpoint(const NodeView &endpoint, ResourceSheet &sheet);
void checkNetwork(const NodeView &network, FindingSheet &sheet);

} // namespace headroom::vpc
