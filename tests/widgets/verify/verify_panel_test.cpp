// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/verify/verify_panel.h"

#include "model/services/all_services.h"
#include "tests/support/widgets/panel_bench.h"
#include "widgets/charts/distribution_plot.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/quantity_format.h"
#include "widgets/verify/latency_comparison.h"
#include "widgets/verify/verify_model.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace headroom {

using State = Verification::State;

/// Two servers, one behind the other, over 2 minutes.
constexpr const char *kTwo = "u:flow.source(traffic.rate=100) -> a:flow.server(workers=40);"
                             "a -> b:flow.server(workers=40, duration=0.05)";
constexpr const char *kHeavy = "u:flow.source(traffic.rate=500000) -> "
                               "a:flow.server(workers=100, duration=0.0001)";

struct VerifyBench : PanelBench {
    explicit VerifyBench(const char *text = kTwo, const Catalogue &catalogue = flowCatalogue())
        : PanelBench(catalogue, text)
    {
        verification.setStartsByItself(false);
        live.setDuration(text == kHeavy ? 36'000 : 120);
        panel.resize(900, 320);
        panel.show();
        static_cast<void>(QTest::qWaitForWindowExposed(&panel));
        static_cast<void>(settle());
    }

    QPushButton &run() { return *panel.findChild<QPushButton *>(QStringLiteral("run")); }
    QTableView &view() { return *panel.findChild<QTableView *>(); }
    QAbstractItemModel &rows() { return *view().model(); }
    LatencyComparison &times() { return *panel.findChild<LatencyComparison *>(); }
    QComboBox &picker() { return *panel.findChild<QComboBox *>(QStringLiteral("times")); }
    QString says(const char *label)
    {
        return panel.findChild<QLabel *>(QString::fromLatin1(label))->text();
    }
    QString cell(int row, int column) { return rows().index(row, column).data().toString(); }
    /// The first row of a component, of a metric when one is named.
    int rowOf(const QString &component, const QString &metric = {})
    {
        for (int row = 0; row < rows().rowCount(); ++row) {
            if (cell(row, VerifyModel::ComponentColumn) == component
                && (metric.isEmpty() || cell(row, VerifyModel::MetricColumn) == metric))
                return row;
        }
        return -1;
    }
    QPoint middleOf(int row)
    {
        const QModelIndex index = rows().index(row, VerifyModel::LiveColumn);
        view().scrollTo(index);
        return view().visualRect(index).center();
    }
    void click(QWidget &widget) { QTest::mouseClick(&widget, Qt::LeftButton); }
    bool waitFor(State state)
    {
        return QTest::qWaitFor([&] { return verification.state() == state; }, 60'000);
    }
    bool verify()
    {
        click(run());
        return waitFor(State::Done);
    }

    Verification verification{document, live};
    VerifyPanel panel{document, selection, verification};
};

class VerifyPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void theModelKeepsItsPromises();
    void saysWhatItIsBeforeTheFirstRun();
    void oneClickShowsBothEnginesNumbers();
    void showsProgressAndIsCancelledByTheSameButton();
    void escapeCancels();
    void anEditGreysTheNumbersAndSaysSo();
    void sortsByNumbersAndBackToTheOrderOfTheDesign();
    void theFilterKeepsRowsThatHoldEveryWord();
    void showsOnlyWhatDiffersOnRequest();
    void aClickLeadsToTheComponent();
    void aComponentThatIsGoneIsNotSelected();
    void followsTheSelectionOfTheCanvas();
    void copiesRowsAsTextAndAsCsv();
    void overlaysTheTimesOfBothEngines();
    void theAxisOfTimesIsLogarithmicOrLinear();
    void choosingTimesLeadsToTheirComponent();
    void aComponentWithoutTimesSaysSo();
    void saysWhatGrowsWithoutEnd();
    void saysWhichMetricIsNotPreciseEnough();
    void namesThePathAndWhereItsTimeIsSpent();
    void anEmptyDesignSaysWhyItCannotBeVerified();
    void narrowPanelsShowOneThingAtATime();
};

void VerifyPanelTest::theModelKeepsItsPromises()
{
    VerifyBench bench;
    QVERIFY(bench.verify());
    VerifyModel model(flowCatalogue(), nullptr);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.setResult(bench.verification.result());
    model.setOutOfDate(true);
    model.refresh();
    QVERIFY(model.rowCount() > 0);
    model.setResult(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void VerifyPanelTest::saysWhatItIsBeforeTheFirstRun()
{
    VerifyBench bench;

    QCOMPARE(bench.says("state"), QStringLiteral("Not verified yet."));
    QCOMPARE(bench.run().text(), QStringLiteral("Verify"));
    QVERIFY(!bench.view().isVisible());
    QVERIFY(!bench.panel.findChild<QProgressBar *>()->isVisible());
    QVERIFY(!bench.panel.findChild<QLineEdit *>(QStringLiteral("filter"))->isEnabled());
}

void VerifyPanelTest::oneClickShowsBothEnginesNumbers()
{
    VerifyBench bench;

    QVERIFY(bench.verify());

    QVERIFY(bench.view().isVisible());
    QVERIFY(bench.says("state").startsWith(
        QStringLiteral("Both engines agree within what is promised.")));
    const int row = bench.rowOf(QStringLiteral("u"), QStringLiteral("Requests"));
    QVERIFY(row >= 0);
    // 100 a second, as set, so the live engine says just that.
    QCOMPARE(bench.cell(row, VerifyModel::LiveColumn), formatRate(100));
    QCOMPARE(bench.cell(row, VerifyModel::VerdictColumn), QStringLiteral("agrees"));
    QVERIFY(!bench.cell(row, VerifyModel::HalfWidthColumn).isEmpty());
    // Who sees no colours has a word and a picture.
    QVERIFY(!bench.rows()
                 .index(row, VerifyModel::VerdictColumn)
                 .data(Qt::DecorationRole)
                 .value<QIcon>()
                 .isNull());
}

void VerifyPanelTest::showsProgressAndIsCancelledByTheSameButton()
{
    VerifyBench bench(kHeavy);

    bench.click(bench.run());
    QVERIFY(bench.verification.isRunning());
    QVERIFY(bench.panel.findChild<QProgressBar *>()->isVisible());
    QCOMPARE(bench.run().text(), QStringLiteral("Cancel"));

    bench.click(bench.run());
    QCOMPARE(bench.verification.state(), State::Cancelled);
    QVERIFY(!bench.panel.findChild<QProgressBar *>()->isVisible());
    QCOMPARE(bench.says("state"), QStringLiteral("Cancelled."));
    QCOMPARE(bench.run().text(), QStringLiteral("Verify"));
}

void VerifyPanelTest::escapeCancels()
{
    VerifyBench bench(kHeavy);
    bench.click(bench.run());
    QVERIFY(bench.verification.isRunning());

    QTest::keyClick(&bench.run(), Qt::Key_Escape);

    QCOMPARE(bench.verification.state(), State::Cancelled);
}

void VerifyPanelTest::anEditGreysTheNumbersAndSaysSo()
{
    VerifyBench bench;
    QVERIFY(bench.verify());
    const auto cell = [&bench](int role) {
        return bench.rows().index(0, VerifyModel::LiveColumn).data(role);
    };
    QVERIFY(!cell(Qt::ForegroundRole).isValid());
    const int rows = bench.rows().rowCount();

    QVERIFY(bench.document.perform(edits::setProperty("a.workers", Tree(41))));

    QVERIFY(bench.says("state").startsWith(QStringLiteral("Out of date")));
    QCOMPARE(bench.rows().rowCount(), rows);
    QVERIFY(bench.view().isVisible());
    QCOMPARE(cell(Qt::ForegroundRole).value<QColor>(), Theme::current().color(Role::MutedText));
    QVERIFY(cell(Qt::FontRole).value<QFont>().italic());
    QVERIFY(cell(Qt::AccessibleTextRole).toString().endsWith(QStringLiteral(", out of date")));

    QVERIFY(bench.settle());
    QVERIFY(bench.verify());
    QVERIFY(bench.says("state").startsWith(QStringLiteral("Both engines agree")));
    QVERIFY(!cell(Qt::ForegroundRole).isValid());
}

void VerifyPanelTest::sortsByNumbersAndBackToTheOrderOfTheDesign()
{
    VerifyBench bench;
    QVERIFY(bench.verify());
    const QString first = bench.cell(0, VerifyModel::ComponentColumn);
    QCOMPARE(first, QStringLiteral("u"));
    QHeaderView &header = *bench.view().horizontalHeader();
    const QPoint live(header.sectionViewportPosition(VerifyModel::LiveColumn) + 20,
                      header.height() / 2);
    const auto values = [&bench] {
        std::vector<double> found;
        for (int row = 0; row < bench.rows().rowCount(); ++row)
            found.push_back(bench.rows()
                                .index(row, VerifyModel::LiveColumn)
                                .data(VerifyModel::SortRole)
                                .toDouble());
        return found;
    };
    const std::vector<double> natural = values();

    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, live);
    QVERIFY(std::ranges::is_sorted(values()));
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, live);
    QVERIFY(std::ranges::is_sorted(values(), std::ranges::greater()));
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, live);
    QCOMPARE(values(), natural);
}

