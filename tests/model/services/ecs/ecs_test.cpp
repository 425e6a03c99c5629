// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/ecs/ecs.h"

#include "model/checking/check.h"
#include "model/formats/format.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

class EcsTest : public QObject
{
    Q_OBJECT

private slots:
    void tasksShareTheirProcessors();
    void partsOfProcessorsAreSlower();
    void startUpIsTheSumOfItsStages();
    void placesTasksByWhatFitsOnAnInstance();
    void tasksThatDoNotFitWait();
    void capacityProviderStartsInstancesForWaitingTasks();
    void scalesOutAsTheRulesOfTargetTrackingSay();
    void eachEventStartsItsTasks();
    void knowsTheSizesOfFargate();
    void mendsSizesThatFargateDoesNotHave();
    void findsDeploymentsThatCannotMove();
    void findsWhatFargateRefuses();
    void findsShiftsThatNetworkBalancersRefuse();
    void findsPoliciesThatKeepALengthOfAQueue();
    void costsWhatFargateBills();
    void deploysServiceTaskAndRoles();
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

/// Tasks of half a vCPU and 1 GiB on m6i.large (2 vCPU, 8 GiB, of which 256 MiB are kept back).
Design onInstances(const std::string &service, const std::string &group)
{
    return designText("c:cluster -attach-> hosts:group(" + group
                          + "); users(1/s) -> svc:service@c(launchType=EC2, cpu=512, "
                            "memory=1024, "
                          + service + ")",
                      allServices());
}

NodeView viewOf(const Design &design, const char *id)
{
    return {design, allServices(), *design.node(NodeId(id))};
}

} // namespace

void EcsTest::tasksShareTheirProcessors()
{
    const Simulated simulation = simulated(
        "users(100/s) -> svc:service(desiredCount=2, cpu=1024, memory=2048, duration=0, "
        "cpuSeconds=exponential(0.01), memoryInUse=512, memoryPerRequest=0)");

    // 100/s x 0.01 s = 1 Erlang on 2 processors; M/M/2: 0.01 s / (1 - 0.5^2) = 0.0133333 s.
    QVERIFY(isNear(simulation.at("svc", "CPUUtilization", 500), 0.5, 0.01));
    QVERIFY(isNear(simulation.at("svc", "ResponseTime", 500), 0.0133333, 0.02));
    QVERIFY(isNear(simulation.at("svc", "MemoryUtilization", 500), 0.25, 1e-6));
    QCOMPARE(simulation.at("svc", "RunningTaskCount", 500), 2.0);
}

void EcsTest::partsOfProcessorsAreSlower()
{
    const Simulated simulation = simulated(
        "users(20/s) -> svc:service(desiredCount=1, cpu=512, memory=1024, duration=0, "
        "cpuSeconds=exponential(0.02), concurrencyPerTask=500)");

    // Half a vCPU needs 0.04 s for 0.02 s of work: 80 %, and 0.04 s / (1 - 0.8) = 0.2 s.
    QVERIFY(isNear(simulation.at("svc", "CPUUtilization", 500), 0.8, 0.01));
    QVERIFY(isNear(simulation.at("svc", "ResponseTime", 500), 0.2, 0.02));
}

void EcsTest::startUpIsTheSumOfItsStages()
{
    const char *times = "networkDuration=10, hostDuration=12, imageSize=120, pullRate=60, "
                        "startDuration=8";
    const Design fargate = designText(std::string("svc:service(") + times + ")", allServices());
    // 10 + 12 + 120 / 60 x 1.5 + 8 = 33 s.
    QCOMPARE(ecs::startTime(viewOf(fargate, "svc")), 33.0);

    const Design bridge = designText(std::string("svc:service(launchType=EC2, networkMode=bridge, ")
                                         + times + ")",
                                     allServices());
    // The image is there: 2 + 8 s.
    QCOMPARE(ecs::startTime(viewOf(bridge, "svc")), 10.0);
}

void EcsTest::placesTasksByWhatFitsOnAnInstance()
{
    const auto fit = [](const char *service) {
        const Design design = onInstances(service, "instanceType=m6i.large");
        const NodeView view = viewOf(design, "svc");
        return ecs::tasksPerHost(view, *ecs::hostLink(view));
    };
    // min(2048 / 512, (8192 - 256) / 1024) = min(4, 7).
    QCOMPARE(fit("networkMode=bridge"), 4.0);
    // Three interfaces, one of them the instance's.
    QCOMPARE(fit("networkMode=awsvpc"), 2.0);
    // (8192 - 256) / 3000 = 2.6.
    QCOMPARE(fit("networkMode=bridge, memory=3000"), 2.0);
}

void EcsTest::tasksThatDoNotFitWait()
{
    const Simulated simulation = simulated(
        onInstances("networkMode=bridge, desiredCount=6", "desiredCapacity=1, maxSize=1"), 300);

    QCOMPARE(simulation.at("svc", "RunningTaskCount", 250), 4.0);
    QCOMPARE(simulation.at("svc", "PendingTaskCount", 250), 2.0);
    // 4 x 512 of 2,048 units.
    QCOMPARE(simulation.at("c", "CPUReservation", 250), 1.0);
    QVERIFY(contains(findingsOf(simulation, "svc"), "ecs/tasks-wait"));
}

