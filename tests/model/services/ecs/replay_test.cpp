// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/editing/edit.h"
#include "model/lowering/lower.h"
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

/// New tasks from `at` on; what is different in them.
PlannedIntervention deployment(double at,
                               const std::vector<std::pair<std::string, std::string>> &set = {})
{
    PlannedIntervention planned = change(at, 1, set);
    planned.duration.reset();
    planned.deploy.emplace().node = NodeId("svc");
    return planned;
}

/// Running tasks in both engines, the same at every time; `stairs` are times and numbers from then
/// on. The scheduler starts a task every 0.12 s, and single requests are recorded in steps of 2.5
/// s.
bool runs(const BothEngines &both, const std::vector<std::pair<double, double>> &stairs)
{
    bool are = true;
    for (std::size_t i = 0; i < stairs.size(); ++i) {
        const double end = i + 1 < stairs.size() ? stairs[i + 1].first : 600;
        for (const double time : {stairs[i].first + 3, end - 3}) {
            const double live = both.liveAt("svc", "RunningTaskCount", time);
            const double requests = both.requestsAt("svc", "RunningTaskCount", time);
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

class ReplayTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutTasksTheBalancerRefuses();
    void replacesTasksBitByBit();
    void newTasksBringTheirErrors();
    void theCircuitBreakerGoesBack();
    void tasksThatFailTheirChecksAreReplaced();
    void shiftsTrafficToGreenAndBack();
    void newTargetsStartSlowly();
    void spotTakesTasksAndGivesOthers();
    void saysWhichDeploymentsCannotBe();
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

void ReplayTest::replacesTasksBitByBit()
{
    // Of 4 tasks at least ceil(4 x 50 %) = 2 stay and at most 4 exist: two stop at 200 s, two new
    // ones serve at 225 s and the others stop, and at 250 s there are four again.
    const BothEngines both = bothEngines(
        with(behindBalancer("desiredCount=4, minimumHealthyPercent=50, maximumPercent=100"),
             {deployment(200)}));
    QVERIFY(runs(both, {{0, 4}, {200, 2}, {250, 4}}));
    QVERIFY(both.agree());

    // Eight may exist: the old ones serve until the new ones do.
    QVERIFY(runs(bothEngines(with(behindBalancer("desiredCount=4"), {deployment(200)})), {{0, 4}}));
}

void ReplayTest::newTasksBringTheirErrors()
{
    // Every fifth answer of a new task is an error. At most floor(4 x 150 %) = 6 and at least
    // ceil(4 x 75 %) = 3: at 200 s one of four stops and three start; at 225 s the other three
    // stop, as three new ones serve, and one more starts: from then on all that serve are new.
    const BothEngines both = bothEngines(
        with(behindBalancer("desiredCount=4, minimumHealthyPercent=75, maximumPercent=150"),
             {deployment(200, {{"svc.errorRate", "0.2"}})}));
    QVERIFY(runs(both, {{0, 4}, {200, 3}, {250, 4}}));
    QCOMPARE(both.liveAt("svc", "Errors", 220), 0.0);
    QVERIFY(isNear(both.liveAt("svc", "Errors", 230), 10, 0.01));
    // 375 s at 50/s x 0.2.
    QVERIFY(isNear(both.requests->run().summary(NodeId("svc"), "Errors").sum, 3750, 0.05));
    QVERIFY(both.agree());
}

void ReplayTest::theCircuitBreakerGoesBack()
{
    // The program of a new task is up after 10 s, but the second of its checks fails 45 s later,
    // before which the group does not mind: 55 s, or the grace period of 60 s. Two fail at 260 s,
    // their successors at 320 s: four failures are more than max(3, 4 / 2). Two old ones serve
    // 25 s later.
    const BothEngines both = bothEngines(
        with(behindBalancer("desiredCount=4, minimumHealthyPercent=50, maximumPercent=100"),
             {deployment(200, {{"svc.failingTasks", "1"}})}));
    QVERIFY(runs(both, {{0, 4}, {200, 2}, {345, 4}}));
    const auto rolledBack = std::ranges::find(both.live.run->events(),
                                              ControlEvent::Kind::RolledBack, &ControlEvent::kind);
    QVERIFY(rolledBack != both.live.run->events().end());
    QCOMPARE(rolledBack->time, 320.0);

    // Without it, two tasks are tried again and again.
    QVERIFY(runs(bothEngines(with(behindBalancer("desiredCount=4, minimumHealthyPercent=50, "
                                                 "maximumPercent=100, "
                                                 "deploymentCircuitBreaker=false"),
                                  {deployment(200, {{"svc.failingTasks", "1"}})})),
                 {{0, 4}, {200, 2}}));
}

void ReplayTest::tasksThatFailTheirChecksAreReplaced()
{
    // All tasks fail from 200 s to 300 s. 45 s later they are out, and so is the first answer: 503.
    // New ones start at 245 s; at 300 s all is well again, they have been up for long.
    const BothEngines both = bothEngines(
        with(behindBalancer("desiredCount=2"), {change(200, 100, {{"svc.failingTasks", "1"}})}));
    QVERIFY(runs(both, {{0, 2}, {245, 0}, {300, 2}}));
    // 55 s x 50/s of refusals.
    const RunResult *both503[] = {both.live.run.get(), &both.requests->run()};
    for (const RunResult *run : both503)
        QVERIFY(isNear(run->summary(NodeId("lb"), "HTTPCode_ELB_503_Count").sum, 2750, 0.03));
    QVERIFY(both.agree());
}

void ReplayTest::shiftsTrafficToGreenAndBack()
{
    // Two more tasks serve at 125 s; a tenth of the traffic is theirs at once, all of it 60 s
    // later, and 60 s behind that the old ones stop. Half of what they answer are errors.
    const std::string service = "desiredCount=2, deploymentStrategy=CANARY, stepPercent=10, "
                                "bakeTimeInMinutes=1";
    const BothEngines both = bothEngines(
        with(behindBalancer(service), {deployment(100, {{"svc.errorRate", "0.5"}})}));
    QVERIFY(runs(both, {{0, 2}, {125, 4}, {245, 2}}));
    QVERIFY(isNear(both.liveAt("svc", "Errors", 150), 50 * 0.05, 0.01));
    QVERIFY(isNear(both.liveAt("svc", "Errors", 200), 25, 0.01));
    // 60 s x 2.5/s and 415 s x 25/s.
    QVERIFY(isNear(both.requests->run().summary(NodeId("svc"), "Errors").sum, 10525, 0.03));
    QVERIFY(both.agree());

    // CodeDeploy's preset instead: the rest after five minutes.
    PlannedIntervention planned = deployment(100, {{"svc.errorRate", "0.5"}});
    planned.deploy->preset = "CodeDeployDefault.ECSCanary10Percent5Minutes";
    const Simulated slow = simulated(with(behindBalancer(service), {planned}));
    QVERIFY(isNear(slow.at("svc", "Errors", 400), 2.5, 0.01));
    QVERIFY(isNear(slow.at("svc", "Errors", 450), 25, 0.01));
}

void ReplayTest::newTargetsStartSlowly()
{
    // Another task with 20 places is wanted at 200 s: it serves at 225 s, with weights of 0.05,
    // 0.15 ... for 10 s each, so that 21, 23 ... 39 places can be used. One request is in progress
    // on average (50/s x 0.02 s) and takes 1 MiB; a task has 1,024 for 20 places.
    const BothEngines both = bothEngines(
        with(behindBalancer("desiredCount=1, concurrencyPerTask=20, memory=1024, memoryInUse=0, "
                            "memoryPerRequest=1",
                            "50/s", "deregistrationDelay=0, slowStart=100"),
             {change(200, 400, {{"svc.desiredCount", "2"}})}));
    QVERIFY(runs(both, {{0, 1}, {225, 2}}));
    const auto places = [&](double time) {
        return 20 / (1024 * both.liveAt("svc", "MemoryUtilization", time));
    };
    QVERIFY(isNear(places(100), 20, 0.01));
    QVERIFY(isNear(places(230), 21, 0.01));
    QVERIFY(isNear(places(280), 31, 0.01));
    QVERIFY(isNear(places(330), 40, 0.01));
    QVERIFY(both.agree());
}

void ReplayTest::spotTakesTasksAndGivesOthers()
{
    // Each of 4 tasks 4.5 times an hour, 18 an hour together: one every 200 s. It goes 120 s later;
    // its successor serves after 25 s. So at 200 s; at 320 s 4 x 25 / 800 + 5 x 95 / 800 = 0.71875
    // of the next are due, and 56.25 s later the whole; likewise from 376.25 s to 552.5 s.
    const BothEngines both = bothEngines(
        behindBalancer("desiredCount=4, launchType=FARGATE_SPOT, interruptionsPerHour=4.5"));
    QVERIFY(runs(both, {{0, 4}, {225, 5}, {320, 4}, {401.25, 5}, {496.25, 4}, {577.5, 5}}));
    QVERIFY(both.agree());
}

void ReplayTest::saysWhichDeploymentsCannotBe()
{
    const Design design = behindBalancer("desiredCount=2");
    const Plan plan = lower(design, allServices());
    QVERIFY(lowerUpdate(deployment(10), design, allServices(), plan));
    QVERIFY(!lowerUpdate(deployment(10, {{"svc.desiredCount", "3"}}), design, allServices(), plan));
    PlannedIntervention elsewhere = deployment(10);
    elsewhere.deploy->node = NodeId("lb");
    QVERIFY(!lowerUpdate(elsewhere, design, allServices(), plan));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ReplayTest)
#include "replay_test.moc"
