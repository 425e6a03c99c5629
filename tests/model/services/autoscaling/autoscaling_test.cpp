// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/autoscaling/autoscaling.h"

#include "model/formats/format.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/both_engines.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

class AutoScalingTest : public QObject
{
    Q_OBJECT

private slots:
    void sharesTheProcessorsOfItsInstances();
    void saturatesAtFullProcessors();
    void startsWhatTargetTrackingAsksForAfterThreeMinutes();
    void canOnlyGrowByTheInverseOfItsTargetWhenSaturated();
    void startsLaterBehindALaunchHook();
    void followsItsSchedule();
    void startsFromItsWarmPoolWhileItLasts();
    void paysInstancesAndVolumes();
    void findsSizesThatContradictEachOther();
    void findsTargetsThatCannotWork();
    void deploysGroupTemplateAndPolicies();
};

namespace {

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * expected;
}

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

std::string exported(const Design &design, const char *format)
{
    return findFormat(format)->write(design, allServices())->text;
}

} // namespace

void AutoScalingTest::sharesTheProcessorsOfItsInstances()
{
    // 100/s x 0.02 s of work on 2 instances with 2 vCPU each: 2 of 4 processors.
    const Simulated simulation = simulated(
        "users(100/s) -> web:group(desiredCapacity=2, cpuSeconds=exponential(0.02), duration=0)");

    QVERIFY(isNear(simulation.at("web", "CPUUtilization", 500), 0.5, 0.01));
    // M/M/4 at 2 Erlangs: C = 0.173913, so 0.02 s x (1 + 0.173913 / (4 - 2)) = 0.0217391 s.
    QVERIFY(isNear(simulation.at("web", "ResponseTime", 500), 0.0217391, 0.02));
    QCOMPARE(simulation.at("web", "GroupInServiceInstances", 500), 2.0);
}

void AutoScalingTest::saturatesAtFullProcessors()
{
    // 6 Erlangs on 4 processors: all work, and 4 / 0.02 s = 200 of 300 requests/s are answered.
    const Simulated simulation = simulated(
        "users(300/s) -> web:group(desiredCapacity=2, concurrencyPerInstance=50, queueLimit=100, "
        "cpuSeconds=exponential(0.02), duration=0)");

    QVERIFY(isNear(simulation.at("web", "CPUUtilization", 500), 1, 0.02));
    QVERIFY(isNear(simulation.at("web", "Rejected", 500), 100, 0.03));
}

void AutoScalingTest::startsWhatTargetTrackingAsksForAfterThreeMinutes()
{
    // 100/s x 0.02 s = 2 Erlangs on one instance with 2 vCPU would be 100 %; at 1.6 of 2: 80 %.
    // Target 40 %: ceil(1 x 80 / 40) = 2 instances, wanted when three minutes were high and seen a
    // minute late (at 240 s), in service 60 + 30 s later.
    const Simulated simulation = simulated(
        "users(80/s) -> web:group(desiredCapacity=1, minSize=1, maxSize=10, "
        "cpuSeconds=exponential(0.02), duration=0, predefinedMetricType=ASGAverageCPUUtilization, "
        "targetValue=40, metricDelay=60, defaultInstanceWarmup=0)",
        900);

    QCOMPARE(simulation.at("web", "GroupDesiredCapacity", 230), 1.0);
    QCOMPARE(simulation.at("web", "GroupDesiredCapacity", 245), 2.0);
    QCOMPARE(simulation.at("web", "GroupPendingInstances", 245), 1.0);
    QCOMPARE(simulation.at("web", "GroupInServiceInstances", 325), 1.0);
    QCOMPARE(simulation.at("web", "GroupInServiceInstances", 335), 2.0);
    QVERIFY(isNear(simulation.at("web", "CPUUtilization", 400), 0.4, 0.02));
}

void AutoScalingTest::canOnlyGrowByTheInverseOfItsTargetWhenSaturated()
{
    // However large the overload (10 times), utilisation is 100 %: the first step is
    // ceil(2 x 100 / 50) = 4 instances and no more.
    const Simulated simulation = simulated(
        "users(2000/s) -> web:group(desiredCapacity=2, minSize=1, maxSize=40, queueLimit=50, "
        "cpuSeconds=exponential(0.02), duration=0, predefinedMetricType=ASGAverageCPUUtilization, "
        "targetValue=50)",
        300);

    QCOMPARE(simulation.at("web", "GroupDesiredCapacity", 250), 4.0);
}

void AutoScalingTest::startsLaterBehindALaunchHook()
{
    const Design plain = designText("web:group(launchDuration=60, bootDuration=30)", allServices());
    const Design hooked = designText("web:group(launchDuration=60, bootDuration=30, "
                                     "heartbeatTimeout=300, lifecycleHookDuration=45)",
                                     allServices());
    const Design slow = designText("web:group(launchDuration=60, bootDuration=30, "
                                   "heartbeatTimeout=40, lifecycleHookDuration=45)",
                                   allServices());
    const auto start = [](const Design &design) {
        return autoscaling::startTime(NodeView(design, allServices(), *design.node(NodeId("web"))));
    };

    QCOMPARE(start(plain), 90.0);
    QCOMPARE(start(hooked), 135.0);
    // The hook ends at its time-out.
    QCOMPARE(start(slow), 130.0);
}

