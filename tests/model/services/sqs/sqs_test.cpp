// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/sqs/sqs.h"

#include "model/formats/resource_sheet.h"
#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "tests/support/both_engines.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom {

class SqsTest : public QObject
{
    Q_OBJECT

private slots:
    void aQueueIsAStoreWithItsSettings();
    void deadLettersGoAlongTheEventLink();
    void standardQueuesTakeAnyNumberOfCalls();
    void fifoQueuesTakeTheirCallsPerSecond_data();
    void fifoQueuesTakeTheirCallsPerSecond();
    void readersAreCountedAtTheQueue();
    void servicesAreLetInByAPolicy();
    void callersAndReadersGetOnlyWhatTheyDo();
    void templatesSayWhereDeadLettersGo();
    void findsWhatAwsRefuses();
    void findsQueuesWithoutDeadLetters();
    void findsVisibilityThatIsTooShort();
    void findsDeadLettersThatExpire();
    void tasksReadWhatTheyCanTake();
    void messagesThatFailGoToTheDeadLetters();
};

namespace {

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * std::abs(expected);
}

Design designOf(const std::string &text)
{
    return designText(text, allServices());
}

const Station &stationOf(const Plan &plan, std::string_view name)
{
    const auto found = std::ranges::find(plan.stations, name, &Station::name);
    if (found == plan.stations.end())
        qFatal("no station");
    return *found;
}

NodeView viewOf(const Design &design, const char *node)
{
    return {design, allServices(), *design.node(NodeId(node))};
}

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

/// Carries the fix of a finding out.
Design mended(const Design &design, const char *node, const char *id)
{
    FindingSheet sheet;
    sqs::check(viewOf(design, node), sheet);
    for (const Finding &finding : sheet.findings())
        if (finding.id == id && finding.fix)
            if (Result<Design> fixed = finding.fix->apply(design, allServices()))
                return std::move(fixed).value();
    qFatal("%s cannot be mended", id);
}

Tree propertyOf(const Design &design, std::string_view type, std::string_view key)
{
    const ResourceSheet sheet = deploy(design, allServices());
    const auto found = std::ranges::find(sheet.resources(), type, &Resource::type);
    return found == sheet.resources().end() ? Tree() : found->properties.at(key);
}

} // namespace

void SqsTest::aQueueIsAStoreWithItsSettings()
{
    const Plan plan = lower(designOf("users -> jobs:queue(visibilityTimeout=90, delaySeconds=15, "
                                     "messageRetentionPeriod=600); jobs -> worker:consumer"),
                            allServices());

    const Queue &queue = std::get<Queue>(stationOf(plan, "jobs.messages").body);
    QCOMPARE(queue.visibility, 90.0);
    QCOMPARE(queue.delay, 15.0);
    QCOMPARE(queue.retention, 600.0);
    QCOMPARE(queue.inFlight, 120000.0);
    // Nothing is moved away where there is no queue for it, and no order is kept.
    QCOMPARE(queue.maximumReceives, std::numeric_limits<int>::max());
    QCOMPARE(queue.groups, std::numeric_limits<double>::infinity());
    const Reader &reader = std::get<Reader>(stationOf(plan, "worker.reader").body);
    QCOMPARE(plan.stations[reader.store].name, std::string("jobs.messages"));
}

void SqsTest::deadLettersGoAlongTheEventLink()
{
    const Plan plan = lower(
        designOf("users -> jobs:queue(maxReceiveCount=3); jobs -event-> dead:queue"),
        allServices());

    const Station &jobs = stationOf(plan, "jobs.messages");
    QCOMPARE(std::get<Queue>(jobs.body).maximumReceives, 3);
    QCOMPARE(jobs.routes.size(), std::size_t(1));
    // They are moved, not sent: past the door where calls are counted.
    QCOMPARE(plan.stations[jobs.routes.front().to].name, std::string("dead.messages"));
}

void SqsTest::standardQueuesTakeAnyNumberOfCalls()
{
    const Design design = designOf("users -> jobs:queue");
    QCOMPARE(sqs::callsPerSecond(viewOf(design, "jobs")), std::numeric_limits<double>::infinity());
    QVERIFY(lower(design, allServices()).buckets.empty());
}

void SqsTest::fifoQueuesTakeTheirCallsPerSecond_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<QString>("link");
    QTest::addColumn<double>("messages");
    QTest::newRow("one by one") << ""
                                << "" << 300.0;
    QTest::newRow("in tens") << ""
                             << "entriesPerCall=10" << 3000.0;
    // Only both settings together lift the limit; 5 groups of 300 calls each.
    QTest::newRow("half of it") << ", fifoThroughputLimit=perMessageGroupId"
                                << "" << 300.0;
    QTest::newRow("high throughput, five groups")
        << ", fifoThroughputLimit=perMessageGroupId, deduplicationScope=messageGroup, "
           "messageGroups=5"
        << "" << 1500.0;
    QTest::newRow("high throughput, many groups")
        << ", fifoThroughputLimit=perMessageGroupId, deduplicationScope=messageGroup, "
           "messageGroups=1000"
        << "" << 70000.0;
}

