// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/formulas/cold_start.h"

#include <QTest>
#include <queue>

#include <cmath>
#include <deque>
#include <functional>
#include <random>
#include <vector>

namespace headroom::formulas {

namespace {

bool near(double value, double expected, double tolerance)
{
    return std::abs(value - expected) <= tolerance * std::abs(expected);
}

struct Measured {
    double coldShare = 0;
    double live = 0;
};

/// Single requests and single environments, exponential holding times.
class EnvironmentSimulation
{
public:
    explicit EnvironmentSimulation(const EnvironmentLaw &law)
        : m_law(law)
    { }

    Measured run(double rate, int requests)
    {
        int cold = 0;
        for (int i = 0; i < requests; ++i) {
            advanceTo(m_now + m_exponential(m_random) / rate);
            const bool isCold = m_idleSince.empty();
            if (isCold)
                ++cold;
            else if (m_law.newestFirst)
                m_idleSince.pop_back();
            else
                m_idleSince.pop_front();
            m_endsAt.push(m_now
                          + m_exponential(m_random) * (isCold ? m_law.coldHold : m_law.warmHold));
        }
        return {static_cast<double>(cold) / requests, m_liveTime / m_now};
    }

private:
    void spend(double until)
    {
        m_liveTime += (until - m_now) * static_cast<double>(m_endsAt.size() + m_idleSince.size());
        m_now = until;
    }

    void advanceTo(double time)
    {
        for (;;) {
            const double ends = m_endsAt.empty() ? 1e300 : m_endsAt.top();
            const double expires = m_idleSince.empty() ? 1e300
                                                       : m_idleSince.front() + m_law.idleLife;
            if (std::min(ends, expires) > time)
                break;
            spend(std::min(ends, expires));
            if (ends <= expires) {
                m_endsAt.pop();
                m_idleSince.push_back(m_now);
            } else {
                m_idleSince.pop_front();
            }
        }
        spend(time);
    }

