// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/live/content.h"

/// How far consumers of streams and queues are behind.
namespace headroom {

std::vector<StoreReader> RunResult::readers() const
{
    const Plan &plan = m_content->plan;
    std::vector<StoreReader> readers;
    for (PlanIndex s = 0; s < plan.stations.size(); ++s) {
        const Reader *reader = std::get_if<Reader>(&plan.stations[s].body);
        if (!reader || reader->store == kNone || plan.stations[s].owner == kNone)
            continue;
        const Station &store = plan.stations[reader->store];
        StoreReader made{s, reader->store, plan.nodes[plan.stations[s].owner].id};
        if (store.owner != kNone)
            made.storeNode = plan.nodes[store.owner].id;
        if (const Log *log = std::get_if<Log>(&store.body)) {
            made.retention = log->retention;
            made.partitions = log->partitions.size();
        } else if (const Queue *queue = std::get_if<Queue>(&store.body)) {
            made.retention = queue->retention;
        }
        readers.push_back(std::move(made));
    }
    return readers;
}

double RunResult::lag(const StoreReader &reader, std::size_t step) const
{
    // The messages of a queue are any consumer's.
    const PlanIndex station = reader.partitions > 0 ? reader.reader : reader.store;
    return m_content->stationAt(station, step).lag;
}

std::vector<double> RunResult::lags(const StoreReader &reader, std::size_t step) const
{
    std::vector<double> lags;
    lags.reserve(reader.partitions);
    for (PlanIndex p = 0; p < reader.partitions; ++p)
        lags.push_back(m_content->partitionAt(reader.reader, p, step).lag);
    return lags;
}

double RunResult::unread(const StoreReader &reader, std::size_t step) const
{
    const PlanIndex station = reader.partitions > 0 ? reader.reader : reader.store;
    return m_content->stationAt(station, step).backlog;
}

} // namespace headroom
