// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/s3/s3.h"

#include "model/services/shared/deliveries.h"
#include "model/services/shared/metrics.h"

#include <algorithm>

namespace headroom::s3 {

namespace {

constexpr std::string_view
    kPerformancePage = "Amazon S3 User Guide, Optimizing performance design patterns";
constexpr std::string_view kMonth = "2026-04";

std::vector<PropertySpec> requestProperties()
{
    constexpr Sentence kRequests = HEADROOM_TEXT("S3", "Requests");
    return {
        {.key = kPrefixes.key,
         .name = HEADROOM_TEXT("S3", "Prefixes"),
         .help = HEADROOM_TEXT("S3", "Partitioned prefixes over which the keys are spread evenly. "
                                     "Each takes 3,500 writes and 5,500 reads per second."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 1,
         .maximum = 10000,
         .defaultJson = "1",
         .group = kRequests,
         .source = {.value = 3500, .unit = "writes/s", .source = kPerformancePage, .month = kMonth},
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kSplitTime.key,
         .name = HEADROOM_TEXT("S3", "Time until prefixes are split"),
         .help = HEADROOM_TEXT("S3",
                               "S3 splits busy prefixes by itself: the limits become twice "
                               "the greatest demand, so long after it. AWS says \"gradually\"; "
                               "10 to 30 minutes are usual. Not set: they stay as they are."),
         .unit = Unit::Seconds,
         .minimum = 60,
         .maximum = 86400,
         .group = kRequests,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kReadShare.key,
         .name = HEADROOM_TEXT("S3", "Share of reads"),
         .help = HEADROOM_TEXT("S3", "Of the requests on links that do not say what they do, this "
                                     "share reads and the rest writes."),
         .unit = Unit::Fraction,
         .minimum = 0,
         .maximum = 1,
         .defaultJson = "0.5",
         .group = kRequests,
         .simulationOnly = true},
        {.key = kObjectSize.key,
         .name = HEADROOM_TEXT("S3", "Object size"),
         .help = HEADROOM_TEXT("S3", "What a request reads or writes; it passes at some 87 MB/s."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Bytes,
         .minimum = 0,
         .maximum = 5e12,
         .defaultJson = "65536",
         .group = kRequests,
         .source = {.value = 87e6,
                    .unit = "bytes/s",
                    .source = kPerformancePage,
                    .month = kMonth,
                    .confidence = Confidence::Medium},
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kDuration.key,
         .name = HEADROOM_TEXT("S3", "Duration"),
         .help = HEADROOM_TEXT("S3", "Time until the first byte; 100 to 200 ms are usual."),
         .kind = PropertyKind::Distribution,
         .unit = Unit::Seconds,
         .defaultJson = R"({"law": "lognormal", "mean": 0.15, "cv": 0.3})",
         .group = kRequests,
         .source = {.value = 0.15, .unit = "s", .source = kPerformancePage, .month = kMonth},
         .simulationOnly = true,
         .logarithmic = true},
    };
}

std::vector<PropertySpec> bucketProperties()
{
    constexpr Sentence kBucket = HEADROOM_TEXT("S3", "Bucket");
    return {
        {.key = kBucketName.key,
         .name = HEADROOM_TEXT("S3", "Bucket name"),
         .help = HEADROOM_TEXT("S3", "Unique in the world. Not set: CloudFormation makes one up."),
         .kind = PropertyKind::Text,
         .pattern = "([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])?",
         .patternHelp = HEADROOM_TEXT("S3", "3 to 63 small letters, digits, dots or hyphens"),
         .group = kBucket},
        {.key = kEventBridge.key,
         .name = HEADROOM_TEXT("S3", "Tell EventBridge"),
         .help = HEADROOM_TEXT("S3", "Sends all its events to the default bus of EventBridge. An "
                                     "event link to a rule turns it on too."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kBucket},
        {.key = kVersioning.key,
         .name = HEADROOM_TEXT("S3", "Versioning"),
         .help = HEADROOM_TEXT("S3", "Keeps what is overwritten or deleted as older versions."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kBucket},
        {.key = kExpiration.key,
         .name = HEADROOM_TEXT("S3", "Expiration"),
         .help = HEADROOM_TEXT("S3", "Objects are deleted after so many days. Not set: never."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Days,
         .minimum = 1,
         .maximum = 36500,
         .group = kBucket,
         .logarithmic = true},
        {.key = kStorage.key,
         .name = HEADROOM_TEXT("S3", "Stored data"),
         .help = HEADROOM_TEXT("S3", "Size of all objects, for their price."),
         .unit = Unit::Gigabytes,
         .minimum = 0,
         .maximum = 1e9,
         .defaultJson = "1",
         .group = kBucket,
         .simulationOnly = true,
         .logarithmic = true},
    };
}

PropertySpec operationProperty()
{
    return {.key = kOperation.key,
            .name = HEADROOM_TEXT("S3", "Operation"),
            .help = HEADROOM_TEXT("S3", "What the requests on this link do. It decides which limit "
                                        "they count against and which permission the caller gets. "
                                        "mixed: by the bucket's share of reads."),
            .kind = PropertyKind::Choice,
            .defaultJson = R"("mixed")",
            .choices = {"mixed", "GetObject", "HeadObject", "ListObjectsV2", "PutObject",
                        "DeleteObject"},
            .simulationOnly = true};
}

std::vector<MetricSpec> metrics()
{
    return {
        {.name = "AllRequests",
         .help = HEADROOM_TEXT("S3", "All requests, refused ones included."),
         .onCard = true},
        {.name = "GetRequests", .help = HEADROOM_TEXT("S3", "Requests that read.")},
        {.name = "PutRequests", .help = HEADROOM_TEXT("S3", "Requests that write.")},
        {.name = "5xxErrors",
         .help = HEADROOM_TEXT("S3", "Requests refused with 503 Slow Down."),
         .judgement = Judgement::Bad,
         .onCard = true},
        {.name = "FirstByteLatency",
         .unit = "Milliseconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("S3", "Time until the first byte of the answer.")},
        {.name = "TotalRequestLatency",
         .unit = "Milliseconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("S3", "Time until the last byte."),
         .onCard = true},
        {.name = "BytesDownloaded",
         .unit = "Bytes",
         .help = HEADROOM_TEXT("S3", "Bytes that requests have read.")},
        {.name = "BytesUploaded",
         .unit = "Bytes",
         .help = HEADROOM_TEXT("S3", "Bytes that requests have written.")},
        {.name = "Notifications",
         .help = HEADROOM_TEXT("S3", "Events of writes that their targets have taken."),
         .cloudWatch = false},
        offeredMetric(),
    };
}

} // namespace

const Fact kPrefixReads{
    .value = 5500, .unit = "requests/s", .source = kPerformancePage, .month = kMonth};
const Fact kPrefixWrites{
    .value = 3500, .unit = "requests/s", .source = kPerformancePage, .month = kMonth};

std::vector<ComponentSpec> components()
{
    ComponentSpec bucket;
    bucket.kind = "s3.bucket";
    bucket.name = HEADROOM_TEXT("S3", "S3 bucket");
    bucket.summary = HEADROOM_TEXT("S3", "Keeps objects, and tells of those that are written.");
    bucket.group = PaletteGroup::Data;
    bucket.leaves = {{.kind = LinkKind::Event}};
    bucket.enters = {{.kind = LinkKind::Request, .properties = {operationProperty()}},
                     {.kind = LinkKind::Event},
                     // Drawn by mistake: who mounts it says that it cannot be mounted.
                     {.kind = LinkKind::Attach, .accepts = "volume"}};
    bucket.properties = requestProperties();
    for (PropertySpec &spec : bucketProperties())
        bucket.properties.push_back(std::move(spec));
    bucket.metrics = metrics();
    bucket.rules = {
        {"s3/prefix-rate", Severity::Warning,
         HEADROOM_TEXT("S3", "More requests arrive than the prefixes of a bucket take.")},
        {"s3/fifo-notification", Severity::Error,
         HEADROOM_TEXT("S3", "A bucket notifies a FIFO queue or topic.")},
        {"s3/overlapping-notifications", Severity::Error,
         HEADROOM_TEXT("S3", "A bucket notifies several targets of the same objects.")},
        {"s3/loop", Severity::Warning,
         HEADROOM_TEXT("S3", "Who is told of writes to a bucket writes to it again.")},
    };
    bucket.omissions = {
        HEADROOM_TEXT("S3", "Prefixes are equally busy; with a time to split they grow all "
                            "together."),
        HEADROOM_TEXT("S3", "Only writes are told of; deletions, restores and replication are not "
                            "modelled."),
        HEADROOM_TEXT("S3", "Storage classes beyond Standard, and data transfer to the internet, "
                            "are not priced."),
    };
    bucket.mainProperty = kPrefixes.key;
    bucket.symbol = {.icon = "s3", .tag = "Simple Storage Service"};
    bucket.sources = bucketSources();
    bucket.lower = lower;
    bucket.price = price;
    bucket.deploy = deploy;
    bucket.check = check;
    bucket.permissions = permissions;
    bucket.arn = arn;
    bucket.principal = "s3.amazonaws.com";
    bucket.metricNamespace = "AWS/S3";
    bucket.dimensions = dimensions;
    return {bucket};
}

double readShareOf(const NodeView &bucket, const LinkView *link)
{
    if (!link)
        return bucket.get(kReadShare);
    if (link->kind() == LinkKind::Event)
        return 0;
    const std::string operation = link->get(kOperation);
    if (operation == "mixed")
        return bucket.get(kReadShare);
    return operation == "PutObject" || operation == "DeleteObject" ? 0 : 1;
}

double readsPerSecond(const NodeView &bucket)
{
    return kPrefixReads.value * bucket.get(kPrefixes);
}

double writesPerSecond(const NodeView &bucket)
{
    return kPrefixWrites.value * bucket.get(kPrefixes);
}

bool isDirect(const LinkView &notification)
{
    return needsAction(notification, "sqs:") || needsAction(notification, "sns:")
           || needsAction(notification, "lambda:");
}

bool tellsEventBridge(const NodeView &bucket)
{
    const std::vector<LinkView> links = deliveriesOf(bucket);
    return bucket.get(kEventBridge)
           || std::ranges::any_of(links, [](const LinkView &link) { return !isDirect(link); });
}

} // namespace headroom::s3
