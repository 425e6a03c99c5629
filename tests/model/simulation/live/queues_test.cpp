// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/erlang.h"
#include "tests/support/small_plan.h"

#include <QTest>

#include <cmath>
#include <random>

namespace headroom {

/// Queues and those who receive from them, in the live engine.
class QueuesTest : public QObject
{
    Q_OBJECT

private slots:
    void waitsBelowSaturationAreThoseOfManyServers_data();
    void waitsBelowSaturationAreThoseOfManyServers();
    void failedMessagesAreRedrivenAfterTheirReceives();
    void withoutDeadLettersMessagesGoRoundUntilTheyAreTooOld();
    void anOverloadAndItsCatchUpFollowTheFluid();
    void ageStillRisesAfterASpike();
    void delayedMessagesComeLater();
    void theRetentionLosesWhatIsTooOld();
    void tooShortAVisibilityMakesDuplicates();
    void theInFlightLimitHoldsReadersBack();
    void groupsLimitParallelBatches();
    void twoReadersShareByTheirCapacity();
    void messagesAreNeitherMadeNorLost_data();
    void messagesAreNeitherMadeNorLost();
};

namespace {

/// Users, a queue, and a reader with one lane that takes 10 messages in 0.1 s.
struct Messages {
    SmallPlan small = {};
    PlanIndex queue = kNone;
    PlanIndex reader = kNone;
    PlanIndex letters = kNone;

    explicit Messages(const TrafficProfile &traffic, const Queue &body = {})
    {
        const PlanIndex users = small.users(traffic);
        queue = small.add(body);
        small.join(users, queue);
        letters = small.add(Delay{});
        small.join(queue, letters);
        reader = addReader();
    }

    PlanIndex addReader()
    {
        Reader body;
        body.store = queue;
        body.batch = 10;
        body.batchTime = Distribution::constant(0.1);
        return small.add(body);
    }

    Reader &readerBody() { return std::get<Reader>(small.plan.stations[reader].body); }

    void intervene(Lever::Kind kind, PlanIndex station, double value, double at, double until)
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

void QueuesTest::waitsBelowSaturationAreThoseOfManyServers_data()
{
    QTest::addColumn<double>("lanes");
    QTest::addColumn<double>("load");
    for (const double lanes : {1.0, 4.0, 20.0})
        for (const double load : {0.5, 0.8, 0.95})
            QTest::addRow("%g lanes at %g", lanes, load) << lanes << load;
}

void QueuesTest::waitsBelowSaturationAreThoseOfManyServers()
{
    QFETCH(double, lanes);
    QFETCH(double, load);
    const double rate = load * lanes / 0.2;
    Messages plan(trafficOf(rate));
    plan.readerBody().lanes = lanes;
    plan.readerBody().batch = 1;
    plan.readerBody().batchTime = Distribution::exponential(0.2);
    const LiveNumbers live(plan.small, 60);
    // Erlang's recursion: B = a B / (k + a B), C = B / (1 - load (1 - B)).
    double lost = 1;
    for (int k = 1; k <= static_cast<int>(lanes); ++k)
        lost = load * lanes * lost / (k + load * lanes * lost);
    const double wait = lost / (1 - load * (1 - lost)) * 0.2 / (lanes * (1 - load));
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Backlog), rate * wait, 1e-6));
    QVERIFY(isWithin(live.of(plan.reader, Quantity::Age), wait, 1e-6));
    QVERIFY(isWithin(live.of(plan.reader, Quantity::Busy), load * lanes, 1e-6));
    QVERIFY(isWithin(live.of(plan.queue, Quantity::InFlight), load * lanes, 1e-6));
}

void QueuesTest::failedMessagesAreRedrivenAfterTheirReceives()
{
    Messages plan(trafficOf(20), {.visibility = 30, .maximumReceives = 3});
    plan.readerBody().errorShare = 0.25;
    const LiveNumbers live(plan.small, 100);
    // Received 1 + p + p^2 times on average; p^3 go to the dead letters.
    QVERIFY(isWithin(live.of(plan.reader, Quantity::Offered), 20 * (1 + 0.25 + 0.0625), 1e-6));
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Redriven), 20 / 64.0, 1e-6));
    QVERIFY(isWithin(live.of(plan.letters, Quantity::Offered), 20 / 64.0, 1e-6));
    QVERIFY(isWithin(live.of(plan.reader, Quantity::Completed), 20 * (1 - 1 / 64.0), 1e-6));
    // Each failure hides for 30 s from its receive, 0.1 s of which it is worked on.
    const double failing = 20 * (0.25 + 0.0625 + 0.015625);
    QVERIFY(isWithin(live.of(plan.queue, Quantity::InFlight), failing * 29.9 + 20 * 1.3125 * 0.1,
                     1e-6));
}

