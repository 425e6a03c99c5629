// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <string_view>

/// Random numbers that are looked up instead of drawn in turn. Every request has a salt of its own,
/// made of where it comes from and its number; each thing that chance decides about it is a mix of
/// that salt and the thing's purpose. So nothing that happens to one request moves the numbers of
/// another, two scenarios give the same request the same luck, and a component that is added leaves
/// the others' numbers as they are.
namespace headroom::requests {

/// What is drawn. A request meets each at most once per visit of a station.
enum class Purpose : std::uint64_t {
    Arrival = 1,
    Modulation,
    Service,
    Start,
    Error,
    Chance,
    Way,
    Key,
    Backoff,
    Child,
};

/// Scrambles 64 bits one to one: the output function of SplitMix64 (Steele, Lea, Flood 2014).
constexpr std::uint64_t mix(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

/// The `n`-th number behind a salt; consecutive ones are as independent as SplitMix64's.
constexpr std::uint64_t draw(std::uint64_t salt, Purpose purpose, std::uint64_t n = 0)
{
    return mix(salt + static_cast<std::uint64_t>(purpose) * 0xd1342543de82ef95U
               + n * 0x9e3779b97f4a7c15U);
}

/// 64 bits of a name (FNV-1a, scrambled), for keys that do not depend on the order of a plan.
constexpr std::uint64_t keyOf(std::string_view name)
{
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return mix(hash);
}

/// A number in (0, 1), never at its ends.
constexpr double unit(std::uint64_t bits)
{
    return (static_cast<double>(bits >> 12) + 0.5) * 0x1p-52;
}

} // namespace headroom::requests
