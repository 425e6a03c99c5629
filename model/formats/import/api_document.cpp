// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/api_document.h"

#include "model/formats/resource_sheet.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace headroom {

namespace {

constexpr std::string_view kIntegration = "x-amazon-apigateway-integration";
constexpr std::string_view kAnyMethod = "x-amazon-apigateway-any-method";

std::string uppercase(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

/// Letters and digits, words joined in capitals: `orders-api` is `OrdersApi`.
std::string logicalId(std::string_view name)
{
    std::string id;
    bool startsWord = true;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0)
            id += startsWord ? static_cast<char>(std::toupper(byte)) : c;
        startsWord = std::isalnum(byte) == 0;
    }
    return id.empty() ? "Api" : id;
}

/// The name of a stage is the first part of the path of the address.
std::string stageOf(const Tree &server)
{
    std::string url = server.at("url").textOr("");
    if (const Tree *variables = server.find("variables"); variables && variables->isMap())
        for (const auto &[name, variable] : variables->entries()) {
            const std::string word = "{" + name + "}";
            for (std::size_t at = url.find(word); at != std::string::npos; at = url.find(word))
                url.replace(at, word.size(), variable.at("default").textOr(""));
        }
    const std::size_t scheme = url.find("://");
    const std::size_t host = scheme == std::string::npos ? 0 : scheme + 3;
    std::size_t path = url.find('/', host);
    if (path == std::string::npos)
        return {};
    while (path < url.size() && url[path] == '/')
        ++path;
    return url.substr(path, url.find('/', path) - path);
}

/// The functions that integrations name by their ARN, as resources.
class NamedFunctions
{
public:
    explicit NamedFunctions(std::vector<TemplateResource> &resources)
        : m_resources(&resources)
    { }

    /// A reference to the function or alias that an address names, or null.
    Tree reference(const Tree &uri, const TemplateResource &api)
    {
        constexpr std::string_view kMark = ":function:";
        const std::string text = uri.textOr("");
        const std::size_t mark = text.find(kMark);
        if (mark == std::string::npos)
            return {};
        const std::string rest = text.substr(mark + kMark.size());
        const std::string called = rest.substr(0, rest.find('/'));
        const std::size_t colon = called.find(':');
        const std::string name = called.substr(0, colon);
        if (name.empty() || name.find('$') != std::string::npos)
            return {};
        const std::string id = function(name, api, uri.line());
        if (colon == std::string::npos || colon + 1 == called.size())
            return ResourceSheet::ref(id);
        return ResourceSheet::ref(alias(id, called.substr(colon + 1), api, uri.line()));
    }

private:
    TemplateResource &add(const std::string &id, std::string_view type, const TemplateResource &api,
                          int number)
    {
        TemplateResource resource;
        resource.logicalId = id;
        resource.type = type;
        resource.number = number;
        resource.origin = api.origin;
        resource.isDerived = true;
        m_resources->push_back(std::move(resource));
        return m_resources->back();
    }

    bool has(const std::string &id) const
    {
        return std::ranges::find(*m_resources, id, &TemplateResource::logicalId)
               != m_resources->end();
    }

    std::string function(const std::string &name, const TemplateResource &api, int number)
    {
        for (const TemplateResource &resource : *m_resources)
            if (resource.type == "AWS::Lambda::Function"
                && (resource.properties.at("FunctionName").textOr("") == name
                    || resource.logicalId == logicalId(name)))
                return resource.logicalId;
        std::string id = logicalId(name);
        for (int i = 2; has(id); ++i)
            id = logicalId(name) + std::to_string(i);
        add(id, "AWS::Lambda::Function", api, number).properties = Tree::map(
            {{"FunctionName", name}});
        return id;
    }

    std::string alias(const std::string &function, const std::string &name,
                      const TemplateResource &api, int number)
    {
        const std::string id = function + "." + name;
        if (has(id))
            return id;
        const std::string version = function + ".Version";
        if (!has(version))
            add(version, "AWS::Lambda::Version", api, number).properties = Tree::map(
                {{"FunctionName", ResourceSheet::ref(function)}});
        add(id, "AWS::Lambda::Alias", api, number).properties = Tree::map(
            {{"FunctionName", ResourceSheet::ref(function)},
             {"FunctionVersion", ResourceSheet::ref(version)},
             {"Name", name}});
        return id;
    }

    std::vector<TemplateResource> *m_resources;
};

