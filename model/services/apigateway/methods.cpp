// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/apigateway/methods.h"

#include "model/services/shared/roles.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace headroom::apigateway {

namespace {

constexpr std::string_view kInvoke = "lambda:InvokeFunction";

const Permission *invocation(const std::vector<Permission> &permissions)
{
    const auto found = std::ranges::find_if(permissions, [](const Permission &permission) {
        return std::ranges::find(permission.actions, kInvoke) != permission.actions.end();
    });
    return found == permissions.end() ? nullptr : &*found;
}

std::vector<Permission> permissionsOf(const LinkView &link)
{
    const NodeView callee = link.to();
    return callee.spec().permissions ? callee.spec().permissions(link) : std::vector<Permission>();
}

/// What a template needs to know of one method.
struct Place {
    std::string path; ///< `/orders/{id}`, `/{proxy+}`, `/`.
    std::string httpMethod = "ANY";
    std::string prefix = {}; ///< Of the path, not handed on to an address.
    std::vector<std::string> queryParameters = {};
    std::vector<std::string> keyParameters = {}; ///< Those of them in the cache's key.
};

/// The names in braces: `id`, `proxy`.
std::vector<std::string> parametersOf(const std::string &path)
{
    std::vector<std::string> names;
    for (std::size_t open = path.find('{'); open != std::string::npos;
         open = path.find('{', open + 1)) {
        const std::size_t close = path.find_first_of("+}", open);
        if (close == std::string::npos)
            break;
        names.push_back(path.substr(open + 1, close - open - 1));
    }
    return names;
}

/// The path as it is added to an address: `/{proxy+}` is `/{proxy}` there, and the root is nothing.
std::string handedOn(const Place &place)
{
    std::string path = place.path.substr(place.prefix.size());
    std::erase(path, '+');
    return path == "/" ? std::string() : path;
}

/// The request that calls a service by its own API, in a role that may do so.
Tree serviceIntegration(const LinkView &link, double timeout, const Tree &role)
{
    const DirectCall call = link.to().spec().directCall(link.to());
    Tree integration = Tree::map(
        {{"Type", "AWS"},
         {"IntegrationHttpMethod", "POST"},
         {"Uri", ResourceSheet::joined(
                     {ResourceSheet::substitute("arn:${AWS::Partition}:apigateway:${AWS::Region}:"),
                      call.target})},
         {"Credentials", role},
         {"TimeoutInMillis", timeout}});
    if (call.contentType != "application/json")
        integration.set("RequestParameters",
                        Tree::map({{"integration.request.header.Content-Type",
                                    "'" + std::string(call.contentType) + "'"}}));
    // What callers send is handed on whatever they call it.
    integration.set("RequestTemplates", Tree::map({{"application/json", call.body}}));
    integration.set("IntegrationResponses", Tree::list({Tree::map({{"StatusCode", "200"}})}));
    return integration;
}

/// The integration in CloudFormation's words. `role` is whose rights a direct call has.
Tree integrationTree(const Slot &slot, const NodeView &stage, const Place &place, const Tree &role)
{
    const Tree target = !slot.variable.empty() ? Tree("${stageVariables." + slot.variable + "}")
                        : slot.links.empty()   ? Tree()
                                               : targetOf(slot.links.front());
    const double timeout = stage.get(kTimeoutInMillis);
    switch (slot.kind()) {
    case IntegrationKind::Function:
        return Tree::map(
            {{"Type", "AWS_PROXY"},
             {"IntegrationHttpMethod", "POST"},
             {"Uri", ResourceSheet::joined(
                         {ResourceSheet::substitute(
                              "arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/"
                              "2015-03-31/functions/"),
                          target, "/invocations"})},
             {"TimeoutInMillis", timeout}});
    case IntegrationKind::Http: {
        const std::string path = handedOn(place);
        Tree integration = Tree::map(
            {{"Type", "HTTP_PROXY"},
             {"IntegrationHttpMethod", place.httpMethod},
             {"Uri", path.empty() ? target : ResourceSheet::joined({target, path})},
             {"TimeoutInMillis", timeout}});
        Tree parameters = Tree(Tree::Map());
        for (const std::string &name : parametersOf(path))
            parameters.set("integration.request.path." + name, "method.request.path." + name);
        if (!parameters.empty())
            integration.set("RequestParameters", std::move(parameters));
        return integration;
    }
    case IntegrationKind::Service:
        if (isDirect(slot))
            return serviceIntegration(slot.links.front(), timeout, role);
        break;
    }
    return Tree::map(
        {{"Type", "MOCK"},
         {"RequestTemplates", Tree::map({{"application/json", R"({"statusCode": 200})"}})},
         {"IntegrationResponses", Tree::list({Tree::map({{"StatusCode", "200"}})})}});
}

/// `/orders/{id}` and the methods of it, written once however many stages speak of them.
class Methods
{
public:
    Methods(const NodeView &api, ResourceSheet &sheet)
        : m_api(api)
        , m_stage(api.children("apigateway.stage").front())
        , m_sheet(sheet)
        , m_restApi(ResourceSheet::ref(ResourceSheet::logicalId(api)))
    {
        for (const NodeView &stage : api.children("apigateway.stage")) {
            m_needsKey = m_needsKey || !usagePlansOf(stage).empty();
            m_isCached = m_isCached || stage.get(kCacheClusterEnabled);
        }
        if (api.isSet(kApiKeyRequired.key))
            m_needsKey = api.get(kApiKeyRequired);
    }

