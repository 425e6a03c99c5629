// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/literal_names.h"

#include "model/formats/hcl.h"
#include "model/formats/template_tree.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace headroom {

namespace {

struct TypeName {
    std::string_view type;
    std::string_view nameProperty;
    std::string_view arn; ///< Behind partition: `%R` Region, `%A` account, `%N` name.
};

/// Names and ARNs of the types whose ARN is not `service:Region:account:name`; formats from the
/// Service Authorization Reference.
constexpr std::array kTypes = {
    TypeName{"AWS::Lambda::Function", "FunctionName", "lambda:%R:%A:function:%N"},
    TypeName{"AWS::DynamoDB::Table", "TableName", "dynamodb:%R:%A:table/%N"},
    TypeName{"AWS::IAM::Role", "RoleName", "iam::%A:role/%N"},
    TypeName{"AWS::SQS::Queue", "QueueName", "sqs:%R:%A:%N"},
    TypeName{"AWS::SNS::Topic", "TopicName", "sns:%R:%A:%N"},
    TypeName{"AWS::S3::Bucket", "BucketName", "s3:::%N"},
    TypeName{"AWS::Kinesis::Stream", "Name", "kinesis:%R:%A:stream/%N"},
    TypeName{"AWS::Logs::LogGroup", "LogGroupName", "logs:%R:%A:log-group:%N"},
    TypeName{"AWS::ApiGateway::Stage", "StageName", "apigateway:%R::/stages/%N"},
    TypeName{"AWS::ECR::Repository", "RepositoryName", "ecr:%R:%A:repository/%N"},
    TypeName{"AWS::Events::EventBus", "Name", "events:%R:%A:event-bus/%N"},
};

const TypeName *typeName(const Resource &resource)
{
    const auto found = std::ranges::find(kTypes, resource.type, &TypeName::type);
    return found == kTypes.end() ? nullptr : found;
}

void replaceAll(std::string &text, std::string_view what, const std::string &with)
{
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

} // namespace

LiteralNames::LiteralNames(const ResourceSheet &sheet, LiteralPlace place)
    : m_sheet(&sheet)
    , m_place(std::move(place))
{
    for (const Resource &resource : sheet.resources())
        m_resources.emplace(resource.logicalId, &resource);
}

const Resource *LiteralNames::find(const std::string &logicalId) const
{
    const auto found = m_resources.find(logicalId);
    return found == m_resources.end() ? nullptr : found->second;
}

std::string LiteralNames::name(const Resource &resource) const
{
    if (const TypeName *type = typeName(resource))
        if (const Tree *given = resource.properties.find(type->nameProperty);
            given && given->isText())
            return given->text();
    return resource.logicalId;
}

/// The n-th version of its function, counted from 1 as AWS does.
int LiteralNames::versionNumber(const Resource &version) const
{
    int number = 0;
    for (const Resource &other : m_sheet->resources()) {
        if (other.type == version.type
            && other.properties.at("FunctionName") == version.properties.at("FunctionName"))
            ++number;
        if (&other == &version)
            break;
    }
    return number;
}

std::string LiteralNames::arn(const Resource &resource) const
{
    const auto qualified = [&](const std::string &qualifier) {
        const Reference function = referenceOf(resource.properties.at("FunctionName"));
        return target(function.target, "Arn") + ":" + qualifier;
    };
    if (resource.type == "AWS::Lambda::Alias")
        return qualified(resource.properties.at("Name").textOr(resource.logicalId));
    if (resource.type == "AWS::Lambda::Version")
        return qualified(std::to_string(versionNumber(resource)));
    std::string pattern;
    if (const TypeName *type = typeName(resource)) {
        pattern = type->arn;
    } else {
        const std::size_t begin = resource.type.find("::") + 2;
        const std::size_t end = resource.type.find("::", begin);
        std::string service = resource.type.substr(begin, end - begin);
        std::ranges::transform(service, service.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        pattern = service + ":%R:%A:%N";
    }
    replaceAll(pattern, "%R", m_place.region);
    replaceAll(pattern, "%A", m_place.account);
    replaceAll(pattern, "%N", name(resource));
    return "arn:" + m_place.partition + ":" + pattern;
}

std::string LiteralNames::pseudo(const std::string &name) const
{
    if (name == "AWS::Region")
        return m_place.region;
    if (name == "AWS::AccountId")
        return m_place.account;
    if (name == "AWS::Partition")
        return m_place.partition;
    return name == "AWS::URLSuffix" ? std::string("amazonaws.com") : std::string();
}

std::string LiteralNames::target(const std::string &logicalId, const std::string &attribute) const
{
    if (std::string value = pseudo(logicalId); !value.empty())
        return value;
    const Resource *resource = find(logicalId);
    if (!resource) // A parameter: whoever uses the file fills it in.
        return m_place.open + snakeCase(logicalId) + m_place.close;
    if (attribute == "Version")
        return std::to_string(versionNumber(*resource));
    const bool isArn = attribute == "Arn" || resource->type == "AWS::Lambda::Alias"
                       || resource->type == "AWS::Lambda::Version"
                       || resource->type == "AWS::SNS::Topic";
    if (isArn)
        return arn(*resource);
    if (attribute == "RepositoryUri")
        return pseudo("AWS::AccountId") + ".dkr.ecr." + pseudo("AWS::Region") + "."
               + pseudo("AWS::URLSuffix") + "/" + name(*resource);
    // AWS gives APIs an id of its own.
    if (resource->type.starts_with("AWS::ApiGateway") && resource->type.ends_with("Api"))
        return m_place.open + snakeCase(logicalId) + "_id" + m_place.close;
    return name(*resource);
}

std::string LiteralNames::text(const Tree &value) const
{
    const Reference reference = referenceOf(value);
    std::string result;
    switch (reference.kind) {
    case Reference::Kind::None: return value.textOr("");
    case Reference::Kind::Ref:
    case Reference::Kind::Attribute: return target(reference.target, reference.attribute);
    case Reference::Kind::Substitute:
        for (const PatternPart &part : splitPattern(reference.target)) {
            const std::size_t dot = part.text.find('.');
            result += part.isReference
                          ? target(part.text.substr(0, dot),
                                   dot == std::string::npos ? "" : part.text.substr(dot + 1))
                          : part.text;
        }
        break;
    case Reference::Kind::Join:
        for (const Tree &part : reference.arguments->items()[1].items())
            result += (result.empty() ? std::string() : reference.arguments->items()[0].textOr(""))
                      + text(part);
        break;
    }
    return result;
}

Tree LiteralNames::resolved(const Tree &value) const
{
    if (referenceOf(value).kind != Reference::Kind::None)
        return text(value);
    if (value.isList()) {
        Tree::List items;
        for (const Tree &item : value.items())
            items.push_back(resolved(item));
        return items;
    }
    if (!value.isMap())
        return value;
    Tree result = Tree(Tree::Map());
    for (const auto &[key, content] : value.entries())
        result.set(key, resolved(content));
    return result;
}

} // namespace headroom
