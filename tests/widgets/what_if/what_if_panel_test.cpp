// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/what_if/what_if_panel.h"

#include "tests/support/widgets/panel_bench.h"
#include "widgets/inspector/quantity_edit.h"
#include "widgets/what_if/what_if_row.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QTest>
#include <QToolButton>

namespace headroom {

/// A panel with one slider, 10 to 110 workers in steps of 1, and hands to use it.
struct WhatIfBench : PanelBench {
    WhatIfBench()
        : PanelBench(flowCatalogue(), "u:flow.source -> s:flow.server")
    {
        static_cast<void>(document.perform(
            edits::addWhatIf({.property = "s.workers", .from = 10, .to = 110, .step = 1})));
        document.undoStack().clear();
        panel.resize(380, 300);
        panel.show();
    }

    WhatIfRow *row(const char *path = "s.workers")
    {
        // Rows come and go when the event loop runs.
        QApplication::processEvents();
        for (auto *found : panel.findChildren<WhatIfRow *>(QString::fromLatin1(path))) {
            if (!found->isHidden())
                return found;
        }
        return nullptr;
    }
    QSlider &slider() { return *row()->findChild<QSlider *>(); }
    QuantityEdit &value() { return *row()->findChild<QuantityEdit *>(QStringLiteral("value")); }
    QPoint handle(int position)
    {
        QStyleOptionSlider option;
        option.initFrom(&slider());
        option.orientation = Qt::Horizontal;
        option.minimum = slider().minimum();
        option.maximum = slider().maximum();
        option.sliderPosition = option.sliderValue = position;
        option.subControls = QStyle::SC_All;
        return slider()
            .style()
            ->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &slider())
            .center();
    }
    void click(const char *button)
    {
        QTest::mouseClick(panel.findChild<QToolButton *>(QString::fromLatin1(button)),
                          Qt::LeftButton);
    }
    double workers() { return written("s.workers") ? written("s.workers")->number() : 50; }

    WhatIfPanel panel{document, live, cursor};
};

class WhatIfPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aDragIsOneEntryOfTheUndoListAndKeepsTheRunBefore();
    void twoDragsAreTwoEntries();
    void arrowKeysMoveTheSliderByItsStep();
    void aTypedValueMayLieOutsideTheSlider();
    void aRefusedValueChangesNothing();
    void saysWhatItWasBefore();
    void unpinningTakesTheSliderAway();
    void theEndsOfASliderCanBeChanged();
    void theSlidersAreKeptAsAScenarioAndThenChangeIt();
    void removingAScenarioShowsTheDesignAgain();
    void theMenuOffersTheMainNumberOfEachNode();
    void saysWhichObjectivesHold();
};

void WhatIfPanelTest::aDragIsOneEntryOfTheUndoListAndKeepsTheRunBefore()
{
    WhatIfBench bench;
    QVERIFY(bench.settle());
    const auto before = bench.live.result();
    // 50 workers are at position 40 of 100.
    QCOMPARE(bench.slider().value(), 40);

    QTest::mousePress(&bench.slider(), Qt::LeftButton, {}, bench.handle(40));
    for (int position = 41; position <= 80; ++position)
        QTest::mouseMove(&bench.slider(), bench.handle(position));
    QTest::mouseRelease(&bench.slider(), Qt::LeftButton, {}, bench.handle(80));

    QCOMPARE(bench.workers(), 90.0);
    QCOMPARE(bench.undoEntries(), 1);
    QCOMPARE(bench.live.ghost(), before);
    bench.document.undoStack().undo();
    QCOMPARE(bench.workers(), 50.0);
    QCOMPARE(bench.slider().value(), 40);
}

void WhatIfPanelTest::twoDragsAreTwoEntries()
{
    WhatIfBench bench;
    for (const auto &[from, to] : {std::pair{40, 60}, std::pair{60, 20}}) {
        QTest::mousePress(&bench.slider(), Qt::LeftButton, {}, bench.handle(from));
        QTest::mouseMove(&bench.slider(), bench.handle(to));
        QTest::mouseRelease(&bench.slider(), Qt::LeftButton, {}, bench.handle(to));
    }

    QCOMPARE(bench.workers(), 30.0);
    QCOMPARE(bench.undoEntries(), 2);
}

void WhatIfPanelTest::arrowKeysMoveTheSliderByItsStep()
{
    WhatIfBench bench;
    bench.slider().setFocus();

    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&bench.slider(), Qt::Key_Right);

    QCOMPARE(bench.workers(), 53.0);
    // Presses that follow each other are one change.
    QCOMPARE(bench.undoEntries(), 1);
}

void WhatIfPanelTest::aTypedValueMayLieOutsideTheSlider()
{
    WhatIfBench bench;
    bench.value().setFocus();
    bench.value().selectAll();
    QTest::keyClicks(&bench.value(), QStringLiteral("400"));
    QTest::keyClick(&bench.value(), Qt::Key_Return);

    QCOMPARE(bench.workers(), 400.0);
    QCOMPARE(bench.slider().value(), bench.slider().maximum());
}

