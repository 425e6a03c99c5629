// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/main_window.h"

#include "app/welcome_page.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/common/quantity_format.h"
#include "widgets/common/text.h"
#include "widgets/cost/cost_chip.h"
#include "widgets/cost/cost_panel.h"
#include "widgets/findings/findings_panel.h"
#include "widgets/inspector/inspector.h"
#include "widgets/palette/palette.h"
#include "widgets/verify/verify_panel.h"
#include "widgets/what_if/intervention_list.h"
#include "widgets/what_if/what_if_panel.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>

#include <algorithm>

namespace headroom {
namespace {

/// Raised when docks change so much that an old layout would not fit them.
constexpr int kLayoutVersion = 3;

QString dockTitle(const QString &id)
{
    if (id == QLatin1String("palette"))
        return MainWindow::tr("Components");
    if (id == QLatin1String("inspector"))
        return MainWindow::tr("Properties");
    if (id == QLatin1String("whatIf"))
        return MainWindow::tr("What if");
    if (id == QLatin1String("charts"))
        return MainWindow::tr("Charts");
    if (id == QLatin1String("findings"))
        return MainWindow::tr("Findings");
    if (id == QLatin1String("verify"))
        return MainWindow::tr("Verify");
    if (id == QLatin1String("interventions"))
        return MainWindow::tr("What happens");
    return MainWindow::tr("Cost");
}

} // namespace

MainWindow::MainWindow(const Catalogue &catalogue, Preferences &preferences, Language &language,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_preferences(&preferences)
    , m_language(&language)
    , m_workspace(catalogue)
    , m_actions(preferences, this)
{
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks);
    setAcceptDrops(true);
    m_files = new FileFlow(m_workspace, preferences, this);
    m_imports = new ImportFlow(m_workspace, *m_files, this);
    m_welcome = new WelcomePage(preferences, this);
    m_canvas = new CanvasView(m_workspace.document(), m_workspace.selection(), m_workspace.live(),
                              m_workspace.cursor(), this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_canvas);
    setCentralWidget(m_pages);

    buildDocks();
    buildMenus();
    buildToolBar();
    buildStatusBar();
    connectFileActions();
    connectEditActions();
    connectViewActions();
    connectRunActions();
    connectHelpActions();

    connect(&m_workspace.document(), &Document::modifiedChanged, this, &MainWindow::updateTitle);
    connect(&m_workspace.document(), &Document::wasReset, this, &MainWindow::updateTitle);
    connect(&m_workspace.document(), &Document::changed, this, &MainWindow::updateStatus);
    connect(&m_workspace.document(), &Document::refused, this,
            [this](const Text &reason) { m_message->setText(translated(reason)); });
    connect(&m_workspace.live(), &LiveSimulation::resultReady, this, &MainWindow::updateStatus);
    connect(&m_workspace.live(), &LiveSimulation::failed, this,
            [this](const QString &reason) { m_message->setText(reason); });
    connect(&m_workspace.cursor(), &TimeCursor::timeChanged, this, &MainWindow::updateStatus);
    connect(&Theme::current(), &Theme::changed, &m_actions, &Actions::refreshIcons);

    resize(1440, 900);
    restoreGeometry(preferences.windowGeometry());
    restoreState(preferences.windowState(), kLayoutVersion);
    retranslate();
    showWelcome();
}

MainWindow::~MainWindow()
{
    // It keeps the copy of the document, which ends before the window's children do.
    delete m_imports;
    delete m_files;
    // The workspace goes before what is built on it would by itself, and says so to who listens.
    const std::initializer_list<QObject *> senders = {
        &m_workspace.document(), &m_workspace.document().undoStack(), &m_workspace.live(),
        &m_workspace.cursor(), &m_workspace.verification()};
    for (const QObject *sender : senders)
        disconnect(sender, nullptr, this, nullptr);
    qDeleteAll(m_docks);
    delete m_toolBar;
    delete m_pages;
}

QDockWidget *MainWindow::addDock(const char *id, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(this);
    dock->setObjectName(QString::fromLatin1(id));
    dock->setWidget(content);
    addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

void MainWindow::buildDocks()
{
    Document &document = m_workspace.document();
    Selection &selection = m_workspace.selection();
    LiveSimulation &live = m_workspace.live();
    TimeCursor &cursor = m_workspace.cursor();
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);

    m_palette = new Palette(document.catalogue(), this);
    QDockWidget *palette = addDock("palette", m_palette, Qt::LeftDockWidgetArea);
    auto *settings = new Inspector(document, selection, live, cursor, this);
    QDockWidget *inspector = addDock("inspector", settings, Qt::RightDockWidgetArea);
    QDockWidget *whatIf = addDock("whatIf", new WhatIfPanel(document, live, cursor, this),
                                  Qt::BottomDockWidgetArea);
    QDockWidget *charts = addDock("charts", new ChartPanel(document, selection, live, cursor, this),
                                  Qt::BottomDockWidgetArea);
    QDockWidget *findings = addDock("findings", new FindingsPanel(document, selection, live, this),
                                    Qt::BottomDockWidgetArea);
    QDockWidget *cost = addDock("cost", new CostPanel(document, selection, live, this),
                                Qt::BottomDockWidgetArea);
    QDockWidget *verify = addDock(
        "verify", new VerifyPanel(document, selection, m_workspace.verification(), this),
        Qt::BottomDockWidgetArea);
    QDockWidget *interventions = addDock(
        "interventions", new InterventionList(document, live, this), Qt::BottomDockWidgetArea);
    splitDockWidget(whatIf, charts, Qt::Horizontal);
    tabifyDockWidget(whatIf, interventions);
    whatIf->raise();
    tabifyDockWidget(charts, findings);
    tabifyDockWidget(charts, cost);
    tabifyDockWidget(charts, verify);
    charts->raise();
    resizeDocks({palette, inspector}, {220, 330}, Qt::Horizontal);
    resizeDocks({whatIf, charts}, {330, 780}, Qt::Horizontal);
    resizeDocks({charts}, {300}, Qt::Vertical);
    connect(m_canvas, &CanvasView::settingRequested, this,
            [&selection, settings, inspector](const QString &nodeId, const QString &key) {
                selection.set({NodeId(toStd(nodeId))});
                inspector->show();
                inspector->raise();
                settings->focusSetting(key);
            });
    connect(m_palette, &Palette::insertRequested, m_canvas, &CanvasView::insertAtCentre);
    connect(m_palette, &Palette::insertRequested, this, &MainWindow::showCanvas);
}

void MainWindow::buildMenus()
{
    for (const ActionMenu menu :
         {ActionMenu::File, ActionMenu::Edit, ActionMenu::Insert, ActionMenu::Arrange,
          ActionMenu::View, ActionMenu::Run, ActionMenu::Help}) {
        QMenu *built = menuBar()->addMenu(QString());
        m_menus.append({built, menu});
        built->addActions(m_actions.inMenu(menu));
    }
    const auto menuOf = [this](ActionMenu wanted) {
        for (const auto &[menu, id] : m_menus) {
            if (id == wanted)
                return menu;
        }
        return static_cast<QMenu *>(nullptr);
    };
    QMenu *file = menuOf(ActionMenu::File);
    m_recentMenu = new QMenu(file);
    file->insertMenu(m_actions["welcome"], m_recentMenu);
    file->insertSeparator(m_actions["save"]);
    file->insertSeparator(m_actions["quit"]);
    menuOf(ActionMenu::Edit)->insertSeparator(m_actions["cut"]);
    menuOf(ActionMenu::Edit)->insertSeparator(m_actions["find"]);
    QMenu *view = menuOf(ActionMenu::View);
    m_panelsMenu = view->addMenu(QString());
    for (QDockWidget *dock : std::as_const(m_docks))
        m_panelsMenu->addAction(dock->toggleViewAction());
    m_languageMenu = view->addMenu(QString());
    auto *languages = new QActionGroup(this);
    const QStringList codes = Language::available();
    for (const QString &code : codes) {
        QAction *action = m_languageMenu->addAction(Language::nativeName(code), this,
                                                    [this, code] { useLanguage(code); });
        action->setCheckable(true);
        action->setChecked(code == m_language->current());
        languages->addAction(action);
    }
    view->insertSeparator(m_actions["animate"]);
    view->insertSeparator(m_actions["themeLight"]);
    view->insertSeparator(m_panelsMenu->menuAction());
    auto *themes = new QActionGroup(this);
    for (const char *id : {"themeLight", "themeDark", "themeSystem"})
        themes->addAction(m_actions[id]);
    menuOf(ActionMenu::Arrange)->insertSeparator(m_actions["alignLeft"]);
    menuOf(ActionMenu::Run)->insertSeparator(m_actions["verify"]);
    menuOf(ActionMenu::Run)->insertSeparator(m_actions["keepGhost"]);
    // Actions of the canvas work while it has the focus, whatever menu shows them.
    m_canvas->addActions(m_actions.all());
}

void MainWindow::buildToolBar()
{
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("main"));
    m_toolBar->setMovable(false);
    m_toolBar->setIconSize(QSize(18, 18));
    for (const char *id : {"new", "open", "save"})
        m_toolBar->addAction(m_actions[id]);
    m_toolBar->addSeparator();
    for (const char *id : {"undo", "redo"})
        m_toolBar->addAction(m_actions[id]);
    m_toolBar->addSeparator();
    for (const char *id : {"fit", "zoomOut", "zoomIn"})
        m_toolBar->addAction(m_actions[id]);
    m_toolBar->addSeparator();
    for (const char *id : {"toStart", "play"})
        m_toolBar->addAction(m_actions[id]);
    m_clock = new QLabel(m_toolBar);
    m_clock->setMinimumWidth(
        m_clock->fontMetrics().horizontalAdvance(QStringLiteral("00:00:00 / 00:00:00 ")));
    m_clock->setAlignment(Qt::AlignCenter);
    m_toolBar->addWidget(m_clock);
    auto *spring = new QWidget(m_toolBar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(spring);
    m_toolBar->addAction(m_actions["verify"]);
    m_cost = m_toolBar->addWidget(new CostChip(m_workspace.live(), m_toolBar));
}

void MainWindow::buildStatusBar()
{
    m_message = new QLabel(this);
    m_state = new QLabel(this);
    statusBar()->addWidget(m_message, 1);
    statusBar()->addPermanentWidget(m_state);
}

void MainWindow::connectFileActions()
{
    connect(m_actions["new"], &QAction::triggered, m_files, &FileFlow::startNew);
    connect(m_actions["open"], &QAction::triggered, m_files, &FileFlow::askAndOpen);
    connect(m_actions["save"], &QAction::triggered, m_files, &FileFlow::save);
    connect(m_actions["saveAs"], &QAction::triggered, m_files, &FileFlow::saveAs);
    connect(m_actions["import"], &QAction::triggered, m_imports, &ImportFlow::askAndImport);
    connect(m_imports, &ImportFlow::imported, m_files, &FileFlow::opened);
    connect(m_actions["exportConfig"], &QAction::triggered, m_files, &FileFlow::exportDesign);
    connect(m_actions["copyImage"], &QAction::triggered, m_files,
            [this] { m_files->copyAs("png"); });
    connect(m_actions["copyText"], &QAction::triggered, m_files,
            [this] { m_files->copyAs("mermaid"); });
    connect(m_canvas, &CanvasView::copyAsRequested, m_files,
            [this](const QString &format) { m_files->copyAs(toStd(format)); });
    connect(m_files, &FileFlow::told, m_message, &QLabel::setText);
    connect(m_actions["welcome"], &QAction::triggered, this, &MainWindow::showWelcome);
    connect(m_actions["quit"], &QAction::triggered, this, &QWidget::close);
    connect(m_welcome, &WelcomePage::newRequested, m_files, &FileFlow::startNew);
    connect(m_welcome, &WelcomePage::openRequested, m_files, &FileFlow::askAndOpen);
    connect(m_welcome, &WelcomePage::exampleRequested, m_files, &FileFlow::openExample);
    connect(m_welcome, &WelcomePage::recentRequested, m_files, &FileFlow::open);
    connect(m_files, &FileFlow::opened, this, [this] {
        showCanvas();
        m_canvas->fit();
    });
    const auto fillRecent = [this] {
        m_recentMenu->clear();
        const QStringList files = m_preferences->recentFiles();
        for (const QString &file : files)
            m_recentMenu
                ->addAction(QFileInfo(file).fileName(), m_files,
                            [this, file] { m_files->open(file); })
                ->setToolTip(file);
        m_recentMenu->setEnabled(!files.isEmpty());
    };
    connect(m_files, &FileFlow::recentFilesChanged, this, fillRecent);
    fillRecent();
}

void MainWindow::connectEditActions()
{
    QUndoStack &undo = m_workspace.document().undoStack();
    connect(m_actions["undo"], &QAction::triggered, &undo, &QUndoStack::undo);
    connect(m_actions["redo"], &QAction::triggered, &undo, &QUndoStack::redo);
    connect(&undo, &QUndoStack::canUndoChanged, m_actions["undo"], &QAction::setEnabled);
    connect(&undo, &QUndoStack::canRedoChanged, m_actions["redo"], &QAction::setEnabled);
    const auto sayWhat = [this, &undo] {
        m_actions["undo"]->setToolTip(
            undo.undoText().isEmpty() ? tr("Undo") : tr("Undo: %1").arg(undo.undoText()));
        m_actions["redo"]->setToolTip(
            undo.redoText().isEmpty() ? tr("Redo") : tr("Redo: %1").arg(undo.redoText()));
    };
    connect(&undo, &QUndoStack::indexChanged, this, sayWhat);
    sayWhat();
    m_actions["undo"]->setEnabled(undo.canUndo());
    m_actions["redo"]->setEnabled(undo.canRedo());
    connect(m_actions["cut"], &QAction::triggered, m_canvas, &CanvasView::cut);
    connect(m_actions["copy"], &QAction::triggered, m_canvas, &CanvasView::copy);
    connect(m_actions["paste"], &QAction::triggered, m_canvas, &CanvasView::paste);
    connect(m_actions["duplicate"], &QAction::triggered, m_canvas, &CanvasView::duplicate);
    connect(m_actions["delete"], &QAction::triggered, m_canvas, &CanvasView::deleteSelection);
    connect(m_actions["selectAll"], &QAction::triggered, m_canvas, &CanvasView::selectAll);
    connect(m_actions["rename"], &QAction::triggered, m_canvas, &CanvasView::renameSelection);
    connect(m_actions["quickInsert"], &QAction::triggered, m_canvas, &CanvasView::quickInsert);
    connect(m_actions["find"], &QAction::triggered, this, &MainWindow::findComponent);
    connectArrangeActions();
}

void MainWindow::connectArrangeActions()
{
    connect(m_actions["arrange"], &QAction::triggered, m_canvas, &CanvasView::arrange);
    connect(m_actions["group"], &QAction::triggered, m_canvas, &CanvasView::group);
    connect(m_actions["ungroup"], &QAction::triggered, m_canvas, &CanvasView::ungroup);
    connect(m_actions["collapse"], &QAction::triggered, m_canvas, &CanvasView::toggleCollapsed);
    connect(m_actions["lock"], &QAction::triggered, m_canvas, &CanvasView::toggleLock);
    connect(m_actions["color"], &QAction::triggered, m_canvas, &CanvasView::chooseAccent);
    const std::pair<const char *, Alignment> ways[] = {{"alignLeft", Alignment::Left},
                                                       {"alignCentre", Alignment::Centre},
                                                       {"alignRight", Alignment::Right},
                                                       {"alignTop", Alignment::Top},
                                                       {"alignMiddle", Alignment::Middle},
                                                       {"alignBottom", Alignment::Bottom},
                                                       {"spreadAcross", Alignment::SpreadAcross},
                                                       {"spreadDown", Alignment::SpreadDown}};
    for (const auto &[id, way] : ways)
        connect(m_actions[id], &QAction::triggered, m_canvas,
                [this, chosen = way] { m_canvas->alignSelection(chosen); });
}

void MainWindow::connectViewActions()
{
    connect(m_actions["fit"], &QAction::triggered, m_canvas, &CanvasView::fit);
    connect(m_actions["fitSelection"], &QAction::triggered, m_canvas, &CanvasView::fitSelection);
    connect(m_actions["zoomIn"], &QAction::triggered, m_canvas, &CanvasView::zoomIn);
    connect(m_actions["zoomOut"], &QAction::triggered, m_canvas, &CanvasView::zoomOut);
    connect(m_actions["actualSize"], &QAction::triggered, m_canvas, &CanvasView::actualSize);
    connect(m_actions["animate"], &QAction::toggled, m_canvas, &CanvasView::setAnimated);
    m_actions["animate"]->setChecked(true);
    connect(m_actions["themeLight"], &QAction::triggered, this,
            [this] { useTheme(Theme::Mode::Light); });
    connect(m_actions["themeDark"], &QAction::triggered, this,
            [this] { useTheme(Theme::Mode::Dark); });
    connect(m_actions["themeSystem"], &QAction::triggered, this,
            [this] { useTheme(Theme::Mode::System); });
    useTheme(m_preferences->theme());
}

void MainWindow::connectRunActions()
{
    TimeCursor &cursor = m_workspace.cursor();
    LiveSimulation &live = m_workspace.live();
    connect(m_actions["play"], &QAction::triggered, &cursor, [&cursor](bool on) {
        if (on)
            cursor.play();
        else
            cursor.pause();
    });
    connect(&cursor, &TimeCursor::playingChanged, m_actions["play"], &QAction::setChecked);
    connect(m_actions["toStart"], &QAction::triggered, &cursor, [&cursor] { cursor.setTime(0); });
    connect(m_actions["stepBack"], &QAction::triggered, &cursor,
            [&cursor] { cursor.setTime(cursor.time() - 60); });
    connect(m_actions["stepForward"], &QAction::triggered, &cursor,
            [&cursor] { cursor.setTime(cursor.time() + 60); });
    connect(m_actions["firstFailure"], &QAction::triggered, this, [this, &cursor, &live] {
        const auto result = live.result();
        const auto failure = result && result->run ? result->run->firstFailure() : std::nullopt;
        if (!failure) {
            m_message->setText(tr("No limit gives way in this run."));
            return;
        }
        cursor.setTime(static_cast<double>(failure->step) * result->run->step());
        m_workspace.selection().set({failure->node});
        emit m_workspace.selection().revealRequested();
        m_message->setText(tr("%1 gives way first.").arg(toQString(failure->limit)));
    });
    connectVerification();
    connect(m_actions["keepGhost"], &QAction::triggered, &live, &LiveSimulation::keepGhost);
    connect(m_actions["clearGhost"], &QAction::triggered, &live, &LiveSimulation::clearGhost);
}

void MainWindow::connectVerification()
{
    Verification &verification = m_workspace.verification();
    connect(m_actions["verify"], &QAction::triggered, this, [this, &verification](bool on) {
        if (!on && !verification.isRunningByItself()) {
            verification.cancel();
            return;
        }
        verification.start();
        QDockWidget *dock = *std::ranges::find(m_docks, QStringLiteral("verify"),
                                               &QDockWidget::objectName);
        dock->show();
        dock->raise();
    });
    connect(&verification, &Verification::changed, this, [this, &verification] {
        m_actions["verify"]->setChecked(verification.isRunning());
        updateVerifyTitle();
    });
    m_actions["verifyByItself"]->setChecked(m_preferences->verifiesByItself());
    verification.setStartsByItself(m_preferences->verifiesByItself());
    connect(m_actions["verifyByItself"], &QAction::triggered, this, [this, &verification](bool on) {
        m_preferences->setVerifiesByItself(on);
        verification.setStartsByItself(on);
    });
}

void MainWindow::updateVerifyTitle()
{
    // A run may end while another tab is in front; its own says how.
    const Verification &verification = m_workspace.verification();
    const auto result = verification.result();
    QString title = tr("Verify");
    if (verification.isRunning())
        title = tr("Verify …");
    else if (result && verification.isOutOfDate())
        title = tr("Verify: out of date");
    else if (result && result->count(Agreement::Verdict::Differs) > 0)
        title = tr("Verify: %1 differ").arg(result->count(Agreement::Verdict::Differs));
    else if (result)
        title = tr("Verify: agrees");
    (*std::ranges::find(m_docks, QStringLiteral("verify"), &QDockWidget::objectName))
        ->setWindowTitle(title);
}

void MainWindow::showWelcome()
{
    m_welcome->refresh();
    m_pages->setCurrentWidget(m_welcome);
    if (m_isWelcoming)
        return;
    // The panels speak of a design; without one in sight they would only be in the way.
    m_isWelcoming = true;
    m_layoutOfPanels = saveState(kLayoutVersion);
    for (QDockWidget *dock : std::as_const(m_docks))
        dock->hide();
    m_toolBar->hide();
    statusBar()->hide();
}

void MainWindow::showCanvas()
{
    m_pages->setCurrentWidget(m_canvas);
    m_canvas->setFocus();
    if (!m_isWelcoming)
        return;
    m_isWelcoming = false;
    restoreState(m_layoutOfPanels, kLayoutVersion);
    m_toolBar->show();
    statusBar()->show();
    updateStatus();
}

void MainWindow::useTheme(Theme::Mode mode)
{
    m_preferences->setTheme(mode);
    Theme::current().setMode(mode);
    m_actions["themeLight"]->setChecked(mode == Theme::Mode::Light);
    m_actions["themeDark"]->setChecked(mode == Theme::Mode::Dark);
    m_actions["themeSystem"]->setChecked(mode == Theme::Mode::System);
}

void MainWindow::useLanguage(const QString &code)
{
    m_preferences->setLanguage(code);
    m_language->use(code);
}

void MainWindow::retranslate()
{
    m_actions.retranslate();
    for (const auto &[menu, id] : std::as_const(m_menus))
        menu->setTitle(Actions::title(id));
    m_recentMenu->setTitle(tr("Open &recent"));
    m_panelsMenu->setTitle(tr("&Panels"));
    m_languageMenu->setTitle(tr("&Language"));
    m_toolBar->setWindowTitle(tr("Tool bar"));
    for (QDockWidget *dock : std::as_const(m_docks))
        dock->setWindowTitle(dockTitle(dock->objectName()));
    updateVerifyTitle();
    updateTitle();
    updateStatus();
}

void MainWindow::updateTitle()
{
    const Document &document = m_workspace.document();
    const QString name = document.filePath().isEmpty() && !document.design().name().empty()
                             ? toQString(document.design().name())
                             : document.displayName();
    setWindowTitle(tr("%1[*] – Headroom").arg(name));
    setWindowModified(document.isModified());
    setWindowFilePath(document.filePath());
}

void MainWindow::updateStatus()
{
    const TimeCursor &cursor = m_workspace.cursor();
    m_clock->setText(tr("%1 / %2").arg(formatClock(cursor.time()), formatClock(cursor.duration())));
    const auto result = m_workspace.live().result();
    m_cost->setVisible(result != nullptr && !m_isWelcoming);
    if (!result) {
        m_state->setText({});
        return;
    }
    m_state->setText(
        m_workspace.live().isCurrent()
            ? tr("Live engine · current · %1").arg(formatSeconds(result->computeSeconds))
            : tr("Live engine · computing…"));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayDiscard()) {
        event->ignore();
        return;
    }
    m_preferences->setWindow(saveGeometry(),
                             m_isWelcoming ? m_layoutOfPanels : saveState(kLayoutVersion));
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().first().toLocalFile();
    event->acceptProposedAction();
    if (ImportFlow::isTemplate(path))
        m_imports->import(path);
    else
        m_files->open(path);
}

} // namespace headroom
