// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/sqs/sqs.h"

#include "model/services/shared/deliveries.h"
#include "model/services/shared/metrics.h"

#include <algorithm>

namespace headroom::sqs {

namespace {

constexpr std::string_view kApiPage = "Amazon SQS API Reference, SetQueueAttributes";
constexpr std::string_view kQuotaPage = "Amazon SQS Developer Guide, Quotas";
constexpr std::string_view kMonth = "2026-09";

Fact fact(double value, std::string_view unit)
{
    return {.value = value, .unit = unit, .source = kApiPage, .month = kMonth};
}

std::vector<PropertySpec> deliveryProperties()
{
    constexpr Sentence kDelivery = HEADROOM_TEXT("Sqs", "Delivery");
    return {
        {.key = kVisibility.key,
         .name = HEADROOM_TEXT("Sqs", "Visibility time-out"),
         .help = HEADROOM_TEXT(
             "Sqs", "A message that was received is hidden for so long. Whoever has not deleted it "
                    "by then will see it received again, perhaps by another."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Seconds,
         .minimum = 0,
         .maximum = 43200,
         .defaultJson = "30",
         .group = kDelivery,
         .source = fact(30, "s"),
         .logarithmic = true},
        {.key = kMaxReceiveCount.key,
         .name = HEADROOM_TEXT("Sqs", "Maximum receives"),
         .help = HEADROOM_TEXT("Sqs",
                               "A message that was received so often and not deleted goes to the "
                               "dead-letter queue, to which an event link leads."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 1,
         .maximum = 1000,
         .defaultJson = "5",
         .group = kDelivery,
         .logarithmic = true},
        {.key = kWaitTime.key,
         .name = HEADROOM_TEXT("Sqs", "Receive wait time"),
         .help = HEADROOM_TEXT("Sqs",
                               "How long a receive waits for a message (long polling). 0 asks only "
                               "some servers and comes back at once, often with nothing."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Seconds,
         .minimum = 0,
         .maximum = 20,
         .defaultJson = "0",
         .group = kDelivery,
         .source = fact(0, "s")},
        {.key = kDelay.key,
         .name = HEADROOM_TEXT("Sqs", "Delay"),
         .help = HEADROOM_TEXT("Sqs", "Time before a new message can be received."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Seconds,
         .minimum = 0,
         .maximum = 900,
         .defaultJson = "0",
         .group = kDelivery,
         .source = fact(0, "s")},
        {.key = kRetention.key,
         .name = HEADROOM_TEXT("Sqs", "Retention"),
         .help = HEADROOM_TEXT("Sqs", "Older messages are lost. A minute to 14 days."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Seconds,
         .minimum = 60,
         .maximum = 1209600,
         .defaultJson = "345600",
         .group = kDelivery,
         .source = fact(345600, "s"),
         .logarithmic = true},
    };
}

std::vector<PropertySpec> messageProperties()
{
    constexpr Sentence kMessages = HEADROOM_TEXT("Sqs", "Messages");
    return {
        {.key = kMessageSize.key,
         .name = HEADROOM_TEXT("Sqs", "Message size"),
         .help = HEADROOM_TEXT("Sqs", "Of one message, where no link states its payload. Each 64 "
                                      "KiB are billed as a request."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Bytes,
         .minimum = 1,
         .maximum = 1e7,
         .defaultJson = "1024",
         .group = kMessages,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kMaximumSize.key,
         .name = HEADROOM_TEXT("Sqs", "Maximum message size"),
         .help = HEADROOM_TEXT("Sqs", "Larger messages are refused; AWS takes at most 1 MiB."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Bytes,
         .minimum = 1024,
         .maximum = 1048576,
         .defaultJson = "1048576",
         .group = kMessages,
         .source = fact(1048576, "bytes"),
         .logarithmic = true},
        {.key = kDuration.key,
         .name = HEADROOM_TEXT("Sqs", "Duration"),
         .help = HEADROOM_TEXT("Sqs", "Time until a message that is sent is acknowledged."),
         .kind = PropertyKind::Distribution,
         .unit = Unit::Seconds,
         .defaultJson = R"({"law": "lognormal", "mean": 0.01, "cv": 0.9})",
         .group = kMessages,
         .source = {.value = 0.01,
                    .unit = "s",
                    .source = "our estimate; AWS gives no figure",
                    .month = kMonth,
                    .confidence = Confidence::Low},
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kManagedSse.key,
         .name = HEADROOM_TEXT("Sqs", "Encryption"),
         .help = HEADROOM_TEXT("Sqs", "Messages are encrypted at rest with keys of the queue's."),
         .kind = PropertyKind::Flag,
         .defaultJson = "true",
         .group = kMessages},
        {.key = kQueueName.key,
         .name = HEADROOM_TEXT("Sqs", "Queue name"),
         .help = HEADROOM_TEXT("Sqs", "Not set: CloudFormation makes one up."),
         .kind = PropertyKind::Text,
         .pattern = "[a-zA-Z0-9_-]{0,75}(\\.fifo)?",
         .patternHelp = HEADROOM_TEXT(
             "Sqs", "at most 80 letters, digits, hyphens or underscores, .fifo behind them"),
         .group = kMessages},
    };
}

std::vector<PropertySpec> fifoProperties()
{
    constexpr Sentence kOrder = HEADROOM_TEXT("Sqs", "Order");
    return {
        {.key = kFifo.key,
         .name = HEADROOM_TEXT("Sqs", "FIFO"),
         .help = HEADROOM_TEXT("Sqs", "Keeps the order within each message group and drops "
                                      "duplicates; 300 calls per second for each action."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kOrder,
         .source = fact(300, "calls/s")},
        {.key = kMessageGroups.key,
         .name = HEADROOM_TEXT("Sqs", "Message groups"),
         .help = HEADROOM_TEXT("Sqs", "FIFO: how many message group ids there are, all as busy. Of "
                                      "each group only one batch is out at a time."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 1,
         .maximum = 1e7,
         .defaultJson = "100",
         .group = kOrder,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kDeduplication.key,
         .name = HEADROOM_TEXT("Sqs", "Content-based deduplication"),
         .help = HEADROOM_TEXT("Sqs", "FIFO: equal bodies within five minutes count as one."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kOrder},
        {.key = kDeduplicationScope.key,
         .name = HEADROOM_TEXT("Sqs", "Deduplication scope"),
         .help = HEADROOM_TEXT("Sqs", "FIFO: where duplicates are looked for. messageGroup is half "
                                      "of what high throughput needs."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("queue")",
         .choices = {"queue", "messageGroup"},
         .group = kOrder},
        {.key = kThroughputLimit.key,
         .name = HEADROOM_TEXT("Sqs", "Throughput limit"),
         .help = HEADROOM_TEXT("Sqs", "FIFO: perMessageGroupId raises 300 calls per second of the "
                                      "queue to 300 of each group, if the scope fits."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("perQueue")",
         .choices = {"perQueue", "perMessageGroupId"},
         .group = kOrder},
    };
}

PropertySpec entriesProperty()
{
    return {.key = kEntries.key,
            .name = HEADROOM_TEXT("Sqs", "Messages per call"),
            .help = HEADROOM_TEXT("Sqs", "How many messages the sender puts into a call, at most "
                                         "10: batches cost less and count once against the limit."),
            .kind = PropertyKind::Integer,
            .unit = Unit::Count,
            .minimum = 1,
            .maximum = 10,
            .defaultJson = "1",
            .simulationOnly = true};
}

std::vector<MetricSpec> metrics()
{
    return {
        {.name = "ApproximateNumberOfMessagesVisible",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Sqs", "Messages that can be received."),
         .onCard = true},
        {.name = "ApproximateAgeOfOldestMessage",
         .unit = "Seconds",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Sqs", "Age of the oldest message that can be received, s."),
         .judgement = Judgement::Bad,
         .onCard = true},
        {.name = "NumberOfMessagesSent",
         .help = HEADROOM_TEXT("Sqs", "Messages taken from senders; dead letters of other queues "
                                      "are not among them."),
         .onCard = true},
        {.name = "ApproximateNumberOfMessagesNotVisible",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Sqs", "Messages in flight: received and not deleted.")},
        {.name = "ApproximateNumberOfMessagesDelayed",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Sqs", "Messages that cannot be received yet.")},
        {.name = "NumberOfMessagesReceived",
         .help = HEADROOM_TEXT("Sqs", "Messages that consumers have received, again and again "
                                      "where they fail.")},
        {.name = "NumberOfMessagesDeleted",
         .help = HEADROOM_TEXT("Sqs", "Messages that consumers have worked on and deleted.")},
        {.name = "ReceiveCalls",
         .help = HEADROOM_TEXT("Sqs", "Receives that found messages; each brings a batch."),
         .cloudWatch = false},
        {.name = "NumberOfEmptyReceives",
         .help = HEADROOM_TEXT("Sqs", "Receives that found nothing; they are billed too.")},
        {.name = "DeadLetters",
         .help = HEADROOM_TEXT("Sqs", "Messages moved to the dead-letter queue."),
         .judgement = Judgement::Bad,
         .cloudWatch = false},
        {.name = "MessagesExpired",
         .help = HEADROOM_TEXT("Sqs", "Messages lost because they were older than the retention."),
         .judgement = Judgement::Bad,
         .cloudWatch = false},
        {.name = "Throttles",
         .help = HEADROOM_TEXT("Sqs", "Messages refused because the calls exceed the limit of a "
                                      "FIFO queue."),
         .judgement = Judgement::Bad,
         .cloudWatch = false},
        offeredMetric(),
    };
}

std::vector<Quota> quotas()
{
    const auto quota = [](std::string_view name, Sentence title, double value,
                          std::string_view unit, Confidence confidence) {
        return Quota{.name = name,
                     .title = title,
                     .value = {.value = value,
                               .unit = unit,
                               .source = kQuotaPage,
                               .month = kMonth,
                               .confidence = confidence}};
    };
    return {
        quota(kInFlightQuota, HEADROOM_TEXT("Sqs", "Messages of a queue in flight"), 120000,
              "messages", Confidence::High),
        quota(kFifoQuota, HEADROOM_TEXT("Sqs", "Calls per second of a FIFO queue, each action"),
              300, "calls/s", Confidence::High),
        quota(kHighThroughputQuota,
              HEADROOM_TEXT("Sqs", "Calls per second of a FIFO queue with high throughput"), 70000,
              "calls/s", Confidence::Medium),
    };
}

std::vector<RuleSpec> rules()
{
    return {
        {"sqs/fifo-rate", Severity::Error,
         HEADROOM_TEXT("Sqs", "More calls arrive than a FIFO queue takes.")},
        {"sqs/expired", Severity::Error,
         HEADROOM_TEXT("Sqs", "Messages are lost because they were not read in time.")},
        {"sqs/size", Severity::Error, HEADROOM_TEXT("Sqs", "Messages are too large.")},
        {"sqs/vis-below-timeout", Severity::Error,
         HEADROOM_TEXT("Sqs", "Messages come back while a function still works on them.")},
        {"sqs/vis-short", Severity::Warning,
         HEADROOM_TEXT("Sqs", "The visibility time-out leaves no room for retries.")},
        {"sqs/no-dlq", Severity::Warning,
         HEADROOM_TEXT("Sqs", "A message that always fails circles until it expires.")},
        {"sqs/dlq-type", Severity::Error,
         HEADROOM_TEXT("Sqs", "Dead letters can only go to a queue of the same type.")},
        {"sqs/dlq-retention", Severity::Warning,
         HEADROOM_TEXT("Sqs", "Dead letters expire before anybody has looked at them.")},
        {"sqs/fifo-name", Severity::Error,
         HEADROOM_TEXT("Sqs", "The name of a FIFO queue must end in .fifo, no other may.")},
        {"sqs/fifo-ht-config", Severity::Error,
         HEADROOM_TEXT("Sqs", "High throughput needs both of its settings.")},
        {"sqs/no-consumer", Severity::Warning,
         HEADROOM_TEXT("Sqs", "Nobody reads a queue, so it only fills.")},
        {"sqs/shortpoll", Severity::Info,
         HEADROOM_TEXT("Sqs", "Consumers ask a queue that is empty again and again.")},
    };
}

} // namespace

std::vector<ComponentSpec> components()
{
    ComponentSpec queue;
    queue.kind = "sqs.queue";
    queue.name = HEADROOM_TEXT("Sqs", "SQS queue");
    queue.summary = HEADROOM_TEXT(
        "Sqs", "Keeps messages until a consumer has worked on them; dead letters go along an event "
               "link to another queue.");
    queue.group = PaletteGroup::Integration;
    queue.leaves = {{.kind = LinkKind::Poll}, {.kind = LinkKind::Event, .maximum = 1}};
    queue.enters = {
        {.kind = LinkKind::Event,
         .properties = {entriesProperty(), deadLettersProperty(), destinationProperty()}},
        {.kind = LinkKind::Request, .properties = {entriesProperty()}}};
    queue.properties = deliveryProperties();
    for (PropertySpec &spec : messageProperties())
        queue.properties.push_back(std::move(spec));
    for (PropertySpec &spec : fifoProperties())
        queue.properties.push_back(std::move(spec));
    queue.quotas = quotas();
    queue.metrics = metrics();
    queue.rules = rules();
    queue.omissions = {
        HEADROOM_TEXT("Sqs", "The 1 in some thousand duplicates of standard queues, their order, "
                             "and short polls that miss messages are not modelled."),
        HEADROOM_TEXT("Sqs", "All message groups of a FIFO queue are equally busy."),
        HEADROOM_TEXT("Sqs", "Fair queues, and the age that leaves out messages received three "
                             "times, are not modelled."),
    };
    queue.mainProperty = kVisibility.key;
    queue.symbol = {.icon = "sqs", .tag = "Simple Queue Service"};
    queue.sources = queueSources();
    queue.lower = lower;
    queue.price = price;
    queue.deploy = deploy;
    queue.check = check;
    queue.facts = facts;
    queue.permissions = permissions;
    queue.directCall = directCall;
    queue.arn = arn;
    queue.metricNamespace = "AWS/SQS";
    queue.dimensions = dimensions;
    return {queue};
}

std::vector<NamedFact> facts(const NodeView &queue)
{
    std::vector<NamedFact> known = {{"recordSize", messageSizeOf(queue)},
                                    {"maximumPayload", queue.get(kMaximumSize)},
                                    {"visibilityTimeout", queue.get(kVisibility)},
                                    {"isFifo", queue.get(kFifo) ? 1.0 : 0.0}};
    if (deadLetterQueueOf(queue))
        known.push_back({"maxReceiveCount", queue.get(kMaxReceiveCount)});
    return known;
}

std::optional<NodeView> deadLetterQueueOf(const NodeView &queue)
{
    const std::optional<LinkView> link = deadLettersOf(queue);
    if (!link || !link->to().is("sqs.queue"))
        return std::nullopt;
    return link->to();
}

bool isDeadLetterQueue(const NodeView &queue)
{
    const std::vector<LinkView> links = queue.linksIn(LinkKind::Event);
    return std::ranges::any_of(links, [](const LinkView &link) { return isDeadLetters(link); });
}

double messageSizeOf(const NodeView &queue)
{
    double largest = 0;
    for (const LinkView &link : queue.linksIn())
        largest = std::max(largest, link.property(kPayload.key).numberOr(0));
    return largest > 0 ? largest : queue.get(kMessageSize);
}

bool hasHighThroughput(const NodeView &queue)
{
    return queue.get(kThroughputLimit) == "perMessageGroupId"
           && queue.get(kDeduplicationScope) == "messageGroup";
}

} // namespace headroom::sqs
