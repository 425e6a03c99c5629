// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/main_window.h"

#include "app/command_palette.h"
#include "app/shortcut_sheet.h"
#include "model/editing/edit.h"
#include "model/services/all_services.h"
#include "tests/support/widgets/own_settings.h"
#include "widgets/canvas/canvas_view.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QSet>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

#include <functional>

namespace headroom {

class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyMenuActionHasWordsOfItsOwn();
    void noTwoActionsShareAShortcut();
    void beginsWithTheWelcomePageAlone();
    void opensAnExampleWithAllPanels();
    void asksBeforeUnsavedWorkIsLost_data();
    void asksBeforeUnsavedWorkIsLost();
    void closesWithoutAQuestionWhenAllIsSaved();
    void undoNamesWhatItUndoes();
    void thePaletteFindsAnActionByAFewLettersAndRunsIt();
    void findBringsAComponentIntoTheSelection();
    void aDoubleClickOnACardLeadsToItsMainSetting();
    void theSheetShowsAndSearchesAllShortcuts();
    void ownShortcutsAreRemembered();
    void keysOfTheCanvasAreThoseOfThePerson();
    void whileANameIsTypedTheCanvasTakesNoKeys();
    void switchesTheThemeOfEverything();
    void stepsThroughTime();
    void oneKeyVerifiesAndTheSameKeyCancels();
    void theTabSaysHowVerifyingEnded();
    void verifyingByItselfIsAPreference();

private:
    /// Does something to the next dialog that is opened.
    template <typename Dialog>
    static void whenOpen(std::function<void(Dialog &)> act);

    std::unique_ptr<OwnSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::init()
{
    m_settings = std::make_unique<OwnSettings>();
    m_preferences = std::make_unique<Preferences>();
    m_preferences->setTheme(Theme::Mode::Light);
    m_language = std::make_unique<Language>();
    m_window = std::make_unique<MainWindow>(allServices(), *m_preferences, *m_language);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_language.reset();
    m_preferences.reset();
    m_settings.reset();
}

template <typename Dialog>
void MainWindowTest::whenOpen(std::function<void(Dialog &)> act)
{
    auto *timer = new QTimer(qApp);
    connect(timer, &QTimer::timeout, timer, [timer, act = std::move(act)] {
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            auto *dialog = qobject_cast<Dialog *>(widget);
            if (!dialog || !dialog->isVisible())
                continue;
            timer->stop();
            timer->deleteLater();
            act(*dialog);
            return;
        }
    });
    timer->start(10);
}

void MainWindowTest::everyMenuActionHasWordsOfItsOwn()
{
    const QList<QAction *> menus = m_window->menuBar()->actions();
    QVERIFY(menus.size() >= 6);
    for (const QAction *menu : menus) {
        QVERIFY(!menu->text().isEmpty());
        QSet<QString> texts;
        const QList<QAction *> actions = menu->menu()->actions();
        QVERIFY(!actions.isEmpty());
        for (const QAction *action : actions) {
            if (action->isSeparator())
                continue;
            QVERIFY2(!action->text().isEmpty(), qPrintable(menu->text()));
            QVERIFY2(!texts.contains(action->text()), qPrintable(action->text()));
            texts.insert(action->text());
        }
    }
}

void MainWindowTest::noTwoActionsShareAShortcut()
{
    QHash<QKeySequence, QString> owners;
    const QList<QAction *> actions = m_window->actions().all();
    for (const QAction *action : actions) {
        const QList<QKeySequence> shortcuts = action->shortcuts();
        for (const QKeySequence &shortcut : shortcuts) {
            QVERIFY2(!owners.contains(shortcut),
                     qPrintable(action->objectName() + QLatin1Char(' ') + owners.value(shortcut)));
            owners.insert(shortcut, action->objectName());
        }
    }
    QVERIFY(owners.size() > 20);
}

