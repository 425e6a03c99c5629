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

/// Single requests and single environments, exponential holding times of mean 1.
class EnvironmentSimulation
{
public:
    explicit EnvironmentSimulation(const EnvironmentLaw &law)
        : m_law(law)
    { }

    EnvironmentUse run(double load, int requests)
    {
        int cold = 0;
        for (int i = 0; i < requests; ++i) {
            advanceTo(m_now + m_exponential(m_random) / load);
            const bool isProvisioned = m_provisionedBusy < m_law.provisioned;
            if (isProvisioned)
                ++m_provisionedBusy;
            else if (m_idleSince.empty())
                ++cold;
            else if (m_law.newestFirst)
                m_idleSince.pop_back();
            else
                m_idleSince.pop_front();
            m_ends.emplace(m_now + m_exponential(m_random), isProvisioned);
        }
        return {static_cast<double>(cold) / requests, m_aliveTime / m_now};
    }

private:
    void spend(double until)
    {
        m_aliveTime += (until - m_now)
                       * (static_cast<double>(m_ends.size() + m_idleSince.size())
                          - m_provisionedBusy);
        m_now = until;
    }

    void advanceTo(double time)
    {
        for (;;) {
            const double ends = m_ends.empty() ? 1e300 : m_ends.top().first;
            const double expires = m_idleSince.empty() ? 1e300
                                                       : m_idleSince.front() + m_law.idleLife;
            if (std::min(ends, expires) > time)
                break;
            spend(std::min(ends, expires));
            if (ends > expires) {
                m_idleSince.pop_front();
                continue;
            }
            if (m_ends.top().second)
                --m_provisionedBusy;
            else
                m_idleSince.push_back(m_now);
            m_ends.pop();
        }
        spend(time);
    }

    using End = std::pair<double, bool>;

    EnvironmentLaw m_law;
    std::mt19937_64 m_random{7};
    std::exponential_distribution<double> m_exponential{1};
    std::priority_queue<End, std::vector<End>, std::greater<>> m_ends;
    std::deque<double> m_idleSince; ///< Oldest first.
    double m_provisionedBusy = 0;
    double m_now = 0;
    double m_aliveTime = 0;
};

} // namespace

class ColdStartTest : public QObject
{
    Q_OBJECT

private slots:
    void rareRequestsFindNothingAlive();
    void newestFirstAgreesWithSimulation();
    void longestIdleFirstAgreesWithSimulation();
    void provisionedOnesLeaveTheRestToOthers();
    void limitsHold();
    void absurdInputHasSaneAnswers();
};

void ColdStartTest::rareRequestsFindNothingAlive()
{
    // One environment that is busy next to never: cold when nobody came for an idle life.
    for (const double rate : {0.001, 0.01, 0.03}) {
        // Holding times of 1 ms, an idle life of 60 s.
        const EnvironmentUse use = environmentsAtRest(rate * 0.001, {.idleLife = 60000});
        QVERIFY(near(use.coldShare, std::exp(-rate * 60), 1e-3));
    }
}

void ColdStartTest::newestFirstAgreesWithSimulation()
{
    struct Case {
        double load, life;
    };
    for (const Case &c : {Case{0.1, 5}, Case{0.2, 25}, Case{1, 10}, Case{1, 100}, Case{10, 10},
                          Case{10, 30}, Case{100, 6}}) {
        const EnvironmentLaw law{.idleLife = c.life};
        const EnvironmentUse measured = EnvironmentSimulation(law).run(c.load, 600000);
        const EnvironmentUse use = environmentsAtRest(c.load, law);
        QVERIFY2(near(use.coldShare, measured.coldShare, 0.05),
                 qPrintable(QString::number(use.coldShare / measured.coldShare)));
        QVERIFY2(near(use.alive, measured.alive, 0.01),
                 qPrintable(QString::number(use.alive / measured.alive)));
    }
}

void ColdStartTest::longestIdleFirstAgreesWithSimulation()
{
    struct Case {
        double load, life;
    };
    for (const Case &c : {Case{0.001, 600}, Case{0.1, 5}, Case{0.2, 25}, Case{1, 10}}) {
        const EnvironmentLaw law{.idleLife = c.life, .newestFirst = false};
        const EnvironmentUse measured = EnvironmentSimulation(law).run(c.load, 600000);
        const EnvironmentUse use = environmentsAtRest(c.load, law);
        if (measured.coldShare > 1e-3)
            QVERIFY2(near(use.coldShare, measured.coldShare, 0.1),
                     qPrintable(QString::number(use.coldShare / measured.coldShare)));
        QVERIFY2(near(use.alive, measured.alive, 0.1),
                 qPrintable(QString::number(use.alive / measured.alive)));
    }
    // It keeps more of them alive than newest first, and so starts fewer.
    const EnvironmentUse newest = environmentsAtRest(1, {.idleLife = 10});
    const EnvironmentUse oldest = environmentsAtRest(1, {.idleLife = 10, .newestFirst = false});
    QVERIFY(oldest.coldShare < newest.coldShare);
    QVERIFY(oldest.alive > newest.alive);
}

void ColdStartTest::provisionedOnesLeaveTheRestToOthers()
{
    struct Case {
        double load, life, provisioned;
    };
    for (const Case &c : {Case{0.3, 100, 1}, Case{1, 100, 1}, Case{5, 10, 5}, Case{5, 100, 5},
                          Case{5, 30, 8}, Case{20, 30, 20}}) {
        const EnvironmentLaw law{.idleLife = c.life, .provisioned = c.provisioned};
        const EnvironmentUse measured = EnvironmentSimulation(law).run(c.load, 600000);
        const EnvironmentUse use = environmentsAtRest(c.load, law);
        QVERIFY2(near(use.coldShare, measured.coldShare, 0.06),
                 qPrintable(QString::number(use.coldShare / measured.coldShare)));
        QVERIFY2(near(use.alive, measured.alive, 0.04),
                 qPrintable(QString::number(use.alive / measured.alive)));
    }
}

void ColdStartTest::limitsHold()
{
    QCOMPARE(environmentsAtRest(2, {.idleLife = 0}).coldShare, 1.0);
    QVERIFY(environmentsAtRest(2, {.idleLife = 1e7}).coldShare < 1e-4);
    const EnvironmentUse use = environmentsAtRest(10, {.idleLife = 10, .maximum = 12});
    QVERIFY(use.alive <= 12);
    QVERIFY(use.alive > 10 * (1 - 0.11974)); // Erlang's B of 12 servers and 10 Erlangs.
    QCOMPARE(environmentsAtRest(10, {.idleLife = 10, .provisioned = 12, .maximum = 12}).alive, 0.0);
}

void ColdStartTest::absurdInputHasSaneAnswers()
{
    for (const bool newest : {true, false}) {
        for (const double load : {-1.0, 0.0, 1e-9, 3.0, 1e9}) {
            for (const double life : {0.0, 1e-6, 1.0, 1e12}) {
                for (const double provisioned : {0.0, 1.0, 50.0}) {
                    for (const double most :
                         {0.0, 1.0, 1000.0, std::numeric_limits<double>::infinity()}) {
                        const EnvironmentUse use = environmentsAtRest(
                            load, {life, newest, provisioned, most});
                        QVERIFY(use.coldShare >= 0 && use.coldShare <= 1);
                        QVERIFY(std::isfinite(use.alive) && use.alive >= 0);
                    }
                }
            }
        }
    }
}

} // namespace headroom::formulas

QTEST_APPLESS_MAIN(headroom::formulas::ColdStartTest)
#include "cold_start_test.moc"
