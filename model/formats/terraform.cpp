// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/terraform.h"

#include "model/formats/hcl.h"
#include "model/formats/template_tree.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace headroom {
namespace {

/// What `Ref` means for a type when it is not the resource's id.
constexpr std::array kRefAttributes = {
    std::pair {std::string_view("aws_lambda_function"), std::string_view("function_name")},
    std::pair {std::string_view("aws_lambda_alias"), std::string_view("arn")},
    std::pair {std::string_view("aws_dynamodb_table"), std::string_view("name")},
    std::pair {std::string_view("aws_iam_role"), std::string_view("name")},
    std::pair {std::string_view("aws_api_gateway_stage"), std::string_view("stage_name")},
    std::pair {std::string_view("aws_sns_topic"), std::string_view("arn")},
    std::pair {std::string_view("aws_cloudwatch_log_group"), std::string_view("name")},
};

/// Arguments that are maps in Terraform, not blocks.
const std::set<std::string> &mapArguments()
{
    static const std::set<std::string> kNames = {"variables", "tags", "request_parameters", "request_templates", "request_models",
                                                 "response_parameters", "response_templates", "response_models",
                                                 "stage_variable_overrides", "triggers", "additional_version_weights"};
    return kNames;
}

bool isPolicyDocument(const std::string &key)
{
    return key == "policy" || key == "policy_document" || key == "assume_role_policy" || key == "body" || key == "definition";
}

/// One module: knows which logical id is which Terraform address.
class Module
{
public:
    explicit Module(const ResourceSheet &sheet)
        : m_sheet(&sheet)
    {
        for (const Resource &resource : sheet.resources()) {
            if (!resource.terraformType.empty())
                m_types[resource.logicalId] = resource.terraformType;
        }
        for (const Parameter &parameter : sheet.parameters())
            m_parameters.insert(parameter.name);
    }

    /// The arguments of a resource in Terraform's spelling, values still neutral.
    Tree arguments(const Resource &resource) const
    {
        Tree result = Tree(Tree::Map());
        if (resource.properties.isMap()) {
            for (const auto &[key, value] : resource.properties.entries())
                result.set(snakeCase(key), renamed(value, snakeCase(key)));
        }
        if (resource.terraform.isMap()) {
            for (const auto &[key, value] : resource.terraform.entries()) {
                if (value.isNull())
                    result.erase(key);
                else
                    result.set(key, value);
            }
        }
        return result;
    }

    /// An address such as `aws_lambda_function.place.arn`, without braces.
    std::string address(const std::string &logicalId, const std::string &attribute) const
    {
        if (logicalId == "AWS::Region")
            return "data.aws_region.current.name";
        if (logicalId == "AWS::AccountId")
            return "data.aws_caller_identity.current.account_id";
        if (logicalId == "AWS::Partition")
            return "data.aws_partition.current.partition";
        if (m_parameters.count(logicalId) > 0)
            return "var." + snakeCase(logicalId);
        const auto type = m_types.find(logicalId);
        if (type == m_types.end())
            return "var." + snakeCase(logicalId);
        std::string name = attribute.empty() ? "id" : snakeCase(attribute);
        if (attribute.empty()) {
            for (const auto &[known, refAttribute] : kRefAttributes) {
                if (known == type->second)
                    name = refAttribute;
            }
        }
        return type->second + "." + localName(logicalId) + "." + name;
    }

    static std::string localName(const std::string &logicalId) { return snakeCase(logicalId); }

    /// A text with `${...}` for references: the way both syntaxes interpolate.
    std::string interpolated(const Reference &reference) const
    {
        switch (reference.kind) {
        case Reference::Kind::Ref: return "${" + address(reference.target, {}) + "}";
        case Reference::Kind::Attribute: return "${" + address(reference.target, reference.attribute) + "}";
        case Reference::Kind::Substitute: {
            std::string text;
            for (const PatternPart &part : splitPattern(reference.target)) {
                const auto dot = part.text.find('.');
                text += !part.isReference ? part.text
                                          : "${" + address(part.text.substr(0, dot), dot == std::string::npos ? std::string() : part.text.substr(dot + 1)) + "}";
            }
            return text;
        }
        case Reference::Kind::Join: {
            std::string text;
            const std::string delimiter = reference.arguments->items()[0].textOr("");
            const Tree &parts = reference.arguments->items()[1];
            for (const Tree &part : parts.items()) {
                const Reference inner = referenceOf(part);
                text += (text.empty() ? "" : delimiter) + (inner.kind == Reference::Kind::None ? part.textOr("") : interpolated(inner));
            }
            return text;
        }
        case Reference::Kind::None: break;
        }
        return {};
    }

