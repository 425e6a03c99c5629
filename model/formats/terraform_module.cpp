// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/terraform_module.h"

#include "model/formats/hcl.h"

#include <algorithm>
#include <array>

namespace headroom {

namespace {

struct TypeAndAttribute {
    std::string_view type;
    std::string_view attribute;
};

/// What `Ref` means for a type when it is not the resource's id.
constexpr std::array kRefAttributes = {
    TypeAndAttribute{"aws_lambda_function", "function_name"},
    TypeAndAttribute{"aws_lambda_alias", "arn"},
    TypeAndAttribute{"aws_dynamodb_table", "name"},
    TypeAndAttribute{"aws_kinesis_stream", "name"},
    TypeAndAttribute{"aws_kinesis_stream_consumer", "arn"},
    TypeAndAttribute{"aws_kinesis_firehose_delivery_stream", "name"},
    TypeAndAttribute{"aws_iam_role", "name"},
    TypeAndAttribute{"aws_api_gateway_stage", "stage_name"},
    TypeAndAttribute{"aws_sns_topic", "arn"},
    TypeAndAttribute{"aws_cloudwatch_log_group", "name"},
    TypeAndAttribute{"aws_appautoscaling_policy", "arn"},
    TypeAndAttribute{"aws_autoscaling_policy", "arn"},
    TypeAndAttribute{"aws_autoscaling_group", "name"},
    TypeAndAttribute{"aws_iam_instance_profile", "name"},
    TypeAndAttribute{"aws_lb", "arn"},
    TypeAndAttribute{"aws_lb_listener", "arn"},
    TypeAndAttribute{"aws_lb_target_group", "arn"},
    TypeAndAttribute{"aws_ecs_cluster", "name"},
    TypeAndAttribute{"aws_ecs_capacity_provider", "name"},
    TypeAndAttribute{"aws_ecs_service", "id"},
    TypeAndAttribute{"aws_ecs_task_definition", "arn"},
};

struct AttributeName {
    std::string_view type;
    std::string_view attribute;
    std::string_view argument;
};

/// Attributes that Terraform calls by another name than CloudFormation.
constexpr std::array kAttributeNames = {
    AttributeName{"aws_sqs_queue", "queue_name", "name"},
    AttributeName{"aws_sns_topic", "topic_name", "name"},
    AttributeName{"aws_ecr_repository", "repository_uri", "repository_url"},
    AttributeName{"aws_efs_file_system", "file_system_id", "id"},
    AttributeName{"aws_efs_access_point", "access_point_id", "id"},
};

struct PseudoParameter {
    std::string_view name;
    std::string_view source;
    std::string_view attribute;
};

constexpr std::array kPseudoParameters = {
    // A Region's id is its name in all versions of the provider; `name` is leaving.
    PseudoParameter{"AWS::Region", "aws_region", "id"},
    PseudoParameter{"AWS::AccountId", "aws_caller_identity", "account_id"},
    PseudoParameter{"AWS::Partition", "aws_partition", "partition"},
    PseudoParameter{"AWS::URLSuffix", "aws_partition", "dns_suffix"},
};

const PseudoParameter *findPseudoParameter(std::string_view name)
{
    const auto found = std::ranges::find(kPseudoParameters, name, &PseudoParameter::name);
    return found == kPseudoParameters.end() ? nullptr : found;
}

/// Keys of nested maps in Terraform's spelling; keys of free maps and documents are content and
/// stay.
Tree renamed(const Tree &value, const std::string &key)
{
    if (referenceOf(value).kind != Reference::Kind::None || TerraformModule::isMapArgument(key)
        || TerraformModule::isDocument(key))
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

bool mentions(const Tree &tree, std::string_view word)
{
    if (tree.isText())
        return tree.text().find(word) != std::string::npos;
    if (tree.isList())
        return std::ranges::any_of(tree.items(),
                                   [word](const Tree &item) { return mentions(item, word); });
    if (tree.isMap())
        return std::ranges::any_of(tree.entries(), [word](const Tree::Entry &entry) {
            return mentions(entry.second, word);
        });
    return false;
}

} // namespace

const Tree *wrapped(const Tree &value, std::string_view wrapper)
{
    return value.isMap() && value.size() == 1 ? value.find(wrapper) : nullptr;
}

TerraformModule::TerraformModule(const ResourceSheet &sheet)
    : m_sheet(&sheet)
{
    for (const Resource &resource : sheet.resources())
        if (!resource.terraformType.empty())
            m_types[resource.logicalId] = resource.terraformType;
        else if (!resource.terraformWhole.empty())
            m_wholes[resource.logicalId] = resource.terraformWhole;
    for (const Parameter &parameter : sheet.parameters())
        m_parameters.insert(parameter.name);
}

bool TerraformModule::isMapArgument(const std::string &name)
{
    static const std::set<std::string> kNames = {"variables",
                                                 "tags",
                                                 "request_parameters",
                                                 "request_templates",
                                                 "request_models",
                                                 "response_parameters",
                                                 "response_templates",
                                                 "response_models",
                                                 "triggers",
                                                 "stage_variable_overrides",
                                                 "additional_version_weights"};
    return kNames.contains(name);
}

bool TerraformModule::isDocument(const std::string &name)
{
    return name == "policy" || name == "policy_document" || name == "assume_role_policy"
           || name == "body" || name == "definition";
}

std::string TerraformModule::localName(const std::string &logicalId)
{
    return snakeCase(logicalId);
}

std::string TerraformModule::typeOf(const Parameter &parameter)
{
    if (parameter.type.starts_with("List<"))
        return "list(string)";
    return parameter.type == "Number" ? "number" : "string";
}

Tree TerraformModule::arguments(const Resource &resource) const
{
    Tree result = Tree(Tree::Map());
    if (resource.properties.isMap())
        for (const auto &[key, value] : resource.properties.entries())
            result.set(snakeCase(key), renamed(value, snakeCase(key)));
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

bool TerraformModule::isKnown(const std::string &logicalId) const
{
    return findPseudoParameter(logicalId) || m_parameters.contains(logicalId)
           || m_types.contains(logicalId) || m_wholes.contains(logicalId);
}

std::string TerraformModule::address(const std::string &logicalId,
                                     const std::string &attribute) const
{
    if (const PseudoParameter *pseudo = findPseudoParameter(logicalId))
        return "data." + std::string(pseudo->source) + ".current." + std::string(pseudo->attribute);
    if (const auto whole = m_wholes.find(logicalId); whole != m_wholes.end())
        return address(whole->second, attribute);
    const auto type = m_types.find(logicalId);
    if (type == m_types.end())
        return "var." + snakeCase(logicalId);
    std::string name = attribute.empty() ? "id" : snakeCase(attribute);
    if (attribute.empty())
        for (const auto &[known, refAttribute] : kRefAttributes)
            if (known == type->second)
                name = refAttribute;
    for (const auto &[known, from, to] : kAttributeNames)
        if (known == type->second && from == name)
            name = to;
    return type->second + "." + localName(logicalId) + "." + name;
}

std::string TerraformModule::interpolated(const Reference &reference) const
{
    std::string text;
    switch (reference.kind) {
    case Reference::Kind::None: break;
    case Reference::Kind::Ref: return "${" + address(reference.target, {}) + "}";
    case Reference::Kind::Attribute:
        return "${" + address(reference.target, reference.attribute) + "}";
    case Reference::Kind::Substitute:
        for (const PatternPart &part : splitPattern(reference.target)) {
            const std::size_t dot = part.text.find('.');
            const std::string attribute = dot == std::string::npos ? std::string()
                                                                   : part.text.substr(dot + 1);
            text += part.isReference ? "${" + address(part.text.substr(0, dot), attribute) + "}"
                                     : escapedTemplate(part.text);
        }
        break;
    case Reference::Kind::Join: {
        const std::string delimiter = reference.arguments->items()[0].textOr("");
        for (const Tree &part : reference.arguments->items()[1].items()) {
            const Reference inner = referenceOf(part);
            text += text.empty() ? std::string() : delimiter;
            text += inner.kind == Reference::Kind::None ? escapedTemplate(part.textOr(""))
                                                        : interpolated(inner);
        }
        break;
    }
    }
    return text;
}

std::vector<std::string> TerraformModule::dependencies(const Resource &resource) const
{
    std::vector<std::string> result;
    for (const std::string &id : resource.dependsOn)
        if (const auto type = m_types.find(id); type != m_types.end())
            result.push_back(type->second + "." + localName(id));
    return result;
}

bool TerraformModule::isWritten(const Tree &value) const
{
    const Reference reference = referenceOf(value);
    switch (reference.kind) {
    case Reference::Kind::Ref:
    case Reference::Kind::Attribute: return isKnown(reference.target);
    case Reference::Kind::Substitute:
        return std::ranges::all_of(splitPattern(reference.target), [this](const PatternPart &part) {
            return !part.isReference || isKnown(part.text.substr(0, part.text.find('.')));
        });
    case Reference::Kind::Join: return isWritten(reference.arguments->items()[1]);
    case Reference::Kind::None: break;
    }
    if (value.isList())
        return std::ranges::all_of(value.items(),
                                   [this](const Tree &item) { return isWritten(item); });
    if (value.isMap())
        return std::ranges::all_of(
            value.entries(), [this](const Tree::Entry &entry) { return isWritten(entry.second); });
    return true;
}

std::vector<std::string> TerraformModule::dataSources() const
{
    std::vector<std::string> sources;
    const auto look = [&sources](const Tree &value) {
        for (const PseudoParameter &pseudo : kPseudoParameters) {
            const bool isUsed = mentions(value, pseudo.name)
                                || mentions(value, "data." + std::string(pseudo.source) + ".");
            if (isUsed && std::ranges::find(sources, pseudo.source) == sources.end())
                sources.emplace_back(pseudo.source);
        }
    };
    for (const Resource &resource : m_sheet->resources())
        if (!resource.terraformType.empty())
            look(arguments(resource));
    for (const ResourceSheet::Output &output : m_sheet->outputs())
        if (isWritten(output.value))
            look(output.value);
    return sources;
}

} // namespace headroom
