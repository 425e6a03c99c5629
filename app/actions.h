// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/preferences.h"

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

namespace headroom {

/// Which menu an action stands in.
enum class ActionMenu { File, Edit, View, Insert, Arrange, Run, Help };

/// Every action of the program: its words, icon and shortcut stand in one table, so menus, tool
/// bar, command palette and shortcut sheet all show the same. What an action does is connected by
/// whoever owns the thing it acts on.
class Actions : public QObject
{
    Q_OBJECT

public:
    Actions(Preferences &preferences, QObject *parent);

    /// The action of that id. REQUIRES an id of the table.
    QAction *operator[](const char *id) const;
    const QList<QAction *> &all() const { return m_all; }
    QList<QAction *> inMenu(ActionMenu menu) const;
    /// Heading of a menu.
    static QString title(ActionMenu menu);

    /// Sets all words anew, after the language has changed; icons after the theme has.
    void retranslate();
    void refreshIcons();
    /// The user's own shortcut for an action; empty = none.
    void setShortcut(QAction *action, const QKeySequence &shortcut);
    void resetShortcuts();

private:
    Preferences *m_preferences;
    QList<QAction *> m_all;
    QHash<QByteArray, QAction *> m_byId;
};

} // namespace headroom
