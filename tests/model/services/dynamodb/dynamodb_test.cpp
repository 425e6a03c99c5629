// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/dynamodb/dynamodb.h"

#include "model/formats/resource_sheet.h"
#include "model/pricing/price_sheet.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>

namespace headroom {

class DynamodbTest : public QObject
{
    Q_OBJECT

private slots:
    void metersReadsInStepsOf4KAndWritesInStepsOf1K_data();
    void metersReadsInStepsOf4KAndWritesInStepsOf1K();
    void readsAndWritesAreMeteredApart();
    void aLinkSaysWhatItDoes();
    void provisionedTablesThrottleWhenTheBurstIsUsedUp();
    void tablesOnDemandTakeWhatTheyAreWarmFor();
    void tablesOnDemandGrowToTwiceTheirUse();
    void provisionedTablesFollowTheirTarget();
    void aCeilingLimitsTablesOnDemand();
    void aHotKeyIsHeldToItsPartition();
    void popularityComesFromTheClients();
    void callersNeedOnlyWhatTheyDo();
    void billsRequestsOrCapacity();
    void findsTablesThatAskForTooMuch();
    void findsSettingsWithoutEffect();
    void findsTheCheaperMode();
};

namespace {

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

bool isNear(double value, double expected, double share)
{
    return std::abs(value - expected) <= share * expected;
}

LinkView onlyLinkInto(const Design &design, const char *node)
{
    return NodeView(design, allServices(), *design.node(NodeId(node)))
        .linksIn(LinkKind::Request)
        .front();
}

} // namespace

void DynamodbTest::metersReadsInStepsOf4KAndWritesInStepsOf1K_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<double>("readUnits");
    QTest::addColumn<double>("writeUnits");
    // An eventually consistent read takes half a unit per 4 KB, a strongly consistent one a unit, a
    // transactional one two.
    QTest::newRow("small read") << "operation=GetItem" << 0.5 << 0.0;
    QTest::newRow("consistent read") << "operation=GetItem, consistentRead=true" << 1.0 << 0.0;
    QTest::newRow("4 KB") << "operation=GetItem, itemSize=4096" << 0.5 << 0.0;
    QTest::newRow("4 KB and a byte") << "operation=Query, itemSize=4097" << 1.0 << 0.0;
    QTest::newRow("read in a transaction") << "operation=TransactGetItems" << 2.0 << 0.0;
    QTest::newRow("small write") << "operation=PutItem" << 0.0 << 1.0;
    QTest::newRow("2.5 KB") << "operation=UpdateItem, itemSize=2560" << 0.0 << 3.0;
    QTest::newRow("write in a transaction")
        << "operation=TransactWriteItems, itemSize=2048" << 0.0 << 4.0;
}

void DynamodbTest::metersReadsInStepsOf4KAndWritesInStepsOf1K()
{
    QFETCH(QString, link);
    QFETCH(double, readUnits);
    QFETCH(double, writeUnits);
    const Design design = designText("users -(" + link.toStdString() + ")-> orders:table",
                                     allServices());
    const LinkView view = onlyLinkInto(design, "orders");

    const std::vector<dynamodb::Access> accesses = dynamodb::accessesOf(view.to(), &view);

    QCOMPARE(accesses.size(), std::size_t(1));
    QCOMPARE(accesses[0].readUnits, readUnits);
    QCOMPARE(accesses[0].writeUnits, writeUnits);
}

void DynamodbTest::readsAndWritesAreMeteredApart()
{
    const Simulated simulation = simulated("users(100/s) -> orders:table(readShare=0.8)", 60);

    // 80 reads of half a unit, 20 writes of one.
    QVERIFY(isNear(simulation.metric("orders", "ConsumedReadCapacityUnits").rate, 40, 0.001));
    QVERIFY(isNear(simulation.metric("orders", "ConsumedWriteCapacityUnits").rate, 20, 0.001));
    QVERIFY(simulation.metric("orders", "ThrottledRequests").sum < 1e-6);
    QVERIFY(isNear(simulation.metric("orders", "Offered").rate, 100, 0.001));
    QVERIFY(isNear(simulation.metric("orders", "SuccessfulRequestLatency").mean, 0.005, 0.01));
}

void DynamodbTest::aLinkSaysWhatItDoes()
{
    const Simulated simulation = simulated(
        "users(100/s) -(operation=PutItem, itemSize=2000)-> orders:table; readers:users(50/s) "
        "-(operation=GetItem)-> orders",
        60);

    // 100 writes of two units, 50 reads of half a unit.
    QVERIFY(isNear(simulation.metric("orders", "ConsumedWriteCapacityUnits").rate, 200, 0.001));
    QVERIFY(isNear(simulation.metric("orders", "ConsumedReadCapacityUnits").rate, 25, 0.001));
    QVERIFY(isNear(simulation.metric("orders", "Offered").rate, 150, 0.001));
    QVERIFY(isNear(simulation.run->offered(NodeId("orders"), 30), 150, 0.001));
}

