// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/widgets/canvas_window.h"

#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTest>
#include <QToolTip>
#include <QWheelEvent>

namespace headroom {

class CanvasMouseTest : public QObject
{
    Q_OBJECT

private slots:
    void aDropAddsTheComponentUnderThePointer();
    void aDropInAFrameStandsInTheFrame();
    void aDropWhereTheComponentMayNotStandIsRefusedWithAReason();
    void aDropOnAWirePutsTheNodeIntoIt();
    void aDragFromAHandleConnects();
    void severalKindsOfWireAreAskedFor();
    void aWireToWhereItMayNotGoIsRefused();
    void aWireDroppedInTheEmptyOffersWhatMayStandThere();
    void aWiresEndCanBeDraggedElsewhere();
    void aMoveIsOneUndoEntryAndKeepsToTheGrid();
    void altIgnoresTheGrid();
    void aMovedCardSnapsIntoLineWithAnother();
    void aMoveStartsNoRun();
    void aFrameTakesItsContentsAlong();
    void aNodeDroppedInAFrameBelongsToIt();
    void aNodeDraggedOutOfItsFrameLeavesIt();
    void nodesOfSeveralFramesMovedTogetherStayInTheirs();
    void aLooseCardDroppedOnAWireGoesIntoIt();
    void aFrameGrowsByItsCorner();
    void escapeEndsADragWithoutAnEdit();
    void aClickSelectsAndShiftAdds();
    void aLassoSelectsWhatItTouches();
    void zoomKeepsThePointUnderThePointer();
    void theWheelScrolls();
    void spaceAndDragPans();

private:
    static Picture two() { return {{NodeId("a"), {80, 80, 0, 0}}, {NodeId("b"), {560, 80, 0, 0}}}; }
};

void CanvasMouseTest::aDropAddsTheComponentUnderThePointer()
{
    CanvasWindow window;

    window.dropFromPalette("plain.table", window.at(400, 300));

    QCOMPARE(window.design().nodes().size(), std::size_t(1));
    QVERIFY(window.rect("table").contains(400, 300));
    QVERIFY(window.selection.contains(NodeId("table")));
    QCOMPARE(window.document.undoStack().count(), 1);
}

void CanvasMouseTest::aDropInAFrameStandsInTheFrame()
{
    CanvasWindow window("a:plain.frame", {{NodeId("a"), {80, 80, 640, 480}}});

    window.dropFromPalette("plain.inner", window.at(400, 300));

    QCOMPARE(window.node("inner").in, std::optional(NodeId("a")));
}

void CanvasMouseTest::aDropWhereTheComponentMayNotStandIsRefusedWithAReason()
{
    CanvasWindow window;

    window.dropFromPalette("plain.inner", window.at(400, 300));

    QVERIFY(window.design().nodes().empty());
    QVERIFY(!window.notice().isEmpty());
}

void CanvasMouseTest::aDropOnAWirePutsTheNodeIntoIt()
{
    CanvasWindow window("a:plain.sender -> b:plain.table", two());
    // The wire runs level from card to card at the height of their middles.
    const double y = window.rect("a").center().y();

    window.dropFromPalette("plain.relay", window.at(424, y));

    QCOMPARE(window.design().links().size(), std::size_t(2));
    QCOMPARE(window.design().linksFrom(NodeId("a")).front()->to, NodeId("relay"));
    QCOMPARE(window.design().linksTo(NodeId("b")).front()->from, NodeId("relay"));
    window.document.undoStack().undo();
    QCOMPARE(window.design().links().size(), std::size_t(1));
}

void CanvasMouseTest::aDragFromAHandleConnects()
{
    CanvasWindow window("a:plain.sender; b:plain.relay", two());

    window.drag(window.handleOf("a"), window.middleOf("b"));

    QCOMPARE(window.design().links().size(), std::size_t(1));
    const Link &link = *window.design().links().front();
    QCOMPARE(link.from, NodeId("a"));
    QCOMPARE(link.to, NodeId("b"));
    QVERIFY(link.kind == LinkKind::Request);
}

void CanvasMouseTest::severalKindsOfWireAreAskedFor()
{
    CanvasWindow window("a:plain.sender; b:plain.table", two());

    window.drag(window.handleOf("a"), window.middleOf("b"));

    auto *menu = window.view.findChild<QMenu *>(QStringLiteral("linkKinds"));
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 2);
    menu->actions().at(1)->trigger();
    QCOMPARE(window.design().links().size(), std::size_t(1));
    QVERIFY(window.design().links().front()->kind == LinkKind::Event);
}

void CanvasMouseTest::aWireToWhereItMayNotGoIsRefused()
{
    CanvasWindow window("a:plain.sender; b:plain.sender", two());

    window.press(window.handleOf("a"));
    window.move(window.middleOf("b"));
    QVERIFY(!QToolTip::text().isEmpty());
    window.release(window.middleOf("b"));

    QTRY_VERIFY(QToolTip::text().isEmpty());
    QVERIFY(window.design().links().empty());
    QCOMPARE(window.document.undoStack().count(), 0);
}