void VerifyPanelTest::theFilterKeepsRowsThatHoldEveryWord()
{
    VerifyBench bench;
    QVERIFY(bench.verify());
    auto *filter = bench.panel.findChild<QLineEdit *>(QStringLiteral("filter"));

    QTest::keyClicks(filter, QStringLiteral("lat p99 b"));

    // Latency p99 of b; that of a has no letter b.
    QCOMPARE(bench.rows().rowCount(), 1);
    QCOMPARE(bench.cell(0, VerifyModel::ComponentColumn), QStringLiteral("b"));
    QCOMPARE(bench.cell(0, VerifyModel::MetricColumn), QStringLiteral("Latency p99"));
    filter->clear();
    QVERIFY(bench.rows().rowCount() > 1);
}

void VerifyPanelTest::showsOnlyWhatDiffersOnRequest()
{
    VerifyBench bench;
    QVERIFY(bench.verify());
    auto *only = bench.panel.findChild<QCheckBox *>(QStringLiteral("onlyDifferences"));

    QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
    QVERIFY(only->isChecked());
    QCOMPARE(bench.rows().rowCount(), 0);

    // A number that is made to be wrong is all that is left.
    auto wrong = std::make_shared<VerifiedResult>(*bench.verification.result());
    wrong->rows[2].verdict = Agreement::Verdict::Differs;
    bench.panel.findChild<VerifyModel *>()->setResult(wrong);
    QCOMPARE(bench.rows().rowCount(), 1);
    QCOMPARE(bench.cell(0, VerifyModel::VerdictColumn), QStringLiteral("differs"));
}

