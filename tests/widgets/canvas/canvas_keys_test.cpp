// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/widgets/canvas_window.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTest>

namespace headroom {

class CanvasKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void deleteRemovesTheSelectionAndUndoBringsItBack();
    void copyAndPasteReachAnotherWindow();
    void cutAndPasteMove();
    void textThatIsNoDesignIsNotPasted();
    void duplicateStandsBesideTheOriginal();
    void arrowsNudgeAsOneUndoEntry();
    void tabTravelsAlongTheWiresAndLeavesAtTheEnd();
    void altShiftArrowClonesAndConnects();
    void aCloneThatCannotBeReachedFromItsOriginalIsReachedByItsCallers();
    void f2RenamesInPlace();
    void escapeKeepsTheOldName();
    void slashInsertsByName();
    void selectAllSelectsWires();
    void fitShowsEverythingAndHomeIsActualSize();
    void arrangeIsOneUndoEntry();
    void alignedCardsStandInLineAsOneUndoEntry();
    void speaksOfTheSelectedCard();
    void itsCardsAreChildrenForScreenReadersInTheOrderOfTheTabKey();
    void placesThatWereFoundEnterTheFileWithTheFirstMove();

private:
    static Picture two() { return {{NodeId("a"), {80, 80, 0, 0}}, {NodeId("b"), {560, 80, 0, 0}}}; }
};

void CanvasKeysTest::deleteRemovesTheSelectionAndUndoBringsItBack()
{
    CanvasWindow window("a:plain.sender -> b:plain.table", two());
    const Design before = window.design();
    window.selection.set({NodeId("b")});

    window.key(Qt::Key_Delete);

    QCOMPARE(window.design().nodes().size(), std::size_t(1));
    QVERIFY(window.design().links().empty());
    QVERIFY(window.selection.isEmpty());
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(window.design() == before);
    QVERIFY(window.view.canvasScene().item(NodeId("b")));
}

