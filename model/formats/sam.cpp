// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/sam.h"

#include "model/formats/openapi.h"
#include "model/formats/template_tree.h"
#include "model/formats/yaml.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace headroom {

namespace {

bool refersTo(const Tree &value, std::string_view logicalId)
{
    const Reference reference = referenceOf(value);
    if (reference.kind == Reference::Kind::Ref || reference.kind == Reference::Kind::Attribute)
        return reference.target == logicalId;
    if (reference.kind == Reference::Kind::Substitute)
        return std::ranges::any_of(
            splitPattern(reference.target), [logicalId](const PatternPart &part) {
                return part.isReference && part.text.substr(0, part.text.find('.')) == logicalId;
            });
    const auto entryRefers = [logicalId](const Tree::Entry &entry) {
        return refersTo(entry.second, logicalId);
    };
    const auto itemRefers = [logicalId](const Tree &item) {
        return refersTo(item, logicalId);
    };
    return (value.isMap() && std::ranges::any_of(value.entries(), entryRefers))
           || (value.isList() && std::ranges::any_of(value.items(), itemRefers));
}

/// Rewrites a sheet's template resource by resource.
class SamTemplate
{
public:
    SamTemplate(const ResourceSheet &sheet, Tree cloudFormation)
        : m_sheet(sheet)
        , m_template(std::move(cloudFormation))
        , m_resources(m_template.at("Resources"))
    { }

    Tree tree()
    {
        for (const Resource &resource : m_sheet.resources()) {
            if (resource.type == "AWS::Lambda::Function")
                rewriteFunction(resource.logicalId);
            else if (resource.type == "AWS::ApiGateway::RestApi")
                rewriteApi(resource);
        }
        forgetRemoved();
        Tree result = Tree::map({{"AWSTemplateFormatVersion", "2010-09-09"},
                                 {"Transform", "AWS::Serverless-2016-10-31"}});
        m_template.set("Resources", std::move(m_resources));
        for (const auto &[key, value] : m_template.entries())
            if (key != "AWSTemplateFormatVersion")
                result.set(key, renamed(value));
        return result;
    }

    /// Whether a node's resource has become SAM's.
    bool isRewritten(const NodeId &node) const { return m_rewritten.contains(node); }

private:
    std::vector<const Resource *> ofType(std::string_view type, std::string_view key,
                                         const std::string &target) const
    {
        std::vector<const Resource *> found;
        for (const Resource &resource : m_sheet.resources())
            if (resource.type == type && refersTo(resource.properties.at(key), target))
                found.push_back(&resource);
        return found;
    }

    void remove(const std::string &logicalId, const std::string &replacement = {})
    {
        m_resources.erase(logicalId);
        m_removed.insert(logicalId);
        if (!replacement.empty())
            m_renames[logicalId] = replacement;
    }

    void rewriteFunction(const std::string &id)
    {
        Tree resource = m_resources.at(id);
        Tree properties = Tree(Tree::Map());
        for (const auto &[key, value] : resource.at("Properties").entries()) {
            if (key == "Code" && value.find("ImageUri"))
                properties.set("ImageUri", value.at("ImageUri"));
            else if (key == "Code")
                properties.set("CodeUri", Tree::map({{"Bucket", value.at("S3Bucket")},
                                                     {"Key", value.at("S3Key")}}));
            else if (key == "Role")
                setPolicies(properties, id, value);
            else if (key == "DeadLetterConfig")
                properties.set("DeadLetterQueue",
                               Tree::map({{"Type", serviceOf(value.at("TargetArn"))},
                                          {"TargetArn", value.at("TargetArn")}}));
            else
                properties.set(key, value);
        }
        publishAlias(properties, id);
        resource.set("Type", "AWS::Serverless::Function");
        resource.set("Properties", std::move(properties));
        m_resources.set(id, std::move(resource));
    }

    /// SAM makes the role, its trust and the right to write logs itself.
    void setPolicies(Tree &properties, const std::string &function, const Tree &role)
    {
        const std::string roleId = referenceOf(role).target;
        const Tree policies = m_resources.at(roleId).at("Properties").at("Policies");
        const bool isShared = std::ranges::any_of(m_sheet.resources(), [&](const Resource &other) {
            return other.logicalId != function && refersTo(other.properties, roleId);
        });
        if (isShared || !policies.isList()) {
            properties.set("Role", role);
            return;
        }
        Tree documents = Tree(Tree::List());
        for (const Tree &policy : policies.items()) {
            Tree document = policy.at("PolicyDocument");
            Tree::List kept;
            for (const Tree &statement : document.at("Statement").items())
                if (!isLogging(statement))
                    kept.push_back(statement);
            if (kept.empty())
                continue;
            document.set("Statement", std::move(kept));
            documents.items().push_back(std::move(document));
        }
        if (!documents.empty())
            properties.set("Policies", std::move(documents));
        remove(roleId);
    }

