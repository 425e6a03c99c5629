// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/nearest.h"

#include <algorithm>
#include <vector>

namespace headroom {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Distance of Damerau and Levenshtein in halves.
int distance(std::string_view a, std::string_view b)
{
    constexpr int kStep = 2;
    std::vector<std::vector<int>> rows(a.size() + 1, std::vector<int>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        rows[i][0] = kStep * static_cast<int>(i);
    for (std::size_t j = 0; j <= b.size(); ++j)
        rows[0][j] = kStep * static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int change = a[i - 1] == b[j - 1]                 ? 0
                               : lower(a[i - 1]) == lower(b[j - 1]) ? 1
                                                                    : kStep;
            rows[i][j] = std::min(
                {rows[i - 1][j] + kStep, rows[i][j - 1] + kStep, rows[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + kStep);
        }
    }
    return rows[a.size()][b.size()];
}

} // namespace

std::string_view nearest(std::string_view written, std::span<const std::string_view> names)
{
    constexpr std::size_t kLongest = 100; // Nobody mistypes a novel.
    if (written.empty() || written.size() > kLongest)
        return {};
    std::string_view best;
    int bestDistance = 2 * static_cast<int>(written.size() + 2) / 3;
    for (const std::string_view name : names) {
        const int far = distance(written, name);
        if (far < bestDistance) {
            best = name;
            bestDistance = far;
        }
    }
    return best;
}

std::string joined(std::span<const std::string_view> names, std::size_t most)
{
    std::string list;
    for (std::size_t i = 0; i < names.size() && i < most; ++i) {
        if (i > 0)
            list += ", ";
        list += names[i];
    }
    if (names.size() > most)
        list += " ...";
    return list;
}

} // namespace headroom
