// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/text.h"

#include <string_view>

namespace headroom {

enum class Severity { Info, Warning, Error };
/// `info`, `warning`, `error`.
std::string_view toString(Severity severity);

/// A rule that a room's check may find broken; `headroom list rules` shows them all.
struct RuleSpec {
    std::string_view id = ""; ///< `lambda/rc-min-unreserved`; the finding's id.
    Severity severity = Severity::Warning;
    Sentence meaning = {}; ///< What it finds, in a sentence.
};

} // namespace headroom
