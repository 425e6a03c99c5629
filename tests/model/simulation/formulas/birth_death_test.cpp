// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/birth_death.h"

#include "model/simulation/formulas/erlang.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

namespace headroom::formulas {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool near(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= tolerance * std::abs(expected);
}

BirthDeathQueue station(double servers, double room, double quantum = 1)
{
    StationShape shape;
    shape.servers = servers;
    shape.waitingRoom = room;
    shape.waitingQuantum = quantum;
    return BirthDeathQueue(shape);
}

/// M/M/c with every level up to a far one, stepped by uniformisation: independent of the implicit
/// steps under test.
class Reference
{
public:
    Reference(int servers, std::size_t levels)
        : m_chance(levels, 0)
        , m_servers(servers)
    {
        m_chance[0] = 1;
    }

    void settle(double arrivals, double services)
    {
        double weight = 1, total = 0;
        for (std::size_t n = 0; n < m_chance.size(); ++n) {
            m_chance[n] = weight;
            total += weight;
            weight *= arrivals / (busyAt(n + 1) * services);
        }
        for (double &chance : m_chance)
            chance /= total;
    }

    void advance(double time, double arrivals, double services)
    {
        const double pace = arrivals + m_servers * services;
        const int parts = static_cast<int>(std::ceil(pace * time / 20));
        for (int part = 0; part < parts; ++part)
            advancePart(pace * time / parts, arrivals / pace, services / pace);
    }

    double mean() const
    {
        double sum = 0;
        for (std::size_t n = 0; n < m_chance.size(); ++n)
            sum += static_cast<double>(n) * m_chance[n];
        return sum;
    }

    double allBusy() const
    {
        double sum = 0;
        for (auto n = static_cast<std::size_t>(m_servers); n < m_chance.size(); ++n)
            sum += m_chance[n];
        return sum;
    }

private:
    double busyAt(std::size_t n) const
    {
        return std::min(static_cast<double>(n), static_cast<double>(m_servers));
    }

    void advancePart(double events, double up, double down)
    {
        const std::size_t n = m_chance.size();
        std::vector<double> now = m_chance;
        std::vector<double> next(n);
        std::vector<double> sum(n, 0);
        double weight = std::exp(-events);
        double total = 0;
        for (int k = 0; total < 1 - 1e-12; ++k) {
            for (std::size_t i = 0; i < n; ++i)
                sum[i] += weight * now[i];
            total += weight;
            weight *= events / (k + 1);
            for (std::size_t i = 0; i < n; ++i) {
                const double stays = 1 - (i + 1 < n ? up : 0) - busyAt(i) * down;
                next[i] = now[i] * stays + (i > 0 ? now[i - 1] * up : 0)
                          + (i + 1 < n ? now[i + 1] * busyAt(i + 1) * down : 0);
            }
            now.swap(next);
        }
        m_chance = sum;
    }

    std::vector<double> m_chance;
    int m_servers;
};

struct Phase {
    double arrivals;
    int seconds;
};

/// The worst relative error of the mean at the full seconds, from the equilibrium of `before`.
double worstError(int servers, double room, std::size_t levels, double before,
                  const std::vector<Phase> &phases)
{
    BirthDeathQueue queue = station(servers, room);
    Reference reference(servers, levels);
    queue.setToStationary(before, 1);
    reference.settle(before, 1);
    double worst = std::abs(queue.mean() / reference.mean() - 1);
    for (const Phase &phase : phases) {
        for (int second = 0; second < phase.seconds; ++second) {
            queue.advance(1, phase.arrivals, 1);
            reference.advance(1, phase.arrivals, 1);
            worst = std::max(worst, std::abs(queue.mean() / reference.mean() - 1));
            worst = std::max(worst, std::abs(queue.probabilityAllBusy() - reference.allBusy()));
        }
    }
    return worst;
}

} // namespace

class BirthDeathTest : public QObject
{
    Q_OBJECT

private slots:
    void lossAtRestIsErlangs();
    void waitAtRestIsErlangsTimesTheQuantum();
    void boundedAndClosedStationsRestInTheirClosedForm();
    void stepsOfLoadAreFollowed();
    void overloadAndRecoveryAreFollowed();
    void lossIsFollowedThroughAPeak();
    void requestsAreConserved();
    void serversMayChangeInMidRun();
    void manySpareServersAreAsGoodAsAnyNumber();
    void restIsReachedAndKept();
    void absurdInputHasSaneAnswers();
};

