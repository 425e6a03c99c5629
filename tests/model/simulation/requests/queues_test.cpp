// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/request_numbers.h"

#include <QTest>

#include <cmath>
#include <random>

/// Queues and batchers, message by message. Times in s, rates in messages/s.
namespace headroom {

namespace {

/// Users who send to a queue, and a reader of it.
struct Line {
    SmallPlan small = {};
    PlanIndex source = 0;
    PlanIndex queue = 0;
    PlanIndex reader = 0;

    Line(double rate, const Queue &store, const Reader &reading,
         Arrivals arrivals = Arrivals::Poisson)
    {
        Source users;
        users.traffic = trafficOf(rate);
        users.arrivals = arrivals;
        source = small.add(users);
        queue = small.add(store);
        small.join(source, queue);
        reader = add(reading);
    }

    PlanIndex add(Reader reading)
    {
        reading.store = queue;
        return small.add(reading);
    }
};

Reader lanesOf(double lanes, const Distribution &time, double batch = 1)
{
    Reader reader;
    reader.lanes = lanes;
    reader.batch = batch;
    reader.recordTime = time;
    return reader;
}

/// Users and a batcher that sends to a station.
struct Sender {
    SmallPlan small = {};
    PlanIndex source = 0;
    PlanIndex batcher = 0;
    PlanIndex sink = 0;

    Sender(double rate, const Batcher &law, const StationBody &target)
    {
        source = small.users(rate);
        batcher = small.add(law);
        sink = small.add(target);
        small.join(source, batcher);
        small.join(batcher, sink).use = RouteUse::Batch;
    }
};

Batcher batcherOf(double size, double interval)
{
    Batcher batcher;
    batcher.size = size;
    batcher.interval = interval;
    return batcher;
}

/// Fails always.
Turnstile brokenSink()
{
    Turnstile broken;
    broken.share = 1;
    broken.outcome = Outcome::ServerError;
    return broken;
}

} // namespace

class QueuesTest : public QObject
{
    Q_OBJECT

private slots:
    void lanesOfAReaderAreTheServersOfAQueue()
    {
        // M/M/3 at 2.4 Erlangs: Erlang's loss formula step by step, B(n) = a B / (n + a B), then
        // C = B / (1 - (a / c)(1 - B)), and the wait is C / (c - a) service times.
        double loss = 1;
        for (int n = 1; n <= 3; ++n)
            loss = 2.4 * loss / (n + 2.4 * loss);
        const double waits = loss / (1 - 0.8 * (1 - loss));
        const Line line(2.4, {}, lanesOf(3, Distribution::exponential(1)));
        const RequestNumbers run(line.small, 1000000);
        QVERIFY(isNear(run.meanAge(line.reader), waits / 0.6, 0.02));
        QVERIFY(isNear(run.mean(line.queue, Quantity::Backlog), 2.4 * waits / 0.6, 0.02));
        QVERIFY(isNear(run.mean(line.queue, Quantity::InFlight), 2.4, 0.01));
        QVERIFY(run.result().conservationError() < 1e-9);
    }

    void whatFailsTooOftenGoesToTheDeadLetters()
    {
        // Half of the receives fail; after three of them a message is dead: 1/8 of all, and
        // 1 + 1/2 + 1/4 receives for each. It is out for its visibility each time that it fails.
        Queue queue;
        queue.visibility = 20;
        queue.maximumReceives = 3;
        Reader reader = lanesOf(100, Distribution::constant(0.1));
        reader.errorShare = 0.5;
        Line line(10, queue, reader);
        const PlanIndex dead = line.small.add(Queue{});
        line.small.join(line.queue, dead);
        const RequestNumbers run(line.small, 20000);
        const double sent = run.sum(line.queue, Quantity::Offered);
        QVERIFY(isNear(run.sum(line.queue, Quantity::Redriven), sent / 8, 0.02));
        QVERIFY(isNear(run.sum(line.reader, Quantity::Calls), sent * 1.75, 0.01));
        QVERIFY(isNear(run.sum(dead, Quantity::Offered), run.sum(line.queue, Quantity::Redriven),
                       1e-9));
        // 0.875 failed receives of 20 s and 0.875 that succeed of 0.1 s for each message.
        QVERIFY(isNear(run.mean(line.queue, Quantity::InFlight), 10 * 0.875 * 20.1, 0.01));
        QVERIFY(run.result().conservationError() < 1e-9);
    }

