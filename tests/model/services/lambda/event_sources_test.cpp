// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/lambda/event_sources.h"

#include "model/formats/resource_sheet.h"
#include "model/lowering/lower.h"
#include "model/services/all_services.h"
#include "tests/support/design_text.h"
#include "tests/support/simulated.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom {

class EventSourcesTest : public QObject
{
    Q_OBJECT

private slots:
    void mappingsReadWithTheirSettings();
    void retriesEndlesslyUnlessTold();
    void batchesStayBelowSixMegabytes();
    void batchesEnterWhereTheLinkLeads();
    void becomesAMappingInTemplates();
    void findsShardsThatOneRecordStops();
    void findsBatchesThatTakeTooLong();
    void queuesAreReadInSmallerBatches();
    void findsBatchesThatQueuesDoNotGive();
    void functionsFallBehindTheirStream();
};

namespace {

Plan planOf(std::string_view text)
{
    return lower(designText(text, allServices()), allServices());
}

const Station &stationOf(const Plan &plan, std::string_view name)
{
    const auto station = std::ranges::find(plan.stations, name, &Station::name);
    if (station == plan.stations.end())
        qFatal("no station %s", std::string(name).c_str());
    return *station;
}

const Reader &readerOf(const Plan &plan, std::string_view name)
{
    return std::get<Reader>(stationOf(plan, name).body);
}

bool contains(const std::vector<std::string> &ids, const char *id)
{
    return std::ranges::find(ids, id) != ids.end();
}

/// Share of the records that the first of two shards gets.
double sharesOfFirst(const Simulated &simulation)
{
    const Plan plan = lower(simulation.design, allServices());
    return std::get<Log>(stationOf(plan, "orders.records").body).partitions.front();
}

std::vector<std::string> found(std::string_view text)
{
    return findingsOf(designText(text, allServices()), "place");
}

} // namespace

void EventSourcesTest::mappingsReadWithTheirSettings()
{
    const Plan plan = planOf(
        "users -> orders:stream -poll(batchSize=50, maximumBatchingWindowInSeconds=5, "
        "parallelizationFactor=4, bisectBatchOnFunctionError=true, maximumRetryAttempts=2, "
        "maximumRecordAgeInSeconds=600, enabled=false, recordDuration=0.002, poisonRecord=true)-> "
        "place:function");

    const Reader &reader = readerOf(plan, "place.mapping1");
    QCOMPARE(reader.batch, 50.0);
    QCOMPARE(reader.window, 5.0);
    QCOMPARE(reader.lanes, 4.0);
    QVERIFY(reader.bisects);
    // The first attempt and two retries.
    QCOMPARE(reader.attempts, 3.0);
    QCOMPARE(reader.maximumAge, 600.0);
    QVERIFY(!reader.isEnabled);
    QCOMPARE(reader.recordTime.mean(), 0.002);
    QVERIFY(reader.hasPoison);
    QVERIFY(reader.sharesReads);
    QVERIFY(std::abs(reader.latency - 0.2) < 1e-9);
}

void EventSourcesTest::retriesEndlesslyUnlessTold()
{
    const Plan plan = planOf("users -> orders:stream -poll-> place:function");

    const Reader &reader = readerOf(plan, "place.mapping1");
    QCOMPARE(reader.attempts, std::numeric_limits<double>::infinity());
    QCOMPARE(reader.maximumAge, std::numeric_limits<double>::infinity());
    QCOMPARE(reader.batch, 100.0);
    QCOMPARE(reader.lanes, 1.0);
}

void EventSourcesTest::batchesStayBelowSixMegabytes()
{
    const Plan plan = planOf("users -> orders:stream(recordSize=300000) -poll-> place:function");

    // 6 MiB / (300,000 x 4/3 + 400) = 15.7.
    QCOMPARE(readerOf(plan, "place.mapping1").batch, 15.0);
}

void EventSourcesTest::batchesEnterWhereTheLinkLeads()
{
    const Plan plan = planOf("place:function; users -> orders:stream -poll-> live");

    const Station &reader = stationOf(plan, "live.mapping1");
    QCOMPARE(reader.routes.size(), std::size_t(1));
    QVERIFY(reader.routes.front().use == RouteUse::Batch);
    QCOMPARE(plan.stations[reader.routes.front().to].name, std::string("live.split"));
    QCOMPARE(plan.stations[std::get<Reader>(reader.body).store].name,
             std::string("orders.records"));
}

