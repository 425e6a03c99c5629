// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/task_definition.h"

#include "model/formats/literal_names.h"

#include <cctype>

namespace headroom {

namespace {

constexpr std::string_view kType = "AWS::ECS::TaskDefinition";

/// ECS's own API begins names with small letters, whole abbreviations too.
std::string apiName(const std::string &name)
{
    if (name == "EFSVolumeConfiguration")
        return "efsVolumeConfiguration";
    if (name == "FilesystemId")
        return "fileSystemId";
    if (name == "IAM")
        return "iam";
    std::string result = name;
    if (!result.empty())
        result[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(result[0])));
    return result;
}

Tree apiTree(const Tree &tree)
{
    if (tree.isList()) {
        Tree::List list;
        for (const Tree &item : tree.items())
            list.push_back(apiTree(item));
        return list;
    }
    if (!tree.isMap())
        return tree;
    Tree result = Tree(Tree::Map());
    for (const auto &[key, value] : tree.entries())
        // The options of a log driver are that driver's words.
        result.set(apiName(key), key == "Options" ? value : apiTree(value));
    return result;
}

} // namespace

Result<ExportResult> writeTaskDefinitions(const Design &design, const Catalogue &catalogue)
{
    const ResourceSheet sheet = deploy(design, catalogue);
    const LiteralNames names(sheet, {});
    ExportResult result;
    Tree::List definitions;
    for (const Resource &resource : sheet.resources()) {
        if (resource.type != kType)
            continue;
        definitions.push_back(apiTree(names.resolved(resource.properties)));
        result.omissions.push_back(
            {resource.node,
             HEADROOM_TEXT("Formats",
                           "Account 123456789012, Region us-east-1 and names in braces "
                           "are placeholders, as are resources' names that AWS makes up")});
    }
    if (definitions.empty())
        result.omissions.push_back(
            {{}, HEADROOM_TEXT("Formats", "The design has no service with a task definition")});
    result.text = printJson(definitions.size() == 1
                                ? definitions.front()
                                : Tree::map({{"taskDefinitions", definitions}}));
    return result;
}

} // namespace headroom
