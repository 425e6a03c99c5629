// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/kinesis/kinesis.h"
#include "model/services/shared/keys.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace headroom::kinesis {

namespace {

constexpr double kMebibyte = 1 << 20;
/// A new stream on demand takes so much, MiB/s.
constexpr double kLeastOnDemand = 4;
/// Growth on demand: twice the greatest rate seen, a quarter of an hour later.
constexpr double kGrowth = 2;
constexpr double kGrowthDelay = 900; // s
/// An aggregate waits a tenth of a second for more; its records half of that on average.
constexpr double kAggregateWait = 0.05; // s
/// Until a record is known to be the size of a client's default payload.
constexpr double kUsualRecord = 1024; // bytes

/// MiB/s that a stream on demand takes when the run begins.
double onDemandCapacity(const NodeView &stream)
{
    const double grown = std::max(kLeastOnDemand, kGrowth * stream.get(kFormerPeak));
    const double warm = stream.get(kAdvantage) ? stream.find(kWarmThroughput).value_or(0) : 0;
    return std::min(std::max(grown, warm), stream.quota(kOnDemandQuota));
}

/// Relative sizes of the shards' ranges; a shard that the list does not reach has none.
std::vector<double> rangesOf(const NodeView &stream)
{
    std::vector<double> ranges(static_cast<std::size_t>(shardsOf(stream)), 1.0);
    const std::string text = stream.get(kHashKeyRanges);
    if (text.empty() || isOnDemand(stream))
        return ranges;
    std::ranges::fill(ranges, 0.0);
    const char *at = text.c_str();
    for (double &range : ranges) {
        char *end = nullptr;
        range = std::strtod(at, &end);
        if (end == at || *end == '\0')
            break;
        at = end;
        while (*at == ' ' || *at == ',')
            ++at;
    }
    return ranges;
}

Distribution acceptTimeOf(const NodeView &stream)
{
    const Distribution put = stream.get(kDuration);
    if (aggregationOf(stream) <= 1)
        return put;
    const double mean = put.mean() + kAggregateWait;
    return Distribution::lognormal(mean, std::sqrt(put.variance()) / mean);
}

} // namespace

bool isOnDemand(const NodeView &stream)
{
    return stream.get(kStreamMode) == "ON_DEMAND";
}

double shardsOf(const NodeView &stream)
{
    return isOnDemand(stream) ? std::ceil(onDemandCapacity(stream)) : stream.get(kShardCount);
}

double recordSizeOf(const NodeView &stream)
{
    if (const std::optional<double> own = stream.find(kRecordSize))
        return *own;
    double greatest = 0;
    for (const LinkView &link : stream.linksIn())
        if (link.kind() == LinkKind::Request || link.kind() == LinkKind::Event)
            greatest = std::max(greatest, link.find({"payload"}).value_or(0));
    return greatest > 0 ? greatest : kUsualRecord;
}

double aggregationOf(const NodeView &stream)
{
    const double fits = std::floor(kAggregateBytes.value / recordSizeOf(stream));
    return std::max(1.0, std::min(stream.get(kAggregation), fits));
}

double shardWriteRate(const NodeView &stream)
{
    return std::min(kShardRecords.value * aggregationOf(stream),
                    kShardBytes.value / recordSizeOf(stream));
}

double shardReadRate(const NodeView &stream)
{
    return isOnDemand(stream) ? std::numeric_limits<double>::infinity()
                              : kShardReadBytes.value / recordSizeOf(stream);
}

KeyPopularity keysOf(const NodeView &stream)
{
    if (stream.isSet(kKeys.key))
        return stream.get(kKeys);
    return keysOfCallers(stream).value_or(KeyPopularity());
}

std::vector<double> sharesOf(const NodeView &stream)
{
    std::vector<double> shares = sharesOfRanges(keysOf(stream), rangesOf(stream));
    const double hot = stream.get(kHotShard);
    for (double &share : shares)
        share *= 1 - hot;
    shares.front() += hot;
    return shares;
}

void lowerStream(const NodeView &stream, PlanBuilder &plan)
{
    const double aggregation = aggregationOf(stream);
    Log log;
    log.partitions = sharesOf(stream);
    log.writeRate = shardWriteRate(stream);
    log.writeBurst = std::max(1.0, log.writeRate);
    log.writeLimit = plan.limit(stream, isOnDemand(stream) ? kFormerPeak.key : kShardCount.key);
    log.acceptTime = acceptTimeOf(stream);
    log.retention = stream.get(kRetention) * 3600;
    log.readRate = shardReadRate(stream);
    log.readLimit = plan.limit(stream, kShardCount.key);
    const auto partitions = static_cast<double>(log.partitions.size());
    const double writeRate = log.writeRate;
    const PlanIndex records = plan.station(stream, "records", std::move(log));
    plan.setEntry(stream, records);
    plan.setStore(stream, records);

    const auto scaled = [records](Quantity quantity, double factor) {
        Reading reading = read(records, quantity);
        reading.factor = factor;
        return std::vector<Reading>{reading};
    };
    plan.metric(stream, "IncomingRecords", scaled(Quantity::Admitted, 1 / aggregation));
    plan.metric(stream, "IncomingBytes", scaled(Quantity::Admitted, recordSizeOf(stream)));
    plan.metric(stream, "WriteProvisionedThroughputExceeded",
                scaled(Quantity::Rejected, 1 / aggregation));
    plan.metric(stream, "PutRecord.Latency", scaled(Quantity::ResponseTime, 1));
    plan.metric(stream, "OpenShardCount", scaled(Quantity::Units, 1));
    plan.metric(stream, "Offered", scaled(Quantity::Offered, 1));

    // Readers add what they read; a stream without any still has the numbers.
    for (const char *metric :
         {"GetRecords.Records", "GetRecords.Bytes", "GetRecords.IteratorAgeMilliseconds",
          "SubscribeToShardEvent.Records", "SubscribeToShardEvent.Bytes",
          "SubscribeToShardEvent.MillisBehindLatest", "ReadProvisionedThroughputExceeded",
          "RecordsLost"})
        plan.metric(stream, metric, {});

    if (isOnDemand(stream)) {
        GrowingLimit growth;
        growth.lever = {Lever::Kind::WriteRate, records};
        growth.initial = writeRate;
        growth.maximum = std::max(writeRate, stream.quota(kOnDemandQuota) * kMebibyte
                                                 / recordSizeOf(stream) / partitions);
        growth.factor = kGrowth;
        growth.delay = kGrowthDelay;
        plan.controls().grow(stream, "capacity", growth, stream, "IncomingRecords",
                             aggregation / partitions);
    }
}

std::vector<NamedFact> streamFacts(const NodeView &stream)
{
    return {{"partitions", shardsOf(stream)},
            {"recordSize", recordSizeOf(stream)},
            {"fanOutBytes", kShardReadBytes.value},
            {"fanOutLatency", kFanOutLatency.value},
            {"sharedReadLatency", kSharedReadLatency.value},
            {"maximumPayload", stream.get(kMaxRecordSize) * 1024}};
}

} // namespace headroom::kinesis
