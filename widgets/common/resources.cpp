// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/common/resources.h"

#include <QDir>

namespace headroom {

QStringList exampleFiles()
{
    const QDir folder(QStringLiteral(":/examples"));
    QStringList files;
    for (const QString &name :
         folder.entryList({QStringLiteral("*.headroom.json")}, QDir::Files, QDir::Name))
        files.append(folder.filePath(name));
    return files;
}

QStringList translatedLanguages()
{
    QStringList languages;
    for (const QString &name :
         QDir(QStringLiteral(":/i18n"))
             .entryList({QStringLiteral("headroom_*.qm")}, QDir::Files, QDir::Name))
        languages.append(name.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0));
    return languages;
}

QString translationFile(const QString &language)
{
    return QStringLiteral(":/i18n/headroom_") + language + QStringLiteral(".qm");
}

} // namespace headroom
