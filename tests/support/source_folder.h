// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <filesystem>

namespace headroom {

/// The root of the repository the tests were built from: the way to resources/ and tests/golden.
std::filesystem::path sourceFolder();

} // namespace headroom
