// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"

#include <optional>
#include <string>
#include <vector>

/// Elastic Load Balancing: Application, Network and Classic Load Balancers, and target groups.
namespace headroom::elb {

inline constexpr PropertyKey<std::string> kType{"type"};
inline constexpr PropertyKey<std::string> kScheme{"scheme"};
inline constexpr PropertyKey<std::string> kProtocol{"protocol"};
inline constexpr PropertyKey<double> kPort{"port"};
inline constexpr PropertyKey<std::string> kCertificate{"certificateArn"};
inline constexpr PropertyKey<double> kIdleTimeout{"idleTimeout"};
inline constexpr PropertyKey<bool> kCrossZone{"crossZone"};
inline constexpr PropertyKey<bool> kDeletionProtection{"deletionProtection"};
inline constexpr PropertyKey<Distribution> kOverhead{"overhead"};
inline constexpr PropertyKey<double> kRules{"ruleCount"};
inline constexpr PropertyKey<double> kRequestBytes{"bytesPerRequest"};
inline constexpr PropertyKey<double> kPerConnection{"requestsPerConnection"};

inline constexpr PropertyKey<std::string> kTargetType{"targetType"};
inline constexpr PropertyKey<std::string> kAlgorithm{"loadBalancingAlgorithm"};
inline constexpr PropertyKey<bool> kStickiness{"stickiness"};
inline constexpr PropertyKey<double> kSlowStart{"slowStart"};
inline constexpr PropertyKey<double> kDeregistrationDelay{"deregistrationDelay"};
inline constexpr PropertyKey<std::string> kHealthPath{"healthCheckPath"};
inline constexpr PropertyKey<double> kHealthInterval{"healthCheckIntervalSeconds"};
inline constexpr PropertyKey<double> kHealthTimeout{"healthCheckTimeoutSeconds"};
inline constexpr PropertyKey<double> kHealthyThreshold{"healthyThresholdCount"};
inline constexpr PropertyKey<double> kUnhealthyThreshold{"unhealthyThresholdCount"};
inline constexpr PropertyKey<double> kWeight{"weight"};

/// The word of route links from a listener to a target group.
inline constexpr std::string_view kTargetGroupWord = "target-group";

/// `elb.loadBalancer`, `elb.targetGroup`.
std::vector<ComponentSpec> components();
std::vector<TemplateSource> balancerSources();
std::vector<TemplateSource> targetGroupSources();
std::vector<PropertySpec> balancerProperties();
std::vector<PropertySpec> targetGroupProperties();

bool isApplication(const NodeView &balancer);
bool isNetwork(const NodeView &balancer);
bool isClassic(const NodeView &balancer);
/// The balancer whose listener leads to a target group.
std::optional<NodeView> balancerOf(const NodeView &group);
/// What may be invoked by its ARN: a function. Nothing for what listens on a port.
std::optional<Tree> functionOf(const LinkView &target);
/// Capacity units by which a balancer is billed, at so many requests per s.
double capacityUnits(const NodeView &balancer, double requestsPerSecond);

void lowerBalancer(const NodeView &balancer, PlanBuilder &plan);
void lowerTargetGroup(const NodeView &group, PlanBuilder &plan);
void priceBalancer(const NodeView &balancer, const Usage &usage, PriceSheet &sheet);
void priceTargetGroup(const NodeView &group, const Usage &usage, PriceSheet &sheet);
void deployBalancer(const NodeView &balancer, ResourceSheet &sheet);
void deployTargetGroup(const NodeView &group, ResourceSheet &sheet);
void checkBalancer(const NodeView &balancer, FindingSheet &sheet);
void checkTargetGroup(const NodeView &group, FindingSheet &sheet);
std::vector<NamedFact> balancerFacts(const NodeView &balancer);
std::vector<NamedFact> targetGroupFacts(const NodeView &group);

} // namespace headroom::elb
