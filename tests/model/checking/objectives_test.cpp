// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/checking/check.h"
#include "tests/support/simulated.h"

#include <QTest>

namespace headroom {

/// Objectives of a design whose numbers are known: 100 requests a second for 600 s.
class ObjectivesTest : public QObject
{
    Q_OBJECT

private slots:
    void comparesStatisticsOfMetrics_data();
    void comparesStatisticsOfMetrics();
    void lessThanHalfARequestIsNone();
    void looksAtFindings();
    void refusesWhatThereIsNot_data();
    void refusesWhatThereIsNot();
};

namespace {

const Simulated &shop()
{
    static const Simulated run = simulated("users(100/s) -> api:http.endpoint(workers=20)");
    return run;
}

} // namespace

void ObjectivesTest::comparesStatisticsOfMetrics_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("holds");
    // 100 /s x 600 s = 60,000; the endpoint needs 50 ms and hardly anybody waits.
    QTest::newRow("sum") << QStringLiteral("users.Requests.sum == 60000") << true;
    QTest::newRow("rate") << QStringLiteral("users.Requests.rate > 100.5") << false;
    QTest::newRow("mean") << QStringLiteral("api.Latency.mean < 60 ms") << true;
    QTest::newRow("percentile") << QStringLiteral("api.Latency.p99 < 60 ms") << false;
    QTest::newRow("fraction") << QStringLiteral("api.Rejected.fraction <= 0 %") << true;
    QTest::newRow("greatest without a statistic") << QStringLiteral("api.Busy < 6") << true;
}

void ObjectivesTest::comparesStatisticsOfMetrics()
{
    QFETCH(QString, text);
    QFETCH(bool, holds);

    const auto result = evaluateObjective(text.toStdString(), *shop().run, {});

    QVERIFY(result.has_value());
    QCOMPARE(result->holds, holds);
}

void ObjectivesTest::lessThanHalfARequestIsNone()
{
    // 5 Erlangs at 18 workers without a queue: B(18, 5) = 3e-6, so of 60,000 requests some 0.2 are
    // refused.
    const Simulated few = simulated("users(100/s) -> api:http.endpoint(workers=18, queueLimit=0)");
    const double refused = few.metric("api", "Rejected").sum;
    QVERIFY(refused > 0.01 && refused < 0.5);

    QVERIFY(evaluateObjective("api.Rejected.sum == 0", *few.run, {})->holds);
    // An inequality means what it says.
    QVERIFY(!evaluateObjective("api.Rejected.sum < 0.000001", *few.run, {})->holds);
}

void ObjectivesTest::looksAtFindings()
{
    Finding warning;
    warning.severity = Severity::Warning;

    QVERIFY(evaluateObjective("no findings of level error", *shop().run, {warning})->holds);
    QVERIFY(!evaluateObjective("no findings of level warning", *shop().run, {warning})->holds);
}

void ObjectivesTest::refusesWhatThereIsNot_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("node") << QStringLiteral("gone.Latency.p99 < 1") << QStringLiteral("gone");
    QTest::newRow("metric") << QStringLiteral("api.Speed.p99 < 1") << QStringLiteral("Latency");
    QTest::newRow("statistic") << QStringLiteral("api.Latency.p98 < 1") << QStringLiteral("p99");
    QTest::newRow("nothing to compare") << QStringLiteral("api.Latency.p99") << QStringLiteral("<");
}

void ObjectivesTest::refusesWhatThereIsNot()
{
    QFETCH(QString, text);
    QFETCH(QString, names);

    const auto result = evaluateObjective(text.toStdString(), *shop().run, {});

    QVERIFY(!result.has_value());
    const QString said = QString::fromStdString(result.error().message.english());
    QVERIFY2(said.contains(names), qPrintable(said));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::ObjectivesTest)
#include "objectives_test.moc"
