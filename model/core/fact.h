// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string_view>

namespace headroom {

/// How sure we are of a number from the world.
enum class Confidence { High, Medium, Low };

/// A number from the world: shown to the user with its source. One of low confidence is an
/// assumption the user may change.
struct Fact {
    double value = 0;
    std::string_view unit = "";
    std::string_view source = ""; ///< The page or document it was read from.
    std::string_view month = "";  ///< When it was read, `2026-09`.
    Confidence confidence = Confidence::High;
};

} // namespace headroom