void CanvasMouseTest::aWireDroppedInTheEmptyOffersWhatMayStandThere()
{
    CanvasWindow window("a:plain.sender", two());

    window.drag(window.handleOf("a"), window.at(560, 400));

    auto *box = window.view.findChild<QWidget *>(QStringLiteral("quickInsert"));
    QVERIFY(box);
    auto *search = box->findChild<QLineEdit *>();
    QTest::keyClicks(search, QStringLiteral("rel"));
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(window.design().nodes().size(), std::size_t(2));
    QCOMPARE(window.design().links().size(), std::size_t(1));
    QCOMPARE(window.design().links().front()->to, NodeId("relay"));
    QCOMPARE(window.document.undoStack().count(), 1);
}

void CanvasMouseTest::aWiresEndCanBeDraggedElsewhere()
{
    Picture picture = two();
    picture[NodeId("c")] = {560, 400, 0, 0};
    CanvasWindow window("a:plain.sender -> b:plain.relay; c:plain.relay", picture);
    const QRectF target = window.rect("b");

    window.click(window.at(420, target.center().y()));
    window.drag(window.view.mapFromScene(QPointF(target.left() - 4, target.center().y())),
                window.middleOf("c"));

    QCOMPARE(window.design().links().size(), std::size_t(1));
    QCOMPARE(window.design().links().front()->to, NodeId("c"));
}

void CanvasMouseTest::aMoveIsOneUndoEntryAndKeepsToTheGrid()
{
    CanvasWindow window("a:plain.sender", two());

    window.drag(window.middleOf("a"), window.middleOf("a") + QPoint(101, 43));

    const Box box = window.design().picture().at(NodeId("a"));
    QCOMPARE(box.x, 184.0); // 80 + 101 = 181, nearest step of 8
    QCOMPARE(box.y, 120.0); // 80 + 43 = 123
    QCOMPARE(window.document.undoStack().count(), 1);
    window.document.undoStack().undo();
    QCOMPARE(window.rect("a").topLeft(), QPointF(80, 80));
}

void CanvasMouseTest::altIgnoresTheGrid()
{
    CanvasWindow window("a:plain.sender", two());
    window.drag(window.middleOf("a"), window.middleOf("a") + QPoint(101, 43), Qt::AltModifier);
    QCOMPARE(window.rect("a").topLeft(), QPointF(181, 123));
}

void CanvasMouseTest::aMovedCardSnapsIntoLineWithAnother()
{
    Picture picture = two();
    picture[NodeId("b")] = {560, 403, 0, 0};
    CanvasWindow window("a:plain.sender; b:plain.table", picture);

    // 80 + 320 = 400 is three pixels off the other card's edge at 403, and a step of the grid.
    window.drag(window.middleOf("a"), window.middleOf("a") + QPoint(0, 320));

    QCOMPARE(window.rect("a").top(), 403.0);
}

void CanvasMouseTest::aMoveStartsNoRun()
{
    CanvasWindow window("a:plain.sender", two());
    QTRY_VERIFY(window.live.isCurrent());

    window.drag(window.middleOf("a"), window.middleOf("a") + QPoint(101, 43));

    QVERIFY(window.live.isCurrent());
}

void CanvasMouseTest::aFrameTakesItsContentsAlong()
{
    CanvasWindow window("f:plain.frame; a:plain.sender@f",
                        {{NodeId("f"), {40, 40, 400, 400}}, {NodeId("a"), {80, 80, 0, 0}}});

    window.drag(window.titleOf("f"), window.titleOf("f") + QPoint(160, 80));

    QCOMPARE(window.rect("f").topLeft(), QPointF(200, 120));
    QCOMPARE(window.rect("a").topLeft(), QPointF(240, 160));
    QCOMPARE(window.document.undoStack().count(), 1);
}

void CanvasMouseTest::aNodeDroppedInAFrameBelongsToIt()
{
    CanvasWindow window("f:plain.frame; a:plain.sender",
                        {{NodeId("f"), {400, 40, 400, 400}}, {NodeId("a"), {80, 80, 0, 0}}});

    window.drag(window.middleOf("a"), window.at(600, 240));

    QCOMPARE(window.node("a").in, std::optional(NodeId("f")));
    QCOMPARE(window.document.undoStack().count(), 1);
}

void CanvasMouseTest::aNodeDraggedOutOfItsFrameLeavesIt()
{
    CanvasWindow window("f:plain.frame; a:plain.sender@f",
                        {{NodeId("f"), {40, 40, 320, 320}}, {NodeId("a"), {80, 96, 0, 0}}});

    window.drag(window.middleOf("a"), window.at(700, 500));

    QVERIFY(!window.node("a").in);
    QVERIFY(!window.rect("f").intersects(window.rect("a")));
}