void CanvasKeysTest::copyAndPasteReachAnotherWindow()
{
    CanvasWindow window("a:plain.sender -> b:plain.table", two());
    window.key(Qt::Key_A, Qt::ControlModifier);
    window.key(Qt::Key_C, Qt::ControlModifier);

    CanvasWindow other;
    other.key(Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(other.design().nodes().size(), std::size_t(2));
    QCOMPARE(other.design().links().size(), std::size_t(1));
    QCOMPARE(other.rect("b").left() - other.rect("a").left(), 480.0);
    QCOMPARE(other.selection.nodes().size(), std::size_t(2));
    other.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(other.design().nodes().size(), std::size_t(4));
    QVERIFY(other.rect("a") != other.rect("a2"));
}

void CanvasKeysTest::cutAndPasteMove()
{
    CanvasWindow window("a:plain.sender", two());
    window.selection.set({NodeId("a")});

    window.key(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(window.design().nodes().empty());
    window.key(Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(window.design().nodes().size(), std::size_t(1));
}

void CanvasKeysTest::textThatIsNoDesignIsNotPasted()
{
    CanvasWindow window;
    QGuiApplication::clipboard()->setText(QStringLiteral("milk, eggs"));

    window.key(Qt::Key_V, Qt::ControlModifier);

    QVERIFY(window.design().nodes().empty());
    QVERIFY(!window.notice().isEmpty());
}

void CanvasKeysTest::duplicateStandsBesideTheOriginal()
{
    CanvasWindow window("f:plain.frame; a:plain.inner@f",
                        {{NodeId("f"), {40, 40, 400, 400}}, {NodeId("a"), {80, 96, 0, 0}}});
    window.selection.set({NodeId("a")});

    window.key(Qt::Key_D, Qt::ControlModifier);

    QCOMPARE(window.design().nodes().size(), std::size_t(3));
    const NodeId copy = window.selection.nodes().front();
    QCOMPARE(window.design().node(copy)->in, std::optional(NodeId("f")));
    QCOMPARE(window.view.canvasScene().placement().rect(copy).topLeft(), QPointF(112, 128));
}

void CanvasKeysTest::arrowsNudgeAsOneUndoEntry()
{
    CanvasWindow window("a:plain.sender", two());
    window.selection.set({NodeId("a")});

    window.key(Qt::Key_Right);
    window.key(Qt::Key_Right);
    window.key(Qt::Key_Down, Qt::ShiftModifier);

    QCOMPARE(window.rect("a").topLeft(), QPointF(96, 81)); // twice 8, once 1
    QCOMPARE(window.document.undoStack().count(), 1);
    window.document.undoStack().undo();
    QCOMPARE(window.rect("a").topLeft(), QPointF(80, 80));
}

void CanvasKeysTest::tabTravelsAlongTheWiresAndLeavesAtTheEnd()
{
    CanvasWindow window("t:plain.table; r:plain.relay; s:plain.sender; s -> r -> t");

    for (const char *id : {"s", "r", "t"}) {
        window.key(Qt::Key_Tab);
        QVERIFY2(window.selection.nodes() == std::vector{NodeId(id)}, id);
    }
    window.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(window.selection.nodes() == std::vector{NodeId("r")});
    window.key(Qt::Key_Tab);
    window.key(Qt::Key_Tab);
    QVERIFY(window.selection.isEmpty());
}

void CanvasKeysTest::altShiftArrowClonesAndConnects()
{
    CanvasWindow window("a:plain.relay", two());
    window.selection.set({NodeId("a")});

    window.key(Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);

    QCOMPARE(window.design().nodes().size(), std::size_t(2));
    QCOMPARE(window.design().links().size(), std::size_t(1));
    QCOMPARE(window.design().links().front()->from, NodeId("a"));
    QVERIFY(window.rect("a2").left() > window.rect("a").right());
    QVERIFY(window.selection.contains(NodeId("a2")));
    QCOMPARE(window.document.undoStack().count(), 1);
}

void CanvasKeysTest::aCloneThatCannotBeReachedFromItsOriginalIsReachedByItsCallers()
{
    CanvasWindow window("a:plain.sender -> b:plain.table", two());
    window.selection.set({NodeId("b")});

    window.key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);

    QCOMPARE(window.design().linksFrom(NodeId("a")).size(), std::size_t(2));
    QVERIFY(window.rect("b2").top() > window.rect("b").bottom());
}

void CanvasKeysTest::f2RenamesInPlace()
{
    CanvasWindow window("a:plain.sender", two());
    window.selection.set({NodeId("a")});

    window.key(Qt::Key_F2);
    auto *edit = window.view.viewport()->findChild<QLineEdit *>(QStringLiteral("nameEdit"));
    QVERIFY(edit);
    QTest::keyClicks(edit, QStringLiteral("Shoppers"));
    QTest::keyClick(edit, Qt::Key_Return);

    QCOMPARE(window.node("a").name, std::string("Shoppers"));
    QCOMPARE(window.view.canvasScene().item(NodeId("a"))->picture().title,
             QStringLiteral("Shoppers"));
}

void CanvasKeysTest::escapeKeepsTheOldName()
{
    CanvasWindow window("a:plain.sender", two());
    window.selection.set({NodeId("a")});

    window.key(Qt::Key_F2);
    auto *edit = window.view.viewport()->findChild<QLineEdit *>(QStringLiteral("nameEdit"));
    QTest::keyClicks(edit, QStringLiteral("Shoppers"));
    QTest::keyClick(edit, Qt::Key_Escape);

    QVERIFY(window.node("a").name.empty());
    QCOMPARE(window.document.undoStack().count(), 0);
}

void CanvasKeysTest::slashInsertsByName()
{
    CanvasWindow window;

    window.key(Qt::Key_Slash);
    auto *box = window.view.findChild<QWidget *>(QStringLiteral("quickInsert"));
    QVERIFY(box);
    auto *search = box->findChild<QLineEdit *>();
    QTest::keyClicks(search, QStringLiteral("/tab"));
    QTest::keyClick(search, Qt::Key_Return);

    QCOMPARE(window.design().nodes().size(), std::size_t(1));
    QCOMPARE(window.design().nodes().front()->kind, std::string("plain.table"));
}

void CanvasKeysTest::selectAllSelectsWires()
{
    CanvasWindow window("a:plain.sender -> b:plain.table", two());
    window.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(window.selection.nodes().size(), std::size_t(2));
    QCOMPARE(window.selection.links().size(), std::size_t(1));
    window.key(Qt::Key_Escape);
    QVERIFY(window.selection.isEmpty());
}

void CanvasKeysTest::fitShowsEverythingAndHomeIsActualSize()
{
    CanvasWindow window("a:plain.sender; b:plain.table",
                        {{NodeId("a"), {-4000, 0, 0, 0}}, {NodeId("b"), {4000, 900, 0, 0}}});

    window.key(Qt::Key_0, Qt::ControlModifier);
    const QRectF seen = window.view.mapToScene(window.view.viewport()->rect()).boundingRect();
    QVERIFY(seen.contains(window.rect("a")));
    QVERIFY(seen.contains(window.rect("b")));
    window.key(Qt::Key_Home);
    QCOMPARE(window.view.zoom(), 1.0);
}

void CanvasKeysTest::arrangeIsOneUndoEntry()
{
    CanvasWindow window("b:plain.table; a:plain.sender; a -> b",
                        {{NodeId("a"), {700, 0, 0, 0}}, {NodeId("b"), {0, 0, 0, 0}}});

    window.view.arrange();

    QVERIFY(window.rect("a").right() < window.rect("b").left());
    QCOMPARE(window.document.undoStack().count(), 1);
}

void CanvasKeysTest::alignedCardsStandInLineAsOneUndoEntry()
{
    CanvasWindow window("a:plain.sender; b:plain.table",
                        {{NodeId("a"), {80, 80, 0, 0}}, {NodeId("b"), {560, 200, 0, 0}}});
    window.key(Qt::Key_A, Qt::ControlModifier);

    window.view.alignSelection(Alignment::Top);

    QCOMPARE(window.rect("b").topLeft(), QPointF(560, 80));
    QCOMPARE(window.document.undoStack().count(), 1);
}

void CanvasKeysTest::speaksOfTheSelectedCard()
{
    CanvasWindow window("a:plain.sender", two());
    window.selection.set({NodeId("a")});
    QVERIFY(window.view.accessibleDescription().contains(QStringLiteral("Sender a")));
}

void CanvasKeysTest::itsCardsAreChildrenForScreenReadersInTheOrderOfTheTabKey()
{
    CanvasWindow window("t:plain.table; s:plain.sender; s -> t");
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&window.view);
    QVERIFY(canvas);

    QCOMPARE(canvas->childCount(), 2);
    QVERIFY(canvas->child(0)->text(QAccessible::Name).startsWith(QStringLiteral("Sender s")));
    QVERIFY(canvas->child(1)->text(QAccessible::Name).startsWith(QStringLiteral("Table t")));
    QCOMPARE(canvas->indexOfChild(canvas->child(1)), 1);

    window.selection.set({NodeId("t")});
    QVERIFY(canvas->child(1)->state().selected);
    QVERIFY(!canvas->child(0)->state().selected);
    const QPoint middle = canvas->child(1)->rect().center();
    QCOMPARE(canvas->childAt(middle.x(), middle.y()), canvas->child(1));
}

void CanvasKeysTest::placesThatWereFoundEnterTheFileWithTheFirstMove()
{
    CanvasWindow window("a:plain.sender -> b:plain.table");
    QVERIFY(window.design().picture().empty());
    const QRectF found = window.rect("b");
    window.selection.set({NodeId("a")});

    window.key(Qt::Key_Up);

    QCOMPARE(window.design().picture().size(), std::size_t(2));
    QCOMPARE(window.rect("b"), found);
}

} // namespace headroom

QTEST_MAIN(headroom::CanvasKeysTest)
#include "canvas_keys_test.moc"
