// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/checking/finding.h"
#include "model/design/design.h"

#include <span>

namespace headroom {

/// Every id that checkStructure may add.
std::span<const RuleSpec> structuralRules();

/// Adds findings about the shape of a design, whatever its components are: what no traffic reaches,
/// callers that call themselves, frames without content, settings that nobody knows, scenarios and
/// sliders that lead nowhere.
void checkStructure(const Design &design, const Catalogue &catalogue, FindingSheet &sheet);

} // namespace headroom