void AutoScalingTest::followsItsSchedule()
{
    Design design = designText("users(10/s) -> web:group(desiredCapacity=1, minSize=1, maxSize=9)",
                               allServices());
    design = *edits::setProperty("web.scheduledActions",
                                 Tree::list({Tree::map({{"at", 120}, {"minCapacity", 5}})}))
                  .apply(design, allServices());

    const Simulated simulation = simulated(std::move(design), 400);

    QCOMPARE(simulation.at("web", "GroupDesiredCapacity", 100), 1.0);
    QCOMPARE(simulation.at("web", "GroupDesiredCapacity", 130), 5.0);
    // 60 s to launch and 30 s to boot behind 120 s.
    QCOMPARE(simulation.at("web", "GroupInServiceInstances", 205), 1.0);
    QCOMPARE(simulation.at("web", "GroupInServiceInstances", 215), 5.0);
}

void AutoScalingTest::startsFromItsWarmPoolWhileItLasts()
{
    // 5 are prepared and 2 of them serve; at 200 s 6 are wanted: three start from the pool in 25 s,
    // the fourth is launched and booted in 60 + 30 s.
    const std::string group = "users(10/s) -> web:group(desiredCapacity=2, minSize=1, maxSize=10, "
                              "maxGroupPreparedCapacity=5, warmStartDuration=25)";
    const BothEngines both = bothEngines(
        with(designText(group, allServices()), {change(200, 400, {{"web.desiredCapacity", "6"}})}));
    const std::pair<double, double> stairs[] = {{100, 2}, {220, 2}, {230, 5}, {280, 5}, {300, 6}};
    for (const auto &[time, instances] : stairs) {
        QCOMPARE(both.liveAt("web", "GroupInServiceInstances", time), instances);
        QCOMPARE(both.requestsAt("web", "GroupInServiceInstances", time), instances);
    }
    QVERIFY(both.agree());

    const Design design = designText(group, allServices());
    for (const char *part :
         {"AWS::AutoScaling::WarmPool", "MaxGroupPreparedCapacity: 5", "PoolState: Stopped"})
        QVERIFY2(exported(design, "cloudformation").find(part) != std::string::npos, part);
    for (const char *part : {"warm_pool {", "max_group_prepared_capacity = 5"})
        QVERIFY2(exported(design, "terraform").find(part) != std::string::npos, part);
}

void AutoScalingTest::paysInstancesAndVolumes()
{
    const Design design = designText(
        "web:group(desiredCapacity=3, instanceType=m5.large, volumeSize=20, "
        "detailedMonitoring=false)",
        allServices());

    // 3 x 730 h x 0.096 $ = 210.24 $, and 3 x 20 GB x 0.08 $ = 4.80 $.
    QVERIFY(isNear(price(design, allServices(), nullptr).perMonth(), 215.04, 1e-9));
}

void AutoScalingTest::findsSizesThatContradictEachOther()
{
    const Design design = designText("web:group(desiredCapacity=2, minSize=5, maxSize=3)",
                                     allServices());
    QVERIFY(contains(findingsOf(design, "web"), "autoscaling/asg-bounds"));

    FindingSheet sheet;
    autoscaling::check(NodeView(design, allServices(), *design.node(NodeId("web"))), sheet);
    const Result<Design> mended = sheet.findings().front().fix->apply(design, allServices());
    QVERIFY(mended);
    QVERIFY(!contains(findingsOf(*mended, "web"), "autoscaling/asg-bounds"));
}

void AutoScalingTest::findsTargetsThatCannotWork()
{
    const auto find = [](const char *settings) {
        return findingsOf(designText("users(1/s) -> web:group(predefinedMetricType="
                                     "ASGAverageCPUUtilization, "
                                         + std::string(settings) + ")",
                                     allServices()),
                          "web");
    };
    QVERIFY(find("targetValue=50").empty());
    QVERIFY(contains(find("targetValue=120"), "autoscaling/aas-target"));
    QVERIFY(contains(find("targetValue=95"), "autoscaling/aas-target-high"));
    QVERIFY(contains(find("detailedMonitoring=false"), "autoscaling/cw-ec2-basic"));
    QVERIFY(contains(findingsOf(designText("web:group(predefinedMetricType="
                                           "ALBRequestCountPerTarget)",
                                           allServices()),
                                "web"),
                     "autoscaling/aas-no-metric"));
}

void AutoScalingTest::deploysGroupTemplateAndPolicies()
{
    const Design design = designText(
        "users(1/s) -> web:group(predefinedMetricType=ASGAverageCPUUtilization, targetValue=55, "
        "heartbeatTimeout=120)",
        allServices());

    const std::string formation = exported(design, "cloudformation");
    for (const char *part : {"AWS::AutoScaling::AutoScalingGroup", "AWS::EC2::LaunchTemplate",
                             "AWS::AutoScaling::ScalingPolicy", "AWS::AutoScaling::LifecycleHook",
                             "PredefinedMetricType: ASGAverageCPUUtilization", "TargetValue: 55"})
        QVERIFY2(formation.find(part) != std::string::npos, part);
    const std::string terraform = exported(design, "terraform");
    for (const char *part :
         {"resource \"aws_autoscaling_group\"", "resource \"aws_launch_template\"",
          "resource \"aws_autoscaling_policy\"", "target_tracking_configuration {",
          "predefined_metric_type = \"ASGAverageCPUUtilization\"", "protect_from_scale_in"})
        QVERIFY2(terraform.find(part) != std::string::npos, part);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::AutoScalingTest)
#include "autoscaling_test.moc"
