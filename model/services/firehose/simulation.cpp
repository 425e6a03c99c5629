// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/firehose/firehose.h"
#include "model/services/shared/polling.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace headroom::firehose {

namespace {

constexpr double kMebibyte = 1 << 20;
constexpr double kUsualBuffer = 5;    // MiB
constexpr double kUsualRecord = 1024; // bytes
constexpr double kDay = 86400;        // s
/// Firehose waits so long for a function, s.
constexpr double kFunctionWait = 300;
/// Calls of the function under way, for each shard (facts/kinesis 5.1).
constexpr double kFunctionCalls = 5;
/// Between two reads of a shard that has nothing new, s, and records of a read.
constexpr double kPollInterval = 1;
constexpr double kReadBatch = 10000;
/// AWS does not say how long it waits before it delivers again; an assumption, s.
constexpr double kRetryDelay = 5;

constexpr std::array kDestinations = {
    Destination{"S3", "DeliveryToS3", "ExtendedS3DestinationConfiguration", "extended_s3", 128, 900,
                300, kDay},
    Destination{"HttpEndpoint", "DeliveryToHttpEndpoint", "HttpEndpointDestinationConfiguration",
                "http_endpoint", 64, 900, 300, 300},
    Destination{"Splunk", "DeliveryToSplunk", "SplunkDestinationConfiguration", "splunk", 5, 60, 60,
                300},
    Destination{"OpenSearch", "DeliveryToAmazonOpenSearchService",
                "AmazonopensearchserviceDestinationConfiguration", "opensearch", 100, 900, 300,
                300},
    // Redshift is loaded from S3, whose metrics it shares.
    Destination{"Redshift", "DeliveryToS3", "RedshiftDestinationConfiguration", "redshift", 128,
                900, 300, 3600},
};

bool isFunction(const LinkView &link)
{
    return link.to().fact("isFunction").value_or(0) > 0;
}

std::vector<LinkView> callsOf(const NodeView &stream)
{
    std::vector<LinkView> links = stream.linksOut(LinkKind::Request);
    for (const LinkView &link : stream.linksOut(LinkKind::Event))
        links.push_back(link);
    return links;
}

/// Records that fill so many MiB.
double recordsIn(double mebibytes, const NodeView &stream)
{
    return std::max(1.0, std::floor(mebibytes * kMebibyte / recordSizeOf(stream)));
}

/// What a batcher adds to the numbers of delivery.
void bindDelivery(const NodeView &stream, PlanIndex batcher, PlanBuilder &plan)
{
    const std::string name(destinationOf(stream).metric);
    Reading givenUp = read(batcher, Quantity::Redriven);
    givenUp.factor = -1;
    const Reading taken = read(batcher, Quantity::Admitted);
    plan.metric(stream, name + ".Records", {taken, givenUp});
    plan.metric(stream, name + ".Success", {taken, givenUp}, {taken});
    if (name == "DeliveryToS3")
        plan.metric(stream, "DeliveryToS3.ObjectCount", {read(batcher, Quantity::Calls)});
}

void bindBuffer(const NodeView &stream, PlanIndex batcher, PlanBuilder &plan)
{
    plan.metric(stream, std::string(destinationOf(stream).metric) + ".DataFreshness",
                {read(batcher, Quantity::Lag)});
    plan.metric(stream, "BufferedRecords", {read(batcher, Quantity::Backlog)});
    plan.metric(stream, "FailedRecords", {read(batcher, Quantity::Redriven)});
}

/// A route for what is given up, where a place for it is drawn.
void keepFailed(const NodeView &stream, PlanIndex batcher, PlanBuilder &plan)
{
    if (const std::optional<LinkView> backup = backupOf(stream))
        plan.routeAlong(batcher, *backup).use = RouteUse::GivenUp;
}

PlanIndex lowerDelivery(const NodeView &stream, PlanBuilder &plan)
{
    Batcher batcher;
    batcher.size = recordsIn(bufferSize(stream), stream);
    batcher.interval = bufferInterval(stream);
    batcher.retryFor = retryDuration(stream);
    batcher.retryDelay = kRetryDelay;
    const PlanIndex delivery = plan.station(stream, "delivery", std::move(batcher));
    for (const LinkView &link : deliveriesOf(stream))
        plan.routeAlong(delivery, link).use = RouteUse::Batch;
    keepFailed(stream, delivery, plan);
    bindDelivery(stream, delivery, plan);
    bindBuffer(stream, delivery, plan);
    return delivery;
}

/// Records wait for the function in a buffer of its own, and then for the delivery.
PlanIndex lowerTransform(const NodeView &stream, const LinkView &link, PlanIndex delivery,
                         PlanBuilder &plan)
{
    const std::optional<LinkView> source = sourceOf(stream);
    const std::optional<StreamFacts> shards = source ? streamOf(*source) : std::nullopt;
    Batcher batcher;
    batcher.size = recordsIn(stream.get(kTransformSize), stream);
    batcher.interval = stream.get(kTransformInterval);
    batcher.lanes = kFunctionCalls * (shards ? shards->partitions : 1);
    const PlanIndex transform = plan.station(stream, "transform", std::move(batcher));
    Route &call = plan.routeAlong(transform, link);
    call.use = RouteUse::Batch;
    call.timeout = std::min(call.timeout, kFunctionWait);
    call.retry.retries = static_cast<int>(stream.get(kTransformRetries));
    plan.route(transform, delivery);
    keepFailed(stream, transform, plan);
    bindBuffer(stream, transform, plan);
    Reading givenUp = read(transform, Quantity::Redriven);
    givenUp.factor = -1;
    plan.metric(stream, "SucceedProcessing.Records",
                {read(transform, Quantity::Admitted), givenUp});
    plan.metric(stream, "ExecuteProcessing.Duration", {read(transform, Quantity::CallTime)});
    return transform;
}

/// A copy of all records, in the same batches as they are delivered.
std::optional<PlanIndex> lowerCopy(const NodeView &stream, PlanBuilder &plan)
{
    const std::optional<LinkView> backup = backupOf(stream);
    if (!backup || stream.get(kBackupMode) != "all")
        return std::nullopt;
    Batcher batcher;
    batcher.size = recordsIn(bufferSize(stream), stream);
    batcher.interval = bufferInterval(stream);
    batcher.retryFor = kDay;
    batcher.retryDelay = kRetryDelay;
    const PlanIndex copy = plan.station(stream, "copy", std::move(batcher));
    plan.routeAlong(copy, *backup).use = RouteUse::Batch;
    return copy;
}

/// What records go through: the first buffer, and the copy if there is one.
struct Inside {
    PlanIndex first = kNone;
    std::optional<PlanIndex> copy = {};
};

/// The limits of direct puts, each a bucket with a second's worth.
void lowerPuts(const NodeView &stream, const Inside &inside, PlanBuilder &plan)
{
    struct Limit {
        const char *part;
        std::string_view quota;
        double unit;
        double amount; ///< Of a record.
    };
    const std::array limits = {
        Limit{"bytes", kBytesQuota, kMebibyte, recordSizeOf(stream)},
        Limit{"requests", kRequestsQuota, 1, 1 / stream.get(kRecordsPerPut)},
        Limit{"puts", kRecordsQuota, 1, 1},
    };
    std::vector<PlanIndex> gates;
    for (const Limit &limit : limits) {
        const double rate = stream.quota(limit.quota) * limit.unit;
        const PlanIndex bucket = plan.bucket(stream, limit.part,
                                             {.rate = rate,
                                              .burst = std::max(rate, limit.amount),
                                              .limit = plan.limit(stream, limit.quota),
                                              .rejectAs = Outcome::Unavailable});
        gates.push_back(plan.station(stream, limit.part, Gate{bucket, limit.amount}));
        if (gates.size() > 1)
            plan.route(gates[gates.size() - 2], gates.back());
        plan.metric(stream, "ThrottledRecords", {read(gates.back(), Quantity::Rejected)});
    }
    const PlanIndex accept = plan.station(stream, "accept", Delay{stream.get(kDuration)});
    plan.route(gates.back(), accept);
    plan.route(accept, inside.first);
    if (inside.copy)
        plan.route(accept, *inside.copy);
    plan.setEntry(stream, gates.front());

    const auto taken = [accept](double factor) {
        Reading reading = read(accept, Quantity::Offered);
        reading.factor = factor;
        return std::vector<Reading>{reading};
    };
    plan.metric(stream, "IncomingRecords", taken(1));
    plan.metric(stream, "IncomingBytes", taken(recordSizeOf(stream)));
    plan.metric(stream, "IncomingPutRequests", taken(1 / stream.get(kRecordsPerPut)));
    plan.metric(stream, "Offered", {read(gates.front(), Quantity::Offered)});
}

void lowerSource(const NodeView &stream, const LinkView &link, const Inside &inside,
                 PlanBuilder &plan)
{
    Reader reader;
    reader.batch = link.find(kBatchSize).value_or(kReadBatch);
    reader.window = link.get(kBatchingWindow);
    fillStreamSide(reader, link, kPollInterval);
    const PlanIndex source = plan.reader(stream, "source", link, std::move(reader));
    plan.route(source, inside.first);
    if (inside.copy)
        plan.route(source, *inside.copy);
    bindStore(link, source, plan);
    Reading bytes = read(source, Quantity::Admitted);
    bytes.factor = recordSizeOf(stream);
    plan.metric(stream, "Offered", {read(source, Quantity::Admitted)});
    plan.metric(stream, "IncomingRecords", {read(source, Quantity::Admitted)});
    plan.metric(stream, "IncomingBytes", {bytes});
    plan.metric(stream, "DataReadFromKinesisStream.Records", {read(source, Quantity::Admitted)});
    plan.metric(stream, "KinesisMillisBehindLatest", {read(source, Quantity::Lag)});
}

} // namespace

