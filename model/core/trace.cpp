// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/trace.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <optional>

namespace headroom {

namespace {

constexpr std::size_t kMostRows = 20'000'000;
constexpr std::size_t kLongestLine = 64 * 1024;
constexpr double kHour = 3600;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
    return text;
}

std::optional<double> numberFrom(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/// Takes a whole number of exactly `digits` digits from the front of a text.
std::optional<int> takeDigits(std::string_view &text, std::size_t digits)
{
    if (text.size() < digits)
        return std::nullopt;
    int value = 0;
    for (const char c : text.substr(0, digits)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view &text, char expected)
{
    if (text.empty() || text.front() != expected)
        return false;
    text.remove_prefix(1);
    return true;
}

/// The offset of a zone, s: `Z`, `+01:00`, `-0530`, `+01`, or nothing.
std::optional<double> takeZone(std::string_view &text)
{
    if (text.empty() || take(text, 'Z') || text == "UTC" || text == " UTC") {
        text = {};
        return 0;
    }
    const double sign = text.front() == '-' ? -1 : 1;
    if (!take(text, '+') && !take(text, '-'))
        return std::nullopt;
    const std::optional<int> hours = takeDigits(text, 2);
    take(text, ':');
    const std::optional<int> minutes = text.empty() ? 0 : takeDigits(text, 2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59 || !text.empty())
        return std::nullopt;
    return sign * (*hours * 60 + *minutes) * 60;
}

/// Seconds since 1970 of `2014-04-01`, `2014-04-01 00:05`, `2014-04-01T00:05:00.5+02:00`.
std::optional<double> isoTime(std::string_view text)
{
    const std::optional<int> year = takeDigits(text, 4);
    const bool dash = year && take(text, '-');
    const std::optional<int> month = dash ? takeDigits(text, 2) : std::nullopt;
    const std::optional<int> day = month && take(text, '-') ? takeDigits(text, 2) : std::nullopt;
    if (!day)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day)));
    if (!date.ok())
        return std::nullopt;
    double seconds = static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count())
                     * 86400;
    if (text.empty())
        return seconds;
    if (!take(text, 'T') && !take(text, ' '))
        return std::nullopt;

    const std::optional<int> hour = takeDigits(text, 2);
    const std::optional<int> minute = hour && take(text, ':') ? takeDigits(text, 2) : std::nullopt;
    if (!minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    seconds += *hour * 3600 + *minute * 60;
    if (take(text, ':')) {
        const std::optional<int> second = takeDigits(text, 2);
        if (!second || *second > 60)
            return std::nullopt;
        seconds += *second;
        if (take(text, '.')) {
            const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
            const std::optional<double> part = numberFrom("0."
                                                          + std::string(text.substr(0, digits)));
            if (digits == 0 || !part)
                return std::nullopt;
            seconds += *part;
            text.remove_prefix(digits);
        }
    }
    const std::optional<double> zone = takeZone(text);
    return zone ? std::optional(seconds - *zone) : std::nullopt;
}

/// Takes a CSV line by line.
class TraceReader
{
public:
    explicit TraceReader(std::string file)
        : m_file(std::move(file))
    {
        m_trace.file = m_file;
    }

    /// Takes the next line, without its line break.
    std::optional<Error> take(std::string_view line)
    {
        ++m_line;
        if (m_line == 1 && line.starts_with("\xEF\xBB\xBF"))
            line.remove_prefix(3);
        if (trimmed(line).empty()) {
            // Empty lines are only fine at the end, which is known when something follows.
            if (m_emptyLine == 0)
                m_emptyLine = m_line;
            return std::nullopt;
        }
        if (m_emptyLine != 0)
            return error(
                m_emptyLine,
                HEADROOM_TEXT(
                    "Trace",
                    "This line is empty although more rows follow; fill it or remove it."));
        if (line.find('\0') != std::string_view::npos)
            return error(
                m_line,
                HEADROOM_TEXT(
                    "Trace",
                    "This is not text; a trace is a CSV with the columns timestamp and value."));
        if (m_line == 1 && takeHeader(line))
            return std::nullopt;
        return takeRow(line);
    }

    Result<Trace> finish()
    {
        if (m_trace.times.size() < 2)
            return *error(
                m_line,
                HEADROOM_TEXT("Trace", "A trace needs at least two rows of timestamp and value."));
        findNormalInterval();
        if (const std::optional<Error> doubled = spreadDoubles())
            return *doubled;
        return std::move(m_trace);
    }

    std::optional<Error> error(int line, Text why) const
    {
        return Error{Error::Kind::Invalid, std::move(why), Place{m_file, line, {}}};
    }
    int line() const { return m_line; }

private:
    std::string_view cell(std::string_view line, std::size_t column) const
    {
        for (std::size_t i = 0; i < column; ++i) {
            const std::size_t end = line.find(m_separator);
            if (end == std::string_view::npos)
                return {};
            line.remove_prefix(end + 1);
        }
        return trimmed(line.substr(0, line.find(m_separator)));
    }

