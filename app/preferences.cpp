// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/preferences.h"

#include <QSettings>

namespace headroom {
namespace {

constexpr int kMostRecent = 12;

const QString kThemeKey = QStringLiteral("appearance/theme");
const QString kLanguageKey = QStringLiteral("appearance/language");
const QString kRecentKey = QStringLiteral("files/recent");
const QString kVerifyKey = QStringLiteral("run/verifyByItself");
const QString kGeometryKey = QStringLiteral("window/geometry");
const QString kStateKey = QStringLiteral("window/state");
const QString kShortcutsGroup = QStringLiteral("shortcuts");

} // namespace

Theme::Mode Preferences::theme() const
{
    const QString word = QSettings().value(kThemeKey).toString();
    if (word == QLatin1String("light"))
        return Theme::Mode::Light;
    if (word == QLatin1String("dark"))
        return Theme::Mode::Dark;
    return Theme::Mode::System;
}

void Preferences::setTheme(Theme::Mode mode)
{
    const QString word = mode == Theme::Mode::Light  ? QStringLiteral("light")
                         : mode == Theme::Mode::Dark ? QStringLiteral("dark")
                                                     : QStringLiteral("system");
    QSettings().setValue(kThemeKey, word);
}

QString Preferences::language() const
{
    return QSettings().value(kLanguageKey).toString();
}

void Preferences::setLanguage(const QString &code)
{
    QSettings().setValue(kLanguageKey, code);
}

QStringList Preferences::recentFiles() const
{
    return QSettings().value(kRecentKey).toStringList();
}

void Preferences::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    QSettings().setValue(kRecentKey, QStringList(files.mid(0, kMostRecent)));
}

void Preferences::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    QSettings().setValue(kRecentKey, files);
}

bool Preferences::verifiesByItself() const
{
    return QSettings().value(kVerifyKey, true).toBool();
}

void Preferences::setVerifiesByItself(bool on)
{
    QSettings().setValue(kVerifyKey, on);
}

QByteArray Preferences::windowGeometry() const
{
    return QSettings().value(kGeometryKey).toByteArray();
}

QByteArray Preferences::windowState() const
{
    return QSettings().value(kStateKey).toByteArray();
}

void Preferences::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    QSettings settings;
    settings.setValue(kGeometryKey, geometry);
    settings.setValue(kStateKey, state);
}

QKeySequence Preferences::shortcut(const QString &action, const QKeySequence &usual) const
{
    const QVariant own = QSettings().value(kShortcutsGroup + QLatin1Char('/') + action);
    return own.isValid() ? QKeySequence(own.toString(), QKeySequence::PortableText) : usual;
}

void Preferences::setShortcut(const QString &action, const QKeySequence &shortcut)
{
    QSettings().setValue(kShortcutsGroup + QLatin1Char('/') + action,
                         shortcut.toString(QKeySequence::PortableText));
}

void Preferences::resetShortcuts()
{
    QSettings().remove(kShortcutsGroup);
}

} // namespace headroom
