// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/small_plan.h"

#include <QTest>

#include <cmath>

namespace headroom {

namespace {

Intervention intervention(double at, double until, const Lever &lever, double value)
{
    Intervention made;
    made.name = "change";
    made.at = at;
    made.until = until;
    Move move{lever};
    move.value = value;
    made.moves = {move};
    return made;
}

bool isWithin(double value, double expected, double share)
{
    if (std::abs(value - expected) <= share * std::abs(expected))
        return true;
    qWarning("%.6g instead of %.6g", value, expected);
    return false;
}

/// Requests at a pool of one server per unit of a scaler that keeps its use at a target.
struct ScaledService {
    SmallPlan small = {};
    PlanIndex work = kNone;

    ScaledService(double rate, double units, bool isPerTarget)
    {
        const PlanIndex users = small.users(rate);
        work = small.work(poolOf(units), Distribution::exponential(1));
        small.join(users, work);
        Scaler scaler;
        scaler.name = "tasks";
        scaler.initial = units;
        scaler.minimum = 1;
        scaler.maximum = 100;
        scaler.startTime = 30;
        scaler.drives = {{{Lever::Kind::Servers, 0}, 1}};
        TargetTracking policy;
        policy.gauge.per = {{Target::Scaler, 0, Quantity::Units}};
        if (isPerTarget) {
            policy.gauge.sum = {{Target::Station, work, Quantity::Offered}};
            policy.target = 0.5;
        } else {
            policy.gauge.sum = {{Target::Pool, 0, Quantity::Busy, {}, 100}};
            policy.target = 50;
        }
        scaler.tracking = {policy};
        small.plan.controls.scalers = {scaler};
    }

    std::vector<std::pair<double, double>> stairs(const LiveNumbers &numbers) const
    {
        std::vector<std::pair<double, double>> stairs;
        for (const ControlEvent &event : numbers.result().events())
            if (event.kind == ControlEvent::Kind::Started)
                stairs.emplace_back(event.time, event.after);
        return stairs;
    }
};

} // namespace

class ControlsTest : public QObject
{
    Q_OBJECT

private slots:
    void trafficIsMultipliedForAWhile()
    {
        SmallPlan small;
        const PlanIndex users = small.users(10);
        const PlanIndex work = small.work(poolOf(kUnbounded, 0), Distribution::exponential(0.1));
        small.join(users, work);
        small.plan.controls.interventions = {
            intervention(100, 200, {Lever::Kind::Traffic, users}, 3)};
        const LiveNumbers numbers(small, 300);
        QCOMPARE(numbers.of(work, Quantity::Offered, 99), 10.0);
        QCOMPARE(numbers.of(work, Quantity::Offered, 100), 30.0);
        QCOMPARE(numbers.of(work, Quantity::Offered, 199), 30.0);
        QCOMPARE(numbers.of(work, Quantity::Offered, 200), 10.0);
        QCOMPARE(numbers.result().events().size(), std::size_t(2));
    }

    void aLoweredLimitRefusesAsErlangSays()
    {
        // 8 Erlangs at 20 servers, from 600 s on at 8, from 1200 s on at 20 again.
        SmallPlan small;
        const PlanIndex users = small.users(16);
        const PlanIndex work = small.work(poolOf(20, 0), Distribution::exponential(0.5));
        small.join(users, work);
        small.plan.controls.interventions = {intervention(600, 1200, {Lever::Kind::Servers, 0}, 8)};
        const LiveNumbers numbers(small, 1800);
        const auto lost = [&](std::size_t step) {
            return numbers.of(work, Quantity::Rejected, step)
                   / numbers.of(work, Quantity::Offered, step);
        };
        // B(20, 8) by the recursion b = a b / (n + a b).
        const auto erlang = [](int servers, double load) {
            double b = 1;
            for (int n = 1; n <= servers; ++n)
                b = load * b / (n + load * b);
            return b;
        };
        QVERIFY(isWithin(lost(599), erlang(20, 8), 0.005));
        QVERIFY(isWithin(lost(1199), erlang(8, 8), 0.005));
        QVERIFY(isWithin(lost(1799), erlang(20, 8), 0.005));
        QVERIFY(numbers.result().conservationError() < 1e-9);
    }

