// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/common/resources.h"

#include "tests/support/source_folder.h"

#include <QDirIterator>
#include <QTest>

namespace headroom {

class ResourcesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFileOfTheFolderIsInTheProgram_data();
    void everyFileOfTheFolderIsInTheProgram();
    void everyTranslationIsInTheProgram();
};

static QStringList filesBelow(const QString &folder, const QString &pattern)
{
    QStringList files;
    QDirIterator entries(folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext())
        files.append(QDir(folder).relativeFilePath(entries.next()));
    files.sort();
    return files;
}

static QString inRepository(const QString &path)
{
    return QString::fromStdString(sourceFolder().string()) + QLatin1Char('/') + path;
}

void ResourcesTest::everyFileOfTheFolderIsInTheProgram_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("pattern");

    QTest::newRow("icons") << QStringLiteral("icons") << QStringLiteral("*.svg");
    QTest::newRow("themes") << QStringLiteral("themes") << QStringLiteral("*.json");
    QTest::newRow("examples") << QStringLiteral("examples") << QStringLiteral("*.headroom.json");
}

void ResourcesTest::everyFileOfTheFolderIsInTheProgram()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, pattern);

    const QStringList inProgram = filesBelow(QStringLiteral(":/") + folder, pattern);

    const QString onDisk = inRepository(QStringLiteral("resources/") + folder);
    QCOMPARE(inProgram, filesBelow(onDisk, pattern));
}

void ResourcesTest::everyTranslationIsInTheProgram()
{
    QStringList onDisk;
    const QString folder = inRepository(QStringLiteral("translations"));
    for (const QString &name : filesBelow(folder, QStringLiteral("headroom_*.ts")))
        onDisk.append(name.mid(9).chopped(3));

    QCOMPARE(translatedLanguages(), onDisk);
    for (const QString &language : translatedLanguages())
        QVERIFY(QFile::exists(translationFile(language)));
}

} // namespace headroom

QTEST_GUILESS_MAIN(headroom::ResourcesTest)
#include "resources_test.moc"
