// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/reference_simulation.h"
#include "tests/support/small_plan.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

namespace headroom {

/// Clients who think, ask, and wait for the answer, run by the live engine.
class ClosedClientsTest : public QObject
{
    Q_OBJECT

private slots:
    void oneStationIsMachineRepair_data();
    void oneStationIsMachineRepair();
    void aLimitRefusesAsEngsetSays_data();
    void aLimitRefusesAsEngsetSays();
    void stationsInTurnAreAsMeanValueAnalysisSays_data();
    void stationsInTurnAreAsMeanValueAnalysisSays();
    void callersThatWaitToo_data();
    void callersThatWaitToo();
    void anyWayIsRightOrDoubted_data();
    void anyWayIsRightOrDoubted();
    void neverMoreThanTheSlowestCan();
    void whatCannotBeSolvedIsDoubted();
};

namespace {

using reference::Counts;

#define QVERIFY_NEAR(value, expected, share)                                      \
    QVERIFY2(std::abs((value) - (expected)) <= (share)*std::abs(expected) + 1e-9, \
             qPrintable(QStringLiteral("%1, not %2").arg(value).arg(expected)))

Distribution exponential(double mean)
{
    return Distribution::exponential(mean);
}

} // namespace

void ClosedClientsTest::oneStationIsMachineRepair_data()
{
    QTest::addColumn<int>("clients");
    QTest::addColumn<int>("servers");
    QTest::addColumn<double>("think");
    QTest::addColumn<bool>("isBehindStage");
    for (const bool isBehindStage : {false, true})
        for (const int clients : {1, 5, 40, 400})
            for (const int servers : {1, 4, 30})
                for (const double think : {0.0, 1.0, 10.0})
                    QTest::addRow("%d clients, %d servers, %g s%s", clients, servers, think,
                                  isBehindStage ? ", behind a stage" : "")
                        << clients << servers << think << isBehindStage;
}

void ClosedClientsTest::oneStationIsMachineRepair()
{
    QFETCH(int, clients);
    QFETCH(int, servers);
    QFETCH(double, think);
    QFETCH(bool, isBehindStage);
    // p(n) / p(n - 1) = (clients - n + 1) hold / (away min(n, servers)), from the likeliest down.
    const double hold = 0.25;
    const double away = think + (isBehindStage ? 0.05 : 0);
    std::vector<double> logs = {0};
    for (int n = 1; n <= clients; ++n)
        logs.push_back(
            logs.back()
            + std::log((clients - n + 1) * hold / std::max(away, 1e-12) / std::min(n, servers)));
    const double most = *std::max_element(logs.begin(), logs.end());
    double sum = 0;
    double busy = 0;
    double number = 0;
    for (int n = 0; n <= clients; ++n) {
        const double chance = std::exp(logs.at(static_cast<std::size_t>(n)) - most);
        sum += chance;
        busy += chance * std::min(n, servers);
        number += chance * n;
    }
    SmallPlan plan;
    const PlanIndex users = plan.closedUsers(clients, exponential(think));
    PlanIndex last = users;
    if (isBehindStage) {
        plan.plan.buckets.push_back({.name = "b", .rate = 1e6, .burst = 1e6});
        const PlanIndex gate = plan.add(Gate{0, 1});
        const PlanIndex delay = plan.add(Delay{Distribution::constant(0.05)});
        plan.join(users, gate);
        plan.join(gate, delay);
        last = delay;
    }
    const PlanIndex work = plan.work(poolOf(servers), exponential(hold));
    plan.join(last, work);

    const LiveNumbers live(plan, 60);

    const double rate = busy / sum / hold;
    QVERIFY_NEAR(live.of(users, Quantity::Offered), rate, 0.001);
    QVERIFY_NEAR(live.of(work, Quantity::Busy), busy / sum, 0.001);
    QVERIFY_NEAR(live.of(work, Quantity::Waiting), (number - busy) / sum, 0.001);
    QVERIFY_NEAR(live.of(work, Quantity::ResponseTime), number / sum / rate, 0.001);
    QVERIFY(live.result().caveats().empty());
}

void ClosedClientsTest::aLimitRefusesAsEngsetSays_data()
{
    QTest::addColumn<int>("clients");
    QTest::addColumn<int>("servers");
    QTest::addColumn<int>("room");
    QTest::newRow("a server for each") << 10 << 10 << 0;
    QTest::newRow("tight") << 10 << 8 << 0;
    QTest::newRow("half") << 10 << 5 << 0;
    QTest::newRow("many") << 200 << 50 << 0;
    QTest::newRow("room") << 20 << 4 << 6;
}

void ClosedClientsTest::aLimitRefusesAsEngsetSays()
{
    QFETCH(int, clients);
    QFETCH(int, servers);
    QFETCH(int, room);
    SmallPlan plan;
    const PlanIndex users = plan.closedUsers(clients, exponential(1));
    const PlanIndex work = plan.work(poolOf(servers, room), exponential(0.5));
    plan.join(users, work);

    const LiveNumbers live(plan, 60);

    // Up (clients - n) / think, down min(n, servers) / hold, and think again when there is no room.
    double chance = 1;
    double sum = 0;
    double asked = 0;
    double refused = 0;
    for (int n = 0; n <= std::min(clients, servers + room); ++n) {
        sum += chance;
        asked += chance * (clients - n);
        refused = n == servers + room ? chance * (clients - n) : 0;
        chance *= (clients - n) * 0.5 / std::min(n + 1, servers);
    }
    QVERIFY_NEAR(live.of(users, Quantity::Offered), asked / sum, 0.001);
    QVERIFY_NEAR(live.of(work, Quantity::Rejected), refused / sum, 0.002);
    QVERIFY(live.result().caveats().empty());
}

void ClosedClientsTest::stationsInTurnAreAsMeanValueAnalysisSays_data()
{
    QTest::addColumn<int>("clients");
    QTest::addColumn<double>("think");
    for (const int clients : {1, 2, 10, 60})
        for (const double think : {0.0, 2.0})
            QTest::addRow("%d clients, %g s", clients, think) << clients << think;
}

void ClosedClientsTest::stationsInTurnAreAsMeanValueAnalysisSays()
{
    QFETCH(int, clients);
    QFETCH(double, think);
    // A stage that asks three stations of one server each: R_i(n) = D_i (1 + Q_i(n - 1)), X = n /
    // (Z + sum R), Q = X R (Reiser and Lavenberg 1980). One is asked twice.
    const std::vector<double> demands = {0.1, 0.1, 2 * 0.04};
    std::vector<double> numbers(demands.size());
    double rate = 0;
    for (int n = 1; n <= clients; ++n) {
        double round = think + 0.05;
        for (std::size_t i = 0; i < demands.size(); ++i)
            round += demands[i] * (1 + numbers[i]);
        rate = n / round;
        for (std::size_t i = 0; i < demands.size(); ++i)
            numbers[i] = rate * demands[i] * (1 + numbers[i]);
    }
    SmallPlan plan;
    const PlanIndex users = plan.closedUsers(clients, exponential(think));
    const PlanIndex stage = plan.add(Delay{Distribution::constant(0.05)});
    plan.join(users, stage);
    std::vector<PlanIndex> stations;
    for (const double own : {0.1, 0.1, 0.04}) {
        stations.push_back(plan.work(poolOf(1), exponential(own)));
        plan.join(stage, stations.back()).calls = own < 0.1 ? 2 : 1;
    }

    const LiveNumbers live(plan, 60);

    QVERIFY_NEAR(live.of(users, Quantity::Offered), rate, 0.001);
    for (std::size_t i = 0; i < demands.size(); ++i)
        QVERIFY_NEAR(live.of(stations[i], Quantity::Busy) + live.of(stations[i], Quantity::Waiting),
                     numbers[i], 0.001);
    QVERIFY(live.result().caveats().empty());
}

void ClosedClientsTest::callersThatWaitToo_data()
{
    QTest::addColumn<int>("clients");
    QTest::addColumn<int>("front");
    QTest::addColumn<int>("back");
    QTest::newRow("callers for all") << 30 << 1000 << 3;
    QTest::newRow("callers bound first") << 30 << 4 << 10;
    QTest::newRow("both bind") << 30 << 6 << 3;
    QTest::newRow("callee binds") << 30 << 12 << 2;
    QTest::newRow("few") << 4 << 2 << 1;
}

void ClosedClientsTest::callersThatWaitToo()
{
    QFETCH(int, clients);
    QFETCH(int, front);
    QFETCH(int, back);
    // Client, stage, function, table: the function keeps its environment while the table works.
    SmallPlan plan;
    const PlanIndex users = plan.closedUsers(clients, exponential(1));
    plan.plan.buckets.push_back({.name = "b", .rate = 1e6, .burst = 1e6});
    const PlanIndex stage = plan.add(Gate{0, 1});
    const PlanIndex function = plan.work(poolOf(front), exponential(0.1));
    const PlanIndex table = plan.work(poolOf(back), exponential(0.15));
    plan.join(users, stage);
    plan.join(stage, function);
    plan.join(function, table);
    const std::vector<reference::Measured> measured = reference::simulate(
        plan.plan, {.warmUp = 100, .duration = 8000});

    const LiveNumbers live(plan, 60);

    QVERIFY_NEAR(live.of(users, Quantity::Offered), measured[users].perSecond(&Counts::offered),
                 0.02);
    for (const PlanIndex station : {function, table}) {
        QVERIFY_NEAR(live.of(station, Quantity::ResponseTime), measured[station].meanResponse(),
                     0.05);
        QVERIFY_NEAR(live.of(station, Quantity::Busy),
                     measured[station].perSecond(&Counts::busyTime), 0.05);
    }
    QVERIFY(live.result().caveats().empty());
}

void ClosedClientsTest::anyWayIsRightOrDoubted_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void ClosedClientsTest::anyWayIsRightOrDoubted()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto upTo = [&](double most) {
        return std::uniform_real_distribution<double>(0, most)(random);
    };
    SmallPlan plan;
    const PlanIndex users = plan.closedUsers(std::floor(2 + upTo(40)), exponential(upTo(2)));
    PlanIndex caller = users;
    for (int depth = 0; depth < 3; ++depth) {
        const double room = upTo(1) < 0.7 ? kUnbounded : std::floor(upTo(10));
        const double mean = 0.05 + upTo(0.3);
        const Distribution law = upTo(1) < 0.6 ? exponential(mean)
                                               : Distribution::lognormal(mean, upTo(2));
        const PlanIndex next = plan.work(poolOf(1 + std::floor(upTo(12)), room), law);
        Route &route = plan.join(caller, next);
        if (depth > 0)
            route.calls = 0.5 + upTo(1);
        if (upTo(1) < 0.2)
            route.retry = {.retries = 2, .backoffBase = 1};
        if (depth > 0 && upTo(1) < 0.5)
            plan.join(caller, plan.work(poolOf(1 + std::floor(upTo(4))), exponential(mean)));
        caller = next;
    }

