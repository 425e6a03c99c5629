// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/study.h"
#include "tests/support/request_numbers.h"

#include <QTest>

#include <cmath>

/// Logs and their readers, request by request, against what can be worked out beforehand. Times in
/// s, rates in records/s.
namespace headroom {

namespace {

/// Users who write to a log, and a reader of it.
struct Pipeline {
    SmallPlan small = {};
    PlanIndex source = 0;
    PlanIndex log = 0;
    PlanIndex reader = 0;

    Pipeline(const TrafficProfile &traffic, const Log &store, Reader reading,
             Arrivals arrivals = Arrivals::Poisson)
    {
        Source users;
        users.traffic = traffic;
        users.arrivals = arrivals;
        source = small.add(users);
        log = small.add(store);
        reading.store = log;
        reader = small.add(reading);
        small.join(source, log);
        small.plan.metrics.push_back({0, "Age", {{Target::Station, reader, Quantity::Age}}, {}});
    }
};

Reader oneByOne(const Distribution &time)
{
    Reader reader;
    reader.batch = 1;
    reader.recordTime = time;
    return reader;
}

} // namespace

class LogsTest : public QObject
{
    Q_OBJECT

private slots:
    void aReaderThatKeepsUpWaitsAsAServerDoes()
    {
        // Records taken one by one: an M/M/1 queue at 0.8 whose records wait 0.8 / 0.2 service
        // times before they are read, and 3.2 of them on average.
        const Pipeline pipe(trafficOf(8), {}, oneByOne(Distribution::exponential(0.1)));
        const RequestNumbers run(pipe.small, 200000);
        QVERIFY(isNear(run.meanAge(pipe.reader), 0.4, 0.03));
        QVERIFY(isNear(run.mean(pipe.reader, Quantity::Backlog), 3.2, 0.03));
        QVERIFY(isNear(run.mean(pipe.reader, Quantity::Busy), 0.8, 0.01));
        QVERIFY(isNear(run.mean(pipe.reader, Quantity::Offered), 8, 0.01));
        QVERIFY(run.result().conservationError() < 1e-9);
    }

    void batchesFollowTheBatchServiceQueue()
    {
        // Up to B = 4 records at a time, exponential batches of mean 1/mu = 1, none joins a batch
        // that runs: r solves mu r^5 - (lambda + mu) r + lambda = 0; the mean number that wait is
        // P0 r / (1 - r)^2 with P0 = 1 / (mu / lambda + 1 / (1 - r)).
        const double lambda = 3;
        double r = 0.5;
        for (int i = 0; i < 1000; ++i)
            r = (std::pow(r, 5) + lambda) / (lambda + 1);
        const double p0 = 1 / (1 / lambda + 1 / (1 - r));
        const double waiting = p0 * r / ((1 - r) * (1 - r));
        Reader reader;
        reader.batch = 4;
        reader.batchTime = Distribution::exponential(1);
        const Pipeline pipe(trafficOf(lambda), {}, reader);
        const RequestNumbers run(pipe.small, 2000000);
        QVERIFY(isNear(run.mean(pipe.reader, Quantity::Backlog), waiting, 0.02));
        QVERIFY(isNear(run.meanAge(pipe.reader), waiting / lambda, 0.02));
    }

    void aBatchWaitsForItsWindow()
    {
        // 20 records/s, a window of 1 s from the first of a batch, at most 1,000: a batch is that
        // first and 20 more on average; the first waits 1 s, those behind it half of that.
        Reader reader;
        reader.batch = 1000;
        reader.window = 1;
        const Pipeline pipe(trafficOf(20), {}, reader);
        const RequestNumbers run(pipe.small, 20000);
        QVERIFY(isNear(run.mean(pipe.reader, Quantity::Calls), 20.0 / 21, 0.01));
        QVERIFY(isNear(run.meanAge(pipe.reader), (1 + 20 * 0.5) / 21, 0.01));
    }