    const ResourceSheet &sheet() const { return *m_sheet; }

private:
    /// Keys of nested maps in Terraform's spelling; keys of free maps and policy documents are content and stay.
    static Tree renamed(const Tree &value, const std::string &key)
    {
        if (referenceOf(value).kind != Reference::Kind::None || mapArguments().count(key) > 0 || isPolicyDocument(key))
            return value;
        if (value.isList()) {
            Tree::List items;
            for (const Tree &item : value.items())
                items.push_back(renamed(item, {}));
            return items;
        }
        if (!value.isMap())
            return value;
        Tree result = Tree(Tree::Map());
        for (const auto &[name, content] : value.entries())
            result.set(snakeCase(name), renamed(content, snakeCase(name)));
        return result;
    }

    const ResourceSheet *m_sheet;
    std::map<std::string, std::string> m_types;
    std::set<std::string> m_parameters;
};

const Tree *wrapped(const Tree &value, std::string_view wrapper)
{
    return value.isMap() && value.size() == 1 ? value.find(wrapper) : nullptr;
}

// --- HCL -----------------------------------------------------------------------------------------------------------------

std::string expression(const Module &module, const Tree &value, int indent);

std::string mapExpression(const Module &module, const Tree &value, int indent)
{
    if (value.empty())
        return "{}";
    const std::string margin(static_cast<std::size_t>(indent + 1) * 2, ' ');
    std::string text = "{\n";
    for (const auto &[key, content] : value.entries())
        text += margin + quotedHcl(key) + " = " + expression(module, content, indent + 1) + "\n";
    return text + margin.substr(2) + "}";
}

/// The text of an interpolated string: references stay, everything else is escaped.
std::string quotedTemplate(const Module &module, const Reference &reference)
{
    if (reference.kind == Reference::Kind::Ref || reference.kind == Reference::Kind::Attribute)
        return module.address(reference.target, reference.attribute);
    const std::string text = module.interpolated(reference);
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted + '"';
}

std::string expression(const Module &module, const Tree &value, int indent)
{
    if (const Tree *raw = wrapped(value, "tf:raw"))
        return raw->textOr("");
    if (const Tree *json = wrapped(value, "tf:json"))
        return "jsonencode(" + expression(module, *json, indent) + ")";
    if (const Tree *map = wrapped(value, "tf:map"))
        return mapExpression(module, *map, indent);
    if (const Reference reference = referenceOf(value); reference.kind != Reference::Kind::None)
        return quotedTemplate(module, reference);
    if (value.isFlag())
        return value.flag() ? "true" : "false";
    if (value.isNumber())
        return shortestNumber(value.number());
    if (value.isText())
        return quotedHcl(value.text());
    if (value.isMap())
        return mapExpression(module, value, indent);
    if (value.isList()) {
        std::string text;
        for (const Tree &item : value.items())
            text += (text.empty() ? "" : ", ") + expression(module, item, indent);
        return "[" + text + "]";
    }
    return "null";
}

bool isBlockValue(const std::string &key, const Tree &value)
{
    return value.isMap() && mapArguments().count(key) == 0 && !isPolicyDocument(key) && !wrapped(value, "tf:raw")
        && !wrapped(value, "tf:json") && !wrapped(value, "tf:map") && referenceOf(value).kind == Reference::Kind::None;
}

std::vector<HclItem> body(const Module &module, const Tree &arguments, int indent)
{
    std::vector<HclItem> plain;
    std::vector<HclItem> blocks;
    const auto addBlock = [&](const std::string &name, const Tree &content) {
        blocks.push_back({name, {}, {}, body(module, content, indent + 1), true});
    };
    for (const auto &[key, value] : arguments.entries()) {
        const bool isListOfBlocks = value.isList() && !value.empty()
            && std::all_of(value.items().begin(), value.items().end(),
                           [name = key](const Tree &item) { return isBlockValue(name, item); });
        if (isBlockValue(key, value)) {
            addBlock(key, value);
        } else if (isListOfBlocks) {
            for (const Tree &item : value.items())
                addBlock(key, item);
        } else if (isPolicyDocument(key) && value.isMap() && referenceOf(value).kind == Reference::Kind::None
                   && !wrapped(value, "tf:json") && !wrapped(value, "tf:raw")) {
            plain.push_back({key, "jsonencode(" + expression(module, value, indent) + ")", {}, {}, false});
        } else {
            plain.push_back({key, expression(module, value, indent), {}, {}, false});
        }
    }
    plain.insert(plain.end(), blocks.begin(), blocks.end());
    return plain;
}

bool mentions(const Tree &tree, std::string_view pseudo)
{
    if (tree.isText())
        return tree.text().find(pseudo) != std::string::npos;
    if (tree.isList())
        return std::any_of(tree.items().begin(), tree.items().end(), [pseudo](const Tree &item) { return mentions(item, pseudo); });
    if (tree.isMap())
        return std::any_of(tree.entries().begin(), tree.entries().end(),
                           [pseudo](const Tree::Entry &entry) { return mentions(entry.second, pseudo); });
    return false;
}

struct PseudoParameter
{
    std::string_view name;
    std::string_view source;
};
constexpr std::array kPseudoParameters = {
    PseudoParameter {"AWS::Region", "aws_region"},
    PseudoParameter {"AWS::AccountId", "aws_caller_identity"},
    PseudoParameter {"AWS::Partition", "aws_partition"},
};

std::vector<std::string> neededData(const Module &module)
{
    std::vector<std::string> sources;
    for (const PseudoParameter &pseudo : kPseudoParameters) {
        const auto &resources = module.sheet().resources();
        const bool used = std::any_of(resources.begin(), resources.end(), [&pseudo, &module](const Resource &resource) {
            return !resource.terraformType.empty() && mentions(module.arguments(resource), pseudo.name);
        });
        if (used)
            sources.emplace_back(pseudo.source);
    }
    return sources;
}

std::vector<std::string> dependencies(const Module &module, const Resource &resource)
{
    std::vector<std::string> result;
    for (const std::string &id : resource.dependsOn) {
        const std::string address = module.address(id, "id");
        if (address.rfind("var.", 0) != 0)
            result.push_back(address.substr(0, address.rfind('.')));
    }
    return result;
}

bool isWritten(const Module &module, const Tree &value)
{
    const Reference reference = referenceOf(value);
    return reference.kind != Reference::Kind::Ref && reference.kind != Reference::Kind::Attribute
        ? true
        : module.address(reference.target, reference.attribute).rfind("var.", 0) != 0;
}

} // namespace