std::span<const Destination> destinations()
{
    return kDestinations;
}

const Destination &destinationOf(const NodeView &stream)
{
    const auto known = std::ranges::find(kDestinations, stream.get(kDestination),
                                         &Destination::word);
    return known == kDestinations.end() ? kDestinations.front() : *known;
}

double bufferSize(const NodeView &stream)
{
    return stream.find(kBufferSize).value_or(kUsualBuffer);
}

double bufferInterval(const NodeView &stream)
{
    return stream.find(kBufferInterval).value_or(destinationOf(stream).usualInterval);
}

double retryDuration(const NodeView &stream)
{
    const Destination &destination = destinationOf(stream);
    return destination.word == "S3" ? kDay
                                    : stream.find(kRetryDuration).value_or(destination.usualRetry);
}

double recordSizeOf(const NodeView &stream)
{
    if (const std::optional<double> own = stream.find(kRecordSize))
        return *own;
    if (const std::optional<LinkView> source = sourceOf(stream))
        return source->from().fact("recordSize").value_or(kUsualRecord);
    double greatest = 0;
    for (const LinkView &link : stream.linksIn())
        if (link.kind() == LinkKind::Request || link.kind() == LinkKind::Event)
            greatest = std::max(greatest, link.find({"payload"}).value_or(0));
    return greatest > 0 ? greatest : kUsualRecord;
}

