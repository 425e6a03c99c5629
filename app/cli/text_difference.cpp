// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/text_difference.h"

#include <algorithm>
#include <vector>

namespace headroom::cli {

namespace {

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string marked(char mark, const std::vector<std::string_view> &lines, std::size_t from,
                   std::size_t to, std::size_t most)
{
    std::string text;
    for (std::size_t i = from; i < std::min(to, from + most); ++i)
        text += std::string(1, mark) + " " + std::string(lines[i]) + "\n";
    if (to > from + most)
        text += std::string(1, mark) + " ... (" + std::to_string(to - from - most) + ")\n";
    return text;
}

} // namespace

std::string textDifference(std::string_view before, std::string_view after, std::size_t lines)
{
    if (before == after)
        return {};
    const std::vector<std::string_view> a = linesOf(before);
    const std::vector<std::string_view> b = linesOf(after);
    const std::size_t shorter = std::min(a.size(), b.size());
    std::size_t start = 0;
    while (start < shorter && a[start] == b[start])
        ++start;
    std::size_t tail = 0;
    while (tail < shorter - start && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    return "@@ " + std::to_string(start + 1) + " @@\n"
           + marked('-', a, start, a.size() - tail, lines)
           + marked('+', b, start, b.size() - tail, lines);
}

} // namespace headroom::cli
