// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <filesystem>
#include <vector>

namespace headroom {

/// Real files to try things on that are no part of the repository: those with that suffix in a
/// folder of $HEADROOM_CORPUS, or of
/// ../shared/corpus beside the repository; empty where there are none, so tests bring their own
/// data besides.
std::vector<std::filesystem::path> corpusFiles(const std::filesystem::path &folder,
                                               const std::string &suffix);

} // namespace headroom
