// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/efs/efs.h"

namespace headroom::efs {

std::vector<TemplateSource> fileSystemSources()
{
    return {{.type = "AWS::EFS::FileSystem"},
            {.type = "AWS::EFS::MountTarget",
             .role = TemplateSource::Role::Part,
             .within = "FileSystemId"}};
}

std::vector<TemplateSource> accessPointSources()
{
    return {{.type = "AWS::EFS::AccessPoint",
             .within = "FileSystemId",
             .properties = {{kPath.key, "RootDirectory.Path"},
                            {kUid.key, "PosixUser.Uid"},
                            {kGid.key, "PosixUser.Gid"}}}};
}

} // namespace headroom::efs
