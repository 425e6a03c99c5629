// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/firehose/firehose.h"

#include "model/formats/import/importer.h"
#include "model/formats/resource_sheet.h"
#include "model/lowering/lower.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

class FirehoseTest : public QObject
{
    Q_OBJECT

private slots:
    void buffersByRecordsOfTheirSize();
    void destinationsBringTheirOwnHints();
    void putsPassThreeLimits();
    void functionsTransformBetweenTwoBuffers();
    void aDataStreamIsRead();
    void whatFailsGoesToTheBackup();
    void copiesOfAllGoToTheBackupToo();
    void billsInStepsOf5Kilobytes();
    void becomesADeliveryStreamInTemplates();
    void deliversWhatItGathersInTime();
    void isImportedWithItsStream();
    void findsWhatAwsRefuses();
    void findingsMendTheDesign();
};

namespace {

Plan planOf(std::string_view text)
{
    return lower(designText(text, allServices()), allServices());
}

const Station &stationOf(const Plan &plan, std::string_view name)
{
    const auto station = std::ranges::find(plan.stations, name, &Station::name);
    if (station == plan.stations.end())
        qFatal("no station %s", std::string(name).c_str());
    return *station;
}

bool hasStation(const Plan &plan, std::string_view name)
{
    return std::ranges::find(plan.stations, name, &Station::name) != plan.stations.end();
}

const Batcher &batcherOf(const Plan &plan, std::string_view name)
{
    return std::get<Batcher>(stationOf(plan, name).body);
}

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

std::vector<std::string> found(std::string_view text)
{
    return findingsOf(designText(text, allServices()), "logs");
}

} // namespace

void FirehoseTest::buffersByRecordsOfTheirSize()
{
    const Plan plan = planOf("users -> logs:deliveryStream(recordSize=10000, sizeInMBs=2, "
                             "intervalInSeconds=60) -> sink:http.endpoint");

    // 2 x 1,048,576 / 10,000 = 209.7.
    QCOMPARE(batcherOf(plan, "logs.delivery").size, 209.0);
    QCOMPARE(batcherOf(plan, "logs.delivery").interval, 60.0);
    // S3 is tried for a day.
    QCOMPARE(batcherOf(plan, "logs.delivery").retryFor, 86400.0);
    QVERIFY(stationOf(plan, "logs.delivery").routes.front().use == RouteUse::Batch);
}

void FirehoseTest::destinationsBringTheirOwnHints()
{
    const auto delivery = [](const char *destination) {
        const Plan plan = planOf("users -> logs:deliveryStream(recordSize=1048576, destination="
                                 + std::string(destination) + ")");
        return batcherOf(plan, "logs.delivery");
    };
    QCOMPARE(delivery("S3").size, 5.0);
    QCOMPARE(delivery("S3").interval, 300.0);
    QCOMPARE(delivery("Splunk").interval, 60.0);
    QCOMPARE(delivery("HttpEndpoint").retryFor, 300.0);
    QCOMPARE(delivery("Redshift").retryFor, 3600.0);
}

void FirehoseTest::putsPassThreeLimits()
{
    const Plan plan = planOf("users -> logs:deliveryStream(recordSize=2048, recordsPerPut=100)");

    const auto limitOf = [&plan](const char *name) {
        const Gate &gate = std::get<Gate>(stationOf(plan, name).body);
        return plan.buckets[gate.bucket].rate / gate.amount;
    };
    // 5 MiB / 2,048 bytes; 2,000 requests of 100; 500,000 records.
    QCOMPARE(limitOf("logs.bytes"), 2560.0);
    QCOMPARE(std::round(limitOf("logs.requests")), 200000.0);
    QCOMPARE(limitOf("logs.puts"), 500000.0);
}

void FirehoseTest::functionsTransformBetweenTwoBuffers()
{
    const Plan plan = planOf(
        "place:function; users -> logs:deliveryStream(recordSize=4096, transformBufferSizeInMBs=2, "
        "transformBufferIntervalInSeconds=30, numberOfRetries=1) -> live; logs -> "
        "sink:http.endpoint");

    const Station &transform = stationOf(plan, "logs.transform");
    // 2 x 1,048,576 / 4,096.
    QCOMPARE(batcherOf(plan, "logs.transform").size, 512.0);
    QCOMPARE(batcherOf(plan, "logs.transform").interval, 30.0);
    QCOMPARE(transform.routes.size(), std::size_t(2));
    QVERIFY(transform.routes[0].use == RouteUse::Batch);
    QCOMPARE(transform.routes[0].timeout, 300.0);
    QCOMPARE(transform.routes[0].retry.retries, 1);
    QVERIFY(transform.routes[1].use == RouteUse::Request);
    QCOMPARE(plan.stations[transform.routes[1].to].name, std::string("logs.delivery"));
    QCOMPARE(stationOf(plan, "logs.delivery").routes.size(), std::size_t(1));
}

