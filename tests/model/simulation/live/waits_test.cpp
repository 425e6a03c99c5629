// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/reference_simulation.h"
#include "tests/support/small_plan.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

/// Waits and response times at pools of servers, run by the live engine.
class WaitsTest : public QObject
{
    Q_OBJECT

private slots:
    void exponentialServiceWaitsAsErlangSays_data();
    void exponentialServiceWaitsAsErlangSays();
    void lognormalServiceWaitsAsInSimulation_data();
    void lognormalServiceWaitsAsInSimulation();
    void sharingLooksAtTheMeanOnly_data();
    void sharingLooksAtTheMeanOnly();
    void lastComeFirstServedSpreadsWider_data();
    void lastComeFirstServedSpreadsWider();
    void aBoundedRoomRefusesAndShortensWaits_data();
    void aBoundedRoomRefusesAndShortensWaits();
    void aCallerHoldsItsServerWhileItsCalleesWork_data();
    void aCallerHoldsItsServerWhileItsCalleesWork();
};

namespace {

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * std::abs(expected);
}

#define QVERIFY_NEAR(value, expected, share) \
    QVERIFY2(isNear(value, expected, share), \
             qPrintable(QStringLiteral("%1, not %2").arg(value).arg(expected)))

/// Share of the requests that wait at M/M/c: the sum over the states, term by term.
double erlangC(int servers, double offered)
{
    double term = 1;
    double sum = 0;
    for (int n = 0; n < servers; ++n) {
        sum += term;
        term *= offered / (n + 1);
    }
    const double waiting = term / (1 - offered / servers);
    return waiting / (sum + waiting);
}

/// P(T > t) of M/M/c for a mean service time of 1 (facts/queueing 1).
double responseTail(int servers, double offered, double t)
{
    const double c = erlangC(servers, offered);
    const double spare = servers - 1 - offered;
    const double more = std::abs(spare) < 1e-9 ? t : (1 - std::exp(-t * spare)) / spare;
    return std::exp(-t) * (1 + c * more);
}

double responsePercentile(int servers, double offered, double p)
{
    double low = 0;
    double high = 1000;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (responseTail(servers, offered, middle) > 1 - p ? low : high) = middle;
    }
    return low;
}

struct OnePool {
    OnePool(double rate, const ServerPool &pool, const Distribution &service)
    {
        const PlanIndex users = plan.users(rate);
        work = plan.work(pool, service);
        plan.join(users, work);
    }
    reference::Measured simulated(double requests) const
    {
        const double rate = std::get<Source>(plan.plan.stations[0].body).traffic.rate;
        return reference::simulate(plan.plan,
                                   {.warmUp = 300, .duration = 300 + requests / rate})[work];
    }

    SmallPlan plan;
    PlanIndex work = 0;
};

void addPools(const std::vector<int> &servers, const std::vector<double> &loads,
              const std::vector<double> &variations)
{
    QTest::addColumn<int>("servers");
    QTest::addColumn<double>("load");
    QTest::addColumn<double>("cv2");
    for (const int c : servers)
        for (const double load : loads)
            for (const double cv2 : variations)
                QTest::addRow("%d servers, load %g, cv2 %g", c, load, cv2) << c << load << cv2;
}

} // namespace

void WaitsTest::exponentialServiceWaitsAsErlangSays_data()
{
    addPools({1, 5, 20}, {0.3, 0.5, 0.8, 0.9, 0.95}, {1});
}

void WaitsTest::exponentialServiceWaitsAsErlangSays()
{
    QFETCH(int, servers);
    QFETCH(double, load);
    const double offered = load * servers;
    const OnePool pool(offered, poolOf(servers), Distribution::exponential(1));

    const LiveNumbers live(pool.plan, 10);

    const double wait = erlangC(servers, offered) / (servers - offered);
    QVERIFY_NEAR(live.of(pool.work, Quantity::ResponseTime) - 1, wait, 0.02);
    QVERIFY_NEAR(live.of(pool.work, Quantity::Waiting), wait * offered, 0.02);
    QVERIFY_NEAR(live.of(pool.work, Quantity::Busy), offered, 1e-6);
    for (const double p : {0.5, 0.9, 0.99, 0.999})
        QVERIFY_NEAR(live.percentile(pool.work, p), responsePercentile(servers, offered, p), 0.1);
}

