// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/checking/finding.h"
#include "model/services/lambda/lambda.h"

#include <optional>
#include <vector>

namespace headroom::lambda {

void addFinding(FindingSheet &sheet, const NodeView &node, Severity severity, const char *id,
                Text title, Text explanation, Text remedy, std::optional<Edit> fix = {});
/// All functions that share the account's concurrency with this one, itself included.
std::vector<NodeView> sharersOf(const NodeView &function);
/// Concurrency that all versions of a function have provisioned.
double provisionedOfAll(const NodeView &function);
/// Rules about concurrency that is shared, reserved and provisioned.
void checkConcurrency(const NodeView &function, FindingSheet &sheet);
/// Rules about what a function reaches, and what it sets off.
void checkSurroundings(const NodeView &function, FindingSheet &sheet);

} // namespace headroom::lambda
