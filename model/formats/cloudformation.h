// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/format.h"

namespace headroom {

/// CloudFormation templates from each room's resources.
Result<ExportResult> writeCloudFormationYaml(const Design &design, const Catalogue &catalogue);
Result<ExportResult> writeCloudFormationJson(const Design &design, const Catalogue &catalogue);

} // namespace headroom
