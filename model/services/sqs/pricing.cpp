// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/pricing/price_sheet.h"
#include "model/services/shared/deliveries.h"
#include "model/services/sqs/sqs.h"

#include <algorithm>

namespace headroom::sqs {

namespace {

constexpr std::string_view kSource = "Amazon SQS pricing, us-east-1";
constexpr std::string_view kMonth = "2026-08";
constexpr Fact kStandard{.value = 0.40, .unit = "USD/million", .source = kSource, .month = kMonth};
constexpr Fact kFifoRate{.value = 0.50, .unit = "USD/million", .source = kSource, .month = kMonth};
constexpr double kMillion = 1e6;

/// Requests of calls that carry so many messages: one for each 64 KiB, at least one a call.
double requests(double messages, double calls, double bytes)
{
    if (calls <= 0)
        return messages * billedChunks(bytes);
    return calls * billedChunks(bytes * messages / calls);
}

/// Messages in a call of the senders; with several senders the smallest.
double entriesOf(const NodeView &queue)
{
    double least = 0;
    for (const LinkView &link : queue.linksIn())
        if (link.kind() == LinkKind::Request || link.kind() == LinkKind::Event)
            least = least > 0 ? std::min(least, link.get(kEntries)) : link.get(kEntries);
    return std::max(1.0, least);
}

} // namespace

void price(const NodeView &queue, const Usage &usage, PriceSheet &sheet)
{
    const Fact &rate = queue.get(kFifo) ? kFifoRate : kStandard;
    const double bytes = messageSizeOf(queue);
    const double sent = usage.perMonth("NumberOfMessagesSent");
    const double receives = usage.perMonth("ReceiveCalls");
    const double empty = usage.perMonth("NumberOfEmptyReceives");
    sheet.add(queue, HEADROOM_TEXT("Sqs", "Messages sent"),
              requests(sent, sent / entriesOf(queue), bytes) / kMillion, "million requests", rate);
    sheet.add(queue, HEADROOM_TEXT("Sqs", "Messages received"),
              requests(usage.perMonth("NumberOfMessagesReceived"), receives, bytes) / kMillion,
              "million requests", rate);
    // A consumer deletes what it has received together, and names only receipts.
    const double deleted = usage.perMonth("NumberOfMessagesDeleted");
    sheet.add(queue, HEADROOM_TEXT("Sqs", "Messages deleted"),
              (receives > 0 ? std::min(deleted, receives) : deleted) / kMillion, "million requests",
              rate);
    sheet.add(queue, HEADROOM_TEXT("Sqs", "Empty receives"), empty / kMillion, "million requests",
              rate);
}

} // namespace headroom::sqs