    void workThatTakesLongerThanVisibilityIsDoneTwice()
    {
        // Work of 2 s, hidden for 1.5 s: received again by another lane, and deleted at 2 s, before
        // the second visibility is over at 3 s.
        Queue queue;
        queue.visibility = 1.5;
        const Line line(5, queue, lanesOf(100, Distribution::constant(2)));
        const RequestNumbers run(line.small, 5000);
        QVERIFY(isNear(run.sum(line.reader, Quantity::Calls),
                       2 * run.sum(line.queue, Quantity::Offered), 0.002));
        QVERIFY(isNear(run.mean(line.reader, Quantity::Busy), 20, 0.02));
        QVERIFY(isNear(run.mean(line.queue, Quantity::InFlight), 10, 0.02));
        QVERIFY(run.result().conservationError() < 1e-9);
    }

    void aDelayedMessageIsNotReceivedBefore()
    {
        Queue queue;
        queue.delay = 30;
        const Line line(4, queue, lanesOf(10, Distribution::constant(0.1)));
        const RequestNumbers run(line.small, 20000);
        QVERIFY(isNear(run.mean(line.queue, Quantity::Delayed), 120, 0.01));
        QVERIFY(isNear(run.meanAge(line.reader), 30, 1e-3));
    }

    void oldMessagesAreLost()
    {
        Queue queue;
        queue.retention = 50;
        Reader stopped;
        stopped.isEnabled = false;
        const Line line(10, queue, stopped, Arrivals::Constant);
        const RequestNumbers run(line.small, 250, 250);
        QVERIFY(isNear(run.sum(line.queue, Quantity::Dropped), 2000, 0.01));
        QVERIFY(isNear(run.at(line.queue, Quantity::Lag, 40), 40.4, 0.01));
        QVERIFY(isNear(run.at(line.queue, Quantity::Lag, 200), 50, 0.01));
        QVERIFY(isNear(run.at(line.queue, Quantity::Backlog, 200), 500, 0.01));
    }

    void oneGroupIsOutAtATime()
    {
        // Two groups and work of 1 s: two messages a second, however many lanes there are. In
        // batches of ten with 1 s for a batch it is enough again.
        Queue queue;
        queue.groups = 2;
        Reader reader = lanesOf(50, Distribution::constant(1));
        const Line slow(5, queue, reader);
        const RequestNumbers run(slow.small, 2000);
        QVERIFY(isNear(run.mean(slow.reader, Quantity::Offered), 2, 0.01));
        QVERIFY(isNear(run.mean(slow.reader, Quantity::Busy), 2, 0.01));
        reader.batch = 10;
        reader.recordTime = {};
        reader.batchTime = Distribution::constant(1);
        const Line quick(5, queue, reader);
        QVERIFY(isNear(RequestNumbers(quick.small, 2000).mean(quick.reader, Quantity::Offered), 5,
                       0.02));
        QVERIFY(run.result().conservationError() < 1e-9);
    }

    void aGroupWaitsForItsFirstMessage()
    {
        // One group, one poisoned message: received five times, hidden for 10 s each, and all that
        // time nothing else of its group is received.
        Queue queue;
        queue.groups = 1;
        queue.visibility = 10;
        queue.maximumReceives = 5;
        Reader reader = lanesOf(10, Distribution::constant(0.01));
        reader.hasPoison = true;
        const Line line(1, queue, reader, Arrivals::Constant);
        const RequestNumbers run(line.small, 200, 200);
        const double again = run.sum(line.reader, Quantity::Offered)
                             - run.sum(line.queue, Quantity::Offered);
        QCOMPARE(std::round(again), 4.0);
        QCOMPARE(std::round(run.sum(line.queue, Quantity::Redriven)), 1.0);
        // It was sent at 1 s and is dead at 51 s, when the 50 behind it are received at once; the
        // oldest of those was sent at 2 s.
        QVERIFY(isNear(run.at(line.queue, Quantity::Lag, 45), 43.5, 0.01));
        QVERIFY(isNear(run.at(line.reader, Quantity::Offered, 51), 50, 0.05));
    }

