// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/editing/edit.h"

#include <string>

namespace headroom {

/// Reads `ID.PROPERTY=VALUE` as typed for `--set`: `place.reservedConcurrentExecutions=300`,
/// `shoppers.traffic.rate=1200`, `live->v1.weight=0.1`,
/// `account.quotas.lambda.concurrentExecutions=500`. A value may carry a unit (`500 ms`, `5 %`) or
/// be JSON; `null` goes back to the default. An error says what there is instead.
Result<Edit> parseSetExpression(const std::string &text, const Design &design,
                                const Catalogue &catalogue);

/// Reads a value as typed for the setting of `path`, or for a part of it.
Result<Tree> parseSetting(const PropertyPath &path, std::string_view typed, const Design &design,
                          const Catalogue &catalogue);

} // namespace headroom
