// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/kinesis/kinesis.h"

#include "model/formats/resource_sheet.h"
#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/services/shared/polling.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

class KinesisTest : public QObject
{
    Q_OBJECT

private slots:
    void aShardTakesRecordsByNumberAndSize_data();
    void aShardTakesRecordsByNumberAndSize();
    void recordSizeComesFromTheLinks();
    void keysDecideTheShards();
    void rangesSplitAndCloseShards();
    void aHotShardTakesItsShareFromAll();
    void onDemandBeginsWithTwiceTheFormerPeak();
    void onDemandGrowsToTwiceWhatCame();
    void readersShareAShardOrHaveTheirOwn();
    void readersAreSlowerTogether();
    void workersAndFaultsReachTheReader();
    void workersScaleByTheirAlarm();
    void refusesWhatHotShardsCannotTake();
    void consumersFallBehindAndCatchUp();
    void aPoisonRecordStopsItsShard();
    void theAgeOfRecordsBringsWorkersThatDrainThem();
    void billsAsAwsDoes();
    void callersGetWhatTheyNeed();
    void findsSettingsThatDoNotWork();
    void findsWorkersThatIdle();
    void findingsMendTheDesign();
};

namespace {

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

bool isNear(double value, double expected, double share = 1e-9)
{
    return std::abs(value - expected) <= share * expected;
}

Plan planOf(std::string_view text)
{
    return lower(designText(text, allServices()), allServices());
}

template <typename Body>
const Body &bodyOf(const Plan &plan, std::string_view name)
{
    const auto station = std::ranges::find(plan.stations, name, &Station::name);
    if (station == plan.stations.end())
        qFatal("no station %s", std::string(name).c_str());
    return std::get<Body>(station->body);
}

NodeView viewOf(const Design &design, const char *node)
{
    return {design, allServices(), *design.node(NodeId(node))};
}

std::vector<std::string> found(std::string_view text, std::string_view node)
{
    return findingsOf(designText(text, allServices()), node);
}

} // namespace

void KinesisTest::aShardTakesRecordsByNumberAndSize_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<double>("writeRate");
    QTest::addColumn<double>("readRate");
    // Writes: 1,000 records or 1 MiB a second; reads: 2 MiB a second.
    QTest::newRow("1 KiB") << "recordSize=1024" << 1000.0 << 2048.0;
    QTest::newRow("small") << "recordSize=100" << 1000.0 << 20971.52;
    QTest::newRow("2 KiB") << "recordSize=2048" << 512.0 << 1024.0;
    QTest::newRow("aggregated") << "recordSize=100, recordsPerAggregate=10" << 10000.0 << 20971.52;
    // 50 records of 1,024 bytes fill the aggregate; bytes limit before numbers do.
    QTest::newRow("full aggregates")
        << "recordSize=1024, recordsPerAggregate=1000" << 1024.0 << 2048.0;
}

void KinesisTest::aShardTakesRecordsByNumberAndSize()
{
    QFETCH(QString, settings);
    QFETCH(double, writeRate);
    QFETCH(double, readRate);

    const Plan plan = planOf("users -> orders:stream(" + settings.toStdString() + ")");

    const Log &log = bodyOf<Log>(plan, "orders.records");
    QVERIFY(isNear(log.writeRate, writeRate));
    QVERIFY(isNear(log.writeBurst, writeRate));
    QVERIFY(isNear(log.readRate, readRate));
    QCOMPARE(log.retention, 86400.0);
    QVERIFY(log.writeLimit.name == "orders.shardCount");
}

void KinesisTest::recordSizeComesFromTheLinks()
{
    const Plan plan = planOf("users -(payload=4096)-> orders:stream; "
                             "others:users -(payload=512)-> orders");

    // The larger: 1 MiB / 4,096.
    QVERIFY(isNear(bodyOf<Log>(plan, "orders.records").writeRate, 256));
}

void KinesisTest::keysDecideTheShards()
{
    const Plan plan = planOf(R"(users(keys={"law":"uniform","count":10}) -> orders:stream)");

    // Four of the keys key-1 to key-10 have an MD5 in the lower half.
    const Log &log = bodyOf<Log>(plan, "orders.records");
    QCOMPARE(log.partitions.size(), std::size_t(2));
    QVERIFY(isNear(log.partitions[0], 0.4));
    QVERIFY(isNear(log.partitions[1], 0.6));
}

