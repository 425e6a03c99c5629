// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/simulation/stations/arrival_curve.h"

#include <algorithm>
#include <cstddef>

namespace headroom::live {

namespace {

/// Pieces are dropped in packets of so many.
constexpr std::ptrdiff_t kPacket = 256;

} // namespace

void ArrivalCurve::setRate(double time, double rate)
{
    if (m_pieces.empty())
        m_pieces.push_back({time, 0, rate});
    Piece &last = m_pieces.back();
    if (last.rate == rate)
        return;
    if (last.from < time)
        m_pieces.push_back({time, totalAt(time), rate});
    else
        last.rate = rate;
}

double ArrivalCurve::totalAt(double time) const
{
    if (m_pieces.empty())
        return 0;
    auto piece = std::ranges::upper_bound(m_pieces, time, {}, &Piece::from);
    if (piece != m_pieces.begin())
        --piece;
    return piece->total + (time - piece->from) * piece->rate;
}

double ArrivalCurve::timeOf(double number) const
{
    if (m_pieces.empty())
        return 0;
    auto piece = std::ranges::upper_bound(m_pieces, number, {}, &Piece::total);
    if (piece != m_pieces.begin())
        --piece;
    return piece->rate > 0 ? piece->from + (number - piece->total) / piece->rate : piece->from;
}

void ArrivalCurve::forget(double number)
{
    const auto first = std::ranges::upper_bound(m_pieces, number, {}, &Piece::total);
    if (first - m_pieces.begin() > kPacket)
        m_pieces.erase(m_pieces.begin(), first - 1);
}

} // namespace headroom::live
