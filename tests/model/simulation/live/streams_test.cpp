// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/run_result.h"
#include "tests/support/small_plan.h"

#include <QTest>

#include <cmath>
#include <random>

namespace headroom {

/// Logs and their readers in the live engine: ages, losses and shared limits against what fluids
/// do.
class StreamsTest : public QObject
{
    Q_OBJECT

private slots:
    void ageGrowsWithTheShareThatIsTooMuch();
    void anOutageIsCaughtUpWithInItsTime();
    void ageStillRisesAfterASpike();
    void whatIsOlderThanTheRetentionIsLost();
    void hotShardsRejectWhatTheyCannotTake();
    void readersShareTheReadLimitFairly();
    void fewerWorkersThanPartitionsShareThem();
    void moreWorkersTakeOverWhatWaits();
    void aThousandEqualShardsAreAsOne();
    void batchesAtRestAreThoseOfBulkService();
    void failingBatchesAreTriedAsOftenAsSaid();
    void aBlockedLaneWaitsForTheMaximumAge();
    void aPoisonRecordBlocksItsPartition();
    void theLinkCarriesWhatIsRead();
    void recordsAreNeitherMadeNorLost_data();
    void recordsAreNeitherMadeNorLost();
};

namespace {

/// A log with one reader whose lane takes 10 records in 0.1 s: 100 records/s of a partition.
struct Stream {
    SmallPlan small = {};
    PlanIndex users = kNone;
    PlanIndex log = kNone;
    PlanIndex reader = kNone;

    explicit Stream(const TrafficProfile &traffic, std::size_t partitions = 1)
    {
        users = small.users(traffic);
        Log body;
        body.partitions.assign(partitions, 1.0 / static_cast<double>(partitions));
        log = small.add(body);
        small.join(users, log);
        reader = addReader();
    }

    PlanIndex addReader()
    {
        Reader body;
        body.store = log;
        body.batch = 10;
        body.batchTime = Distribution::constant(0.1);
        return small.add(body);
    }

    Log &logBody() { return std::get<Log>(small.plan.stations[log].body); }
    Reader &readerBody() { return std::get<Reader>(small.plan.stations[reader].body); }

    void intervene(Lever::Kind kind, PlanIndex station, double value, double at,
                   double until = kUnbounded)
    {
        Intervention change;
        change.name = "change";
        change.owner = 0;
        change.at = at;
        change.until = until;
        Move move;
        move.lever = {kind, station};
        move.value = value;
        change.moves = {move};
        small.plan.controls.interventions.push_back(change);
    }
};

bool isWithin(double found, double expected, double share)
{
    const bool within = std::abs(found - expected) <= share * std::abs(expected);
    if (!within)
        qWarning("found %.9g instead of %.9g", found, expected);
    return within;
}

} // namespace

void StreamsTest::ageGrowsWithTheShareThatIsTooMuch()
{
    const Stream stream(trafficOf(125));
    const LiveNumbers live(stream.small, 1000);
    // (125 - 100) / 125 s per s; what is read is 100/s, of 10 records each.
    for (const std::size_t step : {99U, 499U, 999U}) {
        const double time = static_cast<double>(step) + 1;
        QVERIFY(isWithin(live.of(stream.reader, Quantity::Lag, step), 0.2 * time, 0.01));
        QVERIFY(isWithin(live.of(stream.reader, Quantity::Backlog, step), 25 * time, 0.01));
    }
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Offered), 100, 1e-9));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Calls), 10, 1e-9));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Busy), 1, 1e-9));
    QCOMPARE(live.of(stream.reader, Quantity::Completed),
             live.of(stream.reader, Quantity::Offered));
}

void StreamsTest::anOutageIsCaughtUpWithInItsTime()
{
    Stream stream(trafficOf(60));
    stream.intervene(Lever::Kind::Enabled, stream.reader, 0, 100, 400);
    const LiveNumbers live(stream.small, 1200);
    // Nothing is read for 300 s: 60 x 300 records wait, the oldest for 300 s.
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Backlog, 399), 18000, 0.01));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Lag, 399), 300, 0.01));
    QCOMPARE(live.of(stream.reader, Quantity::Offered, 200), 0.0);
    // Then it falls by (100 - 60) / 60 s per s, for 18000 / 40 = 450 s.
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Lag, 549), 300 - 150 * 40 / 60.0, 0.01));
    QVERIFY(live.of(stream.reader, Quantity::Lag, 845) > 1);
    QVERIFY(live.of(stream.reader, Quantity::Lag, 855) < 0.5);
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Offered, 1199), 60, 1e-6));
}

