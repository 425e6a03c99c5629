// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/ecr/ecr.h"
#include "model/services/shared/images.h"

#include <algorithm>

namespace headroom::ecr {

namespace {

Tree ruleTree(const LifecycleRule &rule)
{
    Tree selection = Tree::map({{"tagStatus", rule.tagStatus}});
    if (rule.tagStatus == "tagged") {
        Tree::List prefixes;
        for (const std::string &prefix : rule.prefixes)
            prefixes.emplace_back(prefix);
        selection.set("tagPrefixList", std::move(prefixes));
    }
    selection.set("countType", rule.byAge ? "sinceImagePushed" : "imageCountMoreThan");
    if (rule.byAge)
        selection.set("countUnit", "days");
    selection.set("countNumber", rule.number);
    return Tree::map({{"rulePriority", rule.priority},
                      {"selection", std::move(selection)},
                      {"action", Tree::map({{"type", "expire"}})}});
}

/// Functions pull under the name of their service, which the repository itself must let in. Tasks
/// pull by their execution role.
Tree pullPolicy(const NodeView &repository)
{
    const bool isRunByFunctions = std::ranges::any_of(
        runnersOf(repository),
        [](const NodeView &runner) { return runner.fact("isFunction").value_or(0) > 0; });
    if (!isRunByFunctions)
        return {};
    return Tree::map(
        {{"Version", "2012-10-17"},
         {"Statement",
          Tree::list({Tree::map(
              {{"Sid", "FunctionsPull"},
               {"Effect", "Allow"},
               {"Principal", Tree::map({{"Service", "lambda.amazonaws.com"}})},
               {"Action", Tree::list({"ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"})},
               {"Condition",
                Tree::map({{"StringEquals",
                            Tree::map({{"aws:SourceAccount",
                                        ResourceSheet::ref("AWS::AccountId")}})}})}})})}});
}

} // namespace

Tree lifecyclePolicy(const NodeView &repository)
{
    Tree::List rules;
    for (const LifecycleRule &rule : rulesOf(repository))
        rules.push_back(ruleTree(rule));
    return rules.empty() ? Tree() : Tree::map({{"rules", std::move(rules)}});
}

void deploy(const NodeView &repository, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(repository);
    const std::string name = repository.get(kName);
    Resource &resource = sheet.add(repository, id, "AWS::ECR::Repository", "aws_ecr_repository");
    Tree &properties = resource.properties;
    if (!name.empty())
        properties.set("RepositoryName", name);
    properties.set("ImageTagMutability", repository.get(kMutability));
    properties.set("ImageScanningConfiguration",
                   Tree::map({{"ScanOnPush", repository.get(kScanOnPush)}}));
    // Terraform asks for a name where CloudFormation makes one up; capital letters are refused.
    resource.terraform = Tree::map({{"repository_name", Tree()},
                                    {"lifecycle_policy", Tree()},
                                    {"name", name.empty() ? repository.id().value() : name}});
    resource.attributes.set("DeletionPolicy", "Retain");
    resource.attributes.set("UpdateReplacePolicy", "Retain");
    const Tree pulls = pullPolicy(repository);
    if (!pulls.isNull()) {
        properties.set("RepositoryPolicyText", pulls);
        resource.terraform.set("repository_policy_text", Tree());
    }
    const Tree policy = lifecyclePolicy(repository);
    if (!policy.isNull()) {
        properties.set("LifecyclePolicy",
                       Tree::map({{"LifecyclePolicyText",
                                   printJson(policy, {.compactFrom = 0, .width = 1'000'000})}}));
        Resource &rules = sheet.add(repository, ResourceSheet::logicalId(repository, "Lifecycle"),
                                    "", "aws_ecr_lifecycle_policy");
        rules.terraform = Tree::map({{"repository", ResourceSheet::attribute(id, "Name")},
                                     {"policy", Tree::map({{"tf:json", policy}})}});
    }
    if (!pulls.isNull()) {
        Resource &rights = sheet.add(repository, ResourceSheet::logicalId(repository, "Pulls"), "",
                                     "aws_ecr_repository_policy");
        rights.terraform = Tree::map({{"repository", ResourceSheet::attribute(id, "Name")},
                                      {"policy", Tree::map({{"tf:json", pulls}})}});
    }
    sheet.command(
        repository, "preview",
        Text(HEADROOM_TEXT("ECR", "Show which images of %1 the rules would let expire"))
            .arg(repository.label()),
        {"ecr", "start-lifecycle-policy-preview", "--repository-name", ResourceSheet::ref(id)});
}

Tree arn(const NodeView &repository)
{
    return ResourceSheet::attribute(ResourceSheet::logicalId(repository), "Arn");
}

} // namespace headroom::ecr
