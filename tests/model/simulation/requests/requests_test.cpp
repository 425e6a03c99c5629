// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/requests/record_result.h"
#include "model/simulation/requests/replication.h"
#include "tests/support/textbook_plans.h"

#include <QTest>

#include <cmath>
#include <random>

/// What single requests do: time-outs, retries, limits, caches, events. Times in s.
namespace headroom {

namespace {

struct Ran {
    requests::Record record;
    std::shared_ptr<const RunResult> result;

    double sum(const char *node, const char *metric) const
    {
        return result->summary(NodeId(node), metric).sum;
    }
    MetricSummary summary(const char *node, const char *metric) const
    {
        return result->summary(NodeId(node), metric);
    }
};

Ran ran(const Plan &plan, double duration, std::uint64_t seed = 1)
{
    const requests::Program program(plan);
    requests::ReplicationOptions options;
    options.seed = seed;
    options.duration = duration;
    std::optional<requests::Record> record = requests::Replication(program, options).run({});
    const std::shared_ptr<const RunResult> result = requests::resultOf(program, *record);
    return {std::move(*record), result};
}

/// One request a second, evenly, to a pool of so many servers.
Plan metronome(const plans::Queue &queue, double rate = 1)
{
    return plans::single(rate, queue, Arrivals::Constant);
}

Route &firstRoute(Plan &plan)
{
    return plan.stations[0].routes[0];
}

Plan randomPlan(std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    const auto pick = [&random](double from, double to) {
        return std::uniform_real_distribution(from, to)(random);
    };
    Plan plan;
    const PlanIndex source = plans::addUsers(plan, trafficOf(pick(5, 50)), Arrivals::Poisson);
    std::vector<PlanIndex> stations = {source};
    const int count = 2 + static_cast<int>(pick(0, 5));
    for (int i = 0; i < count; ++i) {
        plans::Queue queue;
        queue.servers = std::floor(pick(1, 12));
        queue.waitingRoom = pick(0, 1) < 0.4 ? 0 : std::floor(pick(0, 20));
        queue.service = Distribution::lognormal(pick(0.01, 0.3), pick(0.2, 2));
        queue.discipline = static_cast<Discipline>(static_cast<int>(pick(0, 3)));
        const PlanIndex station = plans::addQueue(plan, "n" + std::to_string(i), queue);
        Work &work = std::get<Work>(plan.stations[station].body);
        work.errorShare = pick(0, 0.2);
        if (pick(0, 1) < 0.5)
            work.timeLimit = pick(0.05, 1);
        if (pick(0, 1) < 0.5) {
            Environments environments;
            environments.start = Distribution::exponential(pick(0.05, 0.5));
            environments.idleTimeout = pick(1, 20);
            environments.provisioned = std::floor(pick(0, 3));
            environments.provisionedOutside = pick(0, 1) < 0.5;
            if (pick(0, 1) < 0.3) {
                environments.startRate = pick(0.5, 2);
                environments.startBurst = 3;
            }
            work.environments = environments;
        }
        plan.pools[work.pool].dropExpired = pick(0, 1) < 0.3;
        Route route;
        route.to = station;
        route.calls = pick(0, 1) < 0.5 ? 1 : pick(0.3, 2.5);
        if (pick(0, 1) < 0.5)
            route.timeout = pick(0.05, 1);
        route.retry.retries = static_cast<int>(pick(0, 3));
        route.retry.backoffBase = pick(0, 0.3);
        route.retry.jitter = static_cast<Jitter>(static_cast<int>(pick(0, 4)));
        if (pick(0, 1) < 0.3)
            route.retry.retryBudget = 0.1;
        if (pick(0, 1) < 0.3)
            route.networkTime = pick(0.001, 0.05);
        plan.stations[stations[static_cast<std::size_t>(
                          pick(0, static_cast<double>(stations.size()) - 1e-9))]]
            .routes.push_back(route);
        stations.push_back(station);
    }
    return plan;
}

} // namespace

class RequestsTest : public QObject
{
    Q_OBJECT

private slots:
    void evenRequestsAreServedOneByOne()
    {
        plans::Queue queue;
        queue.service = Distribution::constant(0.4);
        const Ran run = ran(metronome(queue), 1000);
        QVERIFY(std::abs(run.sum("queue", "Offered") - 999) <= 1);
        QVERIFY(std::abs(run.summary("queue", "ResponseTime").p50 - 0.4) < 0.002);
        QCOMPARE(run.summary("queue", "ResponseTime").maximum, 0.4);
        QVERIFY(std::abs(run.summary("queue", "Busy").mean - 0.4) < 0.001);
    }

