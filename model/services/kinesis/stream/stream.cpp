// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/kinesis/kinesis.h"
#include "model/services/shared/metrics.h"

#include <utility>

namespace headroom::kinesis {

namespace {

constexpr std::string_view
    kQuotas = "Amazon Kinesis Data Streams Developer Guide, Quotas and limits";
constexpr std::string_view kApi = "Amazon Kinesis Data Streams API Reference, CreateStream";
constexpr std::string_view kMonth = "2026-09";

std::vector<PropertySpec> capacityProperties()
{
    constexpr Sentence kCapacity = HEADROOM_TEXT("Kinesis", "Capacity");
    return {
        {.key = kStreamMode.key,
         .name = HEADROOM_TEXT("Kinesis", "Mode"),
         .help = HEADROOM_TEXT("Kinesis",
                               "PROVISIONED bills and limits the shards that are set. ON_DEMAND "
                               "takes twice the former peak at once, at least 4 MiB/s, grows "
                               "within a quarter of an hour, and bills what flows."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("PROVISIONED")",
         .choices = {"PROVISIONED", "ON_DEMAND"},
         .group = kCapacity},
        {.key = kShardCount.key,
         .name = HEADROOM_TEXT("Kinesis", "Shards"),
         .help = HEADROOM_TEXT("Kinesis",
                               "Each takes 1 MiB and 1,000 records a second and gives 2 MiB a "
                               "second to all readers that share it. Provisioned mode only."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 1,
         .maximum = 10000,
         .defaultJson = "2",
         .group = kCapacity,
         .source = {.value = 1000, .unit = "records/s", .source = kQuotas, .month = kMonth},
         .logarithmic = true},
        {.key = kHashKeyRanges.key,
         .name = HEADROOM_TEXT("Kinesis", "Hash-key ranges"),
         .help = HEADROOM_TEXT(
             "Kinesis", "Relative sizes of the shards' ranges of hash keys, in their order, such "
                        "as 2, 1, 1. To split the first of two equal shards during a run, begin "
                        "with 1, 0, 1 and go to 0.5, 0.5, 1. A shard without a range is closed. "
                        "Not set: equal ranges."),
         .kind = PropertyKind::Text,
         .pattern = "[0-9.]+([ ,]+[0-9.]+)*",
         .patternHelp = HEADROOM_TEXT("Kinesis", "numbers with commas or blanks between them"),
         .group = kCapacity,
         .simulationOnly = true},
        {.key = kFormerPeak.key,
         .name = HEADROOM_TEXT("Kinesis", "Former peak"),
         .help = HEADROOM_TEXT("Kinesis",
                               "On demand: the highest write rate of the last 30 days, in MiB/s. "
                               "The stream takes twice as much at once."),
         .unit = Unit::Count,
         .minimum = 0,
         .maximum = 10240,
         .defaultJson = "2",
         .group = kCapacity,
         .source = {.value = 4, .unit = "MiB/s", .source = kQuotas, .month = kMonth},
         .simulationOnly = true},
        {.key = kAdvantage.key,
         .name = HEADROOM_TEXT("Kinesis", "On-demand Advantage"),
         .help = HEADROOM_TEXT(
             "Kinesis", "A setting of the account for all its streams on demand: cheaper data, no "
                        "charge for the stream itself, warm throughput and 50 readers with fan-out "
                        "of their own; at least 25 MiB/s each way are billed."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kCapacity,
         .simulationOnly = true},
        {.key = kWarmThroughput.key,
         .name = HEADROOM_TEXT("Kinesis", "Warm throughput"),
         .help = HEADROOM_TEXT("Kinesis",
                               "On demand with On-demand Advantage: MiB/s of writes that the "
                               "stream takes at once, whatever the former peak."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 1,
         .maximum = 10240,
         .group = kCapacity},
        {.key = kRetention.key,
         .name = HEADROOM_TEXT("Kinesis", "Retention"),
         .help = HEADROOM_TEXT("Kinesis",
                               "Hours for which records can be read, 24 to 8,760. What nobody has "
                               "read by then is lost to the readers that are behind."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Hours,
         .minimum = 24,
         .maximum = 8760,
         .defaultJson = "24",
         .group = kCapacity,
         .source = {.value = 24, .unit = "h", .source = kApi, .month = kMonth},
         .logarithmic = true},
    };
}

std::vector<PropertySpec> recordProperties()
{
    constexpr Sentence kRecords = HEADROOM_TEXT("Kinesis", "Records");
    return {
        {.key = kRecordSize.key,
         .name = HEADROOM_TEXT("Kinesis", "Record size"),
         .help = HEADROOM_TEXT("Kinesis",
                               "Of one record as the producer knows it, partition key included. "
                               "Not set: as the largest payload of the links that lead here."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Bytes,
         .minimum = 1,
         .maximum = 10 << 20,
         .group = kRecords,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kAggregation.key,
         .name = HEADROOM_TEXT("Kinesis", "Records in an aggregate"),
         .help = HEADROOM_TEXT(
             "Kinesis", "The producer library packs so many records into one of the stream, up "
                        "to 50 KiB and for a tenth of a second: more than 1,000 a second fit "
                        "a shard, and the bill counts fewer. 1: no aggregation."),
         .unit = Unit::Count,
         .minimum = 1,
         .maximum = 10000,
         .defaultJson = "1",
         .group = kRecords,
         .source = kAggregateBytes,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kMaxRecordSize.key,
         .name = HEADROOM_TEXT("Kinesis", "Greatest record size"),
         .help = HEADROOM_TEXT("Kinesis",
                               "1,024 to 10,240 KiB. Larger records are refused; those above 1 MiB "
                               "are meant to be below 2 % of the traffic."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 1024,
         .maximum = 10240,
         .defaultJson = "1024",
         .group = kRecords,
         .source = {.value = 1024, .unit = "KiB", .source = kApi, .month = kMonth}},
        {.key = kKeys.key,
         .name = HEADROOM_TEXT("Kinesis", "Partition keys"),
         .help = HEADROOM_TEXT(
             "Kinesis", "How popular single partition keys are. Their hash decides the shard, so "
                        "one popular key makes one hot shard, however many there are. Not set: "
                        "as the clients that lead here say."),
         .kind = PropertyKind::Keys,
         .group = kRecords,
         .simulationOnly = true},
        {.key = kHotShard.key,
         .name = HEADROOM_TEXT("Kinesis", "Share of a hot shard"),
         .help = HEADROOM_TEXT("Kinesis",
                               "A fault to try: this share of all records goes to the first "
                               "shard, the rest as the keys say."),
         .unit = Unit::Fraction,
         .minimum = 0,
         .maximum = 1,
         .defaultJson = "0",
         .group = kRecords,
         .simulationOnly = true},
        {.key = kDuration.key,
         .name = HEADROOM_TEXT("Kinesis", "Duration of a put"),
         .help = HEADROOM_TEXT("Kinesis", "Until a record is acknowledged: it is written to three "
                                          "zones. AWS publishes no law; this one is an "
                                          "assumption."),
         .kind = PropertyKind::Distribution,
         .unit = Unit::Seconds,
         .defaultJson = R"({"law": "lognormal", "mean": 0.015, "cv": 0.8})",
         .group = kRecords,
         .source = {.value = 0.015,
                    .unit = "s",
                    .source = "Estimate from public measurements",
                    .month = "2026-08",
                    .confidence = Confidence::Low},
         .simulationOnly = true,
         .logarithmic = true},
    };
}

std::vector<PropertySpec> deploymentProperties()
{
    constexpr Sentence kDeployment = HEADROOM_TEXT("Kinesis", "Deployment");
    return {
        {.key = kName.key,
         .name = HEADROOM_TEXT("Kinesis", "Stream name"),
         .help = HEADROOM_TEXT("Kinesis", "Not set: CloudFormation makes one up."),
         .kind = PropertyKind::Text,
         .pattern = "[a-zA-Z0-9_.-]{1,128}",
         .patternHelp = HEADROOM_TEXT("Kinesis",
                                      "1 to 128 letters, digits, underscores, dots or hyphens"),
         .group = kDeployment},
        {.key = kEncryption.key,
         .name = HEADROOM_TEXT("Kinesis", "Encryption"),
         .help = HEADROOM_TEXT("Kinesis", "KMS encrypts records where they are stored."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("NONE")",
         .choices = {"NONE", "KMS"},
         .group = kDeployment},
        {.key = kKeyId.key,
         .name = HEADROOM_TEXT("Kinesis", "KMS key"),
         .help = HEADROOM_TEXT("Kinesis",
                               "Of an encrypted stream: an ARN, an id or an alias. AWS's own key "
                               "costs nothing."),
         .kind = PropertyKind::Text,
         .defaultJson = R"("alias/aws/kinesis")",
         .pattern = "[^\\s]{1,2048}",
         .patternHelp = HEADROOM_TEXT("Kinesis", "1 to 2,048 characters without blanks"),
         .group = kDeployment},
    };
}

std::vector<MetricSpec> metrics()
{
    return {
        {.name = "IncomingRecords",
         .help = HEADROOM_TEXT("Kinesis", "Records of the stream that were written."),
         .onCard = true},
        {.name = "IncomingBytes",
         .unit = "Bytes",
         .help = HEADROOM_TEXT("Kinesis", "Bytes that were written.")},
        {.name = "WriteProvisionedThroughputExceeded",
         .help = HEADROOM_TEXT("Kinesis", "Records that a shard refused."),
         .judgement = Judgement::Bad,
         .onCard = true},
        {.name = "PutRecord.Latency",
         .unit = "Milliseconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT("Kinesis", "Until a record is acknowledged.")},
        {.name = "GetRecords.IteratorAgeMilliseconds",
         .unit = "Milliseconds",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Kinesis",
                               "Age of the records that the readers with shared throughput come "
                               "to next, in the shard where it is greatest, in seconds."),
         .judgement = Judgement::Bad,
         .onCard = true},
        {.name = "GetRecords.Records",
         .help = HEADROOM_TEXT("Kinesis", "Records read by those that share the throughput.")},
        {.name = "GetRecords.Bytes",
         .unit = "Bytes",
         .help = HEADROOM_TEXT("Kinesis", "Bytes read by those that share the throughput.")},
        {.name = "ReadProvisionedThroughputExceeded",
         .help = HEADROOM_TEXT("Kinesis", "Reads that a shard refused."),
         .judgement = Judgement::Bad},
        {.name = "SubscribeToShardEvent.MillisBehindLatest",
         .unit = "Milliseconds",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Kinesis",
                               "Age of the records that the readers with enhanced fan-out come to "
                               "next, in the shard where it is greatest, in seconds."),
         .judgement = Judgement::Bad},
        {.name = "SubscribeToShardEvent.Records",
         .help = HEADROOM_TEXT("Kinesis", "Records read with enhanced fan-out.")},
        {.name = "SubscribeToShardEvent.Bytes",
         .unit = "Bytes",
         .help = HEADROOM_TEXT("Kinesis", "Bytes read with enhanced fan-out.")},
        {.name = "RecordsLost",
         .help = HEADROOM_TEXT("Kinesis",
                               "Records that grew older than the retention before a reader came "
                               "to them."),
         .judgement = Judgement::Bad,
         .cloudWatch = false},
        {.name = "OpenShardCount",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Kinesis", "Shards that take records."),
         .cloudWatch = false},
        offeredMetric(),
    };
}

std::vector<RuleSpec> rules()
{
    return {
        {"kinesis/capacity", Severity::Error,
         HEADROOM_TEXT("Kinesis", "More is written than the shards take.")},
        {"kinesis/hot-key", Severity::Error,
         HEADROOM_TEXT("Kinesis", "One partition key alone is more than a shard takes.")},
        {"kinesis/key-skew", Severity::Warning,
         HEADROOM_TEXT("Kinesis", "One shard is nearly full while the others idle.")},
        {"kinesis/record-size", Severity::Error,
         HEADROOM_TEXT("Kinesis", "Records are larger than the stream takes.")},
        {"kinesis/large-share", Severity::Warning,
         HEADROOM_TEXT("Kinesis", "Records above 1 MiB are not meant to be the rule.")},
        {"kinesis/shared-calls", Severity::Error,
         HEADROOM_TEXT("Kinesis", "Readers look more often than a shard allows.")},
        {"kinesis/shared-bytes", Severity::Error,
         HEADROOM_TEXT("Kinesis", "Readers together read more than a shard gives.")},
        {"kinesis/efo-count", Severity::Error,
         HEADROOM_TEXT("Kinesis", "Too many readers have enhanced fan-out.")},
        {"kinesis/retention-risk", Severity::Warning,
         HEADROOM_TEXT("Kinesis", "Readers are behind by more than half the retention.")},
        {"kinesis/reshard-ondemand", Severity::Info,
         HEADROOM_TEXT("Kinesis", "A setting of shards has no effect on demand.")},
        {"kinesis/warm-no-adv", Severity::Error,
         HEADROOM_TEXT("Kinesis", "Warm throughput needs On-demand Advantage.")},
        {"kinesis/shard-quota", Severity::Error,
         HEADROOM_TEXT("Kinesis", "The streams of an account have more shards than its quota.")},
        {"kinesis/no-kms", Severity::Info,
         HEADROOM_TEXT("Kinesis", "Records are stored without encryption by KMS.")},
        {"kinesis/cost-mode", Severity::Info,
         HEADROOM_TEXT("Kinesis", "The other mode would cost much less.")},
        {"kinesis/cost-agg", Severity::Info,
         HEADROOM_TEXT("Kinesis", "Aggregation would save much of the bill.")},
    };
}

} // namespace

ComponentSpec streamComponent()
{
    ComponentSpec spec;
    spec.kind = "kinesis.stream";
    spec.name = HEADROOM_TEXT("Kinesis", "Kinesis data stream");
    spec.summary = HEADROOM_TEXT("Kinesis",
                                 "Keeps records in order, by shards, for readers at their pace.");
    spec.group = PaletteGroup::Integration;
    spec.leaves = {{.kind = LinkKind::Poll}};
    spec.enters = {{.kind = LinkKind::Request}, {.kind = LinkKind::Event}};
    for (std::vector<PropertySpec> list :
         {capacityProperties(), recordProperties(), deploymentProperties()})
        for (PropertySpec &property : list)
            spec.properties.push_back(std::move(property));
    spec.quotas = {
        {.name = kShardQuota,
         .title = HEADROOM_TEXT("Kinesis", "Shards of all provisioned streams"),
         .value = {.value = 20000, .unit = "shards", .source = kQuotas, .month = kMonth},
         .inNewerRegions = 1000},
        {.name = kOnDemandQuota,
         .title = HEADROOM_TEXT("Kinesis", "Writes that a stream on demand can grow to, in MiB/s"),
         .value = {.value = 10240, .unit = "MiB/s", .source = kQuotas, .month = kMonth},
         .inNewerRegions = 200},
    };
    spec.metrics = metrics();
    spec.rules = rules();
    spec.omissions = {
        HEADROOM_TEXT("Kinesis",
                      "A shard's limits for bytes and records are one limit for records of the "
                      "mean size; a second's worth may come at once."),
        HEADROOM_TEXT("Kinesis", "On demand: growth gives every shard more instead of splitting "
                                 "it, so readers get no more lanes, and the read limit is not "
                                 "enforced since it grows along."),
        HEADROOM_TEXT("Kinesis", "A split or merge happens at once; readers do not finish the "
                                 "closed shard before they begin with the new ones."),
        HEADROOM_TEXT("Kinesis", "The limit of five reads a second of each shard is checked by a "
                                 "rule, not simulated; neither are batches of puts."),
        HEADROOM_TEXT("Kinesis", "Readers begin with the latest record: nothing is replayed."),
    };
    spec.mainProperty = kShardCount.key;
    spec.symbol = {.icon = "kinesis_data_streams", .tag = "Kinesis Data Streams"};
    spec.lower = lowerStream;
    spec.price = priceStream;
    spec.deploy = deployStream;
    spec.check = checkStream;
    spec.facts = streamFacts;
    spec.permissions = permissions;
    spec.directCall = directCall;
    spec.sources = streamSources();
    spec.arn = streamArn;
    spec.metricNamespace = "AWS/Kinesis";
    spec.dimensions = streamDimensions;
    return spec;
}

} // namespace headroom::kinesis
