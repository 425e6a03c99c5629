// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace headroom {

/// Writes beside, flushes, renames: the previous file stays until the new one is whole.
Result<Done> writeFileAtomically(const std::string &path, std::string_view text);
/// Reads a whole file of at most `limit` bytes.
Result<std::string> readFile(const std::string &path, std::size_t limit = std::size_t(256) << 20);

} // namespace headroom