void MainWindowTest::beginsWithTheWelcomePageAlone()
{
    QVERIFY(!m_window->canvas().isVisible());
    const QList<QDockWidget *> docks = m_window->findChildren<QDockWidget *>();
    QCOMPARE(docks.size(), 8);
    for (const QDockWidget *dock : docks)
        QVERIFY2(!dock->isVisible(), qPrintable(dock->objectName()));
}

void MainWindowTest::opensAnExampleWithAllPanels()
{
    QVERIFY(m_window->files().openExample(QStringLiteral("03-retry-storm")));

    QVERIFY(m_window->canvas().isVisible());
    for (const char *id :
         {"palette", "inspector", "whatIf", "charts", "findings", "cost", "verify"}) {
        const auto *dock = m_window->findChild<QDockWidget *>(QString::fromLatin1(id));
        QVERIFY2(dock && !dock->isHidden(), id);
    }
    QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("Retry storm")));
    QVERIFY(!m_window->isWindowModified());
}

void MainWindowTest::asksBeforeUnsavedWorkIsLost_data()
{
    QTest::addColumn<QMessageBox::StandardButton>("answer");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("cancel") << QMessageBox::Cancel << false;
    QTest::newRow("discard") << QMessageBox::Discard << true;
}

void MainWindowTest::asksBeforeUnsavedWorkIsLost()
{
    QFETCH(const QMessageBox::StandardButton, answer);
    QFETCH(const bool, goesOn);
    QVERIFY(m_window->files().openExample(QStringLiteral("03-retry-storm")));
    QVERIFY(
        m_window->workspace().document().perform(edits::setProperty("backend.workers", Tree(77))));
    QVERIFY(m_window->isWindowModified());
    bool wasAsked = false;
    whenOpen<QMessageBox>([&wasAsked, answer](QMessageBox &box) {
        wasAsked = true;
        box.button(answer)->click();
    });

    QCloseEvent close;
    QApplication::sendEvent(m_window.get(), &close);

    QVERIFY(wasAsked);
    QCOMPARE(close.isAccepted(), goesOn);
}

void MainWindowTest::closesWithoutAQuestionWhenAllIsSaved()
{
    QVERIFY(m_window->files().openExample(QStringLiteral("03-retry-storm")));
    QVERIFY(m_window->close());
}

void MainWindowTest::undoNamesWhatItUndoes()
{
    QVERIFY(m_window->files().openExample(QStringLiteral("03-retry-storm")));
    QAction *undo = m_window->actions()["undo"];
    QVERIFY(!undo->isEnabled());
    const Design before = m_window->workspace().document().design();

    QVERIFY(
        m_window->workspace().document().perform(edits::setProperty("backend.workers", Tree(77))));

    QVERIFY(undo->isEnabled());
    QVERIFY(undo->toolTip().size() > QStringLiteral("Undo: ").size());
    undo->trigger();
    QCOMPARE(m_window->workspace().document().design(), before);
    QVERIFY(m_window->actions()["redo"]->isEnabled());
}

void MainWindowTest::thePaletteFindsAnActionByAFewLettersAndRunsIt()
{
    QVERIFY(m_window->files().openExample(QStringLiteral("03-retry-storm")));
    m_window->actions()["commands"]->trigger();
    auto *palette = m_window->findChild<CommandPalette *>();
    QVERIFY(palette && palette->isVisible());
    auto *needle = palette->findChild<QLineEdit *>();
    const auto *list = palette->findChild<QListWidget *>();

    QTest::keyClicks(needle, QStringLiteral("welc"));
    QVERIFY(list->count() >= 1);
    QVERIFY(list->currentItem()->text().startsWith(QStringLiteral("Welcome")));
    QTest::keyClick(needle, Qt::Key_Return);

    QVERIFY(!m_window->canvas().isVisible());
}

void MainWindowTest::findBringsAComponentIntoTheSelection()
{
    QVERIFY(m_window->files().openExample(QStringLiteral("03-retry-storm")));
    m_window->actions()["find"]->trigger();
    auto *palette = m_window->findChild<CommandPalette *>();
    QVERIFY(palette);
    auto *needle = palette->findChild<QLineEdit *>();

    QTest::keyClicks(needle, QStringLiteral("ledg"));
    QTest::keyClick(needle, Qt::Key_Return);

    QVERIFY(m_window->workspace().selection().contains(NodeId("ledger")));
}

