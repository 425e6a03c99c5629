// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/plan_builder.h"
#include "model/services/kinesis/kinesis.h"
#include "model/services/shared/polling.h"

#include <algorithm>

namespace headroom::kinesis {

namespace {

/// The library hands a worker so many records at most.
constexpr double kUsualBatch = 10000;
/// Until a batch that failed is handled again, s.
constexpr double kRetryDelay = 0.5;

Reader readerOf(const NodeView &consumer, const LinkView &link)
{
    Reader reader;
    reader.isEnabled = consumer.get(kEnabled);
    reader.batch = link.find(kBatchSize).value_or(kUsualBatch);
    reader.window = link.get(kBatchingWindow);
    reader.workers = consumer.get(kWorkers);
    reader.workerRate = consumer.get(kRecordsPerSecond);
    if (consumer.isSet(kDuration.key))
        reader.recordTime = consumer.get(kDuration);
    reader.errorShare = consumer.get(kErrorRate);
    reader.retryDelay = kRetryDelay;
    reader.hasPoison = consumer.get(kPoison);
    fillStreamSide(reader, link, consumer.get(kIdleTime));
    return reader;
}

/// Workers as units that can be scaled; without any policy their number is fixed.
PlanIndex lowerWorkers(const NodeView &consumer, const std::vector<PlanIndex> &readers,
                       PlanBuilder &plan)
{
    Scaler workers;
    workers.initial = workers.minimum = workers.maximum = consumer.get(kWorkers);
    if (scaling::isScaled(consumer, workersScalable())) {
        workers.minimum = consumer.get(kMinSize);
        workers.maximum = std::max(workers.minimum, consumer.get(kMaxSize));
        workers.initial = std::clamp(workers.initial, workers.minimum, workers.maximum);
    }
    workers.startTime = consumer.get(kStartDuration);
    for (const PlanIndex reader : readers)
        workers.drives.push_back({{Lever::Kind::Workers, reader}, 1});
    const PlanIndex units = plan.controls().scaler(consumer, "workers", std::move(workers));
    scaling::lower(consumer, workersScalable(), units, plan);
    plan.metric(consumer, "GroupInServiceInstances", {readScaler(units, Quantity::Units)});
    plan.metric(consumer, "GroupPendingInstances", {readScaler(units, Quantity::Pending)});
    plan.metric(consumer, "GroupDesiredCapacity", {readScaler(units, Quantity::Desired)});
    return units;
}

} // namespace

void lowerConsumer(const NodeView &consumer, PlanBuilder &plan)
{
    std::vector<Reading> records;
    std::vector<Reading> behind;
    std::vector<Reading> backlog;
    std::vector<Reading> age;
    std::vector<Reading> batches;
    std::vector<Reading> lost;
    std::vector<PlanIndex> readers;
    std::vector<Reading> used;
    int number = 0;
    for (const LinkView &link : consumer.linksIn(LinkKind::Poll)) {
        const std::string part = "reader" + (number++ == 0 ? "" : std::to_string(number));
        const PlanIndex reader = plan.reader(consumer, part, link, readerOf(consumer, link));
        const RouteUse use = consumer.get(kCallsFor) == "batch" ? RouteUse::Batch
                                                                : RouteUse::Request;
        for (const LinkView &call : consumer.linksOut())
            if (call.kind() == LinkKind::Request || call.kind() == LinkKind::Event)
                plan.routeAlong(reader, call).use = use;
        bindStore(link, reader, plan);
        readers.push_back(reader);
        used.push_back(read(reader, Quantity::Admitted));
        used.back().factor = 1 / consumer.get(kRecordsPerSecond);
        records.push_back(read(reader, Quantity::Completed));
        behind.push_back(read(reader, Quantity::Lag));
        backlog.push_back(read(reader, Quantity::Backlog));
        age.push_back(read(reader, Quantity::Age));
        batches.push_back(read(reader, Quantity::Calls));
        lost.push_back(read(reader, Quantity::Dropped));
    }
    const PlanIndex workers = lowerWorkers(consumer, readers, plan);
    plan.metric(consumer, "CPUUtilization", std::move(used),
                {readScaler(workers, Quantity::Units)});
    plan.metric(consumer, "RecordsProcessed", std::move(records));
    plan.metric(consumer, "MillisBehindLatest", std::move(behind));
    plan.metric(consumer, "Backlog", std::move(backlog));
    plan.metric(consumer, "RecordAge", std::move(age));
    plan.metric(consumer, "Batches", std::move(batches));
    plan.metric(consumer, "RecordsLost", std::move(lost));
}

} // namespace headroom::kinesis
