// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/common/style_sheet.h"

#include <utility>

namespace headroom {
namespace {

// Words in angle brackets are roles of the theme.
constexpr char kFrames[] = R"(
QMainWindow, QDialog { background: <window>; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMainWindow::separator { background: <border>; width: 1px; height: 1px; margin: 0; padding: 0; }
QMainWindow::separator:hover { background: <accent>; }
QSplitter::handle { background: <border>; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QDockWidget { titlebar-close-icon: url(:/icons/actions/close.svg); titlebar-normal-icon: url(:/icons/actions/copy.svg); }
QDockWidget::title { background: <window>; padding: 6px 8px; border-bottom: 1px solid <border>; text-align: left; }
QDockWidget::close-button, QDockWidget::float-button { border: none; border-radius: 3px; padding: 1px; icon-size: 12px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: <border>; }
QMenuBar { background: <window>; border-bottom: 1px solid <border>; padding: 1px 4px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: <selection>; }
QMenu { background: <raised>; border: 1px solid <border>; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 24px; border-radius: 4px; }
QMenu::icon { padding-left: 6px; }
QMenu::item:selected { background: <selection>; color: <text>; }
QMenu::item:disabled { color: <disabled>; }
QMenu::separator { height: 1px; background: <border>; margin: 4px 6px; }
QToolBar { background: <window>; border: none; border-bottom: 1px solid <border>; padding: 3px 6px; spacing: 2px; }
QToolBar::separator { background: <border>; width: 1px; margin: 5px 5px; }
QStatusBar { background: <window>; border-top: 1px solid <border>; color: <mutedText>; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: <mutedText>; padding: 0 6px; }
QToolTip { background: <toolTip>; color: <toolTipText>; border: 1px solid <border>; padding: 5px 7px; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: <mutedText>; padding: 6px 13px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: <text>; }
QTabBar::tab:selected { color: <text>; border-bottom: 2px solid <accent>; }
QTabBar::tab:focus { color: <accent>; }
QTabWidget::pane { border: none; border-top: 1px solid <border>; }
QScrollArea { background: transparent; border: none; }
QGroupBox { border: 1px solid <border>; border-radius: 6px; margin-top: 9px; padding: 8px 6px 6px 6px; }
QGroupBox::title { subcontrol-origin: margin; left: 9px; padding: 0 4px; color: <mutedText>; }
)";

constexpr char kControls[] = R"(
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 3px; background: transparent; }
QToolButton:hover { background: <selection>; }
QToolButton:pressed { background: <border>; }
QToolButton:checked { background: <selection>; }
QToolButton:focus { border: 1px solid <accent>; }
QToolButton[popupMode="2"] { padding-right: 14px; }
QToolButton::menu-indicator { image: url(:/icons/actions/chevron-down.svg); width: 10px; height: 10px; subcontrol-origin: padding; subcontrol-position: right center; right: 3px; }
QPushButton { background: <raised>; border: 1px solid <border>; border-radius: 5px; padding: 4px 13px; min-height: 17px; }
QPushButton:hover { border-color: <accent>; }
QPushButton:pressed { background: <selection>; }
QPushButton:focus { border-color: <accent>; }
QPushButton:default { background: <accent>; color: <accentText>; border-color: <accent>; }
QPushButton:disabled { color: <disabled>; background: <panel>; }
QLineEdit, QPlainTextEdit, QAbstractSpinBox { background: <raised>; border: 1px solid <border>; border-radius: 5px; padding: 2px 6px; min-height: 18px;
  selection-background-color: <accent>; selection-color: <accentText>; }
QLineEdit:hover, QPlainTextEdit:hover, QAbstractSpinBox:hover { border-color: <frameBorder>; }
QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus { border-color: <accent>; }
QLineEdit:read-only { background: <panel>; }
QLineEdit:disabled { color: <disabled>; background: <panel>; }
QLineEdit[refused="true"] { border-color: <bad>; }
QComboBox { background: <raised>; border: 1px solid <border>; border-radius: 5px; padding: 2px 6px; min-height: 18px; }
QComboBox:hover { border-color: <frameBorder>; }
QComboBox:focus, QComboBox:on { border-color: <accent>; }
QComboBox:disabled { color: <disabled>; background: <panel>; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/actions/chevron-down.svg); width: 13px; height: 13px; }
QComboBox QAbstractItemView { background: <raised>; border: 1px solid <border>; outline: none; padding: 3px;
  selection-background-color: <selection>; selection-color: <text>; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: <border>; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: <accent>; }
QSlider::sub-page:horizontal:disabled { background: <disabled>; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid <frameBorder>; border-radius: 3px; background: <raised>; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: <accent>; }
QCheckBox:focus { color: <accent>; }
QCheckBox::indicator:checked { background: <accent>; border-color: <accent>; image: url(:/icons/actions/check-on-<accentTone>.svg); }
QCheckBox::indicator:indeterminate { image: url(:/icons/actions/some.svg); }
QSlider { min-height: 20px; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -6px 0; border-radius: 8px; background: <raised>; border: 2px solid <accent>; }
QSlider::handle:horizontal:hover { background: <selection>; }
QSlider::handle:horizontal:focus { background: <accent>; }
QSlider::handle:horizontal:disabled { border-color: <disabled>; }
QProgressBar { border: none; border-radius: 3px; background: <border>; max-height: 6px; }
QProgressBar::chunk { background: <accent>; border-radius: 3px; }
)";

