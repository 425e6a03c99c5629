// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/client/client.h"

#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class ClientTest : public QObject
{
    Q_OBJECT

private slots:
    void sendsAtItsRate();
    void fillsWhatALinkLeavesOpen();
    void settingsOfALinkWin();
    void callsOverSeveralWiresOneAfterTheOther();
    void countsAttemptsAndFinalFailures();
    void closedUsersSlowDownWithTheSystem();
    void givesUpAfterItsTimeOut();
    void saysHowPatientItIs();
    void findsRetriesThatMakeThingsWorse();
    void findsUsersThatCallNothing();
};

namespace {

/// The only route of a station.
Route routeOf(const Plan &plan, const std::string &station)
{
    const auto found = std::ranges::find(plan.stations, station, &Station::name);
    if (found == plan.stations.end() || found->routes.size() != 1)
        qFatal("no route from %s", station.c_str());
    return found->routes.front();
}

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

void ClientTest::sendsAtItsRate()
{
    const Simulated simulation = simulated(
        "users(100/s) -> api:http.endpoint(workers=1000, duration=0.01)", 60);

    QCOMPARE(simulation.metric("users", "Requests").rate, 100.0);
    QCOMPARE(simulation.metric("users", "Offered").rate, 100.0);
    QCOMPARE(simulation.metric("api", "Offered").rate, 100.0);
    QVERIFY(simulation.metric("users", "Failures").sum < 1e-6);
}

void ClientTest::fillsWhatALinkLeavesOpen()
{
    const Design design = designText("users(100/s, retries=3, backoffBase=0.5, backoffCap=8, "
                                     "jitter=equal, retryBudget=0.1, timeout=2)"
                                     " -> api:http.endpoint",
                                     allServices());

    const Route route = routeOf(lower(design, allServices()), "users.source");

    QCOMPARE(route.retry.retries, 3);
    QCOMPARE(route.retry.backoffBase, 0.5);
    QCOMPARE(route.retry.backoffCap, 8.0);
    QVERIFY(route.retry.jitter == Jitter::Equal);
    QCOMPARE(route.retry.retryBudget, 0.1);
    QCOMPARE(route.timeout, 2.0);
}

void ClientTest::settingsOfALinkWin()
{
    const Design design = designText("users(100/s, retries=3, timeout=2, jitter=none) -(retries=1, "
                                     "timeout=5, jitter=equal)-> api:http.endpoint",
                                     allServices());

    const Route route = routeOf(lower(design, allServices()), "users.source");

    QCOMPARE(route.retry.retries, 1);
    QCOMPARE(route.timeout, 5.0);
    QVERIFY(route.retry.jitter == Jitter::Equal);
}

void ClientTest::callsOverSeveralWiresOneAfterTheOther()
{
    const Simulated simulation = simulated(
        "users(50/s) -> a:http.endpoint(workers=1000, duration=0.02); "
        "users -(callsPerRequest=2)-> b:http.endpoint(workers=1000, duration=0.03)",
        60);

    // 20 ms at a, then two calls of 30 ms at b.
    QVERIFY(std::abs(simulation.metric("users", "ResponseTime").mean - 0.08) < 0.001);
    QVERIFY(std::abs(simulation.metric("a", "Offered").rate - 50) < 0.01);
    QVERIFY(std::abs(simulation.metric("b", "Offered").rate - 100) < 0.01);
    QVERIFY(std::abs(simulation.metric("users", "Attempts").rate - 150) < 0.01);
}

void ClientTest::countsAttemptsAndFinalFailures()
{
    const Simulated simulation = simulated("users(100/s, retries=2, backoffBase=0.1) -> "
                                           "api:http.endpoint(workers=1000, duration=0.01, "
                                           "errorRate=0.5)");

    // Half of the attempts fail: 1 + 1/2 + 1/4 attempts, and 1/8 of the requests fail for good.
    QVERIFY(std::abs(simulation.at("users", "Attempts", 500) - 175) < 0.5);
    QVERIFY(std::abs(simulation.at("users", "Failures", 500) - 12.5) < 0.1);
    QVERIFY(std::abs(simulation.at("users", "Requests", 500) - 100) < 1e-6);
}

void ClientTest::closedUsersSlowDownWithTheSystem()
{
    const Simulated simulation = simulated(
        R"(users(traffic={"shape":"closed","users":50,"think":{"law":"exponential","mean":1}}) -> api:http.endpoint(workers=1000, duration=0.25))");

    // Each user comes round in 1 s + 0.25 s: 50 / 1.25 = 40 per second.
    QVERIFY(std::abs(simulation.at("users", "Requests", 500) - 40) < 0.4);
    // Ten of them are being answered.
    QVERIFY(std::abs(simulation.at("api", "Busy", 500) - 10) < 0.1);
}

void ClientTest::givesUpAfterItsTimeOut()
{
    const Simulated simulation = simulated(
        "users(10/s, timeout=0.5) -> api:http.endpoint(workers=1000, duration=constant(2))", 60);

    QVERIFY(simulation.at("users", "Failures", 50) > 9.9);
    QVERIFY(simulation.metric("users", "ResponseTime").maximum < 0.55);
}

void ClientTest::saysHowPatientItIs()
{
    const Design design = designText(
        "users(100/s, retries=3, timeout=2) -> api:http.endpoint; others:users -> api",
        allServices());
    const NodeView users(design, allServices(), *design.node(NodeId("users")));
    const NodeView others(design, allServices(), *design.node(NodeId("others")));

    QCOMPARE(users.fact("callTimeout"), std::optional(2.0));
    QCOMPARE(users.fact("callRetries"), std::optional(3.0));
    QCOMPARE(others.fact("callTimeout"), std::optional<double>());
    // A hundred thousand keys, asked for alike.
    QCOMPARE(users.fact("hottestKeyShare"), std::optional(1e-5));
}

void ClientTest::findsRetriesThatMakeThingsWorse()
{
    const auto found = [](std::string_view text) {
        return findingsOf(designText(text, allServices()), "users");
    };

    QVERIFY(contains(found("users(retries=2, jitter=none) -> api:http.endpoint"),
                     "client/retries-without-jitter"));
    QVERIFY(contains(found("users(retries=2, backoffBase=0) -> api:http.endpoint"),
                     "client/retries-without-backoff"));
    QVERIFY(contains(found("users(retries=2, backoffBase=5, backoffCap=1) -> api:http.endpoint"),
                     "client/backoff-cap-below-base"));
    QVERIFY(found("users(jitter=none, backoffBase=0) -> api:http.endpoint").empty());
    QVERIFY(found("users(retries=2) -> api:http.endpoint").empty());
}

void ClientTest::findsUsersThatCallNothing()
{
    QVERIFY(
        contains(findingsOf(designText("users(5/s)", allServices()), "users"), "client/no-target"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ClientTest)
#include "client_test.moc"