void EventSourcesTest::becomesAMappingInTemplates()
{
    const Design design = designText(
        "place:function; users -> orders:stream -poll(enhancedFanOut=true, "
        "maximumRetryAttempts=5, onFailure=arn:aws:sqs:us-east-1:123456789012:failed)-> live",
        allServices());

    ResourceSheet sheet = deploy(design, allServices());

    const Resource *mapping = sheet.find("LiveFromOrders");
    QVERIFY(mapping);
    QCOMPARE(mapping->type, std::string("AWS::Lambda::EventSourceMapping"));
    QVERIFY(mapping->properties.at("FunctionName") == ResourceSheet::ref("Live"));
    QVERIFY(mapping->properties.at("EventSourceArn") == ResourceSheet::ref("LiveFanOutOrders"));
    QVERIFY(mapping->properties.at("MaximumRetryAttempts") == Tree(5));
    QVERIFY(mapping->properties.at("StartingPosition") == Tree("LATEST"));
    const Tree &policies = sheet.find("PlaceRole")->properties.at("Policies");
    const std::string text = printJson(policies);
    QVERIFY(text.find("kinesis:GetRecords") != std::string::npos);
    QVERIFY(text.find("kinesis:SubscribeToShard") != std::string::npos);
    QVERIFY(text.find("sqs:SendMessage") != std::string::npos);
}

void EventSourcesTest::findsShardsThatOneRecordStops()
{
    const char *endless = "users -> orders:stream -poll-> place:function";
    QVERIFY(contains(found(endless), "lambda/esm-poison"));
    QVERIFY(!contains(found("users -> orders:stream -poll(maximumRetryAttempts=3)-> "
                            "place:function"),
                      "lambda/esm-poison"));

    Design design = designText(endless, allServices());
    FindingSheet sheet;
    const NodeView place(design, allServices(), *design.node(NodeId("place")));
    lambda::checkMappings(place, place, sheet);
    const Result<Design> mended = sheet.findings().front().fix->apply(design, allServices());
    QVERIFY(mended);
    QVERIFY(!contains(findingsOf(*mended, "place"), "lambda/esm-poison"));
}

void EventSourcesTest::findsBatchesThatTakeTooLong()
{
    // 100 records of 0.05 s are 5 s; the function may work for 3 s.
    QVERIFY(contains(found("users -> orders:stream -poll(recordDuration=0.05)-> place:function"),
                     "lambda/esm-time"));
    QVERIFY(!contains(found("users -> orders:stream -poll(recordDuration=0.02)-> place:function"),
                      "lambda/esm-time"));
}

void EventSourcesTest::queuesAreReadInSmallerBatches()
{
    const Plan plan = planOf("users -> jobs:queue -poll(maximumConcurrency=7)-> place:function");

    QCOMPARE(readerOf(plan, "place.mapping1").batch, 10.0);
    QCOMPARE(readerOf(plan, "place.mapping1").lanes, 7.0);
    // Without a limit of its own, as many as Lambda gives a mapping.
    QCOMPARE(readerOf(planOf("users -> jobs:queue -poll-> place:function"), "place.mapping1").lanes,
             1250.0);
}

void EventSourcesTest::findsBatchesThatQueuesDoNotGive()
{
    QVERIFY(contains(found("users -> jobs:queue -poll(batchSize=50)-> place:function"),
                     "lambda/esm-sqs-window"));
    QVERIFY(!contains(found("users -> jobs:queue -poll(batchSize=50, "
                            "maximumBatchingWindowInSeconds=2)-> place:function"),
                      "lambda/esm-sqs-window"));
    QVERIFY(contains(found("users -> jobs:queue(fifoQueue=true) -poll(batchSize=50)-> "
                           "place:function"),
                     "lambda/esm-fifo"));
    QVERIFY(contains(found("users -> jobs:queue -poll(maximumConcurrency=20)-> "
                           "place:function(reservedConcurrentExecutions=5)"),
                     "lambda/esm-maxconc"));
    QVERIFY(contains(found("dead:queue; users -> jobs:queue(maxReceiveCount=3) -poll-> "
                           "place:function; jobs -event-> dead"),
                     "lambda/esm-receive"));
    QVERIFY(!contains(found("dead:queue; users -> jobs:queue(maxReceiveCount=5) -poll-> "
                            "place:function; jobs -event-> dead"),
                      "lambda/esm-receive"));
}

void EventSourcesTest::functionsFallBehindTheirStream()
{
    // Batches of 100 that take 1 s each: 100 records a second of each of two shards, which get 150.
    const Simulated simulation = simulated(
        "users(300/s) -> orders:stream(recordSize=100) -poll-> place:function(duration=1)", 600);

    // After 500 s it has come to what was written after 500 x 100 / 150 s: 167 s ago.
    const double shares = sharesOfFirst(simulation);
    const double behind = 500 * (1 - 100 / (300 * std::max(shares, 1 - shares)));
    QVERIFY(std::abs(simulation.at("place", "IteratorAge", 500) - behind) < 0.03 * behind);
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::EventSourcesTest)
#include "event_sources_test.moc"
