// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/roles.h"

#include "model/formats/hcl.h"
#include "model/formats/resource_sheet.h"
#include "model/services/shared/state_changes.h"

#include <algorithm>

namespace headroom {

namespace {

Tree document(Tree::List statements)
{
    return Tree::map({{"Version", "2012-10-17"}, {"Statement", std::move(statements)}});
}

void addOnce(Tree::List &statements, Tree statement)
{
    if (std::ranges::find(statements, statement) == statements.end())
        statements.push_back(std::move(statement));
}

} // namespace

Tree allowStatement(const std::vector<std::string_view> &actions, Tree resource)
{
    Tree::List list;
    for (const std::string_view action : actions)
        list.emplace_back(action);
    return Tree::map(
        {{"Effect", "Allow"}, {"Action", std::move(list)}, {"Resource", std::move(resource)}});
}

Tree::List callStatements(const NodeView &node)
{
    Tree::List statements;
    const auto take = [&statements](const NodeView &callee, const LinkView &link) {
        if (callee.spec().permissions)
            for (const Permission &permission : callee.spec().permissions(link))
                addOnce(statements, allowStatement(permission.actions, permission.resource));
    };
    for (const LinkView &link : node.linksOut())
        if (link.kind() == LinkKind::Request
            || (link.kind() == LinkKind::Event && !isStateChange(link)))
            take(link.to(), link);
    // What is read says what reading needs.
    for (const LinkView &link : node.linksIn(LinkKind::Poll))
        take(link.from(), link);
    return statements;
}

std::string addServiceRole(const NodeView &node, std::string_view suffix, std::string_view service,
                           const std::vector<std::string_view> &managedPolicies,
                           Tree::List statements, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(node, suffix);
    Resource &role = sheet.add(node, id, "AWS::IAM::Role", "aws_iam_role");
    const Tree trust = document({Tree::map({{"Effect", "Allow"},
                                            {"Principal", Tree::map({{"Service", service}})},
                                            {"Action", "sts:AssumeRole"}})});
    role.properties.set("AssumeRolePolicyDocument", trust);
    role.terraform = Tree::map({{"assume_role_policy_document", Tree()},
                                {"assume_role_policy", Tree::map({{"tf:json", trust}})}});
    Tree::List arns;
    for (const std::string_view policy : managedPolicies)
        arns.push_back(ResourceSheet::substitute("arn:${AWS::Partition}:iam::aws:policy/"
                                                 + std::string(policy)));
    if (!arns.empty())
        role.properties.set("ManagedPolicyArns", std::move(arns));
    if (!statements.empty()) {
        const Tree policy = document(std::move(statements));
        role.properties.set(
            "Policies",
            Tree::list({Tree::map({{"PolicyName", "Calls"}, {"PolicyDocument", policy}})}));
        role.terraform.set("policies", Tree());
        role.terraform.set("inline_policy", Tree::map({{"name", "Calls"}, {"policy", policy}}));
    }
    return id;
}

std::string clusterAddress(const std::string &logicalId)
{
    return "${aws_ecs_cluster." + snakeCase(logicalId) + ".name}";
}

} // namespace headroom
