// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/pool_response.h"

#include "model/simulation/formulas/erlang.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace headroom::formulas {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool near(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= tolerance * std::abs(expected);
}

LatencyHistogram of(const Distribution &law)
{
    return LatencyHistogram::fromDistribution(law);
}

struct Measured {
    double meanWait = 0;
    double p99 = 0;
};

/// Lognormal service of mean 1 at parallel servers, first come, first served: each request takes
/// the server that is free first.
Measured simulate(int servers, double load, double cv2, int requests)
{
    std::mt19937_64 random(42);
    std::exponential_distribution<double> gap(load * servers);
    const double sigma2 = std::log1p(cv2);
    std::lognormal_distribution<double> work(-sigma2 / 2, std::sqrt(sigma2));
    std::vector<double> freeAt(static_cast<std::size_t>(servers), 0);
    std::vector<double> responses;
    responses.reserve(static_cast<std::size_t>(requests));
    double now = 0, waits = 0;
    for (int i = 0; i < requests; ++i) {
        now += gap(random);
        const auto first = std::min_element(freeAt.begin(), freeAt.end());
        const double start = std::max(now, *first);
        *first = start + work(random);
        waits += start - now;
        responses.push_back(*first - now);
    }
    const auto rank = responses.begin() + static_cast<std::ptrdiff_t>(0.99 * requests);
    std::nth_element(responses.begin(), rank, responses.end());
    return {waits / requests, *rank};
}

} // namespace

class PoolResponseTest : public QObject
{
    Q_OBJECT

private slots:
    void exponentialServiceIsExact();
    void lognormalServiceAgreesWithSimulation_data();
    void lognormalServiceAgreesWithSimulation();
    void oneServerFollowsPollaczekAndKhinchine();
    void lastComeFirstServedVariesMore();
    void sharingSlowsAllDownAlike();
    void boundedRoomsRefuse();
    void absurdInputHasSaneAnswers();
};

void PoolResponseTest::exponentialServiceIsExact()
{
    const LatencyHistogram service = of(Distribution::exponential(1));
    for (const double servers : {1.0, 5.0, 20.0}) {
        for (const double load : {0.5, 0.8, 0.9}) {
            const LatencyHistogram response = responseAtRest(Order::Fifo, servers, kInfinity,
                                                             load * servers, service);
            QVERIFY(near(response.mean(), 1 + meanWait(servers, load * servers, 1), 0.01));
            for (const double p : {0.5, 0.99})
                QVERIFY(near(response.quantile(p),
                             responsePercentile(servers, load * servers, 1, p), 0.02));
        }
    }
}

void PoolResponseTest::lognormalServiceAgreesWithSimulation_data()
{
    QTest::addColumn<int>("servers");
    QTest::addColumn<double>("load");
    QTest::addColumn<double>("cv2");
    for (const double cv2 : {1.0, 4.0}) {
        for (const int servers : {1, 4, 20}) {
            for (const double load : {0.5, 0.8, 0.9})
                QTest::addRow("cv2 %g, %d servers, load %g", cv2, servers, load)
                    << servers << load << cv2;
        }
    }
}

void PoolResponseTest::lognormalServiceAgreesWithSimulation()
{
    QFETCH(int, servers);
    QFETCH(double, load);
    QFETCH(double, cv2);
    const Measured measured = simulate(servers, load, cv2, load > 0.85 ? 4000000 : 1500000);
    const Distribution law = Distribution::lognormal(1, std::sqrt(cv2));
    const PoolWaits waits = waitsAtRest(servers, kInfinity, load * servers, 1, cv2,
                                        restSpread(law));
    const LatencyHistogram response = responseHistogram(waits, Order::Fifo, load, of(law));
    QVERIFY2(near(waits.meanWait, measured.meanWait, 0.1),
             qPrintable(QString::number(waits.meanWait / measured.meanWait)));
    QVERIFY2(near(response.quantile(0.99), measured.p99, 0.1),
             qPrintable(QString::number(response.quantile(0.99) / measured.p99)));
}

