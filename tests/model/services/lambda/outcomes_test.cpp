// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/outcomes.h"

#include "model/formats/resource_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/both_engines.h"
#include "tests/support/design_text.h"

#include <QTest>

#include <algorithm>
#include <cmath>

/// What becomes of asynchronous invocations, and where Lambda sends it.
namespace headroom {

class OutcomesTest : public QObject
{
    Q_OBJECT

private slots:
    void answersAndWhatIsGivenUpGoTheirWays();
    void whatEntersAnAliasGoesItsWays();
    void templatesNameWhatIsDrawn();
    void aliasesHaveTheirOwnDestinations();
    void drawnWaysCountAgainstLoss();
};

namespace {

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * std::abs(expected);
}

const Resource &resource(const ResourceSheet &sheet, std::string_view id)
{
    const auto found = std::ranges::find(sheet.resources(), id, &Resource::logicalId);
    if (found == sheet.resources().end())
        qFatal("no resource %s", std::string(id).c_str());
    return *found;
}

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

} // namespace

void OutcomesTest::answersAndWhatIsGivenUpGoTheirWays()
{
    const BothEngines both = bothEngines(
        designText("users(40/s) -event-> f:function(errorRate=0.5, maximumRetryAttempts=0, "
                   "duration=0.05, initDuration=0.01) -event(deadLetters=true)-> dead:queue; "
                   "f -event(destination=OnFailure)-> why:queue; "
                   "f -event(destination=OnSuccess)-> done:topic",
                   allServices()),
        300);

    const RunResult *runs[] = {both.live.run.get(), &both.requests->run()};
    for (const RunResult *run : runs) {
        const auto total = [run](const char *node, const char *metric) {
            return run->summary(NodeId(node), metric).sum;
        };
        // 40 x 300 events run once; half of them fail and are told of twice, the others once.
        QVERIFY(isNear(total("f", "Invocations"), 12000, 0.03));
        QVERIFY(isNear(total("dead", "NumberOfMessagesSent"), 6000, 0.04));
        QVERIFY(isNear(total("why", "NumberOfMessagesSent"), 6000, 0.04));
        QVERIFY(isNear(total("done", "NumberOfMessagesPublished"), 6000, 0.04));
    }
}

void OutcomesTest::whatEntersAnAliasGoesItsWays()
{
    const BothEngines both = bothEngines(
        designText("f:function(maximumRetryAttempts=0); users(20/s) -event-> live; "
                   "v1(errorRate=1, duration=0.05); "
                   "live -event(destination=OnFailure)-> lost:queue",
                   allServices()),
        120);

    const RunResult *runs[] = {both.live.run.get(), &both.requests->run()};
    for (const RunResult *run : runs) {
        QVERIFY(isNear(run->summary(NodeId("lost"), "NumberOfMessagesSent").sum, 2400, 0.06));
        QVERIFY(isNear(run->summary(NodeId("f"), "AsyncEventsDropped").sum, 2400, 0.06));
    }
}

void OutcomesTest::templatesNameWhatIsDrawn()
{
    const ResourceSheet sheet = deploy(
        designText("users(1/s) -event-> f:function -event(deadLetters=true)-> dead:queue; "
                   "f -event(destination=OnFailure)-> why:topic; "
                   "f -event(destination=OnSuccess)-> next:rule",
                   allServices()),
        allServices());

    QCOMPARE(resource(sheet, "F").properties.at("DeadLetterConfig").at("TargetArn"),
             ResourceSheet::attribute("Dead", "Arn"));
    const Tree &config = resource(sheet, "FEvents").properties.at("DestinationConfig");
    QCOMPARE(config.at("OnFailure").at("Destination"), ResourceSheet::ref("Why"));
    // Events go to a bus; the rule waits there.
    QCOMPARE(
        config.at("OnSuccess").at("Destination"),
        ResourceSheet::substitute(
            "arn:${AWS::Partition}:events:${AWS::Region}:${AWS::AccountId}:event-bus/default"));
    const Tree &policy = resource(sheet, "FRole").properties.at("Policies").items().front();
    std::vector<Tree> actions;
    for (const Tree &statement : policy.at("PolicyDocument").at("Statement").items())
        actions.push_back(statement.at("Action").items().front());
    for (const char *action : {"sqs:SendMessage", "sns:Publish", "events:PutEvents"})
        QVERIFY2(std::ranges::find(actions, Tree(action)) != actions.end(), action);
}

void OutcomesTest::aliasesHaveTheirOwnDestinations()
{
    const ResourceSheet sheet = deploy(
        designText("f:function; live -event(destination=OnSuccess)-> done:queue", allServices()),
        allServices());

    const Resource &events = resource(sheet, "LiveEvents");
    QCOMPARE(events.properties.at("Qualifier"), Tree("live"));
    QCOMPARE(events.properties.at("DestinationConfig").at("OnSuccess").at("Destination"),
             ResourceSheet::attribute("Done", "Arn"));
    const auto ofFunction = std::ranges::find(sheet.resources(), "FEvents", &Resource::logicalId);
    QVERIFY(ofFunction == sheet.resources().end());
}

void OutcomesTest::drawnWaysCountAgainstLoss()
{
    const auto found = [](const std::string &text) {
        return findingsOf(designText(text, allServices()), "f");
    };
    QVERIFY(contains(found("users(1/s) -event-> f:function"), "lambda/async-loss"));
    for (const char *setting : {"deadLetters=true", "destination=OnFailure"})
        QVERIFY2(!contains(found("users(1/s) -event-> f:function -event(" + std::string(setting)
                                 + ")-> q:queue"),
                           "lambda/async-loss"),
                 setting);
    QVERIFY(contains(found("users(1/s) -event-> f:function -event(destination=OnSuccess)-> "
                           "q:queue(fifoQueue=true)"),
                     "lambda/async-loss"));
    QVERIFY(contains(found("users(1/s) -event-> f:function -event(destination=OnSuccess)-> "
                           "q:queue(fifoQueue=true)"),
                     "lambda/dest-fifo"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::OutcomesTest)
#include "outcomes_test.moc"
