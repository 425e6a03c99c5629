// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/openapi.h"

#include "model/formats/literal_names.h"
#include "model/formats/template_tree.h"
#include "model/formats/yaml.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace headroom {

namespace {

constexpr std::string_view kRestApi = "AWS::ApiGateway::RestApi";
constexpr std::string_view kValidator = "params-only";

std::string lowercase(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool refersTo(const Tree &value, std::string_view logicalId)
{
    const Reference reference = referenceOf(value);
    return (reference.kind == Reference::Kind::Ref || reference.kind == Reference::Kind::Attribute)
           && reference.target == logicalId;
}

std::vector<const Resource *> resourcesOf(const ResourceSheet &sheet, std::string_view type,
                                          std::string_view restApi)
{
    std::vector<const Resource *> found;
    for (const Resource &resource : sheet.resources())
        if (resource.type == type && refersTo(resource.properties.at("RestApiId"), restApi))
            found.push_back(&resource);
    return found;
}

/// `/orders/{id}` of a reference to a resource of the API; the root is `/`.
std::string pathOf(const ResourceSheet &sheet, const Tree &resourceId)
{
    const Reference reference = referenceOf(resourceId);
    if (reference.kind != Reference::Kind::Ref)
        return "/";
    const auto found = std::ranges::find(sheet.resources(), reference.target, &Resource::logicalId);
    if (found == sheet.resources().end())
        return "/";
    const std::string parent = pathOf(sheet, found->properties.at("ParentId"));
    return (parent == "/" ? parent : parent + "/") + found->properties.at("PathPart").textOr("");
}

Tree pathParameters(const std::string &path)
{
    Tree parameters = Tree(Tree::List());
    for (std::size_t open = path.find('{'); open != std::string::npos;
         open = path.find('{', open + 1)) {
        const std::size_t close = path.find_first_of("+}", open);
        parameters.items().push_back(Tree::map({{"name", path.substr(open + 1, close - open - 1)},
                                                {"in", "path"},
                                                {"required", true},
                                                {"schema", Tree::map({{"type", "string"}})}}));
    }
    return parameters;
}

Tree integrationOf(const Tree &integration)
{
    Tree result = Tree::map({{"type", lowercase(integration.at("Type").textOr("MOCK"))}});
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kFields = {
        {{"Uri", "uri"},
         {"IntegrationHttpMethod", "httpMethod"},
         {"Credentials", "credentials"},
         {"TimeoutInMillis", "timeoutInMillis"},
         {"RequestParameters", "requestParameters"},
         {"RequestTemplates", "requestTemplates"},
         {"CacheKeyParameters", "cacheKeyParameters"}}};
    for (const auto &[ours, theirs] : kFields)
        if (const Tree *value = integration.find(ours))
            result.set(theirs, *value);
    result.set("passthroughBehavior", "when_no_match");
    if (const Tree *answers = integration.find("IntegrationResponses");
        answers && answers->isList()) {
        Tree responses = Tree(Tree::Map());
        for (const Tree &answer : answers->items())
            responses.set(answer.at("SelectionPattern").textOr("default"),
                          Tree::map({{"statusCode", answer.at("StatusCode").textOr("200")}}));
        result.set("responses", std::move(responses));
    }
    return result;
}

Tree operationOf(const Resource &method)
{
    const Tree &properties = method.properties;
    Tree responses = Tree(Tree::Map());
    if (const Tree *answers = properties.find("MethodResponses"); answers && answers->isList())
        for (const Tree &answer : answers->items())
            responses.set(answer.at("StatusCode").textOr("200"),
                          Tree::map({{"description", "Success"}}));
    if (responses.empty())
        responses.set("default", Tree::map({{"description", "As the integration answers"}}));
    Tree operation = Tree::map({{"responses", std::move(responses)}});
    if (properties.at("ApiKeyRequired").flagOr(false))
        operation.set("security", Tree::list({Tree::map({{"api_key", Tree(Tree::List())}})}));
    if (properties.at("AuthorizationType").textOr("NONE") == "AWS_IAM")
        operation.set("x-amazon-apigateway-auth", Tree::map({{"type", "AWS_IAM"}}));
    if (properties.find("RequestParameters"))
        operation.set("x-amazon-apigateway-request-validator", kValidator);
    operation.set("x-amazon-apigateway-integration", integrationOf(properties.at("Integration")));
    return operation;
}

Tree validators()
{
    const auto validator = [](bool body) {
        return Tree::map({{"validateRequestBody", body}, {"validateRequestParameters", true}});
    };
    return Tree::map({{"all", validator(true)}, {kValidator.data(), validator(false)}});
}

/// What a caller is told when validation refuses, with the reason instead of a bare 400.
Tree gatewayResponses()
{
    return Tree::map(
        {{"BAD_REQUEST_PARAMETERS",
          Tree::map({{"statusCode", 400},
                     {"responseTemplates",
                      Tree::map({{"application/json",
                                  R"({"message": "$context.error.validationErrorString"})"}})}})}});
}

Tree pathsOf(const ResourceSheet &sheet, const std::string &restApi, bool &needsKey)
{
    Tree paths = Tree(Tree::Map());
    for (const Resource *method : resourcesOf(sheet, "AWS::ApiGateway::Method", restApi)) {
        const std::string path = pathOf(sheet, method->properties.at("ResourceId"));
        Tree item = paths.find(path) ? *paths.find(path) : Tree(Tree::Map());
        Tree operation = operationOf(*method);
        if (Tree parameters = pathParameters(path); !parameters.empty())
            operation.set("parameters", std::move(parameters));
        const std::string verb = lowercase(method->properties.at("HttpMethod").textOr("ANY"));
        item.set(verb == "any" ? "x-amazon-apigateway-any-method" : verb, std::move(operation));
        paths.set(path, std::move(item));
        needsKey = needsKey || method->properties.at("ApiKeyRequired").flagOr(false);
    }
    return paths;
}

/// An API's id is made up by AWS, so it is a variable of the address.
Tree serversOf(const ResourceSheet &sheet, const Resource &api)
{
    Tree servers = Tree(Tree::List());
    for (const Resource *stage : resourcesOf(sheet, "AWS::ApiGateway::Stage", api.logicalId))
        servers.items().push_back(Tree::map(
            {{"url", ResourceSheet::substitute("https://{apiId}.execute-api.${AWS::Region}."
                                               "${AWS::URLSuffix}/"
                                               + stage->properties.at("StageName").textOr(""))},
             {"variables", Tree::map({{"apiId", Tree::map({{"default", "your-api-id"}})}})}}));
    const Tree *endpoints = api.properties.at("EndpointConfiguration").find("VpcEndpointIds");
    if (endpoints && !servers.empty())
        servers.items().front().set("x-amazon-apigateway-endpoint-configuration",
                                    Tree::map({{"vpcEndpointIds", *endpoints}}));
    return servers;
}

struct Document {
    Tree tree = {};
    std::vector<Omission> omissions = {};
};

/// A document outside a template: names in full, servers, and what cannot be said.
Document document(const Design &design, const Catalogue &catalogue)
{
    ResourceSheet sheet = deploy(design, catalogue);
    const Resource *chosen = nullptr;
    std::vector<Omission> omissions;
    for (const auto &node : design.nodes()) {
        const auto made = std::ranges::find_if(
            sheet.resources(), [&node](const Resource &resource) {
                return resource.node == node->id && resource.type == kRestApi;
            });
        if (made == sheet.resources().end())
            continue;
        if (!chosen)
            chosen = &*made;
        else
            omissions.push_back(
                {node->id, HEADROOM_TEXT("Formats", "An OpenAPI document holds one API: this one "
                                                    "is left out")});
    }
    Tree tree = chosen ? openApiTree(sheet, chosen->logicalId)
                       : Tree::map({{"openapi", "3.0.1"},
                                    {"info", Tree::map({{"title", design.name().empty()
                                                                      ? std::string("Untitled")
                                                                      : design.name()},
                                                        {"version", "1.0"}})},
                                    {"paths", Tree(Tree::Map())}});
    if (chosen) {
        if (Tree servers = serversOf(sheet, *chosen); !servers.empty())
            tree.set("servers", std::move(servers));
        omissions.push_back(
            {chosen->node, HEADROOM_TEXT("Formats", "Account 123456789012, Region us-east-1 and "
                                                    "names in braces are placeholders: replace "
                                                    "them before importing the document")});
        for (const Omission &omission : sheet.omissions())
            if (design.node(omission.node)->in == chosen->node)
                omissions.push_back(omission);
    }
    return {LiteralNames(sheet, {}).resolved(tree), std::move(omissions)};
}

std::string lineOf(const Omission &omission)
{
    return omission.node.value() + ": " + omission.reason.english();
}

} // namespace

Tree openApiTree(const ResourceSheet &sheet, const std::string &restApi)
{
    const auto api = std::ranges::find(sheet.resources(), restApi, &Resource::logicalId);
    bool needsKey = false;
    Tree paths = pathsOf(sheet, restApi, needsKey);
    Tree info = Tree::map(
        {{"title", api->properties.at("Name").textOr(restApi)}, {"version", "1.0"}});
    if (const Tree *description = api->properties.find("Description"))
        info.set("description", *description);
    Tree tree = Tree::map(
        {{"openapi", "3.0.1"}, {"info", std::move(info)}, {"paths", std::move(paths)}});
    if (needsKey)
        tree.set("components",
                 Tree::map({{"securitySchemes",
                             Tree::map({{"api_key", Tree::map({{"type", "apiKey"},
                                                               {"name", "x-api-key"},
                                                               {"in", "header"}})}})}}));
    tree.set("x-amazon-apigateway-request-validators", validators());
    tree.set("x-amazon-apigateway-gateway-responses", gatewayResponses());
    if (const Tree *policy = api->properties.find("Policy"))
        tree.set("x-amazon-apigateway-policy", *policy);
    return tree;
}

Result<ExportResult> writeOpenApiJson(const Design &design, const Catalogue &catalogue)
{
    Document made = document(design, catalogue);
    Tree::List lines;
    for (const Omission &omission : made.omissions)
        lines.emplace_back(lineOf(omission));
    if (!lines.empty())
        made.tree.set("x-not-expressed", std::move(lines));
    return ExportResult{printJson(made.tree), std::move(made.omissions)};
}

Result<ExportResult> writeOpenApiYaml(const Design &design, const Catalogue &catalogue)
{
    Document made = document(design, catalogue);
    std::string text;
    for (const Omission &omission : made.omissions)
        text += "# Not expressed here: " + lineOf(omission) + "\n";
    return ExportResult{text + printYaml(made.tree), std::move(made.omissions)};
}

} // namespace headroom
