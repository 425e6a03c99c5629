// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/latency_histogram.h"

#include <QTest>

#include <cmath>

namespace headroom {

namespace {

bool near(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= tolerance * std::abs(expected);
}

LatencyHistogram of(const Distribution &law)
{
    return LatencyHistogram::fromDistribution(law);
}

} // namespace

class LatencyHistogramTest : public QObject
{
    Q_OBJECT

private slots:
    void lawsKeepTheirMomentsAndQuantiles();
    void constantsStaySharp();
    void sumsOfExponentialsAreGamma();
    void sumsKeepMeanAndVariance();
    void mixturesAreWeighted();
    void timesBeyondALimitBecomeTheLimit();
    void theGreaterOfTwoTimes();
    void waitsHaveAnAtomAtZero();
    void stretchedTimesKeepTheirShape();
    void emptyOnesAreNeutral();
};

void LatencyHistogramTest::lawsKeepTheirMomentsAndQuantiles()
{
    for (const Distribution &law :
         {Distribution::exponential(0.1), Distribution::lognormal(0.12, 0.5),
          Distribution::lognormal(0.12, 2), Distribution::gamma(20, 0.5),
          Distribution::uniform(0.1, 0.2)}) {
        const LatencyHistogram histogram = of(law);
        QCOMPARE(histogram.mean(), law.mean());
        QCOMPARE(histogram.variance(), law.variance());
        for (const double p : {0.05, 0.5, 0.9, 0.99, 0.999})
            QVERIFY(near(histogram.quantile(p), law.quantile(p), 0.02));
        QVERIFY(std::abs(histogram.tail(law.quantile(0.9)) - 0.1) < 0.005);
        double mass = 0;
        for (const auto &[edge, share] : histogram.bins())
            mass += share;
        QVERIFY(near(mass, 1, 1e-9));
    }
}

void LatencyHistogramTest::constantsStaySharp()
{
    const LatencyHistogram sum = LatencyHistogram::constant(0.1)
                                     .convolvedWith(LatencyHistogram::constant(0.023))
                                     .shifted(0.001);
    QVERIFY(near(sum.quantile(0.5), 0.124, 1e-9));
    QVERIFY(near(sum.quantile(0.999), 0.124, 1e-9));
    QCOMPARE(LatencyHistogram::constant(0.1).tail(0.0999), 1.0);
    QCOMPARE(LatencyHistogram::constant(0.1).tail(0.1), 0.0);
    // Two constants, mixed, are found within the width of a bin.
    const LatencyHistogram fast = LatencyHistogram::constant(0.05);
    const LatencyHistogram slow = LatencyHistogram::constant(3);
    const std::pair<double, const LatencyHistogram *> parts[] = {{3, &fast}, {1, &slow}};
    const LatencyHistogram both = LatencyHistogram::mix(parts);
    QVERIFY(near(both.quantile(0.4), 0.05, 0.03));
    QVERIFY(near(both.quantile(0.9), 3, 0.03));
}

void LatencyHistogramTest::sumsOfExponentialsAreGamma()
{
    const LatencyHistogram one = of(Distribution::exponential(0.1));
    LatencyHistogram sum = one;
    for (int phases = 2; phases <= 6; ++phases) {
        sum = sum.convolvedWith(one);
        const Distribution gamma = Distribution::gamma(0.1 * phases, 1 / std::sqrt(phases));
        for (const double p : {0.5, 0.9, 0.99, 0.999})
            QVERIFY(near(sum.quantile(p), gamma.quantile(p), 0.01));
    }
}

void LatencyHistogramTest::sumsKeepMeanAndVariance()
{
    const LatencyHistogram sum = of(Distribution::lognormal(0.12, 2))
                                     .convolvedWith(of(Distribution::exponential(30)));
    QCOMPARE(sum.mean(), 30.12);
    QVERIFY(near(sum.variance(), 900 + 0.24 * 0.24, 1e-12));
    // Much smaller times change next to nothing.
    QVERIFY(near(sum.quantile(0.99), 30 * std::log(100.0) + 0.12, 0.01));
}

void LatencyHistogramTest::mixturesAreWeighted()
{
    const LatencyHistogram a = of(Distribution::exponential(1));
    const LatencyHistogram b = LatencyHistogram::constant(4);
    const LatencyHistogram none;
    const std::pair<double, const LatencyHistogram *> parts[] = {
        {2, &a}, {1, &b}, {5, &none}, {0, &b}};
    const LatencyHistogram mix = LatencyHistogram::mix(parts);
    QCOMPARE(mix.mean(), 2.0);
    // E[X^2] = (2 x 2 + 16) / 3
    QVERIFY(near(mix.variance(), 20.0 / 3 - 4, 1e-12));
}

void LatencyHistogramTest::timesBeyondALimitBecomeTheLimit()
{
    double cut = 0;
    const LatencyHistogram limited = of(Distribution::exponential(0.1)).cutAt(0.3, &cut);
    QVERIFY(near(cut, std::exp(-3.0), 0.02));
    QVERIFY(near(limited.mean(), 0.1 * (1 - std::exp(-3.0)), 0.002));
    QVERIFY(near(limited.quantile(0.99), 0.3, 0.02));
    QVERIFY(limited.quantile(0.9999) <= 0.3);
    QVERIFY(near(limited.quantile(0.5), 0.1 * std::log(2.0), 0.01));
    of(Distribution::constant(0.1)).cutAt(0.3, &cut);
    QCOMPARE(cut, 0.0);
    QCOMPARE(LatencyHistogram::constant(5).cutAt(2, &cut).mean(), 2.0);
    QCOMPARE(cut, 1.0);
}

void LatencyHistogramTest::theGreaterOfTwoTimes()
{
    // m (1 + 1/2); P(max <= t) = F(t)^2.
    const LatencyHistogram one = of(Distribution::exponential(0.1));
    const LatencyHistogram greater = one.maximumWith(one);
    QVERIFY(near(greater.mean(), 0.15, 0.005));
    QVERIFY(near(greater.quantile(0.99), -0.1 * std::log(1 - std::sqrt(0.99)), 0.01));
    QVERIFY(near(one.maximumWith(LatencyHistogram::constant(50)).mean(), 50, 1e-6));
}

void LatencyHistogramTest::waitsHaveAnAtomAtZero()
{
    const LatencyHistogram wait = LatencyHistogram::waitLaw(0.3, 2);
    QVERIFY(near(wait.mean(), 0.6, 1e-12));
    QVERIFY(wait.quantile(0.5) < 1e-6);
    QVERIFY(near(wait.quantile(0.9), 2 * std::log(3.0), 0.01));
    QCOMPARE(LatencyHistogram::waitLaw(0, 2).mean(), 0.0);
}

void LatencyHistogramTest::stretchedTimesKeepTheirShape()
{
    const Distribution law = Distribution::lognormal(0.12, 0.5);
    const LatencyHistogram stretched = of(law).scaled(3);
    QVERIFY(near(stretched.mean(), 0.36, 1e-12));
    QVERIFY(near(stretched.quantile(0.9), 3 * law.quantile(0.9), 0.02));
}

void LatencyHistogramTest::emptyOnesAreNeutral()
{
    const LatencyHistogram none;
    const LatencyHistogram some = of(Distribution::exponential(1));
    QVERIFY(none.isEmpty() && !some.isEmpty());
    QCOMPARE(none.quantile(0.5), 0.0);
    QCOMPARE(none.tail(1), 0.0);
    QCOMPARE(none.convolvedWith(some).mean(), 1.0);
    QCOMPARE(none.maximumWith(some).mean(), 1.0);
    QVERIFY(LatencyHistogram::mix({}).isEmpty());
    QVERIFY(std::isfinite(of(Distribution::lognormal(1e9, 100)).quantile(0.99)));
    QVERIFY(std::isfinite(of(Distribution::gamma(1e-9, 50)).quantile(0.99)));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::LatencyHistogramTest)
#include "latency_histogram_test.moc"
