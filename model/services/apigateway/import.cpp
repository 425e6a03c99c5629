// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/import_sheet.h"
#include "model/services/apigateway/apigateway.h"

#include <algorithm>
#include <map>
#include <utility>

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
        for (const auto &[place, names] : m_parameters)
            takeParameters(place, names);
    }

private:
    /// Names of query parameters: those that a method declares, and those in the cache's key.
    struct Parameters {
        std::string declared = {};
        std::string inKey = {};
    };

    /// `/orders/{id}`: the path parts of a resource and of those above it.
    std::string pathOf(const Tree &resourceId) const
    {
        constexpr int kDeepest = 64;
        std::string path;
        const TemplateResource *resource = m_sheet.source().referred(resourceId);
        for (int depth = 0; resource && resource->type == "AWS::ApiGateway::Resource"; ++depth) {
            if (depth == kDeepest)
                return {};
            path = "/"
                   + m_sheet.source().evaluate(resource->properties.at("PathPart")).tree.textOr("")
                   + path;
            resource = m_sheet.source().referred(resource->properties.at("ParentId"));
        }
        return path.empty() ? "/" : path;
    }

    void noteParameters(const TemplateResource &method)
    {
        constexpr std::string_view kMark = "method.request.querystring.";
        const auto add = [kMark](std::string &names, const std::string &name) {
            if (name.starts_with(kMark))
                names += (names.empty() ? "" : ",") + name.substr(kMark.size());
        };
        Parameters found;
        if (const Tree &declared = method.properties.at("RequestParameters"); declared.isMap())
            for (const auto &[name, isRequired] : declared.entries())
                add(found.declared, name);
        const Tree &keys = method.properties.at("Integration").at("CacheKeyParameters");
        if (keys.isList())
            for (const Tree &key : keys.items())
                add(found.inKey, key.textOr(""));
        if (found.declared.empty() && found.inKey.empty())
            return;
        const std::string verb = method.properties.at("HttpMethod").textOr("ANY");
        m_parameters[{pathOf(method.properties.at("ResourceId")),
                      verb == "ANY" ? "*" : verb}] = found;
    }

    void takeParameters(const std::pair<std::string, std::string> &place, const Parameters &names)
    {
        Tree table = m_sheet.node(m_id)->properties.at(kMethodSettings.key);
        if (!table.isList())
            table = Tree(Tree::List());
        auto row = std::ranges::find_if(table.items(), [&place](const Tree &entry) {
            return entry.at("resourcePath").textOr("/") == place.first
                   && entry.at("httpMethod").textOr("GET") == place.second;
        });
        if (row == table.items().end()) {
            table.items().push_back(
                Tree::map({{"resourcePath", place.first}, {"httpMethod", place.second}}));
            row = table.items().end() - 1;
        }
        if (!names.declared.empty())
            row->set(kQueryParameters, names.declared);
        if (!names.inKey.empty())
            row->set(kCacheKeyParameters, names.inKey);
        m_sheet.set(m_id, kMethodSettings.key, table);
    }

    void takeMethod(const TemplateResource &method)
    {
        noteParameters(method);
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
    std::map<std::pair<std::string, std::string>, Parameters> m_parameters;
};

void takeStage(const TemplateResource &stage, ImportSheet &sheet)
{
    if (const auto id = sheet.nodeOf(stage.logicalId))
        StageTaker(stage, sheet, *id).take();
}

void takeUsagePlan(const TemplateResource &plan, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(plan.logicalId);
    if (!id)
        return;
    Tree table = sheet.node(*id)->properties.at(kUsagePlans.key);
    if (!table.isList())
        table = Tree(Tree::List());
    Tree row = Tree(Tree::Map());
    for (const auto &[ours, theirs] :
         {std::pair("name", "UsagePlanName"), std::pair("rateLimit", "Throttle.RateLimit"),
          std::pair("burstLimit", "Throttle.BurstLimit"), std::pair("quotaLimit", "Quota.Limit"),
          std::pair("quotaPeriod", "Quota.Period")})
        if (const Tree *value = valueAt(plan.properties, theirs))
            row.set(ours, sheet.source().evaluate(*value).tree);
    table.items().push_back(std::move(row));
    sheet.set(*id, kUsagePlans.key, table);
}

/// Methods that ask for no key leave usage plans without effect.
void takeApi(const TemplateResource &api, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(api.logicalId);
    if (!id)
        return;
    bool hasMethods = false;
    bool asksForKey = false;
    for (const TemplateResource *method : sheet.resources("AWS::ApiGateway::Method"))
        if (sheet.source().referred(method->properties.at("RestApiId")) == &api) {
            hasMethods = true;
            asksForKey = asksForKey
                         || sheet.source()
                                .evaluate(method->properties.at("ApiKeyRequired"))
                                .tree.flagOr(false);
        }
    const bool hasPlans = std::ranges::any_of(
        sheet.resources("AWS::ApiGateway::UsagePlan"), [&](const TemplateResource *plan) {
            const Tree &stages = plan->properties.at("ApiStages");
            return stages.isList() && std::ranges::any_of(stages.items(), [&](const Tree &stage) {
                       return sheet.source().referred(stage.at("ApiId")) == &api;
                   });
        });
    if (hasMethods && asksForKey != hasPlans)
        sheet.node(*id)->properties.set(kApiKeyRequired.key, asksForKey);
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
             .links = {{.path = "Body"}, {.path = "Policy"}, {.path = "EndpointConfiguration"}},
             .take = takeApi},
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
             .take = takeStage},
            {.type = "AWS::ApiGateway::UsagePlan",
             .role = TemplateSource::Role::Part,
             .within = "ApiStages.0.Stage",
             .links = {{.path = "ApiStages"}},
             .take = takeUsagePlan},
            {.type = "AWS::ApiGateway::UsagePlanKey",
             .role = TemplateSource::Role::Part,
             .within = "UsagePlanId"}};
}

} // namespace headroom::apigateway