void WaitsTest::lognormalServiceWaitsAsInSimulation_data()
{
    addPools({1, 5, 20}, {0.8, 0.9}, {1, 4});
}

void WaitsTest::lognormalServiceWaitsAsInSimulation()
{
    QFETCH(int, servers);
    QFETCH(double, load);
    QFETCH(double, cv2);
    const OnePool pool(load * servers, poolOf(servers), Distribution::lognormal(1, std::sqrt(cv2)));
    const reference::Measured measured = pool.simulated(servers > 5 ? 1.5e6 : 8e5);

    const LiveNumbers live(pool.plan, 10);

    // One server: Pollaczek and Khinchine, rho (1 + cv2) / (2 (1 - rho)).
    const double wait = servers == 1 ? load * (1 + cv2) / (2 * (1 - load))
                                     : measured.waitingTime / measured.offered;
    QVERIFY_NEAR(live.of(pool.work, Quantity::ResponseTime) - 1, wait, servers == 1 ? 0.001 : 0.1);
    QVERIFY_NEAR(live.percentile(pool.work, 0.99), measured.percentile(0.99), 0.1);
}

void WaitsTest::sharingLooksAtTheMeanOnly_data()
{
    addPools({1, 5}, {0.5, 0.8, 0.9}, {0, 1, 4});
}

void WaitsTest::sharingLooksAtTheMeanOnly()
{
    QFETCH(int, servers);
    QFETCH(double, load);
    QFETCH(double, cv2);
    const double offered = load * servers;
    const OnePool pool(offered, poolOf(servers, kUnbounded, Discipline::ProcessorSharing),
                       cv2 > 0 ? Distribution::lognormal(1, std::sqrt(cv2))
                               : Distribution::constant(1));
    const reference::Measured measured = pool.simulated(2e5);

    const LiveNumbers live(pool.plan, 10);

    // M/M/c, whatever the law of the work.
    QVERIFY_NEAR(live.of(pool.work, Quantity::ResponseTime),
                 1 + erlangC(servers, offered) / (servers - offered), 0.001);
    QVERIFY_NEAR(live.percentile(pool.work, 0.99), measured.percentile(0.99), 0.15);
}

void WaitsTest::lastComeFirstServedSpreadsWider_data()
{
    addPools({1, 5}, {0.5, 0.8}, {0.25, 1, 4});
}

void WaitsTest::lastComeFirstServedSpreadsWider()
{
    QFETCH(int, servers);
    QFETCH(double, load);
    QFETCH(double, cv2);
    const Distribution service = Distribution::lognormal(1, std::sqrt(cv2));
    const OnePool pool(load * servers, poolOf(servers, kUnbounded, Discipline::Lifo), service);
    const OnePool fifo(load * servers, poolOf(servers), service);
    const reference::Measured measured = pool.simulated(3e5);

    const LiveNumbers live(pool.plan, 10);

    // The order does not change how many wait.
    QVERIFY_NEAR(live.of(pool.work, Quantity::ResponseTime),
                 LiveNumbers(fifo.plan, 10).of(fifo.work, Quantity::ResponseTime), 1e-9);
    QVERIFY_NEAR(live.percentile(pool.work, 0.99), measured.percentile(0.99), 0.1);
}

void WaitsTest::aBoundedRoomRefusesAndShortensWaits_data()
{
    QTest::addColumn<int>("servers");
    QTest::addColumn<int>("room");
    QTest::addColumn<double>("load");
    for (const int servers : {1, 5})
        for (const int room : {1, 4, 30, 400})
            for (const double load : {0.5, 0.95, 1.0, 1.3, 10.0})
                QTest::addRow("%d servers, room %d, load %g", servers, room, load)
                    << servers << room << load;
}

