// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/kinesis/kinesis.h"
#include "model/services/shared/instance_types.h"
#include "model/services/shared/polling.h"

namespace headroom::kinesis {

namespace {

std::vector<PropertySpec> properties()
{
    constexpr Sentence kWork = HEADROOM_TEXT("Kinesis", "Work");
    constexpr Sentence kFaults = HEADROOM_TEXT("Kinesis", "Faults");
    return {
        {.key = kWorkers.key,
         .name = HEADROOM_TEXT("Kinesis", "Workers"),
         .help = HEADROOM_TEXT("Kinesis",
                               "Processes that share the shards. A shard is read by one of them, "
                               "so workers beyond the number of shards idle. Alarms, policies and "
                               "schedules move the number between the bounds."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 0,
         .maximum = 10000,
         .defaultJson = "1",
         .group = kWork,
         .logarithmic = true},
        {.key = kRecordsPerSecond.key,
         .name = HEADROOM_TEXT("Kinesis", "Records per second"),
         .help = HEADROOM_TEXT("Kinesis",
                               "What one worker handles over all its shards together. The calls "
                               "that it makes are not part of it."),
         .unit = Unit::PerSecond,
         .minimum = 0.01,
         .maximum = 1e6,
         .defaultJson = "1000",
         .group = kWork,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kDuration.key,
         .name = HEADROOM_TEXT("Kinesis", "Duration"),
         .help = HEADROOM_TEXT("Kinesis",
                               "Time for each record. The records of a shard are handled one "
                               "after the other, those of several shards at the same time. Not "
                               "set: only the records per second limit a worker."),
         .kind = PropertyKind::Distribution,
         .unit = Unit::Seconds,
         .group = kWork,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kCallsFor.key,
         .name = HEADROOM_TEXT("Kinesis", "Calls for"),
         .help = HEADROOM_TEXT("Kinesis",
                               "Whether the calls along its links are made for each record or "
                               "once for a batch."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("record")",
         .choices = {"record", "batch"},
         .group = kWork,
         .simulationOnly = true},
        {.key = kIdleTime.key,
         .name = HEADROOM_TEXT("Kinesis", "Time between reads"),
         .help = HEADROOM_TEXT("Kinesis",
                               "Of a shard that has nothing new. The library's default is 1.5 s; "
                               "below 0.2 s a shard refuses reads."),
         .unit = Unit::Seconds,
         .minimum = 0.05,
         .maximum = 60,
         .defaultJson = "1.5",
         .group = kWork,
         .source = {.value = 1.5,
                    .unit = "s",
                    .source = "Amazon Kinesis Client Library, PollingConfig",
                    .month = "2026-07"},
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kEnabled.key,
         .name = HEADROOM_TEXT("Kinesis", "Running"),
         .help = HEADROOM_TEXT("Kinesis", "Off: nothing is read, and the stream runs ahead."),
         .kind = PropertyKind::Flag,
         .defaultJson = "true",
         .group = kFaults,
         .simulationOnly = true},
        {.key = kErrorRate.key,
         .name = HEADROOM_TEXT("Kinesis", "Error rate"),
         .help = HEADROOM_TEXT("Kinesis", "Share of the batches that fail and are handled again "
                                          "half a second later."),
         .unit = Unit::Fraction,
         .minimum = 0,
         .maximum = 1,
         .defaultJson = "0",
         .group = kFaults,
         .simulationOnly = true},
        {.key = kPoison.key,
         .name = HEADROOM_TEXT("Kinesis", "Poison record"),
         .help = HEADROOM_TEXT("Kinesis",
                               "A record that fails each time: its shard stands still until it "
                               "expires."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kFaults,
         .simulationOnly = true},
        {.key = kApplication.key,
         .name = HEADROOM_TEXT("Kinesis", "Application name"),
         .help = HEADROOM_TEXT("Kinesis",
                               "Also the name of the DynamoDB table in which workers note which "
                               "shard is whose. Not set: the component's id."),
         .kind = PropertyKind::Text,
         .pattern = "[a-zA-Z0-9_.-]{3,255}",
         .patternHelp = HEADROOM_TEXT("Kinesis",
                                      "3 to 255 letters, digits, underscores, dots or hyphens"),
         .group = HEADROOM_TEXT("Kinesis", "Deployment")},
    };
}

/// The machines: an Auto Scaling group whose instances run a worker each.
std::vector<PropertySpec> groupProperties()
{
    constexpr Sentence kGroup = HEADROOM_TEXT("Kinesis", "Machines");
    const auto size = [&](PropertyKey<double> key, Sentence name, Sentence help,
                          std::string_view usual) {
        return PropertySpec{.key = key.key,
                            .name = name,
                            .help = help,
                            .kind = PropertyKind::Integer,
                            .unit = Unit::Count,
                            .minimum = 0,
                            .maximum = 10000,
                            .defaultJson = usual,
                            .group = kGroup,
                            .logarithmic = true};
    };
    return {
        size(kMinSize, HEADROOM_TEXT("Kinesis", "Fewest workers"),
             HEADROOM_TEXT("Kinesis", "When they are scaled, there are never fewer."), "1"),
        size(kMaxSize, HEADROOM_TEXT("Kinesis", "Most workers"),
             HEADROOM_TEXT("Kinesis", "When they are scaled, there are never more. More than "
                                      "shards do not help."),
             "4"),
        {.key = kStartDuration.key,
         .name = HEADROOM_TEXT("Kinesis", "Start of a worker"),
         .help = HEADROOM_TEXT("Kinesis",
                               "From the order of a machine until it reads: its start, that of "
                               "the program, and the turn of the library in which it takes shards "
                               "over."),
         .unit = Unit::Seconds,
         .minimum = 0,
         .maximum = 3600,
         .defaultJson = "90",
         .group = kGroup,
         .source = {.value = 20,
                    .unit = "s",
                    .source = "Amazon Kinesis Client Library, lease taker interval; the start of "
                              "the machine is an estimate",
                    .month = "2026-07",
                    .confidence = Confidence::Low},
         .simulationOnly = true},
        {.key = kInstanceType.key,
         .name = HEADROOM_TEXT("Kinesis", "Instance type"),
         .help = HEADROOM_TEXT("Kinesis",
                               "Says what a machine costs; how fast it is stands above."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("m6i.large")",
         .choices = instanceTypeNames(),
         .group = kGroup},
    };
}

std::vector<MetricSpec> groupMetrics()
{
    return {
        {.name = "CPUUtilization",
         .unit = "Percent",
         .kind = MetricKind::Fraction,
         .help = HEADROOM_TEXT("Kinesis",
                               "Records handled over what the workers in service could handle.")},
        {.name = "GroupInServiceInstances",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Kinesis", "Workers that read."),
         .onCard = true},
        {.name = "GroupPendingInstances",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Kinesis", "Workers that start.")},
        {.name = "GroupDesiredCapacity",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Kinesis", "Workers that are wanted.")},
    };
}

std::vector<MetricSpec> metrics()
{
    return {
        {.name = "RecordsProcessed",
         .help = HEADROOM_TEXT("Kinesis", "Records that were handled."),
         .onCard = true},
        {.name = "MillisBehindLatest",
         .unit = "Milliseconds",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Kinesis",
                               "Age of the record that it comes to next, in the shard where it is "
                               "greatest, in seconds."),
         .judgement = Judgement::Bad,
         .onCard = true},
        {.name = "Backlog",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Kinesis", "Records written and not yet read."),
         .judgement = Judgement::Bad,
         .cloudWatch = false},
        {.name = "RecordAge",
         .unit = "Seconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("Kinesis", "From the write of a record until it is handled."),
         .cloudWatch = false},
        {.name = "Batches",
         .help = HEADROOM_TEXT("Kinesis", "Batches of records that were handled."),
         .cloudWatch = false},
        {.name = "RecordsLost",
         .help = HEADROOM_TEXT("Kinesis", "Records that grew older than the retention unread."),
         .judgement = Judgement::Bad,
         .cloudWatch = false},
    };
}

} // namespace

const Scalable &workersScalable()
{
    static const Scalable kScalable{.minimumKey = kMinSize.key,
                                    .maximumKey = kMaxSize.key,
                                    .predefined = {{.type = "ASGAverageCPUUtilization",
                                                    .metric = "CPUUtilization",
                                                    .factor = 100}},
                                    .lowFactor = 0.7,
                                    .rules = {.bounds = "kinesis/asg-bounds",
                                              .target = "kinesis/aas-target",
                                              .twice = "kinesis/aas-dup-metric",
                                              .steps = "kinesis/aas-step-gap",
                                              .noMetric = "kinesis/aas-no-metric",
                                              .saturates = "kinesis/aas-target-high",
                                              .backlog = "kinesis/tt-visible"}};
    return kScalable;
}

ComponentSpec consumerComponent()
{
    ComponentSpec spec;
    spec.kind = "kinesis.consumer";
    spec.name = HEADROOM_TEXT("Kinesis", "Stream consumer");
    spec.summary = HEADROOM_TEXT(
        "Kinesis", "An application whose workers share the shards of a stream (KCL).");
    spec.group = PaletteGroup::Compute;
    spec.leaves = {{.kind = LinkKind::Request}, {.kind = LinkKind::Event}};
    spec.enters = {{.kind = LinkKind::Poll, .maximum = 1, .properties = {fanOutProperty()}},
                   scaling::controlEnd(true)};
    spec.properties = properties();
    const auto append = [&spec](const std::vector<PropertySpec> &more) {
        spec.properties.insert(spec.properties.end(), more.begin(), more.end());
    };
    append(groupProperties());
    append(scaling::policyProperties({"ASGAverageCPUUtilization"}, "", "0.7", "50"));
    spec.metrics = metrics();
    for (MetricSpec &metric : groupMetrics())
        spec.metrics.push_back(std::move(metric));
    spec.rules = scaling::rules(workersScalable());
    const std::vector<RuleSpec> own = {
        {"kinesis/consumer-no-stream", Severity::Warning,
         HEADROOM_TEXT("Kinesis", "A consumer reads nothing.")},
        {"kinesis/workers-over-shards", Severity::Warning,
         HEADROOM_TEXT("Kinesis", "There are more workers than shards.")},
        {"kinesis/consumer-slow", Severity::Warning,
         HEADROOM_TEXT("Kinesis", "A consumer falls behind.")},
    };
    spec.rules.insert(spec.rules.end(), own.begin(), own.end());
    spec.omissions = {
        HEADROOM_TEXT("Kinesis", "Shards are dealt out evenly and at once when a worker begins or "
                                 "ends; the time to take them over is part of its start."),
        HEADROOM_TEXT("Kinesis", "The lease table's few requests are neither billed nor "
                                 "simulated."),
        HEADROOM_TEXT("Kinesis", "Records since the last checkpoint are not handled twice after "
                                 "a failure of a worker."),
    };
    spec.mainProperty = kWorkers.key;
    spec.symbol = {.glyph = "instance2", .tag = "EC2"};
    spec.lower = lowerConsumer;
    spec.price = priceConsumer;
    spec.deploy = deployConsumer;
    spec.check = checkConsumer;
    spec.facts = [](const NodeView &consumer) {
        return std::vector<NamedFact>{{"pollInterval", consumer.get(kIdleTime)}};
    };
    return spec;
}

} // namespace headroom::kinesis