    void add(const Place &place, const Slot &slot)
    {
        if (!m_known.insert(place.httpMethod + " " + place.path).second)
            return;
        const std::string name = place.httpMethod == "ANY" ? place.path
                                                           : place.path + "/" + place.httpMethod;
        const Tree resourceId = resourceFor(place.path);
        const Tree integration = integrationOf(slot, place);
        const std::string id = addMethod(name, resourceId, place, integration);
        addTerraformIntegration(name, resourceId, place, integration, id);
    }

    const std::vector<std::string> &written() const { return m_written; }

private:
    /// `/pets/{id}` and `Method` are `ApiPetsIdMethod`.
    std::string idFor(const std::string &path, std::string_view what) const
    {
        std::string suffix = path == "/" ? "Root" : "";
        bool startsWord = true;
        for (const char c : path + "/" + std::string(what)) {
            const bool isLower = c >= 'a' && c <= 'z';
            const bool isWord = isLower || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (isWord)
                suffix += startsWord && isLower ? static_cast<char>(c - 'a' + 'A') : c;
            startsWord = !isWord;
        }
        std::string id = ResourceSheet::logicalId(m_api, suffix);
        for (int number = 2; m_sheet.find(id); ++number)
            id = ResourceSheet::logicalId(m_api, suffix + std::to_string(number));
        return id;
    }

    Tree resourceFor(const std::string &path)
    {
        if (path.empty() || path == "/")
            return ResourceSheet::attribute(ResourceSheet::logicalId(m_api), "RootResourceId");
        const auto known = m_resources.find(path);
        if (known != m_resources.end())
            return known->second;
        const std::size_t slash = path.rfind('/');
        const Tree parent = resourceFor(path.substr(0, slash));
        const std::string id = idFor(path, "Resource");
        Resource &resource = m_sheet.add(m_api, id, "AWS::ApiGateway::Resource",
                                         "aws_api_gateway_resource");
        resource.properties = Tree::map(
            {{"RestApiId", m_restApi}, {"ParentId", parent}, {"PathPart", path.substr(slash + 1)}});
        return m_resources.emplace(path, ResourceSheet::ref(id)).first->second;
    }

