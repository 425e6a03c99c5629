// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/reference_simulation.h"
#include "tests/support/small_plan.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

/// Pools while their traffic changes, run by the live engine.
class TransientsTest : public QObject
{
    Q_OBJECT

private slots:
    void followsStepsAndOverloads_data();
    void followsStepsAndOverloads();
    void followsARamp_data();
    void followsARamp();
    void lossFollowsABurst_data();
    void lossFollowsABurst();
    void aBacklogIsServedWhenTheTrafficStops();
};

namespace {

#define QVERIFY_NEAR(value, expected, share)                               \
    QVERIFY2(std::abs((value) - (expected)) <= (share)*std::abs(expected), \
             qPrintable(QStringLiteral("%1: %2, not %3").arg(step).arg(value).arg(expected)))

/// Mean numbers of M/M/c/K through time, by small explicit steps of the probability vector: slow,
/// and independent of the engine.
class Reference
{
public:
    Reference(int servers, int places, double mu)
        : m_servers(servers)
        , m_mu(mu)
        , m_mass(static_cast<std::size_t>(places) + 1)
    {
        m_mass.at(0) = 1;
    }

    struct Means {
        double number = 0;
        double blocked = 0; ///< Share of the time without room.
    };
    /// Over a time in which the rate goes from one value to another.
    Means advance(double time, double from, double to)
    {
        const auto steps = static_cast<int>(
            std::ceil(time * (std::max(from, to) + m_servers * m_mu) / 0.3 + 20));
        const double h = time / steps;
        Means means;
        for (int i = 0; i < steps; ++i) {
            const double rate = from + (to - from) * (i + 0.5) / steps;
            // Levels beyond the highest that has any mass do not matter.
            m_top = std::min(m_top + 1, m_mass.size() - 1);
            while (m_top > 1 && m_mass[m_top - 1] < 1e-14)
                --m_top;
            double below = 0; // What comes up from the level below.
            for (std::size_t n = 0; n <= m_top; ++n) {
                const double up = n + 1 < m_mass.size() ? h * rate * m_mass[n] : 0;
                const double down = h * m_mu * busy(n) * m_mass[n];
                const double above = n < m_top ? h * m_mu * busy(n + 1) * m_mass[n + 1] : 0;
                m_mass[n] += below + above - up - down;
                below = up;
            }
            if (m_top + 1 < m_mass.size())
                m_mass[m_top + 1] += below;
            const double number = m_number;
            m_number = 0;
            for (std::size_t n = 0; n < m_mass.size() && n <= m_top + 1; ++n)
                m_number += static_cast<double>(n) * m_mass[n];
            means.number += (number + m_number) / 2 / steps;
            means.blocked += m_mass.back() / steps;
        }
        return means;
    }

private:
    double busy(std::size_t n) const
    {
        return static_cast<double>(std::min(n, static_cast<std::size_t>(m_servers)));
    }

    int m_servers;
    double m_mu;
    std::vector<double> m_mass;
    std::size_t m_top = 1;
    double m_number = 0;
};

struct OnePool {
    OnePool(const TrafficProfile &traffic, const ServerPool &pool, double hold)
    {
        const PlanIndex users = plan.users(traffic);
        work = plan.work(pool, Distribution::exponential(hold));
        plan.join(users, work);
    }
    SmallPlan plan;
    PlanIndex work = 0;
};

double numberOf(const LiveNumbers &live, PlanIndex work, std::size_t step)
{
    return live.of(work, Quantity::Busy, step) + live.of(work, Quantity::Waiting, step);
}

} // namespace

void TransientsTest::followsStepsAndOverloads_data()
{
    QTest::addColumn<int>("servers");
    QTest::addColumn<double>("hold");
    QTest::addColumn<double>("before"); ///< Loads, relative to the servers.
    QTest::addColumn<double>("during");
    QTest::addColumn<double>("after");
    for (const int servers : {1, 5, 20, 100}) {
        for (const double hold : {0.5, 4.0}) {
            QTest::addRow("%d servers of %g s, up", servers, hold)
                << servers << hold << 0.3 << 0.9 << 0.9;
            QTest::addRow("%d servers of %g s, down", servers, hold)
                << servers << hold << 0.9 << 0.4 << 0.4;
            QTest::addRow("%d servers of %g s, overload", servers, hold)
                << servers << hold << 0.5 << 1.6 << 0.5;
            QTest::addRow("%d servers of %g s, slight overload", servers, hold)
                << servers << hold << 0.8 << 1.05 << 0.7;
        }
    }
}