    void aFullBatchDoesNotWait()
    {
        // N(T) is Poisson with mean 20 T; a batch of at most 10 is full after 9 more records, long
        // before its window of 5 s is over: 10 records each, and the k-th waits (10 - k) / 20 s.
        Reader reader;
        reader.batch = 10;
        reader.window = 5;
        const Pipeline pipe(trafficOf(20), {}, reader);
        const RequestNumbers run(pipe.small, 20000);
        QVERIFY(isNear(run.mean(pipe.reader, Quantity::Calls), 2, 0.01));
        QVERIFY(isNear(run.meanAge(pipe.reader), 4.5 / 20, 0.01));
    }

    void nothingIsReadBeforeItsLatency()
    {
        Reader reader;
        reader.latency = 0.7;
        const Pipeline pipe(trafficOf(50), {}, reader);
        const RequestNumbers run(pipe.small, 2000);
        QVERIFY(isNear(run.meanAge(pipe.reader), 0.7, 1e-9));
        QCOMPARE(run.mean(pipe.reader, Quantity::Lag), 0.0);
        // By Little's law, those on their way.
        QVERIFY(isNear(run.mean(pipe.reader, Quantity::Backlog), 35, 0.02));
    }

    void theAgeIsThatOfTheNextRecordAndNotBacklogOverRate()
    {
        // 100 records/s for 600 s, then 10; one reader does 50 records/s. While the traffic is
        // high, the age grows by (100 - 50) / 100 s a second: 300 s at 600 s. Then the reader is
        // still in the densely written stretch, and the age goes on rising: at t the record read is
        // that written at t / 2. At 1200 s it has read all 60,000 up to time 600: the age is 600 s.
        // From there it falls by (50 - 10) / 10 = 4 s a second, and is gone at 1350 s. The value
        // of a second is that at its middle.
        const Pipeline pipe(trafficOf(std::vector<TrafficProfile::Step>{{0, 100}, {600, 10}}), {},
                            oneByOne(Distribution::constant(0.02)), Arrivals::Constant);
        const RequestNumbers run(pipe.small, 1800, 1800);
        for (const auto &[time, age] : std::vector<std::pair<std::size_t, double>>{
                 {600, 300}, {900, 450}, {1190, 595}, {1250, 398}, {1300, 198}}) {
            QVERIFY(isNear(run.at(pipe.reader, Quantity::Lag, time), age, 0.01));
        }
        QVERIFY(run.at(pipe.reader, Quantity::Lag, 1345) > 0);
        QCOMPARE(run.at(pipe.reader, Quantity::Lag, 1360), 0.0);
        QVERIFY(isNear(run.at(pipe.reader, Quantity::Backlog, 600), 30000, 0.01));
    }

    void whatNobodyReadsInTimeIsLost()
    {
        // 100 records/s against a reader of 50 and a retention of 100 s: the age reaches 100 s at
        // 200 s and stays there; from then on half of what comes is lost.
        Log log;
        log.retention = 100;
        const Pipeline pipe(trafficOf(100), log, oneByOne(Distribution::constant(0.02)),
                            Arrivals::Constant);
        const RequestNumbers run(pipe.small, 1200, 1200);
        QCOMPARE(run.at(pipe.reader, Quantity::Dropped, 190), 0.0);
        QVERIFY(isNear(run.sum(pipe.reader, Quantity::Dropped), 50 * 1000, 0.01));
        QVERIFY(isNear(run.at(pipe.reader, Quantity::Lag, 1000), 100, 0.01));
        QVERIFY(isNear(run.at(pipe.reader, Quantity::Backlog, 1000), 10000, 0.01));
        QVERIFY(run.result().conservationError() < 1e-9);
    }

    void aStoppedReaderLosesNothingBeforeRetention()
    {
        Log log;
        log.retention = 300;
        Reader reader;
        reader.isEnabled = false;
        const Pipeline pipe(trafficOf(20), log, reader, Arrivals::Constant);
        const RequestNumbers run(pipe.small, 600, 600);
        QVERIFY(isNear(run.at(pipe.reader, Quantity::Lag, 250), 250.5, 0.01));
        QCOMPARE(run.sum(pipe.reader, Quantity::Offered), 0.0);
        QVERIFY(isNear(run.at(pipe.reader, Quantity::Lag, 500), 300, 0.01));
        QVERIFY(isNear(run.sum(pipe.reader, Quantity::Dropped), 300 * 20, 0.01));
    }