void SqsTest::fifoQueuesTakeTheirCallsPerSecond()
{
    QFETCH(QString, settings);
    QFETCH(QString, link);
    QFETCH(double, messages);
    const Plan plan = lower(designOf("users -request(" + link.toStdString()
                                     + ")-> jobs:queue(fifoQueue=true" + settings.toStdString()
                                     + ")"),
                            allServices());

    const Station &users = stationOf(plan, "users.source");
    const Gate &gate = std::get<Gate>(plan.stations[users.routes.front().to].body);
    QCOMPARE(plan.buckets[gate.bucket].rate / gate.amount, messages);
}

void SqsTest::readersAreCountedAtTheQueue()
{
    const Plan plan = lower(designOf("users -> jobs:queue; jobs -> worker:consumer"),
                            allServices());
    const auto boundTo = [&plan](std::string_view metric) {
        const auto found = std::ranges::find(plan.metrics, metric, &MetricBinding::metric);
        return found == plan.metrics.end() || found->sum.empty()
                   ? std::string()
                   : plan.stations[found->sum.front().index].name;
    };
    QCOMPARE(boundTo("NumberOfMessagesReceived"), std::string("worker.reader"));
    QCOMPARE(boundTo("NumberOfMessagesDeleted"), std::string("worker.reader"));
    QCOMPARE(boundTo("ApproximateAgeOfOldestMessage"), std::string("jobs.messages"));
}

void SqsTest::servicesAreLetInByAPolicy()
{
    QVERIFY(propertyOf(designOf("f:function -event-> jobs:queue"), "AWS::SQS::QueuePolicy",
                       "PolicyDocument")
                .isNull());
    const Tree policy = propertyOf(designOf("news:topic -event-> jobs:queue"),
                                   "AWS::SQS::QueuePolicy", "PolicyDocument");
    const Tree expected = Tree::map(
        {{"Effect", "Allow"},
         {"Principal", Tree::map({{"Service", "sns.amazonaws.com"}})},
         {"Action", "sqs:SendMessage"},
         {"Resource", ResourceSheet::attribute("Jobs", "Arn")},
         {"Condition",
          Tree::map({{"ArnEquals", Tree::map({{"aws:SourceArn", ResourceSheet::ref("News")}})}})}});
    QCOMPARE(policy.at("Statement"), Tree::list({expected}));
}

void SqsTest::callersAndReadersGetOnlyWhatTheyDo()
{
    const Design design = designOf("users -> jobs:queue; jobs -> worker:consumer");
    const NodeView jobs = viewOf(design, "jobs");
    QCOMPARE(sqs::permissions(jobs.linksIn().front()).front().actions,
             std::vector<std::string_view>({"sqs:SendMessage"}));
    QVERIFY(std::ranges::find(sqs::permissions(jobs.linksOut().front()).front().actions,
                              "sqs:DeleteMessage")
            != sqs::permissions(jobs.linksOut().front()).front().actions.end());
}

void SqsTest::templatesSayWhereDeadLettersGo()
{
    const Design design = designOf("users -> jobs:queue(maxReceiveCount=3); jobs -event-> "
                                   "dead:queue");
    QCOMPARE(propertyOf(design, "AWS::SQS::Queue", "RedrivePolicy"),
             Tree::map({{"deadLetterTargetArn", ResourceSheet::attribute("Dead", "Arn")},
                        {"maxReceiveCount", 3}}));
}

void SqsTest::findsWhatAwsRefuses()
{
    const Design named = designOf("users -> jobs:queue(fifoQueue=true, queueName=jobs)");
    QVERIFY(contains(findingsOf(named, "jobs"), "sqs/fifo-name"));
    QVERIFY(!contains(findingsOf(mended(named, "jobs", "sqs/fifo-name"), "jobs"), "sqs/fifo-name"));
    const Design half = designOf(
        "users -> jobs:queue(fifoQueue=true, fifoThroughputLimit=perMessageGroupId)");
    QVERIFY(contains(findingsOf(half, "jobs"), "sqs/fifo-ht-config"));
    QVERIFY(sqs::hasHighThroughput(viewOf(mended(half, "jobs", "sqs/fifo-ht-config"), "jobs")));
    // 2 MiB where 1 MiB is the most.
    QVERIFY(contains(findingsOf(designOf("users -(payload=2097152)-> jobs:queue"), "jobs"),
                     "sqs/size"));
    const Design mixed = designOf("jobs:queue(fifoQueue=true) -event-> dead:queue");
    QVERIFY(contains(findingsOf(mixed, "jobs"), "sqs/dlq-type"));
    QVERIFY(!contains(findingsOf(mended(mixed, "jobs", "sqs/dlq-type"), "jobs"), "sqs/dlq-type"));
}

