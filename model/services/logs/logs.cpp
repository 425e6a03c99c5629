// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/logs/logs.h"

#include "model/services/shared/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom::logs {

namespace {

constexpr std::string_view kApiPage = "Amazon CloudWatch Logs API Reference, PutRetentionPolicy";
constexpr std::string_view kMonth = "2026-09";
constexpr std::array<double, 22> kRetentions = {1,    3,    5,    7,    14,   30,  60,  90,
                                                120,  150,  180,  365,  400,  545, 731, 1096,
                                                1827, 2192, 2557, 2922, 3288, 3653};

std::vector<PropertySpec> properties()
{
    return {
        {.key = kRetention.key,
         .name = HEADROOM_TEXT("Logs", "Retention"),
         .help = HEADROOM_TEXT("Logs", "Logs expire after so many days: 1, 3, 5, 7, 14, 30, 60, 90 "
                                       "and some more up to ten years. Not set: never."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Days,
         .minimum = 1,
         .maximum = 3653,
         .source = {.value = 3653, .unit = "days", .source = kApiPage, .month = kMonth},
         .logarithmic = true},
        {.key = kClass.key,
         .name = HEADROOM_TEXT("Logs", "Class"),
         .help = HEADROOM_TEXT("Logs", "INFREQUENT_ACCESS takes logs in at half the price, and "
                                       "knows no metric filters or live tail."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("STANDARD")",
         .choices = {"STANDARD", "INFREQUENT_ACCESS"}},
        {.key = kLogGroupName.key,
         .name = HEADROOM_TEXT("Logs", "Log group name"),
         .help = HEADROOM_TEXT("Logs", "Not set: CloudFormation makes one up."),
         .kind = PropertyKind::Text,
         .pattern = "[.a-zA-Z0-9_/#-]{0,512}",
         .patternHelp = HEADROOM_TEXT("Logs", "at most 512 letters, digits, dots, hyphens, "
                                              "underscores, slashes or number signs")},
        {.key = kKeyId.key,
         .name = HEADROOM_TEXT("Logs", "KMS key"),
         .help = HEADROOM_TEXT("Logs", "ARN of an own key; without it AWS's key is used."),
         .kind = PropertyKind::Text,
         .pattern = "(arn:[^\\s]+)?",
         .patternHelp = HEADROOM_TEXT("Logs", "an ARN")},
    };
}

} // namespace

std::vector<ComponentSpec> components()
{
    ComponentSpec group;
    group.kind = "logs.logGroup";
    group.name = HEADROOM_TEXT("Logs", "Log group");
    group.summary = HEADROOM_TEXT("Logs",
                                  "Keeps what is logged along the event links that lead to it.");
    group.group = PaletteGroup::Observability;
    group.enters = {
        {.kind = LinkKind::Event,
         .properties = {{.key = kBytes.key,
                         .name = HEADROOM_TEXT("Logs", "Logged per request"),
                         .help = HEADROOM_TEXT("Logs", "Bytes that are logged for each request."),
                         .unit = Unit::Bytes,
                         .minimum = 0,
                         .maximum = 1e9,
                         .defaultJson = "500",
                         .simulationOnly = true,
                         .logarithmic = true}}}};
    group.properties = properties();
    group.metrics = {{.name = "IncomingBytes",
                      .unit = "Bytes",
                      .help = HEADROOM_TEXT("Logs", "Bytes that are logged, before compression."),
                      .onCard = true},
                     offeredMetric()};
    group.rules = {
        {"logs/retention-value", Severity::Error,
         HEADROOM_TEXT("Logs", "A retention is none of those that CloudWatch offers.")},
        {"logs/no-retention", Severity::Info, HEADROOM_TEXT("Logs", "Logs never expire.")},
        {"logs/unused", Severity::Info, HEADROOM_TEXT("Logs", "Nothing logs to a log group.")},
    };
    group.omissions = {
        HEADROOM_TEXT("Logs", "Metric filters, subscriptions, queries and limits of PutLogEvents "
                              "are not modelled."),
        HEADROOM_TEXT("Logs", "What is logged depends on the number of requests alone."),
    };
    group.mainProperty = kRetention.key;
    group.symbol = {.icon = "cloudwatch_2", .tag = "CloudWatch"};
    group.sources = logGroupSources();
    group.lower = lower;
    group.price = price;
    group.deploy = deploy;
    group.check = check;
    group.permissions = permissions;
    group.arn = arn;
    group.metricNamespace = "AWS/Logs";
    group.dimensions = dimensions;
    return {group};
}

double nearestRetention(double days)
{
    return *std::ranges::min_element(kRetentions, {},
                                     [days](double known) { return std::abs(known - days); });
}

} // namespace headroom::logs
