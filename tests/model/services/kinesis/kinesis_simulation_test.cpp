// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/services/kinesis/kinesis.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

class KinesisSimulationTest : public QObject
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
};

namespace {

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

} // namespace

void KinesisSimulationTest::aShardTakesRecordsByNumberAndSize_data()
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

void KinesisSimulationTest::aShardTakesRecordsByNumberAndSize()
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

void KinesisSimulationTest::recordSizeComesFromTheLinks()
{
    const Plan plan = planOf("users -(payload=4096)-> orders:stream; "
                             "others:users -(payload=512)-> orders");

    // The larger: 1 MiB / 4,096.
    QVERIFY(isNear(bodyOf<Log>(plan, "orders.records").writeRate, 256));
}

void KinesisSimulationTest::keysDecideTheShards()
{
    const Plan plan = planOf(R"(users(keys={"law":"uniform","count":10}) -> orders:stream)");

    // Four of the keys key-1 to key-10 have an MD5 in the lower half.
    const Log &log = bodyOf<Log>(plan, "orders.records");
    QCOMPARE(log.partitions.size(), std::size_t(2));
    QVERIFY(isNear(log.partitions[0], 0.4));
    QVERIFY(isNear(log.partitions[1], 0.6));
}

void KinesisSimulationTest::rangesSplitAndCloseShards()
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

void KinesisSimulationTest::aHotShardTakesItsShareFromAll()
{
    const Plan plan = planOf(
        R"(users(keys={"law":"uniform","count":10}) -> orders:stream(hotShardShare=0.5))");

    // Half of all, and 0.4 of the other half.
    QVERIFY(isNear(bodyOf<Log>(plan, "orders.records").partitions[0], 0.7));
}

void KinesisSimulationTest::onDemandBeginsWithTwiceTheFormerPeak()
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

void KinesisSimulationTest::onDemandGrowsToTwiceWhatCame()
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

void KinesisSimulationTest::readersShareAShardOrHaveTheirOwn()
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

void KinesisSimulationTest::readersAreSlowerTogether()
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

void KinesisSimulationTest::workersAndFaultsReachTheReader()
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

void KinesisSimulationTest::workersScaleByTheirAlarm()
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

void KinesisSimulationTest::refusesWhatHotShardsCannotTake()
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

void KinesisSimulationTest::consumersFallBehindAndCatchUp()
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

void KinesisSimulationTest::aPoisonRecordStopsItsShard()
{
    const Simulated simulation = simulated(
        "users(100/s) -> orders:stream -> app:consumer(poisonRecord=true)", 600);

    // The first of two shards stands still from the beginning.
    QVERIFY(isNear(simulation.at("app", "MillisBehindLatest", 500), 500, 0.02));
}

void KinesisSimulationTest::theAgeOfRecordsBringsWorkersThatDrainThem()
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

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::KinesisSimulationTest)
#include "kinesis_simulation_test.moc"
