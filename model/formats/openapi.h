// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/format.h"

namespace headroom {

/// The first REST API of a design as OpenAPI 3.0 with API Gateway's extensions; further ones are
/// omissions. Account and Region, to which such a document cannot refer, are placeholders.
Result<ExportResult> writeOpenApiYaml(const Design &design, const Catalogue &catalogue);
Result<ExportResult> writeOpenApiJson(const Design &design, const Catalogue &catalogue);

/// The document of one API with the references of the sheet left in place, as a template may hold
/// it.
Tree openApiTree(const ResourceSheet &sheet, const std::string &restApi);

} // namespace headroom
