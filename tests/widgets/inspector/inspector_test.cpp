// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/inspector/inspector.h"

#include "tests/support/test_catalogue.h"
#include "tests/support/widgets/panel_bench.h"
#include "widgets/inspector/property_row.h"
#include "widgets/inspector/quantity_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

namespace headroom {

/// An inspector in front of a design of the test catalogue, and hands to use it.
struct InspectorBench : PanelBench {
    explicit InspectorBench(
        const char *text = "u:test.users; f:test.function; t:test.table; u -> t")
        : PanelBench(testCatalogue(), text)
    {
        inspector.resize(340, 900);
        inspector.show();
    }

    PropertyRow &row(const char *key)
    {
        auto *found = inspector.findChild<PropertyRow *>(QString::fromLatin1(key));
        Q_ASSERT(found);
        return *found;
    }
    QLineEdit &field(const char *key) { return *row(key).findChild<QLineEdit *>(); }
    QString refusal(const char *key)
    {
        const auto *label = row(key).findChild<QLabel *>(QStringLiteral("refusal"));
        return label->isVisible() ? label->text() : QString();
    }
    void type(QLineEdit &edit, const char *text)
    {
        edit.setFocus();
        edit.selectAll();
        QTest::keyClicks(&edit, QString::fromUtf8(text));
        QTest::keyClick(&edit, Qt::Key_Return);
    }
    void click(const char *key, const char *button)
    {
        QTest::mouseClick(row(key).findChild<QToolButton *>(QString::fromLatin1(button)),
                          Qt::LeftButton);
    }

    Inspector inspector{document, selection, live, cursor};
};

class InspectorTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aTypedNumberChangesTheDesignAndUndoBringsItBack();
    void aRefusedNumberChangesNothingAndSaysWhy();
    void aSettingAskedForIsTypedOverAtOnce();
    void resetGoesBackToTheDefault();
    void thePinMakesASliderAndTakesItAway();
    void aPartOfALawCanBePinned();
    void severalNodesAreChangedAtOnce();
    void choicesAndFlagsAreChangedByHand();
    void aTextKeepsToItsPattern();
    void theFormOfALawCanBeChanged();
    void theNumbersOfATrafficProfileCanBeChanged();
    void mapsAreTypedIntoATable();
    void linksHaveTheirKindsAndTheirTargetsSettings();
    void renamesAndKeepsTheSelectionWhenTheIdChanges();
    void anIdThatIsTakenIsRefusedInPlace();
    void whatIsRemovedIsNoLongerSelected();
    void scrollingPastAControlChangesNothing();
    void theLanguageMayChangeAtAnyTime();
};

void InspectorTest::aTypedNumberChangesTheDesignAndUndoBringsItBack()
{
    InspectorBench bench;
    bench.selection.set({NodeId("f")});
    QCOMPARE(bench.field("memorySize").text(), QStringLiteral("128"));

    bench.type(bench.field("memorySize"), "512");

    QCOMPARE(bench.written("f.memorySize")->number(), 512.0);
    QCOMPARE(bench.undoEntries(), 1);

    bench.document.undoStack().undo();

    QVERIFY(!bench.written("f.memorySize"));
    QCOMPARE(bench.field("memorySize").text(), QStringLiteral("128"));
}

void InspectorTest::aRefusedNumberChangesNothingAndSaysWhy()
{
    InspectorBench bench;
    bench.selection.set({NodeId("f")});

    bench.type(bench.field("timeout"), "901");

    QVERIFY(!bench.written("f.timeout"));
    QCOMPARE(bench.undoEntries(), 0);
    QCOMPARE(bench.field("timeout").text(), QStringLiteral("901"));
    QVERIFY(bench.refusal("timeout").contains(QStringLiteral("900")));

    QTest::keyClick(&bench.field("timeout"), Qt::Key_Escape);
    QCOMPARE(bench.field("timeout").text(), QStringLiteral("3"));
    QVERIFY(bench.refusal("timeout").isEmpty());
}

