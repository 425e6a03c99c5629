// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// What was accepted before, kept as files in tests/golden/<example>/.
namespace headroom::golden {

/// Whether what is found now is taken as right: HEADROOM_ACCEPT_GOLDEN is 1. The difference is then
/// reviewed like code.
bool accepts();

/// `01-flash-sale` and so on, in order.
std::vector<std::string> examples();
std::filesystem::path exampleFile(const std::string &name);

} // namespace headroom::golden
