// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/analysis/lag_forecast.h"
#include "tests/support/small_plan.h"

#include <QTest>

#include <cmath>

namespace headroom {

namespace {

/// A stream of one partition, kept for half an hour, whose reader gets 100 records a second done.
struct Behind {
    SmallPlan small = {};
    std::unique_ptr<LiveNumbers> numbers = {};

    explicit Behind(std::vector<TrafficProfile::Step> traffic, double duration)
    {
        const PlanIndex users = small.users(trafficOf(std::move(traffic)));
        Log log;
        log.retention = 1800;
        const PlanIndex stream = small.add(log);
        Reader reader;
        reader.store = stream;
        reader.workers = 1;
        reader.workerRate = 100;
        small.add(reader);
        small.join(users, stream);
        numbers = std::make_unique<LiveNumbers>(small, duration);
    }

    LagForecast at(std::size_t step) const
    {
        const RunResult &run = numbers->result();
        return lagForecast(run, run.readers().at(0), step);
    }
};

bool isWithin(double value, double expected, double share)
{
    if (std::abs(value - expected) <= share * std::abs(expected))
        return true;
    qWarning("%.6g instead of %.6g", value, expected);
    return false;
}

} // namespace

class LagForecastTest : public QObject
{
    Q_OBJECT

private slots:
    void whoKeepsUpIsNotBehind()
    {
        const Behind behind({{0, 50}}, 600);
        QCOMPARE(behind.at(500).untilCaughtUp, std::optional<double>(0));
        QVERIFY(!behind.at(500).untilLoss);
    }

    void aLagThatGrowsRunsIntoTheRetention()
    {
        // 150 against 100 a second: the lag grows by (150 - 100) / 150 = 1/3 s a second; after 600 s
        // it is 200 s, and the 1,600 s that are left take 4,800 s.
        const Behind behind({{0, 150}}, 1200);
        const LagForecast forecast = behind.at(600);
        QVERIFY(isWithin(forecast.lag, 200, 0.01));
        QVERIFY(isWithin(forecast.growth, 1.0 / 3, 0.01));
        QVERIFY(forecast.untilLoss);
        QVERIFY(isWithin(*forecast.untilLoss, 4800, 0.02));
        QVERIFY(!forecast.untilCaughtUp);
    }

    void whatHasGatheredIsDrained()
    {
        // 600 s at 150 leave 30,000 records; from then on 50 come and 100 go: 600 s to catch up.
        const Behind behind({{0, 150}, {600, 50}}, 2400);
        QVERIFY(behind.at(600).untilCaughtUp);
        QVERIFY(isWithin(*behind.at(600).untilCaughtUp, 600, 0.02));
        // A run that ends before still knows: the lag shrinks as fast as at its end.
        const Behind cut({{0, 150}, {600, 50}}, 1100);
        QVERIFY(cut.at(1000).untilCaughtUp);
        QVERIFY(isWithin(*cut.at(1000).untilCaughtUp, 200, 0.1));
    }
};

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::LagForecastTest)
#include "lag_forecast_test.moc"
