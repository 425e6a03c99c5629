// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/import_sheet.h"
#include "model/services/ecs/providers.h"
#include "model/services/shared/images.h"

namespace headroom::ecs {

namespace {

/// The log group that only this service's containers write to is its own.
void takeLogs(const TemplateResource &service, const NodeId &id, ImportSheet &sheet)
{
    const TemplateResource *task = sheet.source().referred(service.properties.at("TaskDefinition"));
    const Tree *group = task ? valueAt(task->properties, "ContainerDefinitions.0.LogConfiguration."
                                                         "Options.awslogs-group")
                             : nullptr;
    const TemplateResource *logs = group ? sheet.source().referred(*group) : nullptr;
    const auto node = logs ? sheet.nodeOf(logs->logicalId) : std::nullopt;
    if (!node || *node == id)
        return;
    for (const TemplateResource *user : sheet.usersOf(logs->logicalId))
        if (user != task && !user->type.starts_with("AWS::IAM::"))
            return;
    sheet.absorb(*node, id);
    sheet.set(id, kLogRetention.key, logs->properties.at("RetentionInDays"));
}

/// A rule names the cluster as what it calls; the task that runs there says which service is meant.
void takeRules(const TemplateResource &service, const NodeId &id, ImportSheet &sheet)
{
    static constexpr LinkKind kEvent[] = {LinkKind::Event};
    const TemplateResource *task = sheet.source().referred(service.properties.at("TaskDefinition"));
    if (!task)
        return;
    for (const TemplateResource *rule : sheet.usersOf(task->logicalId)) {
        const auto from = sheet.nodeOf(rule->logicalId);
        const Tree &targets = rule->properties.at("Targets");
        if (rule->type != "AWS::Events::Rule" || !from || !targets.isList())
            continue;
        for (const Tree &target : targets.items()) {
            const Tree &parameters = target.at("EcsParameters");
            if (sheet.source().referred(parameters.at("TaskDefinitionArn")) != task)
                continue;
            const Tree count = sheet.source().evaluate(parameters.at("TaskCount")).tree;
            sheet.link(*from, id, kEvent, target.line(),
                       count.isNumber() ? Tree::map({{std::string(kTaskCount.key), count}})
                                        : Tree());
        }
    }
}

/// One provider without a base is what a launch type says; more are a strategy.
void takeStrategy(const Tree &strategy, const NodeId &id, ImportSheet &sheet)
{
    Tree::List rows;
    for (const Tree &entry : strategy.items()) {
        const Tree &provider = entry.at("CapacityProvider");
        const auto groups = sheet.leadsTo(provider);
        Tree row = Tree::map(
            {{std::string(kProviderName), groups.empty() ? sheet.source().evaluate(provider).tree
                                                         : Tree(groups.front().value())}});
        for (const auto &[ours, theirs] :
             {std::pair(kProviderBase, "Base"), std::pair(kProviderWeight, "Weight")})
            if (const Tree *value = entry.find(theirs))
                row.set(ours, sheet.source().evaluate(*value).tree);
        rows.push_back(std::move(row));
    }
    if (rows.size() > 1 || rows.front().at(kProviderBase).numberOr(0) > 0) {
        sheet.set(id, kCapacityProviders.key, Tree(std::move(rows)));
        return;
    }
    const std::string name = rows.front().at(kProviderName).textOr("");
    const bool isFargate = name == "FARGATE" || name == "FARGATE_SPOT";
    sheet.node(id)->properties.set(kLaunchType.key, isFargate ? name : "EC2");
}

/// Tasks run where their capacity provider puts them; without one the launch type says it, and
/// without that they run on instances.
void takeService(const TemplateResource &service, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(service.logicalId);
    if (!id)
        return;
    const Tree &strategy = service.properties.at("CapacityProviderStrategy");
    if (strategy.isList() && !strategy.empty()) {
        takeStrategy(strategy, *id, sheet);
    } else if (!service.properties.find("LaunchType")) {
        sheet.node(*id)->properties.set(kLaunchType.key, "EC2");
    }
    if (sheet.source().evaluate(service.properties.at("SchedulingStrategy")).tree.textOr("")
        == "DAEMON")
        sheet.node(*id)->properties.set(kScheduling.key, "DAEMON");
    if (const TemplateResource *task = sheet.source().referred(
            service.properties.at("TaskDefinition"))) {
        const Tree *image = valueAt(task->properties, "ContainerDefinitions.0.Image");
        if (image && takeImage(*image, *id, sheet))
            sheet.node(*id)->properties.erase(kImage.key);
    }
    takeLogs(service, *id, sheet);
    takeRules(service, *id, sheet);
}

} // namespace

std::vector<TemplateSource> clusterSources()
{
    return {{.type = "AWS::ECS::Cluster", .nameFrom = "ClusterName"},
            {.type = "AWS::ECS::ClusterCapacityProviderAssociations",
             .role = TemplateSource::Role::Part,
             .within = "Cluster",
             .links = {{.path = "*"}}}};
}

std::vector<TemplateSource> serviceSources()
{
    return {
        {.type = "AWS::ECS::Service",
         .within = "Cluster",
         .nameFrom = "ServiceName",
         .properties = {{kCapacityProviders.key, ""},
                        {kCpu.key, "TaskDefinition->Cpu"},
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
                   {.path = "CapacityProviderStrategy"},
                   {.path = "NetworkConfiguration"},
                   {.path = "ServiceRegistries"}},
         .readsByRole = true,
         .take = takeService},
        {.type = "AWS::ECS::TaskDefinition",
         .role = TemplateSource::Role::Part,
         .readsByRole = true}};
}

} // namespace headroom::ecs
