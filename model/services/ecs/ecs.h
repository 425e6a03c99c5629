// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"
#include "model/services/shared/scaling.h"

#include <optional>
#include <string>
#include <vector>

/// Amazon ECS: clusters, and services that keep tasks running on Fargate or on instances.
namespace headroom::ecs {

inline constexpr PropertyKey<double> kDesiredCount{"desiredCount"};
inline constexpr PropertyKey<std::string> kLaunchType{"launchType"};
inline constexpr PropertyKey<Tree> kCapacityProviders{"capacityProviderStrategy"};
inline constexpr PropertyKey<double> kCpu{"cpu"};
inline constexpr PropertyKey<double> kMemory{"memory"};
inline constexpr PropertyKey<std::string> kArchitecture{"cpuArchitecture"};
inline constexpr PropertyKey<std::string> kPlatformVersion{"platformVersion"};
inline constexpr PropertyKey<std::string> kNetworkMode{"networkMode"};
inline constexpr PropertyKey<std::string> kPublicIp{"assignPublicIp"};
inline constexpr PropertyKey<double> kEphemeralStorage{"ephemeralStorage"};
inline constexpr PropertyKey<std::string> kScheduling{"schedulingStrategy"};
inline constexpr PropertyKey<std::string> kPlacement{"placementStrategy"};
inline constexpr PropertyKey<std::string> kImage{"image"};
inline constexpr PropertyKey<double> kContainerPort{"containerPort"};
inline constexpr PropertyKey<Tree> kEnvironment{"environment"};
inline constexpr PropertyKey<Tree> kSecrets{"secrets"};
inline constexpr PropertyKey<bool> kExecutionRole{"executionRole"};
inline constexpr PropertyKey<double> kStopTimeout{"stopTimeout"};
inline constexpr PropertyKey<std::string> kLogDriver{"logDriver"};
inline constexpr PropertyKey<std::string> kLogPrefix{"awslogsStreamPrefix"};
inline constexpr PropertyKey<double> kLogRetention{"logRetentionInDays"};
inline constexpr PropertyKey<double> kGracePeriod{"healthCheckGracePeriodSeconds"};
inline constexpr PropertyKey<std::string> kStrategy{"deploymentStrategy"};
inline constexpr PropertyKey<double> kMinimumHealthy{"minimumHealthyPercent"};
inline constexpr PropertyKey<double> kMaximumPercent{"maximumPercent"};
inline constexpr PropertyKey<bool> kCircuitBreaker{"deploymentCircuitBreaker"};
inline constexpr PropertyKey<double> kFailing{"failingTasks"};
inline constexpr PropertyKey<double> kInterruptions{"interruptionsPerHour"};
inline constexpr PropertyKey<double> kBakeTime{"bakeTimeInMinutes"};
inline constexpr PropertyKey<double> kStepPercent{"stepPercent"};
inline constexpr PropertyKey<double> kPlaces{"concurrencyPerTask"};
inline constexpr PropertyKey<double> kBaseMemory{"memoryInUse"};
inline constexpr PropertyKey<double> kRequestMemory{"memoryPerRequest"};
inline constexpr PropertyKey<double> kImageSize{"imageSize"};
inline constexpr PropertyKey<double> kPullRate{"pullRate"};
inline constexpr PropertyKey<double> kNetworkDuration{"networkDuration"};
inline constexpr PropertyKey<double> kHostDuration{"hostDuration"};
inline constexpr PropertyKey<double> kStartDuration{"startDuration"};
/// Of an event link into a service: each event starts so many tasks, which end by themselves.
inline constexpr PropertyKey<double> kTaskCount{"taskCount"};
inline constexpr PropertyKey<std::string> kContainerInsights{"containerInsights"};

/// The word of attach links from a service to what it mounts.
inline constexpr std::string_view kVolumeWord = "volume";

/// `ecs.cluster`, `ecs.service`.
std::vector<ComponentSpec> components();
/// What becomes them in templates.
std::vector<TemplateSource> clusterSources();
std::vector<TemplateSource> serviceSources();
std::vector<PropertySpec> serviceProperties();
std::vector<RuleSpec> serviceRules();

const Scalable &scalable();
bool isFargate(const NodeView &service);
bool isOnNetworkInterface(const NodeView &service); ///< Network mode awsvpc.
/// s from wanted (and placed) to serving (facts/ecs-asg section 4).
double startTime(const NodeView &service);
/// How long it takes until tasks that fail their checks are stopped, s.
struct CheckTimes {
    double fromStart = 0; ///< From the start of a task that never passes.
    double inService = 0; ///< From the failure of one that serves.
};
CheckTimes checkTimes(const NodeView &service);
/// The group on whose instances the tasks of a service run, by the link from its cluster.
std::optional<LinkView> hostLink(const NodeView &service);
/// Tasks that fit on one instance, by CPU, memory and network interfaces.
double tasksPerHost(const NodeView &service, const LinkView &host);
/// The load balancers and target groups that send requests to a service.
std::vector<NodeView> targetGroupsOf(const NodeView &service);

/// Memory in MiB that Fargate offers with so many CPU units; empty when it has no such size.
std::vector<double> fargateMemory(double cpu);
/// The nearest size that Fargate offers: CPU units and MiB.
std::pair<double, double> nearestFargateSize(double cpu, double memory);

void lowerCluster(const NodeView &cluster, PlanBuilder &plan);
void lowerService(const NodeView &service, PlanBuilder &plan);
void priceCluster(const NodeView &cluster, const Usage &usage, PriceSheet &sheet);
void priceService(const NodeView &service, const Usage &usage, PriceSheet &sheet);
void deployCluster(const NodeView &cluster, ResourceSheet &sheet);
void deployService(const NodeView &service, ResourceSheet &sheet);
/// `AwsvpcConfiguration` of tasks with an interface of their own, and the same as Terraform's
/// block.
Tree taskNetwork(const NodeView &service, ResourceSheet &sheet);
Tree taskNetworkBlock(const Tree &network);
/// Of the cluster: that is where events start tasks of the service.
Tree clusterArn(const NodeView &service);
/// What whoever starts tasks by events needs.
std::vector<Permission> permissions(const LinkView &entering);
RuleTarget ruleTarget(const LinkView &entering, ResourceSheet &sheet);
/// The pattern of events about its tasks that have stopped.
Tree stoppedTasks(const NodeView &service);
void addTaskDefinition(const NodeView &service, const std::string &id, ResourceSheet &sheet);
void checkService(const NodeView &service, FindingSheet &sheet);
std::vector<NamedFact> serviceFacts(const NodeView &service);
void checkTask(const NodeView &service, FindingSheet &sheet);
void checkNetwork(const NodeView &service, FindingSheet &sheet);
void checkRun(const NodeView &service, FindingSheet &sheet);

} // namespace headroom::ecs
