// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace headroom {

/// MD5 (RFC 1321), for services that place keys by it. No safety against anybody is meant.
std::array<std::uint8_t, 16> md5(std::string_view text);
/// The hash as a number, most significant byte first, over 2^128: in [0, 1).
double md5Fraction(std::string_view text);

} // namespace headroom
