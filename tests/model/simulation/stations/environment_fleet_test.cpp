// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/environment_fleet.h"

#include <QTest>

#include <cmath>

namespace headroom::live {

/// Work of 0.1 s, starts of 0.5 s, at most 100 starts a second with 1,000 saved up, an idle life of
/// 60 s. How many start, in every situation, is held against simulation in live/environments_test.
class EnvironmentFleetTest : public QObject
{
    Q_OBJECT

private slots:
    void aRiseThatTheBurstCoversLoadsTheLimitByWhatItTakes();
    void aRiseBeyondTheBurstIsRefused();
    void moreStartsThanTheLimitForGoodAreRefused();
    void atRestHardlyAnybodyStarts();
    void staysAtRest();
    void sparesLiveForAnIdleTime();
    void noMoreAreAliveThanThePoolHasServers();
};

namespace {

FleetDemand demandOf(double rate)
{
    return {.offered = rate, .work = 0.1, .start = 0.5};
}

Environments environments()
{
    Environments law;
    law.start = Distribution::constant(0.5);
    law.startRate = 100;
    law.startBurst = 1000;
    law.idleTimeout = 60;
    return law;
}

FleetStep advance(EnvironmentFleet &fleet, double rate, int steps)
{
    FleetStep step;
    for (int i = 0; i < steps; ++i) {
        step = fleet.advance(demandOf(rate), 1);
        fleet.commit();
    }
    return step;
}

} // namespace

void EnvironmentFleetTest::aRiseThatTheBurstCoversLoadsTheLimitByWhatItTakes()
{
    const Environments law = environments();
    EnvironmentFleet fleet(law, 1e4, true);
    static_cast<void>(fleet.settle(demandOf(500)));

    const FleetStep step = fleet.advance(demandOf(1500), 1);

    // Some 80 environments serve 800/s; the other 700/s find none for the half second that the
    // first takes to start.
    QVERIFY2(step.cold > 300 && step.cold < 450, qPrintable(QString::number(step.cold)));
    // So many of the 1,000 that the limit has saved up.
    QVERIFY(std::abs(step.startLoad - step.cold / 1000 * law.startRate) < 0.1);
    QCOMPARE(step.startRefused, 0.0);
}

void EnvironmentFleetTest::aRiseBeyondTheBurstIsRefused()
{
    const Environments law = environments();
    EnvironmentFleet fleet(law, 1e4, true);
    static_cast<void>(fleet.settle(demandOf(10)));

    // 3,000 are needed at once, of which 1,100 may start within the second.
    const FleetStep step = fleet.advance(demandOf(30000), 1);

    QVERIFY(std::abs(step.cold - 1100) < 1);
    QVERIFY(step.startLoad > law.startRate);
    QVERIFY(step.startRefused > 0.5);
}

void EnvironmentFleetTest::moreStartsThanTheLimitForGoodAreRefused()
{
    Environments law = environments();
    law.idleTimeout = 0.001;
    law.startRate = 10;
    law.startBurst = 20;
    EnvironmentFleet fleet(law, 1e4, true);
    static_cast<void>(fleet.settle(demandOf(100)));

    // Next to all would be cold: 100 starts a second.
    const FleetStep step = advance(fleet, 100, 30);

    QVERIFY(step.cold < 10.001);
    QVERIFY(step.startRefused > 0.7);
}

void EnvironmentFleetTest::atRestHardlyAnybodyStarts()
{
    const Environments law = environments();
    EnvironmentFleet fleet(law, 1e4, true);

    const FleetStep step = fleet.settle(demandOf(500));

    QVERIFY(step.cold < 0.001 * 500);
    QVERIFY(step.startLoad < 0.01 * law.startRate);
}

void EnvironmentFleetTest::staysAtRest()
{
    for (const auto reuse : {Environments::Reuse::Newest, Environments::Reuse::Oldest}) {
        for (const double rate : {0.0, 0.01, 1.0, 500.0}) {
            Environments law = environments();
            law.reuse = reuse;
            EnvironmentFleet fleet(law, 1e4, true);
            const FleetStep rest = fleet.settle(demandOf(rate));
            const FleetStep later = advance(fleet, rate, 100);
            QVERIFY(later.atRest);
            QVERIFY(std::abs(later.alive - rest.alive) <= 1e-9 * rest.alive);
            QVERIFY(std::abs(later.cold - rest.cold) <= 1e-9 * rest.cold);
        }
    }
}

void EnvironmentFleetTest::sparesLiveForAnIdleTime()
{
    const Environments law = environments();
    EnvironmentFleet fleet(law, 1e4, true);
    const double few = fleet.settle(demandOf(100)).alive;
    const double many = advance(fleet, 300, 10).alive;
    QVERIFY(many > 2 * few);

    QVERIFY(advance(fleet, 100, 50).alive > 0.99 * many);
    // All that were needed last at the beginning of the fall have ended now.
    QVERIFY(std::abs(advance(fleet, 100, 15).alive - few) < 0.01 * few);
}

void EnvironmentFleetTest::noMoreAreAliveThanThePoolHasServers()
{
    const Environments law = environments();
    EnvironmentFleet fleet(law, 30, true);
    static_cast<void>(fleet.settle(demandOf(10)));

    for (int i = 0; i < 20; ++i) {
        QVERIFY(fleet.advance(demandOf(500), 1).alive <= 30 + 1e-9);
        fleet.commit();
    }
}

} // namespace headroom::live

QTEST_APPLESS_MAIN(headroom::live::EnvironmentFleetTest)
#include "environment_fleet_test.moc"
