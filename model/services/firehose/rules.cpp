// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/finding.h"
#include "model/services/firehose/firehose.h"
#include "model/services/shared/paths.h"
#include "model/simulation/run_result.h"

#include <algorithm>
#include <cmath>

namespace headroom::firehose {

namespace {

constexpr double kKibibyte = 1024;
constexpr double kGreatestPut = 1000 * kKibibyte;
constexpr double kGreatestRead = 10240 * kKibibyte;
constexpr double kSmall = 2 * kKibibyte;
constexpr double kBilled = 5 * kKibibyte;
constexpr double kFunctionWait = 300; // s

void checkRecords(const NodeView &stream, FindingSheet &sheet)
{
    const double size = recordSizeOf(stream);
    const bool readsToS3 = sourceOf(stream) && destinationOf(stream).word == "S3";
    if (const double most = readsToS3 ? kGreatestRead : kGreatestPut; size > most)
        sheet.add({.severity = Severity::Error,
                   .id = "firehose/record-size",
                   .node = stream.id(),
                   .title = Text(HEADROOM_TEXT("Firehose", "Records for %1 have %2 bytes; it takes "
                                                           "%3"))
                                .arg(stream.label())
                                .arg(size)
                                .arg(most),
                   .explanation = HEADROOM_TEXT("Firehose", "Every such record is refused."),
                   .remedy = HEADROOM_TEXT("Firehose", "Keep large content in S3 and its name in "
                                                       "the record.")});
    if (size < kSmall)
        sheet.add({.severity = Severity::Warning,
                   .id = "firehose/small-records",
                   .node = stream.id(),
                   .title = Text(HEADROOM_TEXT("Firehose", "Records for %1 have %2 bytes and are "
                                                           "billed as 5 KB: %3 times as much"))
                                .arg(stream.label())
                                .arg(size)
                                .arg(std::round(kBilled / size * 10) / 10),
                   .explanation = HEADROOM_TEXT("Firehose", "Each record is rounded up to 5 KB."),
                   .remedy = HEADROOM_TEXT("Firehose", "Pack several into one record.")});
}

void checkBuffer(const NodeView &stream, FindingSheet &sheet)
{
    const Destination &destination = destinationOf(stream);
    const auto refuse = [&](PropertyKey<double> key, double most) {
        sheet.add({.severity = Severity::Error,
                   .id = "firehose/buffer-range",
                   .node = stream.id(),
                   .title = Text(HEADROOM_TEXT("Firehose", "%1 of %2 is above the %3 that %4 "
                                                           "allows"))
                                .arg(key.key)
                                .arg(stream.label())
                                .arg(most)
                                .arg(destination.word),
                   .explanation = HEADROOM_TEXT("Firehose", "The deployment is refused."),
                   .remedy = HEADROOM_TEXT("Firehose", "Set at most that."),
                   .fix = edits::setProperty(pathTo(stream, key.key), Tree(most))});
    };
    if (bufferSize(stream) > destination.mostSize)
        refuse(kBufferSize, destination.mostSize);
    if (bufferInterval(stream) > destination.mostInterval)
        refuse(kBufferInterval, destination.mostInterval);
    const bool hasSize = stream.isSet(kBufferSize.key);
    if (hasSize == stream.isSet(kBufferInterval.key))
        return;
    sheet.add({.severity = Severity::Error,
               .id = "firehose/buffer-pair",
               .node = stream.id(),
               .title = Text(HEADROOM_TEXT("Firehose", "%1 has only one of the two buffer hints"))
                            .arg(stream.label()),
               .explanation = HEADROOM_TEXT("Firehose", "Size and interval are set together or "
                                                        "not at all."),
               .remedy = HEADROOM_TEXT("Firehose", "Set the other one too."),
               .fix = hasSize ? edits::setProperty(pathTo(stream, kBufferInterval.key),
                                                   Tree(bufferInterval(stream)))
                              : edits::setProperty(pathTo(stream, kBufferSize.key),
                                                   Tree(bufferSize(stream)))});
}

void checkLinks(const NodeView &stream, FindingSheet &sheet)
{
    const std::vector<LinkView> deliveries = deliveriesOf(stream);
    if (deliveries.empty())
        sheet.add({.severity = Severity::Warning,
                   .id = "firehose/no-destination",
                   .node = stream.id(),
                   .title = Text(HEADROOM_TEXT("Firehose", "%1 delivers to nothing that is drawn"))
                                .arg(stream.label()),
                   .explanation = HEADROOM_TEXT("Firehose", "Batches leave without taking time, "
                                                            "and none can fail."),
                   .remedy = HEADROOM_TEXT("Firehose", "Draw a link to a bucket or an "
                                                       "endpoint.")});
    if (deliveries.size() > 1)
        sheet.add({.severity = Severity::Error,
                   .id = "firehose/one-destination",
                   .node = stream.id(),
                   .link = deliveries[1].id(),
                   .title = Text(HEADROOM_TEXT("Firehose", "%1 delivers to %2 destinations"))
                                .arg(stream.label())
                                .arg(static_cast<double>(deliveries.size())),
                   .explanation = HEADROOM_TEXT("Firehose", "AWS allows one, and a bucket for "
                                                            "the back-up."),
                   .remedy = HEADROOM_TEXT("Firehose", "Name one of them as back-up, or draw "
                                                       "another delivery stream."),
                   .fix = edits::setProperty(pathTo(stream, kBackup.key),
                                             Tree(deliveries[1].to().id().value()))});
    const bool isPut = !stream.linksIn(LinkKind::Request).empty()
                       || !stream.linksIn(LinkKind::Event).empty();
    if (isPut && sourceOf(stream))
        sheet.add({.severity = Severity::Error,
                   .id = "firehose/mixed-source",
                   .node = stream.id(),
                   .link = sourceOf(stream)->id(),
                   .title = Text(HEADROOM_TEXT("Firehose", "%1 reads a data stream and is put to "
                                                           "as well"))
                                .arg(stream.label()),
                   .explanation = HEADROOM_TEXT("Firehose", "With a data stream as source, puts "
                                                            "are refused."),
                   .remedy = HEADROOM_TEXT("Firehose", "Put to the data stream instead, or draw "
                                                       "another delivery stream.")});
    const std::optional<LinkView> function = transformOf(stream);
    const std::optional<double> longest = function ? function->to().fact("longestAnswer")
                                                   : std::nullopt;
    if (longest && *longest > kFunctionWait)
        sheet.add({.severity = Severity::Error,
                   .id = "firehose/lambda-time",
                   .node = stream.id(),
                   .link = function->id(),
                   .title = Text(HEADROOM_TEXT("Firehose", "%1 may work %2 s; Firehose waits 300 "
                                                           "s"))
                                .arg(function->to().label())
                                .arg(*longest),
                   .explanation = HEADROOM_TEXT("Firehose", "What takes longer counts as failed "
                                                            "and is tried again."),
                   .remedy = HEADROOM_TEXT("Firehose", "Set a time-out of 5 minutes at most.")});
}

void checkPuts(const NodeView &stream, FindingSheet &sheet)
{
    const RunResult *run = sheet.run();
    if (!run || !run->hasMetric(stream.id(), "ThrottledRecords")
        || run->summary(stream.id(), "ThrottledRecords", false).sum < 0.5)
        return;
    sheet.add({.severity = Severity::Warning,
               .id = "firehose/directput-cap",
               .node = stream.id(),
               .title = Text(HEADROOM_TEXT("Firehose", "%1 refuses records: direct puts have "
                                                       "limits of %2 MiB, %3 requests and %4 "
                                                       "records a second"))
                            .arg(stream.label())
                            .arg(stream.quota(kBytesQuota))
                            .arg(stream.quota(kRequestsQuota))
                            .arg(stream.quota(kRecordsQuota)),
               .explanation = HEADROOM_TEXT("Firehose", "Producers must try again; AWS raises the "
                                                        "limits only after some time."),
               .remedy = HEADROOM_TEXT("Firehose", "Send several records with a put, ask AWS for "
                                                   "a higher quota, or put a data stream in "
                                                   "front.")});
}

} // namespace

void check(const NodeView &stream, FindingSheet &sheet)
{
    checkRecords(stream, sheet);
    checkBuffer(stream, sheet);
    checkLinks(stream, sheet);
    checkPuts(stream, sheet);
}

} // namespace headroom::firehose
