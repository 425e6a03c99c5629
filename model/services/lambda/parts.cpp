// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/parts.h"

#include "model/services/lambda/event_sources.h"
#include "model/services/shared/metrics.h"

namespace headroom::lambda {

PropertySpec duration(std::string_view defaultJson)
{
    return {.key = kDuration.key,
            .name = HEADROOM_TEXT("Lambda", "Duration"),
            .help = HEADROOM_TEXT(
                "Lambda", "Time of the handler itself, without cold starts and without the calls "
                          "it makes. The calls are added while it holds its environment. For "
                          "batches of a stream or queue it is the time of a batch; what each "
                          "record adds is a setting of the link."),
            .kind = PropertyKind::Distribution,
            .unit = Unit::Seconds,
            .defaultJson = defaultJson,
            .simulationOnly = true,
            .logarithmic = true};
}

PropertySpec initDuration(std::string_view defaultJson)
{
    return {.key = kInitDuration.key,
            .name = HEADROOM_TEXT("Lambda", "Init duration"),
            .help = HEADROOM_TEXT(
                "Lambda", "Time a new execution environment needs before it handles its first "
                          "request: start of the runtime and of the code outside the handler."),
            .kind = PropertyKind::Distribution,
            .unit = Unit::Seconds,
            .defaultJson = defaultJson,
            .source = {.value = 0.3,
                       .unit = "s",
                       .source = "Estimate from public measurements of hello-world functions",
                       .month = "2026-08",
                       .confidence = Confidence::Low},
            .simulationOnly = true,
            .logarithmic = true};
}

PropertySpec errorRate(std::string_view defaultJson)
{
    return {.key = kErrorRate.key,
            .name = HEADROOM_TEXT("Lambda", "Error rate"),
            .help = HEADROOM_TEXT("Lambda",
                                  "Share of the invocations that end in a function error. "
                                  "Behind a gateway with proxy integration they become 502."),
            .unit = Unit::Fraction,
            .minimum = 0,
            .maximum = 1,
            .defaultJson = defaultJson,
            .simulationOnly = true};
}

PropertySpec provisioned()
{
    return {.key = kProvisioned.key,
            .name = HEADROOM_TEXT("Lambda", "Provisioned concurrency"),
            .help = HEADROOM_TEXT(
                "Lambda",
                "Environments that are always ready and never start cold. What they cannot "
                "take spills over to environments on demand. They cost while they are kept."),
            .kind = PropertyKind::Integer,
            .unit = Unit::Count,
            .minimum = 0,
            .maximum = 100000,
            .defaultJson = "0"};
}

PropertySpec description()
{
    return {.key = kDescription.key,
            .name = HEADROOM_TEXT("Lambda", "Description"),
            .help = HEADROOM_TEXT("Lambda", "Up to 256 characters, for people."),
            .kind = PropertyKind::Text,
            .pattern = "[^]{0,256}",
            .patternHelp = HEADROOM_TEXT("Lambda", "at most 256 characters"),
            .group = HEADROOM_TEXT("Lambda", "Deployment")};
}

std::vector<MetricSpec> metrics(bool withEnvironments)
{
    std::vector<MetricSpec> list = {
        {.name = "Invocations",
         .help = HEADROOM_TEXT("Lambda", "Requests that ran, with success or a function error; "
                                         "throttled ones are not among them."),
         .onCard = true},
        {.name = "Errors",
         .help = HEADROOM_TEXT("Lambda",
                               "Invocations that ended in a function error, time-outs included."),
         .judgement = Judgement::Bad},
        {.name = "Throttles",
         .help = HEADROOM_TEXT(
             "Lambda", "Requests refused with 429 by a concurrency, rate or scaling limit."),
         .judgement = Judgement::Bad,
         .onCard = true},
        {.name = "Duration",
         .unit = "Milliseconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("Lambda",
                               "Time in the handler, calls included, without cold starts."),
         .onCard = true},
    };
    if (withEnvironments) {
        list.push_back({.name = "ConcurrentExecutions",
                        .kind = MetricKind::Level,
                        .help = HEADROOM_TEXT("Lambda", "Invocations in progress."),
                        .onCard = true});
        list.push_back({.name = "ColdStarts",
                        .unit = "None",
                        .kind = MetricKind::Fraction,
                        .help = HEADROOM_TEXT(
                            "Lambda", "Share of the invocations that wait for a new environment."),
                        .judgement = Judgement::Bad,
                        .cloudWatch = false});
        list.push_back({.name = "ExecutionEnvironments",
                        .kind = MetricKind::Level,
                        .help = HEADROOM_TEXT("Lambda", "Environments alive, idle ones included."),
                        .cloudWatch = false});
        list.push_back(
            {.name = "ProvisionedConcurrencyInvocations",
             .help = HEADROOM_TEXT("Lambda", "Invocations that ran on provisioned concurrency.")});
        list.push_back(
            {.name = "ProvisionedConcurrencySpilloverInvocations",
             .help = HEADROOM_TEXT(
                 "Lambda",
                 "Invocations that found all provisioned concurrency busy and ran on demand.")});
    }
    list.push_back(offeredMetric());
    for (MetricSpec &metric : mappingMetrics())
        list.push_back(std::move(metric));
    return list;
}

void addMappingRules(ComponentSpec &spec)
{
    for (RuleSpec &rule : mappingRules())
        spec.rules.push_back(std::move(rule));
}

} // namespace headroom::lambda
