// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <vector>

namespace headroom::cli {

/// Lays out rows of words for a terminal: columns aligned, numbers to the right, two spaces
/// between.
class Table
{
public:
    explicit Table(std::vector<std::string> headings);

    void addRow(std::vector<std::string> cells);
    bool isEmpty() const { return m_rows.empty(); }
    std::string toString() const;

private:
    std::vector<std::string> m_headings;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace headroom::cli
