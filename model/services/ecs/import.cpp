// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/ecs/ecs.h"

namespace headroom::ecs {

std::vector<TemplateSource> clusterSources()
{
    return {{.type = "AWS::ECS::Cluster", .nameFrom = "ClusterName"},
            {.type = "AWS::ECS::ClusterCapacityProviderAssociations",
             .role = TemplateSource::Role::Part,
             .within = "Cluster"}};
}

std::vector<TemplateSource> serviceSources()
{
    return {
        {.type = "AWS::ECS::Service",
         .within = "Cluster",
         .nameFrom = "ServiceName",
         .properties = {{kCpu.key, "TaskDefinition->Cpu"},
                        {kMemory.key, "TaskDefinition->Memory"},
                        {kNetworkMode.key, "TaskDefinition->NetworkMode"},
                        {kArchitecture.key, "TaskDefinition->RuntimePlatform.CpuArchitecture"},
                        {kEphemeralStorage.key, "TaskDefinition->EphemeralStorage.SizeInGiB"},
                        {kImage.key, "TaskDefinition->ContainerDefinitions.0.Image"},
                        {kContainerPort.key,
                         "TaskDefinition->ContainerDefinitions.0.PortMappings.0.ContainerPort"},
                        {kStopTimeout.key, "TaskDefinition->ContainerDefinitions.0.StopTimeout"},
                        {kLogDriver.key,
                         "TaskDefinition->ContainerDefinitions.0.LogConfiguration.LogDriver"},
                        {kPublicIp.key, "NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp"},
                        {kPlacement.key, "PlacementStrategies.0.Type"},
                        {kStrategy.key, "DeploymentConfiguration.Strategy"},
                        {kMinimumHealthy.key, "DeploymentConfiguration.MinimumHealthyPercent"},
                        {kMaximumPercent.key, "DeploymentConfiguration.MaximumPercent"},
                        {kCircuitBreaker.key,
                         "DeploymentConfiguration.DeploymentCircuitBreaker.Enable"}},
         .links = {{.path = "LoadBalancers", .kinds = {LinkKind::Request}, .incoming = true},
                   {.path = "NetworkConfiguration"},
                   {.path = "ServiceRegistries"}}},
        {.type = "AWS::ECS::TaskDefinition", .role = TemplateSource::Role::Part}};
}

} // namespace headroom::ecs
