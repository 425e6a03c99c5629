// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <span>
#include <string>
#include <string_view>

namespace headroom {

/// The name that a person most likely meant by `written`: the fewest letters to add, drop, change
/// or swap (case counts half); empty when none is near (more than a third of the letters).
std::string_view nearest(std::string_view written, std::span<const std::string_view> names);

/// Names as a list for a sentence, `a, b, c`, cut off after `most` of them.
std::string joined(std::span<const std::string_view> names, std::size_t most = 12);

} // namespace headroom