    /// The role of a direct call, made once for each target.
    Tree roleFor(const Slot &slot) const
    {
        if (!isDirect(slot))
            return {};
        const LinkView &link = slot.links.front();
        const std::string suffix = "CallsTo" + ResourceSheet::logicalId(link.to());
        const std::string known = ResourceSheet::logicalId(m_api, suffix);
        if (m_sheet.find(known))
            return ResourceSheet::attribute(known, "Arn");
        Tree::List statements;
        for (const Permission &permission : permissionsOf(link))
            statements.push_back(allowStatement(permission.actions, permission.resource));
        return ResourceSheet::attribute(addServiceRole(m_api, suffix, "apigateway.amazonaws.com",
                                                       {}, std::move(statements), m_sheet),
                                        "Arn");
    }

    /// Answers are kept by the path's parameters; without them all paths below would share one.
    Tree integrationOf(const Slot &slot, const Place &place) const
    {
        Tree integration = integrationTree(slot, m_stage, place, roleFor(slot));
        Tree keys = Tree(Tree::List());
        for (const std::string &name : parametersOf(place.path))
            keys.items().emplace_back("method.request.path." + name);
        for (const std::string &name : place.keyParameters)
            keys.items().emplace_back("method.request.querystring." + name);
        if (m_isCached && !keys.empty())
            integration.set("CacheKeyParameters", std::move(keys));
        return integration;
    }

    std::string addMethod(const std::string &name, const Tree &resourceId, const Place &place,
                          const Tree &integration)
    {
        std::string id = idFor(name, "Method");
        Resource &method = m_sheet.add(m_api, id, "AWS::ApiGateway::Method",
                                       "aws_api_gateway_method");
        method.properties = Tree::map({{"RestApiId", m_restApi},
                                       {"ResourceId", resourceId},
                                       {"HttpMethod", place.httpMethod},
                                       {"AuthorizationType", "NONE"},
                                       {"ApiKeyRequired", m_needsKey}});
        method.terraform = Tree::map({{"authorization_type", Tree()},
                                      {"authorization", "NONE"},
                                      {"integration", Tree()},
                                      {"method_responses", Tree()}});
        Tree parameters = Tree(Tree::Map());
        for (const std::string &parameter : parametersOf(place.path))
            parameters.set("method.request.path." + parameter, true);
        for (const std::vector<std::string> &names : {place.queryParameters, place.keyParameters})
            for (const std::string &parameter : names)
                parameters.set("method.request.querystring." + parameter, false);
        if (!parameters.empty())
            method.properties.set("RequestParameters", std::move(parameters));
        method.properties.set("Integration", integration);
        if (isAnsweredHere(integration))
            method.properties.set("MethodResponses",
                                  Tree::list({Tree::map({{"StatusCode", "200"}})}));
        m_written.push_back(id);
        return id;
    }

    /// Terraform has the integration and the answers that are made here as resources of their own.
    void addTerraformIntegration(const std::string &name, const Tree &resourceId,
                                 const Place &place, const Tree &integration,
                                 const std::string &method)
    {
        Tree arguments = Tree::map({{"rest_api_id", m_restApi},
                                    {"resource_id", resourceId},
                                    {"http_method", place.httpMethod}});
        Tree answer = arguments;
        answer.set("status_code", "200");
        static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kArguments = {
            {{"Type", "type"},
             {"Credentials", "credentials"},
             {"IntegrationHttpMethod", "integration_http_method"},
             {"Uri", "uri"},
             {"TimeoutInMillis", "timeout_milliseconds"},
             {"RequestParameters", "request_parameters"},
             {"RequestTemplates", "request_templates"},
             {"CacheKeyParameters", "cache_key_parameters"}}};
        for (const auto &[ours, theirs] : kArguments)
            if (const Tree *value = integration.find(ours))
                arguments.set(theirs, *value);
        const std::string id = addTerraform(idFor(name, "Integration"),
                                            "aws_api_gateway_integration", arguments, method);
        if (!isAnsweredHere(integration))
            return;
        const std::string response = addTerraform(idFor(name, "Response"),
                                                  "aws_api_gateway_method_response", answer, id);
        addTerraform(idFor(name, "IntegrationResponse"), "aws_api_gateway_integration_response",
                     answer, response);
    }

