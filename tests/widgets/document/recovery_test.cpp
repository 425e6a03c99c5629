// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/document/recovery.h"

#include "model/storage/atomic_file.h"
#include "model/storage/design_file.h"
#include "tests/support/design_text.h"
#include "tests/support/test_catalogue.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace headroom {

class RecoveryTest : public QObject
{
    Q_OBJECT

private slots:
    void unsavedWorkGetsACopyByItself();
    void aSavedDocumentLeavesNoCopy();
    void aClosedDocumentLeavesNoCopy();
    void theCopyOfARunningProgramIsNotOffered();
    void whatACrashLeftIsOfferedWithItsOrigin();
    void saysWhenOthersChangeTheFile();
    void saysNothingWhenWeSaveTheFile();

private:
    static Design shop()
    {
        return designText("users:test.users -> web:test.table", testCatalogue());
    }
    static void edit(Document &document)
    {
        QVERIFY(document.perform(edits::rename(NodeId("web"), "Shop")));
    }
};

void RecoveryTest::unsavedWorkGetsACopyByItself()
{
    const QTemporaryDir folder;
    Document document(testCatalogue());
    Recovery recovery(document, folder.path());
    recovery.setInterval(10);
    document.reset(shop(), {});

    edit(document);

    QTRY_VERIFY(QFile::exists(recovery.copyPath()));
    const auto copy = readDesignFile(recovery.copyPath().toStdString(), testCatalogue());
    QVERIFY(copy);
    QCOMPARE(copy->node(NodeId("web"))->name, std::string("Shop"));
}

void RecoveryTest::aSavedDocumentLeavesNoCopy()
{
    const QTemporaryDir folder;
    Document document(testCatalogue());
    Recovery recovery(document, folder.path());
    document.reset(shop(), {});
    edit(document);
    recovery.writeCopy();
    QVERIFY(QFile::exists(recovery.copyPath()));

    document.setSaved(folder.filePath(QStringLiteral("shop.headroom.json")));

    QVERIFY(!QFile::exists(recovery.copyPath()));
}

void RecoveryTest::aClosedDocumentLeavesNoCopy()
{
    const QTemporaryDir folder;
    QString path;
    {
        Document document(testCatalogue());
        Recovery recovery(document, folder.path());
        document.reset(shop(), {});
        edit(document);
        recovery.writeCopy();
        path = recovery.copyPath();
    }
    QVERIFY(!QFile::exists(path));
    QVERIFY(Recovery::abandonedCopies(folder.path()).empty());
}

void RecoveryTest::theCopyOfARunningProgramIsNotOffered()
{
    const QTemporaryDir folder;
    Document document(testCatalogue());
    Recovery recovery(document, folder.path());
    document.reset(shop(), {});
    edit(document);
    recovery.writeCopy();

    QVERIFY(Recovery::abandonedCopies(folder.path()).empty());
}

void RecoveryTest::whatACrashLeftIsOfferedWithItsOrigin()
{
    // Given what a program that was killed leaves: the copy and its origin, and a lock that nobody
    // holds.
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("0815.headroom.json"));
    QVERIFY(writeFileAtomically(copy.toStdString(), printDesign(shop(), testCatalogue())));
    QVERIFY(writeFileAtomically(copy.toStdString() + ".origin", "/home/me/shop.headroom.json"));

    const auto copies = Recovery::abandonedCopies(folder.path());

    QCOMPARE(copies.size(), std::size_t(1));
    QCOMPARE(copies.front().copyPath, copy);
    QCOMPARE(copies.front().originalPath, QStringLiteral("/home/me/shop.headroom.json"));
    Recovery::discard(copies.front());
    QVERIFY(Recovery::abandonedCopies(folder.path()).empty());
}

void RecoveryTest::saysWhenOthersChangeTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop.headroom.json"));
    const std::string text = printDesign(shop(), testCatalogue());
    QVERIFY(writeFileAtomically(path.toStdString(), text));
    Document document(testCatalogue());
    Recovery recovery(document, folder.filePath(QStringLiteral("copies")));
    document.reset(shop(), path, text);
    QSignalSpy changed(&recovery, &Recovery::fileChangedOnDisk);

    QVERIFY(writeFileAtomically(path.toStdString(), text + "\n"));

    QTRY_COMPARE(changed.count(), 1);
}

void RecoveryTest::saysNothingWhenWeSaveTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop.headroom.json"));
    const std::string text = printDesign(shop(), testCatalogue());
    QVERIFY(writeFileAtomically(path.toStdString(), text));
    Document document(testCatalogue());
    Recovery recovery(document, folder.filePath(QStringLiteral("copies")));
    document.reset(shop(), path, text);
    edit(document);
    QSignalSpy changed(&recovery, &Recovery::fileChangedOnDisk);

    QVERIFY(writeFileAtomically(path.toStdString(), document.textToSave()));
    document.setSaved(path);
    QTest::qWait(100);
    QCOMPARE(changed.count(), 0);

    // And it still listens, although the file that was watched has been replaced.
    QVERIFY(writeFileAtomically(path.toStdString(), text));
    QTRY_COMPARE(changed.count(), 1);
}

} // namespace headroom

QTEST_GUILESS_MAIN(headroom::RecoveryTest)
#include "recovery_test.moc"
