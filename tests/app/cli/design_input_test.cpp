// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/design_input.h"

#include <QTest>

namespace headroom::cli {

class DesignInputTest : public QObject
{
    Q_OBJECT

private slots:
    void readsDurations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("seconds");
        QTest::newRow("plain") << QStringLiteral("90") << 90.0;
        QTest::newRow("seconds") << QStringLiteral("90s") << 90.0;
        QTest::newRow("milliseconds") << QStringLiteral("250ms") << 0.25;
        QTest::newRow("minutes") << QStringLiteral("5min") << 300.0;
        QTest::newRow("short minutes") << QStringLiteral("5m") << 300.0;
        QTest::newRow("hours") << QStringLiteral("1.5h") << 5400.0;
        QTest::newRow("days") << QStringLiteral("2d") << 172800.0;
        QTest::newRow("weeks") << QStringLiteral("1w") << 604800.0;
    }

    void readsDurations()
    {
        QFETCH(QString, text);
        QFETCH(double, seconds);
        const auto duration = parseDuration(text.toStdString(), "--duration");
        QVERIFY(duration.has_value());
        QCOMPARE(*duration, seconds);
    }

    void refusesWhatIsNoDuration_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "h", "-5s", "0", "5 fortnights", "1e99h", "nan", "5x"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void refusesWhatIsNoDuration()
    {
        QFETCH(QString, text);
        const auto duration = parseDuration(text.toStdString(), "--duration");
        QVERIFY(!duration.has_value());
        QVERIFY(duration.error().kind == Error::Kind::Usage);
    }

    void choosesAStepThatSuitsTheLength()
    {
        DesignInput input;
        input.duration = "1h";
        QCOMPARE(runOptions(input, Design())->step, 1.0);
        input.duration = "14d";
        // 1,209,600 s in steps of 60 s are 20,160 steps; with 30 s they would be above 21,600.
        QCOMPARE(runOptions(input, Design())->step, 60.0);
    }

    void refusesAStepThatDoesNotFit()
    {
        DesignInput input;
        input.duration = "10s";
        input.step = "1min";
        QVERIFY(!runOptions(input, Design()).has_value());
        input.duration = "520w";
        input.step = "1s";
        QVERIFY(!runOptions(input, Design()).has_value());
    }
};

} // namespace headroom::cli

QTEST_APPLESS_MAIN(headroom::cli::DesignInputTest)
#include "design_input_test.moc"
