// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/eventbridge/eventbridge.h"

#include <array>
#include <charconv>
#include <cmath>

namespace headroom::eventbridge {

namespace {

constexpr double kMinute = 60;
constexpr double kHour = 3600;
constexpr double kDay = 86400;
constexpr std::array<std::string_view, 12> kMonths = {"JAN", "FEB", "MAR", "APR", "MAY", "JUN",
                                                      "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
constexpr std::array<std::string_view, 7> kDays = {"SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"};

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0)
            parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

std::optional<int> numberFrom(std::string_view word)
{
    for (std::size_t i = 0; i < kMonths.size(); ++i)
        if (word == kMonths[i])
            return static_cast<int>(i) + 1;
    for (std::size_t i = 0; i < kDays.size(); ++i)
        if (word == kDays[i])
            return static_cast<int>(i) + 1;
    int value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc() || end != word.data() + word.size())
        return std::nullopt;
    return value;
}

/// How many of the values from `first` to `last` a field names.
std::optional<double> countOf(std::string_view field, int first, int last)
{
    double count = 0;
    for (const std::string_view part : split(field, ',')) {
        const std::size_t slash = part.find('/');
        const std::string_view range = part.substr(0, slash);
        int from = first;
        int to = last;
        if (range != "*" && range != "?") {
            const std::size_t dash = range.find('-');
            const std::optional<int> begin = numberFrom(range.substr(0, dash));
            if (!begin)
                return std::nullopt;
            from = *begin;
            to = slash == std::string_view::npos ? from : last;
            if (dash != std::string_view::npos) {
                const std::optional<int> end = numberFrom(range.substr(dash + 1));
                if (!end)
                    return std::nullopt;
                to = *end;
            }
        }
        const std::optional<int> step = slash == std::string_view::npos
                                            ? std::optional(1)
                                            : numberFrom(part.substr(slash + 1));
        if (!step || *step < 1 || from < first || to > last || to < from)
            return std::nullopt;
        count += 1 + std::floor((to - from) / *step);
    }
    return count > 0 ? std::optional(count) : std::nullopt;
}

std::optional<double> cronRuns(std::string_view content)
{
    const std::vector<std::string_view> fields = split(content, ' ');
    if (fields.size() != 6)
        return std::nullopt;
    const std::optional<double> minutes = countOf(fields[0], 0, 59);
    const std::optional<double> hours = countOf(fields[1], 0, 23);
    const std::optional<double> days = countOf(fields[2] == "L" ? "1" : fields[2], 1, 31);
    const std::optional<double> months = countOf(fields[3], 1, 12);
    const std::optional<double> weekdays = countOf(fields[4], 1, 7);
    if (!minutes || !hours || !days || !months || !weekdays)
        return std::nullopt;
    return *minutes * *hours * (*days / 31) * (*months / 12) * (*weekdays / 7) / kDay;
}

std::optional<double> rateRuns(std::string_view content)
{
    const std::vector<std::string_view> words = split(content, ' ');
    const std::optional<int> number = words.size() == 2 ? numberFrom(words[0]) : std::nullopt;
    if (!number || *number < 1)
        return std::nullopt;
    const double unit = words[1].starts_with("minute") ? kMinute
                        : words[1].starts_with("hour") ? kHour
                        : words[1].starts_with("day")  ? kDay
                                                       : 0;
    return unit > 0 ? std::optional(1 / (*number * unit)) : std::nullopt;
}

} // namespace

std::optional<double> runsPerSecond(std::string_view expression)
{
    const std::size_t open = expression.find('(');
    if (open == std::string_view::npos || !expression.ends_with(')'))
        return std::nullopt;
    const std::string_view content = expression.substr(open + 1, expression.size() - open - 2);
    if (expression.substr(0, open) == "rate")
        return rateRuns(content);
    return expression.substr(0, open) == "cron" ? cronRuns(content) : std::nullopt;
}

} // namespace headroom::eventbridge
