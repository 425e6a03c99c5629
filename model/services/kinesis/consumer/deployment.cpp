// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/kinesis/kinesis.h"
#include "model/services/shared/polling.h"

#include <algorithm>

namespace headroom::kinesis {

namespace {

Tree statement(const std::vector<std::string_view> &actions, Tree resource)
{
    Tree::List list;
    for (const std::string_view action : actions)
        list.emplace_back(action);
    return Tree::map(
        {{"Effect", "Allow"}, {"Action", std::move(list)}, {"Resource", std::move(resource)}});
}

Tree policyDocument(Tree::List statements)
{
    return Tree::map({{"Version", "2012-10-17"}, {"Statement", std::move(statements)}});
}

std::string applicationOf(const NodeView &consumer)
{
    return consumer.isSet(kApplication.key) ? consumer.get(kApplication)
                                            : ResourceSheet::logicalId(consumer);
}

/// What the client library needs beside the stream: its lease table, and its metrics.
Tree::List libraryStatements(const NodeView &consumer)
{
    return {statement({"dynamodb:CreateTable", "dynamodb:DescribeTable", "dynamodb:UpdateTable",
                       "dynamodb:Scan", "dynamodb:Query", "dynamodb:GetItem", "dynamodb:PutItem",
                       "dynamodb:UpdateItem", "dynamodb:DeleteItem"},
                      ResourceSheet::substitute(
                          "arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/"
                          + applicationOf(consumer) + "*")),
            statement({"cloudwatch:PutMetricData"}, "*")};
}

void allow(Tree::List &statements, const std::vector<Permission> &permissions)
{
    for (const Permission &permission : permissions) {
        Tree added = statement(permission.actions, permission.resource);
        if (std::ranges::find(statements, added) == statements.end())
            statements.push_back(std::move(added));
    }
}

/// The role of the machines that run the workers.
void addRole(const NodeView &consumer, ResourceSheet &sheet)
{
    Tree::List statements = libraryStatements(consumer);
    for (const LinkView &link : consumer.linksIn(LinkKind::Poll))
        if (link.from().spec().permissions)
            allow(statements, link.from().spec().permissions(link));
    for (const LinkView &link : consumer.linksOut())
        if ((link.kind() == LinkKind::Request || link.kind() == LinkKind::Event)
            && link.to().spec().permissions)
            allow(statements, link.to().spec().permissions(link));
    const std::string id = ResourceSheet::logicalId(consumer, "Role");
    Resource &role = sheet.add(consumer, id, "AWS::IAM::Role", "aws_iam_role");
    const Tree trust = policyDocument(
        {Tree::map({{"Effect", "Allow"},
                    {"Principal", Tree::map({{"Service", "ec2.amazonaws.com"}})},
                    {"Action", "sts:AssumeRole"}})});
    const Tree document = policyDocument(std::move(statements));
    role.properties.set("AssumeRolePolicyDocument", trust);
    role.properties.set(
        "Policies",
        Tree::list({Tree::map({{"PolicyName", "Reads"}, {"PolicyDocument", document}})}));
    role.terraform = Tree::map(
        {{"assume_role_policy_document", Tree()},
         {"policies", Tree()},
         {"assume_role_policy", Tree::map({{"tf:json", trust}})},
         {"inline_policy", Tree::map({{"name", "Reads"}, {"policy", document}})}});
    const std::string profileId = ResourceSheet::logicalId(consumer, "Profile");
    Resource &profile = sheet.add(consumer, profileId, "AWS::IAM::InstanceProfile",
                                  "aws_iam_instance_profile");
    profile.properties.set("Roles", Tree::list({ResourceSheet::ref(id)}));
    profile.terraform = Tree::map({{"roles", Tree()}, {"role", ResourceSheet::ref(id)}});
}

} // namespace

void deployConsumer(const NodeView &consumer, ResourceSheet &sheet)
{
    addRole(consumer, sheet);
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
    sheet.omit(consumer, HEADROOM_TEXT("Kinesis", "The machines of the workers are not part of "
                                                  "the template; start them with the instance "
                                                  "profile that it makes."));
}

} // namespace headroom::kinesis
