// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/findings/findings_panel.h"

#include "tests/support/widgets/panel_bench.h"
#include "widgets/findings/findings_model.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

namespace headroom {

/// Findings about two servers that have few workers, and far less to do than they could.
struct FindingsBench : PanelBench {
    FindingsBench()
        : PanelBench(flowCatalogue(),
                     "u:flow.source(traffic.rate=1) -> a:flow.server(workers=2, duration=0.0001);"
                     "u -> b:flow.server(workers=3, duration=0.0001)")
    {
        panel.resize(800, 260);
        panel.show();
        isSettled = settle();
    }

    QTableView &view() { return *panel.findChild<QTableView *>(); }
    QPushButton &fix() { return *panel.findChild<QPushButton *>(QStringLiteral("fix")); }
    int rows() { return view().model()->rowCount(); }
    QPoint cell(int row)
    {
        return view()
            .visualRect(view().model()->index(row, FindingsModel::ComponentColumn))
            .center();
    }

    FindingsPanel panel{document, selection, live};
    bool isSettled = false;
};

class FindingsPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void theModelKeepsItsPromises();
    void aClickLeadsToTheComponent();
    void arrowKeysLeadThereToo();
    void explainsTheFirstFindingByItself();
    void aNewResultDoesNotMoveTheSelection();
    void theFixIsOneClickAndCanBeUndone();
    void theFilterHidesWhatIsLessSevere();
    void saysSoWhenThereIsNothing();
};

void FindingsPanelTest::theModelKeepsItsPromises()
{
    FindingsBench bench;
    FindingsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.setResult(bench.live.result());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.count(Severity::Warning), 2);
    model.refresh();
    model.setResult(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void FindingsPanelTest::aClickLeadsToTheComponent()
{
    FindingsBench bench;
    QVERIFY(bench.isSettled);
    QSignalSpy revealed(&bench.selection, &Selection::revealRequested);

    QTest::mouseClick(bench.view().viewport(), Qt::LeftButton, {}, bench.cell(1));

    QCOMPARE(bench.selection.nodes(), std::vector<NodeId>({NodeId("b")}));
    QVERIFY(revealed.count() > 0);
}

void FindingsPanelTest::arrowKeysLeadThereToo()
{
    FindingsBench bench;
    bench.view().setFocus();

    QTest::keyClick(&bench.view(), Qt::Key_Down);

    QCOMPARE(bench.selection.nodes(), std::vector<NodeId>({NodeId("b")}));
}

void FindingsPanelTest::explainsTheFirstFindingByItself()
{
    FindingsBench bench;

    QVERIFY(bench.selection.isEmpty());
    QVERIFY(bench.panel.findChild<QTextBrowser *>()->toPlainText().contains(
        QStringLiteral("They will all be busy.")));
}

void FindingsPanelTest::aNewResultDoesNotMoveTheSelection()
{
    FindingsBench bench;
    QTest::mouseClick(bench.view().viewport(), Qt::LeftButton, {}, bench.cell(1));

    QVERIFY(bench.document.perform(edits::setProperty("a.workers", Tree(4))));
    QVERIFY(bench.settle());
    QCOMPARE(bench.view().currentIndex().row(), 1);

    // The other one is mended; this one stays the current, now in the first row.
    QVERIFY(bench.document.perform(edits::setProperty("a.workers", Tree(40))));
    QVERIFY(bench.settle());
    QCOMPARE(bench.rows(), 1);
    QCOMPARE(bench.view().currentIndex().row(), 0);
    QCOMPARE(bench.selection.nodes(), std::vector<NodeId>({NodeId("b")}));
}

void FindingsPanelTest::theFixIsOneClickAndCanBeUndone()
{
    FindingsBench bench;
    QVERIFY(bench.fix().isVisible());

    QTest::mouseClick(&bench.fix(), Qt::LeftButton);

    QCOMPARE(bench.written("a.workers")->number(), 10.0);
    QVERIFY(bench.settle());
    QCOMPARE(bench.rows(), 1);
    bench.document.undoStack().undo();
    QCOMPARE(bench.written("a.workers")->number(), 2.0);
}

void FindingsPanelTest::theFilterHidesWhatIsLessSevere()
{
    FindingsBench bench;
    auto *filter = bench.panel.findChild<QComboBox *>();
    filter->setFocus();

    QTest::keyClick(filter, Qt::Key_Down);
    QCOMPARE(bench.rows(), 2);
    QTest::keyClick(filter, Qt::Key_Down);
    QCOMPARE(bench.rows(), 0);
}

void FindingsPanelTest::saysSoWhenThereIsNothing()
{
    FindingsBench bench;
    bench.document.reset(Design(), {});
    QVERIFY(bench.settle());

    QVERIFY(!bench.view().isVisible());
    QVERIFY(!bench.fix().isVisible());
}

} // namespace headroom

QTEST_MAIN(headroom::FindingsPanelTest)
#include "findings_panel_test.moc"
