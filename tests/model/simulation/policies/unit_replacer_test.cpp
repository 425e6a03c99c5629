// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/control_loop.h"

#include <QTest>

#include <cmath>

namespace headroom::control {

namespace {

using Stairs = std::vector<std::pair<double, double>>; ///< When, and how many units from then on.

/// A service that starts a unit in 30 s, and replaces all of them from 100 s on; units that fail
/// are stopped after 70 s.
struct Service {
    Plan plan = {};

    Service(double units, const UpdateRules &rules)
    {
        plan.pools.push_back({"pool"});
        plan.pools.front().servers = units;
        Station work;
        work.name = "work";
        work.body = Work{.pool = 0};
        plan.stations.push_back(work);
        Scaler scaler;
        scaler.initial = units;
        scaler.maximum = 100;
        scaler.startTime = 30;
        scaler.drives = {{{Lever::Kind::Servers, 0}, 1}};
        plan.controls.scalers.push_back(std::move(scaler));
        RollingUpdate update;
        update.rules = rules;
        update.name = "v2";
        update.at = 100;
        update.scaler = 0;
        update.startTime = 30;
        update.failTime = 70;
        plan.controls.updates.push_back(std::move(update));
    }
    RollingUpdate &update() { return plan.controls.updates.front(); }

    /// The stairs of what moves a lever.
    Stairs run(double until = 2000, Lever::Kind kind = Lever::Kind::Servers,
               std::vector<ControlEvent> *events = nullptr) const
    {
        Part part;
        part.scalers = {0};
        part.updates = {0};
        for (PlanIndex i = 0; i < plan.controls.alarms.size(); ++i)
            part.alarms.push_back(i);
        ControlLoop loop(plan, part);
        Stairs stairs;
        while (loop.next() <= until) {
            const double now = loop.next();
            // The alarm's metric rises at 250 s.
            const std::vector<std::optional<double>> measured(loop.gauges().size(),
                                                              now > 250 ? 1.0 : 0.0);
            loop.advance(now, measured);
            for (const Move &move : loop.takeMoves())
                if (move.lever.kind == kind)
                    stairs.emplace_back(now, move.value);
            for (const ControlEvent &event : loop.takeEvents())
                if (events)
                    events->push_back(event);
        }
        return stairs;
    }
};

bool has(const std::vector<ControlEvent> &events, ControlEvent::Kind kind, double time)
{
    return std::ranges::any_of(events, [&](const ControlEvent &event) {
        return event.kind == kind && std::abs(event.time - time) < 1e-6;
    });
}

} // namespace

class UnitReplacerTest : public QObject
{
    Q_OBJECT

private slots:
    void twiceAsManyMayExist()
    {
        // 4 new ones at once, up to 200 % of 4; 30 s later 8 serve and 4 are healthy enough: the
        // old ones stop at that moment.
        std::vector<ControlEvent> events;
        const Stairs stairs = Service(4, {1, 2}).run(2000, Lever::Kind::Servers, &events);
        QCOMPARE(stairs, Stairs());
        QVERIFY(has(events, ControlEvent::Kind::Began, 100));
        QVERIFY(has(events, ControlEvent::Kind::Deployed, 130));
    }

    void whatNothingChecksMustRunForAWhile()
    {
        // 8 serve from 130 s on; only 40 s later are the new ones healthy.
        QCOMPARE(Service(4, {1, 2, 40}).run(), (Stairs{{130, 8}, {170, 4}}));
    }

    void halfMayBeMissingAndNoneMore()
    {
        // Down to ceil(4 x 0.5) = 2 and never more than 4: two stop, two start; when they serve,
        // the other two stop.
        std::vector<ControlEvent> events;
        const Stairs stairs = Service(4, {0.5, 1}).run(2000, Lever::Kind::Servers, &events);
        QCOMPARE(stairs, (Stairs{{100, 2}, {160, 4}}));
        QVERIFY(has(events, ControlEvent::Kind::Deployed, 160));
    }

