// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/cost/cost_panel.h"

#include "tests/support/widgets/panel_bench.h"
#include "widgets/cost/cost_chip.h"
#include "widgets/cost/cost_model.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTableView>
#include <QTest>

namespace headroom {

/// Two servers of 20 and 30 workers at 2 dollars each: 40 and 60 dollars a month.
struct CostBench : PanelBench {
    CostBench()
        : PanelBench(flowCatalogue(),
                     "u:flow.source -> a:flow.server(workers=20); b:flow.server(workers=30)")
    {
        panel.resize(800, 260);
        panel.show();
        isSettled = settle();
    }

    QTableView &view() { return *panel.findChild<QTableView *>(); }
    QString cell(int row, int column)
    {
        return view()
            .model()
            ->index(row, column)
            .data()
            .toString()
            .replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    }

    CostPanel panel{document, selection, live};
    bool isSettled = false;
};

class CostPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theModelKeepsItsPromises();
    void theDearestStandsFirstWithRateAndSource();
    void aClickLeadsToTheComponent();
    void theChipShowsTheSumAndWhatAChangeCosts();
};

void CostPanelTest::theModelKeepsItsPromises()
{
    CostBench bench;
    QVERIFY(bench.isSettled);
    CostModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.setResult(bench.live.result());
    QCOMPARE(model.rowCount(), 3);
    model.refresh();
    model.setResult(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void CostPanelTest::theDearestStandsFirstWithRateAndSource()
{
    CostBench bench;

    QCOMPARE(bench.cell(0, CostModel::ComponentColumn), QStringLiteral("b"));
    QCOMPARE(bench.cell(0, CostModel::QuantityColumn), QStringLiteral("30 workers"));
    QCOMPARE(bench.cell(0, CostModel::RateColumn), QStringLiteral("$ 2"));
    QCOMPARE(bench.cell(0, CostModel::PerMonthColumn), QStringLiteral("$ 60.00"));
    QCOMPARE(bench.cell(0, CostModel::SourceColumn),
             QStringLiteral("The price list of the tests, 2026-09"));
    QCOMPARE(bench.cell(1, CostModel::PerMonthColumn), QStringLiteral("$ 40.00"));
}

void CostPanelTest::aClickLeadsToTheComponent()
{
    CostBench bench;
    const QPoint cell = bench.view()
                            .visualRect(bench.view().model()->index(0, CostModel::WhatColumn))
                            .center();

    QTest::mouseClick(bench.view().viewport(), Qt::LeftButton, {}, cell);

    QCOMPARE(bench.selection.nodes(), std::vector<NodeId>({NodeId("b")}));
}

void CostPanelTest::theChipShowsTheSumAndWhatAChangeCosts()
{
    CostBench bench;
    CostChip chip(bench.live);
    QVERIFY(chip.accessibleName().contains(QStringLiteral("100.00")));

    bench.live.keepGhost();
    QVERIFY(bench.document.perform(edits::setProperty("a.workers", Tree(25))));
    QVERIFY(bench.settle());

    // Five workers more.
    QVERIFY(chip.accessibleName().contains(QStringLiteral("110.00")));
    QVERIFY(chip.text().contains(QStringLiteral("10.00")));
}

} // namespace headroom

QTEST_MAIN(headroom::CostPanelTest)
#include "cost_panel_test.moc"