void KinesisTest::rangesSplitAndCloseShards()
{
    const auto partitions = [](const char *ranges) {
        return bodyOf<Log>(planOf(R"(users(keys={"law":"uniform","count":10}) -> )"
                                  "orders:stream(shardCount=3, hashKeyRanges="
                                  + std::string(ranges) + ")"),
                           "orders.records")
            .partitions;
    };
    // Of the hashes 0.1316 0.7375 0.3625 0.6092 0.5289 0.6503 0.2602 0.7922 0.5017 0.4341, four lie
    // below a half and only the first below a quarter.
    const std::vector<double> before = partitions("2 0 2");
    QVERIFY(isNear(before[0], 0.4));
    QCOMPARE(before[1], 0.0);
    QVERIFY(isNear(before[2], 0.6));
    const std::vector<double> after = partitions("1 1 2");
    QVERIFY(isNear(after[0], 0.1));
    QVERIFY(isNear(after[1], 0.3));
    QVERIFY(isNear(after[2], 0.6));
}

void KinesisTest::aHotShardTakesItsShareFromAll()
{
    const Plan plan = planOf(
        R"(users(keys={"law":"uniform","count":10}) -> orders:stream(hotShardShare=0.5))");

    // Half of all, and 0.4 of the other half.
    QVERIFY(isNear(bodyOf<Log>(plan, "orders.records").partitions[0], 0.7));
}

void KinesisTest::onDemandBeginsWithTwiceTheFormerPeak()
{
    // A new stream takes 4 MiB/s; one that has seen 10 takes 20.
    QCOMPARE(bodyOf<Log>(planOf("users -> orders:stream(streamMode=ON_DEMAND)"), "orders.records")
                 .partitions.size(),
             std::size_t(4));
    QCOMPARE(bodyOf<Log>(planOf("users -> orders:stream(streamMode=ON_DEMAND, formerPeak=10)"),
                         "orders.records")
                 .partitions.size(),
             std::size_t(20));
    // Warm throughput counts with On-demand Advantage only.
    QCOMPARE(bodyOf<Log>(planOf("users -> orders:stream(streamMode=ON_DEMAND, "
                                "warmThroughputMiBps=50, onDemandAdvantage=true)"),
                         "orders.records")
                 .partitions.size(),
             std::size_t(50));
}

void KinesisTest::onDemandGrowsToTwiceWhatCame()
{
    const Plan plan = planOf("users -> orders:stream(streamMode=ON_DEMAND, recordSize=1024)");

    QCOMPARE(plan.controls.growing.size(), std::size_t(1));
    const GrowingLimit &growth = plan.controls.growing.front();
    QVERIFY(growth.lever.kind == Lever::Kind::WriteRate);
    QCOMPARE(growth.initial, 1000.0);
    QCOMPARE(growth.factor, 2.0);
    QCOMPARE(growth.delay, 900.0);
    // 10,240 MiB/s of 1,024-byte records over four shards.
    QCOMPARE(growth.maximum, 2621440.0);
    QVERIFY(planOf("users -> orders:stream").controls.growing.empty());
}

void KinesisTest::readersShareAShardOrHaveTheirOwn()
{
    const Plan plan = planOf("users -> orders:stream(recordSize=2048) -> one:consumer; "
                             "orders -(enhancedFanOut=true)-> two:consumer");

    const Reader &shared = bodyOf<Reader>(plan, "one.reader");
    const Reader &own = bodyOf<Reader>(plan, "two.reader");
    QVERIFY(shared.sharesReads);
    QVERIFY(!own.sharesReads);
    // 2 MiB/s of 2,048 bytes.
    QCOMPARE(own.readRate, 1024.0);
    QCOMPARE(own.latency, 0.07);
    QCOMPARE(plan.stations[shared.store].name, std::string("orders.records"));
}