void MainWindowTest::aDoubleClickOnACardLeadsToItsMainSetting()
{
    QVERIFY(m_window->files().openExample(QStringLiteral("03-retry-storm")));
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    auto *canvas = m_window->findChild<CanvasView *>();
    const QRectF card = canvas->canvasScene().item(NodeId("backend"))->rect();
    const QPoint body = canvas->mapFromScene(QPointF(card.center().x(), card.bottom() - 12));

    QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, body);
    QTest::mouseDClick(canvas->viewport(), Qt::LeftButton, {}, body);

    QVERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("55"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    // Workers are the main setting of an HTTP endpoint.
    const Tree *workers = m_window->workspace()
                              .document()
                              .design()
                              .node(NodeId("backend"))
                              ->properties.find("workers");
    QVERIFY(workers);
    QCOMPARE(workers->number(), 55.0);
}

void MainWindowTest::theSheetShowsAndSearchesAllShortcuts()
{
    int all = 0;
    int found = 0;
    whenOpen<ShortcutSheet>([&all, &found](ShortcutSheet &sheet) {
        const auto *table = sheet.findChild<QTableWidget *>();
        all = table->rowCount();
        sheet.findChild<QLineEdit *>()->setText(QStringLiteral("Zoom"));
        for (int row = 0; row < table->rowCount(); ++row)
            found += table->isRowHidden(row) ? 0 : 1;
        sheet.reject();
    });

    m_window->actions()["shortcuts"]->trigger();

    QCOMPARE(m_window->actions()["shortcuts"]->shortcut(), QKeySequence(Qt::Key_F1));
    QVERIFY(all > m_window->actions().all().size());
    // To fit, to selection, in, out, and the wheel's.
    QCOMPARE(found, 5);
}

void MainWindowTest::ownShortcutsAreRemembered()
{
    const QKeySequence own(QStringLiteral("Ctrl+Alt+F9"));
    m_window->actions().setShortcut(m_window->actions()["arrange"], own);

    MainWindow second(allServices(), *m_preferences, *m_language);

    QCOMPARE(second.actions()["arrange"]->shortcut(), own);
    m_window->actions().resetShortcuts();
    QVERIFY(m_window->actions()["arrange"]->shortcut() != own);
}

