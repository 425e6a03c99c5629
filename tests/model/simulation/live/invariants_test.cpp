// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/small_plan.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

namespace headroom {

/// What holds in every run of the live engine, on random plans.
class InvariantsTest : public QObject
{
    Q_OBJECT

private slots:
    void requestsAreNeitherMadeNorLost_data();
    void requestsAreNeitherMadeNorLost();
    void nothingComesOfNothing_data();
    void nothingComesOfNothing();
    void moreServersNeverRejectMore_data();
    void moreServersNeverRejectMore();
    void splitsAreExact_data();
    void splitsAreExact();
    void theOrderOfStationsDoesNotMatter();
};

namespace {

constexpr double kQuietFrom = 60;
constexpr double kDuration = 400;

/// Draws a plan whose calls lead from lower stations to higher ones. A seed always gives the same
/// plan.
class RandomPlan
{
public:
    explicit RandomPlan(unsigned seed)
        : m_random(seed)
    { }

    /// Traffic starts with nothing, changes, and ends at kQuietFrom; or there is none at all.
    SmallPlan draw(bool isQuiet)
    {
        SmallPlan small;
        std::vector<PlanIndex> layer;
        const int sources = between(1, 3);
        for (int s = 0; s < sources; ++s) {
            std::vector<TrafficProfile::Step> steps = {{0, 0}};
            for (double at = between(1, 15); at < kQuietFrom && !isQuiet; at += between(3, 25))
                steps.push_back({at, upTo(120)});
            steps.push_back({kQuietFrom, 0});
            layer.push_back(small.users(trafficOf(steps)));
        }
        for (int i = between(1, 2); i > 0; --i)
            small.pool(pool());
        TokenBucket bucket;
        bucket.rate = upTo(80);
        bucket.burst = between(1, 60);
        small.plan.buckets.push_back(bucket);

        const int layers = between(2, 4);
        for (int l = 0; l < layers; ++l) {
            std::vector<PlanIndex> next;
            for (int i = between(1, 3); i > 0; --i)
                next.push_back(station(small));
            for (const PlanIndex caller : layer)
                call(small, caller, next);
            layer = next;
        }
        return small;
    }

private:
    int between(int low, int high)
    {
        return std::uniform_int_distribution<int>(low, high)(m_random);
    }
    double upTo(double most) { return std::uniform_real_distribution<double>(0, most)(m_random); }
    bool chance(double share) { return upTo(1) < share; }

    ServerPool pool()
    {
        ServerPool law = poolOf(between(1, 30), chance(0.5) ? 0 : between(1, 50));
        if (chance(0.2))
            law.waitingRoom = kUnbounded;
        law.discipline = static_cast<Discipline>(between(0, 2));
        law.dropExpired = chance(0.2);
        return law;
    }

    Distribution time()
    {
        const double mean = std::pow(10, -2 + upTo(2));
        return chance(0.3)   ? Distribution::constant(mean)
               : chance(0.5) ? Distribution::exponential(mean)
                             : Distribution::lognormal(mean, upTo(2));
    }

    PlanIndex station(SmallPlan &small)
    {
        const double kind = upTo(1);
        if (kind < 0.1)
            return small.add(Delay{time()});
        if (kind < 0.2)
            return small.add(Gate{0, 1 + upTo(2)});
        if (kind < 0.3)
            return small.add(Turnstile{upTo(0.5), Outcome::BadRequest, time()});
        if (kind < 0.4)
            return small.add(Splitter{});
        if (kind < 0.5)
            return small.add(Cache{.ttl = upTo(100), .cachedShare = upTo(1), .hitTime = time()});
        if (kind < 0.6)
            return small.add(Buffer{.acceptTime = time(), .retryDelays = {upTo(5), upTo(20)}});
        Work work;
        work.pool = chance(0.5) ? small.pool(pool())
                                : static_cast<PlanIndex>(
                                    between(0, static_cast<int>(small.plan.pools.size()) - 1));
        work.service = time();
        work.errorShare = chance(0.3) ? upTo(0.5) : 0;
        if (chance(0.3))
            work.timeLimit = upTo(3);
        if (chance(0.4)) {
            Environments environments;
            environments.start = time();
            environments.idleTimeout = 1 + upTo(100);
            environments.provisioned = chance(0.5) ? between(0, 5) : 0;
            if (chance(0.3)) {
                environments.startRate = upTo(20);
                environments.startBurst = between(1, 50);
            }
            work.environments = environments;
        }
        return small.add(work);
    }