    void eachPartitionRefusesWhatIsTooMuchForIt()
    {
        // Shares 1/2, 1/3, 1/6 of 3,000 records/s on partitions of 1,000: the first gets 1,500 and
        // refuses 500 of them, the second is full to the brim, the third half empty.
        Log log;
        log.partitions = {1.0 / 2, 1.0 / 3, 1.0 / 6};
        log.writeRate = 1000;
        log.writeBurst = 1000;
        const Pipeline pipe(trafficOf(3000), log, {});
        const RequestNumbers run(pipe.small, 300);
        QVERIFY(isNear(run.sum(pipe.log, Quantity::Rejected, 0), 500 * 300 - 1000, 0.02));
        QVERIFY(run.sum(pipe.log, Quantity::Rejected, 1) < 0.01 * 1000 * 300);
        QCOMPARE(run.sum(pipe.log, Quantity::Rejected, 2), 0.0);
        QVERIFY(isNear(run.sum(pipe.log, Quantity::Rejected),
                       run.sum(pipe.log, Quantity::Rejected, 0)
                           + run.sum(pipe.log, Quantity::Rejected, 1),
                       1e-9));
    }

    void readersThatShareReadsShareTheRate()
    {
        // 100 records/s in one partition of which 100 may be read: a second reader leaves each 50,
        // so both fall behind by half a second each second.
        Log log;
        log.readRate = 100;
        Reader reader;
        reader.batch = 10;
        Pipeline pipe(trafficOf(100), log, reader, Arrivals::Constant);
        reader.store = pipe.log;
        const PlanIndex second = pipe.small.add(reader);
        reader.sharesReads = false;
        const PlanIndex own = pipe.small.add(reader);
        const RequestNumbers run(pipe.small, 1000, 1000);
        for (const PlanIndex each : {pipe.reader, second}) {
            QVERIFY(isNear(run.at(each, Quantity::Offered, 900), 50, 0.21));
            QVERIFY(isNear(run.sum(each, Quantity::Offered), 50000, 0.01));
            QVERIFY(isNear(run.at(each, Quantity::Lag, 900), 450, 0.01));
            QVERIFY(run.sum(each, Quantity::Throttled) > 0);
        }
        QVERIFY(isNear(run.sum(own, Quantity::Offered), 100000, 0.001));
        QCOMPARE(run.sum(own, Quantity::Throttled), 0.0);
    }

    void workersShareOutPartitions()
    {
        // Four partitions of 100 records/s each and workers of 150 records/s: three of them take
        // 2, 1 and 1 partitions, so the first falls behind: 150 of 200.
        Log log;
        log.partitions = {0.25, 0.25, 0.25, 0.25};
        Reader reader;
        reader.workers = 3;
        reader.workerRate = 150;
        const Pipeline pipe(trafficOf(400), log, reader);
        const RequestNumbers run(pipe.small, 1000, 100);
        QVERIFY(isNear(run.sum(pipe.reader, Quantity::Offered, 0), 75000, 0.02));
        QVERIFY(isNear(run.sum(pipe.reader, Quantity::Offered, 3), 75000, 0.02));
        QVERIFY(isNear(run.sum(pipe.reader, Quantity::Offered, 1), 100000, 0.02));
        QVERIFY(isNear(run.at(pipe.reader, Quantity::Lag, 90, 0), 905 * 0.25, 0.05));
    }

    void aFailedBatchIsTriedAgainAndThenGivenUp()
    {
        // Batches fail with 1/2, three attempts each: a share 1/8 is given up, and 1 + 1/2 + 1/4
        // attempts are made for each.
        Reader reader;
        reader.batch = 1;
        reader.errorShare = 0.5;
        reader.attempts = 3;
        reader.retryDelay = 0.01;
        Pipeline pipe(trafficOf(10), {}, reader);
        const PlanIndex letters = pipe.small.add(Delay{});
        pipe.small.join(pipe.reader, letters).use = RouteUse::GivenUp;
        const RequestNumbers run(pipe.small, 20000);
        const double read = run.sum(pipe.reader, Quantity::Offered);
        QVERIFY(isNear(run.sum(pipe.reader, Quantity::Redriven), read / 8, 0.02));
        QVERIFY(isNear(run.sum(pipe.reader, Quantity::Calls), read * 1.75, 0.01));
        QVERIFY(isNear(run.sum(letters, Quantity::Offered),
                       run.sum(pipe.reader, Quantity::Redriven), 1e-9));
        QVERIFY(run.result().conservationError() < 1e-9);
    }

