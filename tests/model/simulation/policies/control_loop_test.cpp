// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/control_loop.h"

#include <QTest>

#include <cmath>
#include <functional>

namespace headroom::control {

namespace {

using Stairs = std::vector<std::pair<double, double>>; ///< When, and how many units from then on.

constexpr double kForever = std::numeric_limits<double>::infinity();

/// A plan of one pool whose servers are the units of one scaler.
struct Service {
    Plan plan = {};

    explicit Service(Scaler scaler)
    {
        plan.pools.push_back({"pool"});
        plan.pools.front().servers = scaler.initial;
        scaler.drives = {{{Lever::Kind::Servers, 0}, 1}};
        plan.controls.scalers.push_back(std::move(scaler));
    }

    /// Lets the loop run; `work` is what the units do together, in the gauge's unit times units:
    /// the gauge shows their mean over a tick, per unit.
    Stairs run(double until, const std::function<double(double now, double units)> &work,
               std::vector<ControlEvent> *events = nullptr) const
    {
        Part part;
        for (PlanIndex i = 0; i < plan.controls.scalers.size(); ++i)
            part.scalers.push_back(i);
        for (PlanIndex i = 0; i < plan.controls.alarms.size(); ++i)
            part.alarms.push_back(i);
        ControlLoop loop(plan, part);
        Stairs stairs;
        double done = 0;
        double per = 0;
        double last = 0;
        while (loop.next() <= until) {
            const double now = loop.next();
            const double units = loop.units(0).inService();
            done += work((last + now) / 2, units) * (now - last);
            per += units * (now - last);
            last = now;
            const std::vector<std::optional<double>> measured(
                loop.gauges().size(), per > 0 ? std::optional(done / per) : std::nullopt);
            if (loop.endsTick(now))
                done = per = 0;
            loop.advance(now, measured);
            for (const Move &move : loop.takeMoves())
                stairs.emplace_back(now, move.value);
            for (const ControlEvent &event : loop.takeEvents())
                if (events)
                    events->push_back(event);
        }
        return stairs;
    }
};

/// A gauge that has data; what it reads the drill knows.
Gauge anyGauge()
{
    return {{{Target::Pool, 0, Quantity::Busy}}, {}};
}

TargetTracking tracking(double target)
{
    TargetTracking policy;
    policy.gauge = anyGauge();
    policy.target = target;
    policy.delay = 0;
    return policy;
}

Scaler tasks(double initial, double maximum = 100)
{
    Scaler scaler;
    scaler.name = "tasks";
    scaler.initial = initial;
    scaler.minimum = 1;
    scaler.maximum = maximum;
    scaler.startTime = 30;
    return scaler;
}

} // namespace

class ControlLoopTest : public QObject
{
    Q_OBJECT

private slots:
    void utilisationScalesOutByTheInverseOfItsTarget()
    {
        // Work for 5.2 tasks meets 2. CPU shows 100 % at most, so with a target of 50 % a step at
        // most doubles what ran: after three minutes ceil(2 * 100 / 50) = 4, in service 30 s later.
        // The fourth minute had 3 on average, all busy: 6. The fifth had 5, at
        // (4 + 5.2) / (4 + 6) = 92 %: ceil(9.2) = 10. The sixth 8, at 10.4 / 16 = 65 %: 11. The
        // seventh shows 10.4 / 21 = 49.5 %, and then 47 %.
        Scaler scaler = tasks(2);
        scaler.tracking = {tracking(50)};
        const Stairs stairs = Service(scaler).run(
            1800, [](double, double units) { return 100 * std::min(units, 5.2); });
        QCOMPARE(stairs, (Stairs{{210, 4}, {270, 6}, {330, 10}, {390, 11}}));
    }

    void requestsPerTargetScaleOutInOneStep()
    {
        // The same load as requests per target does not saturate: ceil(2 * 260 / 50) = 11 at once.
        Scaler scaler = tasks(2);
        scaler.tracking = {tracking(50)};
        const Stairs stairs = Service(scaler).run(1800, [](double, double) { return 520.0; });
        QCOMPARE(stairs, (Stairs{{210, 11}}));
    }

    void whatMetricsShowLateIsActedOnLate()
    {
        Scaler scaler = tasks(2);
        scaler.tracking = {tracking(50)};
        scaler.tracking.front().delay = 60;
        const Stairs stairs = Service(scaler).run(1800, [](double, double) { return 520.0; });
        QCOMPARE(stairs, (Stairs{{270, 11}}));
    }

    void scaleInWaitsForFifteenMinutesAndRoundsUp()
    {
        // From minute 10 on the work of 1.3 tasks is left for 11: 11.8 % is below 45 %. The
        // fifteenth low minute ends at 600 + 900; ceil(11 * 11.8 / 50) = 3 (2.6).
        Scaler scaler = tasks(11);
        scaler.tracking = {tracking(50)};
        const Stairs stairs = Service(scaler).run(
            1800, [](double now, double) { return now <= 600 ? 520.0 : 130.0; });
        QCOMPARE(stairs, (Stairs{{1500, 3}}));
    }

