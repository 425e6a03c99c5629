// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/resource_sheet.h"
#include "model/services/lambda/event_sources.h"
#include "model/services/lambda/lambda.h"
#include "model/services/lambda/outcomes.h"
#include "model/services/lambda/surroundings.h"
#include "model/services/shared/images.h"

#include <algorithm>

namespace headroom::lambda {

namespace {

Tree policyDocument(Tree::List statements)
{
    return Tree::map({{"Version", "2012-10-17"}, {"Statement", std::move(statements)}});
}

Tree statement(const std::vector<std::string_view> &actions, Tree resource)
{
    Tree::List list;
    for (const std::string_view action : actions)
        list.emplace_back(action);
    return Tree::map(
        {{"Effect", "Allow"}, {"Action", std::move(list)}, {"Resource", std::move(resource)}});
}

/// The action by which Lambda hands an event that was given up to the owner of an ARN.
std::string_view deliveryAction(const std::string &arn)
{
    if (arn.find(":sqs:") != std::string::npos)
        return "sqs:SendMessage";
    if (arn.find(":sns:") != std::string::npos)
        return "sns:Publish";
    if (arn.find(":s3:") != std::string::npos)
        return "s3:PutObject";
    return arn.find(":events:") != std::string::npos ? "events:PutEvents" : "lambda:InvokeFunction";
}

void addDelivery(const std::string &arn, Tree::List &statements)
{
    if (arn.empty())
        return;
    const std::string_view action = deliveryAction(arn);
    statements.push_back(
        statement({action}, action == "s3:PutObject" ? Tree(arn + "/*") : Tree(arn)));
}

/// Code that runs: the function itself, and its versions and aliases.
std::vector<NodeView> entrancesOf(const NodeView &function)
{
    std::vector<NodeView> nodes = {function};
    for (const NodeView &child : function.children())
        nodes.push_back(child);
    return nodes;
}

void allow(const std::vector<Permission> &permissions, Tree::List &statements)
{
    for (const Permission &permission : permissions) {
        Tree added = statement(permission.actions, permission.resource);
        if (std::ranges::find(statements, added) == statements.end())
            statements.push_back(std::move(added));
    }
}

/// What the streams and queues demand of whoever reads them, and the destinations of what is given
/// up.
void addSources(const NodeView &function, Tree::List &statements)
{
    for (const NodeView &node : entrancesOf(function)) {
        for (const LinkView &link : node.linksIn(LinkKind::Poll)) {
            if (link.from().spec().permissions)
                allow(link.from().spec().permissions(link), statements);
            addDelivery(link.get(kMappingOnFailure), statements);
        }
    }
}

/// A role that may write its logs, and what the drawn wires need: nothing else.
std::string addRole(const NodeView &function, ResourceSheet &sheet)
{
    const std::string id = ResourceSheet::logicalId(function, "Role");
    Resource &role = sheet.add(function, id, "AWS::IAM::Role", "aws_iam_role");
    role.properties.set(
        "AssumeRolePolicyDocument",
        policyDocument({Tree::map({{"Effect", "Allow"},
                                   {"Principal", Tree::map({{"Service", "lambda.amazonaws.com"}})},
                                   {"Action", "sts:AssumeRole"}})}));
    Tree::List statements = {
        statement({"logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"},
                  ResourceSheet::substitute(
                      "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*"))};
    for (const LinkView &link : callsOf(function))
        if (link.to().spec().permissions)
            allow(link.to().spec().permissions(link), statements);
    addDelivery(function.get(kDeadLetter), statements);
    addDelivery(function.get(kOnFailure), statements);
    addSources(function, statements);
    const Tree document = policyDocument(std::move(statements));
    role.properties.set(
        "Policies",
        Tree::list({Tree::map({{"PolicyName", "Calls"}, {"PolicyDocument", document}})}));
    role.terraform = Tree::map(
        {{"assume_role_policy_document", Tree()},
         {"policies", Tree()},
         {"assume_role_policy",
          Tree::map({{"tf:json", role.properties.at("AssumeRolePolicyDocument")}})},
         {"inline_policy", Tree::map({{"name", "Calls"}, {"policy", document}})}});
    if (isInNetwork(function))
        role.properties.set("ManagedPolicyArns",
                            Tree::list({ResourceSheet::substitute(
                                "arn:${AWS::Partition}:iam::aws:policy/service-role/"
                                "AWSLambdaVPCAccessExecutionRole")}));
    return id;
}

/// What looks like a secret is asked for when the template is deployed, and never written in it.
Tree variablesOf(const NodeView &function, const Tree &environment, ResourceSheet &sheet)
{
    Tree variables = Tree(Tree::Map());
    for (const auto &[name, value] : environment.entries()) {
        if (!looksSecret(name)) {
            variables.set(name, value);
            continue;
        }
        std::string suffix;
        for (const char c : name)
            if (c != '_')
                suffix += c;
        const std::string parameter = ResourceSheet::logicalId(function, suffix);
        sheet.parameter({.name = parameter,
                         .description = Text(HEADROOM_TEXT("Lambda", "Value of %1 for %2"))
                                            .arg(name)
                                            .arg(function.label()),
                         .isSecret = true});
        variables.set(name, ResourceSheet::ref(parameter));
    }
    return variables;
}

/// Whether a function sets how events are invoked, even if none is drawn.
bool setsEvents(const NodeView &function)
{
    return function.isSet(kRetryAttempts.key) || function.isSet(kEventAge.key)
           || !destinationConfig(function, function).isNull();
}

bool hasOwnOutcomes(const NodeView &node)
{
    const std::vector<LinkView> links = node.linksOut(LinkKind::Event);
    return std::ranges::any_of(links, isOutcome);
}

/// How events that enter by `node` are invoked: AWS keeps it for each version and alias by itself,
/// and what holds for $LATEST holds for no other.
void addEventConfig(const NodeView &function, const NodeView &node, Tree qualifier,
                    ResourceSheet &sheet)
{
    Resource &events = sheet.add(node, ResourceSheet::logicalId(node, "Events"),
                                 "AWS::Lambda::EventInvokeConfig",
                                 "aws_lambda_function_event_invoke_config");
    events.properties = Tree::map(
        {{"FunctionName", ResourceSheet::ref(ResourceSheet::logicalId(function))},
         {"Qualifier", std::move(qualifier)},
         {"MaximumRetryAttempts", function.get(kRetryAttempts)},
         {"MaximumEventAgeInSeconds", function.get(kEventAge)}});
    if (Tree config = destinationConfig(function, node); !config.isNull())
        events.properties.set("DestinationConfig", std::move(config));
}

/// Code comes as a ZIP file in a bucket, or as an image of a repository that is drawn.
void addCode(const NodeView &function, const std::string &id, ResourceSheet &sheet)
{
    if (repositoryOf(function)) {
        Resource &resource = *sheet.find(id);
        const Tree image = imageUri(function);
        resource.properties.set("PackageType", "Image");
        resource.properties.set("Code", Tree::map({{"ImageUri", image}}));
        resource.terraform.set("image_uri", image);
        return;
    }
    sheet.parameter({"CodeBucket",
                     "String",
                     HEADROOM_TEXT("Lambda", "S3 bucket that holds the code of the functions"),
                     {}});
    const std::string codeKey = id + "CodeKey";
    sheet.parameter({codeKey,
                     "String",
                     Text(HEADROOM_TEXT("Lambda", "Key of the ZIP file of %1 in the code bucket"))
                         .arg(function.label()),
                     {}});
    Resource &resource = *sheet.find(id);
    resource.properties.set("Code", Tree::map({{"S3Bucket", ResourceSheet::ref("CodeBucket")},
                                               {"S3Key", ResourceSheet::ref(codeKey)}}));
    resource.terraform.set("s3_bucket", ResourceSheet::ref("CodeBucket"));
    resource.terraform.set("s3_key", ResourceSheet::ref(codeKey));
}

} // namespace

void deployFunction(const NodeView &function, ResourceSheet &sheet)
{
    const std::string role = addRole(function, sheet);
    addSecurityGroup(function, sheet);
    const std::string id = ResourceSheet::logicalId(function);
    Resource &resource = sheet.add(function, id, "AWS::Lambda::Function", "aws_lambda_function");
    Tree &properties = resource.properties;
    // An image brings its own.
    if (!repositoryOf(function)) {
        properties.set("Runtime", function.get(kRuntime));
        properties.set("Handler", function.get(kHandler));
    }
    properties.set("Role", ResourceSheet::attribute(role, "Arn"));
    resource.terraform = Tree::map({{"function_name", id}, {"code", Tree()}});
    addCode(function, id, sheet);
    resource.terraform.set("reserved_concurrent_executions", function.find(kReserved).value_or(-1));
    resource.terraform.set("publish", true);
    properties.set("MemorySize", function.get(kMemorySize));
    properties.set("Timeout", function.get(kTimeout));
    properties.set("Architectures", Tree::list({function.get(kArchitecture)}));
    if (function.isSet(kDescription.key))
        properties.set("Description", function.get(kDescription));
    if (function.get(kEphemeralStorage) > 512)
        properties.set("EphemeralStorage", Tree::map({{"Size", function.get(kEphemeralStorage)}}));
    if (const std::optional<double> reserved = function.find(kReserved))
        properties.set("ReservedConcurrentExecutions", *reserved);
    if (const Tree &environment = function.get(kEnvironment);
        environment.isMap() && !environment.empty())
        properties.set("Environment",
                       Tree::map({{"Variables", variablesOf(function, environment, sheet)}}));
    if (!function.get(kKmsKeyArn).empty())
        properties.set("KmsKeyArn", function.get(kKmsKeyArn));
    if (Tree target = deadLetterTarget(function); !target.isNull())
        properties.set("DeadLetterConfig", Tree::map({{"TargetArn", std::move(target)}}));
    addSurroundings(function, resource, sheet);
    if (!function.linksIn(LinkKind::Event).empty() || setsEvents(function))
        addEventConfig(function, function, "$LATEST", sheet);
    sheet.command(function, "publish",
                  Text(HEADROOM_TEXT("Lambda", "Publish a version of %1")).arg(function.label()),
                  {"lambda", "publish-version", "--function-name", ResourceSheet::ref(id)});
    sheet.command(function, "invoke",
                  Text(HEADROOM_TEXT("Lambda", "Call %1 once and show the end of its log"))
                      .arg(function.label()),
                  {"lambda", "invoke", "--function-name", ResourceSheet::ref(id), "--log-type",
                   "Tail", "/dev/stdout"});
    sheet.output(id + "Arn", ResourceSheet::attribute(id, "Arn"),
                 Text(HEADROOM_TEXT("Lambda", "ARN of the function %1")).arg(function.label()));
    deployMappings(function, sheet);
}

void deployVersion(const NodeView &version, ResourceSheet &sheet)
{
    const std::optional<NodeView> function = version.frame("lambda.function");
    if (!function)
        return;
    // Terraform publishes with the function and has no versions of their own.
    Resource &resource = sheet.add(version, ResourceSheet::logicalId(version, "Version"),
                                   "AWS::Lambda::Version", "");
    resource.terraformWhole = ResourceSheet::logicalId(*function);
    resource.properties.set("FunctionName", ResourceSheet::ref(resource.terraformWhole));
    if (version.isSet(kDescription.key))
        resource.properties.set("Description", version.get(kDescription));
    if (version.get(kProvisioned) > 0)
        resource.properties.set(
            "ProvisionedConcurrencyConfig",
            Tree::map({{"ProvisionedConcurrentExecutions", version.get(kProvisioned)}}));
    resource.attributes.set("DeletionPolicy", "Retain");
    resource.attributes.set("UpdateReplacePolicy", "Retain");
    if (!version.linksIn(LinkKind::Event).empty() || hasOwnOutcomes(version)) {
        const std::string id = resource.logicalId;
        addEventConfig(*function, version, ResourceSheet::attribute(id, "Version"), sheet);
        // There the only version is the one that is published with the function.
        sheet.resources().back().terraform.set(
            "qualifier", ResourceSheet::attribute(ResourceSheet::logicalId(*function), "Version"));
    }
    deployMappings(version, sheet);
}

/// Shifts the alias to the weights of the design; a canary grows by running it with others.
static void addWeightCommand(const NodeView &alias, const std::string &functionId,
                             const std::vector<LinkView> &routes, ResourceSheet &sheet)
{
    const auto number = [](const LinkView &link) {
        return ResourceSheet::attribute(ResourceSheet::logicalId(link.to(), "Version"), "Version");
    };
    Tree weights = "AdditionalVersionWeights={}";
    if (routes.size() > 1)
        weights = Tree::map(
            {{"Fn::Join",
              Tree::list({"", Tree::list({"AdditionalVersionWeights={", number(routes[1]), "=",
                                          shortestNumber(routes[1].get(kWeight)), "}"})})}});
    sheet.command(alias, "shift",
                  Text(HEADROOM_TEXT("Lambda", "Give the versions behind %1 their weights"))
                      .arg(alias.label()),
                  {"lambda", "update-alias", "--function-name", ResourceSheet::ref(functionId),
                   "--name", alias.id().value(), "--function-version", number(routes.front()),
                   "--routing-config", std::move(weights)});
}

void deployAlias(const NodeView &alias, ResourceSheet &sheet)
{
    const std::optional<NodeView> function = alias.frame("lambda.function");
    std::vector<LinkView> routes = alias.linksOut(LinkKind::Route);
    if (!function)
        return;
    // The heavier version is the alias's main one.
    std::stable_sort(routes.begin(), routes.end(), [](const LinkView &a, const LinkView &b) {
        return a.get(kWeight) > b.get(kWeight);
    });
    const auto number = [](const LinkView &link) {
        return ResourceSheet::attribute(ResourceSheet::logicalId(link.to(), "Version"), "Version");
    };
    const std::string id = ResourceSheet::logicalId(alias);
    const std::string functionId = ResourceSheet::logicalId(*function);
    Resource &resource = sheet.add(alias, id, "AWS::Lambda::Alias", "aws_lambda_alias");
    resource.properties.set("Name", alias.id().value());
    resource.properties.set("FunctionName", ResourceSheet::ref(functionId));
    resource.properties.set("FunctionVersion",
                            routes.empty() ? Tree("$LATEST") : number(routes.front()));
    if (alias.isSet(kDescription.key))
        resource.properties.set("Description", alias.get(kDescription));
    if (routes.size() > 1)
        resource.properties.set(
            "RoutingConfig",
            Tree::map({{"AdditionalVersionWeights",
                        Tree::list({Tree::map({{"FunctionVersion", number(routes[1])},
                                               {"FunctionWeight", routes[1].get(kWeight)}})})}}));
    if (alias.get(kProvisioned) > 0)
        resource.properties.set(
            "ProvisionedConcurrencyConfig",
            Tree::map({{"ProvisionedConcurrentExecutions", alias.get(kProvisioned)}}));
    if (!routes.empty())
        addWeightCommand(alias, functionId, routes, sheet);
    resource.terraform = Tree::map(
        {{"function_version", ResourceSheet::attribute(functionId, "Version")},
         {"routing_config", Tree()},
         {"provisioned_concurrency_config", Tree()}});
    if (!alias.linksIn(LinkKind::Event).empty() || hasOwnOutcomes(alias)) {
        addEventConfig(*function, alias, alias.id().value(), sheet);
        // It names the alias by a word, which orders nothing.
        sheet.resources().back().dependsOn = {id};
    }
    if (alias.get(kProvisioned) > 0) {
        Resource &kept = sheet.add(alias, id + "Provisioned", "",
                                   "aws_lambda_provisioned_concurrency_config");
        kept.terraform = Tree::map({{"function_name", ResourceSheet::ref(functionId)},
                                    {"provisioned_concurrent_executions", alias.get(kProvisioned)},
                                    {"qualifier", ResourceSheet::attribute(id, "Name")}});
    }
    if (routes.size() > 1)
        sheet.omit(alias,
                   HEADROOM_TEXT("Lambda",
                                 "Terraform knows only the version it publishes with the function; "
                                 "set the weight of the second version there by hand."),
                   TemplateLanguage::Terraform);
    const Tree resourceId = Tree::map(
        {{"Fn::Join", Tree::list({":", Tree::list({"function", ResourceSheet::ref(functionId),
                                                   alias.id().value()})})}});
    scaling::deploy(alias, provisionedScalable(), resourceId, id, sheet);
    deployMappings(alias, sheet);
}

Tree arn(const NodeView &node)
{
    if (node.is("lambda.function"))
        return ResourceSheet::attribute(ResourceSheet::logicalId(node), "Arn");
    return ResourceSheet::ref(
        ResourceSheet::logicalId(node, node.is("lambda.version") ? "Version" : ""));
}

/// What runs behind an alias is told apart by the version that ran (facts/lambda L-14); alone, by
/// its number.
Tree versionDimensions(const NodeView &version)
{
    const std::optional<NodeView> frame = version.frame("lambda.function");
    if (!frame)
        return Tree(Tree::List());
    const std::string function = ResourceSheet::logicalId(*frame);
    const Tree number = ResourceSheet::attribute(ResourceSheet::logicalId(version, "Version"),
                                                 "Version");
    Tree list = Tree::list(
        {Tree::map({{"Name", "FunctionName"}, {"Value", ResourceSheet::ref(function)}})});
    const std::vector<LinkView> aliases = version.linksIn(LinkKind::Route);
    if (aliases.empty()) {
        list.items().push_back(Tree::map(
            {{"Name", "Resource"},
             {"Value",
              Tree::map({{"Fn::Join", Tree::list({":", Tree::list({ResourceSheet::ref(function),
                                                                   number})})}})}}));
        return list;
    }
    list.items().push_back(
        Tree::map({{"Name", "Resource"},
                   {"Value", ResourceSheet::substitute(
                                 "${" + function + "}:" + aliases.front().from().id().value())}}));
    list.items().push_back(Tree::map({{"Name", "ExecutedVersion"}, {"Value", number}}));
    return list;
}

Tree dimensions(const NodeView &node)
{
    const std::optional<NodeView> frame = node.frame("lambda.function");
    const std::string function = ResourceSheet::logicalId(frame ? *frame : node);
    Tree list = Tree::list(
        {Tree::map({{"Name", "FunctionName"}, {"Value", ResourceSheet::ref(function)}})});
    if (!frame)
        return list;
    list.items().push_back(Tree::map(
        {{"Name", "Resource"},
         {"Value", ResourceSheet::substitute("${" + function + "}:" + node.id().value())}}));
    return list;
}

std::vector<Permission> permissions(const LinkView &entering)
{
    return {{.actions = {"lambda:InvokeFunction"}, .resource = arn(entering.to())}};
}

} // namespace headroom::lambda
