// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/study.h"
#include "tests/support/request_numbers.h"

#include <QTest>

#include <algorithm>
#include <cmath>

/// Interventions and control loops, request by request. Times in s.
namespace headroom {

namespace {

using Kind = Lever::Kind;

Intervention during(double at, double until, const Move &move)
{
    Intervention intervention;
    intervention.name = "change";
    intervention.owner = 0;
    intervention.at = at;
    intervention.until = until;
    intervention.moves = {move};
    return intervention;
}

Move numberMove(Kind kind, PlanIndex index, double value)
{
    Move move;
    move.lever = {kind, index};
    move.value = value;
    return move;
}

/// Users of an endless pool.
struct Shop {
    SmallPlan small = {};
    PlanIndex source = 0;
    PlanIndex work = 0;

    Shop(double rate, const ServerPool &pool, const Distribution &service,
         Arrivals arrivals = Arrivals::Constant)
    {
        Source users;
        users.traffic = trafficOf(rate);
        users.arrivals = arrivals;
        source = small.add(users);
        work = small.work(pool, service);
        small.join(source, work);
    }
    Shop &with(const Intervention &intervention)
    {
        small.plan.controls.interventions.push_back(intervention);
        return *this;
    }
};

std::vector<double> timesOf(const RunResult &run, ControlEvent::Kind kind)
{
    std::vector<double> times;
    for (const ControlEvent &event : run.events())
        if (event.kind == kind)
            times.push_back(event.time);
    return times;
}

} // namespace

class ControlsTest : public QObject
{
    Q_OBJECT

private slots:
    void trafficIsMultipliedForAWhile()
    {
        Shop shop(10, poolOf(kUnbounded), Distribution::constant(0.1));
        shop.with(during(200, 400, numberMove(Kind::Traffic, shop.source, 3)));
        const RequestNumbers run(shop.small, 600, 60);
        QVERIFY(isNear(run.at(shop.work, Quantity::Offered, 10), 10, 0.011));
        QVERIFY(isNear(run.at(shop.work, Quantity::Offered, 30), 30, 0.011));
        QVERIFY(isNear(run.at(shop.work, Quantity::Offered, 50), 10, 0.011));
        QCOMPARE(timesOf(run.result(), ControlEvent::Kind::Began), std::vector<double>{200});
        QCOMPARE(timesOf(run.result(), ControlEvent::Kind::Ended), std::vector<double>{400});
    }

    void trafficThatIsTurnedOffComesBack()
    {
        Shop shop(10, poolOf(kUnbounded), Distribution::constant(0.1), Arrivals::Poisson);
        shop.with(during(100, 200, numberMove(Kind::Traffic, shop.source, 0)));
        const RequestNumbers run(shop.small, 2100, 21);
        QCOMPARE(run.at(shop.work, Quantity::Offered, 1), 0.0);
        QVERIFY(isNear(run.sum(shop.work, Quantity::Offered), 20000, 0.02));
        // What was before is what would have been without.
        Shop same(10, poolOf(kUnbounded), Distribution::constant(0.1), Arrivals::Poisson);
        const RequestNumbers without(same.small, 2100, 21);
        QCOMPARE(run.at(shop.work, Quantity::Offered, 0),
                 without.at(same.work, Quantity::Offered, 0));
    }

    void usersComeAndGo()
    {
        // Each asks, waits for 1 s and thinks for 9 s: a request every 10 s.
        SmallPlan small;
        const PlanIndex users = small.closedUsers(100, Distribution::exponential(9));
        const PlanIndex work = small.work(poolOf(kUnbounded), Distribution::constant(1));
        small.join(users, work);
        small.plan.controls.interventions.push_back(
            during(1000, 2000, numberMove(Kind::Traffic, users, 0.2)));
        small.plan.controls.interventions.push_back(
            during(3000, 4000, numberMove(Kind::Traffic, users, 2)));
        const RequestNumbers run(small, 5000, 50);
        const auto rateFrom = [&](std::size_t step) {
            double sum = 0;
            for (std::size_t i = step; i < step + 8; ++i)
                sum += run.at(work, Quantity::Offered, i) / 8;
            return sum;
        };
        QVERIFY(isNear(rateFrom(1), 10, 0.05));
        QVERIFY(isNear(rateFrom(11), 2, 0.1));
        QVERIFY(isNear(rateFrom(21), 10, 0.05));
        QVERIFY(isNear(rateFrom(31), 20, 0.05));
    }