void FirehoseTest::aDataStreamIsRead()
{
    const Plan plan = planOf("users -> orders:stream(recordSize=3000, shardCount=4) -> "
                             "logs:deliveryStream -> sink:http.endpoint");

    const Station &source = stationOf(plan, "logs.source");
    QCOMPARE(plan.stations[std::get<Reader>(source.body).store].name,
             std::string("orders.records"));
    QCOMPARE(plan.stations[source.routes.front().to].name, std::string("logs.delivery"));
    // 5 x 1,048,576 / 3,000, the size that the stream says.
    QCOMPARE(batcherOf(plan, "logs.delivery").size, 1747.0);
}

void FirehoseTest::whatFailsGoesToTheBackup()
{
    const Plan plan = planOf("users -> logs:deliveryStream(destination=HttpEndpoint, backup=spare) "
                             "-> sink:http.endpoint; logs -> spare:http.endpoint");

    const Station &delivery = stationOf(plan, "logs.delivery");
    QCOMPARE(delivery.routes.size(), std::size_t(2));
    QVERIFY(delivery.routes[0].use == RouteUse::Batch);
    QVERIFY(delivery.routes[1].use == RouteUse::GivenUp);
    QVERIFY(!hasStation(plan, "logs.copy"));
}

void FirehoseTest::copiesOfAllGoToTheBackupToo()
{
    const Plan plan = planOf(
        "users -> logs:deliveryStream(destination=HttpEndpoint, backup=spare, "
        "s3BackupMode=all) -> sink:http.endpoint; logs -> spare:http.endpoint");

    QVERIFY(hasStation(plan, "logs.copy"));
    QCOMPARE(stationOf(plan, "logs.accept").routes.size(), std::size_t(2));
}

void FirehoseTest::billsInStepsOf5Kilobytes()
{
    const Simulated small = simulated("users(1000/s) -> logs:deliveryStream(recordSize=1024)", 60);
    const Simulated full = simulated("users(200/s) -> logs:deliveryStream(recordSize=5120)", 60);

    // 2,628 million records of 5,120 bytes are 12,531.28 GB, at 0.029: 363.41 dollars; a fifth of
    // the records, 72.68.
    QVERIFY(std::abs(price(small.design, allServices(), small.run.get()).perMonth() - 363.41)
            < 0.02);
    QVERIFY(std::abs(price(full.design, allServices(), full.run.get()).perMonth() - 72.68) < 0.02);
}

void FirehoseTest::becomesADeliveryStreamInTemplates()
{
    const Design design = designText(
        "place:function; users -> orders:stream -> logs:deliveryStream -> live", allServices());

    ResourceSheet sheet = deploy(design, allServices());

    const Resource *stream = sheet.find("Logs");
    QVERIFY(stream);
    QVERIFY(stream->properties.at("DeliveryStreamType") == Tree("KinesisStreamAsSource"));
    const Tree &s3 = stream->properties.at("ExtendedS3DestinationConfiguration");
    QVERIFY(s3.at("BucketARN") == ResourceSheet::ref("LogsBucketArn"));
    QVERIFY(s3.at("ProcessingConfiguration").at("Enabled") == Tree(true));
    QVERIFY(s3.at("BufferingHints").at("IntervalInSeconds") == Tree(300));
    QVERIFY(stream->terraform.at("destination") == Tree("extended_s3"));
    const std::string role = printJson(sheet.find("LogsRole")->properties);
    for (const char *action : {"kinesis:GetRecords", "lambda:InvokeFunction", "s3:PutObject"})
        QVERIFY2(role.find(action) != std::string::npos, action);
}

void FirehoseTest::deliversWhatItGathersInTime()
{
    // 100 records of 10,486 bytes a second fill 5 MiB (500 records) in 5 s: a batch each 5 s.
    const Simulated bySize = simulated(
        "users(100/s) -> logs:deliveryStream(recordSize=10485, sizeInMBs=5, "
        "intervalInSeconds=60) -> sink:http.endpoint(duration=0.01)",
        600);
    QVERIFY(std::abs(bySize.metric("logs", "DeliveryToS3.ObjectCount").rate - 0.2) < 0.01);
    // One a second never fills it: each 60 s.
    const Simulated byTime = simulated(
        "users(1/s) -> logs:deliveryStream(recordSize=10485, sizeInMBs=5, intervalInSeconds=60) "
        "-> sink:http.endpoint(duration=0.01)",
        3600);
    QVERIFY(std::abs(byTime.metric("logs", "DeliveryToS3.ObjectCount").rate - 1.0 / 60) < 0.001);
}

