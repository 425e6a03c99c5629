// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/shared/deliveries.h"
#include "model/services/sns/sns.h"

namespace headroom::sns {

namespace {

/// To services of AWS: first every second, then ever more seldom up to every 20 s, for 23 days.
constexpr double kFirstBackoff = 1;
constexpr double kLongestBackoff = 20;
constexpr double kLongestTrying = 1987200;
/// To addresses: three more attempts, 20 s apart.
constexpr int kHttpRetries = 3;
constexpr double kHttpDelay = 20;

Buffer subscriptionOf(const LinkView &link)
{
    Buffer buffer;
    if (isOverHttp(link)) {
        buffer.retries = kHttpRetries;
        buffer.retryDelays = {kHttpDelay};
        buffer.rejections = 0;
        return buffer;
    }
    buffer.retries = 0;
    buffer.retryDelays = {};
    buffer.rejections = kFailures;
    buffer.rejectedBackoffBase = kFirstBackoff;
    buffer.rejectedBackoffCap = kLongestBackoff;
    buffer.maximumAge = kLongestTrying;
    return buffer;
}

} // namespace

void lower(const NodeView &topic, PlanBuilder &plan)
{
    const double rate = publishesPerSecond(topic);
    const PlanIndex bucket = plan.bucket(
        topic, "publishes",
        {.rate = rate,
         .burst = rate,
         .limit = plan.limit(topic, topic.get(kFifo) ? kFifoQuota : kPublishQuota),
         .rejectAs = Outcome::Throttled});
    const PlanIndex door = plan.station(topic, "publish", Gate{bucket});
    const PlanIndex fanOut = plan.station(topic, "accept", Delay{topic.get(kDuration)});
    plan.route(door, fanOut);
    plan.setEntry(topic, door);

    std::vector<Reading> delivered;
    std::vector<Reading> failed;
    const std::optional<LinkView> deadLetters = deadLettersOf(topic);
    int number = 0;
    for (const LinkView &link : deliveriesOf(topic)) {
        const std::string suffix = std::to_string(++number);
        const PlanIndex queue = plan.station(topic, "subscription" + suffix, subscriptionOf(link));
        // What a filter keeps back is never tried, so it counts before the queue.
        plan.route(fanOut, queue).calls = link.property(kFilterRatio.key).numberOr(1);
        const PlanIndex deliver = plan.station(topic, "deliver" + suffix, Delay{});
        plan.route(queue, deliver);
        plan.routeAlong(deliver, link).calls = 1;
        if (deadLetters)
            plan.routeAlong(queue, *deadLetters);
        delivered.push_back(read(deliver, Quantity::Completed));
        failed.push_back(read(queue, Quantity::Dropped));
    }

    plan.metric(topic, "NumberOfMessagesPublished", {read(door, Quantity::Admitted)});
    plan.metric(topic, "NumberOfNotificationsDelivered", std::move(delivered));
    plan.metric(topic, "NumberOfNotificationsRedrivenToDlq",
                deadLetters ? failed : std::vector<Reading>());
    plan.metric(topic, "NumberOfNotificationsFailed", std::move(failed));
    plan.metric(topic, "Throttles", {read(door, Quantity::Rejected)});
    plan.metric(topic, "Offered", {read(door, Quantity::Offered)});
}

} // namespace headroom::sns
