// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/format.h"

namespace headroom {

/// ECR lifecycle policies as `aws ecr put-lifecycle-policy --lifecycle-policy-text` takes them. One
/// is the whole file; several (or none) are a list under `repositories`.
Result<ExportResult> writeLifecyclePolicies(const Design &design, const Catalogue &catalogue);

} // namespace headroom