void StreamsTest::ageStillRisesAfterASpike()
{
    const Stream stream(trafficOf({{0, 50}, {100, 300}, {200, 20}}));
    const LiveNumbers live(stream.small, 900);
    // From 100 s on 100 of 300 records/s are read: the dense stretch, 30000 records, lasts until
    // 400 s, and its last record is then 200 s old, though the spike ended at 200 s.
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Lag, 199), 100 * 2 / 3.0, 0.01));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Lag, 299), 200 * 2 / 3.0, 0.01));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Lag, 399), 200, 0.01));
    // Backlog over the present rate would say 20 s x 200 at 200 s and fall from there.
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Backlog, 299), 20000 - 80 * 100, 0.01));
    // The rest, 20 x 200 = 4000 records, is caught up with in 4000 / 80 = 50 s.
    QVERIFY(live.of(stream.reader, Quantity::Lag, 445) > 1);
    QVERIFY(live.of(stream.reader, Quantity::Lag, 455) < 0.5);
}

void StreamsTest::whatIsOlderThanTheRetentionIsLost()
{
    Stream stream(trafficOf(125));
    stream.logBody().retention = 60;
    const LiveNumbers live(stream.small, 800);
    // 0.2 s per s: after 300 s the oldest is 60 s old, and what is too much is lost from then on.
    QCOMPARE(live.of(stream.reader, Quantity::Dropped, 290), 0.0);
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Dropped, 310), 25, 0.001));
    QVERIFY(isWithin(live.of(stream.log, Quantity::Dropped), 25, 0.001));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Lag), 60, 0.001));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Backlog), 60 * 125, 0.01));
    QVERIFY(isWithin(live.sum(stream.reader, Quantity::Dropped), 25 * 500, 0.01));
}

void StreamsTest::hotShardsRejectWhatTheyCannotTake()
{
    // Zipf over 6 keys, one in each shard: shares 1/k / (1 + 1/2 + ... + 1/6 = 2.45).
    Stream stream(trafficOf(490), 6);
    stream.logBody().partitions = {1 / 2.45,     1 / 2.45 / 2, 1 / 2.45 / 3,
                                   1 / 2.45 / 4, 1 / 2.45 / 5, 1 / 2.45 / 6};
    stream.logBody().writeRate = 80;
    stream.logBody().writeBurst = 80;
    stream.logBody().writeLimit = {"writeRecords", 0};
    stream.readerBody().batch = 1000;
    const LiveNumbers live(stream.small, 600);
    // Loads 200, 100, 66.7, 50, ...: 120 and 20 are too much, the others fit.
    const double expected[] = {120, 20, 0, 0, 0, 0};
    for (PlanIndex p = 0; p < 6; ++p) {
        const live::PartitionNow now = live.result().content().partitionAt(stream.log, p, 599);
        QVERIFY(isWithin(now.offered, 490 / 2.45 / (p + 1.0), 1e-9));
        // Chance refuses a little of what would just fit.
        QVERIFY(std::abs(now.refused - expected[p]) < 0.5);
    }
    QVERIFY(isWithin(live.of(stream.log, Quantity::Rejected), 140, 0.005));
    QCOMPARE(live.of(stream.log, Quantity::Failed), live.of(stream.log, Quantity::Rejected));
    const std::vector<Rejections> rejections = live.result().rejections(NodeId("n"));
    QCOMPARE(rejections.size(), std::size_t(1));
    QCOMPARE(rejections.front().limit, std::string("writeRecords"));
    // The hottest shard is asked 200 of 80.
    QVERIFY(isWithin(live.result().headroom(NodeId("n")).factor, 0.4, 1e-9));
}

void StreamsTest::readersShareTheReadLimitFairly()
{
    Stream stream(trafficOf(80));
    stream.logBody().readRate = 100;
    stream.readerBody().batch = 100;
    const PlanIndex second = stream.addReader();
    std::get<Reader>(stream.small.plan.stations[second].body).batch = 100;
    const PlanIndex apart = stream.addReader();
    std::get<Reader>(stream.small.plan.stations[apart].body).batch = 100;
    std::get<Reader>(stream.small.plan.stations[apart].body).sharesReads = false;
    const PlanIndex slow = stream.addReader();
    std::get<Reader>(stream.small.plan.stations[slow].body).batch = 2;
    const LiveNumbers live(stream.small, 500);
    // The slow one takes 20 of the 100 that three share, the others 40 each; one has its own.
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Offered), 40, 1e-6));
    QVERIFY(isWithin(live.of(second, Quantity::Offered), 40, 1e-6));
    QVERIFY(isWithin(live.of(slow, Quantity::Offered), 20, 1e-6));
    QVERIFY(isWithin(live.of(apart, Quantity::Offered), 80, 1e-6));
    QVERIFY(isWithin(live.of(second, Quantity::Lag), 500 * 0.5, 0.01));
    QVERIFY(live.of(apart, Quantity::Lag) < 0.5);
    QVERIFY(live.of(second, Quantity::Throttled) > 0);
    QCOMPARE(live.of(apart, Quantity::Throttled), 0.0);
}