void InspectorTest::aSettingAskedForIsTypedOverAtOnce()
{
    InspectorBench bench;
    QVERIFY(QTest::qWaitForWindowActive(&bench.inspector));
    bench.selection.set({NodeId("f")});

    bench.inspector.focusSetting(QStringLiteral("memorySize"));

    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(&bench.field("memorySize")));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("1769"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(bench.written("f.memorySize")->number(), 1769.0);
}

void InspectorTest::resetGoesBackToTheDefault()
{
    InspectorBench bench;
    bench.selection.set({NodeId("f")});
    bench.type(bench.field("timeout"), "30");
    QVERIFY(bench.written("f.timeout"));

    bench.click("timeout", "reset");

    QVERIFY(!bench.written("f.timeout"));
    QCOMPARE(bench.field("timeout").text(), QStringLiteral("3"));
}

void InspectorTest::thePinMakesASliderAndTakesItAway()
{
    InspectorBench bench;
    bench.selection.set({NodeId("f")});

    bench.click("timeout", "pin");
    QCOMPARE(bench.design().whatIf().size(), std::size_t(1));
    QCOMPARE(bench.design().whatIf().front().property, std::string("f.timeout"));
    QVERIFY(bench.design().whatIf().front().from >= 1);
    QVERIFY(bench.design().whatIf().front().to <= 900);

    bench.click("timeout", "pin");
    QVERIFY(bench.design().whatIf().empty());
}

void InspectorTest::aPartOfALawCanBePinned()
{
    InspectorBench bench;
    bench.selection.set({NodeId("v1")});

    bench.click("duration", "pin.mean");

    QCOMPARE(bench.design().whatIf().size(), std::size_t(1));
    QCOMPARE(bench.design().whatIf().front().property, std::string("v1.duration.mean"));
}

void InspectorTest::severalNodesAreChangedAtOnce()
{
    InspectorBench bench("a:test.table; b:test.table(capacity=7)");
    bench.selection.set({NodeId("a"), NodeId("b")});
    QVERIFY(bench.field("capacity").text().isEmpty());

    bench.type(bench.field("capacity"), "20");

    QCOMPARE(bench.written("a.capacity")->number(), 20.0);
    QCOMPARE(bench.written("b.capacity")->number(), 20.0);
    QCOMPARE(bench.undoEntries(), 1);
    QCOMPARE(bench.field("capacity").text(), QStringLiteral("20"));
}

void InspectorTest::choicesAndFlagsAreChangedByHand()
{
    InspectorBench bench;
    bench.selection.set({NodeId("f")});
    auto *box = bench.row("runtime").findChild<QComboBox *>();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(bench.written("f.runtime")->text(), std::string("node"));

    bench.selection.set({NodeId("u")});
    auto *flag = bench.row("patient").findChild<QCheckBox *>();
    QTest::keyClick(flag, Qt::Key_Space);
    QVERIFY(bench.written("u.patient")->flag());
}

void InspectorTest::aTextKeepsToItsPattern()
{
    InspectorBench bench;
    bench.selection.set({NodeId("f")});

    bench.type(bench.field("role"), "Admin7");
    QVERIFY(!bench.written("f.role"));
    QVERIFY(bench.refusal("role").contains(QStringLiteral("small letters")));

    bench.type(bench.field("role"), "admin");
    QCOMPARE(bench.written("f.role")->text(), std::string("admin"));
    QVERIFY(bench.refusal("role").isEmpty());
}

void InspectorTest::theFormOfALawCanBeChanged()
{
    InspectorBench bench;
    bench.selection.set({NodeId("v1")});
    auto *form = bench.row("duration").findChild<QComboBox *>();
    form->setFocus();

    // Lognormal is the third of constant, exponential, lognormal: one up is exponential, of the
    // same mean.
    QTest::keyClick(form, Qt::Key_Up);

    QCOMPARE(bench.written("v1.duration")->at("law").text(), std::string("exponential"));
    QCOMPARE(bench.written("v1.duration")->at("mean").number(), 0.1);
    QVERIFY(!bench.written("v1.duration")->find("cv"));
}

