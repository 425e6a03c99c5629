// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/erlang.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace headroom::formulas {

namespace {

bool near(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= tolerance * std::abs(expected);
}

constexpr double kInfinity = std::numeric_limits<double>::infinity();

} // namespace

class ErlangTest : public QObject
{
    Q_OBJECT

private slots:
    void lossFollowsTheRecursion();
    void lossBetweenWholeServersIsSmooth();
    void tableAgreesWithTheSum();
    void waitsOfMarkovianServers();
    void waitsOfOtherServiceLaws();
    void boundedRoomsFollowTheirChain();
    void closedStationsFollowTheirChain();
    void engsetFollowsItsDefinition();
    void responsePercentiles();
    void absurdInputHasSaneAnswers();
};

void ErlangTest::lossFollowsTheRecursion()
{
    QCOMPARE(erlangB(1, 1), 0.5);
    QVERIFY(near(erlangB(10, 5), 0.018385, 5e-5));
    QVERIFY(near(erlangB(10, 10), 0.214582, 5e-6));
    QVERIFY(near(erlangB(20, 25), 0.27989, 5e-5));
    QVERIFY(near(erlangB(10, 8), 0.121661, 5e-6));
    QVERIFY(near(erlangB(100, 90), 0.026957, 5e-5));
    QVERIFY(near(erlangB(1000, 1000), 0.024812, 5e-5));
    double loss = 1;
    for (int servers = 1; servers <= 300; ++servers) {
        loss = 250 * loss / (servers + 250 * loss);
        QVERIFY(near(erlangB(servers, 250), loss, 1e-12));
    }
}

void ErlangTest::lossBetweenWholeServersIsSmooth()
{
    // The extension obeys the recursion: 1/B(c + 1) = 1 + (c + 1) / (a B(c)).
    for (const double servers : {0.3, 1.5, 7.25}) {
        for (const double offered : {0.1, 2.0, 30.0})
            QVERIFY(near(1 / erlangB(servers + 1, offered),
                         1 + (servers + 1) / (offered * erlangB(servers, offered)), 1e-9));
    }
    QVERIFY(erlangB(2.5, 2) < erlangB(2, 2) && erlangB(2.5, 2) > erlangB(3, 2));
}

void ErlangTest::tableAgreesWithTheSum()
{
    for (const double servers : {1.0, 2.0, 7.0, 100.0, 1000.0}) {
        const auto table = erlangLoss(servers);
        for (int i = 1; i < 2000; ++i) {
            const double offered = servers * i * 0.0031;
            const double loss = erlangB(servers, offered);
            if (loss > 1e-13)
                QVERIFY(near((*table)(offered), loss, 1e-9));
        }
        QCOMPARE((*table)(0), 0.0);
    }
    QCOMPARE(erlangLoss(7).get(), erlangLoss(7).get());
    QVERIFY(near(erlangLoss(20)->carried(25), 18.00, 5e-4));
}

void ErlangTest::waitsOfMarkovianServers()
{
    QVERIFY(near(erlangC(5, 4), 0.554113, 1e-5));
    QVERIFY(near(meanWait(5, 4, 1), 0.554113, 1e-5));
    QVERIFY(near(erlangC(5, 2.5), 0.1304, 5e-4));
    QVERIFY(near(meanWait(1, 0.5, 1), 1.0, 1e-12));
    QCOMPARE(erlangC(5, 5), 1.0);
    QCOMPARE(meanWait(5, 6, 1), kInfinity);
}

void ErlangTest::waitsOfOtherServiceLaws()
{
    // M/G/1 at half load: (1 + cv2) / 4 in units of the service time over 1 - load.
    QCOMPARE(waitFactor(1, 0.5, 0) * meanWait(1, 0.5, 1), 0.5);
    QCOMPARE(waitFactor(1, 0.5, 4) * meanWait(1, 0.5, 1), 2.5);
    QCOMPARE(waitFactor(9, 0.7, 1), 1.0);
    QCOMPARE(pollaczekKhinchine(0.5, 1, 4), 2.5);
    // M/D/5 at 0.8: 0.2974 by iteration of N <- max(N - 5, 0) + Poisson; Cosmetatos is within 1 %.
    QVERIFY(constantServiceFactor(5, 0.8) > 0.5 && constantServiceFactor(5, 0.8) < 0.56);
    // Exponential: E[W^2] = 2 rho m^2 / (1 - rho)^2.
    QVERIFY(near(waitSecondMoment(0.5, 1, 2, 6), 4, 1e-12));
    QVERIFY(near(lifoSecondMoment(4, 0.5), 8, 1e-12));
}