void StreamsTest::fewerWorkersThanPartitionsShareThem()
{
    Stream stream(trafficOf(240), 4);
    stream.readerBody().workers = 3;
    stream.readerBody().workerRate = 90;
    const LiveNumbers live(stream.small, 600);
    // Partitions 0 and 3 have one worker: 45 of 60 records/s each, so a quarter of the time is
    // lost; the others keep up.
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Offered), 60 + 60 + 90, 1e-6));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Lag), 150, 0.01));
    const RunResult::Content &content = live.result().content();
    QVERIFY(isWithin(content.partitionAt(stream.reader, 0, 599).lag, 150, 0.01));
    QVERIFY(isWithin(content.partitionAt(stream.reader, 3, 599).lag, 150, 0.01));
    QVERIFY(content.partitionAt(stream.reader, 1, 599).lag < 0.5);
    QVERIFY(isWithin(content.partitionAt(stream.reader, 2, 599).offered, 60, 1e-6));
}

void StreamsTest::moreWorkersTakeOverWhatWaits()
{
    Stream stream(trafficOf(240), 4);
    stream.readerBody().workers = 2;
    stream.readerBody().workerRate = 90;
    stream.intervene(Lever::Kind::Workers, stream.reader, 4, 300);
    const LiveNumbers live(stream.small, 900);
    // Two workers read 180 of 240 for 300 s: 18000 records wait. Four can read 360: 150 s.
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Backlog, 299), 18000, 0.01));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Offered, 350), 360, 1e-6));
    QVERIFY(live.of(stream.reader, Quantity::Lag, 445) > 0.5);
    QVERIFY(live.of(stream.reader, Quantity::Lag, 456) < 0.5);
}

void StreamsTest::aThousandEqualShardsAreAsOne()
{
    const Stream one(trafficOf({{0, 50}, {50, 125}, {250, 40}}));
    Stream many(trafficOf({{0, 50000}, {50, 125000}, {250, 40000}}), 1000);
    const LiveNumbers single(one.small, 400);
    const LiveNumbers thousand(many.small, 400);
    for (std::size_t step = 0; step < 400; step += 7) {
        for (const Quantity count : {Quantity::Offered, Quantity::Backlog, Quantity::Calls})
            QVERIFY(std::abs(thousand.of(many.reader, count, step)
                             - 1000 * single.of(one.reader, count, step))
                    <= 1e-6 * (1 + thousand.of(many.reader, count, step)));
        // Of a thousand that wait a little by chance, one waits longer.
        const double lag = single.of(one.reader, Quantity::Lag, step);
        const double greatest = thousand.of(many.reader, Quantity::Lag, step);
        QVERIFY(lag > 1 ? std::abs(greatest - lag) <= 1e-6 : greatest >= lag);
    }
}

void StreamsTest::batchesAtRestAreThoseOfBulkService()
{
    Stream stream(trafficOf(10));
    stream.readerBody().batch = 3;
    stream.readerBody().batchTime = Distribution::exponential(0.2);
    const LiveNumbers live(stream.small, 100);
    // Capacity 15/s. M/M[1,3]/1 with load 2: r + r^2 + r^3 = 2, so r = 0.8105; all busy with no one
    // waiting p = p0 load; p0 = 1 / (1 + load / (1 - r)).
    double r = 0.8;
    for (int i = 0; i < 50; ++i)
        r -= (r + r * r + r * r * r - 2) / (1 + 2 * r + 3 * r * r);
    const double p0 = 1 / (1 + 2 / (1 - r));
    const double waiting = 2 * p0 * r / ((1 - r) * (1 - r));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Backlog), waiting, 1e-6));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Lag), waiting / 10, 1e-6));
    // The server is busy for 1 - p0 of the time, each batch for 0.2 s.
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Busy), 1 - p0, 1e-6));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Calls), (1 - p0) / 0.2, 1e-6));
}

