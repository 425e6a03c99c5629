// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/tree.h"

#include <string>
#include <string_view>

namespace headroom {

/// One argument or block of HCL. Expressions are given ready; everything else is quoted and escaped
/// here.
struct HclItem {
    std::string name = {};
    std::string expression = {};          ///< For an argument.
    std::vector<std::string> labels = {}; ///< For a block.
    std::vector<HclItem> body = {};       ///< For a block.
    bool isBlock = false;
};

std::string printHcl(const std::vector<HclItem> &items, int indent = 0);
/// Doubles what would begin a template (`${`, `%{`).
std::string escapedTemplate(std::string_view text);
/// A text as an HCL string literal.
std::string quotedHcl(std::string_view text);
/// Likewise for a text whose `${...}` are references and whose other parts are escaped for a
/// template already.
std::string quotedHclTemplate(std::string_view text);
/// `MemorySize` or `memorySize` as `memory_size`; runs of capitals are one word (`KMSKeyArn` ->
/// `kms_key_arn`).
std::string snakeCase(std::string_view name);

} // namespace headroom
