// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/traffic.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace headroom {

class TrafficTest : public QObject
{
    Q_OBJECT

private slots:
    void rampsBetweenTwoRates();
    void stepsFromRateToRate();
    void spikesAndFallsBack();
    void followsTheDay();
    void scalesTheDaysOfTheWeek();
    void burstsInTheLongRunMean();
    void replaysATraceToItsEnd();
    void closedUsersHaveNoRateOfTheirOwn();
    void meansAgreeWithFineSums_data();
    void meansAgreeWithFineSums();
    void peaksAreReachedAndNeverPassed_data();
    void peaksAreReachedAndNeverPassed();
    void nothingChangesBeforeTheNextChange_data();
    void nothingChangesBeforeTheNextChange();
    void comparesTracesByContent();
};

namespace {

constexpr double kForever = std::numeric_limits<double>::infinity();
using Shape = TrafficProfile::Shape;

TrafficProfile ramp()
{
    return {.shape = Shape::Ramp, .from = 100, .to = 300, .start = 60, .over = 100};
}

TrafficProfile steps()
{
    return {.shape = Shape::Steps, .steps = {{0, 10}, {100, 50}, {200, 20}}};
}

TrafficProfile spike()
{
    return {.shape = Shape::Spike, .base = 900, .peak = 9000, .at = 600, .lasts = 300};
}

TrafficProfile daily()
{
    return {.shape = Shape::Daily, .base = 100, .peak = 500, .at = 50400};
}

TrafficProfile weekly()
{
    TrafficProfile profile = daily();
    profile.shape = Shape::Weekly;
    profile.days = {1, 1, 1, 1, 1, 2, 0.5};
    return profile;
}

TrafficProfile replay(Trace::End atEnd)
{
    Trace trace{
        .times = {0, 60, 120}, .values = {600, 1200, 300}, .normalInterval = 60, .atEnd = atEnd};
    return {.shape = Shape::Trace, .trace = std::make_shared<const Trace>(trace)};
}

void allShapes()
{
    QTest::addColumn<TrafficProfile>("profile");
    QTest::newRow("constant") << TrafficProfile{.rate = 7};
    QTest::newRow("ramp") << ramp();
    QTest::newRow("ramp at once") << TrafficProfile{
        .shape = Shape::Ramp, .from = 5, .to = 2, .start = 50};
    QTest::newRow("steps") << steps();
    QTest::newRow("spike") << spike();
    QTest::newRow("daily") << daily();
    QTest::newRow("weekly") << weekly();
    QTest::newRow("held trace") << replay(Trace::End::Hold);
    QTest::newRow("looped trace") << replay(Trace::End::Loop);
    QTest::newRow("stopped trace") << replay(Trace::End::Stop);
}

} // namespace

void TrafficTest::rampsBetweenTwoRates()
{
    QCOMPARE(ramp().rateAt(0), 100.0);
    QCOMPARE(ramp().rateAt(110), 200.0);
    QCOMPARE(ramp().rateAt(500), 300.0);
    QVERIFY(ramp().isConstantAt(10));
    QVERIFY(!ramp().isConstantAt(60));
    QCOMPARE(ramp().nextChange(0), 60.0);
    QCOMPARE(ramp().nextChange(60), 160.0);
    QCOMPARE(ramp().nextChange(160), kForever);
    // 60 s of 100, 100 s of 200 on average, 40 s of 300: 38,000 in 200 s.
    QCOMPARE(ramp().meanRate(0, 200), 190.0);
}

void TrafficTest::stepsFromRateToRate()
{
    QCOMPARE(steps().rateAt(99), 10.0);
    QCOMPARE(steps().rateAt(100), 50.0);
    QCOMPARE(steps().meanRate(50, 150), 30.0);
    QCOMPARE(steps().naturalLength(), 200.0);
    QCOMPARE((TrafficProfile{.shape = Shape::Steps, .steps = {{10, 5}}}).rateAt(9), 0.0);
}

void TrafficTest::spikesAndFallsBack()
{
    QCOMPARE(spike().rateAt(599), 900.0);
    QCOMPARE(spike().rateAt(600), 9000.0);
    QCOMPARE(spike().rateAt(900), 900.0);
    QCOMPARE(spike().peakRate(3600), 9000.0);
    QCOMPARE(spike().peakRate(500), 900.0);
    // Half of [450, 750] is spike.
    QCOMPARE(spike().meanRate(450, 750), 4950.0);
}

void TrafficTest::followsTheDay()
{
    QCOMPARE(daily().rateAt(50400), 500.0);
    QCOMPARE(daily().rateAt(50400 - 43200), 100.0);
    QCOMPARE(daily().rateAt(50400 + 86400), 500.0);
    QVERIFY(std::abs(daily().meanRate(0, 86400) - 300) < 1e-9);
    QCOMPARE(daily().peakRate(86400), 500.0);
    QVERIFY(daily().peakRate(3600) < 200);
}

