// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/firehose/firehose.h"

#include "model/services/shared/metrics.h"

#include <array>
#include <utility>

namespace headroom::firehose {

namespace {

constexpr std::string_view kLimits = "Amazon Data Firehose Developer Guide, Quota";
constexpr std::string_view kApi = "Amazon Data Firehose API Reference, BufferingHints";
constexpr std::string_view
    kTransform = "Amazon Data Firehose Developer Guide, Transform source data";
constexpr std::string_view kMonth = "2026-09";

std::vector<PropertySpec> deliveryProperties()
{
    constexpr Sentence kDelivery = HEADROOM_TEXT("Firehose", "Delivery");
    return {
        {.key = kDestination.key,
         .name = HEADROOM_TEXT("Firehose", "Destination"),
         .help = HEADROOM_TEXT("Firehose",
                               "Where batches go; it decides how large and how old they may get. "
                               "Redshift is loaded from S3. Datadog, MongoDB and others are HTTP "
                               "endpoints. Draw a link to it; a function that is linked transforms "
                               "the records on their way."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("S3")",
         .choices = {"S3", "HttpEndpoint", "Splunk", "OpenSearch", "Redshift"},
         .group = kDelivery},
        {.key = kBufferSize.key,
         .name = HEADROOM_TEXT("Firehose", "Buffer size"),
         .help = HEADROOM_TEXT("Firehose",
                               "A batch is sent once it has so many MiB, or is old enough. Not "
                               "set: 5. Set both or none."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Mebibytes,
         .minimum = 1,
         .maximum = 128,
         .group = kDelivery,
         .source = {.value = 5, .unit = "MiB", .source = kApi, .month = kMonth},
         .logarithmic = true},
        {.key = kBufferInterval.key,
         .name = HEADROOM_TEXT("Firehose", "Buffer interval"),
         .help = HEADROOM_TEXT("Firehose",
                               "A batch is sent once its first record has waited so long, or it "
                               "is large enough. 0: at once. Not set: 300 s, Splunk 60 s."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Seconds,
         .minimum = 0,
         .maximum = 900,
         .group = kDelivery,
         .source = {.value = 300, .unit = "s", .source = kApi, .month = kMonth}},
        {.key = kRetryDuration.key,
         .name = HEADROOM_TEXT("Firehose", "Retry duration"),
         .help = HEADROOM_TEXT("Firehose",
                               "How long a batch that cannot be delivered is tried again. Not "
                               "set: 300 s, Redshift 3,600 s. S3 is always tried for 24 hours."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Seconds,
         .minimum = 0,
         .maximum = 7200,
         .group = kDelivery,
         .logarithmic = true},
        {.key = kBackupMode.key,
         .name = HEADROOM_TEXT("Firehose", "Back-up"),
         .help = HEADROOM_TEXT("Firehose",
                               "What is kept in S3 besides: what could not be transformed or "
                               "delivered, or all records as they came."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("failed")",
         .choices = {"failed", "all"},
         .group = kDelivery},
        {.key = kBackup.key,
         .name = HEADROOM_TEXT("Firehose", "Back-up goes to"),
         .help = HEADROOM_TEXT("Firehose",
                               "The id of a component that it is linked to. Not set: a bucket "
                               "that is not drawn."),
         .kind = PropertyKind::Text,
         .group = kDelivery,
         .simulationOnly = true,
         .namesNode = true},
    };
}

std::vector<PropertySpec> transformProperties()
{
    constexpr Sentence kGroup = HEADROOM_TEXT("Firehose", "Transformation");
    return {
        {.key = kTransformSize.key,
         .name = HEADROOM_TEXT("Firehose", "Buffer size for the function"),
         .help = HEADROOM_TEXT("Firehose",
                               "The function is called once so many MiB have come, or the "
                               "interval is over."),
         .unit = Unit::Mebibytes,
         .minimum = 0.2,
         .maximum = 3,
         .defaultJson = "1",
         .group = kGroup,
         .source = {.value = 1, .unit = "MiB", .source = kTransform, .month = kMonth}},
        {.key = kTransformInterval.key,
         .name = HEADROOM_TEXT("Firehose", "Buffer interval for the function"),
         .help = HEADROOM_TEXT("Firehose",
                               "The function is called once the first record has waited so "
                               "long, or the buffer is full."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Seconds,
         .minimum = 0,
         .maximum = 900,
         .defaultJson = "60",
         .group = kGroup,
         .source = {.value = 60, .unit = "s", .source = kTransform, .month = kMonth}},
        {.key = kTransformRetries.key,
         .name = HEADROOM_TEXT("Firehose", "Retries of the function"),
         .help = HEADROOM_TEXT("Firehose",
                               "After a time-out or a throttle; then the batch is skipped and "
                               "kept as failed."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Count,
         .minimum = 0,
         .maximum = 300,
         .defaultJson = "3",
         .group = kGroup,
         .source = {.value = 3, .unit = "retries", .source = kTransform, .month = kMonth}},
    };
}

std::vector<PropertySpec> recordProperties()
{
    constexpr Sentence kGroup = HEADROOM_TEXT("Firehose", "Records");
    return {
        {.key = kRecordSize.key,
         .name = HEADROOM_TEXT("Firehose", "Record size"),
         .help = HEADROOM_TEXT("Firehose",
                               "Not set: as the data stream that it reads says, or the largest "
                               "payload of the links that lead here. Each is billed in steps of "
                               "5 KB."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Bytes,
         .minimum = 1,
         .maximum = 10 << 20,
         .group = kGroup,
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kRecordsPerPut.key,
         .name = HEADROOM_TEXT("Firehose", "Records in a put"),
         .help = HEADROOM_TEXT("Firehose",
                               "Producers that send batches of up to 500 need fewer requests."),
         .unit = Unit::Count,
         .minimum = 1,
         .maximum = 500,
         .defaultJson = "1",
         .group = kGroup,
         .source = {.value = 500, .unit = "records", .source = kLimits, .month = kMonth},
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kDuration.key,
         .name = HEADROOM_TEXT("Firehose", "Duration of a put"),
         .help = HEADROOM_TEXT("Firehose", "Until a record is acknowledged; an assumption."),
         .kind = PropertyKind::Distribution,
         .unit = Unit::Seconds,
         .defaultJson = R"({"law": "lognormal", "mean": 0.02, "cv": 0.8})",
         .group = kGroup,
         .source = {.value = 0.02,
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
    constexpr Sentence kGroup = HEADROOM_TEXT("Firehose", "Deployment");
    return {
        {.key = kName.key,
         .name = HEADROOM_TEXT("Firehose", "Name"),
         .help = HEADROOM_TEXT("Firehose", "Not set: CloudFormation makes one up."),
         .kind = PropertyKind::Text,
         .pattern = "[a-zA-Z0-9_.-]{1,64}",
         .patternHelp = HEADROOM_TEXT("Firehose",
                                      "1 to 64 letters, digits, underscores, dots or hyphens"),
         .group = kGroup},
        {.key = kCompression.key,
         .name = HEADROOM_TEXT("Firehose", "Compression"),
         .help = HEADROOM_TEXT("Firehose", "Of objects in S3; the buffer counts before it."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("UNCOMPRESSED")",
         .choices = {"UNCOMPRESSED", "GZIP", "ZIP", "Snappy"},
         .group = kGroup},
        {.key = kPrefix.key,
         .name = HEADROOM_TEXT("Firehose", "Prefix"),
         .help = HEADROOM_TEXT("Firehose", "In front of the names of objects, as logs/."),
         .kind = PropertyKind::Text,
         .pattern = "[^]{0,1024}",
         .patternHelp = HEADROOM_TEXT("Firehose", "at most 1,024 characters"),
         .group = kGroup},
        {.key = kErrorPrefix.key,
         .name = HEADROOM_TEXT("Firehose", "Prefix of failures"),
         .help = HEADROOM_TEXT("Firehose", "In front of the names of what failed."),
         .kind = PropertyKind::Text,
         .pattern = "[^]{0,1024}",
         .patternHelp = HEADROOM_TEXT("Firehose", "at most 1,024 characters"),
         .group = kGroup},
    };
}

void addDelivery(std::vector<MetricSpec> &list, std::array<std::string_view, 3> names)
{
    list.push_back({.name = names[0],
                    .help = HEADROOM_TEXT("Firehose", "Records handed to that destination.")});
    list.push_back({.name = names[1],
                    .unit = "None",
                    .kind = MetricKind::Fraction,
                    .help = HEADROOM_TEXT("Firehose", "Share of the records that were not given "
                                                      "up."),
                    .judgement = Judgement::Good});
    list.push_back(
        {.name = names[2],
         .unit = "Seconds",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("Firehose", "Age of the oldest record that is still inside, in "
                                           "seconds."),
         .judgement = Judgement::Bad,
         .onCard = names[2] == "DeliveryToS3.DataFreshness"});
}

std::vector<MetricSpec> metrics()
{
    std::vector<MetricSpec> list = {
        {.name = "IncomingRecords",
         .help = HEADROOM_TEXT("Firehose", "Records taken, put or read."),
         .onCard = true},
        {.name = "IncomingBytes",
         .unit = "Bytes",
         .help = HEADROOM_TEXT("Firehose", "Bytes taken, put or read.")},
        {.name = "IncomingPutRequests",
         .help = HEADROOM_TEXT("Firehose", "Requests that put records.")},
        {.name = "ThrottledRecords",
         .help = HEADROOM_TEXT("Firehose", "Records refused by the limits of direct puts."),
         .judgement = Judgement::Bad,
         .onCard = true},
    };
    addDelivery(list,
                {"DeliveryToS3.Records", "DeliveryToS3.Success", "DeliveryToS3.DataFreshness"});
    list.push_back({.name = "DeliveryToS3.ObjectCount",
                    .help = HEADROOM_TEXT("Firehose", "Batches sent, each an object.")});
    addDelivery(list, {"DeliveryToHttpEndpoint.Records", "DeliveryToHttpEndpoint.Success",
                       "DeliveryToHttpEndpoint.DataFreshness"});
    addDelivery(list, {"DeliveryToSplunk.Records", "DeliveryToSplunk.Success",
                       "DeliveryToSplunk.DataFreshness"});
    addDelivery(list, {"DeliveryToAmazonOpenSearchService.Records",
                       "DeliveryToAmazonOpenSearchService.Success",
                       "DeliveryToAmazonOpenSearchService.DataFreshness"});
    for (MetricSpec &metric : std::vector<MetricSpec>{
             {.name = "ExecuteProcessing.Duration",
              .unit = "Milliseconds",
              .kind = MetricKind::Latency,
              .help = HEADROOM_TEXT("Firehose", "Time of the function for a batch, retries "
                                                "included.")},
             {.name = "SucceedProcessing.Records",
             .help = HEADROOM_TEXT("Firehose", "Records that the function transformed.")},
             {.name = "KinesisMillisBehindLatest",
             .unit = "Milliseconds",
             .kind = MetricKind::Level,
             .help = HEADROOM_TEXT("Firehose",
                                   "Age of the record of the data stream that it reads next, in "
                                   "seconds."),
             .judgement = Judgement::Bad},
             {.name = "DataReadFromKinesisStream.Records",
             .help = HEADROOM_TEXT("Firehose", "Records read from the data stream.")},
             {.name = "FailedRecords",
             .help = HEADROOM_TEXT("Firehose", "Records given up: kept as failed, or lost."),
             .judgement = Judgement::Bad,
             .cloudWatch = false},
             {.name = "BufferedRecords",
             .kind = MetricKind::Level,
             .help = HEADROOM_TEXT("Firehose", "Records that wait for their batch."),
             .onCard = true,
             .cloudWatch = false},
             offeredMetric()})
        list.push_back(std::move(metric));
    return list;
}

std::vector<Quota> quotas()
{
    return {
        {.name = kBytesQuota,
         .title = HEADROOM_TEXT("Firehose", "Direct puts to a delivery stream, in MiB/s"),
         .value = {.value = 5, .unit = "MiB/s", .source = kLimits, .month = kMonth},
         .inNewerRegions = 1},
        {.name = kRequestsQuota,
         .title = HEADROOM_TEXT("Firehose", "Requests of direct puts to a delivery stream"),
         .value = {.value = 2000, .unit = "requests/s", .source = kLimits, .month = kMonth},
         .inNewerRegions = 1000},
        {.name = kRecordsQuota,
         .title = HEADROOM_TEXT("Firehose", "Records of direct puts to a delivery stream"),
         .value = {.value = 500000, .unit = "records/s", .source = kLimits, .month = kMonth},
         .inNewerRegions = 100000},
    };
}

std::vector<RuleSpec> rules()
{
    return {
        {"firehose/directput-cap", Severity::Warning,
         HEADROOM_TEXT("Firehose", "More is put than the limits of direct puts take.")},
        {"firehose/record-size", Severity::Error,
         HEADROOM_TEXT("Firehose", "Records are larger than Firehose takes.")},
        {"firehose/small-records", Severity::Warning,
         HEADROOM_TEXT("Firehose", "Small records are billed as 5 KB each.")},
        {"firehose/buffer-range", Severity::Error,
         HEADROOM_TEXT("Firehose", "A buffer hint is outside of what the destination allows.")},
        {"firehose/buffer-pair", Severity::Error,
         HEADROOM_TEXT("Firehose", "Only one of size and interval of the buffer is set.")},
        {"firehose/lambda-time", Severity::Error,
         HEADROOM_TEXT("Firehose", "The transforming function may work longer than Firehose "
                                   "waits.")},
        {"firehose/mixed-source", Severity::Error,
         HEADROOM_TEXT("Firehose", "A delivery stream that reads a data stream takes no puts.")},
        {"firehose/one-destination", Severity::Error,
         HEADROOM_TEXT("Firehose", "A delivery stream has several destinations.")},
        {"firehose/no-destination", Severity::Warning,
         HEADROOM_TEXT("Firehose", "A delivery stream delivers to nothing that is drawn.")},
    };
}

} // namespace

std::vector<ComponentSpec> components()
{
    ComponentSpec spec;
    spec.kind = "firehose.deliveryStream";
    spec.name = HEADROOM_TEXT("Firehose", "Firehose delivery stream");
    spec.summary = HEADROOM_TEXT("Firehose",
                                 "Collects records and delivers them in batches, by size or "
                                 "time.");
    spec.group = PaletteGroup::Integration;
    spec.leaves = {{.kind = LinkKind::Request}, {.kind = LinkKind::Event}};
    spec.enters = {{.kind = LinkKind::Request},
                   {.kind = LinkKind::Event},
                   {.kind = LinkKind::Poll, .maximum = 1}};
    for (std::vector<PropertySpec> list :
         {deliveryProperties(), transformProperties(), recordProperties(), deploymentProperties()})
        for (PropertySpec &property : list)
            spec.properties.push_back(std::move(property));
    spec.quotas = quotas();
    spec.metrics = metrics();
    spec.rules = rules();
    spec.omissions = {
        HEADROOM_TEXT("Firehose", "One buffer for all: inside, AWS collects for each shard or "
                                  "worker, so real objects at high rates are smaller."),
        HEADROOM_TEXT("Firehose", "The limits of direct puts stay as they are; that AWS raises "
                                  "them after long throttling is not modelled."),
        HEADROOM_TEXT("Firehose", "While a destination is down, a data stream is read on; its "
                                  "records wait inside instead of in the stream."),
        HEADROOM_TEXT("Firehose", "Conversion to Parquet and ORC, dynamic partitions, Snowflake, "
                                  "Iceberg tables and the COPY of Redshift are not modelled."),
        HEADROOM_TEXT("Firehose", "The function is taken to return as many bytes as it gets."),
    };
    spec.mainProperty = kBufferInterval.key;
    spec.symbol = {.icon = "kinesis_data_firehose", .tag = "Kinesis Firehose"};
    spec.lower = lower;
    spec.price = price;
    spec.deploy = deploy;
    spec.check = check;
    spec.facts = facts;
    spec.permissions = permissions;
    spec.directCall = directCall;
    spec.sources = sources();
    spec.arn = arn;
    spec.principal = "firehose.amazonaws.com";
    spec.metricNamespace = "AWS/Firehose";
    spec.dimensions = dimensions;
    return {spec};
}

} // namespace headroom::firehose