void BirthDeathTest::lossAtRestIsErlangs()
{
    for (const double servers : {1.0, 5.0, 50.0, 500.0, 1000.0, 10000.0}) {
        for (const double load : {0.9, 1.0, 1.2}) {
            BirthDeathQueue queue = station(servers, 0);
            queue.setToStationary(load * servers, 1);
            const double loss = erlangB(servers, load * servers);
            if (loss > 1e-12)
                QVERIFY(near(queue.probabilityFull(), loss, 1e-3));
            QVERIFY(near(queue.mean(), load * servers * (1 - loss), 1e-5));
        }
    }
}

void BirthDeathTest::waitAtRestIsErlangsTimesTheQuantum()
{
    for (const double servers : {1.0, 5.0, 50.0, 1000.0}) {
        for (const double load : {0.5, 0.9, 0.99}) {
            for (const double quantum : {0.6, 1.0, 2.5}) {
                BirthDeathQueue queue = station(servers, kInfinity, quantum);
                queue.setToStationary(load * servers, 1);
                const double chance = erlangC(servers, load * servers);
                if (chance < 1e-9)
                    continue;
                QVERIFY(near(queue.probabilityAllBusy(), chance, 1e-6));
                QVERIFY(near(queue.meanWaitOfArrival(), quantum * chance / (servers * (1 - load)),
                             1e-6));
                QVERIFY(near(queue.mean(), load * servers + quantum * chance * load / (1 - load),
                             1e-6));
                // Given waiting the wait is exponential.
                const WaitLaw wait = queue.waitLaw();
                QVERIFY(near(wait.variance, wait.mean * wait.mean, 0.01));
            }
        }
    }
}

void BirthDeathTest::boundedAndClosedStationsRestInTheirClosedForm()
{
    BirthDeathQueue bounded = station(3, 7);
    bounded.setToStationary(4, 1);
    const BoundedStation expected = boundedStation(3, 7, 4);
    QVERIFY(near(bounded.probabilityFull(), expected.blocked, 1e-9));
    QVERIFY(near(bounded.mean(), expected.meanNumber, 1e-9));

    StationShape shape;
    shape.servers = 4;
    shape.waitingRoom = kInfinity;
    shape.population = 50;
    BirthDeathQueue closed(shape);
    const ClosedStation rest = closedStation(50, 4, 1, 0.1);
    double throughput = 0;
    for (int second = 0; second < 100; ++second)
        throughput = closed.advance(1, 50 - closed.mean(), 10).departures;
    QVERIFY(near(closed.mean(), rest.meanNumber, 1e-6));
    QVERIFY(near(throughput, rest.throughput, 1e-6));
}

void BirthDeathTest::stepsOfLoadAreFollowed()
{
    QVERIFY(worstError(1, kInfinity, 400, 0.5, {{0.9, 60}, {0.5, 60}}) < 0.01);
    QVERIFY(worstError(5, kInfinity, 500, 2.5, {{4.5, 60}, {2.5, 60}}) < 0.01);
    QVERIFY(worstError(50, kInfinity, 500, 25, {{45, 30}, {25, 30}}) < 0.01);
}

void BirthDeathTest::overloadAndRecoveryAreFollowed()
{
    // Ten minutes at 1.2 times what the station can do, then what it can do twice.
    QVERIFY(worstError(5, kInfinity, 1400, 2.5, {{6, 600}, {2.5, 330}}) < 0.02);
    // A backlog so large that only mean and variance are carried for a while.
    QVERIFY(worstError(1, kInfinity, 900, 0.2, {{2, 300}, {0.2, 420}}) < 0.02);
}

void BirthDeathTest::lossIsFollowedThroughAPeak()
{
    QVERIFY(worstError(100, 0, 101, 50, {{120, 12}, {90, 12}}) < 0.01);
}

void BirthDeathTest::requestsAreConserved()
{
    const StationShape shapes[] = {{.servers = 3, .waitingRoom = 0},
                                   {.servers = 3, .waitingRoom = kInfinity},
                                   {.servers = 700, .waitingRoom = 50, .waitingQuantum = 2},
                                   {.servers = 2, .waitingRoom = kInfinity, .population = 40}};
    for (const StationShape &shape : shapes) {
        BirthDeathQueue queue(shape);
        for (int step = 0; step < 200; ++step) {
            const double before = queue.mean();
            const double rate = shape.servers * (1 + std::sin(step * 0.3));
            const StationStep totals = queue.advance(step % 3 == 0 ? 0.1 : 1, rate, 1);
            QVERIFY(std::abs(totals.offered - totals.accepted - totals.blocked)
                    <= 1e-9 * (1 + totals.offered));
            QVERIFY(std::abs(totals.accepted - totals.departures - (queue.mean() - before))
                    <= 1e-9 * (1 + totals.offered));
            // Departures are what busy servers finish.
            QVERIFY(std::abs(totals.departures - totals.busyTime) <= 1e-6 * (1 + totals.offered));
        }
    }
}