    void call(SmallPlan &small, PlanIndex caller, const std::vector<PlanIndex> &callees)
    {
        const StationBody &body = small.plan.stations[caller].body;
        const bool isPlain = std::holds_alternative<Source>(body)
                             || std::holds_alternative<Buffer>(body);
        for (int i = isPlain ? 1 : between(1, 2); i > 0; --i) {
            Route &route = small.join(caller, callees[static_cast<std::size_t>(between(
                                                  0, static_cast<int>(callees.size()) - 1))]);
            route.weight = 0.1 + upTo(1);
            if (!isPlain)
                route.calls = 0.5 + upTo(2);
            if (chance(0.3))
                route.timeout = upTo(2);
            if (chance(0.4))
                route.retry = {.retries = between(1, 3), .backoffBase = upTo(2)};
        }
    }

    std::mt19937 m_random;
};

void addSeeds(unsigned from, unsigned to)
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = from; seed < to; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

} // namespace

void InvariantsTest::requestsAreNeitherMadeNorLost_data()
{
    addSeeds(1, 61);
}

void InvariantsTest::requestsAreNeitherMadeNorLost()
{
    QFETCH(unsigned, seed);
    const SmallPlan small = RandomPlan(seed).draw(false);
    const LiveNumbers live(small, kDuration);

    // The engine's own books.
    QVERIFY2(live.result().conservationError() <= 1e-9,
             qPrintable(QString::number(live.result().conservationError())));
    const std::size_t last = live.result().steps() - 1;
    // By pool: what came and has not been answered, what is there, and how that still moves.
    std::vector<double> books(small.plan.pools.size());
    std::vector<double> there(small.plan.pools.size());
    std::vector<double> moves(small.plan.pools.size());
    std::vector<double> all(small.plan.pools.size());
    for (PlanIndex s = 0; s < small.plan.stations.size(); ++s) {
        double offered = 0;
        double inside = 0;
        for (std::size_t step = 0; step < live.result().steps(); ++step) {
            const double came = live.of(s, Quantity::Offered, step);
            const double admitted = live.of(s, Quantity::Admitted, step);
            const double rejected = live.of(s, Quantity::Rejected, step);
            const double ended = live.of(s, Quantity::Completed, step)
                                 + live.of(s, Quantity::Failed, step);
            for (const Quantity quantity :
                 {Quantity::Offered, Quantity::Admitted, Quantity::Rejected, Quantity::Completed,
                  Quantity::Failed, Quantity::Busy, Quantity::Waiting, Quantity::Environments,
                  Quantity::ColdStarts, Quantity::ResponseTime, Quantity::Backlog})
                QVERIFY(std::isfinite(live.of(s, quantity, step))
                        && live.of(s, quantity, step) >= -1e-12);
            QVERIFY(std::abs(came - admitted - rejected) <= 1e-9 * came);
            offered += came;
            inside += came - ended;
            // What has been admitted and not answered yet is there.
            QVERIFY(inside >= -1e-9 * offered);
        }
        const Work *work = std::get_if<Work>(&small.plan.stations[s].body);
        if (!work) {
            QVERIFY(std::abs(inside) <= 1e-9 * offered);
            continue;
        }
        const auto number = [&](std::size_t step) {
            return live.of(s, Quantity::Busy, step) + live.of(s, Quantity::Waiting, step);
        };
        books[work->pool] += inside;
        there[work->pool] += number(last);
        moves[work->pool] += std::abs(number(last) - number(last - 1));
        all[work->pool] += offered;
    }
    // Long after the last request nearly nothing moves any more.
    for (std::size_t p = 0; p < books.size(); ++p)
        QVERIFY2(
            std::abs(books[p] - there[p]) <= moves[p] + 1e-9 * all[p],
            qPrintable(QStringLiteral("pool %1: %2, not %3").arg(p).arg(books[p]).arg(there[p])));
}

void InvariantsTest::nothingComesOfNothing_data()
{
    addSeeds(1, 31);
}

void InvariantsTest::nothingComesOfNothing()
{
    QFETCH(unsigned, seed);
    const SmallPlan small = RandomPlan(seed).draw(true);
    const LiveNumbers live(small, 100);

    for (PlanIndex s = 0; s < small.plan.stations.size(); ++s)
        for (std::size_t step = 0; step < live.result().steps(); step += 7)
            for (const Quantity quantity :
                 {Quantity::Offered, Quantity::Attempts, Quantity::Admitted, Quantity::Rejected,
                  Quantity::Completed, Quantity::Failed, Quantity::Hits, Quantity::Misses,
                  Quantity::ColdStarts, Quantity::StartRejected, Quantity::SpillOver,
                  Quantity::Busy, Quantity::ProvisionedBusy, Quantity::Waiting, Quantity::Backlog,
                  Quantity::Dropped})
                QCOMPARE(live.of(s, quantity, step), 0.0);
    QVERIFY(!live.result().firstFailure());
    QVERIFY(live.result().caveats().empty());
}

void InvariantsTest::moreServersNeverRejectMore_data()
{
    QTest::addColumn<double>("room");
    QTest::addColumn<int>("retries");
    QTest::newRow("loss") << 0.0 << 0;
    QTest::newRow("loss, retried") << 0.0 << 3;
    QTest::newRow("room") << 5.0 << 0;
    QTest::newRow("room, retried") << 5.0 << 3;
}

void InvariantsTest::moreServersNeverRejectMore()
{
    QFETCH(double, room);
    QFETCH(int, retries);
    // An overload in the middle; rejections of all steps.
    double last = kUnbounded;
    for (int servers = 1; servers <= 40; ++servers) {
        SmallPlan small;
        const PlanIndex users = small.users(trafficOf({{0, 60}, {20, 120}, {40, 60}}));
        const PlanIndex work = small.work(poolOf(servers, room), Distribution::exponential(0.2));
        small.join(users, work).retry = {.retries = retries, .backoffBase = 3};
        const LiveNumbers live(small, 90);
        const double failed = live.sum(users, Quantity::Failed);
        QVERIFY2(failed <= last * (1 + 1e-9) + 1e-9, qPrintable(QString::number(servers)));
        last = failed;
    }
    // 24 Erlangs at 40 servers.
    QVERIFY(last < 30);
}

void InvariantsTest::splitsAreExact_data()
{
    QTest::addColumn<double>("weight");
    for (const double weight : {0.0, 1e-6, 0.105, 0.5, 1.0, 7.0})
        QTest::addRow("%g", weight) << weight;
}

void InvariantsTest::splitsAreExact()
{
    QFETCH(double, weight);
    // A canary of this weight beside 0.895, behind a gate that refuses, in traffic that moves.
    SmallPlan small;
    TrafficProfile traffic;
    traffic.shape = TrafficProfile::Shape::Spike;
    traffic.base = 50;
    traffic.peak = 400;
    traffic.at = 10;
    traffic.lasts = 20;
    const PlanIndex users = small.users(traffic);
    small.plan.buckets.push_back({.name = "b", .rate = 200, .burst = 100});
    const PlanIndex gate = small.add(Gate{0, 1});
    const PlanIndex splitter = small.add(Splitter{});
    const PlanIndex live = small.work(poolOf(20, 0), Distribution::exponential(0.1));
    const PlanIndex canary = small.work(poolOf(20, 0), Distribution::exponential(0.4));
    small.join(users, gate).retry = {.retries = 1, .backoffBase = 0.5};
    small.join(gate, splitter);
    small.join(splitter, live).weight = 0.895;
    small.join(splitter, canary).weight = weight;

    const LiveNumbers numbers(small, 60);

    for (std::size_t step = 0; step < 60; ++step) {
        const double all = numbers.of(splitter, Quantity::Offered, step);
        const double share = weight / (weight + 0.895);
        QVERIFY(std::abs(numbers.of(canary, Quantity::Offered, step) - all * share) <= 1e-12 * all);
        QVERIFY(std::abs(numbers.of(live, Quantity::Offered, step) - all * (1 - share))
                <= 1e-12 * all);
    }
}

void InvariantsTest::theOrderOfStationsDoesNotMatter()
{
    // The same three stations, put in both ways round.
    const auto build = [](bool isReversed) {
        SmallPlan small;
        const PlanIndex users = small.users(trafficOf({{0, 30}, {20, 90}, {40, 10}}));
        PlanIndex front = 0;
        PlanIndex back = 0;
        if (isReversed) {
            back = small.work(poolOf(4), Distribution::exponential(0.05));
            front = small.work(poolOf(20, 5), Distribution::constant(0.1));
        } else {
            front = small.work(poolOf(20, 5), Distribution::constant(0.1));
            back = small.work(poolOf(4), Distribution::exponential(0.05));
        }
        small.join(users, front).retry = {.retries = 2, .backoffBase = 1};
        small.join(front, back);
        return std::tuple(LiveNumbers(small, 80), front, back);
    };
    const auto [once, front, back] = build(false);
    const auto [again, front2, back2] = build(true);

    for (std::size_t step = 0; step < 80; ++step) {
        for (const Quantity quantity : {Quantity::Offered, Quantity::Rejected, Quantity::Busy}) {
            QCOMPARE(once.of(front, quantity, step), again.of(front2, quantity, step));
            QCOMPARE(once.of(back, quantity, step), again.of(back2, quantity, step));
        }
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::InvariantsTest)
#include "invariants_test.moc"
