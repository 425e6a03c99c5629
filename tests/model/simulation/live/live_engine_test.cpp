// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "model/simulation/run.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

class LiveEngineTest : public QObject
{
    Q_OBJECT

private slots:
    void losesLikeErlangAtAConcurrencyLimit();
    void policesSmallBursts_data();
    void policesSmallBursts();
    void waitsLikeAQueueOfLognormalWork();
    void followsAStepOfTheTraffic();
    void followsAnOverloadAndItsEnd();
    void closedClientsMeetAStation();
    void splitsExactly();
    void givesTheSameWithLongSteps();
    void conservesRequests();
    void nothingComesOfNothing();
    void moreWorkersNeverRejectMore();
    void trafficAndCapacityScaleTogether();
    void givesTheSameTwice();
    void aChangeGivesWhatAFullRunGives();
    void stopsWhenAsked();
};

namespace {

std::shared_ptr<const RunResult> runOf(const Plan &plan, double duration, double step = 1,
                                       const std::shared_ptr<const RunResult> &previous = {})
{
    auto run = runLive(plan, {.duration = duration, .step = step}, {}, previous);
    if (!run)
        qFatal("%s", run.error().message.english().c_str());
    return *run;
}

std::shared_ptr<const RunResult> runOf(const std::string &text, double duration, double step = 1,
                                       const std::shared_ptr<const RunResult> &previous = {})
{
    return runOf(lower(designText(text, allServices()), allServices()), duration, step, previous);
}

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * std::abs(expected);
}

/// Users at `rate` through stations one after the other; the last readings are bound to the node
/// `n`.
Plan chainOf(double rate, std::vector<StationBody> bodies)
{
    Plan plan;
    plan.nodes.push_back({NodeId("n")});
    TrafficProfile traffic;
    traffic.rate = rate;
    bodies.insert(bodies.begin(), Source{traffic});
    for (PlanIndex i = 0; i < bodies.size(); ++i) {
        Station station{"n.s" + std::to_string(i), 0, bodies[i]};
        if (i + 1 < bodies.size()) {
            station.routes.emplace_back();
            station.routes.back().to = i + 1;
        }
        plan.stations.push_back(station);
        plan.nodes[0].stations.push_back(i);
    }
    plan.metrics.push_back({0, "rejected", {{Target::Station, 1, Quantity::Rejected}}});
    return plan;
}

double at(const std::shared_ptr<const RunResult> &run, const char *node, const char *metric,
          std::size_t step)
{
    return run->value(NodeId(node), metric, step);
}

/// Mean numbers of M/M/c through time by plain small explicit steps of the probability vector:
/// slow, and independent of the engine.
class Reference
{
public:
    Reference(int servers, int places)
        : m_servers(servers)
        , m_mass(static_cast<std::size_t>(places) + 1)
    {
        m_mass[0] = 1;
    }
    /// Returns the mean number over the time.
    double advance(double time, double arrivals, double mu)
    {
        const std::size_t last = m_mass.size() - 1;
        const double dt = 0.2 / (arrivals + m_servers * mu);
        const auto steps = static_cast<int>(std::ceil(time / dt));
        double sum = 0;
        for (int i = 0; i < steps; ++i) {
            std::vector<double> next = m_mass;
            for (std::size_t n = 0; n <= last; ++n) {
                const double up = n < last ? arrivals : 0;
                const double down = mu
                                    * static_cast<double>(std::min<std::size_t>(
                                        n, static_cast<std::size_t>(m_servers)));
                const double h = time / steps;
                next[n] -= h * (up + down) * m_mass[n];
                if (n < last)
                    next[n + 1] += h * up * m_mass[n];
                if (n > 0)
                    next[n - 1] += h * down * m_mass[n];
            }
            m_mass = next;
            sum += mean() / steps;
        }
        return sum;
    }
    double mean() const
    {
        double sum = 0;
        for (std::size_t n = 0; n < m_mass.size(); ++n)
            sum += static_cast<double>(n) * m_mass[n];
        return sum;
    }

private:
    int m_servers;
    std::vector<double> m_mass;
};

} // namespace

