// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/shortcut_sheet.h"

#include "app/actions.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace headroom {
namespace {

/// Keys and gestures that belong to the canvas alone.
QList<std::pair<QString, QString>> canvasHabits()
{
    return {
        {ShortcutSheet::tr("Pan"), ShortcutSheet::tr("Space or middle button, and drag")},
        {ShortcutSheet::tr("Zoom at the pointer"), ShortcutSheet::tr("Ctrl and wheel")},
        {ShortcutSheet::tr("Scroll"), ShortcutSheet::tr("Wheel; with Shift sideways")},
        {ShortcutSheet::tr("Rename, delete, actual size"),
         ShortcutSheet::tr("Enter, Backspace, Home, while those actions have their usual keys")},
        {ShortcutSheet::tr("Collapse or expand a frame"),
         ShortcutSheet::tr("Click the mark in its title")},
        {ShortcutSheet::tr("Put a card into a wire"), ShortcutSheet::tr("Drop it on the wire")},
        {ShortcutSheet::tr("Lead a wire elsewhere"),
         ShortcutSheet::tr("Select it and drag one of its ends")},
        {ShortcutSheet::tr("Next component along the wires"), ShortcutSheet::tr("Tab, Shift+Tab")},
        {ShortcutSheet::tr("Nudge by the grid, by a pixel"),
         ShortcutSheet::tr("Arrows, Shift+arrows")},
        {ShortcutSheet::tr("Clone and connect"), ShortcutSheet::tr("Alt+Shift+arrow")},
        {ShortcutSheet::tr("Ignore grid and guides"), ShortcutSheet::tr("Alt while dragging")},
        {ShortcutSheet::tr("Insert a component by name"), ShortcutSheet::tr("/ and type")},
        {ShortcutSheet::tr("Why a card is red"),
         ShortcutSheet::tr("Click its badge, its sign or the number of its limit")},
        {ShortcutSheet::tr("Connect"), ShortcutSheet::tr("Drag from the dot at a card's edge")},
    };
}

} // namespace

ShortcutSheet::ShortcutSheet(Actions &actions, QWidget *parent)
    : QDialog(parent)
    , m_actions(&actions)
    , m_needle(new QLineEdit(this))
    , m_table(new QTableWidget(this))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_needle->setPlaceholderText(tr("Search actions and keys"));
    m_needle->setClearButtonEnabled(true);
    auto *hint = new QLabel(
        tr("Double-click an action, or press Enter on it, to give it another shortcut."), this);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *reset = buttons->addButton(tr("Restore usual shortcuts"),
                                            QDialogButtonBox::ResetRole);
    // Enter in the search field must not undo all own shortcuts.
    reset->setAutoDefault(false);
    QPushButton *close = buttons->button(QDialogButtonBox::Close);
    close->setIcon(QIcon());
    close->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_needle);
    layout->addWidget(hint);
    layout->addWidget(m_table);
    layout->addWidget(buttons);

    m_table->setColumnCount(2);
    m_table->setHorizontalHeaderLabels({tr("Action"), tr("Shortcut")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);

    connect(m_needle, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    connect(m_table, &QTableWidget::cellActivated, this, &ShortcutSheet::changeShortcut);
    connect(m_table, &QTableWidget::cellDoubleClicked, this, &ShortcutSheet::changeShortcut);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(reset, &QPushButton::clicked, this, [this] {
        m_actions->resetShortcuts();
        fill();
    });
    fill();
    resize(620, 640);
}

void ShortcutSheet::fill()
{
    m_table->setRowCount(0);
    const auto addRow = [this](const QString &name, const QString &keys, int action) {
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        auto *item = new QTableWidgetItem(name);
        item->setData(Qt::UserRole, action);
        m_table->setItem(row, 0, item);
        m_table->setItem(row, 1, new QTableWidgetItem(keys));
    };
    for (int i = 0; i < m_actions->all().size(); ++i) {
        const QAction *action = m_actions->all().at(i);
        QString name = action->text();
        name.remove(QLatin1Char('&'));
        QStringList keys;
        const auto shortcuts = action->shortcuts();
        for (const QKeySequence &shortcut : shortcuts)
            keys.append(shortcut.toString(QKeySequence::NativeText));
        addRow(name, keys.join(QStringLiteral(", ")), i);
    }
    const auto habits = canvasHabits();
    for (const auto &[name, keys] : habits)
        addRow(name, keys, -1);
    filter(m_needle->text());
}

void ShortcutSheet::filter(const QString &needle)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const bool matches = m_table->item(row, 0)->text().contains(needle, Qt::CaseInsensitive)
                             || m_table->item(row, 1)->text().contains(needle, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !matches);
    }
}

void ShortcutSheet::changeShortcut(int row)
{
    const int index = m_table->item(row, 0)->data(Qt::UserRole).toInt();
    if (index < 0)
        return;
    QAction *action = m_actions->all().at(index);
    QDialog dialog(this);
    dialog.setWindowTitle(m_table->item(row, 0)->text());
    auto *edit = new QKeySequenceEdit(action->shortcut(), &dialog);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(new QLabel(tr("Press the new shortcut."), &dialog));
    layout->addWidget(edit);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    edit->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return;
    for (const QAction *other : m_actions->all()) {
        if (other != action && !edit->keySequence().isEmpty()
            && other->shortcuts().contains(edit->keySequence())) {
            QMessageBox::information(
                this, windowTitle(),
                tr("%1 is already the shortcut of “%2”. Choose another one, or change that first.")
                    .arg(edit->keySequence().toString(QKeySequence::NativeText),
                         QString(other->text()).remove(QLatin1Char('&'))));
            return;
        }
    }
    m_actions->setShortcut(action, edit->keySequence());
    fill();
}

} // namespace headroom
