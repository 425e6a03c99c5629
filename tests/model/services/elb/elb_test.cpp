// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/elb/elb.h"

#include "model/formats/format.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

class ElbTest : public QObject
{
    Q_OBJECT

private slots:
    void splitsByWeight();
    void answers503WithoutTargets();
    void answers504WhenTargetsAreTooSlow();
    void countsRequestsForEachTarget();
    void seesTheWholeOverloadWhereUtilisationEnds();
    void makes502OfFailedFunctions();
    void billsTheDimensionThatIsUsedMost();
    void findsWhatAwsRefuses();
    void deploysListenerGroupAndService();
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

/// Users, a load balancer with a target group, and what stands behind it; no companions.
Design behind(const std::string &target, const std::string &group = {},
              const std::string &balancer = {}, const std::string &rate = "100")
{
    return designText("users(" + rate + "/s) -> lb:loadBalancer(" + balancer
                          + "); lb -route-> tg:targetGroup(" + group + ") -> " + target,
                      allServices());
}

/// The target group that comes along with a load balancer is not wired; it would take its share.
Design withoutCompanion(Design design)
{
    for (const char *id : {"targets", "targets2"})
        if (design.node(NodeId(id)))
            design = *edits::removeNodes({NodeId(id)}).apply(design, allServices());
    return design;
}

} // namespace

void ElbTest::splitsByWeight()
{
    const Simulated simulation = simulated(withoutCompanion(
        designText("users(100/s) -> lb:loadBalancer -route(weight=0.9)-> blue:targetGroup -> "
                   "a:http.endpoint(workers=50); lb -route(weight=0.1)-> green:targetGroup -> "
                   "b:http.endpoint(workers=50)",
                   allServices())));

    QVERIFY(isNear(simulation.at("blue", "RequestCount", 500), 90, 1e-3));
    QVERIFY(isNear(simulation.at("green", "RequestCount", 500), 10, 1e-3));
    QCOMPARE(simulation.at("blue", "HealthyHostCount", 500), 1.0);
}

void ElbTest::answers503WithoutTargets()
{
    const Simulated simulation = simulated(
        designText("users(100/s) -> lb:loadBalancer", allServices()));

    QVERIFY(isNear(simulation.at("lb", "HTTPCode_ELB_503_Count", 500), 100, 1e-6));
    QVERIFY(isNear(simulation.at("lb", "HTTPCode_ELB_5XX_Count", 500), 100, 1e-6));
    QVERIFY(simulation.at("lb", "HTTPCode_Target_5XX_Count", 500) == 0);
}

void ElbTest::answers504WhenTargetsAreTooSlow()
{
    const Simulated simulation = simulated(withoutCompanion(behind(
        "api:http.endpoint(workers=10000, duration=exponential(10))", "", "idleTimeout=5", "10")));

    // exp(-5 / 10) = 0.606531 of the answers take longer.
    QVERIFY(isNear(simulation.at("lb", "HTTPCode_ELB_504_Count", 500), 6.06531, 0.02));
    QVERIFY(contains(findingsOf(simulation, "lb"), "elb/alb-idle-lt-app"));
}

void ElbTest::countsRequestsForEachTarget()
{
    const Simulated simulation = simulated(
        withoutCompanion(behind("svc:service(desiredCount=4, cpu=1024, memory=2048)")));

    QCOMPARE(simulation.at("tg", "HealthyHostCount", 500), 4.0);
    QVERIFY(isNear(simulation.at("tg", "RequestCountPerTarget", 500), 25, 1e-3));
}

void ElbTest::seesTheWholeOverloadWhereUtilisationEnds()
{
    // 2 tasks at 10 times what they can do: 400 of 40 each. By CPU at 50 %: ceil(2 x 100 / 50) = 4.
    // By requests (target 25/s each = 1,500 a minute): ceil(2 x 24,000 / 1,500) = 32.
    const auto wanted = [](const char *policy) {
        const Simulated simulation = simulated(
            withoutCompanion(behind("svc:service(desiredCount=2, cpu=1024, memory=2048, "
                                    "duration=0, cpuSeconds=exponential(0.025), queueLimit=50, "
                                    "minCapacity=1, maxCapacity=100, "
                                        + std::string(policy) + ")",
                                    "", "", "800")),
            250);
        return simulation.at("svc", "DesiredTaskCount", 245);
    };
    QCOMPARE(wanted("predefinedMetricType=ECSServiceAverageCPUUtilization, targetValue=50"), 4.0);
    QCOMPARE(wanted("predefinedMetricType=ALBRequestCountPerTarget, targetValue=1500"), 32.0);
}

