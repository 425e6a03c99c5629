// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/core/tree.h"

#include <string>

namespace headroom {

/// The version that we write: `headroom/1`.
inline constexpr int kFormatVersion = 1;

/// Brings the tree of a design file to the present version, one version after the other. A file
/// that is none of ours or newer than this program is an error.
Result<Tree> migrated(Tree root, const std::string &file);

} // namespace headroom
