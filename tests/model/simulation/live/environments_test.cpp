// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/reference_simulation.h"
#include "tests/support/small_plan.h"

#include <QTest>

#include <cmath>

namespace headroom {

/// Cold starts and the number of execution environments, run by the live engine, against a
/// simulation of single requests.
class EnvironmentsTest : public QObject
{
    Q_OBJECT

private slots:
    void aLonelyRequestIsColdWhenNobodyCameForAnIdleTime();
    void newestFirstStartsAsInSimulation_data();
    void newestFirstStartsAsInSimulation();
    void longestIdleFirstStartsAsInSimulation_data();
    void longestIdleFirstStartsAsInSimulation();
    void whatProvisionedOnesLeaveStarts_data();
    void whatProvisionedOnesLeaveStarts();
    void aLimitBoundsThem();
    void theLawOfTheWorkMattersLittle_data();
    void theLawOfTheWorkMattersLittle();
    void burstsStartAsInSimulation_data();
    void burstsStartAsInSimulation();
    void rampsStartAsInSimulation_data();
    void rampsStartAsInSimulation();
};

namespace {

using reference::Counts;

#define QVERIFY_NEAR(value, expected, share)                               \
    QVERIFY2(std::abs((value) - (expected)) <= (share)*std::abs(expected), \
             qPrintable(QStringLiteral("%1, not %2").arg(value).arg(expected)))

/// One function with a pool of its own.
struct Function {
    Function(const TrafficProfile &traffic, const Environments &environments,
             const Distribution &service, double limit = 1000)
    {
        const PlanIndex users = plan.users(traffic);
        Work law;
        law.pool = plan.pool(poolOf(limit, 0));
        law.service = service;
        law.environments = environments;
        work = plan.add(law);
        plan.join(users, work);
    }

    SmallPlan plan;
    PlanIndex work = 0;
};

Environments environmentsOf(double idleTimeout, double start = 0, double provisioned = 0,
                            Environments::Reuse reuse = Environments::Reuse::Newest)
{
    Environments environments;
    environments.idleTimeout = idleTimeout;
    environments.start = Distribution::constant(start);
    environments.provisioned = provisioned;
    environments.reuse = reuse;
    return environments;
}

void addFunctions()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("idle");
    QTest::addColumn<double>("start");
    QTest::addColumn<double>("provisioned");
}

void addFunction(double rate, double idle, double start, double provisioned = 0)
{
    QTest::addRow("%g/s, idle %g s, start %g s, %g provisioned", rate, idle, start, provisioned)
        << rate << idle << start << provisioned;
}

/// Work of 1 s: cold starts within `coldBy`, environments within `aliveBy`.
void compare(Environments::Reuse reuse, double coldBy, double aliveBy)
{
    QFETCH(double, rate);
    QFETCH(double, idle);
    QFETCH(double, start);
    QFETCH(double, provisioned);
    const Function function(trafficOf(rate), environmentsOf(idle, start, provisioned, reuse),
                            Distribution::exponential(1));
    const LiveNumbers live(function.plan, 5);
    const double share = live.of(function.work, Quantity::ColdStarts) / rate;
    const double time = std::clamp(4000 / (rate * share), 20 * idle, 400000 / rate);
    const reference::Measured measured = reference::simulate(
        function.plan.plan, {.warmUp = 5 * idle, .duration = 5 * idle + time})[function.work];

    // A count of n is known to about 2 / sqrt n.
    const double noise = 2 / std::sqrt(measured.cold);
    QVERIFY_NEAR(share, measured.share(&Counts::cold), coldBy + noise);
    QVERIFY_NEAR(live.of(function.work, Quantity::Environments) - provisioned,
                 measured.perSecond(&Counts::aliveTime) - provisioned, aliveBy);
}

} // namespace

void EnvironmentsTest::aLonelyRequestIsColdWhenNobodyCameForAnIdleTime()
{
    for (const double rate : {0.0005, 0.002, 0.01}) {
        const Function function(trafficOf(rate), environmentsOf(640), Distribution::constant(0.01));
        const LiveNumbers live(function.plan, 5);
        // Nobody came for an idle time, or, rarely, somebody is just being served.
        const double busy = rate * 0.01;
        QVERIFY_NEAR(live.of(function.work, Quantity::ColdStarts) / rate,
                     (1 - busy) * std::exp(-rate * 640) + busy, 0.02);
    }
}