void VerifyPanelTest::aClickLeadsToTheComponent()
{
    VerifyBench bench;
    QVERIFY(bench.verify());
    QSignalSpy revealed(&bench.selection, &Selection::revealRequested);

    QTest::mouseClick(bench.view().viewport(), Qt::LeftButton, {},
                      bench.middleOf(bench.rowOf(QStringLiteral("b"))));

    QCOMPARE(bench.selection.nodes(), std::vector<NodeId>({NodeId("b")}));
    QVERIFY(revealed.count() > 0);
    // The click chose one row and following it chose no others.
    QCOMPARE(bench.view().selectionModel()->selectedRows().size(), 1);
    QTest::keyClick(&bench.view(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(bench.selection.nodes(), std::vector<NodeId>({NodeId("u")}));
}

void VerifyPanelTest::aComponentThatIsGoneIsNotSelected()
{
    VerifyBench bench;
    QVERIFY(bench.verify());
    QVERIFY(bench.document.perform(edits::removeNodes({NodeId("b")})));

    QTest::mouseClick(bench.view().viewport(), Qt::LeftButton, {},
                      bench.middleOf(bench.rowOf(QStringLiteral("b"))));

    QVERIFY(bench.selection.isEmpty());
    // What it took its time for can still be read.
    QVERIFY(bench.picker().currentText().startsWith(QStringLiteral("b ·")));
}

void VerifyPanelTest::followsTheSelectionOfTheCanvas()
{
    VerifyBench bench;
    QVERIFY(bench.verify());
    QSignalSpy changed(&bench.selection, &Selection::changed);

    bench.selection.set({NodeId("b")});

    const QModelIndexList chosen = bench.view().selectionModel()->selectedRows();
    QVERIFY(!chosen.isEmpty());
    for (const QModelIndex &index : chosen)
        QCOMPARE(index.data().toString(), QStringLiteral("b"));
    QCOMPARE(bench.view().currentIndex().row(), bench.rowOf(QStringLiteral("b")));
    QVERIFY(bench.picker().currentText().startsWith(QStringLiteral("b ·")));
    QCOMPARE(changed.count(), 1);

    // A run keeps what is looked at.
    QVERIFY(bench.document.perform(edits::setProperty("a.workers", Tree(41))));
    QVERIFY(bench.settle());
    QVERIFY(bench.verify());
    QCOMPARE(bench.cell(bench.view().currentIndex().row(), VerifyModel::ComponentColumn),
             QStringLiteral("b"));
}

void VerifyPanelTest::copiesRowsAsTextAndAsCsv()
{
    VerifyBench bench;
    QVERIFY(bench.verify());
    const int row = bench.rowOf(QStringLiteral("u"), QStringLiteral("Requests"));
    QTest::mouseClick(bench.view().viewport(), Qt::LeftButton, {}, bench.middleOf(row));

    QTest::keyClick(&bench.view(), Qt::Key_C, Qt::ControlModifier);

    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QStringList lines = copied->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(QStringLiteral("Component\tMetric\tLive\tRequests")));
    QVERIFY(lines[1].startsWith(QStringLiteral("u\tRequests\t100")));
    const QStringList csv = QString::fromUtf8(copied->data(QStringLiteral("text/csv")))
                                .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(csv.size(), 2);
    const QStringList names = csv[0].split(QLatin1Char(','));
    const QStringList fields = csv[1].split(QLatin1Char(','));
    QCOMPARE(fields.size(), names.size());
    QCOMPARE(fields[names.indexOf(QStringLiteral("node"))], QStringLiteral("u"));
    QCOMPARE(fields[names.indexOf(QStringLiteral("live"))].toDouble(), 100.0);
    QCOMPARE(fields[names.indexOf(QStringLiteral("verdict"))], QStringLiteral("agrees"));
    const double low = fields[names.indexOf(QStringLiteral("low"))].toDouble();
    const double high = fields[names.indexOf(QStringLiteral("high"))].toDouble();
    QVERIFY(low < 100.5 && high > 99.5 && low < high);
}

void VerifyPanelTest::overlaysTheTimesOfBothEngines()
{
    VerifyBench bench;
    QVERIFY(bench.verify());

    bench.selection.set({NodeId("b")});

    DistributionPlot &plot = bench.times().plot();
    const QList<QPointF> area = plot.areaPoints();
    const QList<QPointF> line = plot.linePoints();
    QCOMPARE(area.size(), line.size());
    // Nearly all times are in view: a staircase has two points to each slice.
    double simulated = 0;
    double live = 0;
    double apart = 0;
    for (qsizetype i = 0; i < area.size(); i += 2) {
        simulated += area[i].y();
        live += line[i].y();
        apart = std::max(apart, std::abs(area[i].y() - line[i].y()));
    }
    QVERIFY(simulated > 0.99 && simulated < 1.0001);
    QVERIFY(live > 0.99 && live < 1.0001);
    // Constant times of 50 ms and hardly a wait: both have them in the same slices.
    QVERIFY(apart < 0.1);
    QVERIFY(plot.toolTip().contains(QStringLiteral("p99.9:")));
    // Five percentiles and the mean.
    QCOMPARE(plot.toolTip().count(QLatin1Char('\n')), 5);
}

void VerifyPanelTest::theAxisOfTimesIsLogarithmicOrLinear()
{
    VerifyBench bench;
    QVERIFY(bench.verify());
    bench.selection.set({NodeId("a")});
    DistributionPlot &plot = bench.times().plot();
    QVERIFY(plot.isLogarithmic());
    QVERIFY(plot.xFrom() < 0);

    auto *logarithmic = bench.panel.findChild<QCheckBox *>(QStringLiteral("logarithmic"));
    QTest::mouseClick(logarithmic, Qt::LeftButton, {}, QPoint(8, logarithmic->height() / 2));

    QVERIFY(!plot.isLogarithmic());
    QCOMPARE(plot.xFrom(), 0.0);
    // An exponential time of 100 ms and b's 50 ms: 99.95 % is below 0.1 ln 2000 + 0.05 = 0.81 s.
    QVERIFY(plot.xTo() > 0.6 && plot.xTo() < 1.1);
    // Within the first two slices of 64, 25 ms, no request can be answered.
    QCOMPARE(plot.areaPoints().at(2).y(), 0.0);
    double mass = 0;
    for (qsizetype i = 0; i < plot.areaPoints().size(); i += 2)
        mass += plot.areaPoints().at(i).y();
    QVERIFY(mass > 0.99 && mass < 1.0001);
}

void VerifyPanelTest::choosingTimesLeadsToTheirComponent()
{
    VerifyBench bench;
    QVERIFY(bench.verify());
    QCOMPARE(bench.picker().count(), 2);
    bench.selection.set({NodeId("a")});
    bench.picker().setFocus();

    QTest::keyClick(&bench.picker(), Qt::Key_Down);

    QCOMPARE(bench.selection.nodes(), std::vector<NodeId>({NodeId("b")}));
    QVERIFY(bench.picker().currentText().startsWith(QStringLiteral("b ·")));
}

void VerifyPanelTest::aComponentWithoutTimesSaysSo()
{
    VerifyBench bench;
    QVERIFY(bench.verify());

    bench.selection.set({NodeId("u")});

    QCOMPARE(bench.picker().currentIndex(), -1);
    QVERIFY(bench.times().plot().areaPoints().isEmpty());
}

void VerifyPanelTest::saysWhatGrowsWithoutEnd()
{
    // Two workers of 0.1 s answer 20 of 50 requests a second: 30 a second more wait.
    VerifyBench bench("users(50/s) -> b:http.endpoint(workers=2, duration=exponential(0.1))",
                      allServices());

    QVERIFY(bench.verify());

    const QString note = bench.says("note");
    QVERIFY2(note.startsWith(QStringLiteral("b never rests: what waits there grows by")),
             qPrintable(note));
    const auto growing = bench.verification.result()->study->growing();
    QCOMPARE(growing.size(), std::size_t{1});
    QVERIFY(std::abs(growing.front().rate.mean - 30) < 2);
    const int row = bench.rowOf(QStringLiteral("b"), QStringLiteral("Latency"));
    QCOMPARE(bench.cell(row, VerifyModel::VerdictColumn), QStringLiteral("grows"));
}

void VerifyPanelTest::saysWhichMetricIsNotPreciseEnough()
{
    // One request in 50 s: 100 replications of 2 minutes count 240 of them, which scatters by
    // 1 / sqrt(240) = 6 %, and 2 % are wanted.
    VerifyBench bench("u:flow.source(traffic.rate=0.02) -> a:flow.server(workers=40)");

    QVERIFY(bench.verify());

    QVERIFY(!bench.verification.result()->study->isConverged());
    QVERIFY2(bench.says("note").contains(QStringLiteral("less precise than wanted")),
             qPrintable(bench.says("note")));
    const int row = bench.rowOf(QStringLiteral("u"), QStringLiteral("Requests"));
    QVERIFY(bench.cell(row, VerifyModel::HalfWidthColumn).endsWith(QStringLiteral("(too wide)")));
}

void VerifyPanelTest::namesThePathAndWhereItsTimeIsSpent()
{
    VerifyBench bench("users(50/s) -> b:http.endpoint(workers=40, duration=0.1)", allServices());
    QVERIFY(bench.verify());

    bench.selection.set({NodeId("users")});

    QVERIFY2(bench.picker().currentText().startsWith(QStringLiteral("users → b · ")),
             qPrintable(bench.picker().currentText()));
    const QList<QLabel *> labels = bench.times().findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(QStringLiteral("Spent at:"))
               && label->text().contains(QStringLiteral("b 100"));
    }));
}

void VerifyPanelTest::anEmptyDesignSaysWhyItCannotBeVerified()
{
    VerifyBench bench("");

    bench.click(bench.run());

    QVERIFY(bench.waitFor(State::Failed));
    const auto *page = bench.panel.findChild<EmptyState *>();
    QVERIFY(page->isVisible());
    QVERIFY(page->accessibleDescription().startsWith(
        QStringLiteral("No traffic flows in this design.")));
    QVERIFY(!bench.view().isVisible());
}

void VerifyPanelTest::narrowPanelsShowOneThingAtATime()
{
    VerifyBench bench;
    QVERIFY(bench.verify());
    QVERIFY(bench.view().isVisible() && bench.times().isVisible());

    bench.panel.resize(420, 300);
    QVERIFY(bench.view().isVisible() && !bench.times().isVisible());

    auto *tabs = bench.panel.findChild<QTabBar *>();
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
    QVERIFY(!bench.view().isVisible() && bench.times().isVisible());
    QVERIFY(!bench.times().plot().areaPoints().isEmpty());
}

} // namespace headroom

QTEST_MAIN(headroom::VerifyPanelTest)
#include "verify_panel_test.moc"
