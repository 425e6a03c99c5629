// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/charts/chart_panel.h"

#include "tests/support/widgets/panel_bench.h"
#include "widgets/charts/latency_chart.h"
#include "widgets/charts/metric_picker.h"
#include "widgets/charts/split_chart.h"

#include <QChart>
#include <QFile>
#include <QLabel>
#include <QLineSeries>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace headroom {

/// Charts of a source that calls a server with too few workers, after the first run.
struct ChartBench : PanelBench {
    explicit ChartBench(
        const char *text = "u:flow.source(traffic.rate=100) -> s:flow.server(workers=5)")
        : PanelBench(flowCatalogue(), text)
    {
        panel.resize(900, 280);
        panel.show();
        isSettled = settle();
    }

    std::vector<TimeSeriesChart *> lanes()
    {
        const auto found = panel.findChildren<TimeSeriesChart *>();
        return {found.begin(), found.end()};
    }
    /// The pixel of a plot at which a time stands.
    static QPoint at(const PlotView &plot, double x)
    {
        const QRectF area = plot.chart()->plotArea();
        const double share = (x - plot.xFrom()) / (plot.xTo() - plot.xFrom());
        return QPointF(area.left() + share * area.width(), area.center().y()).toPoint();
    }
    static void drag(PlotView &plot, double from, double to, Qt::MouseButton button,
                     Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(plot.viewport(), button, modifiers, at(plot, from));
        QMouseEvent move(QEvent::MouseMove, at(plot, to),
                         plot.viewport()->mapToGlobal(at(plot, to)), Qt::NoButton, button,
                         modifiers);
        QApplication::sendEvent(plot.viewport(), &move);
        QTest::mouseRelease(plot.viewport(), button, modifiers, at(plot, to));
    }

    ChartPanel panel{document, selection, live, cursor};
    bool isSettled = false;
};

class ChartPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void opensWithTheSourceAndWhatGivesWayFirst();
    void followsTheSelectionUntilMetricsAreChosen();
    void metricsOfOneSortShareAChart();
    void draggingMovesTheTime();
    void arrowKeysMoveTheTime();
    void brushingZoomsAndADoubleClickShowsAll();
    void theZoomButtonMakesTheLeftButtonBrush();
    void drawsNoMorePointsThanAScreenCanShow();
    void theGhostIsDrawnBesideTheNewRun();
    void aSplitShowsItsVersions();
    void theDistributionHasItsPercentiles();
    void exportsNumbersAndPictures();
    void survivesAnotherDesign();
};

void ChartPanelTest::opensWithTheSourceAndWhatGivesWayFirst()
{
    ChartBench bench;
    QVERIFY(bench.isSettled);

    // 100/s for 0.1 s need ten of five workers: the server fails from the start.
    const std::vector<ChartedMetric> expected = {{NodeId("u"), "Requests"},
                                                 {NodeId("s"), "Busy"},
                                                 {NodeId("s"), "Latency"},
                                                 {NodeId("s"), "Rejected"}};
    QCOMPARE(bench.panel.shown(), expected);
}

void ChartPanelTest::followsTheSelectionUntilMetricsAreChosen()
{
    ChartBench bench;
    bench.selection.set({NodeId("s")});
    QCOMPARE(bench.panel.shown().size(), std::size_t(3));

    bench.panel.findChild<MetricPicker *>()->choose({{NodeId("u"), "Attempts"}});
    bench.selection.set({NodeId("u")});

    QCOMPARE(bench.panel.shown(), std::vector<ChartedMetric>({{NodeId("u"), "Attempts"}}));
}

void ChartPanelTest::metricsOfOneSortShareAChart()
{
    ChartBench bench;

    // Requests and Rejected flow, Busy is a level, Latency a time.
    QCOMPARE(bench.lanes().size(), std::size_t(3));
    QCOMPARE(bench.lanes().front()->kind(), MetricKind::Count);
}

void ChartPanelTest::draggingMovesTheTime()
{
    ChartBench bench;
    bench.cursor.setTime(0);

    ChartBench::drag(*bench.lanes().front(), 600, 1800, Qt::LeftButton);

    // A pixel is some 13 s wide.
    QVERIFY(std::abs(bench.cursor.time() - 1800) < 30);
}