void WaitsTest::aBoundedRoomRefusesAndShortensWaits()
{
    QFETCH(int, servers);
    QFETCH(int, room);
    QFETCH(double, load);
    const double offered = load * servers;
    const OnePool pool(offered, poolOf(servers, room), Distribution::exponential(1));

    const LiveNumbers live(pool.plan, 10);

    // p(n+1) / p(n) = offered / min(n + 1, servers), from the top so that nothing overflows; who
    // finds k waiting waits for k + 1 departures.
    double weight = 1;
    double sum = 0;
    double waiting = 0;
    double waits = 0;
    double squares = 0;
    double chance = 0;
    for (int n = servers + room; n >= 0; --n) {
        sum += weight;
        waiting += weight * std::max(0, n - servers);
        if (const int k = n - servers; k >= 0 && k < room) {
            chance += weight;
            waits += weight * (k + 1) / servers;
            squares += weight * (k + 1) * (k + 2) / servers / servers;
        }
        weight *= std::min(n, servers) / offered;
        if (weight > 1e200) {
            for (double *value : {&weight, &sum, &waiting, &waits, &squares, &chance})
                *value *= 1e-200;
        }
    }
    const double blocked = 1 / sum;
    if (blocked > 1e-12 && blocked < 1)
        QVERIFY_NEAR(live.of(pool.work, Quantity::Rejected) / offered, blocked, 0.001);
    QVERIFY_NEAR(live.of(pool.work, Quantity::Waiting), waiting / sum, 0.001);
    const double mean = waits / chance;
    const live::StationNow now = live.now(pool.work);
    QVERIFY_NEAR(now.waitMean, mean, 0.001);
    QVERIFY_NEAR(now.waitVariance, squares / chance - mean * mean, 0.02);
}

void WaitsTest::aCallerHoldsItsServerWhileItsCalleesWork_data()
{
    QTest::addColumn<double>("rate");
    QTest::newRow("calm") << 40.0;
    QTest::newRow("busy") << 54.0;
}

void WaitsTest::aCallerHoldsItsServerWhileItsCalleesWork()
{
    QFETCH(double, rate);
    // Workers of 50 ms that ask others 1.5 times on average, which ask a store each time. Callers
    // are many enough not to bound the queue at the store.
    SmallPlan plan;
    const PlanIndex users = plan.users(rate);
    const PlanIndex front = plan.work(poolOf(24), Distribution::exponential(0.05));
    const PlanIndex middle = plan.work(poolOf(40), Distribution::exponential(0.01));
    const PlanIndex store = plan.work(poolOf(6), Distribution::exponential(0.06));
    plan.join(users, front);
    plan.join(front, middle).calls = 1.5;
    plan.join(middle, store);
    const std::vector<reference::Measured> measured = reference::simulate(
        plan.plan, {.warmUp = 100, .duration = 100 + 4e5 / rate});

    const LiveNumbers live(plan, 10);

    for (const PlanIndex station : {front, middle, store}) {
        const double response = live.of(station, Quantity::ResponseTime);
        QVERIFY_NEAR(response, measured[station].meanResponse(), 0.1);
        QVERIFY_NEAR(live.of(station, Quantity::Busy),
                     measured[station].perSecond(&reference::Counts::busyTime), 0.05);
        // Little, for everybody in the station.
        QVERIFY_NEAR(live.of(station, Quantity::Busy) + live.of(station, Quantity::Waiting),
                     live.of(station, Quantity::Admitted) * response, 1e-6);
    }
    // Its own time, and what its callee takes on average: 1.5 calls.
    QVERIFY_NEAR(live.of(front, Quantity::ServiceTime),
                 0.05 + 1.5 * live.of(middle, Quantity::ResponseTime), 1e-6);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::WaitsTest)
#include "waits_test.moc"
