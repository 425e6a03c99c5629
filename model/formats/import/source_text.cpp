// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/formats/import/source_text.h"

#include <algorithm>

namespace headroom {

namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The length of the UTF-8 character at `at`, or 0 when there is none.
std::size_t characterLength(std::string_view text, std::size_t at)
{
    const auto byte = [&text](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned first = byte(at);
    const std::size_t length = first < 0x80                    ? 1
                               : first >= 0xC2 && first < 0xE0 ? 2
                               : first >= 0xE0 && first < 0xF0 ? 3
                               : first >= 0xF0 && first < 0xF5 ? 4
                                                               : 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(at + i) & 0xC0U) != 0x80U)
            return 0;
    return length;
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

TextFault faultAt(std::string_view text, std::size_t at, Text why)
{
    const std::string_view before = text.substr(0, at);
    const auto line = std::ranges::count(before, '\n') + 1;
    const std::size_t newline = before.rfind('\n');
    const std::size_t column = newline == std::string_view::npos ? at : at - newline - 1;
    return {std::move(why), static_cast<int>(line), static_cast<int>(column + 1)};
}

} // namespace

std::optional<TextFault> faultOf(std::string_view text, const SourceLimits &limits)
{
    if (text.size() > limits.bytes)
        return faultAt(text, limits.bytes,
                       Text(HEADROOM_TEXT("Import", "The file is larger than %1 MB, which ends "
                                                    "here; no template may be that large."))
                           .arg(static_cast<double>(limits.bytes >> 20)));
    if (std::ranges::all_of(text, isBlank))
        return TextFault{HEADROOM_TEXT("Import", "The file is empty.")};
    constexpr std::size_t kMostOpen = 1000;
    std::size_t opened = 0;
    for (std::size_t i = text.starts_with(kMark) ? kMark.size() : 0; i < text.size();) {
        const std::size_t length = characterLength(text, i);
        if (length == 0 || isControl(text[i]))
            return faultAt(text, i,
                           HEADROOM_TEXT("Import", "This is no text in UTF-8: a template is a text "
                                                   "file; save it as UTF-8."));
        if (text[i] == '[' || text[i] == '{')
            ++opened;
        else if ((text[i] == ']' || text[i] == '}') && opened > 0)
            --opened;
        if (opened > kMostOpen)
            return faultAt(text, i,
                           Text(HEADROOM_TEXT("Import", "Values are nested deeper than %1 levels; "
                                                        "no template needs that."))
                               .arg(limits.depth));
        i += length;
    }
    return std::nullopt;
}

ScalarSpan scalarSpan(std::string_view text, std::size_t begin, std::string_view value)
{
    std::size_t at = begin;
    while (at < text.size() && (text[at] == '!' || text[at] == '&')) {
        while (at < text.size() && !isBlank(text[at]))
            ++at;
        while (at < text.size() && isBlank(text[at]))
            ++at;
    }
    if (at >= text.size())
        return {};
    ScalarSpan span{at, SourcePlace::kNowhere};
    const char quote = text[at];
    if (quote == '"' || quote == '\'') {
        for (std::size_t i = at + 1; i < text.size(); ++i) {
            if (quote == '"' && text[i] == '\\') {
                ++i;
            } else if (text[i] == quote) {
                if (quote == '"' || i + 1 >= text.size() || text[i + 1] != '\'') {
                    span.end = i + 1;
                    break;
                }
                ++i;
            }
        }
    } else if (quote != '|' && quote != '>' && text.substr(at, value.size()) == value) {
        span.end = at + value.size();
    }
    return span;
}

std::optional<std::string> indentationBefore(std::string_view text, std::size_t offset)
{
    const std::size_t newline = text.substr(0, offset).rfind('\n');
    const std::size_t start = newline == std::string_view::npos ? 0 : newline + 1;
    const std::string_view before = text.substr(start, offset - start);
    if (before.find_first_not_of(" \t") != std::string_view::npos)
        return std::nullopt;
    return std::string(before);
}

} // namespace headroom
