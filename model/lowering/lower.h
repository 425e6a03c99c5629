// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/core/result.h"
#include "model/design/design.h"
#include "model/simulation/plan.h"

namespace headroom {

/// Turns a design into a plan, room by room. REQUIRES a valid design (known kinds, legal links and
/// values), as the file reader and the edits guarantee.
Plan lower(const Design &design, const Catalogue &catalogue);

/// The design with a scenario's differences applied. An unknown name, path or value is an error.
Result<Design> withScenario(const Design &design, const Catalogue &catalogue,
                            std::string_view name);

} // namespace headroom
