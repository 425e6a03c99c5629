// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/agreement.h"
#include "model/simulation/run.h"
#include "tests/support/small_plan.h"

#include <QTest>

/// The live engine against single records and messages: stores, those who read them, and control
/// loops.
namespace headroom {

namespace {

void bindAll(SmallPlan &small, PlanIndex station, const std::string &name,
             std::initializer_list<std::pair<const char *, Quantity>> quantities)
{
    for (const auto &[metric, quantity] : quantities)
        small.plan.metrics.push_back(
            {0, name + "." + metric, {{Target::Station, station, quantity}}, {}});
}

void bindReader(SmallPlan &small, PlanIndex reader, const std::string &name)
{
    bindAll(small, reader, name,
            {{"Offered", Quantity::Offered},
             {"Completed", Quantity::Completed},
             {"Calls", Quantity::Calls},
             {"Busy", Quantity::Busy},
             {"Backlog", Quantity::Backlog},
             {"Age", Quantity::Age},
             {"Lag", Quantity::Lag},
             {"Redriven", Quantity::Redriven},
             {"EmptyCalls", Quantity::EmptyCalls},
             {"Dropped", Quantity::Dropped}});
}

/// Users who write to a store, and a reader of it.
SmallPlan pipeline(const TrafficProfile &traffic, const StationBody &store, Reader reader)
{
    SmallPlan small;
    const PlanIndex source = small.users(traffic);
    reader.store = small.add(store);
    small.join(source, reader.store);
    const PlanIndex station = small.add(reader);
    bindReader(small, station, "reader");
    bindAll(small, reader.store, "store",
            {{"Offered", Quantity::Offered},
             {"Rejected", Quantity::Rejected},
             {"Dropped", Quantity::Dropped},
             {"InFlight", Quantity::InFlight},
             {"Delayed", Quantity::Delayed},
             {"Redriven", Quantity::Redriven}});
    return small;
}

Reader readerOf(double batch, const Distribution &batchTime, const Distribution &recordTime = {})
{
    Reader reader;
    reader.batch = batch;
    reader.batchTime = batchTime;
    reader.recordTime = recordTime;
    return reader;
}

std::vector<Agreement> compared(const Plan &plan, double duration)
{
    RunOptions run;
    run.duration = duration;
    StudyOptions study;
    study.duration = duration;
    study.replications = 5;
    const auto live = runLive(plan, run);
    const auto requests = runStudy(plan, study);
    return live && requests ? compareEngines(**live, **requests) : std::vector<Agreement>();
}

/// Says where they do not.
bool enginesAgree(const SmallPlan &small, double duration)
{
    const std::vector<Agreement> rows = compared(small.plan, duration);
    bool agree = !rows.empty();
    for (const Agreement &row : rows) {
        if (row.verdict != Agreement::Verdict::Agrees)
            qWarning("%s %s: live %.5g, requests %.5g (%.2g): %s", row.metric.c_str(),
                     std::string(toString(row.figure)).c_str(), row.live, row.requests.mean,
                     row.requests.halfWidth(), std::string(toString(row.verdict)).c_str());
        agree = agree && row.verdict != Agreement::Verdict::Differs;
    }
    return agree;
}

Intervention during(double at, double until, Lever::Kind kind, PlanIndex index, double value)
{
    Move move;
    move.lever = {kind, index};
    move.value = value;
    Intervention intervention;
    intervention.at = at;
    intervention.until = until;
    intervention.moves = {move};
    return intervention;
}

TrafficProfile spikeOf(double base, double peak, double at, double lasts)
{
    return trafficOf(std::vector<TrafficProfile::Step>{{0, base}, {at, peak}, {at + lasts, base}});
}

} // namespace

class StreamAgreementTest : public QObject
{
    Q_OBJECT

private slots:
    void logsAgree_data();
    void logsAgree();
    void queuesAgree_data();
    void queuesAgree();
    void batchersAgree_data();
    void batchersAgree();
    void scaledWorkersAgree();
    void scaledServersAgree();
};

void StreamAgreementTest::logsAgree_data()
{
    QTest::addColumn<int>("what");
    const char *names[] = {"one by one", "batches",       "spike",      "lost",    "shared reads",
                           "failures",   "bisected",      "poison",     "refused", "stopped",
                           "one worker", "workers apart", "late calls", "window",  "failing lane"};
    for (int i = 0; i < static_cast<int>(std::size(names)); ++i)
        QTest::newRow(names[i]) << i;
}

void StreamAgreementTest::logsAgree()
{
    QFETCH(int, what);
    Log log;
    Reader reader = readerOf(100, Distribution::constant(0.1), Distribution::constant(0.001));
    TrafficProfile traffic = trafficOf(200);
    bool isStopped = false;
    switch (what) {
    case 0: reader = readerOf(1, Distribution::exponential(0.004)); break;
    case 1: reader = readerOf(50, Distribution::exponential(0.2)); break;
    case 2: traffic = spikeOf(200, 1000, 600, 300); break;
    case 3:
        traffic = trafficOf(1000);
        log.retention = 300;
        break;
    case 4:
        traffic = trafficOf(1000);
        log.partitions = {0.5, 0.5};
        log.readRate = 400;
        reader.lanes = 4;
        break;
    case 5:
    case 6:
        reader.errorShare = 0.2;
        reader.attempts = 3;
        reader.retryDelay = 0.05;
        reader.bisects = what == 6;
        reader.lanes = 60;
        traffic = trafficOf(100);
        break;
    case 7:
        reader.hasPoison = true;
        reader.maximumAge = 600;
        break;
    case 8:
        log.partitions = {0.7, 0.2, 0.1};
        log.writeRate = 100;
        log.writeBurst = 100;
        reader.lanes = 40;
        break;
    case 9: isStopped = true; break;
    case 10: // Four lanes take turns with one worker.
    case 11:
        reader = readerOf(10000, {}, {});
        log.partitions = {0.4, 0.2, 0.2, 0.2};
        reader.workers = what == 10 ? 1 : 4;
        reader.workerRate = 250;
        break;
    case 12: // A lane whose calls take longer than its worker.
        reader = readerOf(10000, {}, Distribution::exponential(0.003));
        reader.workers = 1;
        reader.workerRate = 1000;
        break;
    case 13:
        reader = readerOf(100, Distribution::constant(0.1));
        reader.window = 0.2;
        break;
    case 14:
        reader = readerOf(20, Distribution::exponential(0.05));
        reader.errorShare = 0.2;
        reader.attempts = 3;
        reader.retryDelay = 0.05;
        break;
    default: break;
    }
    SmallPlan small = pipeline(traffic, log, reader);
    if (isStopped)
        small.plan.controls.interventions.push_back(during(600, 1200, Lever::Kind::Enabled, 2, 0));
    QVERIFY(enginesAgree(small, 3600));
}

void StreamAgreementTest::queuesAgree_data()
{
    QTest::addColumn<int>("what");
    const char *names[] = {"servers", "dead letters", "in flight", "groups",
                           "spike",   "delay",        "window",    "failing batches"};
    for (int i = 0; i < static_cast<int>(std::size(names)); ++i)
        QTest::newRow(names[i]) << i;
}

void StreamAgreementTest::queuesAgree()
{
    QFETCH(int, what);
    Queue queue;
    TrafficProfile traffic = trafficOf(20);
    Reader reader = readerOf(1, Distribution::exponential(0.4));
    reader.lanes = 10;
    switch (what) {
    case 1:
        queue.maximumReceives = 3;
        queue.visibility = 20;
        reader.errorShare = 0.3;
        reader.lanes = 20;
        break;
    case 2:
        queue.inFlight = 5;
        traffic = spikeOf(5, 20, 600, 300);
        break;
    case 3:
        queue.groups = 4;
        traffic = spikeOf(5, 20, 600, 300);
        break;
    case 4: traffic = spikeOf(15, 40, 600, 300); break;
    case 5: queue.delay = 30; break;
    case 6:
        reader = readerOf(10, Distribution::constant(0.2));
        reader.window = 1;
        reader.lanes = 5;
        break;
    case 7:
        reader = readerOf(5, Distribution::constant(0.2));
        reader.lanes = 10;
        reader.errorShare = 0.1;
        queue.visibility = 10;
        queue.maximumReceives = 2;
        break;
    default: break;
    }
    QVERIFY(enginesAgree(pipeline(traffic, queue, reader), 3600));
}

void StreamAgreementTest::batchersAgree_data()
{
    QTest::addColumn<int>("what");
    const char *names[] = {"full", "old", "either", "slow sink", "outage"};
    for (int i = 0; i < static_cast<int>(std::size(names)); ++i)
        QTest::newRow(names[i]) << i;
}

void StreamAgreementTest::batchersAgree()
{
    QFETCH(int, what);
    SmallPlan small;
    const PlanIndex source = small.users(50);
    Batcher batcher;
    batcher.size = what == 0 ? 100 : what == 2 ? 20 : 1e6;
    batcher.interval = what == 2 ? 0.4 : what == 4 ? 5 : 60;
    batcher.retryFor = 305;
    batcher.retryDelay = 10;
    const PlanIndex station = small.add(batcher);
    Turnstile sink;
    sink.outcome = Outcome::ServerError;
    const PlanIndex target = small.add(sink);
    const PlanIndex work = small.add(Delay{Distribution::constant(what == 3 ? 20 : 0.1)});
    small.join(source, station);
    small.join(station, target).use = RouteUse::Batch;
    small.join(target, work);
    bindAll(small, station, "batcher",
            {{"Offered", Quantity::Offered},
             {"Calls", Quantity::Calls},
             {"Busy", Quantity::Busy},
             {"Backlog", Quantity::Backlog},
             {"Age", Quantity::Age},
             {"Lag", Quantity::Lag},
             {"Redriven", Quantity::Redriven}});
    if (what == 4)
        small.plan.controls.interventions.push_back(
            during(1200, 1800, Lever::Kind::Share, target, 1));
    QVERIFY(enginesAgree(small, 3600));
}

void StreamAgreementTest::scaledWorkersAgree()
{
    // Four partitions of 60 records/s, workers of 80: an alarm on a minute of lag adds workers.
    Log log;
    log.partitions = {0.25, 0.25, 0.25, 0.25};
    Reader reader;
    reader.workers = 1;
    reader.workerRate = 80;
    SmallPlan small;
    const PlanIndex source = small.users(240);
    reader.store = small.add(log);
    small.join(source, reader.store);
    const PlanIndex station = small.add(reader);
    bindAll(small, station, "reader",
            {{"Offered", Quantity::Offered},
             {"Backlog", Quantity::Backlog},
             {"Age", Quantity::Age},
             {"Lag", Quantity::Lag}});
    Alarm alarm;
    alarm.gauge.sum = {{Target::Station, station, Quantity::Lag}};
    alarm.statistic = Alarm::Statistic::Maximum;
    alarm.threshold = 60;
    Scaler scaler;
    scaler.maximum = 4;
    scaler.startTime = 90;
    scaler.drives = {{{Lever::Kind::Workers, station}, 1}};
    StepScaling steps;
    steps.alarm = 0;
    steps.steps = {{0, kUnbounded, 1}};
    steps.cooldown = 120;
    scaler.steps = {steps};
    small.plan.controls.alarms = {alarm};
    small.plan.controls.scalers = {scaler};
    Reading units{Target::Scaler, 0, Quantity::Units};
    small.plan.metrics.push_back({0, "Units", {units}, {}});
    QVERIFY(enginesAgree(small, 3600));
}

void StreamAgreementTest::scaledServersAgree()
{
    // Tasks that serve ten requests at a time, kept at 60 % by target tracking through a rush.
    SmallPlan small;
    const PlanIndex source = small.users(spikeOf(50, 90, 900, 1800));
    const PlanIndex work = small.work(poolOf(20), Distribution::exponential(0.2));
    small.join(source, work);
    bindAll(small, work, "work",
            {{"Offered", Quantity::Offered},
             {"Busy", Quantity::Busy},
             {"ResponseTime", Quantity::ResponseTime}});
    Scaler scaler;
    scaler.initial = 2;
    scaler.minimum = 2;
    scaler.maximum = 20;
    scaler.startTime = 45;
    scaler.drives = {{{Lever::Kind::Servers, 0}, 10}};
    TargetTracking tracking;
    tracking.gauge.sum = {{Target::Pool, 0, Quantity::Busy, {}, 100}};
    tracking.gauge.per = {{Target::Pool, 0, Quantity::Servers}};
    tracking.target = 60;
    scaler.tracking = {tracking};
    small.plan.controls.scalers = {scaler};
    Reading units{Target::Scaler, 0, Quantity::Units};
    small.plan.metrics.push_back({0, "Units", {units}, {}});
    QVERIFY(enginesAgree(small, 5400));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::StreamAgreementTest)
#include "stream_agreement_test.moc"
