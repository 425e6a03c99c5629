// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/command_palette.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom {

int matchQuality(const QString &needle, const QString &text)
{
    int quality = 0;
    qsizetype at = 0;
    qsizetype last = -2;
    for (const QChar letter : needle) {
        if (letter.isSpace())
            continue;
        const qsizetype found = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (found < 0)
            return -1;
        const bool startsWord = found == 0 || !text.at(found - 1).isLetterOrNumber();
        quality += found == last + 1 ? 8 : startsWord ? 6 : 1;
        last = found;
        at = found + 1;
    }
    return quality;
}

CommandPalette::CommandPalette(const QString &prompt, QList<Entry> entries, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_entries(std::move(entries))
    , m_needle(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_needle);
    layout->addWidget(m_list);
    m_needle->setPlaceholderText(prompt);
    m_needle->setAccessibleName(prompt);
    m_needle->setClearButtonEnabled(true);
    m_needle->installEventFilter(this);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_needle, &QLineEdit::textChanged, this, &CommandPalette::showMatches);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    resize(560, 420);
    if (parent)
        move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, parent->height() / 8)));
    showMatches(QString());
}

QList<CommandPalette::Entry> CommandPalette::entriesOf(const QList<QAction *> &actions)
{
    QList<Entry> entries;
    for (QAction *action : actions) {
        if (!action->isEnabled() || action->isSeparator())
            continue;
        QString text = action->text();
        text.remove(QLatin1Char('&'));
        entries.append(
            {text, action->shortcut().toString(QKeySequence::NativeText), action->icon(), [action] {
                 action->trigger();
             }});
    }
    return entries;
}

void CommandPalette::showMatches(const QString &needle)
{
    QList<std::pair<int, int>> ranked;
    for (int i = 0; i < m_entries.size(); ++i) {
        if (const int quality = matchQuality(needle, m_entries.at(i).text); quality >= 0)
            ranked.append({quality, i});
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    m_list->clear();
    // Words stand in line whether an action has an icon or not.
    QPixmap blank(m_list->iconSize().isValid() ? m_list->iconSize() : QSize(24, 24));
    blank.fill(Qt::transparent);
    for (const auto &[quality, index] : ranked) {
        const Entry &entry = m_entries.at(index);
        auto *item = new QListWidgetItem(
            entry.icon.isNull() ? QIcon(blank) : entry.icon,
            entry.detail.isEmpty() ? entry.text : tr("%1    (%2)").arg(entry.text, entry.detail),
            m_list);
        item->setData(Qt::UserRole, index);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const auto run = m_entries.at(item->data(Qt::UserRole).toInt()).run;
    accept();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_needle && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_list->currentRow();
        switch (key->key()) {
        case Qt::Key_Down:
            m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1));
            return true;
        case Qt::Key_Up: m_list->setCurrentRow(std::max(row - 1, 0)); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: runCurrent(); return true;
        default: break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace headroom
