// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/template_tree.h"

#include <algorithm>
#include <utility>

namespace headroom {
namespace {

Tree parametersTree(const ResourceSheet &sheet)
{
    Tree parameters = Tree(Tree::Map());
    for (const Parameter &parameter : sheet.parameters()) {
        Tree entry = Tree::map({{"Type", parameter.type}});
        if (!parameter.description.isEmpty())
            entry.set("Description", parameter.description.english());
        if (!parameter.defaultValue.empty())
            entry.set("Default", parameter.defaultValue);
        if (parameter.isSecret)
            entry.set("NoEcho", true);
        parameters.set(parameter.name, std::move(entry));
    }
    return parameters;
}

bool isWritten(const Resource &resource)
{
    return !resource.type.empty();
}

Tree resourceTree(const ResourceSheet &sheet, const Resource &resource)
{
    Tree tree = Tree::map({{"Type", resource.type}});
    Tree::List needed;
    for (const std::string &id : resource.dependsOn) {
        const auto other = std::ranges::find(sheet.resources(), id, &Resource::logicalId);
        if (other == sheet.resources().end() || isWritten(*other))
            needed.emplace_back(id);
    }
    if (needed.size() == 1)
        tree.set("DependsOn", needed.front());
    else if (!needed.empty())
        tree.set("DependsOn", std::move(needed));
    if (resource.attributes.isMap()) {
        for (const auto &[key, value] : resource.attributes.entries())
            tree.set(key, value);
    }
    if (!resource.properties.empty())
        tree.set("Properties", resource.properties);
    return tree;
}

/// A display name may hold a line break, and a comment ends at one.
std::string onOneLine(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

/// A template without resources is refused; this one costs nothing and does nothing.
Tree placeholder()
{
    return Tree::map(
        {{"NothingToDeploy", Tree::map({{"Type", "AWS::CloudFormation::WaitConditionHandle"}})}});
}

} // namespace

Reference referenceOf(const Tree &value)
{
    if (!value.isMap() || value.entries().size() != 1)
        return {};
    const auto &[key, content] = value.entries().front();
    if (key == "Ref" && content.isText())
        return {Reference::Kind::Ref, content.text(), {}, nullptr};
    if (key == "Fn::GetAtt" && content.isList() && content.size() == 2)
        return {Reference::Kind::Attribute, content.items()[0].textOr(""),
                content.items()[1].textOr(""), nullptr};
    if (key == "Fn::Sub" && content.isText())
        return {Reference::Kind::Substitute, content.text(), {}, nullptr};
    if (key == "Fn::Join" && content.isList() && content.size() == 2)
        return {Reference::Kind::Join, {}, {}, &content};
    return {};
}

std::vector<PatternPart> splitPattern(std::string_view pattern)
{
    std::vector<PatternPart> parts;
    std::string literal;
    std::size_t at = 0;
    while (at < pattern.size()) {
        const std::size_t open = pattern.find("${", at);
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) {
            literal += pattern.substr(at);
            break;
        }
        literal += pattern.substr(at, open - at);
        const std::string_view name = pattern.substr(open + 2, close - open - 2);
        if (!name.empty() && name.front() == '!') {
            literal += "${" + std::string(name.substr(1)) + "}";
        } else {
            if (!literal.empty())
                parts.push_back({false, std::exchange(literal, {})});
            parts.push_back({true, std::string(name)});
        }
        at = close + 1;
    }
    if (!literal.empty())
        parts.push_back({false, literal});
    return parts;
}

Tree templateTree(const ResourceSheet &sheet, const std::string &description)
{
    Tree tree = Tree::map({{"AWSTemplateFormatVersion", "2010-09-09"}});
    if (!description.empty())
        tree.set("Description", description);
    if (!sheet.parameters().empty())
        tree.set("Parameters", parametersTree(sheet));
    Tree resources = Tree(Tree::Map());
    for (const Resource &resource : sheet.resources())
        if (isWritten(resource))
            resources.set(resource.logicalId, resourceTree(sheet, resource));
    tree.set("Resources", resources.empty() ? placeholder() : std::move(resources));
    if (!sheet.outputs().empty()) {
        Tree outputs = Tree(Tree::Map());
        for (const ResourceSheet::Output &output : sheet.outputs()) {
            Tree entry = Tree(Tree::Map());
            if (!output.description.isEmpty())
                entry.set("Description", output.description.english());
            entry.set("Value", output.value);
            outputs.set(output.name, std::move(entry));
        }
        tree.set("Outputs", std::move(outputs));
    }
    return tree;
}

std::vector<std::string> omissionLines(const std::vector<Omission> &omissions)
{
    std::vector<std::string> lines;
    for (const Omission &omission : omissions)
        lines.push_back(omission.node.value() + ": " + onOneLine(omission.reason.english()));
    return lines;
}

} // namespace headroom