void CanvasMouseTest::nodesOfSeveralFramesMovedTogetherStayInTheirs()
{
    CanvasWindow window("a:plain.sender; f:plain.frame; b:plain.inner@f",
                        {{NodeId("a"), {80, 80, 0, 0}},
                         {NodeId("f"), {400, 40, 400, 400}},
                         {NodeId("b"), {440, 96, 0, 0}}});
    window.selection.set({NodeId("a"), NodeId("b")});

    window.drag(window.middleOf("b"), window.middleOf("b") + QPoint(40, 40));

    QVERIFY(!window.node("a").in);
    QCOMPARE(window.node("b").in, std::optional(NodeId("f")));
    QCOMPARE(window.rect("a").topLeft(), QPointF(120, 120));
}

void CanvasMouseTest::aLooseCardDroppedOnAWireGoesIntoIt()
{
    Picture picture = two();
    picture[NodeId("b")] = {720, 80, 0, 0};
    picture[NodeId("c")] = {80, 440, 0, 0};
    CanvasWindow window("a:plain.sender -> b:plain.table; c:plain.relay", picture);

    window.drag(window.middleOf("c"), window.at(504, window.rect("a").center().y()));

    QCOMPARE(window.design().linksTo(NodeId("c")).size(), std::size_t(1));
    QCOMPARE(window.design().linksFrom(NodeId("c")).front()->to, NodeId("b"));
}

void CanvasMouseTest::aFrameGrowsByItsCorner()
{
    CanvasWindow window("f:plain.frame", {{NodeId("f"), {40, 40, 320, 320}}});

    window.drag(window.at(358, 358), window.at(438, 398));

    const Box box = window.design().picture().at(NodeId("f"));
    QCOMPARE(box.width, 400.0);
    QCOMPARE(box.height, 360.0);
}

void CanvasMouseTest::escapeEndsADragWithoutAnEdit()
{
    CanvasWindow window("a:plain.sender", two());
    window.press(window.middleOf("a"));
    window.move(window.middleOf("a") + QPoint(100, 100));
    QVERIFY(window.view.canvasScene().item(NodeId("a"))->pos() != QPointF(80, 80));

    window.key(Qt::Key_Escape);
    window.release(window.at(500, 500));

    QCOMPARE(window.view.canvasScene().item(NodeId("a"))->pos(), QPointF(80, 80));
    QCOMPARE(window.document.undoStack().count(), 0);
}

void CanvasMouseTest::aClickSelectsAndShiftAdds()
{
    CanvasWindow window("a:plain.sender; b:plain.table", two());

    window.click(window.middleOf("a"));
    QVERIFY(window.selection.nodes() == std::vector{NodeId("a")});
    window.click(window.middleOf("b"), Qt::ShiftModifier);
    QCOMPARE(window.selection.nodes().size(), std::size_t(2));
    window.click(window.middleOf("b"), Qt::ControlModifier);
    QVERIFY(window.selection.nodes() == std::vector{NodeId("a")});
    window.click(window.at(500, 600));
    QVERIFY(window.selection.isEmpty());
}

void CanvasMouseTest::aLassoSelectsWhatItTouches()
{
    CanvasWindow window("a:plain.sender; b:plain.table", two());

    window.drag(window.at(20, 20), window.at(120, 300));
    QVERIFY(window.selection.nodes() == std::vector{NodeId("a")});
    window.drag(window.at(20, 20), window.at(600, 300));
    QCOMPARE(window.selection.nodes().size(), std::size_t(2));
}

static void wheel(CanvasView &view, const QPoint &point, int steps, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(point, view.viewport()->mapToGlobal(point), {}, QPoint(0, 120 * steps),
                      Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view.viewport(), &event);
}

void CanvasMouseTest::zoomKeepsThePointUnderThePointer()
{
    CanvasWindow window("a:plain.sender", two());
    const QPoint pointer(700, 120);
    const QPointF before = window.view.mapToScene(pointer);

    wheel(window.view, pointer, 3, Qt::ControlModifier);

    QVERIFY(window.view.zoom() > 1.5);
    const QPointF after = window.view.mapToScene(pointer);
    QVERIFY(QLineF(before, after).length() < 2);
}

void CanvasMouseTest::theWheelScrolls()
{
    CanvasWindow window("a:plain.sender", two());
    const QPoint before = window.middleOf("a");

    wheel(window.view, {500, 300}, 1, Qt::NoModifier);
    QCOMPARE(window.middleOf("a"), before + QPoint(0, 60));
    wheel(window.view, {500, 300}, 1, Qt::ShiftModifier);
    QCOMPARE(window.middleOf("a"), before + QPoint(60, 60));
    QCOMPARE(window.view.zoom(), 1.0);
}

void CanvasMouseTest::spaceAndDragPans()
{
    CanvasWindow window("a:plain.sender", two());
    const QPoint before = window.middleOf("a");

    QTest::keyPress(&window.view, Qt::Key_Space);
    window.drag(before, before + QPoint(80, 40));
    QTest::keyRelease(&window.view, Qt::Key_Space);

    QCOMPARE(window.middleOf("a"), before + QPoint(80, 40));
    QCOMPARE(window.document.undoStack().count(), 0);
}

} // namespace headroom

QTEST_MAIN(headroom::CanvasMouseTest)
#include "canvas_mouse_test.moc"