void MainWindowTest::keysOfTheCanvasAreThoseOfThePerson()
{
    QVERIFY(m_window->files().openExample(QStringLiteral("03-retry-storm")));
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    CanvasView &canvas = m_window->canvas();
    canvas.setFocus();
    m_window->workspace().selection().set({NodeId("backend")});
    const auto isLocked = [this] {
        return canvas_edits::isLocked(m_window->workspace().document().design(), NodeId("backend"));
    };
    QTest::keyClick(&canvas, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(isLocked());

    m_window->actions().setShortcut(m_window->actions()["lock"], Qt::CTRL | Qt::ALT | Qt::Key_L);

    QTest::keyClick(&canvas, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(isLocked());
    QTest::keyClick(&canvas, Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!isLocked());
}

void MainWindowTest::whileANameIsTypedTheCanvasTakesNoKeys()
{
    QVERIFY(m_window->files().openExample(QStringLiteral("03-retry-storm")));
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    CanvasView &canvas = m_window->canvas();
    canvas.setFocus();
    m_window->workspace().selection().set({NodeId("backend")});
    const std::size_t before = m_window->workspace().document().design().nodes().size();
    QTest::keyClick(&canvas, Qt::Key_F2);
    auto *name = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(name);

    QTest::keyClick(name, Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(name, Qt::Key_L, Qt::ControlModifier);

    const Design &design = m_window->workspace().document().design();
    QCOMPARE(design.nodes().size(), before);
    QVERIFY(!canvas_edits::isLocked(design, NodeId("backend")));
}

void MainWindowTest::switchesTheThemeOfEverything()
{
    const QColor light = QApplication::palette().color(QPalette::Window);

    m_window->actions()["themeDark"]->trigger();

    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < light.lightness());
    QVERIFY(m_window->actions()["themeDark"]->isChecked());
    QVERIFY(!m_window->actions()["themeLight"]->isChecked());
    QCOMPARE(m_preferences->theme(), Theme::Mode::Dark);
}

void MainWindowTest::stepsThroughTime()
{
    QVERIFY(m_window->files().openExample(QStringLiteral("03-retry-storm")));
    TimeCursor &cursor = m_window->workspace().cursor();
    m_window->actions()["toStart"]->trigger();
    QCOMPARE(cursor.time(), 0.0);

    m_window->actions()["stepForward"]->trigger();

    QCOMPARE(cursor.time(), 60.0);
    m_window->actions()["play"]->trigger();
    QVERIFY(cursor.isPlaying());
    m_window->actions()["play"]->trigger();
    QVERIFY(!cursor.isPlaying());
}

void MainWindowTest::oneKeyVerifiesAndTheSameKeyCancels()
{
    Verification &verification = m_window->workspace().verification();
    verification.setStartsByItself(false);
    QVERIFY(m_window->files().openExample(QStringLiteral("01-flash-sale")));
    QAction *verify = m_window->actions()["verify"];
    const QKeyCombination key = verify->shortcut()[0];
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));

    QTest::keyClick(&m_window->canvas(), key.key(), key.keyboardModifiers());
    QVERIFY(verification.isRunning());
    QVERIFY(verify->isChecked());
    const auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("verify"));
    QVERIFY(!dock->visibleRegion().isEmpty());

    QTest::keyClick(&m_window->canvas(), key.key(), key.keyboardModifiers());
    QCOMPARE(verification.state(), Verification::State::Cancelled);
    QVERIFY(!verify->isChecked());
}

void MainWindowTest::theTabSaysHowVerifyingEnded()
{
    Verification &verification = m_window->workspace().verification();
    verification.setStartsByItself(false);
    QVERIFY(m_window->files().openExample(QStringLiteral("03-retry-storm")));
    m_window->workspace().live().setDuration(60);
    const auto *dock = m_window->findChild<QDockWidget *>(QStringLiteral("verify"));
    QCOMPARE(dock->windowTitle(), QStringLiteral("Verify"));

    m_window->actions()["verify"]->trigger();
    QCOMPARE(dock->windowTitle(), QStringLiteral("Verify …"));

    QVERIFY(QTest::qWaitFor([&] { return !verification.isRunning(); }, 100'000));
    const int differing = verification.result()->count(Agreement::Verdict::Differs);
    QCOMPARE(dock->windowTitle(), differing == 0
                                      ? QStringLiteral("Verify: agrees")
                                      : QStringLiteral("Verify: %1 differ").arg(differing));
    m_window->workspace().live().setDuration(120);
    QVERIFY(QTest::qWaitFor([&] { return m_window->workspace().live().isCurrent(); }, 20'000));
    QCOMPARE(dock->windowTitle(), QStringLiteral("Verify: out of date"));
}

void MainWindowTest::verifyingByItselfIsAPreference()
{
    QAction *byItself = m_window->actions()["verifyByItself"];
    QVERIFY(byItself->isChecked());
    QVERIFY(m_window->workspace().verification().startsByItself());

    byItself->trigger();

    QVERIFY(!m_window->workspace().verification().startsByItself());
    QVERIFY(!m_preferences->verifiesByItself());
    m_window = std::make_unique<MainWindow>(allServices(), *m_preferences, *m_language);
    QVERIFY(!m_window->actions()["verifyByItself"]->isChecked());
    QVERIFY(!m_window->workspace().verification().startsByItself());
}

} // namespace headroom

QTEST_MAIN(headroom::MainWindowTest)
#include "main_window_test.moc"