void BirthDeathTest::serversMayChangeInMidRun()
{
    BirthDeathQueue queue = station(100, 0);
    queue.setToStationary(80, 1);
    const double before = queue.mean();
    queue.setServers(20);
    // Those in service finish ...
    QVERIFY(near(queue.mean(), before, 1e-9));
    for (int second = 0; second < 60; ++second)
        queue.advance(1, 80, 1);
    // ... and then it is a station of 20.
    QVERIFY(near(queue.mean(), 80 * (1 - erlangB(20, 80)), 1e-4));
    queue.setServers(100);
    for (int second = 0; second < 60; ++second)
        queue.advance(1, 80, 1);
    QVERIFY(near(queue.mean(), before, 1e-6));
}

void BirthDeathTest::manySpareServersAreAsGoodAsAnyNumber()
{
    // M/M/inf from Poisson(20) on towards 450: mean 450 - 430 e^-t, and Poisson at all times.
    BirthDeathQueue queue = station(500, 0);
    queue.setToStationary(20, 1);
    QVERIFY(near(queue.variance(), 20, 1e-9));
    double accepted = 0;
    double departed = 0;
    for (int i = 0; i < 5; ++i) {
        const StationStep step = queue.advance(0.1, 450, 1);
        accepted += step.accepted;
        departed += step.departures;
    }
    const double expected = 450 - 430 * std::exp(-0.5);
    QVERIFY(near(queue.mean(), expected, 1e-3));
    QVERIFY(near(queue.variance(), expected, 1e-2));
    QVERIFY(near(accepted - departed, queue.mean() - 20, 1e-9));
    // And down again, where most servers are idle.
    const double from = queue.mean();
    queue.advance(3, 20, 1);
    QVERIFY(near(queue.mean(), 20 + (from - 20) * std::exp(-3), 1e-2));
    queue.advance(20, 20, 1);
    QVERIFY(near(queue.mean(), 20, 1e-6) && queue.probabilityAllBusy() < 1e-12);
}

void BirthDeathTest::restIsReachedAndKept()
{
    BirthDeathQueue queue = station(5, kInfinity);
    queue.advance(1, 4, 1);
    QVERIFY(!queue.isSettled(1e-3));
    for (int second = 0; second < 400; ++second)
        queue.advance(1, 4, 1);
    QVERIFY(queue.isSettled(1e-3));
    const StationStep step = queue.advance(2, 4, 1);
    QVERIFY(near(step.departures, 8, 1e-9));
    QVERIFY(near(step.numberTime, 2 * queue.mean(), 1e-6));
    // Long steps give the same end.
    BirthDeathQueue coarse = station(5, kInfinity);
    coarse.advance(400, 4, 1);
    QVERIFY(near(coarse.mean(), queue.mean(), 1e-4));
}

void BirthDeathTest::absurdInputHasSaneAnswers()
{
    for (const double servers : {0.0, 0.3, 2.5, 1e6, kInfinity}) {
        for (const double room : {0.0, 3.0, 1e6, kInfinity}) {
            for (const double rate : {-1.0, 0.0, 1.0, 1e9}) {
                for (const double service : {0.0, 1.0, 1e9}) {
                    BirthDeathQueue queue = station(servers, room, 50);
                    queue.setToStationary(1, service);
                    const StationStep step = queue.advance(1, rate, service);
                    QVERIFY(std::isfinite(step.accepted) && step.accepted >= 0 && step.blocked >= 0
                            && step.departures >= 0);
                    QVERIFY(std::isfinite(queue.mean()) && queue.mean() > -1e-9);
                    QVERIFY(queue.probabilityAllBusy() >= 0 && queue.probabilityAllBusy() <= 1);
                }
            }
        }
    }
}

} // namespace headroom::formulas

QTEST_APPLESS_MAIN(headroom::formulas::BirthDeathTest)
#include "birth_death_test.moc"
