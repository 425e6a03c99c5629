// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/reference_simulation.h"
#include "tests/support/small_plan.h"

#include <QTest>

#include <cmath>

namespace headroom {

/// Retries that meet what refused them: right, or marked.
class RetriesTest : public QObject
{
    Q_OBJECT

private slots:
    void aShareThatFailsIsRightOrDoubted_data();
    void aShareThatFailsIsRightOrDoubted();
    void longDelaysAreRightAndNotDoubted_data();
    void longDelaysAreRightAndNotDoubted();
    void theWayToTheLimitDoesNotMatter_data();
    void theWayToTheLimitDoesNotMatter();
    void whatIsNotRetriedIsNotDoubted();
    void errorsThatAreNotRefusalsAreNotDoubted();
};

namespace {

/// What fails in the end, of what is asked.
double failedOf(const LiveNumbers &live, PlanIndex users)
{
    return live.of(users, Quantity::Failed) / live.of(users, Quantity::Offered);
}

double failedOf(const SmallPlan &plan, PlanIndex users, double requests, double delay)
{
    const double rate = std::get<Source>(plan.plan.stations[users].body).traffic.rate;
    const double warmUp = 20 + 20 * delay;
    return reference::simulate(plan.plan,
                               {.warmUp = warmUp, .duration = warmUp + requests / rate})[users]
        .share(&reference::Counts::failed);
}

RetryPolicy retries(int count, double delay, Jitter jitter)
{
    return {.retries = count, .backoffBase = delay, .backoffCap = 1e9, .jitter = jitter};
}

void addLosses(const std::vector<double> &delays)
{
    QTest::addColumn<int>("servers");
    QTest::addColumn<double>("load");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("jitter");
    QTest::addColumn<double>("delay");
    for (const int servers : {1, 10})
        for (const double load : {0.8, 1.0, 1.3})
            for (const int count : {1, 3})
                for (const bool jitter : {false, true})
                    for (const double delay : delays)
                        QTest::addRow("%d servers at %g, %d retries after %g%s", servers, load,
                                      count, delay, jitter ? ", jitter" : "")
                            << servers << load << count << jitter << delay;
}

/// Work of 1 s that is refused when all servers are busy, and tried again.
struct Loss {
    Loss(int servers, double load, const RetryPolicy &retry)
    {
        users = plan.users(load * servers);
        const PlanIndex work = plan.work(poolOf(servers, 0), Distribution::exponential(1));
        plan.join(users, work).retry = retry;
    }
    SmallPlan plan;
    PlanIndex users = 0;
};

} // namespace

void RetriesTest::aShareThatFailsIsRightOrDoubted_data()
{
    addLosses({0.01, 0.1, 0.3, 1, 3, 10});
}

void RetriesTest::aShareThatFailsIsRightOrDoubted()
{
    QFETCH(int, servers);
    QFETCH(double, load);
    QFETCH(int, count);
    QFETCH(bool, jitter);
    QFETCH(double, delay);
    const Loss loss(servers, load, retries(count, delay, jitter ? Jitter::Full : Jitter::None));

    const LiveNumbers live(loss.plan, 5);

    if (!live.result().caveats().empty())
        return;
    const double failed = failedOf(live, loss.users);
    const double expected = failedOf(loss.plan, loss.users, 60000, delay);
    QVERIFY2(std::abs(failed - expected) <= 0.25 * expected,
             qPrintable(QStringLiteral("%1, not %2").arg(failed).arg(expected)));
}

void RetriesTest::longDelaysAreRightAndNotDoubted_data()
{
    // A pool without room forgets within its holding time.
    addLosses({20, 50});
}

void RetriesTest::longDelaysAreRightAndNotDoubted()
{
    QFETCH(int, servers);
    QFETCH(double, load);
    QFETCH(int, count);
    QFETCH(bool, jitter);
    QFETCH(double, delay);
    // Without jitter those that were refused together come back together, however late; half of it
    // is enough to part them.
    const Loss loss(servers, load, retries(count, delay, jitter ? Jitter::Full : Jitter::Equal));

    const LiveNumbers live(loss.plan, 5);

    QVERIFY(live.result().caveats().empty());
    const double failed = failedOf(live, loss.users);
    const double expected = failedOf(loss.plan, loss.users, 60000, delay);
    QVERIFY2(std::abs(failed - expected) <= 0.25 * expected,
             qPrintable(QStringLiteral("%1, not %2").arg(failed).arg(expected)));
}

void RetriesTest::theWayToTheLimitDoesNotMatter_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<double>("delay");
    QTest::addColumn<bool>("isDoubted");
    for (const char *way : {"straight", "stage", "alias", "function", "waiting room", "bucket"}) {
        QTest::addRow("%s, short", way) << QString::fromLatin1(way) << 0.02 << true;
        QTest::addRow("%s, middling", way) << QString::fromLatin1(way) << 1.0 << true;
        QTest::addRow("%s, long", way) << QString::fromLatin1(way) << 200.0 << false;
    }
}

