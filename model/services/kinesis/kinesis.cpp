// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/kinesis/kinesis.h"

namespace headroom::kinesis {

namespace {

constexpr std::string_view
    kQuotas = "Amazon Kinesis Data Streams Developer Guide, Quotas and limits";
constexpr std::string_view
    kFanOut = "Amazon Kinesis Data Streams Developer Guide, Enhanced fan-out consumers";
constexpr std::string_view kMonth = "2026-09";

} // namespace

const Fact kShardRecords{.value = 1000, .unit = "records/s", .source = kQuotas, .month = kMonth};
const Fact kShardBytes{.value = 1 << 20, .unit = "bytes/s", .source = kQuotas, .month = kMonth};
const Fact kShardReadBytes{.value = 2 << 20, .unit = "bytes/s", .source = kQuotas, .month = kMonth};
const Fact kSharedReadLatency{.value = 0.2, .unit = "s", .source = kFanOut, .month = kMonth};
const Fact kFanOutLatency{.value = 0.07, .unit = "s", .source = kFanOut, .month = kMonth};
const Fact kAggregateBytes{.value = 51200,
                           .unit = "bytes",
                           .source = "Amazon Kinesis Producer Library, default configuration",
                           .month = "2026-03"};
const Fact kSharedCalls{.value = 5, .unit = "calls/s", .source = kQuotas, .month = kMonth};

std::vector<ComponentSpec> components()
{
    return {streamComponent(), consumerComponent()};
}

} // namespace headroom::kinesis
