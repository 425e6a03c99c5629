// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/eventbridge/eventbridge.h"

#include "model/services/shared/deliveries.h"
#include "model/services/shared/metrics.h"
#include "model/services/shared/state_changes.h"

namespace headroom::eventbridge {

namespace {

constexpr std::string_view kQuotaPage = "Amazon EventBridge User Guide, Quotas";
constexpr std::string_view kRetryPage = "Amazon EventBridge User Guide, Retry policies";
constexpr std::string_view kMonth = "2026-09";

PropertySpec stateChangesProperty()
{
    return {.key = kStateChanges.key,
            .name = HEADROOM_TEXT("EventBridge", "State changes"),
            .help = HEADROOM_TEXT("EventBridge",
                                  "What comes this way are the events that AWS itself sends of the "
                                  "sender, such as a task that has stopped, instead of what the "
                                  "sender puts on the bus. They are free."),
            .kind = PropertyKind::Flag,
            .defaultJson = "false"};
}

std::vector<PropertySpec> triggerProperties()
{
    constexpr Sentence kTrigger = HEADROOM_TEXT("EventBridge", "Trigger");
    return {
        {.key = kState.key,
         .name = HEADROOM_TEXT("EventBridge", "State"),
         .help = HEADROOM_TEXT("EventBridge", "A rule that is disabled matches nothing."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("ENABLED")",
         .choices = {"ENABLED", "DISABLED"},
         .group = kTrigger},
        {.key = kSchedule.key,
         .name = HEADROOM_TEXT("EventBridge", "Schedule"),
         .help = HEADROOM_TEXT(
             "EventBridge", "Makes events of the clock: rate(5 minutes), or cron(0 12 * * ? *) in "
                            "UTC. Not set: the rule waits for events of others."),
         .kind = PropertyKind::Text,
         .pattern = "((rate|cron)\\(.{1,200}\\))?",
         .patternHelp = HEADROOM_TEXT("EventBridge", "rate(...) or cron(...)"),
         .group = kTrigger},
        {.key = kPattern.key,
         .name = HEADROOM_TEXT("EventBridge", "Event pattern"),
         .help = HEADROOM_TEXT("EventBridge",
                               "The JSON by which events are chosen. Not set: the events of who is "
                               "wired here. How many of them match says the filter ratio of the "
                               "link."),
         .kind = PropertyKind::Text,
         .group = kTrigger},
        {.key = kBus.key,
         .name = HEADROOM_TEXT("EventBridge", "Event bus"),
         .help = HEADROOM_TEXT("EventBridge", "Events of AWS services and schedules come to the "
                                              "default bus only."),
         .kind = PropertyKind::Text,
         .defaultJson = R"("default")",
         .pattern = "[/.a-zA-Z0-9_-]{1,256}",
         .patternHelp = HEADROOM_TEXT("EventBridge",
                                      "1 to 256 letters, digits, dots, slashes, hyphens or "
                                      "underscores"),
         .group = kTrigger},
        {.key = kEventSize.key,
         .name = HEADROOM_TEXT("EventBridge", "Event size"),
         .help = HEADROOM_TEXT("EventBridge", "Each 64 KiB of a custom event are billed as one."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Bytes,
         .minimum = 1,
         .maximum = 1048576,
         .defaultJson = "1024",
         .group = kTrigger,
         .simulationOnly = true,
         .logarithmic = true},
    };
}

std::vector<PropertySpec> deliveryProperties()
{
    constexpr Sentence kDelivery = HEADROOM_TEXT("EventBridge", "Delivery");
    return {
        {.key = kRetryAttempts.key,
         .name = HEADROOM_TEXT("EventBridge", "Retries"),
         .help = HEADROOM_TEXT("EventBridge", "Further attempts to deliver an event to a target "
                                              "that fails, ever farther apart."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 0,
         .maximum = 185,
         .defaultJson = "185",
         .group = kDelivery,
         .source = {.value = 185, .unit = "attempts", .source = kRetryPage, .month = kMonth}},
        {.key = kEventAge.key,
         .name = HEADROOM_TEXT("EventBridge", "Maximum event age"),
         .help = HEADROOM_TEXT("EventBridge",
                               "Older events are given up: to the dead-letter queue, if one is "
                               "wired."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Seconds,
         .minimum = 60,
         .maximum = 86400,
         .defaultJson = "86400",
         .group = kDelivery,
         .source = {.value = 86400, .unit = "s", .source = kRetryPage, .month = kMonth},
         .logarithmic = true},
        {.key = kName.key,
         .name = HEADROOM_TEXT("EventBridge", "Rule name"),
         .help = HEADROOM_TEXT("EventBridge", "Not set: CloudFormation makes one up."),
         .kind = PropertyKind::Text,
         .pattern = "[.a-zA-Z0-9_-]{0,64}",
         .patternHelp = HEADROOM_TEXT("EventBridge",
                                      "at most 64 letters, digits, dots, hyphens or underscores"),
         .group = kDelivery},
        {.key = kDescription.key,
         .name = HEADROOM_TEXT("EventBridge", "Description"),
         .help = HEADROOM_TEXT("EventBridge", "Shown with the rule."),
         .kind = PropertyKind::Text,
         .pattern = ".{0,512}",
         .patternHelp = HEADROOM_TEXT("EventBridge", "at most 512 characters"),
         .group = kDelivery},
    };
}

std::vector<MetricSpec> metrics()
{
    return {
        {.name = "MatchedEvents",
         .help = HEADROOM_TEXT("EventBridge", "Events that the rule acts on."),
         .onCard = true},
        {.name = "Invocations",
         .help = HEADROOM_TEXT("EventBridge",
                               "Deliveries to targets, each attempt and each target of an event."),
         .onCard = true},
        {.name = "FailedInvocations",
         .help = HEADROOM_TEXT("EventBridge", "Events given up after all attempts."),
         .judgement = Judgement::Bad,
         .onCard = true},
        {.name = "InvocationsSentToDlq",
         .help = HEADROOM_TEXT("EventBridge",
                               "Events given up that went to the dead-letter queue."),
         .judgement = Judgement::Bad},
        {.name = "IngestionToInvocationSuccessLatency",
         .unit = "Milliseconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("EventBridge",
                               "Time of a delivery, with what it waits beyond the account's quota, "
                               "and without earlier attempts.")},
        {.name = "CustomEvents",
         .help = HEADROOM_TEXT("EventBridge", "Events that callers have sent; they are billed."),
         .cloudWatch = false},
        {.name = "Throttles",
         .help = HEADROOM_TEXT("EventBridge", "Events refused because too many are sent."),
         .judgement = Judgement::Bad,
         .cloudWatch = false},
        offeredMetric(),
    };
}

std::vector<Quota> quotas()
{
    const auto quota = [](std::string_view name, Sentence title, double value) {
        return Quota{
            .name = name,
            .title = title,
            .value = {.value = value, .unit = "/s", .source = kQuotaPage, .month = kMonth}};
    };
    return {quota(kPutEventsQuota, HEADROOM_TEXT("EventBridge", "Calls of PutEvents per second"),
                  10000),
            quota(kInvocationsQuota,
                  HEADROOM_TEXT("EventBridge", "Deliveries per second; more have to wait"), 18750)};
}

std::vector<RuleSpec> rules()
{
    return {
        {"eventbridge/targets", Severity::Error,
         HEADROOM_TEXT("EventBridge", "A rule has more than five targets.")},
        {"eventbridge/schedule", Severity::Error,
         HEADROOM_TEXT("EventBridge", "A schedule cannot be understood.")},
        {"eventbridge/sched-bus", Severity::Error,
         HEADROOM_TEXT("EventBridge", "A schedule stands on another bus than the default one.")},
        {"eventbridge/pattern", Severity::Error,
         HEADROOM_TEXT("EventBridge", "An event pattern is no JSON object, or too long.")},
        {"eventbridge/fifo-topic", Severity::Error,
         HEADROOM_TEXT("EventBridge", "A rule delivers to a FIFO topic.")},
        {"eventbridge/put-events-rate", Severity::Error,
         HEADROOM_TEXT("EventBridge", "More events are sent than the account may send.")},
        {"eventbridge/no-target", Severity::Warning,
         HEADROOM_TEXT("EventBridge", "Nobody acts on the events of a rule.")},
        {"eventbridge/no-dlq", Severity::Warning,
         HEADROOM_TEXT("EventBridge", "Events that cannot be delivered are lost.")},
        {"eventbridge/loop", Severity::Warning,
         HEADROOM_TEXT("EventBridge", "A target causes the events that it acts on.")},
    };
}

} // namespace

std::vector<ComponentSpec> components()
{
    ComponentSpec rule;
    rule.kind = "eventbridge.rule";
    rule.name = HEADROOM_TEXT("EventBridge", "EventBridge rule");
    rule.summary = HEADROOM_TEXT(
        "EventBridge", "Hands events that match, or the ticks of a schedule, to targets.");
    rule.group = PaletteGroup::Integration;
    rule.leaves = {{.kind = LinkKind::Event}};
    rule.enters = {
        {.kind = LinkKind::Event, .properties = {stateChangesProperty(), destinationProperty()}},
        {.kind = LinkKind::Request}};
    rule.properties = triggerProperties();
    for (PropertySpec &spec : deliveryProperties())
        rule.properties.push_back(std::move(spec));
    rule.quotas = quotas();
    rule.metrics = metrics();
    rule.rules = rules();
    rule.omissions = {
        HEADROOM_TEXT("EventBridge", "Every event that comes along a link matches, but for the "
                                     "share that the link's filter keeps back; patterns are not "
                                     "applied."),
        HEADROOM_TEXT("EventBridge", "Schedules tick evenly, at their mean rate."),
        HEADROOM_TEXT("EventBridge", "How far apart attempts are is an assumption: AWS only says "
                                     "that the times grow and are spread."),
        HEADROOM_TEXT("EventBridge", "Archives, pipes, API destinations and buses of other "
                                     "accounts are not modelled."),
    };
    rule.mainProperty = kSchedule.key;
    rule.symbol = {.icon = "eventbridge", .tag = "EventBridge"};
    rule.sources = ruleSources();
    rule.lower = lower;
    rule.price = price;
    rule.deploy = deploy;
    rule.check = check;
    rule.facts = facts;
    rule.permissions = permissions;
    rule.arn = arn;
    rule.principal = "events.amazonaws.com";
    rule.metricNamespace = "AWS/Events";
    rule.dimensions = dimensions;
    return {rule};
}

std::vector<NamedFact> facts(const NodeView &rule)
{
    std::vector<NamedFact> list = {{"maximumPayload", 262144}};
    if (const std::optional<double> runs = runsPerSecond(rule.get(kSchedule)))
        list.push_back({"runsPerSecond", *runs});
    return list;
}

bool isFromService(const LinkView &entering)
{
    return !entering.from().spec().principal.empty() || isStateChange(entering);
}

bool isOnDefaultBus(const NodeView &rule)
{
    return rule.get(kBus) == "default";
}

} // namespace headroom::eventbridge
