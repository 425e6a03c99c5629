// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/formats/format.h"

namespace headroom {

/// A workspace in Structurizr's DSL: clients are people, components are containers of one software
/// system, and frames are the deployment nodes that hold their instances. The DSL knows neither
/// positions nor themes of its own.
Result<ExportResult> writeStructurizr(const Design &design, const Catalogue &catalogue,
                                      const FormatOptions &options);

} // namespace headroom
