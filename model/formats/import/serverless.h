// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/import/template.h"

#include <vector>

namespace headroom {

/// Turns the resources of SAM (`AWS::Serverless::...`) into the ones of CloudFormation that AWS's
/// transformation makes of them, with the template's globals: functions with version, alias and
/// events, APIs with stage and deployment, tables.
void expandServerless(const Tree &root, std::vector<TemplateResource> &resources);

} // namespace headroom