    void nothingIsScaledInWhenAPolicyForbidsIt()
    {
        Scaler scaler = tasks(11);
        scaler.tracking = {tracking(50)};
        scaler.tracking.front().scalesIn = false;
        QVERIFY(Service(scaler).run(7200, [](double, double) { return 11.0; }).empty());
    }

    void boundsHold()
    {
        Scaler scaler = tasks(2, 6);
        scaler.tracking = {tracking(50)};
        QCOMPARE(Service(scaler).run(1800, [](double, double) { return 2000.0; }),
                 (Stairs{{210, 6}}));
    }

    void stepsAreTakenWhileTheAlarmLasts()
    {
        // Threshold 70: 75 is 5 above, one more; 95 is 25 above, three more. Within the cooldown
        // the greater step adds only what it is greater by: 4 + 3 from the first minute on.
        Scaler scaler = tasks(4);
        StepScaling policy;
        policy.alarm = 0;
        policy.steps = {{0, 10, 1}, {10, kForever, 3}};
        scaler.steps = {policy};
        Service service(scaler);
        Alarm alarm;
        alarm.gauge = anyGauge();
        alarm.threshold = 70;
        alarm.comparison = Alarm::Comparison::Above;
        service.plan.controls.alarms = {alarm};
        const Stairs stairs = service.run(
            350, [](double now, double units) { return units * (now < 60 ? 75.0 : 95.0); });
        QCOMPARE(stairs, (Stairs{{90, 5}, {150, 7}}));
    }

    void simpleScalingWaitsForItsCooldown()
    {
        // At 60 s one more, there at 90; the cooldown of 300 s counts from then: next at 420 (the
        // first minute behind 390), there at 450.
        Scaler scaler = tasks(4);
        StepScaling policy;
        policy.alarm = 0;
        policy.steps = {{0, kForever, 1}};
        policy.isSimple = true;
        scaler.steps = {policy};
        Service service(scaler);
        Alarm alarm;
        alarm.gauge = anyGauge();
        alarm.threshold = 70;
        service.plan.controls.alarms = {alarm};
        QCOMPARE(service.run(500, [](double, double units) { return 95.0 * units; }),
                 (Stairs{{90, 5}, {450, 6}}));
    }

    void scheduledBoundsTakeHoldAtOnce()
    {
        Scaler scaler = tasks(2);
        scaler.schedule = {{600, 8, {}}, {1200, 1, 4}};
        QCOMPARE(Service(scaler).run(3600, [](double, double) { return 0.0; }),
                 (Stairs{{630, 8}, {1200, 4}}));
    }

    void startsAreSpacedByTheStartRate()
    {
        Scaler scaler = tasks(0);
        scaler.startRate = 0.5;
        scaler.schedule = {{100, 3, {}}};
        QCOMPARE(Service(scaler).run(3600, [](double, double) { return 0.0; }),
                 (Stairs{{130, 1}, {132, 2}, {134, 3}}));
    }

    void lostUnitsAreReplaced()
    {
        Scaler scaler = tasks(6);
        Service service(scaler);
        Intervention fault;
        fault.name = "zone down";
        fault.at = 100;
        fault.until = 400;
        Move move{{Lever::Kind::Available, 0}};
        move.value = 2.0 / 3;
        fault.moves = {move};
        service.plan.controls.interventions = {fault};
        ControlLoop loop(service.plan, {.scalers = {0}, .interventions = {0}});
        Stairs stairs;
        while (loop.next() <= 1000) {
            const double now = loop.next();
            loop.advance(now, {});
            for (const Move &made : loop.takeMoves())
                stairs.emplace_back(now, made.value);
        }
        QCOMPARE(stairs, (Stairs{{100, 4}, {130, 6}}));
    }

    void hostsComeForTasksThatWait()
    {
        // Two tasks fit on a host. Five are wanted at 100 s on one host with two: three wait. The
        // minute at 120 s sees M = 1 + ceil(3 / 2) = 3 hosts needed, 300 %; they are there at 180
        // and the tasks 30 s later.
        Scaler hosts;
        hosts.name = "hosts";
        hosts.initial = 1;
        hosts.maximum = 10;
        hosts.startTime = 60;
        hosts.hosts = HostTracking{};
        Scaler scaler = tasks(2);
        scaler.host = 1;
        scaler.perHost = 2;
        scaler.schedule = {{100, 5, {}}};
        Service service(scaler);
        service.plan.controls.scalers.push_back(hosts);
        std::vector<ControlEvent> events;
        const Stairs stairs = service.run(
            600, [](double, double) { return 0.0; }, &events);
        QCOMPARE(stairs, (Stairs{{210, 5}}));
        const auto wanted = std::ranges::find_if(events, [](const ControlEvent &event) {
            return event.name == "hosts" && event.kind == ControlEvent::Kind::Scaled;
        });
        QVERIFY(wanted != events.end());
        QCOMPARE(wanted->time, 120.0);
        QCOMPARE(wanted->after, 3.0);
    }

