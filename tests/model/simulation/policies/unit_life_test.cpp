// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/control_loop.h"

#include <QTest>

#include <cmath>

namespace headroom::control {

namespace {

using Stairs = std::vector<std::pair<double, double>>; ///< When, and how many units from then on.

/// Lets a scaler run that is asked for `wanted` units from 100 s on; its servers' stairs.
Stairs run(Scaler scaler, std::optional<double> wanted, double until = 1000)
{
    Plan plan;
    plan.pools.push_back({"pool"});
    plan.pools.front().servers = scaler.initial;
    scaler.maximum = 100;
    scaler.drives = {{{Lever::Kind::Servers, 0}, 1}};
    plan.controls.scalers = {std::move(scaler)};
    Part part;
    part.scalers = {0};
    if (wanted) {
        Intervention change;
        change.at = 100;
        change.moves = {Move{{Lever::Kind::Units, 0}, *wanted}};
        plan.controls.interventions = {change};
        part.interventions = {0};
    }
    ControlLoop loop(plan, part);
    Stairs stairs;
    while (loop.next() <= until) {
        const double now = loop.next();
        loop.advance(now, {});
        for (const Move &move : loop.takeMoves())
            stairs.emplace_back(now, move.value);
    }
    return stairs;
}

bool areNear(const Stairs &stairs, const Stairs &expected)
{
    bool are = stairs.size() == expected.size();
    for (std::size_t i = 0; are && i < stairs.size(); ++i)
        are = std::abs(stairs[i].first - expected[i].first) < 1e-6
              && std::abs(stairs[i].second - expected[i].second) < 1e-9;
    if (!are)
        for (const auto &[time, units] : stairs)
            qWarning("%g s: %g", time, units);
    return are;
}

Scaler units(double initial, double startTime)
{
    Scaler scaler;
    scaler.initial = initial;
    scaler.startTime = startTime;
    return scaler;
}

} // namespace

class UnitLifeTest : public QObject
{
    Q_OBJECT

private slots:
    void newTargetsGetTheirShareBitByBit()
    {
        // Two more serve from 130 s on; over 100 s their weight rises from 0.05 to 0.95 in ten
        // steps, so that they do the work of 2 x 0.05, 2 x 0.15 ... 2.
        Scaler scaler = units(2, 30);
        scaler.slowStart = 100;
        Stairs expected;
        for (int step = 0; step < 10; ++step)
            expected.emplace_back(130 + 10 * step, 2 + 2 * (0.05 + 0.1 * step));
        expected.emplace_back(230, 4);
        QVERIFY(areNear(run(scaler, 4), expected));
    }

    void theFirstTargetsOfAGroupDoNotStartSlowly()
    {
        Scaler scaler = units(0, 30);
        scaler.slowStart = 100;
        QVERIFY(areNear(run(scaler, 4), {{130, 4}}));
    }

    void startsFromTheWarmPoolWhileItLasts()
    {
        // 5 prepared, of which 2 serve: 3 are warm. 6 are wanted at 100 s: three serve 25 s later,
        // the fourth 90 s later.
        Scaler scaler = units(2, 90);
        scaler.warm = WarmPool{.prepared = 5, .minimum = 0, .startTime = 25};
        QVERIFY(areNear(run(scaler, 6), {{125, 5}, {190, 6}}));
    }

    void fillsTheWarmPoolAgain()
    {
        // One stays warm, however many serve: one of two serves at 125 s, the other at 190 s, when
        // the next one is warm too.
        Scaler scaler = units(2, 90);
        scaler.warm = WarmPool{.prepared = 0, .minimum = 1, .startTime = 25};
        scaler.schedule = {{.at = 185, .minimum = 5}, {.at = 195, .minimum = 6}};
        // At 185 s the pool is empty: the fifth serves at 275 s. At 195 s it has one again: 220 s.
        QVERIFY(areNear(run(scaler, 4), {{125, 3}, {190, 4}, {220, 5}, {275, 6}}));
    }

    void interruptedUnitsAreReplacedBeforeTheyGo()
    {
        // 4 units, each taken away once in 800 s: one every 200 s. Its successor serves 30 s after
        // the notice, 90 s before it goes; meanwhile 5 serve, so that the next is due earlier: at
        // 200 s one unit is due; until 230 s it is 4 x 30 / 800 = 0.15 of the next, until 320 s
        // 5 x 90 / 800 = 0.5625 more, and the rest takes 0.2875 x 200 = 57.5 s: 377.5 s.
        Scaler scaler = units(4, 30);
        scaler.interruptions = 1.0 / 800;
        QVERIFY(
            areNear(run(scaler, std::nullopt, 500), {{230, 5}, {320, 4}, {407.5, 5}, {497.5, 4}}));
    }

    void unitsThatStartSlowlyAreMissedWhenOthersGo()
    {
        // 200 s to start, 120 s of notice: one is missing for 80 s.
        Scaler scaler = units(4, 200);
        scaler.interruptions = 1.0 / 800;
        QVERIFY(areNear(run(scaler, std::nullopt, 410), {{320, 3}, {400, 4}}));
    }
};

} // namespace headroom::control

QTEST_APPLESS_MAIN(headroom::control::UnitLifeTest)
#include "unit_life_test.moc"
