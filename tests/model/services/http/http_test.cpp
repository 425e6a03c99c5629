// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/http/http.h"

#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class HttpTest : public QObject
{
    Q_OBJECT

private slots:
    void waitsLikeAPoolOfServers();
    void refusesWhatItsQueueCannotHold();
    void sharesItsSpeed();
    void holdsAWorkerWhileItCalls();
    void failedCallsBecomeErrorsOfItsOwn();
    void growsItsQueueInAnOverload();
    void findsOverload();
    void findsQueuesThatWorkForNobody();
    void costsNothingHere();
};

namespace {

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * expected;
}

} // namespace

void HttpTest::waitsLikeAPoolOfServers()
{
    const Simulated simulation = simulated(
        "users(40/s) -> api:http.endpoint(workers=5, duration=exponential(0.1))");

    // M/M/5 at 4 Erlangs: the wait is C(4, 5) = 0.554113 service times, so 0.1 s + 0.0554113 s.
    QVERIFY(isNear(simulation.at("api", "Latency", 500), 0.155411, 0.02));
    QVERIFY(isNear(simulation.at("api", "Busy", 500), 4, 0.01));
    // Little: 40/s x 0.0554113 s.
    QVERIFY(isNear(simulation.at("api", "Queue", 500), 2.21645, 0.02));
}

void HttpTest::refusesWhatItsQueueCannotHold()
{
    const Simulated simulation = simulated(
        "users(100/s) -> api:http.endpoint(workers=10, queueLimit=0, duration=exponential(0.1))");

    // Erlang B: B(10, 10) = 0.214582.
    QVERIFY(isNear(simulation.at("api", "Rejected", 500), 21.4582, 0.005));
    QVERIFY(isNear(simulation.at("users", "Failures", 500), 21.4582, 0.005));
    QVERIFY(simulation.at("api", "Errors", 500) < 1e-6);
    QCOMPARE(simulation.run->rejections(NodeId("api")).front().limit, std::string("api.workers"));
}

void HttpTest::sharesItsSpeed()
{
    const Simulated simulation = simulated(
        "users(40/s) -> api:http.endpoint(workers=5, discipline=ps, duration=lognormal(0.1, 2))");

    // On equal cores the mean is that of M/M/5 whatever the law.
    QVERIFY(isNear(simulation.at("api", "Latency", 500), 0.155411, 0.02));
}

void HttpTest::holdsAWorkerWhileItCalls()
{
    const Simulated simulation = simulated("users(20/s) -> front:http.endpoint(workers=100, "
                                           "duration=0.05) -> back:http.endpoint(workers=1000, "
                                           "duration=0.2)");

    // 20/s x (0.05 s + 0.2 s) = 5 workers.
    QVERIFY(isNear(simulation.at("front", "Busy", 500), 5, 0.01));
    QVERIFY(isNear(simulation.at("front", "Latency", 500), 0.25, 0.01));
    QVERIFY(isNear(simulation.at("back", "Busy", 500), 4, 0.01));
}

void HttpTest::failedCallsBecomeErrorsOfItsOwn()
{
    const Simulated simulation = simulated("users(20/s) -> front:http.endpoint(workers=100, "
                                           "errorRate=0.1) -> back:http.endpoint(workers=1000, "
                                           "errorRate=0.5)",
                                           60);

    // Half fail at the call, and a tenth by itself: 1 - 0.5 x 0.9 = 0.55 at least fail, whoever
    // comes first.
    QVERIFY(isNear(simulation.at("front", "Errors", 50), 20 * 0.55, 0.01));
    QVERIFY(isNear(simulation.at("users", "Failures", 50), 20 * 0.55, 0.01));
}

void HttpTest::growsItsQueueInAnOverload()
{
    const Simulated simulation = simulated(
        "users(20/s) -> api:http.endpoint(workers=1, duration=exponential(0.1))", 300);

    // 20/s come, 10/s go: after 200 s some 2,000 wait.
    QVERIFY(isNear(simulation.at("api", "Queue", 200), 2000, 0.05));
}

void HttpTest::findsOverload()
{
    QVERIFY(contains(
        findingsOf(simulated("users(200/s) -> api:http.endpoint(workers=10, duration=0.1)", 30),
                   "api"),
        "http/overload"));
    QVERIFY(contains(
        findingsOf(
            simulated(
                R"(users(traffic={"shape":"spike","base":10,"peak":300,"at":10,"for":5}) -> api:http.endpoint(workers=10, duration=0.1))",
                60),
            "api"),
        "http/overload-at-peak"));
    QVERIFY(findingsOf(simulated("users(20/s) -> api:http.endpoint(workers=10, duration=0.1)", 30),
                       "api")
                .empty());
}

void HttpTest::findsQueuesThatWorkForNobody()
{
    const auto found = [](std::string_view text) {
        return findingsOf(designText(text, allServices()), "api");
    };

    const std::vector<std::string> both = found("users(retries=2, timeout=1) -> api:http.endpoint");
    QVERIFY(contains(both, "http/unbounded-queue-with-retries"));
    QVERIFY(contains(both, "http/works-for-nobody"));
    // The link's own patience counts as well.
    QVERIFY(contains(found("users -(retries=2, timeout=1)-> api:http.endpoint"),
                     "http/unbounded-queue-with-retries"));
    QVERIFY(found("users(retries=2, timeout=1) -> api:http.endpoint(queueLimit=20)").empty());
    QVERIFY(found("users -> api:http.endpoint").empty());
    QVERIFY(contains(found("users -> api:http.endpoint(discipline=ps)"),
                     "http/shared-speed-without-limit"));
}

void HttpTest::costsNothingHere()
{
    const Simulated simulation = simulated("users(20/s) -> api:http.endpoint", 10);
    const PriceSheet sheet = price(simulation.design, allServices(), simulation.run.get());

    QCOMPARE(sheet.perMonth(), 0.0);
    QCOMPARE(sheet.lines().size(), std::size_t(2));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::HttpTest)
#include "http_test.moc"