void TransientsTest::followsStepsAndOverloads()
{
    QFETCH(int, servers);
    QFETCH(double, hold);
    QFETCH(double, before);
    QFETCH(double, during);
    QFETCH(double, after);
    const double full = servers / hold;
    const OnePool pool(trafficOf({{0, before * full}, {20, during * full}, {60, after * full}}),
                       poolOf(servers), hold);
    const LiveNumbers live(pool.plan, 140);

    Reference reference(servers, servers * 60 + 300, 1 / hold);
    // Some relaxation times.
    reference.advance(hold * (20 + 8 / std::pow(1 - std::sqrt(before), 2) / servers), before * full,
                      before * full);
    for (std::size_t step = 0; step < 140; ++step) {
        const double load = full * (step < 20 ? before : step < 60 ? during : after);
        const double expected = reference.advance(1, load, load).number;
        QVERIFY_NEAR(numberOf(live, pool.work, step), expected, 0.05);
    }
}

void TransientsTest::followsARamp_data()
{
    QTest::addColumn<int>("servers");
    QTest::addColumn<double>("hold");
    QTest::addColumn<double>("to");
    for (const int servers : {1, 5, 20}) {
        QTest::addRow("%d servers, to 0.9", servers) << servers << 0.5 << 0.9;
        QTest::addRow("%d servers, to 1.2", servers) << servers << 0.5 << 1.2;
        QTest::addRow("%d servers of 4 s, to 1.2", servers) << servers << 4.0 << 1.2;
    }
}

void TransientsTest::followsARamp()
{
    QFETCH(int, servers);
    QFETCH(double, hold);
    QFETCH(double, to);
    TrafficProfile traffic;
    traffic.shape = TrafficProfile::Shape::Ramp;
    traffic.from = 0.2 * servers / hold;
    traffic.to = to * servers / hold;
    traffic.start = 10;
    traffic.over = 60;
    const OnePool pool(traffic, poolOf(servers), hold);
    const LiveNumbers live(pool.plan, 90);

    Reference reference(servers, servers * 30 + 300, 1 / hold);
    reference.advance(60 * hold, traffic.from, traffic.from);
    for (std::size_t step = 0; step < 90; ++step) {
        const auto time = static_cast<double>(step);
        const double expected = reference
                                    .advance(1, traffic.rateAt(time),
                                             traffic.rateAt(time + 1 - 1e-9))
                                    .number;
        QVERIFY_NEAR(numberOf(live, pool.work, step), expected, 0.05);
    }
}

void TransientsTest::lossFollowsABurst_data()
{
    QTest::addColumn<int>("servers");
    QTest::addColumn<double>("hold");
    for (const int servers : {5, 20, 100})
        for (const double hold : {0.5, 4.0})
            QTest::addRow("%d servers of %g s", servers, hold) << servers << hold;
}

void TransientsTest::lossFollowsABurst()
{
    QFETCH(int, servers);
    QFETCH(double, hold);
    const double full = servers / hold;
    const OnePool pool(trafficOf({{0, 0.6 * full}, {20, 1.3 * full}, {50, 0.6 * full}}),
                       poolOf(servers, 0), hold);
    const LiveNumbers live(pool.plan, 80);

    Reference reference(servers, servers, 1 / hold);
    reference.advance(60 * hold, 0.6 * full, 0.6 * full);
    for (std::size_t step = 0; step < 80; ++step) {
        const double load = full * (step < 20 || step >= 50 ? 0.6 : 1.3);
        const Reference::Means expected = reference.advance(1, load, load);
        QVERIFY_NEAR(numberOf(live, pool.work, step), expected.number, 0.05);
        // Where it refuses a share that can be seen. Right behind the burst it refuses little, and
        // by then up to a third more than it should.
        if (expected.blocked > 0.01)
            QVERIFY_NEAR(live.of(pool.work, Quantity::Rejected, step) / load, expected.blocked,
                         step < 50 ? 0.2 : 0.35);
    }
}

void TransientsTest::aBacklogIsServedWhenTheTrafficStops()
{
    // 60 too many per second for 10 s, then nothing: 600 wait, and 40 a second leave.
    const OnePool pool(trafficOf({{0, 100}, {10, 0}}), poolOf(4), 0.1);
    const LiveNumbers live(pool.plan, 40);

    std::size_t step = 14;
    QVERIFY_NEAR(live.of(pool.work, Quantity::Completed, step), 40.0, 1e-6);
    QVERIFY_NEAR(numberOf(live, pool.work, step), 600 - 4.5 * 40, 0.02);
    step = 28;
    QVERIFY(numberOf(live, pool.work, step) < 1);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::TransientsTest)
#include "transients_test.moc"
