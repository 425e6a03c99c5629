// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/document/document.h"

#include "model/storage/design_file.h"
#include "tests/support/design_text.h"
#include "tests/support/test_catalogue.h"

#include <QSignalSpy>
#include <QTest>

namespace headroom {

class DocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void anEditIsOneUndoEntryAndComesBack();
    void aRefusedEditChangesNothingAndSaysWhy();
    void anEditThatChangesNothingIsNoEntry();
    void editsOfOneGestureAreOneEntry();
    void aGestureThatEndsWhereItBeganLeavesNoEntry();
    void editsOfDifferentGesturesStayApart();
    void aSaveBetweenTwoEditsKeepsThemApart();
    void isModifiedUntilSavedAndAfterUndo();
    void savesTheBytesThatWereReadWhileNothingHasChanged();
    void savesTheBytesThatWereReadAfterUndo();
    void aResetForgetsTheHistory();
    void isNamedAfterItsFile();

private:
    static Design shop()
    {
        return designText("users:test.users -> web:test.table", testCatalogue());
    }
    static Edit workers(double value, std::string key = "drag")
    {
        Edit edit = edits::setProperty("web.capacity", value);
        edit.mergeKey = std::move(key);
        return edit;
    }
};

void DocumentTest::anEditIsOneUndoEntryAndComesBack()
{
    Document document(testCatalogue());
    document.reset(shop(), {});
    const Design before = document.design();
    QSignalSpy changed(&document, &Document::changed);

    QVERIFY(document.perform(edits::rename(NodeId("web"), "Shop")));

    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(changed.count(), 1);
    document.undoStack().undo();
    QVERIFY(document.design() == before);
    document.undoStack().redo();
    QCOMPARE(document.design().node(NodeId("web"))->name, std::string("Shop"));
    QCOMPARE(changed.count(), 3);
}

void DocumentTest::aRefusedEditChangesNothingAndSaysWhy()
{
    Document document(testCatalogue());
    document.reset(shop(), {});
    const Design before = document.design();
    QSignalSpy refused(&document, &Document::refused);

    QVERIFY(!document.perform(edits::setProperty("web.capacity", -5.0)));

    QVERIFY(document.design() == before);
    QCOMPARE(refused.count(), 1);
    QVERIFY(!refused.front().front().value<Text>().isEmpty());
    QCOMPARE(document.undoStack().count(), 0);
}

void DocumentTest::anEditThatChangesNothingIsNoEntry()
{
    Document document(testCatalogue());
    document.reset(shop(), {});

    QVERIFY(document.perform(edits::rename(NodeId("web"), "")));

    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(!document.isModified());
}

void DocumentTest::editsOfOneGestureAreOneEntry()
{
    Document document(testCatalogue());
    document.reset(shop(), {});
    const Design before = document.design();

    for (const double value : {20.0, 21.0, 22.0})
        QVERIFY(document.perform(workers(value)));

    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.design().property("web.capacity")->number(), 22.0);
    document.undoStack().undo();
    QVERIFY(document.design() == before);
}

void DocumentTest::aGestureThatEndsWhereItBeganLeavesNoEntry()
{
    Document document(testCatalogue());
    document.reset(shop(), {});
    QVERIFY(document.perform(workers(20, "first")));

    QVERIFY(document.perform(workers(30)));
    QVERIFY(document.perform(workers(20)));

    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.design().property("web.capacity")->number(), 20.0);
}

void DocumentTest::editsOfDifferentGesturesStayApart()
{
    Document document(testCatalogue());
    document.reset(shop(), {});

    QVERIFY(document.perform(workers(20, "first drag")));
    QVERIFY(document.perform(workers(30, "second drag")));

    QCOMPARE(document.undoStack().count(), 2);
}

void DocumentTest::aSaveBetweenTwoEditsKeepsThemApart()
{
    Document document(testCatalogue());
    document.reset(shop(), {});
    QVERIFY(document.perform(workers(20)));
    document.setSaved(QStringLiteral("/tmp/shop.headroom.json"));

    QVERIFY(document.perform(workers(30)));

    QVERIFY(document.isModified());
    document.undoStack().undo();
    QVERIFY(!document.isModified());
}

void DocumentTest::isModifiedUntilSavedAndAfterUndo()
{
    Document document(testCatalogue());
    document.reset(shop(), {});
    QSignalSpy modified(&document, &Document::modifiedChanged);

    QVERIFY(document.perform(workers(20)));
    QVERIFY(document.isModified());
    document.setSaved(QStringLiteral("/tmp/shop.headroom.json"));
    QVERIFY(!document.isModified());
    document.undoStack().undo();
    QVERIFY(document.isModified());
    QCOMPARE(modified.count(), 3);
}

void DocumentTest::savesTheBytesThatWereReadWhileNothingHasChanged()
{
    Document document(testCatalogue());
    const std::string bytes = "as a person had laid it out";

    document.reset(shop(), QStringLiteral("/tmp/shop.headroom.json"), bytes);

    QCOMPARE(document.textToSave(), bytes);
    QVERIFY(document.perform(workers(20)));
    QCOMPARE(document.textToSave(), printDesign(document.design(), testCatalogue()));
}

void DocumentTest::savesTheBytesThatWereReadAfterUndo()
{
    Document document(testCatalogue());
    const std::string bytes = "as a person had laid it out";
    document.reset(shop(), QStringLiteral("/tmp/shop.headroom.json"), bytes);

    QVERIFY(document.perform(workers(20)));
    document.undoStack().undo();

    QCOMPARE(document.textToSave(), bytes);
}

void DocumentTest::aResetForgetsTheHistory()
{
    Document document(testCatalogue());
    document.reset(shop(), {});
    QVERIFY(document.perform(workers(20)));
    QSignalSpy wasReset(&document, &Document::wasReset);

    document.reset(Design(), {});

    QCOMPARE(wasReset.count(), 1);
    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(document.design().nodes().empty());
    QVERIFY(!document.isModified());
}

void DocumentTest::isNamedAfterItsFile()
{
    Document document(testCatalogue());
    document.reset(shop(), QStringLiteral("/tmp/black.friday.headroom.json"));
    QCOMPARE(document.displayName(), QStringLiteral("black.friday"));
}

} // namespace headroom

QTEST_GUILESS_MAIN(headroom::DocumentTest)
#include "document_test.moc"