void SqsTest::findsQueuesWithoutDeadLetters()
{
    const Design design = designOf("users -> jobs:queue; jobs -> worker:consumer");
    QVERIFY(contains(findingsOf(design, "jobs"), "sqs/no-dlq"));

    const Design after = mended(design, "jobs", "sqs/no-dlq");

    QVERIFY(!contains(findingsOf(after, "jobs"), "sqs/no-dlq"));
    QVERIFY(!contains(findingsOf(after, "jobs"), "sqs/dlq-retention"));
    QVERIFY(findingsOf(after, "jobs-dlq").empty());
    QVERIFY(contains(findingsOf(designOf("users -> jobs:queue"), "jobs"), "sqs/no-consumer"));
    QVERIFY(contains(findingsOf(design, "jobs"), "sqs/shortpoll"));
}

void SqsTest::findsVisibilityThatIsTooShort()
{
    // A function with a time-out of 10 s: below 10 s messages come back too soon, from 60 s on
    // there is room for six attempts.
    const auto found = [](const std::string &visibility) {
        Design design = designOf("users -> jobs:queue(visibilityTimeout=" + visibility
                                 + "); jobs -poll-> work:function(timeout=10)");
        return findingsOf(design, "jobs");
    };
    QVERIFY(contains(found("9"), "sqs/vis-below-timeout"));
    QVERIFY(contains(found("10"), "sqs/vis-short"));
    QVERIFY(contains(found("59"), "sqs/vis-short"));
    QVERIFY(!contains(found("60"), "sqs/vis-short"));
    QVERIFY(!contains(found("60"), "sqs/vis-below-timeout"));
}

void SqsTest::findsDeadLettersThatExpire()
{
    const Design design = designOf("jobs:queue -event-> dead:queue");
    QVERIFY(contains(findingsOf(design, "jobs"), "sqs/dlq-retention"));
    const Design after = mended(design, "jobs", "sqs/dlq-retention");
    // 14 days.
    QCOMPARE(viewOf(after, "dead").get(sqs::kRetention), 1209600.0);
}

void SqsTest::tasksReadWhatTheyCanTake()
{
    // Two tasks of five places work 0.5 s on a message: at most 20 a second. 12 are sent.
    const BothEngines calm = bothEngines(
        designText("users(12/s) -> jobs:queue -poll(batchSize=1)-> work:service(desiredCount=2, "
                   "concurrencyPerTask=5, duration=0.5, cpuSeconds=0)",
                   allServices()),
        300);
    const RunResult *runs[] = {calm.live.run.get(), &calm.requests->run()};
    for (const RunResult *run : runs) {
        const auto rate = [run](const char *node, const char *metric) {
            return run->summary(NodeId(node), metric).rate;
        };
        QVERIFY(isNear(rate("jobs", "NumberOfMessagesReceived"), 12, 0.04));
        QVERIFY(isNear(rate("jobs", "NumberOfMessagesDeleted"), 12, 0.04));
        // What a service reads is its load, as requests would be.
        QVERIFY(isNear(rate("work", "Offered"), 12, 0.04));
    }

    // Of 30 a second, 10 wait: 3000 after 300 s.
    const Simulated busy = simulated(
        "users(30/s) -> jobs:queue -poll(batchSize=1)-> work:service(desiredCount=2, "
        "concurrencyPerTask=5, duration=0.5, cpuSeconds=0)",
        300);
    QVERIFY(isNear(busy.metric("work", "Offered").rate, 20, 0.05));
    QVERIFY(isNear(busy.at("jobs", "ApproximateNumberOfMessagesVisible", 299), 3000, 0.07));
}

void SqsTest::messagesThatFailGoToTheDeadLetters()
{
    // All fail, and come back after 10 s: the third receive, 20 s after the first, is the last.
    const BothEngines both = bothEngines(
        designText("users(5/s) -> jobs:queue(visibilityTimeout=10, maxReceiveCount=3) "
                   "-poll(batchSize=1)-> work:service(desiredCount=4, concurrencyPerTask=20, "
                   "duration=0.1, cpuSeconds=0, errorRate=1); jobs -event-> dead:queue",
                   allServices()),
        600);
    const RunResult *runs[] = {both.live.run.get(), &both.requests->run()};
    for (const RunResult *run : runs) {
        const auto total = [run](const char *node, const char *metric) {
            return run->summary(NodeId(node), metric).sum;
        };
        // 5 x 600 messages but for those of the last 30 s; each is received three times.
        QVERIFY(isNear(total("jobs", "DeadLetters"), 5 * (600 - 30), 0.06));
        QVERIFY(isNear(total("jobs", "NumberOfMessagesReceived"), 3 * 5 * (600 - 15), 0.06));
        QVERIFY(total("jobs", "NumberOfMessagesDeleted") < 1e-6);
        // They are moved, not sent.
        QVERIFY(total("dead", "NumberOfMessagesSent") < 1e-6);
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::SqsTest)
#include "sqs_test.moc"
