// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/shared/deliveries.h"
#include "model/services/shared/paths.h"
#include "model/services/sqs/sqs.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <cmath>

namespace headroom::sqs {

namespace {

constexpr double kLongestRetention = 1209600; // s; the source stands at the property
constexpr double kLongestVisibility = 43200;  // s; likewise
/// AWS's advice for queues that functions read: room for retries of a throttled function.
constexpr double kTimeoutsInVisibility = 6;

/// A queue for dead letters beside this one, and the way there.
Edit addDeadLetterQueue(const NodeView &queue)
{
    constexpr double kBelow = 140;
    Node added;
    std::string id = queue.id().value() + "-dlq";
    for (int number = 2; queue.design().node(NodeId(id)); ++number)
        id = queue.id().value() + "-dlq" + std::to_string(number);
    added.id = NodeId(id);
    added.kind = "sqs.queue";
    added.in = queue.node().in;
    added.properties = Tree::map({{std::string(kRetention.key), kLongestRetention}});
    if (queue.get(kFifo))
        added.properties.set(kFifo.key, true);
    Box box;
    if (const auto place = queue.design().picture().find(queue.id());
        place != queue.design().picture().end())
        box = {place->second.x, place->second.y + kBelow, 0, 0};
    return edits::sequence(
        Text(HEADROOM_TEXT("Sqs", "Add a dead-letter queue to %1")).arg(queue.label()),
        {edits::addNode(added, box), edits::connect(queue.id(), added.id, LinkKind::Event)});
}

void checkRedrive(const NodeView &queue, FindingSheet &sheet)
{
    if (!queue.linksOut(LinkKind::Poll).empty() && !deadLettersOf(queue)
        && !isDeadLetterQueue(queue))
        sheet.add(
            {.severity = Severity::Warning,
             .id = "sqs/no-dlq",
             .node = queue.id(),
             .title = Text(HEADROOM_TEXT("Sqs", "%1 has no dead-letter queue")).arg(queue.label()),
             .explanation = HEADROOM_TEXT(
                 "Sqs", "A message that always fails is received again and again until it "
                        "expires; in a FIFO queue it holds up its whole group."),
             .remedy = HEADROOM_TEXT("Sqs", "Draw an event link to a queue for them."),
             .fix = addDeadLetterQueue(queue)});
    const std::optional<LinkView> link = deadLettersOf(queue);
    if (!link)
        return;
    const std::optional<NodeView> deadLetters = deadLetterQueueOf(queue);
    if (!deadLetters || deadLetters->get(kFifo) != queue.get(kFifo)) {
        Finding finding{
            .severity = Severity::Error,
            .id = "sqs/dlq-type",
            .node = queue.id(),
            .link = link->id(),
            .title = Text(HEADROOM_TEXT("Sqs", "%1 cannot keep the dead letters of %2"))
                         .arg(link->to().label())
                         .arg(queue.label()),
            .explanation = HEADROOM_TEXT(
                "Sqs", "Dead letters of a standard queue go to a standard queue, those of a FIFO "
                       "queue to a FIFO queue, in the same account and Region."),
            .remedy = HEADROOM_TEXT("Sqs", "Make both queues of the same type.")};
        if (deadLetters)
            finding.fix = edits::setProperty(pathTo(*deadLetters, kFifo.key),
                                             Tree(queue.get(kFifo)));
        sheet.add(std::move(finding));
    }
    // In a standard queue a dead letter keeps the time at which it was sent first.
    if (deadLetters && deadLetters->get(kRetention) <= queue.get(kRetention)
        && queue.get(kRetention) < kLongestRetention)
        sheet.add(
            {.severity = Severity::Warning,
             .id = "sqs/dlq-retention",
             .node = deadLetters->id(),
             .title = Text(HEADROOM_TEXT("Sqs", "%1 keeps messages no longer than %2, whose dead "
                                                "letters it takes"))
                          .arg(deadLetters->label())
                          .arg(queue.label()),
             .explanation = HEADROOM_TEXT("Sqs", "Dead letters keep their first time of "
                                                 "sending, so they may expire at once."),
             .remedy = HEADROOM_TEXT("Sqs", "Keep dead letters for 14 days."),
             .fix = edits::setProperty(pathTo(*deadLetters, kRetention.key),
                                       Tree(kLongestRetention))});
}

void checkVisibility(const NodeView &queue, FindingSheet &sheet)
{
    double longest = 0;
    std::string consumer;
    for (const LinkView &link : queue.linksOut(LinkKind::Poll)) {
        const double takes = link.to().fact("longestAnswer").value_or(0);
        if (std::isfinite(takes) && takes > longest) {
            longest = takes;
            consumer = link.to().label();
        }
    }
    const double visibility = queue.get(kVisibility);
    const double wanted = std::min(kLongestVisibility, kTimeoutsInVisibility * longest);
    if (visibility >= wanted)
        return;
    const bool isBelow = visibility < longest;
    sheet.add(
        {.severity = isBelow ? Severity::Error : Severity::Warning,
         .id = isBelow ? "sqs/vis-below-timeout" : "sqs/vis-short",
         .node = queue.id(),
         .title = Text(isBelow ? HEADROOM_TEXT("Sqs", "%1 hides messages for %2 s, but %3 "
                                                      "may work on them for %4 s")
                               : HEADROOM_TEXT("Sqs", "%1 hides messages for %2 s; six times the "
                                                      "%4 s of %3 would leave room for retries"))
                      .arg(queue.label())
                      .arg(visibility)
                      .arg(consumer)
                      .arg(longest),
         .explanation = HEADROOM_TEXT(
             "Sqs", "Messages that come back before they are deleted are worked on twice."),
         .remedy = HEADROOM_TEXT("Sqs", "Raise the visibility time-out."),
         .fix = edits::setProperty(pathTo(queue, kVisibility.key), Tree(wanted))});
}

void checkFifo(const NodeView &queue, FindingSheet &sheet)
{
    constexpr std::string_view kSuffix = ".fifo";
    const std::string name = queue.get(kQueueName);
    const bool isFifo = queue.get(kFifo);
    if (!name.empty() && name.ends_with(kSuffix) != isFifo) {
        const std::string mended = isFifo ? name + std::string(kSuffix)
                                          : name.substr(0, name.size() - kSuffix.size());
        sheet.add({.severity = Severity::Error,
                   .id = "sqs/fifo-name",
                   .node = queue.id(),
                   .title = Text(HEADROOM_TEXT("Sqs", "%1 has a name of the other type: %2"))
                                .arg(queue.label())
                                .arg(name),
                   .explanation = HEADROOM_TEXT("Sqs", "AWS refuses to create the queue."),
                   .remedy = HEADROOM_TEXT("Sqs", "Names of FIFO queues, and only these, end in "
                                                  ".fifo."),
                   .fix = edits::setProperty(pathTo(queue, kQueueName.key), Tree(mended))});
    }
    if (isFifo && queue.get(kThroughputLimit) == "perMessageGroupId" && !hasHighThroughput(queue))
        sheet.add(
            {.severity = Severity::Error,
             .id = "sqs/fifo-ht-config",
             .node = queue.id(),
             .title = Text(HEADROOM_TEXT("Sqs", "%1 asks for a limit per message group, but looks "
                                                "for duplicates in the whole queue"))
                          .arg(queue.label()),
             .explanation = HEADROOM_TEXT("Sqs", "AWS refuses the combination."),
             .remedy = HEADROOM_TEXT("Sqs", "Look for duplicates in each message group."),
             .fix = edits::setProperty(pathTo(queue, kDeduplicationScope.key),
                                       Tree("messageGroup"))});
}

void checkSize(const NodeView &queue, FindingSheet &sheet)
{
    const double size = messageSizeOf(queue);
    if (size <= queue.get(kMaximumSize))
        return;
    sheet.add({.severity = Severity::Error,
               .id = "sqs/size",
               .node = queue.id(),
               .title = Text(HEADROOM_TEXT("Sqs", "Messages of %1 have %2 bytes; it takes %3"))
                            .arg(queue.label())
                            .arg(size)
                            .arg(queue.get(kMaximumSize)),
               .explanation = HEADROOM_TEXT("Sqs", "Every such message is refused."),
               .remedy = HEADROOM_TEXT("Sqs", "Keep large content in S3 and its name in the "
                                              "message.")});
}

void checkConsumers(const NodeView &queue, FindingSheet &sheet)
{
    const bool isRead = !queue.linksOut(LinkKind::Poll).empty();
    if (!isRead && !queue.linksIn().empty() && !isDeadLetterQueue(queue))
        sheet.add({.severity = Severity::Warning,
                   .id = "sqs/no-consumer",
                   .node = queue.id(),
                   .title = Text(HEADROOM_TEXT("Sqs", "Nobody reads %1")).arg(queue.label()),
                   .explanation = HEADROOM_TEXT(
                       "Sqs", "Messages pile up, and are lost when the retention is over."),
                   .remedy = HEADROOM_TEXT("Sqs", "Draw a poll link to who works on them.")});
    if (isRead && queue.get(kWaitTime) <= 0)
        sheet.add({.severity = Severity::Info,
                   .id = "sqs/shortpoll",
                   .node = queue.id(),
                   .title = Text(HEADROOM_TEXT("Sqs", "%1 is polled short")).arg(queue.label()),
                   .explanation = HEADROOM_TEXT(
                       "Sqs", "Receives that find nothing come back at once, and cost as much as "
                              "others; they may even miss messages."),
                   .remedy = HEADROOM_TEXT("Sqs", "Let receives wait for up to 20 s."),
                   .fix = edits::setProperty(pathTo(queue, kWaitTime.key), Tree(20))});
}

void checkRun(const NodeView &queue, FindingSheet &sheet)
{
    const RunResult *run = sheet.run();
    const auto sum = [&](std::string_view metric) {
        return run && run->hasMetric(queue.id(), metric) ? run->summary(queue.id(), metric).sum
                                                         : 0.0;
    };
    if (sum("Throttles") >= 0.5)
        sheet.add(
            {.severity = Severity::Error,
             .id = "sqs/fifo-rate",
             .node = queue.id(),
             .title = Text(HEADROOM_TEXT("Sqs", "%1 is sent more than its %2 calls per "
                                                "second"))
                          .arg(queue.label())
                          .arg(callsPerSecond(queue)),
             .explanation = HEADROOM_TEXT("Sqs", "The rest is refused; senders retry or "
                                                 "lose messages."),
             .remedy = HEADROOM_TEXT("Sqs", "Send batches, or switch to high throughput "
                                            "with many message groups."),
             .fix = edits::sequence(
                 Text(HEADROOM_TEXT("Sqs", "Give %1 high throughput")).arg(queue.label()),
                 {edits::setProperty(pathTo(queue, kDeduplicationScope.key), Tree("messageGroup")),
                  edits::setProperty(pathTo(queue, kThroughputLimit.key),
                                     Tree("perMessageGroupId"))})});
    if (sum("MessagesExpired") >= 0.5)
        sheet.add(
            {.severity = Severity::Error,
             .id = "sqs/expired",
             .node = queue.id(),
             .title = Text(HEADROOM_TEXT("Sqs", "%1 loses %2 messages that were not read in "
                                                "%3 s"))
                          .arg(queue.label())
                          .arg(std::round(sum("MessagesExpired")))
                          .arg(queue.get(kRetention)),
             .explanation = HEADROOM_TEXT("Sqs", "They are gone for good."),
             .remedy = HEADROOM_TEXT("Sqs", "Give it more consumers, or keep messages for "
                                            "longer."),
             .fix = edits::setProperty(pathTo(queue, kRetention.key), Tree(kLongestRetention))});
}

} // namespace

void check(const NodeView &queue, FindingSheet &sheet)
{
    checkSize(queue, sheet);
    checkFifo(queue, sheet);
    checkRedrive(queue, sheet);
    checkVisibility(queue, sheet);
    checkConsumers(queue, sheet);
    checkRun(queue, sheet);
}

} // namespace headroom::sqs
