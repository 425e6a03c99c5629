// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "tests/support/widgets/canvas_window.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QTest>

#include <algorithm>

namespace headroom {

class CanvasLooksTest : public QObject
{
    Q_OBJECT

private slots:
    void aCollapsedFrameIsACardThatStandsForWhatItHolds();
    void wiresIntoACollapsedFrameAreOne();
    void theMarkOnAFrameCollapsesAndExpandsIt();
    void goingToAHiddenComponentExpandsItsFrames();
    void goingToAHiddenWireExpandsItsFrame();
    void aDoubleClickOpensACollapsedFrame();
    void aCollapsedFrameMovesWithAllThatItHolds();
    void tabPassesByWhatIsHidden();
    void aCollapsedFrameStandsInTheOrderWhereItsFirstWould();
    void deletingAWireForSeveralDeletesThemAll();
    void aWireForSeveralIsNotSplitByADrop();
    void whatIsHiddenIsNotSelected();
    void othersLineUpWithTheLocked();
    void theLockedIsNeitherMovedNorDeleted();
    void whatStandsInALockedFrameIsLockedToo();
    void aFrameThatHoldsSomethingLockedIsNotDeleted();
    void arrangingLeavesTheLockedWhereItIs();
    void groupPutsAFrameAroundAndUngroupTakesItAway();
    void groupSaysWhyThereIsNoFrame();
    void aColourIsChosenFromAMenu();
    void aKeyThatTheProgramTookAwayDoesNothing();
    void aSecondKeyGoesWithTheOneThatWasChanged();

private:
    static constexpr const char *kText = "f:plain.frame; a:plain.sender; b:plain.relay@f; "
                                         "c:plain.table@f; a -> b -> c; a -> c";
    static Picture places()
    {
        return {{NodeId("a"), {40, 80, 0, 0}},
                {NodeId("f"), {376, 40, 0, 0}},
                {NodeId("b"), {400, 80, 0, 0}},
                {NodeId("c"), {700, 80, 0, 0}}};
    }
};

void CanvasLooksTest::aCollapsedFrameIsACardThatStandsForWhatItHolds()
{
    CanvasWindow window(kText, places());
    const Design before = window.design();
    const QRectF open = window.rect("f");
    window.selection.set({NodeId("f")});

    window.key(Qt::Key_Period, Qt::ControlModifier);

    CanvasScene &scene = window.view.canvasScene();
    QVERIFY(!scene.item(NodeId("b")));
    QVERIFY(!scene.item(NodeId("c")));
    QCOMPARE(window.rect("f"), QRectF(open.topLeft(), QSizeF(208, 152)));
    QVERIFY(!scene.item(NodeId("f"))->isFrame());
    // What goes on within is not drawn; the wire from outside ends at the card's edge.
    QVERIFY(!scene.item(LinkId("b->c")));
    QCOMPARE(scene.item(LinkId("a->b"))->ends().toRect, window.rect("f"));
    // Nothing but the picture has changed.
    QVERIFY(std::ranges::equal(window.design().nodes(), before.nodes()));
    QVERIFY(std::ranges::equal(window.design().links(), before.links()));

    window.key(Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(scene.item(NodeId("b")));
    QVERIFY(scene.item(LinkId("b->c")));
    QCOMPARE(window.rect("f"), open);
    QCOMPARE(window.document.undoStack().count(), 2);
}

void CanvasLooksTest::wiresIntoACollapsedFrameAreOne()
{
    CanvasWindow window(kText, places());
    window.selection.set({NodeId("b")}); // In the frame: the frame around it is meant.

    window.key(Qt::Key_Period, Qt::ControlModifier);

    CanvasScene &scene = window.view.canvasScene();
    QCOMPARE(scene.linkItems().size(), std::size_t(1));
    QVERIFY(scene.item(LinkId("a->b"))->standsForOthers());
    // Its end belongs to two links, so it is not taken for one of them.
    window.selection.set({}, {LinkId("a->b")});
    const QPoint end = window.view.mapFromScene(scene.item(LinkId("a->b"))->ends().to);
    window.drag(end, window.at(900, 600));
    QCOMPARE(window.design().links().size(), std::size_t(3));
    QCOMPARE(window.design().link(LinkId("a->b"))->to, NodeId("b"));

    window.document.undoStack().setIndex(0);
    QCOMPARE(scene.linkItems().size(), std::size_t(3));
    QVERIFY(!scene.item(LinkId("a->b"))->standsForOthers());
}

void CanvasLooksTest::theMarkOnAFrameCollapsesAndExpandsIt()
{
    CanvasWindow window(kText, places());
    const QRectF open = window.rect("f");

    window.click(window.view.mapFromScene(open.topLeft() + QPointF(15, 16)));
    QVERIFY(window.design().picture().at(NodeId("f")).look.collapsed);
    QVERIFY(window.selection.nodes() == std::vector{NodeId("f")});

    const QRectF card = window.rect("f");
    window.click(window.view.mapFromScene(card.topRight() + QPointF(-21, 37)));
    QVERIFY(!window.design().picture().at(NodeId("f")).look.collapsed);
}

void CanvasLooksTest::goingToAHiddenComponentExpandsItsFrames()
{
    CanvasWindow window("f:plain.frame; g:plain.frame@f; b:plain.relay@g",
                        {{NodeId("f"), {40, 40, 0, 0}},
                         {NodeId("g"), {64, 80, 0, 0}},
                         {NodeId("b"), {88, 120, 0, 0}}});
    window.selection.set({NodeId("f"), NodeId("g")});
    window.key(Qt::Key_Period, Qt::ControlModifier);
    QVERIFY(!window.view.canvasScene().item(NodeId("b")));

    window.selection.set({NodeId("b")});
    emit window.selection.revealRequested();

    QVERIFY(window.view.canvasScene().item(NodeId("b")));
    QVERIFY(window.selection.nodes() == std::vector{NodeId("b")});
}

void CanvasLooksTest::goingToAHiddenWireExpandsItsFrame()
{
    CanvasWindow window(kText, places());
    window.selection.set({NodeId("f")});
    window.key(Qt::Key_Period, Qt::ControlModifier);

    window.selection.set({}, {LinkId("b->c")});
    emit window.selection.revealRequested();

    QVERIFY(window.view.canvasScene().item(LinkId("b->c")));
    QVERIFY(window.selection.links() == std::vector{LinkId("b->c")});
}

void CanvasLooksTest::aDoubleClickOpensACollapsedFrame()
{
    CanvasWindow window(kText, places());
    window.selection.set({NodeId("f")});
    window.key(Qt::Key_Period, Qt::ControlModifier);
    const QPoint body = window.middleOf("f") + QPoint(0, 30);

    QTest::mouseClick(window.view.viewport(), Qt::LeftButton, {}, body);
    QTest::mouseDClick(window.view.viewport(), Qt::LeftButton, {}, body);

    QVERIFY(!window.design().picture().at(NodeId("f")).look.collapsed);
}

void CanvasLooksTest::aCollapsedFrameMovesWithAllThatItHolds()
{
    CanvasWindow window(kText, places());
    window.selection.set({NodeId("f")});
    window.key(Qt::Key_Period, Qt::ControlModifier);

    window.drag(window.middleOf("f"), window.middleOf("f") + QPoint(64, 200));
    window.key(Qt::Key_Right);
    window.key(Qt::Key_Period, Qt::ControlModifier);

    QCOMPARE(window.rect("b").topLeft(), QPointF(400 + 64 + 8, 80 + 200));
    QCOMPARE(window.rect("c").topLeft(), QPointF(700 + 64 + 8, 80 + 200));
}

void CanvasLooksTest::tabPassesByWhatIsHidden()
{
    CanvasWindow window(kText, places());
    window.selection.set({NodeId("f")});
    window.key(Qt::Key_Period, Qt::ControlModifier);
    window.selection.set({NodeId("a")});

    window.key(Qt::Key_Tab);

    QVERIFY(window.selection.nodes() == std::vector{NodeId("f")});
}

void CanvasLooksTest::aCollapsedFrameStandsInTheOrderWhereItsFirstWould()
{
    CanvasWindow window("f:plain.frame; a:plain.sender; b:plain.relay@f; c:plain.table; "
                        "a -> b -> c",
                        places());
    window.selection.set({NodeId("f")});
    window.key(Qt::Key_Period, Qt::ControlModifier);

    // Along the wires: a, then the frame in the place of b, then c.
    QVERIFY(window.view.canvasScene().order()
            == std::vector({NodeId("a"), NodeId("f"), NodeId("c")}));
}

void CanvasLooksTest::deletingAWireForSeveralDeletesThemAll()
{
    CanvasWindow window(kText, places());
    window.selection.set({NodeId("f")});
    window.key(Qt::Key_Period, Qt::ControlModifier);
    window.selection.set({}, {LinkId("a->b")}); // Drawn for a->c too.

    window.key(Qt::Key_Delete);

    QCOMPARE(window.design().links().size(), std::size_t(1));
    QVERIFY(window.design().link(LinkId("b->c")));
}

void CanvasLooksTest::aWireForSeveralIsNotSplitByADrop()
{
    CanvasWindow window("f:plain.frame; a:plain.sender; b:plain.relay@f; c:plain.table@f; "
                        "d:plain.relay; a -> b -> c; a -> c",
                        {{NodeId("a"), {40, 80, 0, 0}},
                         {NodeId("f"), {776, 40, 0, 0}},
                         {NodeId("b"), {800, 80, 0, 0}},
                         {NodeId("c"), {1100, 80, 0, 0}},
                         {NodeId("d"), {80, 440, 0, 0}}});
    window.selection.set({NodeId("f")});
    window.key(Qt::Key_Period, Qt::ControlModifier);
    const WirePath &wire = window.view.canvasScene().item(LinkId("a->b"))->path();

    window.drag(window.middleOf("d"), window.view.mapFromScene(wire.at(wire.length() / 2)));

    QVERIFY(window.rect("d").top() < 300);                 // It was moved,
    QVERIFY(window.design().linksTo(NodeId("d")).empty()); // and that is all.
    QCOMPARE(window.design().links().size(), std::size_t(3));
}

void CanvasLooksTest::whatIsHiddenIsNotSelected()
{
    CanvasWindow window(kText, places());
    window.selection.set({NodeId("f")});
    window.key(Qt::Key_Period, Qt::ControlModifier);
    window.document.undoStack().undo();
    window.selection.set({NodeId("b"), NodeId("c")}, {LinkId("b->c")});

    window.document.undoStack().redo();

    QVERIFY(window.selection.nodes() == std::vector{NodeId("f")});
    QVERIFY(window.selection.links().empty());
    window.key(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(window.selection.nodes() == std::vector({NodeId("f"), NodeId("a")}));
}

void CanvasLooksTest::othersLineUpWithTheLocked()
{
    CanvasWindow window("a:plain.sender; b:plain.sender; c:plain.sender",
                        {{NodeId("a"), {40, 40, 0, 0}},
                         {NodeId("b"), {200, 240, 0, 0}},
                         {NodeId("c"), {400, 440, 0, 0}}});
    window.selection.set({NodeId("b")});
    window.key(Qt::Key_L, Qt::ControlModifier);
    window.selection.set({NodeId("a"), NodeId("b"), NodeId("c")});

    window.view.alignSelection(Alignment::Left);

    QCOMPARE(window.rect("a").left(), 200.0);
    QCOMPARE(window.rect("b").left(), 200.0);
    QCOMPARE(window.rect("c").left(), 200.0);
}

void CanvasLooksTest::theLockedIsNeitherMovedNorDeleted()
{
    CanvasWindow window(kText, places());
    window.selection.set({NodeId("a")});
    window.key(Qt::Key_L, Qt::ControlModifier);
    const Design locked = window.design();

    window.drag(window.middleOf("a"), window.middleOf("a") + QPoint(0, 160));
    QVERIFY(!window.notice().isEmpty());
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Delete);
    QVERIFY(window.design() == locked);

    window.key(Qt::Key_L, Qt::ControlModifier);
    window.key(Qt::Key_Down);
    QCOMPARE(window.rect("a").topLeft(), QPointF(40, 88));
}

void CanvasLooksTest::whatStandsInALockedFrameIsLockedToo()
{
    CanvasWindow window(kText, places());
    window.selection.set({NodeId("f")});
    window.key(Qt::Key_L, Qt::ControlModifier);
    window.selection.set({NodeId("b"), NodeId("a")});

    window.key(Qt::Key_Down);

    QCOMPARE(window.rect("b").topLeft(), QPointF(400, 80));
    QCOMPARE(window.rect("a").topLeft(), QPointF(40, 88));
}

void CanvasLooksTest::aFrameThatHoldsSomethingLockedIsNotDeleted()
{
    CanvasWindow window(kText, places());
    window.selection.set({NodeId("b")});
    window.key(Qt::Key_L, Qt::ControlModifier);
    window.selection.set({NodeId("f")});

    window.key(Qt::Key_Delete);

    QVERIFY(window.design().node(NodeId("f")));
    QVERIFY(!window.notice().isEmpty());
}

void CanvasLooksTest::arrangingLeavesTheLockedWhereItIs()
{
    CanvasWindow window("a:plain.sender -> b:plain.relay -> c:plain.table",
                        {{NodeId("a"), {40, 640, 0, 0}},
                         {NodeId("b"), {40, 40, 0, 0}},
                         {NodeId("c"), {40, 240, 0, 0}}});
    window.selection.set({NodeId("a")});
    window.key(Qt::Key_L, Qt::ControlModifier);

    window.view.arrange();

    QCOMPARE(window.rect("a").topLeft(), QPointF(40, 640));
    QVERIFY(window.rect("b").left() > window.rect("a").left());
    QVERIFY(window.design().picture().at(NodeId("a")).look.locked);
}

void CanvasLooksTest::groupPutsAFrameAroundAndUngroupTakesItAway()
{
    CanvasWindow window(kText, places());
    const Design before = window.design();
    window.selection.set({NodeId("a"), NodeId("f")});

    window.key(Qt::Key_G, Qt::ControlModifier); // Only one kind of frame may hold them.

    QCOMPARE(window.selection.nodes().size(), std::size_t(1));
    const NodeId frame = window.selection.nodes().front();
    QCOMPARE(window.node("a").in, std::optional(frame));
    QCOMPARE(window.node("f").in, std::optional(frame));
    QVERIFY(window.rect(frame.value().c_str()).contains(window.rect("a")));
    QCOMPARE(window.rect("a").topLeft(), QPointF(40, 80));

    window.key(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(window.design() == before);
    QCOMPARE(window.document.undoStack().count(), 2);
    QCOMPARE(window.selection.nodes().size(), std::size_t(2));
}

void CanvasLooksTest::groupSaysWhyThereIsNoFrame()
{
    CanvasWindow window(kText, places());
    window.selection.set({NodeId("a"), NodeId("b")}); // They stand in different frames.

    window.key(Qt::Key_G, Qt::ControlModifier);

    QVERIFY(window.document.undoStack().count() == 0);
    QVERIFY(!window.notice().isEmpty());
}

void CanvasLooksTest::aColourIsChosenFromAMenu()
{
    CanvasWindow window(kText, places());
    window.selection.set({NodeId("a"), NodeId("f")});

    window.key(Qt::Key_E, Qt::ControlModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QTest::keyClick(menu, Qt::Key_Down); // From no colour to the first.
    QTest::keyClick(menu, Qt::Key_Return);

    QVERIFY(window.design().picture().at(NodeId("a")).look.accent == Accent::Blue);
    QVERIFY(window.design().picture().at(NodeId("f")).look.accent == Accent::Blue);
}

void CanvasLooksTest::aKeyThatTheProgramTookAwayDoesNothing()
{
    CanvasWindow window(kText, places());
    auto *duplicate = new QAction(&window.view);
    duplicate->setObjectName(QStringLiteral("duplicate"));
    window.view.addAction(duplicate); // A person has taken its key away.
    window.selection.set({NodeId("a")});

    window.key(Qt::Key_D, Qt::ControlModifier);

    QCOMPARE(window.design().nodes().size(), std::size_t(4));
}

void CanvasLooksTest::aSecondKeyGoesWithTheOneThatWasChanged()
{
    CanvasWindow window(kText, places());
    window.selection.set({NodeId("a")});
    auto *remove = new QAction(&window.view);
    remove->setObjectName(QStringLiteral("delete"));
    remove->setShortcut(Qt::CTRL | Qt::Key_Backspace); // A person's own.
    window.view.addAction(remove);

    window.key(Qt::Key_Backspace);
    QVERIFY(window.design().node(NodeId("a")));

    remove->setShortcut(Qt::Key_Delete);
    window.key(Qt::Key_Backspace);
    QVERIFY(!window.design().node(NodeId("a")));
}

} // namespace headroom

QTEST_MAIN(headroom::CanvasLooksTest)
#include "canvas_looks_test.moc"
