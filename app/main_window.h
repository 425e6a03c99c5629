// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/actions.h"
#include "app/file_flow.h"
#include "app/import_flow.h"
#include "app/language.h"
#include "app/preferences.h"
#include "app/workspace.h"

#include <QMainWindow>

class QActionGroup;
class QDockWidget;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolBar;

namespace headroom {

class CanvasView;
class Palette;
class WelcomePage;

/// The window: docks, menus and tool bar around the canvas. It connects parts and has no behaviour
/// of its own.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const Catalogue &catalogue, Preferences &preferences, Language &language,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    Workspace &workspace() { return m_workspace; }
    FileFlow &files() { return *m_files; }
    ImportFlow &imports() { return *m_imports; }
    Actions &actions() { return m_actions; }
    CanvasView &canvas() { return *m_canvas; }
    void showWelcome();
    void showCanvas();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QDockWidget *addDock(const char *id, QWidget *content, Qt::DockWidgetArea area);
    void buildDocks();
    void buildMenus();
    void buildToolBar();
    void buildStatusBar();
    void connectFileActions();
    void connectEditActions();
    void connectArrangeActions();
    void connectViewActions();
    void connectRunActions();
    void connectVerification();
    void updateVerifyTitle();
    void connectHelpActions();
    void retranslate();
    void updateTitle();
    void updateStatus();
    void findComponent();
    void useTheme(Theme::Mode mode);
    void useLanguage(const QString &code);

    Preferences *m_preferences;
    Language *m_language;
    Workspace m_workspace;
    Actions m_actions;
    FileFlow *m_files = nullptr;
    ImportFlow *m_imports = nullptr;
    QStackedWidget *m_pages = nullptr;
    WelcomePage *m_welcome = nullptr;
    CanvasView *m_canvas = nullptr;
    Palette *m_palette = nullptr;
    QList<QDockWidget *> m_docks;
    QList<std::pair<QMenu *, ActionMenu>> m_menus;
    QMenu *m_recentMenu = nullptr;
    QMenu *m_panelsMenu = nullptr;
    QMenu *m_languageMenu = nullptr;
    QToolBar *m_toolBar = nullptr;
    QAction *m_cost = nullptr;
    QLabel *m_clock = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_message = nullptr;
    bool m_isWelcoming = false;
    QByteArray m_layoutOfPanels; ///< As it was before the welcome page hid them.
};

} // namespace headroom