    EnvironmentLaw m_law;
    std::mt19937_64 m_random{7};
    std::exponential_distribution<double> m_exponential{1};
    std::priority_queue<double, std::vector<double>, std::greater<>> m_endsAt;
    std::deque<double> m_idleSince; ///< Oldest first.
    double m_now = 0;
    double m_liveTime = 0;
};

} // namespace

class ColdStartTest : public QObject
{
    Q_OBJECT

private slots:
    void rareRequestsFindNothingAlive();
    void newestFirstAgreesWithSimulation();
    void longestIdleFirstAgreesWithSimulation();
    void limitsHold();
    void aPoolAtRestStaysThere();
    void aRiseStartsEnvironmentsAndAFallEndsThemLater();
    void startsAreLimited();
    void absurdInputHasSaneAnswers();
};

void ColdStartTest::rareRequestsFindNothingAlive()
{
    // One environment that is busy next to never: cold when nobody came for an idle life.
    for (const double rate : {0.001, 0.01, 0.03}) {
        const EnvironmentLaw law{.warmHold = 0.001, .coldHold = 0.001, .idleLife = 60};
        QVERIFY(near(environmentsAtRest(rate, law).coldShare, std::exp(-rate * 60), 1e-3));
    }
}

void ColdStartTest::newestFirstAgreesWithSimulation()
{
    struct Case {
        double rate, warm, cold, life;
    };
    for (const Case &c : {Case{0.1, 1, 1, 5}, Case{1, 0.2, 1, 5}, Case{1, 1, 3, 10},
                          Case{5, 0.2, 0.6, 20}, Case{10, 1, 1, 10}, Case{200, 0.5, 0.5, 3}}) {
        const EnvironmentLaw law{.warmHold = c.warm, .coldHold = c.cold, .idleLife = c.life};
        const Measured measured = EnvironmentSimulation(law).run(c.rate, 600000);
        const EnvironmentUse use = environmentsAtRest(c.rate, law);
        QVERIFY2(near(use.coldShare, measured.coldShare, 0.1),
                 qPrintable(QString::number(use.coldShare / measured.coldShare)));
        QVERIFY2(near(use.live, measured.live, 0.05),
                 qPrintable(QString::number(use.live / measured.live)));
    }
}

void ColdStartTest::longestIdleFirstAgreesWithSimulation()
{
    struct Case {
        double rate, hold, life;
    };
    for (const Case &c : {Case{0.01, 0.1, 60}, Case{0.1, 1, 5}, Case{1, 0.2, 5}, Case{1, 1, 10}}) {
        const EnvironmentLaw law{
            .warmHold = c.hold, .coldHold = c.hold, .idleLife = c.life, .newestFirst = false};
        const Measured measured = EnvironmentSimulation(law).run(c.rate, 600000);
        const EnvironmentUse use = environmentsAtRest(c.rate, law);
        if (measured.coldShare > 1e-3)
            QVERIFY2(near(use.coldShare, measured.coldShare, 0.1),
                     qPrintable(QString::number(use.coldShare / measured.coldShare)));
        QVERIFY2(near(use.live, measured.live, 0.1),
                 qPrintable(QString::number(use.live / measured.live)));
    }
    // It keeps more of them alive than newest first, and so starts fewer.
    const EnvironmentLaw newest{.warmHold = 1, .coldHold = 1, .idleLife = 10};
    EnvironmentLaw oldest = newest;
    oldest.newestFirst = false;
    QVERIFY(environmentsAtRest(1, oldest).coldShare < environmentsAtRest(1, newest).coldShare);
    QVERIFY(environmentsAtRest(1, oldest).live > environmentsAtRest(1, newest).live);
}

void ColdStartTest::limitsHold()
{
    EnvironmentLaw law{.warmHold = 0.1, .coldHold = 0.5, .idleLife = 0};
    QCOMPARE(environmentsAtRest(20, law).coldShare, 1.0);
    law.idleLife = 1e6;
    QVERIFY(environmentsAtRest(20, law).coldShare < 1e-4);
    law = {.warmHold = 1, .coldHold = 1, .idleLife = 10, .maximum = 12};
    const EnvironmentUse use = environmentsAtRest(10, law);
    QVERIFY(use.live <= 12);
    // Erlang B of 12 servers and 10 Erlang: 0.11974.
    QVERIFY(near(use.busy, 10 * (1 - 0.11974), 1e-3));
}

void ColdStartTest::aPoolAtRestStaysThere()
{
    const EnvironmentLaw law{.warmHold = 0.2, .coldHold = 0.6, .idleLife = 20};
    const EnvironmentUse rest = environmentsAtRest(5, law);
    EnvironmentPool pool(law);
    pool.setAtRest(5);
    EnvironmentStep step;
    for (int second = 0; second < 100; ++second)
        step = pool.advance(1, 5);
    QVERIFY(near(step.coldShare, rest.coldShare, 0.05));
    QVERIFY(near(step.live, rest.live, 0.02));
}

void ColdStartTest::aRiseStartsEnvironmentsAndAFallEndsThemLater()
{
    const EnvironmentLaw law{.warmHold = 0.2, .coldHold = 0.6, .idleLife = 20};
    EnvironmentPool pool(law);
    pool.setAtRest(5);
    const double before = pool.live();
    double starts = 0;
    for (int second = 0; second < 5; ++second)
        starts += pool.advance(1, 50).starts;
    QVERIFY(pool.live() >= environmentsAtRest(50, law).live);
    QVERIFY(starts >= pool.live() - before);
    for (int second = 0; second < 60; ++second)
        pool.advance(1, 50);
    QVERIFY(near(pool.live(), environmentsAtRest(50, law).live, 0.03));
    for (int second = 0; second < 15; ++second)
        pool.advance(1, 5);
    QVERIFY(pool.live() > 2 * before);
    for (int second = 0; second < 10; ++second)
        pool.advance(1, 5);
    QVERIFY(near(pool.live(), before, 0.05));
}

void ColdStartTest::startsAreLimited()
{
    const EnvironmentLaw law{.warmHold = 1, .coldHold = 1, .idleLife = 60};
    EnvironmentPool pool(law);
    double refused = 0;
    for (int second = 1; second <= 5; ++second) {
        const EnvironmentStep step = pool.advance(1, 100, 10);
        QVERIFY(step.starts <= 10);
        QVERIFY(pool.live() <= 10 * second + 1e-9);
        refused += step.refused;
    }
    QVERIFY(refused > 0);
}

void ColdStartTest::absurdInputHasSaneAnswers()
{
    for (const bool newest : {true, false}) {
        for (const double rate : {-1.0, 0.0, 1e-9, 3.0, 1e9}) {
            for (const double hold : {0.0, 1e-6, 0.1, 900.0}) {
                for (const double life : {0.0, 1.0, 1e9}) {
                    for (const double most :
                         {0.0, 1.0, 1000.0, std::numeric_limits<double>::infinity()}) {
                        const EnvironmentLaw law{.warmHold = hold,
                                                 .coldHold = hold * 2,
                                                 .idleLife = life,
                                                 .newestFirst = newest,
                                                 .maximum = most};
                        const EnvironmentUse use = environmentsAtRest(rate, law);
                        QVERIFY(use.coldShare >= 0 && use.coldShare <= 1);
                        QVERIFY(std::isfinite(use.live) && use.live >= 0);
                        EnvironmentPool pool(law);
                        const EnvironmentStep step = pool.advance(1, rate);
                        QVERIFY(std::isfinite(step.starts) && step.starts >= 0
                                && std::isfinite(step.live));
                    }
                }
            }
        }
    }
}

} // namespace headroom::formulas

QTEST_APPLESS_MAIN(headroom::formulas::ColdStartTest)
#include "cold_start_test.moc"
