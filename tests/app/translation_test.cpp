// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/language.h"
#include "app/main_window.h"
#include "model/services/all_services.h"
#include "tests/support/source_folder.h"
#include "tests/support/widgets/own_settings.h"

#include <QDockWidget>
#include <QFile>
#include <QMenuBar>
#include <QTest>
#include <QXmlStreamReader>

namespace headroom {

class TranslationTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void germanIsComplete();
    void placeholdersAreKept();
    void switchingChangesMenusAndPanelsAtOnce();
    void unknownLanguagesFallBackToEnglish();

private:
    struct Sentence {
        QString source;
        QStringList translations;
        bool isFinished = true;
    };
    static QList<Sentence> german();

    std::unique_ptr<OwnSettings> m_settings;
};

void TranslationTest::initTestCase()
{
    m_settings = std::make_unique<OwnSettings>();
}

QList<TranslationTest::Sentence> TranslationTest::german()
{
    QFile file(QString::fromStdString((sourceFolder() / "translations/headroom_de.ts").string()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Sentence> sentences;
    QXmlStreamReader reader(&file);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == QLatin1String("message")) {
            sentences.append(Sentence());
        } else if (reader.name() == QLatin1String("source")) {
            sentences.last().source = reader.readElementText();
        } else if (reader.name() == QLatin1String("translation")) {
            sentences.last().isFinished = !reader.attributes().hasAttribute(QStringLiteral("type"));
            const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements);
            sentences.last().translations.append(text);
        }
    }
    return reader.hasError() ? QList<Sentence>() : sentences;
}

void TranslationTest::germanIsComplete()
{
    const QList<Sentence> sentences = german();

    QVERIFY(sentences.size() > 900);
    for (const Sentence &sentence : sentences) {
        QVERIFY2(sentence.isFinished, qPrintable(sentence.source));
        QVERIFY2(!sentence.translations.value(0).isEmpty(), qPrintable(sentence.source));
    }
}

void TranslationTest::placeholdersAreKept()
{
    const QList<Sentence> sentences = german();
    for (const Sentence &sentence : sentences) {
        for (int i = 1; i <= 9; ++i) {
            const QString placeholder = QLatin1Char('%') + QString::number(i);
            QVERIFY2(sentence.source.contains(placeholder)
                         == sentence.translations.value(0).contains(placeholder),
                     qPrintable(sentence.source));
        }
    }
}

void TranslationTest::switchingChangesMenusAndPanelsAtOnce()
{
    Preferences preferences;
    Language language;
    MainWindow window(allServices(), preferences, language);
    const auto *charts = window.findChild<QDockWidget *>(QStringLiteral("charts"));
    QVERIFY(charts);
    const QAction *file = window.menuBar()->actions().first();
    QCOMPARE(file->text(), QStringLiteral("&File"));
    QCOMPARE(charts->windowTitle(), QStringLiteral("Charts"));

    language.use(QStringLiteral("de"));
    QCoreApplication::processEvents();

    QCOMPARE(file->text(), QStringLiteral("&Datei"));
    QCOMPARE(charts->windowTitle(), QStringLiteral("Diagramme"));
    QCOMPARE(QLocale().decimalPoint(), QStringLiteral(","));

    language.use(QStringLiteral("en"));
    QCoreApplication::processEvents();

    QCOMPARE(file->text(), QStringLiteral("&File"));
    QCOMPARE(charts->windowTitle(), QStringLiteral("Charts"));
}

void TranslationTest::unknownLanguagesFallBackToEnglish()
{
    Language language;
    language.use(QStringLiteral("tlh"));
    QCOMPARE(language.current(), QStringLiteral("en"));
}

} // namespace headroom

QTEST_MAIN(headroom::TranslationTest)
#include "translation_test.moc"
