// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/environment_fleet.h"

#include <QTest>

#include <cmath>

namespace headroom::live {

/// Work of 0.1 s, starts of 0.5 s, at most 100 starts a second with 1,000 saved up.
class EnvironmentFleetTest : public QObject
{
    Q_OBJECT

private slots:
    void aRiseThatTheBurstCoversHardlyLoadsTheLimit();
    void aRiseBeyondTheBurstIsRefused();
    void atRestHardlyAnybodyStarts();
};

namespace {

constexpr double kWork = 0.1;
constexpr double kStart = 0.5;

Environments environments()
{
    Environments law;
    law.start = Distribution::constant(kStart);
    law.startRate = 100;
    law.startBurst = 1000;
    return law;
}

} // namespace

void EnvironmentFleetTest::aRiseThatTheBurstCoversHardlyLoadsTheLimit()
{
    const Environments law = environments();
    EnvironmentFleet fleet(law);
    static_cast<void>(fleet.settle(500, 0, kWork, kStart));
    fleet.commit();

    // 50 environments become some 150: a tenth of what is saved up.
    const FleetStep step = fleet.advance(1500, 0, kWork, kStart, 1);

    QVERIFY(step.cold > 80 && step.cold < 200);
    QVERIFY(step.startLoad < 0.25 * law.startRate);
    QCOMPARE(step.startRefused, 0.0);
}

void EnvironmentFleetTest::aRiseBeyondTheBurstIsRefused()
{
    const Environments law = environments();
    EnvironmentFleet fleet(law);
    static_cast<void>(fleet.settle(10, 0, kWork, kStart));
    fleet.commit();

    // 3,000 at once, of which 1,000 may start.
    const FleetStep step = fleet.advance(30000, 0, kWork, kStart, 1);

    QVERIFY(step.startLoad > law.startRate);
    QVERIFY(step.startRefused > 0.5);
}

void EnvironmentFleetTest::atRestHardlyAnybodyStarts()
{
    const Environments law = environments();
    EnvironmentFleet fleet(law);

    const FleetStep step = fleet.settle(500, 0, kWork, kStart);

    QVERIFY(step.cold < 0.001 * 500);
    QVERIFY(step.startLoad < 0.01 * law.startRate);
}

} // namespace headroom::live

QTEST_APPLESS_MAIN(headroom::live::EnvironmentFleetTest)
#include "environment_fleet_test.moc"
