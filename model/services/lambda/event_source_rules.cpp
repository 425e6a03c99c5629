// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/event_sources.h"
#include "model/services/lambda/rules.h"
#include "model/services/shared/paths.h"
#include "model/services/shared/polling.h"

#include <algorithm>
#include <cmath>

namespace headroom::lambda {

namespace {

constexpr double kFifoBatch = 10;
constexpr double kBatchWithoutWindow = 10;
/// AWS's advice: throttled calls count as receives.
constexpr double kFewReceives = 5;

void add(FindingSheet &sheet, const LinkView &link, Severity severity, const char *id, Text title,
         Text explanation, Text remedy, std::optional<Edit> fix = {})
{
    sheet.add({.severity = severity,
               .id = id,
               .node = link.to().id(),
               .link = link.id(),
               .title = std::move(title),
               .explanation = std::move(explanation),
               .remedy = std::move(remedy),
               .fix = std::move(fix)});
}

void checkStream(const LinkView &link, FindingSheet &sheet)
{
    if (link.get(kMappingRetries) >= 0 || link.get(kRecordAge) >= 0 || link.get(kBisect)
        || !link.get(kMappingOnFailure).empty())
        return;
    add(sheet, link, Severity::Warning, "lambda/esm-poison",
        Text(HEADROOM_TEXT("Lambda", "One bad record of %1 stops its shard."))
            .arg(link.from().label()),
        HEADROOM_TEXT("Lambda", "The batch is handled again and again until the record expires, "
                                "and what is behind it waits."),
        HEADROOM_TEXT("Lambda", "Limit the retries, halve batches that fail, and name a "
                                "destination for failures."),
        edits::sequence(HEADROOM_TEXT("Lambda", "Halve batches that fail and retry them three "
                                                "times"),
                        {edits::setProperty(pathTo(link, kMappingRetries.key), Tree(3)),
                         edits::setProperty(pathTo(link, kBisect.key), Tree(true))}));
}

void checkBatch(const LinkView &link, FindingSheet &sheet)
{
    const double batch = link.find(kBatchSize).value_or(0);
    const double window = link.get(kBatchingWindow);
    const bool isFifo = link.from().fact("isFifo").value_or(0) > 0;
    if (isFifo && (batch > kFifoBatch || window > 0))
        add(sheet, link, Severity::Error, "lambda/esm-fifo",
            Text(HEADROOM_TEXT("Lambda", "%1 reads the FIFO queue %2 in large batches or with a "
                                         "window."))
                .arg(link.to().label())
                .arg(link.from().label()),
            HEADROOM_TEXT("Lambda", "FIFO queues take at most 10 messages and no window; the "
                                    "deployment is refused."),
            HEADROOM_TEXT("Lambda", "Use a batch of 10 and no window."),
            edits::sequence(HEADROOM_TEXT("Lambda", "Use a batch of 10 and no window"),
                            {edits::setProperty(pathTo(link, kBatchSize.key), Tree(10)),
                             edits::setProperty(pathTo(link, kBatchingWindow.key), Tree(0))}));
    else if (batch > kBatchWithoutWindow && window < 1)
        add(sheet, link, Severity::Error, "lambda/esm-sqs-window",
            Text(HEADROOM_TEXT("Lambda", "%1 reads batches of %2 messages without a window."))
                .arg(link.to().label())
                .arg(batch),
            HEADROOM_TEXT("Lambda", "More than 10 messages need a window of at least a second; "
                                    "the deployment is refused."),
            HEADROOM_TEXT("Lambda", "Set a window of a second or more."),
            edits::setProperty(pathTo(link, kBatchingWindow.key), Tree(1)));
}

void checkQueue(const NodeView &function, const LinkView &link, FindingSheet &sheet)
{
    checkBatch(link, sheet);
    const std::optional<double> receives = link.from().fact("maxReceiveCount");
    if (receives && *receives < kFewReceives)
        add(sheet, link, Severity::Warning, "lambda/esm-receive",
            Text(HEADROOM_TEXT("Lambda", "%1 gives a message up when it was received %2 times."))
                .arg(link.from().label())
                .arg(*receives),
            HEADROOM_TEXT("Lambda", "A call that is throttled counts, so that a rush alone may "
                                    "send sound messages to the dead letters."),
            HEADROOM_TEXT("Lambda", "Let it be received five times or more."),
            edits::setProperty(pathTo(link.from(), "maxReceiveCount"), kFewReceives));
    const std::optional<double> most = link.find(kMaximumConcurrency);
    const std::optional<double> reserved = function.find(kReserved);
    if (most && reserved && *most > *reserved)
        add(sheet, link, Severity::Warning, "lambda/esm-maxconc",
            Text(HEADROOM_TEXT("Lambda", "%1 may handle %2 batches at once and has %3 reserved."))
                .arg(link.to().label())
                .arg(*most)
                .arg(*reserved),
            HEADROOM_TEXT("Lambda", "What is beyond is throttled, and its messages come back."),
            HEADROOM_TEXT("Lambda", "Set at most what is reserved."),
            *reserved >= 2 ? std::optional<Edit>(
                edits::setProperty(pathTo(link, kMaximumConcurrency.key), Tree(*reserved)))
                           : std::nullopt);
}

void checkTime(const NodeView &function, const LinkView &link, FindingSheet &sheet)
{
    const double timeout = function.get(kTimeout);
    const double needed = batchOf(link) * link.get(kRecordDuration);
    if (needed <= timeout)
        return;
    add(sheet, link, Severity::Error, "lambda/esm-time",
        Text(HEADROOM_TEXT("Lambda", "A full batch of %1 takes %2 s; the time-out of %3 is %4 s."))
            .arg(link.from().label())
            .arg(needed)
            .arg(function.label())
            .arg(timeout),
        HEADROOM_TEXT("Lambda", "Such a batch is cut off and handled again, without an end."),
        HEADROOM_TEXT("Lambda", "Read smaller batches, or raise the time-out."),
        edits::setProperty(pathTo(link, kBatchSize.key),
                           Tree(std::max(1.0, std::floor(timeout / link.get(kRecordDuration))))));
}

} // namespace

std::vector<RuleSpec> mappingRules()
{
    return {
        {"lambda/esm-poison", Severity::Warning,
         HEADROOM_TEXT("Lambda", "One bad record stops a shard until it expires.")},
        {"lambda/esm-fifo", Severity::Error,
         HEADROOM_TEXT("Lambda", "A FIFO queue is read in large batches or with a window.")},
        {"lambda/esm-sqs-window", Severity::Error,
         HEADROOM_TEXT("Lambda", "Large batches of a queue have no window.")},
        {"lambda/esm-maxconc", Severity::Warning,
         HEADROOM_TEXT("Lambda", "A mapping may use more concurrency than is reserved.")},
        {"lambda/esm-receive", Severity::Warning,
         HEADROOM_TEXT("Lambda", "A queue gives messages up after few attempts of a function.")},
        {"lambda/esm-time", Severity::Error,
         HEADROOM_TEXT("Lambda", "A full batch takes longer than the function may work.")},
    };
}

void checkMappings(const NodeView &function, const NodeView &node, FindingSheet &sheet)
{
    for (const LinkView &link : node.linksIn(LinkKind::Poll)) {
        if (streamOf(link))
            checkStream(link, sheet);
        else
            checkQueue(function, link, sheet);
        checkTime(function, link, sheet);
    }
}

} // namespace headroom::lambda
