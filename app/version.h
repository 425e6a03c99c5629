// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include <string_view>

namespace headroom {

/// The program's version as the build was told it, for example "0.1.0".
std::string_view versionText();

} // namespace headroom
