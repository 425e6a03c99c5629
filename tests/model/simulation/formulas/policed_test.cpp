// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/policed.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

namespace headroom::formulas {

namespace {

bool near(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= tolerance * std::abs(expected);
}

/// M/D/1/b from its embedded chain, by repeated application of one service to the law of the number
/// left behind.
double iteratedLoss(int burst, double load)
{
    std::vector<double> arrivals;
    double term = std::exp(-load);
    for (int k = 0; k < 60 || term > 1e-18; ++k) {
        arrivals.push_back(term);
        term *= load / (k + 1);
    }
    const auto top = static_cast<std::size_t>(burst);
    std::vector<double> left(top, 1.0 / burst);
    for (int round = 0; round < 4000; ++round) {
        std::vector<double> next(top, 0);
        for (std::size_t n = 0; n < top; ++n) {
            for (std::size_t k = 0; k < arrivals.size(); ++k) {
                // What an idle start leaves: the first arrival is served; the last place is what
                // departs.
                const std::size_t to = (n > 0 ? n - 1 : 0) + k;
                next[std::min(to, top - 1)] += left[n] * arrivals[k];
            }
        }
        left.swap(next);
    }
    return 1 - 1 / (left[0] + load);
}

} // namespace

class PolicedTest : public QObject
{
    Q_OBJECT

private slots:
    void smallBurstsAgreeWithTheEmbeddedChain();
    void longBurstsContinueShortOnes();
    void tableAgreesWithTheFormula();
    void lossFallsWithTheBurstAndGrowsWithTheLoad();
    void fluidBucketEmptiesAndRefills();
    void absurdInputHasSaneAnswers();
};

void PolicedTest::smallBurstsAgreeWithTheEmbeddedChain()
{
    QCOMPARE(policedLoss(1, 0.5), 1.0 / 3);
    for (const int burst : {2, 3, 5, 10}) {
        for (const double load : {0.3, 0.6, 0.9, 1.0, 1.1, 2.0}) {
            const double expected = iteratedLoss(burst, load);
            if (expected > 1e-6)
                QVERIFY(near(policedLoss(burst, load), expected, 1e-3));
        }
    }
}

void PolicedTest::longBurstsContinueShortOnes()
{
    // The step from the exact recursion to the decay rate lies between 23 and 24: the ratio of
    // neighbours does not jump.
    for (const double load : {0.8, 0.95, 1.0, 1.05}) {
        const double before = policedLoss(22, load) / policedLoss(23, load);
        const double across = policedLoss(23, load) / policedLoss(24, load);
        QVERIFY(near(across, before, 5e-3));
    }
    // At balance the loss is 1 / (2b - 1/3).
    QVERIFY(near(policedLoss(10000, 1), 1 / (20000 - 1.0 / 3), 1e-6));
    QVERIFY(near(policedLoss(1000, 1.5), 1 - 1 / 1.5, 1e-9));
    QVERIFY(policedLoss(50, 0.7) < 1e-9);
}

void PolicedTest::tableAgreesWithTheFormula()
{
    for (const double burst : {0.5, 1.0, 2.0, 2.5, 5.0, 23.0, 24.0, 100.0, 5000.0}) {
        const auto table = policedLossTable(burst);
        for (int i = 1; i < 500; ++i) {
            const double load = i * 0.0061;
            const double loss = policedLoss(burst, load);
            if (loss > 1e-9)
                QVERIFY2(
                    near((*table)(load), loss, 1e-4),
                    qPrintable(QString::number(burst) + QLatin1Char(' ') + QString::number(load)));
        }
    }
}

void PolicedTest::lossFallsWithTheBurstAndGrowsWithTheLoad()
{
    double above = 1;
    for (double burst = 0; burst < 40; burst += 0.25) {
        const double loss = policedLoss(burst, 0.9);
        QVERIFY(loss <= above);
        above = loss;
    }
    double below = 0;
    for (double load = 0; load < 50; load += 0.1) {
        const double loss = policedLoss(4, load);
        QVERIFY(loss >= below);
        below = loss;
    }
}

void PolicedTest::fluidBucketEmptiesAndRefills()
{
    // 500 tokens, 100/s in, 150/s out: clean for 10 s, then a third is refused.
    BucketStep step = fillTokens(500, 100, 500, 150, 10);
    QCOMPARE(step.admitted, 1500.0);
    QCOMPARE(step.tokens, 0.0);
    step = fillTokens(step.tokens, 100, 500, 150, 6);
    QCOMPARE(step.admitted, 600.0);
    QCOMPARE(step.refused, 300.0);
    step = fillTokens(0, 100, 500, 40, 5);
    QCOMPARE(step.tokens, 300.0);
    QCOMPARE(fillTokens(480, 100, 500, 40, 5).tokens, 500.0);
    QCOMPARE(refilled(0, 100, 500, 2), 200.0);
    // Any way to cut the time gives the same.
    double tokens = 500;
    double admitted = 0;
    for (int i = 0; i < 160; ++i) {
        step = fillTokens(tokens, 100, 500, 150, 0.1);
        tokens = step.tokens;
        admitted += step.admitted;
    }
    QVERIFY(near(admitted, 2100, 1e-9));
}

void PolicedTest::absurdInputHasSaneAnswers()
{
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    for (const double burst : {-1.0, 0.0, 0.3, 1.0, 7.5, 1e9, kInfinity}) {
        for (const double load : {-1.0, 0.0, 1e-12, 1.0, 1e12, kInfinity}) {
            QVERIFY(policedLoss(burst, load) >= 0 && policedLoss(burst, load) <= 1);
            QVERIFY(PolicedLoss(burst)(load) >= 0 && PolicedLoss(burst)(load) <= 1);
        }
    }
    QCOMPARE(policedLoss(0, 1), 1.0);
    QCOMPARE(policedLoss(kInfinity, 2), 0.5);
    QCOMPARE(fillTokens(5, kInfinity, 10, 1e9, 1).refused, 0.0);
}

} // namespace headroom::formulas

QTEST_APPLESS_MAIN(headroom::formulas::PolicedTest)
#include "policed_test.moc"
