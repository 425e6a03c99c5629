// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/checking/finding.h"
#include "model/services/apigateway/apigateway.h"

/// The rules of a stage by what they look at.
namespace headroom::apigateway {

/// Limits of stage, methods and plans against the account's, and what they refuse.
void checkThrottling(const NodeView &stage, FindingSheet &sheet);
void checkCanary(const NodeView &stage, FindingSheet &sheet);
void checkCache(const NodeView &stage, FindingSheet &sheet);

} // namespace headroom::apigateway
