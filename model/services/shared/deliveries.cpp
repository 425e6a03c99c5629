// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/deliveries.h"

#include "model/formats/resource_sheet.h"

#include <algorithm>
#include <cmath>

namespace headroom {

namespace {

std::vector<Permission> permissionsOf(const LinkView &link)
{
    const ComponentSpec &callee = link.to().spec();
    return callee.permissions ? callee.permissions(link) : std::vector<Permission>();
}

Tree policyDocument(Tree::List statements)
{
    return Tree::map({{"Version", "2012-10-17"}, {"Statement", std::move(statements)}});
}

/// A bucket looks at the policies of its targets when it is made, so they cannot name it.
bool isMadeAfterItsTargets(const NodeView &sender)
{
    return sender.spec().principal == "s3.amazonaws.com";
}

Tree sourceCondition(const NodeView &sender)
{
    if (!sender.spec().arn || isMadeAfterItsTargets(sender))
        return Tree::map({{"StringEquals", Tree::map({{"aws:SourceAccount",
                                                       ResourceSheet::ref("AWS::AccountId")}})}});
    return Tree::map({{"ArnEquals", Tree::map({{"aws:SourceArn", sender.spec().arn(sender)}})}});
}

} // namespace

PropertySpec deadLettersProperty()
{
    return {.key = kDeadLetters.key,
            .name = HEADROOM_TEXT("Deliveries", "Dead letters"),
            .help = HEADROOM_TEXT(
                "Deliveries", "What the sender gives up goes this way, instead of what it sends. "
                              "From a queue it is so in any case: messages received too often."),
            .kind = PropertyKind::Flag,
            .defaultJson = "false"};
}

PropertySpec destinationProperty()
{
    return {.key = kDestination.key,
            .name = HEADROOM_TEXT("Deliveries", "Destination"),
            .help = HEADROOM_TEXT(
                "Deliveries", "From functions only: Lambda itself sends this way what has become "
                              "of an asynchronous invocation, OnFailure when it is given up and "
                              "OnSuccess with its answer, instead of what the code sends."),
            .kind = PropertyKind::Choice,
            .defaultJson = R"("none")",
            .choices = {"none", "OnFailure", "OnSuccess"}};
}

bool isDeadLetters(const LinkView &link)
{
    return link.kind() == LinkKind::Event
           && (link.from().spec().leaving(LinkKind::Poll)
               || link.property(kDeadLetters.key).flagOr(false));
}

std::optional<LinkView> deadLettersOf(const NodeView &sender)
{
    for (const LinkView &link : sender.linksOut(LinkKind::Event))
        if (isDeadLetters(link))
            return link;
    return std::nullopt;
}

std::vector<LinkView> deliveriesOf(const NodeView &sender)
{
    std::vector<LinkView> links;
    for (const LinkView &link : sender.linksOut())
        if (link.kind() == LinkKind::Request
            || (link.kind() == LinkKind::Event && !isDeadLetters(link)))
            links.push_back(link);
    return links;
}

Tree deliveryArn(const LinkView &link)
{
    if (link.to().spec().arn)
        return link.to().spec().arn(link.to());
    const std::vector<Permission> permissions = permissionsOf(link);
    return permissions.empty() ? Tree() : permissions.front().resource;
}

bool needsAction(const LinkView &link, std::string_view prefix)
{
    return std::ranges::any_of(permissionsOf(link), [prefix](const Permission &permission) {
        return std::ranges::any_of(permission.actions, [prefix](std::string_view action) {
            return action.starts_with(prefix);
        });
    });
}

std::string deliveryPolicyId(const NodeView &target)
{
    return ResourceSheet::logicalId(target, "Policy");
}

Tree::List deliveryStatements(const NodeView &target, std::string_view action)
{
    Tree::List statements;
    for (const LinkView &link : target.linksIn()) {
        const NodeView sender = link.from();
        const bool delivers = link.kind() == LinkKind::Event || link.kind() == LinkKind::Request
                              || link.kind() == LinkKind::Control;
        // A queue moves dead letters without asking the policy of the other one.
        if (!delivers || sender.spec().principal.empty() || sender.spec().leaving(LinkKind::Poll))
            continue;
        Tree statement = Tree::map(
            {{"Effect", "Allow"},
             {"Principal", Tree::map({{"Service", sender.spec().principal}})},
             {"Action", action},
             {"Resource", target.spec().arn(target)},
             {"Condition", sourceCondition(sender)}});
        if (std::ranges::find(statements, statement) == statements.end())
            statements.push_back(std::move(statement));
    }
    return statements;
}

std::string addInvokePermission(const LinkView &delivery, ResourceSheet &sheet)
{
    if (!needsAction(delivery, "lambda:InvokeFunction"))
        return {};
    const NodeView sender = delivery.from();
    const std::string id = ResourceSheet::logicalId(
        sender, "Invokes" + ResourceSheet::logicalId(delivery.to()));
    if (sheet.find(id))
        return id;
    Resource &permission = sheet.add(sender, id, "AWS::Lambda::Permission",
                                     "aws_lambda_permission");
    permission.properties = Tree::map({{"Action", "lambda:InvokeFunction"},
                                       {"FunctionName", deliveryArn(delivery)},
                                       {"Principal", sender.spec().principal}});
    if (sender.spec().arn && !isMadeAfterItsTargets(sender))
        permission.properties.set("SourceArn", sender.spec().arn(sender));
    else
        permission.properties.set("SourceAccount", ResourceSheet::ref("AWS::AccountId"));
    return id;
}

std::string addDeliveryRole(const NodeView &sender, const std::vector<LinkView> &links,
                            ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(sender, "Role");
    Resource &role = sheet.add(sender, id, "AWS::IAM::Role", "aws_iam_role");
    const Tree trust = policyDocument(
        {Tree::map({{"Effect", "Allow"},
                    {"Principal", Tree::map({{"Service", sender.spec().principal}})},
                    {"Action", "sts:AssumeRole"}})});
    Tree::List statements;
    for (const LinkView &link : links) {
        for (const Permission &permission : permissionsOf(link)) {
            Tree::List actions;
            for (const std::string_view action : permission.actions)
                actions.emplace_back(action);
            statements.push_back(Tree::map({{"Effect", "Allow"},
                                            {"Action", std::move(actions)},
                                            {"Resource", permission.resource}}));
        }
    }
    const Tree document = policyDocument(std::move(statements));
    role.properties.set("AssumeRolePolicyDocument", trust);
    role.properties.set(
        "Policies",
        Tree::list({Tree::map({{"PolicyName", "Deliveries"}, {"PolicyDocument", document}})}));
    role.terraform = Tree::map(
        {{"assume_role_policy_document", Tree()},
         {"policies", Tree()},
         {"assume_role_policy", Tree::map({{"tf:json", trust}})},
         {"inline_policy", Tree::map({{"name", "Deliveries"}, {"policy", document}})}});
    return id;
}

double billedChunks(double bytes)
{
    constexpr double kChunk = 65536;
    return std::max(1.0, std::ceil(bytes / kChunk));
}

} // namespace headroom