    void noMoreAreInFlightThanMayBe()
    {
        Queue queue;
        queue.inFlight = 4;
        const Line line(5, queue, lanesOf(10, Distribution::constant(1)));
        const RequestNumbers run(line.small, 2000);
        QVERIFY(isNear(run.mean(line.queue, Quantity::InFlight), 4, 0.01));
        QVERIFY(isNear(run.mean(line.reader, Quantity::Offered), 4, 0.01));
    }

    void readersOfAQueueShareItsMessages()
    {
        Line line(10, {}, lanesOf(20, Distribution::constant(0.5)));
        const PlanIndex second = line.add(lanesOf(20, Distribution::constant(0.5)));
        const RequestNumbers run(line.small, 2000);
        QVERIFY(isNear(run.mean(line.reader, Quantity::Offered), 5, 0.02));
        QVERIFY(isNear(run.mean(second, Quantity::Offered), 5, 0.02));
    }

    void aBatchIsSentWhenItIsFullOrOld_data()
    {
        QTest::addColumn<double>("size");
        QTest::addColumn<double>("interval");
        QTest::newRow("full") << 100.0 << 60.0;
        QTest::newRow("old") << 10000.0 << 3.0;
        QTest::newRow("either") << 8.0 << 0.4;
        QTest::newRow("one by one") << 8.0 << 0.0;
    }
    void aBatchIsSentWhenItIsFullOrOld()
    {
        // With N the Poisson number that comes within the interval T of the first record, at rate
        // r: a batch of 1 + sum over k = 1 .. B-1 of P(N >= k) records, whose mean wait is the sum
        // over k = 0 .. B-2 of (k + 1) P(N > k) / (r E[batch]) (facts on batching windows).
        QFETCH(double, size);
        QFETCH(double, interval);
        const double rate = 20;
        double probability = std::exp(-rate * interval);
        double above = 1 - probability; // P(N > k)
        double batch = 1;
        double waits = 0;
        for (int k = 0; k <= size - 2; ++k) {
            batch += above;
            waits += (k + 1) * above;
            probability *= rate * interval / (k + 1);
            above = std::max(0.0, above - probability);
        }
        waits /= rate * batch;
        const Sender sender(rate, batcherOf(size, interval), Delay{});
        const RequestNumbers run(sender.small, 20000);
        QVERIFY(isNear(run.mean(sender.sink, Quantity::Offered), rate / batch, 0.01));
        QVERIFY(std::abs(run.meanAge(sender.batcher) - waits) <= 0.01 * waits);
        QVERIFY(std::abs(run.mean(sender.batcher, Quantity::Backlog) - rate * waits)
                <= 0.02 * rate * waits);
        QVERIFY(run.result().conservationError() < 1e-9);
    }

    void whatCannotBeSentIsTriedAgainAndGivenUp()
    {
        // Tries at 0, 2, 4, 6, 8 and 10 s, each batch has 6; then all its records are given up.
        Batcher batcher = batcherOf(10, 60);
        batcher.retryFor = 10;
        batcher.retryDelay = 2;
        Sender sender(20, batcher, brokenSink());
        const PlanIndex backup = sender.small.add(Delay{});
        sender.small.join(sender.batcher, backup).use = RouteUse::GivenUp;
        const RequestNumbers run(sender.small, 5000);
        const double taken = run.sum(sender.batcher, Quantity::Offered);
        QVERIFY(isNear(run.sum(sender.sink, Quantity::Offered), 6 * taken / 10, 0.01));
        QVERIFY(isNear(run.sum(sender.batcher, Quantity::Redriven), taken, 0.01));
        QVERIFY(isNear(run.sum(backup, Quantity::Offered), taken, 0.01));
        // 0.25 s on average until a batch is full, and 10 s of tries.
        QVERIFY(isNear(run.mean(sender.batcher, Quantity::Backlog), 20 * 10.225, 0.01));
    }

    void sendsWaitForALane()
    {
        // Two batches of 10 a second, each sent for 0.6 s: one lane cannot do it, two can.
        Batcher batcher = batcherOf(10, 60);
        batcher.lanes = 1;
        const Delay sink{Distribution::constant(0.6)};
        const Sender narrow(20, batcher, sink);
        const RequestNumbers behind(narrow.small, 1000);
        QVERIFY(isNear(behind.mean(narrow.sink, Quantity::Offered), 1 / 0.6, 0.01));
        QVERIFY(behind.at(narrow.batcher, Quantity::Lag, 59) > 100);
        batcher.lanes = 2;
        const Sender wide(20, batcher, sink);
        const RequestNumbers run(wide.small, 1000);
        QVERIFY(isNear(run.mean(wide.sink, Quantity::Offered), 2, 0.02));
        QVERIFY(run.at(wide.batcher, Quantity::Lag, 59) < 5);
    }

