// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/import_sheet.h"
#include "model/services/ecr/ecr.h"

namespace headroom::ecr {

namespace {

/// The policy is a text of JSON in the template.
void takePolicy(const TemplateResource &repository, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(repository.logicalId);
    const Tree *written = valueAt(repository.properties, "LifecyclePolicy.LifecyclePolicyText");
    if (!id || !written)
        return;
    const std::string text = sheet.source().evaluate(*written).tree.textOr("");
    const Result<Tree> policy = readJson(text, "LifecyclePolicyText");
    if (!policy || !policy->at("rules").isList()) {
        sheet.note(ImportNote::Kind::NotUnderstood, id->value() + "." + std::string(kRules.key),
                   HEADROOM_TEXT("ECR", "the lifecycle policy is no JSON with rules"),
                   written->line(), *id);
        return;
    }
    Tree::List rows;
    for (const Tree &rule : policy->at("rules").items()) {
        const Tree &selection = rule.at("selection");
        std::string prefixes;
        if (const Tree &list = selection.at("tagPrefixList"); list.isList())
            for (const Tree &prefix : list.items())
                prefixes += (prefixes.empty() ? "" : ",") + prefix.textOr("");
        Tree row = Tree::map({{std::string(kPriority), rule.at("rulePriority")},
                              {std::string(kTagStatus), selection.at("tagStatus")},
                              {std::string(kCountType), selection.at("countType")},
                              {std::string(kCountNumber), selection.at("countNumber")}});
        if (!prefixes.empty())
            row.set(kPrefixes, prefixes);
        rows.push_back(std::move(row));
    }
    Tree table = rows;
    table.setLine(written->line());
    sheet.set(*id, kRules.key, table);
}

} // namespace

std::vector<TemplateSource> repositorySources()
{
    return {{.type = "AWS::ECR::Repository",
             .nameFrom = "RepositoryName",
             .properties = {{kScanOnPush.key, "ImageScanningConfiguration.ScanOnPush"},
                            {kRules.key, ""}},
             .take = takePolicy}};
}

} // namespace headroom::ecr