    static bool isLogging(const Tree &statement)
    {
        const Tree &actions = statement.at("Action");
        return actions.isList() && std::ranges::all_of(actions.items(), [](const Tree &action) {
                   return action.textOr("").starts_with("logs:");
               });
    }

    /// One alias on one version is what SAM publishes by itself; weights are not.
    void publishAlias(Tree &properties, const std::string &function)
    {
        const auto aliases = ofType("AWS::Lambda::Alias", "FunctionName", function);
        const auto versions = ofType("AWS::Lambda::Version", "FunctionName", function);
        if (aliases.size() != 1 || versions.size() != 1)
            return;
        const Tree &alias = aliases.front()->properties;
        const bool isPlain = versions.front()->properties.size() == 1
                             && !alias.find("RoutingConfig") && !alias.find("Description")
                             && refersTo(alias.at("FunctionVersion"), versions.front()->logicalId)
                             && !sendsToBucket(function, alias.at("Name"));
        if (!isPlain)
            return;
        properties.set("AutoPublishAlias", alias.at("Name"));
        if (const Tree *provisioned = alias.find("ProvisionedConcurrencyConfig"))
            properties.set("ProvisionedConcurrencyConfig", *provisioned);
        setEventConfig(properties, function, alias.at("Name"));
        remove(aliases.front()->logicalId, function + ".Alias");
        remove(versions.front()->logicalId, function + ".Version");
    }

    /// How events to an alias are invoked, or null.
    const Resource *eventConfig(const std::string &function, const Tree &alias) const
    {
        for (const Resource *events :
             ofType("AWS::Lambda::EventInvokeConfig", "FunctionName", function))
            if (events->properties.at("Qualifier") == alias)
                return events;
        return nullptr;
    }

    static const Tree *failureDestination(const Resource &events)
    {
        const Tree *destinations = events.properties.find("DestinationConfig");
        return destinations ? &destinations->at("OnFailure").at("Destination") : nullptr;
    }

    /// Not every release of SAM takes a bucket for what is given up.
    bool sendsToBucket(const std::string &function, const Tree &alias) const
    {
        const Resource *events = eventConfig(function, alias);
        const Tree *arn = events ? failureDestination(*events) : nullptr;
        return arn && arn->textOr("").find(":s3:") != std::string::npos;
    }

    /// What holds for events to the alias that SAM publishes stands with the function.
    void setEventConfig(Tree &properties, const std::string &function, const Tree &alias)
    {
        const Resource *events = eventConfig(function, alias);
        if (!events)
            return;
        Tree config = Tree(Tree::Map());
        for (const char *key : {"MaximumRetryAttempts", "MaximumEventAgeInSeconds"})
            config.set(key, events->properties.at(key));
        if (const Tree *arn = failureDestination(*events))
            config.set("DestinationConfig",
                       Tree::map({{"OnFailure", Tree::map({{"Type", serviceOf(*arn)},
                                                           {"Destination", *arn}})}}));
        properties.set("EventInvokeConfig", std::move(config));
        remove(events->logicalId);
    }

    /// SAM's word for the service of an ARN.
    static std::string_view serviceOf(const Tree &arn)
    {
        static constexpr std::pair<std::string_view, std::string_view> kWords[] = {
            {":sqs:", "SQS"}, {":sns:", "SNS"}, {":events:", "EventBridge"}};
        const std::string text = arn.textOr("");
        for (const auto &[part, word] : kWords)
            if (text.find(part) != std::string::npos)
                return word;
        return "Lambda";
    }

