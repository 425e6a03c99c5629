// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "widgets/common/theme.h"

#include <QByteArray>
#include <QKeySequence>
#include <QString>
#include <QStringList>

namespace headroom {

/// What the program remembers of its user between sessions.
class Preferences
{
public:
    Theme::Mode theme() const;
    void setTheme(Theme::Mode mode);
    /// Language code; empty = as the system says.
    QString language() const;
    void setLanguage(const QString &code);

    QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);

    /// Whether single requests are simulated without being asked for.
    bool verifiesByItself() const;
    void setVerifiesByItself(bool on);

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

    /// The user's own shortcut of an action, or the given one.
    QKeySequence shortcut(const QString &action, const QKeySequence &usual) const;
    void setShortcut(const QString &action, const QKeySequence &shortcut);
    void resetShortcuts();
};

} // namespace headroom
