// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/serverless.h"

#include "model/formats/resource_sheet.h"

#include <algorithm>

namespace headroom {

namespace {

constexpr std::string_view kPrefix = "AWS::Serverless::";

/// Makes what one template's macro stands for.
class Expansion
{
public:
    Expansion(const Tree &root, std::vector<TemplateResource> &resources)
        : m_globals(root.at("Globals"))
        , m_source(resources)
    { }

    std::vector<TemplateResource> made()
    {
        for (const TemplateResource &resource : m_source) {
            if (!resource.type.starts_with(kPrefix)) {
                m_made.push_back(resource);
                continue;
            }
            const std::string thing = resource.type.substr(kPrefix.size());
            TemplateResource copy = resource;
            addGlobals(copy.properties, m_globals.at(thing));
            if (thing == "Function")
                expandFunction(copy);
            else if (thing == "Api")
                expandApi(copy);
            else if (thing == "HttpApi")
                expandHttpApi(copy);
            else if (thing == "SimpleTable")
                expandTable(copy);
            else if (thing == "StateMachine")
                expandStateMachine(copy);
            else
                m_made.push_back(std::move(copy));
        }
        return std::move(m_made);
    }

private:
    /// What a resource does not say itself; maps are joined, as AWS does.
    static void addGlobals(Tree &properties, const Tree &globals)
    {
        if (!globals.isMap())
            return;
        for (const auto &[key, value] : globals.entries()) {
            const Tree *own = properties.find(key);
            if (!own) {
                properties.set(key, value);
            } else if (own->isMap() && value.isMap()) {
                Tree joined = *own;
                addGlobals(joined, value);
                properties.set(key, std::move(joined));
            }
        }
    }

    TemplateResource &derive(const TemplateResource &from, const std::string &id,
                             std::string_view type)
    {
        TemplateResource resource;
        resource.logicalId = id;
        resource.type = type;
        resource.number = from.number;
        resource.origin = from.origin;
        resource.isDerived = true;
        m_made.push_back(std::move(resource));
        return m_made.back();
    }

    void expandFunction(TemplateResource resource)
    {
        const std::string id = resource.logicalId;
        const Tree events = resource.properties.at("Events");
        const Tree alias = resource.properties.at("AutoPublishAlias");
        const Tree provisioned = resource.properties.at("ProvisionedConcurrencyConfig");
        const Tree config = resource.properties.at("EventInvokeConfig");
        resource.type = "AWS::Lambda::Function";
        if (const Tree *queue = resource.properties.find("DeadLetterQueue"))
            resource.properties.set("DeadLetterConfig",
                                    Tree::map({{"TargetArn", queue->at("TargetArn")}}));
        for (const char *key : {"Events", "AutoPublishAlias", "ProvisionedConcurrencyConfig",
                                "EventInvokeConfig", "DeadLetterQueue"})
            resource.properties.erase(key);
        m_made.push_back(resource);
        Tree callee = ResourceSheet::attribute(id, "Arn");
        if (alias.isText() || alias.isMap()) {
            derive(resource, id + ".Version", "AWS::Lambda::Version").properties = Tree::map(
                {{"FunctionName", ResourceSheet::ref(id)}});
            TemplateResource &made = derive(resource, id + ".Alias", "AWS::Lambda::Alias");
            made.properties = Tree::map({{"FunctionName", ResourceSheet::ref(id)},
                                         {"FunctionVersion", ResourceSheet::ref(id + ".Version")},
                                         {"Name", alias}});
            if (provisioned.isMap())
                made.properties.set("ProvisionedConcurrencyConfig", provisioned);
            callee = ResourceSheet::ref(id + ".Alias");
        }
        if (config.isMap()) {
            TemplateResource &made = derive(resource, id + ".EventInvokeConfig",
                                            "AWS::Lambda::EventInvokeConfig");
            made.properties = config;
            made.properties.set("FunctionName", ResourceSheet::ref(id));
        }
        if (events.isMap())
            for (const auto &[name, event] : events.entries())
                expandEvent(resource, name, event, callee);
    }

