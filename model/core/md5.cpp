// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/core/md5.h"

#include <bit>
#include <cmath>
#include <string>

namespace headroom {

namespace {

/// Bits by which each of the four rounds turns, in turn.
constexpr std::array<std::array<int, 4>, 4> kTurns = {
    {{7, 12, 17, 22}, {5, 9, 14, 20}, {4, 11, 16, 23}, {6, 10, 15, 21}}};

/// floor(2^32 |sin(i + 1)|), as the RFC defines its table.
const std::array<std::uint32_t, 64> &sines()
{
    static const std::array<std::uint32_t, 64> kTable = [] {
        std::array<std::uint32_t, 64> table{};
        for (std::size_t i = 0; i < table.size(); ++i)
            table[i] = static_cast<std::uint32_t>(
                std::floor(std::ldexp(std::abs(std::sin(static_cast<double>(i + 1))), 32)));
        return table;
    }();
    return kTable;
}

using State = std::array<std::uint32_t, 4>;

void mix(State &state, std::string_view block)
{
    std::array<std::uint32_t, 16> words{};
    for (std::size_t i = 0; i < 64; ++i)
        words[i / 4] |= static_cast<std::uint32_t>(static_cast<unsigned char>(block[i]))
                        << (8 * (i % 4));
    auto [a, b, c, d] = state;
    for (std::size_t i = 0; i < 64; ++i) {
        const std::size_t round = i / 16;
        const std::uint32_t f = round == 0   ? (b & c) | (~b & d)
                                : round == 1 ? (d & b) | (~d & c)
                                : round == 2 ? b ^ c ^ d
                                             : c ^ (b | ~d);
        const std::size_t word = round == 0   ? i
                                 : round == 1 ? (5 * i + 1) % 16
                                 : round == 2 ? (3 * i + 5) % 16
                                              : (7 * i) % 16;
        const std::uint32_t sum = a + f + sines()[i] + words[word];
        a = d;
        d = c;
        c = b;
        b += std::rotl(sum, kTurns[round][i % 4]);
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
}

} // namespace

std::array<std::uint8_t, 16> md5(std::string_view text)
{
    std::string padded(text);
    padded += static_cast<char>(0x80);
    while (padded.size() % 64 != 56)
        padded += '\0';
    const std::uint64_t bits = std::uint64_t{text.size()} * 8;
    for (int i = 0; i < 8; ++i)
        padded += static_cast<char>((bits >> (8 * i)) & 0xff);

    State state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    for (std::size_t at = 0; at < padded.size(); at += 64)
        mix(state, std::string_view(padded).substr(at, 64));

    std::array<std::uint8_t, 16> digest{};
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<std::uint8_t>((state[i / 4] >> (8 * (i % 4))) & 0xff);
    return digest;
}

double md5Fraction(std::string_view text)
{
    const std::array<std::uint8_t, 16> digest = md5(text);
    // A double holds 53 bits; more of them could round up to 1.
    std::uint64_t leading = 0;
    for (std::size_t i = 0; i < 8; ++i)
        leading = (leading << 8) | digest[i];
    return std::ldexp(static_cast<double>(leading >> 11), -53);
}

} // namespace headroom
