// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/dynamodb/dynamodb.h"

#include "model/services/shared/metrics.h"

namespace headroom::dynamodb {

namespace {

constexpr std::string_view kLimitsPage = "Amazon DynamoDB Developer Guide, Quotas";
constexpr std::string_view
    kCapacityPage = "Amazon DynamoDB Developer Guide, Read/write capacity modes";
constexpr std::string_view
    kPartitionPage = "Amazon DynamoDB Developer Guide, Designing partition keys";
constexpr std::string_view kMonth = "2026-09";

constexpr Sentence kThroughput = HEADROOM_TEXT("DynamoDB", "Throughput");
constexpr Sentence kRequests = HEADROOM_TEXT("DynamoDB", "Requests");

std::vector<PropertySpec> throughputProperties()
{
    const Fact range{.value = 40000, .unit = "units/s", .source = kLimitsPage, .month = kMonth};
    const PropertySpec units{.kind = PropertyKind::Integer,
                             .unit = Unit::CapacityUnits,
                             .minimum = 1,
                             .maximum = 1e6,
                             .group = kThroughput,
                             .source = range,
                             .logarithmic = true};
    PropertySpec read = units;
    read.key = kReadCapacityUnits.key;
    read.name = HEADROOM_TEXT("DynamoDB", "Read capacity");
    read.help = HEADROOM_TEXT("DynamoDB", "Provisioned reads per second: one strongly consistent "
                                          "read of up to 4 KB takes one unit, an "
                                          "eventually consistent one half, a transactional one "
                                          "two. 300 s of unused capacity are kept for bursts.");
    read.defaultJson = "5";
    PropertySpec write = units;
    write.key = kWriteCapacityUnits.key;
    write.name = HEADROOM_TEXT("DynamoDB", "Write capacity");
    write.help = HEADROOM_TEXT("DynamoDB", "Provisioned writes per second: one write of up to 1 KB "
                                           "takes one unit, a transactional one two. "
                                           "300 s of unused capacity are kept for bursts.");
    write.defaultJson = "5";
    PropertySpec mostRead = units;
    mostRead.key = kMaxReadRequestUnits.key;
    mostRead.name = HEADROOM_TEXT("DynamoDB", "Most reads on demand");
    mostRead.help = HEADROOM_TEXT("DynamoDB", "A ceiling for the bill: reads beyond it are "
                                              "throttled. Not set: none but the table quota.");
    PropertySpec mostWrite = units;
    mostWrite.key = kMaxWriteRequestUnits.key;
    mostWrite.name = HEADROOM_TEXT("DynamoDB", "Most writes on demand");
    mostWrite.help = HEADROOM_TEXT("DynamoDB", "A ceiling for the bill: writes beyond it are "
                                               "throttled. Not set: none but the table quota.");
    PropertySpec warmRead = units;
    warmRead.key = kReadUnitsPerSecond.key;
    warmRead.name = HEADROOM_TEXT("DynamoDB", "Warm reads");
    warmRead.help = HEADROOM_TEXT("DynamoDB", "Reads per second that an on-demand table takes at "
                                              "once. A new table takes 12,000; one that "
                                              "has seen more traffic takes twice its former peak.");
    warmRead.defaultJson = "12000";
    warmRead.source = {.value = 12000, .unit = "units/s", .source = kCapacityPage, .month = kMonth};
    PropertySpec warmWrite = units;
    warmWrite.key = kWriteUnitsPerSecond.key;
    warmWrite.name = HEADROOM_TEXT("DynamoDB", "Warm writes");
    warmWrite.help = HEADROOM_TEXT("DynamoDB",
                                   "Writes per second that an on-demand table takes at once. A new "
                                   "table takes 4,000; one that "
                                   "has seen more traffic takes twice its former peak.");
    warmWrite.defaultJson = "4000";
    warmWrite.source = {.value = 4000, .unit = "units/s", .source = kCapacityPage, .month = kMonth};
    PropertySpec readMost = units;
    readMost.key = kReadMaxCapacity.key;
    readMost.name = HEADROOM_TEXT("DynamoDB", "Most read capacity");
    readMost.help = HEADROOM_TEXT("DynamoDB", "Auto scaling never provisions more reads than this, "
                                              "nor less than the read capacity.");
    readMost.defaultJson = "1000";
    PropertySpec writeMost = units;
    writeMost.key = kWriteMaxCapacity.key;
    writeMost.name = HEADROOM_TEXT("DynamoDB", "Most write capacity");
    writeMost.help = HEADROOM_TEXT("DynamoDB", "Auto scaling never provisions more writes than "
                                               "this, nor less than the write capacity.");
    writeMost.defaultJson = "1000";
    return {
        {.key = kBillingMode.key,
         .name = HEADROOM_TEXT("DynamoDB", "Billing mode"),
         .help = HEADROOM_TEXT("DynamoDB", "PAY_PER_REQUEST bills each request and takes what the "
                                           "table is warm for; PROVISIONED bills and "
                                           "limits the capacity that is set."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("PAY_PER_REQUEST")",
         .choices = {"PAY_PER_REQUEST", "PROVISIONED"},
         .group = kThroughput},
        read,
        write,
        {.key = kAutoScaling.key,
         .name = HEADROOM_TEXT("DynamoDB", "Auto scaling"),
         .help = HEADROOM_TEXT("DynamoDB", "Provisioned only: moves both capacities so that their "
                                           "use stays at the target."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kThroughput},
        readMost,
        writeMost,
        {.key = kTargetUtilization.key,
         .name = HEADROOM_TEXT("DynamoDB", "Target utilization"),
         .help = HEADROOM_TEXT("DynamoDB", "Percent of the capacity that auto scaling aims at, 20 "
                                           "to 90."),
         .unit = Unit::Percent,
         .minimum = 20,
         .maximum = 90,
         .defaultJson = "70",
         .group = kThroughput,
         .source = {.value = 70,
                    .unit = "%",
                    .source = "Amazon DynamoDB Developer Guide, Auto scaling",
                    .month = kMonth}},
        warmRead,
        warmWrite,
        mostRead,
        mostWrite,
    };
}

std::vector<PropertySpec> requestProperties()
{
    return {
        {.key = kReadShare.key,
         .name = HEADROOM_TEXT("DynamoDB", "Share of reads"),
         .help = HEADROOM_TEXT("DynamoDB", "Of the requests on links that do not say what they do, "
                                           "this share reads and the rest writes."),
         .unit = Unit::Fraction,
         .minimum = 0,
         .maximum = 1,
         .defaultJson = "0.5",
         .group = kRequests,
         .simulationOnly = true},
        {.key = kItemSize.key,
         .name = HEADROOM_TEXT("DynamoDB", "Item size"),
         .help = HEADROOM_TEXT("DynamoDB", "What a request reads or writes. Reads are metered in "
                                           "steps of 4 KB, writes in steps of 1 KB; an "
                                           "item has at most 400 KB."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Bytes,
         .minimum = 1,
         .maximum = 1 << 20,
         .defaultJson = "1024",
         .group = kRequests,
         .source = {.value = 409600, .unit = "bytes", .source = kLimitsPage, .month = kMonth},
         .simulationOnly = true,
         .logarithmic = true},
        {.key = kKeys.key,
         .name = HEADROOM_TEXT("DynamoDB", "Partition keys"),
         .help = HEADROOM_TEXT(
             "DynamoDB",
             "How popular single partition keys are. One key gets at most 3,000 read and 1,000 "
             "write units per "
             "second, whatever the table has. Not set: as the clients that lead here say."),
         .kind = PropertyKind::Keys,
         .group = kRequests,
         .simulationOnly = true},
        {.key = kDuration.key,
         .name = HEADROOM_TEXT("DynamoDB", "Duration"),
         .help = HEADROOM_TEXT("DynamoDB", "Time for one request. AWS promises single-digit "
                                           "milliseconds, not a law; this one is an assumption."),
         .kind = PropertyKind::Distribution,
         .unit = Unit::Seconds,
         .defaultJson = R"({"law": "lognormal", "mean": 0.005, "cv": 0.4})",
         .group = kRequests,
         .source = {.value = 0.005,
                    .unit = "s",
                    .source = "Amazon DynamoDB Developer Guide, \"single-digit millisecond\"; the "
                              "law is our estimate",
                    .month = kMonth,
                    .confidence = Confidence::Low},
         .simulationOnly = true,
         .logarithmic = true},
    };
}

std::vector<PropertySpec> tableProperties()
{
    constexpr Sentence kTable = HEADROOM_TEXT("DynamoDB", "Table");
    return {
        {.key = kTableName.key,
         .name = HEADROOM_TEXT("DynamoDB", "Table name"),
         .help = HEADROOM_TEXT("DynamoDB", "Not set: CloudFormation makes one up."),
         .kind = PropertyKind::Text,
         .pattern = "[a-zA-Z0-9_.-]{3,255}",
         .patternHelp = HEADROOM_TEXT("DynamoDB",
                                      "3 to 255 letters, digits, underscores, dots or hyphens"),
         .group = kTable},
        {.key = kPartitionKey.key,
         .name = HEADROOM_TEXT("DynamoDB", "Partition key"),
         .help = HEADROOM_TEXT(
             "DynamoDB",
             "Attribute whose value decides the partition. It is deployed as a text attribute."),
         .kind = PropertyKind::Text,
         .defaultJson = R"("id")",
         .pattern = ".{1,255}",
         .patternHelp = HEADROOM_TEXT("DynamoDB", "1 to 255 characters"),
         .group = kTable},
        {.key = kSortKey.key,
         .name = HEADROOM_TEXT("DynamoDB", "Sort key"),
         .help = HEADROOM_TEXT(
             "DynamoDB",
             "Attribute that orders the items of a partition key. Not set: each key has one item."),
         .kind = PropertyKind::Text,
         .pattern = ".{1,255}",
         .patternHelp = HEADROOM_TEXT("DynamoDB", "1 to 255 characters"),
         .group = kTable},
        {.key = kPointInTimeRecovery.key,
         .name = HEADROOM_TEXT("DynamoDB", "Point-in-time recovery"),
         .help = HEADROOM_TEXT("DynamoDB", "Backs the table up continuously; billed by its size."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kTable},
        {.key = kDeletionProtection.key,
         .name = HEADROOM_TEXT("DynamoDB", "Deletion protection"),
         .help = HEADROOM_TEXT("DynamoDB", "The table cannot be deleted while this is on."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .group = kTable},
        {.key = kStorage.key,
         .name = HEADROOM_TEXT("DynamoDB", "Stored data"),
         .help = HEADROOM_TEXT("DynamoDB", "Size of the table, for its price."),
         .unit = Unit::Gigabytes,
         .minimum = 0,
         .maximum = 1e7,
         .defaultJson = "1",
         .group = kTable,
         .simulationOnly = true,
         .logarithmic = true},
    };
}

std::vector<PropertySpec> linkProperties()
{
    return {
        {.key = kOperation.key,
         .name = HEADROOM_TEXT("DynamoDB", "Operation"),
         .help = HEADROOM_TEXT(
             "DynamoDB", "What the requests on this link do. It decides which capacity they take "
                         "and which permission the "
                         "caller gets. mixed: reads and writes by the table's share of reads."),
         .kind = PropertyKind::Choice,
         .defaultJson = R"("mixed")",
         .choices = {"mixed", "GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem",
                     "TransactGetItems", "TransactWriteItems"},
         .simulationOnly = true},
        {.key = kConsistentRead.key,
         .name = HEADROOM_TEXT("DynamoDB", "Consistent read"),
         .help = HEADROOM_TEXT(
             "DynamoDB",
             "Reads see every write that was acknowledged before, at twice the capacity."),
         .kind = PropertyKind::Flag,
         .defaultJson = "false",
         .simulationOnly = true},
        {.key = kItemSize.key,
         .name = HEADROOM_TEXT("DynamoDB", "Item size"),
         .help = HEADROOM_TEXT(
             "DynamoDB",
             "What a request on this link reads or writes. Not set: as the table says."),
         .kind = PropertyKind::Integer,
         .unit = Unit::Bytes,
         .minimum = 1,
         .maximum = 1 << 20,
         .simulationOnly = true,
         .logarithmic = true},
    };
}

std::vector<MetricSpec> metrics()
{
    return {
        {.name = "SuccessfulRequestLatency",
         .unit = "Milliseconds",
         .kind = MetricKind::Latency,
         .help = HEADROOM_TEXT(
             "DynamoDB",
             "Time of requests that were not throttled. CloudWatch shows it in milliseconds."),
         .onCard = true},
        {.name = "ConsumedReadCapacityUnits",
         .help = HEADROOM_TEXT("DynamoDB",
                               "Read units taken; the rate is what the capacity is compared with."),
         .onCard = true},
        {.name = "ConsumedWriteCapacityUnits",
         .help = HEADROOM_TEXT(
             "DynamoDB", "Write units taken; the rate is what the capacity is compared with."),
         .onCard = true},
        {.name = "ProvisionedReadCapacityUnits",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("DynamoDB", "Read units that are provisioned.")},
        {.name = "ProvisionedWriteCapacityUnits",
         .kind = MetricKind::Level,
         .help = HEADROOM_TEXT("DynamoDB", "Write units that are provisioned.")},
        {.name = "ReadThrottleEvents",
         .help = HEADROOM_TEXT("DynamoDB", "Reads refused for lack of capacity."),
         .judgement = Judgement::Bad},
        {.name = "WriteThrottleEvents",
         .help = HEADROOM_TEXT("DynamoDB", "Writes refused for lack of capacity."),
         .judgement = Judgement::Bad},
        {.name = "ThrottledRequests",
         .help = HEADROOM_TEXT("DynamoDB", "Requests refused for lack of capacity."),
         .judgement = Judgement::Bad,
         .onCard = true},
        offeredMetric(),
    };
}

std::vector<Quota> quotas()
{
    const auto units = [](std::string_view name, Sentence title, double value) {
        return Quota{
            .name = name,
            .title = title,
            .value = {.value = value, .unit = "units/s", .source = kLimitsPage, .month = kMonth}};
    };
    return {
        units(kTableReadQuota, HEADROOM_TEXT("DynamoDB", "Read units of one table"), 40000),
        units(kTableWriteQuota, HEADROOM_TEXT("DynamoDB", "Write units of one table"), 40000),
        units(kAccountReadQuota, HEADROOM_TEXT("DynamoDB", "Provisioned read units of all tables"),
              80000),
        units(kAccountWriteQuota,
              HEADROOM_TEXT("DynamoDB", "Provisioned write units of all tables"), 80000),
    };
}

} // namespace

const Fact kPartitionReadUnits{
    .value = 3000, .unit = "units/s", .source = kPartitionPage, .month = kMonth};
const Fact kPartitionWriteUnits{
    .value = 1000, .unit = "units/s", .source = kPartitionPage, .month = kMonth};
const Fact kBurstSeconds{.value = 300,
                         .unit = "s",
                         .source = "Amazon DynamoDB Developer Guide, Burst capacity",
                         .month = kMonth};

std::vector<ComponentSpec> components()
{
    ComponentSpec table;
    table.kind = "dynamodb.table";
    table.name = HEADROOM_TEXT("DynamoDB", "DynamoDB table");
    table.summary = HEADROOM_TEXT("DynamoDB",
                                  "Keeps items by key; reads and writes take capacity units.");
    table.group = PaletteGroup::Data;
    table.enters = {{.kind = LinkKind::Request, .properties = linkProperties()}};
    table.properties = throughputProperties();
    for (PropertySpec &spec : requestProperties())
        table.properties.push_back(std::move(spec));
    for (PropertySpec &spec : tableProperties())
        table.properties.push_back(std::move(spec));
    table.quotas = quotas();
    table.metrics = metrics();
    table.rules = {
        {"dynamodb/capacity", Severity::Error,
         HEADROOM_TEXT("DynamoDB", "More units are asked for than the table has.")},
        {"dynamodb/hot-partition", Severity::Error,
         HEADROOM_TEXT(
             "DynamoDB",
             "One key is asked for more than a partition can give; more capacity does not help.")},
        {"dynamodb/item", Severity::Error,
         HEADROOM_TEXT("DynamoDB", "Items larger than 400 KB are refused.")},
        {"dynamodb/table-quota", Severity::Error,
         HEADROOM_TEXT("DynamoDB", "More capacity is set than the table quota allows.")},
        {"dynamodb/scaling-bounds", Severity::Error,
         HEADROOM_TEXT("DynamoDB", "Auto scaling may provision less than is set.")},
        {"dynamodb/account-quota", Severity::Error,
         HEADROOM_TEXT("DynamoDB",
                       "The tables of an account provision more than its quota allows.")},
        {"dynamodb/capacity-without-effect", Severity::Info,
         HEADROOM_TEXT("DynamoDB",
                       "A throughput setting of the other billing mode has no effect.")},
        {"dynamodb/cheaper-mode", Severity::Info,
         HEADROOM_TEXT("DynamoDB", "The other billing mode would cost much less.")},
    };
    table.omissions = {
        HEADROOM_TEXT("DynamoDB", "On demand: the limit grows to twice the greatest minute after "
                                  "half an hour, not in steps on the way."),
        HEADROOM_TEXT("DynamoDB", "Provisioned: that capacity can be lowered only a few times a "
                                  "day is not modelled."),
        HEADROOM_TEXT("DynamoDB",
                      "A bucket of unused capacity is kept for the whole table, not for each "
                      "partition; only the most popular key is held to its partition's limit."),
        HEADROOM_TEXT(
            "DynamoDB",
            "Secondary indexes, streams, global tables and accelerator caches are not modelled."),
    };
    table.mainProperty = kBillingMode.key;
    table.symbol = {.icon = "dynamodb", .tag = "DynamoDB"};
    table.sources = tableSources();
    table.lower = lower;
    table.price = price;
    table.deploy = deploy;
    table.check = check;
    table.permissions = permissions;
    table.arn = arn;
    table.metricNamespace = "AWS/DynamoDB";
    table.dimensions = dimensions;
    return {table};
}

} // namespace headroom::dynamodb
