// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/event_sources.h"
#include "model/services/lambda/parts.h"
#include "model/services/shared/deliveries.h"

namespace headroom::lambda {

ComponentSpec versionSpec()
{
    ComponentSpec spec;
    spec.kind = "lambda.version";
    spec.name = HEADROOM_TEXT("Lambda", "Function version");
    spec.summary = HEADROOM_TEXT("Lambda", "A published, immutable copy of code and settings.");
    spec.group = PaletteGroup::Compute;
    spec.mustBeIn = {"lambda.function"};
    spec.leaves = {{.kind = LinkKind::Request}, {.kind = LinkKind::Event}};
    spec.enters = {{.kind = LinkKind::Request},
                   {.kind = LinkKind::Event, .properties = {destinationProperty()}},
                   {.kind = LinkKind::Route, .accepts = kVersionWord},
                   mappingEnd()};
    spec.properties = {duration(R"({"law": "lognormal", "mean": 0.1, "cv": 0.5})"),
                       initDuration(R"({"law": "constant", "mean": 0.3})"), errorRate("0"),
                       provisioned(), description()};
    spec.metrics = metrics(true);
    spec.rules = {
        {"lambda/invoke-version", Severity::Info,
         HEADROOM_TEXT("Lambda", "A version is called directly instead of through an alias.")}};
    addMappingRules(spec);
    spec.omissions = {HEADROOM_TEXT(
        "Lambda", "A version is not frozen: what its function sets holds for all versions.")};
    spec.mainProperty = kDuration.key;
    spec.symbol = {.glyph = "lambda_function", .tag = "Lambda"};
    spec.sources = versionSources();
    spec.lower = lowerInside;
    spec.price = priceVersion;
    spec.deploy = deployVersion;
    spec.check = checkVersion;
    spec.facts = facts;
    spec.metricNamespace = "AWS/Lambda";
    spec.dimensions = versionDimensions;
    spec.permissions = permissions;
    spec.arn = arn;
    return spec;
}

} // namespace headroom::lambda
