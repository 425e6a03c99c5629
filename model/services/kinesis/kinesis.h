// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/component_spec.h"
#include "model/catalogue/node_view.h"
#include "model/services/shared/scaling.h"

#include <string>
#include <vector>

/// Amazon Kinesis Data Streams, and applications that read them with the Kinesis Client Library.
namespace headroom::kinesis {

inline constexpr PropertyKey<std::string> kStreamMode{"streamMode"};
inline constexpr PropertyKey<double> kShardCount{"shardCount"};
inline constexpr PropertyKey<std::string> kHashKeyRanges{"hashKeyRanges"};
inline constexpr PropertyKey<double> kFormerPeak{"formerPeak"};
inline constexpr PropertyKey<bool> kAdvantage{"onDemandAdvantage"};
inline constexpr PropertyKey<double> kWarmThroughput{"warmThroughputMiBps"};
inline constexpr PropertyKey<double> kRetention{"retentionPeriodHours"};
inline constexpr PropertyKey<double> kRecordSize{"recordSize"};
inline constexpr PropertyKey<double> kMaxRecordSize{"maxRecordSizeInKiB"};
inline constexpr PropertyKey<double> kAggregation{"recordsPerAggregate"};
inline constexpr PropertyKey<KeyPopularity> kKeys{"keys"};
inline constexpr PropertyKey<double> kHotShard{"hotShardShare"};
inline constexpr PropertyKey<Distribution> kDuration{"duration"};
inline constexpr PropertyKey<std::string> kEncryption{"encryptionType"};
inline constexpr PropertyKey<std::string> kKeyId{"keyId"};
inline constexpr PropertyKey<std::string> kName{"name"};

inline constexpr PropertyKey<double> kWorkers{"workers"};
inline constexpr PropertyKey<double> kMinSize{"minSize"};
inline constexpr PropertyKey<double> kMaxSize{"maxSize"};
inline constexpr PropertyKey<double> kStartDuration{"startDuration"};
inline constexpr PropertyKey<std::string> kInstanceType{"instanceType"};
inline constexpr PropertyKey<double> kRecordsPerSecond{"recordsPerSecond"};
inline constexpr PropertyKey<std::string> kCallsFor{"callsFor"};
inline constexpr PropertyKey<double> kErrorRate{"errorRate"};
inline constexpr PropertyKey<bool> kPoison{"poisonRecord"};
inline constexpr PropertyKey<bool> kEnabled{"enabled"};
inline constexpr PropertyKey<double> kIdleTime{"idleTimeBetweenReads"};
inline constexpr PropertyKey<std::string> kApplication{"applicationName"};

inline constexpr std::string_view kShardQuota = "kinesis.shards";
inline constexpr std::string_view kOnDemandQuota = "kinesis.onDemandWriteMiBps";

/// `kinesis.stream`, `kinesis.consumer`.
std::vector<ComponentSpec> components();
ComponentSpec streamComponent();
ComponentSpec consumerComponent();

bool isOnDemand(const NodeView &stream);
/// Shards that are open when the run begins; on demand, as many as its capacity needs.
double shardsOf(const NodeView &stream);
/// Bytes of one record as the producer knows it: the stream's setting, else the largest that a link
/// into it states.
double recordSizeOf(const NodeView &stream);
/// Records of producers in one record of the stream, as many as fit an aggregate.
double aggregationOf(const NodeView &stream);
/// Producers' records/s that one shard takes.
double shardWriteRate(const NodeView &stream);
/// Producers' records/s that one shard gives to all readers that share it.
double shardReadRate(const NodeView &stream);
/// The popularity of partition keys.
KeyPopularity keysOf(const NodeView &stream);
/// Share of the records that each shard gets.
std::vector<double> sharesOf(const NodeView &stream);

/// How the workers of a consumer are scaled: as an Auto Scaling group.
const Scalable &workersScalable();

std::vector<TemplateSource> streamSources();
void lowerStream(const NodeView &stream, PlanBuilder &plan);
void lowerConsumer(const NodeView &consumer, PlanBuilder &plan);
void priceStream(const NodeView &stream, const Usage &usage, PriceSheet &sheet);
void priceConsumer(const NodeView &consumer, const Usage &usage, PriceSheet &sheet);
void deployStream(const NodeView &stream, ResourceSheet &sheet);
void deployConsumer(const NodeView &consumer, ResourceSheet &sheet);
void checkStream(const NodeView &stream, FindingSheet &sheet);
void checkConsumer(const NodeView &consumer, FindingSheet &sheet);
std::vector<NamedFact> streamFacts(const NodeView &stream);
DirectCall directCall(const NodeView &node);
std::vector<Permission> permissions(const LinkView &link);
Tree streamArn(const NodeView &stream);
Tree streamDimensions(const NodeView &stream);

/// Dollars a month for what came in and went out, were the stream in that mode.
struct Traffic {
    double records = 0;  ///< Producers' records per month.
    double bytes = 0;    ///< Per month.
    double bytesOut = 0; ///< To readers that share the throughput, per month.
};
double costInMode(const NodeView &stream, bool onDemand, double shards, const Traffic &traffic);

/// Numbers of the service; sources beside the values.
extern const Fact kShardRecords;
extern const Fact kShardBytes;
extern const Fact kShardReadBytes;
extern const Fact kSharedReadLatency;
extern const Fact kFanOutLatency;
extern const Fact kAggregateBytes;
extern const Fact kSharedCalls;

} // namespace headroom::kinesis
