// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <string>
#include <string_view>

namespace headroom {

enum class Comparison { Less, LessOrEqual, Greater, GreaterOrEqual, Equal, NotEqual };

/// A statement about one number: `prod.Latency.p99 < 500 ms`.
struct Statement {
    std::string subject; ///< Left side, `prod.Latency.p99`.
    Comparison comparison = Comparison::Less;
    double bound = 0; ///< Right side in seconds, fractions or plain numbers.
};

/// Reads `SUBJECT COMPARISON NUMBER [UNIT]`; units ms, s, min, h, d (to seconds), % (to a
/// fraction), k and M. What is malformed is an error that says what was expected.
Result<Statement> parseStatement(std::string_view text);

bool holds(Comparison comparison, double value, double bound);

} // namespace headroom
