// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/format.h"

namespace headroom {

/// The roles of a design with just what its wires need, and the permissions that callees give, as
/// JSON in the words of IAM's GetAccountAuthorizationDetails (`RoleDetailList`). Account and Region
/// are placeholders.
Result<ExportResult> writeIam(const Design &design, const Catalogue &catalogue);

} // namespace headroom
