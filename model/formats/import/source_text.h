// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/text.h"
#include "model/formats/import/source_document.h"

#include <optional>
#include <string>
#include <string_view>

namespace headroom {

/// Why a text is not even looked at, and where.
struct TextFault {
    Text why;
    int line = 1;
    int column = 1;
};
/// Too large, empty, binary, not UTF-8, or so many open brackets that reading ahead over them would
/// fill the memory; nothing when the text may be parsed.
std::optional<TextFault> faultOf(std::string_view text, const SourceLimits &limits);

/// The bytes of a scalar.
struct ScalarSpan {
    std::size_t begin = SourcePlace::kNowhere;
    std::size_t end = SourcePlace::kNowhere; ///< Nowhere for blocks and texts over several lines.
};
/// Where the scalar that begins at `begin` (with tag or anchor) stands and ends.
ScalarSpan scalarSpan(std::string_view text, std::size_t begin, std::string_view value);

/// The text of the line on which an offset lies up to it, if it is only blanks.
std::optional<std::string> indentationBefore(std::string_view text, std::size_t offset);

} // namespace headroom
