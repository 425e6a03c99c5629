// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <filesystem>
#include <string>

namespace headroom {

/// All of a file; empty when it cannot be read.
std::string readTextFile(const std::filesystem::path &path);
/// Replaces a file, with its folders.
void writeTextFile(const std::filesystem::path &path, const std::string &text);

} // namespace headroom