void InspectorTest::theNumbersOfATrafficProfileCanBeChanged()
{
    InspectorBench bench;
    bench.selection.set({NodeId("u")});
    auto *rate = bench.row("traffic").findChild<QuantityEdit *>(QStringLiteral("rate"));

    bench.type(*rate, "250");

    QCOMPARE(bench.written("u.traffic.rate")->number(), 250.0);
}

void InspectorTest::mapsAreTypedIntoATable()
{
    InspectorBench bench;
    bench.selection.set({NodeId("f")});
    auto *table = bench.row("environment").findChild<QTableWidget *>();
    QCOMPARE(table->rowCount(), 1);

    table->item(0, 0)->setText(QStringLiteral("STAGE"));
    QVERIFY(!bench.written("f.environment"));
    table->item(0, 1)->setText(QStringLiteral("prod"));

    QCOMPARE(bench.written("f.environment")->at("STAGE").text(), std::string("prod"));
    QCOMPARE(table->rowCount(), 2);
}

void InspectorTest::linksHaveTheirKindsAndTheirTargetsSettings()
{
    InspectorBench bench;
    bench.selection.set({}, {LinkId("u->t")});

    bench.type(bench.field("reads"), "4");

    QCOMPARE(bench.written("u->t.reads")->number(), 4.0);
    QVERIFY(bench.inspector.findChild<PropertyRow *>(QStringLiteral("callsPerRequest")));
}

void InspectorTest::renamesAndKeepsTheSelectionWhenTheIdChanges()
{
    InspectorBench bench;
    bench.selection.set({NodeId("t")});

    bench.type(*bench.inspector.findChild<QLineEdit *>(QStringLiteral("name")), "Orders");
    QCOMPARE(bench.design().node(NodeId("t"))->name, std::string("Orders"));

    bench.type(*bench.inspector.findChild<QLineEdit *>(QStringLiteral("id")), "orders");
    QVERIFY(bench.design().node(NodeId("orders")));
    QVERIFY(bench.selection.contains(NodeId("orders")));
    QVERIFY(bench.design().link(LinkId("u->orders")));
}

void InspectorTest::anIdThatIsTakenIsRefusedInPlace()
{
    InspectorBench bench;
    bench.selection.set({NodeId("t")});
    auto *id = bench.inspector.findChild<QLineEdit *>(QStringLiteral("id"));

    bench.type(*id, "u");

    QVERIFY(bench.design().node(NodeId("t")));
    QVERIFY(id->property("refused").toBool());
    QTest::keyClick(id, Qt::Key_Escape);
    QCOMPARE(id->text(), QStringLiteral("t"));
}

void InspectorTest::whatIsRemovedIsNoLongerSelected()
{
    InspectorBench bench;
    bench.selection.set({NodeId("t")});

    QVERIFY(bench.document.perform(edits::removeNodes({NodeId("t")})));

    QTRY_VERIFY(bench.selection.isEmpty());
}

void InspectorTest::scrollingPastAControlChangesNothing()
{
    InspectorBench bench;
    bench.selection.set({NodeId("f")});
    auto *box = bench.row("runtime").findChild<QComboBox *>();
    const QPointF middle = box->rect().center();
    QWheelEvent wheel(middle, box->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);

    QApplication::sendEvent(box, &wheel);
    QVERIFY(!bench.written("f.runtime"));

    // With the focus it may.
    bench.inspector.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.inspector));
    box->setFocus();
    QApplication::sendEvent(box, &wheel);
    QVERIFY(bench.written("f.runtime"));
    QCOMPARE(bench.written("f.runtime")->text(), std::string("node"));
}

void InspectorTest::theLanguageMayChangeAtAnyTime()
{
    InspectorBench bench;
    bench.selection.set({NodeId("f")});

    QEvent change(QEvent::LanguageChange);
    QApplication::sendEvent(&bench.inspector, &change);

    bench.type(bench.field("timeout"), "30");
    QCOMPARE(bench.written("f.timeout")->number(), 30.0);
}

} // namespace headroom

QTEST_MAIN(headroom::InspectorTest)
#include "inspector_test.moc"