std::optional<LinkView> sourceOf(const NodeView &stream)
{
    const std::vector<LinkView> polls = stream.linksIn(LinkKind::Poll);
    return polls.empty() ? std::nullopt : std::optional(polls.front());
}

std::optional<LinkView> transformOf(const NodeView &stream)
{
    for (const LinkView &link : callsOf(stream))
        if (isFunction(link))
            return link;
    return std::nullopt;
}

std::optional<LinkView> backupOf(const NodeView &stream)
{
    const std::string id = stream.get(kBackup);
    for (const LinkView &link : callsOf(stream))
        if (!id.empty() && link.to().id().value() == id && !isFunction(link))
            return link;
    return std::nullopt;
}

std::vector<LinkView> deliveriesOf(const NodeView &stream)
{
    const std::optional<LinkView> backup = backupOf(stream);
    std::vector<LinkView> links = callsOf(stream);
    std::erase_if(links, [&](const LinkView &link) {
        return isFunction(link) || (backup && backup->id() == link.id());
    });
    return links;
}

void lower(const NodeView &stream, PlanBuilder &plan)
{
    // What is not there has the number 0, not none.
    for (const MetricSpec &metric : stream.spec().metrics)
        plan.metric(stream, metric.name, {});
    Inside inside;
    inside.first = lowerDelivery(stream, plan);
    if (const std::optional<LinkView> function = transformOf(stream))
        inside.first = lowerTransform(stream, *function, inside.first, plan);
    inside.copy = lowerCopy(stream, plan);
    lowerPuts(stream, inside, plan);
    if (const std::optional<LinkView> source = sourceOf(stream))
        lowerSource(stream, *source, inside, plan);
}

std::vector<NamedFact> facts(const NodeView &)
{
    // A record of a direct put.
    return {{"maximumPayload", 1000.0 * 1024}};
}

} // namespace headroom::firehose