Result<ExportResult> writeTerraform(const Design &design, const Catalogue &catalogue)
{
    const ResourceSheet sheet = deploy(design, catalogue);
    const Module module(sheet);
    std::vector<HclItem> items;
    const auto argument = [](std::string name, std::string value) { return HclItem {std::move(name), std::move(value), {}, {}, false}; };
    items.push_back({"terraform", {}, {}, {{"required_providers", {}, {}, {argument("aws", "{\n      source  = \"hashicorp/aws\"\n      version = \">= 5.0\"\n    }")}, true}}, true});
    for (const Parameter &parameter : sheet.parameters()) {
        std::vector<HclItem> lines = {argument("type", parameter.type == "Number" ? "number" : "string")};
        if (!parameter.description.isEmpty())
            lines.push_back(argument("description", quotedHcl(parameter.description.english())));
        if (!parameter.defaultValue.empty())
            lines.push_back(argument("default", quotedHcl(parameter.defaultValue)));
        items.push_back({"variable", {}, {snakeCase(parameter.name)}, std::move(lines), true});
    }
    for (const std::string &source : neededData(module))
        items.push_back({"data", {}, {source, "current"}, {}, true});
    for (const Resource &resource : sheet.resources()) {
        if (resource.terraformType.empty())
            continue;
        std::vector<HclItem> lines = body(module, module.arguments(resource), 1);
        if (const auto needed = dependencies(module, resource); !needed.empty()) {
            std::string list;
            for (const std::string &address : needed)
                list += (list.empty() ? "" : ", ") + address;
            lines.push_back(argument("depends_on", "[" + list + "]"));
        }
        items.push_back({"resource", {}, {resource.terraformType, Module::localName(resource.logicalId)}, std::move(lines), true});
    }
    for (const ResourceSheet::Output &output : sheet.outputs()) {
        if (isWritten(module, output.value))
            items.push_back({"output", {}, {snakeCase(output.name)}, {argument("value", expression(module, output.value, 1))}, true});
    }
    std::string text = printHcl(items);
    for (const std::string &line : omissionLines(sheet))
        text += "\n# Not expressed here: " + line;
    return ExportResult {text + (sheet.omissions().empty() ? "" : "\n"), sheet.omissions()};
}

