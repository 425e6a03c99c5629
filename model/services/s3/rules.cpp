// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/s3/s3.h"
#include "model/services/shared/calls.h"
#include "model/services/shared/deliveries.h"
#include "model/services/shared/paths.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <cmath>

namespace headroom::s3 {

namespace {

void checkRate(const NodeView &bucket, FindingSheet &sheet)
{
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(bucket.id(), "5xxErrors")
        || run->summary(bucket.id(), "5xxErrors").sum < 0.5)
        return;
    const double reads = run->summary(bucket.id(), "GetRequests").maximum;
    const double writes = run->summary(bucket.id(), "PutRequests").maximum;
    const double needed = std::ceil(
        std::max({1.0, reads / kPrefixReads.value, writes / kPrefixWrites.value}));
    sheet.add(
        {.severity = Severity::Warning,
         .id = "s3/prefix-rate",
         .node = bucket.id(),
         .title = Text(HEADROOM_TEXT("S3", "%1 is asked for %2 reads and %3 writes per second, "
                                           "more than its %4 prefixes take"))
                      .arg(bucket.label())
                      .arg(std::round(reads))
                      .arg(std::round(writes))
                      .arg(bucket.get(kPrefixes)),
         .explanation = HEADROOM_TEXT(
             "S3", "S3 answers 503 Slow Down until it has split the prefixes, which takes "
                   "it many minutes."),
         .remedy = HEADROOM_TEXT("S3", "Spread the keys over more prefixes."),
         .fix = edits::setProperty(pathTo(bucket, kPrefixes.key), Tree(needed))});
}

void checkNotifications(const NodeView &bucket, FindingSheet &sheet)
{
    int whole = 0;
    for (const LinkView &link : deliveriesOf(bucket)) {
        if (!isDirect(link))
            continue;
        whole += link.property(kFilterRatio.key).numberOr(1) >= 1 ? 1 : 0;
        if (link.to().fact("isFifo").value_or(0) > 0)
            sheet.add({.severity = Severity::Error,
                       .id = "s3/fifo-notification",
                       .node = bucket.id(),
                       .link = link.id(),
                       .title = Text(HEADROOM_TEXT("S3", "%1 cannot notify %2, which is FIFO"))
                                    .arg(bucket.label())
                                    .arg(link.to().label()),
                       .explanation = HEADROOM_TEXT("S3", "AWS refuses the configuration."),
                       .remedy = HEADROOM_TEXT("S3", "Notify a standard queue or topic, or go by "
                                                     "way of EventBridge.")});
    }
    if (whole > 1)
        sheet.add({.severity = Severity::Error,
                   .id = "s3/overlapping-notifications",
                   .node = bucket.id(),
                   .title = Text(HEADROOM_TEXT("S3", "%1 notifies %2 targets of the same objects"))
                                .arg(bucket.label())
                                .arg(static_cast<double>(whole)),
                   .explanation = HEADROOM_TEXT(
                       "S3", "Direct notifications of a bucket must not overlap; AWS refuses "
                             "the configuration."),
                   .remedy = HEADROOM_TEXT("S3", "Tell one topic or one rule of EventBridge, and "
                                                 "let that fan out; or filter by prefixes.")});
}

/// Who is told of a write and writes here again.
void checkLoop(const NodeView &bucket, FindingSheet &sheet)
{
    std::vector<NodeId> upstream;
    visitUpstream(bucket, [&upstream](const NodeView &node) { upstream.push_back(node.id()); });
    for (const LinkView &link : deliveriesOf(bucket))
        if (std::ranges::find(upstream, link.to().id()) != upstream.end())
            sheet.add({.severity = Severity::Warning,
                       .id = "s3/loop",
                       .node = bucket.id(),
                       .link = link.id(),
                       .title = Text(HEADROOM_TEXT("S3", "%1 is told of writes to %2 that it may "
                                                         "have made itself"))
                                    .arg(link.to().label())
                                    .arg(bucket.label()),
                       .explanation = HEADROOM_TEXT("S3", "Writes and notifications go round "
                                                          "without end, and each is billed."),
                       .remedy = HEADROOM_TEXT("S3", "Write results to another bucket, or filter "
                                                     "notifications by prefix.")});
}

} // namespace

void check(const NodeView &bucket, FindingSheet &sheet)
{
    checkNotifications(bucket, sheet);
    checkLoop(bucket, sheet);
    checkRate(bucket, sheet);
}

} // namespace headroom::s3