constexpr char kViews[] = R"(
QAbstractItemView { background: <raised>; alternate-background-color: <panel>; border: 1px solid <border>; border-radius: 5px; outline: none;
  selection-background-color: <selection>; selection-color: <text>; }
QTableView::item, QListView::item, QTreeView::item { border: none; padding: 2px 6px; }
QTableView::item:focus, QTreeView::item:focus { background: <selection>; color: <text>; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected { background: <selection>; color: <text>; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: <panel>; color: <mutedText>; border: none; border-bottom: 1px solid <border>; padding: 4px 18px 4px 6px; }
QHeaderView::up-arrow { image: url(:/icons/actions/chevron-up.svg); width: 11px; height: 11px; subcontrol-position: left center; }
QHeaderView::down-arrow { image: url(:/icons/actions/chevron-down.svg); width: 11px; height: 11px; subcontrol-position: left center; }
QTableCornerButton::section { background: <panel>; border: none; }
QTextBrowser { background: transparent; border: none; }
QTextBrowser#help { background: <panel>; border-top: 1px solid <border>; border-radius: 0; padding: 5px 7px; }
QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: <cardBorder>; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: <idle>; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLabel[role="muted"] { color: <mutedText>; }
QLabel[role="heading"] { color: <text>; font-weight: 600; }
QLabel[role="refusal"] { color: <bad>; }
QLabel[role="warning"] { color: <warning>; }
QLabel[role="good"] { color: <good>; }
QLabel[role="bad"] { color: <bad>; }
QLabel#costChip { background: <raised>; border: 1px solid <border>; border-radius: 11px; padding: 3px 6px; }
)";

} // namespace

QString styleSheet(const QHash<Role, QColor> &colors)
{
    constexpr std::pair<const char *, Role> kWords[] = {
        {"<window>", Role::Window},
        {"<panel>", Role::Panel},
        {"<raised>", Role::Raised},
        {"<border>", Role::Border},
        {"<text>", Role::Text},
        {"<mutedText>", Role::MutedText},
        {"<accent>", Role::Accent},
        {"<accentText>", Role::AccentText},
        {"<selection>", Role::Selection},
        {"<cardBorder>", Role::CardBorder},
        {"<frameBorder>", Role::FrameBorder},
        {"<idle>", Role::Idle},
        {"<disabled>", Role::Disabled},
        {"<toolTip>", Role::ToolTip},
        {"<toolTipText>", Role::ToolTipText},
        {"<good>", Role::Good},
        {"<warning>", Role::Warning},
        {"<bad>", Role::Bad},
    };
    QString sheet = QLatin1String(kFrames) + QLatin1String(kControls) + QLatin1String(kViews);
    for (const auto &[word, role] : kWords)
        sheet.replace(QLatin1String(word), colors.value(role).name());
    const bool isDarkAccent = colors.value(Role::AccentText).lightness() > 127;
    sheet.replace(QLatin1String("<accentTone>"),
                  isDarkAccent ? QLatin1String("dark") : QLatin1String("light"));
    return sheet;
}

} // namespace headroom
