// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/efs/efs.h"

namespace headroom::efs {

namespace {

/// One mount target; further zones are added by hand.
void addMountTarget(const NodeView &fileSystem, const std::string &id, ResourceSheet &sheet)
{
    const std::string subnet = id + "Subnet";
    const std::string group = id + "SecurityGroup";
    sheet.parameter({.name = subnet,
                     .description = Text(HEADROOM_TEXT("Efs", "Subnet in which %1 is mounted"))
                                        .arg(fileSystem.label())});
    sheet.parameter(
        {.name = group,
         .description = Text(HEADROOM_TEXT("Efs", "Security group of %1 that lets TCP 2049 in from "
                                                  "its clients"))
                            .arg(fileSystem.label())});
    Resource &target = sheet.add(fileSystem, id + "MountTarget", "AWS::EFS::MountTarget",
                                 "aws_efs_mount_target");
    target.properties = Tree::map({{"FileSystemId", ResourceSheet::ref(id)},
                                   {"SubnetId", ResourceSheet::ref(subnet)},
                                   {"SecurityGroups", Tree::list({ResourceSheet::ref(group)})}});
    sheet.omit(fileSystem,
               Text(HEADROOM_TEXT("Efs", "%1 gets one mount target; add one for each further zone "
                                         "in which it has clients."))
                   .arg(fileSystem.label()));
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
    addMountTarget(fileSystem, id, sheet);
    sheet.command(fileSystem, "describe",
                  Text(HEADROOM_TEXT("Efs", "Show state and size of %1")).arg(fileSystem.label()),
                  {"efs", "describe-file-systems", "--file-system-id", ResourceSheet::ref(id)});
}

void deployAccessPoint(const NodeView &accessPoint, ResourceSheet &sheet)
{
    const NodeView fileSystem = fileSystemOf(accessPoint);
    Resource &resource = sheet.add(accessPoint, ResourceSheet::logicalId(accessPoint),
                                   "AWS::EFS::AccessPoint", "aws_efs_access_point");
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
