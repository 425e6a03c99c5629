// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/editing/edit.h"
#include "model/services/all_services.h"
#include "tests/support/both_engines.h"
#include "tests/support/design_text.h"

#include <QTest>

#include <cmath>

namespace headroom {

namespace {

/// Instances run 20 s after they are wanted, and serve 10 s later.
Design group(const std::string &settings)
{
    const Design design = designText(
        "users(50/s) -> lb:loadBalancer; lb -> all:targetGroup -> web:group(launchDuration=20, "
        "bootDuration=10, concurrencyPerInstance=20, duration=0.02, cpuSeconds=0, "
            + settings + ")",
        allServices());
    // The group that comes along with a balancer has no targets.
    return *edits::removeNodes({NodeId("targets")}).apply(design, allServices());
}

/// Whether both engines have so many instances in service shortly behind each of the times, and
/// shortly before the next.
bool runs(const BothEngines &both, const std::vector<std::pair<double, double>> &stairs)
{
    bool are = true;
    for (std::size_t i = 0; i < stairs.size(); ++i) {
        const double end = i + 1 < stairs.size() ? stairs[i + 1].first : 600;
        for (const double time : {stairs[i].first + 2, end - 3}) {
            const double live = both.liveAt("web", "GroupInServiceInstances", time);
            const double requests = both.requestsAt("web", "GroupInServiceInstances", time);
            if (std::abs(live - stairs[i].second) > 1e-9
                || std::abs(requests - stairs[i].second) > 1e-9) {
                qWarning("%g s: live %g, requests %g, not %g", time, live, requests,
                         stairs[i].second);
                are = false;
            }
        }
    }
    return are;
}

} // namespace

class HealthTest : public QObject
{
    Q_OBJECT

private slots:
    void theLoadBalancersChecksReplaceInstances();
    void othersAreReplacedByStatusChecksAlone();
    void instancesThatFailAreGivenTheirGracePeriod();
    void spotTakesInstancesAndGivesOthersLater();
};

void HealthTest::theLoadBalancersChecksReplaceInstances()
{
    // All fail from 200 s to 300 s. Two checks, 30 s apart, find it within 30 to 60 s, 45 s on
    // average: at 245 s they are out, and the others that start then are up at 275 s. They fail
    // too, but within their grace period, and pass at 300 s.
    const BothEngines both = bothEngines(with(group("desiredCapacity=2, healthCheckType=ELB"),
                                              {change(200, 100, {{"web.failingInstances", "1"}})}));
    QVERIFY(runs(both, {{0, 2}, {245, 0}, {300, 2}}));
    QVERIFY(both.agree());
}

void HealthTest::othersAreReplacedByStatusChecksAlone()
{
    // Found 180 s later, at 280 s; those that start then serve at 310 s, when all is well again.
    const BothEngines both = bothEngines(
        with(group("desiredCapacity=2"), {change(100, 200, {{"web.failingInstances", "1"}})}));
    QVERIFY(runs(both, {{0, 2}, {280, 0}, {310, 2}}));
    QVERIFY(both.agree());

    // What ends before is never found.
    QVERIFY(runs(bothEngines(with(group("desiredCapacity=2"),
                                  {change(100, 100, {{"web.failingInstances", "1"}})})),
                 {{0, 2}}));
}

void HealthTest::instancesThatFailAreGivenTheirGracePeriod()
{
    // Every second one fails from 200 s on. At 245 s two of four are lost; of the two that start
    // one serves at 275 s. The other one is up at 265 s, is ignored for 100 s and replaced at
    // 365 s by one that is well, which serves at 395 s.
    const BothEngines both = bothEngines(
        with(group("desiredCapacity=4, healthCheckType=ELB, healthCheckGracePeriod=100"),
             {change(200, 400, {{"web.failingInstances", "0.5"}})}));
    QVERIFY(runs(both, {{0, 4}, {245, 2}, {275, 3}, {395, 4}}));
    QVERIFY(both.agree());
}

void HealthTest::spotTakesInstancesAndGivesOthersLater()
{
    // Each of 4 instances 4.5 times an hour, 18 an hour together: one at 200 s. Three serve for
    // 30 s, in which 3 x 30 / 800 = 0.1125 of the next are due; the rest takes 0.8875 x 200 s =
    // 177.5 s from 230 s.
    const BothEngines both = bothEngines(group("desiredCapacity=4, interruptionsPerHour=4.5"));
    QVERIFY(runs(both, {{0, 4}, {200, 3}, {230, 4}, {407.5, 3}, {437.5, 4}}));
    QVERIFY(both.agree());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::HealthTest)
#include "health_test.moc"
