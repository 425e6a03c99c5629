// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace headroom {

/// The language of everything the user reads; switching it takes effect at once, since widgets set
/// their words anew when Qt tells them that the language has changed.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);

    /// Codes of the languages there are, English first.
    static QStringList available();
    /// What the language calls itself.
    static QString nativeName(const QString &code);

    QString current() const { return m_current; }
    /// Empty = as the system says, English where there is no translation.
    void use(const QString &code);

private:
    QString m_current;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace headroom
