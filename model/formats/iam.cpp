// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/iam.h"

#include "model/formats/literal_names.h"
#include "model/formats/template_tree.h"

namespace headroom {

namespace {

Tree roleTree(const Resource &role, const LiteralNames &names)
{
    Tree tree = Tree::map({{"RoleName", names.name(role)},
                           {"AssumeRolePolicyDocument",
                            names.resolved(role.properties.at("AssumeRolePolicyDocument"))}});
    if (const Tree *policies = role.properties.find("Policies"))
        tree.set("RolePolicyList", names.resolved(*policies));
    if (const Tree *managed = role.properties.find("ManagedPolicyArns")) {
        Tree attached = Tree(Tree::List());
        for (const Tree &arn : managed->items())
            attached.items().push_back(Tree::map({{"PolicyArn", names.resolved(arn)}}));
        tree.set("AttachedManagedPolicies", std::move(attached));
    }
    return tree;
}

/// The statement that Lambda adds to a function's policy for a permission.
Tree statementOf(const Resource &permission, const LiteralNames &names)
{
    const Tree &properties = permission.properties;
    Tree statement = Tree::map({{"Sid", permission.logicalId},
                                {"Effect", "Allow"},
                                {"Principal", Tree::map({{"Service", properties.at("Principal")}})},
                                {"Action", properties.at("Action")},
                                {"Resource", names.resolved(properties.at("FunctionName"))}});
    if (const Tree *source = properties.find("SourceArn"))
        statement.set(
            "Condition",
            Tree::map({{"ArnLike", Tree::map({{"AWS:SourceArn", names.resolved(*source)}})}}));
    return statement;
}

} // namespace

Result<ExportResult> writeIam(const Design &design, const Catalogue &catalogue)
{
    const ResourceSheet sheet = deploy(design, catalogue);
    const LiteralNames names(sheet, {});
    Tree roles = Tree(Tree::List());
    Tree statements = Tree(Tree::List());
    Tree resourcePolicies = Tree(Tree::List());
    for (const Resource &resource : sheet.resources()) {
        if (resource.type == "AWS::IAM::Role")
            roles.items().push_back(roleTree(resource, names));
        else if (resource.type == "AWS::Lambda::Permission")
            statements.items().push_back(statementOf(resource, names));
        else if (const Tree *policy = resource.properties.find("Policy"); policy && policy->isMap())
            resourcePolicies.items().push_back(Tree::map(
                {{"Resource", names.name(resource)}, {"PolicyDocument", names.resolved(*policy)}}));
    }
    if (!statements.empty())
        resourcePolicies.items().push_back(Tree::map(
            {{"Resource", "lambda"},
             {"PolicyDocument",
              Tree::map({{"Version", "2012-10-17"}, {"Statement", std::move(statements)}})}}));
    Tree tree = Tree::map({{"RoleDetailList", std::move(roles)}});
    if (!resourcePolicies.empty())
        tree.set("ResourcePolicies", std::move(resourcePolicies));
    ExportResult result;
    if (!sheet.resources().empty())
        result.omissions.push_back(
            {sheet.resources().front().node,
             HEADROOM_TEXT("Formats",
                           "Account 123456789012, Region us-east-1 and names in braces "
                           "are placeholders, as are resources' names that AWS makes up")});
    Tree::List lines;
    for (const Omission &omission : result.omissions)
        lines.emplace_back(omission.node.value() + ": " + omission.reason.english());
    if (!lines.empty())
        tree.set("NotExpressed", std::move(lines));
    result.text = printJson(tree);
    return result;
}

} // namespace headroom
