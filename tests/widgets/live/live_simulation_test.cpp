// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/live/live_simulation.h"

#include "tests/support/design_text.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace headroom {

// A gate in the worker's way, so that a test decides how long a run takes.
class RunGate
{
public:
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_open = false;
    }
    void open()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_open = true;
        }
        m_changed.notify_all();
    }
    void pass()
    {
        ++m_runs;
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_open; });
    }
    int runs() const { return m_runs; }
    void forgetRuns() { m_runs = 0; }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = true;
    std::atomic<int> m_runs = 0;
};

static RunGate &gate()
{
    static RunGate instance;
    return instance;
}

// Another in the way of the thread that judges.
static RunGate &bench()
{
    static RunGate instance;
    return instance;
}

static const Catalogue &gated()
{
    static const Catalogue catalogue({{
        .kind = "plain.box",
        .properties = {{.key = "size", .minimum = 0, .maximum = 1000, .defaultJson = "1"}},
        .lower = [](const NodeView &, PlanBuilder &) { gate().pass(); },
        .price = [](const NodeView &, const Usage &, PriceSheet &) {},
        .check = [](const NodeView &, FindingSheet &) { bench().pass(); },
    }});
    return catalogue;
}

class LiveSimulationTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        gate().open();
        bench().open();
        gate().forgetRuns();
    }

    void theFirstResultComesByItself();
    void aRunIsShownBeforeItIsJudged();
    void anEditNeverWaitsForARunAndTheNewestIsRunNext();
    void resultsArriveInTheOrderOfTheDesigns();
    void whatConcernsNoBehaviourStartsNoRun();
    void resultsOfTheFormerDocumentAreDropped();
    void aScenarioIsRunInstead();
    void aScenarioThatIsGoneIsTheBaseline();
    void theGhostIsTheResultThatWasKept();
    void endsWhileARunIsUnderWay();

private:
    static Design box() { return designText("a:plain.box", gated()); }
    static double sizeIn(const LiveSimulation &live)
    {
        const Tree *size = live.result()->design.property("a.size");
        return size ? size->number() : 1;
    }
};

void LiveSimulationTest::theFirstResultComesByItself()
{
    Document document(gated());
    document.reset(box(), {});
    LiveSimulation live(document);
    QSignalSpy ready(&live, &LiveSimulation::resultReady);
    QVERIFY(!live.result());

    QTRY_COMPARE(ready.count(), 1);

    QVERIFY(live.isCurrent());
    QVERIFY(live.result()->run);
    QVERIFY(live.result()->design == document.design());
}

void LiveSimulationTest::aRunIsShownBeforeItIsJudged()
{
    bench().close();
    Document document(gated());
    document.reset(box(), {});
    LiveSimulation live(document);
    const auto opening = qScopeGuard([] { bench().open(); });
    QSignalSpy run(&live, &LiveSimulation::runReady);
    QSignalSpy judged(&live, &LiveSimulation::resultReady);

    QTRY_COMPARE(run.count(), 1);
    QVERIFY(live.result()->run);
    QVERIFY(!live.isCurrent());

    // Nor does the next run wait for the judgement of the last one.
    QVERIFY(document.perform(edits::setProperty("a.size", 5.0)));
    QTRY_COMPARE(run.count(), 2);
    QCOMPARE(sizeIn(live), 5.0);
    QCOMPARE(judged.count(), 0);

    bench().open();
    QTRY_VERIFY(live.isCurrent());
    QVERIFY(live.result()->judged == document.design());
}

void LiveSimulationTest::anEditNeverWaitsForARunAndTheNewestIsRunNext()
{
    // Given a run that does not end.
    gate().close();
    Document document(gated());
    document.reset(box(), {});
    LiveSimulation live(document);
    QTRY_COMPARE(gate().runs(), 1);

    // When a slider is dragged meanwhile, none of the sixty edits waits: the gate is still closed
    // when they are done.
    for (int size = 2; size <= 61; ++size)
        QVERIFY(document.perform(edits::setProperty("a.size", size)));
    QCOMPARE(gate().runs(), 1);
    QVERIFY(!live.isCurrent());
    gate().open();

    // Then one more run answers for all of them.
    QTRY_VERIFY(live.isCurrent());
    QCOMPARE(sizeIn(live), 61.0);
    QCOMPARE(gate().runs(), 2);
}

