// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/event_sources.h"
#include "model/services/lambda/parts.h"
#include "model/services/shared/deliveries.h"

namespace headroom::lambda {

ComponentSpec aliasSpec()
{
    ComponentSpec spec;
    spec.kind = "lambda.alias";
    spec.name = HEADROOM_TEXT("Lambda", "Function alias");
    spec.summary = HEADROOM_TEXT("Lambda",
                                 "A name that points to one version, or to two by weight.");
    spec.group = PaletteGroup::Compute;
    spec.mustBeIn = {"lambda.function"};
    spec.leaves = {{.kind = LinkKind::Route, .accepts = kVersionWord}, {.kind = LinkKind::Event}};
    spec.enters = {{.kind = LinkKind::Request},
                   {.kind = LinkKind::Event, .properties = {destinationProperty()}},
                   mappingEnd(),
                   scaling::controlEnd(false)};
    spec.properties = {provisioned(), description()};
    const auto append = [&spec](const std::vector<PropertySpec> &more) {
        spec.properties.insert(spec.properties.end(), more.begin(), more.end());
    };
    append(scaling::boundProperties());
    append(
        scaling::policyProperties({"LambdaProvisionedConcurrencyUtilization"}, "0", "0.9", "0.7"));
    spec.metrics = metrics(false);
    spec.metrics.push_back(
        {.name = "ProvisionedConcurrencyUtilization",
         .unit = "None",
         .kind = MetricKind::Fraction,
         .help = HEADROOM_TEXT("Lambda", "Provisioned environments that are busy, over all.")});
    spec.metrics.push_back(
        {.name = "ProvisionedConcurrencyAllocated",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Lambda", "Provisioned environments that are ready, where policies, "
                                         "alarms or a schedule move their number."),
         .cloudWatch = false});
    spec.rules = {
        {"lambda/alias-two", Severity::Error,
         HEADROOM_TEXT("Lambda", "An alias points to more than two versions.")},
        {"lambda/alias-weight", Severity::Error,
         HEADROOM_TEXT("Lambda", "The weights of an alias do not add up to 1.")},
        {"lambda/alias-other-function", Severity::Error,
         HEADROOM_TEXT("Lambda", "An alias points to a version of another function.")},
        {"lambda/pc-no-scale-in", Severity::Warning,
         HEADROOM_TEXT("Lambda", "Provisioned concurrency is not scaled in while nothing calls.")},
        {"lambda/alias-low-traffic", Severity::Warning,
         HEADROOM_TEXT("Lambda", "Too few requests reach the canary to judge it.")},
    };
    addMappingRules(spec);
    for (RuleSpec &rule : scaling::rules(provisionedScalable()))
        spec.rules.push_back(std::move(rule));
    spec.omissions = {HEADROOM_TEXT("Lambda", "Shifting of the weight over time by CodeDeploy is "
                                              "not modelled; move the weight by hand.")};
    spec.mainProperty = kProvisioned.key;
    spec.symbol = {.icon = "lambda", .tag = "Lambda"};
    spec.sources = aliasSources();
    spec.lower = lowerInside;
    spec.price = priceAlias;
    spec.deploy = deployAlias;
    spec.check = checkAlias;
    spec.facts = facts;
    spec.permissions = permissions;
    spec.arn = arn;
    spec.metricNamespace = "AWS/Lambda";
    spec.dimensions = dimensions;
    return spec;
}

const Scalable &provisionedScalable()
{
    static const Scalable kScalable{
        .serviceNamespace = "lambda",
        .dimension = "lambda:function:ProvisionedConcurrency",
        .predefined = {{.type = "LambdaProvisionedConcurrencyUtilization",
                        .metric = "ProvisionedConcurrencyUtilization"}},
        .rules = {.bounds = "lambda/pc-bounds",
                  .target = "lambda/pc-target",
                  .twice = "lambda/pc-dup-metric",
                  .steps = "lambda/pc-step-gap",
                  .noMetric = "lambda/pc-no-metric"}};
    return kScalable;
}

} // namespace headroom::lambda