Tree integrationOf(const Tree &integration)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kFields = {
        {{"uri", "Uri"},
         {"httpMethod", "IntegrationHttpMethod"},
         {"credentials", "Credentials"},
         {"timeoutInMillis", "TimeoutInMillis"},
         {"requestTemplates", "RequestTemplates"},
         {"connectionId", "ConnectionId"}}};
    Tree result = Tree::map({{"Type", uppercase(integration.at("type").textOr("MOCK"))}});
    for (const auto &[theirs, ours] : kFields)
        if (const Tree *value = integration.find(theirs))
            result.set(ours, *value);
    return result;
}

} // namespace

Result<Done> addApiDocument(const SourceDocument &document,
                            std::vector<TemplateResource> &resources)
{
    const Tree &root = document.root;
    const Tree &version = root.find("openapi") ? root.at("openapi") : root.at("swagger");
    const std::string number = version.isNumber() ? shortestNumber(version.number())
                                                  : version.textOr("");
    if (!number.starts_with("3.") && number != "2.0" && number != "2" && number != "3")
        return document.wrong(
            Text(HEADROOM_TEXT("Import", "OpenAPI %1 is not understood; write 3.0.1.")).arg(number),
            version);
    if (!root.at("paths").isMap())
        return document.wrong(
            HEADROOM_TEXT("Import", "This API document has no \"paths\", so nothing to import."),
            root.find("paths") ? root.at("paths") : root);
    const std::string title = root.at("info").at("title").textOr("");
    TemplateResource api;
    api.logicalId = logicalId(title);
    api.type = "AWS::ApiGateway::RestApi";
    api.number = root.line();
    api.origin = api.logicalId;
    api.properties = Tree::map({{"Body", root}});
    if (!title.empty())
        api.properties.set("Name", root.at("info").at("title"));
    if (const Tree *text = root.at("info").find("description"))
        api.properties.set("Description", *text);
    std::vector<std::string> stages;
    if (const Tree *servers = root.find("servers"); servers && servers->isList())
        for (const Tree &server : servers->items()) {
            if (const Tree *endpoint = server.find("x-amazon-apigateway-endpoint-configuration"))
                if (endpoint->find("vpcEndpointIds"))
                    api.properties.set("EndpointConfiguration",
                                       Tree::map({{"Types", Tree::list({"PRIVATE"})}}));
            const std::string stage = stageOf(server);
            if (!stage.empty() && std::ranges::find(stages, stage) == stages.end())
                stages.push_back(stage);
        }
    if (stages.empty())
        stages.emplace_back("prod");
    const std::string id = api.logicalId;
    resources.push_back(std::move(api));
    for (const std::string &name : stages) {
        TemplateResource stage;
        stage.logicalId = id + ".Stage." + name;
        stage.type = "AWS::ApiGateway::Stage";
        stage.number = root.find("servers") ? root.at("servers").line() : root.line();
        stage.origin = id;
        stage.isDerived = true;
        stage.properties = Tree::map({{"RestApiId", ResourceSheet::ref(id)}, {"StageName", name}});
        resources.push_back(std::move(stage));
    }
    return Done{};
}

void expandApiBodies(std::vector<TemplateResource> &resources)
{
    const std::size_t written = resources.size();
    NamedFunctions functions(resources);
    for (std::size_t i = 0; i < written; ++i) {
        if (resources[i].type != "AWS::ApiGateway::RestApi"
            && resources[i].type != "AWS::ApiGatewayV2::Api")
            continue;
        const TemplateResource api = resources[i];
        const bool isRest = api.type == "AWS::ApiGateway::RestApi";
        const Tree &paths = api.properties.at("Body").at("paths");
        if (!paths.isMap())
            continue;
        for (const auto &[path, methods] : paths.entries()) {
            if (!methods.isMap())
                continue;
            for (const auto &[verb, operation] : methods.entries()) {
                const Tree *integration = operation.find(kIntegration);
                if (!integration)
                    continue;
                TemplateResource method;
                method.logicalId = api.logicalId + " " + verb + " " + path;
                method.type = isRest ? "AWS::ApiGateway::Method" : "AWS::ApiGatewayV2::Route";
                method.number = integration->line();
                method.origin = api.origin;
                method.isDerived = true;
                Tree called = integrationOf(*integration);
                if (Tree named = functions.reference(called.at("Uri"), api); !named.isNull())
                    called.set("Uri", std::move(named));
                method.properties = Tree::map(
                    {{isRest ? "RestApiId" : "ApiId", ResourceSheet::ref(api.logicalId)},
                     {"HttpMethod", verb == kAnyMethod ? std::string("ANY") : uppercase(verb)},
                     {"ResourcePath", path},
                     {"Integration", std::move(called)}});
                resources.push_back(std::move(method));
            }
        }
        // What the body says is in the methods now; references in it would count twice.
        resources[i].properties.erase("Body");
        resources[i].properties.erase("DefinitionBody");
    }
}

} // namespace headroom