void StreamsTest::failingBatchesAreTriedAsOftenAsSaid()
{
    Stream stream(trafficOf(50));
    stream.readerBody().errorShare = 0.5;
    stream.readerBody().attempts = 3;
    stream.readerBody().retryDelay = 0.1;
    const PlanIndex letters = stream.small.add(Delay{});
    Route &route = stream.small.join(stream.reader, letters);
    route.use = RouteUse::GivenUp;
    const LiveNumbers live(stream.small, 400);
    // 1 + 1/2 + 1/4 tries of 0.1 s and 3/4 delays of 0.1 s: a full batch takes 0.25 s, 40 of 50
    // records/s; one in eight is given up.
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Offered), 40, 1e-6));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Calls), 7, 1e-6));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Redriven), 5, 1e-6));
    QVERIFY(isWithin(live.of(letters, Quantity::Offered), 5, 1e-6));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Completed), 35, 1e-6));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Lag), 400 * 0.2, 0.01));
}

void StreamsTest::aBlockedLaneWaitsForTheMaximumAge()
{
    Stream stream(trafficOf(50));
    stream.readerBody().maximumAge = 120;
    stream.intervene(Lever::Kind::Share, stream.reader, 1, 100, 500);
    const LiveNumbers live(stream.small, 1000);
    // Nothing gets through from 100 s on, until records are 120 s old: then they are given up as
    // they come of age, 50/s, so that the oldest stays at 120 s.
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Lag, 180), 81, 0.01));
    QCOMPARE(live.of(stream.reader, Quantity::Redriven, 180), 0.0);
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Lag, 450), 120, 0.01));
    QVERIFY(isWithin(live.of(stream.reader, Quantity::Redriven, 450), 50, 0.001));
    QVERIFY(isWithin(live.sum(stream.reader, Quantity::Redriven), 50 * (500 - 100 - 120), 0.01));
    // Then 120 s of 50/s are caught up with at 100 - 50: 120 s.
    QVERIFY(live.of(stream.reader, Quantity::Lag, 616) > 0.5);
    QVERIFY(live.of(stream.reader, Quantity::Lag, 624) < 0.5);
}

void StreamsTest::aPoisonRecordBlocksItsPartition()
{
    Stream stream(trafficOf(100), 2);
    stream.readerBody().attempts = 51;
    stream.readerBody().retryDelay = 0.9;
    stream.intervene(Lever::Kind::Poison, stream.reader, 1, 100);
    const LiveNumbers live(stream.small, 400);
    // 51 tries of 0.1 s and 50 delays of 0.9 s: 50.1 s in which the first partition stands still
    // and the second one does not notice.
    const RunResult::Content &content = live.result().content();
    QVERIFY(isWithin(content.partitionAt(stream.reader, 0, 148).lag, 49, 0.02));
    QVERIFY(isWithin(content.partitionAt(stream.reader, 0, 148).backlog, 49 * 50, 0.02));
    QVERIFY(content.partitionAt(stream.reader, 1, 148).lag < 0.5);
    QVERIFY(isWithin(content.partitionAt(stream.reader, 1, 148).offered, 50, 1e-6));
    // Caught up with at 100 - 50 records/s: 50 s.
    QVERIFY(content.partitionAt(stream.reader, 0, 196).lag > 0.5);
    QVERIFY(content.partitionAt(stream.reader, 0, 206).lag < 0.5);
    QVERIFY(live.sum(stream.reader, Quantity::Redriven) > 0);
    QVERIFY(live.sum(stream.reader, Quantity::Redriven) <= 10 + 1e-9);
}

void StreamsTest::theLinkCarriesWhatIsRead()
{
    Stream stream(trafficOf(60));
    stream.small.plan.links.push_back(LinkId("poll"));
    stream.small.plan.stations[stream.reader].link = 0;
    const LiveNumbers live(stream.small, 100);
    QVERIFY(isWithin(live.result().flow(LinkId("poll"), 99).rate, 60, 1e-9));
}

