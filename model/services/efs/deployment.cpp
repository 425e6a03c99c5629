// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/efs/efs.h"
#include "model/services/shared/network.h"

#include <algorithm>

namespace headroom::efs {

namespace {

constexpr double kNfsPort = 2049;

/// The security group of a client; a version's or alias's is that of its function.
std::optional<Tree> groupOf(const NodeView &client)
{
    if (!client.fact("hasSecurityGroup"))
        return std::nullopt;
    const std::optional<NodeView> frame = client.parent();
    const bool isPart = frame && frame->spec().room() == client.spec().room()
                        && frame->fact("hasSecurityGroup");
    return ResourceSheet::ref(ResourceSheet::logicalId(isPart ? *frame : client, "SecurityGroup"));
}

/// Lets in by the port of NFS who mounts the file system, and nobody else.
std::string addSecurityGroup(const NodeView &fileSystem, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(fileSystem, "SecurityGroup");
    const std::string about = "Mounts of " + fileSystem.id().value();
    Tree::List rules;
    Tree::List groups;
    if (fileSystem.get(kNfsAccess) == "clients") {
        for (const LinkView &mount : mountsOf(fileSystem)) {
            const std::optional<Tree> group = groupOf(mount.from());
            if (!group) {
                sheet.omit(fileSystem, Text(HEADROOM_TEXT("Efs", "Let %1 in by TCP 2049: its "
                                                                 "security group is not drawn."))
                                           .arg(mount.from().label()));
                continue;
            }
            if (std::ranges::find(groups, *group) != groups.end())
                continue;
            groups.push_back(*group);
            rules.push_back(Tree::map({{"IpProtocol", "tcp"},
                                       {"FromPort", kNfsPort},
                                       {"ToPort", kNfsPort},
                                       {"SourceSecurityGroupId", *group}}));
        }
    }
    const Tree network = networkId(fileSystem, sheet);
    Resource &security = sheet.add(fileSystem, id, "AWS::EC2::SecurityGroup", "aws_security_group");
    security.properties = Tree::map({{"GroupDescription", about}, {"VpcId", network}});
    security.terraform = Tree::map({{"group_description", Tree()},
                                    {"security_group_ingress", Tree()},
                                    {"description", about}});
    if (!rules.empty()) {
        security.properties.set("SecurityGroupIngress", rules);
        security.terraform.set("ingress", Tree::map({{"protocol", "tcp"},
                                                     {"from_port", kNfsPort},
                                                     {"to_port", kNfsPort},
                                                     {"security_groups", groups}}));
    }
    return id;
}

std::string targetId(const std::string &id, std::size_t index)
{
    return id + "MountTarget" + (index > 0 ? std::to_string(index + 1) : std::string());
}

/// One in each zone that has a subnet; where none is drawn, one whose subnet is asked for.
void addMountTargets(const NodeView &fileSystem, const std::string &id, ResourceSheet &sheet)
{
    const std::string group = addSecurityGroup(fileSystem, sheet);
    std::vector<std::string> subnets;
    for (const NodeView &subnet : mountSubnets(fileSystem))
        subnets.push_back(ResourceSheet::logicalId(subnet));
    if (subnets.empty()) {
        subnets = {id + "Subnet"};
        sheet.parameter({.name = subnets.front(),
                         .description = Text(HEADROOM_TEXT("Efs", "Subnet in which %1 is mounted"))
                                            .arg(fileSystem.label())});
        sheet.omit(fileSystem,
                   Text(HEADROOM_TEXT("Efs", "%1 gets one mount target; add one for each further "
                                             "zone in which it has clients."))
                       .arg(fileSystem.label()));
    }
    for (std::size_t i = 0; i < subnets.size(); ++i) {
        Resource &target = sheet.add(fileSystem, targetId(id, i), "AWS::EFS::MountTarget",
                                     "aws_efs_mount_target");
        target.properties = Tree::map(
            {{"FileSystemId", ResourceSheet::ref(id)},
             {"SubnetId", ResourceSheet::ref(subnets[i])},
             {"SecurityGroups", Tree::list({ResourceSheet::ref(group)})}});
    }
}

} // namespace

void deployFileSystem(const NodeView &fileSystem, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(fileSystem);
    Resource &resource = sheet.add(fileSystem, id, "AWS::EFS::FileSystem", "aws_efs_file_system");
    Tree &properties = resource.properties;
    const std::string mode = fileSystem.get(kThroughputMode);
    properties.set("ThroughputMode", mode);
    if (mode == "provisioned")
        properties.set("ProvisionedThroughputInMibps", fileSystem.get(kProvisioned));
    properties.set("PerformanceMode", fileSystem.get(kPerformanceMode));
    properties.set("Encrypted", fileSystem.get(kEncrypted));
    // Files outlive the template that made their file system.
    resource.attributes.set("DeletionPolicy", "Retain");
    resource.attributes.set("UpdateReplacePolicy", "Retain");
    addMountTargets(fileSystem, id, sheet);
    sheet.command(fileSystem, "describe",
                  Text(HEADROOM_TEXT("Efs", "Show state and size of %1")).arg(fileSystem.label()),
                  {"efs", "describe-file-systems", "--file-system-id", ResourceSheet::ref(id)});
}

void deployAccessPoint(const NodeView &accessPoint, ResourceSheet &sheet)
{
    const NodeView fileSystem = fileSystemOf(accessPoint);
    Resource &resource = sheet.add(accessPoint, ResourceSheet::logicalId(accessPoint),
                                   "AWS::EFS::AccessPoint", "aws_efs_access_point");
    // Who mounts by it must find the mount targets there.
    const std::string id = ResourceSheet::logicalId(fileSystem);
    const std::size_t targets = std::max(std::size_t(1), mountSubnets(fileSystem).size());
    for (std::size_t i = 0; i < targets; ++i)
        resource.dependsOn.push_back(targetId(id, i));
    const Tree uid = shortestNumber(accessPoint.get(kUid));
    const Tree gid = shortestNumber(accessPoint.get(kGid));
    resource.properties = Tree::map(
        {{"FileSystemId", ResourceSheet::ref(ResourceSheet::logicalId(fileSystem))},
         {"PosixUser", Tree::map({{"Uid", uid}, {"Gid", gid}})},
         {"RootDirectory", Tree::map({{"Path", accessPoint.get(kPath)},
                                      {"CreationInfo", Tree::map({{"OwnerUid", uid},
                                                                  {"OwnerGid", gid},
                                                                  {"Permissions", "0755"}})}})}});
}

Tree arn(const NodeView &node)
{
    return ResourceSheet::attribute(ResourceSheet::logicalId(node), "Arn");
}

Tree dimensions(const NodeView &fileSystem)
{
    return Tree::list(
        {Tree::map({{"Name", "FileSystemId"},
                    {"Value", ResourceSheet::ref(ResourceSheet::logicalId(fileSystem))}})});
}

std::vector<Permission> permissions(const LinkView &link)
{
    return {{.actions = {"elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"},
             .resource = arn(fileSystemOf(link.to()))}};
}

} // namespace headroom::efs
