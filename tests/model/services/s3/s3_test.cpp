// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/s3/s3.h"

#include "model/formats/resource_sheet.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class S3Test : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWritesAreCountedApart();
    void eachPrefixTakesItsRequests();
    void busyPrefixesAreSplitAfterAWhile();
    void largeObjectsTakeTheirTime();
    void writesAreToldAndReadsAreNot();
    void billsRequestsAndStorage();
    void callersGetOnlyWhatTheyDo();
    void templatesLetTheBucketTell();
    void findsWhatDoesNotWork();
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

const Resource *resourceOf(const ResourceSheet &sheet, std::string_view type)
{
    const auto found = std::ranges::find(sheet.resources(), type, &Resource::type);
    return found == sheet.resources().end() ? nullptr : &*found;
}

} // namespace

void S3Test::readsAndWritesAreCountedApart()
{
    const Simulated simulation = simulated(
        "users(100/s) -> b:bucket(readShare=0.8); w:users(7/s) -(operation=PutObject)-> b", 60);

    // 80 of 100 read, 20 write, and 7 more write.
    QVERIFY(isNear(simulation.metric("b", "GetRequests").rate, 80, 0.001));
    QVERIFY(isNear(simulation.metric("b", "PutRequests").rate, 27, 0.001));
    QVERIFY(isNear(simulation.metric("b", "Offered").rate, 107, 0.001));
    QVERIFY(isNear(simulation.metric("b", "BytesUploaded").rate, 27 * 65536.0, 0.001));
}

void S3Test::eachPrefixTakesItsRequests()
{
    const Simulated one = simulated("users(6500/s) -(operation=PutObject)-> b:bucket", 60);
    const Simulated two = simulated("users(6500/s) -(operation=PutObject)-> b:bucket(prefixes=2)",
                                    60);

    // A prefix takes 3,500 writes a second, two take 7,000.
    QVERIFY(isNear(one.at("b", "5xxErrors", 50), 3000, 0.01));
    QVERIFY(two.metric("b", "5xxErrors").sum < 1);
    QVERIFY(contains(findingsOf(one, "b"), "s3/prefix-rate"));
    QVERIFY(!contains(findingsOf(two, "b"), "s3/prefix-rate"));
}

void S3Test::busyPrefixesAreSplitAfterAWhile()
{
    const Simulated simulation = simulated(
        "users(5000/s) -(operation=PutObject)-> b:bucket(prefixSplitTime=600)", 900);

    QVERIFY(isNear(simulation.at("b", "5xxErrors", 500), 1500, 0.02));
    // Twice the greatest demand of 5,000 is more than enough.
    QVERIFY(simulation.at("b", "5xxErrors", 800) < 1);
}

void S3Test::largeObjectsTakeTheirTime()
{
    const Simulated simulation = simulated(
        "users(1/s) -(operation=GetObject)-> b:bucket(objectSize=87000000, duration=0.1)", 60);

    // 0.1 s until the first byte, and 87 MB at 87 MB/s.
    QVERIFY(isNear(simulation.metric("b", "FirstByteLatency").mean, 0.1, 0.001));
    QVERIFY(isNear(simulation.metric("b", "TotalRequestLatency").mean, 1.1, 0.001));
}

void S3Test::writesAreToldAndReadsAreNot()
{
    const Simulated simulation = simulated(
        "users(10/s) -> b:bucket(readShare=0.4); b -event-> r:rule; b -event-> f:function", 300);

    // Six of ten write.
    QVERIFY(isNear(simulation.at("r", "MatchedEvents", 200), 6, 0.01));
    QVERIFY(isNear(simulation.at("f", "AsyncEventsReceived", 200), 6, 0.01));
    QCOMPARE(simulation.metric("r", "CustomEvents").sum, 0.0);
    // The writer does not wait for those who are told.
    QVERIFY(simulation.metric("users", "ResponseTime").mean < 0.2);
}

void S3Test::billsRequestsAndStorage()
{
    const Simulated simulation = simulated(
        "users(10/s) -(operation=GetObject)-> b:bucket(storage=1000)", 60);
    const PriceSheet sheet = price(simulation.design, allServices(), simulation.run.get());

    // 26.28 million reads a month at 0.0004 $ per thousand, and 1,000 GB at 0.023 $.
    QVERIFY(isNear(sheet.perMonth(NodeId("b")), 26280 * 0.0004 + 23, 0.001));
}

void S3Test::callersGetOnlyWhatTheyDo()
{
    const Design design = designText("users -(operation=ListObjectsV2)-> b:bucket", allServices());
    const LinkView link = NodeView(design, allServices(), *design.node(NodeId("b")))
                              .linksIn(LinkKind::Request)
                              .front();
    const std::vector<Permission> permissions = s3::permissions(link);
    QCOMPARE(permissions.front().actions, std::vector<std::string_view>({"s3:ListBucket"}));
    QCOMPARE(permissions.front().resource, ResourceSheet::attribute("B", "Arn"));
}

void S3Test::templatesLetTheBucketTell()
{
    const ResourceSheet sheet = deploy(
        designText("b:bucket -event-> f:function; b -event-> q:queue; b -event-> r:rule",
                   allServices()),
        allServices());
    const Resource *bucket = resourceOf(sheet, "AWS::S3::Bucket");
    const Tree &configuration = bucket->properties.at("NotificationConfiguration");
    QCOMPARE(configuration.at("EventBridgeConfiguration").at("EventBridgeEnabled"), Tree(true));
    QCOMPARE(configuration.at("QueueConfigurations").items().front().at("Queue"),
             ResourceSheet::attribute("Q", "Arn"));
    QCOMPARE(configuration.at("LambdaConfigurations").size(), std::size_t(1));
    // The bucket is made when its targets let it in, so these cannot name it.
    QCOMPARE(bucket->dependsOn.size(), std::size_t(2));
    const Resource *policy = resourceOf(sheet, "AWS::SQS::QueuePolicy");
    QCOMPARE(
        policy->properties.at("PolicyDocument").at("Statement").items().front().at("Condition"),
        Tree::map({{"StringEquals",
                    Tree::map({{"aws:SourceAccount", ResourceSheet::ref("AWS::AccountId")}})}}));
    const Tree &pattern = resourceOf(sheet, "AWS::Events::Rule")->properties.at("EventPattern");
    QCOMPARE(pattern.at("source"), Tree::list({"aws.s3"}));
}

void S3Test::findsWhatDoesNotWork()
{
    const auto found = [](const char *text) {
        return findingsOf(designText(text, allServices()), "b");
    };
    QVERIFY(contains(found("b:bucket -event-> q:queue(fifoQueue=true)"), "s3/fifo-notification"));
    QVERIFY(contains(found("b:bucket -event-> q:queue; b -event-> p:queue"),
                     "s3/overlapping-notifications"));
    QVERIFY(!contains(found("b:bucket -event-> q:queue; b -event-> r:rule"),
                      "s3/overlapping-notifications"));
    QVERIFY(contains(found("b:bucket -event-> f:function; f -request-> b"), "s3/loop"));
    QVERIFY(!contains(found("b:bucket -event-> f:function; f -request-> c:bucket"), "s3/loop"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::S3Test)
#include "s3_test.moc"