    void aTimeOutLeavesTheWorkRunning()
    {
        // Work of 3 s for one request a second on 4 servers: callers give up after 1 s, and three
        // servers are busy all the same.
        plans::Queue queue;
        queue.servers = 4;
        queue.service = Distribution::constant(3);
        Plan plan = metronome(queue);
        firstRoute(plan).timeout = 1;
        const Ran run = ran(plan, 1000);
        QCOMPARE(run.summary("users", "ResponseTime").maximum, 1.0);
        QVERIFY(std::abs(run.sum("users", "Failures") - run.sum("users", "Requests")) <= 1);
        QVERIFY(std::abs(run.summary("queue", "Busy").mean - 3) < 0.02);
    }

    void expiredRequestsAreDroppedWhenAskedFor()
    {
        // Twice what one server can do; callers wait for 0.5 s. Served in full, the server's time
        // goes into what nobody waits for any more. With what has expired dropped some are served
        // in time, though not most: first come, first served lets each wait for nearly 0.5 s.
        plans::Queue queue;
        queue.service = Distribution::constant(0.1);
        Plan plan = plans::single(20, queue);
        firstRoute(plan).timeout = 0.5;
        const Ran stubborn = ran(plan, 1000);
        plan.pools[0].dropExpired = true;
        const Ran wise = ran(plan, 1000);
        const auto good = [](const Ran &run) {
            return run.sum("users", "Requests") - run.sum("users", "Failures");
        };
        QVERIFY(good(wise) > 1000 && good(wise) > 50 * good(stubborn));
    }