void RetriesTest::theWayToTheLimitDoesNotMatter()
{
    QFETCH(QString, way);
    QFETCH(double, delay);
    QFETCH(bool, isDoubted);
    SmallPlan plan;
    const PlanIndex users = plan.users(8);
    PlanIndex last = users;
    const RetryPolicy retry = retries(2, delay, Jitter::Full);
    if (way == QLatin1String("stage")) {
        // A gate that refuses nobody, then what splits between two.
        plan.plan.buckets.push_back({.name = "b", .rate = 1e4, .burst = 1e4});
        const PlanIndex gate = plan.add(Gate{0, 1});
        plan.join(last, gate).retry = retry;
        last = gate;
    } else if (way == QLatin1String("alias")) {
        const PlanIndex splitter = plan.add(Splitter{});
        const PlanIndex other = plan.add(Delay{Distribution::constant(0.1)});
        plan.join(last, splitter).retry = retry;
        plan.join(splitter, other).weight = 0.1;
        last = splitter;
    } else if (way == QLatin1String("function")) {
        // Its error hides the refusal that it met.
        const PlanIndex front = plan.work(poolOf(1000, 0), Distribution::exponential(0.1));
        plan.join(last, front).retry = retry;
        last = front;
    }
    PlanIndex limit = 0;
    if (way == QLatin1String("bucket")) {
        plan.plan.buckets.push_back({.name = "b", .rate = 8, .burst = 3});
        limit = plan.add(Gate{0, 1});
    } else {
        limit = plan.work(poolOf(8, way == QLatin1String("waiting room") ? 4 : 0),
                          Distribution::exponential(1));
    }
    Route &route = plan.join(last, limit);
    if (last == users)
        route.retry = retry;

    // A bucket starts full.
    const LiveNumbers live(plan, 2000);

    QCOMPARE(!live.result().caveats().empty(), isDoubted);
    if (!isDoubted) {
        const double failed = failedOf(live, users);
        const double expected = failedOf(plan, users, 60000, delay);
        QVERIFY2(std::abs(failed - expected) <= 0.25 * expected,
                 qPrintable(QStringLiteral("%1, not %2").arg(failed).arg(expected)));
    }
}

void RetriesTest::whatIsNotRetriedIsNotDoubted()
{
    // The refusal is not among what the caller tries again.
    RetryPolicy retry = retries(3, 0.01, Jitter::Full);
    retry.retryOn = mask(Outcome::TimedOut);
    const Loss loss(10, 1.0, retry);

    QVERIFY(LiveNumbers(loss.plan, 5).result().caveats().empty());
}

void RetriesTest::errorsThatAreNotRefusalsAreNotDoubted()
{
    // A tenth fails by chance, and so does a tenth of the retries: 1 in 10,000 in the end.
    SmallPlan plan;
    const PlanIndex users = plan.users(10);
    Work work;
    work.pool = plan.pool(poolOf(1000, 0));
    work.service = Distribution::exponential(1);
    work.errorShare = 0.1;
    plan.join(users, plan.add(work)).retry = retries(3, 0.01, Jitter::None);

    const LiveNumbers live(plan, 5);

    QVERIFY(live.result().caveats().empty());
    QVERIFY(std::abs(failedOf(live, users) - 1e-4) < 1e-9);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::RetriesTest)
#include "retries_test.moc"
