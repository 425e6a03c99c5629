// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalogue/template_source.h"

#include <vector>

namespace headroom::scaling {

/// Scalable targets and scaling policies of templates, for whatever component they scale. One room
/// lists them.
std::vector<TemplateSource> unitSources();

} // namespace headroom::scaling