    /// What makes an event of a function or state machine come, `callee` being told of it.
    void expandEvent(const TemplateResource &owner, const std::string &name, const Tree &event,
                     const Tree &callee)
    {
        const std::string type = event.at("Type").textOr("");
        const Tree &properties = event.at("Properties");
        const std::string id = owner.logicalId + "." + name;
        if (type == "Api" || type == "HttpApi") {
            addMethod(owner, id, properties, callee, type == "Api");
        } else if (type == "SQS" || type == "Kinesis" || type == "DynamoDB" || type == "MSK") {
            TemplateResource &made = derive(owner, id, "AWS::Lambda::EventSourceMapping");
            made.properties = properties.isMap() ? properties : Tree(Tree::Map());
            made.properties.set("EventSourceArn",
                                properties.at(type == "SQS" ? "Queue" : "Stream"));
            made.properties.erase("Queue");
            made.properties.erase("Stream");
            made.properties.set("FunctionName", callee);
            made.number = event.line();
        } else if (type == "SNS") {
            TemplateResource &made = derive(owner, id, "AWS::SNS::Subscription");
            made.properties = Tree::map({{"TopicArn", properties.at("Topic")},
                                         {"Protocol", "lambda"},
                                         {"Endpoint", callee}});
            made.number = event.line();
        } else if (type == "S3") {
            TemplateResource &made = derive(owner, id, "AWS::Lambda::Permission");
            made.properties = Tree::map({{"FunctionName", callee},
                                         {"Principal", "s3.amazonaws.com"},
                                         {"SourceArn", properties.at("Bucket")}});
            made.number = event.line();
        } else if (type == "EventBridgeRule" || type == "CloudWatchEvent" || type == "Schedule") {
            TemplateResource &made = derive(owner, id, "AWS::Events::Rule");
            made.properties = Tree::map(
                {{"Targets", Tree::list({Tree::map({{"Id", name}, {"Arn", callee}})})}});
            for (const auto &[theirs, ours] :
                 {std::pair("Pattern", "EventPattern"), std::pair("EventBusName", "EventBusName"),
                  std::pair("Schedule", "ScheduleExpression"), std::pair("State", "State")})
                if (const Tree *value = properties.find(theirs))
                    made.properties.set(ours, *value);
            made.number = event.line();
        }
    }

    /// A method of the API that the event names, else of the one that SAM makes up.
    void addMethod(const TemplateResource &owner, const std::string &id, const Tree &properties,
                   const Tree &callee, bool isRest)
    {
        const char *key = isRest ? "RestApiId" : "ApiId";
        Tree api = properties.at(key);
        if (api.isNull())
            api = ResourceSheet::ref(impliedApi(owner, isRest));
        TemplateResource &made = derive(
            owner, id, isRest ? "AWS::ApiGateway::Method" : "AWS::ApiGatewayV2::Route");
        made.properties = Tree::map(
            {{key, std::move(api)},
             {"HttpMethod", properties.at("Method")},
             {"ResourcePath", properties.at("Path")},
             {"Integration", Tree::map({{"Type", "AWS_PROXY"}, {"Uri", callee}})}});
        made.number = properties.line();
    }

    std::string impliedApi(const TemplateResource &owner, bool isRest)
    {
        const std::string id = isRest ? "ServerlessRestApi" : "ServerlessHttpApi";
        const auto isKnown = [&id](const TemplateResource &resource) {
            return resource.logicalId == id;
        };
        if (std::ranges::none_of(m_made, isKnown) && std::ranges::none_of(m_source, isKnown)) {
            TemplateResource api;
            api.logicalId = id;
            api.number = owner.number;
            api.origin = owner.origin;
            api.isDerived = true;
            addGlobals(api.properties, m_globals.at(isRest ? "Api" : "HttpApi"));
            if (isRest) {
                api.properties.set("StageName", "Prod");
                expandApi(api);
            } else {
                expandHttpApi(api);
            }
        }
        return id;
    }

