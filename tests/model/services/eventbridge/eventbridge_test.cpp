// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/eventbridge/eventbridge.h"

#include "model/checking/check.h"
#include "model/formats/resource_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/both_engines.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class EventbridgeTest : public QObject
{
    Q_OBJECT

private slots:
    void schedulesComeRoundAsTheySay_data();
    void schedulesComeRoundAsTheySay();
    void aScheduleIsASource();
    void aDisabledRuleMatchesNothing();
    void eachTargetGetsEachEvent();
    void deliveriesBeyondTheQuotaWait();
    void templatesNameTargetsAndTheirRights();
    void rulesRunTasksByARoleOfTheirOwn();
    void rulesWaitForTasksThatStop();
    void everyTaskThatStopsIsTold();
    void findsWhatAwsRefuses();
    void findsEventsThatAreLostOrGoRound();
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

const Resource &resource(const ResourceSheet &sheet, std::string_view id)
{
    const auto found = std::ranges::find(sheet.resources(), id, &Resource::logicalId);
    if (found == sheet.resources().end())
        qFatal("no resource %s", std::string(id).c_str());
    return *found;
}

std::vector<std::string> found(const std::string &text)
{
    return findingsOf(designText(text, allServices()), "r");
}

} // namespace

void EventbridgeTest::schedulesComeRoundAsTheySay_data()
{
    QTest::addColumn<QString>("schedule");
    QTest::addColumn<double>("perDay");
    QTest::newRow("every minute") << "rate(1 minute)" << 1440.0;
    QTest::newRow("every five minutes") << "rate(5 minutes)" << 288.0;
    QTest::newRow("every two hours") << "rate(2 hours)" << 12.0;
    QTest::newRow("daily") << "rate(1 day)" << 1.0;
    QTest::newRow("at noon") << "cron(0 12 * * ? *)" << 1.0;
    QTest::newRow("every quarter of an hour") << "cron(0/15 * * * ? *)" << 96.0;
    QTest::newRow("some minutes of office hours") << "cron(0,30 8-17 ? * * *)" << 20.0;
    // Five of seven days.
    QTest::newRow("on workdays") << "cron(0 18 ? * MON-FRI *)" << 5.0 / 7;
    // Nothing that AWS knows.
    QTest::newRow("never") << "cron(0 25 * * ? *)" << 0.0;
    QTest::newRow("too few fields") << "cron(0 12 * *)" << 0.0;
    QTest::newRow("no number") << "rate(some minutes)" << 0.0;
}

void EventbridgeTest::schedulesComeRoundAsTheySay()
{
    QFETCH(QString, schedule);
    QFETCH(double, perDay);

    const std::optional<double> runs = eventbridge::runsPerSecond(schedule.toStdString());

    QCOMPARE(runs.has_value(), perDay > 0);
    if (runs)
        QVERIFY(isNear(*runs * 86400, perDay, 1e-9));
}

void EventbridgeTest::aScheduleIsASource()
{
    const Simulated simulation = simulated(
        "r:rule(scheduleExpression=rate(1 minute)) -event-> f:function(duration=0.2)", 3600);

    // 60 in an hour, and each runs the function once.
    QVERIFY(isNear(simulation.metric("r", "MatchedEvents").sum, 60, 0.02));
    QVERIFY(isNear(simulation.metric("r", "Invocations").sum, 60, 0.02));
    QVERIFY(isNear(simulation.metric("f", "AsyncEventsReceived").sum, 60, 0.02));
    QCOMPARE(simulation.metric("r", "CustomEvents").sum, 0.0);
    // Nobody has to send anything, and what it starts is reached.
    for (const Finding &finding : check(simulation.design, allServices(), simulation.run.get()))
        QVERIFY2(finding.id != "design/no-client" && finding.id != "design/unreachable",
                 finding.id.c_str());
}

void EventbridgeTest::aDisabledRuleMatchesNothing()
{
    const Simulated simulation = simulated(
        "users(10/s) -event-> r:rule(state=DISABLED) -event-> f:function(duration=0.2)", 60);

    QVERIFY(simulation.metric("r", "MatchedEvents").sum < 1e-9);
    QVERIFY(simulation.metric("f", "AsyncEventsReceived").sum < 1e-9);
    // Whoever sends an event learns nothing of rules.
    QVERIFY(simulation.metric("users", "Failures").sum < 1e-9);
}

