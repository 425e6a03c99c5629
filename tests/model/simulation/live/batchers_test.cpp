// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/small_plan.h"

#include <QTest>

#include <cmath>
#include <random>

namespace headroom {

/// Buffers that are sent when they are full or old, in the live engine.
class BatchersTest : public QObject
{
    Q_OBJECT

private slots:
    void fullBuffersGoAsSoonAsTheyAreFull();
    void quietBuffersGoWhenTheyAreOld();
    void inBetweenTheClosedFormHolds();
    void withoutIntervalEachRecordGoesByItself();
    void whatFailsIsTriedAgainForItsTime();
    void anOutageIsGivenUpAfterItsTimeOnly();
    void anOutageIsCaughtUpWith();
    void lanesLimitWhatIsSent();
    void recordsAreNeitherMadeNorLost_data();
    void recordsAreNeitherMadeNorLost();
};

namespace {

/// Users, a batcher, and work of 0.2 s behind it for each batch.
struct Buffered {
    SmallPlan small = {};
    PlanIndex batcher = kNone;
    PlanIndex target = kNone;
    PlanIndex failures = kNone;
    PlanIndex letters = kNone;

    explicit Buffered(const TrafficProfile &traffic, const Batcher &body)
    {
        const PlanIndex users = small.users(traffic);
        batcher = small.add(body);
        // Fails as often as its share says.
        failures = small.add(Turnstile{0, Outcome::ServerError, Distribution::constant(0.2)});
        target = small.add(Delay{Distribution::constant(0.2)});
        letters = small.add(Delay{});
        small.join(users, batcher);
        small.join(batcher, failures).use = RouteUse::Batch;
        small.join(batcher, letters).use = RouteUse::GivenUp;
        small.join(failures, target);
    }

    void fail(double share, double at, double until = kUnbounded)
    {
        Intervention outage;
        outage.name = "outage";
        outage.owner = 0;
        outage.at = at;
        outage.until = until;
        Move move;
        move.lever = {Lever::Kind::Share, failures};
        move.value = share;
        outage.moves = {move};
        small.plan.controls.interventions.push_back(outage);
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

void BatchersTest::fullBuffersGoAsSoonAsTheyAreFull()
{
    const Buffered plan(trafficOf(1000), {.size = 500, .interval = 60});
    const LiveNumbers live(plan.small, 200);
    // 499 more after the first, 1000/s: open for 0.499 s, a record waits half of that on average.
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Calls), 2, 1e-9));
    QVERIFY(isWithin(live.of(plan.target, Quantity::Offered), 2, 1e-9));
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Lag), 0.499 + 0.2, 1e-6));
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Age), 0.2495 + 0.2, 1e-6));
    // 249.5 collect and 200 are on their way.
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Backlog), 449.5, 1e-6));
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Completed), 1000, 1e-9));
}

void BatchersTest::quietBuffersGoWhenTheyAreOld()
{
    const Buffered plan(trafficOf(2), {.size = 1e6, .interval = 60});
    const LiveNumbers live(plan.small, 200);
    // The first and 2 x 60 more.
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Calls), 2.0 / 121, 1e-9));
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Lag), 60.2, 1e-9));
    // The first waits 60 s, the others 30 s on average.
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Age), (60 + 120 * 30) / 121.0 + 0.2, 1e-6));
}

void BatchersTest::inBetweenTheClosedFormHolds()
{
    // 20 more in 10 s at 2/s, as likely as not: E min(N, 20) for Poisson N of mean 20.
    const Buffered plan(trafficOf(2), {.size = 21, .interval = 10});
    const LiveNumbers live(plan.small, 100);
    double term = std::exp(-20.0);
    double joined = 0;
    double below = 0;
    for (int k = 0; k < 20; ++k) {
        joined += k * term;
        below += term;
        term *= 20.0 / (k + 1);
    }
    joined += 20 * (1 - below);
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Calls), 2 / (1 + joined), 1e-9));
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Lag), joined / 2 + 0.2, 1e-9));
}

void BatchersTest::withoutIntervalEachRecordGoesByItself()
{
    const Buffered plan(trafficOf(7), {.size = 500, .interval = 0});
    const LiveNumbers live(plan.small, 50);
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Calls), 7, 1e-9));
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Age), 0.2, 1e-9));
}