    void expandApi(TemplateResource resource)
    {
        const Tree properties = resource.properties;
        resource.type = "AWS::ApiGateway::RestApi";
        if (const Tree *body = properties.find("DefinitionBody"))
            resource.properties.set("Body", *body);
        if (const Tree *endpoint = properties.find("EndpointConfiguration"))
            resource.properties.set(
                "EndpointConfiguration",
                Tree::map(
                    {{"Types", Tree::list({endpoint->isMap() && functionName(*endpoint).empty()
                                               ? endpoint->at("Type")
                                               : *endpoint})}}));
        const Tree api = ResourceSheet::ref(resource.logicalId);
        m_made.push_back(resource);
        TemplateResource &deployment = derive(resource, resource.logicalId + ".Deployment",
                                              "AWS::ApiGateway::Deployment");
        deployment.properties = Tree::map({{"RestApiId", api}});
        TemplateResource &stage = derive(resource, resource.logicalId + ".Stage",
                                         "AWS::ApiGateway::Stage");
        stage.properties = Tree::map(
            {{"RestApiId", api},
             {"DeploymentId", ResourceSheet::ref(resource.logicalId + ".Deployment")}});
        for (const char *key : {"StageName", "CacheClusterEnabled", "CacheClusterSize", "Variables",
                                "MethodSettings", "TracingEnabled"})
            if (const Tree *value = properties.find(key))
                stage.properties.set(key, *value);
        if (const Tree *canary = properties.find("CanarySetting"))
            stage.properties.set("CanarySetting", *canary);
    }

    void expandHttpApi(TemplateResource resource)
    {
        const Tree properties = resource.properties;
        resource.type = "AWS::ApiGatewayV2::Api";
        resource.properties.set("ProtocolType", "HTTP");
        if (const Tree *body = properties.find("DefinitionBody"))
            resource.properties.set("Body", *body);
        m_made.push_back(resource);
        TemplateResource &stage = derive(resource, resource.logicalId + ".Stage",
                                         "AWS::ApiGatewayV2::Stage");
        stage.properties = Tree::map(
            {{"ApiId", ResourceSheet::ref(resource.logicalId)},
             {"StageName",
              properties.find("StageName") ? properties.at("StageName") : Tree("$default")}});
    }

    void expandTable(TemplateResource resource)
    {
        resource.type = "AWS::DynamoDB::Table";
        const Tree &name = resource.properties.at("PrimaryKey").at("Name");
        resource.properties.set(
            "KeySchema",
            Tree::list({Tree::map(
                {{"AttributeName", name.isNull() ? Tree("id") : name}, {"KeyType", "HASH"}})}));
        // SAM's simple table is on demand unless it states a throughput.
        resource.properties.set("BillingMode", resource.properties.find("ProvisionedThroughput")
                                                   ? "PROVISIONED"
                                                   : "PAY_PER_REQUEST");
        m_made.push_back(std::move(resource));
    }

    void expandStateMachine(TemplateResource resource)
    {
        resource.type = "AWS::StepFunctions::StateMachine";
        const Tree events = resource.properties.at("Events");
        resource.properties.erase("Events");
        m_made.push_back(resource);
        if (events.isMap())
            for (const auto &[name, event] : events.entries())
                expandEvent(resource, name, event, ResourceSheet::ref(resource.logicalId));
    }

    const Tree &m_globals;
    const std::vector<TemplateResource> &m_source;
    std::vector<TemplateResource> m_made;
};

} // namespace

void expandServerless(const Tree &root, std::vector<TemplateResource> &resources)
{
    resources = Expansion(root, resources).made();
}

} // namespace headroom