void LiveSimulationTest::resultsArriveInTheOrderOfTheDesigns()
{
    Document document(gated());
    document.reset(box(), {});
    LiveSimulation live(document);
    std::vector<double> shown;
    connect(&live, &LiveSimulation::resultReady, this, [&] { shown.push_back(sizeIn(live)); });

    for (int size = 2; size <= 40; ++size) {
        QVERIFY(document.perform(edits::setProperty("a.size", size)));
        QCoreApplication::processEvents();
    }

    QTRY_VERIFY(live.isCurrent());
    QVERIFY(std::ranges::is_sorted(shown));
    QCOMPARE(shown.back(), 40.0);
}

void LiveSimulationTest::whatConcernsNoBehaviourStartsNoRun()
{
    Document document(gated());
    document.reset(box(), {});
    LiveSimulation live(document);
    QTRY_VERIFY(live.isCurrent());

    QVERIFY(document.perform(edits::moveNodes({{NodeId("a"), {100, 100, 0, 0}}})));
    QVERIFY(document.perform(edits::rename(NodeId("a"), "Box")));

    QVERIFY(live.isCurrent());
    QCOMPARE(gate().runs(), 1);
}

void LiveSimulationTest::resultsOfTheFormerDocumentAreDropped()
{
    gate().close();
    Document document(gated());
    document.reset(box(), {});
    LiveSimulation live(document);
    QTRY_COMPARE(gate().runs(), 1);
    std::vector<std::size_t> shown;
    connect(&live, &LiveSimulation::resultReady, this,
            [&] { shown.push_back(live.result()->design.nodes().size()); });

    document.reset(designText("a:plain.box; b:plain.box", gated()), {});
    QVERIFY(!live.result());
    gate().open();

    QTRY_VERIFY(live.isCurrent());
    QVERIFY(shown == std::vector<std::size_t>{2});
}

void LiveSimulationTest::aScenarioIsRunInstead()
{
    DesignParts parts = box().parts();
    parts.scenarios.push_back({.name = "Sale", .set = {{"a.size", Tree(77)}}});
    Document document(gated());
    document.reset(Design(std::move(parts)), {});
    LiveSimulation live(document);

    live.setScenario("Sale");

    QTRY_VERIFY(live.isCurrent());
    QCOMPARE(sizeIn(live), 77.0);
    live.setScenario({});
    QTRY_VERIFY(live.isCurrent());
    QCOMPARE(sizeIn(live), 1.0);
}

void LiveSimulationTest::aScenarioThatIsGoneIsTheBaseline()
{
    DesignParts parts = box().parts();
    parts.scenarios.push_back({.name = "Sale", .set = {{"a.size", Tree(77)}}});
    Document document(gated());
    document.reset(Design(std::move(parts)), {});
    LiveSimulation live(document);
    live.setScenario("Sale");

    document.reset(box(), {});

    QTRY_VERIFY(live.isCurrent());
    QVERIFY(live.scenario().empty());
    QCOMPARE(sizeIn(live), 1.0);
}

void LiveSimulationTest::theGhostIsTheResultThatWasKept()
{
    Document document(gated());
    document.reset(box(), {});
    LiveSimulation live(document);
    QTRY_VERIFY(live.isCurrent());
    QSignalSpy ghost(&live, &LiveSimulation::ghostChanged);

    live.keepGhost();
    QVERIFY(document.perform(edits::setProperty("a.size", 5.0)));
    QTRY_VERIFY(live.isCurrent());

    QVERIFY(live.ghost());
    QVERIFY(live.ghost() != live.result());
    live.clearGhost();
    QVERIFY(!live.ghost());
    QCOMPARE(ghost.count(), 2);
}

void LiveSimulationTest::endsWhileARunIsUnderWay()
{
    gate().close();
    Document document(gated());
    document.reset(box(), {});
    auto live = std::make_unique<LiveSimulation>(document);
    QTRY_COMPARE(gate().runs(), 1);
    QVERIFY(document.perform(edits::setProperty("a.size", 5.0)));

    gate().open();
    live.reset();

    // What was still in the mailbox is not run any more, or it was just taken.
    QVERIFY(gate().runs() <= 2);
    QCoreApplication::processEvents();
}

} // namespace headroom

QTEST_GUILESS_MAIN(headroom::LiveSimulationTest)
#include "live_simulation_test.moc"
