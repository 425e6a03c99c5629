// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace headroom {

Language::Language(QObject *parent)
    : QObject(parent)
    , m_current(QStringLiteral("en"))
{ }

QStringList Language::available()
{
    QStringList codes{QStringLiteral("en")};
    const QStringList files = QDir(QStringLiteral(":/i18n"))
                                  .entryList({QStringLiteral("headroom_*.qm")}, QDir::Files,
                                             QDir::Name);
    for (const QString &file : files) {
        const QString code = file.mid(9, file.size() - 12);
        if (code != QLatin1String("en"))
            codes.append(code);
    }
    return codes;
}

QString Language::nativeName(const QString &code)
{
    QString name = QLocale(code).nativeLanguageName();
    if (code == QLatin1String("en"))
        return QStringLiteral("English");
    if (!name.isEmpty())
        name.replace(0, 1, name.at(0).toUpper());
    return name;
}

void Language::use(const QString &code)
{
    const QString wanted = code.isEmpty() ? QLocale::system().name().section(QLatin1Char('_'), 0, 0)
                                          : code;
    const QString chosen = available().contains(wanted) ? wanted : QStringLiteral("en");
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    m_current = chosen;
    QLocale::setDefault(chosen == QLatin1String("en")
                            ? QLocale(QLocale::English, QLocale::UnitedStates)
                            : QLocale(chosen));
    if (chosen == QLatin1String("en"))
        return;
    if (m_qt.load(QStringLiteral("qtbase_") + chosen,
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/i18n/headroom_") + chosen))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace headroom
