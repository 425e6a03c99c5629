// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/workspace.h"

#include "model/editing/edit.h"
#include "model/services/all_services.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_file.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace headroom {

class WorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    void opensEveryExampleAsADesignWithoutAFile_data();
    void opensEveryExampleAsADesignWithoutAFile();
    void everyExampleIsDescribed();
    void savingAnUnchangedDesignChangesNoByte();
    void savesAndOpensAgain();
    void aFailingSaveLeavesTheOldFileWhole();
    void aFailingOpenLeavesEverythingAsItWas();
    void namesWhatIsWrongWithItsPlace();

private:
    static std::filesystem::path example(const QString &name);
};

std::filesystem::path WorkspaceTest::example(const QString &name)
{
    return sourceFolder() / "resources/examples" / (name.toStdString() + ".headroom.json");
}

void WorkspaceTest::opensEveryExampleAsADesignWithoutAFile_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = Workspace::examples();
    QVERIFY(names.size() >= 4);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void WorkspaceTest::opensEveryExampleAsADesignWithoutAFile()
{
    QFETCH(const QString, name);
    Workspace workspace(allServices());

    const auto done = workspace.openExample(name);

    QVERIFY2(done, done ? "" : done.error().message.english().c_str());
    QVERIFY(workspace.document().filePath().isEmpty());
    QVERIFY(!workspace.document().isModified());
    QVERIFY(workspace.document().design().nodes().size() > 2);
    QVERIFY(workspace.document().design().links().size() > 1);
    // Every slider of an example turns something.
    QVERIFY(!workspace.document().design().whatIf().empty());
}

void WorkspaceTest::everyExampleIsDescribed()
{
    const QStringList names = Workspace::examples();
    for (const QString &name : names) {
        const Workspace::ExampleText text = Workspace::describeExample(name);
        QVERIFY2(text.title != name, qPrintable(name));
        QVERIFY2(!text.about.isEmpty(), qPrintable(name));
    }
}

void WorkspaceTest::savingAnUnchangedDesignChangesNoByte()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("storm.headroom.json"));
    const std::string before = readTextFile(example(QStringLiteral("03-retry-storm")));
    writeTextFile(path.toStdString(), before);
    Workspace workspace(allServices());

    QVERIFY(workspace.open(path));
    QVERIFY(workspace.save(path));

    QCOMPARE(readTextFile(path.toStdString()), before);
}

void WorkspaceTest::savesAndOpensAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("storm.headroom.json"));
    Workspace workspace(allServices());
    QVERIFY(workspace.openExample(QStringLiteral("03-retry-storm")));
    QVERIFY(workspace.document().perform(edits::setProperty("backend.workers", Tree(77))));
    QVERIFY(workspace.document().isModified());

    QVERIFY(workspace.save(path));

    QVERIFY(!workspace.document().isModified());
    QCOMPARE(workspace.document().filePath(), QFileInfo(path).absoluteFilePath());
    Workspace second(allServices());
    QVERIFY(second.open(path));
    QCOMPARE(second.document().design(), workspace.document().design());
}

void WorkspaceTest::aFailingSaveLeavesTheOldFileWhole()
{
    const QTemporaryDir folder;
    Workspace workspace(allServices());
    QVERIFY(workspace.openExample(QStringLiteral("03-retry-storm")));
    QVERIFY(workspace.document().perform(edits::setProperty("backend.workers", Tree(77))));
    // A folder stands where the file should go; not even root can write that.
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("taken.headroom.json/inside")));

    const auto done = workspace.save(folder.filePath(QStringLiteral("taken.headroom.json")));

    QVERIFY(!done);
    QVERIFY(workspace.document().isModified());
    QVERIFY(workspace.document().filePath().isEmpty());
    QVERIFY(QDir(folder.filePath(QStringLiteral("taken.headroom.json/inside"))).exists());
    // No half-written neighbour is left behind either.
    QCOMPARE(QDir(folder.path())
                 .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)
                 .size(),
             1);
}

void WorkspaceTest::aFailingOpenLeavesEverythingAsItWas()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("cut.headroom.json"));
    const std::string whole = readTextFile(example(QStringLiteral("03-retry-storm")));
    writeTextFile(path.toStdString(), whole.substr(0, whole.size() / 2));
    Workspace workspace(allServices());
    QVERIFY(workspace.openExample(QStringLiteral("03-retry-storm")));
    const Design before = workspace.document().design();
    const QSignalSpy resets(&workspace.document(), &Document::wasReset);

    QVERIFY(!workspace.open(path));

    QCOMPARE(workspace.document().design(), before);
    QVERIFY(resets.isEmpty());
}

void WorkspaceTest::namesWhatIsWrongWithItsPlace()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("odd.headroom.json"));
    writeTextFile(path.toStdString(), R"({
  "format": "headroom/1",
  "nodes": [
    { "id": "a", "kind": "http.endpiont" }
  ]
})");
    Workspace workspace(allServices());

    const auto done = workspace.open(path);

    QVERIFY(!done);
    QVERIFY(done.error().place.toString().find("odd.headroom.json:4") != std::string::npos);
    QVERIFY(done.error().message.english().find("http.endpoint") != std::string::npos);
}

} // namespace headroom

QTEST_MAIN(headroom::WorkspaceTest)
#include "workspace_test.moc"
