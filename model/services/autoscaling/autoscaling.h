// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"
#include "model/services/shared/instance_types.h"
#include "model/services/shared/scaling.h"

#include <string>
#include <vector>

/// EC2 Auto Scaling: groups of instances, on their own, behind a target group, or as the hosts of a
/// cluster.
namespace headroom::autoscaling {

inline constexpr PropertyKey<double> kMinSize{"minSize"};
inline constexpr PropertyKey<double> kMaxSize{"maxSize"};
inline constexpr PropertyKey<double> kDesiredCapacity{"desiredCapacity"};
inline constexpr PropertyKey<std::string> kInstanceType{"instanceType"};
inline constexpr PropertyKey<std::string> kImageId{"imageId"};
inline constexpr PropertyKey<double> kVolumeSize{"volumeSize"};
inline constexpr PropertyKey<bool> kMonitoring{"detailedMonitoring"};
inline constexpr PropertyKey<std::string> kHealthCheckType{"healthCheckType"};
inline constexpr PropertyKey<double> kGracePeriod{"healthCheckGracePeriod"};
inline constexpr PropertyKey<double> kFailing{"failingInstances"};
inline constexpr PropertyKey<double> kInterruptions{"interruptionsPerHour"};
inline constexpr PropertyKey<double> kCooldown{"cooldown"};
inline constexpr PropertyKey<double> kWarmup{"defaultInstanceWarmup"};
inline constexpr PropertyKey<bool> kProtected{"newInstancesProtectedFromScaleIn"};
inline constexpr PropertyKey<double> kHeartbeat{"heartbeatTimeout"};
inline constexpr PropertyKey<double> kHookDuration{"lifecycleHookDuration"};
inline constexpr PropertyKey<double> kLaunchDuration{"launchDuration"};
inline constexpr PropertyKey<double> kBootDuration{"bootDuration"};
inline constexpr PropertyKey<double> kPreparedCapacity{"maxGroupPreparedCapacity"};
inline constexpr PropertyKey<double> kWarmMinSize{"warmPoolMinSize"};
inline constexpr PropertyKey<double> kWarmDuration{"warmStartDuration"};
inline constexpr PropertyKey<double> kPlaces{"concurrencyPerInstance"};

/// Settings of the attach link by which a cluster uses the group as a capacity provider.
inline constexpr PropertyKey<bool> kManagedScaling{"managedScaling"};
inline constexpr PropertyKey<double> kTargetCapacity{"targetCapacity"};
inline constexpr PropertyKey<double> kMinimumStep{"minimumScalingStepSize"};
inline constexpr PropertyKey<double> kMaximumStep{"maximumScalingStepSize"};
inline constexpr PropertyKey<double> kProviderWarmup{"instanceWarmupPeriod"};
inline constexpr PropertyKey<bool> kTerminationProtection{"managedTerminationProtection"};
inline constexpr PropertyKey<bool> kManagedDraining{"managedDraining"};
inline constexpr PropertyKey<double> kReservedMemory{"reservedMemory"};

/// The word of the link from a cluster to its hosts.
inline constexpr std::string_view kHostWord = "container-instances";

/// `autoscaling.group`.
std::vector<ComponentSpec> components();
/// What becomes them in templates.
std::vector<TemplateSource> groupSources();

/// What the group's policies know.
const Scalable &scalable();
/// s from wanted to in service: launch, hook, boot.
double startTime(const NodeView &group);
/// s until a failure is found and its instance is replaced.
struct CheckTimes {
    double fromStart = 0; ///< Of an instance that fails as soon as it is up, from wanted.
    double inService = 0; ///< Of one that has been in service for long, from its failure.
};
CheckTimes checkTimes(const NodeView &group);
/// The link by which a cluster uses it, if any.
std::optional<LinkView> providerLink(const NodeView &group);

void lower(const NodeView &group, PlanBuilder &plan);
void price(const NodeView &group, const Usage &usage, PriceSheet &sheet);
void deploy(const NodeView &group, ResourceSheet &sheet);
void check(const NodeView &group, FindingSheet &sheet);
std::vector<NamedFact> facts(const NodeView &group);

} // namespace headroom::autoscaling