void DynamodbTest::provisionedTablesThrottleWhenTheBurstIsUsedUp()
{
    const Simulated simulation = simulated(
        "users(200/s) -(operation=PutItem)-> orders:table(billingMode=PROVISIONED, "
        "writeCapacityUnits=100)");

    // 300 s x 100 units in store; 200 come and 100 are refilled, so the store lasts 300 s. Then
    // half of the writes are throttled.
    QVERIFY(simulation.at("orders", "WriteThrottleEvents", 280) < 0.1);
    QVERIFY(isNear(simulation.at("orders", "WriteThrottleEvents", 500), 100, 0.01));
    QVERIFY(isNear(simulation.at("orders", "ConsumedWriteCapacityUnits", 500), 100, 0.01));
    QVERIFY(simulation.metric("orders", "ReadThrottleEvents").sum < 1e-9);
    QCOMPARE(simulation.run->rejections(NodeId("orders")).front().limit,
             std::string("orders.writeCapacityUnits"));
}

void DynamodbTest::tablesOnDemandTakeWhatTheyAreWarmFor()
{
    const Simulated simulation = simulated("users(5000/s) -(operation=PutItem)-> orders:table; "
                                           "readers:users(5000/s) -(operation=GetItem)-> orders",
                                           60);

    // A new table takes 4,000 writes and 12,000 reads per second.
    QVERIFY(isNear(simulation.at("orders", "WriteThrottleEvents", 50), 1000, 0.01));
    QVERIFY(simulation.at("orders", "ReadThrottleEvents", 50) < 1e-6);
    QCOMPARE(simulation.run->rejections(NodeId("orders")).front().limit,
             std::string("orders.writeUnitsPerSecond"));
}

void DynamodbTest::tablesOnDemandGrowToTwiceTheirUse()
{
    const Simulated simulation = simulated("users(5000/s) -(operation=PutItem)-> orders:table",
                                           3000);

    // 4,000 of 5,000 writes at first; half an hour after the first minute of them, 8,000.
    QVERIFY(isNear(simulation.at("orders", "WriteThrottleEvents", 1700), 1000, 0.01));
    QVERIFY(simulation.at("orders", "WriteThrottleEvents", 2000) < 1e-6);
    // Beyond a ceiling it does not grow.
    const Simulated limited = simulated(
        "users(5000/s) -(operation=PutItem)-> orders:table(maxWriteRequestUnits=4500)", 3000);
    QVERIFY(isNear(limited.at("orders", "WriteThrottleEvents", 2900), 500, 0.01));
}

void DynamodbTest::provisionedTablesFollowTheirTarget()
{
    const Simulated simulation = simulated(
        "users(140/s) -(operation=PutItem)-> orders:table(billingMode=PROVISIONED, "
        "writeCapacityUnits=100, autoScaling=true)",
        900);

    // 140 of 100 units come, the burst lasts. Two minutes above 70 %: 140 / 0.7 = 200 units.
    QCOMPARE(simulation.at("orders", "ProvisionedWriteCapacityUnits", 60), 100.0);
    QCOMPARE(simulation.at("orders", "ProvisionedWriteCapacityUnits", 600), 200.0);
    QVERIFY(simulation.metric("orders", "WriteThrottleEvents").sum < 1);
    // Without auto scaling it stays.
    const Simulated fixed = simulated(
        "users(140/s) -(operation=PutItem)-> orders:table(billingMode=PROVISIONED, "
        "writeCapacityUnits=100)",
        900);
    QCOMPARE(fixed.at("orders", "ProvisionedWriteCapacityUnits", 800), 100.0);
    QVERIFY(contains(findingsOf(designText("users -> orders:table(billingMode=PROVISIONED, "
                                           "writeCapacityUnits=2000, autoScaling=true)",
                                           allServices()),
                                "orders"),
                     "dynamodb/scaling-bounds"));
}

void DynamodbTest::aCeilingLimitsTablesOnDemand()
{
    const Simulated simulation = simulated(
        "users(500/s) -(operation=PutItem)-> orders:table(maxWriteRequestUnits=300)", 60);

    QVERIFY(isNear(simulation.at("orders", "WriteThrottleEvents", 50), 200, 0.01));
    QCOMPARE(simulation.run->rejections(NodeId("orders")).front().limit,
             std::string("orders.maxWriteRequestUnits"));
}

void DynamodbTest::aHotKeyIsHeldToItsPartition()
{
    const Simulated simulation = simulated(
        R"(users(3000/s) -(operation=PutItem)-> orders:table(keys={"law":"hot","count":1000,"hotShare":0.5}))",
        60);

    // 1,500 writes per second ask for one key, a partition takes 1,000; the table would take 4,000.
    QVERIFY(isNear(simulation.at("orders", "WriteThrottleEvents", 50), 500, 0.02));
    QVERIFY(contains(findingsOf(simulation, "orders"), "dynamodb/hot-partition"));
    QVERIFY(!contains(findingsOf(simulation, "orders"), "dynamodb/capacity"));
}