void PoolResponseTest::oneServerFollowsPollaczekAndKhinchine()
{
    const Distribution law = Distribution::lognormal(1, 2);
    const PoolWaits waits = waitsAtRest(1, kInfinity, 0.5, 1, 4, restSpread(law));
    QVERIFY(near(waits.meanWait, 2.5, 1e-9));
    const double square = waits.wait.probability
                          * (waits.wait.variance + waits.wait.mean * waits.wait.mean);
    QVERIFY(near(square, waitSecondMoment(0.5, 1, law.secondMoment(), law.thirdMoment()), 1e-9));
    QVERIFY(near(restSpread(Distribution::exponential(3)), 2, 1e-12));
    QVERIFY(near(restSpread(of(law)), restSpread(law), 0.1));
}

void PoolResponseTest::lastComeFirstServedVariesMore()
{
    const LatencyHistogram service = of(Distribution::exponential(1));
    const LatencyHistogram first = responseAtRest(Order::Fifo, 1, kInfinity, 0.8, service);
    const LatencyHistogram last = responseAtRest(Order::Lifo, 1, kInfinity, 0.8, service);
    QVERIFY(near(last.mean(), first.mean(), 1e-6));
    // E[W^2] of M/M/1 is 2 rho / (1 - rho)^2 = 40, five times that last come, first served; Var W =
    // E[W^2] - 16.
    QVERIFY(near(first.variance(), 40 - 16 + 1, 0.01));
    QVERIFY(near(last.variance(), 200 - 16 + 1, 0.01));
    QVERIFY(last.quantile(0.5) < first.quantile(0.5));
    QVERIFY(last.quantile(0.999) > first.quantile(0.999));
}

void PoolResponseTest::sharingSlowsAllDownAlike()
{
    // The mean looks at nothing but the mean of the work: m / (1 - rho).
    for (const Distribution &law :
         {Distribution::constant(1), Distribution::exponential(1), Distribution::lognormal(1, 2)}) {
        const LatencyHistogram response = responseAtRest(Order::ProcessorSharing, 1, kInfinity, 0.8,
                                                         of(law));
        QVERIFY(near(response.mean(), 5, 0.01));
    }
    // M/M/1: cv2 = (2 + rho) / (2 - rho).
    const LatencyHistogram response = responseAtRest(Order::ProcessorSharing, 1, kInfinity, 0.8,
                                                     of(Distribution::exponential(1)));
    QVERIFY(near(response.variance() / 25, 2.8 / 1.2, 0.1));
}

void PoolResponseTest::boundedRoomsRefuse()
{
    const BoundedStation expected = boundedStation(3, 7, 4);
    const PoolWaits waits = waitsAtRest(3, 7, 4, 1, 1);
    QVERIFY(near(waits.blocked, expected.blocked, 1e-9));
    // Little: waiting = accepted rate x wait.
    QVERIFY(near(waits.meanWait, expected.meanWaiting / (4 * (1 - expected.blocked)), 1e-9));
    QVERIFY(near(waitsAtRest(10, 0, 10, 1, 1).blocked, 0.214582, 1e-5));
}

void PoolResponseTest::absurdInputHasSaneAnswers()
{
    const LatencyHistogram service = of(Distribution::lognormal(1, 100));
    for (const Order order : {Order::Fifo, Order::Lifo, Order::ProcessorSharing}) {
        for (const double servers : {0.0, 0.5, 3.0, kInfinity}) {
            for (const double room : {0.0, 4.0, kInfinity}) {
                for (const double rate : {0.0, 1.0, 1e9}) {
                    const LatencyHistogram response = responseAtRest(order, servers, room, rate,
                                                                     service);
                    QVERIFY(std::isfinite(response.mean()) && response.mean() >= 0);
                    QVERIFY(std::isfinite(response.quantile(0.99)));
                }
            }
        }
    }
}

} // namespace headroom::formulas

QTEST_APPLESS_MAIN(headroom::formulas::PoolResponseTest)
#include "pool_response_test.moc"