    void retriesFollowTheirJitter_data()
    {
        QTest::addColumn<int>("jitter");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("most");
        // Delays before three retries with base 1, cap 20: none 1 + 2 + 4; full U(0, d); equal
        // U(d/2, d); decorrelated U(1, 3 x last): mean 2, then (1 + 3 x 2) / 2, ...
        QTest::newRow("none") << static_cast<int>(Jitter::None) << 7.0 << 7.0 << 7.0;
        QTest::newRow("full") << static_cast<int>(Jitter::Full) << 0.0 << 3.5 << 7.0;
        QTest::newRow("equal") << static_cast<int>(Jitter::Equal) << 3.5 << 5.25 << 7.0;
        QTest::newRow("decorrelated")
            << static_cast<int>(Jitter::Decorrelated) << 3.0 << 2 + 3.5 + 5.75 << 3 + 9 + 20.0;
    }
    void retriesFollowTheirJitter()
    {
        QFETCH(int, jitter);
        QFETCH(double, least);
        QFETCH(double, mean);
        QFETCH(double, most);
        plans::Queue never;
        never.servers = 0;
        never.waitingRoom = 0;
        Plan plan = metronome(never);
        firstRoute(plan).retry.retries = 3;
        firstRoute(plan).retry.backoffBase = 1;
        firstRoute(plan).retry.backoffCap = 20;
        firstRoute(plan).retry.jitter = static_cast<Jitter>(jitter);
        const Ran run = ran(plan, 20'000);
        const MetricSummary response = run.summary("users", "ResponseTime");
        // The response of refused requests is all waiting between attempts.
        QVERIFY2(std::abs(response.mean - mean) < 0.03 * mean,
                 qPrintable(QString::number(response.mean)));
        QVERIFY(response.maximum <= most + 1e-9);
        QVERIFY(response.p50 >= least);
        QVERIFY(std::abs(run.sum("users", "Attempts") - 4 * run.sum("users", "Requests")) <= 60);
    }

    void aRetryBudgetBoundsTheAmplification()
    {
        // Half of the requests fail at random; 0.1 retries are allowed per success: attempts per
        // request settle where retries = 0.1 x successes.
        plans::Queue queue;
        queue.servers = 1000;
        queue.service = Distribution::constant(0.01);
        Plan plan = plans::single(50, queue);
        std::get<Work>(plan.stations[1].body).errorShare = 0.5;
        firstRoute(plan).retry.retries = 5;
        firstRoute(plan).retry.backoffBase = 0.1;
        firstRoute(plan).retry.retryBudget = 0.1;
        const Ran run = ran(plan, 2000);
        const double requests = run.sum("users", "Requests");
        const double retries = run.sum("users", "Attempts") - requests;
        const double good = requests - run.sum("users", "Failures");
        QVERIFY(std::abs(retries - 0.1 * good) < 20 + 0.01 * retries);
    }

    void environmentsUsedLastKeepFewerAlive()
    {
        Environments newest;
        newest.start = Distribution::constant(0.2);
        newest.idleTimeout = 60;
        Environments oldest = newest;
        oldest.reuse = Environments::Reuse::Oldest;
        const Distribution service = Distribution::exponential(0.5);
        const Ran a = ran(plans::fleet(10, service, newest), 20'000);
        const Ran b = ran(plans::fleet(10, service, oldest), 20'000);
        QVERIFY(a.summary("fleet", "ColdStarts").fraction
                > 5 * b.summary("fleet", "ColdStarts").fraction);
        QVERIFY(a.summary("fleet", "Environments").mean < b.summary("fleet", "Environments").mean);
    }

    void theStartLimitRefusesWhatItDoesNotLetStart()
    {
        // All at once, 5 starts at first and one a second after that; nothing ends.
        Environments environments;
        environments.start = Distribution::constant(1);
        environments.startRate = 1;
        environments.startBurst = 5;
        Plan plan = plans::fleet(10, Distribution::constant(1e6), environments);
        const Ran run = ran(plan, 100);
        QVERIFY(std::abs(run.sum("fleet", "ColdStarts") - 105) <= 1);
        QVERIFY(std::abs(run.sum("fleet", "Rejected")
                         - (run.sum("fleet", "Offered") - run.sum("fleet", "ColdStarts")))
                < 1e-6);
    }

    void cachesMissOncePerKeyAndLife()
    {
        // Keys asked for r p times a second stay for T s: r p T hits per miss
        // (KeyPopularity::hitRatio).
        Plan plan = plans::single(
            200, plans::Queue{.servers = 1000, .service = Distribution::constant(0.0001)});
        Cache cache;
        cache.ttl = 10;
        cache.keys.law = KeyPopularity::Law::Zipf;
        cache.keys.count = 10'000;
        cache.keys.exponent = 1;
        Station station;
        station.name = "cache";
        station.owner = 1;
        station.body = cache;
        Route route;
        route.to = 1;
        station.routes = {route};
        plan.stations.push_back(station);
        firstRoute(plan).to = 2;
        plan.nodes[1].stations.push_back(2);
        Reading hits;
        hits.index = 2;
        hits.quantity = Quantity::Hits;
        plans::bind(plan, 1, "Hits", hits);
        const Ran run = ran(plan, 2000);
        const double ratio = run.sum("queue", "Hits") / run.sum("users", "Requests");
        QVERIFY(std::abs(ratio - cache.keys.hitRatio(200, 10)) < 0.005);
    }

    void eventsAreDeliveredAgainUntilTheyAreGivenUp()
    {
        // A function that always fails: three attempts, after 60 s and 120 s more, then the dead
        // letters.
        Plan plan = metronome(plans::Queue{.servers = 1000, .service = Distribution::constant(1)},
                              0.1);
        std::get<Work>(plan.stations[1].body).errorShare = 1;
        const PlanIndex letters = plans::addQueue(
            plan, "letters", plans::Queue{.servers = 10, .service = Distribution::constant(0.01)});
        Station station;
        station.name = "buffer";
        station.owner = 1;
        station.body = Buffer{.acceptTime = Distribution::constant(0.01)};
        Route deliver;
        deliver.to = 1;
        Route dead;
        dead.to = letters;
        station.routes = {deliver, dead};
        plan.stations.push_back(station);
        firstRoute(plan).to = static_cast<PlanIndex>(plan.stations.size() - 1);
        const Ran run = ran(plan, 20'000);
        // Events come at 10, 20 ... 19,990 s. Attempts follow after 0, 61 and 182 s (each takes 1
        // s), the dead letter after 183 s, as far as there is time for them.
        QCOMPARE(run.sum("queue", "Offered"), 1999.0 + 1993 + 1981);
        QCOMPARE(run.sum("letters", "Offered"), 1981.0);
        QCOMPARE(run.sum("users", "Failures"), 0.0);
        QVERIFY(std::abs(run.summary("users", "ResponseTime").mean - 0.01) < 1e-9);
    }

    void refusedEventsComeBackUntilTheyAreTooOld()
    {
        // Nothing is ever let in: 1 + 2 + 4 + ... s, capped at 300, up to 1,000 s: attempts at 0,
        // 1, 3, 7, 15, 31, 63, 127, 255, 511, 811; given up at 1,000.
        Plan plan = metronome(plans::Queue{.servers = 0, .waitingRoom = 0}, 0.01);
        Station station;
        station.name = "buffer";
        station.owner = 1;
        station.body = Buffer{.maximumAge = 1000};
        Route deliver;
        deliver.to = 1;
        station.routes = {deliver};
        plan.stations.push_back(station);
        firstRoute(plan).to = 2;
        Reading dropped;
        dropped.index = 2;
        dropped.quantity = Quantity::Dropped;
        plans::bind(plan, 1, "Dropped", dropped);
        const Ran run = ran(plan, 100'950);
        // 1,001 of 1,009 events have made all 11 attempts; of the last eight, three have made 10,
        // two 9, two 8 and one 6.
        QCOMPARE(run.sum("queue", "Offered"), 11.0 * 1001 + 3 * 10 + 2 * 9 + 2 * 8 + 6);
        QVERIFY(std::abs(run.sum("queue", "Dropped") - 999) <= 1);
    }

    void burstyTrafficTurnsBetweenTwoRates()
    {
        // 18 a second for 10 s, 2 for 40 s on average: (18 x 10 + 2 x 40) / 50 = 5.2 a second. Over
        // long stretches counts vary 1 + 2 (18 - 2)^2 a b / ((a + b)^2 (18 b + 2 a)) = 127 times as
        // much as a Poisson stream's, a = 1/10 and b = 1/40 being the rates of leaving.
        TrafficProfile bursty;
        bursty.shape = TrafficProfile::Shape::Bursty;
        bursty.base = 2;
        bursty.peak = 18;
        bursty.baseTime = 40;
        bursty.peakTime = 10;
        plans::Queue many;
        many.servers = 1e6;
        many.service = Distribution::constant(0.001);
        const Ran run = ran(plans::single(bursty, many), 200'000);
        const double mean = run.summary("users", "Requests").rate;
        QVERIFY2(std::abs(mean - 5.2) < 0.2, qPrintable(QString::number(mean)));
        double squares = 0;
        const double length = run.result->step();
        for (std::size_t step = 0; step < run.result->steps(); ++step)
            squares += std::pow(
                (run.result->value(NodeId("users"), "Requests", step) - mean) * length, 2);
        const double dispersion = squares / static_cast<double>(run.result->steps() - 1)
                                  / (mean * length);
        QVERIFY2(dispersion > 60 && dispersion < 220, qPrintable(QString::number(dispersion)));

        // Other shapes keep their mean when their arrivals are bursty.
        const Ran constant = ran(plans::single(20, many, Arrivals::Bursty), 100'000);
        QVERIFY(std::abs(constant.summary("users", "Requests").rate - 20) < 1);
    }

    void measuredTrafficComesAsItWasMeasured()
    {
        const auto trace = readTrace("timestamp,value\n0,600\n60,0\n120,6000\n180,1200\n", "a.csv");
        QVERIFY(trace);
        TrafficProfile traffic;
        traffic.shape = TrafficProfile::Shape::Trace;
        traffic.trace = std::make_shared<const Trace>(*trace);
        plans::Queue many;
        many.servers = 1e6;
        many.service = Distribution::constant(0.001);
        const Ran run = ran(plans::single(traffic, many), 240);
        const auto count = [&run](double from) {
            double sum = 0;
            for (std::size_t step = run.result->stepAt(from); step < run.result->stepAt(from + 60);
                 ++step)
                sum += run.result->value(NodeId("users"), "Requests", step) * run.result->step();
            return sum;
        };
        // Four standard deviations of Poisson counts.
        QVERIFY(std::abs(count(0) - 600) < 100);
        QCOMPARE(count(60), 0.0);
        QVERIFY(std::abs(count(120) - 6000) < 310);
    }

    void aCallerHoldsItsServerWhileItWaits()
    {
        // 2 requests a second, 0.1 s of own work and two calls of 0.2 s each: the caller is busy
        // with 2 x 0.5 = 1 request, the callee with 2 x 2 x 0.2 = 0.8.
        plans::Queue many;
        many.servers = 100;
        many.service = Distribution::exponential(0.1);
        Plan plan = plans::single(2, many);
        many.service = Distribution::exponential(0.2);
        Route call;
        call.to = plans::addQueue(plan, "callee", many);
        call.calls = 2;
        plan.stations[1].routes = {call};
        const Ran run = ran(plan, 50'000);
        QVERIFY(std::abs(run.summary("queue", "Busy").mean - 1) < 0.02);
        QVERIFY(std::abs(run.summary("callee", "Busy").mean - 0.8) < 0.02);
        QVERIFY(std::abs(run.summary("users", "ResponseTime").mean - 0.5) < 0.01);
    }

    void nothingIsLostInRandomPlans()
    {
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const Ran run = ran(randomPlan(seed), 200, seed);
            QVERIFY2(run.record.lost == 0, qPrintable(QStringLiteral("seed %1").arg(seed)));
            for (const requests::Tally &step : run.record.steps)
                for (const requests::StationTally &station : step.stations)
                    QVERIFY2(station.busy >= 0 && station.waiting >= -1e-9
                                 && station.environments >= -1e-9 && station.inside >= 0,
                             qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void theOrderOfStationsDoesNotMatter()
    {
        plans::Queue one;
        one.service = Distribution::exponential(0.5);
        plans::Queue two;
        two.service = Distribution::lognormal(0.4, 2);
        Plan plan = plans::tandem(1, {one, two});
        const Ran forward = ran(plan, 1000);
        // The last station first.
        std::rotate(plan.stations.begin(), plan.stations.end() - 1, plan.stations.end());
        const auto moved = [](PlanIndex index) {
            return (index + 1) % 3;
        };
        for (Station &station : plan.stations)
            for (Route &route : station.routes)
                route.to = moved(route.to);
        for (MetricBinding &binding : plan.metrics)
            if (binding.sum.front().target == Target::Station)
                binding.sum.front().index = moved(binding.sum.front().index);
        for (NodePlan &node : plan.nodes)
            for (PlanIndex &index : node.stations)
                index = moved(index);
        for (NodePlan &node : plan.nodes)
            for (PlanIndex &index : node.entrances)
                index = moved(index);
        const Ran backward = ran(plan, 1000);
        for (const char *node : {"q1", "q2"}) {
            QCOMPARE(forward.summary(node, "ResponseTime").mean,
                     backward.summary(node, "ResponseTime").mean);
            QCOMPARE(forward.summary(node, "ResponseTime").p99,
                     backward.summary(node, "ResponseTime").p99);
        }
    }

    void anotherUnitOfTimeGivesTheSameShares()
    {
        plans::Queue seconds;
        seconds.servers = 10;
        seconds.waitingRoom = 0;
        plans::Queue halves = seconds;
        halves.service = Distribution::exponential(2);
        const Ran a = ran(plans::single(10, seconds), 1000);
        const Ran b = ran(plans::single(5, halves), 2000);
        QCOMPARE(a.sum("queue", "Rejected"), b.sum("queue", "Rejected"));
        QVERIFY(std::abs(b.summary("queue", "ResponseTime").mean
                             / a.summary("queue", "ResponseTime").mean
                         - 2)
                < 1e-9);
    }
};

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::RequestsTest)
#include "requests_test.moc"
