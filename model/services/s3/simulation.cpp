// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/s3/s3.h"
#include "model/services/shared/deliveries.h"

namespace headroom::s3 {

namespace {

/// What one connection carries, bytes/s (AWS's advice: 85 to 90 MB/s).
constexpr double kConnection = 87e6;
/// From a write to its notification, s (facts: "seconds"; the number is an estimate).
constexpr double kNotification = 1;
/// What cannot be told is tried again, ever more seldom, for a day (an estimate).
constexpr double kFirstBackoff = 1;
constexpr double kLongestBackoff = 300;
constexpr double kLongestTrying = 86400;
/// A prefix that is split takes twice as much.
constexpr double kSplitFactor = 2;

/// Reads or writes: their limit, the time of the transfer and of the first byte.
struct Way {
    PlanIndex gate = kNone;
    PlanIndex transfer = kNone;
    PlanIndex first = kNone;
};

Way lowerWay(const NodeView &bucket, bool reads, PlanBuilder &plan)
{
    const std::string word = reads ? "get" : "put";
    const double rate = reads ? readsPerSecond(bucket) : writesPerSecond(bucket);
    const PlanIndex limit = plan.bucket(bucket, word + "Rate",
                                        {.rate = rate,
                                         .burst = rate,
                                         .limit = plan.limit(bucket, kPrefixes.key),
                                         .rejectAs = Outcome::Unavailable});
    Way way;
    way.gate = plan.station(bucket, word, Gate{limit});
    way.transfer = plan.station(
        bucket, word + "Transfer",
        Delay{Distribution::constant(bucket.get(kObjectSize) / kConnection)});
    way.first = plan.station(bucket, word + "FirstByte", Delay{bucket.get(kDuration)});
    plan.route(way.gate, way.transfer);
    plan.route(way.transfer, way.first);
    if (const std::optional<double> time = bucket.find(kSplitTime))
        plan.controls().grow(bucket, word + "Splits",
                             {.lever = {.kind = Lever::Kind::Rate, .index = limit},
                              .initial = rate,
                              .factor = kSplitFactor,
                              .delay = *time},
                             bucket, reads ? "GetRequests" : "PutRequests");
    return way;
}

/// Tells of each write, behind the back of the writer.
std::vector<Reading> lowerNotifications(const NodeView &bucket, PlanIndex put, PlanBuilder &plan)
{
    std::vector<Reading> told;
    int number = 0;
    for (const LinkView &link : deliveriesOf(bucket)) {
        const std::string suffix = std::to_string(++number);
        Buffer buffer;
        buffer.retries = 0;
        buffer.retryDelays = {};
        buffer.rejections = kFailures;
        buffer.rejectedBackoffBase = kFirstBackoff;
        buffer.rejectedBackoffCap = kLongestBackoff;
        buffer.maximumAge = kLongestTrying;
        const PlanIndex queue = plan.station(bucket, "events" + suffix, std::move(buffer));
        plan.route(put, queue).calls = link.property(kFilterRatio.key).numberOr(1);
        const PlanIndex tell = plan.station(bucket, "notify" + suffix,
                                            Delay{Distribution::constant(kNotification)});
        plan.route(queue, tell);
        plan.routeAlong(tell, link).calls = 1;
        told.push_back(read(tell, Quantity::Completed));
    }
    return told;
}

Reading scaled(Reading reading, double factor)
{
    reading.factor = factor;
    return reading;
}

} // namespace

void lower(const NodeView &bucket, PlanBuilder &plan)
{
    const Way get = lowerWay(bucket, true, plan);
    const Way put = lowerWay(bucket, false, plan);
    std::vector<Reading> offered;
    const auto addDoor = [&](const LinkView *link, const std::string &part) {
        const double reads = readShareOf(bucket, link);
        const PlanIndex door = plan.station(bucket, part, Splitter{});
        plan.route(door, get.gate).weight = reads;
        plan.route(door, put.gate).weight = 1 - reads;
        offered.push_back(read(door, Quantity::Offered));
        return door;
    };
    plan.setEntry(bucket, addDoor(nullptr, "requests"));
    int number = 1;
    for (const LinkView &link : bucket.linksIn())
        if (link.kind() == LinkKind::Event
            || (link.kind() == LinkKind::Request && link.isSet(kOperation.key)))
            plan.setEntry(bucket, link.id().value(),
                          addDoor(&link, "requests" + std::to_string(++number)));

    const double size = bucket.get(kObjectSize);
    plan.metric(bucket, "GetRequests", {read(get.gate, Quantity::Offered)});
    plan.metric(bucket, "PutRequests", {read(put.gate, Quantity::Offered)});
    plan.metric(bucket, "AllRequests",
                {read(get.gate, Quantity::Offered), read(put.gate, Quantity::Offered)});
    plan.metric(bucket, "5xxErrors",
                {read(get.gate, Quantity::Rejected), read(put.gate, Quantity::Rejected)});
    plan.metric(bucket, "FirstByteLatency",
                {read(get.first, Quantity::ResponseTime), read(put.first, Quantity::ResponseTime)});
    plan.metric(
        bucket, "TotalRequestLatency",
        {read(get.transfer, Quantity::ResponseTime), read(put.transfer, Quantity::ResponseTime)});
    plan.metric(bucket, "BytesDownloaded", {scaled(read(get.gate, Quantity::Admitted), size)});
    plan.metric(bucket, "BytesUploaded", {scaled(read(put.gate, Quantity::Admitted), size)});
    plan.metric(bucket, "Notifications", lowerNotifications(bucket, put.first, plan));
    plan.metric(bucket, "Offered", std::move(offered));
}

} // namespace headroom::s3
