// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/table.h"

#include <QTest>

namespace headroom::cli {

class TableTest : public QObject
{
    Q_OBJECT

private slots:
    void alignsWordsLeftAndNumbersRight()
    {
        Table table({"node", "rate"});
        table.addRow({"a", "5 /s"});
        table.addRow({"longer", "1,200 /s"});
        QCOMPARE(table.toString(), std::string("node        rate\n"
                                               "a           5 /s\n"
                                               "longer  1,200 /s\n"));
    }

    void countsLettersInsteadOfBytes()
    {
        Table table({"node", "what"});
        table.addRow({"ä", "x"});
        table.addRow({"bb", "y"});
        QCOMPARE(table.toString(), std::string("node  what\nä     x\nbb    y\n"));
    }

    void fillsMissingCells()
    {
        Table table({"a", "b"});
        table.addRow({"x"});
        QCOMPARE(table.toString(), std::string("a  b\nx\n"));
    }
};

} // namespace headroom::cli

QTEST_APPLESS_MAIN(headroom::cli::TableTest)
#include "table_test.moc"