void LiveEngineTest::losesLikeErlangAtAConcurrencyLimit()
{
    // 25 Erlangs at 20 servers: B = 0.27989; 8 at 10: 0.121661 (facts/lambda 13).
    const auto busy = runOf(
        "users(100/s) -> api:http.endpoint(workers=20, queueLimit=0, duration=lognormal(0.25, 2))",
        60);
    const auto calm = runOf(
        "users(80/s) -> api:http.endpoint(workers=10, queueLimit=0, duration=constant(0.1))", 60);

    QVERIFY(isNear(at(busy, "api", "Rejected", 50), 27.989, 0.005));
    QVERIFY(isNear(at(calm, "api", "Rejected", 50), 80 * 0.121661, 0.005));
}

void LiveEngineTest::policesSmallBursts_data()
{
    QTest::addColumn<double>("burst");
    QTest::addColumn<double>("load");
    for (const double burst : {1.0, 2.0, 5.0, 10.0})
        for (const double load : {0.5, 0.8, 1.0, 1.3})
            QTest::newRow(qPrintable(QStringLiteral("%1 at %2").arg(burst).arg(load)))
                << burst << load;
}

void LiveEngineTest::policesSmallBursts()
{
    QFETCH(double, burst);
    QFETCH(double, load);
    // The embedded chain of M/D/1/b, iterated to rest: left behind at a departure, then Poisson
    // arrivals during one service.
    const auto b = static_cast<std::size_t>(burst);
    std::vector<double> poisson(b + 1);
    double term = std::exp(-load);
    for (std::size_t k = 0; k <= b; ++k) {
        poisson[k] = term;
        term *= load / static_cast<double>(k + 1);
    }
    std::vector<double> q(b, 1 / burst);
    for (int i = 0; i < 20000; ++i) {
        std::vector<double> next(b);
        for (std::size_t from = 0; from < b; ++from) {
            const std::size_t stays = from == 0 ? 0 : from - 1;
            double rest = 1;
            for (std::size_t k = 0; stays + k + 1 < b; ++k) {
                next[stays + k] += q[from] * poisson[k];
                rest -= poisson[k];
            }
            next[b - 1] += q[from] * rest;
        }
        q = next;
    }
    const double loss = 1 - 1 / (q[0] + load);
    if (loss < 1e-4)
        return;
    Plan plan = chainOf(100 * load, {Gate{0, 1}, Delay{}});
    plan.buckets.push_back({.name = "b", .rate = 100, .burst = burst, .limit = {"b", 0}});

    const auto run = runOf(plan, 120);

    QVERIFY2(isNear(at(run, "n", "rejected", 110), 100 * load * loss, 0.02),
             qPrintable(QStringLiteral("%1 instead of %2")
                            .arg(at(run, "n", "rejected", 110))
                            .arg(100 * load * loss)));
}

void LiveEngineTest::waitsLikeAQueueOfLognormalWork()
{
    // One server at half load, cv 2: W = m (1 + rho (1 + cv^2) / (2 (1 - rho))) = 0.1 x 3.5
    // (Pollaczek and Khinchine).
    const auto run = runOf("users(5/s) -> api:http.endpoint(workers=1, duration=lognormal(0.1, 2))",
                           60);

    QVERIFY(isNear(at(run, "api", "Latency", 50), 0.35, 0.02));
}