void EnvironmentsTest::newestFirstStartsAsInSimulation_data()
{
    addFunctions();
    for (const double rate : {0.1, 1.0, 10.0, 60.0})
        for (const double idle : {10.0, 100.0})
            for (const double start : {0.0, 2.0})
                addFunction(rate, idle, start);
    addFunction(0.01, 50, 1);
    addFunction(5, 300, 8);
}

void EnvironmentsTest::newestFirstStartsAsInSimulation()
{
    QFETCH(double, start);
    compare(Environments::Reuse::Newest, start > 0 ? 0.1 : 0.05, 0.04);
}

void EnvironmentsTest::longestIdleFirstStartsAsInSimulation_data()
{
    addFunctions();
    for (const double rate : {0.1, 0.3, 1.0})
        for (const double start : {0.0, 2.0})
            addFunction(rate, 10, start);
    addFunction(0.01, 50, 0);
    addFunction(0.1, 30, 1);
}

void EnvironmentsTest::longestIdleFirstStartsAsInSimulation()
{
    compare(Environments::Reuse::Oldest, 0.1, 0.12);
}

void EnvironmentsTest::whatProvisionedOnesLeaveStarts_data()
{
    addFunctions();
    addFunction(0.5, 100, 0, 1);
    addFunction(5, 30, 0, 5);
    addFunction(5, 100, 1, 5);
    addFunction(20, 30, 0, 20);
    addFunction(20, 30, 1, 5);
}

void EnvironmentsTest::whatProvisionedOnesLeaveStarts()
{
    compare(Environments::Reuse::Newest, 0.1, 0.05);

    QFETCH(double, rate);
    QFETCH(double, provisioned);
    const Function function(trafficOf(rate), environmentsOf(100, 0, provisioned),
                            Distribution::exponential(1));
    const LiveNumbers live(function.plan, 5);
    // Erlang's B: B(k) = a B(k-1) / (k + a B(k-1)).
    double spill = 1;
    for (int k = 1; k <= static_cast<int>(provisioned); ++k)
        spill = rate * spill / (k + rate * spill);
    QVERIFY_NEAR(live.of(function.work, Quantity::SpillOver), rate * spill, 0.001);
    QVERIFY_NEAR(live.of(function.work, Quantity::ProvisionedUse), rate * (1 - spill), 0.001);
    QVERIFY_NEAR(live.of(function.work, Quantity::ProvisionedBusy), rate * (1 - spill), 0.001);
}

void EnvironmentsTest::aLimitBoundsThem()
{
    // 16 Erlangs at 20, idle for hardly more than a holding time.
    const Function function(trafficOf(16), environmentsOf(1.5), Distribution::exponential(1), 20);
    const reference::Measured measured = reference::simulate(
        function.plan.plan, {.warmUp = 100, .duration = 20000})[function.work];

    const LiveNumbers live(function.plan, 5);

    QVERIFY_NEAR(live.of(function.work, Quantity::Rejected), measured.perSecond(&Counts::rejected),
                 0.02);
    QVERIFY_NEAR(live.of(function.work, Quantity::Environments),
                 measured.perSecond(&Counts::aliveTime), 0.01);
    QVERIFY_NEAR(live.of(function.work, Quantity::ColdStarts), measured.perSecond(&Counts::cold),
                 0.1);
}

void EnvironmentsTest::theLawOfTheWorkMattersLittle_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("cv");
    for (const double rate : {1.0, 20.0})
        for (const double cv : {0.0, 2.0})
            QTest::addRow("%g/s, cv %g", rate, cv) << rate << cv;
}

void EnvironmentsTest::theLawOfTheWorkMattersLittle()
{
    QFETCH(double, rate);
    QFETCH(double, cv);
    const Function function(trafficOf(rate), environmentsOf(20),
                            cv > 0 ? Distribution::lognormal(1, cv) : Distribution::constant(1));
    const reference::Measured measured = reference::simulate(
        function.plan.plan, {.warmUp = 200, .duration = 400000 / rate})[function.work];

    const LiveNumbers live(function.plan, 5);

    QVERIFY_NEAR(live.of(function.work, Quantity::ColdStarts), measured.perSecond(&Counts::cold),
                 0.12);
    QVERIFY_NEAR(live.of(function.work, Quantity::Environments),
                 measured.perSecond(&Counts::aliveTime), 0.04);
}