    void noMessageIsLostOnRandomPlans_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 40; ++seed)
            QTest::addRow("%llu", static_cast<unsigned long long>(seed)) << seed;
    }
    void noMessageIsLostOnRandomPlans()
    {
        QFETCH(quint64, seed);
        std::mt19937_64 random(seed);
        const auto pick = [&random](double from, double to) {
            return std::uniform_real_distribution(from, to)(random);
        };
        const auto whole = [&](double from, double to) {
            return std::floor(pick(from, to + 1));
        };
        SmallPlan small;
        const PlanIndex source = small.users(pick(5, 60));
        Log log;
        log.partitions.assign(static_cast<std::size_t>(whole(1, 4)), 0);
        for (double &share : log.partitions)
            share = 1.0 / static_cast<double>(log.partitions.size());
        log.writeRate = pick(5, 40);
        log.writeBurst = whole(1, 20);
        log.retention = pick(20, 300);
        log.readRate = pick(5, 60);
        log.acceptTime = Distribution::exponential(0.01);
        Queue queue;
        queue.delay = pick(0, 1) < 0.3 ? pick(0, 5) : 0;
        queue.visibility = pick(0.5, 20);
        queue.retention = pick(20, 300);
        queue.maximumReceives = static_cast<int>(whole(1, 5));
        queue.groups = pick(0, 1) < 0.5 ? whole(1, 20) : kUnbounded;
        queue.inFlight = pick(0, 1) < 0.5 ? whole(1, 30) : kUnbounded;
        Batcher batcher;
        batcher.size = whole(1, 50);
        batcher.interval = pick(0, 10);
        batcher.retryFor = pick(0, 20);
        batcher.lanes = whole(1, 3);
        const PlanIndex first = small.add(log);
        const PlanIndex second = small.add(queue);
        const PlanIndex third = small.add(batcher);
        const PlanIndex sink = small.work(poolOf(whole(1, 5), whole(0, 5)),
                                          Distribution::exponential(pick(0.01, 0.5)));
        const PlanIndex dead = small.add(Queue{});
        small.join(source, first);
        small.join(second, dead);
        small.join(third, sink).use = pick(0, 1) < 0.5 ? RouteUse::Batch : RouteUse::Request;
        const auto addReader = [&](PlanIndex store, PlanIndex target) {
            Reader reader;
            reader.store = store;
            reader.batch = whole(1, 30);
            reader.window = pick(0, 1) < 0.5 ? pick(0, 3) : 0;
            reader.lanes = whole(1, 4);
            reader.workers = pick(0, 1) < 0.5 ? whole(1, 5) : kUnbounded;
            reader.workerRate = pick(5, 100);
            reader.latency = pick(0, 1) < 0.5 ? pick(0, 1) : 0;
            reader.recordTime = Distribution::exponential(pick(0, 0.05));
            reader.errorShare = pick(0, 0.3);
            reader.attempts = whole(1, 6);
            reader.bisects = pick(0, 1) < 0.5;
            reader.hasPoison = pick(0, 1) < 0.5;
            reader.retryDelay = pick(0, 2);
            const PlanIndex station = small.add(reader);
            Route &route = small.join(station, target);
            route.use = pick(0, 1) < 0.5 ? RouteUse::Batch : RouteUse::Request;
            route.calls = pick(0, 1) < 0.5 ? 1 : pick(0, 2);
            route.timeout = pick(0, 1) < 0.3 ? pick(0.01, 1) : kUnbounded;
            route.retry.retries = static_cast<int>(whole(0, 2));
            small.join(station, dead).use = RouteUse::GivenUp;
        };
        addReader(first, second);
        addReader(second, third);
        if (pick(0, 1) < 0.5)
            addReader(second, sink);
        const RequestNumbers run(small, 400, 20, seed);
        QVERIFY(run.result().conservationError() < 1e-9);
        QVERIFY(run.sum(source, Quantity::Offered) > 0);
    }
};

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::QueuesTest)
#include "queues_test.moc"
