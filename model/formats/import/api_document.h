// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/import/template.h"

#include <vector>

namespace headroom {

/// An OpenAPI 3.0 (or Swagger 2.0) document as the resources that the gateway makes of it: the API,
/// a stage per server, and the functions that its integrations name.
Result<Done> addApiDocument(const SourceDocument &document,
                            std::vector<TemplateResource> &resources);

/// The methods of APIs whose resource carries their OpenAPI document, as resources of their own.
void expandApiBodies(std::vector<TemplateResource> &resources);

} // namespace headroom
