// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/batching.h"

#include "model/simulation/formulas/erlang.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

namespace headroom {

using formulas::BatchService;
using formulas::batchService;
using formulas::BatchWindow;
using formulas::batchWindow;

/// Batches by size or time, and servers that take batches.
class BatchingTest : public QObject
{
    Q_OBJECT

private slots:
    void windowsAreTheSumsOverPoissonNumbers();
    void aMillionRecordsStayExact();
    void windowsReachTheirLimits();
    void aLoneLaneIsTheChainOfItsBatches();
    void aLoneLaneOfOneRecordTimesWaitsAsASingleServer();
    void oneRecordAtATimeIsErlangsQueue();
    void oneServerIsTheBulkQueue();
    void manyServersFollowTheChain();
    void nearSaturationNothingBreaks();
};

namespace {

bool isWithin(double found, double expected, double share)
{
    const bool within = std::abs(found - expected) <= share * std::abs(expected);
    if (!within)
        qWarning("found %.12g instead of %.12g", found, expected);
    return within;
}

} // namespace

void BatchingTest::windowsAreTheSumsOverPoissonNumbers()
{
    for (const double rate : {0.1, 2.0, 30.0}) {
        for (const int size : {2, 3, 10, 100}) {
            // P(N >= k) term by term, N Poisson of mean rate x 2 s.
            const double mean = rate * 2;
            double term = std::exp(-mean);
            double tail = 1 - term;
            double batch = 1;
            double waits = 0;
            for (int k = 1; k < size; ++k) {
                batch += tail;
                waits += k * tail;
                term *= mean / k;
                tail -= term;
            }
            const BatchWindow window = batchWindow(rate, size, 2);
            QVERIFY(isWithin(window.batch, batch, 1e-9));
            QVERIFY(isWithin(window.open, (batch - 1) / rate, 1e-8));
            QVERIFY(isWithin(window.wait, waits / (rate * batch), 1e-8));
        }
    }
}

void BatchingTest::aMillionRecordsStayExact()
{
    // A million records at 1e5/s in 10 s: as likely full as not, and N - mean has a standard
    // deviation of 1000, so the mean of min(N, m) is m - 1000 / sqrt(2 pi) or so.
    const BatchWindow even = batchWindow(1e5, 1e6, 10);
    QVERIFY(isWithin(1e6 - even.batch, 1000 / std::sqrt(2 * std::acos(-1)), 2e-3));
    // Far from full and far beyond.
    QVERIFY(isWithin(batchWindow(1e4, 1e6, 10).batch, 1 + 1e5, 1e-12));
    QVERIFY(isWithin(batchWindow(1e6, 1e6, 10).open, (1e6 - 1) / 1e6, 1e-12));
    QVERIFY(isWithin(batchWindow(1e6, 1e6, 10).wait, 0.5, 1e-5));
}

void BatchingTest::windowsReachTheirLimits()
{
    QCOMPARE(batchWindow(5, 1, 10).batch, 1.0);
    QCOMPARE(batchWindow(5, 100, 0).wait, 0.0);
    QCOMPARE(batchWindow(0, 100, 10).open, 10.0);
    QCOMPARE(batchWindow(1e-12, 100, 10).wait, 10.0);
    const BatchWindow patient = batchWindow(5, 11, std::numeric_limits<double>::infinity());
    QCOMPARE(patient.batch, 11.0);
    QVERIFY(isWithin(patient.open, 2, 1e-12));
    QVERIFY(isWithin(patient.wait, 1, 1e-12));
}

void BatchingTest::oneRecordAtATimeIsErlangsQueue()
{
    for (const double servers : {1.0, 4.0, 20.0}) {
        for (const double load : {0.3, 0.8, 0.99}) {
            const double rate = servers * load / 0.5;
            const BatchService service = batchService(rate, servers, 1, 0.5);
            QVERIFY(isWithin(service.batch, 1, 1e-9));
            QVERIFY(isWithin(service.allBusy, formulas::erlangC(servers, servers * load), 1e-9));
            QVERIFY(isWithin(service.waiting / rate,
                             formulas::meanWait(servers, servers * load, 0.5), 1e-9));
        }
    }
}

void BatchingTest::oneServerIsTheBulkQueue()
{
    // facts/queueing section 3: mu r^(B+1) - (lambda + mu) r + lambda = 0, P0 = 1 / (mu / lambda +
    // 1 / (1 - r)), Lq = P0 r / (1 - r)^2. For B = 2 and mu = 1: r^2 + r = lambda.
    for (const double rate : {0.5, 1.0, 1.9}) {
        const double r = (std::sqrt(1 + 4 * rate) - 1) / 2;
        const double p0 = 1 / (1 / rate + 1 / (1 - r));
        const BatchService service = batchService(rate, 1, 2, 1);
        QVERIFY(isWithin(service.waiting, p0 * r / ((1 - r) * (1 - r)), 1e-9));
        QVERIFY(isWithin(service.allBusy, p0 / (1 - r), 1e-9));
    }
    // Without limit, all that waits goes: r = lambda / (lambda + mu).
    const BatchService endless = batchService(3, 1, std::numeric_limits<double>::infinity(), 1);
    QVERIFY(isWithin(endless.allBusy, 1 / (1 / 3.0 + 4) * 4, 1e-9));
}

void BatchingTest::manyServersFollowTheChain()
{
    // The chain itself, by number busy (3 servers) and waiting, up to 400.
    const double rate = 4;
    const int size = 3;
    std::vector<double> chance(404, 0);
    std::vector<double> next(404, 0);
    chance[0] = 1;
    const double step = 0.02;
    for (int i = 0; i < 200000; ++i) {
        next = chance;
        for (std::size_t k = 0; k < chance.size(); ++k) {
            const double up = k + 1 < chance.size() ? rate * step * chance[k] : 0;
            next[k] -= up;
            if (k + 1 < chance.size())
                next[k + 1] += up;
            const auto busy = static_cast<double>(std::min<std::size_t>(k, 3));
            const double down = busy * step * chance[k];
            next[k] -= down;
            if (k <= 3)
                next[k > 0 ? k - 1 : 0] += down;
            else
                next[std::max<std::size_t>(3, k - size)] += down;
        }
        chance.swap(next);
    }
    double waiting = 0;
    double allBusy = 0;
    for (std::size_t k = 3; k < chance.size(); ++k) {
        allBusy += chance[k];
        waiting += static_cast<double>(k - 3) * chance[k];
    }
    const BatchService service = batchService(rate, 3, size, 1);
    QVERIFY(isWithin(service.allBusy, allBusy, 1e-6));
    QVERIFY(isWithin(service.waiting, waiting, 1e-6));
    // Batches per s are busy servers over the time of one.
    const double busy = chance[1] + 2 * chance[2] + 3 * allBusy;
    QVERIFY(isWithin(service.batch, rate / busy, 1e-6));
}

void BatchingTest::nearSaturationNothingBreaks()
{
    for (const double size : {1.0, 2.0, 500.0, 1e4}) {
        const BatchService near = batchService(10 * size * (1 - 1e-9), 1, size, 0.1);
        QVERIFY(std::isfinite(near.waiting));
        QVERIFY(near.waiting > 1e7);
        QVERIFY(isWithin(near.batch, size, 1e-3));
        QVERIFY(std::isinf(batchService(10 * size, 1, size, 0.1).waiting));
    }
    QVERIFY(std::isinf(batchService(1, 0, 10, 1).waiting));
}

void BatchingTest::aLoneLaneIsTheChainOfItsBatches()
{
    // The chain itself, by its transition matrix: what comes while n records are worked on for
    // a + b n seconds is Poisson, and where that is nothing, the next batch is one record.
    // With a wait before a batch that begins when nothing waits, what comes during it joins.
    const std::array<std::array<double, 5>, 7> cases = {{{100, 0, 0.0095, 0, 0},
                                                         {275, 0, 1.0 / 400, 0, 0},
                                                         {100, 0.01, 0.001, 0, 0},
                                                         {10, 0.2, 0, 0, 0},
                                                         {50, 0.1, 0.01, 0, 0},
                                                         {200, 0.001, 0.002, 0.004, 0},
                                                         {100, 0.05, 0.001, 0, 0.2}}};
    for (const auto &[rate, a, b, wait, open] : cases) {
        constexpr std::size_t kMost = 120;
        std::vector<double> chance(kMost + 1);
        chance[1] = 1;
        for (int round = 0; round < 400; ++round) {
            std::vector<double> next(kMost + 1);
            for (std::size_t n = 1; n <= kMost; ++n) {
                const double mean = rate * (a + b * static_cast<double>(n));
                double weight = std::exp(-mean);
                double joins = std::exp(-rate * wait);
                for (std::size_t k = 1; k <= kMost; ++k) {
                    next[k] += chance[n] * weight * joins;
                    joins *= rate * wait / static_cast<double>(k);
                }
                for (std::size_t k = 1; k <= kMost; ++k) {
                    weight *= mean / static_cast<double>(k);
                    next[k] += chance[n] * weight;
                }
            }
            // What comes while it is open.
            std::vector<double> sent(kMost + 1);
            for (std::size_t n = 1; n <= kMost; ++n) {
                double more = std::exp(-rate * open);
                for (std::size_t k = n; k <= kMost; ++k) {
                    sent[k] += next[n] * more;
                    more *= rate * open / static_cast<double>(k - n + 1);
                }
            }
            chance = sent;
        }
        double mean = 0;
        double square = 0;
        double nothing = 0;
        double timeSquare = 0;
        for (std::size_t n = 1; n <= kMost; ++n) {
            const auto size = static_cast<double>(n);
            mean += chance[n] * size;
            square += chance[n] * size * size;
            nothing += chance[n] * std::exp(-rate * (a + b * size));
            timeSquare += chance[n] * (a + b * size) * (a + b * size);
        }
        const formulas::LoneLane lane = formulas::loneLane(rate, {a, 0, b, 0, wait, open});
        QVERIFY(isWithin(lane.service.batch, mean, 1e-4));
        QVERIFY(isWithin(lane.spread, std::sqrt(square - mean * mean), 1e-3));
        // A cycle is a batch and, where nothing has come, the wait for the next record; those that
        // come during a batch wait for half of its square on average.
        const double cycle = a + b * mean + nothing * (1 / rate + wait) + open;
        const double idle = nothing * wait * (1 + rate * wait / 2);
        QVERIFY(isWithin(lane.service.waiting, (rate * timeSquare / 2 + idle) / cycle, 1e-3));
        // An open batch has what was in it when it opened and half of what comes.
        const double collecting = open * (mean - rate * open / 2) / cycle;
        QVERIFY(std::abs(lane.collecting - collecting) <= 1e-6 * (1 + collecting));
        // Records in are records out.
        QVERIFY(isWithin(mean / cycle, rate, 1e-5));
    }
}

void BatchingTest::aLoneLaneOfOneRecordTimesWaitsAsASingleServer()
{
    // Only the records' own times count and they vary like exponential ones: the lane is busy as
    // M/M/1 is, though it answers whole batches.
    for (const double load : {0.1, 0.5, 0.9}) {
        const formulas::LoneLane lane = formulas::loneLane(load, {0, 0, 1, 1});
        QVERIFY(isWithin(lane.service.allBusy, load, 1e-6));
    }
    QVERIFY(std::isinf(formulas::loneLane(1, {0, 0, 1, 1}).service.waiting));
    QCOMPARE(formulas::loneLane(0, {0, 0, 1, 1}).service.batch, 1.0);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::BatchingTest)
#include "batching_test.moc"
