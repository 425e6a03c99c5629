// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/import_flow.h"

#include "app/import_report.h"
#include "app/main_window.h"
#include "model/editing/edit.h"
#include "model/services/all_services.h"
#include "tests/support/source_folder.h"
#include "tests/support/text_file.h"
#include "tests/support/widgets/own_settings.h"
#include "widgets/canvas/canvas_view.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>
#include <QUrl>

namespace headroom {

/// Files dragged onto the window, as a file manager would.
class ImportFlowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aDroppedTemplateBecomesANewDesign_data();
    void aDroppedTemplateBecomesANewDesign();
    void whatFollowsAnImportCanBeUndone();
    void aDroppedDesignIsOpened();
    void unsavedWorkStaysWhenTheUserWantsIt();
    void aFaultIsToldWithItsPlace();
    void aRowOfTheReportSelectsItsComponent();
    void aCancelledImportChangesNothing();

private:
    /// Drags a file over what shows a design and drops it there; whether it was taken.
    bool drop(const QString &path);
    bool dropAndWait(const QString &path);
    QString written(const char *name, const std::string &text);
    static std::string orders();
    /// Presses a key in the next question, and keeps its words.
    void answerWith(Qt::Key key);
    const Design &design() { return m_window->workspace().document().design(); }

    std::unique_ptr<OwnSettings> m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;
    QString m_question;
};

void ImportFlowTest::init()
{
    m_settings = std::make_unique<OwnSettings>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>();
    m_language = std::make_unique<Language>();
    m_window = std::make_unique<MainWindow>(allServices(), *m_preferences, *m_language);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_question.clear();
}

void ImportFlowTest::cleanup()
{
    m_window.reset();
    m_language.reset();
    m_preferences.reset();
    m_settings.reset();
}

bool ImportFlowTest::drop(const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QWidget *target = m_window->canvas().isVisible() ? m_window->canvas().viewport()
                                                     : m_window->centralWidget();
    const QPoint at = target->rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &dropped);
    return dropped.isAccepted();
}

bool ImportFlowTest::dropAndWait(const QString &path)
{
    QSignalSpy finished(&m_window->imports(), &ImportFlow::finished);
    return drop(path) && (finished.count() > 0 || finished.wait());
}

QString ImportFlowTest::written(const char *name, const std::string &text)
{
    const QString path = m_folder->filePath(QString::fromLatin1(name));
    writeTextFile(path.toStdString(), text);
    return path;
}

std::string ImportFlowTest::orders()
{
    return readTextFile(sourceFolder() / "tests" / "corpus" / "orders.sam.yaml");
}

void ImportFlowTest::answerWith(Qt::Key key)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, timer, [this, timer, key] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box || !box->isVisible())
            return;
        timer->deleteLater();
        m_question = box->text() + QLatin1Char('\n') + box->informativeText();
        QTest::keyClick(box, key);
    });
    timer->start(10);
}

void ImportFlowTest::aDroppedTemplateBecomesANewDesign_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("yaml") << "orders.yaml";
    QTest::newRow("yml") << "orders.yml";
    QTest::newRow("template") << "orders.template";
    QTest::newRow("json") << "orders.json";
}

void ImportFlowTest::aDroppedTemplateBecomesANewDesign()
{
    QFETCH(QString, name);
    const QString path = written(name.toLatin1().constData(), orders());

    QVERIFY(dropAndWait(path));

    QVERIFY(design().node(NodeId("place")));
    QVERIFY(m_window->workspace().document().filePath().isEmpty());
    QVERIFY(m_window->workspace().document().isModified());
    QVERIFY(m_window->canvas().isVisible());
    const ImportReport *report = m_window->imports().report();
    QVERIFY(report && report->isVisible());
    // Orders API, its stage, function, version, alias, the other function, table.
    QCOMPARE(report->rows(ImportNote::Kind::Taken).size(), 7);
    QCOMPARE(report->rows(ImportNote::Kind::Kept).size(), 1);
    QCOMPARE(QString::fromStdString(readTextFile(path.toStdString())),
             QString::fromStdString(orders()));
}

void ImportFlowTest::whatFollowsAnImportCanBeUndone()
{
    QVERIFY(dropAndWait(written("orders.yaml", orders())));
    Document &document = m_window->workspace().document();
    const Design imported = document.design();
    QVERIFY(!document.undoStack().canUndo());
    QVERIFY(document.perform(edits::setProperty("read.memorySize", 1024)));

    document.undoStack().undo();

    QVERIFY(document.design() == imported);
    QVERIFY(document.isModified());
}

void ImportFlowTest::aDroppedDesignIsOpened()
{
    const std::string example = readTextFile(sourceFolder() / "resources" / "examples"
                                             / "01-flash-sale.headroom.json");
    const QString path = written("sale.json", example);

    QVERIFY(drop(path));

    QVERIFY(!m_window->imports().isRunning());
    QCOMPARE(m_window->workspace().document().filePath(), path);
}

void ImportFlowTest::unsavedWorkStaysWhenTheUserWantsIt()
{
    QVERIFY(dropAndWait(written("orders.yaml", orders())));
    const Design before = design();
    answerWith(Qt::Key_Escape);

    QVERIFY(drop(written("other.yaml", "Resources: {}\n")));

    QVERIFY(!m_question.isEmpty());
    QVERIFY(!m_window->imports().isRunning());
    QVERIFY(design() == before);
}

void ImportFlowTest::aFaultIsToldWithItsPlace()
{
    answerWith(Qt::Key_Enter);

    QVERIFY(dropAndWait(written("bad.yaml", "Resources:\n  A: !Reff B\n")));

    QVERIFY(m_question.contains(QLatin1String("bad.yaml")));
    QVERIFY(m_question.contains(QLatin1String("Line 2, column 6")));
    QVERIFY(design().nodes().empty());
    QVERIFY(!m_window->imports().report());
}

void ImportFlowTest::aRowOfTheReportSelectsItsComponent()
{
    QVERIFY(dropAndWait(written("orders.yaml", orders())));
    auto *tree = m_window->imports().report()->findChild<QTreeWidget *>();
    const auto rows = tree->findItems(QStringLiteral("Orders"),
                                      Qt::MatchExactly | Qt::MatchRecursive);
    QVERIFY(!rows.isEmpty());

    tree->setCurrentItem(rows.front());

    QVERIFY(m_window->workspace().selection().nodes() == std::vector<NodeId>{NodeId("orders")});
}

void ImportFlowTest::aCancelledImportChangesNothing()
{
    QSignalSpy finished(&m_window->imports(), &ImportFlow::finished);
    QVERIFY(m_window->imports().import(written("orders.yaml", orders())));

    m_window->imports().cancel();

    QVERIFY(finished.wait());
    QVERIFY(design().nodes().empty());
    QVERIFY(!m_window->imports().report());
    QVERIFY(!m_window->imports().isRunning());
}

} // namespace headroom

QTEST_MAIN(headroom::ImportFlowTest)
#include "import_flow_test.moc"
