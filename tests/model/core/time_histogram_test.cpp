// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/time_histogram.h"

#include <QTest>

#include <cmath>

namespace headroom {

class TimeHistogramTest : public QObject
{
    Q_OBJECT

private slots:
    void percentilesAreWithinHalfAPerCentOverTwelveDecades()
    {
        for (double scale = 1e-8; scale < 1e5; scale *= 7.3) {
            TimeHistogram times;
            for (int i = 1; i <= 10'000; ++i)
                times.add(scale * i);
            for (const double p : {0.01, 0.5, 0.9, 0.99, 0.999}) {
                const double expected = scale * p * 10'000;
                QVERIFY(std::abs(times.quantile(p) / expected - 1) < 0.005);
            }
        }
    }

    void countMeanVarianceAndLongestAreExact()
    {
        TimeHistogram times;
        for (const double time : {1.0, 2.0, 3.0, 10.0})
            times.add(time);
        QCOMPARE(times.count(), std::uint64_t{4});
        QCOMPARE(times.mean(), 4.0);
        // (1 + 4 + 9 + 100) / 4 - 16
        QCOMPARE(times.variance(), 12.5);
        QCOMPARE(times.longest(), 10.0);
        QVERIFY(std::abs(times.quantile(1) - 10) < 0.04);
    }

    void addingTwoIsTheHistogramOfAll()
    {
        TimeHistogram low;
        TimeHistogram high;
        TimeHistogram all;
        for (int i = 0; i < 500; ++i) {
            low.add(0.001 * i);
            high.add(10.0 + i);
            all.add(0.001 * i);
            all.add(10.0 + i);
        }
        TimeHistogram sum = high;
        sum.add(low);
        QCOMPARE(sum.count(), all.count());
        QCOMPARE(sum.longest(), all.longest());
        for (double p = 0; p <= 1; p += 0.05)
            QCOMPARE(sum.quantile(p), all.quantile(p));
        QCOMPARE(sum.cells(), all.cells());
    }

    void timesOfZeroCount()
    {
        TimeHistogram times;
        times.add(0);
        times.add(0);
        times.add(5);
        QCOMPARE(times.quantile(0.5), 0.0);
        QVERIFY(times.quantile(0.99) > 4.9);
        QCOMPARE(times.cells().front().second, std::uint64_t{2});
    }

    void anEmptyOneHasNothing()
    {
        const TimeHistogram times;
        QCOMPARE(times.quantile(0.5), 0.0);
        QCOMPARE(times.mean(), 0.0);
        QVERIFY(times.cells().empty());
    }
};

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::TimeHistogramTest)
#include "time_histogram_test.moc"
