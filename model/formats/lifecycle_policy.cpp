// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/lifecycle_policy.h"

#include "model/formats/literal_names.h"
#include "model/formats/template_tree.h"

namespace headroom {

Result<ExportResult> writeLifecyclePolicies(const Design &design, const Catalogue &catalogue)
{
    const ResourceSheet sheet = deploy(design, catalogue);
    const LiteralNames names(sheet, {});
    ExportResult result;
    Tree::List repositories;
    for (const Resource &resource : sheet.resources()) {
        if (resource.type != "AWS::ECR::Repository")
            continue;
        const Tree &text = resource.properties.at("LifecyclePolicy").at("LifecyclePolicyText");
        const Result<Tree> policy = readJson(text.textOr(""), "LifecyclePolicyText");
        if (policy)
            repositories.push_back(Tree::map(
                {{"repositoryName", names.name(resource)}, {"lifecyclePolicy", *policy}}));
        else
            result.omissions.push_back(
                {resource.node, HEADROOM_TEXT("Formats", "The repository has no lifecycle rules")});
    }
    if (repositories.empty() && result.omissions.empty())
        result.omissions.push_back(
            {{}, HEADROOM_TEXT("Formats", "The design has no repository of images")});
    result.text = printJson(repositories.size() == 1 ? repositories.front().at("lifecyclePolicy")
                                                     : Tree::map({{"repositories", repositories}}));
    return result;
}

} // namespace headroom