void DynamodbTest::popularityComesFromTheClients()
{
    const Design design = designText(
        R"(users(keys={"law":"hot","count":10,"hotShare":0.3}) -> api:http.endpoint -> orders:table; users2:users -> own:table(keys={"law":"uniform","count":4}))",
        allServices());

    QCOMPARE(dynamodb::hottestShare({design, allServices(), *design.node(NodeId("orders"))}), 0.3);
    QCOMPARE(dynamodb::hottestShare({design, allServices(), *design.node(NodeId("own"))}), 0.25);
}

void DynamodbTest::callersNeedOnlyWhatTheyDo()
{
    const Design reads = designText("users -(operation=GetItem)-> orders:table", allServices());
    const Design anything = designText("users -> orders:table", allServices());

    const std::vector<Permission> one = dynamodb::permissions(onlyLinkInto(reads, "orders"));
    const std::vector<Permission> all = dynamodb::permissions(onlyLinkInto(anything, "orders"));

    QCOMPARE(one.size(), std::size_t(1));
    QCOMPARE(one[0].actions, std::vector<std::string_view>{"dynamodb:GetItem"});
    QVERIFY(one[0].resource == ResourceSheet::attribute("Orders", "Arn"));
    QVERIFY(all[0].actions.size() > 1);
}

void DynamodbTest::billsRequestsOrCapacity()
{
    const Simulated onDemand = simulated(
        "users(100/s) -(operation=PutItem)-> orders:table(storage=10); readers:users(100/s) "
        "-(operation=GetItem)-> orders",
        60);
    const Simulated provisioned = simulated(
        "users -> orders:table(billingMode=PROVISIONED, readCapacityUnits=100, "
        "writeCapacityUnits=100, storage=0)",
        60);

    // 262.8 million writes at 0.625, 131.4 million half-unit reads at 0.125 and 10 GB at 0.25:
    // 164.25 + 16.425 + 2.5.
    QVERIFY(isNear(price(onDemand.design, allServices(), onDemand.run.get()).perMonth(), 183.175,
                   0.001));
    // 100 units x 730 h x (0.00065 + 0.00013) = 56.94.
    QVERIFY(isNear(price(provisioned.design, allServices(), provisioned.run.get()).perMonth(),
                   56.94, 1e-9));
}

void DynamodbTest::findsTablesThatAskForTooMuch()
{
    QVERIFY(contains(
        findingsOf(simulated("users(6000/s) -(operation=PutItem)-> orders:table", 30), "orders"),
        "dynamodb/capacity"));
    QVERIFY(!contains(
        findingsOf(simulated("users(600/s) -(operation=PutItem)-> orders:table", 30), "orders"),
        "dynamodb/capacity"));
    const auto found = [](std::string_view text) {
        return findingsOf(designText(text, allServices()), "orders");
    };
    QVERIFY(contains(found("users -> orders:table(itemSize=500000)"), "dynamodb/item"));
    QVERIFY(contains(found("users -> orders:table(writeUnitsPerSecond=50000)"),
                     "dynamodb/table-quota"));
    QVERIFY(
        contains(found("users -> orders:table(billingMode=PROVISIONED, readCapacityUnits=40000); "
                       "users -> other:table(billingMode=PROVISIONED, readCapacityUnits=40000);"
                       "users -> third:table(billingMode=PROVISIONED, readCapacityUnits=40000)"),
                 "dynamodb/account-quota"));
    QVERIFY(found("users -> orders:table").empty());
}

void DynamodbTest::findsSettingsWithoutEffect()
{
    const auto found = [](std::string_view text) {
        return findingsOf(designText(text, allServices()), "orders");
    };

    QVERIFY(contains(found("users -> orders:table(readCapacityUnits=50)"),
                     "dynamodb/capacity-without-effect"));
    QVERIFY(
        contains(found("users -> orders:table(billingMode=PROVISIONED, maxReadRequestUnits=50)"),
                 "dynamodb/capacity-without-effect"));
    QVERIFY(!contains(found("users -> orders:table(billingMode=PROVISIONED, readCapacityUnits=50)"),
                      "dynamodb/capacity-without-effect"));
}

void DynamodbTest::findsTheCheaperMode()
{
    // On demand 1,000 writes per second cost 1,642 dollars a month; provisioned with a quarter of
    // room 593.
    QVERIFY(contains(
        findingsOf(simulated("users(1000/s) -(operation=PutItem)-> orders:table", 30), "orders"),
        "dynamodb/cheaper-mode"));
    // Provisioned for 1,000 and used for 1.
    QVERIFY(contains(
        findingsOf(simulated("users(1/s) -(operation=PutItem)-> "
                             "orders:table(billingMode=PROVISIONED, writeCapacityUnits=1000)",
                             30),
                   "orders"),
        "dynamodb/cheaper-mode"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::DynamodbTest)
#include "dynamodb_test.moc"