    void aPoolThatShrinksLetsWorkEnd()
    {
        // Ten servers, all busy with work of 100 s from 100 s on; at 50 s but four are gone: until
        // 100 s what began goes on, and the number falls to four from there.
        Shop shop(10, poolOf(10), Distribution::constant(100));
        shop.with(during(50, kUnbounded, numberMove(Kind::Servers, 0, 4)));
        const RequestNumbers run(shop.small, 400, 400);
        QVERIFY(isNear(run.at(shop.work, Quantity::Busy, 90), 10, 1e-9));
        QVERIFY(isNear(run.at(shop.work, Quantity::Busy, 150), 4, 1e-9));
        QVERIFY(run.result().conservationError() < 1e-9);
        Reading servers;
        servers.target = Target::Pool;
        servers.index = 0;
        servers.quantity = Quantity::Servers;
        QCOMPARE(run.result().content().reading(servers, 40), 10.0);
        QCOMPARE(run.result().content().reading(servers, 60), 4.0);
    }

    void aPoolThatGrowsServesThoseWhoWait()
    {
        // 2 requests a second on one server of 1 s, 100 wait after 100 s; ten more servers and they
        // are gone at once.
        Shop shop(2, poolOf(1), Distribution::constant(1));
        shop.with(during(100, kUnbounded, numberMove(Kind::Servers, 0, 200)));
        const RequestNumbers run(shop.small, 200, 200);
        QVERIFY(isNear(run.at(shop.work, Quantity::Waiting, 98), 98.5, 0.02));
        QCOMPARE(run.at(shop.work, Quantity::Waiting, 101), 0.0);
        QVERIFY(isNear(run.at(shop.work, Quantity::Busy, 103), 2, 0.01));
    }

    void sharedProcessorsBecomeFewer()
    {
        ServerPool pool = poolOf(4, kUnbounded, Discipline::ProcessorSharing);
        Shop shop(2, pool, Distribution::constant(1));
        shop.with(during(100, 200, numberMove(Kind::Servers, 0, 1)));
        const RequestNumbers run(shop.small, 600, 600);
        const auto busyAt = [&run](std::size_t step) {
            return run.result().content().poolAt(0, step).busy;
        };
        QVERIFY(isNear(busyAt(50), 2, 0.01));
        QVERIFY(isNear(busyAt(150), 1, 0.01));
        QVERIFY(isNear(busyAt(201), 4, 0.01));
        // 100 s of work too much, done at 2 a second more than comes: until 250 s.
        QVERIFY(isNear(busyAt(247), 4, 0.01));
        QVERIFY(isNear(busyAt(260), 2, 0.02));
        QVERIFY(run.result().conservationError() < 1e-9);
    }

    void workBecomesSlowerAndFails()
    {
        Shop shop(10, poolOf(kUnbounded), Distribution::constant(0.1));
        Move slower;
        slower.lever = {Kind::ServiceTime, shop.work};
        slower.law = Distribution::constant(0.5);
        shop.with(during(100, 200, slower));
        shop.with(during(300, 400, numberMove(Kind::Share, shop.work, 1)));
        const RequestNumbers run(shop.small, 500, 50);
        QVERIFY(isNear(run.at(shop.work, Quantity::Busy, 5), 1, 0.02));
        QVERIFY(isNear(run.at(shop.work, Quantity::Busy, 15), 5, 0.02));
        QVERIFY(isNear(run.at(shop.work, Quantity::Busy, 25), 1, 0.02));
        QCOMPARE(run.at(shop.work, Quantity::Failed, 25), 0.0);
        QVERIFY(isNear(run.at(shop.work, Quantity::Failed, 35), 10, 0.02));
    }

    void limitsMove()
    {
        SmallPlan small;
        const PlanIndex users = small.users(50);
        small.plan.buckets.push_back({"bucket", 20, 1});
        Gate gate;
        gate.bucket = 0;
        const PlanIndex door = small.add(gate);
        small.join(users, door);
        small.plan.controls.interventions.push_back(
            during(1000, 2000, numberMove(Kind::Rate, 0, 1000)));
        const RequestNumbers run(small, 3000, 30);
        // A store of one: a share x / (1 + x) is refused, x = 50 / 20 and 50 / 1000.
        QVERIFY(isNear(run.at(door, Quantity::Rejected, 5), 50 * 2.5 / 3.5, 0.05));
        QVERIFY(isNear(run.at(door, Quantity::Rejected, 15), 50 * 0.05 / 1.05, 0.3));
        QVERIFY(isNear(run.at(door, Quantity::Rejected, 25), 50 * 2.5 / 3.5, 0.05));
    }