void EventbridgeTest::eachTargetGetsEachEvent()
{
    const Simulated simulation = simulated(
        "users(20/s) -event-> r:rule; r -event-> a:function; r -event-> b:function", 120);

    QVERIFY(isNear(simulation.metric("r", "MatchedEvents").rate, 20, 0.001));
    QVERIFY(isNear(simulation.metric("r", "Invocations").rate, 40, 0.001));
    QVERIFY(isNear(simulation.metric("a", "AsyncEventsReceived").rate, 20, 0.01));
    // 0.13 s of EventBridge's own, and 0.01 s until the function's queue has answered.
    QVERIFY(isNear(simulation.metric("r", "IngestionToInvocationSuccessLatency").mean, 0.14, 0.01));
    // The sender waits for PutEvents alone.
    QVERIFY(isNear(simulation.metric("users", "ResponseTime").mean, 0.02, 0.01));
}

void EventbridgeTest::deliveriesBeyondTheQuotaWait()
{
    const Simulated simulation = simulated(
        "me:account(quotas={\"eventbridge.invocationsPerSecond\": 100}); users(150/s) -event-> "
        "r:rule@me; r -event-> a:queue@me",
        120);

    // 50 more come each second than are delivered; none is refused.
    QVERIFY(isNear(simulation.at("a", "NumberOfMessagesSent", 100), 100, 0.08));
    QVERIFY(simulation.metric("r", "FailedInvocations").sum < 1e-6);
    QVERIFY(simulation.at("r", "IngestionToInvocationSuccessLatency", 100) > 20);
}

void EventbridgeTest::templatesNameTargetsAndTheirRights()
{
    const Design design = designText(
        "r:rule(maximumRetryAttempts=7) -event-> f:function; r -event-> s:stream; r "
        "-event(deadLetters=true)-> dead:queue; news:topic; r -event-> news",
        allServices());
    const ResourceSheet sheet = deploy(design, allServices());
    const auto count = [&sheet](std::string_view type) {
        return std::ranges::count(sheet.resources(), type, &Resource::type);
    };
    QCOMPARE(count("AWS::Lambda::Permission"), 1);
    QCOMPARE(count("AWS::SNS::TopicPolicy"), 1);
    QCOMPARE(count("AWS::SQS::QueuePolicy"), 1);
    const auto rule = std::ranges::find(sheet.resources(), "AWS::Events::Rule", &Resource::type);
    const Tree &targets = rule->properties.at("Targets");
    QCOMPARE(targets.size(), std::size_t(3));
    for (const Tree &target : targets.items()) {
        QCOMPARE(target.at("RetryPolicy").at("MaximumRetryAttempts"), Tree(7));
        QCOMPARE(target.at("DeadLetterConfig").at("Arn"), ResourceSheet::attribute("Dead", "Arn"));
        // Streams are written by a role, the others let the rule in.
        QCOMPARE(target.find("RoleArn") != nullptr, target.at("Id") == Tree("S"));
    }
}

void EventbridgeTest::rulesRunTasksByARoleOfTheirOwn()
{
    const ResourceSheet sheet = deploy(
        designText("nightly:rule(scheduleExpression=rate(1 day)) -event(taskCount=3)-> "
                   "job:service(desiredCount=0, launchType=FARGATE)",
                   allServices()),
        allServices());

    QVERIFY(sheet.omissions().empty());
    const Tree &target = resource(sheet, "Nightly").properties.at("Targets").items().front();
    QCOMPARE(target.at("Arn"), ResourceSheet::attribute("JobFrame", "Arn"));
    QCOMPARE(target.at("RoleArn"), ResourceSheet::attribute("NightlyRole", "Arn"));
    const Tree &parameters = target.at("EcsParameters");
    QCOMPARE(parameters.at("TaskDefinitionArn"), ResourceSheet::ref("JobTask"));
    QCOMPARE(parameters.at("TaskCount"), Tree(3));
    QCOMPARE(parameters.at("LaunchType"), Tree("FARGATE"));
    QCOMPARE(parameters.at("NetworkConfiguration").at("AwsVpcConfiguration").at("SecurityGroups"),
             Tree::list({ResourceSheet::ref("JobSecurityGroup")}));
    // Whoever runs a task hands it both of its roles.
    const Tree &policy = resource(sheet, "NightlyRole").properties.at("Policies").items().front();
    std::vector<std::pair<Tree, Tree>> rights;
    for (const Tree &statement : policy.at("PolicyDocument").at("Statement").items())
        rights.emplace_back(statement.at("Action").items().front(), statement.at("Resource"));
    QVERIFY((rights
             == std::vector<std::pair<Tree, Tree>>{
                 {"ecs:RunTask", ResourceSheet::ref("JobTask")},
                 {"iam:PassRole", ResourceSheet::attribute("JobTaskRole", "Arn")},
                 {"iam:PassRole", ResourceSheet::attribute("JobExecutionRole", "Arn")}}));
    // Terraform's rule has no targets in it; its target says the same in other words.
    QVERIFY(resource(sheet, "Nightly").terraform.at("targets").isNull());
    const Tree &block = resource(sheet, "NightlyToJob").terraform.at("ecs_target");
    QCOMPARE(block.at("task_count"), Tree(3));
    QCOMPARE(block.at("network_configuration").at("assign_public_ip"), Tree(false));
}

