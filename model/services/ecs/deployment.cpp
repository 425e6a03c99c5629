// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/ecs/providers.h"
#include "model/services/shared/network.h"

#include <cmath>

namespace headroom::ecs {

namespace {

/// Behind the service's logical id.
constexpr std::string_view kSecurityGroup = "SecurityGroup";

std::string_view switchWord(bool isOn)
{
    return isOn ? "ENABLED" : "DISABLED";
}

void addProvider(const NodeView &cluster, const LinkView &host, ResourceSheet &sheet)
{
    const std::string group = ResourceSheet::logicalId(host.to());
    const std::string id = providerId(host);
    const Tree scaling = Tree::map(
        {{"Status", switchWord(isManaged(host))},
         {"TargetCapacity", host.property("targetCapacity")},
         {"MinimumScalingStepSize", host.property("minimumScalingStepSize")},
         {"MaximumScalingStepSize", host.property("maximumScalingStepSize")},
         {"InstanceWarmupPeriod", host.property("instanceWarmupPeriod")}});
    const std::string_view protection = switchWord(
        host.property("managedTerminationProtection").flagOr(false));
    const std::string_view draining = switchWord(host.property("managedDraining").flagOr(true));
    Resource &provider = sheet.add(cluster, id, "AWS::ECS::CapacityProvider",
                                   "aws_ecs_capacity_provider");
    provider.properties.set("AutoScalingGroupProvider",
                            Tree::map({{"AutoScalingGroupArn", ResourceSheet::ref(group)},
                                       {"ManagedScaling", scaling},
                                       {"ManagedTerminationProtection", protection},
                                       {"ManagedDraining", draining}}));
    provider.terraform = Tree::map(
        {{"name", id},
         {"auto_scaling_group_provider",
          Tree::map(
              {{"auto_scaling_group_arn", ResourceSheet::attribute(group, "Arn")},
               {"managed_scaling",
                Tree::map({{"status", switchWord(isManaged(host))},
                           {"target_capacity", host.property("targetCapacity")},
                           {"minimum_scaling_step_size", host.property("minimumScalingStepSize")},
                           {"maximum_scaling_step_size", host.property("maximumScalingStepSize")},
                           {"instance_warmup_period", host.property("instanceWarmupPeriod")}})},
               {"managed_termination_protection", protection},
               {"managed_draining", draining}})}});
}

/// The balancer behind whose listener a target group stands, or the group itself if it is one.
NodeView balancerOf(const NodeView &group)
{
    const std::vector<LinkView> links = group.linksIn(LinkKind::Route);
    return links.empty() ? group : links.front().from();
}

Tree loadBalancers(const NodeView &service)
{
    Tree::List list;
    for (const NodeView &group : targetGroupsOf(service)) {
        Tree entry = Tree::map(
            {{"ContainerName", "app"}, {"ContainerPort", service.get(kContainerPort)}});
        const Tree reference = ResourceSheet::ref(ResourceSheet::logicalId(group));
        entry.set(group.fact("isClassicBalancer") ? "LoadBalancerName" : "TargetGroupArn",
                  reference);
        list.push_back(std::move(entry));
    }
    return list;
}

/// The tasks' own security group: the load balancers may reach them, they may reach everything.
void addSecurityGroup(const NodeView &service, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(service, kSecurityGroup);
    const double port = service.get(kContainerPort);
    Tree::List rules;
    Tree::List blocks;
    for (const NodeView &group : targetGroupsOf(service)) {
        const NodeView balancer = balancerOf(group);
        const Tree source = ResourceSheet::ref(ResourceSheet::logicalId(balancer, "SecurityGroup"));
        if (!balancer.fact("hasSecurityGroup"))
            continue;
        rules.push_back(Tree::map({{"IpProtocol", "tcp"},
                                   {"FromPort", port},
                                   {"ToPort", port},
                                   {"SourceSecurityGroupId", source}}));
        blocks.push_back(Tree::map({{"protocol", "tcp"},
                                    {"from_port", port},
                                    {"to_port", port},
                                    {"security_groups", Tree::list({source})}}));
    }
    const Tree network = networkId(service, sheet);
    Resource &security = sheet.add(service, id, "AWS::EC2::SecurityGroup", "aws_security_group");
    security.properties = Tree::map(
        {{"GroupDescription", "Tasks of " + service.id().value()}, {"VpcId", network}});
    security.terraform = Tree::map(
        {{"group_description", Tree()},
         {"security_group_ingress", Tree()},
         {"description", "Tasks of " + service.id().value()},
         {"egress", Tree::map({{"protocol", "-1"},
                               {"from_port", 0},
                               {"to_port", 0},
                               {"cidr_blocks", Tree::list({"0.0.0.0/0"})}})}});
    if (!rules.empty()) {
        security.properties.set("SecurityGroupIngress", rules);
        security.terraform.set("ingress", blocks);
    }
}

Tree deploymentConfiguration(const NodeView &service)
{
    Tree configuration = Tree::map({{"MinimumHealthyPercent", service.get(kMinimumHealthy)},
                                    {"MaximumPercent", service.get(kMaximumPercent)}});
    const std::string strategy = service.get(kStrategy);
    if (strategy == "ROLLING") {
        configuration.set("DeploymentCircuitBreaker",
                          Tree::map({{"Enable", service.get(kCircuitBreaker)},
                                     {"Rollback", service.get(kCircuitBreaker)}}));
        return configuration;
    }
    configuration.set("Strategy", strategy);
    configuration.set("BakeTimeInMinutes", service.get(kBakeTime));
    if (strategy == "CANARY")
        configuration.set("CanaryConfiguration",
                          Tree::map({{"CanaryPercent", service.get(kStepPercent)},
                                     {"CanaryBakeTimeInMinutes", service.get(kBakeTime)}}));
    if (strategy == "LINEAR")
        configuration.set("LinearConfiguration",
                          Tree::map({{"StepPercent", service.get(kStepPercent)},
                                     {"StepBakeTimeInMinutes", service.get(kBakeTime)}}));
    return configuration;
}

/// The same in Terraform, where half of it stands in the resource itself.
void setDeployment(const NodeView &service, Tree &arguments)
{
    arguments.set("deployment_configuration", Tree());
    arguments.set("deployment_minimum_healthy_percent", service.get(kMinimumHealthy));
    arguments.set("deployment_maximum_percent", service.get(kMaximumPercent));
    const std::string strategy = service.get(kStrategy);
    if (strategy == "ROLLING") {
        arguments.set("deployment_circuit_breaker",
                      Tree::map({{"enable", service.get(kCircuitBreaker)},
                                 {"rollback", service.get(kCircuitBreaker)}}));
        return;
    }
    // Times are texts there.
    const std::string bake = shortestNumber(service.get(kBakeTime));
    Tree block = Tree::map({{"strategy", strategy}, {"bake_time_in_minutes", bake}});
    if (strategy == "CANARY")
        block.set("canary_configuration", Tree::map({{"canary_percent", service.get(kStepPercent)},
                                                     {"canary_bake_time_in_minutes", bake}}));
    if (strategy == "LINEAR")
        block.set("linear_configuration", Tree::map({{"step_percent", service.get(kStepPercent)},
                                                     {"step_bake_time_in_minutes", bake}}));
    arguments.set("deployment_configuration", std::move(block));
}

void setLaunch(const NodeView &service, Resource &resource)
{
    if (Tree strategy = strategyTree(service); !strategy.empty())
        resource.properties.set("CapacityProviderStrategy", std::move(strategy));
    else
        resource.properties.set("LaunchType", launchTypeOf(service));
    if (isFargate(service))
        resource.properties.set("PlatformVersion", service.get(kPlatformVersion));
    if (service.isSet(kPlacement.key)) {
        const std::string kind = service.get(kPlacement);
        Tree strategy = Tree::map({{"Type", kind}});
        if (kind != "random")
            strategy.set("Field", kind == "spread" ? "attribute:ecs.availability-zone" : "memory");
        resource.properties.set("PlacementStrategies", Tree::list({strategy}));
        Tree block = Tree::map({{"type", kind}});
        if (kind != "random")
            block.set("field", kind == "spread" ? "attribute:ecs.availability-zone" : "memory");
        resource.terraform.set("placement_strategies", Tree());
        resource.terraform.set("ordered_placement_strategy", std::move(block));
    }
}

} // namespace

void deployCluster(const NodeView &cluster, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(cluster);
    Resource &resource = sheet.add(cluster, id, "AWS::ECS::Cluster", "aws_ecs_cluster");
    const std::string insights = cluster.get(kContainerInsights);
    resource.properties.set(
        "ClusterSettings",
        Tree::list({Tree::map({{"Name", "containerInsights"}, {"Value", insights}})}));
    resource.terraform = Tree::map(
        {{"name", id},
         {"cluster_settings", Tree()},
         {"setting", Tree::map({{"name", "containerInsights"}, {"value", insights}})}});
    Tree::List providers = {"FARGATE", "FARGATE_SPOT"};
    for (const LinkView &host : cluster.linksOut(LinkKind::Attach)) {
        addProvider(cluster, host, sheet);
        providers.push_back(ResourceSheet::ref(providerId(host)));
    }
    Resource &association = sheet.add(cluster, ResourceSheet::logicalId(cluster, "Providers"),
                                      "AWS::ECS::ClusterCapacityProviderAssociations",
                                      "aws_ecs_cluster_capacity_providers");
    association.properties = Tree::map({{"Cluster", ResourceSheet::ref(id)},
                                        {"CapacityProviders", providers},
                                        {"DefaultCapacityProviderStrategy", Tree::List()}});
    association.terraform = Tree::map({{"cluster", Tree()},
                                       {"cluster_name", ResourceSheet::ref(id)},
                                       {"default_capacity_provider_strategy", Tree()}});
    sheet.output(id + "Name", ResourceSheet::ref(id),
                 Text(HEADROOM_TEXT("ECS", "Name of the cluster %1")).arg(cluster.label()));
}

Tree taskNetwork(const NodeView &service, ResourceSheet &sheet)
{
    const std::string publicIp = service.get(kPublicIp);
    const std::string security = ResourceSheet::logicalId(service, kSecurityGroup);
    return Tree::map({{"Subnets", subnetIds(service, publicIp == "ENABLED", sheet)},
                      {"SecurityGroups", Tree::list({ResourceSheet::ref(security)})},
                      {"AssignPublicIp", publicIp}});
}

Tree taskNetworkBlock(const Tree &network)
{
    return Tree::map({{"subnets", network.at("Subnets")},
                      {"security_groups", network.at("SecurityGroups")},
                      {"assign_public_ip", network.at("AssignPublicIp") == Tree("ENABLED")}});
}

void deployService(const NodeView &service, ResourceSheet &sheet)
{
    const std::optional<NodeView> cluster = service.frame("ecs.cluster");
    if (!cluster)
        return;
    const std::string id = ResourceSheet::logicalId(service);
    const std::string clusterId = ResourceSheet::logicalId(*cluster);
    const std::string task = ResourceSheet::logicalId(service, "Task");
    addTaskDefinition(service, task, sheet);
    Tree network;
    if (isOnNetworkInterface(service)) {
        addSecurityGroup(service, sheet);
        network = taskNetwork(service, sheet);
    }
    Resource &resource = sheet.add(service, id, "AWS::ECS::Service", "aws_ecs_service");
    resource.properties = Tree::map(
        {{"Cluster", ResourceSheet::ref(clusterId)}, {"TaskDefinition", ResourceSheet::ref(task)}});
    resource.terraform = Tree::map({{"name", id}});
    if (service.get(kScheduling) == "DAEMON")
        resource.properties.set("SchedulingStrategy", "DAEMON");
    else
        resource.properties.set("DesiredCount", service.get(kDesiredCount));
    setLaunch(service, resource);
    if (!network.isNull()) {
        resource.terraform.set("network_configuration", taskNetworkBlock(network));
        resource.properties.set("NetworkConfiguration",
                                Tree::map({{"AwsvpcConfiguration", network}}));
    }
    resource.properties.set("DeploymentConfiguration", deploymentConfiguration(service));
    setDeployment(service, resource.terraform);
    resource.properties.set("HealthCheckGracePeriodSeconds", service.get(kGracePeriod));
    if (const Tree balancers = loadBalancers(service); !balancers.empty()) {
        resource.properties.set("LoadBalancers", balancers);
        Tree::List blocks;
        for (const Tree &entry : balancers.items()) {
            Tree block = Tree::map(
                {{"container_name", "app"}, {"container_port", entry.at("ContainerPort")}});
            if (entry.find("TargetGroupArn"))
                block.set("target_group_arn", entry.at("TargetGroupArn"));
            else
                block.set("elb_name", entry.at("LoadBalancerName"));
            blocks.push_back(std::move(block));
        }
        resource.terraform.set("load_balancers", Tree());
        resource.terraform.set("load_balancer", std::move(blocks));
        for (const NodeView &group : targetGroupsOf(service))
            if (!group.linksIn(LinkKind::Route).empty())
                resource.dependsOn.push_back(
                    ResourceSheet::logicalId(balancerOf(group), "Listener"));
    }
    const Tree resourceId = Tree::map(
        {{"Fn::Join", Tree::list({"/", Tree::list({"service", ResourceSheet::ref(clusterId),
                                                   ResourceSheet::attribute(id, "Name")})})}});
    scaling::deploy(service, scalable(), resourceId, id, sheet);
    sheet.command(
        service, "deploy",
        Text(HEADROOM_TEXT("ECS", "Replace the tasks of %1 by new ones")).arg(service.label()),
        {"ecs", "update-service", "--cluster", ResourceSheet::ref(clusterId), "--service",
         ResourceSheet::attribute(id, "Name"), "--force-new-deployment"});
}

} // namespace headroom::ecs