void ChartPanelTest::arrowKeysMoveTheTime()
{
    ChartBench bench;
    bench.cursor.setTime(1000);
    TimeSeriesChart *chart = bench.lanes().front();
    chart->setFocus();

    QTest::keyClick(chart, Qt::Key_Right);
    QCOMPARE(bench.cursor.time(), 1036.0);
    QTest::keyClick(chart, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(bench.cursor.time(), 676.0);
    QTest::keyClick(chart, Qt::Key_Home);
    QCOMPARE(bench.cursor.time(), 0.0);
}

void ChartPanelTest::brushingZoomsAndADoubleClickShowsAll()
{
    ChartBench bench;
    TimeSeriesChart *chart = bench.lanes().front();

    ChartBench::drag(*chart, 900, 1800, Qt::LeftButton, Qt::ShiftModifier);

    for (const TimeSeriesChart *lane : bench.lanes()) {
        QVERIFY(std::abs(lane->xFrom() - 900) < 30);
        QVERIFY(std::abs(lane->xTo() - 1800) < 30);
    }

    QTest::mouseDClick(chart->viewport(), Qt::LeftButton);
    QCOMPARE(chart->xFrom(), 0.0);
    QCOMPARE(chart->xTo(), 3600.0);
}

void ChartPanelTest::theZoomButtonMakesTheLeftButtonBrush()
{
    ChartBench bench;
    bench.cursor.setTime(77);
    QTest::mouseClick(bench.panel.findChild<QToolButton *>(QStringLiteral("zoom")), Qt::LeftButton);

    ChartBench::drag(*bench.lanes().front(), 900, 1800, Qt::LeftButton);
    QCOMPARE(bench.cursor.time(), 77.0);
    QVERIFY(bench.lanes().front()->xFrom() > 800);

    QTest::mouseClick(bench.panel.findChild<QToolButton *>(QStringLiteral("resetZoom")),
                      Qt::LeftButton);
    QCOMPARE(bench.lanes().front()->xTo(), 3600.0);
}

void ChartPanelTest::drawsNoMorePointsThanAScreenCanShow()
{
    ChartBench bench;
    bench.live.setDuration(86'400);
    QVERIFY(bench.settle());

    for (TimeSeriesChart *lane : bench.lanes()) {
        for (QAbstractSeries *series : lane->chart()->series())
            QVERIFY(static_cast<QLineSeries *>(series)->count() <= static_cast<int>(kMostPoints));
    }
}

void ChartPanelTest::theGhostIsDrawnBesideTheNewRun()
{
    ChartBench bench;
    const auto drawn = [&bench] {
        int curves = 0;
        for (QAbstractSeries *series : bench.lanes().front()->chart()->series())
            curves += static_cast<QLineSeries *>(series)->count() > 0 ? 1 : 0;
        return curves;
    };
    QCOMPARE(drawn(), 2);

    bench.live.keepGhost();
    QVERIFY(bench.document.perform(edits::setProperty("s.workers", Tree(20))));
    QVERIFY(bench.settle());

    QCOMPARE(drawn(), 4);
    bench.live.clearGhost();
    QCOMPARE(drawn(), 2);
}

void ChartPanelTest::aSplitShowsItsVersions()
{
    ChartBench bench("u:flow.source -> p:flow.split; p -route(weight=0.9)-> old:flow.server; p "
                     "-route(weight=0.1)-> new:flow.server");
    bench.panel.findChild<QTabBar *>()->setCurrentIndex(1);
    auto *split = bench.panel.findChild<SplitChart *>();

    QVERIFY(split->node());
    QCOMPARE(*split->node(), NodeId("p"));
    for (PlotView *plot : split->plots())
        QCOMPARE(plot->chart()->series().size(), 2);
    QVERIFY(!split->findChild<QLabel *>(QStringLiteral("verdict"))->text().isEmpty());
}

void ChartPanelTest::theDistributionHasItsPercentiles()
{
    ChartBench bench;
    bench.panel.findChild<QTabBar *>()->setCurrentIndex(2);
    auto *chart = bench.panel.findChild<LatencyChart *>();

    QTRY_VERIFY(chart->accessibleDescription().contains(QStringLiteral("p99 ")));
}

void ChartPanelTest::exportsNumbersAndPictures()
{
    ChartBench bench;
    const QTemporaryDir folder;
    QVERIFY(bench.panel.exportTo(folder.filePath(QStringLiteral("run.csv"))));
    QVERIFY(bench.panel.exportTo(folder.filePath(QStringLiteral("run.png"))));
    QVERIFY(bench.panel.exportTo(folder.filePath(QStringLiteral("run.svg"))));
    QVERIFY(!bench.panel.exportTo(folder.filePath(QStringLiteral("run.gif"))));

    QFile csv(folder.filePath(QStringLiteral("run.csv")));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = csv.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 3601);
    QCOMPARE(lines.first(), QByteArray("time,u.Requests,s.Busy,s.Latency,s.Rejected"));
    const QImage image(folder.filePath(QStringLiteral("run.png")));
    QVERIFY(image.width() > 1500);
    QFile svg(folder.filePath(QStringLiteral("run.svg")));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    QVERIFY(svg.readAll().contains("Requests"));
}

void ChartPanelTest::survivesAnotherDesign()
{
    ChartBench bench;
    bench.selection.set({NodeId("s")});

    bench.document.reset(Design(), {});

    QVERIFY(bench.settle());
    QVERIFY(bench.panel.shown().empty());
}

} // namespace headroom

QTEST_MAIN(headroom::ChartPanelTest)
#include "chart_panel_test.moc"