    void anEmptyGroupOfHostsBeginsWithTwo()
    {
        Scaler hosts;
        hosts.name = "hosts";
        hosts.initial = 0;
        hosts.startTime = 60;
        hosts.hosts = HostTracking{};
        Scaler scaler = tasks(0);
        scaler.minimum = 0;
        scaler.host = 1;
        scaler.perHost = 4;
        scaler.schedule = {{10, 1, {}}};
        Service service(scaler);
        service.plan.controls.scalers.push_back(hosts);
        std::vector<ControlEvent> events;
        QCOMPARE(service.run(
                     600, [](double, double) { return 0.0; }, &events),
                 (Stairs{{150, 1}}));
        QVERIFY(std::ranges::any_of(events, [](const ControlEvent &event) {
            return event.name == "hosts" && event.kind == ControlEvent::Kind::Scaled
                   && event.after == 2;
        }));
    }

    void deploymentsShiftByTheClock()
    {
        const Stairs stairs = deploy(0);
        QCOMPARE(stairs, (Stairs{{600, 0.1}, {900, 1}}));
    }

    void deploymentsGoBackWhenAnAlarmGoesOff()
    {
        // The alarm sees its first bad minute at 720.
        const Stairs stairs = deploy(0.2);
        QCOMPARE(stairs, (Stairs{{600, 0.1}, {720, 0}}));
    }

    void interventionsEndWithWhatWouldBeWithoutThem()
    {
        Plan plan;
        Station source;
        source.body = Source{};
        plan.stations = {source};
        Intervention rush;
        rush.at = 60;
        rush.until = 120;
        Move move{{Lever::Kind::Traffic, 0}};
        move.value = 3;
        rush.moves = {move};
        Intervention more = rush;
        more.at = 90;
        more.until = 150;
        more.moves.front().value = 5;
        plan.controls.interventions = {rush, more};
        ControlLoop loop(plan, {.interventions = {0, 1}});
        Stairs stairs;
        while (loop.next() < kForever) {
            const double now = loop.next();
            loop.advance(now, {});
            for (const Move &made : loop.takeMoves())
                stairs.emplace_back(now, made.value);
        }
        QCOMPARE(stairs, (Stairs{{60, 3}, {90, 5}, {120, 5}, {150, 1}}));
    }

    void limitsGrowToTwiceWhatWasAsked()
    {
        Plan plan;
        plan.buckets.push_back({"writes"});
        GrowingLimit limit;
        limit.gauge = {{{Target::Bucket, 0, Quantity::Offered}}, {}};
        limit.lever = {Lever::Kind::Rate, 0};
        limit.initial = 4;
        limit.delay = 900;
        plan.controls.growing = {limit};
        ControlLoop loop(plan, {.growing = {0}});
        Stairs stairs;
        while (loop.next() <= 3600) {
            const double now = loop.next();
            const std::optional<double> asked = now <= 600 ? 1.5 : 6.0;
            loop.advance(now, {&asked, 1});
            for (const Move &made : loop.takeMoves())
                stairs.emplace_back(now, made.value);
        }
        // Twice 1.5 is within the 4; the minute that ends at 660 is the first with 6.
        QCOMPARE(stairs, (Stairs{{1560, 12}}));
    }

private:
    /// A canary of 10 % for five minutes from 600 s on, whose new way fails so much.
    static Stairs deploy(double errors)
    {
        Plan plan;
        Station split;
        split.body = Splitter{};
        split.routes.resize(2);
        split.routes[1].weight = 0;
        plan.stations = {split};
        Alarm alarm;
        alarm.gauge = {{{Target::Station, 0, Quantity::Failed}}, {}};
        alarm.threshold = 0.01;
        alarm.periods = alarm.datapoints = 2;
        plan.controls.alarms = {alarm};
        Deployment deployment;
        deployment.at = 600;
        deployment.split = 0;
        deployment.shifts = {{0, 0.1}, {300, 1}};
        deployment.alarms = {0};
        plan.controls.deployments = {deployment};
        ControlLoop loop(plan, {.alarms = {0}, .deployments = {0}});
        Stairs stairs;
        while (loop.next() <= 1800) {
            const double now = loop.next();
            const double share = stairs.empty() ? 0 : stairs.back().second;
            const std::optional<double> failed = errors * share;
            loop.advance(now, {&failed, 1});
            for (const Move &move : loop.takeMoves())
                if (move.lever.route == 1)
                    stairs.emplace_back(now, move.value);
        }
        return stairs;
    }
};

} // namespace headroom::control

QTEST_APPLESS_MAIN(headroom::control::ControlLoopTest)
#include "control_loop_test.moc"
