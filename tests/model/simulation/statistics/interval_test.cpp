// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/statistics/interval.h"

#include "model/simulation/statistics/warm_up.h"

#include <QTest>

#include <cmath>
#include <random>
#include <vector>

namespace headroom {

class IntervalTest : public QObject
{
    Q_OBJECT

private slots:
    void meansUseStudentsT()
    {
        // Mean 3, deviation sqrt(2.5), n = 5: t(0.975, 4) = 2.776445; 2.776445 sqrt(2.5 / 5).
        const std::vector<double> values = {1, 2, 3, 4, 5};
        const Interval interval = meanInterval(values, 0.95);
        QCOMPARE(interval.mean, 3.0);
        QVERIFY(std::abs(interval.halfWidth() - 2.776445 * std::sqrt(0.5)) < 1e-5);
        QVERIFY(std::isinf(meanInterval(std::vector<double>{7}, 0.95).halfWidth()));
        QCOMPARE(meanInterval({}, 0.95).mean, 0.0);
    }

    void pairsOfTheSameLuckLeaveOnlyTheDifference()
    {
        const std::vector<double> a = {10, 20, 30, 40};
        const std::vector<double> b = {9, 19, 29, 39};
        const Interval interval = pairedInterval(a, b, 0.95);
        QCOMPARE(interval.mean, 1.0);
        QCOMPARE(interval.halfWidth(), 0.0);
    }

    void sharesOfNothingAreStillUnsure()
    {
        // Wilson, 0 of 100, z = 1.96: high = z^2 / (n + z^2).
        const Interval none = shareInterval(0, 100, 0.95);
        QCOMPARE(none.low, 0.0);
        QVERIFY(std::abs(none.high - 3.8415 / 103.8415) < 1e-4);
        const Interval half = shareInterval(50, 100, 0.95);
        QVERIFY(std::abs((half.low + half.high) / 2 - 0.5) < 1e-12);
        QVERIFY(half.halfWidth() > 0.09 && half.halfWidth() < 0.1);
        QCOMPARE(shareInterval(0, 0, 0.95).high, 1.0);
    }

    void warmUpEndsWhereTheSeriesHasCome()
    {
        std::mt19937_64 random(5);
        std::normal_distribution<double> noise(0, 0.1);
        std::vector<double> series;
        for (int i = 0; i < 1000; ++i)
            series.push_back(10 * (1 - std::exp(-i / 30.0)) + noise(random));
        const WarmUp found = warmUpOf(series);
        QVERIFY(!found.isRejected);
        // Where what is missing, 10 exp(-i / 30), is about as large as the noise of a mean of five
        // over the rest: some 3 to 7 times 30.
        QVERIFY2(found.values >= 90 && found.values <= 250,
                 qPrintable(QString::number(found.values)));
    }

    void aSteadySeriesNeedsNone()
    {
        QCOMPARE(warmUpOf(std::vector<double>(500, 3.0)).values, std::size_t{0});
    }

    void whatNeverRestsIsRejected()
    {
        std::vector<double> series;
        for (int i = 0; i < 500; ++i)
            series.push_back(i);
        QVERIFY(warmUpOf(series).isRejected);
        QVERIFY(warmUpOf(std::vector<double>(20, 1.0)).isRejected);
        QVERIFY(std::abs(slopeOf(series) - 1) < 1e-12);
    }
};

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::IntervalTest)
#include "interval_test.moc"