void WhatIfPanelTest::aRefusedValueChangesNothing()
{
    WhatIfBench bench;
    bench.value().setFocus();
    bench.value().selectAll();
    QTest::keyClicks(&bench.value(), QStringLiteral("4000"));
    QTest::keyClick(&bench.value(), Qt::Key_Return);

    QCOMPARE(bench.workers(), 50.0);
    QCOMPARE(bench.value().text(), QStringLiteral("4000"));
    QCOMPARE(bench.undoEntries(), 0);
}

void WhatIfPanelTest::saysWhatItWasBefore()
{
    WhatIfBench bench;
    QVERIFY(bench.settle());
    bench.slider().setFocus();
    QTest::keyClick(&bench.slider(), Qt::Key_Right);

    QStringList words;
    for (const QLabel *label : bench.row()->findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY2(words.contains(QStringLiteral("50 before, +1")),
             qPrintable(words.join(QLatin1Char('|'))));
}

void WhatIfPanelTest::unpinningTakesTheSliderAway()
{
    WhatIfBench bench;

    bench.click("unpin");

    QVERIFY(bench.design().whatIf().empty());
    QVERIFY(!bench.row());
}

void WhatIfPanelTest::theEndsOfASliderCanBeChanged()
{
    WhatIfBench bench;
    bench.click("range");
    auto *to = bench.panel.findChild<QuantityEdit *>(QStringLiteral("to"));
    QVERIFY(to);
    to->selectAll();
    QTest::keyClicks(to, QStringLiteral("210"));
    QTest::keyClick(to, Qt::Key_Return);
    QTest::mouseClick(bench.panel.findChild<QPushButton *>(QStringLiteral("accept")),
                      Qt::LeftButton);

    QCOMPARE(bench.design().whatIf().front().to, 210.0);
    // 50 of 10 to 210 in steps of 1.
    QCOMPARE(bench.slider().maximum(), 200);
    QCOMPARE(bench.slider().value(), 40);
}

void WhatIfPanelTest::theSlidersAreKeptAsAScenarioAndThenChangeIt()
{
    WhatIfBench bench;
    bench.click("saveScenario");
    auto *name = bench.panel.findChild<QLineEdit *>(QStringLiteral("scenarioName"));
    QTest::keyClicks(name, QStringLiteral("Sale"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(bench.design().scenarios().size(), std::size_t(1));
    QCOMPARE(bench.live.scenario(), std::string("Sale"));

    bench.slider().setFocus();
    QTest::keyClick(&bench.slider(), Qt::Key_Right);

    QCOMPARE(bench.workers(), 50.0);
    QCOMPARE(bench.design().scenarios().front().set.front().second.number(), 51.0);
    QCOMPARE(bench.value().text(), QStringLiteral("51"));
    QVERIFY(bench.settle());
    QCOMPARE(bench.live.result()->design.property("s.workers")->number(), 51.0);
}

void WhatIfPanelTest::removingAScenarioShowsTheDesignAgain()
{
    WhatIfBench bench;
    QVERIFY(bench.document.perform(
        edits::setScenarios({{.name = "Big", .set = {{"s.workers", Tree(90)}}}})));
    auto *box = bench.panel.findChild<QComboBox *>(QStringLiteral("scenarios"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(bench.live.scenario(), std::string("Big"));
    QCOMPARE(bench.value().text(), QStringLiteral("90"));

    bench.click("removeScenario");

    QVERIFY(bench.design().scenarios().empty());
    QVERIFY(bench.live.scenario().empty());
    QCOMPARE(bench.value().text(), QStringLiteral("50"));
}

void WhatIfPanelTest::theMenuOffersTheMainNumberOfEachNode()
{
    WhatIfBench bench;
    auto *menu = bench.panel.findChild<QToolButton *>(QStringLiteral("addSlider"))->menu();
    emit menu->aboutToShow();

    // The server's workers have a slider already; the source's rate has none.
    QCOMPARE(menu->actions().first()->text(), QStringLiteral("u · Traffic: Rate"));
    menu->actions().first()->trigger();

    QCOMPARE(bench.design().whatIf().back().property, std::string("u.traffic.rate"));
    QVERIFY(bench.row("u.traffic.rate"));
}

void WhatIfPanelTest::saysWhichObjectivesHold()
{
    WhatIfBench bench;
    QVERIFY(
        bench.document.perform(edits::setObjectives({"s.Latency.p99 > 0", "s.Latency.p99 < 0"})));
    QVERIFY(bench.settle());

    QStringList words;
    for (const QLabel *label : bench.panel.findChildren<QLabel *>())
        words.append(label->text());
    QCOMPARE(words.filter(QStringLiteral("✓")).size(), 1);
    QCOMPARE(words.filter(QStringLiteral("✗")).size(), 1);
}

} // namespace headroom

QTEST_MAIN(headroom::WhatIfPanelTest)
#include "what_if_panel_test.moc"