    void roundsAsTheSchedulerDoes()
    {
        // 5 units, at least ceil(5 x 0.5) = 3 and at most floor(5 x 1.3) = 6: two stop and three
        // start (3 old + 3 = 6). At 130 s 6 serve, the 3 old ones may all stop (3 new are enough),
        // and the two that are missing start; 3 serve until 160 s.
        QCOMPARE(Service(5, {0.5, 1.3}).run(), (Stairs{{100, 3}, {160, 5}}));
    }

    void oneAtATimeTakesItsTime()
    {
        // At least 4 and at most floor(4 x 1.25) = 5: one starts, one stops, four times.
        std::vector<ControlEvent> events;
        const Stairs stairs = Service(4, {1, 1.25}).run(2000, Lever::Kind::Servers, &events);
        QCOMPARE(stairs, Stairs());
        QVERIFY(has(events, ControlEvent::Kind::Deployed, 100 + 4 * 30));
    }

    void withoutRoomNothingMoves()
    {
        std::vector<ControlEvent> events;
        QCOMPARE(Service(4, {1, 1}).run(2000, Lever::Kind::Servers, &events), Stairs());
        QVERIFY(!has(events, ControlEvent::Kind::Deployed, 130));
    }

    void theBreakerCountsFailuresAndGoesBack()
    {
        // Two of four stop; two new ones fail at 170 s and their successors at 240 s: 4 failures,
        // max(3, 4 / 2) = 3 are too many. Two of the old kind serve 30 s later.
        Service service(4, {0.5, 1, 0, true});
        service.update().failing = 1;
        std::vector<ControlEvent> events;
        QCOMPARE(service.run(2000, Lever::Kind::Servers, &events), (Stairs{{100, 2}, {270, 4}}));
        QVERIFY(has(events, ControlEvent::Kind::RolledBack, 240));

        // With room for all of them none of the old ones has stopped; four fail at 170 s.
        Service roomy(4, {1, 2, 0, true});
        roomy.update().failing = 1;
        events.clear();
        QCOMPARE(roomy.run(2000, Lever::Kind::Servers, &events), Stairs());
        QVERIFY(has(events, ControlEvent::Kind::RolledBack, 170));
    }

    void withoutABreakerItTriesForEver()
    {
        Service service(4, {0.5, 1});
        service.update().failing = 1;
        QCOMPARE(service.run(), (Stairs{{100, 2}}));
    }

    void goingBackTakesAwayWhatHasArrived()
    {
        // Of 10 units at most 15 may exist and 5 must serve: 5 of the old ones stop and 10 start,
        // of which every second fails. At 130 s the 5 good ones serve, and the other 5 old ones
        // stop. At 170 s the 5 failures are max(3, 10 / 2) = 5: back. 5 of the new kind serve, at
        // least 5 must: 10 of the old kind start, and when they serve, at 200 s, the 5 stop.
        Service service(10, {0.5, 1.5, 0, true});
        service.update().failing = 0.5;
        QCOMPARE(service.run(), (Stairs{{100, 5}, {200, 10}}));
    }

    void newUnitsDoWhatTheyDoByTheirShare()
    {
        // Errors of 0.4, of the new ones only.
        Service service(4, {0.5, 1});
        service.update().moves = {Move{{Lever::Kind::Share, 0}, 0.4}};
        // At 130 s the two old ones stop at once, so that the two new ones are alone.
        QCOMPARE(service.run(2000, Lever::Kind::Share), (Stairs{{130, 0.4}}));
    }