    void aStoppedReaderCatchesUp()
    {
        // 50 records/s against a reader of 100: stopped from 200 s on for 100 s it leaves 5,000,
        // read at 50 a second more than come, so that it is even at 400 s; the age falls by
        // (100 - 50) / 50 = 1 s a second.
        SmallPlan small;
        Source users;
        users.traffic = trafficOf(50);
        users.arrivals = Arrivals::Constant;
        const PlanIndex source = small.add(users);
        const PlanIndex log = small.add(Log{});
        Reader reading;
        reading.store = log;
        reading.batch = 10;
        reading.recordTime = Distribution::constant(0.01);
        const PlanIndex reader = small.add(reading);
        small.join(source, log);
        small.plan.controls.interventions.push_back(
            during(200, 300, numberMove(Kind::Enabled, reader, 0)));
        const RequestNumbers run(small, 600, 600);
        QVERIFY(isNear(run.at(reader, Quantity::Backlog, 299), 4975, 0.01));
        QVERIFY(isNear(run.at(reader, Quantity::Lag, 299), 99.5, 0.01));
        QVERIFY(isNear(run.at(reader, Quantity::Lag, 349), 50.5, 0.01));
        QVERIFY(run.at(reader, Quantity::Lag, 397) > 0.5);
        QVERIFY(run.at(reader, Quantity::Lag, 402) < 0.2);
        QVERIFY(run.result().conservationError() < 1e-9);
    }

    void recordsMoveToOtherPartitions()
    {
        SmallPlan small;
        const PlanIndex source = small.users(100);
        Log store;
        store.partitions = {1, 0};
        const PlanIndex log = small.add(store);
        small.join(source, log);
        Move split;
        split.lever = {Kind::Partitions, log};
        split.shares = {0.25, 0.75};
        small.plan.controls.interventions.push_back(during(500, kUnbounded, split));
        const RequestNumbers run(small, 1000, 2);
        QCOMPARE(run.at(log, Quantity::Offered, 0, 1), 0.0);
        QVERIFY(isNear(run.at(log, Quantity::Offered, 1, 1), 75, 0.03));
        QCOMPARE(run.at(log, Quantity::Units, 0), 1.0);
        QCOMPARE(run.at(log, Quantity::Units, 1), 2.0);
    }

    void aDeploymentThatFailsIsRolledBack()
    {
        // A tenth of the traffic goes to a version that always fails, from 300 s on; an alarm over
        // one minute sees it when the minute ends.
        SmallPlan small;
        Source users;
        users.traffic = trafficOf(20);
        users.arrivals = Arrivals::Constant;
        const PlanIndex source = small.add(users);
        const PlanIndex split = small.add(Splitter{});
        small.join(source, split);
        Work work;
        work.service = Distribution::constant(0.01);
        const PlanIndex old = small.add(work);
        work.errorShare = 1;
        const PlanIndex bad = small.add(work);
        small.join(split, old).weight = 1;
        small.join(split, bad).weight = 0;
        Alarm alarm;
        alarm.name = "errors";
        alarm.owner = 0;
        alarm.gauge.sum = {{Target::Station, bad, Quantity::Failed}};
        alarm.threshold = 0.5;
        small.plan.controls.alarms.push_back(alarm);
        Deployment deployment;
        deployment.name = "canary";
        deployment.owner = 0;
        deployment.at = 300;
        deployment.split = split;
        deployment.shifts = {{0, 0.1}, {600, 1}};
        deployment.alarms = {0};
        small.plan.controls.deployments.push_back(deployment);
        const RequestNumbers run(small, 1200, 1200);
        QCOMPARE(timesOf(run.result(), ControlEvent::Kind::RolledBack), std::vector<double>{360});
        QCOMPARE(run.at(bad, Quantity::Offered, 299), 0.0);
        QVERIFY(isNear(run.sum(bad, Quantity::Offered), 0.1 * 20 * 60, 0.3));
        QCOMPARE(run.at(bad, Quantity::Offered, 361), 0.0);
        Reading inAlarm;
        inAlarm.target = Target::Alarm;
        inAlarm.index = 0;
        inAlarm.quantity = Quantity::Alarming;
        QCOMPARE(run.result().content().reading(inAlarm, 350), 0.0);
        QCOMPARE(run.result().content().reading(inAlarm, 370), 1.0);
    }