void EnvironmentsTest::burstsStartAsInSimulation_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("work");
    QTest::addColumn<double>("start");
    QTest::addColumn<double>("provisioned");
    QTest::addColumn<double>("limit");
    QTest::newRow("fifty times") << 10.0 << 500.0 << 0.1 << 1.0 << 0.0 << 1000.0;
    QTest::newRow("short starts") << 10.0 << 500.0 << 0.1 << 0.2 << 0.0 << 1000.0;
    QTest::newRow("no starts") << 10.0 << 500.0 << 0.1 << 0.0 << 0.0 << 1000.0;
    QTest::newRow("three times") << 100.0 << 300.0 << 0.2 << 0.5 << 0.0 << 1000.0;
    QTest::newRow("long work") << 20.0 << 60.0 << 3.0 << 1.0 << 0.0 << 1000.0;
    QTest::newRow("few provisioned") << 10.0 << 500.0 << 0.1 << 1.0 << 20.0 << 1000.0;
    QTest::newRow("enough provisioned") << 10.0 << 500.0 << 0.1 << 1.0 << 60.0 << 1000.0;
    QTest::newRow("to the limit") << 10.0 << 500.0 << 0.1 << 1.0 << 0.0 << 60.0;
}

void EnvironmentsTest::burstsStartAsInSimulation()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, work);
    QFETCH(double, start);
    QFETCH(double, provisioned);
    QFETCH(double, limit);
    const Function function(trafficOf({{0, low}, {60, high}, {90, low}}),
                            environmentsOf(30, start, provisioned), Distribution::exponential(work),
                            limit);
    constexpr int kRuns = 12;
    const reference::Measured measured = reference::simulateRuns(
        function.plan.plan, {.duration = 180, .interval = 1}, kRuns)[function.work];

    const LiveNumbers live(function.plan, 180);

    double cold = 0;
    double expected = 0;
    for (std::size_t second = 60; second < 90; ++second) {
        cold += live.of(function.work, Quantity::ColdStarts, second);
        expected += measured.pieces[second].cold / kRuns;
    }
    QVERIFY_NEAR(cold, expected, 0.16);
    // While it lasts, until its spares end, and after.
    for (const std::size_t second : {65U, 85U, 175U})
        QVERIFY_NEAR(live.of(function.work, Quantity::Environments, second),
                     measured.pieces[second].aliveTime / kRuns, second < 70 ? 0.16 : 0.12);
}

void EnvironmentsTest::rampsStartAsInSimulation_data()
{
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("work");
    QTest::addColumn<double>("provisioned");
    QTest::newRow("short work") << 500.0 << 0.1 << 0.0;
    QTest::newRow("longer work") << 200.0 << 0.5 << 0.0;
    QTest::newRow("some provisioned") << 500.0 << 0.1 << 20.0;
}

void EnvironmentsTest::rampsStartAsInSimulation()
{
    QFETCH(double, high);
    QFETCH(double, work);
    QFETCH(double, provisioned);
    TrafficProfile traffic;
    traffic.shape = TrafficProfile::Shape::Ramp;
    traffic.from = 10;
    traffic.to = high;
    traffic.start = 50;
    traffic.over = 60;
    const Function function(traffic, environmentsOf(30, 1, provisioned),
                            Distribution::exponential(work));
    constexpr int kRuns = 12;
    const reference::Measured measured = reference::simulateRuns(
        function.plan.plan, {.duration = 120, .interval = 1}, kRuns)[function.work];

    const LiveNumbers live(function.plan, 120);

    double cold = 0;
    double expected = 0;
    for (std::size_t second = 50; second < 120; ++second) {
        cold += live.of(function.work, Quantity::ColdStarts, second);
        expected += measured.pieces[second].cold / kRuns;
        // The first seconds of a ramp turn on single requests.
        if (second >= 70)
            QVERIFY_NEAR(live.of(function.work, Quantity::Environments, second),
                         measured.pieces[second].aliveTime / kRuns, 0.16);
    }
    QVERIFY_NEAR(cold, expected, 0.12);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::EnvironmentsTest)
#include "environments_test.moc"
