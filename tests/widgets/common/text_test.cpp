// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

namespace headroom {

/// Speaks one sentence of another language.
class OneSentence : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int n) const override
    {
        if (qstrcmp(context, "Text") != 0)
            return {};
        if (qstrcmp(source, "%1 of %2") == 0)
            return QStringLiteral("von %2 sind es %1");
        if (qstrcmp(source, "%n request(s)") == 0)
            return n == 1 ? QStringLiteral("eine Anfrage") : QStringLiteral("%n Anfragen");
        return {};
    }
};

class TextTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesNumbersInTheReadersLocale();
    void namesMayLookLikePlaces();
    void sentencesMayTurnTheirArgumentsAround();
    void textsInTextsAreTranslatedToo();
    void countsTakeTheirPlural();
    void nothingStaysNothing();
};

void TextTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TextTest::writesNumbersInTheReadersLocale()
{
    const Text text = Text(HEADROOM_TEXT("Text", "at most %1")).arg(10240.5);
    QCOMPARE(translated(text), QStringLiteral("at most 10,240.5"));

    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(translated(text), QStringLiteral("at most 10.240,5"));
}

void TextTest::namesMayLookLikePlaces()
{
    const Text text = Text(HEADROOM_TEXT("Text", "%1 calls %2")).arg("a%2").arg("b");
    QCOMPARE(translated(text), QStringLiteral("a%2 calls b"));
}

void TextTest::sentencesMayTurnTheirArgumentsAround()
{
    OneSentence german;
    QCoreApplication::installTranslator(&german);

    QCOMPARE(translated(Text(HEADROOM_TEXT("Text", "%1 of %2")).arg(3).arg(5)),
             QStringLiteral("von 5 sind es 3"));
    QCoreApplication::removeTranslator(&german);
}

void TextTest::textsInTextsAreTranslatedToo()
{
    OneSentence german;
    QCoreApplication::installTranslator(&german);

    const Text inner = Text(HEADROOM_TEXT("Text", "%1 of %2")).arg(3).arg(5);
    const Text outer = Text(HEADROOM_TEXT("Other", "(%1)")).arg(inner);
    QCOMPARE(translated(outer), QStringLiteral("(von 5 sind es 3)"));
    QCOMPARE(QString::fromStdString(outer.english()), QStringLiteral("(3 of 5)"));
    QCoreApplication::removeTranslator(&german);
}

void TextTest::countsTakeTheirPlural()
{
    OneSentence german;
    QCoreApplication::installTranslator(&german);

    QCOMPARE(translated(HEADROOM_TEXT_N("Text", "%n request(s)", 1)),
             QStringLiteral("eine Anfrage"));
    QCOMPARE(translated(HEADROOM_TEXT_N("Text", "%n request(s)", 12)),
             QStringLiteral("12 Anfragen"));
    QCoreApplication::removeTranslator(&german);
}

void TextTest::nothingStaysNothing()
{
    QVERIFY(translated(Text()).isEmpty());
    QVERIFY(translated(Sentence()).isEmpty());
}

} // namespace headroom

QTEST_GUILESS_MAIN(headroom::TextTest)
#include "text_test.moc"
