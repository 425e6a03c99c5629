// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/agreement.h"
#include "model/simulation/run.h"
#include "tests/support/small_plan.h"

#include <QTest>

#include <algorithm>

namespace headroom {

/// Streams, queues and buffers in the live engine against simulated records.
class SimulatedRecordsTest : public QObject
{
    Q_OBJECT

private slots:
    void logsAgree_data();
    void logsAgree();
    void queuesAgree_data();
    void queuesAgree();
    void batchersAgree_data();
    void batchersAgree();
};

namespace {

using Change = void (*)(SmallPlan &small, PlanIndex store, PlanIndex reader);

void bind(Plan &plan, PlanIndex station)
{
    const StationBody &body = plan.stations[station].body;
    std::vector<std::pair<const char *, Quantity>> numbers = {{"offered", Quantity::Offered}};
    const auto add = [&numbers](std::initializer_list<std::pair<const char *, Quantity>> more) {
        numbers.insert(numbers.end(), more);
    };
    if (std::holds_alternative<Log>(body))
        add({{"rejected", Quantity::Rejected}});
    if (std::holds_alternative<Queue>(body))
        add({{"inFlight", Quantity::InFlight}, {"delayed", Quantity::Delayed}});
    if (std::holds_alternative<Queue>(body) || std::holds_alternative<Reader>(body)
        || std::holds_alternative<Batcher>(body))
        add({{"backlog", Quantity::Backlog},
             {"lag", Quantity::Lag},
             {"dropped", Quantity::Dropped},
             {"redriven", Quantity::Redriven}});
    if (std::holds_alternative<Reader>(body) || std::holds_alternative<Batcher>(body))
        add({{"calls", Quantity::Calls}, {"busy", Quantity::Busy}, {"age", Quantity::Age}});
    if (std::holds_alternative<Reader>(body))
        add({{"completed", Quantity::Completed}, {"failed", Quantity::Failed}});
    for (const auto &[name, quantity] : numbers)
        plan.metrics.push_back(
            {0, name + std::to_string(station), {{Target::Station, station, quantity}}});
}

bool enginesAgree(SmallPlan small, double duration)
{
    small.plan.metrics.clear();
    for (PlanIndex s = 1; s < small.plan.stations.size(); ++s)
        bind(small.plan, s);
    const auto live = runLive(small.plan, {.duration = duration});
    StudyOptions options;
    options.duration = duration;
    options.replications = 8;
    const auto requests = runStudy(small.plan, options);
    if (!live || !requests)
        return false;
    const std::vector<Agreement> rows = compareEngines(**live, **requests);
    bool agree = !rows.empty();
    for (const Agreement &row : rows) {
        // How single ages spread, a fluid does not say.
        if (row.verdict != Agreement::Verdict::Differs || row.figure == Agreement::Figure::P99)
            continue;
        agree = false;
        qWarning("%s %s: live %g, requests %g", row.metric.c_str(),
                 std::string(toString(row.figure)).c_str(), row.live, row.requests.mean);
    }
    return agree;
}

void intervene(SmallPlan &small, Lever::Kind kind, PlanIndex station, double value, double at,
               double until)
{
    Intervention change;
    change.name = "change";
    change.owner = 0;
    change.at = at;
    change.until = until;
    Move move;
    move.lever = {kind, station};
    move.value = value;
    change.moves = {move};
    small.plan.controls.interventions.push_back(change);
}

Reader &readerOf(SmallPlan &small, PlanIndex reader)
{
    return std::get<Reader>(small.plan.stations[reader].body);
}

/// 10 records in 0.1 s a lane.
PlanIndex addReader(SmallPlan &small, PlanIndex store)
{
    Reader reader;
    reader.store = store;
    reader.batch = 10;
    reader.batchTime = Distribution::constant(0.1);
    return small.add(reader);
}

} // namespace

void SimulatedRecordsTest::logsAgree_data()
{
    QTest::addColumn<TrafficProfile>("traffic");
    QTest::addColumn<double>("partitions");
    QTest::addColumn<Change>("change");
    const Change nothing = [](SmallPlan &, PlanIndex, PlanIndex) {
    };
    QTest::newRow("half loaded") << trafficOf(50) << 1.0 << nothing;
    QTest::newRow("nearly full") << trafficOf(85) << 1.0 << nothing;
    QTest::newRow("ten shards, two lanes")
        << trafficOf(400) << 10.0 << Change([](SmallPlan &small, PlanIndex, PlanIndex r) {
               readerOf(small, r).lanes = 2;
               readerOf(small, r).latency = 0.2;
           });
    QTest::newRow("a window") << trafficOf(30) << 1.0
                              << Change([](SmallPlan &small, PlanIndex, PlanIndex r) {
                                     readerOf(small, r).window = 2;
                                     readerOf(small, r).batch = 100;
                                 });
    QTest::newRow("a spike") << trafficOf({{0, 50}, {100, 300}, {200, 20}}) << 1.0 << nothing;
    QTest::newRow("retention") << trafficOf({{0, 50}, {100, 250}, {300, 20}}) << 1.0
                               << Change([](SmallPlan &small, PlanIndex log, PlanIndex) {
                                      std::get<Log>(small.plan.stations[log].body).retention = 60;
                                  });
    QTest::newRow("an outage") << trafficOf(50) << 1.0
                               << Change([](SmallPlan &small, PlanIndex, PlanIndex r) {
                                      intervene(small, Lever::Kind::Enabled, r, 0, 100, 250);
                                  });
    QTest::newRow("failures until the maximum age")
        << trafficOf(40) << 1.0 << Change([](SmallPlan &small, PlanIndex, PlanIndex r) {
               readerOf(small, r).maximumAge = 60;
               intervene(small, Lever::Kind::Share, r, 1, 100, 250);
           });
    QTest::newRow("a poison record")
        << trafficOf(100) << 2.0 << Change([](SmallPlan &small, PlanIndex, PlanIndex r) {
               readerOf(small, r).attempts = 51;
               readerOf(small, r).retryDelay = 0.9;
               intervene(small, Lever::Kind::Poison, r, 1, 100, 1e9);
           });
    QTest::newRow("hot shards") << trafficOf(
        490) << 6.0 << Change([](SmallPlan &small, PlanIndex log, PlanIndex r) {
        Log &body = std::get<Log>(small.plan.stations[log].body);
        for (std::size_t p = 0; p < 6; ++p)
            body.partitions[p] = 1 / (static_cast<double>(p) + 1) / 2.45;
        body.writeRate = body.writeBurst = 80;
        readerOf(small, r).batch = 1000;
    });
}

void SimulatedRecordsTest::logsAgree()
{
    QFETCH(TrafficProfile, traffic);
    QFETCH(double, partitions);
    QFETCH(Change, change);
    SmallPlan small;
    const PlanIndex users = small.users(traffic);
    Log log;
    log.partitions.assign(static_cast<std::size_t>(partitions), 1 / partitions);
    const PlanIndex store = small.add(log);
    small.join(users, store);
    change(small, store, addReader(small, store));
    QVERIFY(enginesAgree(small, 600));
}

void SimulatedRecordsTest::queuesAgree_data()
{
    QTest::addColumn<TrafficProfile>("traffic");
    QTest::addColumn<Change>("change");
    QTest::newRow("many servers") << trafficOf(
        80) << Change([](SmallPlan &small, PlanIndex, PlanIndex r) {
        readerOf(small, r).batch = 1;
        readerOf(small, r).lanes = 10;
        readerOf(small, r).batchTime = Distribution::exponential(0.1);
    });
    QTest::newRow("batches") << trafficOf(50) << Change([](SmallPlan &, PlanIndex, PlanIndex) {});
    QTest::newRow("redriven") << trafficOf(
        20) << Change([](SmallPlan &small, PlanIndex store, PlanIndex r) {
        Queue &queue = std::get<Queue>(small.plan.stations[store].body);
        queue.visibility = 5;
        queue.maximumReceives = 3;
        readerOf(small, r).errorShare = 0.25;
    });
    QTest::newRow("overloaded") << trafficOf({{0, 50}, {100, 125}, {300, 50}})
                                << Change([](SmallPlan &, PlanIndex, PlanIndex) {});
    QTest::newRow("received twice")
        << trafficOf(20) << Change([](SmallPlan &small, PlanIndex store, PlanIndex r) {
               std::get<Queue>(small.plan.stations[store].body).visibility = 2;
               readerOf(small, r).lanes = 1000;
               readerOf(small, r).batch = 1;
               readerOf(small, r).batchTime = Distribution::exponential(4);
           });
}

void SimulatedRecordsTest::queuesAgree()
{
    QFETCH(TrafficProfile, traffic);
    QFETCH(Change, change);
    SmallPlan small;
    const PlanIndex users = small.users(traffic);
    const PlanIndex store = small.add(Queue{});
    small.join(users, store);
    small.join(store, small.add(Delay{}));
    change(small, store, addReader(small, store));
    QVERIFY(enginesAgree(small, 700));
}

void SimulatedRecordsTest::batchersAgree_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("size");
    QTest::addColumn<double>("interval");
    QTest::addColumn<double>("failing");
    QTest::addColumn<double>("until");
    QTest::newRow("full") << 1000.0 << 500.0 << 60.0 << 0.0 << 0.0;
    QTest::newRow("full or old") << 2.0 << 21.0 << 10.0 << 0.0 << 0.0;
    QTest::newRow("outage") << 50.0 << 100.0 << 2.0 << 1.0 << 300.0;
}

void SimulatedRecordsTest::batchersAgree()
{
    QFETCH(double, rate);
    QFETCH(double, size);
    QFETCH(double, interval);
    QFETCH(double, failing);
    QFETCH(double, until);
    SmallPlan small;
    const PlanIndex users = small.users(rate);
    const PlanIndex batcher = small.add(
        Batcher{.size = size, .interval = interval, .retryFor = 120, .retryDelay = 5});
    const PlanIndex failures = small.add(
        Turnstile{0, Outcome::ServerError, Distribution::constant(0.2)});
    const PlanIndex target = small.add(Delay{Distribution::constant(0.2)});
    const PlanIndex letters = small.add(Delay{});
    small.join(users, batcher);
    small.join(batcher, failures).use = RouteUse::Batch;
    small.join(batcher, letters).use = RouteUse::GivenUp;
    small.join(failures, target);
    if (failing > 0)
        intervene(small, Lever::Kind::Share, failures, failing, 100, until);
    QVERIFY(enginesAgree(small, 600));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::SimulatedRecordsTest)
#include "simulated_records_test.moc"
