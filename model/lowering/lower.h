// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/catalogue.h"
#include "model/core/result.h"
#include "model/design/design.h"
#include "model/simulation/plan.h"

#include <optional>
#include <string_view>
#include <vector>

namespace headroom {

/// Turns a design into a plan, room by room, with its interventions; one that cannot happen is left
/// out (a finding says why). REQUIRES a valid design (known kinds, legal links and
/// values), as the file reader and the edits guarantee.
Plan lower(const Design &design, const Catalogue &catalogue);

/// An intervention in the words of a plan: `plan` is what the design without it becomes. What it
/// changes must be something that can move during a run; else an error says what.
Result<Intervention> lowerIntervention(const PlannedIntervention &planned, const Design &design,
                                       const Catalogue &catalogue, const Plan &plan);
Result<Deployment> lowerRollout(const PlannedIntervention &planned, const Design &design,
                                const Plan &plan);
/// A rollout without a target: of a node that replaces its own units.
Result<RollingUpdate> lowerUpdate(const PlannedIntervention &planned, const Design &design,
                                  const Catalogue &catalogue, const Plan &plan);
/// Whether a planned intervention is of that kind.
bool isUpdate(const PlannedIntervention &planned);
/// The shifts of a way that CodeDeploy knows, by its name; nothing for other names. Shares are
/// those of the new target (facts/ecs-asg section 8, facts/lambda).
std::optional<std::vector<Deployment::Shift>> shiftsOf(std::string_view preset);

/// The design with a scenario's differences applied, and its interventions. An unknown name, path
/// or value is an error.
Result<Design> withScenario(const Design &design, const Catalogue &catalogue,
                            std::string_view name);

} // namespace headroom