    void moreServersDrainWhatWaits()
    {
        // 3 Erlangs at two servers grow by one request a second for 300 s; with five servers they
        // fall by two a second, so that nothing is left after another 150 s, and at rest M/M/5 with
        // 3 Erlangs waits C / (5 - 3) with C = 0.2362.
        SmallPlan small;
        const PlanIndex users = small.users(3);
        const PlanIndex work = small.work(poolOf(2), Distribution::exponential(1));
        small.join(users, work);
        small.plan.controls.interventions = {
            intervention(300, kUnbounded, {Lever::Kind::Servers, 0}, 5)};
        const LiveNumbers numbers(small, 1200);
        QVERIFY(isWithin(numbers.of(work, Quantity::Waiting, 299), 300, 0.03));
        QVERIFY(isWithin(numbers.of(work, Quantity::Waiting, 374), 150, 0.04));
        QVERIFY(numbers.of(work, Quantity::Waiting, 520) < 3);
        QVERIFY(isWithin(numbers.of(work, Quantity::ResponseTime, 1199), 1 + 0.23615 / 2, 0.02));
        QVERIFY(numbers.result().conservationError() < 1e-9);
    }

    void aBucketThatIsLoweredPolices()
    {
        SmallPlan small;
        const PlanIndex users = small.users(100);
        small.plan.buckets.push_back({"b", 200, 10});
        const PlanIndex gate = small.add(Gate{0});
        small.join(users, gate);
        small.plan.controls.interventions = {
            intervention(60, kUnbounded, {Lever::Kind::Rate, 0}, 50)};
        const LiveNumbers numbers(small, 300);
        QVERIFY(numbers.of(gate, Quantity::Rejected, 30) < 0.1);
        QVERIFY(isWithin(numbers.of(gate, Quantity::Rejected, 299), 50, 0.02));
    }

    void aSlowDependencyMovesMeansAndPercentiles()
    {
        SmallPlan small;
        const PlanIndex users = small.users(10);
        const PlanIndex work = small.work(poolOf(kUnbounded, 0), Distribution::exponential(0.1));
        small.join(users, work);
        Intervention slow;
        slow.at = 100;
        Move move{{Lever::Kind::ServiceTime, work}};
        move.law = Distribution::constant(0.7);
        slow.moves = {move};
        small.plan.controls.interventions = {slow};
        const LiveNumbers numbers(small, 300);
        QVERIFY(isWithin(numbers.of(work, Quantity::ResponseTime, 50), 0.1, 1e-9));
        QVERIFY(isWithin(numbers.of(work, Quantity::ResponseTime, 299), 0.7, 1e-9));
        QVERIFY(isWithin(numbers.percentile(work, 0.99), 0.7, 0.01));
        QVERIFY(isWithin(numbers.of(work, Quantity::Busy, 299), 7, 1e-6));
    }

