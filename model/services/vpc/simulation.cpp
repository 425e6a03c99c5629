// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#include "model/services/vpc/vpc.h"

namespace headroom::vpc {

/// Networks have no stations: what stands in them asks for the share of its zones that works.
void lower(const NodeView &, PlanBuilder &) { }

} // namespace headroom::vpc
