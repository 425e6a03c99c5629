// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/event_sources.h"

#include "model/lowering/plan_builder.h"
#include "model/services/lambda/lambda.h"
#include "model/services/shared/polling.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom::lambda {

namespace {

constexpr std::string_view kStreams = "AWS Lambda Developer Guide, Kinesis event source parameters";
constexpr std::string_view kQueues = "AWS Lambda Developer Guide, Amazon SQS event sources";
constexpr std::string_view kMonth = "2026-09";

constexpr double kStreamBatch = 100;
constexpr double kQueueBatch = 10;
/// A batch in the form of an event: 6 MB, where records stand in base64 with what surrounds them.
constexpr double kPayload = 6 * 1024 * 1024; // bytes
constexpr double kBase64 = 4.0 / 3;
constexpr double kEnvelope = 400; // bytes of a record beside its data; an estimate
/// Concurrent batches of a queue at most (facts/lambda section 10).
constexpr double kQueueConcurrency = 1250;
/// Between two looks at a shard that has nothing new, s.
constexpr double kPollInterval = 1;

std::vector<PropertySpec> streamSettings()
{
    constexpr Sentence kStream = HEADROOM_TEXT("Lambda", "Streams");
    return {
        {.key = kParallelization.key,
         .name = HEADROOM_TEXT("Lambda", "Parallelization factor"),
         .help = HEADROOM_TEXT("Lambda",
                               "Batches of one shard that are handled at the same time, 1 to 10; "
                               "the records of a key stay in order."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 1,
         .maximum = 10,
         .defaultJson = "1",
         .group = kStream,
         .source = {.value = 10, .unit = "batches", .source = kStreams, .month = kMonth}},
        {.key = kStartingPosition.key,
         .name = HEADROOM_TEXT("Lambda", "Starting position"),
         .help = HEADROOM_TEXT("Lambda",
                               "Where a new mapping begins to read: with the next record or with "
                               "the oldest that is kept. The simulation begins with the next."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("LATEST")",
         .choices = {"LATEST", "TRIM_HORIZON"},
         .group = kStream},
        {.key = kBisect.key,
         .name = HEADROOM_TEXT("Lambda", "Halve batches that fail"),
         .help = HEADROOM_TEXT("Lambda",
                               "A batch that fails is handled again in two halves, so that a bad "
                               "record is soon alone. This uses up no retry."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kStream},
        {.key = kMappingRetries.key,
         .name = HEADROOM_TEXT("Lambda", "Maximum retry attempts"),
         .help = HEADROOM_TEXT("Lambda",
                               "How often a batch that fails is handled again before it is given "
                               "up; -1: until its records expire. Meanwhile its shard stands "
                               "still. Throttles do not count."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = -1,
         .maximum = 10000,
         .defaultJson = "-1",
         .group = kStream,
         .source = {.value = -1, .unit = "attempts", .source = kStreams, .month = kMonth}},
        {.key = kRecordAge.key,
         .name = HEADROOM_TEXT("Lambda", "Maximum record age"),
         .help = HEADROOM_TEXT("Lambda",
                               "Older records that fail are given up, 60 s to 7 days; -1: until "
                               "the stream forgets them."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Seconds,
         .minimum = -1,
         .maximum = 604800,
         .defaultJson = "-1",
         .group = kStream,
         .source = {.value = -1, .unit = "s", .source = kStreams, .month = kMonth}},
        {.key = kMappingOnFailure.key,
         .name = HEADROOM_TEXT("Lambda", "Destination for failures"),
         .help = HEADROOM_TEXT("Lambda",
                               "ARN of a queue, topic or bucket that is told of the batches given "
                               "up."),
         .kind = PropertyKind::Text,
         .pattern = "(arn:[a-z-]+:(sqs|sns|s3):[^\\s]*)?",
         .patternHelp = HEADROOM_TEXT("Lambda", "the ARN of a queue, topic or bucket"),
         .group = kStream},
        fanOutProperty(),
    };
}

std::vector<PropertySpec> settings()
{
    std::vector<PropertySpec> list = {
        {.key = kMappingEnabled.key,
         .name = HEADROOM_TEXT("Lambda", "Enabled"),
         .help = HEADROOM_TEXT("Lambda", "Off: nothing is read."),
         .kind = PropertyKind::Flag,
         .defaultJson = "true"},
        {.key = kRecordDuration.key,
         .name = HEADROOM_TEXT("Lambda", "Duration of a record"),
         .help = HEADROOM_TEXT("Lambda",
                               "What each record of a batch adds to the duration of the function, "
                               "which is that of a batch without them."),
         .unit = Unit::Seconds,
         .minimum = 0,
         .maximum = 900,
         .defaultJson = "0",
         .simulationOnly = true},
        {.key = kResponseTypes.key,
         .name = HEADROOM_TEXT("Lambda", "Response types"),
         .help = HEADROOM_TEXT("Lambda",
                               "ReportBatchItemFailures: the function says which records failed, "
                               "and only these come again. The simulation always repeats the "
                               "whole batch."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("none")",
         .choices = {"none", "ReportBatchItemFailures"}},
        {.key = kMaximumConcurrency.key,
         .name = HEADROOM_TEXT("Lambda", "Maximum concurrency"),
         .help = HEADROOM_TEXT("Lambda",
                               "Queues only: batches handled at the same time at most, 2 to "
                               "1,000. Not set: 1,250."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 2,
         .maximum = 1000,
         .source = {.value = 1250, .unit = "batches", .source = kQueues, .month = kMonth}},
        {.key = kPoison.key,
         .name = HEADROOM_TEXT("Lambda", "Poison record"),
         .help = HEADROOM_TEXT("Lambda",
                               "A fault to try: a record that fails each time stands in the way "
                               "of its shard until it is given up."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .simulationOnly = true},
    };
    for (PropertySpec &setting : streamSettings())
        list.push_back(std::move(setting));
    return list;
}

Reader readerOf(const LinkView &link)
{
    const bool isStream = streamOf(link).has_value();
    Reader reader;
    reader.isEnabled = link.get(kMappingEnabled);
    reader.batch = batchOf(link);
    reader.window = link.get(kBatchingWindow);
    reader.recordTime = Distribution::constant(link.get(kRecordDuration));
    reader.hasPoison = link.get(kPoison);
    if (!isStream) {
        reader.lanes = link.find(kMaximumConcurrency).value_or(kQueueConcurrency);
        return reader;
    }
    reader.lanes = link.get(kParallelization);
    reader.bisects = link.get(kBisect);
    if (const double retries = link.get(kMappingRetries); retries >= 0)
        reader.attempts = retries + 1;
    if (const double age = link.get(kRecordAge); age >= 0)
        reader.maximumAge = age;
    fillStreamSide(reader, link, kPollInterval);
    return reader;
}

/// What one mapping adds to the numbers of a node.
void bindMapping(const NodeView &node, const LinkView &link, PlanIndex reader, PlanBuilder &plan)
{
    const auto bind = [&](const char *metric, Reading reading) {
        plan.metric(node, metric, {std::move(reading)});
    };
    if (streamOf(link))
        bind("IteratorAge", read(reader, Quantity::Lag));
    bind("PolledEventCount", read(reader, Quantity::Admitted));
    bind("DroppedEventCount", read(reader, Quantity::Redriven));
    // Little's law: so many records a second, each for so long.
    Reading working = read(reader, Quantity::Admitted);
    working.factor = link.get(kRecordDuration);
    bind("RecordConcurrency", working);
    if (!node.is("lambda.alias"))
        return;
    double weights = 0;
    for (const LinkView &route : node.linksOut(LinkKind::Route))
        weights += route.get(kWeight);
    for (const LinkView &route : node.linksOut(LinkKind::Route)) {
        Reading part = working;
        part.factor *= weights > 0 ? route.get(kWeight) / weights : 0;
        plan.metric(route.to(), "RecordConcurrency", {part});
    }
}

} // namespace

LinkEnd mappingEnd()
{
    return {.kind = LinkKind::Poll, .properties = settings()};
}

std::vector<MetricSpec> mappingMetrics()
{
    return {
        {.name = "IteratorAge",
         .unit = "Milliseconds",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Lambda",
                               "Streams: age of the record that comes next, in the shard where it "
                               "is greatest, in seconds."),
         .judgement = Judgement::Bad},
        {.name = "PolledEventCount",
         .help = HEADROOM_TEXT("Lambda", "Records and messages read from streams and queues.")},
        {.name = "DroppedEventCount",
         .help = HEADROOM_TEXT("Lambda",
                               "Records given up after their retries or their age, with a "
                               "destination or without."),
         .judgement = Judgement::Bad},
        {.name = "RecordConcurrency",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Lambda",
                               "Environments that the records of batches keep busy beyond the "
                               "duration of the function."),
         .cloudWatch = false},
    };
}

double batchOf(const LinkView &poll)
{
    const double set = poll.find(kBatchSize).value_or(streamOf(poll) ? kStreamBatch : kQueueBatch);
    const double size = poll.from().fact("recordSize").value_or(0) * (streamOf(poll) ? kBase64 : 1)
                        + kEnvelope;
    return std::max(1.0, std::min(set, std::floor(kPayload / size)));
}

void lowerMappings(const NodeView &function, const NodeView &node, PlanIndex entrance,
                   PlanBuilder &plan)
{
    std::vector<NodeView> counting = {node};
    if (function.id() != node.id())
        counting.push_back(function);
    for (const NodeView &counter : counting)
        for (const MetricSpec &metric : mappingMetrics())
            plan.metric(counter, metric.name, {});
    int number = 0;
    for (const LinkView &link : node.linksIn(LinkKind::Poll)) {
        const PlanIndex reader = plan.reader(node, "mapping" + std::to_string(++number), link,
                                             readerOf(link));
        plan.route(reader, entrance).use = RouteUse::Batch;
        bindStore(link, reader, plan);
        for (const NodeView &counter : counting)
            bindMapping(counter, link, reader, plan);
    }
}

} // namespace headroom::lambda
