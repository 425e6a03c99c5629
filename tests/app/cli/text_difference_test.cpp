// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/text_difference.h"

#include <QTest>

namespace headroom::cli {

class TextDifferenceTest : public QObject
{
    Q_OBJECT

private slots:
    void equalTextsHaveNone();
    void whatBothBeginAndEndWithIsLeftOut();
    void longDifferencesAreCut();
};

void TextDifferenceTest::equalTextsHaveNone()
{
    QCOMPARE(textDifference("a\nb\n", "a\nb\n"), std::string());
}

void TextDifferenceTest::whatBothBeginAndEndWithIsLeftOut()
{
    QCOMPARE(textDifference("a\nb\nz\n", "a\nc\nd\nz\n"), std::string("@@ 2 @@\n- b\n+ c\n+ d\n"));
    QCOMPARE(textDifference("a\n", "a\na\n"), std::string("@@ 2 @@\n+ a\n"));
}

void TextDifferenceTest::longDifferencesAreCut()
{
    QCOMPARE(textDifference("1\n2\n3\n4\n", "5\n", 2),
             std::string("@@ 1 @@\n- 1\n- 2\n- ... (2)\n+ 5\n"));
}

} // namespace headroom::cli

QTEST_APPLESS_MAIN(headroom::cli::TextDifferenceTest)
#include "text_difference_test.moc"