    void halvingABatchFindsThePoisonedRecord()
    {
        // A batch of 8 with one bad record, halved each time: 8, 4 + 4, 2 + 2, 1 + 1, and its two
        // attempts alone; of 8 only it is given up. Without halving all 8 are, after two attempts.
        Reader reader;
        reader.batch = 8;
        reader.window = 100;
        reader.attempts = 2;
        reader.hasPoison = true;
        for (const bool bisects : {true, false}) {
            reader.bisects = bisects;
            const Pipeline pipe(trafficOf(1), {}, reader, Arrivals::Constant);
            const RequestNumbers run(pipe.small, 800, 8);
            QCOMPARE(std::round(run.sum(pipe.reader, Quantity::Redriven)), bisects ? 1.0 : 8.0);
            const double batches = std::floor(run.sum(pipe.reader, Quantity::Offered) / 8 + 0.5);
            // Halving: 8, 4, 2, 1 fail, 1 fails again, and 1, 2, 4 succeed: 8 calls instead of 1.
            QCOMPARE(std::round(run.sum(pipe.reader, Quantity::Calls)),
                     batches + (bisects ? 7 : 1));
        }
    }

    void aPoisonedRecordBlocksItsLane()
    {
        Reader reader;
        reader.batch = 10;
        reader.hasPoison = true;
        const Pipeline pipe(trafficOf(10), {}, reader, Arrivals::Constant);
        const RequestNumbers blocked(pipe.small, 600, 600);
        QVERIFY(isNear(blocked.at(pipe.reader, Quantity::Lag, 500), 500, 0.01));
        reader.maximumAge = 100;
        const Pipeline freed(trafficOf(10), {}, reader, Arrivals::Constant);
        const RequestNumbers run(freed.small, 600, 600);
        QVERIFY(isNear(run.at(freed.reader, Quantity::Lag, 90), 90, 0.02));
        QCOMPARE(run.at(freed.reader, Quantity::Lag, 110), 0.0);
        QCOMPARE(std::round(run.sum(freed.reader, Quantity::Redriven)), 1.0);
    }

    void callsAreMadeForBatchesAndForRecords()
    {
        Reader reader;
        reader.batch = 10;
        reader.window = 100;
        Pipeline pipe(trafficOf(50), {}, reader);
        const PlanIndex perBatch = pipe.small.add(Delay{Distribution::constant(0.05)});
        const PlanIndex perRecord = pipe.small.add(Delay{Distribution::constant(0.01)});
        pipe.small.join(pipe.reader, perBatch).use = RouteUse::Batch;
        pipe.small.join(pipe.reader, perRecord).calls = 0.5;
        const RequestNumbers run(pipe.small, 4000);
        QVERIFY(isNear(run.mean(perBatch, Quantity::Offered), 5, 0.01));
        QVERIFY(isNear(run.mean(perRecord, Quantity::Offered), 25, 0.02));
        // One lane: 5 batches a second, each 0.05 s and five calls of 0.01 s.
        QVERIFY(isNear(run.mean(pipe.reader, Quantity::Busy), 0.5, 0.02));
    }

    void aStudyOfALogBeginsEmptyAndIsTheSameOnAnyNumberOfThreads()
    {
        const Pipeline pipe(trafficOf(8), {}, oneByOne(Distribution::exponential(0.1)));
        StudyOptions options;
        options.duration = 600;
        options.replications = 6;
        std::vector<std::string> prints;
        for (const int threads : {1, 3}) {
            options.threads = threads;
            const auto study = runStudy(pipe.small.plan, options);
            QVERIFY(study.has_value());
            QCOMPARE((*study)->warmUp(), 0.0);
            prints.push_back((*study)->run().fingerprint());
        }
        QCOMPARE(prints[0], prints[1]);
    }
};

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::LogsTest)
#include "logs_test.moc"