void EcsTest::capacityProviderStartsInstancesForWaitingTasks()
{
    const Simulated simulation = simulated(
        onInstances("networkMode=bridge, desiredCount=6, startDuration=8",
                    "desiredCapacity=1, maxSize=4, launchDuration=60, bootDuration=30"),
        600);

    QCOMPARE(simulation.at("hosts", "GroupInServiceInstances", 50), 1.0);
    // Two tasks wait, so (1 + 1) / 1 = 200 % are reserved: one more at a full minute, 90 s to
    // start, then 2 + 8 s for the tasks.
    QCOMPARE(simulation.at("hosts", "GroupDesiredCapacity", 130), 2.0);
    QCOMPARE(simulation.at("svc", "RunningTaskCount", 300), 6.0);
    QCOMPARE(simulation.at("hosts", "GroupInServiceInstances", 300), 2.0);
    // Instances are reached through the cluster whose tasks they hold.
    for (const Finding &finding : check(simulation.design, allServices(), simulation.run.get()))
        QVERIFY(finding.id != "design/unreachable" || finding.node != NodeId("hosts"));
}

void EcsTest::scalesOutAsTheRulesOfTargetTrackingSay()
{
    // 1.6 Erlangs on 2 processors: 80 %; target 40 %: ceil(2 x 80 / 40) = 4 tasks, when three
    // minutes were high and the third is seen a minute late: at 240 s.
    const Simulated simulation = simulated(
        "users(160/s) -> svc:service(desiredCount=2, cpu=1024, memory=2048, duration=0, "
        "cpuSeconds=exponential(0.01), predefinedMetricType=ECSServiceAverageCPUUtilization, "
        "targetValue=41, minCapacity=1, maxCapacity=10, networkDuration=10, hostDuration=10, "
        "imageSize=0, startDuration=10)",
        420);

    QCOMPARE(simulation.at("svc", "DesiredTaskCount", 235), 2.0);
    QCOMPARE(simulation.at("svc", "DesiredTaskCount", 245), 4.0);
    // 30 s later they run.
    QCOMPARE(simulation.at("svc", "RunningTaskCount", 265), 2.0);
    QCOMPARE(simulation.at("svc", "RunningTaskCount", 275), 4.0);
    QVERIFY(isNear(simulation.at("svc", "CPUUtilization", 400), 0.4, 0.02));
}

void EcsTest::eachEventStartsItsTasks()
{
    const Simulated simulation = simulated(
        "clock:rule(scheduleExpression=rate(5 minutes)) -event(taskCount=3)-> "
        "svc:service(desiredCount=0, duration=100); users(0.1/s) -(operation=PutObject)-> "
        "files:bucket(eventBridgeEnabled=true) -event-> uploads:rule -event-> svc",
        3600);

    // Three tasks every 300 s and one for every upload: 3 / 300 + 0.1 tasks/s, each for 100 s.
    QVERIFY(isNear(simulation.metric("svc", "TasksStarted").rate, 0.11, 0.001));
    QVERIFY(isNear(simulation.at("svc", "RunningTaskCount", 3000), 11, 0.001));
}

void EcsTest::knowsTheSizesOfFargate()
{
    QCOMPARE(ecs::fargateMemory(256), (std::vector<double>{512, 1024, 2048}));
    QCOMPARE(ecs::fargateMemory(1024).size(), std::size_t(7));
    // 32 to 120 GiB in steps of 8.
    QCOMPARE(ecs::fargateMemory(16384).size(), std::size_t(12));
    QCOMPARE(ecs::fargateMemory(32768), (std::vector<double>{61440, 122880, 249856}));
    QVERIFY(ecs::fargateMemory(300).empty());
    QCOMPARE(ecs::nearestFargateSize(300, 700), (std::pair<double, double>{256, 512}));
}

void EcsTest::mendsSizesThatFargateDoesNotHave()
{
    const Design design = designText("svc:service(cpu=1000, memory=1500)", allServices());
    FindingSheet sheet;
    ecs::checkTask(viewOf(design, "svc"), sheet);
    QCOMPARE(sheet.findings().front().id, std::string("ecs/fg-size-invalid"));
    const Result<Design> mended = sheet.findings().front().fix->apply(design, allServices());
    QVERIFY(mended);
    QVERIFY(!contains(findingsOf(*mended, "svc"), "ecs/fg-size-invalid"));
}

