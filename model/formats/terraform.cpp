// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/terraform.h"

#include "model/formats/hcl.h"
#include "model/formats/terraform_module.h"

#include <algorithm>

namespace headroom {

namespace {

std::string expression(const TerraformModule &module, const Tree &value, int indent);

std::string mapExpression(const TerraformModule &module, const Tree &value, int indent)
{
    if (value.empty())
        return "{}";
    const std::string margin(static_cast<std::size_t>(indent + 1) * 2, ' ');
    std::string text = "{\n";
    for (const auto &[key, content] : value.entries())
        text += margin + quotedHcl(key) + " = " + expression(module, content, indent + 1) + "\n";
    return text + margin.substr(2) + "}";
}

std::string listExpression(const TerraformModule &module, const Tree &value, int indent)
{
    std::string text;
    for (const Tree &item : value.items())
        text += (text.empty() ? "" : ", ") + expression(module, item, indent);
    return "[" + text + "]";
}

/// A reference as an expression: an address alone, or a string with the addresses in it.
std::string referenceExpression(const TerraformModule &module, const Reference &reference)
{
    if (reference.kind == Reference::Kind::Ref || reference.kind == Reference::Kind::Attribute)
        return module.address(reference.target, reference.attribute);
    return quotedHclTemplate(module.interpolated(reference));
}

std::string expression(const TerraformModule &module, const Tree &value, int indent)
{
    if (const Tree *raw = wrapped(value, "tf:raw"))
        return raw->textOr("");
    if (const Tree *json = wrapped(value, "tf:json"))
        return "jsonencode(" + expression(module, *json, indent) + ")";
    if (const Tree *map = wrapped(value, "tf:map"))
        return mapExpression(module, *map, indent);
    if (const Reference reference = referenceOf(value); reference.kind != Reference::Kind::None)
        return referenceExpression(module, reference);
    if (value.isFlag())
        return value.flag() ? "true" : "false";
    if (value.isNumber())
        return shortestNumber(value.number());
    if (value.isText())
        return quotedHcl(value.text());
    if (value.isMap())
        return mapExpression(module, value, indent);
    return value.isList() ? listExpression(module, value, indent) : "null";
}

bool isPlainMap(const Tree &value)
{
    return value.isMap() && !wrapped(value, "tf:raw") && !wrapped(value, "tf:json")
           && !wrapped(value, "tf:map") && referenceOf(value).kind == Reference::Kind::None;
}

bool isBlock(const std::string &name, const Tree &value)
{
    return isPlainMap(value) && !TerraformModule::isMapArgument(name)
           && !TerraformModule::isDocument(name);
}

HclItem argument(std::string name, std::string value)
{
    return {.name = std::move(name), .expression = std::move(value)};
}

HclItem block(std::string name, std::vector<std::string> labels, std::vector<HclItem> body)
{
    return {.name = std::move(name),
            .labels = std::move(labels),
            .body = std::move(body),
            .isBlock = true};
}

/// Arguments first, then blocks, as Terraform's own formatter has it.
std::vector<HclItem> body(const TerraformModule &module, const Tree &arguments, int indent)
{
    std::vector<HclItem> items;
    std::vector<HclItem> blocks;
    for (const auto &[key, value] : arguments.entries()) {
        const bool isListOfBlocks = value.isList() && !value.empty()
                                    && std::ranges::all_of(value.items(),
                                                           [&name = key](const Tree &item) {
                                                               return isBlock(name, item);
                                                           });
        if (isBlock(key, value)) {
            blocks.push_back(block(key, {}, body(module, value, indent + 1)));
        } else if (isListOfBlocks) {
            for (const Tree &item : value.items())
                blocks.push_back(block(key, {}, body(module, item, indent + 1)));
        } else if (TerraformModule::isDocument(key) && isPlainMap(value)) {
            items.push_back(argument(key, "jsonencode(" + expression(module, value, indent) + ")"));
        } else {
            items.push_back(argument(key, expression(module, value, indent)));
        }
    }
    items.insert(items.end(), blocks.begin(), blocks.end());
    return items;
}

HclItem providers()
{
    return block(
        "terraform", {},
        {block("required_providers", {},
               {argument(
                   "aws",
                   "{\n      source  = \"hashicorp/aws\"\n      version = \">= 5.0\"\n    }")})});
}

HclItem variable(const Parameter &parameter)
{
    std::vector<HclItem> lines = {argument("type", TerraformModule::typeOf(parameter))};
    if (!parameter.description.isEmpty())
        lines.push_back(argument("description", quotedHcl(parameter.description.english())));
    if (!parameter.defaultValue.empty())
        lines.push_back(argument("default", parameter.type == "Number"
                                                ? parameter.defaultValue
                                                : quotedHcl(parameter.defaultValue)));
    if (parameter.isSecret)
        lines.push_back(argument("sensitive", "true"));
    return block("variable", {snakeCase(parameter.name)}, std::move(lines));
}

HclItem resourceBlock(const TerraformModule &module, const Resource &resource)
{
    std::vector<HclItem> lines = body(module, module.arguments(resource), 1);
    std::string needed;
    for (const std::string &address : module.dependencies(resource))
        needed += (needed.empty() ? "" : ", ") + address;
    if (!needed.empty())
        lines.push_back(argument("depends_on", "[" + needed + "]"));
    return block("resource",
                 {resource.terraformType, TerraformModule::localName(resource.logicalId)},
                 std::move(lines));
}

HclItem outputBlock(const TerraformModule &module, const ResourceSheet::Output &output)
{
    std::vector<HclItem> lines;
    if (!output.description.isEmpty())
        lines.push_back(argument("description", quotedHcl(output.description.english())));
    lines.push_back(argument("value", expression(module, output.value, 1)));
    return block("output", {snakeCase(output.name)}, std::move(lines));
}

} // namespace

Result<ExportResult> writeTerraform(const Design &design, const Catalogue &catalogue)
{
    const ResourceSheet sheet = deploy(design, catalogue);
    const TerraformModule module(sheet);
    std::vector<HclItem> items = {providers()};
    for (const Parameter &parameter : sheet.parameters())
        items.push_back(variable(parameter));
    for (const std::string &source : module.dataSources())
        items.push_back(block("data", {source, "current"}, {}));
    for (const Resource &resource : sheet.resources())
        if (!resource.terraformType.empty())
            items.push_back(resourceBlock(module, resource));
    for (const ResourceSheet::Output &output : sheet.outputs())
        if (module.isWritten(output.value))
            items.push_back(outputBlock(module, output));

    std::string text = printHcl(items);
    const auto omissions = sheet.omissions(TemplateLanguage::Terraform);
    if (!omissions.empty())
        text += "\n";
    for (const std::string &line : omissionLines(omissions))
        text += "# Not expressed here: " + line + "\n";
    return ExportResult{std::move(text), omissions};
}

namespace {

Tree jsonValue(const TerraformModule &module, const Tree &value, const std::string &key)
{
    if (const Tree *raw = wrapped(value, "tf:raw"))
        return "${" + raw->textOr("") + "}";
    if (const Tree *json = wrapped(value, "tf:json"))
        return "${jsonencode(" + expression(module, *json, 0) + ")}";
    if (const Tree *map = wrapped(value, "tf:map"))
        return jsonValue(module, *map, {});
    if (const Reference reference = referenceOf(value); reference.kind != Reference::Kind::None)
        return module.interpolated(reference);
    if (TerraformModule::isDocument(key) && value.isMap())
        return "${jsonencode(" + expression(module, value, 0) + ")}";
    if (value.isText())
        return escapedTemplate(value.text());
    if (value.isList()) {
        Tree::List items;
        for (const Tree &item : value.items())
            items.push_back(jsonValue(module, item, {}));
        return items;
    }
    if (!value.isMap())
        return value;
    Tree result = Tree(Tree::Map());
    for (const auto &[name, content] : value.entries())
        result.set(name, jsonValue(module, content, name));
    return result;
}

void setNested(Tree &tree, const std::string &outer, const std::string &inner, Tree value)
{
    Tree group = tree.find(outer) ? *tree.find(outer) : Tree(Tree::Map());
    group.set(inner, std::move(value));
    tree.set(outer, std::move(group));
}

Tree variableJson(const Parameter &parameter)
{
    Tree entry = Tree::map({{"type", TerraformModule::typeOf(parameter)}});
    if (!parameter.description.isEmpty())
        entry.set("description", escapedTemplate(parameter.description.english()));
    if (!parameter.defaultValue.empty())
        entry.set("default", parameter.defaultValue);
    if (parameter.isSecret)
        entry.set("sensitive", true);
    return entry;
}

Tree resourceJson(const TerraformModule &module, const Resource &resource)
{
    Tree entry = jsonValue(module, module.arguments(resource), {});
    Tree::List needed;
    for (const std::string &address : module.dependencies(resource))
        needed.emplace_back(address);
    if (!needed.empty())
        entry.set("depends_on", std::move(needed));
    return entry;
}

Tree outputJson(const TerraformModule &module, const ResourceSheet::Output &output)
{
    Tree entry = Tree(Tree::Map());
    if (!output.description.isEmpty())
        entry.set("description", escapedTemplate(output.description.english()));
    entry.set("value", jsonValue(module, output.value, {}));
    return entry;
}

} // namespace

Result<ExportResult> writeTerraformJson(const Design &design, const Catalogue &catalogue)
{
    const ResourceSheet sheet = deploy(design, catalogue);
    const TerraformModule module(sheet);
    Tree root = Tree(Tree::Map());
    // The one place where Terraform's JSON takes comments.
    const auto omissions = sheet.omissions(TemplateLanguage::Terraform);
    Tree comments = Tree(Tree::List());
    for (const std::string &line : omissionLines(omissions))
        comments.items().emplace_back("Not expressed here: " + line);
    if (!comments.empty())
        root.set("//", std::move(comments));
    setNested(
        root, "terraform", "required_providers",
        Tree::map({{"aws", Tree::map({{"source", "hashicorp/aws"}, {"version", ">= 5.0"}})}}));
    for (const Parameter &parameter : sheet.parameters())
        setNested(root, "variable", snakeCase(parameter.name), variableJson(parameter));
    for (const std::string &source : module.dataSources())
        setNested(root, "data", source, Tree::map({{"current", Tree(Tree::Map())}}));
    Tree resources = Tree(Tree::Map());
    for (const Resource &resource : sheet.resources())
        if (!resource.terraformType.empty())
            setNested(resources, resource.terraformType,
                      TerraformModule::localName(resource.logicalId),
                      resourceJson(module, resource));
    if (!resources.empty())
        root.set("resource", std::move(resources));
    for (const ResourceSheet::Output &output : sheet.outputs())
        if (module.isWritten(output.value))
            setNested(root, "output", snakeCase(output.name), outputJson(module, output));
    return ExportResult{printJson(root), omissions};
}

} // namespace headroom
