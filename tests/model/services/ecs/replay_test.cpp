// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/editing/edit.h"
#include "model/services/all_services.h"
#include "model/services/ecs/ecs.h"
#include "tests/support/both_engines.h"
#include "tests/support/design_text.h"

#include <QTest>

#include <cmath>

/// What happens to a service while it runs, in both engines.
namespace headroom {

namespace {

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * std::max(std::abs(expected), 1e-9);
}

/// A service behind a load balancer; a task starts in `10 + 15` s: the group checks every 30 s, the
/// first time after half of that on average.
Design behindBalancer(const std::string &service, const std::string &traffic = "50/s",
                      const std::string &group = "deregistrationDelay=0")
{
    const Design design = designText(
        "users(" + traffic + ") -> lb:loadBalancer; lb -> tasks:targetGroup(" + group
            + ") -> svc:service(duration=0.02, cpuSeconds=0, networkDuration=0, "
              "hostDuration=0, imageSize=0, startDuration=10, "
            + service + ")",
        allServices());
    // The group that comes along with a balancer has no targets.
    return *edits::removeNodes({NodeId("targets")}).apply(design, allServices());
}

} // namespace

class ReplayTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutTasksTheBalancerRefuses();
};

void ReplayTest::withoutTasksTheBalancerRefuses()
{
    // From 200 to 400 s no task is wanted; two start when they are wanted again and serve 25 s
    // later.
    const BothEngines both = bothEngines(
        with(behindBalancer("desiredCount=2"), {change(200, 200, {{"svc.desiredCount", "0"}}),
                                                change(400, 300, {{"svc.desiredCount", "2"}})}));

    for (const double time : {100.0, 300.0, 410.0, 500.0}) {
        const bool isOpen = time < 200 || time >= 425;
        QCOMPARE(both.liveAt("svc", "RunningTaskCount", time), isOpen ? 2.0 : 0.0);
        QCOMPARE(both.liveAt("lb", "HTTPCode_ELB_503_Count", time), isOpen ? 0.0 : 50.0);
        QCOMPARE(both.requestsAt("svc", "RunningTaskCount", time), isOpen ? 2.0 : 0.0);
        QCOMPARE(both.requestsAt("lb", "HTTPCode_ELB_503_Count", time) > 0, !isOpen);
    }
    // 225 s of 600 s without a task at 50/s: 11,250 of 30,000 requests.
    const RunResult *runs[] = {both.live.run.get(), &both.requests->run()};
    for (const RunResult *run : runs) {
        const NodeId balancer("lb");
        const double refused = run->summary(balancer, "HTTPCode_ELB_503_Count").sum;
        QVERIFY(isNear(refused, 11250, 0.02));
        // Nothing waits until it is given up but, for the live engine, what was in progress
        // (50/s x 0.02 s = 1), and no target has answered any of it.
        QVERIFY(run->summary(balancer, "HTTPCode_ELB_504_Count").sum <= 1);
        QVERIFY(isNear(run->summary(balancer, "HTTPCode_Target_5XX_Count").sum, 0, 1));
        QVERIFY(isNear(refused + run->summary(balancer, "HTTPCode_Target_2XX_Count").sum,
                       run->summary(balancer, "RequestCount").sum, 0.001));
        QVERIFY(isNear(run->summary(NodeId("svc"), "Rejected").sum, refused, 1e-6));
    }
    QVERIFY(both.agree());
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ReplayTest)
#include "replay_test.moc"