void QueuesTest::withoutDeadLettersMessagesGoRoundUntilTheyAreTooOld()
{
    Messages plan(trafficOf(20), {.visibility = 30, .retention = 100});
    plan.readerBody().errorShare = 0.5;
    const LiveNumbers live(plan.small, 300);
    // Received at 0, 30, 60 and 90 s: one in 16 is never deleted.
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Dropped), 20 / 16.0, 1e-6));
    QCOMPARE(live.of(plan.queue, Quantity::Redriven), 0.0);
}

void QueuesTest::anOverloadAndItsCatchUpFollowTheFluid()
{
    Messages plan(trafficOf({{0, 50}, {100, 125}, {500, 50}}));
    const LiveNumbers live(plan.small, 900);
    // 25/s too many for 400 s: 10000 wait, the oldest for 80 s; then 50/s fewer: 200 s.
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Backlog, 499), 10000, 0.01));
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Lag, 499), 80, 0.01));
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Lag, 299), 40, 0.01));
    QVERIFY(isWithin(live.of(plan.reader, Quantity::Offered, 600), 100, 1e-6));
    QVERIFY(live.of(plan.queue, Quantity::Lag, 696) > 1);
    QVERIFY(live.of(plan.queue, Quantity::Lag, 704) < 0.5);
}

void QueuesTest::ageStillRisesAfterASpike()
{
    const Messages plan(trafficOf({{0, 50}, {100, 300}, {200, 20}}));
    const LiveNumbers live(plan.small, 600);
    // As for a log: at 400 s the last of the dense stretch is received, 200 s old.
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Lag, 199), 200 / 3.0, 0.01));
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Lag, 299), 400 / 3.0, 0.01));
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Lag, 399), 200, 0.01));
}

void QueuesTest::delayedMessagesComeLater()
{
    const Messages plan(trafficOf({{0, 20}, {100, 60}}), {.delay = 15});
    const LiveNumbers live(plan.small, 200);
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Delayed, 50), 15 * 20, 1e-9));
    QVERIFY(isWithin(live.of(plan.reader, Quantity::Offered, 112), 20, 1e-6));
    QVERIFY(isWithin(live.of(plan.reader, Quantity::Offered, 117), 60, 1e-3));
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Delayed), 15 * 60, 1e-9));
}

void QueuesTest::theRetentionLosesWhatIsTooOld()
{
    const Messages plan(trafficOf(125), {.retention = 60});
    const LiveNumbers live(plan.small, 600);
    // The oldest is 60 s old after 300 s; 25/s are lost from then on.
    QCOMPARE(live.of(plan.queue, Quantity::Dropped, 290), 0.0);
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Dropped), 25, 1e-3));
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Lag), 60, 1e-3));
    QVERIFY(isWithin(live.sum(plan.queue, Quantity::Dropped), 25 * 300, 0.01));
}

void QueuesTest::tooShortAVisibilityMakesDuplicates()
{
    Messages plan(trafficOf(20), {.visibility = 2});
    plan.readerBody().lanes = 1000;
    plan.readerBody().batch = 1;
    plan.readerBody().batchTime = Distribution::exponential(4);
    const LiveNumbers live(plan.small, 60);
    // Received again after 2 s when the first is still at it: e^-0.5; after 4 s when both are,
    // e^-0.5 e^-1; after 6 s e^-3, after 8 s e^-5, after 10 s e^-7.5.
    const double again = std::exp(-0.5) + std::exp(-1.5) + std::exp(-3) + std::exp(-5)
                         + std::exp(-7.5);
    QVERIFY(isWithin(live.of(plan.reader, Quantity::Offered), 20 * (1 + again), 1e-3));
    QVERIFY(isWithin(live.of(plan.reader, Quantity::Busy), 80 * (1 + again), 1e-3));
}

void QueuesTest::theInFlightLimitHoldsReadersBack()
{
    Messages plan(trafficOf(100), {.inFlight = 50});
    plan.readerBody().lanes = 1000;
    plan.readerBody().batch = 1;
    plan.readerBody().batchTime = Distribution::constant(1);
    const LiveNumbers live(plan.small, 200);
    // 50 at a time for 1 s each.
    QVERIFY(isWithin(live.of(plan.reader, Quantity::Offered), 50, 1e-6));
    QVERIFY(isWithin(live.of(plan.queue, Quantity::InFlight), 50, 1e-6));
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Backlog), 50 * 200, 0.01));
}

