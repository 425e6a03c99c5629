// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/format.h"

namespace headroom {

/// ECS task definitions as `aws ecs register-task-definition --cli-input-json` takes them. One is
/// the whole file; several (or none) are a list under `taskDefinitions`.
Result<ExportResult> writeTaskDefinitions(const Design &design, const Catalogue &catalogue);

} // namespace headroom