    void greenTakesOverInStepsAndBlueStopsLast()
    {
        // 4 new ones beside 4 old ones, healthy at 130 s. A tenth of the traffic at once, the rest
        // 60 s later, and 120 s behind that the old ones stop.
        UpdateRules canary;
        canary.shifts = {{0, 0.1}, {60, 1}};
        canary.bake = 120;
        Service service(4, canary);
        service.update().moves = {Move{{Lever::Kind::Share, 0}, 0.5}};
        std::vector<ControlEvent> events;
        QCOMPARE(service.run(2000, Lever::Kind::Servers, &events), (Stairs{{130, 8}, {310, 4}}));
        QCOMPARE(service.run(2000, Lever::Kind::Share), (Stairs{{130, 0.05}, {190, 0.5}}));
        QVERIFY(has(events, ControlEvent::Kind::Shifted, 130));
        QVERIFY(has(events, ControlEvent::Kind::Shifted, 190));
        QVERIFY(has(events, ControlEvent::Kind::Deployed, 310));
    }

    void anAlarmGivesBlueTheTrafficBackAtOnce()
    {
        // Every minute is looked at; the one that ends at 300 s is the first that is too high. By
        // then, 170 s after green was healthy, all traffic has been shifted; blue is still there.
        UpdateRules canary;
        canary.shifts = {{0, 0.1}, {60, 1}};
        canary.bake = 600;
        Service service(4, canary);
        service.update().moves = {Move{{Lever::Kind::Share, 0}, 0.5}};
        Alarm alarm;
        alarm.gauge = {{{Target::Pool, 0, Quantity::Busy}}, {}};
        alarm.threshold = 0.5;
        service.plan.controls.alarms = {alarm};
        service.update().alarms = {0};
        std::vector<ControlEvent> events;
        const Stairs servers = service.run(2000, Lever::Kind::Servers, &events);
        const auto back = std::ranges::find(events, ControlEvent::Kind::RolledBack,
                                            &ControlEvent::kind);
        QVERIFY(back != events.end());
        QCOMPARE(back->time, 300.0);
        QCOMPARE(std::ranges::count(events, ControlEvent::Kind::RolledBack, &ControlEvent::kind),
                 1);
        QCOMPARE(servers, (Stairs{{130, 8}, {300, 4}}));
        QCOMPARE(service.run(2000, Lever::Kind::Share),
                 (Stairs{{130, 0.05}, {190, 0.5}, {300, 0}}));
    }

    void greenThatIsNeverHealthyIsGivenUpAfterAnHour()
    {
        UpdateRules atOnce;
        atOnce.shifts = {{0, 1}};
        Service service(4, atOnce);
        service.update().failing = 1;
        std::vector<ControlEvent> events;
        QCOMPARE(service.run(5000, Lever::Kind::Servers, &events), Stairs());
        QVERIFY(has(events, ControlEvent::Kind::RolledBack, 3700));
    }

    void unitsThatFailInServiceAreReplaced()
    {
        // Half of them fail at 100 s; 45 s later that is seen, and every second successor fails
        // too, 70 s after its start: the first of the two fails and tries again at 215 s.
        Service service(4, {1, 2});
        service.plan.controls.updates.clear();
        service.plan.controls.scalers.front().failTime = 70;
        service.plan.controls.scalers.front().detectTime = 45;
        Intervention faults;
        faults.at = 100;
        faults.until = 1000;
        faults.moves = {Move{{Lever::Kind::Failing, 0}, 0.5}};
        service.plan.controls.interventions = {faults};
        Part part;
        part.scalers = {0};
        part.interventions = {0};
        ControlLoop loop(service.plan, part);
        Stairs stairs;
        while (loop.next() <= 2000) {
            const double now = loop.next();
            loop.advance(now, {});
            for (const Move &move : loop.takeMoves())
                stairs.emplace_back(now, move.value);
        }
        // Two are lost at 145 s; the second of their successors fails, the first serves at 175 s.
        // The next one, started at 215 s, is good again.
        QCOMPARE(stairs, (Stairs{{145, 2}, {175, 3}, {245, 4}}));
    }
};

} // namespace headroom::control

QTEST_APPLESS_MAIN(headroom::control::UnitReplacerTest)
#include "unit_replacer_test.moc"
