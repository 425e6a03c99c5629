// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/import_sheet.h"
#include "model/services/apigateway/apigateway.h"

namespace headroom::apigateway {

namespace {

constexpr LinkKind kCalls[] = {LinkKind::Request, LinkKind::Event};

/// `/~1pets~1{id}` is `/pets/{id}`.
std::string decodedPath(std::string path)
{
    if (path.size() > 1 && path.starts_with("/~1"))
        path.erase(0, 1);
    for (std::size_t at = path.find("~1"); at != std::string::npos; at = path.find("~1", at))
        path.replace(at, 2, "/");
    return path;
}

/// The names of stage variables in an address: `${stageVariables.target}`.
std::vector<std::string> variablesIn(const std::string &address)
{
    constexpr std::string_view kMark = "stageVariables.";
    std::vector<std::string> names;
    for (std::size_t at = address.find(kMark); at != std::string::npos;
         at = address.find(kMark, at + 1)) {
        const std::size_t begin = at + kMark.size();
        names.push_back(address.substr(begin, address.find_first_of("}/ ", begin) - begin));
    }
    return names;
}

/// What answers the methods of one stage.
class StageTaker
{
public:
    StageTaker(const TemplateResource &stage, ImportSheet &sheet, const NodeId &id)
        : m_stage(stage)
        , m_sheet(sheet)
        , m_id(id)
    { }

    void take()
    {
        const TemplateResource *api = m_sheet.source().referred(m_stage.properties.at("RestApiId"));
        for (const TemplateResource *method : m_sheet.resources("AWS::ApiGateway::Method"))
            if (m_sheet.source().referred(method->properties.at("RestApiId")) == api)
                takeMethod(*method);
        takeMethodSettings();
    }

private:
    void takeMethod(const TemplateResource &method)
    {
        const Tree &integration = method.properties.at("Integration");
        if (!integration.isMap() || integration.at("Type").textOr("") == "MOCK")
            return;
        const Tree &uri = integration.at("Uri");
        bool isLed = leadThroughVariables(uri);
        if (!isLed)
            isLed = lead(uri);
        if (!isLed)
            if (const auto outside = m_sheet.addressed(uri))
                isLed = m_sheet.link(m_id, *outside, kCalls, uri.line());
        // Services are called by what their request is made of.
        if (!isLed)
            isLed = lead(integration.at("RequestTemplates"))
                    || lead(integration.at("RequestParameters"));
        if (!isLed && !uri.isNull())
            m_sheet.note(ImportNote::Kind::NotUnderstood, method.logicalId,
                         Text(HEADROOM_TEXT("ApiGateway",
                                            "the integration leads to %1, which is no component"))
                             .arg(m_sheet.source().evaluate(uri).tree.textOr("?")),
                         uri.line() > 0 ? uri.line() : method.number);
        if (const Tree *timeout = integration.find("TimeoutInMillis"))
            if (!m_sheet.node(m_id)->properties.find(kTimeoutInMillis.key))
                m_sheet.set(m_id, kTimeoutInMillis.key, *timeout);
    }

    bool lead(const Tree &value)
    {
        bool isLed = false;
        for (const NodeId &target : m_sheet.leadsTo(value))
            isLed = m_sheet.link(m_id, target, kCalls, value.line()) || isLed;
        return isLed;
    }

    bool leadThroughVariables(const Tree &uri)
    {
        bool isLed = false;
        const std::string address = m_sheet.source().evaluate(uri).tree.textOr("");
        for (const std::string &name : variablesIn(address)) {
            const Tree &value = m_stage.properties.at("Variables").at(name);
            bool found = lead(value);
            if (const auto outside = found ? std::nullopt : m_sheet.addressed(value))
                found = m_sheet.link(m_id, *outside, kCalls, value.line());
            if (found)
                forgetVariable(name);
            isLed = isLed || found;
            takeCanary(name);
        }
        return isLed;
    }

    /// The link says it; templates are written with a variable again.
    void forgetVariable(const std::string &name)
    {
        Node &node = *m_sheet.node(m_id);
        Tree variables = node.properties.at(kVariables.key);
        variables.erase(name);
        if (variables.empty())
            node.properties.erase(kVariables.key);
        else
            node.properties.set(kVariables.key, std::move(variables));
    }

