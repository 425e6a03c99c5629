// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/file_flow.h"

#include "model/editing/edit.h"
#include "model/services/all_services.h"
#include "model/storage/atomic_file.h"
#include "model/storage/design_file.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_file.h"
#include "tests/support/widgets/own_settings.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>

namespace headroom {

/// The questions about files, answered with keys as a person would.
class FileFlowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();
    void unsavedWorkOfACrashIsOpened();
    void unsavedWorkIsOfferedAgainAfterEscape();
    void unsavedWorkGoesWhenItIsDiscarded();
    void aBrokenCopyIsSaidAndStays();
    void theFileThatOthersChangedIsOpenedAnew();
    void whatIsNotSavedHereStaysUnlessAskedFor();
    void savingOnTheWayOutWritesTheChange();
    void escapeOnTheWayOutKeepsWorkAndFile();
    void discardingOnTheWayOutLeavesTheFileWhole();
    void aRemovedFileIsWrittenAgain();
    void savingOverAnUnwritablePlaceSaysSoAndKeepsTheWork();

private:
    /// Presses a key in the next question, and keeps its words.
    void answerWith(Qt::Key key);
    /// Presses the mouse on Discard in the next question.
    void clickDiscard();
    void leaveCopy(const std::string &text, const std::string &origin);
    QString openedFile();
    void change();
    const Design &design() { return m_workspace->document().design(); }
    static std::string exampleText();

    std::unique_ptr<OwnSettings> m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QWidget> m_window;
    FileFlow *m_files = nullptr;
    QStringList m_questions;
};

void FileFlowTest::init()
{
    QDir(Recovery::defaultFolder()).removeRecursively();
    m_settings = std::make_unique<OwnSettings>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>();
    m_workspace = std::make_unique<Workspace>(allServices());
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_files = new FileFlow(*m_workspace, *m_preferences, m_window.get());
    m_questions.clear();
}

void FileFlowTest::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    m_preferences.reset();
    m_settings.reset();
}

void FileFlowTest::answerWith(Qt::Key key)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, key, timer] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box || !box->isVisible())
            return;
        timer->stop();
        timer->deleteLater();
        m_questions.append(box->text());
        QTest::keyClick(box, key);
    });
    timer->start(10);
}

void FileFlowTest::clickDiscard()
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [timer] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        timer->deleteLater();
        QTest::mouseClick(box->button(QMessageBox::Discard), Qt::LeftButton);
    });
    timer->start(10);
}

std::string FileFlowTest::exampleText()
{
    return readTextFile(sourceFolder() / "resources/examples/03-retry-storm.headroom.json");
}

/// What a program that was killed leaves: the copy, its origin, and a lock that nobody holds.
void FileFlowTest::leaveCopy(const std::string &text, const std::string &origin)
{
    QDir().mkpath(Recovery::defaultFolder());
    const std::string copy = QDir(Recovery::defaultFolder())
                                 .filePath(QStringLiteral("a.headroom.json"))
                                 .toStdString();
    QVERIFY(writeFileAtomically(copy, text));
    QVERIFY(writeFileAtomically(copy + ".origin", origin));
}

QString FileFlowTest::openedFile()
{
    const QString path = m_folder->filePath(QStringLiteral("storm.headroom.json"));
    writeTextFile(path.toStdString(), exampleText());
    if (!m_files->open(path))
        qFatal("cannot open");
    return path;
}

void FileFlowTest::change()
{
    const auto done = m_workspace->document().perform(edits::rename(NodeId("apps"), "All apps"));
    QVERIFY(done);
    QVERIFY(m_workspace->document().isModified());
}

void FileFlowTest::unsavedWorkOfACrashIsOpened()
{
    leaveCopy(exampleText(), "/home/me/storm.headroom.json");
    answerWith(Qt::Key_Return);

    QVERIFY(m_files->offerRecovered());

    QVERIFY(m_questions.front().contains(QStringLiteral("storm.headroom.json")));
    QCOMPARE(design().name(), std::string("Retry storm"));
    QCOMPARE(m_workspace->document().filePath(), QStringLiteral("/home/me/storm.headroom.json"));
    QVERIFY(m_workspace->document().isModified());
    QVERIFY(Recovery::abandonedCopies(Recovery::defaultFolder()).empty());
}

void FileFlowTest::unsavedWorkIsOfferedAgainAfterEscape()
{
    leaveCopy(exampleText(), {});
    answerWith(Qt::Key_Escape);

    QVERIFY(!m_files->offerRecovered());

    QCOMPARE(Recovery::abandonedCopies(Recovery::defaultFolder()).size(), std::size_t{1});
    answerWith(Qt::Key_Return);
    QVERIFY(m_files->offerRecovered());
    QVERIFY(m_workspace->document().filePath().isEmpty());
}

