// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/ecs/ecs.h"
#include "model/services/shared/images.h"
#include "model/services/shared/roles.h"

namespace headroom::ecs {

namespace {

/// Keys as CloudFormation spells them; options of a log driver stay as they are.
Tree capitalised(const Tree &tree)
{
    if (tree.isList()) {
        Tree::List list;
        for (const Tree &item : tree.items())
            list.push_back(capitalised(item));
        return list;
    }
    if (!tree.isMap() || tree.find("Ref") || tree.find("Fn::GetAtt"))
        return tree;
    Tree result = Tree(Tree::Map());
    for (const auto &[key, value] : tree.entries()) {
        std::string name = key;
        if (name.front() >= 'a' && name.front() <= 'z')
            name.front() = static_cast<char>(name.front() - 'a' + 'A');
        result.set(name, key == "options" ? value : capitalised(value));
    }
    return result;
}

Tree logConfiguration(const NodeView &service, ResourceSheet &sheet)
{
    const std::string driver = service.get(kLogDriver);
    if (driver != "awslogs")
        return Tree::map({{"logDriver", driver}});
    const std::string id = ResourceSheet::logicalId(service, "Logs");
    Resource &logs = sheet.add(service, id, "AWS::Logs::LogGroup", "aws_cloudwatch_log_group");
    logs.properties.set("RetentionInDays", service.get(kLogRetention));
    logs.terraform.set("name", "/ecs/" + service.id().value());
    Tree options = Tree::map({{"awslogs-group", ResourceSheet::ref(id)},
                              {"awslogs-region", ResourceSheet::ref("AWS::Region")}});
    if (!service.get(kLogPrefix).empty())
        options.set("awslogs-stream-prefix", service.get(kLogPrefix));
    return Tree::map({{"logDriver", driver}, {"options", std::move(options)}});
}

Tree image(const NodeView &service, ResourceSheet &sheet)
{
    if (repositoryOf(service))
        return imageUri(service);
    if (!service.get(kImage).empty())
        return service.get(kImage);
    const std::string name = ResourceSheet::logicalId(service, "Image");
    sheet.parameter({.name = name,
                     .description = Text(HEADROOM_TEXT("ECS", "Image of the containers of %1"))
                                        .arg(service.label())});
    return ResourceSheet::ref(name);
}

Tree pairs(const Tree &map, std::string_view valueKey)
{
    Tree::List list;
    if (map.isMap())
        for (const auto &[name, value] : map.entries())
            list.push_back(Tree::map({{"name", name}, {std::string(valueKey), value}}));
    return list;
}

std::string volumeName(const LinkView &mount)
{
    return "volume-" + mount.to().id().value();
}

/// The one container of a task, in the words of ECS's own API.
Tree containerOf(const NodeView &service, ResourceSheet &sheet)
{
    Tree container = Tree::map({{"name", "app"}, {"image", image(service, sheet)}});
    container.set("essential", true);
    Tree port = Tree::map({{"containerPort", service.get(kContainerPort)}, {"protocol", "tcp"}});
    // Bridge finds a free port of the instance; the others have one of their own.
    if (service.get(kNetworkMode) == "bridge")
        port.set("hostPort", 0);
    container.set("portMappings", Tree::list({port}));
    container.set("stopTimeout", service.get(kStopTimeout));
    if (const Tree variables = pairs(service.get(kEnvironment), "value"); !variables.empty())
        container.set("environment", variables);
    if (const Tree secrets = pairs(service.get(kSecrets), "valueFrom"); !secrets.empty())
        container.set("secrets", secrets);
    if (service.get(kLogDriver) != "none")
        container.set("logConfiguration", logConfiguration(service, sheet));
    Tree::List mounts;
    for (const LinkView &mount : service.linksOut(LinkKind::Attach))
        mounts.push_back(Tree::map({{"sourceVolume", volumeName(mount)},
                                    {"containerPath", "/mnt/" + mount.to().id().value()}}));
    if (!mounts.empty())
        container.set("mountPoints", std::move(mounts));
    return container;
}

/// A file system as a volume: its settings stand on the link that mounts it.
Tree volumeOf(const LinkView &mount)
{
    // An access point stands in its file system, which is what is mounted by it.
    const NodeView target = mount.to();
    const std::optional<NodeView> outer = target.spec().mustBeIn.empty() ? std::nullopt
                                                                         : target.parent();
    const Tree access = outer ? ResourceSheet::ref(ResourceSheet::logicalId(target)) : Tree();
    const bool isAuthorised = mount.property("iam").flagOr(false);
    Tree efs = Tree::map(
        {{"FilesystemId", ResourceSheet::ref(ResourceSheet::logicalId(outer ? *outer : target))},
         {"TransitEncryption",
          mount.property("transitEncryption").flagOr(true) ? "ENABLED" : "DISABLED"}});
    if (const std::string root = mount.property("rootDirectory").textOr(""); !root.empty())
        efs.set("RootDirectory", root);
    if (isAuthorised || !access.isNull()) {
        Tree authorisation = Tree::map({{"IAM", isAuthorised ? "ENABLED" : "DISABLED"}});
        if (!access.isNull())
            authorisation.set("AccessPointId", access);
        efs.set("AuthorizationConfig", std::move(authorisation));
    }
    return Tree::map({{"Name", volumeName(mount)}, {"EFSVolumeConfiguration", std::move(efs)}});
}

Tree terraformVolume(const Tree &volume)
{
    const Tree &efs = volume.at("EFSVolumeConfiguration");
    Tree block = Tree::map({{"file_system_id", efs.at("FilesystemId")},
                            {"transit_encryption", efs.at("TransitEncryption")}});
    if (efs.find("RootDirectory"))
        block.set("root_directory", efs.at("RootDirectory"));
    if (const Tree *authorisation = efs.find("AuthorizationConfig")) {
        Tree inner = Tree::map({{"iam", authorisation->at("IAM")}});
        if (authorisation->find("AccessPointId"))
            inner.set("access_point_id", authorisation->at("AccessPointId"));
        block.set("authorization_config", std::move(inner));
    }
    return Tree::map({{"name", volume.at("Name")}, {"efs_volume_configuration", block}});
}

/// What the execution role may read beyond AWS's own policy.
Tree::List secretStatements(const NodeView &service)
{
    const Tree &secrets = service.get(kSecrets);
    Tree::List statements;
    if (!secrets.isMap())
        return statements;
    for (const auto &[name, value] : secrets.entries())
        statements.push_back(
            allowStatement({"ssm:GetParameters", "secretsmanager:GetSecretValue"}, value));
    return statements;
}

} // namespace

void addTaskDefinition(const NodeView &service, const std::string &id, ResourceSheet &sheet)
{
    const std::string role = addServiceRole(service, "TaskRole", "ecs-tasks.amazonaws.com", {},
                                            callStatements(service), sheet);
    std::string execution;
    if (service.get(kExecutionRole))
        execution = addServiceRole(service, "ExecutionRole", "ecs-tasks.amazonaws.com",
                                   {"service-role/AmazonECSTaskExecutionRolePolicy"},
                                   secretStatements(service), sheet);
    const Tree container = containerOf(service, sheet);
    Tree::List volumes;
    Tree::List blocks;
    for (const LinkView &mount : service.linksOut(LinkKind::Attach)) {
        volumes.push_back(volumeOf(mount));
        blocks.push_back(terraformVolume(volumes.back()));
    }
    Resource &task = sheet.add(service, id, "AWS::ECS::TaskDefinition", "aws_ecs_task_definition");
    // CloudFormation takes sizes as texts.
    task.properties = Tree::map(
        {{"Family", service.id().value()},
         {"Cpu", shortestNumber(service.get(kCpu))},
         {"Memory", shortestNumber(service.get(kMemory))},
         {"NetworkMode", service.get(kNetworkMode)},
         {"RequiresCompatibilities", Tree::list({isFargate(service) ? "FARGATE" : "EC2"})},
         {"TaskRoleArn", ResourceSheet::attribute(role, "Arn")}});
    if (!execution.empty())
        task.properties.set("ExecutionRoleArn", ResourceSheet::attribute(execution, "Arn"));
    task.properties.set("RuntimePlatform",
                        Tree::map({{"CpuArchitecture", service.get(kArchitecture)},
                                   {"OperatingSystemFamily", "LINUX"}}));
    if (const std::optional<double> storage = service.find(kEphemeralStorage))
        task.properties.set("EphemeralStorage", Tree::map({{"SizeInGiB", *storage}}));
    task.properties.set("ContainerDefinitions", Tree::list({capitalised(container)}));
    task.terraform = Tree::map(
        {{"container_definitions", Tree::map({{"tf:json", Tree::list({container})}})}});
    if (const std::optional<double> storage = service.find(kEphemeralStorage))
        task.terraform.set("ephemeral_storage", Tree::map({{"size_in_gib", *storage}}));
    if (!volumes.empty()) {
        task.properties.set("Volumes", volumes);
        task.terraform.set("volumes", Tree());
        task.terraform.set("volume", blocks);
    }
}

} // namespace headroom::ecs
