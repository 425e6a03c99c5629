// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace headroom {

/// A text as the value of an attribute, with its quotes. Line breaks are kept as references,
/// characters that XML does not know are left out.
std::string xmlQuoted(std::string_view text);

/// The value of the first attribute of that name in an element that begins with `<element`, its
/// references resolved; nothing when there is none. For files of known writers, not for XML at
/// large.
std::optional<std::string> xmlAttribute(std::string_view xml, std::string_view element,
                                        std::string_view attribute);

} // namespace headroom