void ErlangTest::boundedRoomsFollowTheirChain()
{
    double weight = 1, total = 0, number = 0, allBusy = 0, last = 0;
    for (int n = 0; n <= 10; ++n) {
        total += weight;
        number += n * weight;
        allBusy += n >= 3 ? weight : 0;
        last = weight;
        weight *= 4.0 / std::min(n + 1, 3);
    }
    const BoundedStation s = boundedStation(3, 7, 4);
    QVERIFY(near(s.blocked, last / total, 1e-12));
    QVERIFY(near(s.meanNumber, number / total, 1e-12));
    QVERIFY(near(s.allBusy, allBusy / total, 1e-12));
    QVERIFY(near(boundedStation(3, 7, 3).blocked, boundedStation(3, 7, 3 + 1e-7).blocked, 1e-6));
    QVERIFY(near(boundedStation(2, 1e6, 3).blocked, 1.0 / 3, 1e-9));
}

void ErlangTest::closedStationsFollowTheirChain()
{
    // One client never waits: think 1 s, work 0.25 s.
    QVERIFY(near(closedStation(1, 1, 1, 0.25).throughput, 0.8, 1e-12));
    // Two clients, one server, think = work = 1: weights 1, 2, 2: throughput 4/5.
    const ClosedStation s = closedStation(2, 1, 1, 1);
    QVERIFY(near(s.throughput, 0.8, 1e-12));
    QVERIFY(near(s.response, 2 / 0.8 - 1, 1e-12));
    // Far beyond the knee the server sets the pace.
    QVERIFY(near(closedStation(1000, 4, 1, 0.1).throughput, 40, 1e-9));
}

void ErlangTest::engsetFollowsItsDefinition()
{
    // 3 clients, 1 server, hold = think: an arrival sees the other two: weights 1, 2: 2/3.
    QVERIFY(near(engsetLoss(3, 1, 1, 1), 2.0 / 3, 1e-12));
    QCOMPARE(engsetLoss(3, 3, 1, 1), 0.0);
    // Many clients that think long are a Poisson stream.
    QVERIFY(near(engsetLoss(1e7, 10, 1e6, 1), erlangB(10, 10), 1e-4));
}

void ErlangTest::responsePercentiles()
{
    QVERIFY(near(responsePercentile(1, 0.5, 1, 0.99), 9.2103, 1e-5));
    QVERIFY(near(responseTail(3, 2, 1, 1.5), std::exp(-1.5) * (1 + erlangC(3, 2) * 1.5), 1e-9));
    QVERIFY(near(responsePercentile(1000, 1, 1, 0.5), std::log(2.0), 1e-9));
}

void ErlangTest::absurdInputHasSaneAnswers()
{
    for (const double servers : {-1.0, 0.0, 1e-9, 1.0, 1e12, kInfinity}) {
        for (const double offered : {-1.0, 0.0, 1e-300, 1.0, 1e12, 1e300, kInfinity}) {
            for (const double value : {erlangB(servers, offered), erlangC(servers, offered),
                                       ErlangLoss(servers)(offered)})
                QVERIFY(value >= 0 && value <= 1);
            QVERIFY(meanWait(servers, offered, 1) >= 0);
            QVERIFY(boundedStation(servers, 5, offered).blocked >= 0);
            QVERIFY(closedStation(offered, servers, 1, 1).throughput >= 0);
            QVERIFY(waitFactor(servers, offered, 1e4) >= 0);
        }
    }
    QCOMPARE(erlangB(0, 0), 1.0);
    QCOMPARE(erlangB(5, kInfinity), 1.0);
}

} // namespace headroom::formulas

QTEST_APPLESS_MAIN(headroom::formulas::ErlangTest)
#include "erlang_test.moc"
