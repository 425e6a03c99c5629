// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/ecs/providers.h"

/// Tasks that rules start, and events about tasks that have stopped (facts/ecs-asg section 13).
namespace headroom::ecs {

namespace {

Tree taskDefinition(const NodeView &service)
{
    return ResourceSheet::ref(ResourceSheet::logicalId(service, "Task"));
}

Tree roleArn(const NodeView &service, std::string_view role)
{
    return ResourceSheet::attribute(ResourceSheet::logicalId(service, role), "Arn");
}

} // namespace

Tree clusterArn(const NodeView &service)
{
    const std::optional<NodeView> cluster = service.frame("ecs.cluster");
    return cluster ? ResourceSheet::attribute(ResourceSheet::logicalId(*cluster), "Arn") : Tree();
}

std::vector<Permission> permissions(const LinkView &entering)
{
    if (entering.kind() != LinkKind::Event)
        return {};
    const NodeView service = entering.to();
    std::vector<Permission> list = {
        {.actions = {"ecs:RunTask"}, .resource = taskDefinition(service)},
        {.actions = {"iam:PassRole"}, .resource = roleArn(service, "TaskRole")}};
    if (service.get(kExecutionRole))
        list.push_back(
            {.actions = {"iam:PassRole"}, .resource = roleArn(service, "ExecutionRole")});
    return list;
}

RuleTarget ruleTarget(const LinkView &entering, ResourceSheet &sheet)
{
    const NodeView service = entering.to();
    const Tree count = entering.get(kTaskCount);
    Tree parameters = Tree::map(
        {{"TaskDefinitionArn", taskDefinition(service)}, {"TaskCount", count}});
    Tree block = Tree::map(
        {{"task_definition_arn", taskDefinition(service)}, {"task_count", count}});
    const auto set = [&](std::string_view key, std::string_view argument, const Tree &value) {
        parameters.set(key, value);
        block.set(argument, value);
    };
    // Spot is no launch type, but what a strategy says; EC2 is one that events may name.
    const Tree strategy = strategyTree(service);
    if (!strategy.empty() && (isFargate(service) || !strategyOf(service).empty())) {
        Tree::List blocks;
        for (const Tree &row : strategy.items()) {
            blocks.push_back(Tree::map({{"capacity_provider", row.at("CapacityProvider")}}));
            if (row.find("Base"))
                blocks.back().set("base", row.at("Base"));
            blocks.back().set("weight", row.at("Weight"));
        }
        parameters.set("CapacityProviderStrategy", strategy);
        block.set("capacity_provider_strategy", std::move(blocks));
    } else {
        set("LaunchType", "launch_type", launchTypeOf(service));
    }
    if (isFargate(service))
        set("PlatformVersion", "platform_version", service.get(kPlatformVersion));
    if (isOnNetworkInterface(service)) {
        const Tree network = taskNetwork(service, sheet);
        parameters.set("NetworkConfiguration", Tree::map({{"AwsVpcConfiguration", network}}));
        block.set("network_configuration", taskNetworkBlock(network));
    }
    return {Tree::map({{"EcsParameters", std::move(parameters)}}),
            Tree::map({{"ecs_target", std::move(block)}})};
}

Tree stoppedTasks(const NodeView &service)
{
    return Tree::map(
        {{"source", Tree::list({"aws.ecs"})},
         {"detail-type", Tree::list({"ECS Task State Change"})},
         {"detail", Tree::map({{"lastStatus", Tree::list({"STOPPED"})},
                               {"taskDefinitionArn", Tree::list({taskDefinition(service)})}})}});
}

} // namespace headroom::ecs
