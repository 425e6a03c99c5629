// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/pool_response.h"

#include "model/simulation/formulas/erlang.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace headroom::formulas {

/// What these laws make of whole pools is held against simulation in live/waits_test.
class PoolResponseTest : public QObject
{
    Q_OBJECT

private slots:
    void restsOfServiceSpreadAsTheirMomentsSay();
    void oneServerFollowsPollaczekAndKhinchine();
    void exponentialServiceMakesExponentialWaits();
    void aWaitKeepsItsMeanAndVarianceInEveryOrder();
    void sharingSlowsAllDownAlike();
    void absurdInputHasSaneAnswers();
};

namespace {

bool near(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= tolerance * std::abs(expected);
}

double spreadOf(const Distribution &law)
{
    return restSpread(law.mean(), law.secondMoment(), law.thirdMoment());
}

} // namespace

void PoolResponseTest::restsOfServiceSpreadAsTheirMomentsSay()
{
    // Exponential: moments 1, 2, 6, so 4 x 6 / (3 x 4) = 2. Constant: 4 / 3. Lognormal with cv2 =
    // 4: E[S^k] = 5^(k (k - 1) / 2), so 4 x 125 / (3 x 25) = 20 / 3.
    QVERIFY(near(spreadOf(Distribution::exponential(3)), 2, 1e-12));
    QVERIFY(near(spreadOf(Distribution::constant(3)), 4.0 / 3, 1e-12));
    QVERIFY(near(spreadOf(Distribution::lognormal(3, 2)), 20.0 / 3, 1e-9));
    QCOMPARE(restSpread(0, 0, 0), 2.0);
}

void PoolResponseTest::oneServerFollowsPollaczekAndKhinchine()
{
    // At half load: E[W] = rho m (1 + cv2) / (2 (1 - rho)) = 2.5, given waiting 5.
    const Distribution law = Distribution::lognormal(1, 2);
    const double variance = waitVariation(1, 0.5, spreadOf(law)) * 25;
    QVERIFY(near(0.5 * (variance + 25),
                 waitSecondMoment(0.5, 1, law.secondMoment(), law.thirdMoment()), 1e-9));
}

void PoolResponseTest::exponentialServiceMakesExponentialWaits()
{
    for (const double servers : {1.0, 5.0, 20.0})
        for (const double load : {0.5, 0.9, 1.0})
            QVERIFY(near(waitVariation(servers, load, 2), 1, 1e-12));
    // P(W > t) = p exp(-t / mean).
    const LatencyHistogram wait = waitHistogram({0.4, 2, 4}, Order::Fifo);
    QVERIFY(near(wait.quantile(0.99), -2 * std::log(0.01 / 0.4), 0.02));
}

void PoolResponseTest::aWaitKeepsItsMeanAndVarianceInEveryOrder()
{
    for (const Order order : {Order::Fifo, Order::Lifo}) {
        for (const double variance : {0.0, 2.0, 4.0, 6.0, 40.0}) {
            const LatencyHistogram wait = waitHistogram({0.4, 2, variance}, order);
            // E[W] = 0.4 x 2, E[W^2] = 0.4 (variance + 4).
            QVERIFY(near(wait.mean(), 0.8, 1e-6));
            QVERIFY(near(wait.variance(), 0.4 * (variance + 4) - 0.64, 0.01));
        }
    }
}

void PoolResponseTest::sharingSlowsAllDownAlike()
{
    // M/M/1 at 0.8: mean 5, cv2 = (2 + rho) / (2 - rho).
    const LatencyHistogram response = sharedHistogram(
        4, LatencyHistogram::fromDistribution(Distribution::exponential(1)));
    QVERIFY(near(response.mean(), 5, 0.01));
    QVERIFY(near(response.variance() / 25, 2.8 / 1.2, 0.1));
}

void PoolResponseTest::absurdInputHasSaneAnswers()
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const LatencyHistogram service = LatencyHistogram::fromDistribution(
        Distribution::lognormal(1, 10));
    for (const double mean : {0.0, 1e-9, 1.0, 1e12, kInfinity}) {
        QVERIFY(std::isfinite(sharedHistogram(mean, service).quantile(0.99)));
        for (const double variance : {0.0, 1.0, 1e30, kInfinity})
            for (const Order order : {Order::Fifo, Order::Lifo})
                QVERIFY(std::isfinite(waitHistogram({1, mean, variance}, order).quantile(0.99)));
    }
    for (const double servers : {0.0, 1.0, 1e6})
        for (const double load : {0.0, 1.0, 1e9})
            for (const double spread : {0.0, 2.0, 1e9})
                QVERIFY(waitVariation(servers, load, spread) > 0);
}

} // namespace headroom::formulas

QTEST_APPLESS_MAIN(headroom::formulas::PoolResponseTest)
#include "pool_response_test.moc"
