// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/logs/logs.h"

namespace headroom::logs {

void deploy(const NodeView &group, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(group);
    Resource &resource = sheet.add(group, id, "AWS::Logs::LogGroup", "aws_cloudwatch_log_group");
    Tree &properties = resource.properties;
    if (!group.get(kLogGroupName).empty())
        properties.set("LogGroupName", group.get(kLogGroupName));
    resource.terraform = Tree::map(
        {{"log_group_name", Tree()},
         {"name", group.get(kLogGroupName).empty() ? id : group.get(kLogGroupName)}});
    if (const std::optional<double> days = group.find(kRetention))
        properties.set("RetentionInDays", *days);
    properties.set("LogGroupClass", group.get(kClass));
    if (!group.get(kKeyId).empty())
        properties.set("KmsKeyId", group.get(kKeyId));
    sheet.command(group, "tail",
                  Text(HEADROOM_TEXT("Logs", "Follow what %1 is sent")).arg(group.label()),
                  {"logs", "tail", ResourceSheet::ref(id), "--follow"});
}

Tree arn(const NodeView &group)
{
    return ResourceSheet::attribute(ResourceSheet::logicalId(group), "Arn");
}

Tree dimensions(const NodeView &group)
{
    return Tree::list(
        {Tree::map({{"Name", "LogGroupName"},
                    {"Value", ResourceSheet::ref(ResourceSheet::logicalId(group))}})});
}

std::vector<Permission> permissions(const LinkView &link)
{
    return {{.actions = {"logs:CreateLogStream", "logs:PutLogEvents"}, .resource = arn(link.to())}};
}

} // namespace headroom::logs
