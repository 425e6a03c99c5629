// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "app/cli/table.h"

#include <QString>

#include <algorithm>

namespace headroom::cli {
namespace {

/// Columns a text takes on a terminal, near enough: code points instead of bytes.
std::size_t width(const std::string &text)
{
    return static_cast<std::size_t>(QString::fromStdString(text).toUcs4().size());
}

bool looksLikeNumber(const std::string &cell)
{
    return cell.empty() || (cell.front() >= '0' && cell.front() <= '9') || cell.front() == '-'
           || cell.front() == '$' || cell == "∞";
}

} // namespace

Table::Table(std::vector<std::string> headings)
    : m_headings(std::move(headings))
{ }

void Table::addRow(std::vector<std::string> cells)
{
    cells.resize(m_headings.size());
    m_rows.push_back(std::move(cells));
}

std::string Table::toString() const
{
    std::vector<std::size_t> widths;
    std::vector<bool> numeric;
    for (std::size_t column = 0; column < m_headings.size(); ++column) {
        widths.push_back(width(m_headings[column]));
        numeric.push_back(column > 0);
        for (const auto &row : m_rows) {
            widths.back() = std::max(widths.back(), width(row[column]));
            if (!looksLikeNumber(row[column]))
                numeric.back() = false;
        }
    }
    std::string text;
    const auto addLine = [&](const std::vector<std::string> &cells) {
        std::string line;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const std::string padding(widths[column] - width(cells[column]), ' ');
            line += column == 0 ? "" : "  ";
            line += numeric[column] ? padding + cells[column] : cells[column] + padding;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    };
    addLine(m_headings);
    for (const auto &row : m_rows)
        addLine(row);
    return text;
}

} // namespace headroom::cli