void LiveEngineTest::followsAStepOfTheTraffic()
{
    // 5 servers of 1 s each: from 1 to 4.5 Erlangs.
    const auto run = runOf(
        R"(users(traffic={"shape":"steps","steps":[{"at":0,"rate":1},{"at":200,"rate":4.5}]}) -> api:http.endpoint(workers=5, duration=exponential(1)))",
        300);
    Reference reference(5, 400);
    reference.advance(60, 1, 1);

    for (std::size_t step = 200; step < 300; ++step) {
        const double expected = reference.advance(1, 4.5, 1);
        const double number = at(run, "api", "Busy", step) + at(run, "api", "Queue", step);
        QVERIFY2(isNear(number, expected, 0.05),
                 qPrintable(QStringLiteral("%1: %2, not %3").arg(step).arg(number).arg(expected)));
    }
}

void LiveEngineTest::followsAnOverloadAndItsEnd()
{
    const auto run = runOf(
        R"(users(traffic={"shape":"spike","base":3,"peak":8,"at":50,"for":20}) -> api:http.endpoint(workers=5, duration=exponential(1)))",
        160);
    Reference reference(5, 400);
    reference.advance(60, 3, 1);

    for (std::size_t step = 50; step < 160; ++step) {
        const double expected = reference.advance(1, step < 70 ? 8 : 3, 1);
        const double number = at(run, "api", "Busy", step) + at(run, "api", "Queue", step);
        QVERIFY2(isNear(number, expected, 0.05),
                 qPrintable(QStringLiteral("%1: %2, not %3").arg(step).arg(number).arg(expected)));
    }
}

void LiveEngineTest::closedClientsMeetAStation()
{
    // Ten clients that think 1 s, two servers of 0.25 s: p(n+1)/p(n) = (10 - n) x 0.25 / min(n + 1,
    // 2).
    double term = 1;
    double norm = 1;
    double busy = 0;
    for (int n = 1; n <= 10; ++n) {
        term *= (11 - n) * 0.25 / std::min(n, 2);
        norm += term;
        busy += term * std::min(n, 2);
    }
    const auto run = runOf(
        R"(users(traffic={"shape":"closed","users":10,"think":{"law":"exponential","mean":1}}) -> api:http.endpoint(workers=2, duration=exponential(0.25)))",
        60);

    QVERIFY(isNear(at(run, "users", "Requests", 50), busy / norm / 0.25, 0.005));
    QVERIFY(isNear(at(run, "api", "Busy", 50), busy / norm, 0.005));
}

void LiveEngineTest::splitsExactly()
{
    Plan plan = chainOf(1000, {Splitter{}, Delay{}, Delay{}});
    plan.stations[2].routes.clear();
    plan.stations[1].routes = {Route{}, Route{}};
    plan.stations[1].routes[0].to = 2;
    plan.stations[1].routes[0].weight = 0.895;
    plan.stations[1].routes[1].to = 3;
    plan.stations[1].routes[1].weight = 0.105;
    plan.metrics.push_back({0, "canary", {{Target::Station, 3, Quantity::Offered}}});

    const auto run = runOf(plan, 10);

    QVERIFY(isNear(at(run, "n", "canary", 5), 105, 1e-12));
}

void LiveEngineTest::givesTheSameWithLongSteps()
{
    const std::string text =
        R"(users(traffic={"shape":"spike","base":30,"peak":80,"at":600,"for":300}) -> api:http.endpoint(workers=5, duration=exponential(0.1)))";
    const auto fine = runOf(text, 3600, 1);
    const auto coarse = runOf(text, 3600, 60);

    // Requests served over the hour, and the queue when the spike ends: 300 s x 30/s too many.
    QVERIFY(isNear(coarse->summary(NodeId("api"), "Offered", false).sum,
                   fine->summary(NodeId("api"), "Offered", false).sum, 1e-9));
    QVERIFY(isNear(coarse->summary(NodeId("api"), "Queue", false).mean,
                   fine->summary(NodeId("api"), "Queue", false).mean, 0.03));
}

