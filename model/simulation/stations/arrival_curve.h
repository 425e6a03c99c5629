// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <vector>

namespace headroom::live {

/// A(t): how many records have come until t, as pieces of constant rate. Before time 0 they came as
/// in the first piece.
class ArrivalCurve
{
public:
    /// The rate from `time` on; what was said of later times is forgotten. REQUIRES rising times,
    /// or the last one again.
    void setRate(double time, double rate);
    double totalAt(double time) const;
    /// When the record behind so many others came. REQUIRES that it has come.
    double timeOf(double number) const;
    /// What lies before this number is not asked for any more.
    void forget(double number);
    double rate() const { return m_pieces.empty() ? 0 : m_pieces.back().rate; }

private:
    struct Piece {
        double from = 0; ///< s
        double total = 0;
        double rate = 0;
    };
    std::vector<Piece> m_pieces;
};

} // namespace headroom::live