    void takeCanary(const std::string &variable)
    {
        const Tree *value = valueAt(m_stage.properties,
                                    "CanarySetting.StageVariableOverrides." + variable);
        if (!value)
            return;
        auto targets = m_sheet.leadsTo(*value);
        if (const auto outside = targets.empty() ? m_sheet.addressed(*value) : std::nullopt)
            targets.push_back(*outside);
        if (!targets.empty() && m_sheet.link(m_id, targets.front(), kCalls, value->line()))
            m_sheet.node(m_id)->properties.set(kCanaryTo.key, targets.front().value());
    }

    void takeMethodSettings()
    {
        const Tree &rows = m_stage.properties.at("MethodSettings");
        if (!rows.isList())
            return;
        Tree table = Tree(Tree::List());
        for (const Tree &row : rows.items()) {
            const std::string path = row.at("ResourcePath").textOr("/*");
            if (path == "/*")
                continue;
            const std::string method = row.at("HttpMethod").textOr("*");
            Tree entry = Tree::map({{"resourcePath", decodedPath(path)},
                                    {"httpMethod", method == "ANY" ? std::string("*") : method}});
            for (const auto &[theirs, ours] :
                 {std::pair("ThrottlingRateLimit", kThrottlingRateLimit.key),
                  std::pair("ThrottlingBurstLimit", kThrottlingBurstLimit.key),
                  std::pair("CachingEnabled", std::string_view("cachingEnabled")),
                  std::pair("CacheTtlInSeconds", kCacheTtl.key)})
                if (const Tree *value = row.find(theirs))
                    entry.set(ours, m_sheet.source().evaluate(*value).tree);
            table.items().push_back(std::move(entry));
        }
        if (!table.empty())
            m_sheet.set(m_id, kMethodSettings.key, table);
    }

    const TemplateResource &m_stage;
    ImportSheet &m_sheet;
    NodeId m_id;
};

void takeStage(const TemplateResource &stage, ImportSheet &sheet)
{
    if (const auto id = sheet.nodeOf(stage.logicalId))
        StageTaker(stage, sheet, *id).take();
}

} // namespace

std::vector<TemplateSource> apiSources()
{
    const auto part = [](std::string_view type, std::string_view within) {
        return TemplateSource{.type = type,
                              .role = TemplateSource::Role::Part,
                              .within = within,
                              .links = {{.path = "Integration"}, {.path = "AuthorizerUri"}}};
    };
    return {{.type = "AWS::ApiGateway::RestApi",
             .nameFrom = "Name",
             .properties = {{kEndpointConfiguration.key, "EndpointConfiguration.Types.0"},
                            {kDeployments.key, ""}},
             .links = {{.path = "Body"}, {.path = "Policy"}, {.path = "EndpointConfiguration"}}},
            part("AWS::ApiGateway::Deployment", "RestApiId"),
            part("AWS::ApiGateway::Resource", "RestApiId"),
            part("AWS::ApiGateway::Method", "RestApiId"),
            part("AWS::ApiGateway::Model", "RestApiId"),
            part("AWS::ApiGateway::RequestValidator", "RestApiId"),
            part("AWS::ApiGateway::GatewayResponse", "RestApiId"),
            part("AWS::ApiGateway::Authorizer", "RestApiId")};
}

std::vector<TemplateSource> stageSources()
{
    return {{.type = "AWS::ApiGateway::Stage",
             .within = "RestApiId",
             .idFrom = "StageName",
             .properties = {{kThrottlingRateLimit.key,
                             "MethodSettings[ResourcePath=/*].ThrottlingRateLimit"},
                            {kThrottlingBurstLimit.key,
                             "MethodSettings[ResourcePath=/*].ThrottlingBurstLimit"},
                            {kCacheTtl.key, "MethodSettings[ResourcePath=/*].CacheTtlInSeconds"},
                            {kLoggingLevel.key, "MethodSettings[ResourcePath=/*].LoggingLevel"},
                            {kCanaryPercentTraffic.key, "CanarySetting.PercentTraffic"},
                            {kMethodSettings.key, ""},
                            {kUsagePlans.key, ""},
                            {kDeploymentId.key, ""},
                            {kTimeoutInMillis.key, ""}},
             .links = {{.path = "DeploymentId"},
                       {.path = "Variables"},
                       {.path = "CanarySetting"},
                       {.path = "AccessLogSetting", .kinds = {LinkKind::Attach}}},
             .take = takeStage}};
}

} // namespace headroom::apigateway
