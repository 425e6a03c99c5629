// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/node_view.h"
#include "model/simulation/plan.h"

#include <optional>
#include <string_view>

/// What readers of streams and queues share. A store tells them by facts what it is (see the
/// README): one with `partitions` is a stream, any other a queue.
namespace headroom {

class PlanBuilder;

inline constexpr PropertyKey<double> kBatchSize{"batchSize"};
inline constexpr PropertyKey<double> kBatchingWindow{"maximumBatchingWindowInSeconds"};
inline constexpr PropertyKey<bool> kFanOut{"enhancedFanOut"};

/// The setting of a poll link that reads a stream with a throughput of its own.
PropertySpec fanOutProperty();

/// A stream as its readers see it.
struct StreamFacts {
    double partitions = 1;
    double recordSize = 0;    ///< bytes
    double fanOutBytes = 0;   ///< bytes/s of one partition for a reader with its own throughput.
    double fanOutLatency = 0; ///< s
    double sharedLatency = 0; ///< s with one reader that polls once a second.
};
/// Nothing when the link does not lead from a stream.
std::optional<StreamFacts> streamOf(const LinkView &poll);

/// Whether the reader has a throughput of its own; only streams offer it.
bool hasFanOut(const LinkView &poll);
/// Readers that share the throughput of what the link leads from, this one included.
double sharersOf(const LinkView &poll);

/// What all readers of a stream set alike: which throughput, and how long a record is on the way.
/// `pollInterval` is the time between looks, s.
void fillStreamSide(Reader &reader, const LinkView &poll, double pollInterval);

/// Lets the store count what is read from it, as far as it has such metrics.
void bindStore(const LinkView &poll, PlanIndex reader, PlanBuilder &plan);

} // namespace headroom