void LiveEngineTest::conservesRequests()
{
    const char *const texts[] = {
        R"(users(traffic={"shape":"spike","base":30,"peak":80,"at":60,"for":30}, retries=2, timeout=1) -> api:http.endpoint(workers=5, duration=exponential(0.1)) -> t:table)",
        R"(users(traffic={"shape":"spike","base":30,"peak":180,"at":60,"for":30}) -> api:http.endpoint(workers=10, queueLimit=0, duration=0.2))",
        R"(users(traffic={"shape":"ramp","from":0,"to":100,"start":0,"over":200}) -> api:http.endpoint(workers=8, queueLimit=5, duration=0.1))",
    };
    for (const char *text : texts) {
        const auto run = runOf(text, 300);
        QVERIFY2(run->conservationError() <= 1e-9, text);
    }
}

void LiveEngineTest::nothingComesOfNothing()
{
    const auto run = runOf("users(0/s, retries=3) -> api:http.endpoint(workers=3) -> orders:table",
                           30);

    for (const NodePlan &node : run->plan().nodes) {
        for (const std::string &metric : run->metrics(node.id))
            QCOMPARE(run->value(node.id, metric, 20), 0.0);
        QCOMPARE(run->offered(node.id, 20), 0.0);
        QVERIFY(run->rejections(node.id).empty());
        QVERIFY(std::isinf(run->headroom(node.id).factor));
    }
    QVERIFY(!run->firstFailure());
}

void LiveEngineTest::moreWorkersNeverRejectMore()
{
    double last = 1e9;
    for (int workers = 1; workers < 40; ++workers) {
        const auto run = runOf("users(100/s, retries=2) -> api:http.endpoint(workers="
                                   + std::to_string(workers)
                                   + ", queueLimit=2, duration=exponential(0.2))",
                               20);
        const double rejected = at(run, "users", "Failures", 19);
        QVERIFY(rejected <= last * (1 + 1e-9));
        last = rejected;
    }
}

void LiveEngineTest::trafficAndCapacityScaleTogether()
{
    const auto once = runOf("users(100/s) -> a:table(billingMode=PROVISIONED, "
                            "writeCapacityUnits=40, readCapacityUnits=10)",
                            900);
    const auto twice = runOf("users(200/s) -> a:table(billingMode=PROVISIONED, "
                             "writeCapacityUnits=80, readCapacityUnits=20)",
                             900);

    QVERIFY(isNear(at(twice, "a", "ThrottledRequests", 890),
                   2 * at(once, "a", "ThrottledRequests", 890), 1e-3));
}

void LiveEngineTest::givesTheSameTwice()
{
    const std::string
        text = "users(300/s, retries=2) -> api:http.endpoint(workers=12, queueLimit=6, "
               "duration=0.05) -> t:table";

    QCOMPARE(runOf(text, 120)->fingerprint(), runOf(text, 120)->fingerprint());
}

void LiveEngineTest::aChangeGivesWhatAFullRunGives()
{
    const auto text = [](int workers, int rate) {
        return "u1:users(traffic={\"shape\":\"spike\",\"base\":50,\"peak\":" + std::to_string(rate)
               + ",\"at\":20,\"for\":20}) -> a:http.endpoint(workers=" + std::to_string(workers)
               + ", duration=exponential(0.05)) -> t:table; u2:users(80/s, retries=1) -> "
                 "b:http.endpoint(workers=6, queueLimit=0, "
                 "duration=0.05); u3:users(10/s) -> c:http.endpoint";
    };
    std::shared_ptr<const RunResult> last = runOf(text(5, 100), 120);
    for (int i = 0; i < 12; ++i) {
        const std::string changed = text(3 + i * 5 % 7, 60 + i * 37 % 90);
        last = runOf(changed, 120, 1, last);
        QCOMPARE(last->fingerprint(), runOf(changed, 120)->fingerprint());
    }
}

void LiveEngineTest::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();

    const auto run = runLive(
        lower(designText("users -> api:http.endpoint", allServices()), allServices()), {},
        stop.get_token());

    QVERIFY(!run);
    QVERIFY(run.error().kind == Error::Kind::Cancelled);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::LiveEngineTest)
#include "live_engine_test.moc"