void KinesisTest::readersAreSlowerTogether()
{
    const char *two = "users -> orders:stream -> one:consumer(idleTimeBetweenReads=1); "
                      "orders -> two:consumer";

    // AWS measured 0.2 s with one reader that looks once a second, and five times that with five.
    QVERIFY(isNear(bodyOf<Reader>(planOf("users -> orders:stream -> "
                                         "one:consumer(idleTimeBetweenReads=1)"),
                                  "one.reader")
                       .latency,
                   0.2));
    QVERIFY(isNear(bodyOf<Reader>(planOf(two), "one.reader").latency, 0.4));
    QVERIFY(isNear(bodyOf<Reader>(planOf(two), "two.reader").latency, 0.6));
}

void KinesisTest::workersAndFaultsReachTheReader()
{
    const Plan plan = planOf(
        "users -> orders:stream -(batchSize=500)-> app:consumer(workers=3, recordsPerSecond=200, "
        "duration=0.004, errorRate=0.1, poisonRecord=true, enabled=false, callsFor=batch) -> "
        "store:table");

    const Reader &reader = bodyOf<Reader>(plan, "app.reader");
    QCOMPARE(reader.batch, 500.0);
    QCOMPARE(reader.workers, 3.0);
    QCOMPARE(reader.workerRate, 200.0);
    QCOMPARE(reader.recordTime.mean(), 0.004);
    QCOMPARE(reader.errorShare, 0.1);
    QVERIFY(reader.hasPoison);
    QVERIFY(!reader.isEnabled);
    const auto station = std::ranges::find(plan.stations, "app.reader", &Station::name);
    QCOMPARE(station->routes.size(), std::size_t(1));
    QVERIFY(station->routes.front().use == RouteUse::Batch);
    // The library's own.
    QCOMPARE(bodyOf<Reader>(planOf("users -> orders:stream -> app:consumer"), "app.reader").batch,
             10000.0);
}

void KinesisTest::workersScaleByTheirAlarm()
{
    const Plan fixed = planOf("users -> orders:stream -> app:consumer(workers=2)");
    const Plan scaled = planOf(
        "users -> orders:stream(shardCount=4) -> app:consumer(minSize=1, maxSize=3); "
        "late:alarm(watches=orders, metricName=GetRecords.IteratorAgeMilliseconds, "
        "threshold=300) -> app");

    const Scaler &still = fixed.controls.scalers.front();
    QCOMPARE(still.minimum, 2.0);
    QCOMPARE(still.maximum, 2.0);
    QVERIFY(still.steps.empty());
    const Scaler &moved = scaled.controls.scalers.front();
    QCOMPARE(moved.minimum, 1.0);
    QCOMPARE(moved.maximum, 3.0);
    QCOMPARE(moved.steps.size(), std::size_t(1));
    QCOMPARE(moved.drives.size(), std::size_t(1));
    QVERIFY(moved.drives.front().lever.kind == Lever::Kind::Workers);
    QVERIFY(!scaled.controls.alarms.front().gauge.sum.empty());
}

void KinesisTest::refusesWhatHotShardsCannotTake()
{
    const Simulated simulation = simulated(
        R"(users(3000/s, keys={"law":"zipf","count":100,"exponent":1}) -> orders:stream(shardCount=4))",
        120);

    // Shares of the shards under Zipf's law: 0.3036 0.2302 0.3270 0.1392 (tests of keys). Of 3,000
    // a second they get 910.9, 690.7, 980.9 and 417.5: none is refused. Half of all sent to the
    // first adds 1,500 and halves the rest: 1,955.5, of which 955.5 are beyond its 1,000.
    QVERIFY(simulation.metric("orders", "WriteProvisionedThroughputExceeded").rate < 1);
    const Simulated hot = simulated(
        R"(users(3000/s, keys={"law":"zipf","count":100,"exponent":1}) -> orders:stream(shardCount=4, hotShardShare=0.5))",
        600);
    QVERIFY(isNear(hot.at("orders", "WriteProvisionedThroughputExceeded", 500), 955.47, 0.005));
    QVERIFY(isNear(hot.at("orders", "IncomingRecords", 500), 3000 - 955.47, 0.005));
}

