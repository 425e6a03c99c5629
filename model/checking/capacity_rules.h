// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/checking/finding.h"
#include "model/design/design.h"

#include <span>

namespace headroom {

/// Every id that checkCapacity may add.
std::span<const RuleSpec> capacityRules();

/// Adds findings about limits that a run has met or nearly met, by name, and about numbers of the
/// run that may not be trusted. REQUIRES a run on the sheet.
void checkCapacity(const Design &design, const Catalogue &catalogue, FindingSheet &sheet);

} // namespace headroom