void StreamsTest::recordsAreNeitherMadeNorLost_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void StreamsTest::recordsAreNeitherMadeNorLost()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto upTo = [&random](double most) {
        return std::uniform_real_distribution<double>(0, most)(random);
    };
    const auto between = [&random](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    std::vector<TrafficProfile::Step> steps = {{0, upTo(300)}};
    for (double at = between(1, 30); at < 300; at += between(5, 60))
        steps.push_back({at, upTo(1) < 0.2 ? 0 : upTo(600)});
    Stream stream(trafficOf(steps));
    Log &log = stream.logBody();
    log.partitions.clear();
    double sum = 0;
    for (int p = between(1, 6); p > 0; --p)
        log.partitions.push_back(upTo(1) < 0.5 ? 1 : upTo(2));
    for (const double share : log.partitions)
        sum += share;
    for (double &share : log.partitions)
        share /= sum;
    log.writeRate = upTo(1) < 0.5 ? kUnbounded : upTo(200);
    log.writeBurst = between(1, 100);
    log.readRate = upTo(1) < 0.5 ? kUnbounded : upTo(200);
    log.retention = upTo(1) < 0.5 ? upTo(100) : 86400;
    ServerPool pool = poolOf(between(1, 20), upTo(1) < 0.5 ? 0 : 20);
    const PlanIndex work = stream.small.work(pool, Distribution::exponential(upTo(0.1)));
    std::vector<PlanIndex> readers = {stream.reader};
    for (int r = between(0, 2); r > 0; --r)
        readers.push_back(stream.addReader());
    for (const PlanIndex r : readers) {
        Reader &reader = std::get<Reader>(stream.small.plan.stations[r].body);
        reader.batch = between(1, 100);
        reader.lanes = between(1, 3);
        reader.window = upTo(1) < 0.3 ? upTo(5) : 0;
        reader.workers = upTo(1) < 0.5 ? kUnbounded : between(1, 5);
        reader.workerRate = upTo(1) < 0.5 ? kUnbounded : upTo(300);
        reader.sharesReads = upTo(1) < 0.6;
        reader.readRate = upTo(1) < 0.5 ? kUnbounded : upTo(200);
        reader.latency = upTo(1);
        reader.recordTime = Distribution::exponential(upTo(0.01));
        reader.errorShare = upTo(1) < 0.5 ? 0 : upTo(1);
        reader.attempts = upTo(1) < 0.5 ? kUnbounded : between(1, 5);
        reader.maximumAge = upTo(1) < 0.5 ? kUnbounded : upTo(100);
        reader.bisects = upTo(1) < 0.5;
        reader.retryDelay = upTo(2);
        if (upTo(1) < 0.5)
            stream.small.join(r, work).use = upTo(1) < 0.5 ? RouteUse::Batch : RouteUse::Request;
        if (upTo(1) < 0.5)
            stream.intervene(Lever::Kind::Enabled, r, 0, between(10, 100), between(110, 250));
        if (upTo(1) < 0.3)
            stream.intervene(Lever::Kind::Poison, r, 1, between(10, 200));
        if (upTo(1) < 0.3)
            stream.intervene(Lever::Kind::Workers, r, between(1, 6), between(10, 200));
    }
    const LiveNumbers live(stream.small, 300);
    QVERIFY2(live.result().conservationError() <= 1e-9,
             qPrintable(QString::number(live.result().conservationError())));
    const double written = live.sum(stream.log, Quantity::Admitted);
    QVERIFY(std::abs(live.sum(stream.log, Quantity::Offered) - written
                     - live.sum(stream.log, Quantity::Rejected))
            <= 1e-9 * (1 + written));
    for (const PlanIndex r : readers) {
        const double read = live.sum(r, Quantity::Offered);
        const double lost = live.sum(r, Quantity::Dropped);
        const double ended = live.sum(r, Quantity::Completed) + live.sum(r, Quantity::Failed);
        QVERIFY(std::abs(ended - read) <= 1e-9 * (1 + read));
        QVERIFY(read >= 0 && lost >= 0);
        // What has been waiting at rest at the beginning, and a batch at a poison record, are more.
        const double window = std::get<Reader>(stream.small.plan.stations[r].body).window;
        const double slack = 600 * (2 + 1.5 * window) + 200 + live.of(r, Quantity::Backlog, 0);
        QVERIFY(std::abs(written - read - lost - live.of(r, Quantity::Backlog)) <= slack);
        for (std::size_t step = 0; step < live.result().steps(); ++step) {
            QVERIFY(live.of(r, Quantity::Lag, step) >= 0);
            QVERIFY(std::isfinite(live.of(r, Quantity::Lag, step)));
            QVERIFY(live.of(r, Quantity::Backlog, step) >= 0);
            QVERIFY(std::isfinite(live.of(r, Quantity::Calls, step)));
        }
    }
}

} // namespace headroom

QTEST_GUILESS_MAIN(headroom::StreamsTest)
#include "streams_test.moc"
