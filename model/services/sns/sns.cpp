// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/sns/sns.h"

#include "model/services/shared/actions.h"
#include "model/services/shared/deliveries.h"
#include "model/services/shared/metrics.h"

#include <algorithm>

namespace headroom::sns {

namespace {

constexpr std::string_view kQuotaPage = "Amazon SNS endpoints and quotas, us-east-1";
constexpr std::string_view kMonth = "2026-09";

std::vector<PropertySpec> properties()
{
    constexpr Sentence kTopic = HEADROOM_TEXT("Sns", "Topic");
    constexpr Sentence kMessages = HEADROOM_TEXT("Sns", "Messages");
    return {
        {.key = kEmail.key,
         .name = HEADROOM_TEXT("Sns", "Mail address"),
         .help = HEADROOM_TEXT("Sns",
                               "Gets every message by mail, once its owner has confirmed; at "
                               "most ten per second."),
         .kind = PropertyKind::Text,
         .group = kMessages},
        {.key = kMessageSize.key,
         .name = HEADROOM_TEXT("Sns", "Message size"),
         .help = HEADROOM_TEXT("Sns", "Of one message, where no link states its payload; at most "
                                      "256 KiB. Each 64 KiB are billed as a request."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Bytes,
         .minimum = 1,
         .maximum = 1e7,
         .defaultJson = "1024",
         .group = kMessages,
         .source = {.value = 262144,
                    .unit = "bytes",
                    .source = "Amazon SNS API Reference, Publish",
                    .month = kMonth},
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kDuration.key,
         .name = HEADROOM_TEXT("Sns", "Duration"),
         .help = HEADROOM_TEXT("Sns", "Time until a message that is published is acknowledged."),
         .kind = PropertyKind::Distribution,
         .unit = Unit::Seconds,
         .defaultJson = R"({"law": "lognormal", "mean": 0.04, "cv": 0.9})",
         .group = kMessages,
         .source = {.value = 0.04,
                    .unit = "s",
                    .source = "our estimate; AWS gives no figure",
                    .month = kMonth,
                    .confidence = Confidence::Low},
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kRaw.key,
         .name = HEADROOM_TEXT("Sns", "Raw messages"),
         .help = HEADROOM_TEXT("Sns", "Queues and addresses get the message alone, without SNS's "
                                      "wrapping; functions always get it wrapped."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kMessages},
        {.key = kFifo.key,
         .name = HEADROOM_TEXT("Sns", "FIFO"),
         .help = HEADROOM_TEXT("Sns", "Keeps the order within each message group; delivers to "
                                      "queues only, at most 3,000 messages per second."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kTopic},
        {.key = kDeduplication.key,
         .name = HEADROOM_TEXT("Sns", "Content-based deduplication"),
         .help = HEADROOM_TEXT("Sns", "FIFO: equal bodies within five minutes count as one."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kTopic},
        {.key = kTopicName.key,
         .name = HEADROOM_TEXT("Sns", "Topic name"),
         .help = HEADROOM_TEXT("Sns", "Not set: CloudFormation makes one up."),
         .kind = PropertyKind::Text,
         .pattern = "[a-zA-Z0-9_-]{0,251}(\\.fifo)?",
         .patternHelp = HEADROOM_TEXT(
             "Sns", "at most 256 letters, digits, hyphens or underscores, .fifo behind them"),
         .group = kTopic},
    };
}

std::vector<MetricSpec> metrics()
{
    return {
        {.name = "NumberOfMessagesPublished",
         .help = HEADROOM_TEXT("Sns", "Messages taken from senders."),
         .onCard = true},
        {.name = "NumberOfNotificationsDelivered",
         .help = HEADROOM_TEXT("Sns", "Messages that a subscriber has taken; each of them counts."),
         .onCard = true},
        {.name = "NumberOfNotificationsFailed",
         .help = HEADROOM_TEXT("Sns", "Messages given up after all attempts to deliver them."),
         .judgement = Judgement::Bad,
         .onCard = true},
        {.name = "NumberOfNotificationsRedrivenToDlq",
         .help = HEADROOM_TEXT("Sns", "Messages given up that went to the dead-letter queue."),
         .judgement = Judgement::Bad},
        {.name = "Throttles",
         .help = HEADROOM_TEXT("Sns", "Messages refused because too many are published."),
         .judgement = Judgement::Bad,
         .cloudWatch = false},
        offeredMetric(),
    };
}

std::vector<Quota> quotas()
{
    const auto quota = [](std::string_view name, Sentence title, double value) {
        return Quota{.name = name,
                     .title = title,
                     .value = {.value = value,
                               .unit = "messages/s",
                               .source = kQuotaPage,
                               .month = kMonth,
                               .confidence = Confidence::Medium}};
    };
    return {quota(kPublishQuota, HEADROOM_TEXT("Sns", "Messages per second of a standard topic"),
                  30000),
            quota(kFifoQuota, HEADROOM_TEXT("Sns", "Messages per second of a FIFO topic"), 3000)};
}

std::vector<RuleSpec> rules()
{
    return {
        {"sns/size", Severity::Error, HEADROOM_TEXT("Sns", "Messages are too large.")},
        {"sns/fifo-name", Severity::Error,
         HEADROOM_TEXT("Sns", "The name of a FIFO topic must end in .fifo, no other may.")},
        {"sns/fifo-sub", Severity::Error,
         HEADROOM_TEXT("Sns", "A FIFO topic delivers to something that is no queue.")},
        {"sns/standard-to-fifo", Severity::Error,
         HEADROOM_TEXT("Sns", "A standard topic delivers to a FIFO queue.")},
        {"sns/no-subscription", Severity::Warning,
         HEADROOM_TEXT("Sns", "Nobody gets the messages of a topic.")},
        {"sns/lost", Severity::Warning,
         HEADROOM_TEXT("Sns", "Messages that cannot be delivered are lost.")},
        {"sns/email-rate", Severity::Warning,
         HEADROOM_TEXT("Sns", "More messages are published than mails can be sent.")},
        {"sns/no-dlq", Severity::Info,
         HEADROOM_TEXT("Sns", "What cannot be delivered goes nowhere.")},
    };
}

} // namespace

const Fact kEmailRate{.value = 10,
                      .unit = "messages/s",
                      .source = kQuotaPage,
                      .month = kMonth,
                      .confidence = Confidence::Medium};

std::vector<ComponentSpec> components()
{
    ComponentSpec topic;
    topic.kind = "sns.topic";
    topic.name = HEADROOM_TEXT("Sns", "SNS topic");
    topic.summary = HEADROOM_TEXT("Sns", "Hands each message to all who have subscribed.");
    topic.group = PaletteGroup::Integration;
    topic.leaves = {{.kind = LinkKind::Event}, {.kind = LinkKind::Request}};
    topic.enters = {
        {.kind = LinkKind::Event, .properties = {deadLettersProperty(), destinationProperty()}},
        {.kind = LinkKind::Request},
        {.kind = LinkKind::Control, .accepts = kNotificationWord}};
    topic.properties = properties();
    topic.quotas = quotas();
    topic.metrics = metrics();
    topic.rules = rules();
    topic.omissions = {
        HEADROOM_TEXT("Sns", "The first three attempts, which come at once, are taken as one; "
                             "later ones come every second to every 20 s, as SNS spaces them."),
        HEADROOM_TEXT("Sns", "All subscriptions of a topic share one dead-letter queue."),
        HEADROOM_TEXT("Sns", "Mails, text messages and push messages are only counted; those that "
                             "alarms send are not."),
        HEADROOM_TEXT("Sns", "Limits of message groups, and archives of FIFO topics, are not "
                             "modelled."),
    };
    topic.mainProperty = kEmail.key;
    topic.symbol = {.icon = "sns", .tag = "Simple Notification Service"};
    topic.sources = topicSources();
    topic.lower = lower;
    topic.price = price;
    topic.deploy = deploy;
    topic.check = check;
    topic.facts = facts;
    topic.permissions = permissions;
    topic.directCall = directCall;
    topic.arn = arn;
    topic.principal = "sns.amazonaws.com";
    topic.metricNamespace = "AWS/SNS";
    topic.dimensions = dimensions;
    return {topic};
}

std::vector<NamedFact> facts(const NodeView &topic)
{
    return {{"maximumPayload", 262144}, {"isFifo", topic.get(kFifo) ? 1.0 : 0.0}};
}

bool isOverHttp(const LinkView &subscription)
{
    return subscription.to().spec().address != nullptr;
}

double messageSizeOf(const NodeView &topic)
{
    double largest = 0;
    for (const LinkView &link : topic.linksIn())
        largest = std::max(largest, link.property(kPayload.key).numberOr(0));
    return largest > 0 ? largest : topic.get(kMessageSize);
}

double publishesPerSecond(const NodeView &topic)
{
    return topic.quota(topic.get(kFifo) ? kFifoQuota : kPublishQuota);
}

} // namespace headroom::sns