    void utilisationScalesOutStepByStep()
    {
        // Work for 10.4 servers meets two, target 50 %, metrics a minute late, starts of 30 s. What
        // waits keeps all busy, so a minute with R units on average asks for 2 R: at 240 s minute 3
        // (R = 2) for 4; at 300 s minute 4 likewise; at 360 s minute 5 (2 for 30 s, 4 for 30 s) for
        // 6; then R = 4, 5, 7, 9 for 8, 10, 14, 18.
        const ScaledService service(10.4, 2, false);
        const LiveNumbers numbers(service.small, 900);
        const std::vector<std::pair<double, double>> stairs = service.stairs(numbers);
        const std::vector<std::pair<double, double>> expected = {{270, 4},  {390, 6},  {450, 8},
                                                                 {510, 10}, {570, 14}, {630, 18}};
        QVERIFY(stairs.size() >= expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(stairs[i], expected[i]);
        QVERIFY(numbers.result().conservationError() < 1e-9);
    }

    void requestsPerTargetScaleOutAtOnce()
    {
        // 10.4 / 2 = 5.2 a second and unit against 0.5: ceil(2 * 5.2 / 0.5) = 21 at once (20.8).
        const ScaledService service(10.4, 2, true);
        const LiveNumbers numbers(service.small, 900);
        const std::vector<std::pair<double, double>> stairs = service.stairs(numbers);
        QCOMPARE(stairs.size(), std::size_t(1));
        QCOMPARE(stairs.front(), (std::pair<double, double>(270, 21)));
    }

    void aCanaryThatFailsIsRolledBack()
    {
        // From 600 s on a tenth goes to a version of which a fifth fails: 2 % of all, twice what
        // the alarm takes. Its second minute ends at 720.
        SmallPlan small;
        const PlanIndex users = small.users(100);
        const PlanIndex split = small.add(Splitter{});
        Work good;
        good.service = Distribution::constant(0.01);
        Work bad = good;
        bad.errorShare = 0.2;
        const PlanIndex v1 = small.add(good);
        const PlanIndex v2 = small.add(bad);
        small.join(users, split);
        small.join(split, v1);
        small.join(split, v2).weight = 0;
        Alarm alarm;
        alarm.name = "errors";
        alarm.gauge.sum = {{Target::Station, split, Quantity::Failed}};
        alarm.gauge.per = {{Target::Station, split, Quantity::Offered}};
        alarm.threshold = 0.01;
        alarm.periods = alarm.datapoints = 2;
        small.plan.controls.alarms = {alarm};
        Deployment deployment;
        deployment.at = 600;
        deployment.split = split;
        deployment.shifts = {{0, 0.1}, {300, 1}};
        deployment.alarms = {0};
        small.plan.controls.deployments = {deployment};
        const LiveNumbers numbers(small, 1800);
        QCOMPARE(numbers.of(v2, Quantity::Offered, 599), 0.0);
        QVERIFY(isWithin(numbers.of(v2, Quantity::Offered, 600), 10, 1e-12));
        QVERIFY(isWithin(numbers.of(split, Quantity::Failed, 700), 2, 1e-9));
        QVERIFY(isWithin(numbers.of(v2, Quantity::Offered, 719), 10, 1e-12));
        QCOMPARE(numbers.of(v2, Quantity::Offered, 720), 0.0);
        QCOMPARE(numbers.of(v2, Quantity::Offered, 1799), 0.0);
        const std::vector<ControlEvent> &events = numbers.result().events();
        QVERIFY(std::ranges::any_of(events, [](const ControlEvent &event) {
            return event.kind == ControlEvent::Kind::RolledBack && event.time == 720;
        }));
    }

    void aShiftThatHoldsGoesThrough()
    {
        SmallPlan small;
        const PlanIndex users = small.users(100);
        const PlanIndex split = small.add(Splitter{});
        Work work;
        work.service = Distribution::constant(0.01);
        const PlanIndex v1 = small.add(work);
        const PlanIndex v2 = small.add(work);
        small.join(users, split);
        small.join(split, v1);
        small.join(split, v2).weight = 0;
        Deployment deployment;
        deployment.at = 60;
        deployment.split = split;
        for (int k = 0; k < 10; ++k)
            deployment.shifts.push_back({60.0 * k, 0.1 * (k + 1)});
        small.plan.controls.deployments = {deployment};
        const LiveNumbers numbers(small, 900);
        QVERIFY(isWithin(numbers.of(v2, Quantity::Offered, 119), 10, 1e-9));
        QVERIFY(isWithin(numbers.of(v2, Quantity::Offered, 120), 20, 1e-9));
        QVERIFY(isWithin(numbers.of(v2, Quantity::Offered, 899), 100, 1e-9));
        QVERIFY(numbers.of(v1, Quantity::Offered, 899) < 1e-9);
    }
};

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ControlsTest)
#include "controls_test.moc"