// --- JSON ----------------------------------------------------------------------------------------------------------------

namespace {

/// Plain text in Terraform's JSON is a template, so what would begin one is doubled.
std::string escapedTemplate(const std::string &text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if ((text[i] == '$' || text[i] == '%') && i + 1 < text.size() && text[i + 1] == '{')
            result += text[i];
    }
    return result;
}

Tree jsonValue(const Module &module, const Tree &value, const std::string &key)
{
    if (const Tree *raw = wrapped(value, "tf:raw"))
        return "${" + raw->textOr("") + "}";
    if (const Tree *json = wrapped(value, "tf:json"))
        return "${jsonencode(" + expression(module, *json, 0) + ")}";
    if (const Tree *map = wrapped(value, "tf:map"))
        return jsonValue(module, *map, "tags");
    if (const Reference reference = referenceOf(value); reference.kind != Reference::Kind::None)
        return module.interpolated(reference);
    if (isPolicyDocument(key) && value.isMap())
        return "${jsonencode(" + expression(module, value, 0) + ")}";
    if (value.isText())
        return escapedTemplate(value.text());
    if (value.isList()) {
        Tree::List items;
        for (const Tree &item : value.items())
            items.push_back(jsonValue(module, item, {}));
        return items;
    }
    if (value.isMap()) {
        Tree result = Tree(Tree::Map());
        for (const auto &[name, content] : value.entries())
            result.set(name, jsonValue(module, content, name));
        return result;
    }
    return value;
}

void setNested(Tree &tree, const std::string &outer, const std::string &inner, Tree value)
{
    Tree group = tree.find(outer) ? *tree.find(outer) : Tree(Tree::Map());
    group.set(inner, std::move(value));
    tree.set(outer, std::move(group));
}

} // namespace

Result<ExportResult> writeTerraformJson(const Design &design, const Catalogue &catalogue)
{
    const ResourceSheet sheet = deploy(design, catalogue);
    const Module module(sheet);
    Tree root = Tree::map({{"terraform", Tree::map({{"required_providers", Tree::map({{"aws", Tree::map({{"source", "hashicorp/aws"}, {"version", ">= 5.0"}})}})}})}});
    Tree comments = Tree(Tree::List());
    for (const std::string &line : omissionLines(sheet))
        comments.items().emplace_back("Not expressed here: " + line);
    if (!comments.empty())
        root.set("//", std::move(comments));
    for (const Parameter &parameter : sheet.parameters()) {
        Tree entry = Tree::map({{"type", parameter.type == "Number" ? "number" : "string"}});
        if (!parameter.description.isEmpty())
            entry.set("description", parameter.description.english());
        if (!parameter.defaultValue.empty())
            entry.set("default", parameter.defaultValue);
        setNested(root, "variable", snakeCase(parameter.name), std::move(entry));
    }
    for (const std::string &source : neededData(module))
        setNested(root, "data", source, Tree::map({{"current", Tree(Tree::Map())}}));
    Tree resources = Tree(Tree::Map());
    for (const Resource &resource : sheet.resources()) {
        if (resource.terraformType.empty())
            continue;
        Tree entry = jsonValue(module, module.arguments(resource), {});
        Tree::List needed;
        for (const std::string &address : dependencies(module, resource))
            needed.emplace_back(address);
        if (!needed.empty())
            entry.set("depends_on", std::move(needed));
        setNested(resources, resource.terraformType, Module::localName(resource.logicalId), std::move(entry));
    }
    root.set("resource", std::move(resources));
    for (const ResourceSheet::Output &output : sheet.outputs()) {
        if (isWritten(module, output.value))
            setNested(root, "output", snakeCase(output.name), Tree::map({{"value", jsonValue(module, output.value, {})}}));
    }
    return ExportResult {printJson(root), sheet.omissions()};
}

} // namespace headroom