    const LiveNumbers live(plan, 60);

    if (!live.result().caveats().empty())
        return;
    const std::vector<reference::Measured> measured = reference::simulate(
        plan.plan, {.warmUp = 100, .duration = 3000});
    QVERIFY_NEAR(live.of(users, Quantity::Offered), measured[users].perSecond(&Counts::offered),
                 0.05);
}

void ClosedClientsTest::neverMoreThanTheSlowestCan()
{
    // X <= min(N / (Z + D), 1 / D_max), and rises with every client.
    double last = 0;
    for (int clients = 1; clients <= 120; clients += 7) {
        SmallPlan plan;
        const PlanIndex users = plan.closedUsers(clients, exponential(2));
        const PlanIndex front = plan.work(poolOf(30), exponential(0.2));
        plan.join(users, front);
        plan.join(front, plan.work(poolOf(2), exponential(0.1)));
        const double rate = LiveNumbers(plan, 30).of(users, Quantity::Offered);
        QVERIFY(rate <= std::min(clients / 2.3, 2 / 0.1) * (1 + 1e-9));
        QVERIFY(rate > last * (1 - 1e-9));
        last = rate;
    }
}

void ClosedClientsTest::whatCannotBeSolvedIsDoubted()
{
    // Two kinds of clients at one pool.
    SmallPlan two;
    const PlanIndex work = two.work(poolOf(2), exponential(0.5));
    two.join(two.closedUsers(10, exponential(1)), work);
    two.join(two.closedUsers(5, exponential(2)), work);
    QVERIFY(!LiveNumbers(two, 30).result().caveats().empty());
    // Who gives up and comes back.
    SmallPlan impatient;
    const PlanIndex users = impatient.closedUsers(20, exponential(1));
    Route &route = impatient.join(users, impatient.work(poolOf(2), exponential(0.5)));
    route.timeout = 2;
    route.retry = {.retries = 2};
    QVERIFY(!LiveNumbers(impatient, 30).result().caveats().empty());
    // Where nobody waits for another there is nothing to doubt.
    SmallPlan easy;
    easy.join(easy.closedUsers(20, exponential(1)), easy.work(poolOf(30), exponential(0.5)));
    QVERIFY(LiveNumbers(easy, 30).result().caveats().empty());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ClosedClientsTest)
#include "closed_clients_test.moc"