void BatchersTest::whatFailsIsTriedAgainForItsTime()
{
    Buffered plan(trafficOf(100), {.size = 10, .interval = 60, .retryFor = 5, .retryDelay = 1});
    std::get<Turnstile>(plan.small.plan.stations[plan.failures].body).share = 0.5;
    const LiveNumbers live(plan.small, 200);
    // A try each 1.2 s, four more in 5 s: one in 2^5 is given up; 10/s x (1 + 1/2 + ... + 1/16).
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Redriven), 100 / 32.0, 0.02));
    QVERIFY(isWithin(live.of(plan.letters, Quantity::Offered), 100 / 32.0, 0.02));
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Admitted)
                         - live.of(plan.batcher, Quantity::Redriven),
                     live.now(plan.batcher).through, 1e-6));
}

void BatchersTest::anOutageIsGivenUpAfterItsTimeOnly()
{
    Buffered plan(trafficOf(50), {.size = 100, .interval = 2, .retryFor = 120, .retryDelay = 5});
    plan.fail(1, 100, 400);
    const LiveNumbers live(plan.small, 700);
    // 50/s are tried again for 23 times 5.2 s, then given up; the store does not grow further.
    const double kept = 23 * 5.2;
    QCOMPARE(live.of(plan.batcher, Quantity::Redriven, 200), 0.0);
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Redriven, 350), 50, 0.01));
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Backlog, 350), 50 * kept, 0.02));
    QVERIFY(isWithin(live.sum(plan.batcher, Quantity::Redriven), 50 * (300 - kept), 0.02));
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Lag, 180), 81, 0.05));
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Lag, 350), kept, 0.03));
    QVERIFY(live.of(plan.batcher, Quantity::Lag) < 3);
}

void BatchersTest::anOutageIsCaughtUpWith()
{
    Buffered plan(trafficOf(50), {.size = 100, .interval = 2, .retryFor = 3600, .retryDelay = 5});
    plan.fail(1, 100, 400);
    const LiveNumbers live(plan.small, 700);
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Backlog, 399), 50 * 300, 0.02));
    QCOMPARE(live.sum(plan.batcher, Quantity::Redriven), 0.0);
    // All that waited has arrived within a few tries.
    QVERIFY(live.of(plan.batcher, Quantity::Backlog, 420) < 200);
    QVERIFY(isWithin(live.now(plan.batcher).through, 50, 1e-6));
}

void BatchersTest::lanesLimitWhatIsSent()
{
    // Two at a time, 100 records in 0.2 s each: 1000/s of 1200/s.
    const Buffered plan(trafficOf(1200), {.size = 100, .interval = 60, .lanes = 2});
    const LiveNumbers live(plan.small, 600);
    QVERIFY(isWithin(live.now(plan.batcher).through, 1000, 1e-6));
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Busy), 2, 1e-6));
    QVERIFY(isWithin(live.of(plan.batcher, Quantity::Lag), 600 * 200 / 1200.0, 0.01));
}

void BatchersTest::recordsAreNeitherMadeNorLost_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void BatchersTest::recordsAreNeitherMadeNorLost()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto upTo = [&random](double most) {
        return std::uniform_real_distribution<double>(0, most)(random);
    };
    std::vector<TrafficProfile::Step> steps = {{0, upTo(300)}};
    for (double at = 1 + upTo(30); at < 300; at += 5 + upTo(60))
        steps.push_back({at, upTo(1) < 0.2 ? 0 : upTo(600)});
    Buffered plan(trafficOf(steps), {.size = 1 + upTo(1000),
                                     .interval = upTo(1) < 0.2 ? 0 : upTo(100),
                                     .retryFor = upTo(1) < 0.3 ? 0 : upTo(200),
                                     .retryDelay = upTo(10),
                                     .lanes = upTo(1) < 0.5 ? kUnbounded : 1 + upTo(10)});
    plan.fail(upTo(1.2), 20 + upTo(100), 150 + upTo(100));
    const LiveNumbers live(plan.small, 300);
    QVERIFY2(live.result().conservationError() <= 1e-9,
             qPrintable(QString::number(live.result().conservationError())));
    for (std::size_t step = 0; step < live.result().steps(); ++step) {
        for (const Quantity quantity : {Quantity::Lag, Quantity::Age, Quantity::Backlog,
                                        Quantity::Calls, Quantity::Redriven}) {
            const double value = live.of(plan.batcher, quantity, step);
            QVERIFY(std::isfinite(value) && value >= 0);
        }
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::BatchersTest)
#include "batchers_test.moc"