void KinesisTest::consumersFallBehindAndCatchUp()
{
    // 300 records a second for 600 s, then 100; one worker handles 200.
    const Simulated simulation = simulated(
        R"(users(traffic={"shape":"steps","steps":[{"at":0,"rate":300},{"at":600,"rate":100}]}) -> orders:stream(recordSize=100) -> app:consumer(workers=1, recordsPerSecond=200))",
        1800);

    // At 600 s it has handled 200 x 600 of 300 x 600 records: 60,000 wait, and it has come to what
    // was written at 400 s, 200 s ago. From then on 100 a second are caught up: 600 s.
    QVERIFY(isNear(simulation.at("app", "Backlog", 599), 60000, 0.01));
    QVERIFY(isNear(simulation.at("app", "MillisBehindLatest", 599), 200, 0.02));
    // At 900 s it has handled 180,000: all that was written until 600 s, 300 s ago. The lag still
    // rose after the rush had ended.
    QVERIFY(isNear(simulation.at("app", "MillisBehindLatest", 900), 300, 0.02));
    QVERIFY(isNear(simulation.at("app", "Backlog", 900), 30000, 0.02));
    QVERIFY(simulation.at("app", "Backlog", 1300) < 500);
    QVERIFY(isNear(simulation.at("orders", "GetRecords.IteratorAgeMilliseconds", 900), 300, 0.02));
}

void KinesisTest::aPoisonRecordStopsItsShard()
{
    const Simulated simulation = simulated(
        "users(100/s) -> orders:stream -> app:consumer(poisonRecord=true)", 600);

    // The first of two shards stands still from the beginning.
    QVERIFY(isNear(simulation.at("app", "MillisBehindLatest", 500), 500, 0.02));
}

void KinesisTest::theAgeOfRecordsBringsWorkersThatDrainThem()
{
    const Simulated simulation = simulated(
        "users(300/s) -> orders:stream(recordSize=100, shardCount=4) -> "
        "app:consumer(workers=1, recordsPerSecond=200, minSize=1, maxSize=3); "
        "late:alarm(watches=orders, metricName=GetRecords.IteratorAgeMilliseconds, threshold=300) "
        "-control(scalingAdjustment=2)-> app",
        3600);

    // 200 of 300 records a second are handled: the age grows by a third of a second each second
    // and reaches 300 s after 900 s.
    QVERIFY(isNear(simulation.at("app", "MillisBehindLatest", 840), 280, 0.05));
    QCOMPARE(simulation.at("app", "GroupInServiceInstances", 840), 1.0);
    // The alarm brings two more, and 600 a second drain 90,000 records in some 300 s.
    QCOMPARE(simulation.at("app", "GroupInServiceInstances", 1400), 3.0);
    QVERIFY(simulation.at("app", "MillisBehindLatest", 2400) < 5);
    QVERIFY(simulation.at("app", "Backlog", 2400) < 1500);
}

void KinesisTest::billsAsAwsDoes()
{
    const Design design = designText("users -> orders:stream(recordSize=1024)", allServices());
    const NodeView stream = viewOf(design, "orders");
    // 1,000 records a second of 1 KiB for a month of 2,628,000 s.
    const kinesis::Traffic traffic{2628e6, 2628e6 * 1024, 2628e6 * 1024};

    // 0.015 x 730 + 2,628 x 0.014 = 10.95 + 36.792.
    QVERIFY(isNear(kinesis::costInMode(stream, false, 1, traffic), 47.742));
    // 0.04 x 730 + 2,506.256 GB x (0.08 + 0.04) = 29.20 + 300.75.
    QVERIFY(isNear(kinesis::costInMode(stream, true, 1, traffic), 329.95, 1e-4));

    const Design packed = designText("users -> orders:stream(recordSize=1024, "
                                     "recordsPerAggregate=25)",
                                     allServices());
    // 25 of them are one unit of 25 KB: 10.95 + 36.792 / 25.
    QVERIFY(isNear(kinesis::costInMode(viewOf(packed, "orders"), false, 1, traffic), 12.42168));
}