void ElbTest::makes502OfFailedFunctions()
{
    const Simulated simulation = simulated(
        withoutCompanion(behind("place:function(errorRate=0.25)", "targetType=lambda")));

    QVERIFY(isNear(simulation.at("lb", "HTTPCode_ELB_502_Count", 500), 25, 0.01));
    QVERIFY(!contains(findingsOf(simulation, "tg"), "elb/lambda-target"));
}

void ElbTest::billsTheDimensionThatIsUsedMost()
{
    const auto units = [](const char *settings, double rate) {
        const Design design = designText(std::string("lb:loadBalancer(") + settings + ")",
                                         allServices());
        return elb::capacityUnits(NodeView(design, allServices(), *design.node(NodeId("lb"))),
                                  rate);
    };
    // 1,000/s at one request a connection: 1,000 / 25 = 40 new; 60,000 / 3,000 = 20 active.
    QVERIFY(isNear(units("requestsPerConnection=1, bytesPerRequest=0", 1000), 40, 1e-9));
    // 1,000/s x 10 KiB x 3,600 s = 34.3323 GiB in an hour.
    QVERIFY(
        isNear(units("requestsPerConnection=1000, bytesPerRequest=10240", 1000), 34.332275, 1e-6));
    // 30 rules, of which 10 are free: 20 x 1,000 / 1,000.
    QVERIFY(isNear(units("requestsPerConnection=1000, bytesPerRequest=0, ruleCount=30", 1000), 20,
                   1e-9));
    // Idle: 730 h x 0.0225 $.
    const Design idle = designText("lb:loadBalancer", allServices());
    QVERIFY(isNear(price(idle, allServices(), nullptr).perMonth(), 16.425, 1e-9));
}

void ElbTest::findsWhatAwsRefuses()
{
    const auto find = [](const char *group, const char *id) {
        return contains(findingsOf(behind("api:http.endpoint", group), "tg"), id);
    };
    QVERIFY(findingsOf(behind("api:http.endpoint"), "tg").empty());
    QVERIFY(find("slowStart=60, loadBalancingAlgorithm=weighted_random", "elb/alb-slowstart-algo"));
    QVERIFY(find("slowStart=10", "elb/slow-start-range"));
    QVERIFY(find("stickiness=true, loadBalancingAlgorithm=weighted_random", "elb/alb-wr-sticky"));
    QVERIFY(
        find("healthCheckIntervalSeconds=5, healthCheckTimeoutSeconds=5", "elb/alb-hc-timeout"));
    QVERIFY(find("targetType=lambda", "elb/lambda-target"));
    QVERIFY(contains(findingsOf(designText("tg:targetGroup", allServices()), "tg"),
                     "elb/alb-tg-empty"));
    QVERIFY(contains(findingsOf(designText("lb:loadBalancer(protocol=HTTPS)", allServices()), "lb"),
                     "elb/certificate"));
}

void ElbTest::deploysListenerGroupAndService()
{
    const Design design = withoutCompanion(
        behind("svc:service(predefinedMetricType=ALBRequestCountPerTarget, targetValue=1000)"));

    const std::string formation = findFormat("cloudformation")->write(design, allServices())->text;
    for (const char *part :
         {"AWS::ElasticLoadBalancingV2::LoadBalancer", "AWS::ElasticLoadBalancingV2::Listener",
          "AWS::ElasticLoadBalancingV2::TargetGroup", "SourceSecurityGroupId",
          "LoadBalancerFullName", "ContainerPort: 80"})
        QVERIFY2(formation.find(part) != std::string::npos, part);
    const std::string terraform = findFormat("terraform")->write(design, allServices())->text;
    for (const char *part :
         {"resource \"aws_lb\"", "resource \"aws_lb_listener\"", "resource \"aws_lb_target_group\"",
          "default_action {", "${aws_lb.lb.arn_suffix}/${aws_lb_target_group.tg.arn_suffix}",
          "load_balancer {"})
        QVERIFY2(terraform.find(part) != std::string::npos, part);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ElbTest)
#include "elb_test.moc"