void FileFlowTest::unsavedWorkGoesWhenItIsDiscarded()
{
    leaveCopy(exampleText(), {});
    clickDiscard();

    QVERIFY(!m_files->offerRecovered());

    QVERIFY(Recovery::abandonedCopies(Recovery::defaultFolder()).empty());
}

void FileFlowTest::aBrokenCopyIsSaidAndStays()
{
    leaveCopy("{ \"format\": \"headroom/1\", \"nodes\": [", {});
    answerWith(Qt::Key_Return);
    QTimer::singleShot(300, this, [this] { answerWith(Qt::Key_Return); });

    QVERIFY(!m_files->offerRecovered());

    QTRY_COMPARE(m_questions.size(), 2);
    QVERIFY(m_questions.back().contains(QStringLiteral("cannot be opened")));
    QCOMPARE(Recovery::abandonedCopies(Recovery::defaultFolder()).size(), std::size_t{1});
}

void FileFlowTest::theFileThatOthersChangedIsOpenedAnew()
{
    const QString path = openedFile();
    std::string text = exampleText();
    text.replace(text.find("Retry storm"), 11, "Calm waters");
    answerWith(Qt::Key_Return);

    QVERIFY(writeFileAtomically(path.toStdString(), text));

    QTRY_COMPARE(m_questions.size(), 1);
    QTRY_COMPARE(design().name(), std::string("Calm waters"));
    QVERIFY(!m_workspace->document().isModified());
}

void FileFlowTest::whatIsNotSavedHereStaysUnlessAskedFor()
{
    const QString path = openedFile();
    change();
    std::string text = exampleText();
    text.replace(text.find("Retry storm"), 11, "Calm waters");
    // The answer that comes by itself must be the one that loses nothing.
    answerWith(Qt::Key_Return);

    QVERIFY(writeFileAtomically(path.toStdString(), text));

    QTRY_COMPARE(m_questions.size(), 1);
    QCOMPARE(design().name(), std::string("Retry storm"));
    QVERIFY(m_workspace->document().isModified());
    QCOMPARE(readTextFile(path.toStdString()), text);
}

void FileFlowTest::savingOnTheWayOutWritesTheChange()
{
    const QString path = openedFile();
    change();
    answerWith(Qt::Key_Return);

    QVERIFY(m_files->mayDiscard());

    QCOMPARE(m_questions.size(), 1);
    QVERIFY(!m_workspace->document().isModified());
    QVERIFY(readTextFile(path.toStdString()).find("All apps") != std::string::npos);
}

void FileFlowTest::escapeOnTheWayOutKeepsWorkAndFile()
{
    const QString path = openedFile();
    change();
    answerWith(Qt::Key_Escape);

    QVERIFY(!m_files->mayDiscard());

    QVERIFY(m_workspace->document().isModified());
    QCOMPARE(design().node(NodeId("apps"))->name, std::string("All apps"));
    QCOMPARE(readTextFile(path.toStdString()), exampleText());
}

void FileFlowTest::discardingOnTheWayOutLeavesTheFileWhole()
{
    const QString path = openedFile();
    change();
    clickDiscard();

    QVERIFY(m_files->mayDiscard());

    QCOMPARE(readTextFile(path.toStdString()), exampleText());
}

void FileFlowTest::aRemovedFileIsWrittenAgain()
{
    const QString path = openedFile();
    answerWith(Qt::Key_Return);

    QVERIFY(QFile::remove(path));

    QTRY_COMPARE_WITH_TIMEOUT(m_questions.size(), 1, 5000);
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(readTextFile(path.toStdString()), exampleText());
}

void FileFlowTest::savingOverAnUnwritablePlaceSaysSoAndKeepsTheWork()
{
    const QString path = openedFile();
    change();
    // A folder in the way of the file: nobody may write there, not even an administrator.
    QVERIFY(QFile::remove(path));
    QVERIFY(QDir().mkpath(path + QStringLiteral("/in the way")));
    answerWith(Qt::Key_Return);

    QVERIFY(!m_files->save());

    QVERIFY(m_questions.front().contains(QStringLiteral("cannot be saved")));
    QVERIFY(m_workspace->document().isModified());
    QCOMPARE(design().node(NodeId("apps"))->name, std::string("All apps"));
}

} // namespace headroom

QTEST_MAIN(headroom::FileFlowTest)
#include "file_flow_test.moc"
