// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/task_runs.h"

#include "model/formats/resource_sheet.h"
#include "model/lowering/plan_builder.h"
#include "model/services/shared/network.h"

namespace headroom {

namespace {

Tree networkOfRuns(const NodeView &service, ResourceSheet &sheet)
{
    const std::string publicIp = service.property("assignPublicIp").textOr("DISABLED");
    const std::string security = ResourceSheet::logicalId(service, "SecurityGroup");
    return Tree::map({{"AwsVpcConfiguration",
                       Tree::map({{"Subnets", subnetIds(service, publicIp == "ENABLED", sheet)},
                                  {"SecurityGroups", Tree::list({ResourceSheet::ref(security)})},
                                  {"AssignPublicIp", publicIp}})}});
}

} // namespace

bool isStateChange(const LinkView &link)
{
    return link.kind() == LinkKind::Event && link.from().fact(kRunsTasks)
           && link.property(kStateChanges.key).flagOr(false);
}

void callOthers(const NodeView &node, PlanIndex from, PlanBuilder &plan)
{
    for (const LinkView &link : node.linksOut())
        if (link.kind() == LinkKind::Request
            || (link.kind() == LinkKind::Event && !isStateChange(link)))
            plan.routeAlong(from, link);
}

Tree taskDefinition(const NodeView &service)
{
    return ResourceSheet::ref(ResourceSheet::logicalId(service, "Task"));
}

Tree taskRoleArn(const NodeView &service)
{
    return ResourceSheet::attribute(ResourceSheet::logicalId(service, "TaskRole"), "Arn");
}

Tree executionRoleArn(const NodeView &service)
{
    return ResourceSheet::attribute(ResourceSheet::logicalId(service, "ExecutionRole"), "Arn");
}

Tree taskParameters(const LinkView &entering, ResourceSheet &sheet)
{
    const NodeView service = entering.to();
    Tree parameters = Tree::map(
        {{"TaskDefinitionArn", taskDefinition(service)}, {"TaskCount", entering.get(kTaskCount)}});
    const std::string type = service.property("launchType").textOr("FARGATE");
    // Spot is no launch type, but what a strategy says.
    if (type == "FARGATE_SPOT")
        parameters.set("CapacityProviderStrategy",
                       Tree::list({Tree::map({{"CapacityProvider", type}, {"Weight", 1}})}));
    else
        parameters.set("LaunchType", type);
    if (type != "EC2")
        parameters.set("PlatformVersion", service.property("platformVersion"));
    if (service.property("networkMode").textOr("") == "awsvpc")
        parameters.set("NetworkConfiguration", networkOfRuns(service, sheet));
    return parameters;
}

Tree taskBlock(const Tree &parameters)
{
    Tree block = Tree::map({{"task_definition_arn", parameters.at("TaskDefinitionArn")},
                            {"task_count", parameters.at("TaskCount")}});
    const auto take = [&](std::string_view key, std::string_view argument) {
        if (const Tree *value = parameters.find(key))
            block.set(std::string(argument), *value);
    };
    take("LaunchType", "launch_type");
    take("PlatformVersion", "platform_version");
    if (const Tree *strategy = parameters.find("CapacityProviderStrategy")) {
        Tree::List blocks;
        for (const Tree &entry : strategy->items())
            blocks.push_back(Tree::map({{"capacity_provider", entry.at("CapacityProvider")},
                                        {"weight", entry.at("Weight")}}));
        block.set("capacity_provider_strategy", std::move(blocks));
    }
    if (const Tree *network = parameters.find("NetworkConfiguration")) {
        const Tree &vpc = network->at("AwsVpcConfiguration");
        block.set("network_configuration",
                  Tree::map({{"subnets", vpc.at("Subnets")},
                             {"security_groups", vpc.at("SecurityGroups")},
                             {"assign_public_ip", vpc.at("AssignPublicIp") == Tree("ENABLED")}}));
    }
    return block;
}

Tree stoppedTasks(const NodeView &service)
{
    return Tree::map(
        {{"source", Tree::list({"aws.ecs"})},
         {"detail-type", Tree::list({"ECS Task State Change"})},
         {"detail", Tree::map({{"lastStatus", Tree::list({"STOPPED"})},
                               {"taskDefinitionArn", Tree::list({taskDefinition(service)})}})}});
}

} // namespace headroom
