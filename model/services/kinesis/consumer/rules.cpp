// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/kinesis/kinesis.h"
#include "model/services/shared/paths.h"
#include "model/services/shared/polling.h"
#include "model/simulation/run_result.h"

#include <cmath>

namespace headroom::kinesis {

namespace {

/// Behind by more than this at the end of a run, s: AWS's usual alarm.
constexpr double kSlow = 300;

void checkWorkers(const NodeView &consumer, const LinkView &link, FindingSheet &sheet)
{
    const std::optional<StreamFacts> stream = streamOf(link);
    const bool isScaled = scaling::isScaled(consumer, workersScalable());
    const PropertyKey<double> key = isScaled ? kMaxSize : kWorkers;
    const double workers = consumer.get(key);
    if (!stream || workers <= stream->partitions)
        return;
    sheet.add(
        {.severity = Severity::Warning,
         .id = "kinesis/workers-over-shards",
         .node = consumer.id(),
         .title = Text(isScaled ? HEADROOM_TEXT("Kinesis", "%1 may have %2 workers for %3 shards")
                                : HEADROOM_TEXT("Kinesis", "%1 has %2 workers for %3 shards"))
                      .arg(consumer.label())
                      .arg(workers)
                      .arg(stream->partitions),
         .explanation = HEADROOM_TEXT("Kinesis", "A shard is read by one worker; the others "
                                                 "idle, ready to take over."),
         .remedy = HEADROOM_TEXT("Kinesis", "Use as many workers as shards, or split "
                                            "shards."),
         .fix = edits::setProperty(pathTo(consumer, key.key), Tree(stream->partitions))});
}

} // namespace

void checkConsumer(const NodeView &consumer, FindingSheet &sheet)
{
    const std::vector<LinkView> links = consumer.linksIn(LinkKind::Poll);
    if (links.empty())
        sheet.add(
            {.severity = Severity::Warning,
             .id = "kinesis/consumer-no-stream",
             .node = consumer.id(),
             .title = Text(HEADROOM_TEXT("Kinesis", "%1 reads nothing")).arg(consumer.label()),
             .explanation = HEADROOM_TEXT("Kinesis", "Its workers have no shard to work "
                                                     "on."),
             .remedy = HEADROOM_TEXT("Kinesis", "Draw a poll link from a stream to it.")});
    for (const LinkView &link : links)
        checkWorkers(consumer, link, sheet);
    scaling::check(consumer, workersScalable(), sheet);
    const RunResult *run = sheet.run();
    if (!run || run->steps() == 0 || !run->hasMetric(consumer.id(), "MillisBehindLatest"))
        return;
    const double behind = run->value(consumer.id(), "MillisBehindLatest", run->steps() - 1);
    if (behind > kSlow)
        sheet.add({.severity = Severity::Warning,
                   .id = "kinesis/consumer-slow",
                   .node = consumer.id(),
                   .title = Text(HEADROOM_TEXT("Kinesis", "%1 is %2 minutes behind at the end"))
                                .arg(consumer.label())
                                .arg(std::round(behind / 60)),
                   .explanation = HEADROOM_TEXT("Kinesis", "It handles fewer records than are "
                                                           "written, or has not caught up yet."),
                   .remedy = HEADROOM_TEXT("Kinesis",
                                           "Add workers, up to one for each shard; then shards; "
                                           "or handle records faster.")});
}

} // namespace headroom::kinesis
