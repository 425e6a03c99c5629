// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/policies/scaling_rules.h"

#include <QTest>

#include <limits>

namespace headroom::control {

class ScalingRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void trackingRoundsUp()
    {
        QCOMPARE(trackedCapacity(4, 75, 50), 6.0);
        QCOMPARE(trackedCapacity(3, 75, 50), 5.0);  // 4.5
        QCOMPARE(trackedCapacity(10, 42, 50), 9.0); // 8.4: one is taken away, not 1.6
        QCOMPARE(trackedCapacity(10, 50, 50), 10.0);
    }

    void stepsTakeTheirBoundsInAndOut()
    {
        StepScaling policy;
        constexpr double kEnd = std::numeric_limits<double>::infinity();
        policy.steps = {{0, 10, 1}, {10, 20, 2}, {20, kEnd, 3}, {-10, 0, -1}, {-kEnd, -10, -2}};
        QCOMPARE(steppedCapacity(policy, 10, 0), 11.0);
        QCOMPARE(steppedCapacity(policy, 10, 9.999), 11.0);
        QCOMPARE(steppedCapacity(policy, 10, 10), 12.0);
        QCOMPARE(steppedCapacity(policy, 10, 100), 13.0);
        QCOMPARE(steppedCapacity(policy, 10, -5), 9.0);
        QCOMPARE(steppedCapacity(policy, 10, -10), 8.0);
    }

    void percentagesAreRoundedTowardsZeroButNotToIt()
    {
        StepScaling policy;
        policy.adjustment = StepScaling::Adjustment::Percent;
        constexpr double kEnd = std::numeric_limits<double>::infinity();
        const auto after = [&policy](double percent, double current) {
            policy.steps = {{-kEnd, kEnd, percent}};
            return steppedCapacity(policy, current, 1);
        };
        QCOMPARE(after(25, 10), 12.0); // 2.5
        QCOMPARE(after(5, 10), 11.0);  // 0.5
        QCOMPARE(after(-5, 10), 9.0);  // -0.5
        QCOMPARE(after(-25, 10), 8.0); // -2.5
        policy.minimumMagnitude = 4;
        QCOMPARE(after(25, 10), 14.0);
        QCOMPARE(after(-25, 10), 6.0);
    }

    void reservationOfHosts()
    {
        QCOMPARE(hostReservation(4, 5), 125.0);
        QCOMPARE(hostReservation(0, 3), 200.0);
        QCOMPARE(hostReservation(0, 0), 100.0);
    }
};

} // namespace headroom::control

QTEST_APPLESS_MAIN(headroom::control::ScalingRulesTest)
#include "scaling_rules_test.moc"