void EcsTest::findsDeploymentsThatCannotMove()
{
    const auto find = [](const char *settings) {
        return contains(
            findingsOf(designText(std::string("svc:service(") + settings + ")", allServices()),
                       "svc"),
            "ecs/deploy-deadlock");
    };
    QVERIFY(!find("desiredCount=2"));
    QVERIFY(find("desiredCount=2, maximumPercent=100"));
    // floor(1 x 1.5) = 1 and ceil(1 x 0.5) = 1.
    QVERIFY(find("desiredCount=1, maximumPercent=150, minimumHealthyPercent=50"));
    QVERIFY(!find("desiredCount=2, maximumPercent=100, minimumHealthyPercent=50"));
}

void EcsTest::findsWhatFargateRefuses()
{
    const auto find = [](const char *settings, const char *id) {
        return contains(
            findingsOf(designText(std::string("svc:service(") + settings + ")", allServices()),
                       "svc"),
            id);
    };
    QVERIFY(findingsOf(designText("svc:service", allServices()), "svc").empty());
    QVERIFY(find("networkMode=bridge", "ecs/fg-network-mode"));
    QVERIFY(find("placementStrategy=spread", "ecs/fg-placement"));
    QVERIFY(find("schedulingStrategy=DAEMON", "ecs/fg-daemon"));
    QVERIFY(find("logDriver=fluentd", "ecs/fg-log-driver"));
    QVERIFY(find("executionRole=false", "ecs/fg-no-exec-role"));
    QVERIFY(find("launchType=EC2", "ecs/ec2-no-instances"));
    QVERIFY(contains(findingsOf(onInstances("cpu=4096", "instanceType=m6i.large"), "svc"),
                     "ecs/task-too-large"));
}

void EcsTest::findsShiftsThatNetworkBalancersRefuse()
{
    const auto find = [](const std::string &type, const std::string &strategy) {
        return contains(findingsOf(designText("users -> lb:loadBalancer(type=" + type
                                                  + ") -> tg:targetGroup(targetType=ip) -> "
                                                    "svc:service(deploymentStrategy="
                                                  + strategy + ")",
                                              allServices()),
                                   "svc"),
                        "ecs/nlb-cd");
    };
    QVERIFY(find("network", "CANARY"));
    QVERIFY(find("network", "LINEAR"));
    QVERIFY(!find("network", "BLUE_GREEN"));
    QVERIFY(!find("application", "CANARY"));
}

void EcsTest::findsPoliciesThatKeepALengthOfAQueue()
{
    const auto design = [](const std::string &metric) {
        return designText("users -> jobs:queue -poll-> svc:service(watches=jobs, metricName="
                              + metric + ", targetValue=100)",
                          allServices());
    };
    const Design waiting = design("ApproximateNumberOfMessagesVisible");
    QVERIFY(contains(findingsOf(waiting, "svc"), "ecs/tt-visible"));
    QVERIFY(!contains(findingsOf(design("NumberOfMessagesSent"), "svc"), "ecs/tt-visible"));
    FindingSheet sheet;
    scaling::check(viewOf(waiting, "svc"), ecs::scalable(), sheet);
    const Result<Design> mended = sheet.findings().front().fix->apply(waiting, allServices());
    QVERIFY(mended);
    QVERIFY(!contains(findingsOf(*mended, "svc"), "ecs/tt-visible"));
}

void EcsTest::costsWhatFargateBills()
{
    const auto cost = [](const char *settings) {
        const Design design = designText(
            std::string("svc:service(desiredCount=1, ") + settings + ")", allServices());
        return price(design, allServices(), nullptr).perMonth(NodeId("svc"));
    };
    // 730 h x (0.25 x 0.04048 + 0.5 x 0.004445) and 730 h x (0.04048 + 2 x 0.004445).
    QVERIFY(isNear(cost("cpu=256, memory=512"), 9.010025, 1e-9));
    QVERIFY(isNear(cost("cpu=1024, memory=2048"), 36.0401, 1e-9));
    QVERIFY(cost("launchType=EC2") == 0);
}

void EcsTest::deploysServiceTaskAndRoles()
{
    const Design design = designText(
        "users(1/s) -> svc:service(predefinedMetricType=ECSServiceAverageCPUUtilization, "
        "targetValue=60) -> orders:table",
        allServices());
    const std::string formation = findFormat("cloudformation")->write(design, allServices())->text;
    for (const char *part : {"AWS::ECS::Cluster", "AWS::ECS::Service", "AWS::ECS::TaskDefinition",
                             "AWS::ApplicationAutoScaling::ScalableTarget", "LaunchType: FARGATE",
                             "ecs-tasks.amazonaws.com", "dynamodb:GetItem",
                             "awslogs-stream-prefix: app", "ServiceNamespace: ecs"})
        QVERIFY2(formation.find(part) != std::string::npos, part);
    const std::string terraform = findFormat("terraform")->write(design, allServices())->text;
    for (const char *part :
         {"resource \"aws_ecs_service\"", "container_definitions = jsonencode(",
          "\"containerPort\" = 80", "resource \"aws_appautoscaling_policy\"",
          "target_tracking_scaling_policy_configuration {", "deployment_circuit_breaker {"})
        QVERIFY2(terraform.find(part) != std::string::npos, part);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::EcsTest)
#include "ecs_test.moc"
