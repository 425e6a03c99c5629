// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/expression.h"

#include <QTest>

namespace headroom {

class ExpressionTest : public QObject
{
    Q_OBJECT

private slots:
    void readsSubjectComparisonAndBound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<int>("comparison");
        QTest::addColumn<double>("bound");
        const auto row = [](const char *text, const char *subject, Comparison comparison,
                            double bound) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(subject)
                                << static_cast<int>(comparison) << bound;
        };
        row("prod.Latency.p99 < 0.5", "prod.Latency.p99", Comparison::Less, 0.5);
        row("prod.Latency.p99<=500 ms", "prod.Latency.p99", Comparison::LessOrEqual, 0.5);
        row("place.Throttles.sum == 0", "place.Throttles.sum", Comparison::Equal, 0);
        row("stream.IteratorAge < 5 min", "stream.IteratorAge", Comparison::Less, 300);
        row("api.4XXError.fraction > 1 %", "api.4XXError.fraction", Comparison::Greater, 0.01);
        row("a.Count.rate >= 1.5k", "a.Count.rate", Comparison::GreaterOrEqual, 1500);
        row("a.Count.rate != 2 M", "a.Count.rate", Comparison::NotEqual, 2e6);
        row("  a.b.c  <  2 h ", "a.b.c", Comparison::Less, 7200);
    }

    void readsSubjectComparisonAndBound()
    {
        QFETCH(QString, text);
        QFETCH(QString, subject);
        QFETCH(int, comparison);
        QFETCH(double, bound);
        const auto statement = parseStatement(text.toStdString());
        QVERIFY(statement.has_value());
        QCOMPARE(QString::fromStdString(statement->subject), subject);
        QCOMPARE(static_cast<int>(statement->comparison), comparison);
        QCOMPARE(statement->bound, bound);
    }

    void refusesWhatIsNoStatement_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "prod.Latency.p99", "prod.Latency.p99 <", "prod.Latency.p99 < fast",
              "prod.Latency.p99 < 1 lightyear", "< 5", "a.b.c < inf", "a.b.c < 1 s s"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void refusesWhatIsNoStatement()
    {
        QFETCH(QString, text);
        const auto statement = parseStatement(text.toStdString());
        QVERIFY(!statement.has_value());
        QVERIFY(statement.error().kind == Error::Kind::Usage);
        QVERIFY(!statement.error().message.english().empty());
    }

    void comparesAsItSays()
    {
        QVERIFY(holds(Comparison::Less, 1, 2));
        QVERIFY(!holds(Comparison::Less, 2, 2));
        QVERIFY(holds(Comparison::LessOrEqual, 2, 2));
        QVERIFY(holds(Comparison::Greater, 3, 2));
        QVERIFY(!holds(Comparison::GreaterOrEqual, 1, 2));
        QVERIFY(holds(Comparison::Equal, 0, 0));
        QVERIFY(holds(Comparison::NotEqual, 1, 0));
    }
};

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ExpressionTest)
#include "expression_test.moc"