    bool takeHeader(std::string_view line)
    {
        for (const char separator : {',', ';', '\t'}) {
            if (line.find(separator) != std::string_view::npos) {
                m_separator = separator;
                break;
            }
        }
        const std::string_view first = cell(line, 0);
        const std::string_view second = cell(line, 1);
        if (isoTime(first) || numberFrom(first) || isoTime(second) || numberFrom(second)
            || second.empty())
            return false;
        const auto columns = static_cast<std::size_t>(std::ranges::count(line, m_separator)) + 1;
        std::optional<std::size_t> times;
        std::optional<std::size_t> values;
        for (std::size_t column = columns; column-- > 0;) {
            std::string name(cell(line, column));
            std::ranges::transform(name, name.begin(), [](char c) {
                return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
            });
            constexpr std::array kTimeNames = {"timestamp", "time", "date", "datetime"};
            constexpr std::array kValueNames = {"value", "count", "rate", "requests", "sum"};
            if (std::ranges::find(kTimeNames, name) != kTimeNames.end())
                times = column;
            if (std::ranges::find(kValueNames, name) != kValueNames.end())
                values = column;
        }
        m_timeColumn = times.value_or(values == std::optional<std::size_t>(0) ? 1 : 0);
        m_valueColumn = values.value_or(m_timeColumn == 1 ? 0 : m_timeColumn + 1);
        return true;
    }

    std::optional<Error> takeRow(std::string_view line)
    {
        const std::string_view writtenTime = cell(line, m_timeColumn);
        const std::string_view writtenValue = cell(line, m_valueColumn);
        if (writtenTime.empty())
            return error(m_line, HEADROOM_TEXT("Trace", "The time is missing in this row."));
        if (writtenValue.empty())
            return error(
                m_line,
                HEADROOM_TEXT(
                    "Trace",
                    "The value is missing in this row; write a number, or remove the row."));

        const std::optional<double> date = isoTime(writtenTime);
        const std::optional<double> time = date ? date : numberFrom(writtenTime);
        if (!time)
            return error(
                m_line,
                Text(HEADROOM_TEXT(
                         "Trace",
                         "\"%1\" is no time; write it like 2026-03-01 12:00:00, or in seconds."))
                    .arg(shown(writtenTime)));
        const std::optional<double> value = numberFrom(writtenValue);
        if (!value)
            return error(
                m_line,
                Text(HEADROOM_TEXT("Trace", "\"%1\" is no number.")).arg(shown(writtenValue)));
        if (*value < 0)
            return error(
                m_line,
                Text(HEADROOM_TEXT("Trace", "The value %1 is negative; traffic is 0 or more."))
                    .arg(*value));
        if (m_trace.times.size() >= kMostRows)
            return error(m_line, Text(HEADROOM_TEXT(
                                          "Trace", "The trace has more than %1 rows; thin it out."))
                                     .arg(static_cast<double>(kMostRows)));
        return append(*time, date.has_value(), *value, writtenTime);
    }

    std::optional<Error> append(double time, bool isDate, double value, std::string_view written)
    {
        if (m_trace.times.empty()) {
            m_start = time;
            m_dates = isDate;
            m_firstRow = m_line;
            m_trace.firstTimestamp = std::string(written);
        } else if (isDate != m_dates) {
            return error(
                m_line,
                Text(HEADROOM_TEXT(
                         "Trace",
                         "\"%1\" is written in another way than the times before it; use dates "
                         "everywhere or seconds everywhere."))
                    .arg(shown(written)));
        }
        const double fromStart = time - m_start;
        if (!m_trace.times.empty() && fromStart < m_trace.times.back())
            return error(
                m_line,
                Text(HEADROOM_TEXT(
                         "Trace",
                         "The time %1 is before that of the row above; sort the rows by time."))
                    .arg(shown(written)));
        m_trace.times.push_back(fromStart);
        m_trace.values.push_back(value);
        return std::nullopt;
    }

    void findNormalInterval()
    {
        const std::vector<double> &times = m_trace.times;
        std::vector<double> gaps;
        gaps.reserve(times.size() - 1);
        for (std::size_t i = 1; i < times.size(); ++i)
            gaps.push_back(times[i] - times[i - 1]);
        const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
        std::ranges::nth_element(gaps, middle);
        const double median = *middle;
        const auto alike = std::ranges::count_if(
            gaps, [median](double gap) { return std::abs(gap - median) <= 0.01 * median; });
        m_trace.normalInterval = static_cast<double>(alike)
                                         >= 0.9 * static_cast<double>(gaps.size())
                                     ? median
                                     : 0;
    }

