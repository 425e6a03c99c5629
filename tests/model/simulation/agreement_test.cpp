// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/agreement.h"

#include "model/simulation/run.h"
#include "tests/support/textbook_plans.h"

#include <QTest>

#include <algorithm>
#include <cmath>

/// The live engine against simulated requests.
namespace headroom {

namespace {

std::vector<Agreement> compared(const Plan &plan, double duration, int replications = 8)
{
    RunOptions run;
    run.duration = duration;
    StudyOptions study;
    study.duration = duration;
    study.replications = replications;
    const auto live = runLive(plan, run);
    const auto requests = runStudy(plan, study);
    return live && requests ? compareEngines(**live, **requests) : std::vector<Agreement>();
}

const Agreement *find(const std::vector<Agreement> &rows, const char *node, const char *metric,
                      Agreement::Figure figure)
{
    const auto row = std::ranges::find_if(rows, [&](const Agreement &each) {
        return each.node == NodeId(node) && each.metric == metric && each.figure == figure;
    });
    return row == rows.end() ? nullptr : &*row;
}

bool allAgree(const std::vector<Agreement> &rows)
{
    for (const Agreement &row : rows)
        if (row.verdict == Agreement::Verdict::Differs)
            qWarning("%s.%s %s: live %g, requests %g", row.node.value().c_str(), row.metric.c_str(),
                     std::string(toString(row.figure)).c_str(), row.live, row.requests.mean);
    return !rows.empty() && std::ranges::none_of(rows, [](const Agreement &row) {
        return row.verdict == Agreement::Verdict::Differs;
    });
}

} // namespace

class AgreementTest : public QObject
{
    Q_OBJECT

private slots:
    void enginesAgreeAtRest_data()
    {
        QTest::addColumn<double>("servers");
        QTest::addColumn<double>("room");
        QTest::addColumn<double>("load");
        QTest::addColumn<int>("discipline");
        constexpr double kInfinite = std::numeric_limits<double>::infinity();
        QTest::newRow("loss") << 50.0 << 0.0 << 0.95 << 0;
        QTest::newRow("overloaded loss") << 50.0 << 0.0 << 1.3 << 0;
        QTest::newRow("waiting") << 8.0 << kInfinite << 0.8 << 0;
        QTest::newRow("bounded room") << 8.0 << 10.0 << 1.0 << 0;
        QTest::newRow("shared") << 4.0 << kInfinite << 0.7 << 2;
    }
    void enginesAgreeAtRest()
    {
        QFETCH(double, servers);
        QFETCH(double, room);
        QFETCH(double, load);
        QFETCH(int, discipline);
        plans::Queue queue;
        queue.servers = servers;
        queue.waitingRoom = room;
        queue.service = Distribution::exponential(0.1);
        queue.discipline = static_cast<Discipline>(discipline);
        QVERIFY(allAgree(compared(plans::single(10 * servers * load, queue), 600)));
    }

    void refusedAttemptsAreQuickAndTheOnesThatWorkAreNot()
    {
        // Refusals come back at once and are tried again after some seconds, so the slowest one in
        // a hundred waited for its retries, not for several services.
        plans::Queue queue;
        queue.servers = 50;
        queue.waitingRoom = 0;
        queue.service = Distribution::exponential(1);
        Plan plan = plans::single(40, queue);
        plan.stations[0].routes[0].retry.retries = 3;
        plan.stations[0].routes[0].retry.backoffBase = 20;
        const std::vector<Agreement> rows = compared(plan, 3600);
        QVERIFY(allAgree(rows));
        const Agreement *slow = find(rows, "users", "ResponseTime", Agreement::Figure::P99);
        QVERIFY(slow && slow->verdict == Agreement::Verdict::Agrees);
    }

    void enginesAgreeWhileTrafficChanges()
    {
        TrafficProfile spike;
        spike.shape = TrafficProfile::Shape::Spike;
        spike.base = 40;
        spike.peak = 140;
        spike.at = 200;
        spike.lasts = 60;
        plans::Queue queue;
        queue.servers = 10;
        queue.service = Distribution::exponential(0.1);
        // 60 s at 40 % too much leave 2,400 waiting, served at 60 a second more than come: all is
        // over after some 100 s.
        QVERIFY(allAgree(compared(plans::single(spike, queue), 600)));
    }

    void aCrookedNumberIsFound()
    {
        // The same plan but for one server more: what a wrong formula would look like.
        plans::Queue queue;
        queue.servers = 5;
        queue.waitingRoom = 0;
        RunOptions run;
        run.duration = 2000;
        StudyOptions study;
        study.duration = 2000;
        study.replications = 8;
        const auto live = runLive(plans::single(5, queue), run);
        queue.servers = 6;
        const auto requests = runStudy(plans::single(5, queue), study);
        QVERIFY(live && requests);
        const std::vector<Agreement> rows = compareEngines(**live, **requests);
        const Agreement *row = find(rows, "queue", "Rejected", Agreement::Figure::Rate);
        QVERIFY(row);
        QVERIFY(row->verdict == Agreement::Verdict::Differs);
    }

    void whatGrowsIsNotCompared()
    {
        plans::Queue queue;
        const std::vector<Agreement> rows = compared(plans::single(1.5, queue), 5000);
        const Agreement *row = find(rows, "queue", "Waiting", Agreement::Figure::Mean);
        QVERIFY(row);
        QVERIFY(row->verdict == Agreement::Verdict::Growing);
    }

    void timesOfWhatWasNotAnsweredAreNotCompared()
    {
        TrafficProfile late;
        late.shape = TrafficProfile::Shape::Spike;
        late.base = 5;
        late.peak = 30;
        late.at = 300;
        late.lasts = 100;
        plans::Queue queue;
        queue.service = Distribution::exponential(0.1);
        const std::vector<Agreement> rows = compared(plans::single(late, queue), 400);
        const Agreement *row = find(rows, "queue", "ResponseTime", Agreement::Figure::P99);
        QVERIFY(row);
        QVERIFY(row->verdict == Agreement::Verdict::Unfinished);
    }
};

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::AgreementTest)
#include "agreement_test.moc"
