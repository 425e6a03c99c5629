// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/import_sheet.h"
#include "model/services/lambda/lambda.h"
#include "model/services/shared/images.h"

#include <cmath>

namespace headroom::lambda {

namespace {

constexpr LinkKind kRoute[] = {LinkKind::Route};
constexpr std::string_view
    kProvisionedPath = "ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions";

/// An alias points to one version, and by a weight to a second one.
void takeAlias(const TemplateResource &alias, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(alias.logicalId);
    if (!id)
        return;
    double rest = 1;
    if (const Tree *others = valueAt(alias.properties, "RoutingConfig.AdditionalVersionWeights");
        others && others->isList())
        for (const Tree &other : others->items()) {
            const auto version = sheet.leadsTo(other.at("FunctionVersion"));
            const Tree weight = sheet.source().evaluate(other.at("FunctionWeight")).tree;
            if (version.empty() || !weight.isNumber())
                continue;
            rest -= weight.number();
            sheet.link(*id, version.front(), kRoute, other.line(),
                       Tree::map({{kWeight.key.data(), weight}}));
        }
    const auto version = sheet.leadsTo(alias.properties.at("FunctionVersion"));
    if (!version.empty())
        sheet.link(*id, version.front(), kRoute, alias.number,
                   Tree::map({{kWeight.key.data(), std::round(rest * 1e9) / 1e9}}));
}

void takeFunction(const TemplateResource &function, ImportSheet &sheet)
{
    const auto id = sheet.nodeOf(function.logicalId);
    // SAM has the image beside the code.
    const Tree *image = valueAt(function.properties, "Code.ImageUri");
    if (!image)
        image = function.properties.find("ImageUri");
    if (id && image)
        takeImage(*image, *id, sheet);
}

} // namespace

std::vector<TemplateSource> functionSources()
{
    return {
        {.type = "AWS::Lambda::Function",
         .nameFrom = "FunctionName",
         .properties = {{kEphemeralStorage.key, "EphemeralStorage.Size"},
                        {kEnvironment.key, "Environment.Variables"},
                        {kDeadLetter.key, "DeadLetterConfig.TargetArn"},
                        {kOnFailure.key, ""}},
         .links = {{.path = "Code"},
                   {.path = "Layers"},
                   {.path = "VpcConfig"},
                   {.path = "DeadLetterConfig"},
                   {.path = "FileSystemConfigs", .kinds = {LinkKind::Attach}}},
         .take = takeFunction},
        {.type = "AWS::Lambda::EventInvokeConfig",
         .role = TemplateSource::Role::Part,
         .within = "FunctionName",
         .properties = {{kRetryAttempts.key, "MaximumRetryAttempts"},
                        {kEventAge.key, "MaximumEventAgeInSeconds"},
                        {kOnFailure.key, "DestinationConfig.OnFailure.Destination"}},
         .links = {{.path = "DestinationConfig"}}},
        {.type = "AWS::Lambda::EventSourceMapping",
         .role = TemplateSource::Role::Join,
         .from = "EventSourceArn",
         .to = "FunctionName",
         .kinds = {LinkKind::Poll, LinkKind::Event}},
        {.type = "AWS::Lambda::Permission",
         .role = TemplateSource::Role::Join,
         .from = "SourceArn",
         .to = "FunctionName",
         .kinds = {LinkKind::Event, LinkKind::Control}},
    };
}

std::vector<TemplateSource> versionSources()
{
    return {{.type = "AWS::Lambda::Version",
             .within = "FunctionName",
             .idSuffix = "Version",
             .properties = {{kProvisioned.key, kProvisionedPath}},
             .callsForFrame = true}};
}

std::vector<TemplateSource> aliasSources()
{
    return {{.type = "AWS::Lambda::Alias",
             .within = "FunctionName",
             .idFrom = "Name",
             .properties = {{kProvisioned.key, kProvisionedPath}},
             .links = {{.path = "FunctionVersion"}, {.path = "RoutingConfig"}},
             .take = takeAlias}};
}

} // namespace headroom::lambda