    /// When clocks are put forward, some recorders write the lost hour's rows all on its end. They
    /// are told from mistakes by an hour without rows before them and by fitting exactly.
    std::optional<Error> spreadDoubles()
    {
        std::vector<double> &times = m_trace.times;
        for (std::size_t i = 1; i < times.size(); ++i) {
            if (times[i] > times[i - 1])
                continue;
            std::size_t end = i + 1;
            while (end < times.size() && times[end] == times[i])
                ++end;
            const std::size_t first = i - 1;
            const double step = m_trace.normalInterval;
            const bool lostHour = first > 0 && end < times.size() && step > 0
                                  && times[first] - times[first - 1] > kHour
                                  && std::abs(times[end] - times[first - 1]
                                              - static_cast<double>(end - first + 1) * step)
                                         <= 0.01 * step;
            if (!lostHour)
                return error(
                    m_firstRow + static_cast<int>(i),
                    HEADROOM_TEXT(
                        "Trace",
                        "The time of this row is that of the row above; keep one of them."));
            for (std::size_t row = first; row < end; ++row)
                times[row] = times[first - 1] + static_cast<double>(row - first + 1) * step;
            i = end;
        }
        return std::nullopt;
    }

    static std::string shown(std::string_view cell)
    {
        std::string text;
        for (const char c : cell.substr(0, 30))
            text += c >= ' ' && c < 127 ? c : '?';
        return text;
    }

    std::string m_file;
    Trace m_trace;
    int m_line = 0;
    int m_emptyLine = 0;
    int m_firstRow = 1;
    char m_separator = ',';
    std::size_t m_timeColumn = 0;
    std::size_t m_valueColumn = 1;
    double m_start = 0;
    bool m_dates = false;
};

Text tooLong()
{
    return HEADROOM_TEXT(
        "Trace",
        "This line is far too long; a trace is a CSV with the columns timestamp and value.");
}

} // namespace

double Trace::rateOf(std::size_t i) const
{
    if (unit == Unit::Rate)
        return values[i] * scale;
    const double interval = intervalOf(i);
    const double own = normalInterval > 0 ? std::min(interval, normalInterval) : interval;
    return own > 0 ? values[i] * scale / own : 0;
}

double Trace::intervalOf(std::size_t i) const
{
    if (i + 1 < times.size())
        return times[i + 1] - times[i];
    if (normalInterval > 0 || times.size() < 2)
        return normalInterval;
    return times[i] - times[i - 1];
}

double Trace::length() const
{
    return times.empty() ? 0 : times.back() + intervalOf(times.size() - 1);
}

std::size_t Trace::rowAt(double time) const
{
    const auto behind = std::ranges::upper_bound(times, time);
    return behind == times.begin() ? 0 : static_cast<std::size_t>(behind - times.begin()) - 1;
}

Result<Trace> readTrace(std::string_view csv, const std::string &file)
{
    TraceReader reader(file);
    while (!csv.empty()) {
        const std::size_t end = std::min(csv.find('\n'), csv.size());
        if (end > kLongestLine)
            return *reader.error(reader.line() + 1, tooLong());
        if (const std::optional<Error> error = reader.take(csv.substr(0, end)))
            return *error;
        csv.remove_prefix(std::min(end + 1, csv.size()));
    }
    return reader.finish();
}

Result<Trace> readTraceFile(const std::string &path, const std::string &shownAs)
{
    const auto unreadable = [&] {
        return Error{
            Error::Kind::Unreadable,
            HEADROOM_TEXT(
                "Trace",
                "The trace cannot be read; see whether the file is there and may be read."),
            Place{shownAs, 0, {}}};
    };
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return unreadable();
    TraceReader reader(shownAs);
    std::string pending;
    std::vector<char> piece(std::size_t(1) << 20);
    while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size()))
           || stream.gcount() > 0) {
        pending.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
        std::string_view rest = pending;
        for (std::size_t end = rest.find('\n'); end != std::string_view::npos;
             end = rest.find('\n')) {
            if (const std::optional<Error> error = reader.take(rest.substr(0, end)))
                return *error;
            rest.remove_prefix(end + 1);
        }
        if (rest.size() > kLongestLine)
            return *reader.error(reader.line() + 1, tooLong());
        pending = std::string(rest);
    }
    if (stream.bad() || (!stream.eof() && stream.fail()))
        return unreadable();
    if (!pending.empty()) {
        if (const std::optional<Error> error = reader.take(pending))
            return *error;
    }
    return reader.finish();
}

std::string timestampAt(const Trace &trace, double seconds)
{
    const std::string_view written = trace.firstTimestamp;
    constexpr std::size_t kDateLength = 10;
    const std::size_t zoneAt = written.find_first_of("Z+-", kDateLength);
    // Without its zone, a time is read as its own clock shows it, and written so again.
    const std::optional<double> first = isoTime(written.substr(0, zoneAt));
    const double length = trace.length();
    if (!first || seconds < 0 || length <= 0)
        return {};
    if (seconds >= length) {
        if (trace.atEnd != Trace::End::Loop)
            return {};
        seconds = std::fmod(seconds, length);
    }
    const auto moment = static_cast<long long>(std::floor(*first + seconds));
    const std::chrono::sys_seconds time{std::chrono::seconds(moment)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    std::array<char, 64> text{};
    const int size = std::snprintf(
        text.data(), text.size(), "%04d-%02u-%02u%c%02d:%02d:%02d", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
        written.size() > kDateLength ? written[kDateLength] : ' ',
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count()));
    std::string result(text.data(), static_cast<std::size_t>(size));
    return zoneAt == std::string_view::npos ? result : result + std::string(written.substr(zoneAt));
}

} // namespace headroom
