// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/verify/verification.h"

#include "tests/support/widgets/panel_bench.h"

#include <QSignalSpy>
#include <QTest>

#include <chrono>

namespace headroom {

using namespace std::chrono_literals;
using State = Verification::State;

/// One source before a server that is seldom full: 2 simulated minutes.
constexpr const char *kCalm = "u:flow.source(traffic.rate=100) -> a:flow.server(workers=30)";
/// So many requests that a replication takes far longer than any test waits.
constexpr const char *kHeavy = "u:flow.source(traffic.rate=500000) -> "
                               "a:flow.server(workers=100, duration=0.0001)";

struct VerificationBench : PanelBench {
    explicit VerificationBench(const char *text = kCalm)
        : PanelBench(flowCatalogue(), text)
    {
        verification.setStartsByItself(false);
        live.setDuration(text == kHeavy ? 36'000 : 120);
    }

    bool waitFor(State state)
    {
        return QTest::qWaitFor([this, state] { return verification.state() == state; }, 60'000);
    }
    bool verify()
    {
        verification.start();
        return waitFor(State::Done);
    }

    Verification verification{document, live};
};

class VerificationTest : public QObject
{
    Q_OBJECT

private slots:
    void putsBothEnginesNumbersSideBySide();
    void waitsForTheLiveEngineFirst();
    void reportsProgress();
    void cancelsAtOnceAndKeepsTheOlderResult();
    void anEditMarksTheResultAsOutOfDateAtOnce();
    void movingNothingButThePictureKeepsItUpToDate();
    void anEditEndsWhatRuns();
    void anOlderResultNeverLandsAfterANewerRun();
    void anotherScenarioOrHorizonIsAnotherQuestion();
    void startsByItselfAfterARest();
    void whoAsksGetsAWholeRunOutOfOneThatBeganByItself();
    void doesNotBeginAgainByItselfWhatWasCancelled();
    void anotherDocumentForgetsEverything();
    void sameDesignGivesTheSameNumbers();
    void saysWhyADesignWithoutTrafficCannotBeVerified();
    void saysWhyADesignThatCannotRunCannotBeVerified();
    void endsWithItsOwnerWhileItRuns();
};

void VerificationTest::putsBothEnginesNumbersSideBySide()
{
    VerificationBench bench;
    QCOMPARE(bench.verification.state(), State::Idle);
    QVERIFY(!bench.verification.result());

    QVERIFY(bench.verify());

    const auto result = bench.verification.result();
    QVERIFY(!bench.verification.isOutOfDate());
    QVERIFY(result->study->replications() >= 5);
    QCOMPARE(result->live, bench.live.result());
    const auto row = std::ranges::find_if(result->rows, [](const Agreement &each) {
        return each.node == NodeId("u") && each.metric == "Requests";
    });
    QVERIFY(row != result->rows.end());
    // 100 a second, as set; 5 replications of 12,000 requests scatter by 0.4 %.
    QVERIFY(std::abs(row->requests.mean - 100) < 2);
    QVERIFY(std::abs(row->live - 100) < 1e-9);
    QVERIFY(row->verdict == Agreement::Verdict::Agrees);
    QCOMPARE(result->count(Agreement::Verdict::Differs), 0);
    QCOMPARE(result->count(Agreement::Verdict::Agrees), static_cast<int>(result->rows.size()));
}

void VerificationTest::waitsForTheLiveEngineFirst()
{
    VerificationBench bench;
    QVERIFY(bench.settle());
    QVERIFY(bench.document.perform(edits::setProperty("a.workers", Tree(40))));
    QVERIFY(!bench.live.isCurrent());

    bench.verification.start();
    QVERIFY(bench.verification.isRunning());

    QVERIFY(bench.waitFor(State::Done));
    QVERIFY(!bench.verification.isOutOfDate());
    QCOMPARE(bench.verification.result()->live->design.property("a.workers")->number(), 40.0);
}

void VerificationTest::reportsProgress()
{
    VerificationBench bench;
    QSignalSpy progressed(&bench.verification, &Verification::progressed);

    QVERIFY(bench.verify());

    QVERIFY(progressed.count() >= 1);
    QCOMPARE(bench.verification.progress().replications,
             bench.verification.result()->study->replications());
    QCOMPARE(bench.verification.progress().share, 1.0);
}

void VerificationTest::cancelsAtOnceAndKeepsTheOlderResult()
{
    VerificationBench bench;
    QVERIFY(bench.verify());
    const auto result = bench.verification.result();
    QVERIFY(bench.document.perform(edits::setProperty("u.traffic.rate", Tree(500'000))));
    bench.live.setDuration(36'000);
    bench.verification.start();
    QVERIFY(bench.settle());
    QVERIFY(bench.verification.isRunning());

    bench.verification.cancel();

    QCOMPARE(bench.verification.state(), State::Cancelled);
    QCOMPARE(bench.verification.result(), result);
    QVERIFY(bench.verification.isOutOfDate());
}

void VerificationTest::anEditMarksTheResultAsOutOfDateAtOnce()
{
    VerificationBench bench;
    QVERIFY(bench.verify());
    const auto result = bench.verification.result();
    QSignalSpy changed(&bench.verification, &Verification::changed);

    QVERIFY(bench.document.perform(edits::setProperty("a.workers", Tree(40))));

    QVERIFY(changed.count() >= 1);
    QVERIFY(bench.verification.isOutOfDate());
    QCOMPARE(bench.verification.result(), result);
    QVERIFY(bench.settle());
    QVERIFY(bench.verification.isOutOfDate());
    QVERIFY(bench.verify());
    QVERIFY(!bench.verification.isOutOfDate());
}

void VerificationTest::movingNothingButThePictureKeepsItUpToDate()
{
    VerificationBench bench;
    QVERIFY(bench.verify());

    QVERIFY(bench.document.perform(edits::rename(NodeId("a"), "Counter")));

    QVERIFY(!bench.verification.isOutOfDate());
}

void VerificationTest::anEditEndsWhatRuns()
{
    VerificationBench bench(kHeavy);
    QVERIFY(bench.settle());
    bench.verification.start();
    QVERIFY(bench.verification.isRunning());

    QVERIFY(bench.document.perform(edits::setProperty("a.workers", Tree(40))));

    QCOMPARE(bench.verification.state(), State::Superseded);
    QVERIFY(!bench.verification.result());
}

void VerificationTest::anOlderResultNeverLandsAfterANewerRun()
{
    VerificationBench bench;
    QVERIFY(bench.settle());
    QSignalSpy changed(&bench.verification, &Verification::changed);
    std::vector<double> landed;
    connect(&bench.verification, &Verification::changed, &bench.verification, [&] {
        if (bench.verification.state() == State::Done)
            landed.push_back(
                bench.verification.result()->live->design.property("a.workers")->number());
    });

    // Each begins a run and makes the one before worthless, whether it has ended by then or not.
    for (int workers = 31; workers <= 40; ++workers) {
        QVERIFY(bench.document.perform(edits::setProperty("a.workers", Tree(workers))));
        bench.verification.start();
        QTest::qWait(workers * 3 % 20);
    }
    QVERIFY(bench.waitFor(State::Done));
    QTest::qWait(50);

    QVERIFY(std::ranges::is_sorted(landed));
    QCOMPARE(landed.back(), 40.0);
    QVERIFY(!bench.verification.isOutOfDate());
}

void VerificationTest::anotherScenarioOrHorizonIsAnotherQuestion()
{
    VerificationBench bench;
    QVERIFY(bench.verify());

    bench.live.setDuration(60);

    QVERIFY(bench.settle());
    QVERIFY(bench.verification.isOutOfDate());
    QVERIFY(bench.verify());
    // The horizon of the live run is simulated.
    QCOMPARE(bench.verification.result()->study->run().duration(), 60.0);
}

void VerificationTest::startsByItselfAfterARest()
{
    VerificationBench bench;
    bench.verification.setRest(20ms);
    QVERIFY(bench.settle());
    QTest::qWait(60);
    QCOMPARE(bench.verification.state(), State::Idle);

    bench.verification.setStartsByItself(true);
    QVERIFY(bench.waitFor(State::Done));

    QVERIFY(bench.document.perform(edits::setProperty("a.workers", Tree(40))));
    QVERIFY(bench.verification.isOutOfDate());
    QVERIFY(QTest::qWaitFor([&] { return !bench.verification.isOutOfDate(); }, 60'000));
}

void VerificationTest::whoAsksGetsAWholeRunOutOfOneThatBeganByItself()
{
    VerificationBench bench(kHeavy);
    bench.verification.setRest(10ms);
    bench.verification.setStartsByItself(true);
    QVERIFY(bench.settle());
    QVERIFY(bench.waitFor(State::Running));
    QVERIFY(bench.verification.isRunningByItself());

    bench.verification.start();
    QVERIFY(bench.verification.isRunning());
    QVERIFY(!bench.verification.isRunningByItself());

    // Asked twice is asked once.
    const StudyProgress progress = bench.verification.progress();
    bench.verification.start();
    QCOMPARE(bench.verification.progress().replications, progress.replications);
    QVERIFY(bench.verification.isRunning());
}

void VerificationTest::doesNotBeginAgainByItselfWhatWasCancelled()
{
    VerificationBench bench(kHeavy);
    bench.verification.setRest(10ms);
    bench.verification.setStartsByItself(true);
    QVERIFY(bench.settle());
    QVERIFY(bench.waitFor(State::Running));

    bench.verification.cancel();
    QTest::qWait(60);
    QCOMPARE(bench.verification.state(), State::Cancelled);

    QVERIFY(bench.document.perform(edits::setProperty("a.workers", Tree(40))));
    QVERIFY(bench.waitFor(State::Running));
}

void VerificationTest::anotherDocumentForgetsEverything()
{
    VerificationBench bench;
    QVERIFY(bench.verify());

    bench.document.reset(Design(), {});

    QCOMPARE(bench.verification.state(), State::Idle);
    QVERIFY(!bench.verification.result());
    QVERIFY(!bench.verification.isOutOfDate());
}

void VerificationTest::sameDesignGivesTheSameNumbers()
{
    VerificationBench bench;
    QVERIFY(bench.verify());
    const auto first = bench.verification.result();

    QVERIFY(bench.verify());

    const auto second = bench.verification.result();
    QVERIFY(first != second);
    QCOMPARE(first->rows.size(), second->rows.size());
    for (std::size_t i = 0; i < first->rows.size(); ++i)
        QCOMPARE(first->rows[i].requests.mean, second->rows[i].requests.mean);
}

void VerificationTest::saysWhyADesignWithoutTrafficCannotBeVerified()
{
    VerificationBench bench("a:flow.server");

    bench.verification.start();

    QVERIFY(bench.waitFor(State::Failed));
    QVERIFY(bench.verification.failure().contains(QStringLiteral("No traffic")));
}

void VerificationTest::saysWhyADesignThatCannotRunCannotBeVerified()
{
    VerificationBench bench;
    QVERIFY(bench.settle());
    QString reason;
    connect(&bench.live, &LiveSimulation::failed, &bench.live,
            [&reason](const QString &said) { reason = said; });
    // More seconds than the live engine takes steps.
    bench.live.setDuration(1e12);

    bench.verification.start();
    QVERIFY(bench.waitFor(State::Failed));
    QVERIFY(!reason.isEmpty());
    QCOMPARE(bench.verification.failure(), reason);

    // Asked again, nothing would come from the live engine any more.
    bench.verification.start();
    QCOMPARE(bench.verification.state(), State::Failed);

    bench.live.setDuration(120);
    QVERIFY(bench.settle());
    QVERIFY(bench.verify());
}

void VerificationTest::endsWithItsOwnerWhileItRuns()
{
    VerificationBench bench(kHeavy);
    QVERIFY(bench.settle());

    bench.verification.start();

    // The thread is joined when the bench goes; a run that did not stop would take minutes.
    QVERIFY(bench.verification.isRunning());
}

} // namespace headroom

QTEST_MAIN(headroom::VerificationTest)
#include "verification_test.moc"