void EventbridgeTest::rulesWaitForTasksThatStop()
{
    const ResourceSheet sheet = deploy(
        designText("job:service(desiredCount=0) -event(stateChanges=true)-> stopped:rule -event-> "
                   "mail:topic",
                   allServices()),
        allServices());

    const Tree pattern = Tree::map(
        {{"source", Tree::list({"aws.ecs"})},
         {"detail-type", Tree::list({"ECS Task State Change"})},
         {"detail",
          Tree::map({{"lastStatus", Tree::list({"STOPPED"})},
                     {"taskDefinitionArn", Tree::list({ResourceSheet::ref("JobTask")})}})}});
    QCOMPARE(resource(sheet, "Stopped").properties.at("EventPattern"), pattern);
    // AWS sends them; the task needs no right to.
    QVERIFY(!resource(sheet, "JobTaskRole").properties.find("Policies"));
}

void EventbridgeTest::everyTaskThatStopsIsTold()
{
    const BothEngines both = bothEngines(
        designText("users(2/s) -event-> begin:rule -event(taskCount=2)-> job:service("
                   "desiredCount=0, duration=5, errorRate=0.25, networkDuration=0, "
                   "hostDuration=0, imageSize=0, startDuration=10) -event(stateChanges=true)-> "
                   "stopped:rule -event-> mail:topic -event-> inbox:queue",
                   allServices()),
        1200);

    const RunResult *runs[] = {both.live.run.get(), &both.requests->run()};
    for (const RunResult *run : runs) {
        const auto total = [run](const char *node, const char *metric) {
            return run->summary(NodeId(node), metric).sum;
        };
        // Two tasks for each of 2 x 1200 events, those that fail included; the first ones stop
        // after 15 s. A task that runs is not started again because it fails.
        QVERIFY(isNear(total("job", "TasksStarted"), 4800, 0.03));
        QVERIFY(isNear(total("stopped", "MatchedEvents"), 4800 - 15 * 4, 0.03));
        QVERIFY(isNear(total("mail", "NumberOfMessagesPublished"), 4740, 0.03));
        QVERIFY(isNear(total("inbox", "NumberOfMessagesSent"), 4740, 0.03));
        // AWS sends them, nobody pays for them.
        QCOMPARE(total("stopped", "CustomEvents"), 0.0);
    }
    QVERIFY(both.agree());
}

void EventbridgeTest::findsWhatAwsRefuses()
{
    QVERIFY(contains(found("r:rule(scheduleExpression=rate(5 parsecs))"), "eventbridge/schedule"));
    QVERIFY(contains(found("r:rule(scheduleExpression=rate(5 minutes), eventBusName=orders)"),
                     "eventbridge/sched-bus"));
    QVERIFY(contains(found("r:rule(eventPattern=nothing)"), "eventbridge/pattern"));
    std::string targets = "r:rule";
    for (const char *name : {"a", "b", "c", "d", "e"})
        targets += std::string("; r -event-> ") + name + ":queue";
    QVERIFY(!contains(found(targets), "eventbridge/targets"));
    QVERIFY(contains(found(targets + "; r -event-> f:queue"), "eventbridge/targets"));
    QVERIFY(contains(found("r:rule -event-> t:topic(fifoTopic=true)"), "eventbridge/fifo-topic"));
}

void EventbridgeTest::findsEventsThatAreLostOrGoRound()
{
    QVERIFY(contains(found("r:rule"), "eventbridge/no-target"));
    QVERIFY(contains(found("r:rule -event-> f:function"), "eventbridge/no-dlq"));
    QVERIFY(!contains(found("r:rule -event-> f:function; r -event(deadLetters=true)-> q:queue"),
                      "eventbridge/no-dlq"));
    QVERIFY(contains(found("r:rule -event-> f:function; f -event-> r"), "eventbridge/loop"));
    QVERIFY(!contains(found("f:function -event-> r:rule -event-> g:function"), "eventbridge/loop"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::EventbridgeTest)
#include "eventbridge_test.moc"
