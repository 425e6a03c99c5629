// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/shared/deliveries.h"
#include "model/services/sqs/sqs.h"

#include <algorithm>
#include <limits>

namespace headroom::sqs {

namespace {

/// Calls/s that AWS serves for one message group.
constexpr double kCallsPerGroup = 300;

/// Where messages are sent to: past the limit of calls of a FIFO queue, to the messages.
class Doors
{
public:
    Doors(const NodeView &queue, PlanBuilder &plan, PlanIndex messages)
        : m_queue(queue)
        , m_plan(plan)
        , m_messages(messages)
    {
        if (!queue.get(kFifo))
            return;
        const double calls = callsPerSecond(queue);
        m_bucket = plan.bucket(
            queue, "calls",
            {.rate = calls,
             .burst = calls,
             .limit = plan.limit(queue,
                                 hasHighThroughput(queue) ? kHighThroughputQuota : kFifoQuota),
             .rejectAs = Outcome::Throttled});
    }

    /// A door for senders that put so many messages into a call.
    PlanIndex add(const std::string &part, double entries)
    {
        const PlanIndex door = m_bucket == kNone
                                   ? m_plan.station(m_queue, part, Splitter{})
                                   : m_plan.station(m_queue, part,
                                                    Gate{m_bucket, 1 / std::max(1.0, entries)});
        m_plan.route(door, m_messages);
        m_offered.push_back(read(door, Quantity::Offered));
        m_sent.push_back(read(door, Quantity::Admitted));
        m_rejected.push_back(read(door, Quantity::Rejected));
        return door;
    }

    std::vector<Reading> offered() const { return m_offered; }
    std::vector<Reading> sent() const { return m_sent; }
    std::vector<Reading> rejected() const { return m_rejected; }

private:
    const NodeView &m_queue;
    PlanBuilder &m_plan;
    PlanIndex m_messages;
    PlanIndex m_bucket = kNone;
    std::vector<Reading> m_offered;
    std::vector<Reading> m_sent;
    std::vector<Reading> m_rejected;
};

Queue queueOf(const NodeView &queue, PlanBuilder &plan)
{
    Queue station;
    station.acceptTime = queue.get(kDuration);
    station.delay = queue.get(kDelay);
    station.visibility = queue.get(kVisibility);
    station.retention = queue.get(kRetention);
    if (deadLetterQueueOf(queue))
        station.maximumReceives = static_cast<int>(queue.get(kMaxReceiveCount));
    station.inFlight = queue.quota(kInFlightQuota);
    station.inFlightLimit = plan.limit(queue, kInFlightQuota);
    if (queue.get(kFifo))
        station.groups = queue.get(kMessageGroups);
    return station;
}

} // namespace

double callsPerSecond(const NodeView &queue)
{
    if (!queue.get(kFifo))
        return std::numeric_limits<double>::infinity();
    if (!hasHighThroughput(queue))
        return queue.quota(kFifoQuota);
    return std::min(queue.quota(kHighThroughputQuota), kCallsPerGroup * queue.get(kMessageGroups));
}

void lower(const NodeView &queue, PlanBuilder &plan)
{
    const PlanIndex messages = plan.station(queue, "messages", queueOf(queue, plan));
    plan.setStore(queue, messages);
    const std::optional<LinkView> deadLetters = deadLettersOf(queue);
    if (deadLetters && deadLetterQueueOf(queue))
        plan.routeAlong(messages, *deadLetters);

    Doors doors(queue, plan, messages);
    plan.setEntry(queue, doors.add("send", 1));
    int number = 1;
    for (const LinkView &link : queue.linksIn()) {
        // Dead letters of another queue are moved by AWS; all others send them by a call.
        if (isDeadLetters(link) && link.from().spec().leaving(LinkKind::Poll))
            plan.setEntry(queue, link.id().value(), messages);
        else if (queue.get(kFifo)
                 && (link.kind() == LinkKind::Request || link.kind() == LinkKind::Event)
                 && link.isSet(kEntries.key))
            plan.setEntry(queue, link.id().value(),
                          doors.add("send" + std::to_string(++number), link.get(kEntries)));
    }

    plan.metric(queue, "ApproximateNumberOfMessagesVisible", {read(messages, Quantity::Backlog)});
    plan.metric(queue, "ApproximateAgeOfOldestMessage", {read(messages, Quantity::Lag)});
    plan.metric(queue, "NumberOfMessagesSent", doors.sent());
    plan.metric(queue, "ApproximateNumberOfMessagesNotVisible",
                {read(messages, Quantity::InFlight)});
    plan.metric(queue, "ApproximateNumberOfMessagesDelayed", {read(messages, Quantity::Delayed)});
    // What consumers take is added by their rooms.
    plan.metric(queue, "NumberOfMessagesReceived", {});
    plan.metric(queue, "NumberOfMessagesDeleted", {});
    plan.metric(queue, "ReceiveCalls", {});
    plan.metric(queue, "NumberOfEmptyReceives", {read(messages, Quantity::EmptyCalls)});
    plan.metric(queue, "DeadLetters", {read(messages, Quantity::Redriven)});
    plan.metric(queue, "MessagesExpired", {read(messages, Quantity::Dropped)});
    plan.metric(queue, "Throttles", doors.rejected());
    plan.metric(queue, "Offered", doors.offered());
}

} // namespace headroom::sqs