    void workersFollowTheAgeOfWhatTheyRead()
    {
        // Four partitions of 50 records/s and workers of 80: one alone falls behind by more than
        // half. An alarm on 60 s of lag adds a worker a minute until it is silent; the fourth has
        // one partition like all others and keeps up.
        SmallPlan small;
        Source users;
        users.traffic = trafficOf(200);
        users.arrivals = Arrivals::Constant;
        const PlanIndex source = small.add(users);
        Log store;
        store.partitions = {0.25, 0.25, 0.25, 0.25};
        const PlanIndex log = small.add(store);
        small.join(source, log);
        Reader reading;
        reading.store = log;
        reading.workers = 1;
        reading.workerRate = 80;
        const PlanIndex reader = small.add(reading);
        Alarm alarm;
        alarm.gauge.sum = {{Target::Station, reader, Quantity::Lag}};
        alarm.statistic = Alarm::Statistic::Maximum;
        alarm.threshold = 60;
        small.plan.controls.alarms.push_back(alarm);
        Scaler scaler;
        scaler.name = "workers";
        scaler.maximum = 4;
        scaler.startTime = 30;
        scaler.drives = {{{Kind::Workers, reader}, 1}};
        StepScaling steps;
        steps.alarm = 0;
        steps.steps = {{0, kUnbounded, 1}};
        steps.cooldown = 60;
        scaler.steps = {steps};
        small.plan.controls.scalers.push_back(scaler);
        const RequestNumbers run(small, 3600, 60);
        const std::vector<double> started = timesOf(run.result(), ControlEvent::Kind::Started);
        QCOMPARE(started.size(), std::size_t{3});
        // The lag grows by 1 - 80 / 200 = 0.6 s a second: it is 72 s at the second minute.
        QCOMPARE(started.front(), 150.0);
        QVERIFY(run.at(reader, Quantity::Lag, 3) > 60);
        QVERIFY(run.at(reader, Quantity::Lag, 50) < 1);
        Reading units;
        units.target = Target::Scaler;
        units.index = 0;
        units.quantity = Quantity::Units;
        QCOMPARE(run.result().content().reading(units, 1), 1.0);
        QCOMPARE(run.result().content().reading(units, 59), 4.0);
    }

    void studiesOfControlledPlansAreTheSameOnAnyNumberOfThreads()
    {
        Shop shop(10, poolOf(2), Distribution::exponential(0.15), Arrivals::Poisson);
        shop.with(during(100, 300, numberMove(Kind::Servers, 0, 1)));
        // Another part of the plan: its controls' places are others there.
        const PlanIndex beside = shop.small.users(5);
        const PlanIndex work = shop.small.work(poolOf(1), Distribution::exponential(0.1));
        shop.small.join(beside, work);
        shop.with(during(200, 400, numberMove(Kind::Traffic, beside, 2)));
        StudyOptions options;
        options.duration = 600;
        options.replications = 6;
        std::vector<std::string> prints;
        for (const int threads : {1, 3}) {
            options.threads = threads;
            const auto study = runStudy(shop.small.plan, options);
            QVERIFY(study.has_value());
            // Five times 0.15 s, in which nothing moves yet.
            QCOMPARE((*study)->warmUp(), 0.75);
            QCOMPARE((*study)->run().events().size(), std::size_t{4});
            QVERIFY((*study)->run().conservationError() < 1e-9);
            prints.push_back((*study)->run().fingerprint());
            const RunResult::Content &content = (*study)->run().content();
            const auto rateAt = [&](double time) {
                return content.reading({Target::Station, work, Quantity::Offered},
                                       (*study)->run().stepAt(time));
            };
            QVERIFY(rateAt(301) > 7 && rateAt(101) < 8);
        }
        QCOMPARE(prints[0], prints[1]);
    }
};

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ControlsTest)
#include "controls_test.moc"
