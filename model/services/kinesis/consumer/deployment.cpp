// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/kinesis/kinesis.h"
#include "model/services/shared/network.h"
#include "model/services/shared/polling.h"
#include "model/services/shared/roles.h"

namespace headroom::kinesis {

namespace {

std::string applicationOf(const NodeView &consumer)
{
    return consumer.isSet(kApplication.key) ? consumer.get(kApplication)
                                            : ResourceSheet::logicalId(consumer);
}

/// What the client library needs beside the stream: its lease table, and its metrics.
Tree::List libraryStatements(const NodeView &consumer)
{
    return {
        allowStatement({"dynamodb:CreateTable", "dynamodb:DescribeTable", "dynamodb:UpdateTable",
                        "dynamodb:Scan", "dynamodb:Query", "dynamodb:GetItem", "dynamodb:PutItem",
                        "dynamodb:UpdateItem", "dynamodb:DeleteItem"},
                       ResourceSheet::substitute(
                           "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/"
                           + applicationOf(consumer) + "*")),
        allowStatement({"cloudwatch:PutMetricData"}, "*")};
}

/// The machines' own role, with what the library, its stream and its calls need.
std::string addProfile(const NodeView &consumer, ResourceSheet &sheet)
{
    Tree::List statements = libraryStatements(consumer);
    for (Tree &statement : callStatements(consumer))
        statements.push_back(std::move(statement));
    const std::string role = addServiceRole(consumer, "Role", "ec2.amazonaws.com", {},
                                            std::move(statements), sheet);
    const std::string id = ResourceSheet::logicalId(consumer, "Profile");
    Resource &profile = sheet.add(consumer, id, "AWS::IAM::InstanceProfile",
                                  "aws_iam_instance_profile");
    profile.properties.set("Roles", Tree::list({ResourceSheet::ref(role)}));
    profile.terraform = Tree::map({{"roles", Tree()}, {"role", ResourceSheet::ref(role)}});
    return id;
}

/// The image holds the program; whoever deploys names it.
std::string addTemplate(const NodeView &consumer, ResourceSheet &sheet)
{
    const std::string profile = addProfile(consumer, sheet);
    const std::string image = ResourceSheet::logicalId(consumer, "Image");
    sheet.parameter({.name = image,
                     .description = Text(HEADROOM_TEXT("Kinesis", "Image that runs a worker of "
                                                                  "%1"))
                                        .arg(consumer.label())});
    const std::string id = ResourceSheet::logicalId(consumer, "Template");
    Resource &resource = sheet.add(consumer, id, "AWS::EC2::LaunchTemplate", "aws_launch_template");
    const Tree arn = ResourceSheet::attribute(profile, "Arn");
    resource.properties.set(
        "LaunchTemplateData",
        Tree::map({{"ImageId", ResourceSheet::ref(image)},
                   {"InstanceType", consumer.get(kInstanceType)},
                   {"IamInstanceProfile", Tree::map({{"Arn", arn}})},
                   {"MetadataOptions", Tree::map({{"HttpTokens", "required"}})}}));
    resource.terraform = Tree::map(
        {{"launch_template_data", Tree()},
         {"image_id", ResourceSheet::ref(image)},
         {"instance_type", consumer.get(kInstanceType)},
         {"iam_instance_profile", Tree::map({{"arn", arn}})},
         {"metadata_options", Tree::map({{"http_tokens", "required"}})}});
    return id;
}

/// Workers whose number is fixed are a group whose bounds are that number.
void addGroup(const NodeView &consumer, ResourceSheet &sheet)
{
    const std::string launch = addTemplate(consumer, sheet);
    const std::string id = ResourceSheet::logicalId(consumer);
    const bool isScaled = scaling::isScaled(consumer, workersScalable());
    const double workers = consumer.get(kWorkers);
    const double least = isScaled ? consumer.get(kMinSize) : workers;
    const double most = isScaled ? consumer.get(kMaxSize) : workers;
    const Tree subnets = subnetIds(consumer, false, sheet);
    Resource &group = sheet.add(consumer, id, "AWS::AutoScaling::AutoScalingGroup",
                                "aws_autoscaling_group");
    group.properties = Tree::map(
        {{"MinSize", shortestNumber(least)},
         {"MaxSize", shortestNumber(most)},
         {"DesiredCapacity", shortestNumber(workers)},
         {"VPCZoneIdentifier", subnets},
         {"LaunchTemplate",
          Tree::map({{"LaunchTemplateId", ResourceSheet::ref(launch)},
                     {"Version", ResourceSheet::attribute(launch, "LatestVersionNumber")}})}});
    group.terraform = Tree::map(
        {{"min_size", least},
         {"max_size", most},
         {"desired_capacity", workers},
         {"vpc_zone_identifier", subnets},
         {"launch_template",
          Tree::map({{"id", ResourceSheet::ref(launch)},
                     {"version", ResourceSheet::attribute(launch, "LatestVersion")}})}});
    scaling::deployGroup(consumer, workersScalable(), id, sheet);
}

} // namespace

void deployConsumer(const NodeView &consumer, ResourceSheet &sheet)
{
    addGroup(consumer, sheet);
    for (const LinkView &link : consumer.linksIn(LinkKind::Poll)) {
        if (!hasFanOut(link))
            continue;
        Resource &reader = sheet.add(consumer, ResourceSheet::logicalId(consumer, "FanOut"),
                                     "AWS::Kinesis::StreamConsumer", "aws_kinesis_stream_consumer");
        const Tree arn = ResourceSheet::attribute(ResourceSheet::logicalId(link.from()), "Arn");
        reader.properties = Tree::map(
            {{"ConsumerName", applicationOf(consumer)}, {"StreamARN", arn}});
        reader.terraform = Tree::map(
            {{"consumer_name", Tree()}, {"name", applicationOf(consumer)}});
    }
}

} // namespace headroom::kinesis
