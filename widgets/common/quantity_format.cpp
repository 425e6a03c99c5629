// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "widgets/common/quantity_format.h"

#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace headroom {
namespace {

constexpr double kMinute = 60;
constexpr double kHour = 3600;
constexpr double kDay = 86'400;
/// Rounding noise of the engines; and from where on zeros are not counted any more.
constexpr double kNothing = 1e-9;
constexpr double kSmall = 0.0005;

QString withUnit(const QString &number, const QString &unit)
{
    return unit.isEmpty() ? number : number + QChar(QChar::Nbsp) + unit;
}

/// Rounded to so many digits that count, without zeros behind them.
QString rounded(double value, int significantDigits)
{
    if (value == 0)
        return QLocale().toString(0);
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value))));
    int decimals = std::max(0, significantDigits - 1 - magnitude);
    const double scale = std::pow(10.0, decimals);
    const double result = std::round(value * scale) / scale;
    while (decimals > 0) {
        const double coarser = std::pow(10.0, decimals - 1);
        if (std::abs(std::round(result * coarser) / coarser - result) > 1e-12 * std::abs(result))
            break;
        --decimals;
    }
    return QLocale().toString(result, 'f', decimals);
}

QString unbounded(double value)
{
    if (std::isnan(value))
        return QStringLiteral("–");
    return value < 0 ? QStringLiteral("−∞") : QStringLiteral("∞");
}

/// Two digits and a power of ten: nobody counts the zeros of 0.00000297.
QString scientific(double value)
{
    int exponent = static_cast<int>(std::floor(std::log10(std::abs(value))));
    double digits = std::round(value / std::pow(10.0, exponent) * 10) / 10;
    if (std::abs(digits) >= 10) {
        digits /= 10;
        ++exponent;
    }
    QString power;
    for (const QChar digit : QString::number(std::abs(exponent)))
        power += QStringView(u"⁰¹²³⁴⁵⁶⁷⁸⁹")[digit.digitValue()];
    return QLocale().toString(digits, 'g', 2) + QStringLiteral("\u00d710\u207b") + power;
}

/// With the letters of thousands from `from` on.
QString prefixed(double value, int significantDigits, double from)
{
    if (!std::isfinite(value))
        return unbounded(value);
    if (std::abs(value) < kNothing)
        return QLocale().toString(0);
    if (std::abs(value) < kSmall)
        return scientific(value);
    if (std::abs(value) < from)
        return rounded(value, significantDigits);
    constexpr std::array<const char *, 5> kPrefixes = {"k", "M", "G", "T", "P"};
    // 999.96 k is 1 M once it is rounded.
    const double slack = 1 - 0.5 * std::pow(10.0, -significantDigits);
    std::size_t prefix = 0;
    double scaled = value / 1000;
    while (std::abs(scaled) >= 1000 * slack && prefix + 1 < kPrefixes.size()) {
        scaled /= 1000;
        ++prefix;
    }
    return withUnit(rounded(scaled, significantDigits), QLatin1String(kPrefixes[prefix]));
}

QString formatBytes(double bytes)
{
    constexpr std::array<const char *, 5> kUnits = {"B", "KiB", "MiB", "GiB", "TiB"};
    std::size_t unit = 0;
    while (std::abs(bytes) >= 1024 && unit + 1 < kUnits.size()) {
        bytes /= 1024;
        ++unit;
    }
    return withUnit(rounded(bytes, 3), QLatin1String(kUnits[unit]));
}

} // namespace

QString formatNumber(double value, int significantDigits)
{
    return prefixed(value, significantDigits, 10'000);
}

QString formatRate(double perSecond)
{
    return prefixed(perSecond, 3, 1000) + QStringLiteral("/s");
}

QString formatSeconds(double seconds)
{
    if (!std::isfinite(seconds))
        return unbounded(seconds);
    const double size = std::abs(seconds);
    if (size == 0)
        return withUnit(QLocale().toString(0), QStringLiteral("s"));
    if (size < 0.9995e-3)
        return withUnit(rounded(seconds * 1e6, 3), QStringLiteral("µs"));
    if (size < 0.9995)
        return withUnit(rounded(seconds * 1e3, 3), QStringLiteral("ms"));
    if (size < 3 * kMinute)
        return withUnit(rounded(seconds, 3), QStringLiteral("s"));
    if (size < 3 * kHour)
        return withUnit(rounded(seconds / kMinute, 3), QStringLiteral("min"));
    if (size < 2 * kDay)
        return withUnit(rounded(seconds / kHour, 3), QStringLiteral("h"));
    return withUnit(rounded(seconds / kDay, 3), QCoreApplication::translate("Quantity", "days"));
}

QString formatDollars(double dollars)
{
    if (!std::isfinite(dollars))
        return QStringLiteral("$ ") + unbounded(dollars);
    const double size = std::abs(dollars);
    const QString amount = size > 0 && size < 0.1
                               ? rounded(dollars, 2)
                               : QLocale().toString(dollars, 'f', size < 10'000 ? 2 : 0);
    return QStringLiteral("$") + QChar(QChar::Nbsp) + amount;
}

QString formatQuantity(double value, Unit unit)
{
    switch (unit) {
    case Unit::Seconds: return formatSeconds(value);
    case Unit::Milliseconds: return formatSeconds(value / 1000);
    case Unit::PerSecond: return formatRate(value);
    case Unit::Fraction: return withUnit(prefixed(value * 100, 3, 10'000), QStringLiteral("%"));
    case Unit::Percent: return withUnit(prefixed(value, 3, 10'000), QStringLiteral("%"));
    case Unit::Dollars: return formatDollars(value);
    case Unit::DollarsPerHour: return formatDollars(value) + QStringLiteral("/h");
    case Unit::Bytes: return formatBytes(value);
    case Unit::BytesPerSecond: return formatBytes(value) + QStringLiteral("/s");
    case Unit::Days: return formatSeconds(value * kDay);
    case Unit::Hours: return formatSeconds(value * kHour);
    case Unit::Mebibytes:
    case Unit::Gigabytes: return withUnit(rounded(value, 6), toQString(symbol(unit)));
    case Unit::None:
    case Unit::Count:
    case Unit::Users:
    case Unit::CapacityUnits: break;
    }
    return withUnit(formatNumber(value), toQString(symbol(unit)));
}

QString formatMetric(double value, const MetricSpec &spec)
{
    switch (spec.kind) {
    case MetricKind::Count: return formatRate(value);
    case MetricKind::Latency: return formatSeconds(value);
    case MetricKind::Fraction: return formatQuantity(value, Unit::Fraction);
    case MetricKind::Level:
        if (spec.unit == "Seconds" || spec.unit == "Milliseconds")
            return formatSeconds(value);
        break;
    }
    return formatNumber(value);
}

double withoutDust(double value)
{
    return QString::number(value, 'g', 12).toDouble();
}

QString formatClock(double seconds)
{
    const auto whole = static_cast<qint64>(std::floor(std::max(0.0, seconds) + 1e-9));
    QString clock = QStringLiteral("%1:%2:%3")
                        .arg(whole % 86'400 / 3600)
                        .arg(whole / 60 % 60, 2, 10, QLatin1Char('0'))
                        .arg(whole % 60, 2, 10, QLatin1Char('0'));
    if (whole < 86'400)
        return clock;
    return QCoreApplication::translate("Quantity", "day %1, %2").arg(whole / 86'400 + 1).arg(clock);
}

} // namespace headroom
