// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/shared/deliveries.h"
#include "model/services/shared/paths.h"
#include "model/services/sns/sns.h"
#include "model/simulation/run_result.h"

namespace headroom::sns {

namespace {

constexpr double kGreatestMessage = 262144; // bytes; the source stands at the property

void checkMessages(const NodeView &topic, FindingSheet &sheet)
{
    const double size = messageSizeOf(topic);
    if (size > kGreatestMessage)
        sheet.add(
            {.severity = Severity::Error,
             .id = "sns/size",
             .node = topic.id(),
             .title = Text(HEADROOM_TEXT("Sns", "Messages of %1 have %2 bytes; at most %3 are "
                                                "allowed"))
                          .arg(topic.label())
                          .arg(size)
                          .arg(kGreatestMessage),
             .explanation = HEADROOM_TEXT("Sns", "Every such message is refused."),
             .remedy = HEADROOM_TEXT("Sns", "Keep large content in S3 and its name in the "
                                            "message.")});
    constexpr std::string_view kSuffix = ".fifo";
    const std::string name = topic.get(kTopicName);
    const bool isFifo = topic.get(kFifo);
    if (name.empty() || name.ends_with(kSuffix) == isFifo)
        return;
    const std::string mended = isFifo ? name + std::string(kSuffix)
                                      : name.substr(0, name.size() - kSuffix.size());
    sheet.add(
        {.severity = Severity::Error,
         .id = "sns/fifo-name",
         .node = topic.id(),
         .title = Text(HEADROOM_TEXT("Sns", "%1 has a name of the other type: %2"))
                      .arg(topic.label())
                      .arg(name),
         .explanation = HEADROOM_TEXT("Sns", "AWS refuses to create the topic."),
         .remedy = HEADROOM_TEXT("Sns", "Names of FIFO topics, and only these, end in .fifo."),
         .fix = edits::setProperty(pathTo(topic, kTopicName.key), Tree(mended))});
}

void checkSubscriptions(const NodeView &topic, FindingSheet &sheet)
{
    const std::vector<LinkView> subscriptions = deliveriesOf(topic);
    if (subscriptions.empty() && topic.get(kEmail).empty())
        sheet.add(
            {.severity = Severity::Warning,
             .id = "sns/no-subscription",
             .node = topic.id(),
             .title = Text(HEADROOM_TEXT("Sns", "Nobody has subscribed to %1")).arg(topic.label()),
             .explanation = HEADROOM_TEXT("Sns", "Its messages are taken, billed and lost."),
             .remedy = HEADROOM_TEXT("Sns", "Draw a link to who is to get them, or set a "
                                            "mail address.")});
    for (const LinkView &link : subscriptions) {
        const bool isQueue = link.to().spec().leaving(LinkKind::Poll) && needsAction(link, "sqs:");
        if (topic.get(kFifo) && !isQueue)
            sheet.add({.severity = Severity::Error,
                       .id = "sns/fifo-sub",
                       .node = topic.id(),
                       .link = link.id(),
                       .title = Text(HEADROOM_TEXT("Sns", "%1 cannot subscribe to the FIFO topic "
                                                          "%2"))
                                    .arg(link.to().label())
                                    .arg(topic.label()),
                       .explanation = HEADROOM_TEXT("Sns", "FIFO topics deliver to queues only."),
                       .remedy = HEADROOM_TEXT("Sns", "Subscribe a queue, and read that.")});
        if (!topic.get(kFifo) && link.to().fact("isFifo").value_or(0) > 0)
            sheet.add({.severity = Severity::Error,
                       .id = "sns/standard-to-fifo",
                       .node = topic.id(),
                       .link = link.id(),
                       .title = Text(HEADROOM_TEXT("Sns", "The FIFO queue %1 cannot subscribe to "
                                                          "the standard topic %2"))
                                    .arg(link.to().label())
                                    .arg(topic.label()),
                       .explanation = HEADROOM_TEXT("Sns", "AWS refuses the subscription."),
                       .remedy = HEADROOM_TEXT("Sns", "Make the topic a FIFO topic, or subscribe a "
                                                      "standard queue."),
                       .fix = edits::setProperty(pathTo(topic, kFifo.key), Tree(true))});
    }
    if (!subscriptions.empty() && !deadLettersOf(topic))
        sheet.add({.severity = Severity::Info,
                   .id = "sns/no-dlq",
                   .node = topic.id(),
                   .title = Text(HEADROOM_TEXT("Sns", "%1 has no queue for what it cannot deliver"))
                                .arg(topic.label()),
                   .explanation = HEADROOM_TEXT(
                       "Sns", "What cannot be delivered over HTTP is lost after a minute, to "
                              "functions and queues after 23 days; what is refused for lack of a "
                              "permission, at once."),
                   .remedy = HEADROOM_TEXT("Sns", "Draw an event link to a queue and set it to "
                                                  "dead letters.")});
}

void checkRun(const NodeView &topic, FindingSheet &sheet)
{
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(topic.id(), "NumberOfMessagesPublished"))
        return;
    const double failed = run->summary(topic.id(), "NumberOfNotificationsFailed").sum;
    if (failed >= 0.5 && !deadLettersOf(topic))
        sheet.add({.severity = Severity::Warning,
                   .id = "sns/lost",
                   .node = topic.id(),
                   .title = Text(HEADROOM_TEXT("Sns", "%1 loses %2 messages that it cannot "
                                                      "deliver"))
                                .arg(topic.label())
                                .arg(failed),
                   .explanation = HEADROOM_TEXT("Sns", "The receiver fails for longer than the "
                                                       "topic tries again."),
                   .remedy = HEADROOM_TEXT("Sns", "Draw an event link to a queue and set it to "
                                                  "dead letters.")});
    const double fastest = run->summary(topic.id(), "NumberOfMessagesPublished").maximum;
    if (!topic.get(kEmail).empty() && fastest > kEmailRate.value)
        sheet.add(
            {.severity = Severity::Warning,
             .id = "sns/email-rate",
             .node = topic.id(),
             .title = Text(HEADROOM_TEXT("Sns", "%1 would send up to %2 mails per second; AWS "
                                                "sends %3"))
                          .arg(topic.label())
                          .arg(fastest)
                          .arg(kEmailRate.value),
             .explanation = HEADROOM_TEXT("Sns", "The rest comes late or not at all."),
             .remedy = HEADROOM_TEXT("Sns", "Collect messages in a queue and mail a digest, "
                                            "or use Amazon SES.")});
}

} // namespace

void check(const NodeView &topic, FindingSheet &sheet)
{
    checkMessages(topic, sheet);
    checkSubscriptions(topic, sheet);
    checkRun(topic, sheet);
}

} // namespace headroom::sns
