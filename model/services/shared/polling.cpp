// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/shared/polling.h"

#include "model/lowering/plan_builder.h"

#include <algorithm>
#include <string>

namespace headroom {

PropertySpec fanOutProperty()
{
    return {.key = kFanOut.key,
            .name = HEADROOM_TEXT("Polling", "Enhanced fan-out"),
            .help = HEADROOM_TEXT(
                "Polling", "Streams only: a read throughput of its own, 2 MiB/s from each shard, "
                           "pushed within some 70 ms. Without it all readers of the stream share "
                           "2 MiB/s and five reads a second of each shard. Costs extra."),
            .kind = PropertyKind::Flag,
            .defaultJson = "false"};
}

std::optional<StreamFacts> streamOf(const LinkView &poll)
{
    const NodeView store = poll.from();
    const std::optional<double> partitions = store.fact("partitions");
    if (!partitions)
        return std::nullopt;
    return StreamFacts{
        *partitions, store.fact("recordSize").value_or(1), store.fact("fanOutBytes").value_or(0),
        store.fact("fanOutLatency").value_or(0), store.fact("sharedReadLatency").value_or(0)};
}

bool hasFanOut(const LinkView &poll)
{
    return streamOf(poll) && poll.property(kFanOut.key).flagOr(false);
}

double sharersOf(const LinkView &poll)
{
    double count = 0;
    for (const LinkView &other : poll.from().linksOut(LinkKind::Poll))
        if (!hasFanOut(other))
            ++count;
    return count;
}

void fillStreamSide(Reader &reader, const LinkView &poll, double pollInterval)
{
    const std::optional<StreamFacts> stream = streamOf(poll);
    if (!stream)
        return;
    reader.sharesReads = !hasFanOut(poll);
    if (reader.sharesReads) {
        // AWS measured the delay with a look each second, and that it grows with the readers.
        reader.latency = stream->sharedLatency * pollInterval * std::max(1.0, sharersOf(poll));
    } else {
        reader.readRate = stream->fanOutBytes / std::max(1.0, stream->recordSize);
        reader.latency = stream->fanOutLatency;
    }
}

void bindStore(const LinkView &poll, PlanIndex reader, PlanBuilder &plan)
{
    const NodeView store = poll.from();
    const auto bind = [&](std::string_view metric, Reading reading) {
        if (store.spec().metric(metric))
            plan.metric(store, metric, {std::move(reading)});
    };
    const std::optional<StreamFacts> stream = streamOf(poll);
    const std::string_view kind = hasFanOut(poll) ? "SubscribeToShardEvent." : "GetRecords.";
    const Reading records = read(reader, Quantity::Admitted);
    Reading bytes = records;
    bytes.factor = stream ? stream->recordSize : 0;
    bind(std::string(kind) + "Records", records);
    bind(std::string(kind) + "Bytes", bytes);
    bind(hasFanOut(poll) ? "SubscribeToShardEvent.MillisBehindLatest"
                         : "GetRecords.IteratorAgeMilliseconds",
         read(reader, Quantity::Lag));
    bind("ReadProvisionedThroughputExceeded", read(reader, Quantity::Throttled));
    bind("RecordsLost", read(reader, Quantity::Dropped));
    bind("NumberOfMessagesReceived", records);
    bind("NumberOfMessagesDeleted", read(reader, Quantity::Completed));
    bind("ReceiveCalls", read(reader, Quantity::Calls));
}

} // namespace headroom