void FirehoseTest::isImportedWithItsStream()
{
    const Result<ImportResult> result = importTemplate(R"(
Resources:
  Orders:
    Type: AWS::Kinesis::Stream
    Properties:
      ShardCount: 3
      RetentionPeriodHours: 48
      StreamEncryption: {EncryptionType: KMS, KeyId: alias/aws/kinesis}
  Logs:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      DeliveryStreamType: KinesisStreamAsSource
      KinesisStreamSourceConfiguration:
        KinesisStreamARN: !GetAtt Orders.Arn
        RoleARN: arn:aws:iam::123456789012:role/firehose
      HttpEndpointDestinationConfiguration:
        EndpointConfiguration: {Url: "https://example.com/in"}
        BufferingHints: {SizeInMBs: 4, IntervalInSeconds: 120}
        S3BackupMode: AllData
)",
                                                       "a.yaml", allServices());

    QVERIFY(result);
    const auto nodeOf = [&](std::string_view kind) {
        const auto nodes = result->design.nodes();
        const auto node = std::ranges::find_if(
            nodes, [kind](const auto &candidate) { return candidate->kind == kind; });
        return node == nodes.end() ? std::optional<NodeView>()
                                   : NodeView(result->design, allServices(), **node);
    };
    const std::optional<NodeView> orders = nodeOf("kinesis.stream");
    const std::optional<NodeView> logs = nodeOf("firehose.deliveryStream");
    QVERIFY(orders && logs);
    QCOMPARE(orders->property("shardCount").numberOr(0), 3.0);
    QCOMPARE(orders->property("retentionPeriodHours").numberOr(0), 48.0);
    QVERIFY(orders->property("encryptionType") == Tree("KMS"));
    QVERIFY(logs->property("destination") == Tree("HttpEndpoint"));
    QCOMPARE(logs->property("sizeInMBs").numberOr(0), 4.0);
    QCOMPARE(logs->property("intervalInSeconds").numberOr(0), 120.0);
    QVERIFY(logs->property("s3BackupMode") == Tree("all"));
    QCOMPARE(logs->linksIn(LinkKind::Poll).size(), std::size_t(1));
}

void FirehoseTest::findsWhatAwsRefuses()
{
    QVERIFY(
        contains(found("users -> logs:deliveryStream(recordSize=1100000) -> sink:http.endpoint"),
                 "firehose/record-size"));
    QVERIFY(contains(found("users -> logs:deliveryStream(recordSize=1024) -> sink:http.endpoint"),
                     "firehose/small-records"));
    QVERIFY(contains(found("users -> logs:deliveryStream(destination=Splunk, sizeInMBs=50, "
                           "intervalInSeconds=30) -> sink:http.endpoint"),
                     "firehose/buffer-range"));
    QVERIFY(contains(found("users -> logs:deliveryStream(sizeInMBs=50) -> sink:http.endpoint"),
                     "firehose/buffer-pair"));
    QVERIFY(contains(found("place:function(timeout=600); users -> logs:deliveryStream -> live"),
                     "firehose/lambda-time"));
    QVERIFY(contains(found("users -> orders:stream -> logs:deliveryStream; users -> logs"),
                     "firehose/mixed-source"));
    QVERIFY(
        contains(found("users -> logs:deliveryStream -> a:http.endpoint; logs -> b:http.endpoint"),
                 "firehose/one-destination"));
    QVERIFY(contains(found("users -> logs:deliveryStream"), "firehose/no-destination"));
    QVERIFY(found("users -> logs:deliveryStream(recordSize=4096) -> sink:http.endpoint").empty());
    // 3,000 puts of one record each against 2,000 requests a second.
    QVERIFY(contains(
        findingsOf(simulated("users(3000/s) -> logs:deliveryStream(recordSize=100)", 30), "logs"),
        "firehose/directput-cap"));
}

void FirehoseTest::findingsMendTheDesign()
{
    Design design = designText("users -> logs:deliveryStream(destination=Splunk, recordSize=4096, "
                               "sizeInMBs=50) -> sink:http.endpoint",
                               allServices());
    for (int round = 0; round < 2; ++round) {
        FindingSheet sheet;
        firehose::check({design, allServices(), *design.node(NodeId("logs"))}, sheet);
        QVERIFY(!sheet.findings().empty());
        QVERIFY(sheet.findings().front().fix);
        const Result<Design> mended = sheet.findings().front().fix->apply(design, allServices());
        QVERIFY(mended);
        design = *mended;
    }
    QVERIFY(findingsOf(design, "logs").empty());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::FirehoseTest)
#include "firehose_test.moc"