void QueuesTest::groupsLimitParallelBatches()
{
    Messages plan(trafficOf(100), {.groups = 4});
    plan.readerBody().lanes = 50;
    plan.readerBody().batchTime = Distribution::constant(1);
    const LiveNumbers live(plan.small, 200);
    // Four batches of 10 at a time, 1 s each.
    QVERIFY(isWithin(live.of(plan.reader, Quantity::Offered), 40, 1e-6));
    QVERIFY(isWithin(live.of(plan.reader, Quantity::Busy), 4, 1e-6));
}

void QueuesTest::twoReadersShareByTheirCapacity()
{
    Messages plan(trafficOf(500));
    const PlanIndex second = plan.addReader();
    std::get<Reader>(plan.small.plan.stations[second].body).lanes = 3;
    const LiveNumbers live(plan.small, 200);
    // 100/s and 300/s of 500/s.
    QVERIFY(isWithin(live.of(plan.reader, Quantity::Offered), 100, 1e-6));
    QVERIFY(isWithin(live.of(second, Quantity::Offered), 300, 1e-6));
    QVERIFY(isWithin(live.of(plan.queue, Quantity::Lag), 200 * 0.2, 0.01));
}

void QueuesTest::messagesAreNeitherMadeNorLost_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void QueuesTest::messagesAreNeitherMadeNorLost()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto upTo = [&random](double most) {
        return std::uniform_real_distribution<double>(0, most)(random);
    };
    const auto between = [&random](int low, int high) {
        return std::uniform_int_distribution<int>(low, high)(random);
    };
    // Traffic starts with nothing, so that all that is there has come.
    std::vector<TrafficProfile::Step> steps = {{0, 0}};
    for (double at = between(1, 30); at < 300; at += between(5, 60))
        steps.push_back({at, upTo(1) < 0.2 ? 0 : upTo(400)});
    Queue body;
    body.delay = upTo(1) < 0.5 ? 0 : upTo(60);
    body.visibility = upTo(60);
    body.retention = upTo(1) < 0.5 ? 60 + upTo(100) : 345600;
    body.maximumReceives = upTo(1) < 0.5 ? between(1, 6) : std::numeric_limits<int>::max();
    body.inFlight = upTo(1) < 0.3 ? upTo(200) : kUnbounded;
    body.groups = upTo(1) < 0.3 ? between(1, 20) : kUnbounded;
    Messages plan(trafficOf(steps), body);
    const PlanIndex work = plan.small.work(poolOf(between(1, 20), upTo(1) < 0.5 ? 0 : 20),
                                           Distribution::exponential(upTo(0.2)));
    std::vector<PlanIndex> readers = {plan.reader};
    for (int r = between(0, 2); r > 0; --r)
        readers.push_back(plan.addReader());
    for (const PlanIndex r : readers) {
        Reader &reader = std::get<Reader>(plan.small.plan.stations[r].body);
        reader.batch = between(1, 10);
        reader.lanes = between(1, 30);
        reader.window = upTo(1) < 0.3 ? upTo(5) : 0;
        reader.latency = upTo(0.2);
        reader.recordTime = Distribution::exponential(upTo(0.05));
        reader.errorShare = upTo(1) < 0.5 ? 0 : upTo(1);
        if (upTo(1) < 0.5)
            plan.small.join(r, work).use = upTo(1) < 0.5 ? RouteUse::Batch : RouteUse::Request;
        if (upTo(1) < 0.5)
            plan.intervene(Lever::Kind::Enabled, r, 0, between(10, 100), between(110, 250));
        if (upTo(1) < 0.3)
            plan.intervene(Lever::Kind::Share, r, 1, between(10, 100), between(110, 250));
    }
    const LiveNumbers live(plan.small, 300);
    QVERIFY2(live.result().conservationError() <= 1e-9,
             qPrintable(QString::number(live.result().conservationError())));
    for (std::size_t step = 0; step < live.result().steps(); ++step) {
        for (const Quantity quantity : {Quantity::Lag, Quantity::Backlog, Quantity::InFlight,
                                        Quantity::Delayed, Quantity::Redriven, Quantity::Dropped}) {
            const double value = live.of(plan.queue, quantity, step);
            QVERIFY(std::isfinite(value) && value >= -1e-6);
        }
        QVERIFY(live.of(plan.queue, Quantity::InFlight, step) <= body.inFlight * 1.05 + 20);
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::QueuesTest)
#include "queues_test.moc"