void TrafficTest::scalesTheDaysOfTheWeek()
{
    QCOMPARE(weekly().rateAt(50400), 500.0);
    QCOMPARE(weekly().rateAt(5 * 86400 + 50400), 1000.0); // Saturday
    QCOMPARE(weekly().rateAt(6 * 86400 + 50400), 250.0);  // Sunday
    QCOMPARE(weekly().rateAt(7 * 86400 + 50400), 500.0);  // Monday again
    // 7.5 mean days of 300 in 7.
    QVERIFY(std::abs(weekly().meanRate(0, 7 * 86400) - 300 * 7.5 / 7) < 1e-9);
    QCOMPARE(weekly().peakRate(7 * 86400), 1000.0);
    QCOMPARE(weekly().nextChange(100), 86400.0);
}

void TrafficTest::burstsInTheLongRunMean()
{
    const TrafficProfile profile{
        .shape = Shape::Bursty, .base = 100, .peak = 1100, .baseTime = 90, .peakTime = 10};

    // Nine parts of 100 and one of 1,100.
    QCOMPARE(profile.rateAt(5), 200.0);
    QCOMPARE(profile.meanRate(0, 100), 200.0);
    QCOMPARE(profile.peakRate(3600), 1100.0);
}

void TrafficTest::replaysATraceToItsEnd()
{
    QCOMPARE(replay(Trace::End::Hold).rateAt(70), 20.0);
    QCOMPARE(replay(Trace::End::Hold).rateAt(1000), 5.0);
    QCOMPARE(replay(Trace::End::Stop).rateAt(180), 0.0);
    QCOMPARE(replay(Trace::End::Loop).rateAt(180), 10.0);
    QCOMPARE(replay(Trace::End::Loop).nextChange(180), 240.0);
    QCOMPARE(replay(Trace::End::Hold).naturalLength(), 180.0);
    // 2,100 requests every 180 s, for ten million rounds: no time is spent on each of them.
    QVERIFY(std::abs(replay(Trace::End::Loop).meanRate(0, 1.8e9) - 2100.0 / 180) < 1e-6);
    // Never read: nothing is sent.
    QCOMPARE((TrafficProfile{.shape = Shape::Trace}).meanRate(0, 10), 0.0);
}

void TrafficTest::closedUsersHaveNoRateOfTheirOwn()
{
    QCOMPARE((TrafficProfile{.shape = Shape::Closed, .users = 50}).rateAt(0), 0.0);
}

void TrafficTest::meansAgreeWithFineSums_data()
{
    allShapes();
}

void TrafficTest::meansAgreeWithFineSums()
{
    QFETCH(TrafficProfile, profile);

    for (const auto &[from, to] :
         {std::pair{0.0, 1.0}, {30.0, 190.0}, {100.0, 700.0}, {80000.0, 90000.0}}) {
        constexpr int kParts = 200000;
        const double width = (to - from) / kParts;
        double sum = 0;
        for (int i = 0; i < kParts; ++i)
            sum += profile.rateAt(from + (i + 0.5) * width);
        const double mean = profile.meanRate(from, to);
        QVERIFY2(std::abs(mean - sum / kParts) <= 1e-4 * (1 + mean), std::to_string(from).c_str());
    }
}

void TrafficTest::peaksAreReachedAndNeverPassed_data()
{
    allShapes();
}

void TrafficTest::peaksAreReachedAndNeverPassed()
{
    QFETCH(TrafficProfile, profile);

    for (const double duration : {50.0, 170.0, 1000.0, 200000.0}) {
        double greatest = 0;
        for (int i = 0; i <= 20000; ++i)
            greatest = std::max(greatest, profile.rateAt(duration * i / 20000));
        const double peak = profile.peakRate(duration);
        QVERIFY(peak >= greatest);
        QVERIFY2(peak <= greatest * (1 + 1e-4) + 0.02 * (profile.shape == Shape::Weekly ? peak : 0),
                 std::to_string(peak).c_str());
    }
}

void TrafficTest::nothingChangesBeforeTheNextChange_data()
{
    allShapes();
}

void TrafficTest::nothingChangesBeforeTheNextChange()
{
    QFETCH(TrafficProfile, profile);

    for (double time = 0; time < 400; time += 0.25) {
        const double next = profile.nextChange(time);
        QVERIFY(next > time);
        if (!profile.isConstantAt(time))
            continue;
        const double end = std::min(next, 1e6);
        QCOMPARE(profile.rateAt(time + 0.5 * (end - time)), profile.rateAt(time));
        QCOMPARE(profile.rateAt(time + 0.999 * (end - time)), profile.rateAt(time));
    }
}

void TrafficTest::comparesTracesByContent()
{
    QVERIFY(replay(Trace::End::Hold) == replay(Trace::End::Hold));
    QVERIFY(!(replay(Trace::End::Hold) == replay(Trace::End::Loop)));
    QVERIFY(!(ramp() == spike()));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::TrafficTest)
#include "traffic_test.moc"
