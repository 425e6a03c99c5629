// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/surroundings.h"

#include "model/formats/resource_sheet.h"
#include "model/services/lambda/lambda.h"
#include "model/services/shared/deliveries.h"
#include "model/services/shared/network.h"

#include <algorithm>

namespace headroom::lambda {

namespace {

constexpr std::string_view kMountPath = "localMountPath";

std::string securityGroupOf(const NodeView &function)
{
    return ResourceSheet::logicalId(function, "SecurityGroup");
}

void addNetwork(const NodeView &function, Resource &resource, const Tree &subnets)
{
    const Tree groups = Tree::list({ResourceSheet::ref(securityGroupOf(function))});
    resource.properties.set("VpcConfig",
                            Tree::map({{"SubnetIds", subnets}, {"SecurityGroupIds", groups}}));
}

void addMount(const LinkView &mount, Resource &resource)
{
    const Tree path = mount.property(kMountPath);
    const Tree arn = deliveryArn(mount);
    resource.properties.set("FileSystemConfigs",
                            Tree::list({Tree::map({{"Arn", arn}, {"LocalMountPath", path}})}));
    resource.terraform.set("file_system_configs", Tree());
    resource.terraform.set("file_system_config",
                           Tree::map({{"arn", arn}, {"local_mount_path", path}}));
}

std::optional<LinkView> logsOf(const NodeView &function)
{
    for (const LinkView &link : callsOf(function))
        if (link.kind() == LinkKind::Event && needsAction(link, "logs:PutLogEvents"))
            return link;
    return std::nullopt;
}

} // namespace

std::vector<LinkView> callsOf(const NodeView &function)
{
    std::vector<LinkView> links;
    const auto take = [&links](const NodeView &node) {
        for (const LinkView &link : node.linksOut())
            if (link.kind() == LinkKind::Request || link.kind() == LinkKind::Event)
                links.push_back(link);
    };
    take(function);
    for (const NodeView &child : function.children())
        take(child);
    return links;
}

std::optional<LinkView> mountOf(const NodeView &function)
{
    for (const LinkView &link : callsOf(function))
        if (link.kind() == LinkKind::Request && !link.property(kMountPath).isNull()
            && needsAction(link, "elasticfilesystem:"))
            return link;
    return std::nullopt;
}

bool isInNetwork(const NodeView &function)
{
    return networkOf(function) || mountOf(function);
}

void addSecurityGroup(const NodeView &function, ResourceSheet &sheet)
{
    if (!isInNetwork(function))
        return;
    const std::string about = "Code of " + function.id().value();
    const Tree network = networkId(function, sheet);
    Resource &group = sheet.add(function, securityGroupOf(function), "AWS::EC2::SecurityGroup",
                                "aws_security_group");
    group.properties = Tree::map({{"GroupDescription", about}, {"VpcId", network}});
    group.terraform = Tree::map(
        {{"group_description", Tree()},
         {"description", about},
         {"egress", Tree::map({{"protocol", "-1"},
                               {"from_port", 0},
                               {"to_port", 0},
                               {"cidr_blocks", Tree::list({"0.0.0.0/0"})}})}});
}

void addSurroundings(const NodeView &function, Resource &resource, ResourceSheet &sheet)
{
    if (isInNetwork(function))
        addNetwork(function, resource, subnetIds(function, false, sheet));
    if (const std::optional<LinkView> mount = mountOf(function))
        addMount(*mount, resource);
    if (const std::optional<LinkView> logs = logsOf(function))
        resource.properties.set(
            "LoggingConfig",
            Tree::map({{"LogFormat", "Text"},
                       {"LogGroup", ResourceSheet::ref(ResourceSheet::logicalId(logs->to()))}}));
}

} // namespace headroom::lambda