    void rewriteApi(const Resource &resource)
    {
        const std::string &id = resource.logicalId;
        const auto stages = ofType("AWS::ApiGateway::Stage", "RestApiId", id);
        const auto deployments = ofType("AWS::ApiGateway::Deployment", "RestApiId", id);
        if (stages.size() != 1 || deployments.size() != 1
            || stages.front()->properties.find("CanarySetting"))
            return;
        const Tree &api = m_resources.at(id).at("Properties");
        const Tree &stage = stages.front()->properties;
        Tree properties = Tree::map(
            {{"Name", api.at("Name")}, {"StageName", stage.at("StageName")}});
        if (const Tree *description = api.find("Description"))
            properties.set("Description", *description);
        if (const Tree *endpoint = api.find("EndpointConfiguration"))
            properties.set("EndpointConfiguration", endpointOf(*endpoint));
        for (const char *key : {"CacheClusterEnabled", "CacheClusterSize", "MethodSettings",
                                "TracingEnabled", "Variables"})
            if (const Tree *value = stage.find(key))
                properties.set(key, *value);
        properties.set("OpenApiVersion", "3.0.1");
        properties.set("DefinitionBody", openApiTree(m_sheet, id));
        for (const char *type : {"AWS::ApiGateway::Resource", "AWS::ApiGateway::Method"})
            for (const Resource *part : ofType(type, "RestApiId", id))
                remove(part->logicalId);
        m_rewritten.insert(resource.node);
        remove(stages.front()->logicalId, id + ".Stage");
        remove(deployments.front()->logicalId, id + ".Deployment");
        m_resources.set(id, Tree::map({{"Type", "AWS::Serverless::Api"},
                                       {"Properties", std::move(properties)}}));
    }

    static Tree endpointOf(const Tree &endpoint)
    {
        Tree result = Tree(Tree::Map());
        if (const Tree *types = endpoint.find("Types"); types && types->isList() && !types->empty())
            result.set("Type", types->items().front());
        if (const Tree *ids = endpoint.find("VpcEndpointIds"))
            result.set("VPCEndpointIds", *ids);
        return result;
    }

    void forgetRemoved()
    {
        for (auto &[id, resource] : m_resources.entries()) {
            const Tree *needed = resource.find("DependsOn");
            if (!needed)
                continue;
            const Tree list = needed->isList() ? *needed : Tree::list({*needed});
            Tree::List kept;
            for (const Tree &other : list.items())
                if (!m_removed.contains(other.textOr("")))
                    kept.push_back(other);
            if (kept.empty())
                resource.erase("DependsOn");
            else
                resource.set("DependsOn", std::move(kept));
        }
    }

    std::string renamedId(const std::string &id) const
    {
        const auto found = m_renames.find(id);
        return found == m_renames.end() ? id : found->second;
    }

    Tree renamed(const Tree &value) const
    {
        const Reference reference = referenceOf(value);
        if (reference.kind == Reference::Kind::Ref)
            return ResourceSheet::ref(renamedId(reference.target));
        if (reference.kind == Reference::Kind::Attribute)
            return ResourceSheet::attribute(renamedId(reference.target), reference.attribute);
        if (reference.kind == Reference::Kind::Substitute) {
            std::string pattern = reference.target;
            for (const auto &[from, to] : m_renames)
                for (const char *end : {"}", "."}) {
                    const std::string what = "${" + from + end;
                    for (std::size_t at = pattern.find(what); at != std::string::npos;
                         at = pattern.find(what, at + 1))
                        pattern.replace(at, what.size(), "${" + to + end);
                }
            return ResourceSheet::substitute(pattern);
        }
        if (value.isList()) {
            Tree::List items;
            for (const Tree &item : value.items())
                items.push_back(renamed(item));
            return items;
        }
        if (!value.isMap())
            return value;
        Tree result = Tree(Tree::Map());
        for (const auto &[key, content] : value.entries())
            result.set(key, renamed(content));
        return result;
    }

    const ResourceSheet &m_sheet;
    Tree m_template;
    Tree m_resources;
    std::set<std::string> m_removed;
    std::map<std::string, std::string> m_renames;
    std::set<NodeId> m_rewritten;
};

} // namespace

Result<ExportResult> writeSam(const Design &design, const Catalogue &catalogue)
{
    const ResourceSheet sheet = deploy(design, catalogue);
    const std::string name = design.name().empty() ? std::string("Exported by Headroom")
                                                   : design.name();
    SamTemplate made(sheet, templateTree(sheet, name));
    const Tree tree = made.tree();
    // What is CloudFormation's alone does not hold for what SAM writes in its own way.
    auto omissions = sheet.omissions(TemplateLanguage::CloudFormation);
    std::erase_if(omissions, [&made](const Omission &omission) {
        return omission.language == TemplateLanguage::CloudFormation
               && made.isRewritten(omission.node);
    });
    std::string text;
    for (const std::string &line : omissionLines(omissions))
        text += "# Not expressed here: " + line + "\n";
    text += printYaml(tree);
    return ExportResult{std::move(text), std::move(omissions)};
}

} // namespace headroom
