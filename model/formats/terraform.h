// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/format.h"

namespace headroom {

/// Terraform for the `aws` provider, from the same resources as the templates.
Result<ExportResult> writeTerraform(const Design &design, const Catalogue &catalogue);
Result<ExportResult> writeTerraformJson(const Design &design, const Catalogue &catalogue);

} // namespace headroom