    /// Others hand on what their target answers.
    static bool isAnsweredHere(const Tree &integration)
    {
        const std::string type = integration.at("Type").textOr("");
        return type == "MOCK" || type == "AWS";
    }

    std::string addTerraform(const std::string &id, std::string_view type, const Tree &arguments,
                             const std::string &after)
    {
        Resource &resource = m_sheet.add(m_api, id, {}, type);
        resource.terraform = arguments;
        resource.dependsOn = {after};
        m_written.push_back(id);
        return id;
    }

    const NodeView &m_api;
    NodeView m_stage;
    ResourceSheet &m_sheet;
    Tree m_restApi;
    bool m_needsKey = false;
    bool m_isCached = false;
    std::set<std::string> m_known;
    std::map<std::string, Tree> m_resources;
    std::vector<std::string> m_written;
};

} // namespace

Tree targetOf(const LinkView &link)
{
    const std::vector<Permission> permissions = permissionsOf(link);
    if (const Permission *invoke = invocation(permissions))
        return invoke->resource.isList() && !invoke->resource.empty()
                   ? invoke->resource.items().front()
                   : invoke->resource;
    const NodeView callee = link.to();
    return callee.spec().address ? callee.spec().address(callee) : Tree();
}

bool isDirect(const Slot &slot)
{
    return slot.kind() == IntegrationKind::Service && slot.variable.empty() && !slot.links.empty()
           && slot.links.front().to().spec().directCall;
}

IntegrationKind integrationKind(const LinkView &link)
{
    const std::vector<Permission> permissions = permissionsOf(link);
    if (invocation(permissions))
        return IntegrationKind::Function;
    return link.to().spec().address ? IntegrationKind::Http : IntegrationKind::Service;
}

std::vector<Slot> slotsOf(const NodeView &api)
{
    std::vector<Slot> slots(1);
    for (const NodeView &stage : api.children("apigateway.stage")) {
        const Integrations integrations = integrationsOf(stage);
        for (std::size_t i = 0; i < integrations.regular.size(); ++i) {
            if (i == slots.size())
                slots.emplace_back();
            slots[i].links.push_back(integrations.regular[i]);
        }
        if (integrations.canary)
            slots.front().links.push_back(*integrations.canary);
    }
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const std::vector<LinkView> &links = slots[i].links;
        const bool differ = std::ranges::any_of(links, [&links](const LinkView &link) {
            return link.to().id() != links.front().to().id();
        });
        if (differ)
            slots[i].variable = i == 0 ? std::string("target") : "target" + std::to_string(i + 1);
    }
    return slots;
}

std::vector<std::string> addMethods(const NodeView &api, ResourceSheet &sheet)
{
    Methods methods(api, sheet);
    const std::vector<Slot> slots = slotsOf(api);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        // Further integrations get a path of their own, named after where they lead.
        const std::string prefix = i == 0 ? std::string()
                                          : "/" + slots[i].links.front().to().id().value();
        methods.add({.path = prefix.empty() ? "/" : prefix, .prefix = prefix}, slots[i]);
        methods.add({.path = prefix + "/{proxy+}", .prefix = prefix}, slots[i]);
    }
    // AWS refuses settings of methods that do not exist.
    for (const NodeView &stage : api.children("apigateway.stage")) {
        std::vector<MethodSettings> rows = methodsOf(stage);
        rows.pop_back();
        for (const MethodSettings &row : rows)
            methods.add({.path = row.resourcePath,
                         .httpMethod = row.httpMethod == "*" ? "ANY" : row.httpMethod,
                         .queryParameters = row.queryParameters,
                         .keyParameters = row.keyParameters},
                        slots.front());
    }
    return methods.written();
}

} // namespace headroom::apigateway
