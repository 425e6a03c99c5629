// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/sns/sns.h"

#include "model/formats/resource_sheet.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class SnsTest : public QObject
{
    Q_OBJECT

private slots:
    void eachSubscriberGetsEachMessage();
    void filtersKeepMessagesBack();
    void whatFailsOverHttpIsGivenUpAfterThreeRetries();
    void deadLettersAreKept();
    void aTopicTakesItsMessagesPerSecond();
    void billsPublishesAndMails();
    void templatesSubscribeWithTheRightProtocol();
    void alarmsTellTopics();
    void findsWhatAwsRefuses();
    void findsMessagesThatNobodyGets();
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

std::vector<Resource> resourcesOf(const Design &design, std::string_view type)
{
    std::vector<Resource> found;
    const ResourceSheet sheet = deploy(design, allServices());
    for (const Resource &resource : sheet.resources())
        if (resource.type == type)
            found.push_back(resource);
    return found;
}

} // namespace

void SnsTest::eachSubscriberGetsEachMessage()
{
    const Simulated simulation = simulated(
        "users(50/s) -> news:topic; news -event-> a:queue; news -event-> b:queue; news -event-> "
        "c:function(duration=0.05)",
        120);

    QVERIFY(isNear(simulation.metric("news", "NumberOfMessagesPublished").rate, 50, 0.001));
    QVERIFY(isNear(simulation.metric("news", "NumberOfNotificationsDelivered").rate, 150, 0.001));
    QVERIFY(isNear(simulation.metric("a", "NumberOfMessagesSent").rate, 50, 0.001));
    QVERIFY(isNear(simulation.metric("b", "NumberOfMessagesSent").rate, 50, 0.001));
    // The publisher waits for the acknowledgement of the topic, not for the subscribers.
    QVERIFY(isNear(simulation.metric("users", "ResponseTime").mean, 0.04, 0.01));
}

void SnsTest::filtersKeepMessagesBack()
{
    const Simulated simulation = simulated(
        "users(50/s) -> news:topic; news -event(filterRatio=0.2)-> a:queue", 120);

    QVERIFY(isNear(simulation.metric("news", "NumberOfNotificationsDelivered").rate, 10, 0.001));
    QVERIFY(simulation.metric("news", "NumberOfNotificationsFailed").sum < 1e-6);
}

void SnsTest::whatFailsOverHttpIsGivenUpAfterThreeRetries()
{
    // Everything fails: four attempts for each message once the first have been given up after 60
    // s.
    const Simulated simulation = simulated(
        "users(10/s) -> news:topic -request-> shop:http.endpoint(errorRate=1, workers=100)", 1200);

    QVERIFY(isNear(simulation.at("shop", "Offered", 1100), 40, 0.02));
    QVERIFY(isNear(simulation.at("news", "NumberOfNotificationsFailed", 1100), 10, 0.02));
    QVERIFY(contains(findingsOf(simulation, "news"), "sns/lost"));
}

void SnsTest::deadLettersAreKept()
{
    const Simulated simulation = simulated(
        "users(10/s) -> news:topic -request-> shop:http.endpoint(errorRate=1, workers=100); news "
        "-event(deadLetters=true)-> dead:queue",
        1200);

    QVERIFY(isNear(simulation.at("news", "NumberOfNotificationsRedrivenToDlq", 1100), 10, 0.02));
    QVERIFY(isNear(simulation.at("dead", "NumberOfMessagesSent", 1100)
                       + simulation.at("dead", "Offered", 1100),
                   10, 1.05));
    QVERIFY(!contains(findingsOf(simulation, "news"), "sns/lost"));
    QVERIFY(!contains(findingsOf(simulation, "news"), "sns/no-dlq"));
}

void SnsTest::aTopicTakesItsMessagesPerSecond()
{
    const Simulated simulation = simulated("users(5000/s) -> news:topic(fifoTopic=true)", 120);

    // A FIFO topic takes 3,000 a second, and the store of one second at the beginning.
    QVERIFY(isNear(simulation.at("news", "Throttles", 100), 2000, 0.01));
}

void SnsTest::billsPublishesAndMails()
{
    const Simulated simulation = simulated(
        "users(2/s) -(payload=100000)-> news:topic(emailEndpoint=a@example.com)", 60);
    const PriceSheet sheet = price(simulation.design, allServices(), simulation.run.get());

    // 2 a second are 5.256 million a month: 2 chunks of 64 KiB each at 0.50 $, and mails at 20 $.
    QVERIFY(isNear(sheet.perMonth(NodeId("news")), 5.256 * 2 * 0.5 + 5.256 * 20, 0.001));
}

void SnsTest::templatesSubscribeWithTheRightProtocol()
{
    const Design design = designText(
        "news:topic(emailEndpoint=a@example.com) -event-> a:queue; news -event-> c:function; news "
        "-request-> shop:http.endpoint; news -event(deadLetters=true)-> dead:queue",
        allServices());
    const std::vector<Resource> subscriptions = resourcesOf(design, "AWS::SNS::Subscription");

    std::vector<std::string> protocols;
    for (const Resource &subscription : subscriptions)
        protocols.push_back(subscription.properties.at("Protocol").textOr(""));
    std::ranges::sort(protocols);
    QCOMPARE(protocols, std::vector<std::string>({"email", "https", "lambda", "sqs"}));
    QCOMPARE(resourcesOf(design, "AWS::Lambda::Permission").size(), std::size_t(1));
    const auto toQueue = std::ranges::find_if(subscriptions, [](const Resource &subscription) {
        return subscription.properties.at("Protocol") == Tree("sqs");
    });
    QCOMPARE(toQueue->properties.at("RedrivePolicy"),
             Tree::map({{"deadLetterTargetArn", ResourceSheet::attribute("Dead", "Arn")}}));
}

void SnsTest::alarmsTellTopics()
{
    const Design design = designText("slow:alarm -control-> news:topic(emailEndpoint=a@b.example)",
                                     allServices());

    QCOMPARE(resourcesOf(design, "AWS::CloudWatch::Alarm").front().properties.at("AlarmActions"),
             Tree::list({ResourceSheet::ref("News")}));
}

void SnsTest::findsWhatAwsRefuses()
{
    const auto found = [](const char *text) {
        return findingsOf(designText(text, allServices()), "news");
    };
    QVERIFY(contains(found("users -(payload=300000)-> news:topic"), "sns/size"));
    QVERIFY(contains(found("news:topic(fifoTopic=true) -event-> f:function"), "sns/fifo-sub"));
    QVERIFY(!contains(found("news:topic(fifoTopic=true) -event-> q:queue(fifoQueue=true)"),
                      "sns/fifo-sub"));
    QVERIFY(contains(found("news:topic -event-> q:queue(fifoQueue=true)"), "sns/standard-to-fifo"));
    QVERIFY(contains(found("news:topic(topicName=news.fifo)"), "sns/fifo-name"));
}

void SnsTest::findsMessagesThatNobodyGets()
{
    const auto found = [](const char *text) {
        return findingsOf(designText(text, allServices()), "news");
    };
    QVERIFY(contains(found("users -> news:topic"), "sns/no-subscription"));
    QVERIFY(contains(found("news:topic -event-> q:queue"), "sns/no-dlq"));
    QVERIFY(contains(
        findingsOf(simulated("users(20/s) -> news:topic(emailEndpoint=a@b.example)", 60), "news"),
        "sns/email-rate"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::SnsTest)
#include "sns_test.moc"
