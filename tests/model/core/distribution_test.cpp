// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/distribution.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace headroom {

namespace {

bool near(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= tolerance * std::abs(expected);
}

} // namespace

class DistributionTest : public QObject
{
    Q_OBJECT

private slots:
    void momentsAreThoseOfTheLaw();
    void quantilesInvertTheDistributionFunction();
    void momentsAgreeWithTheDistributionFunction();
    void valuesAndMixturesAreCounted();
    void lawsWithoutVariationAreConstants();
    void emptyAndNegativeLawsAreZero();
};

void DistributionTest::momentsAreThoseOfTheLaw()
{
    QCOMPARE(Distribution::exponential(0.1).variance(), 0.1 * 0.1);
    QCOMPARE(Distribution::exponential(1).thirdMoment(), 6.0);
    // E[S^k] = m^k (1 + cv2)^(k (k - 1) / 2)
    QVERIFY(near(Distribution::lognormal(1, 2).secondMoment(), 5, 1e-12));
    QVERIFY(near(Distribution::lognormal(1, 2).thirdMoment(), 125, 1e-12));
    // Two exponential phases of mean 1/2: E[S^2] = 1.5, E[S^3] = 3.
    QVERIFY(near(Distribution::gamma(1, std::sqrt(0.5)).secondMoment(), 1.5, 1e-12));
    QVERIFY(near(Distribution::gamma(1, std::sqrt(0.5)).thirdMoment(), 3, 1e-12));
    // U(0, 2): 4/3 and 2.
    QVERIFY(near(Distribution::uniform(0, 2).secondMoment(), 4.0 / 3, 1e-12));
    QVERIFY(near(Distribution::uniform(0, 2).thirdMoment(), 2, 1e-12));
    QVERIFY(near(Distribution::lognormal(3, 0.5).cv2(), 0.25, 1e-12));
}

void DistributionTest::quantilesInvertTheDistributionFunction()
{
    const Distribution laws[] = {
        Distribution::exponential(0.2),
        Distribution::lognormal(0.12, 0.5),
        Distribution::lognormal(5, 3),
        Distribution::gamma(0.2, 0.3),
        Distribution::gamma(0.2, 2),
        Distribution::uniform(0.1, 0.4),
        Distribution::mixture({1, 3}, {Distribution::exponential(1), Distribution::gamma(5, 0.5)})};
    for (const Distribution &law : laws) {
        for (const double p : {0.01, 0.5, 0.9, 0.99, 0.999})
            QVERIFY(near(law.cdf(law.quantile(p)), p, 1e-8));
    }
    QVERIFY(near(Distribution::exponential(2).quantile(0.5), 2 * std::log(2.0), 1e-12));
    // The median of a lognormal law is m / sqrt(1 + cv2).
    QVERIFY(near(Distribution::lognormal(1, 2).quantile(0.5), 1 / std::sqrt(5.0), 1e-9));
}

void DistributionTest::momentsAgreeWithTheDistributionFunction()
{
    // E[S] and E[S^2] as integrals of the tail, by quantiles at the middles of equal shares.
    for (const Distribution &law :
         {Distribution::gamma(0.2, 0.7), Distribution::lognormal(0.2, 0.7),
          Distribution::uniform(0.1, 0.3)}) {
        constexpr int kShares = 20000;
        double sum = 0, squares = 0;
        for (int i = 0; i < kShares; ++i) {
            const double x = law.quantile((i + 0.5) / kShares);
            sum += x / kShares;
            squares += x * x / kShares;
        }
        QVERIFY(near(sum, law.mean(), 1e-3));
        QVERIFY(near(squares, law.secondMoment(), 5e-3));
    }
}

void DistributionTest::valuesAndMixturesAreCounted()
{
    const Distribution values = Distribution::empirical({4, 1, 2, 1});
    QCOMPARE(values.mean(), 2.0);
    QCOMPARE(values.variance(), 1.5);
    QCOMPARE(values.cdf(1), 0.5);
    QCOMPARE(values.quantile(0.5), 1.0);
    QCOMPARE(values.quantile(0.9), 4.0);
    // Weights are relative: 1 of 4 at 8, 3 of 4 at 4.
    const Distribution two = Distribution::mixture(
        {1, 3}, {Distribution::constant(8), Distribution::constant(4)});
    QCOMPARE(two.mean(), 5.0);
    QCOMPARE(two.variance(), 3.0);
    QCOMPARE(two.cdf(5), 0.75);
    QVERIFY(near(two.quantile(0.8), 8, 1e-9));
    QCOMPARE(
        Distribution::mixture({}, {Distribution::constant(2), Distribution::constant(4)}).mean(),
        3.0);
}

void DistributionTest::lawsWithoutVariationAreConstants()
{
    for (const Distribution &law : {Distribution::gamma(3, 0), Distribution::lognormal(3, 0),
                                    Distribution::constant(3), Distribution::uniform(3, 3)}) {
        QCOMPARE(law.variance(), 0.0);
        QCOMPARE(law.quantile(0.99), 3.0);
        QCOMPARE(law.cdf(2.99), 0.0);
        QCOMPARE(law.cdf(3), 1.0);
    }
}

void DistributionTest::emptyAndNegativeLawsAreZero()
{
    for (const Distribution &law :
         {Distribution{}, Distribution::exponential(-1), Distribution::lognormal(0, 5),
          Distribution::empirical({}), Distribution::mixture({}, {}),
          Distribution::mixture({0}, {})}) {
        QVERIFY(law.isZero());
        QCOMPARE(law.variance(), 0.0);
        QCOMPARE(law.quantile(0.5), 0.0);
    }
    QVERIFY(std::isfinite(Distribution::exponential(1).quantile(1)));
    QVERIFY(std::isfinite(Distribution::gamma(1, 100).quantile(0.5)));
    QCOMPARE(Distribution::gamma(1, 2).cdf(std::numeric_limits<double>::infinity()), 1.0);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::DistributionTest)
#include "distribution_test.moc"
