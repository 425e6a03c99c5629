// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string>
#include <string_view>

namespace headroom::cli {

/// What became of a text, short: the lines between what both begin and end with, `-` for those of
/// `before` and `+` for those of `after`, at most `lines` of each, under the line where they begin.
/// Empty when they are equal.
std::string textDifference(std::string_view before, std::string_view after, std::size_t lines = 8);

} // namespace headroom::cli
