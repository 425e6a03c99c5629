// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/cloudformation.h"

#include "model/formats/template_tree.h"
#include "model/formats/yaml.h"

namespace headroom {
namespace {

std::string descriptionOf(const Design &design)
{
    return design.name().empty() ? std::string("Exported by Headroom") : design.name();
}

} // namespace

Result<ExportResult> writeCloudFormationYaml(const Design &design, const Catalogue &catalogue)
{
    const ResourceSheet sheet = deploy(design, catalogue);
    std::string text = printYaml(templateTree(sheet, descriptionOf(design)));
    const auto omissions = sheet.omissions(TemplateLanguage::CloudFormation);
    for (const std::string &line : omissionLines(omissions))
        text += "# Not expressed here: " + line + "\n";
    return ExportResult{std::move(text), omissions};
}

Result<ExportResult> writeCloudFormationJson(const Design &design, const Catalogue &catalogue)
{
    const ResourceSheet sheet = deploy(design, catalogue);
    Tree tree = templateTree(sheet, descriptionOf(design));
    Tree::List lines;
    const auto omissions = sheet.omissions(TemplateLanguage::CloudFormation);
    for (const std::string &line : omissionLines(omissions))
        lines.emplace_back(line);
    if (!lines.empty())
        tree.set("Metadata", Tree::map({{"NotExpressed", std::move(lines)}}));
    return ExportResult{printJson(tree), omissions};
}

} // namespace headroom
