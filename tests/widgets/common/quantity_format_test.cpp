// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/common/quantity_format.h"

#include <QLocale>
#include <QTest>

#include <limits>

namespace headroom {

class QuantityFormatTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesQuantitiesWithTheirUnit_data();
    void writesQuantitiesWithTheirUnit();
    void roundsAcrossTheBorderOfAPrefix();
    void followsTheReadersLocale();
    void showsTheClockOfARun();
    void showsWhatIsNoNumber();
    void judgesMetricsByTheirKind();
};

/// The gap between number and unit must not break; for the eye of a test it is a space.
static QString plain(QString text)
{
    return text.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
}

void QuantityFormatTest::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void QuantityFormatTest::writesQuantitiesWithTheirUnit_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<QString>("text");

    QTest::newRow("ms") << 0.12 << Unit::Seconds << QStringLiteral("120 ms");
    QTest::newRow("µs") << 0.00025 << Unit::Seconds << QStringLiteral("250 µs");
    QTest::newRow("s") << 29.0 << Unit::Seconds << QStringLiteral("29 s");
    QTest::newRow("min") << 900.0 << Unit::Seconds << QStringLiteral("15 min");
    QTest::newRow("days") << 4.0 << Unit::Days << QStringLiteral("4 days");
    QTest::newRow("rate") << 2400.0 << Unit::PerSecond << QStringLiteral("2.4 k/s");
    QTest::newRow("small rate") << 0.5 << Unit::PerSecond << QStringLiteral("0.5/s");
    QTest::newRow("rare") << 0.012 << Unit::PerSecond << QStringLiteral("0.012/s");
    QTest::newRow("very rare") << 2.968e-6 << Unit::PerSecond << QStringLiteral("3×10⁻⁶/s");
    QTest::newRow("hardly ever") << 9.97e-5 << Unit::PerSecond << QStringLiteral("1×10⁻⁴/s");
    QTest::newRow("rounding noise") << 3e-12 << Unit::PerSecond << QStringLiteral("0/s");
    QTest::newRow("memory") << 1024.0 << Unit::Mebibytes << QStringLiteral("1,024 MiB");
    QTest::newRow("fraction") << 0.042 << Unit::Fraction << QStringLiteral("4.2 %");
    QTest::newRow("percent") << 75.0 << Unit::Percent << QStringLiteral("75 %");
    QTest::newRow("dollars") << 12.3 << Unit::Dollars << QStringLiteral("$ 12.30");
    QTest::newRow("many dollars") << 12345.6 << Unit::Dollars << QStringLiteral("$ 12,346");
    QTest::newRow("a rate in dollars")
        << 0.0000166 << Unit::Dollars << QStringLiteral("$ 0.000017");
    QTest::newRow("bytes") << 6291456.0 << Unit::Bytes << QStringLiteral("6 MiB");
    QTest::newRow("count") << 1000.0 << Unit::Count << QStringLiteral("1,000");
    QTest::newRow("large count") << 1234567.0 << Unit::Count << QStringLiteral("1.23 M");
}

void QuantityFormatTest::writesQuantitiesWithTheirUnit()
{
    QFETCH(const double, value);
    QFETCH(const Unit, unit);
    QFETCH(const QString, text);

    QCOMPARE(plain(formatQuantity(value, unit)), text);
}

void QuantityFormatTest::roundsAcrossTheBorderOfAPrefix()
{
    QCOMPARE(plain(formatNumber(999'960)), QStringLiteral("1 M"));
    QCOMPARE(plain(formatNumber(0.99999)), QStringLiteral("1"));
    QCOMPARE(plain(formatSeconds(0.99996)), QStringLiteral("1 s"));
}

void QuantityFormatTest::followsTheReadersLocale()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));

    QCOMPARE(plain(formatQuantity(1024, Unit::Mebibytes)), QStringLiteral("1.024 MiB"));
    QCOMPARE(plain(formatRate(2400)), QStringLiteral("2,4 k/s"));
}

void QuantityFormatTest::showsTheClockOfARun()
{
    QCOMPARE(formatClock(300), QStringLiteral("0:05:00"));
    QCOMPARE(formatClock(3661), QStringLiteral("1:01:01"));
    QCOMPARE(formatClock(86'400 + 60), QStringLiteral("day 2, 0:01:00"));
}

void QuantityFormatTest::showsWhatIsNoNumber()
{
    QCOMPARE(formatNumber(std::numeric_limits<double>::infinity()), QStringLiteral("∞"));
    QCOMPARE(formatSeconds(std::numeric_limits<double>::quiet_NaN()), QStringLiteral("–"));
    QCOMPARE(formatNumber(0), QStringLiteral("0"));
}

void QuantityFormatTest::judgesMetricsByTheirKind()
{
    MetricSpec spec;
    spec.kind = MetricKind::Count;
    QCOMPARE(plain(formatMetric(12, spec)), QStringLiteral("12/s"));
    spec.kind = MetricKind::Latency;
    QCOMPARE(plain(formatMetric(0.25, spec)), QStringLiteral("250 ms"));
    spec.kind = MetricKind::Fraction;
    QCOMPARE(plain(formatMetric(0.5, spec)), QStringLiteral("50 %"));
    spec.kind = MetricKind::Level;
    QCOMPARE(plain(formatMetric(50, spec)), QStringLiteral("50"));
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::QuantityFormatTest)
#include "quantity_format_test.moc"