void KinesisTest::callersGetWhatTheyNeed()
{
    const Design design = designText(
        "users -> orders:stream(encryptionType=KMS, keyId=0b1c) -(enhancedFanOut=true)-> "
        "app:consumer",
        allServices());
    const NodeView stream = viewOf(design, "orders");

    const std::vector<Permission> writes = kinesis::permissions(
        stream.linksIn(LinkKind::Request).front());
    const std::vector<Permission> reads = kinesis::permissions(
        stream.linksOut(LinkKind::Poll).front());

    const auto allows = [](const std::vector<Permission> &list, std::string_view action) {
        return std::ranges::any_of(list, [action](const Permission &permission) {
            return std::ranges::find(permission.actions, action) != permission.actions.end();
        });
    };
    QVERIFY(allows(writes, "kinesis:PutRecords"));
    QVERIFY(allows(writes, "kms:GenerateDataKey"));
    QVERIFY(!allows(writes, "kinesis:GetRecords"));
    QVERIFY(allows(reads, "kinesis:GetRecords"));
    QVERIFY(allows(reads, "kinesis:SubscribeToShard"));
    QVERIFY(allows(reads, "kms:Decrypt"));
    QVERIFY(!allows(reads, "kinesis:PutRecord"));

    const ResourceSheet sheet = deploy(design, allServices());
    const auto has = [&sheet](const char *type) {
        return std::ranges::any_of(
            sheet.resources(), [type](const Resource &resource) { return resource.type == type; });
    };
    QVERIFY(has("AWS::Kinesis::Stream"));
    QVERIFY(has("AWS::Kinesis::StreamConsumer"));
    QVERIFY(has("AWS::IAM::InstanceProfile"));
}

void KinesisTest::findsSettingsThatDoNotWork()
{
    QVERIFY(contains(found("users -> orders:stream(recordSize=2000000)", "orders"),
                     "kinesis/record-size"));
    QVERIFY(contains(found("users -> orders:stream(recordSize=2000000)", "orders"),
                     "kinesis/large-share"));
    QVERIFY(contains(found("users -> orders:stream(streamMode=ON_DEMAND, shardCount=7)", "orders"),
                     "kinesis/reshard-ondemand"));
    QVERIFY(contains(
        found("users -> orders:stream(streamMode=ON_DEMAND, warmThroughputMiBps=9)", "orders"),
        "kinesis/warm-no-adv"));
    QVERIFY(contains(found("users -> orders:stream(shardCount=9999); "
                           "users -> other:stream(shardCount=9999); "
                           "users -> third:stream(shardCount=9999)",
                           "orders"),
                     "kinesis/shard-quota"));
    // Two readers that look four times a second each: 8 of 5 looks.
    QVERIFY(contains(found("users -> orders:stream -> a:consumer(idleTimeBetweenReads=0.25); "
                           "orders -> b:consumer(idleTimeBetweenReads=0.25)",
                           "orders"),
                     "kinesis/shared-calls"));
    QVERIFY(contains(found("users -> orders:stream", "orders"), "kinesis/no-kms"));
    QVERIFY(found("users -> orders:stream(encryptionType=KMS)", "orders").empty());
}

void KinesisTest::findsWorkersThatIdle()
{
    QVERIFY(contains(found("users -> orders:stream -> app:consumer(workers=3)", "app"),
                     "kinesis/workers-over-shards"));
    QVERIFY(found("users -> orders:stream -> app:consumer(workers=2)", "app").empty());
    QVERIFY(contains(found("users -> orders:stream; app:consumer", "app"),
                     "kinesis/consumer-no-stream"));
}

void KinesisTest::findingsMendTheDesign()
{
    Design design = designText("users -> orders:stream(recordSize=2000000)", allServices());
    for (int round = 0; round < 4; ++round) {
        FindingSheet sheet;
        kinesis::checkStream(viewOf(design, "orders"), sheet);
        for (const Finding &finding : sheet.findings()) {
            if (!finding.fix)
                continue;
            const Result<Design> mended = finding.fix->apply(design, allServices());
            QVERIFY(mended);
            design = *mended;
            break;
        }
    }
    const std::vector<std::string> left = findingsOf(design, "orders");

    QVERIFY(!contains(left, "kinesis/record-size"));
    QVERIFY(!contains(left, "kinesis/no-kms"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::KinesisTest)
#include "kinesis_test.moc"
