// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/property_spec.h"

#include <vector>

namespace headroom::apigateway {

/// The settings of an API, and of a stage.
std::vector<PropertySpec> apiProperties();
std::vector<PropertySpec> stageProperties();

} // namespace headroom::apigateway
