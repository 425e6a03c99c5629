// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/series_data.h"

#include "widgets/charts/plot_view.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class SeriesDataTest : public QObject
{
    Q_OBJECT

private slots:
    void fewValuesStayAsTheyAre();
    void manyValuesKeepEveryPeakAndValley();
    void readsTheObjectivesThatAreLines();
    void ticksAreRoundNumbers();
    void ticksOfTimeAreMinutesAndHours();
};

void SeriesDataTest::fewValuesStayAsTheyAre()
{
    QCOMPARE(reduced({1, 5, 2}, 10, 2), QList<QPointF>({{10, 1}, {12, 5}, {14, 2}}));
}

void SeriesDataTest::manyValuesKeepEveryPeakAndValley()
{
    std::vector<double> values(100'000, 10);
    values[12'345] = 99;
    values[77'777] = 0;

    const QList<QPointF> points = reduced(values, 0, 1);

    QVERIFY(points.size() <= static_cast<qsizetype>(kMostPoints));
    QVERIFY(points.contains(QPointF(12'345, 99)));
    QVERIFY(points.contains(QPointF(77'777, 0)));
    QVERIFY(std::ranges::is_sorted(points, {}, &QPointF::x));
}

void SeriesDataTest::readsTheObjectivesThatAreLines()
{
    const auto levels = objectiveLevels({"prod.Latency.p99 < 500 ms", "prod.4XXError.rate <= 2",
                                         "place.Throttles.sum == 0", "no findings of level error"});

    QCOMPARE(levels.size(), std::size_t(2));
    QCOMPARE(levels[0].metric, (ChartedMetric{NodeId("prod"), "Latency"}));
    QCOMPARE(levels[0].value, 0.5);
    QCOMPARE(levels[0].text, std::string("p99 < 500 ms"));
    QCOMPARE(levels[1].metric.metric, std::string("4XXError"));
    QCOMPARE(levels[1].value, 2.0);
}

void SeriesDataTest::ticksAreRoundNumbers()
{
    QCOMPARE(roundTicks(0, 10, 5), std::vector<double>({0, 2, 4, 6, 8, 10}));
    QCOMPARE(roundTicks(3, 10, 2), std::vector<double>({5, 10}));
    QVERIFY(roundTicks(1, 1, 5).empty());
}

void SeriesDataTest::ticksOfTimeAreMinutesAndHours()
{
    // An hour in at most five parts: every quarter.
    QCOMPARE(timeTicks(0, 3600, 5), std::vector<double>({0, 900, 1800, 2700, 3600}));
    QCOMPARE(timeTicks(0, 86'400, 4), std::vector<double>({0, 21'600, 43'200, 64'800, 86'400}));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::SeriesDataTest)
#include "series_data_test.moc"
